# SPDX-License-Identifier: EUPL-1.2
"""The nearest decisions both ways: what stands beside the form while somebody decides on a request."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.models import Person
from governance.learning.exceptions.likeness import SHOWN, Case, Likeness, nearest
from governance.models import Arrangement, ArrangementKind, Outcome
from governance.models.outcome import GIVEN
from initiatives.models import Initiative
from initiatives.register.names import theme_name

# So many of the newest are compared: of the same rule, and of other rules, each way. More would say nothing new.
COMPARED: Final = 100


@dataclass(frozen=True, slots=True)
class Precedent:
    """One earlier decision and why it is like this one. Who may not read it gets neither its name nor its texts."""

    exception: Arrangement
    reasons: Sequence[str]
    is_readable: bool


@dataclass(frozen=True, slots=True)
class Precedents:
    """The nearest that were granted, whole or in part, and the nearest that were refused."""

    granted: Sequence[Precedent]
    refused: Sequence[Precedent]


def precedents_of(exception: Arrangement, reader: Person) -> Precedents:
    """Return the nearest decisions both ways, over the whole city: equal treatment stops at no border of an area.

    Eight statements, whatever the size of the city.
    """
    ways = [_candidates(exception, Q(outcome__in=GIVEN)), _candidates(exception, Q(outcome=Outcome.REFUSED))]
    cases = _cases([exception, *ways[0], *ways[1]])
    own = cases[exception.pk]
    found = [nearest(own, [cases[one.pk] for one in rows], SHOWN) for rows in ways]
    keys = [case.key for way in found for case, _common in way]
    readable = set(Arrangement.every.visible_to(reader).filter(pk__in=keys).values_list("pk", flat=True))
    by_key = {one.pk: one for rows in ways for one in rows}
    granted, refused = (
        [
            Precedent(
                by_key[case.key],
                _in_words(exception, by_key[case.key], common, own.kinds & case.kinds),
                case.key in readable,
            )
            for case, common in way
        ]
        for way in found
    )
    return Precedents(granted, refused)


def _candidates(exception: Arrangement, way: Q) -> list[Arrangement]:
    rows = Arrangement.every.exceptions().filter(way).exclude(pk=exception.pk)
    rows = rows.select_related("initiative__area", "granted_by").defer(
        "initiative__search", "initiative__story", "initiative__area__border"
    )
    rows = rows.order_by("-first_day", "-id")
    return [*rows.filter(rule=exception.rule)[:COMPARED], *rows.exclude(rule=exception.rule)[:COMPARED]]


def _cases(rows: Iterable[Arrangement]) -> dict[UUID, Case]:
    rows = list(rows)
    keys = {one.initiative_id for one in rows}
    themes, kinds = defaultdict(set), defaultdict(set)
    ties: Any = Initiative.themes.through
    for initiative, theme in ties.objects.filter(initiative__in=keys).values_list("initiative", "theme"):
        themes[initiative].add(theme)
    others = Arrangement.objects.filter(initiative__in=keys).exclude(kind=ArrangementKind.EXCEPTION).order_by()
    for initiative, kind in others.values_list("initiative", "kind").distinct():
        kinds[initiative].add(kind)
    return {
        one.pk: Case(
            key=one.pk,
            initiative=one.initiative_id,
            rule=one.rule,
            first_day=one.first_day,
            form=one.initiative.form,
            area=_area(one),
            themes=frozenset(themes[one.initiative_id]),
            kinds=frozenset(kinds[one.initiative_id]),
        )
        for one in rows
    }


def _area(one: Arrangement) -> UUID | None:
    """Return the gebied: a wijk counts as the gebied around it."""
    area = one.initiative.area
    return (area.parent_id or area.pk) if area else None


def _in_words(one: Arrangement, other: Arrangement, common: Iterable[Likeness], kinds: Iterable[str]) -> list[str]:
    words: dict[Likeness, Any] = {
        Likeness.RULE: lambda: _("the same rule"),
        Likeness.INITIATIVE: lambda: _("the same initiative"),
        Likeness.THEME: lambda: _("the same theme: %(themes)s") % {"themes": _themes(one, other)},
        Likeness.FORM: lambda: _("the same form: %(form)s") % {"form": one.initiative.get_form_display().lower()},
        Likeness.AREA: lambda: _("the same area"),
        Likeness.KIND: lambda: _("also has: %(kinds)s") % {"kinds": _kinds(kinds)},
    }
    return [words[each]() for each in common]


def _kinds(kinds: Iterable[str]) -> str:
    return ", ".join(str(one.label).lower() for one in ArrangementKind if one.value in kinds)


def _themes(one: Arrangement, other: Arrangement) -> str:
    theirs = {theme.pk for theme in other.initiative.themes.all()}
    return ", ".join(theme_name(theme) for theme in one.initiative.themes.all() if theme.pk in theirs)
