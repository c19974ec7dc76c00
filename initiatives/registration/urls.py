# SPDX-License-Identifier: EUPL-1.2
"""Addresses of registering."""

from django.urls import URLPattern, URLResolver, path

from initiatives.registration.views import registration

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
]
