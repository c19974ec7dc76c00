# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "governance"

    def ready(self) -> None:
        """Register with the registries of the lower apps, subject by subject."""
        from governance.arrangements.registrations import register_arrangements
        from governance.college.figures import register_college_figures
        from governance.continuity.registrations import register_continuity
        from governance.events.types import register_event_types
        from governance.growth.registrations import register_growth
        from governance.issues.registrations import register_issues
        from governance.learning.registrations import register_learning
        from governance.menu import register_menu
        from governance.merging.registrations import register_merging
        from governance.mirror.registrations import register_mirror
        from governance.network.registrations import register_network
        from governance.notes.sections import register_notes
        from governance.overview.explained import register_explained_words
        from governance.overview.figures import register_overview_figures
        from governance.overview.guides import register_guides
        from governance.overview.lines import register_overview_items
        from governance.overview.named_pages import register_named_pages
        from governance.parties.registrations import register_parties
        from governance.personal_data import register_governance_part
        from governance.retention import register_retention
        from governance.temporariness.registrations import register_temporariness

        register_overview_items()
        register_named_pages()
        register_explained_words()
        register_guides()
        register_menu()
        register_college_figures()
        register_arrangements()
        register_continuity()
        register_learning()
        register_issues()
        register_growth()
        register_parties()
        register_network()
        register_notes()
        register_merging()
        register_mirror()
        register_temporariness()
        register_governance_part()
        register_retention()
        register_event_types()
        register_overview_figures()
