# SPDX-License-Identifier: EUPL-1.2
"""What the public page of an initiative tells: read at once, in a fixed number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch, Q
from django.http import Http404
from django.utils import timezone

from initiatives.filters import open_needs
from initiatives.lifecycle import Status
from initiatives.models import Engagement, Initiative, Need
from initiatives.models.need import NeedKind
from initiatives.models.party import ChainRole, Party
from initiatives.names import theme_name
from initiatives.querysets import Person


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party and the places it fills in the chain."""

    party: Party
    roles: Sequence[str]
    is_invented: bool


@dataclass(frozen=True, slots=True)
class PublicPage:
    """The initiative with what stands around it."""

    initiative: Initiative
    themes: Sequence[str]
    needs: Sequence[Need]
    offers: Sequence[Need]
    parties: Sequence[PartyLine]
    carriers: int

    @property
    def is_public(self) -> bool:
        """Whether everybody can read this page."""
        return self.initiative.status == Status.PUBLISHED

    @property
    def is_any_need_invented(self) -> bool:
        """Whether something looked for or offered is made up for the demo."""
        return any(need.is_invented for need in (*self.needs, *self.offers))


def load_page(user: Person, pk: UUID) -> PublicPage:
    """Return the page for this reader; Http404 for what they may not read."""
    today = timezone.localdate()
    running = Engagement.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today)).select_related("party")
    initiative = (
        Initiative.objects.visible_to(user)
        .filter(pk=pk)
        .select_related("area__parent")
        .defer("search", "area__border", "area__parent__border")
        .prefetch_related(
            "themes",
            Prefetch("needs", open_needs().order_by("created_at", "id")),
            Prefetch("engagements", running.order_by("party__sphere", "party__name", "role")),
        )
        .first()
    )
    if initiative is None:
        raise Http404
    needs = list(initiative.needs.all())
    return PublicPage(
        initiative=initiative,
        themes=sorted(theme_name(theme) for theme in initiative.themes.all()),
        needs=[need for need in needs if need.kind == NeedKind.NEED],
        offers=[need for need in needs if need.kind == NeedKind.OFFER],
        parties=_parties(initiative.engagements.all()),
        carriers=initiative.carriers.reachable().count(),
    )


def _parties(engagements: Iterable[Engagement]) -> list[PartyLine]:
    lines: dict[UUID, PartyLine] = {}
    for engagement in engagements:
        role = str(ChainRole(engagement.role).label).lower()
        known = lines.get(engagement.party_id)
        lines[engagement.party_id] = PartyLine(
            engagement.party,
            [*known.roles, role] if known else [role],
            is_invented=engagement.is_invented or engagement.party.is_invented,
        )
    return list(lines.values())
