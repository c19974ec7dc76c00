# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class CoreConfig(AppConfig):
    """What every room stands on."""

    name = "core"

    def ready(self) -> None:
        """Have the system checks known to every command."""
        from core.operations import checks  # noqa: F401 - the import registers them
