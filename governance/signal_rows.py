# SPDX-License-Identifier: EUPL-1.2
"""Signals as pages and mails show them: in words, with the next steps this reader can take, worst first."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from accounts.models import Role, User
from core.keyset import Order
from governance.checks.about import about, names_of_people, where_to
from governance.checks.registry import Act, Audience, all_checks
from governance.checks.texts import signal_texts, since_text
from governance.models import Severity, Signal
from governance.principles import principle_choices
from initiatives.querysets import Person

ORDER = Order(("-severity", "hurts_on", "id"))
SHAPES = {Severity.CRITICAL: "crit", Severity.WARNING: "warn", Severity.NOTICE: "note"}
ICONS = {Severity.CRITICAL: "alert", Severity.WARNING: "warning", Severity.NOTICE: "clock"}
# Pages that an official without the office of coordinator may not open.
FOR_COORDINATORS = ("assessment:round",)


@dataclass(frozen=True, slots=True)
class Button:
    """A next step: its words and where it leads."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class SignalRow:
    """One signal in the reader's language; `principle` is the name of the principle it touches."""

    signal: Signal
    what: str
    why: str
    since: str
    principle: str
    buttons: Sequence[Button]
    is_ticked: bool = False
    today: date | None = None
    about: str = ""
    href: str = ""

    @property
    def shape(self) -> str:
        """The last part of the class and the id of its group."""
        return SHAPES[Severity(self.signal.severity)]

    @property
    def icon(self) -> str:
        """The icon of its severity."""
        return ICONS[Severity(self.signal.severity)]

    @property
    def is_resting(self) -> bool:
        """Whether somebody let it rest beyond today."""
        until = self.signal.snoozed_until
        return until is not None and self.today is not None and until > self.today

    @property
    def is_invented(self) -> bool:
        """Whether what it is about was made up for the demo."""
        initiative = self.signal.initiative
        return bool(initiative.invented_fields if initiative else self.signal.facts.get("is_invented"))


def rows_of(
    signals: Iterable[Signal],
    reader: Person,
    audience: Audience = Audience.OFFICIAL,
    *,
    today: date,
    ticked: Collection[str] = (),
    with_people: bool = False,
) -> list[SignalRow]:
    """Return signals in words; one query, for the names of the principles. `ticked` are ids of ticked boxes.

    `with_people` names people to who may read their names, with one query more when there are any: for pages only.
    """
    found = list(signals)
    names = dict(principle_choices()) if found else {}
    people = names_of_people(found, reader) if with_people and isinstance(reader, User) else {}
    texts = [(one, signal_texts(one, audience)) for one in found]
    return [
        SignalRow(
            signal,
            text.what,
            text.why,
            text.since or since_text(signal),
            names.get(text.principle, ""),
            [Button(act.label, act.href) for act in text.acts if _may_open(act, reader)],
            is_ticked=str(signal.pk) in ticked,
            today=today,
            about=about(signal, people),
            href=where_to(signal),
        )
        for signal, text in texts
    ]


def _may_open(act: Act, reader: Person) -> bool:
    is_coordinator = isinstance(reader, User) and Role.COORDINATOR in reader.roles
    return is_coordinator or not act.url_name.startswith(FOR_COORDINATORS)


def by_severity(rows: Sequence[SignalRow]) -> list[tuple[Severity, list[SignalRow]]]:
    """Return rows, in their order, under the severity they share."""
    grouped = groupby(rows, key=lambda row: Severity(row.signal.severity))
    return [(severity, list(same)) for severity, same in grouped]


def founder_checks() -> list[str]:
    """Return the codes of the checks that carriers hear of."""
    return [check.code for check in all_checks() if check.for_founders]


def as_ids(values: Iterable[str]) -> list[UUID]:
    """Return the ids of ticked boxes; raises ValueError for what is none."""
    return [UUID(value) for value in dict.fromkeys(values)]
