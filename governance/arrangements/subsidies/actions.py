# SPDX-License-Identifier: EUPL-1.2
"""Bringing in a subsidy register: keep the file, choose, import; all or nothing and safe to repeat."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.arrangements.subsidies.import_plan import Change, Plan, known_subsidies, make_plan, values_of
from governance.arrangements.subsidies.matching import Matcher
from governance.arrangements.subsidies.parser import SubsidyRow, read_subsidies
from governance.arrangements.terms import ONE_DAY
from governance.changes import Changed, announce
from governance.events import types
from governance.models import Arrangement, ArrangementKind, Department, PolicyGoal, Scheme, SubsidyFile
from initiatives.models import Initiative, Party
from initiatives.models.party import Sphere
from initiatives.registration.actions.rows import party_named

BATCH = 1000
RETENTION = timedelta(days=30)

Progress = Callable[[int, int], None]


@transaction.atomic
def keep_subsidy_file(*, name: str, data: bytes, granted_by: str, by: User) -> SubsidyFile:
    """Keep a file that can be read, so that somebody can look at what it would do.

    Raises NotAllowedError, and FaultyFileError with every fault by row and column; then nothing is kept.
    """
    require(by, "governance.import_subsidies")
    read_subsidies(data)
    SubsidyFile.objects.filter(created_at__lt=timezone.now() - RETENTION).delete()
    party = party_named(granted_by, Sphere.GOVERNMENT)
    return SubsidyFile.objects.create(name=name[:200], data=data, granted_by=party, uploaded_by=by)


@transaction.atomic
def choose_recipients(
    *,
    file: SubsidyFile,
    chosen: Mapping[str, str],
    overwrite: Collection[str] | None = None,
    expected_version: int,
    by: User,
) -> SubsidyFile:
    """Note which initiative an applicant is; an empty text means that it is not in the register.

    `overwrite` are the subsidies of which the file goes before what a person wrote; None leaves that as it is.

    Raises NotAllowedError, RefusedError for an initiative that is not there, ConflictError when somebody else chose
    meanwhile.
    """
    require(by, "governance.import_subsidies")
    keys = {key for key in chosen.values() if key}
    if Initiative.objects.visible_to(by).filter(pk__in=keys).count() != len(keys):
        raise RefusedError(_("This initiative is not in the register any more. Choose another."))
    changes: dict[str, Any] = {"chosen": {**file.chosen, **chosen}, "imported_at": None}
    if overwrite is not None:
        changes["overwrite"] = sorted(overwrite)
    update_unchanged(file, expected_version=expected_version, changes=changes)
    return file


@transaction.atomic
def import_subsidy_file(*, file: SubsidyFile, by: User, tell: Progress | None = None) -> dict[str, int]:
    """Import a kept file with the choices made about it; return the counts."""
    require(by, "governance.import_subsidies")
    locked = SubsidyFile.objects.select_for_update().get(pk=file.pk)
    rows = read_subsidies(bytes(locked.data))
    counts = import_subsidies(
        rows=rows,
        granted_by=locked.granted_by,
        chosen=locked.chosen,
        overwrite=locked.overwrite,
        by=by,
        tell=tell,
    )
    SubsidyFile.objects.filter(pk=locked.pk).update(imported_at=timezone.now(), counts=counts)
    return counts


@transaction.atomic
def import_subsidies(
    *,
    rows: Sequence[SubsidyRow],
    granted_by: Party,
    by: User | None,
    chosen: Mapping[str, str] | None = None,
    overwrite: Collection[str] = (),
    dry_run: bool = False,
    tell: Progress | None = None,
) -> dict[str, int]:
    """Write subsidies as arrangements of the initiatives they match, new or changed; return the counts per sort.

    A row is recognised by its file number and the party that grants. Rows without an initiative are left out and
    counted. What a person wrote in the register stays, except of the subsidies in `overwrite`, by their file number as
    the register has it. What follows the day after another of the same scheme renews it. Every check looks at the
    initiatives concerned after the commit: call it where nobody waits for a page. `by` is None for the command line.
    """
    if by is not None:
        require(by, "governance.import_subsidies")
    # The grantor's row is the lock: two imports of one register wait for each other.
    Party.objects.select_for_update().get(pk=granted_by.pk)
    matches = Matcher(granted_by).match(rows, chosen or {})
    plan = make_plan(rows, matches, known_subsidies(granted_by, is_locked=not dry_run), overwrite)
    if not dry_run:
        _write(plan, granted_by, tell or (lambda _done, _all: None))
    return plan.counts()


def _write(plan: Plan, granted_by: Party, tell: Progress) -> None:
    rows = [row for row, _key in plan.new] + [change.row for change in plan.changed]
    schemes, goals = _schemes(rows), _goals(rows)
    steps, done = len(rows), 0
    new: list[UUID] = []
    for batch in _batches(plan.new):
        made = Arrangement.objects.bulk_create(
            Arrangement(
                initiative_id=initiative,
                kind=ArrangementKind.SUBSIDY,
                granted_by=granted_by,
                reference=row.reference,
                scheme=schemes.get(row.scheme.casefold()),
                goal=goals.get(row.field.casefold()),
                **values_of(row),
            )
            for row, initiative in batch
        )
        new += [one.pk for one in made]
        done += len(batch)
        tell(done, steps)
    for changes in _batches(plan.changed):
        _change(changes, schemes, goals)
        done += len(changes)
        tell(done, steps)
    _link_renewals(granted_by, {initiative for _row, initiative in plan.new})
    _record_events(new, [change.arrangement.pk for change in plan.changed])
    announce(Changed.IMPORT, *plan.touched)


def _change(changes: Sequence[Change], schemes: Mapping[str, Scheme], goals: Mapping[str, PolicyGoal]) -> None:
    """Write what is taken over, all fields of one batch in one statement; the rows are locked."""
    names = set()
    for change in changes:
        named = {"scheme": schemes.get(change.row.scheme.casefold()), "goal": goals.get(change.row.field.casefold())}
        for one in change.taken:
            setattr(change.arrangement, one.name, named.get(one.name, one.new))
            names.add(one.name)
    Arrangement.objects.bulk_update([change.arrangement for change in changes], sorted(names))


def _record_events(new: list[UUID], changed: list[UUID]) -> None:
    """Tell other programs, as single acts do; two statements per batch."""
    rows = Arrangement.objects.select_related("initiative", "renews__initiative")
    for batch in _batches(new):
        types.record_created(rows.filter(pk__in=batch))
    for batch in _batches(changed):
        types.record_all_changed(rows.filter(pk__in=batch))


def _batches(rows: list[Any]) -> Iterable[list[Any]]:
    return (rows[start : start + BATCH] for start in range(0, len(rows), BATCH))


def _schemes(rows: Iterable[SubsidyRow]) -> dict[str, Scheme]:
    known = {one.name.casefold(): one for one in Scheme.objects.all()}
    for row in rows:
        if row.scheme and row.scheme.casefold() not in known:
            known[row.scheme.casefold()] = Scheme.objects.create(name=row.scheme)
    return known


def _goals(rows: Iterable[SubsidyRow]) -> dict[str, PolicyGoal]:
    known = {one.title.casefold(): one for one in PolicyGoal.objects.all()}
    departments = {one.name.casefold(): one for one in Department.objects.all()}
    for row in rows:
        if not row.field or row.field.casefold() in known:
            continue
        department = departments.get(row.department.casefold())
        if row.department and department is None:
            department = departments[row.department.casefold()] = Department.objects.create(name=row.department)
        known[row.field.casefold()] = PolicyGoal.objects.create(title=row.field, department=department)
    return known


def _link_renewals(granted_by: Party, initiatives: set[UUID]) -> None:
    """Tie a subsidy to the one of the same scheme and initiative that ended the day before, in order of days."""
    found = Arrangement.objects.filter(
        granted_by=granted_by, kind=ArrangementKind.SUBSIDY, initiative__in=initiatives, last_day__isnull=False
    ).order_by("first_day", "id")
    by_end: dict[tuple[UUID, UUID | None, Any], list[Arrangement]] = defaultdict(list)
    subsidies = list(found)
    taken = {one.renews_id for one in subsidies if one.renews_id}
    for one in subsidies:
        if one.pk not in taken and one.last_day:
            by_end[(one.initiative_id, one.scheme_id, one.last_day + ONE_DAY)].append(one)
    for one in subsidies:
        before = by_end.get((one.initiative_id, one.scheme_id, one.first_day))
        if before and one.renews_id is None:
            Arrangement.objects.filter(pk=one.pk).update(renews=before.pop(0))
