# SPDX-License-Identifier: EUPL-1.2
"""The filters of the public register: one declared set for the page, its CSV and its RSS.

Names in addresses are Dutch words. What an address asks that does not exist is left out and named, never an error.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, cast
from uuid import UUID

import django_filters
import orjson
from django.db import connection
from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from core.charts import data as charts
from core.pages.filter_set import Choices, ListFilterSet
from initiatives.lifecycle import Phase
from initiatives.models import Area, Theme, Water
from initiatives.models.initiative import Form, InitiativeQuerySet
from initiatives.models.need import NeedSubject
from initiatives.register.filter_rules import WHOLE_CITY, RegisterRules
from initiatives.register.names import theme_name
from initiatives.register.profiles import ProfileFilter


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The themes, areas and water there are now. Kept until one of them changes, so nobody changes these objects."""

    themes: tuple[Theme, ...]
    areas: tuple[Area, ...]
    waters: tuple[charts.Water, ...]

    @classmethod
    def load(cls) -> "Vocabulary":
        """Return the themes and areas, with the borders of areas; one small statement while they stay the same."""
        with connection.cursor() as cursor:
            cursor.execute(_THEMES_AND_MARK)
            found = cursor.fetchone()
        known = _kept.get("vocabulary")
        if known is None or known[0] != found:
            themes = (Theme.from_db(None, _OF_THEME, (UUID(key), *values)) for key, *values in orjson.loads(found[0]))
            areas = Area.objects.select_related("parent").defer("parent__border")
            known = _kept["vocabulary"] = (
                found,
                cls(tuple(themes), tuple(areas), tuple(map(_drawn, Water.objects.all()))),
            )
        return known[1]

    def theme_choices(self) -> Choices:
        """Return code and name in the language of the page, by name."""
        return _theme_choices(self, get_language())

    def area_choices(self) -> Choices:
        """Return code and name; a smaller wijk stands under its gebied."""
        return _area_choices(self, get_language())


_OF_THEME: Final = ("id", "code", "name_nl", "name_en")
# The themes, which are few, and of each area its version, which PostgreSQL keeps.
_THEMES_AND_MARK: Final = """
SELECT (SELECT coalesce(json_agg(json_build_array(id, code, name_nl, name_en) ORDER BY name_nl), '[]')::text
          FROM initiatives_theme),
       (SELECT md5(string_agg(id::text || version, '|' ORDER BY id)) FROM initiatives_area),
       (SELECT md5(string_agg(id::text || version, '|' ORDER BY id)) FROM initiatives_water)
"""
_kept: dict[str, tuple[Any, Vocabulary]] = {}


def _drawn(water: Water) -> charts.Water:
    column, row = water.tile_column or 0, water.tile_row or 0
    return charts.Water(water.name, water.border, water.tile_path, column=column, row=row)


@lru_cache(maxsize=8)
def _theme_choices(known: Vocabulary, _language: str | None) -> Choices:
    return sorted(((theme.code, theme_name(theme)) for theme in known.themes), key=lambda each: each[1].lower())


@lru_cache(maxsize=8)
def _area_choices(known: Vocabulary, _language: str | None) -> Choices:
    ordered = sorted(
        known.areas,
        key=lambda area: (area.parent.name if area.parent else area.name, area.parent is not None, area.name),
    )
    return [(WHOLE_CITY, str(_("Whole city"))), *((area.code, area.name) for area in ordered)]


class VocabularyFilterSet(ListFilterSet):
    """Filters that offer the themes and areas there are now, as far as they are declared."""

    def __init__(self, data: QueryDict, queryset: Any, *, vocabulary: Vocabulary, request: Any = None) -> None:
        self.vocabulary = vocabulary
        super().__init__(data, queryset, request=request)

    def offer_choices(self) -> None:
        """Fill in themes and areas."""
        if "thema" in self.filters:
            self.offer("thema", self.vocabulary.theme_choices())
        if "gebied" in self.filters:
            self.offer("gebied", self.vocabulary.area_choices())


class RegisterFilterSet(RegisterRules, VocabularyFilterSet):
    """Several values of one filter widen (or), several filters narrow (and); every profile asked must hold."""

    q = django_filters.CharFilter(method="by_words", label=_("Words"))
    fase = django_filters.MultipleChoiceFilter(method="by_phase", choices=Phase.choices, label=_("Phase"))
    thema = django_filters.MultipleChoiceFilter(method="by_theme", choices=(), label=_("Theme"))
    gebied = django_filters.MultipleChoiceFilter(method="by_area", choices=(), label=_("Area"))
    vorm = django_filters.MultipleChoiceFilter(method="by_form", choices=Form.choices, label=_("Form"))
    profiel = django_filters.MultipleChoiceFilter(
        method="by_profile", choices=ProfileFilter.choices, label=_("Profile")
    )
    zoekt = django_filters.MultipleChoiceFilter(method="by_need", choices=NeedSubject.choices, label=_("Looks for"))
    biedt = django_filters.MultipleChoiceFilter(method="by_need", choices=NeedSubject.choices, label=_("Offers"))

    @classmethod
    def narrowed(cls, found: InitiativeQuerySet, asked: Mapping[str, Sequence[str]]) -> InitiativeQuerySet:
        """Return what meets choices that are known to exist."""
        rules, filters = RegisterRules(), cls.base_filters
        for name, values in asked.items():
            found = getattr(rules, filters[name].method)(found, name, list(values))
        return found

    @property
    def found(self) -> InitiativeQuerySet:
        """The initiatives that meet the filters, in no order."""
        return cast("InitiativeQuerySet", self.qs)


def without(query: QueryDict, drop: Iterable[tuple[str, str]] = (), names: Iterable[str] = ()) -> str:
    """Return the address of this list without some values or whole filters, from its first page."""
    left = query.copy()
    for name in names:
        left.pop(name, None)
    for name, value in drop:
        left.setlist(name, [each for each in left.getlist(name) if each != value])
    for name in [name for name, values in left.lists() if not any(values)]:
        del left[name]
    return f"?{left.urlencode()}"
