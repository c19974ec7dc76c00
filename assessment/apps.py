# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    name = "assessment"

    def ready(self) -> None:
        """Register with the lower rooms' registries."""
        from assessment.datasets import register_datasets  # noqa: PLC0415
        from assessment.event_types import register_event_types  # noqa: PLC0415
        from assessment.follow_ups import register_follow_ups  # noqa: PLC0415
        from assessment.letters import register_letters  # noqa: PLC0415 - models must be loaded first
        from assessment.moments import register_result_moments  # noqa: PLC0415
        from assessment.own_data import register_own_part  # noqa: PLC0415
        from assessment.own_work import register_own_work  # noqa: PLC0415
        from assessment.panel_work import register_panel_work  # noqa: PLC0415
        from assessment.place_results import register_place_results  # noqa: PLC0415
        from assessment.portfolio.work import register_portfolio_work  # noqa: PLC0415
        from assessment.profiles import register_profiles  # noqa: PLC0415
        from assessment.quiet.section import register_quiet_section  # noqa: PLC0415
        from assessment.register_facts import register_register_facts  # noqa: PLC0415
        from assessment.sections import register_sections  # noqa: PLC0415
        from assessment.self_sections import register_self_sections  # noqa: PLC0415
        from assessment.set_facts import register_all_set_facts  # noqa: PLC0415
        from assessment.stakes import register_stakes  # noqa: PLC0415

        register_follow_ups()
        register_letters()
        register_own_part()
        register_own_work()
        register_panel_work()
        register_portfolio_work()
        register_profiles()
        register_result_moments()
        register_sections()
        register_self_sections()
        register_place_results()
        register_quiet_section()
        register_all_set_facts()
        register_register_facts()
        register_stakes()
        register_event_types()
        register_datasets()
