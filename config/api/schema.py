# SPDX-License-Identifier: EUPL-1.2
"""The contract of the API as one OpenAPI document: what the apps tell, and what every endpoint shares."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar, Final

import yaml
from django.utils import translation
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from drf_spectacular.generators import SchemaGenerator

from accounts.models import Scope
from config.api.schema_titles import suit_generators

_SHARED: Final = Path(__file__).with_name("shared.yaml")
_ON_SUCCESS: Final = ("API-Version", "ETag", "RateLimit-Policy", "RateLimit", "Replica-Lag")


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
    """Add what every operation shares and can answer (shared.yaml); drf-spectacular's last step."""
    shared = yaml.safe_load(_SHARED.read_text(encoding="utf-8"))
    examples, conditions, components = shared.pop("x-examples"), shared.pop("x-conditions"), result["components"]
    components["schemas"] |= shared.pop("schemas")
    components |= shared
    suit_generators(result)
    for operations in result["paths"].values():
        for verb, operation in operations.items():
            if verb in conditions:
                operation.setdefault("parameters", []).append(conditions[verb])
            _complete_operation(operation, shared["responses"])
            for parameter in operation.get("parameters", ()):
                _give_example(parameter["name"], parameter["schema"], examples)
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


def _complete_operation(operation: dict[str, Any], refusals: Iterable[str]) -> None:
    security, writes = operation.get("security"), "requestBody" in operation
    if any(each.get("oauth2") for each in security or ()):
        # What needs a scope is not open to who shows nothing.
        operation["security"] = security = [each for each in security or () if each]
    responses = operation["responses"]
    for answered in responses.values():
        answered |= {"description": "Het antwoord.", "headers": _header_refs(_ON_SUCCESS)}
    if writes:
        operation["requestBody"]["required"] = True
    else:
        told = {"description": "U hebt dit antwoord al (If-None-Match)."}
        responses["304"] = {**told, "headers": _header_refs(("API-Version", "ETag"))}
    parameters = operation.get("parameters", ())
    names = {parameter["name"] for parameter in parameters}
    is_told = dict.fromkeys(("409", "413", "415"), writes) | dict.fromkeys(("412", "428"), "If-Match" in names)
    is_told |= {"401": bool(security), "403": {} not in (security or [{}])}
    is_told |= {"404": any(parameter["in"] == "path" for parameter in parameters), "422": "Idempotency-Key" in names}
    for name in refusals:
        status = name.removeprefix("Problem")
        if is_told.get(status, True):
            responses[status] = {"$ref": f"#/components/responses/{name}"}


def _give_example(name: str, schema: dict[str, Any], examples: Mapping[str, Any]) -> None:
    """Give a parameter an example, unless its own app did."""
    if "example" in schema:
        return
    one = schema.get("items", schema)
    usual = True if one["type"] == "boolean" else examples.get(one.get("format")) or examples.get(name)
    found = one["enum"][0] if "enum" in one else usual
    schema["example"] = [found] if schema["type"] == "array" else found


def _header_refs(names: tuple[str, ...]) -> dict[str, Any]:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


@lru_cache(maxsize=1)
def contract() -> dict[str, Any]:
    """Return the whole contract as plain data; the same for everybody, so it is made once."""
    generator = SchemaGenerator()  # type: ignore[no-untyped-call] # the library has no types
    document: dict[str, Any] = generator.get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return document
