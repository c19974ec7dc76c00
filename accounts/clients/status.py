# SPDX-License-Identifier: EUPL-1.2
"""How API clients stand: whether they work, until when, where, and when they last called."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, Max, OuterRef, QuerySet
from django.utils import timezone

from accounts.clients import areas as clients_areas
from accounts.clients.areas import ClientArea
from accounts.models import ApiClient, ApiKey

SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class ClientStatus:
    """One client with what stands in other tables. `ends_at` is the end of its last key; None is no end."""

    client: ApiClient
    areas: list[ClientArea]
    usable_keys: int
    ends_at: datetime | None
    last_used_on: date | None

    @property
    def state(self) -> str:
        """Return revoked, keyless, ending or working."""
        if self.client.revoked_at is not None:
            return "revoked"
        if not self.usable_keys:
            return "keyless"
        return "ending" if self.ends_at is not None and self.ends_at <= timezone.now() + SOON else "working"


def client_statuses(clients: Sequence[ApiClient]) -> list[ClientStatus]:
    """Return how these clients stand, in their order; three queries, however many there are."""
    keys = ApiKey.objects.order_by().filter(client__in=clients)
    used = dict(keys.values_list("client").annotate(Max("last_used_on")))
    ends = defaultdict[UUID, list[datetime | None]](list)
    for client_id, end in keys.usable().values_list("client", "expires_at"):
        ends[client_id].append(end)
    areas = clients_areas.source().held_by([client.user_id for client in clients])
    return [
        ClientStatus(
            client=client,
            areas=areas.get(client.user_id, []),
            usable_keys=len(ends[client.pk]),
            ends_at=_last(ends[client.pk]),
            last_used_on=used.get(client.pk),
        )
        for client in clients
    ]


def _last(ends: list[datetime | None]) -> datetime | None:
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None


def ending_soon(clients: QuerySet[ApiClient]) -> QuerySet[ApiClient]:
    """Return the clients whose last key ends within two weeks, the first to end first."""
    now = timezone.now()
    usable = ApiKey.objects.usable(now).order_by().filter(client=OuterRef("pk"))
    lasting = usable.exclude(expires_at__lte=now + SOON)
    ends = usable.values("client").annotate(at=Max("expires_at")).values("at")
    return clients.filter(Exists(usable), ~Exists(lasting), revoked_at=None).annotate(ends_at=ends).order_by("ends_at")
