# SPDX-License-Identifier: EUPL-1.2
"""Addresses of signals, of the checks that find them, and of the question whether the register is right."""

from django.urls import path

from governance.views import checks, confirming, signals

urlpatterns = [
    path("signalen", signals.signals, name="signals"),
    path("signalen.csv", signals.as_csv, name="signals-csv"),
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
