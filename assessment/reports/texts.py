# SPDX-License-Identifier: EUPL-1.2
"""Figures and answers in words, the same on paper, in a workbook and on the pages."""

from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from assessment.lens.texts import LensText
from assessment.models import FollowUpState
from assessment.results.summary import ResultSummary
from assessment.statistics.agreement import Interval, Reliability
from assessment.statistics.change import Change

DASH = "\N{EN DASH}"


def number(value: float | None, places: int = 2) -> str:
    """Return a figure as the pages print it; a dash where there is none."""
    return DASH if value is None else str(floatformat(value, places))


def between(low: float | None, high: float | None, places: int = 2) -> str:
    """Return two ends as the pages print them; a dash where there are none."""
    return DASH if low is None or high is None else f"{number(low, places)} {DASH} {number(high, places)}"


def percent(share: float | None) -> str:
    """Return a share in whole per cents; all of it only when nothing is missing."""
    if share is None:
        return DASH
    whole = round(100 * share)
    return f"{min(whole, 99) if share < 1 else whole}%"


def alpha_in_words(alpha: float | None) -> str:
    """Return an alpha with three places; where it cannot be told, those words and never a number."""
    return pgettext("alpha", "cannot be told") if alpha is None else number(alpha, 3)


def interval_in_words(interval: Interval | None) -> str:
    """Return an interval of an alpha."""
    return between(interval.low, interval.high) if interval else DASH


def reliability_in_words(reading: Reliability) -> str:
    """Return how an alpha may be used."""
    return {
        Reliability.RELIABLE: pgettext("alpha", "reliable"),
        Reliability.TENTATIVE: pgettext("alpha", "tentative"),
        Reliability.UNDEFINED: pgettext("alpha", "cannot be told"),
        Reliability.BELOW: pgettext("alpha", "low"),
    }[reading]


def answer_name(lens: LensText, answer: str) -> str:
    """Return the name of an answer that is no level, in the words of the lens."""
    return next((value.name for value in lens.non_values if value.code == answer), answer)


def confidence_name(lens: LensText, code: str) -> str:
    """Return how sure somebody is, in the words of the lens; nothing where it was not asked."""
    return next((each.name for each in lens.confidence if each.code == code), "")


def state_in_words(view: ResultSummary) -> str:
    """Return whether everybody may read a result."""
    return _("published") if view.assessment.published_at else _("internal")


def follow_up_state(state: str) -> str:
    """Return how far a follow-up is."""
    return str(FollowUpState(state).label).lower()


def change_in_words(change: Change) -> str:
    """Return what may be said of a difference over time."""
    return {
        Change.HIGHER: _("clearly higher"),
        Change.LOWER: _("clearly lower"),
        Change.NOT_CLEAR: _("no clear change"),
    }[change]
