# SPDX-License-Identifier: EUPL-1.2
"""How a room tells what its answers look like: plain OpenAPI schemas, with a title and a description per property.

The contract is written in Dutch, the language of the NL API Design Rules for documentation; names are English, as in
the code.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import TextChoices
from django.utils import translation
from drf_spectacular.utils import OpenApiParameter

Shape = dict[str, Any]


def ref(name: str) -> Shape:
    """Return a reference to a named shape."""
    return {"$ref": f"#/components/schemas/{name}"}


def text(title: str, description: str, **more: Any) -> Shape:
    """Return a text."""
    return {"type": "string", "title": title, "description": description, **more}


def identity(title: str, description: str, example: str = "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90") -> Shape:
    """Return a public id."""
    return text(title, description, format="uuid", example=example)


def moment(title: str, description: str, **more: Any) -> Shape:
    """Return a moment in UTC."""
    return text(title, description, format="date-time", **{"example": "2026-03-02T09:30:00.000000Z", **more})


def day(title: str, description: str, **more: Any) -> Shape:
    """Return a day."""
    return text(title, description, format="date", **{"example": "2024-05-01", **more})


Codes = type[TextChoices] | Iterable[str | None]


def choice(title: str, description: str, codes: Codes, **more: Any) -> Shape:
    """Return one of a few codes; those of a class are explained, and with `nullable` there may be none."""
    nothing = [None] if more.get("nullable") and isinstance(codes, type) else []
    return text(title, explained(description, codes), enum=[*values_of(codes), *nothing], **more)


def values_of(codes: Codes) -> list[str | None]:
    """Return the codes themselves."""
    return [*codes.values] if isinstance(codes, type) else [*codes]


def explained(description: str, codes: Codes) -> str:
    """Return the description with what each code of a class is called in Dutch."""
    if not isinstance(codes, type):
        return description
    with translation.override("nl"):
        told = ", ".join(f"`{code}` ({str(label).lower()})" for code, label in codes.choices if code)
    return f"{description} Codes: {told}."


def whole(title: str, description: str, **more: Any) -> Shape:
    """Return a whole number."""
    return {"type": "integer", "title": title, "description": description, **more}


def number(title: str, description: str, **more: Any) -> Shape:
    """Return a number."""
    return {"type": "number", "format": "double", "title": title, "description": description, **more}


def yes_or_no(title: str, description: str, *, example: bool = False) -> Shape:
    """Return a boolean."""
    return {"type": "boolean", "title": title, "description": description, "example": example}


def many(title: str, description: str, items: Shape, **more: Any) -> Shape:
    """Return a list."""
    return {"type": "array", "title": title, "description": description, "items": items, **more}


def record(
    title: str, description: str, properties: Mapping[str, Shape], *, optional: Iterable[str] = (), **more: Any
) -> Shape:
    """Return an object that always has all its properties, except the `optional` ones, and no others."""
    may_miss = set(optional)
    return {
        "type": "object",
        "title": title,
        "description": description,
        "properties": dict(properties),
        # An empty list is no valid schema.
        **({"required": required} if (required := [name for name in properties if name not in may_miss]) else {}),
        "additionalProperties": False,
        **more,
    }


def page(title: str, description: str, of: str) -> Shape:
    """Return a page of a list."""
    following = text(
        "Volgende pagina",
        "Volledig adres van de volgende pagina, met dezelfde filters. Leeg op de laatste pagina.",
        format="uri",
        nullable=True,
        example=None,
    )
    return record(
        title, description, {"results": many("Resultaten", "De objecten op deze pagina.", ref(of)), "next": following}
    )


def query(name: str, description: str, schema: Shape, **more: Any) -> OpenApiParameter:
    """Return a query parameter."""
    return OpenApiParameter(name, schema, OpenApiParameter.QUERY, description=description, **more)


def query_choice(name: str, description: str, codes: Codes) -> OpenApiParameter:
    """Return a query parameter that takes one of a few codes; those of a class are explained."""
    return query(name, explained(description, codes), {"type": "string", "enum": values_of(codes)})


def path(name: str, description: str, schema: Shape) -> OpenApiParameter:
    """Return a part of the path."""
    return OpenApiParameter(name, schema, OpenApiParameter.PATH, description=description, required=True)


def header(name: str, description: str, schema: Shape) -> OpenApiParameter:
    """Return a header that a client must send."""
    return OpenApiParameter(name, schema, OpenApiParameter.HEADER, description=description, required=True)


IDEMPOTENCY_KEY = header(
    "Idempotency-Key",
    "Kies voor elke nieuwe handeling een nieuwe waarde, zoals een UUID. Komt er geen antwoord, stuur dan hetzelfde met "
    "dezelfde waarde: er gebeurt niets dubbel en u krijgt het eerste antwoord. Dat blijft 24 uur bewaard.",
    {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
)
IF_MATCH = header(
    "If-Match",
    "De ETag van wat u gelezen hebt, zonder `fields` en `expand`. Is het intussen veranderd, dan krijgt u 412.",
    {"type": "string", "maxLength": 200},
)
PAGE_SIZE = query(
    "pageSize", "Hoeveel objecten op een pagina.", {"type": "integer", "minimum": 1, "maximum": 100, "default": 50}
)
CURSOR = query(
    "cursor",
    "Waar de pagina begint. Neem dit over uit `next`; maak het niet zelf.",
    {"type": "string", "pattern": "^[A-Za-z0-9_-]+$", "maxLength": 300},
)
UPDATED_SINCE = query(
    "updatedSince",
    "Alleen wat op of na dit moment veranderde (RFC 3339, met tijdzone). Neem bij het volgen het moment van uw vorige "
    "keer min vijf minuten.",
    {"type": "string", "format": "date-time"},
)
PROBLEM = {
    "type": "object",
    "title": "Probleem",
    "description": "Waarom een vraag niet wordt beantwoord (RFC 9457), in de taal van Accept-Language.",
    "properties": {
        "type": text(
            "Soort", "Altijd about:blank: de status zegt wat er is.", format="uri-reference", example="about:blank"
        ),
        "title": text("Titel", "De soort fout in een paar woorden.", example="De vraag klopt niet"),
        "status": whole("Status", "De HTTP-status.", example=400),
        "detail": text(
            "Uitleg", "Wat er mis is en wat u kunt doen.", example="Verbeter deze parameters in het adres: pageSize."
        ),
        "errors": many(
            "Fouten",
            "Elke parameter of eigenschap die niet klopt.",
            {
                "type": "object",
                "title": "Fout",
                "description": "Een parameter van het adres, of een eigenschap van wat u stuurt, die niet klopt.",
                "properties": {
                    "in": choice("Plaats", "In het adres of in de inhoud.", ["query", "body"], example="query"),
                    "name": text(
                        "Naam",
                        "De naam van de parameter, of de plaats in de inhoud als JSON-pointer (RFC 6901).",
                        example="pageSize",
                    ),
                    "detail": text("Uitleg", "Wat er mis is.", example="Geef een geheel getal van 1 tot en met 100."),
                },
                "required": ["in", "name", "detail"],
            },
        ),
    },
    "required": ["title", "status", "detail"],
}
