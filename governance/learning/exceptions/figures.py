# SPDX-License-Identifier: EUPL-1.2
"""Who got what over all requests a reader may see, kept (core.figures)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from accounts.models import User
from core.figures.kinds import FigureKind, Question, figure_kinds
from core.figures.queries import Figure, read_figure
from governance.learning.exceptions.outcomes import Decision, Share, overall, read, told, written
from governance.models import Arrangement
from governance.models.arrangement import ArrangementKind
from governance.models.outcome import DECIDED, GIVEN
from initiatives.models import Area
from initiatives.models.handling import readers_like
from initiatives.models.initiative import Form, PeopleInvolved

SOURCES: Final = ("governance_arrangement", "initiatives_area", "initiatives_initiative")
# What is compared, and the column of each; a wijk counts as the gebied around it.
AREA, FORM, SIZE = "area", "form", "size"
_COLUMNS: Final[Mapping[str, Any]] = {
    AREA: Coalesce("initiative__area__parent__code", "initiative__area__code"),
    FORM: F("initiative__form"),
    SIZE: F("initiative__people_involved"),
}
# A decision on a request; an old exception of which nobody noted that it was asked for says nothing of noes.
COUNTED: Final = Q(kind=ArrangementKind.EXCEPTION, outcome__in=DECIDED, asked_on__isnull=False)


def _compute(by: User, _question: Question) -> Mapping[str, Any]:
    rows = Arrangement.every.in_figures_of(by).filter(COUNTED).order_by()
    found: dict[str, dict[str, list[Decision]]] = {name: defaultdict(list) for name in _COLUMNS}
    invented = False
    columns = [*(f"by_{name}" for name in _COLUMNS), "initiative", "outcome", "is_invented"]
    for *codes, initiative, outcome, is_invented in rows.annotate(
        **{f"by_{name}": column for name, column in _COLUMNS.items()}
    ).values_list(*columns):
        invented |= is_invented
        for name, code in zip(_COLUMNS, codes, strict=True):
            found[name][code or ""].append((initiative, outcome in GIVEN))
    return {
        "whole": written(overall(found[AREA])),
        "is_invented": invented,
        "tables": {
            name: [[code, written(share)] for code, share in told(groups).items()] for name, groups in found.items()
        },
    }


OUTCOMES: Final = FigureKind("exception-outcomes", SOURCES, _compute, readers_like)


def register_exception_figures() -> None:
    """Add it."""
    figure_kinds.add(OUTCOMES)


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """A group by its name; without a share of which too few initiatives asked, or that would give another away."""

    code: str
    name: str
    share: Share | None


@dataclass(frozen=True, slots=True)
class OutcomeTable:
    """One way to compare: its code, what it compares, and its groups by name, those that are told first."""

    code: str
    title: str
    rows: Sequence[OutcomeRow]


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What page and file print: over all, per table, and when it was counted."""

    whole: Share | None
    tables: Sequence[OutcomeTable]
    is_invented: bool
    figure: Figure


def outcomes_for(reader: User) -> Outcomes:
    """Return who got what of the requests this person has figures over."""
    figure = read_figure(OUTCOMES, by=reader)
    value = figure.value
    titles = {AREA: _("Per area"), FORM: _("Per legal form"), SIZE: _("Per size: people involved")}
    areas = dict(Area.objects.values_list("code", "name"))
    names: Mapping[str, Mapping[str, str]] = {
        AREA: {**areas, "": _("Whole city")},
        FORM: {code: str(label) for code, label in Form.choices},
        SIZE: {**{code: str(label) for code, label in PeopleInvolved.choices}, "": _("Not known")},
    }
    tables = [OutcomeTable(code, titles[code], _rows(value["tables"].get(code, []), names[code])) for code in _COLUMNS]
    return Outcomes(read(value["whole"]), tables, value["is_invented"], figure)


def _rows(kept: Sequence[Any], names: Mapping[str, str]) -> list[OutcomeRow]:
    rows = [OutcomeRow(code, names.get(code, code), read(share)) for code, share in kept]
    return sorted(rows, key=lambda row: (row.share is None, row.name))
