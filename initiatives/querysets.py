# SPDX-License-Identifier: EUPL-1.2
"""Named sets of the register. `visible_to` is the only door for reading: pages, API, exports, search, files."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models import Exists, OuterRef, Q

from accounts.models import Role, User
from initiatives.lifecycle import Status
from initiatives.opportunities.lifecycle import PUBLIC_STATES

if TYPE_CHECKING:
    from initiatives.models import (  # noqa: F401
        Carrier,
        Initiative,
        Introduction,
        Meeting,
        Opportunity,
        Party,
        PartyContact,
        Place,
        PlaceUse,
        Programme,
        RoleNeed,
        SavedView,
    )

Person = User | AnonymousUser


class InitiativeQuerySet(models.QuerySet["Initiative"]):
    """Sets of initiatives."""

    def published(self) -> Self:
        """Initiatives in the public register."""
        return self.filter(status=Status.PUBLISHED)

    def carried_by(self, user: Person) -> Self:
        """Initiatives this person actively carries."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(Exists(_active_carriers().filter(initiative=OuterRef("pk"), user=user)))

    def in_areas_of(self, user: Person) -> Self:
        """Initiatives in the areas of this official's teams, smaller wijken inside them included.

        A coordinator works in all areas and for the whole city.
        """
        if not user.is_authenticated:
            return self.none()
        if Role.COORDINATOR in user.roles:
            return self
        if Role.OFFICIAL not in user.roles:
            return self.none()
        own = user.area_teams.values("area_id")
        return self.filter(Q(area__in=own) | Q(area__parent__in=own))

    def visible_to(self, user: Person) -> Self:
        """What this person may read: the public register, what they carry, and what their office covers."""
        if not user.is_authenticated:
            return self.published()
        if Role.COORDINATOR in user.roles:
            return self
        visible = Q(status=Status.PUBLISHED) | Q(pk__in=_active_carriers().filter(user=user).values("initiative"))
        if Role.OFFICIAL in user.roles:
            own = user.area_teams.values("area_id")
            visible |= Q(area__in=own) | Q(area__parent__in=own)
        return self.filter(visible)


class CarrierQuerySet(models.QuerySet["Carrier"]):
    """Sets of carriers."""

    def active(self) -> Self:
        """Who carries now: nobody who stopped."""
        return self.filter(ended_on__isnull=True)

    def reachable(self) -> Self:
        """Who carries now and can still sign in and be written to."""
        return self.active().filter(user__is_active=True)


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    """Sets of saved views."""

    def visible_to(self, user: Person) -> Self:
        """One's own views, and those that colleagues share; nobody without a work queue sees any."""
        if not user.is_authenticated or not {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self.none()
        return self.filter(Q(user=user) | Q(is_shared=True))


class ProgrammeQuerySet(models.QuerySet["Programme"]):
    """Sets of programmes."""

    def visible_to(self, user: Person) -> Self:  # noqa: ARG002 - the same door as every other set
        """Programmes are public; which of their initiatives one sees is a question of its own."""
        return self


class PartyQuerySet(models.QuerySet["Party"]):
    """Sets of parties."""

    def visible_to(self, user: Person) -> Self:
        """Officials and coordinators see every party; others those in the chain of an initiative they may read."""
        if user.is_authenticated and {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self
        from initiatives.models import Engagement, Initiative  # noqa: PLC0415 - the models import this file

        seen = Engagement.objects.filter(initiative__in=Initiative.objects.visible_to(user))
        return self.filter(pk__in=seen.values("party"))


class PartyContactQuerySet(models.QuerySet["PartyContact"]):
    """Sets of people to call."""

    def visible_to(self, user: Person) -> Self:
        """Only officials and coordinators: these are personal data."""
        if user.is_authenticated and {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self
        return self.none()


class PlaceQuerySet(models.QuerySet["Place"]):
    """Sets of places."""

    def visible_to(self, user: Person) -> Self:
        """Officials and coordinators see every place; others those of an initiative they carry."""
        if not user.is_authenticated:
            return self.none()
        if {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self
        from initiatives.models import Initiative, PlaceUse  # noqa: PLC0415 - the models import this file

        own = PlaceUse.objects.filter(initiative__in=Initiative.objects.carried_by(user))
        return self.filter(pk__in=own.values("place"))


class PlaceUseQuerySet(models.QuerySet["PlaceUse"]):
    """Sets of uses of places."""

    def visible_to(self, user: Person) -> Self:
        """Who carries the initiative and who handles it."""
        if not user.is_authenticated:
            return self.none()
        from initiatives.models import Initiative  # noqa: PLC0415 - the models import this file

        known = Initiative.objects
        return self.filter(Q(initiative__in=known.carried_by(user)) | Q(initiative__in=known.in_areas_of(user)))


class OpportunityQuerySet(models.QuerySet["Opportunity"]):
    """Sets of opportunities."""

    def handled_by(self, user: Person) -> Self:
        """Opportunities this official decides on: of the areas of their teams, and those of the whole city."""
        if not user.is_authenticated:
            return self.none()
        if Role.COORDINATOR in user.roles:
            return self
        if Role.OFFICIAL not in user.roles:
            return self.none()
        own = user.area_teams.values("area_id")
        return self.filter(Q(area__in=own) | Q(area__parent__in=own) | Q(area__isnull=True))

    def visible_to(self, user: Person) -> Self:
        """Anyone reads what is on the map; who listed one reads it always, and so does who decides on it."""
        public = Q(state__in=PUBLIC_STATES)
        if not user.is_authenticated:
            return self.filter(public)
        visible = public | Q(listed_by=user)
        if {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            visible |= Q(pk__in=self.model._default_manager.all().handled_by(user).values("pk"))  # noqa: SLF001
        return self.filter(visible)


def introduction_waits(today: date) -> Q:
    """Return the condition of introductions that can still be answered."""
    sides = {
        f"{side}__{name}": value
        for side in ("need", "offer")
        for name, value in (("closed_on__isnull", True), ("initiative__status", Status.PUBLISHED))
    }
    first = Q(need_accepts__isnull=True) & (Q(offer_accepts__isnull=True) | Q(offer_accepts=True))
    second = Q(need_accepts=True, offer_accepts__isnull=True)
    return Q(first | second, withdrawn_at__isnull=True, expires_on__gte=today, **sides)


class IntroductionQuerySet(models.QuerySet["Introduction"]):
    """Sets of introductions."""

    def visible_to(self, user: Person) -> Self:
        """Who carries or handles either side."""
        if not user.is_authenticated:
            return self.none()
        from initiatives.models import Initiative  # noqa: PLC0415 - the models import this file

        known = (
            Initiative.objects.carried_by(user).values("pk").union(Initiative.objects.in_areas_of(user).values("pk"))
        )
        return self.filter(Q(need__initiative__in=known) | Q(offer__initiative__in=known))

    def waiting(self, today: date) -> Self:
        """Introductions that can still be answered."""
        return self.filter(introduction_waits(today))

    def without_outcome(self) -> Self:
        """Introductions both sides wanted and of which nobody said what came of them."""
        return self.filter(need_accepts=True, offer_accepts=True, closed_on__isnull=True)

    def with_sides(self) -> Self:
        """Add what a page says of both sides."""
        return self.select_related("need__initiative__area", "offer__initiative__area")


class MeetingQuerySet(models.QuerySet["Meeting"]):
    """Sets of meetings."""

    def visible_to(self, user: Person) -> Self:
        """Anyone sees meetings where everybody is welcome; officials all; carriers those of their initiative."""
        if not user.is_authenticated:
            return self.filter(is_open=True)
        if {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            return self
        from initiatives.models import Initiative, Meeting  # noqa: PLC0415 - the models import this file

        own = Meeting.initiatives.through.objects.filter(initiative__in=Initiative.objects.carried_by(user))
        return self.filter(
            Q(is_open=True) | Q(pk__in=own.values("meeting")) | Q(organised_by=user) | Q(guests__user=user)
        ).distinct()

    def of(self, user: Person) -> Self:
        """Meetings this person plans or comes to, and those of what they carry."""
        if not user.is_authenticated:
            return self.none()
        from initiatives.models import Initiative, Meeting, MeetingGuest  # noqa: PLC0415 - the models import this file

        own = Meeting.initiatives.through.objects.filter(initiative__in=Initiative.objects.carried_by(user))
        comes = MeetingGuest.objects.filter(user=user)
        return self.filter(Q(organised_by=user) | Q(pk__in=own.values("meeting")) | Q(pk__in=comes.values("meeting")))


class RoleNeedQuerySet(models.QuerySet["RoleNeed"]):
    """Sets of roles an initiative needs."""

    def visible_to(self, user: Person) -> Self:
        """Who carries the initiative and who handles it."""
        if not user.is_authenticated:
            return self.none()
        from initiatives.models import Initiative  # noqa: PLC0415 - the models import this file

        known = Initiative.objects
        return self.filter(Q(initiative__in=known.carried_by(user)) | Q(initiative__in=known.in_areas_of(user)))


def _active_carriers() -> CarrierQuerySet:
    from initiatives.models.carrier import Carrier  # noqa: PLC0415 - the model imports its initiative

    return Carrier.objects.active()
