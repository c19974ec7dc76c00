# SPDX-License-Identifier: EUPL-1.2
"""Who is missing: what each area, legal form and size has, against who lives there; three kept figures together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from accounts.models import User
from assessment.quiet_areas.figures import kept_quiet_areas
from assessment.quiet_areas.queries import QuietAreas, Residents, rate_of
from core.figures.queries import Figure, oldest, read_figure
from governance.learning.exceptions.figures import AREA, FORM, SIZE, OutcomeTable, outcomes_for
from governance.learning.exceptions.outcomes import Share
from governance.learning.missing.figures import MISSING, GroupFigures, MoneyTold, figures_of
from initiatives.models.initiative import Form, PeopleInvolved
from initiatives.moderation.queue.forms import areas_of

FIRST: Final = 3
_NOTHING: Final = GroupFigures(0, None, None)


@dataclass(frozen=True, slots=True)
class MissingRow:
    """One group. `residents` is None where nobody brought a number in; figures as they may be told."""

    code: str
    name: str
    initiatives: int
    residents: Residents | None
    money: MoneyTold | None
    exceptions: Share | None
    registrations: Share | None

    @property
    def initiatives_rate(self) -> float | None:
        """Initiatives for every 10,000 residents."""
        return self._rate(self.initiatives)

    @property
    def money_a_resident(self) -> float | None:
        """Euro a year for every resident, None where nobody lives."""
        residents = self.residents.number if self.residents else 0
        return self.money.a_year / residents if self.money and residents else None

    @property
    def exceptions_rate(self) -> float | None:
        """Decided requests for an exception for every 10,000 residents."""
        return self._rate(self.exceptions.cases) if self.exceptions else None

    @property
    def registrations_rate(self) -> float | None:
        """Decided registrations for every 10,000 residents."""
        return self._rate(self.registrations.cases) if self.registrations else None

    def _rate(self, number: int) -> float | None:
        return rate_of(number, self.residents.number) if self.residents and self.residents.number else None


@dataclass(frozen=True, slots=True)
class MissingTable:
    """One way to compare: its code, what it compares, and its groups."""

    code: str
    title: str
    rows: Sequence[MissingRow]


@dataclass(frozen=True, slots=True)
class Missing:
    """What page, file and API tell; `whole` is all that the reader has figures over, without residents."""

    whole: MissingRow
    tables: Sequence[MissingTable]
    is_of_city: bool
    is_invented: bool
    figure: Figure

    @property
    def unknown(self) -> list[MissingRow]:
        """The areas of which nobody brought in how many people live there."""
        return [row for row in self.tables[0].rows if row.code and not row.residents]


@dataclass(frozen=True, slots=True)
class Fewest:
    """The areas with the fewest initiatives for who lives there, of those of which that is known.

    Of exceptions these rows tell nothing.
    """

    rows: Sequence[MissingRow]
    is_invented: bool
    figure: Figure


def fewest_for(reader: User) -> Fewest:
    """Return the first areas of `missing_for`, without reading what came of requests for exceptions."""
    figure, (quiet, quiet_figure) = read_figure(MISSING, by=reader), kept_quiet_areas(reader)
    rows = _rows(_places(quiet, reader), _groups(figure, AREA), {})
    moments = [one for one in (figure, quiet_figure) if one]
    known = [row for row in rows if row.initiatives_rate is not None]
    return Fewest(known[:FIRST], figure.value["is_invented"] or quiet.is_invented, oldest(*moments))


def missing_for(reader: User) -> Missing:
    """Return what each group has of what this reader has figures over; areas with the fewest for a resident first."""
    figure, outcomes = read_figure(MISSING, by=reader), outcomes_for(reader)
    quiet, quiet_figure = kept_quiet_areas(reader)
    kept = {name: _groups(figure, name) for name in figure.value["tables"]}
    exceptions = {table.code: _exceptions(table) for table in outcomes.tables}
    forms = [(code, str(label), None) for code, label in Form.choices]
    sizes = [*[(code, str(label), None) for code, label in PeopleInvolved.choices], ("", _("Not known"), None)]
    whole_city = [("", _("Whole city"), None)] if "" in kept[AREA] else []
    tables = [
        MissingTable(AREA, _("Per area"), _rows([*_places(quiet, reader), *whole_city], kept[AREA], exceptions[AREA])),
        MissingTable(FORM, _("Per legal form"), _rows(forms, kept[FORM], exceptions[FORM])),
        MissingTable(SIZE, _("Per size: people involved"), _rows(sizes, kept[SIZE], exceptions[SIZE])),
    ]
    together = figures_of(figure.value["whole"])
    whole = _row("", _("All together"), None, together, outcomes.whole)
    moments = [one for one in (figure, outcomes.figure, quiet_figure) if one]
    invented = figure.value["is_invented"] or outcomes.is_invented or quiet.is_invented
    return Missing(whole, tables, reader.has_figures_of_city, invented, oldest(*moments))


def _places(quiet: QuietAreas, reader: User) -> list[tuple[str, str, Residents | None]]:
    """Return the areas that this reader has figures over, those with the fewest initiatives a resident first."""
    lines = quiet.lines
    if not reader.has_figures_of_city:
        handled = set(areas_of(reader).values_list("code", flat=True))
        lines = [line for line in lines if line.code in handled]
    return [(line.code, line.name, line.residents) for line in lines]


def _groups(figure: Figure, name: str) -> dict[str, GroupFigures]:
    return {code: figures_of(one) for code, one in figure.value["tables"][name].items()}


def _exceptions(table: OutcomeTable) -> Mapping[str, Share | None]:
    return {row.code: row.share for row in table.rows}


def _rows(
    groups: Sequence[tuple[str, str, Residents | None]],
    kept: Mapping[str, GroupFigures],
    exceptions: Mapping[str, Share | None],
) -> list[MissingRow]:
    return [
        _row(code, name, residents, kept.get(code, _NOTHING), exceptions.get(code)) for code, name, residents in groups
    ]


def _row(
    code: str, name: str, residents: Residents | None, figures: GroupFigures, exceptions: Share | None
) -> MissingRow:
    return MissingRow(code, name, figures.initiatives, residents, figures.money, exceptions, figures.registrations)
