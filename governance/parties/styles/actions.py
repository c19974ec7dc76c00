# SPDX-License-Identifier: EUPL-1.2
"""Recording the mix of ways of governing the municipality chooses for an initiative."""

from dataclasses import dataclass, fields
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.models import Department, StyleMix
from governance.parties.styles.mixes import FULL_SHARE, shortfall
from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class Choice:
    """A mix as it is chosen: shares in whole percents, why, by which department, from when, and when to look again.

    The law is no share of it: it is the floor (docs/adr/0045).
    """

    performing: int
    networking: int
    participating: int
    reason: str
    starts_on: date
    review_on: date
    department: Department | None = None


@transaction.atomic
def choose_style(*, initiative: Initiative, choice: Choice, by: User) -> StyleMix:
    """Record a mix from a day on; the one before it holds until the day before.

    Raises NotAllowedError, and RefusedError when the shares are no whole, the days contradict themselves or a mix
    begins on that day already.
    """
    require(by, "governance.choose_style", initiative)
    _ensure_sound(choice)
    Initiative.objects.select_for_update().only("pk").get(pk=initiative.pk)
    _ensure_free_day(initiative, choice)
    return StyleMix.objects.create(initiative=initiative, chosen_by=by, lawful=0, **_fields(choice))


@transaction.atomic
def correct_style(*, mix: StyleMix, choice: Choice, expected_version: int, by: User) -> StyleMix:
    """Correct a mix that was recorded wrong, or move the day to look again; who chose it stays.

    So does what was recorded as the share of the law before that was a floor: the others make what is left.

    Raises as `choose_style` does, and ConflictError when it changed meanwhile.
    """
    require(by, "governance.choose_style", mix.initiative)
    _ensure_sound(choice, FULL_SHARE - mix.lawful)
    Initiative.objects.select_for_update().only("pk").get(pk=mix.initiative_id)
    _ensure_free_day(mix.initiative, choice, mix)
    update_unchanged(mix, expected_version=expected_version, changes=_fields(choice))
    return mix


def _fields(choice: Choice) -> dict[str, object]:
    # asdict would copy the department.
    return {one.name: getattr(choice, one.name) for one in fields(choice)}


def _ensure_sound(choice: Choice, whole: int = FULL_SHARE) -> None:
    lacking = shortfall((choice.performing, choice.networking, choice.participating), whole)
    values = {"sum": whole - lacking, "n": abs(lacking), "whole": whole}
    if lacking > 0:
        text = _("The shares make %(sum)s. Add %(n)s more, so that they make %(whole)s.")
        raise RefusedError(text % values, field="performing")
    if lacking < 0:
        text = _("The shares make %(sum)s. Take %(n)s away, so that they make %(whole)s.")
        raise RefusedError(text % values, field="performing")
    if choice.review_on <= choice.starts_on:
        raise RefusedError(_("Choose a day to look again after the first day."), field="review_on")


def _ensure_free_day(initiative: Initiative, choice: Choice, mix: StyleMix | None = None) -> None:
    others = initiative.style_mixes.exclude(pk=mix.pk) if mix else initiative.style_mixes.all()
    if others.filter(starts_on=choice.starts_on).exists():
        raise RefusedError(_("A mix begins on this day already. Correct that one, or choose another day."),
                           field="starts_on")  # fmt: skip
