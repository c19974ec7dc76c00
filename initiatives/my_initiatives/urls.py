# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the founder pages."""

from django.urls import URLPattern, URLResolver, path

from initiatives.carriers import views as carriers_views
from initiatives.my_initiatives.views import actions, pages
from initiatives.my_initiatives.views import change as views_change
from initiatives.registration.views import registration

_mine = "mijn/<uuid:pk>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("aanmelden", registration.start, name="registration-start"),
    path("aanmelden/controle", registration.check, name="registration-check"),
    path("aanmelden/klaar", registration.done, name="registration-done"),
    path("aanmelden/bewaard", registration.stopped, name="registration-stopped"),
    path("aanmelden/link", registration.mail_link, name="registration-mail-link"),
    path("aanmelden/vergeet", registration.forget, name="registration-forget"),
    path("aanmelden/foto", registration.picture, name="registration-picture"),
    path("aanmelden/hervat/<str:token>", registration.resume, name="registration-resume"),
    path("aanmelden/<slug:slug>", registration.step, name="registration-step"),
    path("uitnodiging/<str:token>", carriers_views.answer, name="invitation"),
    path("mijn", pages.overview, name="mine"),
    path(_mine, pages.initiative_page, name="mine-initiative"),
    path(f"{_mine}/foto", pages.picture, name="mine-picture"),
    path(f"{_mine}/geschiedenis", pages.history_page, name="mine-history"),
    path(f"{_mine}/wijzig/<slug:slug>", views_change.change, name="mine-change"),
    path(f"{_mine}/opsturen", actions.resubmit, name="mine-resubmit"),
    path(f"{_mine}/intrekken", actions.withdraw, name="mine-withdraw"),
    path(f"{_mine}/klopt", actions.still_right, name="mine-still-right"),
    path(f"{_mine}/nieuws", actions.new_post, name="mine-post-new"),
    path(f"{_mine}/nieuws/<uuid:post_pk>", actions.change_news, name="mine-post"),
    path(f"{_mine}/nieuws/<uuid:post_pk>/weg", actions.remove_news, name="mine-post-remove"),
    path(f"{_mine}/vraag/<uuid:need_pk>/sluit", actions.close, name="mine-need-close"),
    path(f"{_mine}/dragers", actions.invite, name="mine-invite"),
    path(f"{_mine}/dragers/<uuid:invitation_pk>/opnieuw", actions.resend, name="mine-invitation-resend"),
    path(f"{_mine}/dragers/<uuid:invitation_pk>/weg", actions.take_back, name="mine-invitation-withdraw"),
    path(f"{_mine}/stoppen", actions.stop, name="mine-stop"),
]
