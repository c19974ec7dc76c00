# SPDX-License-Identifier: EUPL-1.2
"""What the page of decisions counts over the whole city, as it is kept (core.figures); the outlook keeps its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from accounts.models import User
from core.figures.kinds import FigureKind, Question, figure_kinds
from core.figures.queries import Figure, read_figure
from governance.arrangements.outlook.queries import OutlookFilters
from governance.arrangements.outlook.texts import count_signals
from governance.arrangements.policy.queries import municipality_parties
from governance.deeds.definitions import DECIDED_IN_TIME, DEED_OF
from governance.deeds.queries import DeedFigures, read_shares, shares_of, written_shares
from initiatives.models.handling import readers_like

SOURCES: Final = (
    "governance_arrangement",
    "governance_department",
    "governance_signal",
    "initiatives_initiative",
    "initiatives_party",
)


@dataclass(frozen=True, slots=True)
class CollegeFigures:
    """Signals that ask the council for something, per check, and of each department how often it decided in time."""

    signals: Mapping[str, int]
    decided: Mapping[UUID, DeedFigures]


def _count(by: User, _question: Question) -> dict[str, Any]:
    # Departments alone: what the municipality did as a whole is the sum of them, and stands in the mirror.
    departments = municipality_parties().filter(departments__isnull=True).values_list("pk", flat=True)
    told = shares_of(DEED_OF[DECIDED_IN_TIME], list(departments), timezone.localdate())
    return {
        "signals": count_signals(by, OutlookFilters()),
        "decided": {str(party): written_shares(one) for party, one in told.items()},
    }


COLLEGE: Final = FigureKind("college", SOURCES, _count, readers_like, by_day=True)


def register_college_figures() -> None:
    """Have them kept."""
    figure_kinds.add(COLLEGE)


def kept_college(by: User) -> tuple[CollegeFigures, Figure]:
    """Return the figures as they are kept for this person, and of which moment."""
    figure = read_figure(COLLEGE, by=by)
    deed = DEED_OF[DECIDED_IN_TIME]
    decided = {UUID(party): read_shares(deed, one) for party, one in figure.value["decided"].items()}
    return CollegeFigures(figure.value["signals"], decided), figure
