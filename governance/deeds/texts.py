# SPDX-License-Identifier: EUPL-1.2
"""Counted deeds in words; page and file say them with these."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from assessment.statistics.disclosure import FEWEST
from governance.deeds.charts import DeedChart, draw
from governance.deeds.definitions import Deed
from governance.deeds.queries import DeedFigures, Figure
from governance.models import ArrangementKind


@dataclass(frozen=True, slots=True)
class DeedLine:
    """A deed on the page: its figure in words, the years as a drawing, and how it compares with itself."""

    deed: Deed
    year: int
    big: str
    unit: str
    sentence: str
    trend: str
    chart: DeedChart
    kinds: Sequence[str]
    is_invented: bool


def lines_of(found: Sequence[DeedFigures]) -> tuple[list[DeedLine], list[Deed]]:
    """Return the deeds that are told, and those that are not: too few cases in every year."""
    told = [_line(one, *one.latest) for one in found if one.latest]
    return told, [one.deed for one in found if not one.latest]


def _line(found: DeedFigures, year: int, figure: Figure) -> DeedLine:
    deed = found.deed
    words = {"cases": figure.cases, "year": year, "what": deed.cases}
    if deed.is_in_days:
        big, unit = ("?" if figure.middle is None else str(figure.middle)), _("days")
        sentence = _days_sentence(figure) + " " + _("%(cases)d %(what)s in %(year)d.") % words
    else:
        part = figure.part or 0
        big, unit = _("%(part)d of %(cases)d") % {"part": part, "cases": figure.cases}, str(deed.cases)
        percent = {**words, "part": part, "percent": round(100 * part / figure.cases), "kept": deed.kept}
        sentence = _("%(part)d of %(cases)d %(what)s in %(year)d %(kept)s: %(percent)d%%.") % percent
    names = dict(ArrangementKind.choices)
    kinds = [f"{names.get(kind, kind)}: {_days_sentence(one)}" for kind, one in found.kinds.items()]
    return DeedLine(deed, year, big, unit, sentence, trend_of(found), draw(found), kinds, found.is_invented)


def _days_sentence(figure: Figure) -> str:
    still_open = _("%(open)d of %(cases)d are still open.") % {"open": figure.still_open, "cases": figure.cases}
    if figure.middle is None:
        unknown = _("More than half is not decided, so the middle is not known yet.")
        return " ".join([unknown, *_middle_band(figure), still_open])
    words = {"middle": figure.middle}
    if figure.band is not None and figure.band.high is not None:
        words |= {"low": round(figure.band.low), "high": round(figure.band.high)}
        text = _("The middle is %(middle)d days; half lies between %(low)d and %(high)d days.") % words
    else:
        text = _("The middle is %(middle)d days; how long the slowest quarter takes is not known yet.") % words
    return " ".join([text, *_middle_band(figure), *([still_open] if figure.still_open else [])])


def _middle_band(figure: Figure) -> list[str]:
    """Return how unsure the middle is, as one sentence; none where nothing is known of it."""
    band = figure.middle_band
    if band is None or (band.high is None and not band.low):
        return [_("With so few decisions the middle can be much lower or higher too.")]
    low = round(band.low)
    if band.high is None:
        return [_("That middle is unsure: %(low)d days or more (95%%).") % {"low": low}]
    return [
        _("That middle is unsure: between %(low)d and %(high)d days (95%%).") % {"low": low, "high": round(band.high)}
    ]


def trend_of(found: DeedFigures) -> str:
    """Return how the last year that is told compares with the first."""
    words = {"year": found.since}
    return {
        "higher": _("More than in %(year)d.") % words,
        "lower": _("Less than in %(year)d.") % words,
        "unsure": _("Whether it differs from %(year)d is not certain.") % words,
        "": _("There is no other year to compare with."),
    }[found.trend]


def csv_rows(found: Sequence[DeedFigures]) -> Iterator[Sequence[Any]]:
    """Yield a row per deed and year under the columns of `header`; what is not told has no figures."""
    for one in found:
        for year, figure in one.years.items():
            row = [one.deed.code, str(one.deed.title), year]
            if figure is None:
                yield [*row, _("not told: fewer than %d cases") % FEWEST, *[None] * 8]
                continue
            band, middle = figure.band, figure.middle_band
            yield [
                *row, "", figure.cases, figure.part, figure.middle, figure.still_open,
                band.low if band else None, band.high if band else None, middle.low if middle else None,
                middle.high if middle else None,
            ]  # fmt: skip


def header() -> list[str]:
    """Return the columns of the file."""
    return [
        _("Code"), _("Deed"), _("Year"), _("Told"), _("Cases"), _("Kept"), _("Middle in days"), _("Still open"),
        _("Band from"), _("Band to"), _("Middle from (95%)"), _("Middle to (95%)"),
    ]  # fmt: skip
