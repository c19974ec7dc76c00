# SPDX-License-Identifier: EUPL-1.2
"""What every endpoint shares: who calls is known and counted, and each answer says which version of the API gave it.

The way from the door to the endpoint is our own and short: the framework's wrapped request, parsers and renderers cost
more than reading a page does.
"""

from collections.abc import Sequence
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.decorators.csrf import csrf_exempt
from rest_framework.exceptions import AuthenticationFailed, MethodNotAllowed, NotAuthenticated
from rest_framework.permissions import AllowAny
from rest_framework.views import APIView

from core.api import problems
from core.api.calls import ApiRequest, require_scope
from core.api.forms import JSON, form_of
from core.api.limits import count_call

_TOLD = "API-Version, Content-Language, ETag, Location, RateLimit, RateLimit-Policy, Retry-After"
_SENT = "Accept, Accept-Language, Authorization, If-None-Match"


class ApiView(APIView):
    """An endpoint. Without `scope` it is public: no key needed, and any origin may read it. Of several one is enough.

    Handlers take Django's own request, with `user` and `auth` set (core.api.calls.ApiRequest), and `form`, the media
    type the client gets, among the `forms` this endpoint can answer in.
    """

    http_method_names = ("get", "head", "options", "post", "put", "patch", "delete")
    permission_classes: Sequence[Any] = (AllowAny,)
    metadata_class = None
    scope: str | tuple[str, ...] | None = None
    forms: tuple[str, ...] = (JSON,)
    form: str = JSON

    @property
    def is_public(self) -> bool:
        """Whether anybody may read this from anywhere."""
        return self.scope is None

    def scope_for(self, verb: str) -> str | tuple[str, ...] | None:  # noqa: ARG002 - for who writes
        """Return the scope, or the scopes of which one is enough, for a verb in small letters."""
        return self.scope

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Answer, whatever happens."""
        try:
            response = self._answer(request, *args, **kwargs)
        except Exception as error:  # noqa: BLE001 - whatever it is, the client gets a problem and the log the trace
            response = self._refuse(error)
        if (allowance := getattr(request, "api_allowance", None)) is not None:
            allowance.tell(response)
        if self.is_public:
            response.headers["Access-Control-Allow-Origin"] = "*"
            response.headers["Access-Control-Expose-Headers"] = _TOLD
        return response

    def _answer(self, request: ApiRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        name = (request.method or "").lower()
        handler = getattr(self, name, None) if name in self.http_method_names else None
        if name == "options":
            return self._tell_methods()
        self._know(request)
        count_call(request, request.auth)
        if handler is None:
            raise MethodNotAllowed(request.method or "")
        require_scope(request, self.scope_for(name))
        self.form = form_of(request, self.forms)
        answered: HttpResponseBase = handler(request, *args, **kwargs)
        return answered

    def _know(self, request: ApiRequest) -> None:
        request.user, request.auth = AnonymousUser(), None
        asking: Any = request
        try:
            for authenticator in self.authentication_classes:
                if found := authenticator().authenticate(asking):
                    request.user, request.auth = found
                    break
        except AuthenticationFailed:
            # Who guesses keys is counted as who shows none.
            count_call(request)
            raise

    def _tell_methods(self) -> HttpResponse:
        """Answer OPTIONS: what exists here and, where it is public, what a page of another origin may send."""
        response = HttpResponse(status=204, headers={"Allow": self.allowed(), "Cache-Control": "no-store"})
        del response.headers["Content-Type"]
        if self.is_public:
            response.headers["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
            response.headers["Access-Control-Allow-Headers"] = _SENT
            response.headers["Access-Control-Max-Age"] = "86400"
        return response

    def _refuse(self, error: Exception) -> HttpResponse:
        if isinstance(error, NotAuthenticated | AuthenticationFailed):
            # RFC 6750: who shows nothing is told nothing more, who shows a key that does not work is.
            wrong = ', error="invalid_token"' if isinstance(error, AuthenticationFailed) else ""
            error.auth_header = f'Bearer realm="Meervoud"{wrong}'  # type: ignore[union-attr] # read by problems.handle
        response = problems.handle(error)
        if isinstance(error, MethodNotAllowed):
            response.headers["Allow"] = self.allowed()
        return response

    @classmethod
    def allowed(cls) -> str:
        """Return the methods that exist here, for the header Allow."""
        return ", ".join(name.upper() for name in cls.http_method_names if hasattr(cls, name))

    def head(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Answer as GET does; the door leaves the body out."""
        return self.get(request, *args, **kwargs)  # type: ignore[attr-defined] # every endpoint reads


@csrf_exempt
@login_not_required
def unknown(_request: HttpRequest, **_path: Any) -> HttpResponse:
    """Answer for every address under /api that is not there."""
    return problems.problem(404)
