# SPDX-License-Identifier: EUPL-1.2
"""The whole of one initiative for the municipality: read at once, in a fixed number of queries."""

from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404

from accounts.models import Person
from initiatives.lifecycle import Status
from initiatives.models import Carrier, Engagement, Income, Initiative, Need, StatusMove
from initiatives.models.distance import kept_distance_today
from initiatives.models.initiative import of_handled_initiatives
from initiatives.register.goes_on import ensure_not_merged
from initiatives.register.told_facts import told_by


def load_dossier(user: Person, pk: UUID, *, only_carried: bool = False) -> Initiative:
    """Return the initiative with everything the register knows of it, for who handles it.

    With `only_carried` without its themes, needs and moves: what the first page of the file does not show.
    Raises Http404 for what this person does not handle: even a public initiative has no file for another area; and
    GoesOnError for what was merged into another one.
    """
    rows = (
        Initiative.objects.in_areas_of(user)
        .filter(pk=pk)
        .select_related("area__parent")
        .defer("search")
        # Read along, so that a file without distance asks nothing more (initiatives.distance.queries.distance_now).
        .annotate(kept_distance=kept_distance_today())
        .prefetch_related(
            Prefetch("carriers", Carrier.objects.select_related("user").order_by("ended_on", "started_on", "id")),
            Prefetch(
                "engagements",
                Engagement.objects.select_related("party__parent", "replaceable_by").order_by(
                    "role", "party__name", "id"
                ),
            ),
            Prefetch("incomes", Income.objects.select_related("party").order_by("-share_percent", "id")),
        )
    )
    if not only_carried:
        rows = rows.prefetch_related(
            "themes",
            Prefetch("same_moves", _registered_again(user)),
            Prefetch("needs", Need.objects.order_by("kind", "closed_on", "id")),
            Prefetch(
                "moves",
                StatusMove.objects.select_related("moved_by", "same_as")
                .defer("same_as__search", "same_as__story")
                .order_by("-created_at", "-id"),
            ),
        )
    found = rows.first()
    if found is None:
        raise Http404
    ensure_not_merged(found, user)
    if not only_carried:
        for move in found.same_moves.all():
            move.told = told_by(move.initiative) if move.is_merge else []
    return found


def _registered_again(user: Person) -> QuerySet[StatusMove]:
    """Return moves of registrations that were the same as another, of those this person handles; newest first.

    What was merged into it belongs to this file, with all that was decided about it, wherever it lay.
    """
    shown = of_handled_initiatives(user) | Q(from_status=Status.PUBLISHED)
    return (
        StatusMove.objects.filter(shown)
        .select_related("initiative__area", "moved_by")
        .defer("initiative__search", "initiative__area__border")
        .prefetch_related(
            Prefetch("initiative__moves", StatusMove.objects.select_related("moved_by").order_by("-created_at", "-id"))
        )
        .order_by("-created_at", "-id")
    )


def is_prefetched(initiative: Initiative, name: str) -> bool:
    """Whether `initiative` came with all of its `name` ("needs"), so that a section can read those and ask nothing."""
    return name in getattr(initiative, "_prefetched_objects_cache", {})
