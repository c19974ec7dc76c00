# SPDX-License-Identifier: EUPL-1.2
"""Addresses of what partners promised, and of their answers."""

from django.urls import URLPattern, URLResolver, path

from governance.parties.promises import lists, views

_file = "dossier/<uuid:pk>/toezeggingen"

urlpatterns: list[URLPattern | URLResolver] = [
    path("toezeggingen", lists.PromisesPage.as_view(), name="promises"),
    path("toezeggingen.csv", lists.PromisesPage.as_view(output="csv"), name="promises-csv"),
    path(f"{_file}.pdf", views.as_pdf, name="promises-pdf"),
    path("mijn/<uuid:pk>/toezeggingen.pdf", views.mine_as_pdf, name="mine-promises-pdf"),
    path(f"{_file}/nieuw", views.new, name="promise-new"),
    path(f"{_file}/<uuid:key>", views.change, name="promise-change"),
    path(f"{_file}/<uuid:key>/afloop", views.settle, name="promise-settle"),
    path(f"{_file}/<uuid:key>/aanspreken", views.call, name="promise-call"),
    path("mijn/<uuid:pk>/toezeggingen/<uuid:key>/aanspreken", views.mine_call, name="mine-promise-call"),
    path("aangesproken/<uuid:key>/antwoord", views.answer, name="call-answer"),
    path("aangesproken/bedankt", views.called_done, name="called-done"),
    path("aangesproken/<str:token>", views.called, name="called"),
]
