# SPDX-License-Identifier: EUPL-1.2
"""What every endpoint shares: it reads, it is counted, and each answer says which version of the API gave it."""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from rest_framework.exceptions import AuthenticationFailed, NotAuthenticated
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.views import APIView

from core.api import problems
from core.api.limits import Allowance, ClientRate


class ApiView(APIView):
    """An endpoint of the public data: no key needed, any origin may read it."""

    http_method_names = ("get", "head", "options")
    permission_classes: Sequence[Any] = (AllowAny,)
    throttle_classes = (ClientRate,)
    metadata_class = None
    is_public = True

    def handle_exception(self, exc: Exception) -> Any:
        """Turn an exception into a problem; unlike the framework's own, nothing is raised again."""
        if isinstance(exc, NotAuthenticated | AuthenticationFailed):
            exc.auth_header = self.get_authenticate_header(self.request) or "Bearer"  # type: ignore[union-attr]
        return problems.handle(exc, self.get_exception_handler_context())

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        """Add what every answer carries."""
        response = super().finalize_response(request, response, *args, **kwargs)
        allowance: Allowance | None = getattr(request._request, "api_allowance", None)  # noqa: SLF001
        if allowance is not None:
            allowance.tell(response)
        if self.is_public:
            response["Access-Control-Allow-Origin"] = "*"
        return response


@csrf_exempt
@login_not_required
def unknown(request: HttpRequest, **_path: Any) -> HttpResponse:
    """Answer for every address under /api that is not there."""
    return problems.problem(request, 404)
