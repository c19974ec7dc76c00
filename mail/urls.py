# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this room; config/urls.py puts them under the language prefix."""

from django.urls import URLPattern, URLResolver, path

from mail.views import letters, outbox

app_name = "mail"
urlpatterns: list[URLPattern | URLResolver] = [
    path("brieven", letters.index, name="letters"),
    path("brieven/<slug:code>", letters.edit, name="letter"),
    path("brieven/<slug:code>/ingebouwd", letters.reset, name="letter-reset"),
    path("beheer/mail", outbox.outbox, name="outbox"),
    path("beheer/mail/vasthouden", outbox.hold, name="outbox-hold"),
    path("beheer/mail/vrijgeven", outbox.release, name="outbox-release"),
    path("beheer/mail/<uuid:pk>/opnieuw", outbox.retry, name="outbox-retry"),
    path("beheer/mail/<uuid:pk>/stoppen", outbox.cancel, name="outbox-cancel"),
    path("demo/post", outbox.demo_post, name="demo-post"),
]
