# SPDX-License-Identifier: EUPL-1.2
"""The contract of the API, readable for everybody from anywhere."""

from functools import lru_cache

from django.http import HttpResponse
from drf_spectacular.utils import extend_schema

from config.api.schema import contract
from core.api.calls import ApiRequest
from core.api.parameters import Parameters
from core.api.responses import answer_fresh, to_json
from core.api.views import ApiView


class ContractView(ApiView):
    """The document itself, at /openapi.json."""

    scope = None
    authentication_classes = ()

    @extend_schema(
        operation_id="getOpenapi",
        tags=["contract"],
        summary="Deze beschrijving",
        description="De beschrijving van de API als OpenAPI-document.",
        responses={200: {"type": "object", "title": "OpenAPI-document", "additionalProperties": True}},
    )
    def get(self, request: ApiRequest) -> HttpResponse:
        """Return the OpenAPI document as JSON."""
        Parameters(request.GET).finish()
        return answer_fresh(request, _document())


@lru_cache(maxsize=1)
def _document() -> bytes:
    return to_json(contract())
