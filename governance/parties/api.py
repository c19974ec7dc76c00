# SPDX-License-Identifier: EUPL-1.2
"""Parties, the places they fill in chains, and the ways of governing, as the API tells them; no contact data."""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q
from django.db.models.expressions import Combinable

from core.api.calls import Reader
from core.api.filters import by_choice, by_day, by_id, by_words
from core.api.properties import Property, column, filled
from core.api.resources import Expand, Resource
from core.api.shapes import choice, day, identity, many, text, whole, yes_or_no
from governance.api.shared import (
    BY_INITIATIVE,
    ID,
    INVENTED,
    UPDATED,
    by_area_of_initiative,
    named,
    on_day,
    readable_initiative,
    reference,
    words,
)
from governance.models import StyleMix
from governance.parties.places.queries import running
from initiatives.models import Engagement, Initiative, Party, PartyAlias
from initiatives.models.party import ChainRole, Sphere
from initiatives.register.api.initiatives import INITIATIVES

_INITIATIVE = Expand(lambda: INITIATIVES, "initiative_id", "Het initiatief, als het openbaar is.")
_INITIATIVE_ID = column(identity("Initiatief", "Kenmerk van het initiatief."), "initiative_id")


def _aliases(_reader: Reader) -> Combinable:
    return ArraySubquery(PartyAlias.objects.filter(party=OuterRef("pk")).order_by("name").values("name"))


def _with_words(asked: str) -> Q:
    found = PartyAlias.objects.filter(name__icontains=asked)
    return Q(name__icontains=asked) | Q(pk__in=found.values("party"))


PARTIES = Resource(
    name="parties",
    tag="parties",
    one="RegisteredParty",
    single="Party",
    title="Partijen",
    description="Organisaties, en mensen in een openbare rol, in drie sferen. Zonder contactgegevens.",
    title_one="Eén partij",
    description_one="Een partij met haar andere namen.",
    scope="parties:read",
    visible=lambda reader: Party.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "name": words("Naam", "Naam van de partij.", "name", "Gemeente Rotterdam"),
        "otherNames": column(
            many("Andere namen", "Namen waaronder zij ook bekend is.", {"type": "string"}, example=["Stadsbeheer"]),
            _aliases,
        ),
        "sphere": column(choice("Sfeer", "Overheid, markt of gemeenschap.", Sphere, example="government"), "sphere"),
        "registerNumber": filled(
            text("KvK-nummer", "Nummer in het handelsregister.", nullable=True, example="24123456"), "register_number"
        ),
        "website": filled(
            text("Website", "Eigen website.", format="uri", nullable=True, example="https://voorbeeld.example/"),
            "website",
        ),
        "isPerson": column(yes_or_no("Persoon", "Of het een mens in een openbare rol is."), "is_person"),
        "initiativeId": reference("Is initiatief", "Kenmerk van het initiatief dat zij zelf is.", readable_initiative),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(
        by_words("q", "Deel van de naam of van een andere naam.", _with_words, longest=100),
        by_choice("sphere", "Overheid, markt of gemeenschap.", Sphere, "sphere"),
    ),
)

ENGAGEMENTS = Resource(
    name="engagements",
    tag="parties",
    one="Engagement",
    title="Rollen in de keten",
    description="Wie welke plek in de keten van een initiatief vult, van wanneer tot wanneer.",
    title_one="Eén rol in de keten",
    description_one="Een partij op een plek in de keten.",
    scope="parties:read",
    visible=lambda reader: Engagement.objects.filter(initiative__in=Initiative.objects.visible_to(reader.user)),
    properties={
        "id": ID,
        "initiativeId": _INITIATIVE_ID,
        "party": named("Partij", "Wie de plek vult.", "party", "Gemeente Rotterdam"),
        "role": column(choice("Rol", "De plek in de keten.", ChainRole, example="funder"), "role"),
        "capacity": words("Bijdrage", "Wat zij inbrengt; kan leeg zijn.", "capacity", "vier uur per week"),
        "startsOn": on_day("Vanaf", "Eerste dag.", "starts_on"),
        "endsOn": on_day("Tot en met", "Laatste dag; leeg als er geen einde bekend is.", "ends_on"),
        "replaceableById": reference("Vervangbaar door", "Kenmerk van wie het kan overnemen.", "replaceable_by_id"),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(
        BY_INITIATIVE,
        by_id("party", "Kenmerk van een partij.", "party"),
        by_choice("role", "De plek in de keten.", ChainRole, "role"),
        by_day("on", "Alleen wat op deze dag loopt.", running),
        by_area_of_initiative(),
    ),
    expand={"initiative": _INITIATIVE},
)


def _share(title: str, source: str) -> Property:
    told = "Aandeel in de mix, in procenten; de vier samen zijn 100."
    return column(whole(title, told, minimum=0, maximum=100, example=25), source)


STYLES = Resource(
    name="style-mixes",
    tag="styles",
    one="StyleMix",
    title="Bestuursstijlen",
    description="Hoe de gemeente een initiatief tegemoet treedt: rechtmatig, presterend, netwerkend, participerend.",
    title_one="Eén mix van bestuursstijlen",
    description_one="Een mix met haar reden en haar dagen.",
    scope="parties:read",
    visible=lambda reader: StyleMix.objects.visible_to(reader.user),
    properties={
        "id": ID,
        "initiativeId": _INITIATIVE_ID,
        "lawful": _share("Rechtmatig", "lawful"),
        "performing": _share("Presterend", "performing"),
        "networking": _share("Netwerkend", "networking"),
        "participating": _share("Participerend", "participating"),
        "reason": words("Reden", "Waarom deze mix.", "reason", "Het initiatief bepaalt zelf het tempo."),
        "department": named("Afdeling", "De afdeling die koos.", "department", "Stadsbeheer"),
        "startsOn": column(day("Vanaf", "Eerste dag."), "starts_on"),
        "reviewOn": column(day("Opnieuw bekijken op", "Wanneer de mix opnieuw wordt bekeken."), "review_on"),
        "isInvented": INVENTED,
        "updatedAt": UPDATED,
    },
    changed="updated_at",
    filters=(BY_INITIATIVE, by_area_of_initiative()),
    expand={"initiative": _INITIATIVE},
)
