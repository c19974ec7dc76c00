# SPDX-License-Identifier: EUPL-1.2
"""What browsers are told: cookies, frames, and what a page may load."""

from csp.constants import NONE, SELF

from config.settings.sign_in import OIDC_ISSUER, origins_of

# SameSite Lax: Strict breaks the way back from an OpenID Connect provider.
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "core.pages.refusals.csrf_failure"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        # And where streets come from, when an administrator chose somebody else's (core.site.street_map.middleware).
        "connect-src": [SELF],
        "worker-src": [SELF],
        # Chromium holds the way to an OpenID Connect provider against this too.
        "form-action": [SELF, *origins_of(OIDC_ISSUER)],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
        "manifest-src": [SELF],
    }
}
