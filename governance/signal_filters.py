# SPDX-License-Identifier: EUPL-1.2
"""What the list of signals is narrowed to, and how many each view on it shows."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from urllib.parse import urlencode

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from accounts.models import User
from governance.checks.registry import check_named
from governance.models import Severity, Signal
from governance.querysets import SignalQuerySet
from initiatives.models import Initiative
from initiatives.queue_filters import QueueFilters

MINE, NOBODY = "mine", "nobody"
RESTING, CLOSED = "resting", "closed"
TEXT_LENGTH = 100


@dataclass(frozen=True, slots=True)
class SignalFilters:
    """The filters as plain text; an empty text narrows nothing.

    `check` is the code of a check, `severity` its number, `who` "mine" or "nobody", `state` "resting" or "closed"
    (empty means open and awake), `area` the code of a gebied or of a wijk inside it.
    """

    area: str = ""
    check: str = ""
    severity: str = ""
    who: str = ""
    state: str = ""
    q: str = ""

    @classmethod
    def read(cls, query: Mapping[str, str]) -> "SignalFilters":
        """Return the filters in an address; what makes no sense counts as not asked."""
        asked = {f.name: str(query.get(f.name, "")).replace("\x00", "").strip()[:TEXT_LENGTH] for f in fields(cls)}
        if check_named(asked["check"]) is None:
            asked["check"] = ""
        known = {"severity": {str(one) for one in Severity.values}, "who": {MINE, NOBODY}, "state": {RESTING, CLOSED}}
        return cls(**{name: value if value in known.get(name, {value}) else "" for name, value in asked.items()})

    def address(self) -> str:
        """Return the filters as the query of an address, always in the same order."""
        return urlencode([(f.name, value) for f in fields(self) if (value := getattr(self, f.name))])

    def of(self, user: User, today: date) -> SignalQuerySet:
        """Return the signals this person handles and the filters leave."""
        found = Signal.objects.handled_by(user)
        if self.area or self.q:
            found = found.filter(within(QueueFilters(area=self.area, q=self.q), user))
        if self.check:
            found = found.filter(check_code=self.check)
        if self.severity:
            found = found.filter(severity=int(self.severity))
        if self.who == MINE:
            found = found.taken_up_by(user)
        if self.who == NOBODY:
            found = found.filter(assigned_to__isnull=True)
        if self.state == CLOSED:
            return found.filter(closed_on__isnull=False)
        return found.resting_on(today) if self.state == RESTING else found.awake_on(today)


def within(filters: QueueFilters, user: User) -> Q:
    """Return the condition that what a signal is about is what these filters are about: an initiative, or a thing."""
    about = Q(initiative__in=Initiative.objects.filter(filters.about(user)).values("pk"))
    if filters.part or filters.theme or filters.contact:
        return about
    wide = Q(initiative__isnull=True)
    if filters.area:
        wide &= Q(area__code=filters.area) | Q(area__parent__code=filters.area)
    if filters.q:
        wide &= Q(facts__name__icontains=filters.q)
    return about | wide


@dataclass(frozen=True, slots=True)
class View:
    """A view on the list: its name, where it leads, how many signals it shows, and whether it is this one."""

    name: str
    address: str
    count: int
    is_current: bool


def views(user: User, current: SignalFilters, today: date) -> list[View]:
    """Return the built-in views with their counts; one query. Signals of others' areas are not counted."""
    awake = Q(snoozed_until__isnull=True) | Q(snoozed_until__lte=today)
    mine = Q(pk__in=Signal.objects.open().taken_up_by(user).values("pk"))
    asked = {
        "all": (_("Everything of mine"), SignalFilters(), awake),
        "critical": (_("Critical"), SignalFilters(severity=str(Severity.CRITICAL.value)), awake & Q(severity=3)),
        "own": (_("I take it up"), SignalFilters(who=MINE), awake & mine),
        "nobody": (_("Nobody takes it up"), SignalFilters(who=NOBODY), awake & Q(assigned_to__isnull=True)),
        "resting": (_("Resting"), SignalFilters(state=RESTING), ~awake),
    }
    conditions = {name: Count("pk", filter=condition) for name, (_name, _filters, condition) in asked.items()}
    counts = Signal.objects.handled_by(user).open().aggregate(**conditions)
    return [
        View(name, filters.address(), counts[key], filters == current)
        for key, (name, filters, _condition) in asked.items()
    ]
