# SPDX-License-Identifier: EUPL-1.2
"""Looking in every kind at once; when nothing is there, for what may have been meant."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType
from typing import Final

from core.database.first_rows import MOST_COUNTED
from core.search.kinds import BEGINS, Found, Hit, Person, SearchKind, search_kinds
from core.search.question import SearchQuestion
from core.search.words import meant_by

LEAST_LETTERS: Final = 2


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind."""

    kind: SearchKind
    hits: Sequence[Hit]
    total: int

    @property
    def counted(self) -> int:
        """How many there are, as far as was counted."""
        return min(self.total, MOST_COUNTED)

    @property
    def is_more(self) -> bool:
        """Whether there are more than were counted."""
        return self.total > MOST_COUNTED

    @property
    def fit(self) -> int:
        """How well its best hit fits."""
        return max((hit.fit for hit in self.hits), default=0)


@dataclass(frozen=True, slots=True)
class Results:
    """What was found: the groups, the best first. `meant` are the words it was found by when they are others.

    `any_word` says that no thing holds all the words; these hold one of them.
    """

    groups: Sequence[Group] = ()
    meant: str = ""
    any_word: bool = False

    @property
    def total(self) -> int:
        """How many things were found, as far as was counted."""
        return sum(group.counted for group in self.groups)

    @property
    def is_more(self) -> bool:
        """Whether there are more than were counted."""
        return any(group.is_more for group in self.groups)

    @property
    def best(self) -> tuple[Group, Hit] | None:
        """The hit whose title is, or begins with, what was typed; the first one of those that fit best."""
        fitting = [(group, group.hits[0]) for group in self.groups if group.fit >= BEGINS]
        return fitting[0] if fitting else None

    @property
    def beside_best(self) -> list[Group]:
        """The groups without the best hit, which stands above them."""
        if self.best is None:
            return list(self.groups)
        first = self.best[0]
        groups = (replace(group, hits=group.hits[1:]) if group is first else group for group in self.groups)
        return [group for group in groups if group.hits]


def search(
    reader: Person, text: str, *, most: int, more: Mapping[str, int] = MappingProxyType({}), is_exact: bool = False
) -> Results:
    """Return the `most` best of every kind for these words; of the kinds whose code is in `more` so many.

    Where nothing is found and nothing exact was asked, known words that are spelled alike are tried, then each word by
    itself. A bounded number of queries: two for every kind and try, and one for every word.
    """
    if len(text.strip()) < LEAST_LETTERS:
        return Results()
    wanted = [(kind, more.get(kind.code, most)) for kind in search_kinds]
    groups = _groups(wanted, reader, SearchQuestion.read(text))
    if groups or is_exact:
        return Results(groups)
    known = chain.from_iterable(kind.words(reader) for kind in search_kinds)
    for meant in meant_by(text, known):
        if groups := _groups(wanted, reader, SearchQuestion.read(meant)):
            return Results(groups, meant=meant)
    several = SearchQuestion.read(text, any_word=True)
    if len(several.words) > 1:
        groups = _groups(wanted, reader, several)
    return Results(groups, any_word=bool(groups))


def _groups(wanted: Iterable[tuple[SearchKind, int]], reader: Person, question: SearchQuestion) -> list[Group]:
    if not question.words:
        return []
    found: list[tuple[SearchKind, Found]] = [(kind, kind.find(reader, question, most)) for kind, most in wanted]
    groups = [Group(kind, one.hits, one.total) for kind, one in found if one.hits]
    return sorted(groups, key=lambda group: (-group.fit, group.kind.place))
