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

from accounts.models import Person
from core.api.permissions import Reader
from governance.models import Barrier, BarrierStep, Experiment, Lesson
from initiatives.models import Initiative
from initiatives.models.area import in_area

Record = TypeVar("Record", bound=Model)


@dataclass(frozen=True, slots=True)
class LearningFilters:
    """What a list or the agenda is narrowed to; an empty value narrows nothing. Codes of area and theme."""

    area: str = ""
    theme: str = ""
    department: UUID | None = None
    # Only what began on this day or later.
    since: date | None = None

    def narrow(self, rows: QuerySet[Record], reader: Person) -> QuerySet[Record]:
        """Return those of `rows` that belong, for this reader, to this area, theme and department; none comes twice."""
        if self.area:
            rows = rows.filter(belongs_in_area(rows.model, self.area, reader))
        if self.theme:
            rows = rows.filter(belongs_to_theme(rows.model, self.theme, reader))
        if self.department:
            rows = rows.filter(_of_department(rows.model, self.department))
        return rows.filter(_since(rows.model, self.since)) if self.since else rows


class LearningRules:
    """Where a record belongs, for the API; the lists and the agenda ask the same by LearningFilters."""

    reader: Reader

    def by_area(self, found: Any, _name: str, code: str) -> Any:
        """Keep what belongs to this area, the smaller wijken inside it included."""
        return found.filter(belongs_in_area(found.model, code, self.reader.user))

    def by_theme(self, found: Any, _name: str, code: str) -> Any:
        """Keep what belongs to this theme."""
        return found.filter(belongs_to_theme(found.model, code, self.reader.user))


def belongs_in_area(model: type[Model], code: str, reader: Person) -> Q:
    """Return the condition that a record belongs to an area: its own, or that of its initiative where it names none."""
    return in_area(code) | _about(model, "area", in_area(code), reader)


def belongs_to_theme(model: type[Model], code: str, reader: Person) -> Q:
    """Return the condition that a record belongs to a theme: its own, or of its initiative where it names none."""
    return Q(theme__code=code) | _about(model, "theme", Q(themes__code=code), reader)


def _about(model: type[Model], field: str, condition: Q, reader: Person) -> Q:
    """Records that leave `field` open and are about an initiative that meets `condition`.

    Only one this reader may see: the filter would tell otherwise where one lies that the record does not name to them.
    """
    found = Initiative.objects.visible_to(reader).filter(condition).values("pk")
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
