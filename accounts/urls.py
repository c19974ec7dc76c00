# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this room; config/urls.py puts them under the language prefix."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, path

from accounts.views import account, clients, demo, people

app_name = "accounts"
urlpatterns: list[URLPattern | URLResolver] = [
    path("account", account.home, name="home"),
    path("account/gegevens", account.details, name="details"),
    path("account/gegevens/download", account.export, name="export"),
    path("account/gegevens/wissen", account.erase, name="erase"),
    path("account/overal-uitloggen", account.sign_out_everywhere, name="sign-out-everywhere"),
    path("account/opnieuw", account.again, name="again"),
    path("account/welkom/<str:token>", account.welcome, name="welcome"),
    path("beheer/mensen", people.people, name="people"),
    path("beheer/mensen/nieuw", people.invite, name="people-invite"),
    path("beheer/mensen/geschiedenis", people.history, name="people-history"),
    path("beheer/mensen/<uuid:person_id>", people.person, name="person"),
    path("beheer/mensen/<uuid:person_id>/rol", people.change_office, name="person-office"),
    path("beheer/mensen/<uuid:person_id>/toegang", people.change_access, name="person-access"),
    path("beheer/api-clients", clients.clients, name="api-clients"),
    path("beheer/api-clients/nieuw", clients.new, name="api-client-new"),
    path("beheer/api-clients/<uuid:client_id>", clients.client, name="api-client"),
    path("beheer/api-clients/<uuid:client_id>/wijzigen", clients.change, name="api-client-change"),
    path(
        "beheer/api-clients/<uuid:client_id>/sleutels/<uuid:key_id>/stoppen", clients.end_key, name="api-client-end-key"
    ),
    path("beheer/api-clients/<uuid:client_id>/nieuwe-sleutel", clients.rotate, name="api-client-rotate"),
    path("beheer/api-clients/<uuid:client_id>/intrekken", clients.revoke, name="api-client-revoke"),
]
if settings.DEMO:
    urlpatterns.append(path("demo", demo.start, name="demo"))
