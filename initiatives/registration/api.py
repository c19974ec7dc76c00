# SPDX-License-Identifier: EUPL-1.2
"""Registrations as the API tells and takes them: every initiative where a client works, in the register or not yet."""

from typing import Any, Final
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.api import shapes
from core.api.bodies import Body
from core.api.calls import ApiRequest, Reader
from core.api.filters import by_choices
from core.api.properties import column
from core.api.resources import Key, Resource, Write
from core.api.shapes import Shape, choice, day, moment, text, whole
from initiatives.lifecycle import Phase, Status
from initiatives.models import Area, Initiative, Theme
from initiatives.models.initiative import MOST_CARRIERS, Form, PeopleInvolved
from initiatives.register.api.initiatives import PROPERTIES
from initiatives.register.api.places import AREA
from initiatives.register.api.schemas import NAMED
from initiatives.register.correction.actions import correct_register
from initiatives.registration.actions.through_api import register_through_api

MOST_THEMES: Final = 5
_website = URLValidator(schemes=["http", "https"])


def _visible(reader: Reader) -> QuerySet[Initiative]:
    return Initiative.objects.in_areas_of(reader.user)


def _areas(request: ApiRequest) -> QuerySet[Area]:
    """The areas where this client works; a whole city has no bounds."""
    if request.auth.is_city_wide:
        return Area.objects.all()
    own = request.user.area_teams.values("area_id")
    return Area.objects.filter(Q(pk__in=own) | Q(parent__in=own))


def _area(request: ApiRequest, body: Body) -> Area | None:
    code = body.text("area", longest=20)
    found = _areas(request).filter(code=code).first() if code else None
    if code and found is None:
        body.fault("area", _("There is no area with this code where you work. The codes stand at /api/v1/areas."))
    if not code and not request.auth.is_city_wide:
        body.fault("area", _("Name an area where you work."))
    return found


def _started(body: Body) -> Any:
    found = body.day("startedOn")
    if found is not None and found > timezone.localdate():
        body.fault("startedOn", _("Choose today or a day before."))
    return found


def _site(body: Body) -> str:
    found = body.text("website", longest=300) or ""
    try:
        if found:
            _website(found)
    except ValidationError:
        body.fault("website", _("Give a whole web address, such as https://example.org."))
    return found


def _themes(body: Body) -> list[str]:
    codes = body.codes("themes", most=MOST_THEMES, required=True)
    known = set(Theme.objects.filter(code__in=codes or ()).values_list("code", flat=True))
    if codes is not None and (not codes or set(codes) != known):
        body.fault("themes", _("Give one to five codes of themes. The codes stand at /api/v1/themes."))
    return codes or []


def _line(body: Body, name: str, longest: int) -> str:
    return " ".join((body.text(name, longest=longest, required=True) or "").split())


def _bring_in(request: ApiRequest, body: Body, _key: Any) -> UUID:
    area, themes = _area(request, body), _themes(body)
    values = {
        "name": _line(body, "name", 120),
        "summary": _line(body, "summary", 200),
        "story": body.text("story", longest=5000) or "",
        "form": body.choice("form", Form.values, required=True),
        "phase": body.choice("phase", Phase.values, required=True),
        "address": body.text("address", longest=200) or "",
        "started_on": _started(body),
        "website": _site(body),
        "carriers_told": body.whole("carriers", least=1, most=MOST_CARRIERS),
        "people_involved": body.choice("peopleInvolved", PeopleInvolved.values) or "",
    }
    body.finish()
    return register_through_api(area=area, values=values, themes=themes, by=request.user).pk


def _correct(request: ApiRequest, body: Body, key: Any) -> UUID:
    current = Initiative.objects.in_areas_of(request.user).get(pk=key)
    told: dict[str, Any] = {
        "form": body.choice("form", Form.values, required=body.has("form")),
        "phase": body.choice("phase", Phase.values, required=body.has("phase")),
        "address": body.text("address", longest=200) or "",
        "startedOn": _started(body),
        "website": _site(body),
    }
    if body.has("area"):
        told["area"] = _area(request, body)
    body.finish()
    facts = {_FIELDS.get(name, name): value for name, value in told.items() if body.has(name)}
    correct_register(initiative=current, facts=facts, expected_version=current.version, by=request.user)
    return current.pk


_FIELDS: Final = {"startedOn": "started_on"}
_CORRECTABLE: Final[dict[str, Shape]] = {
    "form": choice("Vorm", "De organisatievorm.", Form, example="foundation"),
    "phase": choice("Fase", "Waar het initiatief staat.", Phase, example="running"),
    "area": text(
        "Gebied",
        "Code van een gebied van de client; leeg is de hele stad.",
        nullable=True,
        maxLength=20,
        example="WK059905",
    ),
    "address": text("Adres", "Straat, plein of gebouw.", nullable=True, maxLength=200, example="Aan het plein"),
    "startedOn": day("Begonnen op", "De dag waarop het begon.", nullable=True),
    "website": text(
        "Website", "Eigen website.", format="uri", nullable=True, maxLength=300, example="https://voorbeeld.example/"
    ),
}
_NEW: Final[dict[str, Shape]] = {
    "name": text("Naam", "Naam van het initiatief.", minLength=1, maxLength=120, example="Wijkkeuken Lindehof"),
    "summary": text("In één zin", "Wat het doet.", minLength=1, maxLength=200, example="Buren eten samen."),
    "story": text("Verhaal", "Het verhaal.", nullable=True, maxLength=5000, example="Het begon met drie buren."),
    "themes": shapes.many(
        "Thema's", "Codes van één tot vijf thema's.", {"type": "string"}, minItems=1, maxItems=5, example=["food"]
    ),
    **_CORRECTABLE,
    "peopleInvolved": choice("Mensen", "Hoeveel mensen meedoen.", PeopleInvolved, nullable=True,
                             example="11-50"),
    "carriers": whole("Dragers", "Hoeveel mensen het dragen, met of zonder account.", nullable=True, minimum=1,
                      maximum=MOST_CARRIERS, example=4),
}  # fmt: skip
_NEEDED: Final = {"name", "summary", "themes", "form", "phase"}

REGISTRATIONS = Resource(
    name="registrations",
    tag="initiatives",
    one="Registration",
    title="Aanmeldingen",
    description="Alle initiatieven waar de client werkt, ook wat nog niet of niet meer in het openbare register staat.",
    title_one="Eén aanmelding",
    description_one="Een initiatief met waar het staat in de behandeling.",
    scope="initiatives:read",
    visible=_visible,
    properties={
        **{
            name: one
            for name, one in PROPERTIES.items()
            if name not in {"parties", "needs", "publishedAt", "updatedAt"}
        },
        "status": column(choice("Stand", "Waar het staat in de behandeling.", Status, example="submitted"), "status"),
        "address": column(text("Adres", "Straat, plein of gebouw; kan leeg zijn.", example="Aan het plein"), "address"),
        "submittedAt": column(moment("Aangemeld op", "Wanneer het is aangemeld.", nullable=True), "submitted_at"),
        "publishedAt": column(
            moment("Gepubliceerd op", "Leeg zolang het nooit openbaar was.", nullable=True), "published_at"
        ),
        "updatedAt": column(moment("Veranderd op", "Laatste verandering van het initiatief zelf."), "updated_at"),
    },
    changed="updated_at",
    filters=(AREA, by_choices("status", "Waar de aanmelding staat.", Status, "status")),
    key=Key(description="Kenmerk van het initiatief; hetzelfde als in /initiatives."),
    shapes={
        **NAMED,
        "RegistrationNew": shapes.record(
            "Nieuwe aanmelding",
            "Een initiatief uit een ander systeem.",
            _NEW,
            optional=set(_NEW) - _NEEDED,
            example={
                "name": "Wijkkeuken Lindehof",
                "summary": "Twee avonden per week eten buren samen.",
                "themes": ["food"],
                "form": "foundation",
                "phase": "running",
                "area": "WK059905",
            },
        ),
        "RegistrationChange": shapes.record(
            "Andere gegevens",
            "Alleen wat verandert; `null` maakt leeg. Naam en verhaal zijn van de dragers.",
            _CORRECTABLE,
            optional=set(_CORRECTABLE),
            example={"phase": "growing", "address": None},
        ),
    },
    create=Write(
        scope="initiatives:write",
        title="Initiatief aanmelden",
        description="Komt binnen als aanmelding; een medewerker beoordeelt haar, zoals elke andere.",
        shape="RegistrationNew",
        run=_bring_in,
    ),
    change=Write(
        scope="initiatives:write",
        title="Gegevens verbeteren",
        description="Verbetert wat ook een medewerker van het gebied mag verbeteren.",
        shape="RegistrationChange",
        run=_correct,
    ),
)
