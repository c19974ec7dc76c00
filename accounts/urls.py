# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this app; config/urls.py puts them under the language prefix."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, path

from accounts.clients import views as clients_views
from accounts.handing_over import views as handing_over_views
from accounts.own_account import views as own_account_views
from accounts.people import views as people_views
from accounts.reading_log import views as reading_log_views
from accounts.retention import views as retention_views
from accounts.sign_in.views import demo
from accounts.stand_ins import views as stand_ins_views

app_name = "accounts"
urlpatterns: list[URLPattern | URLResolver] = [
    path("account", own_account_views.home, name="home"),
    path("account/gegevens", own_account_views.details, name="details"),
    path("account/gegevens/download", own_account_views.export, name="export"),
    path("account/gegevens/inzage", reading_log_views.own_readings, name="own-readings"),
    path("beheer/inzage", reading_log_views.readings, name="readings"),
    path("account/gegevens/wissen", own_account_views.erase, name="erase"),
    path("account/waarneming", stand_ins_views.own, name="stand-ins"),
    path("account/waarneming/<uuid:period_id>/stoppen", stand_ins_views.stop, name="stand-in-stop"),
    path("account/overdragen", handing_over_views.own, name="hand-over"),
    path("collegas", handing_over_views.TeamLoadPage.as_view(), name="team-load"),
    path("account/overal-uitloggen", own_account_views.sign_out_everywhere, name="sign-out-everywhere"),
    path("account/opnieuw", own_account_views.again, name="again"),
    path("account/welkom/<str:token>", own_account_views.welcome, name="welcome"),
    path("beheer/mensen", people_views.people, name="people"),
    path("beheer/mensen/nieuw", people_views.invite, name="people-invite"),
    path("beheer/mensen/geschiedenis", people_views.history, name="people-history"),
    path("beheer/mensen/<uuid:person_id>", people_views.person, name="person"),
    path("beheer/mensen/<uuid:person_id>/rol", people_views.change_office, name="person-office"),
    path("beheer/mensen/<uuid:person_id>/toegang", people_views.change_access, name="person-access"),
    path("beheer/mensen/<uuid:person_id>/waarneming", stand_ins_views.of_person, name="person-stand-ins"),
    path("beheer/mensen/<uuid:person_id>/overdragen", handing_over_views.of_person, name="person-hand-over"),
    path("beheer/bewaren", retention_views.retention, name="retention"),
    path("beheer/bewaren/vastgehouden", retention_views.holds, name="retention-holds"),
    path("beheer/bewaren/vastgehouden/<uuid:hold_id>/vrij", retention_views.lift, name="retention-hold-lift"),
    path("beheer/bewaren/termijn/<slug:code>", retention_views.term, name="retention-term"),
    path("beheer/bewaren/lijst/<uuid:list_id>", retention_views.destruction_list, name="destruction-list"),
    path("beheer/bewaren/lijst/<uuid:list_id>/ja", retention_views.agree, name="destruction-yes"),
    path("beheer/bewaren/lijst/<uuid:list_id>/nee", retention_views.turn_down, name="destruction-no"),
    path("beheer/bewaren/lijst/<uuid:list_id>/houden/<uuid:item_id>", retention_views.hold, name="destruction-hold"),
    path("beheer/bewaren/lijst/<uuid:list_id>/verklaring", retention_views.certificate, name="destruction-certificate"),
    path("beheer/api-clients", clients_views.clients, name="api-clients"),
    path("beheer/api-clients/nieuw", clients_views.new, name="api-client-new"),
    path("beheer/api-clients/<uuid:client_id>", clients_views.client, name="api-client"),
    path("beheer/api-clients/<uuid:client_id>/wijzigen", clients_views.change, name="api-client-change"),
    path(
        "beheer/api-clients/<uuid:client_id>/sleutels/<uuid:key_id>/stoppen",
        clients_views.end_key,
        name="api-client-end-key",
    ),
    path("beheer/api-clients/<uuid:client_id>/nieuwe-sleutel", clients_views.rotate, name="api-client-rotate"),
    path("beheer/api-clients/<uuid:client_id>/intrekken", clients_views.revoke, name="api-client-revoke"),
]
if settings.DEMO:
    urlpatterns.append(path("demo", demo.start, name="demo"))
