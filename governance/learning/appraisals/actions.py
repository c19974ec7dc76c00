# SPDX-License-Identifier: EUPL-1.2
"""Weighing options: asked, discussed, decided with a reason, looked back on. Once decided, the options stand."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.dates import ensure_coming
from core.errors import ConflictError, RefusedError
from core.permissions import require
from governance.models import ExpectedEffect, Option, Remark, Weighing

LEAST_OPTIONS = 2


@dataclass(frozen=True, slots=True)
class Effect:
    """What is expected of one principle: a change in levels, how sure, and why."""

    change: int
    sureness: str
    why: str = ""


@transaction.atomic
def add_appraisal(*, values: dict[str, Any], by: User) -> Weighing:
    """Put a choice on the table. Raises NotAllowedError, also for an initiative this person does not handle."""
    _ensure_may_ask(by, values)
    ensure_coming(values.get("decide_before"), field="decide_before")
    return Weighing.objects.create(**values, asked_by=by)


@transaction.atomic
def change_appraisal(*, weighing: Weighing, values: dict[str, Any], expected_version: int, by: User) -> Weighing:
    """Change the question. Raises NotAllowedError, RefusedError once it is decided, ConflictError."""
    require(by, "governance.change_weighing", weighing)
    _ensure_may_ask(by, values)
    _open(weighing)
    ensure_coming(values.get("decide_before"), field="decide_before", known=weighing.decide_before)
    update_unchanged(weighing, expected_version=expected_version, changes=values)
    return weighing


@transaction.atomic
def add_option(*, weighing: Weighing, values: dict[str, Any], effects: Mapping[str, Effect], by: User) -> Option:
    """Add an alternative with what is expected of it, by principle.

    Raises NotAllowedError, RefusedError once it is decided and for a name that is taken.
    """
    require(by, "governance.change_weighing", weighing)
    _open(weighing)
    try:
        with transaction.atomic():
            option = Option.objects.create(weighing=weighing, **values)
    except IntegrityError:
        raise _taken() from None
    _write(option, effects)
    return option


@transaction.atomic
def change_option(
    *, option: Option, values: dict[str, Any], effects: Mapping[str, Effect], expected_version: int, by: User
) -> Option:
    """Change an alternative and what is expected of it; both are one form, so one version guards them.

    Raises NotAllowedError, RefusedError once it is decided and for a name that is taken, ConflictError.
    """
    require(by, "governance.change_weighing", option.weighing)
    _open(option.weighing)
    current = Option.objects.select_for_update().get(pk=option.pk)
    known = effects_of(current)
    if known != effects and current.version != expected_version:
        raise ConflictError(_differing(known, effects), current.version)
    try:
        with transaction.atomic():
            update_unchanged(option, expected_version=expected_version, changes=values)
    except IntegrityError:
        raise _taken() from None
    if known != effects:
        _write(option, effects)
        Option.objects.filter(pk=option.pk).update(version=F("version") + 1)
        option.refresh_from_db()
    return option


@transaction.atomic
def remove_option(*, option: Option, by: User) -> None:
    """Take an alternative off the table. Raises NotAllowedError, and RefusedError once it is decided."""
    require(by, "governance.change_weighing", option.weighing)
    _open(option.weighing)
    option.delete()


@transaction.atomic
def decide(
    *, weighing: Weighing, chosen: Option, reason: str, decided_on: date, look_back_on: date | None,
    expected_version: int, by: User,
) -> Weighing:  # fmt: skip
    """Choose one of the options, with the reason; may be done anew until somebody looked back.

    Raises NotAllowedError, RefusedError for fewer than two options, another choice's option, no reason or days out of
    order, ConflictError.
    """
    require(by, "governance.change_weighing", weighing)
    locked = Weighing.objects.select_for_update().get(pk=weighing.pk)
    if locked.looked_back_on:
        raise RefusedError(_("This choice was looked back on, so the decision stands. Put a new choice on the table."))
    if locked.options.count() < LEAST_OPTIONS:
        raise RefusedError(_("Put at least two options side by side before you decide."))
    if chosen.weighing_id != weighing.pk:
        raise RefusedError(_("Choose one of the options of this choice."), field="chosen")
    if not reason.strip():
        raise RefusedError(_("Say why this option was chosen."), field="reason")
    if decided_on > timezone.localdate():
        raise RefusedError(_("Choose today or a day before."), field="decided_on")
    if look_back_on and look_back_on <= decided_on:
        raise RefusedError(_("Choose a day after the decision."), field="look_back_on")
    changes = {"chosen": chosen, "reason": reason, "decided_on": decided_on, "look_back_on": look_back_on}
    if update_unchanged(weighing, expected_version=expected_version, changes=changes):
        Weighing.objects.filter(pk=weighing.pk).update(decided_by=by)
        weighing.refresh_from_db()
    return weighing


@transaction.atomic
def look_back(
    *, weighing: Weighing, look_back: str, as_expected: bool, looked_back_on: date, expected_version: int, by: User
) -> Weighing:
    """Say how a decision turned out.

    Raises NotAllowedError, RefusedError when nothing was decided, for no words or a day out of order, ConflictError.
    """
    require(by, "governance.change_weighing", weighing)
    locked = Weighing.objects.select_for_update().get(pk=weighing.pk)
    if locked.decided_on is None:
        raise RefusedError(_("Decide first; then there is something to look back on."))
    if not locked.decided_on <= looked_back_on <= timezone.localdate():
        raise RefusedError(_("Choose a day after the decision, at the latest today."), field="looked_back_on")
    if not look_back.strip():
        raise RefusedError(_("Say how it turned out."), field="look_back")
    changes = {"look_back": look_back, "as_expected": as_expected, "looked_back_on": looked_back_on}
    update_unchanged(weighing, expected_version=expected_version, changes=changes)
    return weighing


@transaction.atomic
def add_remark(*, weighing: Weighing, option: Option | None, text: str, by: User) -> Remark:
    """Say something in the discussion; officials of every area may. Raises NotAllowedError, RefusedError."""
    require(by, "governance.discuss_weighing", weighing)
    if not text.strip():
        raise RefusedError(_("Write your remark."), field="text")
    return Remark.objects.create(weighing=weighing, option=option, text=text, said_by=by)


@transaction.atomic
def take_back_remark(*, remark: Remark, by: User) -> None:
    """Take back one's own remark: it stays as a gap, without its text. Raises NotAllowedError."""
    require(by, "governance.take_back_remark", remark)
    Remark.objects.filter(pk=remark.pk, taken_back_at=None).update(taken_back_at=timezone.now(), text="")


def effects_of(option: Option) -> dict[str, Effect]:
    """Return what is expected of an option, by the code of the principle."""
    rows = option.effects.values_list("principle", "change", "sureness", "why")
    return {principle: Effect(change, sureness, why) for principle, change, sureness, why in rows}


def _write(option: Option, effects: Mapping[str, Effect]) -> None:
    option.effects.exclude(principle__in=effects).delete()
    for principle, effect in effects.items():
        ExpectedEffect.objects.update_or_create(option=option, principle=principle, defaults=asdict(effect))


def _differing(known: Mapping[str, Effect], typed: Mapping[str, Effect]) -> dict[str, tuple[object, object]]:
    """Return theirs and yours per field of the form that differs."""
    nothing = Effect(0, "", "")
    found: dict[str, tuple[object, object]] = {}
    for principle in sorted({*known, *typed}):
        theirs, yours = known.get(principle, nothing), typed.get(principle, nothing)
        for part in ("change", "sureness", "why"):
            pair = getattr(theirs, part), getattr(yours, part)
            if pair[0] != pair[1]:
                found[f"{part}-{principle}"] = pair
    return found


def _open(weighing: Weighing) -> None:
    if Weighing.objects.select_for_update().get(pk=weighing.pk).decided_on is not None:
        raise RefusedError(_("This choice has been decided, so the options stand as they were weighed."))


def _taken() -> RefusedError:
    return RefusedError(_("This choice has an option with that name already."), field="title")


def _ensure_may_ask(by: User, values: Mapping[str, Any]) -> None:
    require(by, "governance.manage_weighing")
    if values.get("initiative") is not None:
        require(by, "governance.manage_arrangements", values["initiative"])
