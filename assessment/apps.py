# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    name = "assessment"

    def ready(self) -> None:
        """Register with the registries of the apps below."""
        from assessment.access.stakes import register_stakes
        from assessment.facts.registrations import register_facts
        from assessment.follow_ups.registrations import register_follow_ups
        from assessment.lens.registrations import register_lens
        from assessment.menu import register_menu
        from assessment.panels.merging import register_merging
        from assessment.panels.registrations import register_panels
        from assessment.personal_data import register_own_part
        from assessment.portfolio.figures import register_portfolio_figures
        from assessment.portfolio.jobs import register_portfolio_jobs
        from assessment.quiet_areas.figures import register_quiet_figures
        from assessment.quiet_areas.sections import register_quiet_section
        from assessment.reports.archive import register_archive_records
        from assessment.reports.woo_documents import register_woo_documents
        from assessment.results.registrations import register_results
        from assessment.rounds.registrations import register_rounds
        from assessment.scoring.own_assignments import register_own_assignments
        from assessment.self_assessment.sections import register_self_sections
        from assessment.surveys.sections import register_survey_sections

        register_follow_ups()
        register_menu()
        register_rounds()
        register_own_part()
        register_own_assignments()
        register_panels()
        register_merging()
        register_portfolio_figures()
        register_portfolio_jobs()
        register_results()
        register_self_sections()
        register_survey_sections()
        register_quiet_section()
        register_quiet_figures()
        register_facts()
        register_stakes()
        register_lens()
        register_woo_documents()
        register_archive_records()
