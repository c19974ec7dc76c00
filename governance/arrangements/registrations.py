# SPDX-License-Identifier: EUPL-1.2
"""What arrangements add to the registries below them."""

from governance.arrangements.challenges.letters import register_letters
from governance.arrangements.challenges.sections import register_challenges
from governance.arrangements.contact.due import register_waiting_messages
from governance.arrangements.contact.letters import register_contact_letters
from governance.arrangements.contact.sections import register_contact_sections
from governance.arrangements.contact.work import register_work
from governance.arrangements.facts import register_governance_facts
from governance.arrangements.outlook.figures import register_outlook_figures
from governance.arrangements.policy.configuration import register_council_terms
from governance.arrangements.policy.figures import register_policy_figures
from governance.arrangements.policy.lives import register_lives
from governance.arrangements.search_kind import register_searched_arrangements
from governance.arrangements.sections import register_sections
from governance.arrangements.stakes import register_stakes
from governance.arrangements.subsidies.datasets import register_datasets
from governance.arrangements.subsidies.jobs import register_subsidy_import


def register_arrangements() -> None:
    """Register sections, facts, letters, who stands aside, the import of subsidies, what is kept and the open data."""
    register_sections()
    register_contact_sections()
    register_waiting_messages()
    register_governance_facts()
    register_challenges()
    register_letters()
    register_contact_letters()
    register_subsidy_import()
    register_stakes()
    register_datasets()
    register_outlook_figures()
    register_lives()
    register_policy_figures()
    register_council_terms()
    register_searched_arrangements()
    register_work()
