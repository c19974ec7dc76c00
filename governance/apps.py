# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "governance"

    def ready(self) -> None:
        """Register with the lower rooms' registries."""
        from core import health  # noqa: PLC0415 - models must be loaded first
        from governance.chain_sections import register_chain  # noqa: PLC0415
        from governance.challenge_letters import register_letters as register_challenge_letters  # noqa: PLC0415
        from governance.challenge_sections import register_challenges  # noqa: PLC0415
        from governance.check_work import register_check_work  # noqa: PLC0415
        from governance.checks import timetable  # noqa: PLC0415
        from governance.checks.catalogue import register_own_checks  # noqa: PLC0415
        from governance.contact_letters import register_contact_letters  # noqa: PLC0415
        from governance.datasets import register_datasets  # noqa: PLC0415
        from governance.event_types import register_event_types  # noqa: PLC0415
        from governance.facts import register_governance_facts  # noqa: PLC0415
        from governance.learning.registrations import register_learning  # noqa: PLC0415
        from governance.letters import register_letters  # noqa: PLC0415
        from governance.money.facts import register_money_facts  # noqa: PLC0415
        from governance.money.sections import register_money_sections  # noqa: PLC0415
        from governance.network.registrations import register_network  # noqa: PLC0415
        from governance.overview_lines import register_lines  # noqa: PLC0415
        from governance.own_data import register_own_part  # noqa: PLC0415
        from governance.place_sections import register_places  # noqa: PLC0415
        from governance.rechecking import listen  # noqa: PLC0415
        from governance.sections import register_sections  # noqa: PLC0415
        from governance.signal_sections import register_signals  # noqa: PLC0415
        from governance.stakes import register_stakes  # noqa: PLC0415
        from governance.subsidies.work import register_subsidy_import  # noqa: PLC0415
        from governance.views.signal_told import register_signal_told  # noqa: PLC0415

        register_sections()
        register_lines()
        register_governance_facts()
        register_money_facts()
        register_money_sections()
        register_own_checks()
        register_learning()
        register_chain()
        register_challenges()
        register_challenge_letters()
        register_places()
        register_signals()
        register_check_work()
        register_letters()
        register_contact_letters()
        register_signal_told()
        register_own_part()
        listen()
        register_subsidy_import()
        register_network()
        register_stakes()
        health.register("checks", timetable.health)
        register_event_types()
        register_datasets()
