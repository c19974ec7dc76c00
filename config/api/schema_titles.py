# SPDX-License-Identifier: EUPL-1.2
"""What generators of clients read of a shape: a title that can be the name of a class, null only beside a type.

Generators make the title of an object or of a fixed set of values into the name of a class. So the title of a named
shape is its English name, one for each; what a shape within it is called for people stands in `x-title`.
"""

from collections.abc import Iterator
from typing import Any, Final

Schema = dict[str, Any]
TITLE: Final = "x-title"


def suit_generators(document: Schema) -> None:
    """Give every named shape its own English title, move the other titles of classes, and complete what is nullable."""
    for name, schema in document["components"]["schemas"].items():
        _suit(schema)
        schema["title"] = name
    for operations in document["paths"].values():
        for operation in operations.values():
            for response in operation["responses"].values():
                for told in response.get("content", {}).values():
                    _suit(told.get("schema"))


def _suit(schema: Any) -> None:
    for shape in _shapes(schema):
        if "title" in shape and ("enum" in shape or "allOf" in shape or shape.get("type") == "object"):
            shape[TITLE] = shape.pop("title")
        if shape.get("nullable") and "type" not in shape:
            # OpenAPI 3.0 knows null only of a type; what is referred to is always an object.
            shape["type"] = "object"


def _shapes(schema: Any) -> Iterator[Schema]:
    """Yield every shape within one, itself first; properties are names, not shapes."""
    if not isinstance(schema, dict):
        return
    yield schema
    for key in ("items", "additionalProperties", "not"):
        yield from _shapes(schema.get(key))
    for key in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(key, ()):
            yield from _shapes(part)
    for part in schema.get("properties", {}).values():
        yield from _shapes(part)
