# SPDX-License-Identifier: EUPL-1.2
"""Naming areas, where their tile stands, and who works where. Borders come in with `borders.actions`."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import Role, User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from initiatives.models import Area


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
    if tile_column is not None:
        beside = Area.objects.filter(tile_row=tile_row, tile_column__range=(tile_column - 1, tile_column + 1))
        there = beside.exclude(pk=area.pk).select_for_update().first()
        if there is not None:
            text = _("The tile of %(area)s stands there, in column %(column)s. Choose another place.")
            raise RefusedError(text % {"area": there.name, "column": there.tile_column}, field="tile_column")
    changes = {"name": name, "mailbox": mailbox, "tile_column": tile_column, "tile_row": tile_row}
    return update_unchanged(area, expected_version=expected_version, changes=changes)


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
