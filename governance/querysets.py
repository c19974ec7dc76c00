# SPDX-License-Identifier: EUPL-1.2
"""Named sets of arrangements."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from accounts.models import Role
from initiatives.models import Initiative
from initiatives.querysets import Person

if TYPE_CHECKING:
    from governance.models import Arrangement, ContactMoment, ContactPerson  # noqa: F401


class ArrangementQuerySet(models.QuerySet["Arrangement"]):
    """Sets of arrangements."""

    def running_on(self, day: date) -> Self:
        """Arrangements whose term includes this day."""
        return self.filter(Q(last_day__isnull=True) | Q(last_day__gte=day), first_day__lte=day)

    def visible_to(self, user: Person) -> Self:
        """Carriers see their own initiative's; officials those of their areas; coordinators all."""
        if not user.is_authenticated:
            return self.none()
        if Role.COORDINATOR in user.roles:
            return self
        initiatives = Initiative.objects
        return self.filter(
            Q(initiative__in=initiatives.carried_by(user)) | Q(initiative__in=initiatives.in_areas_of(user))
        )


class ContactPersonQuerySet(models.QuerySet["ContactPerson"]):
    """Sets of contact people."""

    def current(self) -> Self:
        """Contact people whose time has not been ended."""
        return self.filter(ends_on__isnull=True)

    def visible_to(self, user: Person) -> Self:
        """Officials see those of their areas, coordinators all, carriers their own initiative's."""
        initiatives = Initiative.objects
        return self.filter(
            Q(initiative__in=initiatives.carried_by(user)) | Q(initiative__in=initiatives.in_areas_of(user))
        )


class ContactMomentQuerySet(models.QuerySet["ContactMoment"]):
    """Sets of contact moments."""

    def visible_to(self, user: Person) -> Self:
        """What officials noted is for who handles the initiative."""
        return self.filter(initiative__in=Initiative.objects.in_areas_of(user))
