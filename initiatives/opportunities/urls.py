# SPDX-License-Identifier: EUPL-1.2
"""Addresses of opportunities."""

from django.urls import URLPattern, URLResolver, path

from initiatives.opportunities.views import actions, public
from initiatives.opportunities.views import decide as views_decide
from initiatives.opportunities.views import new as views_new

_one = "kansen/<uuid:pk>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("kansen", public.OpportunitiesPage.as_view(), name="opportunities"),
    path("kansen.csv", public.OpportunitiesPage.as_view(output="csv"), name="opportunities-csv"),
    path("kansen.rss", public.OpportunitiesPage.as_view(output="rss"), name="opportunities-rss"),
    path("kansen/nieuw", views_new.opportunity_new, name="opportunity-new"),
    path(_one, public.opportunity_page, name="opportunity"),
    path(f"{_one}/beoordelen", views_decide.opportunity_decide, name="opportunity-decide"),
    path(f"{_one}/wijzigen", views_decide.opportunity_change, name="opportunity-change"),
    path(f"{_one}/oppakken", actions.pick_up, name="opportunity-pick-up"),
    path(f"{_one}/voortgang", actions.progress, name="opportunity-progress"),
    path(f"{_one}/loslaten", actions.let_go, name="opportunity-let-go"),
    path(f"{_one}/klaar", actions.finish, name="opportunity-finish"),
    path(f"{_one}/intrekken", actions.withdraw, name="opportunity-withdraw"),
    path(f"{_one}/helpen", actions.offer, name="opportunity-help"),
    path(f"{_one}/helpen/terug", actions.take_back, name="opportunity-help-back"),
]
