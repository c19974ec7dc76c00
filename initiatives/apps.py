# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    name = "initiatives"

    def ready(self) -> None:
        """Register the letters of the register."""
        from initiatives.moderation_letters import register_letters  # noqa: PLC0415 - translations are ready only now

        register_letters()
