# SPDX-License-Identifier: EUPL-1.2
"""Subsidies for everybody, as a 360Giving package: only what is public, of organisations only.

What may be in it, and what not, is decided in docs/adr/0020-open-data.md.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from core.database.server_cursors import stream_rows
from core.open_data.datasets import LICENCE
from core.pages.links import absolute_link
from core.site.queries import city, municipality_code, site
from governance.arrangements.subsidies.exports import AWARD_NOTE, BATCH, TITLE_MOST, VERSION
from governance.models import Arrangement, ArrangementKind
from governance.models.querysets import ArrangementQuerySet
from initiatives.models import Initiative
from initiatives.models.initiative import Form
from initiatives.models.party import Sphere

# Forms that are never one person: a company or a social enterprise may be a sole trader.
ORGANISATIONS: Final = (Form.ASSOCIATION, Form.FOUNDATION, Form.COOPERATIVE, Form.NEIGHBOURHOOD_COOPERATIVE)


def open_subsidies() -> ArrangementQuerySet:
    """Return the subsidies anybody may know of: granted by a government to a published organisation, with an amount."""
    published = Initiative.objects.visible_to(AnonymousUser()).filter(form__in=ORGANISATIONS)
    return Arrangement.objects.filter(
        kind=ArrangementKind.SUBSIDY,
        granted_by__sphere=Sphere.GOVERNMENT,
        granted_by__is_person=False,
        amount_granted__isnull=False,
        initiative__in=published,
    )


def package(*, now: datetime) -> dict[str, Any]:
    """Return them as a 360Giving 1.4 package, oldest first."""
    found = open_subsidies().order_by("first_day", "id")
    rows = found.values(
        "id", "first_day", "last_day", "amount_granted", "updated_at", "is_invented", "granted_by_id",
        "granted_by__name", "initiative_id", "initiative__name", "initiative__area__name", "initiative__area__code",
        "scheme_id", "scheme__name",
    )  # fmt: skip
    return {
        "version": VERSION,
        "title": f"{city()}: subsidies",
        "license": LICENCE,
        "issued": timezone.localdate(now).isoformat(),
        "publisher": {"name": str(site())},
        "grants": [_grant(row) for row in stream_rows(rows, batch=BATCH)],
    }


def _grant(row: Mapping[str, Any]) -> dict[str, Any]:
    # The title and file number that officials typed stay inside: nobody checked them for names of people.
    title = f"Subsidie voor {row['initiative__name']}"
    invented = " Verzonnen voor de demo." if row["is_invented"] else ""
    planned = {"startDate": row["first_day"].isoformat()}
    if row["last_day"]:
        planned["endDate"] = row["last_day"].isoformat()
    grant: dict[str, Any] = {
        "id": f"360G-{municipality_code()}-{row['id']}",
        "title": title[:TITLE_MOST],
        "description": f"{title}.{invented} {AWARD_NOTE}",
        "currency": "EUR",
        "amountAwarded": float(row["amount_granted"]),
        "awardDate": row["first_day"].isoformat(),
        "plannedDates": [planned],
        "fundingOrganization": [_organisation(row["granted_by_id"], row["granted_by__name"])],
        "recipientOrganization": [
            {
                **_organisation(row["initiative_id"], row["initiative__name"]),
                "url": absolute_link("initiatives:initiative", row["initiative_id"], language="nl"),
            }
        ],
        "dateModified": row["updated_at"].isoformat(),
    }
    if row["scheme_id"]:
        grant["grantProgramme"] = [{"code": str(row["scheme_id"]), "title": row["scheme__name"]}]
    if row["initiative__area__code"]:
        place = {"name": row["initiative__area__name"], "countryCode": "NL", "geoCode": row["initiative__area__code"]}
        grant["beneficiaryLocation"] = [place]
    return grant


def _organisation(key: object, name: str) -> dict[str, Any]:
    return {"id": f"NL-{municipality_code()}-{key}", "name": name}
