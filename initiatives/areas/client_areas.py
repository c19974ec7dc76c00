# SPDX-License-Identifier: EUPL-1.2
"""The areas of API clients: a client is in the team of each of its areas, like an official (docs/adr/0016)."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from django.db.models import Q

from accounts.clients import areas as clients_areas
from accounts.clients.areas import ClientArea
from accounts.models import ApiClient, User
from events import access
from initiatives.models import Area, AreaTeamMember


class Teams:
    """Knows areas through their teams."""

    def areas(self) -> Sequence[ClientArea]:
        """Return all areas by name."""
        return [ClientArea(*row) for row in Area.objects.order_by("name", "code").values_list("code", "name")]

    def held_by(self, users: Collection[UUID]) -> Mapping[UUID, list[ClientArea]]:
        """Return the areas of these machine users, by name; one query."""
        held = defaultdict(list)
        rows = AreaTeamMember.objects.filter(user__in=users).order_by("area__name", "area__code")
        for user, code, name in rows.values_list("user_id", "area__code", "area__name"):
            held[user].append(ClientArea(code, name))
        return held

    def put_in(self, user: User, codes: Collection[str]) -> None:
        """Make a machine user's teams exactly those of these areas; other memberships are left as they are."""
        AreaTeamMember.objects.filter(user=user).exclude(area__code__in=codes).delete()
        wanted = Area.objects.filter(code__in=codes).exclude(team__user=user)
        AreaTeamMember.objects.bulk_create([AreaTeamMember(area=area, user=user) for area in wanted])


def areas_read_by(client: ApiClient) -> Collection[UUID] | None:
    """Return the areas a client reads beyond what is public, with the wijken inside them; None is the whole city."""
    if client.is_city_wide:
        return None
    own = AreaTeamMember.objects.filter(user=client.user_id).values("area")
    return frozenset(Area.objects.filter(Q(pk__in=own) | Q(parent__in=own)).values_list("pk", flat=True))


def register_areas_of_clients() -> None:
    """Make the areas known to the apps accounts and events."""
    clients_areas.area_sources.add(Teams())
    access.areas_of_clients.add(areas_read_by)
