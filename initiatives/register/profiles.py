# SPDX-License-Identifier: EUPL-1.2
"""Profiles beside initiatives: asked here, answered by the app that knows lenses."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django.db import models
from django.db.models import Q, SmallIntegerField, Value
from django.db.models.expressions import Combinable
from django.utils.translation import gettext_lazy as _

from core.charts.data import Bar
from core.figures.kinds import FigureKind, Question, everybody, figure_kinds
from core.registry import Registry, alone
from initiatives.models import Initiative

PROFILES: Final = "register-profiles"
# In a city where counting takes no longer than this, the numbers beside the filters are always of now.
QUICK: Final = timedelta(milliseconds=30)


class ProfileFilter(models.TextChoices):
    """What the latest published result of an initiative can be asked."""

    ASSESSED = "assessed", _("Has been assessed")
    ALONE = "alone", _("Strong initiative, little support yet")
    LOW = "low", _("A principle at level 0 or 1")


@dataclass(frozen=True, slots=True)
class ProfileProvider:
    """How the app of the lens answers: bars for a whole page at once, and a filter that runs in the database.

    `sources` are the tables whose writes change what the filter finds (core.figures).
    """

    bars: Callable[[Collection[UUID]], dict[UUID, tuple[Bar, ...]]]
    condition: Callable[[ProfileFilter], Q]
    lowest: Callable[[], Combinable]
    sources: tuple[str, ...]


_NOTHING = Q(pk__in=[])
profile_providers: Registry[ProfileProvider] = Registry(
    "Bars and filters of the latest published result; assessment provides them.", key=alone
)


def provide_profiles(provider: ProfileProvider) -> None:
    """Have this provider answer, and how many initiatives have each profile kept."""
    profile_providers.add(provider)
    sources = (*provider.sources, "initiatives_initiative")
    figure_kinds.add(FigureKind(PROFILES, sources, _count, everybody, quick=QUICK))


def _count(_by: Any, _question: Question) -> dict[str, int]:
    asked = {each.value: models.Count("pk", filter=profile_condition(each)) for each in ProfileFilter}
    return dict(Initiative.objects.published().aggregate(**asked))


def profiles_for(initiative_ids: Collection[UUID]) -> dict[UUID, tuple[Bar, ...]]:
    """Return the bars of the latest published result per initiative, in the language of the page.

    One query whatever the number of initiatives; an initiative without a published result is absent.
    """
    provider = profile_providers.get()
    return provider.bars(initiative_ids) if provider and initiative_ids else {}


def profile_condition(wanted: ProfileFilter) -> Q:
    """Return the condition on Initiative that `wanted` asks for; without a provider nothing meets it."""
    provider = profile_providers.get()
    return provider.condition(wanted) if provider else _NOTHING


def lowest_level() -> Combinable:
    """Return the lowest level of the latest published result as an expression on Initiative; null without one."""
    provider = profile_providers.get()
    return provider.lowest() if provider else Value(None, output_field=SmallIntegerField())
