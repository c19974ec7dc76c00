# SPDX-License-Identifier: EUPL-1.2
"""The outlook as it is kept (core.figures): its page reads one row, its files count now."""

from dataclasses import asdict
from typing import Any, Final

from django.utils import timezone

from accounts.models import User
from core.figures.kinds import FigureKind, Question, figure_kinds
from core.figures.queries import Figure, read_figure
from governance.arrangements.outlook.growth import GrowthAhead, growth_ahead
from governance.arrangements.outlook.queries import Outlook, OutlookFilters, count_outlook, read_outlook
from initiatives.models.handling import readers_like

SOURCES: Final = (
    "governance_arrangement",
    "governance_growthchange",
    "governance_partnerpromise",
    "initiatives_area",
    "initiatives_income",
    "initiatives_initiative",
    "initiatives_initiative_themes",
    "initiatives_party",
)


def _count(by: User, question: Question) -> dict[str, Any]:
    today, wanted = timezone.localdate(), OutlookFilters(**question)
    return {**count_outlook(by, today, wanted), "growth": asdict(growth_ahead(by, today, wanted))}


OUTLOOK: Final = FigureKind("outlook", SOURCES, _count, readers_like, by_day=True)


def register_outlook_figures() -> None:
    """Have it kept."""
    figure_kinds.add(OUTLOOK)


def kept_outlook(by: User, wanted: OutlookFilters) -> tuple[Outlook, Figure]:
    """Return what ends from today on for what this person may see, as it is kept, and of which moment."""
    question = {name: value for name, value in asdict(wanted).items() if value}
    figure = read_figure(OUTLOOK, by=by, question=question)
    return read_outlook(figure.value), figure


def kept_growth(figure: Figure) -> GrowthAhead | None:
    """Return what partners would change, of the same moment; None in a figure of before it was counted."""
    counted = figure.value.get("growth")
    return GrowthAhead(**counted) if counted else None
