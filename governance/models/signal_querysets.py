# SPDX-License-Identifier: EUPL-1.2
"""Named sets of signals, and which of them are told as one."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, F, Max, Q, Value, Window
from django.db.models.functions import Coalesce, RowNumber

from accounts.models import Person, Role
from accounts.stand_ins.queries import is_work_of
from governance.models.signal_grouping import grouping_key, is_alone
from governance.models.signal_step import SignalStep
from initiatives.lifecycle import in_register
from initiatives.models import Initiative
from initiatives.models.handling import areas_worked_in
from initiatives.models.initiative import of_handled_initiatives, of_known_initiatives

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from governance.models import Signal

NO_SUCH_DAY = date(9999, 12, 31)
OF_MATTER = [F("initiative"), F("matter")]


def hurts_on() -> Coalesce:
    """Return the day on which a signal hurts, for sorting; without one it comes last."""
    return Coalesce("due_on", Value(NO_SUCH_DAY, output_field=models.DateField()))


def _wide(user: Person) -> Q:
    """Signals about no single initiative that this person works on; a coordinator's are all.

    An official's are those of the areas of their teams, given to them, or set out by them. Carriers have none: they
    would read of the initiatives of others.
    """
    if not user.is_authenticated or not {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
        return Q(pk__in=[])
    wide = Q(initiative__isnull=True)
    if Role.COORDINATOR in user.roles:
        return wide
    begun = Q(pk__in=SignalStep.objects.filter(kind="opened", done_by=user).values("signal"))
    return wide & (Q(area__in=areas_worked_in(user.pk)) | is_work_of(user, "assigned_to") | begun)


def awake_on(day: date) -> Q:
    """Return the condition that a signal is open and asks for attention on `day`."""
    return Q(closed_on__isnull=True) & (Q(snoozed_until__isnull=True) | Q(snoozed_until__lte=day))


class SignalQuerySet(models.QuerySet["Signal"]):
    """Sets of signals."""

    def open(self) -> Self:
        """Signals that are not closed; a snoozed one is open too."""
        return self.filter(closed_on__isnull=True)

    def awake_on(self, day: date) -> Self:
        """Open signals that ask for attention on `day`."""
        return self.filter(awake_on(day))

    def visible_to(self, user: Person) -> Self:
        """Who carries or handles the initiative; of what is wider who works there. Nobody else learns of it."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(of_known_initiatives(user) | _wide(user))

    def in_figures_of(self, user: Person) -> Self:
        """What is counted when this person reads figures over many: for an alderman those of the public register too.

        Never for showing one of them.
        """
        if not user.is_authenticated or Role.ALDERMAN not in user.roles:
            return self.visible_to(user)
        return self.filter(of_known_initiatives(user) | _wide(user) | in_register("initiative__"))

    def handled_by(self, user: Person) -> Self:
        """Signals this person works on: of their areas and what is in them. Officials' notes hang on these."""
        return self.filter(of_handled_initiatives(user) | _wide(user))

    def carried_by(self, user: Person) -> Self:
        """Signals of initiatives this person carries."""
        return self.filter(initiative__in=Initiative.objects.carried_by(user))

    def in_order(self) -> Self:
        """Add `hurts_on`, which lists are ordered by after the severity, and `matter`: those of one are told as one."""
        return self.annotate(hurts_on=hurts_on(), matter=grouping_key())

    def worst_of_each(self, where: Q) -> Self:
        """Leave the worst signal of every matter of which one meets `where`, in order."""
        place = Window(RowNumber(), partition_by=OF_MATTER, order_by=[F("severity").desc(), "hurts_on", "id"])
        first = self._told_together(where).annotate(place=place).filter(place=1)
        return self.filter(is_alone() & where | Q(pk__in=first.values("pk"))).in_order()

    def told_where(self, where: Q) -> Q:
        """Return the condition on one of these that it, or another it is told as one with, meets `where`."""
        # What is alone is not looked up: PostgreSQL groups the others only where one of them is asked about.
        return is_alone() & where | ~is_alone() & Q(pk__in=self._told_together(where).values("pk"))

    def told_without_worse(self) -> Q:
        """Return the condition on one of these that nothing worse is told as one with it."""
        worst = Window(Max("severity"), partition_by=OF_MATTER)
        together = self.exclude(is_alone()).in_order().annotate(worst=worst).filter(severity=F("worst"))
        return is_alone() | Q(pk__in=together.values("pk"))

    def _told_together(self, where: Q) -> Self:
        """Leave what can be told as one with others, of every matter of which one meets `where`."""
        met = Window(Count("pk", filter=where), partition_by=OF_MATTER)
        return self.exclude(is_alone()).in_order().annotate(met=met).filter(met__gt=0)

    def told_with(self, signals: "Iterable[Signal]") -> "list[Signal]":
        """Return those told as one with these, they themselves included; one query.

        In the order of these, and the worst first of those told as one.
        """
        found: dict[tuple[UUID | None, str], list[Signal]] = {row.told_as: [] for row in signals}
        alike = Q(initiative__isnull=True) | Q(
            initiative__in=[initiative for initiative, _matter in found if initiative]
        )
        rows = self.in_order().filter(alike, Q(matter__in=[matter for _initiative, matter in found]))
        for row in rows.order_by("-severity", "hurts_on", "id"):
            found.get(row.told_as, []).append(row)
        return [row for told in found.values() for row in told]
