# SPDX-License-Identifier: EUPL-1.2
"""Named sets of arrangements."""

from datetime import date
from typing import TYPE_CHECKING, Final, Self, TypeVar

from django.db import models
from django.db.models import Exists, OuterRef, Q

from accounts.models import Person, Role, User
from governance.models.outcome import GIVEN, TURNED_DOWN
from initiatives.lifecycle import in_register
from initiatives.models import Handler, Initiative, Party
from initiatives.models.initiative import of_handled_initiatives, of_known_initiatives

if TYPE_CHECKING:
    from governance.models import (  # noqa: F401
        Arrangement,
        Barrier,
        Challenge,
        ContactMoment,
        ContactPerson,
        Experiment,
        GuaranteeAnswer,
        Lesson,
        LessonUse,
        StyleMix,
        SubsidyFile,
        Weighing,
    )

Record = TypeVar("Record", bound=models.Model)


def goal_is_over(day: date) -> Q:
    """Return the condition that a policy goal is not in force any more on `day`."""
    return Q(withdrawn_on__lte=day) | Q(ends_on__lt=day)


def counted_for(user: User, party: str) -> Q:
    """Return the condition on what is counted for who is no coordinator; `party` leads to who committed to it.

    Besides what is known to them: for an alderman the public register, for who speaks for a party its own part of that.
    """
    public = in_register("initiative__")
    if Role.ALDERMAN not in user.roles:
        public &= Q(**{f"{party}__in": Party.objects.represented_by(user)})
    return of_known_initiatives(user) | public


# Who reads what officials keep for the whole city. Aldermen change nothing of it.
READERS_OF_THE_CITY: Final[frozenset[str]] = frozenset({Role.OFFICIAL, Role.COORDINATOR, Role.ALDERMAN})


class OfficeQuerySet(models.QuerySet[Record]):
    """Sets of what officials keep for the whole city: departments, goals, schemes."""

    def visible_to(self, user: Person) -> Self:
        """Officials, coordinators and aldermen."""
        if user.is_authenticated and READERS_OF_THE_CITY & user.roles:
            return self
        return self.none()


class StyleMixQuerySet(models.QuerySet["StyleMix"]):
    """Sets of mixes of ways of governing."""

    def visible_to(self, user: Person) -> Self:
        """Who carries or handles the initiative."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(of_known_initiatives(user))


class GuaranteeAnswerQuerySet(models.QuerySet["GuaranteeAnswer"]):
    """Sets of what was said of guarantees."""

    def visible_to(self, user: Person) -> Self:
        """Who carries or handles the initiative."""
        return self.filter(of_known_initiatives(user)) if user.is_authenticated else self.none()


class BarrierQuerySet(models.QuerySet["Barrier"]):
    """Sets of barriers."""

    def open(self) -> Self:
        """Barriers that are not removed."""
        return self.exclude(state="removed")

    def visible_to(self, user: Person) -> Self:
        """Officials, coordinators and aldermen see every barrier: they concern the whole city; carriers their own."""
        if not user.is_authenticated:
            return self.none()
        if READERS_OF_THE_CITY & user.roles:
            return self
        return self.filter(initiatives__in=Initiative.objects.carried_by(user)).distinct()


class ExperimentQuerySet(models.QuerySet["Experiment"]):
    """Sets of experiments."""

    def visible_to(self, user: Person) -> Self:
        """Officials, coordinators and aldermen see all, carriers those with their initiative."""
        if not user.is_authenticated:
            return self.none()
        if READERS_OF_THE_CITY & user.roles:
            return self
        return self.filter(initiative__in=Initiative.objects.carried_by(user))


class LessonQuerySet(models.QuerySet["Lesson"]):
    """Sets of lessons."""

    def public(self) -> Self:
        """Lessons anyone may read."""
        return self.filter(is_public=True)

    def visible_to(self, user: Person) -> Self:
        """Officials, coordinators and aldermen see all, carriers those of their own, anyone those that are public."""
        if not user.is_authenticated:
            return self.public()
        if READERS_OF_THE_CITY & user.roles:
            return self
        return self.filter(Q(is_public=True) | Q(initiative__in=Initiative.objects.carried_by(user)))


class LessonUseQuerySet(models.QuerySet["LessonUse"]):
    """Sets of uses of lessons."""

    def visible_to(self, user: Person) -> Self:
        """Officials and coordinators see all, carriers those for their initiative."""
        if not user.is_authenticated:
            return self.none()
        if {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self
        return self.filter(initiative__in=Initiative.objects.carried_by(user))


class WeighingQuerySet(models.QuerySet["Weighing"]):
    """Sets of choices that are weighed."""

    def visible_to(self, user: Person) -> Self:
        """Officials, coordinators and aldermen: a choice is weighed in the municipality before it is told.

        Who speaks for a department reads what that department decides; carriers what was decided about their own.
        """
        if user.is_authenticated and READERS_OF_THE_CITY & user.roles:
            return self
        own = Q(initiative__in=Initiative.objects.carried_by(user), decided_on__isnull=False)
        return self.filter(own | Q(department__party__in=Party.objects.represented_by(user)))


class ChallengeQuerySet(models.QuerySet["Challenge"]):
    """Sets of challenges."""

    def public(self) -> Self:
        """Tasks that an initiative of the public register took over: everybody may read those."""
        return self.filter(in_register("initiative__"), state__in=["accepted", "running", "ended"])

    def visible_to(self, user: Person) -> Self:
        """Officials and coordinators see those of initiatives they may read, carriers those of their initiative."""
        if not user.is_authenticated:
            return self.none()
        if {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self.filter(initiative__in=Initiative.objects.visible_to(user))
        return self.filter(initiative__in=Initiative.objects.carried_by(user))


class ArrangementQuerySet(models.QuerySet["Arrangement"]):
    """Sets of arrangements."""

    def running_on(self, day: date) -> Self:
        """Arrangements whose term includes this day."""
        return self.filter(Q(last_day__isnull=True) | Q(last_day__gte=day), first_day__lte=day)

    def standing(self) -> Self:
        """Leave out what was refused or withdrawn: it carries nothing."""
        return self.exclude(outcome__in=TURNED_DOWN)

    def exceptions(self) -> Self:
        """Exceptions, from the day they were asked for, whatever became of them."""
        return self.filter(kind="exception")

    def given(self) -> Self:
        """Exceptions that were granted, whole or in part."""
        return self.filter(kind="exception", outcome__in=GIVEN)

    def visible_to(self, user: Person) -> Self:
        """Carriers see their own initiative's; officials those of their areas; coordinators all."""
        if not user.is_authenticated:
            return self.none()
        if Role.COORDINATOR in user.roles:
            return self
        return self.filter(of_known_initiatives(user))

    def in_figures_of(self, user: Person) -> Self:
        """What is counted when this person reads figures over many; never for showing one of them.

        An alderman's are those of the public register; who speaks for an institution has those it granted as well.
        """
        if not user.is_authenticated or Role.COORDINATOR in user.roles:
            return self.visible_to(user)
        return self.filter(counted_for(user, "granted_by"))


_Arrangements = models.Manager.from_queryset(ArrangementQuerySet)


class StandingManager(_Arrangements["Arrangement"]):
    """Arrangements that carry something, or may: without requests that were refused or withdrawn."""

    def get_queryset(self) -> ArrangementQuerySet:
        """Return what stands."""
        return ArrangementQuerySet(self.model, using=self._db).standing()


class ContactPersonQuerySet(models.QuerySet["ContactPerson"]):
    """Sets of contact people."""

    def current(self) -> Self:
        """Contact people whose time has not been ended."""
        return self.filter(ends_on__isnull=True)

    def reachable_on(self, day: date) -> Self:
        """Contact people who handle the initiative on `day`: officials of its area and coordinators, account open."""
        handles = Exists(Handler.objects.filter(initiative=OuterRef("initiative"), user=OuterRef("user")))
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=day), handles, starts_on__lte=day)

    def visible_to(self, user: Person) -> Self:
        """Officials see those of their areas, coordinators all, carriers their own initiative's."""
        return self.filter(of_known_initiatives(user))


class ContactMomentQuerySet(models.QuerySet["ContactMoment"]):
    """Sets of contact moments."""

    def visible_to(self, user: Person) -> Self:
        """What officials noted is for who handles the initiative."""
        return self.filter(of_handled_initiatives(user))


class SubsidyFileQuerySet(models.QuerySet["SubsidyFile"]):
    """Sets of uploaded subsidy registers."""

    def visible_to(self, user: Person) -> Self:
        """Coordinators: what they bring in concerns all areas."""
        return self if user.is_authenticated and Role.COORDINATOR in user.roles else self.none()
