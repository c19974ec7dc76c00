# SPDX-License-Identifier: EUPL-1.2
"""How many initiatives the public register holds by phase, form, area, theme, need and profile.

The numbers beside filters and on the map count the whole register, whatever is filtered. They are kept (core.figures).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from typing import Any, Final, TypeVar
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import Count, Q
from django.utils import timezone

from core.figures.kinds import FigureKind, Question, everybody, figure_kinds
from core.figures.queries import read_figure
from initiatives.lifecycle import Phase, in_register
from initiatives.models import Area, Initiative
from initiatives.models.need import NeedKind
from initiatives.register.filter_rules import WHOLE_CITY, open_needs
from initiatives.register.profiles import PROFILES, QUICK

T = TypeVar("T")
KIND_OF: Final = {"zoekt": NeedKind.NEED, "biedt": NeedKind.OFFER}
# What is counted is public, so that it is the same for who signed in and who did not.
_ANYBODY: Final = AnonymousUser()
AreaKey = UUID | None


@dataclass(frozen=True, slots=True)
class PlaceCounts:
    """Published initiatives by phase, form and area, and of each area what stopped and what is new this year."""

    total: int
    phases: Counter[str]
    forms: Counter[str]
    areas: Counter[AreaKey]
    stopped: Counter[AreaKey]
    new: Counter[AreaKey]

    @classmethod
    def load(cls) -> "PlaceCounts":
        """Return the counts of the public register as they are kept."""
        return _kept(PLACES, cls._read)

    @classmethod
    def _read(cls, groups: Sequence[Sequence[Any]]) -> "PlaceCounts":
        found = cls(0, Counter(), Counter(), Counter(), Counter(), Counter())
        for phase, form, area, count, begun in groups:
            key = _area_key(area)
            found.phases[phase] += count
            found.forms[form] += count
            found.areas[key] += count
            found.new[key] += begun
            if phase == Phase.STOPPED:
                found.stopped[key] += count
        return replace(found, total=found.phases.total())

    @property
    def whole_city(self) -> int:
        """How many work in the whole city."""
        return self.areas[None]

    def in_area(self, area: Area, all_areas: Sequence[Area]) -> int:
        """How many lie in an area, the smaller wijken inside it included."""
        return sum(self.areas[one] for one in keys_within(area, all_areas))

    def new_in(self, area: Area, all_areas: Sequence[Area]) -> int:
        """How many of them came into the register this year."""
        return sum(self.new[one] for one in keys_within(area, all_areas))

    def stopped_in(self, area: Area, all_areas: Sequence[Area]) -> int:
        """How many of them stopped."""
        return sum(self.stopped[one] for one in keys_within(area, all_areas))


def keys_within(area: Area, all_areas: Sequence[Area]) -> list[UUID]:
    """Return the keys of an area and of the smaller wijken inside it."""
    return [area.pk, *(part.pk for part in all_areas if part.parent_id == area.pk)]


def themes_in(area: Area, all_areas: Sequence[Area]) -> Counter[str]:
    """Return how many initiatives of an area work on each theme, by code."""
    by_area = _kept(THEMES, _themes)
    return sum((by_area[one] for one in keys_within(area, all_areas) if one in by_area), Counter())


def filter_counts(places: PlaceCounts, areas: Sequence[Area]) -> dict[str, Counter[str]]:
    """Return the count of every choice of every filter of the register."""
    by_area = Counter({area.code: places.in_area(area, areas) for area in areas})
    by_area[WHOLE_CITY] = places.whole_city
    return {
        "fase": places.phases,
        "vorm": places.forms,
        "gebied": by_area,
        "thema": sum(_kept(THEMES, _themes).values(), Counter()),
        "profiel": _profiles(),
        **_kept(NEEDS, _needs),
    }


def _kept(kind: FigureKind, read: Callable[[Any], T]) -> T:
    """Return what `read` makes of a kept figure, or made of it a few seconds ago.

    The numbers beside the filters may lag, the list never does.
    """
    now = monotonic()
    known = _recent.get(kind.name)
    if known is None or now - known[0] >= settings.REGISTER_COUNTS_KEPT_SECONDS:
        known = _recent[kind.name] = (now, read(read_figure(kind, by=_ANYBODY).value))
    found: T = known[1]
    return found


_recent: dict[str, tuple[float, Any]] = {}


def _area_key(written: str | None) -> AreaKey:
    return UUID(written) if written else None


def _themes(groups: Sequence[Sequence[Any]]) -> dict[AreaKey, Counter[str]]:
    counts: dict[AreaKey, Counter[str]] = defaultdict(Counter)
    for area, code, count in groups:
        counts[_area_key(area)][code] = count
    return dict(counts)


def _profiles() -> Counter[str]:
    # Without an app that knows lenses there are none.
    kind = figure_kinds.get(PROFILES)
    return _kept(kind, Counter) if kind else Counter()


def _needs(groups: Sequence[Sequence[Any]]) -> dict[str, Counter[str]]:
    return {
        name: Counter({subject: count for kind, subject, count in groups if kind == wanted})
        for name, wanted in KIND_OF.items()
    }


def _count_places(_by: Any, _question: Question) -> list[list[Any]]:
    groups = Initiative.objects.published().order_by().values_list("phase", "form", "area_id")
    this_year = Count("pk", filter=Q(published_at__year=timezone.localdate().year))
    return [_written(*row) for row in groups.annotate(count=Count("pk"), begun=this_year)]


def _written(phase: str, form: str, area: AreaKey, count: int, begun: int) -> list[Any]:
    return [phase, form, area and str(area), count, begun]


def _count_themes(_by: Any, _question: Question) -> list[list[Any]]:
    through = Initiative.themes.through.objects.filter(in_register("initiative__")).order_by()
    groups = through.values_list("initiative__area", "theme__code").annotate(count=Count("pk"))
    return [[area and str(area), code, count] for area, code, count in groups]


def _count_needs(_by: Any, _question: Question) -> list[list[Any]]:
    groups = open_needs().filter(in_register("initiative__")).order_by().values_list("kind", "subject")
    return [list(row) for row in groups.annotate(count=Count("initiative", distinct=True))]


PLACES: Final = FigureKind(
    "register-places", ("initiatives_initiative",), _count_places, everybody, by_day=True, quick=QUICK
)
THEMES: Final = FigureKind(
    "register-themes",
    ("initiatives_initiative", "initiatives_initiative_themes", "initiatives_theme"),
    _count_themes,
    everybody,
    quick=QUICK,
)
NEEDS: Final = FigureKind(
    "register-needs", ("initiatives_initiative", "initiatives_need"), _count_needs, everybody, quick=QUICK
)


def register_counts() -> None:
    """Have them kept; the counts of profiles are added by who answers for profiles."""
    figure_kinds.add(PLACES, THEMES, NEEDS)
