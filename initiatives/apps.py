# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    name = "initiatives"

    def ready(self) -> None:
        """Register the letters of the register."""
        from initiatives import founder_letters, moderation_letters  # noqa: PLC0415 - translations are ready only now

        founder_letters.register_letters()
        moderation_letters.register_letters()
