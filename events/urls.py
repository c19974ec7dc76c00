# SPDX-License-Identifier: EUPL-1.2
"""Addresses of this app; config/urls.py puts them under the language prefix."""

from django.urls import URLPattern, URLResolver, path

from events.event_types import views as event_types_views
from events.webhooks.views import pages, post_actions

app_name = "exchange"
urlpatterns: list[URLPattern | URLResolver] = [
    path("gebeurtenissen", event_types_views.event_types, name="event-types"),
    path("beheer/webhooks", pages.webhooks, name="webhooks"),
    path("beheer/webhooks/nieuw", pages.new, name="webhook-new"),
    path("beheer/webhooks/<uuid:webhook_id>", pages.webhook, name="webhook"),
    path("beheer/webhooks/<uuid:webhook_id>/wijzigen", pages.change, name="webhook-change"),
    path("beheer/webhooks/<uuid:webhook_id>/geheim", post_actions.replace_secret, name="webhook-secret"),
    path("beheer/webhooks/<uuid:webhook_id>/aan", post_actions.turn_on, name="webhook-on"),
    path("beheer/webhooks/<uuid:webhook_id>/uit", post_actions.turn_off, name="webhook-off"),
    path("beheer/webhooks/<uuid:webhook_id>/proef", post_actions.test, name="webhook-test"),
    path("beheer/webhooks/<uuid:webhook_id>/opnieuw", post_actions.again_since, name="webhook-again"),
    path("beheer/bezorgingen/<uuid:delivery_id>", pages.delivery, name="delivery"),
    path("beheer/bezorgingen/<uuid:delivery_id>/opnieuw", post_actions.again, name="delivery-again"),
]
