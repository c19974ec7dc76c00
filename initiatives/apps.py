# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    name = "initiatives"

    def ready(self) -> None:
        """Register the letters of the register, and its part of a person's own data."""
        from initiatives import founder_letters, moderation_letters  # noqa: PLC0415 - translations are ready only now
        from initiatives.own_data import register_own_part  # noqa: PLC0415

        founder_letters.register_letters()
        moderation_letters.register_letters()
        register_own_part()
