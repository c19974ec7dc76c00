# SPDX-License-Identifier: EUPL-1.2
"""Opportunities on the pages of initiatives: the map one keeps, what one picked up, and what I listed myself."""

from datetime import timedelta
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from accounts.models import Person
from core.database.subqueries import count_of, newest_of
from initiatives.models import Initiative, Opportunity
from initiatives.models.initiative import Form
from initiatives.models.opportunity import OpportunityHelp, OpportunityStep
from initiatives.opportunities.filters import ORDER, listed, looking, public
from initiatives.opportunities.lifecycle import OpportunityState
from initiatives.opportunities.queue_sections import QUIET_DAYS
from initiatives.register.page_sections import (
    Section,
    register_home_section,
    register_mine_section,
    register_overview_section,
    register_public_section,
)

SHOWN: Final = 12
OWN_SHOWN: Final = 20
HOME_SHOWN: Final = 3


def register_opportunity_sections() -> None:
    """Add them to the pages."""
    register_public_section(public_section, where=_has_opportunities)
    register_mine_section(mine_section)
    register_overview_section(overview_section)
    register_home_section(home_section)


def _has_opportunities() -> Q:
    own = Opportunity.objects.filter(Q(mapped_by=OuterRef("pk")) | Q(picked_up_by=OuterRef("pk")))
    return Q(form=Form.OPPORTUNITY_MAP) | Q(Exists(own))


def public_section(initiative: Initiative, user: Person) -> Section | None:
    """Return what stands on the map this initiative keeps, and what it picked up."""
    is_map = initiative.form == Form.OPPORTUNITY_MAP
    found = public(user).filter(Q(mapped_by=initiative) | Q(picked_up_by=initiative))
    shown = list(listed(found).order_by(*ORDER.columns)[: SHOWN * 2])
    mapped = [one for one in shown if one.mapped_by_id == initiative.pk][:SHOWN]
    picked = [one for one in shown if one.picked_up_by_id == initiative.pk and one not in mapped][:SHOWN]
    if not shown and not is_map:
        return None
    return Section(
        "initiatives/opportunities/_initiative.html",
        {"mapped": mapped, "picked": picked, "is_map": is_map, "initiative": initiative},
        order=60,
    )


def mine_section(initiative: Initiative, user: Person) -> Section | None:  # noqa: ARG001 - only carriers get the page
    """Return what this initiative picked up and has to follow, the quietest first."""
    found = Opportunity.objects.filter(picked_up_by=initiative, state=OpportunityState.PICKED_UP)
    helpers = OpportunityHelp.objects.filter(opportunity=OuterRef("pk"), taken_back_at=None)
    kept: list[Any] = list(
        found.annotate(
            said_at=newest_of(OpportunityStep.objects.filter(opportunity=OuterRef("pk")), "opportunity", "created_at"),
            helping=count_of(helpers, "opportunity"),
        ).order_by("said_at", "id")[:SHOWN]
    )
    if not kept:
        return None
    quiet_since, today = timezone.now() - timedelta(days=QUIET_DAYS), timezone.localdate()
    items = [
        {
            "opportunity": one,
            "is_quiet": one.said_at is None or one.said_at < quiet_since,
            "is_late": one.by_when is not None and one.by_when < today,
            "helping": one.helping,
        }
        for one in kept
    ]
    return Section("initiatives/opportunities/_mine.html", {"items": items}, order=65)


def overview_section(user: Person) -> Section | None:
    """Return what this person listed or brokers, newest first; nothing when there is none."""
    found = Opportunity.objects.visible_to(user).filter(Q(listed_by=user.pk) | Q(broker=user.pk))
    shown = list(listed(found).order_by("-created_at", "-id")[:OWN_SHOWN])
    if not shown:
        return None
    return Section("initiatives/opportunities/_own.html", {"opportunities": shown}, order=80)


def home_section(user: Person) -> Section | None:
    """Return what looks for somebody; nothing when there is none."""
    shown = list(listed(looking(user)).order_by(*ORDER.columns)[:HOME_SHOWN])
    return Section("initiatives/opportunities/_home.html", {"opportunities": shown}) if shown else None
