# SPDX-License-Identifier: EUPL-1.2
"""The list of introductions: which part somebody asks for, and the rows as that reader may know them."""

from collections.abc import Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from django.db.models import Case, IntegerField, Prefetch, Q, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from core.database.keyset import Order
from core.pages.filter_chips import Choice
from initiatives.connections.introductions.lifecycle import WAITS_LONG
from initiatives.connections.introductions.page_sections import IntroductionRow
from initiatives.models import Introduction, Meeting
from initiatives.models.connecting import IntroductionQuerySet, introduction_waits

# What waits for the reader stands first, what is over last; within that the newest first.
ORDER: Final = Order(("place", "-created_at", "-id"))
AGREED: Final = Q(need_accepts=True, offer_accepts=True)


def waits_for(own: Iterable[UUID]) -> Q:
    """Return the condition of what waits for who carries these initiatives."""
    keys = list(own)
    unanswered = Q(need__initiative__in=keys, need_accepts__isnull=True)
    unanswered |= Q(offer__initiative__in=keys, offer_accepts__isnull=True)
    return introduction_waits(timezone.localdate()) & unanswered


def choices_for(own: Sequence[UUID], *, is_office: bool) -> list[Choice]:
    """Return the parts of the list: a carrier asks what waits for whom, the municipality what waits long.

    Who said no to whom is no part of it: a side reads only that it does not go through.
    """
    waits = introduction_waits(timezone.localdate())
    choices = [Choice("", _("All"), Q())]
    if own:
        choices.append(Choice("u", _("Waits for you"), waits_for(own)))
        choices.append(Choice("ander", _("Waits for others"), waits & ~waits_for(own)))
    if is_office:
        long = Q(created_at__lte=timezone.now() - WAITS_LONG)
        if not own:
            choices.append(Choice("wacht", _("Waits for an answer"), waits))
        choices.append(Choice("lang", _("Waits longer than two weeks"), waits & long))
    return [
        *choices,
        Choice("contact", _("In contact"), AGREED & Q(closed_on__isnull=True)),
        Choice("uitkomst", _("Known what came of it"), AGREED & Q(closed_on__isnull=False)),
        Choice("niet", _("Does not go through"), ~AGREED & ~waits),
    ]


def listed(found: IntroductionQuerySet, own: Sequence[UUID], user: Person) -> IntroductionQuerySet:
    """Add the place in the order, both sides, and the meetings of it that this reader may see."""
    waits = introduction_waits(timezone.localdate())
    place: Any = Case(
        When(waits_for(own), then=Value(0)),
        When(waits, then=Value(1)),
        When(AGREED & Q(closed_on__isnull=True), then=Value(2)),
        When(AGREED, then=Value(3)),
        default=Value(4),
        output_field=IntegerField(),
    )
    meetings = Meeting.objects.visible_to(user).filter(cancelled_on__isnull=True).order_by("happens_on", "id")
    big = [f"{side}__initiative__{name}" for side in ("need", "offer") for name in ("search", "story", "area__border")]
    shown = found.annotate(place=place).with_sides().defer(*big)
    return shown.prefetch_related(Prefetch("meetings", meetings.defer("text"), to_attr="shown_meetings"))


def in_words(found: Iterable[Introduction], own: Iterable[UUID]) -> list[IntroductionRow]:
    """Return rows for the page, each from the side the reader carries; no query."""
    keys = set(own)
    return [IntroductionRow(one, _side(one, keys)) for one in found]


def _side(one: Introduction, own: set[UUID]) -> str:
    if one.need.initiative_id in own:
        return "need"
    return "offer" if one.offer.initiative_id in own else ""
