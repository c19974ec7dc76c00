# SPDX-License-Identifier: EUPL-1.2
"""Making and changing programmes, and choosing the initiatives in them."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from initiatives.models import Initiative, Programme


@transaction.atomic
def create_programme(*, by: User, **values: Any) -> Programme:
    """Make a programme without initiatives. Raises RefusedError at the name when it is taken."""
    require(by, "initiatives.manage_programmes")
    _ensure_name_free(values["name"])
    return Programme.objects.create(**values)


@transaction.atomic
def change_programme(*, programme: Programme, expected_version: int, by: User, **values: Any) -> Programme:
    """Change what is said of a programme; raises ConflictError when somebody else did meanwhile."""
    require(by, "initiatives.manage_programmes")
    _ensure_name_free(values["name"], besides=programme)
    update_unchanged(programme, expected_version=expected_version, changes=values)
    return programme


def _ensure_name_free(name: str, besides: Programme | None = None) -> None:
    taken = Programme.objects.filter(name__iexact=name)
    if besides:
        taken = taken.exclude(pk=besides.pk)
    if taken.exists():
        raise RefusedError(_("There is a programme with this name already. Choose another name."), field="name")


@transaction.atomic
def add_members(*, programme: Programme, initiatives: Collection[UUID], by: User) -> int:
    """Put initiatives of the public register in a programme; return how many are new in it."""
    require(by, "initiatives.manage_programmes")
    locked = Programme.objects.select_for_update().get(pk=programme.pk)
    new = Initiative.objects.published().filter(pk__in=initiatives).exclude(programmes=locked)
    chosen = list(new)
    locked.initiatives.add(*chosen)
    return len(chosen)


@transaction.atomic
def remove_members(*, programme: Programme, initiatives: Collection[UUID], by: User) -> int:
    """Take initiatives out of a programme; return how many left it."""
    require(by, "initiatives.manage_programmes")
    locked = Programme.objects.select_for_update().get(pk=programme.pk)
    chosen = list(locked.initiatives.filter(pk__in=initiatives))
    locked.initiatives.remove(*chosen)
    return len(chosen)
