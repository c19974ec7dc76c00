# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class CoreConfig(AppConfig):
    """What every app stands on."""

    name = "core"

    def ready(self) -> None:
        """Have the system checks known to every command, and the pages in the menu."""
        from django.conf import settings
        from django.db.models.signals import post_migrate

        from core.administration.own_matters import register_matters
        from core.figures.source_writes import follow_what_is_shown
        from core.files import virus_scan
        from core.help.guides import register_guides_found
        from core.help.words import register_words_found
        from core.jobs.health import jobs
        from core.operations import checks, health  # noqa: F401 - the import registers them
        from core.pages.menu import register_menu
        from core.search.pages import register_pages
        from core.setup.guides import register_guides
        from core.setup.own_sections import register_sections
        from core.setup.own_steps import register_steps

        health.register("jobs", jobs)
        if settings.CLAMAV_URL:
            health.register("virus_scan", virus_scan.check)
        post_migrate.connect(follow_what_is_shown, sender=self)
        register_menu()
        register_matters()
        register_steps()
        register_pages()
        register_words_found()
        register_guides_found()
        register_guides()
        register_sections()
