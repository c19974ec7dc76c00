# SPDX-License-Identifier: EUPL-1.2
"""What clients may write of arrangements: the shape of the body, read strictly, and the same actions as the pages."""

from collections.abc import Mapping
from typing import Any, Final, TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _

from core.api import shapes
from core.api.bodies import Body
from core.api.calls import ApiRequest
from core.api.resources import Write
from core.api.shapes import Shape, choice, day, identity, record, text, yes_or_no
from governance.arrangements.actions import add_arrangement, change_arrangement
from governance.arrangements.actions.arrangements import Terms
from governance.arrangements.fields_by_kind import AFTERWARDS, ALWAYS, FITTING
from governance.models import Arrangement, ArrangementKind, PolicyGoal, Scheme
from governance.models.in_kind import MOST_HOURS
from initiatives.models import Initiative, Party, Place
from initiatives.models.party import Sphere

_M = TypeVar("_M", bound=Model)
SCOPE: Final = "arrangements:write"
_NUMBERS: Final = ("amountRequested", "amountGranted", "amountDetermined", "hoursPerWeek", "rentPerMonth")
_DAYS: Final = ("determinationRequestedOn", "determinedOn", "noticeGivenOn")
# The property of a body that is a column of another name, or fills one.
COLUMNS: Final[Mapping[str, str]] = {
    "lastDay": "last_day",
    "amountRequested": "amount_requested",
    "amountGranted": "amount_granted",
    "amountDetermined": "amount_determined",
    "hoursPerWeek": "hours_per_week",
    "rentPerMonth": "rent_per_month",
    "reference": "reference",
    "rule": "rule",
    "sameActivities": "same_activities",
    "determinationRequestedOn": "determination_requested_on",
    "determinedOn": "determined_on",
    "noticeGivenOn": "notice_given_on",
    "schemeId": "scheme",
    "goalId": "goal",
    "placeId": "place",
}


def _add(request: ApiRequest, body: Body, _key: Any) -> UUID:
    key = body.uuid("initiativeId", required=True)
    initiative = Initiative.objects.in_areas_of(request.user).filter(pk=key).first() if key else None
    if key is not None and initiative is None:
        body.fault("initiativeId", _("There is no initiative with this id where you work."))
    renews = _known(body, "renewsId", Arrangement.objects.visible_to(request.user))
    terms = _terms(request, body, None, initiative)
    party = _party(request, body, required=True)
    body.finish()
    assert initiative is not None  # noqa: S101 - `finish` raised
    made = add_arrangement(initiative=initiative, terms=Terms(**terms), by=request.user, renews=renews, **party)
    return made.pk


def _change(request: ApiRequest, body: Body, key: Any) -> UUID:
    rows = Arrangement.objects.visible_to(request.user).select_related("granted_by", "initiative", "renews")
    current = rows.get(pk=key)
    terms = _terms(request, body, current, current.initiative)
    party = _party(request, body, required=body.has("grantedBy"))
    body.finish()
    one = current.granted_by
    change_arrangement(
        arrangement=current,
        terms=Terms(**terms),
        expected_version=current.version,
        by=request.user,
        **(party or {"party_name": one.name, "sphere": one.sphere, "party": one}),
    )
    return current.pk


def _terms(
    request: ApiRequest, body: Body, current: Arrangement | None, initiative: Initiative | None
) -> dict[str, Any]:
    """Return the terms as columns: what the body tells, otherwise what stands; a kind loses what does not fit it."""
    told = _read(request, body, current, initiative)
    kind = told["kind"] or (current.kind if current else "")
    fits = {*FITTING.get(kind, ()), *ALWAYS, "same_activities", *(AFTERWARDS if kind == "subsidy" else ())}
    for name, column in COLUMNS.items():
        if kind and column not in fits and told[column] not in (None, ""):
            body.fault(name, _("This does not belong to this kind of arrangement."))
    if current is None:
        same = told["same_activities"]
        return {**told, "same_activities": True if same is None else same}
    for column in told:
        if not body.has(_property(column)):
            is_kept = kind == current.kind or column in fits or column in {"kind", "title"}
            told[column] = getattr(current, column) if is_kept else told[column]
    told["same_activities"] = current.same_activities if told["same_activities"] is None else told["same_activities"]
    return {**told, "by_book_year": current.by_book_year}


def _property(column: str) -> str:
    named = {each: name for name, each in COLUMNS.items()}
    return named.get(column, "firstDay" if column == "first_day" else column)


def _read(
    request: ApiRequest, body: Body, current: Arrangement | None, initiative: Initiative | None
) -> dict[str, Any]:
    def needed(name: str) -> bool:
        return current is None or body.has(name)

    places = Place.objects.visible_to(request.user).filter(uses__initiative=initiative).distinct()
    return {
        "kind": body.choice("kind", ArrangementKind.values, required=needed("kind")),
        "title": " ".join((body.text("title", longest=150, required=needed("title")) or "").split()),
        "first_day": body.day("firstDay", required=needed("firstDay")),
        "last_day": body.day("lastDay"),
        **{COLUMNS[name]: body.money(name) for name in _NUMBERS},
        **{COLUMNS[name]: body.day(name) for name in _DAYS},
        "reference": body.text("reference", longest=60) or "",
        "rule": body.text("rule", longest=200) or "",
        "same_activities": body.yes_or_no("sameActivities"),
        "scheme": _known(body, "schemeId", Scheme.objects.visible_to(request.user)),
        "goal": _known(body, "goalId", PolicyGoal.objects.visible_to(request.user)),
        "place": _known(body, "placeId", places),
    }


def _known(body: Body, name: str, among: "QuerySet[_M]") -> _M | None:
    key = body.uuid(name)
    found = among.filter(pk=key).first() if key else None
    if key and found is None:
        body.fault(name, _("There is nothing with this id that fits here."))
    return found


def _party(request: ApiRequest, body: Body, *, required: bool) -> dict[str, Any]:
    told = body.record("grantedBy", required=required)
    if told is None:
        return {}
    key = told.uuid("id")
    name = told.text("name", longest=150, required=key is None)
    sphere = told.choice("sphere", Sphere.values, required=key is None)
    if key is None:
        return {"party_name": " ".join((name or "").split()), "sphere": sphere}
    if name is not None or sphere is not None:
        told.fault("id", _("Give an id, or a name with its sphere."))
    party = Party.objects.visible_to(request.user).filter(pk=key).first()
    if party is None:
        told.fault("id", _("There is no party with this id."))
        return {}
    return {"party_name": party.name, "sphere": party.sphere, "party": party}


def _amount(title: str, description: str) -> Shape:
    number = {"type": "number", "minimum": 0, "maximum": 999_999_999.99}
    return _number_or_text(title, f"{description} In euro, als", number, longest=12, example=48_000)


def _number_or_text(title: str, description: str, number: Shape, *, longest: int, example: int) -> Shape:
    told = f"{description} getal of tekst met hooguit twee decimalen."
    # Null belongs to a type in OpenAPI 3.0, so one of the two takes it.
    either = [number, {"type": "string", "maxLength": longest, "nullable": True}]
    return {"title": title, "description": told, "oneOf": either, "example": example}


def _reference(title: str, description: str) -> Shape:
    return {**identity(title, description), "nullable": True}


def _day(title: str, description: str) -> Shape:
    return day(title, description, nullable=True)


_CHANGEABLE: Final[dict[str, Shape]] = {
    "kind": choice("Soort", "Wat voor afspraak.", ArrangementKind, example="subsidy"),
    "title": text("Naam", "Hoe de afspraak heet.", minLength=1, maxLength=150, example="Subsidie tuinman in de wijk"),
    "grantedBy": record(
        "Verlener",
        "De partij die haar verleent: haar kenmerk, of haar naam en sfeer. Een nieuwe naam wordt een nieuwe partij.",
        {
            "id": identity("Kenmerk", "Kenmerk van een partij uit /parties."),
            "name": text("Naam", "Naam van de partij.", minLength=1, maxLength=150, example="Gemeente Rotterdam"),
            "sphere": choice("Sfeer", "Overheid, markt of gemeenschap.", Sphere, example="government"),
        },
        optional=("id", "name", "sphere"),
    ),
    "firstDay": day("Eerste dag", "Vanaf wanneer zij geldt."),
    "lastDay": _day("Laatste dag", "Tot en met wanneer; leeg als er geen einde is."),
    "amountRequested": _amount("Gevraagd", "Bedrag dat is gevraagd."),
    "amountGranted": _amount("Verleend", "Bedrag dat is verleend."),
    "amountDetermined": _amount("Vastgesteld", "Bedrag dat is vastgesteld."),
    "hoursPerWeek": _number_or_text(
        "Uren per week",
        "Uren van een ambtenaar, gemiddeld per week:",
        {"type": "number", "minimum": 0.01, "maximum": MOST_HOURS},
        longest=6,
        example=8,
    ),
    "rentPerMonth": _amount("Huur per maand", "Wat het initiatief betaalt; 0 is om niet."),
    "reference": text("Dossiernummer", "Nummer bij de verlener.", nullable=True, maxLength=60, example="SUB-2026-0142"),
    "rule": text(
        "Regel",
        "De regel waarvan wordt afgeweken; nodig bij een uitzondering.",
        nullable=True,
        maxLength=200,
        example="Beheerplan buitenruimte",
    ),
    "schemeId": _reference("Regeling", "Kenmerk van de regeling, uit /schemes."),
    "goalId": _reference("Doel", "Kenmerk van het beleidsdoel, uit /policy-goals."),
    "placeId": _reference("Plek", "Kenmerk van een plek die het initiatief gebruikt, uit /places."),
    "sameActivities": yes_or_no("Zelfde activiteiten", "Of zij voor dezelfde activiteiten is als de vorige."),
    "determinationRequestedOn": _day("Vaststelling gevraagd", "Dag van de aanvraag."),
    "determinedOn": _day("Vastgesteld op", "Dag van de vaststelling."),
    "noticeGivenOn": _day("Einde aangekondigd", "Dag van de aankondiging."),
}
_NEW: Final[dict[str, Shape]] = {
    "initiativeId": identity("Initiatief", "Kenmerk van een initiatief in een gebied van de client."),
    **_CHANGEABLE,
    "renewsId": _reference("Volgt op", "Kenmerk van de afspraak die zij vernieuwt."),
}
_NEEDED: Final = {"initiativeId", "kind", "title", "grantedBy", "firstDay"}
SHAPES: Final[dict[str, Shape]] = {
    "ArrangementNew": shapes.record(
        "Nieuwe afspraak",
        "Een afspraak uit een ander systeem.",
        _NEW,
        optional=set(_NEW) - _NEEDED,
        example={
            "initiativeId": "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
            "kind": "subsidy",
            "title": "Subsidie tuinman in de wijk",
            "grantedBy": {"name": "Gemeente Rotterdam", "sphere": "government"},
            "firstDay": "2026-01-01",
            "lastDay": "2026-12-31",
            "amountGranted": 48_000,
        },
    ),
    "ArrangementChange": shapes.record(
        "Andere afspraak",
        "Alleen wat verandert; `null` maakt leeg, wat er niet staat blijft zoals het is.",
        _CHANGEABLE,
        optional=set(_CHANGEABLE),
        example={"lastDay": "2027-12-31", "amountDetermined": 46_500},
    ),
}
_NAMED: Final = {"party_name": "grantedBy", "scheme": "schemeId", "goal": "goalId", "place": "placeId"}
CREATE: Final = Write(
    scope=SCOPE,
    title="Afspraak toevoegen",
    description="Legt een afspraak vast bij een initiatief in een gebied van de client.",
    shape="ArrangementNew",
    run=_add,
    named=_NAMED,
)
CHANGE: Final = Write(
    scope=SCOPE,
    title="Afspraak wijzigen",
    description="Wijzigt een afspraak van een initiatief in een gebied van de client.",
    shape="ArrangementChange",
    run=_change,
    named=_NAMED,
)
