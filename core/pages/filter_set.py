# SPDX-License-Identifier: EUPL-1.2
"""The filters of a list: one declared set for its page, its file and its feed.

What an address asks that does not exist is left out and named, never an error.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

import django_filters
from django.http import QueryDict

WORDS: Final = "q"
MAX_LENGTH: Final = 200
# An address never asks more than this many values of one filter.
MOST_VALUES: Final = 60
UNKNOWN_SHOWN: Final = 5
Choices = Sequence[tuple[str, str]]


def clean_line(text: str) -> str:
    """Return what was typed without control characters, in one line, of at most MAX_LENGTH characters."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text[:MAX_LENGTH]).split())


class ListFilterSet(django_filters.FilterSet):  # type: ignore[misc] # django-filter has no types
    """A FilterSet that reads any address: unknown values are left out, and `unknown` names them.

    A filter is a text in one line, or a choice. `offer` gives choices that only the request knows.
    """

    def __init__(self, data: QueryDict, queryset: Any, *, request: Any = None) -> None:
        super().__init__(queryset=queryset, request=request)
        self.unknown: list[str] = []
        self.offer_choices()
        self.data = self._known(data)
        self.is_bound = True

    def offer_choices(self) -> None:
        """Fill in the choices that only the request knows; called once, before the address is read."""

    def offer(self, name: str, choices: Iterable[tuple[str, Any]]) -> None:
        """Let the filter `name` offer these choices."""
        self.filters[name].extra["choices"] = list(choices)

    def offer_if_any(self, name: str, choices: Iterable[tuple[str, Any]]) -> None:
        """Let the filter `name` offer these choices; without any it is not asked."""
        self.offer(name, choices)
        if not self.filters[name].extra["choices"]:
            del self.filters[name]

    def choices(self, name: str) -> Choices:
        """Return value and label of every choice of a filter."""
        return [(str(value), str(label)) for value, label in self.filters[name].extra["choices"]]

    def chosen(self, name: str) -> list[str]:
        """Return the values asked of a filter, each once, only those that exist."""
        return list(self.data.getlist(name))

    @property
    def words(self) -> str:
        """The words searched for, in one clean line."""
        return str(self.data.get(WORDS, ""))

    @property
    def names(self) -> list[str]:
        """The filters with choices, in the order of the page."""
        return [name for name, one in self.filters.items() if "choices" in one.extra]

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is asked that exists."""
        return bool(self.data)

    def narrow(self, rows: Any) -> Any:
        """Return what is asked of other rows than those of the list itself."""
        self.form.is_valid()
        return self.filter_queryset(rows)

    def _known(self, data: QueryDict) -> QueryDict:
        known = QueryDict(mutable=True)
        for name in self.filters:
            asked = list(dict.fromkeys(clean_line(value) for value in data.getlist(name)[:MOST_VALUES]))
            if name in self.names:
                there = {value for value, _label in self.choices(name)}
                self.unknown += [value for value in asked if value and value not in there]
                asked = [value for value in asked if value in there]
            if asked := [value for value in asked if value]:
                known.setlist(name, asked)
        del self.unknown[UNKNOWN_SHOWN:]
        return known
