# SPDX-License-Identifier: EUPL-1.2
"""A release says what is in the image, and under which licences."""

import json
import re
from importlib import resources
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from django.conf import settings
from packaging.requirements import Requirement
from referencing import Registry, Resource

from config.release import bill_of_materials as bill

ROOT = Path(settings.BASE_DIR)
# Licences whose works may be handed on together with ours (EUPL-1.2, its appendix and the Commission's matrix).
FITTING = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EUPL-1.2", "ISC", "LGPL-3.0-only", "MIT", "MIT-0",
    "MIT-CMU", "MPL-2.0", "OFL-1.1", "PSF-2.0", "Zlib",
}  # fmt: skip


@pytest.fixture(scope="module")
def parts() -> list[bill.Part]:
    return [*bill.packages(), *bill.vendored()]


@pytest.fixture(scope="module")
def document(parts: list[bill.Part]) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(bill.bill_of(parts))
    return made


def test_the_bill_is_valid_cyclonedx(document: dict[str, Any]) -> None:
    folder = resources.files("cyclonedx.schema._res")

    def schema(name: str) -> dict[str, Any]:
        read: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
        return read

    main = schema("bom-1.6.SNAPSHOT.schema.json")
    others = ("spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json")
    base = main["$id"].rpartition("/")[0]
    registry: Registry[Any] = Registry().with_resources(
        (f"{base}/{name}", Resource.from_contents(schema(name))) for name in others
    )
    assert list(jsonschema.Draft7Validator(main, registry=registry).iter_errors(document)) == []
    assert document["specVersion"] == "1.6"
    assert document["metadata"]["component"]["version"] == settings.VERSION


def test_the_bill_has_everything_the_image_installs_and_every_page_loads(document: dict[str, Any]) -> None:
    named = {(one["name"], one["version"]) for one in document["components"]}
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    rows = [Requirement(row) for row in re.findall(r"(?m)^([a-z][^\\\n]*?) ?\\$", text)]
    here = {(row.name, str(row.specifier)[2:]) for row in rows if row.marker is None or row.marker.evaluate()}
    assert here <= named
    assert {"htmx.org", "cytoscape"} <= {name for name, _version in named}


def test_every_part_has_a_licence_that_fits_ours(parts: list[bill.Part]) -> None:
    def alternatives(part: bill.Part) -> list[set[str]]:
        return [set(re.findall(r"[\w.+-]+", one)) - {"AND"} for one in re.split(r"\bOR\b(?![^(]*\))", part.licence)]

    def fits(part: bill.Part) -> bool:
        return any(one - {"OR"} <= FITTING for one in alternatives(part))

    assert [(part.name, part.licence) for part in parts if not fits(part)] == []


def test_the_licences_are_handed_on_with_their_texts(parts: list[bill.Part]) -> None:
    text = bill.licences_of(parts)
    assert "Permission is hereby granted" in text
    assert [part.name for part in parts if f"{part.name} {part.version}\n" not in text] == []
