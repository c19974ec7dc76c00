# SPDX-License-Identifier: EUPL-1.2
"""What a result says in words, the same on the page, in the PDF and in files: first what would make it stronger.

No name of a quadrant blames: a result stands on the public page of people who do this in their own time. On the page
of a programme or an area the sentence names it.
"""

from typing import TYPE_CHECKING, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from assessment.statistics.interplay import Interplay

if TYPE_CHECKING:
    from assessment.lens.texts import LensText
    from assessment.models import Subject
    from assessment.results.summary import ResultSummary

# So many principles are named as what would make it stronger.
MOST_NAMED: Final = 3
# Interplay weighs one side against the other: a lens with one side or with three has none.
TWO: Final = 2

INTERPLAY_NAMES: dict[Interplay, Promise | str] = {
    Interplay.ALONE: gettext_lazy("Strong, with little support yet"),
    Interplay.TOGETHER: gettext_lazy("Strong together"),
    Interplay.LEANS: gettext_lazy("Well supported, can stand firmer"),
    Interplay.FRAGILE: gettext_lazy("Room to grow on both sides"),
    Interplay.CANNOT_BE_TOLD: gettext_lazy("Cannot be told"),
}
_MEANINGS: dict[Interplay, Promise | str] = {
    Interplay.ALONE: gettext_lazy("%(thing)s does a lot; the government around it can do more."),
    Interplay.TOGETHER: gettext_lazy("%(thing)s does a lot, and the government around it carries it."),
    Interplay.LEANS: gettext_lazy("%(thing)s can stand firmer; the government around it carries a lot."),
    Interplay.FRAGILE: gettext_lazy("%(thing)s can stand firmer, and the government around it can carry more."),
    Interplay.CANNOT_BE_TOLD: gettext_lazy(
        "How both sides relate cannot be told: other assessors could have come out on the other side of the middle."
    ),
}
# For a lens with two other sides than those of the relationship.
_OTHER_NAMES: dict[Interplay, Promise | str] = {
    Interplay.ALONE: gettext_lazy("%(first)s strong, %(second)s can grow"),
    Interplay.TOGETHER: gettext_lazy("%(first)s and %(second)s both strong"),
    Interplay.LEANS: gettext_lazy("%(first)s can grow, %(second)s strong"),
    Interplay.FRAGILE: gettext_lazy("%(first)s and %(second)s can both grow"),
    Interplay.CANNOT_BE_TOLD: gettext_lazy("Cannot be told"),
}


def place_names(lens: "LensText") -> dict[Interplay, str]:
    """Return the names of the quadrants of a lens with two sides, in the language of the page."""
    if lens.is_interplay:
        return {place: str(name) for place, name in INTERPLAY_NAMES.items()}
    first, second = (side.name for side in lens.sides)
    return {place: str(name) % {"first": first, "second": second} for place, name in _OTHER_NAMES.items()}


def sentences(view: "ResultSummary") -> list[str]:
    """Return what a result says: what would make it stronger, how both sides relate, what is low, what is unknown."""
    known = sum(line.level is not None for line in view.lines)
    if not known:
        return [_("Of no principle is known how it stands yet.")]
    said = [_("What would make it stronger first: %(principles)s.") % {"principles": _named(view)}, _related(view)]
    return [sentence for sentence in (*said, _low(view, known), *_unknown(view)) if sentence]


def name_in_words(subject: "Subject") -> str:
    """Return how a sentence calls what is judged: an initiative by that word, anything else by its name."""
    return _("The initiative") if subject.initiative_id else str(subject)


def _named(view: "ResultSummary") -> str:
    return ", ".join(line.name for line in view.low[:MOST_NAMED])


def _related(view: "ResultSummary") -> str:
    if view.interplay:
        meaning = _meaning(view)
        return meaning if view.interplay is Interplay.CANNOT_BE_TOLD else f"{view.interplay_name}. {meaning}".strip()
    if len(view.sides) != TWO:
        return ""
    if any(side.figures.is_shown for side in view.sides):
        return _("Too little is known of one side to weigh both against each other.")
    return _("Too little is known of both sides to weigh them against each other.")


def _meaning(view: "ResultSummary") -> str:
    if view.interplay is Interplay.CANNOT_BE_TOLD:
        return str(_MEANINGS[view.interplay])
    if view.interplay is None or not view.lens.is_interplay:
        return ""
    return str(_MEANINGS[view.interplay]) % {"thing": name_in_words(view.assessment.subject)}


def _low(view: "ResultSummary", known: int) -> str:
    told = {"n": view.low_count, "known": known, "low": view.lens.low_level}
    if not view.low_count:
        return _("Of the %(known)s principles with a level none is at level %(low)s or below.") % told
    return (
        ngettext(
            "Of the %(known)s principles with a level %(n)s is at level %(low)s or below.",
            "Of the %(known)s principles with a level %(n)s are at level %(low)s or below.",
            view.low_count,
        )
        % told
    )


def _unknown(view: "ResultSummary") -> list[str]:
    unknown = sum(line.mark == "dont_know" for line in view.lines)
    unsettled = sum(line.is_unsettled for line in view.lines)
    said = []
    if unknown:
        said.append(_("Not known: %(n)s.") % {"n": unknown})
    if unsettled:
        said.append(_("Not settled by the assessors: %(n)s.") % {"n": unsettled})
    return said
