# SPDX-License-Identifier: EUPL-1.2
"""Areas, themes and programmes as the API tells them: few, public, and what the rest points at."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.expressions import Combinable

from core.api import fields
from core.api.filters import FilterSet, UpdatedSince
from core.api.permissions import Reader
from core.api.serializers import RowSerializer
from core.api.viewsets import RegisterViewSet
from initiatives.models import Area, Initiative, Programme, Theme
from initiatives.register.api.places import AreaFilter, GeometryField, point
from initiatives.register.api.serializers import AreaCodeField, AreaNameField, AreaNameSerializer


def _border_or_point(border: Any, longitude: float | None, latitude: float | None) -> Any:
    return border or point(longitude, latitude)


class AreaSerializer(RowSerializer):
    """An area in the list."""

    code = AreaCodeField()
    name = AreaNameField()
    parent_code = fields.CharField(
        "Valt onder", "Code van het gebied waar dit deel in ligt.", source="parent__code", allow_null=True, example=None
    )
    longitude = fields.FloatField("Lengtegraad", "Een punt in het gebied (WGS 84).", allow_null=True, example=4.44871)
    latitude = fields.FloatField("Breedtegraad", "Een punt in het gebied (WGS 84).", allow_null=True, example=51.91146)
    updated_at = fields.DateTimeField("Veranderd op", "Laatste verandering.")

    class Meta:
        title = "Gebieden"
        description = "Alle gebieden van de stad, zonder hun grens; als GeoJSON met."
        geometry = GeometryField(
            "De grens van het gebied, of een punt erin.",
            columns=("border", "longitude", "latitude"),
            convert=_border_or_point,
        )


class AreaWithBorderSerializer(AreaSerializer):
    """An area by itself."""

    border = fields.ObjectField(
        "Grens", "GeoJSON (Polygon of MultiPolygon, WGS 84), als die bekend is.", allow_null=True, example=None
    )


class ChangedAreaFilter(FilterSet):
    """What areas can be narrowed to."""

    updated_since = UpdatedSince()


class AreaViewSet(RegisterViewSet):
    """The areas of the city."""

    prefix = "areas"
    tag = "areas"
    scope = None
    queryset = Area.objects.all()
    serializer_class = AreaSerializer
    detail_serializer_class = AreaWithBorderSerializer
    filterset_class = ChangedAreaFilter
    title_one = "Eén gebied"
    description_one = "Een gebied met zijn grens."
    single = "Area"
    ordering = ("code",)
    lookup_field = "code"
    lookup_url_kwarg = "code"
    lookup_value_regex = "[A-Za-z0-9_.-]{1,20}"
    lookup_description = "Code van het gebied."

    @classmethod
    def visible(cls, reader: Reader) -> QuerySet[Area]:
        """Return every area."""
        del reader
        return Area.objects.all()


class ThemeNameSerializer(RowSerializer):
    """The name of a theme."""

    nl = fields.CharField("Nederlands", "De naam in het Nederlands.", source="name_nl", example="Voedsel")
    en = fields.CharField("Engels", "De naam in het Engels.", source="name_en", example="Food")

    class Meta:
        ref_name = None
        title = "Naam"
        description = "De naam. Per taal."
        additional_properties = None
        example = {"nl": "Voedsel", "en": "Food"}


class ThemeSerializer(RowSerializer):
    """A theme."""

    code = fields.CharField("Code", "Code van het thema.", max_length=40, example="food")
    name = ThemeNameSerializer(source="*")

    class Meta:
        title = "Thema's"
        description = "De thema's waar initiatieven aan werken."


class ThemeViewSet(RegisterViewSet):
    """The themes."""

    prefix = "themes"
    tag = "themes"
    scope = None
    queryset = Theme.objects.all()
    serializer_class = ThemeSerializer
    title_one = "Eén thema"
    description_one = "Een thema met zijn namen."
    ordering = ("code",)
    lookup_field = "code"
    lookup_url_kwarg = "code"
    lookup_value_regex = "[A-Za-z0-9_-]{1,40}"
    lookup_description = "Code van het thema."

    @classmethod
    def visible(cls, reader: Reader) -> QuerySet[Theme]:
        """Return every theme."""
        del reader
        return Theme.objects.all()


def _members(_reader: Reader) -> Combinable:
    public = Initiative.objects.visible_to(AnonymousUser()).filter(programmes=OuterRef("pk"))
    return ArraySubquery(public.order_by("pk").values("pk"))


class ProgrammeSerializer(RowSerializer):
    """A programme."""

    id = fields.UUIDField("Kenmerk", "Vast kenmerk van het programma.")
    name = fields.CharField("Naam", "Naam van het programma.", example="Voedselnetwerk")
    summary = fields.CharField(
        "In één zin", "Wat het programma doet.", example="Initiatieven die samen eten verbouwen."
    )
    area = AreaNameSerializer(label="Gebied", help_text="Leeg betekent de hele stad.", allow_null=True)
    starts_on = fields.DateField("Vanaf", "Eerste dag.", allow_null=True)
    ends_on = fields.DateField("Tot en met", "Laatste dag.", allow_null=True, example=None)
    website = fields.CharField(
        "Website", "Eigen website.", format="uri", allow_null=True, example="https://voorbeeld.example/"
    )
    initiative_ids = fields.ListField(
        "Initiatieven",
        "Kenmerken van de initiatieven in het register.",
        child=fields.UUIDField(),
        example=["0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90"],
        annotation=_members,
    )
    is_invented = fields.BooleanField("Verzonnen", "Of het voor de demo verzonnen is.")
    updated_at = fields.DateTimeField("Veranderd op", "Laatste verandering van het programma zelf.")

    class Meta:
        title = "Programma's"
        description = "Programma's en netwerken van initiatieven."


class ProgrammeFilter(FilterSet):
    """What programmes can be narrowed to."""

    area = AreaFilter()
    updated_since = UpdatedSince()


class ProgrammeViewSet(RegisterViewSet):
    """Programmes and networks."""

    prefix = "programmes"
    tag = "programmes"
    scope = None
    queryset = Programme.objects.all()
    serializer_class = ProgrammeSerializer
    filterset_class = ProgrammeFilter
    title_one = "Eén programma"
    description_one = "Een programma met zijn initiatieven."
    lookup_description = "Kenmerk van het programma."
