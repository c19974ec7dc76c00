# SPDX-License-Identifier: EUPL-1.2
"""People who carry initiatives, by name for the officials who handle those; for anybody else they have none."""

from collections.abc import Collection, Iterator
from typing import Any, Final
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from initiatives.models import Carrier, Initiative

A_CARRIER: Final = gettext_lazy("a carrier")


def readable_people(user: User) -> QuerySet[Any, Any]:
    """Return the people who carry an initiative this official handles: whom they may read by name."""
    own = Initiative.objects.in_areas_of(user)
    return User.objects.filter(pk__in=Carrier.objects.active().filter(initiative__in=own).values("user"))


def people_by_name(user: User, keys: Collection[UUID]) -> Iterator[tuple[UUID, str, bool]]:
    """Yield key, name and whether it is made up, of those of `keys` this official may read; one query."""
    for key, name, is_demo in readable_people(user).filter(pk__in=keys).values_list("pk", "name", "is_demo"):
        yield key, name or _("name not told"), bool(is_demo)
