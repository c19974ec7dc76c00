# SPDX-License-Identifier: EUPL-1.2
"""How many initiatives the public register holds by phase, form, area, theme, need and profile.

The numbers beside filters and on the map count the whole register, whatever is filtered.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Any, Final, TypeVar
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Max, Q

from initiatives.lifecycle import in_register
from initiatives.models import Area, Initiative
from initiatives.models.need import NeedKind
from initiatives.register.filters import WHOLE_CITY, open_needs
from initiatives.register.profiles import ProfileFilter, profile_condition, profiles_mark

T = TypeVar("T")
KEPT_SECONDS: Final = 600
KIND_OF: Final = {"zoekt": NeedKind.NEED, "biedt": NeedKind.OFFER}


@dataclass(frozen=True, slots=True)
class PlaceCounts:
    """Published initiatives by phase, form and area; one statement."""

    total: int
    phases: Counter[str]
    forms: Counter[str]
    areas: Counter[UUID | None]
    newest: datetime | None

    @classmethod
    def load(cls) -> "PlaceCounts":
        """Return the counts of the public register, at most REGISTER_COUNTS_KEPT_SECONDS old."""
        return _keep("places", cls._count)

    @classmethod
    def _count(cls) -> "PlaceCounts":
        phases: Counter[str] = Counter()
        forms: Counter[str] = Counter()
        areas: Counter[UUID | None] = Counter()
        groups = Initiative.objects.published().order_by().values_list("phase", "form", "area_id")
        newest: list[datetime] = []
        for phase, form, area_id, count, last in groups.annotate(count=Count("pk"), last=Max("published_at")):
            newest.append(last)
            phases[phase] += count
            forms[form] += count
            areas[area_id] += count
        return cls(phases.total(), phases, forms, areas, max(newest, default=None))

    @property
    def whole_city(self) -> int:
        """How many work in the whole city."""
        return self.areas[None]

    def in_area(self, area: Area, all_areas: Sequence[Area]) -> int:
        """How many lie in an area, the smaller wijken inside it included."""
        return self.areas[area.pk] + sum(self.areas[part.pk] for part in all_areas if part.parent_id == area.pk)


def filter_counts(places: PlaceCounts, areas: Sequence[Area]) -> dict[str, Counter[str]]:
    """Return the count of every choice of every filter of the register; three statements more."""
    by_area = Counter({area.code: places.in_area(area, areas) for area in areas})
    by_area[WHOLE_CITY] = places.whole_city
    return {
        "fase": places.phases,
        "vorm": places.forms,
        "gebied": by_area,
        "thema": _keep("themes", _themes),
        "profiel": _keep("profiles", lambda: _profiles(places)),
        **_keep("needs", _needs),
    }


def _keep(name: str, count: Callable[[], T]) -> T:
    """Return what `count` found, or what it found a few seconds ago.

    Counting reads the whole register, which costs a large city more than the page itself; the numbers beside the
    filters may lag, the list never does.
    """
    now = monotonic()
    known = _recent.get(name)
    if known is None or now - known[0] >= settings.REGISTER_COUNTS_KEPT_SECONDS:
        known = _recent[name] = (now, count())
    found: T = known[1]
    return found


_recent: dict[str, tuple[float, Any]] = {}


def _themes() -> Counter[str]:
    through = Initiative.themes.through.objects.filter(in_register("initiative__"))
    return Counter(dict(through.order_by().values_list("theme__code").annotate(count=Count("pk"))))


def _needs() -> dict[str, Counter[str]]:
    groups = (
        open_needs()
        .filter(in_register("initiative__"))
        .order_by()
        .values_list("kind", "subject")
        .annotate(count=Count("initiative", distinct=True))
    )
    counts: dict[str, Counter[str]] = {name: Counter() for name in KIND_OF}
    for kind, subject, count in groups:
        name = next(name for name, wanted in KIND_OF.items() if wanted == kind)
        counts[name][subject] = count
    return counts


def _profiles(places: PlaceCounts) -> Counter[str]:
    """Count by profile; reads every score, so the answer is kept until a result or an initiative is published.

    What leaves the register without another coming in shows within KEPT_SECONDS.
    """
    key = (places.total, places.newest, profiles_mark(), int(monotonic() // KEPT_SECONDS))
    if _kept.get("key") != key:
        asked = {str(each.value): Count("pk", filter=Q(profile_condition(each))) for each in ProfileFilter}
        counts = Counter(Initiative.objects.published().aggregate(**asked))
        _kept.update(key=key, counts=counts)
        return counts
    return Counter(_kept["counts"])


_kept: dict[str, Any] = {}
