# SPDX-License-Identifier: EUPL-1.2
"""Assessments as the API tells them: for keys with a scope, and as fast as ready-made texts can be joined."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

import orjson
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce
from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy as _

from accounts.models import ApiClient, Scope
from assessment.lens.api.schemas import NAMED, PULLED_KINDS
from assessment.models import Assessment, Principle, Score
from assessment.models.assessment import Answer
from assessment.rounds.api import ROUNDS
from core.api import shapes
from core.api.calls import ApiRequest, Reader
from core.api.filters import Filter, To, by_choice, by_code, by_id
from core.api.held import answer_held, keep_tag
from core.api.lists import Asked, DetailView, ListView
from core.api.pages import next_address, page_body, write_cursor
from core.api.properties import Keyed, Property, column, joined
from core.api.resources import Expand, Key, Resource
from core.api.responses import PRIVATE, answer, is_known, not_modified, stamped_tag, to_json
from core.api.shapes import choice, identity, many, ref, text, whole
from core.database.prepared_statements import read
from initiatives.register.api.initiatives import INITIATIVES
from initiatives.register.api.places import by_area, in_area

# What can change after the submission stands beside the document and is added here.
_DOCUMENT = ("pk", "updated_at", "published_at", "superseded_at", "document", "indices")
_STAMP = ("pk", "updated_at")

Row = tuple[UUID, datetime, datetime, datetime | None, str, str]


def _scored(principle: str) -> Q:
    levels = Score.objects.filter(assessment=OuterRef("pk"), principle__code=principle, answer=Answer.LEVEL)
    return Q(Exists(levels))


def _in_area(code: str) -> Q:
    return in_area(code, "subject__initiative__") | in_area(code, "subject__programme__") | in_area(code, "subject__")


def _subject_id(_reader: Reader) -> Combinable:
    return Coalesce("subject__initiative_id", "subject__programme_id", "subject__area_id")


def _subject(kind: str, pk: UUID, code: str | None) -> dict[str, Any]:
    return {"kind": kind, "id": pk, "code": code}


def _scores(document: str) -> Any:
    return orjson.loads(document)["scores"]


def _principles() -> list[str]:
    """Every principle of every lens, in the order of the newest that has it."""
    found = Principle.objects.order_by("-lens__number", "lens__code", "position").values_list("code", flat=True)
    return list(dict.fromkeys(found))


def _sides() -> list[str]:
    found = Principle.objects.order_by("-lens__number", "lens__code", "position").values_list("side", flat=True)
    return list(dict.fromkeys(found))


def _dissents(document: str) -> Any:
    return orjson.loads(document).get("dissents", [])


def _unsigned(document: str) -> Any:
    return orjson.loads(document).get("unsigned", 0)


def _indices(indices: str) -> Any:
    return orjson.loads(indices or "[]")


PROPERTIES = {
    "id": column(identity("Kenmerk", "Vast kenmerk van de beoordeling."), "id"),
    "initiativeId": column(
        text(
            "Initiatief",
            "Kenmerk van het initiatief; leeg bij iets anders.",
            format="uuid",
            nullable=True,
            example="0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
        ),
        "subject__initiative_id",
    ),
    "subject": Property(ref("AssessmentSubject"), ("subject__kind", _subject_id, "subject__area__code"), _subject),
    "roundId": column(identity("Ronde", "Kenmerk van de ronde."), "round_id"),
    "kind": column(
        choice(
            "Soort", "Van één beoordelaar (independent) of de uitslag (consensus).", PULLED_KINDS, example="consensus"
        ),
        "kind",
    ),
    "lens": joined(ref("LensVersion"), code="lens__code", version="lens__number"),
    "submittedAt": column(shapes.moment("Ingediend op", "Wanneer de beoordeling vast kwam te staan."), "submitted_at"),
    "scores": Property(
        many("Scores", "Alle principes, in de volgorde van de lens.", ref("Score")),
        ("document",),
        _scores,
        keyed=Keyed("principle", _principles),
    ),
    "dissents": Property(
        many(
            "Andere meningen",
            "Wat leden van het panel anders zien dan de uitslag, in hun eigen woorden en zonder naam.",
            {"type": "string"},
            example=["Het tweede inkomen was nog niet toegezegd."],
        ),
        ("document",),
        _dissents,
    ),
    "unsigned": Property(
        whole(
            "Zonder handtekening",
            "Hoeveel leden van het panel niet tekenden en ook niets schreven.",
            minimum=0,
            example=0,
        ),
        ("document",),
        _unsigned,
    ),
    "indices": Property(
        many(
            "Indices",
            "Per kant van de lens, in haar volgorde. Leeg als ze nog niet zijn berekend.",
            ref("SideIndices"),
        ),
        ("indices",),
        _indices,
        keyed=Keyed("side", _sides),
    ),
    "publishedAt": column(shapes.moment("Gepubliceerd op", "Wanneer de beoordeling is vrijgegeven."), "published_at"),
    "supersededAt": column(
        shapes.moment(
            "Vervangen op",
            "Sinds wanneer een heropende beoordeling haar plaats heeft ingenomen; leeg als zij nog geldt.",
            nullable=True,
            example=None,
        ),
        "superseded_at",
    ),
    "updatedAt": column(shapes.moment("Veranderd op", "Laatste verandering; hierop werkt updatedSince."), "updated_at"),
}


def _by_principle(description: str, to: To) -> Filter:
    return by_code(
        "principle",
        description,
        lambda code: Principle.objects.filter(code=code).exists(),
        to,
        unknown=_("No lens has a principle with this code. The codes stand at /api/v1/lenses."),
    )


BY_PRINCIPLE = _by_principle("Alleen met een niveau op dit principe.", _scored)
BY_PRINCIPLE_OF_SCORE = _by_principle("Code van een principe.", "principle__code")

ASSESSMENTS = Resource(
    name="assessments",
    tag="assessments",
    one="Assessment",
    title="Beoordelingen",
    description="Gepubliceerde beoordelingen met hun scores, in de volgorde waarin zij zijn gemaakt.",
    title_one="Eén beoordeling",
    description_one="Een gepubliceerde beoordeling met haar scores. De scores veranderen nooit meer.",
    scope=Scope.ASSESSMENTS_READ.value,
    visible=lambda reader: Assessment.objects.visible_to_client(reader.client),
    properties=PROPERTIES,
    changed="updated_at",
    stamped=True,
    filters=(
        by_id("initiative", "Kenmerk van een initiatief.", "subject__initiative"),
        by_id("round", "Kenmerk van een ronde.", "round"),
        by_choice(
            "kind",
            "`independent` is van één beoordelaar, `consensus` de gepubliceerde uitslag.",
            PULLED_KINDS,
            "kind",
        ),
        BY_PRINCIPLE,
        by_area(_in_area),
    ),
    key=Key(description="Kenmerk van de beoordeling."),
    expand={
        "initiative": Expand(
            lambda: INITIATIVES, "subject__initiative_id", "Het initiatief, als dat in het register staat."
        ),
        "round": Expand(lambda: ROUNDS, "round_id", "De ronde."),
    },
    shapes=NAMED,
)


class AssessmentsView(ListView):
    """The list, whose pages are joined from texts that were made when an assessment was submitted."""

    def page(self, request: ApiRequest, asked: Asked) -> HttpResponse:
        """Return a page; a client that holds it costs one small statement."""
        if asked.chosen.expansions or not asked.chosen.is_whole:
            return super().page(request, asked)
        values, limit = {**asked.values, "since": asked.since, "after": asked.after}, asked.size + 1
        if "HTTP_IF_NONE_MATCH" in request.META:
            tag = stamped_tag(_read_for(request.auth, values, limit, _STAMP))
            if is_known(request, tag):
                keep_tag(request, tag, PRIVATE)
                return not_modified(tag, PRIVATE)
        rows = _read_for(request.auth, values, limit)
        following = None
        tag = stamped_tag([row[:2] for row in rows])
        keep_tag(request, tag, PRIVATE)
        if len(rows) == limit:
            rows.pop()
            following = next_address(request, write_cursor([str(rows[-1][0])], of="assessments"))
        body = page_body([assessment_json(row) for row in rows], following)
        return answer(request, body, tag=tag, cache=PRIVATE)


class AssessmentView(DetailView):
    """One assessment, told by the text that was made when it was submitted."""

    def get(self, request: ApiRequest, **key: Any) -> HttpResponse:
        """Return the assessment; with a choice of properties or relations it is read as any other row."""
        if request.GET:
            return super().get(request, **key)
        if (held := answer_held(request)) is not None:
            return held
        rows = _read_for(request.auth, {"one": key["id"]}, 1)
        if not rows:
            raise Http404
        tag = stamped_tag([rows[0][:2]])
        keep_tag(request, tag, PRIVATE)
        return answer(request, assessment_json(rows[0]), tag=tag, cache=PRIVATE)


def _read_for(
    client: ApiClient, values: Mapping[str, Any], limit: int, columns: tuple[str, ...] = _DOCUMENT
) -> list[Any]:
    """Return rows this client may see, through one statement that is planned once."""
    # For the whole city the statement has no place for who asks.
    works_as = {} if client.is_city_wide else {"works_as": client.user_id}
    wanted = Wanted(tuple(client.scopes), client.is_city_wide, limit, columns)
    return read(_page, {**values, **works_as}, wanted)


class Wanted(NamedTuple):
    """What changes the text of the statement: what the client may, how many rows, and which columns."""

    scopes: tuple[str, ...]
    is_city_wide: bool
    limit: int
    columns: tuple[str, ...] = _DOCUMENT


def _page(values: Mapping[str, Any], wanted: Wanted) -> QuerySet[Assessment, Any]:
    """Return one page: the filters by their names in the API, `since`, `after` (the row before), `one`, `works_as`."""
    works_as = values.get("works_as", UUID(int=0))
    client = ApiClient(scopes=list(wanted.scopes), is_city_wide=wanted.is_city_wide, user_id=works_as)
    found = ASSESSMENTS.visible(Reader(None, client))
    for each in ASSESSMENTS.filters:
        if each.name in values:
            found = found.filter(each.narrow(values[each.name]))
    if "since" in values:
        found = found.filter(updated_at__gte=values["since"])
    if "after" in values:
        found = found.filter(pk__gt=values["after"])
    if "one" in values:
        found = found.filter(pk=values["one"])
    return found.order_by("pk").values_list(*wanted.columns)[: wanted.limit]


def assessment_json(row: Row) -> bytes:
    """Return the JSON of one row of documents."""
    _pk, updated_at, published_at, superseded_at, document, indices = row
    moments = to_json({"publishedAt": published_at, "supersededAt": superseded_at, "updatedAt": updated_at})
    # Of one assessor, or written before members wrote dissent. Inside a text such a quote would be escaped.
    nobody = "" if '"dissents":' in document else ',"dissents":[],"unsigned":0'
    return f'{document[:-1]}{nobody},"indices":{indices or "[]"},'.encode() + moments[1:]
