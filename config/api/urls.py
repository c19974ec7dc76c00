# SPDX-License-Identifier: EUPL-1.2
"""Every endpoint of the API."""

from django.urls import URLPattern, URLResolver, include, path, re_path

from accounts.oauth import views as oauth_views
from config.api.views import ContractView
from core.api.viewsets import unknown

app_name = "api"
endpoints: list[URLPattern | URLResolver] = [
    path("openapi.json", ContractView.as_view(), name="openapi"),
    path("oauth/token", oauth_views.token, name="oauth-token"),
    path("oauth/revoke", oauth_views.revoke, name="oauth-revoke"),
    path("", include("events.api.urls")),
    path("", include("initiatives.api_urls")),
    path("", include("assessment.api_urls")),
    path("", include("governance.api.urls")),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("v1/", include(endpoints)),
    re_path(r"", unknown, name="unknown"),
]
