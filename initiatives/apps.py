# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    name = "initiatives"

    def ready(self) -> None:
        """Register the letters of the register, its events, its part of the work queue and of own data, and areas."""
        from initiatives import personal_data
        from initiatives.areas import client_areas
        from initiatives.connections.introductions import (
            letters as introductions_letters,
        )
        from initiatives.connections.introductions import (
            page_sections as introductions_page_sections,
        )
        from initiatives.connections.matching import page_sections as matching_page_sections
        from initiatives.connections.meetings import (
            letters as meetings_letters,
        )
        from initiatives.connections.meetings import (
            page_sections as meetings_page_sections,
        )
        from initiatives.moderation.letters import decisions, waiting
        from initiatives.moderation.queue import queries
        from initiatives.moderation.reports import queue_section
        from initiatives.opportunities import (
            letters as opportunities_letters,
        )
        from initiatives.opportunities import (
            page_sections as opportunities_page_sections,
        )
        from initiatives.opportunities import (
            queue_sections,
        )
        from initiatives.register import datasets, dependent_rows, event_types
        from initiatives.register.contact import letters as contact_letters
        from initiatives.register.saved_views import list_pages
        from initiatives.registration import letters as registration_letters

        list_pages.register_list_page(queries.QUEUE_PAGE)
        client_areas.register_areas_of_clients()
        event_types.register_event_types()
        dependent_rows.register_own_rows()
        registration_letters.register_letters()
        decisions.register_letters()
        waiting.register_letters()
        opportunities_letters.register_letters()
        contact_letters.register_letters()
        queue_section.register_reports()
        queue_sections.register_opportunities()
        opportunities_page_sections.register_opportunity_sections()
        personal_data.register_personal_data()
        datasets.register_datasets()
        matching_page_sections.register_connections()
        introductions_letters.register_letters()
        introductions_page_sections.register_introductions()
        meetings_letters.register_letters()
        meetings_page_sections.register_meetings()
