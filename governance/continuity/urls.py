# SPDX-License-Identifier: EUPL-1.2
"""Addresses of signals, of the checks that find them, and of the question whether the register is right."""

from django.urls import path

from governance.continuity.checks import views as checks_views
from governance.continuity.confirmations import views as confirmations_views
from governance.continuity.signals import views as signals_views
from governance.continuity.signals.filters import SIGNALS_PAGE
from initiatives.register.saved_views import views as saved_views_views

PAGE = {"page": SIGNALS_PAGE.code}

urlpatterns = [
    path("signalen", signals_views.signals, name="signals"),
    path("signalen.csv", signals_views.as_csv, name="signals-csv"),
    path("signalen/weergaven", saved_views_views.views, PAGE, name="signals-views"),
    path("signalen/weergaven/<uuid:pk>", saved_views_views.view_change, PAGE, name="signals-view"),
    path("signalen/weergaven/<uuid:pk>/verwijder", saved_views_views.view_remove, PAGE, name="signals-view-remove"),
    path("signalen/doe", signals_views.act_on_many, name="signals-act"),
    path("signalen/<uuid:pk>", signals_views.signal, name="signal"),
    path("signalen/<uuid:pk>/doe", signals_views.act_on_one, name="signal-act"),
    path("bevestig/<str:token>", confirmations_views.confirm, name="confirm"),
    path("controles", checks_views.checks, name="checks"),
    path("controles/draai", checks_views.run, name="checks-start"),
    path("controles/draai/<uuid:pk>", checks_views.run_page, name="checks-run"),
    path("controles/<slug:code>", checks_views.check_page, name="check"),
    path("controles/<slug:code>/instellen", checks_views.save, name="check-save"),
]
