# SPDX-License-Identifier: EUPL-1.2
"""Two OpenAPI documents compared by what they mean: uv run python -m tests.api.compare old.yaml new.yaml.

Order says nothing in a contract, nor does what stands there that also holds when it is left out. References to schemas
are compared by their name, since generators of clients make classes of them; all others by what they refer to.
"""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

import yaml

Document = dict[str, Any]
Walk = Callable[[Any], Any]
_LONGEST: Final = 300
_VERBS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
# What holds when it is left out (OpenAPI 3.0.3).
_SCHEMA_DEFAULTS: Final[Document] = {
    "nullable": False, "readOnly": False, "writeOnly": False, "deprecated": False, "uniqueItems": False,
    "exclusiveMinimum": False, "exclusiveMaximum": False, "additionalProperties": True, "minLength": 0, "minItems": 0,
}  # fmt: skip
_PARAMETER_DEFAULTS: Final[Document] = {
    "required": False, "deprecated": False, "allowEmptyValue": False, "allowReserved": False,
}  # fmt: skip
_STYLES: Final = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


def differences(old: Document, new: Document) -> list[str]:
    """Return a sentence for every difference in meaning, each with its place."""
    return list(_between("", _Meaning(old).document(), _Meaning(new).document()))


def _between(at: str, old: Any, new: Any) -> Iterator[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        for name in [*old, *(name for name in new if name not in old)]:
            place = f"{at} > {name}" if at else str(name)
            if name not in new:
                yield f"{place}: is gone, was {_shortened(old[name])}"
            elif name not in old:
                yield f"{place}: is new, {_shortened(new[name])}"
            else:
                yield from _between(place, old[name], new[name])
    elif old != new or isinstance(old, bool) != isinstance(new, bool):
        yield f"{at}: {_shortened(old)} has become {_shortened(new)}"


def _shortened(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


class _Meaning:
    """A document as nested mappings, in which every list without order is keyed by what its parts are known by."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def document(self) -> Document:
        """Return the whole; components that are referred to stand where they are used."""
        parts = self._document.get("components", {})
        rest = {name: value for name, value in self._document.items() if name not in {"paths", "components", "openapi"}}
        return {
            **_each(rest, tags=_by("name"), servers=_by("url"), security=_security),
            "paths": {path: self._path(item) for path, item in self._document["paths"].items()},
            "schemas": {name: self._schema(schema) for name, schema in parts.get("schemas", {}).items()},
            "securitySchemes": parts.get("securitySchemes", {}),
        }

    def _path(self, item: Document) -> Document:
        shared = item.get("parameters", [])
        verbs = {verb: item[verb] for verb in _VERBS if verb in item}
        rest = {name: value for name, value in item.items() if name not in {*verbs, "parameters"}}
        for verb, operation in verbs.items():
            own = {(each["in"], each["name"]) for each in map(self._resolved, operation.get("parameters", []))}
            inherited = [each for each in shared if (each["in"], each["name"]) not in own]
            rest[verb] = self._operation({**operation, "parameters": [*operation.get("parameters", []), *inherited]})
        return rest

    def _operation(self, operation: Document) -> Document:
        # Without any of its own, an operation needs what the whole document needs.
        security = operation.get("security", self._document.get("security", []))
        return _each(
            {**operation, "security": security},
            parameters=lambda found: {f"{each['in']} {each['name']}": self._parameter(each) for each in found},
            requestBody=self._response,
            responses=lambda found: {str(status): self._response(each) for status, each in found.items()},
            security=_security,
            tags=_as_set,
        )

    def _parameter(self, value: Document) -> Document:
        value = self._resolved(value)
        style = value.get("style", _STYLES[value["in"]])
        known = {**_PARAMETER_DEFAULTS, **value, "style": style, "explode": value.get("explode", style == "form")}
        return _each(known, schema=self._schema, content=self._content)

    def _response(self, value: Document) -> Document:
        return _each(
            {"required": False, **self._resolved(value)},
            content=self._content,
            headers=lambda found: {name: self._header(each) for name, each in found.items()},
        )

    def _header(self, value: Document) -> Document:
        known = {**_PARAMETER_DEFAULTS, "style": "simple", "explode": False, **self._resolved(value)}
        return _each(known, schema=self._schema)

    def _content(self, found: Mapping[str, Document]) -> Document:
        return {kind: _each(each, schema=self._schema) for kind, each in found.items()}

    def _schema(self, schema: Any) -> Any:
        if not isinstance(schema, dict):
            return schema
        if set(schema) == {"allOf"} and len(schema["allOf"]) == 1:
            return self._schema(schema["allOf"][0])
        if "$ref" in schema:
            return {"$ref": schema["$ref"].rpartition("/")[2]}
        each = partial(map, self._schema)
        return _each(
            {**_SCHEMA_DEFAULTS, **schema},
            properties=lambda found: {name: self._schema(part) for name, part in found.items()},
            additionalProperties=lambda found: True if found == {} else self._schema(found),
            items=self._schema,
            required=_as_set,
            enum=_as_set,
            allOf=lambda found: _as_set(each(found)),
            anyOf=lambda found: _as_set(each(found)),
            oneOf=lambda found: _as_set(each(found)),
            **{"not": self._schema},
        )

    def _resolved(self, value: Document) -> Document:
        """Return what a reference to anything but a schema refers to."""
        while "$ref" in value:
            found: Any = self._document
            for step in value["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            value = found
        return value


def _each(value: Mapping[str, Any], **walks: Walk) -> Document:
    """Return a mapping with each named part as its walk returns it, and all others as they are."""
    return {name: walks[name](part) if name in walks else part for name, part in value.items()}


def _as_set(values: Iterable[Any]) -> Document:
    return {json.dumps(each, ensure_ascii=False, sort_keys=True, default=str): True for each in values}


def _security(ways: Iterable[Mapping[str, Iterable[str]]]) -> Document:
    return _as_set({scheme: sorted(scopes) for scheme, scopes in way.items()} for way in ways)


def _by(key: str) -> Walk:
    return lambda found: {each[key]: each for each in found}


def read(path: Path) -> Document:
    """Return the document in a file."""
    # libyaml reads the same as the loader in Python, ten times as fast.
    document: Document = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return document


def main(old: str, new: str) -> int:
    """Print every difference between two files; return 1 when there is one."""
    found = differences(read(Path(old)), read(Path(new)))
    for each in found:
        print(each)  # noqa: T201 - this is what it is for
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
