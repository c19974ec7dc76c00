# SPDX-License-Identifier: EUPL-1.2
"""What ways of governing answer beside the questions of the lens."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from assessment.facts.registry import Fact, register_facts
from governance.models import GuaranteeAnswer, Style, StyleMix
from governance.parties.styles.guarantees import GuaranteeLine, lines_along, with_answers
from governance.parties.styles.mixes import Period, periods
from initiatives.models import Initiative


def register_style_facts() -> None:
    """Answer the lens's questions about ways of governing."""
    register_facts("governing_styles", governing_styles)


def governing_styles(initiative: Initiative, day: date) -> list[Fact]:
    """Say which mix holds on `day`, the largest share first, since when and why, and what it was before.

    Then which guarantees are kept; one query, two where no mix was chosen.
    """
    rows = with_answers(StyleMix.objects.filter(initiative=initiative, starts_on__lte=day))
    found = periods(rows)
    facts: list[Fact] = []
    for at, period in enumerate(found[:2]):
        facts += [_before(period)] if at else _now(period, day)
    answers = GuaranteeAnswer.objects.filter(initiative=initiative)
    return facts + _floor(lines_along(found[0].row if found else None, answers))


def _floor(guarantees: list[GuaranteeLine]) -> list[Fact]:
    """Name the guarantees that are not kept, and say how many are; nothing where none is known."""
    lines = [one for one in guarantees if one.answer]
    if not lines:
        return []
    breached = [one for one in lines if one.is_breached]
    values = {"kept": len(lines) - len(breached), "known": len(lines)}
    told = Fact(
        strong=_("Guarantees of the law:"),
        text=_("%(kept)s of the %(known)s that are known are complied with.") % values,
    )
    return [told, *(_breached(one.answer) for one in breached if one.answer)]


def _breached(answer: GuaranteeAnswer) -> Fact:
    return Fact(
        strong=f"{answer.get_guarantee_display()}:",
        text=answer.grounds,
        warning=_("a guarantee that is not complied with"),
        is_invented=answer.is_invented,
    )


def _by_share(row: StyleMix) -> list[tuple[Style, int]]:
    """Return the shares as they were recorded, the largest first; the law's too, where it was a share."""
    recorded = [(style, getattr(row, style.value)) for style in Style if getattr(row, style.value)]
    return sorted(recorded, key=lambda one: -one[1])


def _now(period: Period, day: date) -> list[Fact]:
    row = period.row
    late = _("looking again was due %(day)s") % {"day": date_format(row.review_on, "j F Y")}
    shares = [
        Fact(strong=f"{part.share} %", text=f"{part.style.label}.", share=part.share, is_invented=row.is_invented)
        for part in sorted(period.mix.parts, key=lambda part: -part.share)
        if part.share
    ]
    since = _("since %(first)s.") % {"first": date_format(period.first, "j F Y")}
    if row.lawful:
        # The shares are brought to 100 above the floor; those of the mix before it are told as they were recorded.
        since += " " + _("Then %(n)s%% was recorded as the law.") % {"n": row.lawful}
    warning = late if row.review_on < day else ""
    return [*shares, Fact(strong=row.reason, text=since, warning=warning, is_invented=row.is_invented)]


def _before(period: Period) -> Fact:
    shares = ", ".join(f"{style.label.lower()} {share}%" for style, share in _by_share(period.row))
    return Fact(
        strong=_("From %(day)s:") % {"day": date_format(period.first, "j F Y")},
        text=f"{shares}. {period.row.reason}",
        is_invented=period.row.is_invented,
    )
