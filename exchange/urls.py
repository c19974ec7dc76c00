# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this room; config/urls.py puts them under the language prefix."""

from django.urls import URLPattern, URLResolver, path

from exchange.views import acts, event_types, pages

app_name = "exchange"
urlpatterns: list[URLPattern | URLResolver] = [
    path("gebeurtenissen", event_types.event_types, name="event-types"),
    path("beheer/webhooks", pages.webhooks, name="webhooks"),
    path("beheer/webhooks/nieuw", pages.new, name="webhook-new"),
    path("beheer/webhooks/<uuid:webhook_id>", pages.webhook, name="webhook"),
    path("beheer/webhooks/<uuid:webhook_id>/wijzigen", pages.change, name="webhook-change"),
    path("beheer/webhooks/<uuid:webhook_id>/geheim", acts.replace_secret, name="webhook-secret"),
    path("beheer/webhooks/<uuid:webhook_id>/aan", acts.turn_on, name="webhook-on"),
    path("beheer/webhooks/<uuid:webhook_id>/uit", acts.turn_off, name="webhook-off"),
    path("beheer/webhooks/<uuid:webhook_id>/proef", acts.test, name="webhook-test"),
    path("beheer/webhooks/<uuid:webhook_id>/opnieuw", acts.again_since, name="webhook-again"),
    path("beheer/bezorgingen/<uuid:delivery_id>", pages.delivery, name="delivery"),
    path("beheer/bezorgingen/<uuid:delivery_id>/opnieuw", acts.again, name="delivery-again"),
]
