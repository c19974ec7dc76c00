# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "governance"

    def ready(self) -> None:
        """Register with the registries of the lower rooms, subject by subject."""
        from governance.arrangement_registrations import register_arrangements  # noqa: PLC0415 - models come first
        from governance.continuity_registrations import register_continuity  # noqa: PLC0415
        from governance.events.types import register_event_types  # noqa: PLC0415
        from governance.learning.registrations import register_learning  # noqa: PLC0415
        from governance.network.registrations import register_network  # noqa: PLC0415
        from governance.overview.lines import register_lines  # noqa: PLC0415
        from governance.party_registrations import register_parties  # noqa: PLC0415
        from governance.personal_data import register_governance_part  # noqa: PLC0415

        register_lines()
        register_arrangements()
        register_continuity()
        register_learning()
        register_parties()
        register_network()
        register_governance_part()
        register_event_types()
