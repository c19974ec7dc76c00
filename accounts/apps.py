# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Who signs in."""

    name = "accounts"

    def ready(self) -> None:
        """Register the letters, the checks and this room's part of a person's own data."""
        from accounts import checks  # noqa: F401, PLC0415 - checks register themselves once the apps are loaded
        from accounts.letters import register_letters  # noqa: PLC0415
        from accounts.own_data import register_own_part  # noqa: PLC0415

        register_letters()
        register_own_part()
