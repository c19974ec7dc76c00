# SPDX-License-Identifier: EUPL-1.2
"""Initiatives and areas as the API tells them: one statement per page, no object per row."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Max, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Greatest, JSONObject
from django.utils import timezone

from core.api.responses import to_json
from initiatives.models import Area, Engagement, Initiative, Need

_COLUMNS = (
    "id", "name", "summary", "story", "form", "phase", "started_on", "website", "people_involved",
    "published_at", "told_at", "invented_fields", "area__code", "area__name", "theme_codes", "party_list", "need_list",
    "changed_at",
)  # fmt: skip


def with_change(initiatives: QuerySet[Initiative]) -> QuerySet[Initiative]:
    """Add `changed_at`: when the initiative, one of its parties or one of its needs last changed."""
    here = {"initiative": OuterRef("pk")}
    return initiatives.annotate(
        changed_at=Greatest(
            "updated_at", _newest(Engagement.objects.filter(**here)), _newest(Need.objects.filter(**here))
        )
    )


def changed_since(moment: datetime) -> Q:
    """Return what narrows to initiatives that changed at or after `moment`, parties and needs included."""
    return (
        Q(updated_at__gte=moment)
        | Q(pk__in=Engagement.objects.filter(updated_at__gte=moment).values("initiative"))
        | Q(pk__in=Need.objects.filter(updated_at__gte=moment).values("initiative"))
    )


def initiative_rows(initiatives: QuerySet[Initiative]) -> Iterable[dict[str, Any]]:
    """Return the rows of these initiatives with themes, running parties and open needs, in one statement."""
    here = {"initiative": OuterRef("pk")}
    running = Engagement.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate()))
    parties = running.filter(**here).order_by("party__name", "role")
    needs = Need.objects.filter(**here, closed_on__isnull=True).order_by("created_at", "id")
    return (
        with_change(initiatives)
        .annotate(
            theme_codes=ArraySubquery(
                Initiative.themes.through.objects.filter(initiative_id=OuterRef("pk"))
                .order_by("theme__code")
                .values("theme__code")
            ),
            party_list=ArraySubquery(
                parties.values(json=JSONObject(name="party__name", sphere="party__sphere", role="role"))
            ),
            need_list=ArraySubquery(needs.values(json=JSONObject(kind="kind", subject="subject", text="text"))),
        )
        .values(*_COLUMNS)
    )


def initiative_json(row: dict[str, Any]) -> bytes:
    """Return the JSON of one row of `initiative_rows`."""
    area = {"code": row["area__code"], "name": row["area__name"]} if row["area__code"] else None
    return to_json(
        {
            "id": row["id"],
            "name": row["name"],
            "summary": row["summary"],
            "story": row["story"],
            "form": row["form"],
            "phase": row["phase"],
            "area": area,
            "themes": row["theme_codes"],
            "startedOn": row["started_on"],
            "website": row["website"] or None,
            "peopleInvolved": row["people_involved"] or None,
            "parties": row["party_list"],
            "needs": row["need_list"],
            "isInvented": bool(row["invented_fields"]),
            "publishedAt": row["published_at"],
            "toldAt": row["told_at"],
            "updatedAt": row["changed_at"],
        }
    )


def area_json(area: Area, *, with_border: bool = False) -> bytes:
    """Return the JSON of one area; the border only where one area is asked for."""
    body: dict[str, Any] = {
        "code": area.code,
        "name": area.name,
        "parentCode": area.parent.code if area.parent else None,
        "longitude": area.longitude,
        "latitude": area.latitude,
        "updatedAt": area.updated_at,
    }
    if with_border:
        body["border"] = area.border
    return to_json(body)


def _newest(rows: QuerySet[Any]) -> Subquery:
    # order_by() and values() group the rows of one initiative into one.
    return Subquery(rows.order_by().values("initiative").annotate(newest=Max("updated_at")).values("newest"))
