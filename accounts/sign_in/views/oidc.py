# SPDX-License-Identifier: EUPL-1.2
"""OpenID Connect, stricter than allauth: the signature is always checked, and so is the nonce."""

import secrets
from typing import Any

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal import jwtkit
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

NONCE = "oidc_nonce"
ALGORITHMS = frozenset({"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"})


class StrictAdapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc] # allauth has no types
    """Takes identities only from a token that the provider signed for this very sign-in."""

    def complete_login(self, request: HttpRequest, app: Any, token: Any, **kwargs: Any) -> Any:
        """Return who signed in. Raises OAuth2Error for a token that is missing, forged, expired, or not for us."""
        response = kwargs["response"]
        id_token = response.get("id_token") if isinstance(response, dict) else None
        if not id_token:
            raise OAuth2Error("no id_token")
        claims = self._decode_id_token(app, id_token)
        nonce = request.session.pop(NONCE, "")
        if not nonce or not secrets.compare_digest(nonce, str(claims.get("nonce", ""))):
            raise OAuth2Error("wrong nonce")
        data = {"id_token": claims}
        if "userinfo_endpoint" in self.openid_config:
            userinfo = self._fetch_user_info(token.token)
            if userinfo.get("sub") != claims["sub"]:
                raise OAuth2Error("userinfo of somebody else")
            data["userinfo"] = {**claims, **userinfo}
        return self.get_provider().sociallogin_from_response(request, data)

    def _decode_id_token(self, app: Any, id_token: str) -> dict[str, Any]:
        """Check signature, issuer, audience and term, whatever channel the token came through."""
        if self.openid_config["issuer"].rstrip("/") != _issuer_of(app):
            raise OAuth2Error("another issuer")
        header = jwtkit.jwt.get_unverified_header(id_token)
        if header.get("alg") not in ALGORITHMS:
            raise OAuth2Error("unsigned or weakly signed")
        claims: dict[str, Any] = jwtkit.verify_and_decode(
            credential=id_token,
            keys_url=self.openid_config["jwks_uri"],
            issuer=self.openid_config["issuer"],
            audience=app.client_id,
            lookup_kid=jwtkit.lookup_kid_jwk,
            verify_signature=True,
        )
        if not claims.get("sub") or "exp" not in claims:
            raise OAuth2Error("no subject or no end")
        return claims


def _issuer_of(app: Any) -> str:
    url: str = app.settings["server_url"]
    return url.split("/.well-known/", maxsplit=1)[0].rstrip("/")


@never_cache
@login_not_required
@require_POST
def login(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Send somebody to their organisation to sign in."""
    provider = _provider(request, provider_id)
    request.session[NONCE] = secrets.token_urlsafe(32)
    next_url = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(next_url, {request.get_host()}, require_https=request.is_secure()):
        next_url = ""
    response: HttpResponse = provider.redirect(
        request, process="login", next_url=next_url or None, auth_params={"nonce": request.session[NONCE]}
    )
    return response


@never_cache
@login_not_required
@require_GET
def callback(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Take somebody back from their organisation."""
    _provider(request, provider_id)
    view = OAuth2CallbackView.adapter_view(StrictAdapter(request, provider_id))
    response: HttpResponse = view(request)
    return response


def _provider(request: HttpRequest, provider_id: str) -> Any:
    try:
        provider = get_adapter(request).get_provider(request, provider=provider_id)
    except SocialApp.DoesNotExist:
        raise Http404 from None
    provider.oauth2_adapter_class = StrictAdapter
    return provider
