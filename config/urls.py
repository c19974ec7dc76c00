# SPDX-License-Identifier: EUPL-1.2
"""Every address of the product. Dutch pages carry no prefix, English ones /en/; nothing ends in a slash."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path

from accounts.oauth import views as oauth_views
from config.reference import views as reference_views
from core.open_data.diwoo import views as diwoo_views
from core.operations import views as operations_views
from core.pages import views
from core.site import views as site_views
from core.site.street_map import views as street_map_views
from initiatives.register.views.home import home

handler400 = "core.pages.refusals.bad_request"
handler403 = "core.pages.refusals.not_allowed"
handler404 = "core.pages.refusals.not_found"
handler500 = "core.pages.server_errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("health", operations_views.health, name="health"),
    path("health/live", operations_views.live, name="live"),
    path("health/ready", operations_views.ready, name="ready"),
    path("metrics", operations_views.metrics, name="metrics"),
    path(".well-known/security.txt", operations_views.security_txt, name="security-txt"),
    path(".well-known/oauth-authorization-server", oauth_views.metadata, name="oauth-server"),
    path("robots.txt", views.robots, name="robots"),
    path("diwoo/sitemapindex-diwoo-infocat018.xml", diwoo_views.index, name="woo-sitemap-index"),
    path("diwoo/sitemap-<slug:code>-<int:number>.xml", diwoo_views.documents, name="woo-sitemap"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("logo/<slug:version>", site_views.logo, name="site-logo"),
    path("kleuren/<slug:version>.css", site_views.colours, name="site-colours"),
    path("en", views.english, name="english"),
    path("kaart/straten.pmtiles", street_map_views.map_file, name="site-map-file"),
    path("api/", include("config.api.urls")),
    *i18n_patterns(
        path("", home, name="home"),
        path("api-uitleg", reference_views.introduction, name="api-reference"),
        path("api-uitleg/<slug:tag>", reference_views.group, name="api-reference-group"),
        path("", include("core.urls")),
        path("", include("mail.urls")),
        path("", include("accounts.urls")),
        path("account/", include("accounts.sign_in.urls")),
        path("", include("events.urls")),
        path("", include("initiatives.urls")),
        path("", include("assessment.urls")),
        path("", include("governance.urls")),
        prefix_default_language=False,
    ),
]
