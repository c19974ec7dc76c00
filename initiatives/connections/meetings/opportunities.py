# SPDX-License-Identifier: EUPL-1.2
"""The opportunity a meeting is about: which ones a person may choose, and what follows from it for a new meeting."""

from typing import Any, Final
from uuid import UUID

from django.db.models import Q

from accounts.models import Person
from core.permissions import may
from initiatives.models import Initiative, Opportunity
from initiatives.opportunities.lifecycle import OpportunityState

# People meet about what still looks for somebody or is being done.
MEETS_ABOUT: Final = (OpportunityState.OPEN, OpportunityState.PICKED_UP)
MOST_OFFERED: Final = 200


def offered_to(person: Person, also: Opportunity | None = None) -> list[Opportunity]:
    """Return the opportunities this person is busy with, and `also`; the names of a whole city are no choice."""
    own = Initiative.objects.carried_by(person).values("pk")
    handled = Opportunity.objects.handled_by(person).values("pk")
    mine = Q(picked_up_by__in=own) | Q(broker=person.pk) | Q(listed_by=person.pk) | Q(pk__in=handled)
    helped = Opportunity.objects.filter(helpers__user=person.pk, helpers__taken_back_at__isnull=True).values("pk")
    seen = Opportunity.objects.visible_to(person).filter(mine | Q(pk__in=helped), state__in=MEETS_ABOUT)
    found = list(seen.only("title", "area").order_by("title", "id")[:MOST_OFFERED])
    return found if also is None or also in found else [also, *found]


def asked_about(person: Person, key: UUID | None) -> Opportunity | None:
    """Return the opportunity an address names, if this person sees it and people can still meet about it."""
    if key is None:
        return None
    seen = Opportunity.objects.visible_to(person).filter(state__in=MEETS_ABOUT)
    found: Opportunity | None = seen.select_related("area", "picked_up_by").defer("area__border").filter(pk=key).first()
    return found


def around(opportunity: Opportunity, person: Person) -> list[Initiative]:
    """Return who picked it up and who offered help, of those this person may invite: the others come by themselves."""
    named = Q(pk=opportunity.picked_up_by_id) | Q(
        pk__in=opportunity.helpers.filter(taken_back_at__isnull=True).values("initiative")
    )
    seen = Initiative.objects.visible_to(person)
    if not may(person, "initiatives.follow_opportunity", opportunity):
        seen = seen.carried_by(person)
    return list(seen.filter(named).defer("search", "story").order_by("name", "id"))


def initial_for(opportunity: Opportunity) -> dict[str, Any]:
    """Return what the form of a meeting about an opportunity already says."""
    area = opportunity.area.code if opportunity.area else ""
    return {"title": opportunity.title, "where": opportunity.where, "area": area, "opportunity": str(opportunity.pk)}
