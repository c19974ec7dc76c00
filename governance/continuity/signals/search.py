# SPDX-License-Identifier: EUPL-1.2
"""Searching in signals: what a row says is made of facts in the reader's language, so it is searched as it reads."""

from functools import cached_property
from uuid import UUID

from accounts.models import User
from governance.continuity.checks.registry import check_named
from governance.continuity.checks.subjects import about, names_of_people
from governance.continuity.checks.texts import signal_texts
from governance.models import Signal
from governance.models.signal_querysets import SignalQuerySet
from governance.pages.principle_choices import principle_choices


class Shown:
    """What the rows of these signals show to this reader; read once, with the first words, in three queries at most."""

    def __init__(self, signals: SignalQuerySet, reader: User) -> None:
        self._signals, self._reader = signals, reader

    def with_words(self, words: str) -> list[UUID]:
        """Return the ids of the signals whose row shows every one of these words."""
        wanted = words.casefold().split()
        return [key for key, text in self._texts.items() if all(word in text for word in wanted)]

    @cached_property
    def _texts(self) -> dict[UUID, str]:
        rows = list(self._signals.select_related("initiative", "assigned_to").defer("initiative__search"))
        people, principles = names_of_people(rows, self._reader), dict(principle_choices())
        return {row.pk: _written(row, about(row, people), principles) for row in rows}


def _written(row: Signal, name: str, principles: dict[str, str]) -> str:
    text, check = signal_texts(row), check_named(row.check_code)
    title = str(check.title) if check else ""
    touched = principles.get(text.principle, "")
    who = str(row.assigned_to or "")
    return f"{name} {title} {text.what} {text.why} {text.since} {touched} {row.get_severity_display()} {who}".casefold()
