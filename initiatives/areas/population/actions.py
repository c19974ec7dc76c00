# SPDX-License-Identifier: EUPL-1.2
"""Bringing in how many people live in each area."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.files.csv_import import Fault, FaultyFileError
from core.permissions import require
from initiatives.areas.population.csv_import import PopulationRow
from initiatives.models import Area, Population


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What happens with one row: `now` is the number that stands there, None when there is none yet."""

    given: PopulationRow
    name: str
    now: int | None
    is_same: bool


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import did, or would do."""

    lines: list[PlannedRow]

    @property
    def added(self) -> int:
        """How many numbers are new."""
        return sum(line.now is None for line in self.lines)

    @property
    def unchanged(self) -> int:
        """How many stand there already."""
        return sum(line.is_same for line in self.lines)

    @property
    def changed(self) -> int:
        """How many get another number or source."""
        return len(self.lines) - self.added - self.unchanged


@transaction.atomic
def write_population(rows: Sequence[PopulationRow], *, dry_run: bool = False) -> ImportPlan:
    """Write the numbers, all or nothing; again changes nothing. For the command line; pages ask the permission.

    Raises FaultyFileError for codes that are no area.
    """
    areas = {area.code: area for area in Area.objects.filter(code__in={row.code for row in rows}).defer("border")}
    unknown = [
        Fault(row.row, _("Area code"), _("There is no area %(code)s here.") % {"code": row.code[:40]})
        for row in rows
        if row.code not in areas
    ]
    if unknown:
        raise FaultyFileError(unknown)
    known = {(one.area_id, one.counted_on): one for one in _known(rows)}
    lines = []
    for row in rows:
        area = areas[row.code]
        there = known.get((area.pk, row.counted_on))
        is_same = there is not None and (there.residents, there.source) == (row.residents, row.source)
        lines.append(PlannedRow(row, area.name, there.residents if there else None, is_same))
        if dry_run or is_same:
            continue
        Population.objects.update_or_create(
            area=area,
            counted_on=row.counted_on,
            defaults={"residents": row.residents, "source": row.source, "is_invented": False},
        )
    return ImportPlan(lines)


def _known(rows: Sequence[PopulationRow]) -> list[Population]:
    found = Population.objects.select_for_update().filter(
        area__code__in={row.code for row in rows}, counted_on__in={row.counted_on for row in rows}
    )
    return list(found)


@transaction.atomic
def import_population(*, rows: Sequence[PopulationRow], by: User, dry_run: bool = False) -> ImportPlan:
    """Write the numbers for somebody who may; see write_population."""
    require(by, "initiatives.import_population")
    return write_population(rows, dry_run=dry_run)
