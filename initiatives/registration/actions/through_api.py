# SPDX-License-Identifier: EUPL-1.2
"""A registration that another system of the municipality sends in; officials moderate it like any other."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core.permissions import require
from initiatives.lifecycle import Status
from initiatives.models import Area, Initiative, StatusMove, Theme
from initiatives.register.event_types import emit_moved


@transaction.atomic
def register_through_api(
    *, area: Area | None, values: Mapping[str, Any], themes: Collection[str], by: User
) -> Initiative:
    """Make a submitted registration of what another system knows; nobody carries it yet.

    `values` are fields of Initiative by name. Raises NotAllowedError where `by` does not work.
    """
    require(by, "initiatives.bring_in", area)
    made = Initiative(**values, area=area, status=Status.SUBMITTED, submitted_at=timezone.now())
    made.save(force_insert=True)
    made.themes.set(Theme.objects.filter(code__in=themes))
    StatusMove.objects.create(initiative=made, to_status=Status.SUBMITTED, moved_by=by)
    emit_moved(made, before="")
    return made
