# SPDX-License-Identifier: EUPL-1.2
"""What the codes and numbers in the files of a round mean: the lens as rows, and the page that explains the sheets."""

from collections.abc import Iterator, Sequence

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

from assessment.lens.texts import LensText
from assessment.models import SelfShown
from assessment.reports.round_data import RoundData
from assessment.reports.tables import Cell, Column, Table
from core.pages.links import absolute_link
from core.site.queries import city


def codebook_table(lens: LensText) -> Table:
    """Every code and number that stands in the other sheets, in the words of the lens."""
    columns = [Column(_("Part"), 22), Column(_("Code"), 24), Column(_("Value"), 8), Column(_("Name"), 28)]
    return Table(_("Codebook"), [*columns, Column(_("Meaning"), 100)], _rows(lens))


def _rows(lens: LensText) -> Iterator[Sequence[Cell]]:
    for side in lens.sides:
        yield [_("Side"), side.code, None, side.name, side.question]
    for step in lens.levels:
        yield [_("Level"), "level", step.level, step.name, step.meaning]
    for each in lens.non_values:
        yield [_("Answer without a level"), each.code, None, each.name, each.meaning]
    for step in lens.evidence:
        yield [_("Evidence"), "evidence", step.level, step.name, step.meaning]
    for one in lens.confidence:
        yield [_("Confidence"), one.code, None, one.name, one.meaning]
    for principle in lens.principles:
        yield [_("Principle"), principle.code, principle.position, principle.name, principle.question]
        for level, text in enumerate(principle.descriptors):
            yield [_("Principle at a level"), principle.code, level, principle.name, text]


def read_me(data: RoundData) -> list[tuple[str, str]]:
    """Return what stands on the first sheet and on the paper: a word and what it is."""
    round_, lens = data.round, data.lens
    language = get_language() or "nl"
    lines = [
        (_("Round"), round_.title),
        (_("Municipality"), city()),
        (_("Lens"), f"{lens.title} ({lens.code} {lens.version})"),
        (_("Scored"), period(data)),
        (_("State"), str(round_.get_state_display())),
        (_("Rules"), rules_in_words(data)),
        (_("Progress"), progress_in_words(data)),
        (_("Left out"), left_out(data)),
        (
            _("Names"),
            _("Assessors are shown as letters in an order that tells nothing; the texts they wrote are not in here."),
        ),
        (_("Made on"), date_format(timezone.localtime(), "j F Y H:i")),
        (_("From"), absolute_link("assessment:round", round_.pk, language=language)),
    ]
    if round_.is_invented:
        lines.append((_("Made up"), _("These figures are made up for the demo.")))
    return [line for line in lines if line[1]]


def explained() -> list[tuple[str, str]]:
    """Return what each sheet holds."""
    scored = _("A row per subject, assessor and principle. An empty level is no zero: read the answer beside it.")
    agreed = _(
        "Krippendorff's alpha on the ordinal scale with its jackknife interval of 95 percent, per principle. "
        "An empty alpha is undefined."
    )
    settled = _(
        "A row per settled result. Shares and indices run from 0 to 1; from and to are the 5th and 95th percentile."
    )
    return [
        (_("Results"), settled),
        (_("Raw scores"), scored),
        (pgettext("of assessors", "Agreement"), agreed),
        (_("Codebook"), _("The lens: what every side, level, answer and principle means.")),
        (_("Follow-ups"), _("What was promised after these results.")),
    ]


def period(data: RoundData) -> str:
    """Return the first and the last day of the round."""
    days = {
        "first": date_format(data.round.opens_on, "j F Y"),
        "last": date_format(data.round.deadline, "j F Y"),
    }
    return _("%(first)s up to and including %(last)s") % days


def rules_in_words(data: RoundData) -> str:
    """Return what assessors were promised."""
    round_ = data.round
    said = [f"{round_.get_settling_display()}."]
    if round_.is_blind:
        said.append(_("Blind: nobody reads a colleague's scores before submitting their own."))
    else:
        said.append(_("Not blind: who is asked can read what colleagues submitted."))
    if round_.self_shown != SelfShown.NEVER:
        when = str(round_.get_self_shown_display()).lower()
        said.append(_("The self-assessment is shown %(when)s.") % {"when": when})
    return " ".join(said)


def progress_in_words(data: RoundData) -> str:
    """Return how far the round is."""
    counted = data.totals
    values = {
        "submitted": counted.submitted,
        "asked": counted.asked,
        "published": counted.published,
        "subjects": counted.subjects,
    }
    return (
        _("%(submitted)s of %(asked)s assessments submitted, %(published)s of %(subjects)s results published.") % values
    )


def left_out(data: RoundData) -> str:
    """Return what these files do not tell yet and why; the empty text when they tell everything."""
    if not data.held_back:
        return ""
    return ngettext(
        "%(n)s submitted assessment: of its subject others are still to come in, or you have a stake in it.",
        "%(n)s submitted assessments: of their subjects others are still to come in, or you have a stake in them.",
        data.held_back,
    ) % {"n": data.held_back}
