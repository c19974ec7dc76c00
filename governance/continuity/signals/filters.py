# SPDX-License-Identifier: EUPL-1.2
"""What the list of signals is narrowed to, and how many each view on it shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from accounts.stand_ins.queries import is_work_of
from core.api.permissions import Reader
from core.database.keyset import Order
from core.database.prepared_statements import READER, read
from governance.continuity.checks.registry import check_named
from governance.continuity.signals.search import Shown
from governance.models import ContactPerson, Severity, Signal
from governance.models.signal_grouping import count_of_matters, may_be_told_together
from governance.models.signal_querysets import SignalQuerySet, awake_on
from initiatives.models import Initiative
from initiatives.models.area import in_area
from initiatives.models.initiative import of_handled_initiatives
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.register.saved_views.list_pages import ListPage

MINE, NOBODY = "mine", "nobody"
RESTING, CLOSED = "resting", "closed"
CHECK = "check"
# The initiative, or check, in the worst state first; under it the worst and nearest.
BY_INITIATIVE = Order(("-worst", "about_key", "-severity", "hurts_on", "id"))
BY_CHECK = Order(("-worst", "check_code", "-severity", "hurts_on", "id"))
TEXT_LENGTH = 100


@dataclass(frozen=True, slots=True)
class SignalFilters:
    """The filters as plain text; an empty text narrows nothing.

    `check` is the code of a check, `severity` its number, `who` "mine" or "nobody" (who takes a signal up: whom it was
    given to, else the contact person of the initiative), `state` "resting" or "closed"
    (empty means open and awake), `area` the code of a gebied or of a wijk inside it, `by` "check" where the rows stand
    under their check (empty means under their initiative). What is told as one counts as one.
    """

    area: str = ""
    check: str = ""
    severity: str = ""
    who: str = ""
    state: str = ""
    q: str = ""
    by: str = ""

    @classmethod
    def read(cls, query: Mapping[str, str]) -> "SignalFilters":
        """Return the filters in an address; what makes no sense counts as not asked."""
        asked = {f.name: str(query.get(f.name, "")).replace("\x00", "").strip()[:TEXT_LENGTH] for f in fields(cls)}
        if check_named(asked["check"]) is None:
            asked["check"] = ""
        known = {"severity": {str(one) for one in Severity.values}, "who": {MINE, NOBODY}, "state": {RESTING, CLOSED}}
        known["by"] = {CHECK}
        return cls(**{name: value if value in known.get(name, {value}) else "" for name, value in asked.items()})

    def address(self) -> str:
        """Return the filters as the query of an address, always in the same order."""
        return urlencode([(f.name, value) for f in fields(self) if (value := getattr(self, f.name))])

    @property
    def order(self) -> Order:
        """The order of the list."""
        return BY_CHECK if self.by == CHECK else BY_INITIATIVE

    def of(self, user: User, today: date, where: Q = Q()) -> SignalQuerySet:  # noqa: B008 - never changed
        """Return what this person handles and the filters leave: of what is told as one the worst, for `order`.

        `where` narrows further.
        """
        present = Signal.objects.handled_by(user).filter(self._in_state(today))
        left = self.leaves(user, today, Shown(present, user)) & where
        heads = present.worst_of_each(left)
        if self.by == CHECK:
            worst = Case(*_has("check_code", heads), default=Value(1))
        else:
            # An initiative with a row this bad has a matter this bad: nothing has to be grouped to know.
            told = present if left == self._in_state(today) else present.in_order().filter(present.told_where(left))
            about_one = _has("initiative", told.filter(initiative__isnull=False))
            worst = Case(When(initiative__isnull=True, then=F("severity")), *about_one, default=Value(1))
        return heads.annotate(worst=worst, about_key=Coalesce("initiative", "id"))

    def told_with(self, heads: Sequence[Signal], user: User, today: date) -> list[Signal]:
        """Return these rows of the list, each followed by all that is told as one with it; one query."""
        present = Signal.objects.handled_by(user).filter(self._in_state(today))
        return (
            present.select_related("initiative__area", "area", "assigned_to")
            .defer("initiative__search")
            .told_with(heads)
        )

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
            # The worst severity has none above it, and nothing is told as one with what is alone.
            if int(self.severity) < max(Severity) and may_be_told_together(self.check):
                found &= ~self.beside(user, today).told_where(Q(severity__gt=int(self.severity)))
        return found & self._taken_up(user, today) if self.who else found

    def _taken_up(self, user: User, today: date) -> Q:
        """Return the condition that this person takes it up, or whom they stand in for; or that nobody does."""
        present = self.beside(user, today)
        kept = ContactPerson.objects.reachable_on(today)
        given = present.told_where(Q(assigned_to__isnull=False))
        if self.who == NOBODY:
            return ~given & ~Q(Exists(kept.filter(initiative=OuterRef("initiative"))))
        own = Q(initiative__in=kept.filter(is_work_of(user, "user")).values("initiative"))
        return present.told_where(is_work_of(user, "assigned_to")) | ~given & own

    def beside(self, user: User, today: date) -> SignalQuerySet:
        """Return what can be told as one with what this person handles.

        What is about one initiative is told as one with nothing else, so of others nothing is to be looked up.
        """
        about = of_handled_initiatives(user) | Q(initiative__isnull=True)
        return Signal.objects.filter(about, self._in_state(today))

    def _in_state(self, today: date) -> Q:
        if self.state == CLOSED:
            return Q(closed_on__isnull=False)
        return Q(closed_on__isnull=True, snoozed_until__gt=today) if self.state == RESTING else awake_on(today)

    @staticmethod
    def count(user: User, views: "Mapping[str, SignalFilters]", today: date) -> dict[str, int]:
        """Return how much each of the named filters leaves of what this person handles, told as one is one.

        One query; where words are searched for, the rows are read too, once for all of them.
        """
        shape = (today, tuple(views.values()))
        # What words find is looked up in what signals say, which is not a part of the statement.
        is_searched = any(filters.q for filters in views.values())
        found = list(_counts({READER: user}, shape)) if is_searched else read(_counts, {}, shape, reader=user)
        return dict(zip(views, found[0], strict=True)) if found else dict.fromkeys(views, 0)

    @staticmethod
    def count_kinds(user: User, today: date) -> dict[tuple[str, int], int]:
        """Return how much the list of every kind, a check with a severity, shows this person; one query.

        The same as `count` of them all, which would look up for each of them what is told as one with something worse.
        """
        return {(check, severity): many for check, severity, many in read(_kinds, {}, today, reader=user)}


def _counts(values: Mapping[str, Any], shape: tuple[date, tuple[SignalFilters, ...]]) -> QuerySet[Signal, Any]:
    user, (today, views) = values[READER], shape
    handled = Signal.objects.handled_by(user)
    if not any(filters.state == CLOSED for filters in views):
        handled = handled.open()
    shown = Shown(handled, user)
    left = {f"v{at}": count_of_matters(filters.leaves(user, today, shown)) for at, filters in enumerate(views)}
    # By a constant, so that everything is one group.
    return handled.in_order().order_by().annotate(all=Value(1)).values("all").annotate(**left).values_list(*left)


def _kinds(values: Mapping[str, Any], today: date) -> QuerySet[Signal, Any]:
    user, every = values[READER], SignalFilters()
    without_worse = every.beside(user, today).told_without_worse()
    rows = Signal.objects.handled_by(user).awake_on(today).filter(without_worse).in_order()
    kinds = rows.order_by().values("check_code", "severity").annotate(many=count_of_matters())
    return kinds.values_list("check_code", "severity", "many")


def _has(under: str, rows: SignalQuerySet) -> list[When]:
    """Return how bad the worst is of what has the same under it: 3 and 2, in that order."""
    bad = (Severity.CRITICAL, Severity.WARNING)
    return [When(**{f"{under}__in": rows.filter(severity=one).values(under)}, then=Value(one.value)) for one in bad]


class SignalRules:
    """Which signals a value of the API means: in an area the same ones as on the page.

    The page tells what belongs together as one, as bad as its worst, and keeps what rests apart. The API tells each
    signal by itself, so there how bad it is and whether it is open are of that row alone.
    """

    reader: Reader

    def by_area(self, found: Any, _name: str, code: str) -> Any:
        """Keep what is about an initiative in this area, or about the area itself."""
        return found.filter(within(QueueFilters(area=code), self.reader.user))

    def by_severity(self, found: Any, _name: str, severity: str) -> Any:
        """Keep what is this bad, by its name."""
        return found.filter(severity=Severity[severity.upper()])

    def by_openness(self, found: Any, _name: str, asked: bool) -> Any:
        """Keep what is open, or what is closed."""
        return found.filter(closed_on__isnull=asked)


def within(filters: QueueFilters, user: User) -> Q:
    """Return the condition that what a signal is about is what these filters are about: an initiative, or a thing."""
    about = Q(initiative__in=Initiative.objects.filter(filters.about(user)).values("pk"))
    if filters.part or filters.theme or filters.contact:
        return about
    wide = Q(initiative__isnull=True)
    if filters.area:
        wide &= in_area(filters.area)
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
