# SPDX-License-Identifier: EUPL-1.2
"""Keeping places, and which initiative uses which; and which party is an initiative."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.parties.places.queries import place_named
from initiatives.models import Area, Initiative, Party, Place, PlaceUse
from initiatives.registration.actions.rows import party_named


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What is kept about a place; an owner that is not known yet is added as a party."""

    name: str
    address: str = ""
    area: Area | None = None
    longitude: float | None = None
    latitude: float | None = None
    owner_name: str = ""
    owner_sphere: str = ""

    def columns(self) -> dict[str, Any]:
        """Return the columns of a place. Call inside the transaction of an action."""
        names = ("name", "address", "area", "longitude", "latitude")
        owner = party_named(self.owner_name, self.owner_sphere) if self.owner_name else None
        return {name: getattr(self, name) for name in names} | {"owner": owner}


@dataclass(frozen=True, slots=True)
class UseWords:
    """What is kept about the use of a place; both days are included."""

    purpose: str = ""
    can_miss: bool = False
    starts_on: date | None = None
    ends_on: date | None = None


@transaction.atomic
def add_place(*, words: PlaceWords, by: User) -> Place:
    """Keep a new place. Raises NotAllowedError, and RefusedError when it is known or half on the map."""
    require(by, "governance.manage_places")
    _ensure_sound(words)
    return Place.objects.create(**words.columns())


@transaction.atomic
def change_place(*, place: Place, words: PlaceWords, expected_version: int, by: User) -> Place:
    """Change a place; only what differs is written.

    Raises NotAllowedError, RefusedError as for a new one, and ConflictError when it changed meanwhile.
    """
    require(by, "governance.manage_places")
    _ensure_sound(words, place)
    update_unchanged(place, expected_version=expected_version, changes=words.columns())
    return place


@transaction.atomic
def add_place_use(*, initiative: Initiative, place_name: str, words: UseWords, by: User) -> PlaceUse:
    """Say that an initiative uses a place; one that is not known yet is added, in the area of the initiative.

    Raises NotAllowedError, and RefusedError when it uses the place already or the days contradict themselves.
    """
    require(by, "governance.manage_place_uses", initiative)
    # The lock: two officials who add the same place together must not both succeed.
    Initiative.objects.select_for_update().only("pk").get(pk=initiative.pk)
    _ensure_days(words)
    place = place_named(place_name, initiative.area)
    _ensure_once(initiative.pk, place, words, field="place_name")
    return PlaceUse.objects.create(initiative=initiative, place=place, **asdict(words))


@transaction.atomic
def change_place_use(*, use: PlaceUse, words: UseWords, expected_version: int, by: User) -> PlaceUse:
    """Change what is said about the use of a place.

    Raises NotAllowedError, RefusedError when the days contradict themselves, ConflictError when it changed meanwhile.
    """
    require(by, "governance.manage_place_uses", use.initiative)
    _ensure_days(words)
    _ensure_once(use.initiative_id, use.place, words, field="ends_on", but=use)
    update_unchanged(use, expected_version=expected_version, changes=asdict(words))
    return use


@transaction.atomic
def end_place_use(*, use: PlaceUse, ends_on: date, expected_version: int, by: User) -> PlaceUse:
    """End the use of a place; `ends_on` is the last day.

    Raises NotAllowedError, RefusedError for a day before the first, ConflictError when it changed meanwhile.
    """
    require(by, "governance.manage_place_uses", use.initiative)
    if use.starts_on is not None and ends_on < use.starts_on:
        raise RefusedError(_("Choose a day on or after the first day."), field="ends_on")
    update_unchanged(use, expected_version=expected_version, changes={"ends_on": ends_on})
    return use


@transaction.atomic
def tie_party_to_initiative(*, party: Party, initiative: Initiative | None, expected_version: int, by: User) -> Party:
    """Say which initiative a party is, or that it is none.

    Raises NotAllowedError without the right on the initiative it was or becomes, RefusedError when another party is
    that initiative already, and ConflictError when the party changed meanwhile.
    """
    require(by, "governance.manage_parties")
    for one in {party.initiative, initiative} - {None}:
        require(by, "governance.manage_chain", one)
    if initiative is not None:
        Initiative.objects.select_for_update().only("pk").get(pk=initiative.pk)
        other = Party.objects.filter(initiative=initiative).exclude(pk=party.pk).first()
        if other is not None:
            text = _("“%(party)s” is this initiative already. Make one party of the two, or correct that one.")
            raise RefusedError(text % {"party": other}, field="initiative")
    update_unchanged(party, expected_version=expected_version, changes={"initiative": initiative})
    return party


def _ensure_sound(words: PlaceWords, place: Place | None = None) -> None:
    if (words.longitude is None) != (words.latitude is None):
        raise RefusedError(_("Give both longitude and latitude, or neither."), field="latitude")
    others = Place.objects.exclude(pk=place.pk) if place else Place.objects.all()
    if others.filter(name__iexact=words.name, address__iexact=words.address).exists():
        raise RefusedError(_("There is a place of this name at this address already."), field="name")


def _ensure_days(words: UseWords) -> None:
    if words.starts_on and words.ends_on and words.ends_on < words.starts_on:
        raise RefusedError(_("Choose a last day on or after the first day."), field="ends_on")


def _ensure_once(initiative: UUID, place: Place, words: UseWords, *, field: str, but: PlaceUse | None = None) -> None:
    if words.ends_on is not None:
        return
    running = PlaceUse.objects.filter(initiative=initiative, place=place, ends_on__isnull=True)
    if (running.exclude(pk=but.pk) if but else running).exists():
        raise RefusedError(_("The initiative uses this place already."), field=field)
