# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    name = "initiatives"

    def ready(self) -> None:
        """Register what each subject offers: letters, events, open data, and its parts of the pages and the queue."""
        from initiatives import personal_data
        from initiatives.areas import client_areas, setup
        from initiatives.areas import datasets as areas_datasets
        from initiatives.areas import search_kind as areas_search
        from initiatives.connections.introductions import letters as introductions_letters
        from initiatives.connections.introductions import page_sections as introductions_page_sections
        from initiatives.connections.matching import page_sections as matching_page_sections
        from initiatives.connections.meetings import letters as meetings_letters
        from initiatives.connections.meetings import page_sections as meetings_page_sections
        from initiatives.follows import letters as follows_letters
        from initiatives.helping import letters as helping_letters
        from initiatives.menu import register_menu
        from initiatives.moderation.letters import decisions, waiting
        from initiatives.moderation.queue import queries
        from initiatives.moderation.reports import queue_section
        from initiatives.moderation.today import registrations
        from initiatives.opportunities import datasets as opportunities_datasets
        from initiatives.opportunities import event_types as opportunities_event_types
        from initiatives.opportunities import letters as opportunities_letters
        from initiatives.opportunities import page_sections as opportunities_page_sections
        from initiatives.opportunities import queue_sections
        from initiatives.opportunities import search_kind as opportunities_search
        from initiatives.register import datasets as register_datasets
        from initiatives.register import event_types as register_event_types
        from initiatives.register import explained, guides, retention
        from initiatives.register import search_kind as register_search
        from initiatives.register.contact import letters as contact_letters
        from initiatives.register.saved_views import list_pages
        from initiatives.registration import event_types as registration_event_types
        from initiatives.registration import letters as registration_letters

        setup.register_setup()
        list_pages.list_pages.add(queries.QUEUE_PAGE)
        client_areas.register_areas_of_clients()
        register_menu()
        explained.register_explained_words()
        guides.register_guides()
        for searched in (
            register_search.register_initiatives,
            areas_search.register_areas,
            opportunities_search.register_searched_opportunities,
        ):
            searched()
        for events in (register_event_types, opportunities_event_types, registration_event_types):
            events.register_event_types()
        for letters in (
            registration_letters, decisions, waiting, opportunities_letters, contact_letters, introductions_letters,
            meetings_letters, follows_letters, helping_letters,
        ):  # fmt: skip
            letters.register_letters()
        for datasets in (register_datasets, areas_datasets, opportunities_datasets):
            datasets.register_datasets()
        queue_section.register_reports()
        registrations.register_due()
        queue_sections.register_opportunities()
        opportunities_page_sections.register_opportunity_sections()
        for keeping in (personal_data.register_personal_data, retention.register_retention):
            keeping()
        matching_page_sections.register_connections()
        introductions_page_sections.register_introductions()
        meetings_page_sections.register_meetings()
