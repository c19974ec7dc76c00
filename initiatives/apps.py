# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class InitiativesConfig(AppConfig):
    name = "initiatives"

    def ready(self) -> None:
        """Register the letters of the register, its events, its part of the work queue and of own data, and areas."""
        from initiatives import (  # noqa: PLC0415 - translations and models are ready only now
            client_areas,
            connections,
            datasets,
            event_types,
            followers,
            founder_letters,
            introduction_letters,
            introductions,
            list_pages,
            meeting_letters,
            meetings,
            moderation_letters,
            office_letters,
            opportunity_letters,
            opportunity_queue,
            opportunity_sections,
            own_data,
            public_letters,
            queue_list,
            report_queue,
        )

        list_pages.register_list_page(queue_list.QUEUE_PAGE)
        client_areas.register_areas_of_clients()
        event_types.register_event_types()
        followers.register_followers()
        founder_letters.register_letters()
        moderation_letters.register_letters()
        office_letters.register_letters()
        opportunity_letters.register_letters()
        public_letters.register_letters()
        report_queue.register_reports()
        opportunity_queue.register_opportunities()
        opportunity_sections.register_opportunity_sections()
        own_data.register_own_part()
        datasets.register_datasets()
        connections.register_connections()
        introduction_letters.register_letters()
        introductions.register_introductions()
        meeting_letters.register_letters()
        meetings.register_meetings()
