# SPDX-License-Identifier: EUPL-1.2
"""API clients and what they may do. The page and the command line do the same."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.api_keys.actions import add_key
from accounts.clients import areas as clients_areas
from accounts.models import AccessAct, AccessChange, AccessToken, ApiClient, Role, RoleGrant, Scope, User
from accounts.models.api_client import MOST_REQUESTS_PER_MINUTE
from accounts.models.person import MACHINE_DOMAIN
from core.errors import ConflictError, RefusedError
from core.models import new_id
from core.permissions import require


@dataclass(frozen=True, slots=True)
class ClientTerms:
    """What a client is for and may do. `areas` are codes; none means the whole city."""

    name: str
    scopes: Collection[Scope]
    purpose: str = ""
    areas: Collection[str] = ()
    requests_per_minute: int | None = None

    @property
    def reach(self) -> str:
        """Where the client works, as the form asks it."""
        return "areas" if self.areas else "city"

    def values(self) -> dict[str, Any]:
        """Return everything that can be changed, by the names and in the order of the form."""
        columns = self.columns()
        del columns["is_city_wide"]
        return {**columns, "reach": self.reach, "areas": sorted(set(self.areas))}

    def columns(self) -> dict[str, Any]:
        """Return what of this stands in the client's own row."""
        return {
            "name": self.name.strip(),
            "scopes": sorted(set(self.scopes)),
            "purpose": self.purpose.strip(),
            "is_city_wide": not self.areas,
            "requests_per_minute": self.requests_per_minute,
        }


@transaction.atomic
def create_api_client(
    *, terms: ClientTerms, by: User | None, expires_at: datetime | None = None
) -> tuple[ApiClient, str]:
    """Make a client with the machine user it works as; return it with its key, which cannot be shown again.

    `by` is None only for the command line. Refuses a name that is taken, no scope at all, and an end that has passed.
    """
    if by is not None:
        require(by, "accounts.manage_api_clients")
    _check(terms)
    client_id, columns = new_id(), terms.columns()
    user = machine_user(client_id, columns["name"])
    defaults = {**columns, "id": client_id, "user": user, "created_by": by}
    client, is_new = ApiClient.objects.get_or_create(name=columns["name"], defaults=defaults)
    if not is_new:
        raise _name_is_taken()
    put_to_work(user, terms.areas)
    key = add_key(client, expires_at=expires_at, by=by)
    AccessChange.objects.create(act=AccessAct.CLIENT_MADE, client=client, by=by)
    return client, key


@transaction.atomic
def change_api_client(*, client: ApiClient, expected_version: int, terms: ClientTerms, by: User) -> bool:
    """Change what a client is called and may do, from its next call; return whether anything differed.

    Raises ConflictError when somebody else changed the client meanwhile. A revoked client stays as it is.
    """
    require(by, "accounts.manage_api_clients")
    locked = ApiClient.objects.select_for_update().get(pk=client.pk)
    if locked.revoked_at is not None:
        raise RefusedError(_("This client is revoked. Make a new one."))
    _check(terms)
    columns, held = terms.columns(), terms_of(locked)
    if ApiClient.objects.filter(name=columns["name"]).exclude(pk=client.pk).exists():
        raise _name_is_taken()
    changed = {name: (old, terms.values()[name]) for name, old in held.values().items()}
    changed = {name: (old, new) for name, (old, new) in changed.items() if old != new}
    if not changed:
        return False
    if locked.version != expected_version:
        raise ConflictError(changed, locked.version)
    # The areas stand in another table; who has the form open must notice that they changed too.
    ApiClient.objects.filter(pk=client.pk).update(**columns, version=F("version") + 1)
    User.objects.filter(pk=client.user_id).update(name=columns["name"])
    put_to_work(locked.user, terms.areas)
    AccessChange.objects.create(act=AccessAct.CLIENT_CHANGED, client=client, by=by)
    return True


@transaction.atomic
def revoke_api_client(*, client: ApiClient, by: User) -> None:
    """Stop a client for good, its keys and tokens with it; a second time changes nothing."""
    require(by, "accounts.manage_api_clients")
    if ApiClient.objects.filter(pk=client.pk, revoked_at=None).update(revoked_at=timezone.now()):
        AccessToken.objects.filter(key__client=client).delete()
        AccessChange.objects.create(act=AccessAct.CLIENT_REVOKED, client=client, by=by)


def machine_user(client_id: UUID, name: str) -> User:
    """Make the user a client works as, who never signs in."""
    return User.objects.create_user(
        email=f"{client_id}@{MACHINE_DOMAIN}", name=name, is_machine=True, is_active=False, wants_digests=False
    )


def put_to_work(user: User, areas: Collection[str]) -> None:
    """Give a machine user the office of its reach: official in these areas, coordinator without any."""
    role = Role.OFFICIAL if areas else Role.COORDINATOR
    RoleGrant.objects.filter(user=user).exclude(role=role).delete()
    RoleGrant.objects.get_or_create(user=user, role=role)
    clients_areas.source().put_in(user, areas)


def terms_of(client: ApiClient) -> ClientTerms:
    """Return what a client is for and may do now."""
    areas = clients_areas.source().held_by([client.user_id]).get(client.user_id, [])
    return ClientTerms(
        name=client.name,
        scopes=[Scope(scope) for scope in client.scopes],
        purpose=client.purpose,
        areas=[area.code for area in areas],
        requests_per_minute=client.requests_per_minute,
    )


def _check(terms: ClientTerms) -> None:
    if not terms.name.strip():
        raise RefusedError(_("Give the client a name."), field="name")
    if not terms.scopes:
        raise RefusedError(_("Choose at least one scope."), field="scopes")
    rate = terms.requests_per_minute
    if rate is not None and not 1 <= rate <= MOST_REQUESTS_PER_MINUTE:
        sentence = _("Choose a number from 1 to %(most)s.") % {"most": MOST_REQUESTS_PER_MINUTE}
        raise RefusedError(sentence, field="requests_per_minute")
    known = {area.code for area in clients_areas.source().areas()} if terms.areas else set()
    for code in terms.areas:
        if code not in known:
            raise RefusedError(_("There is no area with the code %(code)s.") % {"code": code}, field="areas")


def _name_is_taken() -> RefusedError:
    return RefusedError(_("There is already a client with this name. Choose another name."), field="name")
