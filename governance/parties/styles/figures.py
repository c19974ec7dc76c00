# SPDX-License-Identifier: EUPL-1.2
"""How the whole city governs, kept (core.figures): averages per group, and which mixes clash."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import astuple
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import override

from accounts.models import User
from core.figures.kinds import FigureKind, Question, figure_kinds
from governance.models import Guarantee, GuaranteeAnswer, StyleMix
from governance.parties.styles.forms import CityStylesFilter
from governance.parties.styles.guarantees import GuaranteeCount, counted
from governance.parties.styles.mixes import RULES, Mix
from governance.parties.styles.queries import (
    MOST_CLASHES,
    Clash,
    Group,
    by_area,
    by_department,
    by_theme,
    clashes,
    current_mixes,
    overall,
)
from initiatives.models import Initiative
from initiatives.models.handling import readers_like

# What mixes are averaged over, and what `governance.parties.styles.queries` asks about a situation.
SOURCES: Final = (
    "assessment_assessment",
    "governance_arrangement",
    "governance_contactmoment",
    "governance_department",
    "governance_guaranteeanswer",
    "governance_stylemix",
    "initiatives_area",
    "initiatives_engagement",
    "initiatives_income",
    "initiatives_initiative",
    "initiatives_initiative_themes",
)
# Groups are named in the language of the reader.
LANGUAGE: Final = "taal"


def _compute(by: User, question: Question) -> Mapping[str, Any]:
    with override(question[LANGUAGE]):
        form = CityStylesFilter({name: question.get(name, "") for name in CityStylesFilter.base_fields}, person=by)
        narrows = form.narrows()
        day = chosen_day(form)
        mixes = current_mixes(by, day, **narrows)
        if area := form.cleaned_data.get("gebied") if form.is_valid() else None:
            mixes = mixes.filter(Q(initiative__area=area) | Q(initiative__area__parent=area))
        together, found = overall(mixes, day), clashes(mixes, day)
        return {
            "all": _written(together) if together else None,
            "floor": _floor(mixes, together.count if together else 0, by),
            "tables": [[_written(one) for one in group(mixes, day)] for group in (by_area, by_theme, by_department)],
            "rules": dict(Counter(one.rule.code for one in found)),
            "clashes": [[str(one.initiative_id), one.rule.code, astuple(one.mix)] for one in found[:MOST_CLASHES]],
        }


def _floor(mixes: QuerySet[StyleMix], initiatives: int, by: User) -> list[list[Any]]:
    """Count what is known of the guarantees of the initiatives whose mixes are averaged; one query."""
    answers = GuaranteeAnswer.objects.visible_to(by).filter(initiative__in=mixes.order_by().values("initiative"))
    return [[one.guarantee.value, one.kept, one.not_kept, one.unknown] for one in counted(answers, initiatives)]


def floor_of(written: list[list[Any]]) -> list[GuaranteeCount]:
    """Return the counts of guarantees as they were kept."""
    return [GuaranteeCount(Guarantee(code), *numbers) for code, *numbers in written]


def chosen_day(form: CityStylesFilter) -> date:
    """Return the day that is asked for, today without one."""
    return (form.cleaned_data.get("op") if form.is_valid() else None) or timezone.localdate()


def _written(group: Group) -> list[Any]:
    return [group.name, group.count, group.due, astuple(group.mix), group.breached]


def group_of(written: list[Any]) -> Group:
    """Return a group as it was kept; what was kept before ADR 0045 has no breaches."""
    name, count, due, mix, *breached = written
    return Group(name, count, due, Mix(*mix), *breached)


def clashes_to_read(written: list[Any], by: User) -> list[Clash]:
    """Return the clashes that were kept, of what this person may still see, by the names of now; one query."""
    rules = {rule.code: rule for rule in RULES}
    seen = Initiative.objects.visible_to(by).filter(pk__in=[pk for pk, _code, _mix in written])
    names = dict(seen.values_list("pk", "name"))
    return [Clash(UUID(pk), names[UUID(pk)], rules[code], Mix(*mix)) for pk, code, mix in written if UUID(pk) in names]


STYLES: Final = FigureKind("city-styles", SOURCES, _compute, readers_like, by_day=True)


def register_style_figures() -> None:
    """Add it."""
    figure_kinds.add(STYLES)
