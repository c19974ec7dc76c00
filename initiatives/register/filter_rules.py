# SPDX-License-Identifier: EUPL-1.2
"""Which rows a value of a filter means, for page, file, feed and API alike.

A FilterSet of a page and one of the API read an address each in their own way; both stand on the same class of rules
and name its methods (`method="by_area"`). Where a list is in both, its rules are in `filters.py` of its subject.
"""

from collections.abc import Sequence
from typing import Any, ClassVar, Final

from django.db.models import Q

from initiatives.models import Need
from initiatives.models.area import in_area
from initiatives.models.need import NeedKind
from initiatives.register import search
from initiatives.register.profiles import ProfileFilter, profile_condition

# Stands for "no area": what works in the whole city.
WHOLE_CITY: Final = "stad"


class AreaRules:
    """What lies in an area; `area_path` leads from a row to what has one."""

    area_path: ClassVar[str] = ""

    def by_area(self, found: Any, _name: str, codes: str | Sequence[str]) -> Any:
        """Keep what lies in an area, or in one of these, the smaller wijken inside included."""
        return found.filter(in_areas(codes, self.area_path))


class OfInitiativeRules(AreaRules):
    """What is of an initiative lies where that one does."""

    area_path = "initiative__"


class ThemesRules:
    """What has themes, each row as many as it likes."""

    def by_theme(self, found: Any, _name: str, codes: Sequence[str]) -> Any:
        """Keep what is about at least one of these themes."""
        ties = found.model.themes.through.objects.filter(theme__code__in=codes)
        return found.filter(pk__in=ties.values(found.model._meta.model_name))  # noqa: SLF001 - public, by its docs


class RegisterRules(AreaRules, ThemesRules):
    """What of the register is asked for."""

    def by_words(self, found: Any, _name: str, text: str) -> Any:
        """Keep what the words are about."""
        return search.narrow(found, text)

    def by_phase(self, found: Any, _name: str, phases: Sequence[str]) -> Any:
        """Keep these phases."""
        return found.filter(phase__in=phases)

    def by_form(self, found: Any, _name: str, forms: Sequence[str]) -> Any:
        """Keep these forms."""
        return found.filter(form__in=forms)

    def by_profile(self, found: Any, _name: str, asked: Sequence[str]) -> Any:
        """Keep what meets every condition on the latest published result."""
        for each in asked:
            found = found.filter(profile_condition(ProfileFilter(each)))
        return found

    def by_need(self, found: Any, name: str, subjects: Sequence[str]) -> Any:
        """Keep what has an open need, or an open offer, of one of these subjects."""
        kind = NeedKind.NEED if name == "zoekt" else NeedKind.OFFER
        return found.filter(pk__in=open_needs().filter(kind=kind, subject__in=subjects).values("initiative"))


def open_needs() -> Any:
    """Return the needs and offers that stand open."""
    return Need.objects.filter(closed_on__isnull=True)


def in_areas(codes: str | Sequence[str], path: str = "") -> Q:
    """Return the condition of lying in an area or in one of these, of which one may be the whole city."""
    asked = [codes] if isinstance(codes, str) else codes
    place = in_area(asked, path)
    return place | Q(**{f"{path}area": None}) if WHOLE_CITY in asked else place
