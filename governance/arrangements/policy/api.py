# SPDX-License-Identifier: EUPL-1.2
"""What arrangements point at: policy goals, schemes and places. Whoever writes an arrangement finds their ids here."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.expressions import Combinable
from django.utils import timezone

from core.api.calls import Reader
from core.api.filters import by_day, by_id
from core.api.properties import Property, column, filled, joined
from core.api.resources import Resource
from core.api.shapes import identity, many, number, ref, text, yes_or_no
from governance.api.shared import ID, INVENTED, UPDATED, named, on_day, words
from governance.models import PolicyGoal, Scheme
from governance.parties.places.queries import running
from initiatives.models import Initiative, Place, PlaceUse
from initiatives.register.api.places import AREA, geometry, point
from initiatives.register.api.schemas import NAMED

SCOPE = "arrangements:read"


RUNNING_ON = by_day("runningOn", "Alleen wat op deze dag geldt.", running)

GOALS = Resource(
    name="policy-goals",
    tag="policy",
    one="PolicyGoal",
    title="Beleidsdoelen",
    description="Doelen van de gemeente waar afspraken en regelingen op rusten.",
    title_one="Eén beleidsdoel",
    description_one="Een doel met zijn afdeling en zijn dagen.",
    scope=SCOPE,
    visible=lambda reader: PolicyGoal.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "title": words("Doel", "Hoe het doel heet.", "title", "Groen in de wijk"),
        "department": named("Afdeling", "De afdeling die het doel heeft.", "department", "Stadsbeheer"),
        "startsOn": on_day("Vanaf", "Eerste dag; leeg als die niet bekend is.", "starts_on"),
        "endsOn": on_day("Tot en met", "Laatste dag; leeg als er geen einde is.", "ends_on"),
        "withdrawnOn": on_day("Ingetrokken op", "Dag waarop het doel is ingetrokken.", "withdrawn_on"),
        "withdrawnBecause": filled(
            text("Waarom ingetrokken", "Leeg als het niet is ingetrokken.", nullable=True, example=None),
            "withdrawn_because",
        ),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(RUNNING_ON,),
)

SCHEMES = Resource(
    name="schemes",
    tag="policy",
    one="Scheme",
    title="Regelingen",
    description="Regelingen waaronder geld wordt gegeven, tot zij sluiten.",
    title_one="Eén regeling",
    description_one="Een regeling met haar doel en haar dagen.",
    scope=SCOPE,
    visible=lambda reader: Scheme.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "name": words("Naam", "Hoe de regeling heet.", "name", "Subsidieregeling bewonersinitiatieven"),
        "source": filled(
            text(
                "Bron",
                "Waar zij is gepubliceerd.",
                format="uri",
                nullable=True,
                example="https://voorbeeld.example/regeling",
            ),
            "source",
        ),
        "goal": named("Doel", "Het beleidsdoel.", "goal", "Groen in de wijk", label="title"),
        "hasLegalBasis": column(
            yes_or_no("Wettelijke basis", "Of zij op een verordening rust.", example=True), "has_legal_basis"
        ),
        "startsOn": on_day("Vanaf", "Eerste dag; leeg als die niet bekend is.", "starts_on"),
        "endsOn": on_day("Tot en met", "Laatste dag; leeg als er geen einde is.", "ends_on"),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(by_id("goal", "Kenmerk van een beleidsdoel.", "goal"), RUNNING_ON),
)


def _used_by(reader: Reader) -> Combinable:
    today = timezone.localdate()
    uses = PlaceUse.objects.filter(running(today), place_id=OuterRef("pk"))
    seen = uses.filter(initiative__in=Initiative.objects.visible_to(reader.user))
    return ArraySubquery(seen.order_by("initiative_id").values("initiative_id"))


PLACES = Resource(
    name="places",
    tag="policy",
    one="Place",
    title="Plekken",
    description="Gebouwen en stukken grond die initiatieven gebruiken.",
    title_one="Eén plek",
    description_one="Een plek met haar eigenaar en wie haar gebruikt.",
    scope=SCOPE,
    visible=lambda reader: Place.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "name": words("Naam", "Hoe de plek heet.", "name", "Het oude badhuis"),
        "address": filled(
            text("Adres", "Straat en nummer; leeg als dat niet bekend is.", nullable=True, example="Aan het plein 1"),
            "address",
        ),
        "area": joined(
            {"allOf": [ref("AreaName")], "nullable": True, "title": "Gebied", "description": "Leeg is niet bekend."},
            code="area__code",
            name="area__name",
        ),
        "longitude": column(
            number("Lengtegraad", "WGS 84; leeg als het punt niet bekend is.", nullable=True, example=4.44871),
            "longitude",
        ),
        "latitude": column(
            number("Breedtegraad", "WGS 84; leeg als het punt niet bekend is.", nullable=True, example=51.91146),
            "latitude",
        ),
        "owner": named("Eigenaar", "De partij van wie zij is.", "owner", "Gemeente Rotterdam"),
        "initiativeIds": column(
            many(
                "Initiatieven",
                "Wie haar nu gebruikt, voor zover u het mag lezen.",
                identity("Kenmerk", "Kenmerk van een initiatief."),
                example=[],
            ),
            _used_by,
        ),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    shapes=NAMED,
    filters=(AREA, by_id("owner", "Kenmerk van de eigenaar, een partij.", "owner")),
    place=Property(geometry("Het punt op de kaart."), ("longitude", "latitude"), point),
)
