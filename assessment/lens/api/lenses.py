# SPDX-License-Identifier: EUPL-1.2
"""Lenses as the API tells them: every version, for everybody."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from orjson import Fragment
from rest_framework.request import Request
from rest_framework.response import Response

from assessment.lens.api.serializers import LensCodeField, VersionField
from assessment.lens.founder_words import content_with_founder_words
from assessment.models import Lens
from core.api import fields
from core.api.filters import Parameter
from core.api.permissions import Reader
from core.api.responses import to_json
from core.api.serializers import RowSerializer, camel
from core.api.viewsets import RegisterViewSet


class LensSummarySerializer(RowSerializer):
    """A version of a lens, without its texts."""

    id = fields.UUIDField("Kenmerk", "Vast kenmerk van deze versie.")
    code = LensCodeField()
    version = VersionField()
    title = fields.TextsField(
        "Titel",
        "De titel van de lens. Per taal.",
        source="content__title",
        example={"nl": "Veerkracht van initiatief en bestuur"},
    )
    explanation = fields.TextsField(
        "Uitleg",
        "Waar de lens over gaat. Per taal.",
        source="content__explanation",
        example={"nl": "Elf principes laten zien hoe sterk een initiatief staat."},
    )
    languages = fields.ListField(
        "Talen",
        "Talen waarin elke tekst er is.",
        child=fields.CharField(),
        source="content__languages",
        example=["nl", "en"],
    )
    retired_at = fields.DateTimeField(
        "Vervallen op", "Sinds wanneer niet meer gebruikt.", allow_null=True, example=None
    )

    class Meta:
        title = "Lenzen"
        description = "Alle versies van alle lenzen, zonder hun teksten."
        page_name = "LensPage"


class WeightField(fields.FloatField):
    """The weight of a principle."""

    kind = {"type": "number"}


class PrincipleSerializer(RowSerializer):
    """A principle with all its texts."""

    code = fields.CharField("Code", "Code van het principe, gelijk in alle versies.", example="robust")
    order = fields.IntegerField("Plaats", "Plaats in de lens.", min_value=1, example=7)
    side = fields.CharField("Kant", "Over welke kant het gaat.", example="initiative")
    weight = WeightField("Gewicht", "Gewicht binnen de kant.", example=1)
    name = fields.TextsField("Naam", "Naam van het principe. Per taal.", example={"nl": "Robuustheid"})
    question = fields.TextsField(
        "Vraag", "De vraag aan de beoordelaar. Per taal.", example={"nl": "Blijft het werken als er iets wegvalt?"}
    )
    levels = fields.ObjectField("Niveaus", "Per niveau een beschrijving, per taal.")
    founder_levels = fields.ObjectField(
        "Niveaus voor initiatiefnemers",
        "Dezelfde niveaus in gewonere woorden, als deze versie die heeft.",
        required=False,
    )

    class Meta:
        title = "Principe"
        description = "Een principe met al zijn teksten."
        additional_properties = True


class LensSerializer(LensSummarySerializer):
    """A version of a lens with all that is in it."""

    scale = fields.ObjectField("Schaal", "Laagste en hoogste niveau en wat elk niveau betekent.")
    principles = fields.ListField("Principes", "De principes, in volgorde.", child=PrincipleSerializer())

    class Meta:
        title = "Lens met teksten"
        description = "Een versie van een lens met alles wat erin staat. Waarop wordt beoordeeld verandert nooit."
        additional_properties = True


class LensViewSet(RegisterViewSet):
    """Every version of every lens; one by itself comes as it was loaded, so nothing of it can be left out."""

    prefix = "lenses"
    tag = "lenses"
    scope = None
    queryset = Lens.objects.all()
    serializer_class = LensSummarySerializer
    detail_serializer_class = LensSerializer
    title_one = "Eén lens"
    description_one = "Een versie van een lens met al haar teksten."
    ordering = ("code", "-number")
    lookup_description = "Kenmerk van de lensversie."

    @classmethod
    def visible(cls, reader: Reader) -> QuerySet[Lens]:
        """Return every lens."""
        del reader
        return Lens.objects.all()

    def parameters(self) -> Mapping[str, Parameter]:
        """Return every parameter that is read here."""
        return super().parameters() if self.action == "list" else {}

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:  # noqa: ARG002 - as every action
        """Return a lens with all its texts."""
        self.query  # noqa: B018 - refuses every parameter
        lens = self.get_queryset().filter(pk=kwargs["id"]).select_related("founder_words").first()
        if lens is None:
            raise Http404
        return Response(Fragment(lens_json(lens)))


def lens_json(lens: Lens) -> bytes:
    """Return the JSON of a lens with all its texts."""
    head = {"id": lens.pk, "retiredAt": lens.retired_at}
    words = lens.words_for_founders
    version = _Version(lens.content_hash, words.pk if words else None, lens)
    return to_json(head)[:-1] + b"," + _content_json(version)[1:]


@dataclass(frozen=True, slots=True)
class _Version:
    """A lens as a cache key: one lens version has one text for ever, and plainer words for founders once."""

    content_hash: str
    words_id: Any
    lens: Lens = field(compare=False)


@lru_cache(maxsize=8)
def _content_json(version: _Version) -> bytes:
    return to_json(_camel(content_with_founder_words(version.lens)))


def _camel(value: Any) -> Any:
    if isinstance(value, list):
        return [_camel(item) for item in value]
    if isinstance(value, dict):
        return {camel(name): _camel(item) for name, item in value.items()}
    return value
