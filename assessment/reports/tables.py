# SPDX-License-Identifier: EUPL-1.2
"""The tables of a round: one function per table, so that the workbook and the CSV hold the same rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from assessment.lens.texts import LensText
from assessment.models import SubjectKind
from assessment.reports.round_data import RoundData
from assessment.reports.texts import (
    DASH,
    answer_name,
    confidence_name,
    follow_up_state,
    reliability_in_words,
    state_in_words,
)
from assessment.results.summary import ResultSummary
from core.files.csv_export import yes

Cell = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading and how many characters wide it reads well."""

    title: str
    width: int = 12


@dataclass(frozen=True, slots=True)
class Table:
    """One table with its name in the workbook."""

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Cell]]

    @property
    def header(self) -> list[str]:
        """The headings."""
        return [column.title for column in self.columns]


def results_table(data: RoundData) -> Table:
    """One row per settled result: the level or the answer on every principle, then the figures per side."""
    lens = data.lens
    columns = [
        Column(_("Subject"), 36),
        Column(_("Kind"), 12),
        Column(_("Area"), 18),
        Column(_("Settled on"), 12),
        Column(_("State"), 14),
        Column(_("Made up"), 9),
        *(Column(f"{at}. {principle.name}", 14) for at, principle in enumerate(lens.principles, 1)),
        *(Column(title, 14) for side in lens.sides for title in _figure_titles(side.name)),
        Column(_("Interplay"), 24),
        Column(_("Assessors"), 10),
        Column(_("Not settled by the scores"), 30),
        Column(_("Seen otherwise by a member"), 40),
        Column(_("Did not sign"), 10),
    ]
    return Table(_("Results"), columns, (_result_row(view) for view in data.results))


def _figure_titles(side: str) -> list[str]:
    return [
        _("%(side)s: scored") % {"side": side},
        _("%(side)s: index I") % {"side": side},
        _("%(side)s: I from") % {"side": side},
        _("%(side)s: I to") % {"side": side},
        _("%(side)s: mean A") % {"side": side},
        _("%(side)s: A from") % {"side": side},
        _("%(side)s: A to") % {"side": side},
        _("%(side)s: low principles") % {"side": side},
    ]


def _result_row(view: ResultSummary) -> list[Cell]:
    assessment = view.assessment
    figures = [
        value
        for one in (side.figures for side in view.sides)
        for value in (
            one.coverage,
            one.geometric,
            one.geometric_p5,
            one.geometric_p95,
            one.arithmetic,
            one.arithmetic_p5,
            one.arithmetic_p95,
            one.low_count,
        )
    ]
    subject = assessment.subject
    return [
        str(subject),
        str(SubjectKind(subject.kind).label),
        str(subject.place or ""),
        timezone.localdate(assessment.published_at or assessment.submitted_at),
        state_in_words(view),
        yes(assessment.is_invented),
        *(line.outcome if line.level is None else line.level for line in view.lines),
        *figures,
        str(view.interplay_name),
        view.assessors or None,
        "; ".join(f"{line.name}: {line.reason or DASH}" for line in view.unsettled),
        "; ".join(view.dissents),
        view.silent or None,
    ]


def scores_table(data: RoundData) -> Table:
    """One row per subject, assessor and principle; assessors are letters."""
    lens = data.lens
    columns = [
        Column(_("Subject"), 36),
        Column(_("Assessor"), 10),
        Column(_("Side"), 24),
        Column(_("Principle"), 28),
        Column(_("Code of the principle"), 24),
        Column(_("Answer"), 18),
        Column(_("Level"), 8),
        Column(_("Evidence"), 10),
        Column(_("Confidence"), 12),
    ]
    return Table(_("Raw scores"), columns, _score_rows(data, lens))


def _score_rows(data: RoundData, lens: LensText) -> Iterable[Sequence[Cell]]:
    named = {each.code: (lens.side(each.side).name, each.name) for each in lens.principles}
    answers = {code: answer_name(lens, code) for code in {row.answer for row in data.raw}}
    sure = {code: confidence_name(lens, code) for code in {row.confidence for row in data.raw}}
    levels = [step.name for step in lens.levels]
    for row in data.raw:
        answer = answers[row.answer] if row.level is None else levels[row.level]
        yield [
            row.subject,
            row.assessor,
            *named[row.code],
            row.code,
            answer,
            row.level,
            row.evidence,
            sure[row.confidence],
        ]


def agreement_table(data: RoundData) -> Table:
    """One row per principle; an alpha that is undefined is an empty cell with its word beside it."""
    columns = [
        Column(_("Principle"), 28),
        Column(_("Subjects compared"), 12),
        Column(_("Ordinal alpha"), 12),
        Column(_("Interval from"), 12),
        Column(_("Interval to"), 12),
        Column(_("The same level"), 12),
        Column(_("Within one level"), 12),
        Column(pgettext("of an alpha", "Reading"), 16),
    ]
    rows = [
        [
            name,
            found.units,
            found.alpha,
            found.interval.low if found.interval else None,
            found.interval.high if found.interval else None,
            found.exact,
            found.within_one,
            reliability_in_words(found.reliability),
        ]
        for name, found in data.agreement
    ]
    return Table(pgettext("of assessors", "Agreement"), columns, rows)


def follow_ups_table(data: RoundData) -> Table:
    """What was promised after these results; its owner as the side they are on, never as a name."""
    lens = data.lens
    columns = [
        Column(_("Subject"), 36),
        Column(_("Principle"), 28),
        Column(_("What"), 50),
        Column(_("By whom"), 16),
        Column(_("Before"), 12),
        Column(_("State"), 12),
        Column(_("Closed on"), 12),
        Column(_("What came of it"), 50),
        Column(_("Made up"), 9),
    ]
    rows = [
        [
            str(one.subject),
            lens.principle(one.principle.code).name,
            one.text,
            _by_whom(one),
            one.due_on,
            follow_up_state(one.state),
            one.closed_on,
            one.closing_note,
            yes(one.is_invented),
        ]
        for one in data.follow_ups
    ]
    return Table(_("Follow-ups"), columns, rows)


def _by_whom(follow_up: Any) -> str:
    if follow_up.owner_id is None:
        return ""
    if follow_up.subject.party_id:
        return str(follow_up.subject)
    return _("the initiative") if follow_up.is_carriers else _("the municipality")
