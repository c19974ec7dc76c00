# SPDX-License-Identifier: EUPL-1.2
"""Fetching what a person carries, with what its pages show, in a number of queries that does not grow."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce, Greatest
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from accounts.people.queries import person_of
from core.database.subqueries import count_of, newest_of
from initiatives.carriers.carrying import Carrying, carrying_on, from_now_on
from initiatives.lifecycle import Status
from initiatives.models import Carrier, Initiative, Invitation, Need, Post, StatusMove
from initiatives.models.distance import kept_distance_today
from initiatives.models.need import NeedKind
from initiatives.my_initiatives.status_summary import StatusFacts, StatusSummary, Todo, standing, todos


@dataclass(frozen=True, slots=True)
class Carried:
    """One initiative as its carrier sees it."""

    initiative: Any
    standing: StatusSummary
    todos: list[Todo]
    letter: str
    reason: str

    @property
    def calm_todos(self) -> list[Todo]:
        """What the page of the initiative still has to name: what presses stands on top of it already."""
        return [todo for todo in self.todos if not todo.is_pressing]

    @property
    def is_open(self) -> bool:
        """Whether the registration is neither declined nor withdrawn."""
        return self.initiative.status not in (Status.DECLINED, Status.WITHDRAWN)


def carried_by(request: HttpRequest) -> QuerySet[Any]:
    """Return what the person carries, with the counts that the to-dos need."""
    posts = Post.objects.filter(initiative=OuterRef("pk"), removed_at__isnull=True).order_by()
    needs = Need.objects.filter(initiative=OuterRef("pk"), kind=NeedKind.NEED, closed_on__isnull=True).order_by()
    carriers = Carrier.objects.reachable().filter(initiative=OuterRef("pk")).order_by()
    invitations = Invitation.objects.filter(
        _unanswered(), initiative=OuterRef("pk"), expires_at__gt=timezone.now()
    ).order_by()
    moves = Prefetch("moves", StatusMove.objects.order_by("-created_at", "-id"), to_attr="latest_moves")
    return (
        Initiative.objects.carried_by(person_of(request))
        .select_related("area")
        .prefetch_related(moves)
        .annotate(
            carrier_count=count_of(carriers, "initiative"),
            carrying_known=carrying_on(from_now_on()),
            invitation_count=count_of(invitations, "initiative"),
            need_count=count_of(needs, "initiative"),
            posted_at=newest_of(posts, "initiative", "created_at"),
            # A page without distance asks nothing more for it (initiatives.distance.queries.distance_now).
            kept_distance=kept_distance_today(),
            news_at=Greatest(Coalesce("posted_at", "created_at"), Coalesce("told_at", "created_at")),
        )
        .order_by("-told_at", "-id")
    )


def _unanswered() -> Q:
    return Q(accepted_at__isnull=True, withdrawn_at__isnull=True, declined_at__isnull=True)


def own_or_404(request: HttpRequest, pk: UUID) -> Any:
    """Return the initiative when the person carries it; for anybody else it is not there."""
    return get_object_or_404(carried_by(request), pk=pk)


def in_words(initiative: Any) -> Carried:
    """Return an initiative of `carried_by` with how it stands and what there is to do; runs no query."""
    last = initiative.latest_moves[0] if initiative.latest_moves else None
    facts = StatusFacts(
        status=Status(initiative.status),
        phase=initiative.phase,
        submitted_at=initiative.submitted_at,
        published_at=initiative.published_at,
        decided_at=last.created_at if last else None,
        news_at=initiative.news_at,
        carrying=Carrying.of(initiative.carrying_known),
        open_invitations=initiative.invitation_count,
        open_needs=initiative.need_count,
    )
    is_asked = initiative.status in (Status.CHANGES_REQUESTED, Status.DECLINED)
    return Carried(
        initiative=initiative,
        standing=standing(facts, timezone.localdate()),
        todos=list(todos(facts, timezone.now())),
        letter=last.letter if last and is_asked else "",
        reason=last.reason if last and is_asked else "",
    )


def own_carrier(request: HttpRequest, initiative: Initiative) -> Carrier:
    """Return the person's own carrying of this initiative."""
    return get_object_or_404(initiative.carriers.active(), user=person_of(request))


def open_invitations(initiative: Initiative) -> QuerySet[Invitation]:
    """Return the invitations nobody answered, newest first, those whose term is over included."""
    return initiative.invitations.filter(_unanswered()).order_by("-created_at")
