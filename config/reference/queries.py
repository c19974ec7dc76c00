# SPDX-License-Identifier: EUPL-1.2
"""The contract of the API as pages for people: groups, calls, parameters, answers and shapes, ready to print."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from urllib.parse import quote

from config.api.schema import contract
from config.api.schema_titles import TITLE

METHODS: Final = ("get", "post", "patch", "put", "delete")
_SCOPE: Final = re.compile(r"\s*Scope: ([a-z:, -]+)\.")
_DEEPEST: Final = 6
_BY_KIND: Final[Mapping[str, Any]] = {"integer": 1, "number": 1.5, "boolean": True, "string": "tekst"}
_BY_FORMAT: Final = {
    "uuid": "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
    "date": "2026-03-12",
    "date-time": "2026-03-12T09:30:00Z",
    "uri": "https://voorbeeld.example/",
}


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter, or a property of a shape."""

    name: str
    title: str
    description: str
    kind: str
    shape: str
    is_required: bool
    place: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Response:
    """What a call can answer: the status, the media types, and an example where there is a body in JSON."""

    status: str
    description: str
    forms: tuple[str, ...]
    shape: str
    example: str
    properties: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the API."""

    anchor: str
    method: str
    path: str
    title: str
    description: str
    scope: str
    parameters: tuple[Field, ...]
    body_shape: str
    answers: tuple[Response, ...]
    refusals: tuple[Response, ...]
    curl: str


@dataclass(frozen=True, slots=True)
class SchemaPage:
    """A named shape with its properties."""

    name: str
    title: str
    description: str
    properties: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The calls of one tag, and the shapes they speak in."""

    tag: str
    title: str
    calls: tuple[Operation, ...]
    shapes: tuple[SchemaPage, ...]


@lru_cache(maxsize=1)
def groups() -> Mapping[str, Group]:
    """Return every group by its tag, in the order of the contract; made once, for the contract stays as it is."""
    found = {}
    for tag in _tags():
        operations = list(_operations(tag["name"]))
        names = sorted({name for _path, _method, one in operations for name in _names_in(one)} - {"Problem"})
        calls = tuple(_call(path, method, one) for path, method, one in operations)
        group = Group(tag["name"], tag["description"], calls, tuple(_shape(name) for name in names))
        if calls:
            found[group.tag] = group
    return found


@lru_cache(maxsize=1)
def refusals() -> tuple[Response, ...]:
    """Return every refusal the API knows, by status."""
    told = contract()["components"]["responses"]
    return tuple(_answer(name.removeprefix("Problem"), told[name]) for name in sorted(told))


@lru_cache(maxsize=1)
def problem() -> tuple[SchemaPage, str]:
    """Return the shape every refusal has, and an example."""
    return _shape("Problem"), _pretty(_example({"$ref": "#/components/schemas/Problem"}))


def _tags() -> list[dict[str, str]]:
    """Return the tags of the contract; one that only a call names is called after that call."""
    tags = {tag["name"]: tag["description"] for tag in contract()["tags"]}
    for methods in contract()["paths"].values():
        for one in methods.values():
            for name in one["tags"]:
                tags.setdefault(name, one["summary"])
    return [{"name": name, "description": title} for name, title in tags.items()]


def _operations(tag: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in contract()["paths"].items():
        for method in METHODS:
            if tag in methods.get(method, {}).get("tags", ()):
                yield path, method, methods[method]


def _call(path: str, method: str, one: dict[str, Any]) -> Operation:
    scope = _SCOPE.search(one.get("description", ""))
    answers = [_answer(status, told) for status, told in sorted(one["responses"].items())]
    body = _content(one.get("requestBody", {}))
    parameters = tuple(_parameter(each) for each in one.get("parameters", ()))
    return Operation(
        anchor=one["operationId"],
        method=method.upper(),
        path=f"/api/v1{path}",
        title=one.get("summary", ""),
        description=_words(_SCOPE.sub("", one.get("description", ""))),
        scope=scope.group(1) if scope else "",
        parameters=parameters,
        body_shape=_name_of(body),
        answers=tuple(each for each in answers if each.status < "400"),
        refusals=tuple(each for each in answers if each.status >= "400"),
        curl=_curl(method, path, one, has_key=bool(scope), body=body),
    )


def _parameter(told: dict[str, Any]) -> Field:
    schema = told["schema"]
    required = told.get("required", False)
    example = schema.get("example", "")
    return Field(
        told["name"],
        "",
        _words(told.get("description", "")),
        _kind(schema, told.get("description", "")),
        _name_of(schema),
        required,
        told["in"],
        ",".join(map(str, example)) if isinstance(example, list) else str(example),
    )


def _answer(status: str, told: dict[str, Any]) -> Response:
    told = _resolved(told)
    content = told.get("content", {})
    schema = content.get("application/json", {}).get("schema", {})
    example = _pretty(_example(schema)) if schema and status < "300" else ""
    # A shape with a name is told once, at the end of the page; one without only here.
    properties = tuple(_fields(schema))
    return Response(status, told.get("description", ""), tuple(content), _name_of(schema), example, properties)


def _content(told: dict[str, Any]) -> dict[str, Any]:
    described: list[dict[str, Any]] = list(told.get("content", {}).values())
    found: dict[str, Any] = described[0].get("schema", {}) if described else {}
    return found


def _shape(name: str) -> SchemaPage:
    schema = contract()["components"]["schemas"][name]
    return SchemaPage(name, schema.get(TITLE, name), _words(schema.get("description", "")), tuple(_fields(schema)))


def _fields(schema: dict[str, Any], within: str = "") -> Iterator[Field]:
    """Yield every property, and after an object without a name of its own what it holds: `grantedBy.name`."""
    required = set(schema.get("required", ()))
    for key, told in schema.get("properties", {}).items():
        described = told.get("description") or _resolved(told).get("description", "")
        yield Field(
            f"{within}{key}",
            _title(told) or _title(_resolved(told)),
            _words(described),
            _kind(told, described),
            _name_of(told) or _name_of(told.get("items", {})),
            key in required,
        )
        yield from _fields(told.get("items", told), f"{within}{key}{'[]' if 'items' in told else ''}.")


def _title(told: dict[str, Any]) -> str:
    found: str = told.get(TITLE) or told.get("title", "")
    return found


def _words(text: str) -> str:
    """Return a description without the marks around code."""
    return text.replace("`", "")


def _resolved(told: dict[str, Any]) -> dict[str, Any]:
    """Return what a reference leads to; anything else as it is."""
    if "$ref" not in told:
        return told
    found: Any = contract()
    for step in told["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return dict(found)


def _name_of(schema: dict[str, Any]) -> str:
    """Return the name of the shape a schema points at, also through allOf."""
    parts = [schema, *schema.get("allOf", ())]
    return next((part["$ref"].rpartition("/")[2] for part in parts if "/schemas/" in part.get("$ref", "")), "")


def _names_in(value: Any) -> set[str]:
    """Return the names of all shapes a call speaks in, those within them too."""
    found: set[str] = set()
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            if "$ref" in each and (name := _name_of(each)) not in found:
                found |= {name} - {""}
                waiting.append(_resolved(each))
            waiting += [inner for key, inner in each.items() if key != "example"]
        elif isinstance(each, list):
            waiting += each
    return found


def _kind(schema: dict[str, Any], described: str = "") -> str:
    """Return in a few words what a value looks like; its codes only when what is `described` does not tell them."""
    kind = schema.get("type", "object" if _name_of(schema) else " | ".join(map(_kind, schema.get("oneOf", ()))))
    if kind == "array":
        kind = f"[{_kind(schema['items'], described)}]"
    parts = [kind, schema.get("format", "")]
    if schema.get("nullable"):
        parts.append("null")
    values = [value for value in schema.get("enum", ()) if f"`{value}`" not in described]
    told = " | ".join(part for part in parts if part)
    return f"{told}: {', '.join(str(value) for value in values if value is not None)}" if values else told


def _example(schema: dict[str, Any], depth: int = 0) -> Any:
    """Return an example of a schema, put together from the examples in its properties."""
    for part in (schema, *map(_resolved, schema.get("allOf", ()))):
        if "example" in part:
            return part["example"]
    told = _resolved(next(iter(schema.get("allOf", ())), schema))
    if "example" in told or depth > _DEEPEST:
        return told.get("example")
    if "properties" in told:
        return {name: _example(each, depth + 1) for name, each in told["properties"].items()}
    if told.get("type") == "array":
        return [_example(told["items"], depth + 1)]
    if told.get("enum"):
        return told["enum"][0]
    return _BY_FORMAT.get(told.get("format", ""), _BY_KIND.get(told.get("type", ""), {}))


def _pretty(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2, default=str)


def _curl(method: str, path: str, one: dict[str, Any], *, has_key: bool, body: dict[str, Any]) -> str:
    for each in _given(one, "path"):
        value = each["schema"].get("example") or _example(each["schema"])
        path = path.replace(f"{{{each['name']}}}", quote(str(value), safe=""))
    parts = [f'curl -X {method.upper()} "$SITE/api/v1{path}"' if body else "curl"]
    if has_key:
        parts.append('-H "Authorization: Bearer $KEY"')
    parts += [f"-H '{each['name']}: {_example(each['schema'])}'" for each in _given(one, "header")]
    if body:
        form, example = next(iter(one["requestBody"]["content"])), _example(body)
        return " \\\n  ".join([*parts, f"-H 'Content-Type: {form}'", f"-d '{_pretty(example)}'"])
    return " ".join([*parts, f'"$SITE/api/v1{path}"'])


def _given(one: dict[str, Any], place: str) -> Iterable[dict[str, Any]]:
    return (each for each in one.get("parameters", ()) if each["in"] == place)
