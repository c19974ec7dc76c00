# SPDX-License-Identifier: EUPL-1.2
"""The contract of an endpoint, from the serializers, filters and pages it answers with (drf-spectacular)."""

from functools import cache
from typing import Any, Final

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

from core.api import fields
from core.api.filters import NamesFilter, Parameter
from core.api.negotiation import CSV, GEOJSON, JSON, NDJSON
from core.api.permissions import enough
from core.api.serializers import NamedSerializer, expandable, has_places, name_of
from core.api.viewsets import RegisterViewSet

Shape = dict[str, Any]
_STREAMED: Final = (
    " De hele lijst in één keer, zonder pagina's: vraag met Accept om `application/x-ndjson` of `text/csv`{place};"
    " `pageSize` en `cursor` bestaan daar niet. Met `fields=id,updatedAt` krijgt u alleen die eigenschappen; dat staat"
    " niet bij de parameters, omdat het antwoord dan niet de hele vorm heeft die een gegenereerde client verwacht."
)
_WRITES: Final = {"create": "201", "partial_update": "200"}


class Schema(AutoSchema):
    """How an endpoint tells what it does (DEFAULT_SCHEMA_CLASS)."""

    view: Any

    @property
    def action(self) -> str:
        """What is done: that of a viewset, "get" of a view."""
        return getattr(self.view, "action", None) or str(self.method).lower()

    def get_operation_id(self) -> str:
        """Return the name of the function in a client."""
        view = self.view
        if not isinstance(view, RegisterViewSet):
            return str(view.operation_id)
        if self.action == "list":
            return f"list{view.prefix.title().replace('-', '')}"
        if self.action == "retrieve":
            return f"get{view.single_name}"
        verb = {"create": "create", "partial_update": "change"}[self.action]
        return f"{verb}{name_of(view.detail_serializer_class or view.serializer_class)}"

    def get_tags(self) -> list[str]:
        """Return the group (SPECTACULAR_SETTINGS["TAGS"])."""
        return [self.view.tag]

    def get_summary(self) -> str:
        """Return what the operation is called."""
        view = self.view
        if self.action in _WRITES:
            return str(view.writes[self.action].Meta.summary)
        return str(view.title_one if self.action == "retrieve" else view.title)

    def get_description(self) -> str:  # type: ignore[override] # as drf-spectacular has it
        """Return what the operation does, with its scope."""
        view, scope = self.view, self.view.scope_for(str(self.method).lower())
        if self.action in _WRITES:
            told = view.writes[self.action].Meta.operation
        elif self.action == "retrieve":
            told = view.description_one
        elif isinstance(view, RegisterViewSet):
            place = " of `application/geo+json`" if GEOJSON in view.list_forms() else ""
            told = view.serializer_class.Meta.description + _STREAMED.format(place=place)
        else:
            told = view.description
        return f"{told} Scope: {', '.join(enough(scope))}." if scope else str(told)

    def get_override_parameters(self) -> list[Any]:
        """Return every parameter of the address: what is read is what is told."""
        view, found = self.view, []
        if getattr(view, "detail", False):
            pattern = view.lookup_value_regex
            key = {"type": "string", "pattern": f"^{pattern}$"} if pattern else {"type": "string", "format": "uuid"}
            found.append(_parameter(view.lookup_url_kwarg, key, OpenApiParameter.PATH, view.lookup_description))
        if self.action in _WRITES:
            return found
        return [*found, *(_asked(name, each) for name, each in view.parameters().items() if name != "fields")]

    def get_filter_backends(self) -> list[Any]:
        """Return none: filters are among the parameters already."""
        return []

    def _get_pagination_parameters(self) -> list[Any]:
        return []

    def _is_list_view(self, serializer: Any = None) -> bool:  # noqa: ARG002 - the library's signature
        # Pages are told below.
        return False

    def get_auth(self) -> list[Any]:
        """Return the ways to show a key, and that none is needed where it is public."""
        found: list[Any] = super().get_auth()
        return found if self.view.scope_for(str(self.method).lower()) else [*found, {}]

    def get_request_serializer(self) -> Any:
        """Return what is sent."""
        return {JSON: self._shape(self.view.writes[self.action]())} if self.action in _WRITES else None

    def get_response_serializers(self) -> Any:
        """Return what comes back, in every form."""
        view = self.view
        if not isinstance(view, RegisterViewSet):
            return {200: self._shape(view.serializer_class())}
        row = view.serializer_class if self.action == "list" else view.detail_serializer_class or view.serializer_class
        told: dict[tuple[Any, str], Shape] = {(_WRITES.get(self.action, 200), JSON): self._shape(row())}
        if self.action == "list":
            told[200, JSON] = self._shape(_page(type(view)))
            told[200, NDJSON] = {"type": "string", "description": "Elk object op een regel van zijn eigen."}
            told[200, CSV] = {"type": "string", "description": "Een regel per object, met namen erboven (RFC 4180)."}
        if has_places(row) and self.action not in _WRITES:
            told[200, GEOJSON] = self._shape(
                _features(type(view)) if self.action == "list" else _feature(type(view), row)
            )
        return told

    def _map_serializer(self, serializer: Any, direction: Any, bypass_extensions: bool = False) -> Shape:  # noqa: ARG002 - the library's signature
        return self.object_schema(serializer)

    def _map_serializer_field(self, field: Any, direction: Any, bypass_extensions: bool = False) -> Shape:  # noqa: ARG002 - the library's signature
        return self._shape(field)

    def _shape(self, field: Any) -> Shape:
        """Return what a field looks like; a serializer with a name of its own is referred to."""
        if isinstance(field, fields.ListField):
            return {**field.schema(), "items": self._shape(field.child)}
        if not isinstance(field, NamedSerializer):
            found: Shape = field.schema()
            return found
        if getattr(field.Meta, "ref_name", "") is None:
            return self.object_schema(field)
        reference = self.resolve_serializer(type(field), "response").ref
        if not field.label:
            return dict(reference)
        null = {"nullable": True} if field.allow_null else {}
        return {"allOf": [reference], **null, "title": str(field.label), "description": str(field.help_text)}

    def object_schema(self, serializer: NamedSerializer) -> Shape:
        """Return an object that always has all its properties, except those not required, and by default no others."""
        meta = serializer.Meta
        known = {name: self._shape(field) for name, field in serializer.fields.items()}
        required = [name for name, field in serializer.fields.items() if field.required and not serializer.partial]
        known |= {name: self._related(expand) for name, expand in expandable(type(serializer)).items()}
        told, others = (
            serializer.help_text or getattr(meta, "description", ""),
            getattr(meta, "additional_properties", False),
        )
        return {
            "type": "object",
            "title": str(serializer.label or getattr(meta, "title", "")),
            **({"description": str(told)} if told else {}),
            **({"properties": known} if known else {}),
            # An empty list is no valid schema.
            **({"required": required} if required else {}),
            **({"additionalProperties": others} if others is not None else {}),
            **({"nullable": True} if serializer.allow_null else {}),
            **({"example": meta.example} if hasattr(meta, "example") else {}),
        }

    def _related(self, expand: Any) -> Shape:
        told = f"{expand.description} Alleen met `expand`."
        shape = self._shape(expand.to().serializer_class())
        return {"allOf": [shape], "nullable": True, "title": "Meegevraagd", "description": told}


def _parameter(name: str, schema: Shape, place: Any, told: str, **more: Any) -> OpenApiParameter:
    required = place != OpenApiParameter.QUERY
    return OpenApiParameter(name, schema, place, description=told, required=required, **more)


def _asked(name: str, parameter: Parameter) -> OpenApiParameter:
    with_commas = {"explode": False, "style": "form"} if isinstance(parameter, NamesFilter) else {}
    return _parameter(name, parameter.schema(), OpenApiParameter.QUERY, parameter.told(), **with_commas)


def _named(name: str, shape: type[NamedSerializer]) -> NamedSerializer:
    shape.__name__ = name
    return shape()


def _page(view: type[RegisterViewSet]) -> NamedSerializer:
    row = view.serializer_class

    class Page(NamedSerializer):
        results = fields.ListField("Resultaten", "De objecten op deze pagina.", child=row())
        next = fields.CharField(
            "Volgende pagina",
            "Volledig adres van de volgende pagina, met dezelfde filters. Leeg op de laatste pagina.",
            format="uri",
            allow_null=True,
            example=None,
        )

        class Meta:
            title = f"Pagina: {view.title.lower()}"
            description = view.pagination_class.told(view)

    return _named(getattr(row.Meta, "page_name", f"{name_of(row)}Page"), Page)


@cache
def _feature(view: type[RegisterViewSet], row: Any) -> NamedSerializer:
    class Feature(NamedSerializer):
        type = fields.ChoiceField("Soort", "Altijd Feature.", ["Feature"], example="Feature")
        id = fields.UUIDField("Kenmerk", "Vast kenmerk.")
        geometry = row.Meta.geometry
        properties = row()

        class Meta:
            title = f"Plek: {view.title_one.lower()}"
            description = "Een Feature van GeoJSON (RFC 7946, WGS 84)."

    return _named(f"{name_of(row)}Feature", Feature)


def _features(view: type[RegisterViewSet]) -> NamedSerializer:
    kind, row = "FeatureCollection", view.serializer_class

    class Features(NamedSerializer):
        type = fields.ChoiceField("Soort", f"Altijd {kind}.", [kind], example=kind)
        features = fields.ListField("Plekken", "Alle plekken.", child=_feature(view, row))

        class Meta:
            title = f"Plekken: {view.title.lower()}"
            description = "Een FeatureCollection van GeoJSON (RFC 7946, WGS 84)."

    return _named(f"{name_of(row)}{kind}", Features)
