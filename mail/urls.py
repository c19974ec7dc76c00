# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this app; config/urls.py puts them under the language prefix."""

from django.urls import URLPattern, URLResolver, path

from mail.letters import views as letters_views
from mail.notifications import views as notifications_views
from mail.outbox import views as outbox_views

app_name = "mail"
urlpatterns: list[URLPattern | URLResolver] = [
    path("brieven", letters_views.index, name="letters"),
    path("brieven/<slug:code>", letters_views.edit, name="letter"),
    path("brieven/<slug:code>/ingebouwd", letters_views.reset, name="letter-reset"),
    path("meldingen", notifications_views.index, name="notifications"),
    path("meldingen/gelezen", notifications_views.read_all, name="notifications-read"),
    path("meldingen/keuzes", notifications_views.choose, name="notifications-choose"),
    path("meldingen/<uuid:pk>", notifications_views.follow, name="notification"),
    path("beheer/mail", outbox_views.outbox, name="outbox"),
    path("beheer/mail/vasthouden", outbox_views.hold, name="outbox-hold"),
    path("beheer/mail/vrijgeven", outbox_views.release, name="outbox-release"),
    path("beheer/mail/<uuid:pk>", outbox_views.message, name="outbox-message"),
    path("beheer/mail/<uuid:pk>/html", outbox_views.message_html, name="outbox-html"),
    path("beheer/mail/<uuid:pk>/opnieuw", outbox_views.retry, name="outbox-retry"),
    path("beheer/mail/<uuid:pk>/stoppen", outbox_views.cancel, name="outbox-cancel"),
    path("demo/post", outbox_views.demo_post, name="demo-post"),
]
