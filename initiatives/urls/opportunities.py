# SPDX-License-Identifier: EUPL-1.2
"""Addresses of opportunities, and of the residents that quiet areas are counted with."""

from django.urls import URLPattern, URLResolver, path

from initiatives.views import opportunities, opportunity_acts, opportunity_decide, opportunity_new, population

_one = "kansen/<uuid:pk>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("beheer/inwoners", population.population, name="population"),
    path("kansen", opportunities.opportunities, name="opportunities"),
    path("kansen.csv", opportunities.opportunities_csv, name="opportunities-csv"),
    path("kansen.rss", opportunities.opportunities_rss, name="opportunities-rss"),
    path("kansen/nieuw", opportunity_new.opportunity_new, name="opportunity-new"),
    path(_one, opportunities.opportunity_page, name="opportunity"),
    path(f"{_one}/beoordelen", opportunity_decide.opportunity_decide, name="opportunity-decide"),
    path(f"{_one}/wijzigen", opportunity_decide.opportunity_change, name="opportunity-change"),
    path(f"{_one}/oppakken", opportunity_acts.pick_up, name="opportunity-pick-up"),
    path(f"{_one}/voortgang", opportunity_acts.progress, name="opportunity-progress"),
    path(f"{_one}/loslaten", opportunity_acts.let_go, name="opportunity-let-go"),
    path(f"{_one}/klaar", opportunity_acts.finish, name="opportunity-finish"),
    path(f"{_one}/intrekken", opportunity_acts.withdraw, name="opportunity-withdraw"),
    path(f"{_one}/helpen", opportunity_acts.offer, name="opportunity-help"),
    path(f"{_one}/helpen/terug", opportunity_acts.take_back, name="opportunity-help-back"),
]
