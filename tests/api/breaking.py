# SPDX-License-Identifier: EUPL-1.2
"""What in a new contract would break a client that was written for an older one, each with its place."""

from collections.abc import Iterator
from typing import Any, Final

Shape = dict[str, Any]
# What only gets stricter when a number goes this way.
_LOWER: Final = ("maximum", "maxLength", "maxItems")
_HIGHER: Final = ("minimum", "minLength", "minItems")
_VERBS: Final = ("get", "put", "post", "patch", "delete")


def breaking_changes(old: Shape, new: Shape) -> list[str]:
    """Return a sentence for every change that breaks; an empty list lets every client of `old` go on."""
    return list(_Comparison(old, new).found())


def _suffices(credentials: Shape, needed: Shape) -> bool:
    """Return whether these schemes and scopes are all that is needed."""
    return all(name in credentials and set(scopes) <= set(credentials[name]) for name, scopes in needed.items())


class _Comparison:
    def __init__(self, old: Shape, new: Shape) -> None:
        self._old, self._new = old, new
        self._seen: set[tuple[str, str, bool]] = set()

    def found(self) -> Iterator[str]:
        for path, operations in self._old["paths"].items():
            for verb in _VERBS:
                if verb not in operations:
                    continue
                there = self._new["paths"].get(path, {}).get(verb)
                if there is None:
                    yield f"{verb.upper()} {path} is gone"
                else:
                    yield from self._operation(f"{verb.upper()} {path}", operations[verb], there)

    def _operation(self, at: str, old: Shape, new: Shape) -> Iterator[str]:
        yield from self._parameters(at, old.get("parameters", []), new.get("parameters", []))
        yield from self._security(at, old.get("security", []), new.get("security", []))
        asked, asks = old.get("requestBody", {}), new.get("requestBody", {})
        if asks.get("required") and not asked.get("required"):
            yield f"{at}: a body has become required"
        for kind, content in asked.get("content", {}).items():
            if kind not in asks.get("content", {}):
                yield f"{at}: a body of {kind} is no longer read"
            else:
                yield from self._shape(f"{at}, body", content["schema"], asks["content"][kind]["schema"], given=True)
        for status, response in old["responses"].items():
            if status[0] != "2":
                continue
            answers = self._of(self._new, new["responses"].get(status, {})).get("content", {})
            for kind, content in self._of(self._old, response).get("content", {}).items():
                if kind not in answers:
                    yield f"{at}: no longer answers {status} in {kind}"
                else:
                    yield from self._shape(
                        f"{at}, {status}", content.get("schema", {}), answers[kind].get("schema", {}), given=False
                    )

    @staticmethod
    def _security(at: str, old: list[Shape], new: list[Shape]) -> Iterator[str]:
        """Compare the alternatives, of which one is enough; an empty one lets everybody in."""
        for one in old or [{}]:
            if not any(_suffices(one, each) for each in new or [{}]):
                names = " and ".join(f"{name} {' '.join(scopes)}".strip() for name, scopes in one.items())
                yield f"{at}: {names or 'no key'} is no longer enough"

    def _parameters(self, at: str, old: list[Shape], new: list[Shape]) -> Iterator[str]:
        known = {(one["in"], one["name"]): one for one in old}
        now = {(one["in"], one["name"]): one for one in new}
        for key, one in known.items():
            if key not in now:
                yield f"{at}: the parameter {key[1]} is gone"
            else:
                yield from self._shape(f"{at}, parameter {key[1]}", one["schema"], now[key]["schema"], given=True)
        for key, one in now.items():
            if one.get("required") and not known.get(key, {}).get("required"):
                yield f"{at}: the parameter {key[1]} has become required"

    def _shape(self, at: str, old: Shape, new: Shape, *, given: bool) -> Iterator[str]:
        """Compare two shapes; what is `given` by the client may only get wider, an answer only narrower."""
        names = (old.get("$ref", ""), new.get("$ref", ""), given)
        if all(names[:2]):
            if names in self._seen:
                return
            self._seen.add(names)
        old, new = self._of(self._old, old), self._of(self._new, new)
        if old.get("type") != new.get("type"):
            yield f"{at}: {old.get('type')} has become {new.get('type')}"
            return
        if old.get("format") != new.get("format"):
            yield f"{at}: the format {old.get('format')} has become {new.get('format')}"
        yield from self._values(at, old, new, given=given)
        if old.get("type") == "array":
            yield from self._shape(f"{at}[]", old.get("items", {}), new.get("items", {}), given=given)
        yield from self._alternatives(at, old.get("oneOf", []), new.get("oneOf", []), given=given)
        yield from self._properties(at, old, new, given=given)

    def _values(self, at: str, old: Shape, new: Shape, *, given: bool) -> Iterator[str]:
        was, now = old.get("enum"), new.get("enum")
        gone = [value for value in was or () if now is not None and value not in now]
        if gone:
            yield f"{at}: {', '.join(map(str, gone))} is no longer among the values"
        if given and was is None and now is not None:
            yield f"{at}: only a few values are read now"
        if given and new.get("pattern") not in {None, old.get("pattern")}:
            yield f"{at}: the pattern is another"
        if new.get("nullable", False) != old.get("nullable", False) and new.get("nullable", False) != given:
            yield f"{at}: null {'is no longer read' if given else 'can come now'}"
        for name in (*_LOWER, *_HIGHER) if given else ():
            before, after = old.get(name), new.get(name)
            stricter = after is not None and (before is None or (after < before if name in _LOWER else after > before))
            if stricter:
                yield f"{at}: {name} has become {after}"

    def _alternatives(self, at: str, old: list[Shape], new: list[Shape], *, given: bool) -> Iterator[str]:
        """Compare the kinds that one value can have, each known by its type."""
        was = {self._of(self._old, each).get("type"): each for each in old}
        now = {self._of(self._new, each).get("type"): each for each in new}
        for kind in was.keys() - now.keys() if given else now.keys() - was.keys():
            yield f"{at}: {kind} {'is no longer read' if given else 'can come now'}"
        for kind in was.keys() & now.keys():
            yield from self._shape(f"{at} ({kind})", was[kind], now[kind], given=given)

    def _properties(self, at: str, old: Shape, new: Shape, *, given: bool) -> Iterator[str]:
        was, now = old.get("properties", {}), new.get("properties", {})
        for name, shape in was.items():
            if name not in now:
                yield f"{at}: the property {name} is gone"
            else:
                yield from self._shape(f"{at}.{name}", shape, now[name], given=given)
        before, after = set(old.get("required", ())), set(new.get("required", ()))
        for name in sorted(after - before if given else before - after):
            if given or name in now:
                yield f"{at}: the property {name} {'has become required' if given else 'may be missing now'}"

    @staticmethod
    def _of(document: Shape, shape: Shape) -> Shape:
        """Return a shape with its references followed, one within `allOf` included."""
        while "$ref" in shape:
            found: Any = document
            for step in shape["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            shape = found
        parts = shape.get("allOf", [])
        if len(parts) == 1:
            beside = {name: value for name, value in shape.items() if name != "allOf"}
            return {**_Comparison._of(document, parts[0]), **beside}
        return shape
