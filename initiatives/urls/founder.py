# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the founder pages."""

from django.urls import URLPattern, URLResolver, path

from initiatives.views import invitation, mine, mine_acts, mine_change, registration

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
    path("uitnodiging/<str:token>", invitation.answer, name="invitation"),
    path("mijn", mine.overview, name="mine"),
    path(_mine, mine.initiative_page, name="mine-initiative"),
    path(f"{_mine}/foto", mine.picture, name="mine-picture"),
    path(f"{_mine}/geschiedenis", mine.history_page, name="mine-history"),
    path(f"{_mine}/wijzig/<slug:slug>", mine_change.change, name="mine-change"),
    path(f"{_mine}/opsturen", mine_acts.resubmit, name="mine-resubmit"),
    path(f"{_mine}/intrekken", mine_acts.withdraw, name="mine-withdraw"),
    path(f"{_mine}/klopt", mine_acts.still_right, name="mine-still-right"),
    path(f"{_mine}/nieuws", mine_acts.new_post, name="mine-post-new"),
    path(f"{_mine}/nieuws/<uuid:post_pk>", mine_acts.change_news, name="mine-post"),
    path(f"{_mine}/nieuws/<uuid:post_pk>/weg", mine_acts.remove_news, name="mine-post-remove"),
    path(f"{_mine}/vraag/<uuid:need_pk>/sluit", mine_acts.close, name="mine-need-close"),
    path(f"{_mine}/dragers", mine_acts.invite, name="mine-invite"),
    path(f"{_mine}/dragers/<uuid:invitation_pk>/opnieuw", mine_acts.resend, name="mine-invitation-resend"),
    path(f"{_mine}/dragers/<uuid:invitation_pk>/weg", mine_acts.take_back, name="mine-invitation-withdraw"),
    path(f"{_mine}/stoppen", mine_acts.stop, name="mine-stop"),
]
