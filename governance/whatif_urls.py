# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what-ifs, scenarios and the ranking of losses; governance.urls takes them in."""

from django.urls import URLPattern, URLResolver, path

from governance.views import following, scenarios, whatif

urlpatterns: list[URLPattern | URLResolver] = [
    path("netwerk/wat-als", whatif.page, name="whatif"),
    path("netwerk/wat-als/opvolgen", following.new, name="whatif-follow"),
    path("netwerk/verliezen", whatif.losses, name="losses"),
    path("netwerk/verliezen.csv", whatif.losses_csv, name="losses-csv"),
    path("netwerk/scenarios", scenarios.scenarios, name="scenarios"),
    path("netwerk/scenarios/nieuw", scenarios.new, name="scenario-new"),
    path("netwerk/scenarios/<uuid:pk>", scenarios.scenario, name="scenario"),
    path("netwerk/scenarios/<uuid:pk>/wijzig", scenarios.change, name="scenario-change"),
    path("netwerk/scenarios/<uuid:pk>/verwijder", scenarios.remove, name="scenario-remove"),
    path("netwerk/scenarios/<uuid:pk>.csv", scenarios.as_csv, name="scenario-csv"),
    path("netwerk/scenarios/<uuid:pk>.pdf", scenarios.as_pdf, name="scenario-pdf"),
]
