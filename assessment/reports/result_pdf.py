# SPDX-License-Identifier: EUPL-1.2
"""The report of one initiative as the data of its PDF: the eleven first, then the lowest, then how sure it all is."""

from collections.abc import Sequence
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from assessment.models import Assessment, Subject
from assessment.reports.result_data import ResultData
from assessment.reports.texts import DASH, between, change_in_words, follow_up_state, number, percent
from assessment.results.replies import PrincipleReply
from assessment.results.summary import PrincipleResult, ResultSummary, SideSummary
from assessment.rounds.subjects import page_link
from core.charts import profiles
from core.charts.data import Bar
from core.pages.links import absolute_link
from core.site.queries import city
from core.templatetags.meervoud import short_day


def result_pdf_data(data: ResultData) -> dict[str, Any]:
    """Return the data of the template `result`."""
    view, language = data.view, get_language() or "nl"
    link = absolute_link(*page_link(data.subject), language=language)
    day = date_format(timezone.localdate(), "j F Y")
    return {
        "title": _("Assessment of %(name)s") % {"name": data.subject},
        "language": language,
        "lead": provenance(view),
        "foot": _("%(city)s, made on %(day)s. %(link)s") % {"city": city(), "day": day, "link": link},
        "page_word": _("Page"),
        "internal": _internal(data),
        "verdict": " ".join(view.sentences),
        **_disagreement(view),
        "chart": chart(view),
        **_scores(view),
        **_lowest(view),
        **_figures(view),
        **_texts(data),
        **_course(data),
        **_follow_ups(data),
        "invented": _("These figures are made up for the demo.") if view.assessment.is_invented else "",
    }


def _disagreement(view: ResultSummary) -> dict[str, Any]:
    """Return what the assessors did not agree on, and what members of the panel see otherwise."""
    said = [
        _("%(principle)s, from %(low)s to %(high)s: %(why)s")
        % {
            "principle": line.name,
            "low": line.lowest,
            "high": line.highest,
            "why": f"{_('Not settled: no panel decided it.')} {line.reason}".strip()
            if line.is_unsettled
            else line.reason,
        }
        for line in view.unsettled
    ]
    if view.silent:
        text = ngettext(
            "%(n)s member of the panel did not sign, and wrote nothing.",
            "%(n)s members of the panel did not sign, and wrote nothing.",
            view.silent,
        )
        said.append(text % {"n": view.silent})
    return {
        "disagreement_title": _("What the assessors did not agree on") if said or view.dissents else "",
        "disagreement": said,
        "dissent_word": _("A member of the panel sees it otherwise and writes:"),
        "dissents": [paragraphs(text) for text in view.dissents],
    }


def provenance(view: ResultSummary) -> str:
    """Return when, in which round and by how many assessors."""
    assessment = view.assessment
    title = assessment.sitting.title
    if not assessment.published_at:
        settled = date_format(timezone.localtime(assessment.submitted_at), "j F Y")
        return _("Settled on %(day)s, round %(title)s. Not published.") % {"day": settled, "title": title}
    return ngettext(
        "Published on %(day)s, round %(title)s, by %(n)s assessor.",
        "Published on %(day)s, round %(title)s, by %(n)s assessors, each on their own.",
        view.assessors,
    ) % {
        "day": date_format(timezone.localtime(assessment.published_at), "j F Y"),
        "title": title,
        "n": view.assessors,
    }


def chart(view: ResultSummary) -> dict[str, Any]:
    """Return the house on piles: per side of the lens its bars, with the whole in a sentence for who cannot see it."""
    above, under = profiles.split(view.bars)
    return {
        "alt": _("Profile per principle, in the order of the table: %(levels)s.")
        % {"levels": profiles.label(view.bars)},
        "top": view.lens.top,
        "above": [_group(name, bars) for name, bars in profiles.grouped(above)],
        "under": [_group(name, bars) for name, bars in profiles.grouped(under)],
    }


def _group(name: str, bars: Sequence[Bar]) -> dict[str, Any]:
    drawn = [
        {"name": bar.name, "sign": profiles.sign(bar), "level": bar.level if bar.has_level else None} for bar in bars
    ]
    return {"name": name, "bars": drawn}


def level_text(line: PrincipleResult) -> str:
    """Return a level with its name, or the answer that is none."""
    return line.outcome if line.level is None else f"{line.level} · {line.outcome}"


def _scores(view: ResultSummary) -> dict[str, Any]:
    rows = [[line.name, line.side.name, level_text(line), _span(line)] for line in view.lines]
    return {
        "scores_title": _("The scores"),
        "score_heads": [_("Principle"), _("Side"), _("Level"), _("Lowest – highest assessor")],  # noqa: RUF001
        "scores": rows,
        "scores_note": _("Level 0 is “%(least)s”, level %(top)s is “%(most)s”. Always read the principles apart.")
        % {
            "least": view.lens.levels[0].name.lower(),
            "most": view.lens.levels[-1].name.lower(),
            "top": view.lens.top,
        },
    }


def _span(line: PrincipleResult) -> str:
    if line.lowest is None:
        return DASH
    return str(line.lowest) if line.lowest == line.highest else f"{line.lowest} {DASH} {line.highest}"


def _lowest(view: ResultSummary) -> dict[str, Any]:
    title = _("What would make it stronger first") if view.low_count else _("The lowest of the principles")
    return {
        "low_title": title,
        "low": [
            {"head": f"{line.name}: {level_text(line)}", "text": " ".join(paragraphs(line.text))} for line in view.low
        ],
    }


def _figures(view: ResultSummary) -> dict[str, Any]:
    return {
        "figures_title": _("How sure are these numbers?"),
        "figure_heads": [
            _("Side"),
            _("Scored"),
            _("Index (strict)"),
            _("What other assessors could have given"),
            _("If every “don't know” were lowest or highest"),
            _("Plain mean"),
            _("What other assessors could have given"),
        ],
        "figures": [figure_row(side) for side in view.sides],
        "figures_note": _("Both run from 0 to 1; in the first number a high level cannot make up for a low one.")
        + " "
        + _(
            "What other assessors could have given is simulated from how far these disagree: nine in ten of 2,000 "
            "draws, in which an assessor is drawn per principle and may be a level off; the less sure they are, the "
            "more often."
        ),
    }


def figure_row(side: SideSummary) -> list[str]:
    """Return one side: coverage, both summaries with their bands, and the bounds of the strict one."""
    one = side.figures
    row = [side.side.name, percent(one.coverage)]
    if not one.is_shown:
        return [*row, _("too little is scored"), DASH, DASH, DASH, DASH]
    return [
        *row,
        number(one.geometric),
        between(one.geometric_p5, one.geometric_p95),
        between(one.geometric_least, one.geometric_most) if one.has_unknown else DASH,
        number(one.arithmetic),
        between(one.arithmetic_p5, one.arithmetic_p95),
    ]


def _texts(data: ResultData) -> dict[str, Any]:
    levels = {line.code: (level_text(line), line.side.name) for line in data.view.lines}
    by_panel = any(voice.reply or voice.departure for voice in data.voices)
    return {
        "texts_title": _("What it rests on, per principle"),
        "panel_word": _("What the assessors saw") if by_panel else _("Why"),
        "reply_word": _reply_word(data.subject),
        "texts": [
            {
                "name": voice.name,
                "side": levels[voice.code][1],
                "level": levels[voice.code][0],
                "text": paragraphs(voice.text),
                "why_word": _("Why it is not settled:") if voice.level is None else _("Why this level:"),
                "departure": voice.departure,
                "reply": paragraphs(voice.reply),
                "reply_day": _reply_day(voice),
            }
            for voice in data.voices
        ],
    }


def _reply_word(subject: Subject) -> str:
    if subject.initiative_id:
        return _("What the initiative says")
    return _("What %(name)s says") % {"name": subject}


def _reply_day(voice: PrincipleReply) -> str:
    if voice.replied_at is None:
        return ""
    return _("Written on %(day)s.") % {"day": date_format(timezone.localtime(voice.replied_at), "j F Y")}


def paragraphs(text: str) -> list[str]:
    """Return what a person typed as its lines that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def _course(data: ResultData) -> dict[str, Any]:
    if not data.earlier:
        return {"course_title": "", "course_heads": [], "course": [], "course_note": "", "earlier": []}
    return {
        "course_title": _("Changed since %(title)s") % {"title": data.earlier[0].sitting.title},
        "course_heads": [_("Principle"), _("It was"), _("It is"), _("What may be said")],
        "course": [[step.name, str(step.before), str(step.after), change_in_words(step.change)] for step in data.steps],
        "course_note": _(
            "A change is clear only when it is larger than assessors differ among themselves in this round."
        )
        if data.steps
        else _("No principle compares with that round."),
        "earlier_word": _("Earlier results"),
        "earlier": [_round_and_day(one) for one in data.earlier],
    }


def _round_and_day(result: Assessment) -> str:
    title = result.sitting.title
    if not result.published_at:
        return _("%(title)s, not published") % {"title": title}
    day = date_format(timezone.localtime(result.published_at), "j F Y")
    return _("%(title)s, published on %(day)s") % {"title": title, "day": day}


def _follow_ups(data: ResultData) -> dict[str, Any]:
    rows = [
        [
            row.principle,
            row.follow_up.text,
            str(row.follow_up.owner or DASH),
            short_day(row.follow_up.due_on, "year"),
            follow_up_state(row.follow_up.state)
            + (f": {row.follow_up.closing_note}" if row.follow_up.closing_note else ""),
        ]
        for row in data.follow_ups
    ]
    return {
        "follow_title": _("What was promised"),
        "follow_heads": [_("Principle"), _("What"), _("By whom"), _("Before"), _("State")],
        "follow_ups": rows,
    }


def _internal(data: ResultData) -> str:
    if data.view.assessment.published_at:
        return ""
    said = _("This result is internal: only who carries or handles the initiative reads it.")
    return f"{said} {data.internal_because}".strip()
