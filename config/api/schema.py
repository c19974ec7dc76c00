# SPDX-License-Identifier: EUPL-1.2
"""The contract of the API as one OpenAPI document: what the apps tell, and what every endpoint shares."""

from functools import lru_cache
from typing import Any, ClassVar

from django.utils import translation
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.generators import SchemaGenerator

from accounts.models import Scope
from config.api.groups import GROUPS
from config.api.schema_titles import suit_generators
from core.api import fields
from core.api.schema import Schema
from core.api.serializers import NamedSerializer

_ERRORS = {
    "400": "Een parameter klopt niet; elke fout staat in errors.",
    "401": "De sleutel ontbreekt of werkt niet.",
    "403": "De sleutel geeft geen toegang tot deze gegevens.",
    "404": "Er is niets, of het is niet openbaar.",
    "406": "Dit adres antwoordt niet in deze vorm.",
    "409": "Dit kan nu niet.",
    "412": "Iemand anders heeft dit intussen veranderd.",
    "413": "De inhoud is te groot.",
    "415": "De inhoud is geen JSON.",
    "422": "Deze Idempotency-Key is gebruikt voor een andere inhoud.",
    "428": "De kop If-Match ontbreekt.",
    "429": "Te veel vragen in een minuut; Retry-After zegt hoe lang u wacht.",
    "500": "Er ging iets mis aan onze kant.",
    "503": "Even niet beschikbaar; probeer het zo opnieuw.",
}
_HEADERS = {
    "API-Version": ("Volledig versienummer van de API.", "string"),
    "ETag": ("Merk van dit antwoord, voor If-None-Match.", "string"),
    "RateLimit-Policy": ("Hoeveel vragen per minuut mogen.", "string"),
    "RateLimit": ("Hoeveel er nog over zijn en na hoeveel seconden het opnieuw begint.", "string"),
    "Replica-Lag": (
        "Hoeveel seconden dit antwoord ten hoogste achterloopt, als een replica het gaf; nooit op eigen wijzigingen.",
        "integer",
    ),
    "Retry-After": ("Na hoeveel seconden het weer kan.", "integer"),
}
# What a parameter can look like, where its schema alone does not tell.
_EXAMPLES = {
    "area": "WK034402", "code": "WK034402", "theme": "food", "principle": "robust", "q": "tuin", "after": 0,
    "cursor": "MDFhMjI1N2UtODg1OS03MzMw", "pageSize": 100, "If-Match": 'W/"471205f33d74640633ee7bcb"',
    "Idempotency-Key": "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
}  # fmt: skip
_EXAMPLE_OF = {
    "uuid": "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90",
    "date": "2026-03-01",
    "date-time": "2026-03-01T00:00:00Z",
}
_ON_SUCCESS = ("API-Version", "ETag", "RateLimit-Policy", "RateLimit", "Replica-Lag")


class FaultSerializer(NamedSerializer):
    """One parameter or property that is not right."""

    in_ = fields.ChoiceField("Plaats", "In het adres of in de inhoud.", ["query", "body"], example="query")
    name = fields.CharField(
        "Naam", "De naam van de parameter, of de plaats in de inhoud als JSON-pointer (RFC 6901).", example="pageSize"
    )
    detail = fields.CharField("Uitleg", "Wat er mis is.", example="Geef een geheel getal van 1 tot en met 100.")

    class Meta:
        ref_name = None
        title = "Fout"
        description = "Een parameter van het adres, of een eigenschap van wat u stuurt, die niet klopt."
        additional_properties = None


class ProblemSerializer(NamedSerializer):
    """A refusal (core.api.exceptions)."""

    type = fields.CharField(
        "Soort",
        "Altijd about:blank: de status zegt wat er is.",
        format="uri-reference",
        required=False,
        example="about:blank",
    )
    title = fields.CharField("Titel", "De soort fout in een paar woorden.", example="De vraag klopt niet")
    status = fields.IntegerField("Status", "De HTTP-status.", example=400)
    detail = fields.CharField(
        "Uitleg",
        "Wat er mis is en wat u kunt doen.",
        example="Verbeter deze parameters in het adres: pageSize.",
    )
    errors_ = fields.ListField(
        "Fouten", "Elke parameter of eigenschap die niet klopt.", child=FaultSerializer(), required=False
    )

    class Meta:
        title = "Probleem"
        description = "Waarom een vraag niet wordt beantwoord (RFC 9457), in de taal van Accept-Language."
        additional_properties = None


class BearerScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call] # the library registers subclasses
    """How a client shows who it is: with a key, or with the token it was exchanged for."""

    target_class = "accounts.api_keys.authentication.BearerKey"
    name: ClassVar[list[str]] = ["sleutel", "oauth2"]  # type: ignore[misc] # the library reads it from the class

    def get_security_requirement(self, auto_schema: Any) -> list[dict[str, list[str]]]:
        """Return the two ways, one of which is enough; OAuth 2.0 says with which scope."""
        scope = auto_schema.view.scope_for(auto_schema.method.lower()) or ()
        enough = (scope,) if isinstance(scope, str) else scope
        return (
            [{"sleutel": []}, *({"oauth2": [each]} for each in enough)] if enough else [{"sleutel": []}, {"oauth2": []}]
        )

    def get_security_definition(self, auto_schema: Any) -> list[dict[str, Any]]:  # noqa: ARG002 - the library's signature
        """Return both schemes."""
        with translation.override("nl"):
            scopes = {scope.value: str(scope.label) for scope in Scope}
        flow = {"tokenUrl": "/api/v1/oauth/token", "scopes": scopes}
        return [
            {"type": "http", "scheme": "bearer", "description": "Een sleutel van de beheerder, met een scope."},
            {
                "type": "oauth2",
                "description": "Een token van een uur, verkregen met het kenmerk en een sleutel van de client.",
                "flows": {"clientCredentials": flow},
            },
        ]


def complete(result: dict[str, Any], **_context: Any) -> dict[str, Any]:
    """Add the shapes of all apps, and what every operation can answer; drf-spectacular's last step."""
    components = result.setdefault("components", {})
    components.setdefault("schemas", {})["Problem"] = Schema().object_schema(ProblemSerializer())
    suit_generators(result)
    result["tags"] = [{"name": name, "description": title} for name, title in GROUPS.items()]
    components["headers"] = {
        name: {"description": description, "schema": {"type": kind}} for name, (description, kind) in _HEADERS.items()
    }
    components["responses"] = {f"Problem{status}": _problem(status, text) for status, text in _ERRORS.items()}
    for operations in result["paths"].values():
        for operation in operations.values():
            _complete_operation(operation)
            if "requestBody" in operation:
                operation["requestBody"]["required"] = True
            for parameter in operation.get("parameters", ()):
                _give_example(parameter["name"], parameter["schema"])
    _link_details(result["paths"])
    return result


def _link_details(paths: dict[str, Any]) -> None:
    """Say of every list that a row of it leads to its detail."""
    for path, operations in paths.items():
        listed, brace, name = path.removesuffix("}").rpartition("/{")
        if brace and "get" in operations and "get" in paths.get(listed, {}):
            paths[listed]["get"]["responses"]["200"]["links"] = {
                "first": {
                    "operationId": operations["get"]["operationId"],
                    "description": "Het eerste object van deze pagina.",
                    "parameters": {name: f"$response.body#/results/0/{name}"},
                }
            }


def _complete_operation(operation: dict[str, Any]) -> None:
    if any(each.get("oauth2") for each in operation.get("security", ())):
        # What needs a scope is not open to who shows nothing.
        operation["security"] = [each for each in operation["security"] if each]
    responses = operation["responses"]
    for answered in responses.values():
        answered["description"] = "Het antwoord."
        answered["headers"] = _header_refs(_ON_SUCCESS)
    writes = "requestBody" in operation
    if not writes:
        responses["304"] = {
            "description": "U hebt dit antwoord al (If-None-Match).",
            "headers": _header_refs(("API-Version", "ETag")),
        }
    names = {parameter["name"] for parameter in operation.get("parameters", ())}
    in_path = any(parameter["in"] == "path" for parameter in operation.get("parameters", ()))
    closed = {} not in operation.get("security", [{}])
    left_out = {"404"} - ({"404"} if in_path else set()) | (set() if closed else {"403"})
    if not operation.get("security"):
        left_out |= {"401"}
    if not writes:
        left_out |= {"409", "413", "415"}
    if "If-Match" not in names:
        left_out |= {"412", "428"}
    if "Idempotency-Key" not in names:
        left_out |= {"422"}
    for status in _ERRORS:
        if status not in left_out:
            responses[status] = {"$ref": f"#/components/responses/Problem{status}"}


def _give_example(name: str, schema: dict[str, Any]) -> None:
    """Give a parameter an example, unless its own app did."""
    if "example" in schema:
        return
    one = schema.get("items", schema)
    if "enum" in one:
        found: Any = one["enum"][0]
    elif one["type"] == "boolean":
        found = True
    else:
        found = _EXAMPLE_OF.get(one.get("format", "")) or _EXAMPLES[name]
    schema["example"] = [found] if schema["type"] == "array" else found


def _problem(status: str, description: str) -> dict[str, Any]:
    names = ("API-Version", "Retry-After") if status in {"409", "429", "503"} else ("API-Version",)
    return {
        "description": description,
        "headers": _header_refs(names),
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }


def _header_refs(names: tuple[str, ...]) -> dict[str, Any]:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


@lru_cache(maxsize=1)
def contract() -> dict[str, Any]:
    """Return the whole contract as plain data; the same for everybody, so it is made once."""
    generator = SchemaGenerator()  # type: ignore[no-untyped-call] # the library has no types
    document: dict[str, Any] = generator.get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return document
