# SPDX-License-Identifier: EUPL-1.2
"""Keeping the growth path of an initiative: telling a step, correcting it, beginning the next one, taking one away."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.growth.event_types import emit_begun
from governance.growth.queries import Money, Standing, by_kind, money_now
from governance.models import GrowthChange, GrowthIncome, GrowthStep
from initiatives.models import Initiative
from initiatives.register.dependent_rows import delete_with_removals

WHOLE: Final = 100


@dataclass(frozen=True, slots=True)
class StepDetails:
    """What is told of a step; without `started_on` it is wanted next. `money` of the step of now stands elsewhere."""

    name: str
    activities: str
    business_model: str = ""
    paid_hours: int | None = None
    voluntary_hours: int | None = None
    reach: str = ""
    wished_on: date | None = None
    started_on: date | None = None
    is_shown: bool = False
    money: Money = field(default_factory=dict)

    def columns(self) -> dict[str, Any]:
        """Return what stands in the row of the step itself."""
        return {
            "name": self.name,
            "activities": self.activities,
            "business_model": self.business_model,
            "paid_hours": self.paid_hours,
            "voluntary_hours": self.voluntary_hours,
            "reach": self.reach,
            "wished_on": self.wished_on,
            "started_on": self.started_on,
            "is_shown": self.is_shown,
        }


@transaction.atomic
def tell_step(*, initiative: Initiative, said: StepDetails, standing: Standing, by: User) -> GrowthStep:
    """Put a step on the path; the same one twice is once.

    Raises NotAllowedError, and RefusedError for a day to come, a day that gives it another place than `standing`, a day
    on which a step began already, a second step that is next, and shares above a hundred.
    """
    require(by, "governance.keep_growth", initiative)
    if said.is_shown:
        require(by, "governance.show_growth", initiative)
    locked = _locked(initiative)
    _ensure_sound(said)
    if (same := _twin(locked, said)) is not None:
        return same
    _ensure_free(locked, said)
    last = locked.growth_steps.begun().last()
    _ensure_stands(said, standing, last)
    if standing is Standing.NOW and last is not None:
        _keep_money(last, money_now(locked, timezone.localdate()))
    made = GrowthStep.objects.create(initiative=locked, told_by=by, **said.columns())
    if said.started_on is not None:
        _touch_others(made)
    if standing is Standing.NOW:
        emit_begun(made)
    else:
        _keep_money(made, said.money)
    return made


@transaction.atomic
def change_step(*, step: GrowthStep, said: StepDetails, expected_version: int, by: User) -> GrowthStep:
    """Correct a step; its place on the path stays. Whether it is shown is for carriers alone.

    Raises NotAllowedError, RefusedError as `tell_step` does and for a day past that of a neighbour, ConflictError.
    """
    require(by, "governance.keep_growth", step.initiative)
    locked = _locked(step.initiative)
    current = GrowthStep.objects.select_for_update(of=("self",)).get(pk=step.pk)
    if said.is_shown != current.is_shown:
        require(by, "governance.show_growth", step.initiative)
    _ensure_sound(said)
    _ensure_same_place(locked, current, said)
    is_told = _tells_money(locked, current)
    differs = is_told and by_kind(current.incomes.all()) != dict(said.money)
    if differs and current.version != expected_version:
        sentence = _("Somebody else changed this meanwhile. Open the page anew, and look at what they said.")
        raise RefusedError(sentence, field="money")
    started_on = current.started_on
    update_unchanged(current, expected_version=expected_version, changes=said.columns())
    if current.started_on != started_on:
        _touch_others(current)
    if differs:
        _keep_money(current, said.money)
    return current


@transaction.atomic
def begin_step(*, step: GrowthStep, day: date, expected_version: int, by: User) -> GrowthStep:
    """Begin the step that is next: the one before it held until the day before, and keeps its money of then.

    Raises NotAllowedError, RefusedError when it began already, for a day to come or not after the step of now,
    ConflictError when it changed meanwhile.
    """
    require(by, "governance.keep_growth", step.initiative)
    locked = _locked(step.initiative)
    current = GrowthStep.objects.select_for_update(of=("self",)).get(pk=step.pk)
    if current.started_on == day:
        return current
    if current.started_on is not None:
        raise RefusedError(_("This step has begun already."))
    _ensure_past(day)
    last = locked.growth_steps.begun().last()
    since = last.started_on if last else None
    if since is not None and since >= day:
        raise RefusedError(_("Choose a day after the day on which the step of now began."), field="started_on")
    update_unchanged(current, expected_version=expected_version, changes={"started_on": day})
    if last is not None:
        _keep_money(last, money_now(locked, timezone.localdate()))
    _touch_others(current)
    emit_begun(current)
    return current


@transaction.atomic
def remove_step(*, step: GrowthStep, by: User) -> None:
    """Take away a step that was told by mistake, with what was asked for it; promises of partners stay.

    The step before it holds on. Raises NotAllowedError.
    """
    require(by, "governance.keep_growth", step.initiative)
    _locked(step.initiative)
    _touch_others(step)
    delete_with_removals(GrowthChange.objects.filter(step=step.pk))
    delete_with_removals(GrowthStep.objects.filter(pk=step.pk))


def _touch_others(step: GrowthStep) -> None:
    """Let the other steps of the path count as changed: their last day or their place hangs on the day of this one."""
    GrowthStep.objects.filter(initiative=step.initiative_id).exclude(pk=step.pk).update(updated_at=Now())


def _locked(initiative: Initiative) -> Initiative:
    """Lock the path: whoever changes it waits for who changes it now."""
    return Initiative.objects.select_for_update(no_key=True).defer("search").get(pk=initiative.pk)


def _ensure_past(day: date | None) -> None:
    if day is not None and day > timezone.localdate():
        raise RefusedError(_("Choose today or a day before."), field="started_on")


def _ensure_sound(said: StepDetails) -> None:
    _ensure_past(said.started_on)
    told = sum(share or 0 for share in said.money.values())
    if told > WHOLE:
        sentence = _("The shares make %(sum)s. Together they are at most 100 percent.") % {"sum": told}
        raise RefusedError(sentence, field="money")


def _twin(initiative: Initiative, said: StepDetails) -> GrowthStep | None:
    same = initiative.growth_steps.filter(**said.columns()).first()
    return same if same and by_kind(same.incomes.all()) in (dict(said.money), {}) else None


def _ensure_free(initiative: Initiative, said: StepDetails) -> None:
    if not initiative.growth_steps.filter(started_on=said.started_on).exists():
        return
    if said.started_on is None:
        raise RefusedError(_("The next step stands there already. Change that one, or begin it first."))
    raise RefusedError(_("A step began on this day already. Choose another day."), field="started_on")


def _ensure_stands(said: StepDetails, standing: Standing, last: GrowthStep | None) -> None:
    """Refuse a day that puts a new step elsewhere than it was told to be; `last` is the step that began last."""
    if said.started_on is None:
        return
    since = last.started_on if last else None
    if standing is Standing.NOW and since is not None and since > said.started_on:
        sentence = _("Choose a day after the day on which the step of now began. Or tell it as an earlier step.")
        raise RefusedError(sentence, field="started_on")
    if standing is Standing.BEFORE and since is None:
        raise RefusedError(_("Tell the step of now first."))
    if standing is Standing.BEFORE and since is not None and since < said.started_on:
        raise RefusedError(_("Choose a day before the day on which the step of now began."), field="started_on")


def _ensure_same_place(initiative: Initiative, step: GrowthStep, said: StepDetails) -> None:
    """Refuse a day that would put the step before or after another one."""
    if (step.started_on is None) != (said.started_on is None):
        raise RefusedError(_("Somebody began this step meanwhile. Open the page anew."))
    if step.started_on is None or said.started_on is None:
        return
    others = initiative.growth_steps.begun().exclude(pk=step.pk)
    before = others.filter(started_on__lt=step.started_on).last()
    after = others.filter(started_on__gt=step.started_on).first()
    earliest, latest = before and before.started_on, after and after.started_on
    if (earliest and earliest >= said.started_on) or (latest and latest <= said.started_on):
        raise RefusedError(_("Choose a day between the steps before and after this one."), field="started_on")


def _tells_money(initiative: Initiative, step: GrowthStep) -> bool:
    """Whether money is told with the step: not of the one that holds now, of which it stands in the register."""
    last = initiative.growth_steps.begun().last()
    return last is None or last.pk != step.pk


def _keep_money(step: GrowthStep, money: Money) -> None:
    """Write the money of a locked step, and count that as a change of it; what is there already stays."""
    if by_kind(step.incomes.all()) == dict(money):
        return
    step.incomes.exclude(kind__in=list(money)).delete()
    for kind, share in money.items():
        GrowthIncome.objects.update_or_create(
            step=step, kind=kind, defaults={"initiative_id": step.initiative_id, "share_percent": share}
        )
    # Money is no column of the step: its version and moment are raised for forms and for copies.
    GrowthStep.objects.filter(pk=step.pk).update(version=F("version") + 1, updated_at=Now())
    step.refresh_from_db(fields=["version", "updated_at"])
