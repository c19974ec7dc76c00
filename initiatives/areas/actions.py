# SPDX-License-Identifier: EUPL-1.2
"""Naming areas, where their tile stands, and who works where. Borders come in with `borders.actions`."""

from typing import Any, Final
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Role, User
from core.charts.tile_places import MOST_COLUMNS, MOST_ROWS
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from initiatives.models import Area, Water

LONGEST: Final = 180
HIGHEST: Final = 90
# Columns that a caller knows by another name.
_IN_WORDS: Final = {"tile_path": "path"}


@transaction.atomic
def change_area(
    *,
    area: Area,
    expected_version: int,
    name: str,
    mailbox: str,
    tile_column: int | None,
    tile_row: int | None,
    by: User,
) -> bool:
    """Give an area another name, team mailbox or place of its tile; return whether anything differed.

    Raises ConflictError, and RefusedError when another tile stands there.
    """
    require(by, "initiatives.manage_areas")
    _ensure_free(area.pk, tile_column, tile_row)
    changes = {"name": name, "mailbox": mailbox, "tile_column": tile_column, "tile_row": tile_row}
    return update_unchanged(area, expected_version=expected_version, changes=changes)


@transaction.atomic
def keep_area(
    *,
    code: str,
    name: str,
    by: User | None,
    parent: str | None = None,
    mailbox: str | None = None,
    point: tuple[float, float] | None = None,
    tile: tuple[int, int] | None = None,
) -> bool:
    """Add an area, or give the one with this code what is said of it here; return whether anything differed.

    `point` is longitude and latitude (WGS 84), `tile` column and row. What is not said stays. `by` is nobody when the
    operator does it, by file. Raises RefusedError, with the field it is about, for what cannot be.
    """
    if by is not None:
        require(by, "initiatives.manage_areas")
    there = Area.objects.select_for_update().filter(code=code).first()
    one = there or Area(code=code)
    values: dict[str, Any] = {"name": name}
    if parent is not None:
        values["parent"] = _parent(code, parent) if parent else None
    if mailbox is not None:
        values["mailbox"] = mailbox
    if point is not None:
        values["longitude"], values["latitude"] = point
        if not (-LONGEST <= point[0] <= LONGEST and -HIGHEST <= point[1] <= HIGHEST):
            raise RefusedError(_("A point is a longitude and a latitude, such as 4.47 and 51.9."), field="point")
    if tile is not None:
        values["tile_column"], values["tile_row"] = _on_the_picture(tile)
        _ensure_free(one.pk, *tile, field="tile")
    return _keep(one, values, is_new=there is None)


@transaction.atomic
def keep_water(
    *,
    code: str,
    by: User | None,
    name: str | None = None,
    path: str | None = None,
    tile: tuple[int, int] | None = None,
) -> bool:
    """Add water behind the areas, or give the one with this code what is said of it; return whether anything differed.

    `path` is an SVG path in hundredths of the cartogram, `tile` where its name stands. RefusedError as `keep_area`.
    """
    if by is not None:
        require(by, "initiatives.manage_areas")
    there = Water.objects.select_for_update().filter(code=code).first()
    values: dict[str, Any] = {key: value for key, value in (("name", name), ("tile_path", path)) if value is not None}
    if tile is not None:
        values["tile_column"], values["tile_row"] = _on_the_picture(tile)
    return _keep(there or Water(code=code), values, is_new=there is None)


def _keep(one: Area | Water, values: dict[str, Any], *, is_new: bool) -> bool:
    for key, value in values.items():
        setattr(one, key, value)
    try:
        one.clean_fields(exclude=["border"])
    except ValidationError as error:
        field, [fault, *_others] = next(iter(error.message_dict.items()))
        raise RefusedError(fault, field=_IN_WORDS.get(field, field)) from error
    if is_new:
        one.save()
        return True
    return update_unchanged(one, expected_version=one.version, changes=values)


def _on_the_picture(tile: tuple[int, int]) -> tuple[int, int]:
    column, row = tile
    if not (1 <= column <= 2 * MOST_COLUMNS and 1 <= row <= MOST_ROWS):
        sentence = _("A tile stands in a column from 1 to %(columns)s and a row from 1 to %(rows)s.")
        raise RefusedError(sentence % {"columns": 2 * MOST_COLUMNS, "rows": MOST_ROWS}, field="tile")
    return tile


def _parent(code: str, parent: str) -> Area:
    found = Area.objects.filter(code=parent).first()
    if found is None or found.code == code:
        raise RefusedError(_("There is no area %(code)s to lie in.") % {"code": parent}, field="parent")
    if found.parent_id or Area.objects.filter(parent__code=code).exists():
        raise RefusedError(_("Two levels are the most: what lies in an area has no parts."), field="parent")
    return found


def _ensure_free(key: UUID, column: int | None, row: int | None, *, field: str = "tile_column") -> None:
    if column is None:
        return
    beside = Area.objects.filter(tile_row=row, tile_column__range=(column - 1, column + 1))
    there = beside.exclude(pk=key).select_for_update().first()
    if there is not None:
        text = _("The tile of %(area)s stands there, in column %(column)s. Choose another place.")
        raise RefusedError(text % {"area": there.name, "column": there.tile_column}, field=field)


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
