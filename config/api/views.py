# SPDX-License-Identifier: EUPL-1.2
"""The contract of the API, readable for everybody from anywhere."""

from functools import lru_cache

from orjson import Fragment
from rest_framework.request import Request
from rest_framework.response import Response

from config.api.schema import contract
from core.api.responses import to_json
from core.api.serializers import NamedSerializer
from core.api.viewsets import ApiView


class DocumentSerializer(NamedSerializer):
    """An OpenAPI document; what is in it, OpenAPI says."""

    class Meta:
        ref_name = None
        title = "OpenAPI-document"
        additional_properties = True


class ContractView(ApiView):
    """The document itself, at /openapi.json."""

    operation_id = "getOpenapi"
    tag = "contract"
    scope = None
    title = "Deze beschrijving"
    description = "De beschrijving van de API als OpenAPI-document."
    serializer_class = DocumentSerializer
    authentication_classes = ()

    def get(self, request: Request) -> Response:  # noqa: ARG002 - as every method
        """Return the OpenAPI document as JSON."""
        self.query  # noqa: B018 - refuses every parameter
        return Response(_document())


@lru_cache(maxsize=1)
def _document() -> Fragment:
    return Fragment(to_json(contract()))
