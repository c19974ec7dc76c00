# SPDX-License-Identifier: EUPL-1.2
"""What ways of governing answer beside the questions of the lens."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from assessment.facts.registry import Fact, register_facts
from governance.models import Style, StyleMix
from governance.parties.styles.mixes import Mix, Period, periods
from initiatives.models import Initiative


def register_style_facts() -> None:
    """Answer the lens's questions about ways of governing."""
    register_facts("governing_styles", governing_styles)


def governing_styles(initiative: Initiative, day: date) -> list[Fact]:
    """Say which mix holds on `day`, the largest share first, since when and why, and what it was before; one query."""
    rows = StyleMix.objects.filter(initiative=initiative, starts_on__lte=day)
    facts: list[Fact] = []
    for at, period in enumerate(periods(rows)[:2]):
        facts += [_before(period)] if at else _now(period, day)
    return facts


def _by_share(row: StyleMix) -> list[tuple[Style, int]]:
    parts = [(part.style, part.share) for part in Mix.of(row).parts if part.share]
    return sorted(parts, key=lambda part: -part[1])


def _now(period: Period, day: date) -> list[Fact]:
    row = period.row
    late = _("looking again was due %(day)s") % {"day": date_format(row.review_on, "j F Y")}
    shares = [
        Fact(strong=f"{share} %", text=f"{style.label}.", share=share, is_invented=row.is_invented)
        for style, share in _by_share(row)
    ]
    since = _("since %(first)s.") % {"first": date_format(period.first, "j F Y")}
    warning = late if row.review_on < day else ""
    return [*shares, Fact(strong=row.reason, text=since, warning=warning, is_invented=row.is_invented)]


def _before(period: Period) -> Fact:
    shares = ", ".join(f"{style.label.lower()} {share}%" for style, share in _by_share(period.row))
    return Fact(
        strong=_("From %(day)s:") % {"day": date_format(period.first, "j F Y")},
        text=f"{shares}. {period.row.reason}",
        is_invented=period.row.is_invented,
    )
