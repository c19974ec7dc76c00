# SPDX-License-Identifier: EUPL-1.2
"""What a higher app adds to a lower one (docs/adr/0005): the lower app has a registry, the higher adds in `ready()`.

Every registry of the product is one of these and says who adds what; docs/architecture.md has the list.
"""

from collections.abc import Callable, Hashable, Iterator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


def _itself(item: Any) -> Hashable:
    return item  # type: ignore[no-any-return]


def alone(_item: Any) -> Hashable:
    """The key of a registry that one app fills with one thing."""
    return None


class Registry(Generic[T]):
    """Things of one kind, in the order in which apps added them.

    `__doc__` says in a sentence what they are; who adds them comes after a semicolon. `key` returns what
    tells two things apart, by default the thing itself.
    """

    def __init__(self, doc: str, *, key: Callable[[T], Hashable] = _itself) -> None:
        self.__doc__ = doc
        self._key = key
        self._items: dict[Hashable, T] = {}

    def add(self, *items: T) -> None:
        """Make things known; the same one twice is one. Raises ValueError for another under a key that is taken."""
        for item in items:
            key = self._key(item)
            if self._items.setdefault(key, item) != item:
                what = str(self.__doc__).partition(";")[0].rstrip(".")
                raise ValueError(f"two {what[0].lower()}{what[1:]} are called {key}")

    def get(self, key: Hashable = None) -> T | None:
        """Return what was added under this key, if anything; without a key the only thing of a registry for one."""
        return self._items.get(key)

    def __iter__(self) -> Iterator[T]:
        return iter(tuple(self._items.values()))

    def __len__(self) -> int:
        return len(self._items)
