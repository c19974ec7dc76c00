# SPDX-License-Identifier: EUPL-1.2
"""Subsidies out again: as the CSV they came in with, and as a 360Giving package."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final

from django.db.models import QuerySet
from django.utils import timezone

from core.database.server_cursors import stream_rows
from core.pages.links import absolute_link
from core.site.queries import city, municipality_code
from governance.arrangements.subsidies import parser
from governance.arrangements.subsidies.import_plan import recipient_of
from governance.models import Arrangement, ArrangementKind
from governance.models.querysets import ArrangementQuerySet

BATCH: Final = 1000
VERSION: Final = "1.4"
LICENSE: Final = "https://creativecommons.org/publicdomain/zero/1.0/"
TITLE_MOST: Final = 139
AWARD_NOTE: Final = " awardDate is the first day of the term: the day of the decision is not recorded."


def subsidies(arrangements: ArrangementQuerySet) -> QuerySet[Arrangement, Any]:
    """Return the subsidies among these arrangements, oldest first, with all an export tells."""
    found = arrangements.filter(kind=ArrangementKind.SUBSIDY)
    wanted = found.select_related("initiative__area", "granted_by", "scheme", "goal__department")
    return wanted.defer("initiative__search", "initiative__story").order_by("first_day", "id")


def csv_rows(found: QuerySet[Arrangement, Any], on: date) -> Iterator[Sequence[Any]]:
    """Yield a line per subsidy under the columns of reading.COLUMNS; an import of them changes nothing."""
    for one in stream_rows(found, batch=BATCH):
        number, slash, year = one.reference.rpartition("/")
        is_periodic = bool(slash) and year == str(one.first_day.year)
        goal = one.goal
        yield [
            "Meervoud",
            (number if is_periodic else one.reference) or str(one.pk),
            recipient_of(one),
            one.scheme.name if one.scheme else "",
            goal.title if goal else "",
            goal.department.name if goal and goal.department else "",
            one.title,
            "Periodiek" if is_periodic else "Eenmalig",
            one.amount_requested,
            one.amount_granted,
            one.amount_determined,
            one.first_day.year,
            on,
            one.first_day,
            one.last_day,
            one.asked_on,
            one.decided_on,
            one.announced_on,
        ]


def package(found: QuerySet[Arrangement, Any], *, now: datetime) -> dict[str, Any]:
    """Return a 360Giving 1.4 package. The standard wants at least one grant; without any the list is empty.

    Only subsidies with an amount are grants. Where the day of the award is not known to the register the first day
    stands for it, and the description says so.
    """
    return {
        "version": VERSION,
        "title": f"{city()}: subsidies",
        "license": LICENSE,
        "issued": timezone.localdate(now).isoformat(),
        "grants": [_grant(one) for one in stream_rows(found, batch=BATCH) if one.amount_granted is not None],
    }


def _grant(one: Arrangement) -> dict[str, Any]:
    prefix = f"360G-{municipality_code()}"
    planned = {"startDate": one.first_day.isoformat()}
    if one.last_day:
        planned["endDate"] = one.last_day.isoformat()
    grant: dict[str, Any] = {
        # A file number is unique only at the party that gave it.
        "id": f"{prefix}-{one.pk}",
        "title": one.title[:TITLE_MOST],
        "description": f"{one.title}." + ("" if one.decided_on else AWARD_NOTE),
        "currency": "EUR",
        "amountAwarded": float(one.amount_granted or 0),
        "awardDate": (one.decided_on or one.first_day).isoformat(),
        "plannedDates": [planned],
        "fundingOrganization": [_organisation(one.granted_by.pk, one.granted_by.name)],
        "recipientOrganization": [
            {
                **_organisation(one.initiative_id, one.initiative.name),
                "url": absolute_link("initiatives:initiative", one.initiative_id, language="nl"),
            }
        ],
        "dateModified": one.updated_at.isoformat(),
    }
    if one.amount_requested is not None:
        grant["amountAppliedFor"] = float(one.amount_requested)
    if one.amount_determined is not None:
        grant["amountDisbursed"] = float(one.amount_determined)
    if one.scheme:
        grant["grantProgramme"] = [{"code": str(one.scheme_id), "title": one.scheme.name}]
    if one.initiative.area:
        area = one.initiative.area
        grant["beneficiaryLocation"] = [{"name": area.name, "countryCode": "NL", "geoCode": area.code}]
    return grant


def _organisation(key: object, name: str) -> dict[str, Any]:
    return {"id": f"NL-{municipality_code()}-{key}", "name": name}


def header() -> Iterable[str]:
    """Return the columns of the CSV."""
    return parser.COLUMNS
