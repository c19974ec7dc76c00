# SPDX-License-Identifier: EUPL-1.2
"""Arrangements as the API tells them: subsidies, agreements, exceptions, leases, hours; each with its term."""

from typing import Any

from django.db.models import Q

from core.api.filters import by_choice, by_day, by_id
from core.api.properties import column, filled
from core.api.resources import Expand, Resource
from core.api.shapes import choice, day, identity, number, text, yes_or_no
from governance.api.shared import (
    BY_INITIATIVE,
    ID,
    INVENTED,
    UPDATED,
    amount,
    by_area_of_initiative,
    euros,
    named,
    on_day,
    reference,
    words,
)
from governance.arrangements.api.writing import CHANGE, CREATE, SHAPES
from governance.models import Arrangement, ArrangementKind
from initiatives.register.api.initiatives import INITIATIVES


def _running_on(asked: Any) -> Q:
    return Q(first_day__lte=asked) & (Q(last_day__isnull=True) | Q(last_day__gte=asked))


ARRANGEMENTS = Resource(
    name="arrangements",
    tag="arrangements",
    one="Arrangement",
    title="Afspraken met een termijn",
    description="Alles van instituties dat een initiatief een tijd draagt. De laatste dag telt mee.",
    title_one="Eén afspraak",
    description_one="Een afspraak met haar termijn en bedragen.",
    scope="arrangements:read",
    visible=lambda reader: Arrangement.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "initiativeId": column(identity("Initiatief", "Kenmerk van het initiatief."), "initiative_id"),
        "kind": column(choice("Soort", "Wat voor afspraak.", ArrangementKind, example="subsidy"), "kind"),
        "title": words("Naam", "Hoe de afspraak heet.", "title", "Subsidie tuinman in de wijk"),
        "grantedBy": named("Verlener", "De partij die haar verleent.", "granted_by", "Gemeente Rotterdam"),
        "firstDay": column(day("Eerste dag", "Vanaf wanneer zij geldt."), "first_day"),
        "lastDay": on_day("Laatste dag", "Tot en met wanneer; leeg als er geen einde is.", "last_day"),
        "amountRequested": euros("Gevraagd", "Bedrag dat is gevraagd.", "amount_requested"),
        "amountGranted": euros("Verleend", "Bedrag dat is verleend.", "amount_granted"),
        "amountDetermined": euros("Vastgesteld", "Bedrag dat is vastgesteld.", "amount_determined"),
        "hoursPerWeek": column(
            number("Uren per week", "Uren van een ambtenaar, gemiddeld per week.", nullable=True, example=8),
            "hours_per_week",
            make=amount,
        ),
        "rentPerMonth": euros("Huur per maand", "Wat het initiatief betaalt; 0 is om niet.", "rent_per_month"),
        "reference": filled(
            text("Dossiernummer", "Nummer bij de verlener.", nullable=True, example="SUB-2026-0142"), "reference"
        ),
        "scheme": named("Regeling", "De regeling.", "scheme", "Subsidieregeling bewonersinitiatieven"),
        "goal": named("Doel", "Het beleidsdoel.", "goal", "Groen in de wijk", label="title"),
        "rule": filled(text("Regel", "De regel waarvan wordt afgeweken.", nullable=True, example=None), "rule"),
        "renewsId": reference("Volgt op", "Kenmerk van de afspraak die zij vernieuwt.", "renews_id"),
        "placeId": reference("Plek", "Kenmerk van de plek waar zij over gaat.", "place_id"),
        "sameActivities": column(
            yes_or_no("Zelfde activiteiten", "Of zij voor dezelfde activiteiten is als de vorige."), "same_activities"
        ),
        "determinationRequestedOn": on_day(
            "Vaststelling gevraagd", "Dag van de aanvraag.", "determination_requested_on"
        ),
        "determinedOn": on_day("Vastgesteld op", "Dag van de vaststelling.", "determined_on"),
        "noticeGivenOn": on_day("Einde aangekondigd", "Dag van de aankondiging.", "notice_given_on"),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    create=CREATE,
    change=CHANGE,
    shapes=SHAPES,
    filters=(
        BY_INITIATIVE,
        by_choice("kind", "Wat voor afspraak.", ArrangementKind, "kind"),
        by_id("grantedBy", "Kenmerk van de verlener.", "granted_by"),
        by_day("runningOn", "Alleen wat op deze dag loopt.", _running_on),
        by_day("endsFrom", "Laatste dag op of na deze.", "last_day__gte"),
        by_day("endsUntil", "Laatste dag op of voor deze.", "last_day__lte"),
        by_area_of_initiative(),
    ),
    expand={"initiative": Expand(lambda: INITIATIVES, "initiative_id", "Het initiatief, als het openbaar is.")},
)
