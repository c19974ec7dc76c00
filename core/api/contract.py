# SPDX-License-Identifier: EUPL-1.2
"""The contract of a resource, from the declaration its answers come from: parameters, forms, shapes, Dutch texts."""

from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema, extend_schema_view

from core.api import shapes
from core.api.forms import CSV, GEOJSON, JSON, NDJSON
from core.api.resources import MOST_EXPANDED, Expand, Resource, Write
from core.api.shapes import Shape

if TYPE_CHECKING:
    from core.api.lists import DetailView, ListView

_STREAMED = (
    " De hele lijst in één keer, zonder pagina's: vraag met Accept om `application/x-ndjson` of `text/csv`{place};"
    " `pageSize` en `cursor` bestaan daar niet. Met `fields=id,updatedAt` krijgt u alleen die eigenschappen; dat staat"
    " niet bij de parameters, omdat het antwoord dan niet de hele vorm heeft die een gegenereerde client verwacht."
)
_TEXT: Shape = {"type": "string"}


def described(
    resource: Resource, listing: "type[ListView]", detail: "type[DetailView]"
) -> "tuple[type[ListView], type[DetailView]]":
    """Return the views of a resource, each with its part of the contract."""
    from core.api.lists import Changes, Creates  # noqa: PLC0415 - views know resources

    shared = {"resource": resource, "scope": resource.scope}
    bases: tuple[type, ...] = (Creates, listing) if resource.create else (listing,)
    made: Any = type(f"{resource.one}List", bases, {**shared, "forms": resource.forms})
    bases = (Changes, detail) if resource.change else (detail,)
    forms = (JSON, GEOJSON) if resource.place else (JSON,)
    one: Any = type(f"{resource.one}Detail", bases, {**shared, "forms": forms})
    writing = {"post": _create(resource)} if resource.create else {}
    changing = {"patch": _change(resource)} if resource.change else {}
    for view in (made, one):
        # The contract tells what `get` does; the class it is made from is no part of it.
        view.__doc__ = resource.description
    return (
        extend_schema_view(get=_list(resource), **writing)(made),
        extend_schema_view(get=_detail(resource), **changing)(one),
    )


def shapes_of(resource: Resource) -> dict[str, Shape]:
    """Return every named shape of a resource."""
    made: dict[str, Shape] = dict(resource.shapes)
    related = {name: _related(expand) for name, expand in resource.expand.items()}
    for name, properties in ((resource.listed_name, resource.in_list), (resource.one, resource.properties)):
        if name not in made:
            every = {each: one.shape for each, one in properties.items()}
            made[name] = shapes.record(resource.title, resource.description, {**every, **related}, optional=related)
    if resource.page_name not in made:
        made[resource.page_name] = shapes.page(
            f"Pagina: {resource.title.lower()}", _order_of(resource), resource.listed_name
        )
    if resource.place is not None:
        feature = f"{resource.listed_name}Feature"
        made[feature] = _feature(resource, shapes.ref(resource.listed_name))
        made[f"{feature}Collection"] = _features(resource, feature)
        if resource.listed:
            made[f"{resource.one}Feature"] = _feature(resource, shapes.ref(resource.one))
    return made


def _order_of(resource: Resource) -> str:
    return "Alles op één pagina." if resource.order else "In de volgorde van de kenmerken, dus van binnenkomst."


def _list(resource: Resource) -> Any:
    place = " of `application/geo+json`" if resource.place else ""
    parameters = [each.parameter for each in resource.filters]
    parameters += [shapes.UPDATED_SINCE] if resource.changed is not None else []
    parameters += _expanding(resource)
    parameters += [] if resource.order else [shapes.CURSOR, shapes.PAGE_SIZE]
    answers: dict[tuple[int, str], Shape] = {
        (200, JSON): shapes.ref(resource.page_name),
        (200, NDJSON): {**_TEXT, "description": "Elk object op een regel van zijn eigen."},
        (200, CSV): {**_TEXT, "description": "Een regel per object, met namen erboven (RFC 4180)."},
    }
    if resource.place:
        answers[200, GEOJSON] = shapes.ref(f"{resource.listed_name}FeatureCollection")
    return extend_schema(
        operation_id=f"list{resource.name.title().replace('-', '')}",
        tags=[resource.tag],
        summary=resource.title,
        description=_told(resource.description + _STREAMED.format(place=place), resource.scope),
        parameters=parameters,
        responses=answers,
    )


def _detail(resource: Resource) -> Any:
    answers: dict[tuple[int, str], Shape] = {(200, JSON): shapes.ref(resource.one)}
    if resource.place:
        answers[200, GEOJSON] = shapes.ref(f"{resource.one}Feature")
    return extend_schema(
        operation_id=f"get{resource.single_name}",
        tags=[resource.tag],
        summary=resource.title_one,
        description=_told(resource.description_one, resource.scope),
        parameters=[resource.key.parameter, *_expanding(resource)],
        responses=answers,
    )


def _create(resource: Resource) -> Any:
    assert resource.create is not None  # noqa: S101 - asked before
    return _writing(resource, resource.create, "create", 201, [shapes.IDEMPOTENCY_KEY])


def _change(resource: Resource) -> Any:
    assert resource.change is not None  # noqa: S101 - asked before
    return _writing(resource, resource.change, "change", 200, [resource.key.parameter, shapes.IF_MATCH])


def _writing(resource: Resource, write: Write, verb: str, status: int, parameters: list[Any]) -> Any:
    return extend_schema(
        operation_id=f"{verb}{resource.one}",
        tags=[resource.tag],
        summary=write.title,
        description=_told(write.description, write.scope),
        parameters=parameters,
        request={JSON: shapes.ref(write.shape)},
        responses={(status, JSON): shapes.ref(resource.one)},
    )


def _told(description: str, scope: str | None) -> str:
    return description if scope is None else f"{description} Scope: {scope}."


def _expanding(resource: Resource) -> list[Any]:
    if not resource.expand:
        return []
    known = {**_TEXT, "enum": list(resource.expand)}
    return [
        shapes.query(
            "expand",
            f"Wat er meekomt, met komma's ertussen; ten hoogste {MOST_EXPANDED}.",
            {"type": "array", "items": known, "minItems": 1, "maxItems": MOST_EXPANDED},
            explode=False,
            style="form",
        )
    ]


def _related(expand: Expand) -> Shape:
    shape = shapes.ref(expand.to().listed_name)
    if expand.many:
        return shapes.many(
            "Meegevraagd", f"{expand.description} Ten hoogste {expand.most}; alleen met `expand`.", shape
        )
    return {
        "allOf": [shape],
        "nullable": True,
        "title": "Meegevraagd",
        "description": f"{expand.description} Alleen met `expand`.",
    }


def _feature(resource: Resource, of: Shape) -> Shape:
    assert resource.place is not None  # noqa: S101 - asked before
    return shapes.record(
        f"Plek: {resource.title_one.lower()}",
        "Een Feature van GeoJSON (RFC 7946, WGS 84).",
        {
            "type": shapes.choice("Soort", "Altijd Feature.", ["Feature"], example="Feature"),
            "id": shapes.identity("Kenmerk", "Vast kenmerk."),
            "geometry": resource.place.shape,
            "properties": of,
        },
    )


def _features(resource: Resource, feature: str) -> Shape:
    return shapes.record(
        f"Plekken: {resource.title.lower()}",
        "Een FeatureCollection van GeoJSON (RFC 7946, WGS 84).",
        {
            "type": shapes.choice(
                "Soort", "Altijd FeatureCollection.", ["FeatureCollection"], example="FeatureCollection"
            ),
            "features": shapes.many("Plekken", "Alle plekken.", shapes.ref(feature)),
        },
    )
