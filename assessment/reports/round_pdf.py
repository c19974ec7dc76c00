# SPDX-License-Identifier: EUPL-1.2
"""The report of a round as the data of its PDF."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from assessment.models import FollowUpState, Purpose
from assessment.reports.codebook import left_out, period, rules_in_words
from assessment.reports.round_data import RoundData
from assessment.reports.texts import (
    DASH,
    alpha_in_words,
    between,
    interval_in_words,
    number,
    percent,
    reliability_in_words,
    state_in_words,
)
from assessment.results.summary import ResultSummary
from assessment.statistics.agreement import Agreement
from core.charts import profiles
from core.pages.links import absolute_link
from core.site.queries import city


def round_pdf_data(data: RoundData) -> dict[str, Any]:
    """Return the data of the template `round`."""
    language = get_language() or "nl"
    link = absolute_link("assessment:round", data.round.pk, language=language)
    day = date_format(timezone.localdate(), "j F Y")
    return {
        "title": _("Report of the round %(title)s") % {"title": data.round.title},
        "language": language,
        "lead": f"{city()}, {period(data)}. {data.round.get_state_display()}.",
        "foot": _("%(city)s, made on %(day)s. %(link)s") % {"city": city(), "day": day, "link": link},
        "page_word": _("Page"),
        "figures": _counts(data),
        "rules_title": _("Rules"),
        "rules": [
            f"{_('Lens')}: {data.lens.title} ({data.lens.code} {data.lens.version})",
            rules_in_words(data),
            *_waiting(data),
        ],
        **_results(data),
        **_agreement(data),
        "follow_title": _("What was promised"),
        "follow_ups": _promised(data),
        "invented": _("These figures are made up for the demo.") if data.round.is_invented else "",
    }


def _counts(data: RoundData) -> list[dict[str, str]]:
    counted = data.totals
    of = {"submitted": counted.submitted, "asked": counted.asked}
    published = {"published": counted.published, "subjects": counted.subjects}
    return [
        {"number": str(counted.subjects), "words": _("subjects assessed")},
        {"number": str(data.assessors), "words": _("assessors asked")},
        {"number": _("%(submitted)s of %(asked)s") % of, "words": _("assessments submitted")},
        {"number": _("%(published)s of %(subjects)s") % published, "words": _("results published")},
    ]


def _waiting(data: RoundData) -> list[str]:
    said = []
    if data.still_to_come:
        said.append(
            ngettext(
                "%(n)s assessment is still to come in.", "%(n)s assessments are still to come in.", data.still_to_come
            )
            % {"n": data.still_to_come}
        )
    if out := left_out(data):
        said.append(f"{_('Left out')}: {out}")
    return said


def _results(data: RoundData) -> dict[str, Any]:
    sides = data.lens.sides
    if data.round.purpose == Purpose.CALIBRATION:
        nothing = _("Practice has no results.")
    else:
        nothing = _("No result is settled yet. Levels are told when they are.")
    return {
        "results_title": _("Results"),
        "result_heads": [
            _("Subject"),
            *(principle.name for principle in data.lens.principles),
            *(head for side in sides for head in (f"{side.name}: I", f"{side.name}: A")),
        ],
        "split": [len(data.lens.of_side(side.code)) for side in sides],
        "results": [result_row(view) for view in data.results],
        "results_note": _(
            "A level per principle; an answer without a level is a sign, never a zero. I and A summarise a side from 0 "
            "to 1, with what other assessors could have given; in I a high level cannot make up for a low one."
        ),
        "no_results": nothing,
    }


def result_row(view: ResultSummary) -> dict[str, Any]:
    """Return one result: its subject, the sign per principle, and per side I and A with their bands."""
    figures = [
        one
        for side in view.sides
        for one in (
            [
                number(side.figures.geometric),
                between(side.figures.geometric_p5, side.figures.geometric_p95),
            ],
            [
                number(side.figures.arithmetic),
                between(side.figures.arithmetic_p5, side.figures.arithmetic_p95),
            ],
        )
    ]
    return {
        "subject": str(view.assessment.subject),
        "note": "" if view.assessment.published_at else state_in_words(view),
        "levels": [profiles.sign(bar) for bar in view.bars],
        "figures": [{"value": value, "band": "" if band == DASH else band} for value, band in figures],
    }


def _agreement(data: RoundData) -> dict[str, Any]:
    said = ngettext("Over %(n)s assessment.", "Over %(n)s assessments.", data.assessments) % {"n": data.assessments}
    return {
        "agreement_title": _("Agreement per principle"),
        "agreement_heads": [
            _("Principle"),
            _("Subjects compared"),
            _("Ordinal alpha"),
            _("Interval of 95 percent"),
            _("The same level"),
            _("Within one level"),
            pgettext("of an alpha", "Reading"),
        ],
        "agreement": [agreement_row(name, found) for name, found in data.agreement],
        "agreement_note": f"{said} "
        + (
            _("Alpha is told from five subjects and three assessors on, and where levels differ.")
            + " "
            + _("Where its interval lies from .800 up it is reliable, from .667 up tentative, otherwise low.")
            if data.tells_agreement
            else _("How far assessors agree is told once nobody has anything left to submit.")
        ),
    }


def agreement_row(name: str, found: Agreement) -> list[str]:
    """Return one principle; what is undefined is said in words."""
    return [
        name,
        str(found.units),
        alpha_in_words(found.alpha),
        interval_in_words(found.interval),
        percent(found.exact),
        percent(found.within_one),
        reliability_in_words(found.reliability),
    ]


def _promised(data: RoundData) -> str:
    if not data.follow_ups:
        return _("Nothing was promised after these results yet.")
    states = [one.state for one in data.follow_ups]
    return _("%(open)s to do, %(done)s done, %(dropped)s dropped.") % {
        "open": states.count(FollowUpState.OPEN),
        "done": states.count(FollowUpState.DONE),
        "dropped": states.count(FollowUpState.DROPPED),
    }
