# SPDX-License-Identifier: EUPL-1.2
"""Cutting experiments, lessons, barriers and provisions by area, theme and department; lists and agenda share it.

A record belongs to the area and the theme it names itself. One that names none belongs to those of its initiative, so
that what was recorded before these fields were there is found as well.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet

from governance.models import Barrier, BarrierStep, Experiment, Lesson
from initiatives.models import Initiative

Record = TypeVar("Record", bound=Model)


@dataclass(frozen=True, slots=True)
class LearningFilters:
    """What a list or the agenda is narrowed to; an empty value narrows nothing. Codes of area and theme."""

    area: str = ""
    theme: str = ""
    department: UUID | None = None
    # Only what began on this day or later.
    since: date | None = None

    def narrow(self, rows: QuerySet[Record]) -> QuerySet[Record]:
        """Return those of `rows` that belong to this area, theme and department; no row comes twice."""
        if self.area:
            rows = rows.filter(_in_area(self.area) | _about(rows.model, "area", _in_area(self.area)))
        if self.theme:
            rows = rows.filter(Q(theme__code=self.theme) | _about(rows.model, "theme", Q(themes__code=self.theme)))
        if self.department:
            rows = rows.filter(_of_department(rows.model, self.department))
        return rows.filter(_since(rows.model, self.since)) if self.since else rows


def _in_area(code: str) -> Q:
    return Q(area__code=code) | Q(area__parent__code=code)


def _about(model: type[Model], field: str, condition: Q) -> Q:
    """Records that leave `field` open and are about an initiative that meets `condition`."""
    found = Initiative.objects.filter(condition).values("pk")
    unsaid = Q(**{f"{field}__isnull": True})
    if model is Barrier:
        ties: Any = Barrier.initiatives.through
        return unsaid & Q(pk__in=ties.objects.filter(initiative__in=found).values("barrier"))
    if model in {Experiment, Lesson}:
        return unsaid & Q(initiative__in=found)
    return Q(pk__in=[])


def _of_department(model: type[Model], department: UUID) -> Q:
    if model is Barrier:
        return Q(owner=department)
    if model is Lesson:
        # A lesson that is not anchored yet belongs to whoever tried what it came from.
        return Q(anchored_by=department) | Q(anchored_by__isnull=True, experiment__department=department)
    return Q(department=department)


def _since(model: type[Model], day: date) -> Q:
    if model is Barrier:
        return ~Q(pk__in=BarrierStep.objects.filter(happened_on__lt=day).values("barrier"))
    return Q(learnt_on__gte=day) if model is Lesson else Q(starts_on__gte=day)
