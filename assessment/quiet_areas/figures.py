# SPDX-License-Identifier: EUPL-1.2
"""Quiet areas as they are kept for who is signed in (core.figures): all read the same of the public register."""

from dataclasses import asdict
from datetime import date
from typing import Any, Final

from accounts.models import Person, User
from assessment.quiet_areas.queries import AreaActivity, QuietAreas, Residents, Strength, quiet_areas
from core.figures.kinds import FigureKind, Question, everybody, figure_kinds
from core.figures.queries import Figure, read_figure

SOURCES: Final = (
    "assessment_assessment",
    "initiatives_area",
    "initiatives_initiative",
    "initiatives_opportunity",
    "initiatives_population",
)


def _count(by: User, _question: Question) -> dict[str, Any]:
    found = quiet_areas(by)
    return {"lines": [_written(line) for line in found.lines], "rate": found.rate, "residents": found.residents}


def _written(line: AreaActivity) -> dict[str, Any]:
    told = asdict(line)
    told["newest"] = line.newest and line.newest.isoformat()
    if line.residents:
        told["residents"]["counted_on"] = line.residents.counted_on.isoformat()
    return told


def _read(told: dict[str, Any]) -> AreaActivity:
    residents, strength, newest = told["residents"], told["strength"], told["newest"]
    if residents:
        residents = Residents(**{**residents, "counted_on": date.fromisoformat(residents["counted_on"])})
    read = {"residents": residents, "strength": strength and Strength(**strength)}
    return AreaActivity(**{**told, **read, "newest": newest and date.fromisoformat(newest)})


QUIET_AREAS: Final = FigureKind("quiet-areas", SOURCES, _count, everybody, by_day=True)


def register_quiet_figures() -> None:
    """Have them kept."""
    figure_kinds.add(QUIET_AREAS)


def kept_quiet_areas(user: Person) -> tuple[QuietAreas, Figure | None]:
    """Return the areas as they are kept, and of which moment; for a visitor, whose pages are kept, as they are now."""
    if not isinstance(user, User):
        return quiet_areas(user), None
    figure = read_figure(QUIET_AREAS, by=user)
    lines = [_read(told) for told in figure.value["lines"]]
    return QuietAreas(lines, figure.value["rate"], figure.value["residents"]), figure
