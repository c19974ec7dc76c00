# SPDX-License-Identifier: EUPL-1.2
"""Rules of the NL API Design Rules that the official linter leaves to people, as far as a contract can show them."""

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

from config.api.schema import contract
from core.api.serializers import expandable
from tests.api.resources import resources

CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"
# A total of a total, and the description itself: neither is a thing with an id.
OTHER = {"/portfolio/principles", "/openapi.json"}


def test_a_collection_is_called_by_the_plural_of_what_is_in_it() -> None:
    listed = {
        path.rpartition("/")[2]: operations["get"]["operationId"]
        for path, operations in contract()["paths"].items()
        if operations.get("get", {}).get("operationId", "").startswith("list")
    }
    assert {resource.prefix for resource in resources()} <= set(listed)
    assert [name for name in listed if not name.endswith("s")] == []


def test_every_thing_stands_at_the_top_and_no_address_is_an_act() -> None:
    deeper = {path for path in contract()["paths"] if not re.fullmatch(r"/[a-z-]+(/\{[a-z]+\})?", path)}
    assert deeper == OTHER


def deprecated(node: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield the place and the words of everything that will go."""
    if isinstance(node, dict):
        if node.get("deprecated") is True:
            yield place, str(node.get("description", ""))
        for name, value in node.items():
            yield from deprecated(value, f"{place}/{name}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from deprecated(value, f"{place}/{number}")


def unannounced(document: dict[str, Any], changelog: str) -> list[str]:
    """Return the places of what will go without a last day in its words and that day in the changelog."""
    found = []
    for place, words in deprecated(document):
        day = re.search(r"tot en met (\d{4}-\d\d-\d\d)", words)
        if day is None or day[1] not in changelog:
            found.append(place)
    return found


def test_what_will_go_says_until_when() -> None:
    changelog = CHANGELOG.read_text(encoding="utf-8")
    assert unannounced(contract(), changelog) == []
    changed = deepcopy(contract())
    agenda = changed["paths"]["/agenda"]["get"]
    agenda |= {"deprecated": True, "description": "De agenda."}
    assert unannounced(changed, changelog) == ["/paths//agenda/get"]
    agenda["description"] = "De agenda. Werkt tot en met 2099-12-31."
    assert unannounced(changed, changelog) == ["/paths//agenda/get"]
    assert unannounced(changed, "The agenda of the API goes: 2099-12-31 is its last day.") == []


def test_what_is_public_brings_nothing_along_that_is_not() -> None:
    """Its answers are for any origin and for every cache, whoever asked."""
    for resource in resources():
        if resource.scope is None:
            assert all(relation.to().scope is None for relation in expandable(resource.serializer_class).values()), (
                resource.prefix
            )
