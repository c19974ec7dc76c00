# SPDX-License-Identifier: EUPL-1.2
"""Bringing in borders, naming areas, and who works where."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Role, User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from initiatives.areas.geojson import AreaBorder, GeoJsonError
from initiatives.models import Area


class ImportResult(NamedTuple):
    """What an import did, or would do."""

    added: int
    changed: int
    unchanged: int


@transaction.atomic
def import_areas(*, areas: Sequence[AreaBorder], dry_run: bool = False) -> ImportResult:
    """Add areas that are new and give the known ones their border and point; all or nothing, safe to repeat.

    A known area keeps the name an administrator sees, and its parent unless the file gives one. Raises GeoJsonError
    when a parent is neither in the file nor here, or itself lies in another area.
    """
    known = {area.code: area for area in Area.objects.select_for_update()}
    _check_parents(areas, known)
    added = changed = 0
    # Parents first, so that a part can point at one from the same file.
    for given in sorted(areas, key=lambda each: bool(each.parent)):
        values = {"border": given.border, "longitude": given.longitude, "latitude": given.latitude}
        if given.parent:
            values["parent_id"] = known[given.parent].pk
        if given.code not in known:
            known[given.code] = Area.objects.create(code=given.code, name=given.name, **values)
            added += 1
        elif _differs(known[given.code], values):
            Area.objects.filter(pk=known[given.code].pk).update(**values)
            changed += 1
    if dry_run:
        transaction.set_rollback(True)
    return ImportResult(added, changed, len(areas) - added - changed)


def _check_parents(areas: Sequence[AreaBorder], known: dict[str, Area]) -> None:
    inner = {area.code for area in areas if area.parent} | {code for code, area in known.items() if area.parent_id}
    there = known.keys() | {area.code for area in areas}
    faults = [
        f"{area.code}: there is no area {area.parent} to lie in"
        if area.parent not in there
        else f"{area.code}: {area.parent} lies in another area itself; two levels are the most"
        for area in areas
        if area.parent and (area.parent not in there or area.parent in inner)
    ]
    if faults:
        raise GeoJsonError(faults)


def _differs(area: Area, values: dict[str, object]) -> bool:
    return any(getattr(area, name) != value for name, value in values.items())


@transaction.atomic
def change_area(*, area: Area, expected_version: int, name: str, mailbox: str, by: User) -> bool:
    """Give an area another name or team mailbox; return whether anything differed. Raises ConflictError."""
    require(by, "initiatives.manage_areas")
    return update_unchanged(area, expected_version=expected_version, changes={"name": name, "mailbox": mailbox})


@transaction.atomic
def add_to_team(*, area: Area, user_id: UUID, by: User) -> User:
    """Have an official work in an area; a second time changes nothing. Raises RefusedError for who is no official."""
    require(by, "initiatives.manage_areas")
    person = User.objects.filter(pk=user_id, is_active=True, role_grants__role=Role.OFFICIAL).first()
    if person is None:
        raise RefusedError(
            _("Choose an area official. Give the person that office first, under People."), field="person"
        )
    area.team.get_or_create(user=person)
    return person


@transaction.atomic
def remove_from_team(*, area: Area, user_id: UUID, by: User) -> None:
    """Take an official out of an area's team; who is not in it is no error. A program stays: see API clients."""
    require(by, "initiatives.manage_areas")
    area.team.filter(user=user_id, user__is_machine=False).delete()
