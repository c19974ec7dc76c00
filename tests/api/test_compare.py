# SPDX-License-Identifier: EUPL-1.2
"""The comparison of two contracts finds every change of meaning, and none where only the order is another."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.api.compare import differences, main, read

FILE = Path(__file__).parents[2] / "docs" / "api" / "v1.yaml"
CONTRACT: dict[str, Any] = read(FILE)


def _reversed(value: Any, key: str = "") -> Any:
    """The same contract with every mapping, and every list in which order says nothing, the other way round."""
    if isinstance(value, dict) and key not in {"example", "default"}:
        return {name: _reversed(part, name) for name, part in reversed(value.items())}
    if isinstance(value, list) and key not in {"example", "default"}:
        return [_reversed(part) for part in reversed(value)]
    return value


def test_order_says_nothing() -> None:
    assert differences(CONTRACT, _reversed(CONTRACT)) == []


def test_what_holds_when_it_is_left_out_says_nothing() -> None:
    now = deepcopy(CONTRACT)
    parameter = _parameter(now, "kind")
    parameter.update(required=False, style="form", explode=True)
    _schema(now, "Score")["properties"]["side"].update(nullable=False, deprecated=False)
    assert differences(CONTRACT, now) == []


def test_a_reference_to_a_response_is_what_it_refers_to() -> None:
    now = deepcopy(CONTRACT)
    responses = now["paths"]["/areas"]["get"]["responses"]
    responses["400"] = deepcopy(now["components"]["responses"]["Problem400"])
    parameter = now["paths"]["/areas/{code}"]["get"]["parameters"].pop()
    now["paths"]["/areas/{code}"]["parameters"] = [parameter]
    assert differences(CONTRACT, now) == []


def _operation(document: Any) -> Any:
    return document["paths"]["/arrangements"]["post"]


def _parameter(document: Any, name: str) -> Any:
    return next(one for one in document["paths"]["/assessments"]["get"]["parameters"] if one["name"] == name)


def _schema(document: Any, name: str) -> Any:
    return document["components"]["schemas"][name]


def _property(document: Any, name: str) -> Any:
    return _schema(document, "ArrangementNew")["properties"][name]


CHANGES: list[tuple[str, Callable[[Any], object]]] = [
    ("paths > /areas: is gone", lambda now: now["paths"].pop("/areas")),
    ("paths > /more: is new", lambda now: now["paths"].update({"/more": {}})),
    ("paths > /areas > get: is gone", lambda now: now["paths"]["/areas"].pop("get")),
    ("paths > /arrangements > post > operationId: ", lambda now: _operation(now).update(operationId="x")),
    ("paths > /arrangements > post > summary: ", lambda now: _operation(now).update(summary="x")),
    ("paths > /arrangements > post > description: ", lambda now: _operation(now).update(description="x")),
    ("paths > /arrangements > post > tags > ", lambda now: _operation(now).update(tags=["x"])),
    ("paths > /arrangements > post > security > ", lambda now: _operation(now)["security"].pop()),
    ("paths > /arrangements > post > requestBody: is gone", lambda now: _operation(now).pop("requestBody")),
    (
        "paths > /arrangements > post > requestBody > required: true has become false",
        lambda now: _operation(now)["requestBody"].update(required=False),
    ),
    (
        'requestBody > content > application/json > schema > $ref: "ArrangementNew" has become "Other"',
        lambda now: _operation(now)["requestBody"]["content"]["application/json"].update(
            schema={"$ref": "#/components/schemas/Other"}
        ),
    ),
    (
        "paths > /arrangements > post > responses > 201: is gone",
        lambda now: _operation(now)["responses"].pop("201"),
    ),
    (
        "paths > /arrangements > post > responses > 201 > headers > ETag: is gone",
        lambda now: _operation(now)["responses"]["201"]["headers"].pop("ETag"),
    ),
    (
        "paths > /areas > get > responses > 200 > links > first > operationId: ",
        lambda now: now["paths"]["/areas"]["get"]["responses"]["200"]["links"]["first"].update(operationId="x"),
    ),
    ("> 400 > description: ", lambda now: now["components"]["responses"]["Problem400"].update(description="x")),
    ("headers > ETag > description: ", lambda now: now["components"]["headers"]["ETag"].update(description="x")),
    ("parameters > query kind: is gone", lambda now: _parameter(now, "kind").update(name="sort")),
    ("parameters > query kind > required: ", lambda now: _parameter(now, "kind").update(required=True)),
    ("parameters > query kind > description: ", lambda now: _parameter(now, "kind").update(description="x")),
    ("parameters > query kind > schema > enum > ", lambda now: _parameter(now, "kind")["schema"]["enum"].pop()),
    ("parameters > query kind > schema > example: ", lambda now: _parameter(now, "kind")["schema"].update(example=1)),
    ("parameters > query expand > explode: ", lambda now: _parameter(now, "expand").update(explode=True)),
    ("parameters > query expand > style: ", lambda now: _parameter(now, "expand").update(style="spaceDelimited")),
    ("schemas > Score: is gone", lambda now: now["components"]["schemas"].pop("Score")),
    ("schemas > Score > properties > level: is gone", lambda now: _schema(now, "Score")["properties"].pop("level")),
    ('schemas > Score > required > "level": is gone', lambda now: _schema(now, "Score")["required"].remove("level")),
    ("schemas > Score > title: ", lambda now: _schema(now, "Score").update(title="x")),
    ("schemas > Score > description: ", lambda now: _schema(now, "Score").update(description="x")),
    ("schemas > Score > additionalProperties: ", lambda now: _schema(now, "Score").pop("additionalProperties")),
    ("schemas > ArrangementNew > example > ", lambda now: _schema(now, "ArrangementNew")["example"].pop("title")),
    ("properties > title > maxLength: ", lambda now: _property(now, "title").update(maxLength=1)),
    ("properties > title > minLength: 1 has become 0", lambda now: _property(now, "title").pop("minLength")),
    ("properties > title > title: ", lambda now: _property(now, "title").update(title="x")),
    ("properties > title > description: ", lambda now: _property(now, "title").update(description="x")),
    ("properties > title > example: ", lambda now: _property(now, "title").update(example="x")),
    ("properties > title > pattern: is new", lambda now: _property(now, "title").update(pattern="x")),
    ("properties > kind > enum > ", lambda now: _property(now, "kind")["enum"].pop()),
    ("properties > kind > x-title: is gone", lambda now: _property(now, "kind").pop("x-title")),
    ("properties > lastDay > nullable: true has become false", lambda now: _property(now, "lastDay").pop("nullable")),
    ("properties > lastDay > format: ", lambda now: _property(now, "lastDay").update(format="date-time")),
    ("properties > lastDay > type: ", lambda now: _property(now, "lastDay").update(type="integer")),
    ("properties > amountGranted > oneOf > ", lambda now: _property(now, "amountGranted")["oneOf"].pop()),
    (
        "schemas > AreaPage > properties > results > items > $ref: ",
        lambda now: _schema(now, "AreaPage")["properties"]["results"]["items"].update({"$ref": "#/x/Other"}),
    ),
    ("> sleutel > scheme: ", lambda now: now["components"]["securitySchemes"]["sleutel"].update(scheme="x")),
    ("info > version: ", lambda now: now["info"].update(version="2")),
    ("servers > /api/v1: is gone", lambda now: now["servers"].clear()),
    ("tags > areas > description: ", lambda now: now["tags"].append({"name": "areas", "description": ""})),
]  # fmt: skip


@pytest.mark.parametrize(("place", "change"), CHANGES, ids=[place for place, _change in CHANGES])
def test_every_change_of_meaning_is_found_at_its_place(place: str, change: Callable[[Any], object]) -> None:
    now = deepcopy(CONTRACT)
    change(now)
    assert any(place in each for each in differences(CONTRACT, now))


def test_a_number_is_not_a_truth_value() -> None:
    now = deepcopy(CONTRACT)
    _property(now, "sameActivities").update(example=0)
    assert [each.rpartition(" > ")[2] for each in differences(CONTRACT, now)] == ["example: false has become 0"]


def test_the_command_prints_every_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other.yaml"
    other.write_text(yaml.safe_dump({**CONTRACT, "info": {**CONTRACT["info"], "title": "Anders"}}), encoding="utf-8")
    assert (main(str(FILE), str(FILE)), capsys.readouterr().out) == (0, "")
    assert (main(str(FILE), str(other)), capsys.readouterr().out) == (
        1,
        'info > title: "Meervoud" has become "Anders"\n',
    )
