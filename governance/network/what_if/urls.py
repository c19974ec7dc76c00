# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what-ifs, scenarios and the ranking of losses."""

from django.urls import URLPattern, URLResolver, path

from governance.network.scenarios import views as scenarios_views
from governance.network.what_if.views import follow_ups, what_if

urlpatterns: list[URLPattern | URLResolver] = [
    path("netwerk/wat-als", what_if.page, name="whatif"),
    path("netwerk/wat-als/opvolgen", follow_ups.new, name="whatif-follow"),
    path("netwerk/verliezen", what_if.losses, name="losses"),
    path("netwerk/verliezen.csv", what_if.losses_csv, name="losses-csv"),
    path("netwerk/scenarios", scenarios_views.ScenariosPage.as_view(), name="scenarios"),
    path("netwerk/scenarios/nieuw", scenarios_views.new, name="scenario-new"),
    path("netwerk/scenarios/<uuid:pk>", scenarios_views.scenario, name="scenario"),
    path("netwerk/scenarios/<uuid:pk>/wijzig", scenarios_views.change, name="scenario-change"),
    path("netwerk/scenarios/<uuid:pk>/verwijder", scenarios_views.remove, name="scenario-remove"),
    path("netwerk/scenarios/<uuid:pk>.csv", scenarios_views.as_csv, name="scenario-csv"),
    path("netwerk/scenarios/<uuid:pk>.pdf", scenarios_views.as_pdf, name="scenario-pdf"),
]
