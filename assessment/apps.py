# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    name = "assessment"

    def ready(self) -> None:
        """Register with the lower rooms' registries."""
        from assessment.access.stakes import register_stakes  # noqa: PLC0415
        from assessment.facts.initiative_facts import register_register_facts  # noqa: PLC0415
        from assessment.facts.set_facts import register_all_set_facts  # noqa: PLC0415
        from assessment.follow_ups.sections import register_follow_ups  # noqa: PLC0415
        from assessment.lens.open_data import register_datasets  # noqa: PLC0415
        from assessment.letters import register_letters  # noqa: PLC0415 - models must be loaded first
        from assessment.panels.events import register_event_types  # noqa: PLC0415
        from assessment.panels.sections import register_panel_sections  # noqa: PLC0415
        from assessment.personal_data import register_own_part  # noqa: PLC0415
        from assessment.portfolio.jobs import register_portfolio_jobs  # noqa: PLC0415
        from assessment.quiet_areas.sections import register_quiet_section  # noqa: PLC0415
        from assessment.results.aggregates import register_place_results  # noqa: PLC0415
        from assessment.results.profiles import register_profiles  # noqa: PLC0415
        from assessment.results.sections import register_sections  # noqa: PLC0415
        from assessment.results.timeline import register_result_timeline  # noqa: PLC0415
        from assessment.scoring.own_assignments import register_own_assignments  # noqa: PLC0415
        from assessment.self_assessment.sections import register_self_sections  # noqa: PLC0415

        register_follow_ups()
        register_letters()
        register_own_part()
        register_own_assignments()
        register_panel_sections()
        register_portfolio_jobs()
        register_profiles()
        register_result_timeline()
        register_sections()
        register_self_sections()
        register_place_results()
        register_quiet_section()
        register_all_set_facts()
        register_register_facts()
        register_stakes()
        register_event_types()
        register_datasets()
