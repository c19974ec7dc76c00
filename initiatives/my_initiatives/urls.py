# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the pages of carriers."""

from django.urls import URLPattern, URLResolver, path

from initiatives.my_initiatives.views import actions, invitations, pages
from initiatives.my_initiatives.views import change as views_change

_mine = "mijn/<uuid:pk>"

urlpatterns: list[URLPattern | URLResolver] = [
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
    path(f"{_mine}/dragers", invitations.invite, name="mine-invite"),
    path(f"{_mine}/dragers/<uuid:invitation_pk>/opnieuw", invitations.resend, name="mine-invitation-resend"),
    path(f"{_mine}/dragers/<uuid:invitation_pk>/weg", invitations.take_back, name="mine-invitation-withdraw"),
    path(f"{_mine}/stoppen", actions.stop, name="mine-stop"),
]
