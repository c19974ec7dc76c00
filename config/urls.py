# SPDX-License-Identifier: EUPL-1.2
"""Every address of the product. Dutch pages carry no prefix, English ones /en/; nothing ends in a slash."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from initiatives.views.home import home

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/", include("config.api_urls")),
    *i18n_patterns(
        path("", home, name="home"),
        path("", include("core.urls")),
        path("", include("mail.urls")),
        path("", include("accounts.urls")),
        path("account/", include("accounts.sign_in_urls")),
        path("", include("initiatives.urls")),
        path("", include("assessment.urls")),
        path("", include("governance.urls")),
        prefix_default_language=False,
    ),
]
