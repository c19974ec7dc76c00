# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The demo cases and the made-up city: commands for trying, measuring and teaching, never part of a deployment."""

    name = "demo"
