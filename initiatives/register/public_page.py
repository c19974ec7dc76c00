# SPDX-License-Identifier: EUPL-1.2
"""What the public page of an initiative tells: read at once, in a fixed number of queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject
from django.http import Http404
from django.utils import timezone

from accounts.models import Person
from core.database.prepared_statements import READER, fetch, read
from initiatives.carriers.carrying import Carrying, carrying_on, from_now_on
from initiatives.models import Carrier, Engagement, Initiative
from initiatives.models.need import NeedKind
from initiatives.models.party import ChainRole, Sphere
from initiatives.register.filter_rules import open_needs
from initiatives.register.names import theme_name_field


@dataclass(frozen=True, slots=True)
class ShownParty:
    """A party and the places it fills in the chain."""

    name: str
    website: str
    sphere: str
    roles: Sequence[str]
    is_invented: bool


@dataclass(frozen=True, slots=True)
class ShownNeed:
    """Something looked for or offered."""

    pk: str
    text: str
    is_invented: bool


@dataclass(frozen=True, slots=True)
class PublicPage:
    """The initiative with what stands around it."""

    initiative: Initiative
    themes: Sequence[str]
    needs: Sequence[ShownNeed]
    offers: Sequence[ShownNeed]
    parties: Sequence[ShownParty]
    # How many carry it; None where that is unknown.
    carriers: int | None
    is_reachable: bool

    @property
    def is_public(self) -> bool:
        """Whether everybody can read this page."""
        return self.initiative.is_in_register

    @property
    def is_any_need_invented(self) -> bool:
        """Whether something looked for or offered is made up for the demo."""
        return any(need.is_invented for need in (*self.needs, *self.offers))


def load_page(user: Person, pk: UUID) -> PublicPage:
    """Return the page for this reader in two queries; Http404 for what they may not read."""
    found = fetch(_initiative, {"id": pk}, reader=user)
    if not found:
        raise Http404
    initiative: Initiative = found[0]
    [(themes, needs, engagements, carrying, is_reachable)] = read(
        _around, {"id": initiative.pk, "today": timezone.localdate(), "from_now_on": from_now_on()}, theme_name_field()
    )
    known = Carrying.of(carrying)
    return PublicPage(
        initiative=initiative,
        themes=themes,
        needs=[_need(each) for each in needs if each["kind"] == NeedKind.NEED],
        offers=[_need(each) for each in needs if each["kind"] == NeedKind.OFFER],
        parties=_parties(engagements),
        carriers=known.least if known.is_known else None,
        is_reachable=is_reachable,
    )


def _initiative(values: Mapping[str, Any], _shape: None) -> QuerySet[Initiative]:
    found = Initiative.objects.visible_to(values[READER]).filter(pk=values["id"])
    return found.select_related("area").defer("search", "area__border")


def _around(values: Mapping[str, Any], theme_name: str) -> QuerySet[Initiative, Any]:
    """Themes, open needs, running engagements and who carries one initiative, in one row."""
    here = {"initiative": OuterRef("pk")}
    name = f"theme__{theme_name}"
    running = Engagement.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=values["today"]), **here)
    engaged = JSONObject(
        party="party_id", name="party__name", website="party__website", sphere="party__sphere", role="role",
        is_invented=ExpressionWrapper(Q(is_invented=True) | Q(party__is_invented=True), BooleanField()),
    )  # fmt: skip
    return (
        Initiative.objects.filter(pk=values["id"])
        .annotate(
            theme_names=ArraySubquery(Initiative.themes.through.objects.filter(**here).order_by(name).values(name)),
            need_lines=ArraySubquery(
                open_needs()
                .filter(**here)
                .order_by("created_at", "id")
                .values(line=JSONObject(id="id", kind="kind", text="text", is_invented="is_invented"))
            ),
            engagement_lines=ArraySubquery(
                running.order_by("party__sphere", "party__name", "role").values(line=engaged)
            ),
            carrying_known=carrying_on(values["from_now_on"]),
            is_reachable=Exists(Carrier.objects.reachable().filter(**here)),
        )
        .values_list("theme_names", "need_lines", "engagement_lines", "carrying_known", "is_reachable")
    )


def _need(row: Mapping[str, Any]) -> ShownNeed:
    return ShownNeed(row["id"], row["text"], is_invented=row["is_invented"])


def _parties(engagements: Iterable[Mapping[str, Any]]) -> list[ShownParty]:
    lines: dict[str, ShownParty] = {}
    for each in engagements:
        role = str(ChainRole(each["role"]).label).lower()
        known = lines.get(each["party"])
        lines[each["party"]] = ShownParty(
            each["name"],
            each["website"],
            str(Sphere(each["sphere"]).label),
            [*known.roles, role] if known else [role],
            is_invented=each["is_invented"],
        )
    return list(lines.values())
