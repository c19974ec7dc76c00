# SPDX-License-Identifier: EUPL-1.2
"""Addresses of signals, of the checks that find them, and of the question whether the register is right."""

from django.urls import path

from governance.signal_filters import SIGNALS_PAGE
from governance.views import checks, confirming, signals
from initiatives.register.saved_views import views as saved_views_views

PAGE = {"page": SIGNALS_PAGE.code}

urlpatterns = [
    path("signalen", signals.signals, name="signals"),
    path("signalen.csv", signals.as_csv, name="signals-csv"),
    path("signalen/weergaven", saved_views_views.views, PAGE, name="signals-views"),
    path("signalen/weergaven/<uuid:pk>", saved_views_views.view_change, PAGE, name="signals-view"),
    path("signalen/weergaven/<uuid:pk>/verwijder", saved_views_views.view_remove, PAGE, name="signals-view-remove"),
    path("signalen/doe", signals.act_on_many, name="signals-act"),
    path("signalen/<uuid:pk>", signals.signal, name="signal"),
    path("signalen/<uuid:pk>/doe", signals.act_on_one, name="signal-act"),
    path("bevestig/<str:token>", confirming.confirm, name="confirm"),
    path("controles", checks.checks, name="checks"),
    path("controles/draai", checks.run, name="checks-start"),
    path("controles/draai/<uuid:pk>", checks.run_page, name="checks-run"),
    path("controles/<slug:code>", checks.check_page, name="check"),
    path("controles/<slug:code>/instellen", checks.save, name="check-save"),
]
