# SPDX-License-Identifier: EUPL-1.2
"""What the list of signals is narrowed to, and how many each view on it shows."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from urllib.parse import urlencode

from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from governance.checks.registry import check_named
from governance.models import ContactPerson, Severity, Signal
from governance.querysets import SignalQuerySet, awake_on
from governance.signal_search import Shown
from initiatives.list_pages import ListPage
from initiatives.models import Initiative
from initiatives.queue_filters import QueueFilters

MINE, NOBODY = "mine", "nobody"
RESTING, CLOSED = "resting", "closed"
TEXT_LENGTH = 100


@dataclass(frozen=True, slots=True)
class SignalFilters:
    """The filters as plain text; an empty text narrows nothing.

    `check` is the code of a check, `severity` its number, `who` "mine" or "nobody" (who takes a signal up: whom it was
    given to, else the contact person of the initiative), `state` "resting" or "closed"
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
        handled = Signal.objects.handled_by(user)
        return handled.filter(self.leaves(user, today, Shown(handled.filter(self._in_state(today)), user)))

    def leaves(self, user: User, today: date, shown: Shown) -> Q:
        """Return the condition on a signal that it is left; `shown` reads what the rows say where words are asked."""
        found = self._in_state(today)
        if self.area:
            found &= within(QueueFilters(area=self.area), user)
        if self.q:
            found &= Q(pk__in=shown.with_words(self.q)) | within(QueueFilters(q=self.q), user)
        if self.check:
            found &= Q(check_code=self.check)
        if self.severity:
            found &= Q(severity=int(self.severity))
        kept = ContactPerson.objects.reachable_on(today)
        if self.who == MINE:
            own = Q(initiative__in=kept.filter(user=user).values("initiative"))
            found &= Q(assigned_to=user) | Q(assigned_to__isnull=True) & own
        if self.who == NOBODY:
            found &= Q(assigned_to__isnull=True) & ~Q(Exists(kept.filter(initiative=OuterRef("initiative"))))
        return found

    def _in_state(self, today: date) -> Q:
        if self.state == CLOSED:
            return Q(closed_on__isnull=False)
        return Q(closed_on__isnull=True, snoozed_until__gt=today) if self.state == RESTING else awake_on(today)

    @staticmethod
    def count(user: User, views: "Mapping[str, SignalFilters]", today: date) -> dict[str, int]:
        """Return how many signals this person handles each of the named filters leaves.

        One query; where words are searched for, the rows are read too, once for all of them.
        """
        handled = Signal.objects.handled_by(user)
        if not any(filters.state == CLOSED for filters in views.values()):
            handled = handled.open()
        shown = Shown(handled, user)
        left = {name: one.leaves(user, today, shown) for name, one in views.items()}
        return handled.aggregate(**{name: Count("pk", filter=condition) for name, condition in left.items()})


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


def _built_in() -> list[tuple[str, SignalFilters]]:
    return [
        (_("Everything of mine"), SignalFilters()),
        (_("Critical"), SignalFilters(severity=str(Severity.CRITICAL.value))),
        (_("I take it up"), SignalFilters(who=MINE)),
        (_("Nobody takes it up"), SignalFilters(who=NOBODY)),
        (_("Resting"), SignalFilters(state=RESTING)),
    ]


SIGNALS_PAGE = ListPage(
    code="signals",
    title=gettext_lazy("Signals"),
    url_name="governance:signals",
    read=SignalFilters.read,
    built_in=_built_in,
    count=SignalFilters.count,
)
