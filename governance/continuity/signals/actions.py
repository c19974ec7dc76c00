# SPDX-License-Identifier: EUPL-1.2
"""What people do with signals: one or many at once, all or nothing; every act is kept as a step.

`signals` are ids. Who handles the initiatives may act; ids of other signals count as not there. `seen_at` is when the
person saw the list: when a colleague acted since, it is refused and says who did what.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accounts.models import Role, User
from core.errors import NotAllowedError, RefusedError
from core.permissions import may
from governance.continuity.checks.registry import check_named
from governance.continuity.checks.subjects import about
from governance.continuity.notices.actions import notify_handed_over
from governance.events.types import SIGNAL_CLOSED, SIGNAL_OPENED, record_signals
from governance.models import ClosedBecause, Signal, SignalStep, StepKind
from governance.models.signal_querysets import awake_on
from governance.notes.actions import write_note
from initiatives.models import Initiative

MOST_AT_ONCE = 500
LONGEST_REST = timedelta(days=366)
Ids = Sequence[UUID]
# What people do, as opposed to what the checks do.
BY_PEOPLE = (
    StepKind.ACKNOWLEDGED,
    StepKind.ASSIGNED,
    StepKind.SNOOZED,
    StepKind.WOKEN,
    StepKind.RESOLVED,
    StepKind.REOPENED,
)


@transaction.atomic
def acknowledge(*, signals: Ids, by: User, seen_at: datetime | None = None, note: str = "") -> int:
    """Mark signals as seen; what this person saw already stays as it is.

    Returns how many changed. Raises NotAllowedError, RefusedError when one is closed or a colleague saw it first.
    """
    rows = _locked_open(signals, by, seen_at)
    steps = _last_steps(rows, StepKind.ACKNOWLEDGED)
    for row in rows:
        done = steps.get(row.pk) if row.acknowledged_at else None
        if done is not None and done.done_by_id != by.pk:
            raise RefusedError(_("%(signal)s was seen already: %(who)s.") % _who(row, done))
    fresh = [row for row in rows if row.acknowledged_at is None]
    return _write(fresh, StepKind.ACKNOWLEDGED, by, {"acknowledged_at": timezone.now()}, note=note)


@transaction.atomic
def assign(*, signals: Ids, person: User, by: User, seen_at: datetime | None = None, note: str = "") -> int:
    """Give signals to a colleague who handles every one of the initiatives.

    Raises NotAllowedError, RefusedError when one is closed, is with this colleague already, or is not theirs to handle.
    """
    rows = _locked_open(signals, by, seen_at)
    own = _takes_up(person, rows)
    steps = _last_steps(rows, StepKind.ASSIGNED)
    for row in rows:
        if not person.is_active or row.initiative_id not in own:
            text = _("%(name)s does not work in the area of %(initiative)s.")
            values = {"name": person, "initiative": about(row)}
            raise RefusedError(text % values, field="person")
        if row.assigned_to_id == person.pk:
            values = _who(row, steps.get(row.pk)) | {"name": person}
            raise RefusedError(_("%(name)s takes %(signal)s up already: %(who)s.") % values, field="person")
    notify_handed_over(person, [row.pk for row in rows], by=by, note=note)
    return _write(rows, StepKind.ASSIGNED, by, {"assigned_to": person}, note=note, given_to=person)


def pass_on(rows: Sequence[Signal], *, to: User, by: User) -> None:
    """Give locked signals to a colleague, in the caller's transaction; it asks no permission and sends no letter.

    Whoever is handed all work of a colleague gets this along (accounts.handing_over).
    """
    _write(rows, StepKind.ASSIGNED, by, {"assigned_to": to}, given_to=to)


def _takes_up(person: User, rows: Iterable[Signal]) -> set[UUID | None]:
    """Return of which of these initiatives a colleague takes up signals; None: of what is wider, as every official."""
    keys = [row.initiative_id for row in rows]
    found = Initiative.objects.in_areas_of(person).filter(pk__in=[key for key in keys if key])
    wider = {None} if {Role.OFFICIAL, Role.COORDINATOR} & person.roles else set()
    return wider | set(found.values_list("pk", flat=True))


@transaction.atomic
def snooze(*, signals: Ids, until: date, by: User, seen_at: datetime | None = None, note: str = "") -> int:
    """Let signals rest; on the day `until` they are back. One that becomes more pressing wakes by itself.

    Raises NotAllowedError, RefusedError when one is closed or rests already, or for a day that is not in the next year.
    """
    today = timezone.localdate()
    if not today < until <= today + LONGEST_REST:
        raise RefusedError(_("Choose a day after today, at most a year ahead."), field="until")
    rows = _locked_open(signals, by, seen_at)
    steps = _last_steps(rows, StepKind.SNOOZED)
    for row in rows:
        if row.snoozed_until is not None and row.snoozed_until > today:
            values = _who(row, steps.get(row.pk)) | {"day": date_format(row.snoozed_until, "j F Y")}
            raise RefusedError(_("%(signal)s rests until %(day)s already: %(who)s. Wake it first.") % values)
    return _write(rows, StepKind.SNOOZED, by, {"snoozed_until": until}, note=note, rests_until=until)


@transaction.atomic
def wake(*, signals: Ids, by: User, seen_at: datetime | None = None, note: str = "") -> int:
    """End the rest of signals. Raises NotAllowedError, RefusedError when one is closed or does not rest."""
    rows = _locked_open(signals, by, seen_at)
    for row in rows:
        if row.snoozed_until is None or row.snoozed_until <= timezone.localdate():
            raise RefusedError(_("%(signal)s does not rest.") % {"signal": _name(row)})
    return _write(rows, StepKind.WOKEN, by, {"snoozed_until": None}, note=note)


@transaction.atomic
def note(*, signals: Ids, by: User, note: str, seen_at: datetime | None = None) -> int:  # noqa: ARG001 - as the others
    """Write a note with signals, closed ones too, see governance.notes; the step says that there is one.

    Raises NotAllowedError, RefusedError for an empty note and for naming who may not read it.
    """
    rows = _locked(signals, by)
    try:
        for row in rows:
            write_note(thing=row, text=note, by=by)
    except RefusedError as refused:
        raise RefusedError(refused.message, field="note") from refused
    return _write(rows, StepKind.NOTED, by, {})


@transaction.atomic
def resolve(*, signals: Ids, by: User, note: str, seen_at: datetime | None = None) -> int:
    """Close signals with a reason. The same finding does not open again unless it becomes more pressing.

    Raises NotAllowedError, RefusedError when one is closed already or the reason is missing.
    """
    rows = _locked_open(signals, by, seen_at)
    if not note.strip():
        raise RefusedError(_("Write why this is solved, so that colleagues know."), field="note")
    changes = {"closed_on": timezone.localdate(), "closed_because": ClosedBecause.RESOLVED}
    record_signals(SIGNAL_CLOSED, rows)
    return _write(rows, StepKind.RESOLVED, by, changes, note=note)


@transaction.atomic
def reopen(*, signals: Ids, by: User, seen_at: datetime | None = None, note: str = "") -> int:
    """Open signals again that were resolved by mistake.

    Raises NotAllowedError, RefusedError when one is open, went by itself, is no longer so, or was found anew.
    """
    rows = _locked(signals, by)
    _ensure_not_overtaken(rows, by, seen_at)
    for row in rows:
        if row.closed_on is None:
            raise RefusedError(_("%(signal)s is open already.") % {"signal": _name(row)})
        if row.closed_because != ClosedBecause.RESOLVED or not row.is_standing:
            text = _("%(signal)s is no longer so. Should it come back, the check finds it again.")
            raise RefusedError(text % {"signal": _name(row)})
        same = Signal.objects.open().filter(
            check_code=row.check_code, initiative=row.initiative_id, subject_key=row.subject_key
        )
        if same.exists():
            raise RefusedError(_("%(signal)s was found again meanwhile and is open.") % {"signal": _name(row)})
    changes: dict[str, Any] = {"closed_on": None, "closed_because": "", "snoozed_until": None}
    record_signals(SIGNAL_OPENED, rows)
    return _write(rows, StepKind.REOPENED, by, changes, note=note)


def with_told_as_one(*, signals: Ids, by: User, unless: Q) -> list[UUID]:
    """Return these signals and the open ones told as one with them, so that an act is on the matter.

    Without those of another state (awake, resting), and those that are so already (`unless`).
    """
    handled, awake = Signal.objects.handled_by(by), awake_on(timezone.localdate())
    more: list[Signal] = []
    for state in (awake, ~awake):
        picked = list(handled.open().filter(state, pk__in=signals).in_order())
        more += handled.open().filter(state).exclude(unless).told_with(picked) if picked else []
    return list(dict.fromkeys([*signals, *(row.pk for row in more)]))


def _locked(signals: Ids, by: User) -> list[Signal]:
    """Lock the rows in one order, so that two acts and a check wait for each other and never in a circle."""
    ids = set(signals)
    if not ids:
        raise RefusedError(_("Choose at least one signal."))
    if len(ids) > MOST_AT_ONCE:
        raise RefusedError(_("Choose at most %(most)s at once.") % {"most": MOST_AT_ONCE})
    locked = Signal.objects.select_for_update(of=("self",)).select_related("initiative__area", "area")
    rows = list(locked.filter(pk__in=ids).visible_to(by).order_by("pk"))
    if len(rows) < len(ids):
        raise RefusedError(_("Not all of these signals are there for you. Reload the page and choose again."))
    # The rule for one, and the set it is made of for all: no query per row.
    handled = Signal.objects.handled_by(by).filter(pk__in=ids).count()
    if handled < len(rows) or not may(by, "governance.manage_signals", rows[0]):
        raise NotAllowedError("governance.manage_signals")
    return rows


def _locked_open(signals: Ids, by: User, seen_at: datetime | None) -> list[Signal]:
    rows = _locked(signals, by)
    if closed := [row for row in rows if row.closed_on is not None]:
        row = closed[0]
        steps = _last_steps(closed, StepKind.RESOLVED, StepKind.CLOSED)
        raise RefusedError(_("%(signal)s is closed already: %(who)s.") % _who(row, steps.get(row.pk)))
    _ensure_not_overtaken(rows, by, seen_at)
    return rows


def _ensure_not_overtaken(rows: Iterable[Signal], by: User, seen_at: datetime | None) -> None:
    """Refuse when a colleague did something after the page was made; notes are in nobody's way."""
    if seen_at is None:
        return
    by_id = {row.pk: row for row in rows}
    theirs = SignalStep.objects.filter(signal__in=by_id, kind__in=BY_PEOPLE, created_at__gt=seen_at).exclude(done_by=by)
    step = theirs.select_related("done_by").order_by("-created_at").first()
    if step is not None:
        values = _who(by_id[step.signal_id], step)
        raise RefusedError(_("A colleague was just before you with %(signal)s: %(who)s. Look again.") % values)


def _last_steps(rows: Iterable[Signal], *kinds: StepKind) -> Mapping[UUID, SignalStep]:
    steps = SignalStep.objects.filter(signal__in=[row.pk for row in rows], kind__in=kinds)
    return {step.signal_id: step for step in steps.select_related("done_by").order_by("created_at", "id")}


def _name(row: Signal) -> str:
    check = check_named(row.check_code)
    return f"“{capfirst(str(check.title)) if check else row.check_code}”, {about(row)}"


def _who(row: Signal, step: SignalStep | None) -> dict[str, object]:
    """Return what a refusal says: which signal, and what happened by whom and when."""
    if step is None:
        return {"signal": _name(row), "who": _("it is not known by whom")}
    person = f", {step.done_by}" if step.done_by else ""
    return {"signal": _name(row), "who": f"{step.get_kind_display()}{person}, {date_format(step.day, 'j F Y')}"}


def _write(
    rows: Sequence[Signal], kind: StepKind, by: User, changes: Mapping[str, Any], *, note: str = "", **more: Any
) -> int:
    """Write the changes and a step for each; two statements, however many."""
    if rows and changes:
        Signal.objects.filter(pk__in=[row.pk for row in rows]).update(**changes)
    today = timezone.localdate()
    SignalStep.objects.bulk_create(
        SignalStep(signal=row, kind=kind, day=today, note=note.strip(), done_by=by, **more) for row in rows
    )
    return len(rows)
