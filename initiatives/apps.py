# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    name = "initiatives"

    def ready(self) -> None:
        """Register with the registries of the lower apps, subject by subject."""
        from initiatives.areas.registrations import register_areas
        from initiatives.connections.registrations import register_connections
        from initiatives.distance.registrations import register_distance
        from initiatives.follows.registrations import register_follows
        from initiatives.helping.registrations import register_helping
        from initiatives.menu import register_menu
        from initiatives.merging.registrations import register_merging
        from initiatives.moderation.registrations import register_moderation
        from initiatives.opportunities.registrations import register_opportunities
        from initiatives.personal_data import register_personal_data
        from initiatives.register.registrations import register_register
        from initiatives.registration.registrations import register_registration
        from initiatives.themes.registrations import register_themes

        register_menu()
        register_register()
        register_registration()
        register_moderation()
        register_merging()
        register_areas()
        register_themes()
        register_distance()
        register_opportunities()
        register_connections()
        register_follows()
        register_helping()
        register_personal_data()
