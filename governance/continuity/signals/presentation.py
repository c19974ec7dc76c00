# SPDX-License-Identifier: EUPL-1.2
"""Signals as pages and mails show them: in words, with the next steps this reader can take, worst first."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from uuid import UUID

from django.utils.text import capfirst

from accounts.models import Person, Role, User
from core.database.keyset import Order
from governance.continuity.checks.registry import Act, Audience, all_checks, check_named
from governance.continuity.checks.subjects import about, names_of_people, where_to
from governance.continuity.checks.texts import signal_texts, since_text
from governance.models import Severity, Signal
from governance.pages.principle_choices import principle_choices

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
    # The same for what else is told as one with it, nearest first; `buttons` are those of all.
    also: "Sequence[SignalRow]" = ()
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
    """Return signals in words, those told as one in one row with the worst in front, in the order of those in front.

    One query, for the names of the principles. `signals` come from `in_order`, the worst first among those told as one;
    `ticked` are ids of ticked boxes. `with_people` names people to who may read their names, with one query more when
    there are any: for pages only.
    """
    found = list(signals)
    names = dict(principle_choices()) if found else {}
    people = names_of_people(found, reader) if with_people and isinstance(reader, User) else {}
    rows: dict[tuple[UUID | None, str], list[SignalRow]] = {}
    for signal in found:
        text = signal_texts(signal, audience)
        opener = str(signal.pk) if audience == Audience.OFFICIAL else ""
        row = SignalRow(
            signal,
            text.what,
            text.why,
            text.since or since_text(signal),
            names.get(text.principle, ""),
            [Button(act.label, act.opened_from(opener)) for act in text.acts if _may_open(act, reader)],
            is_ticked=str(signal.pk) in ticked,
            today=today,
            about=about(signal, people),
            href=where_to(signal),
        )
        rows.setdefault(signal.told_as, []).append(row)
    return [_as_one(*told) for told in rows.values()]


def _as_one(first: SignalRow, *also: SignalRow) -> SignalRow:
    """Return one row for what is told as one; a step that several name is taken once."""
    steps: dict[str, Button] = {}
    for button in (button for row in (first, *also) for button in row.buttons):
        steps.setdefault(button.label, button)
    return replace(first, also=also, buttons=list(steps.values())) if also else first


def _may_open(act: Act, reader: Person) -> bool:
    is_coordinator = isinstance(reader, User) and Role.COORDINATOR in reader.roles
    return is_coordinator or not act.url_name.startswith(FOR_COORDINATORS)


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under what they share: an initiative (or a thing many rest on), or a check. `key` names it in an address."""

    key: str
    title: str
    rows: Sequence[SignalRow]
    href: str = ""


def grouped(rows: Sequence[SignalRow], *, by_check: bool = False) -> list[RowGroup]:
    """Return rows, in their order, under their check or else under what they are about."""
    if not by_check:
        about_one = groupby(rows, key=lambda row: (str(row.signal.initiative_id or row.signal.pk), row.about, row.href))
        return [RowGroup(key, name, list(same), href) for (key, name, href), same in about_one]
    of_check = groupby(rows, key=lambda row: row.signal.check_code)
    return [RowGroup(code, capfirst(title_of(code)), list(same)) for code, same in of_check]


def title_of(code: str) -> str:
    """Return the title of a check; its code when it was taken out of the product."""
    check = check_named(code)
    return str(check.title) if check else code


def founder_checks() -> list[str]:
    """Return the codes of the checks that carriers hear of."""
    return [check.code for check in all_checks() if check.for_founders]


def owed_checks() -> list[str]:
    """Return the codes of those that carriers are mailed of at any distance (`Check.is_owed`)."""
    return [check.code for check in all_checks() if check.is_owed]


def as_ids(values: Iterable[str]) -> list[UUID]:
    """Return the ids of ticked boxes; raises ValueError for what is none."""
    return [UUID(value) for value in dict.fromkeys(values)]
