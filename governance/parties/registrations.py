# SPDX-License-Identifier: EUPL-1.2
"""What parties add to the registries below them."""

from governance.parties.chain.sections import register_chain
from governance.parties.funding.facts import register_money_facts
from governance.parties.funding.sections import register_money_sections
from governance.parties.places.sections import register_places
from governance.parties.promises.letters import register_promise_letters
from governance.parties.promises.sections import register_promise_sections
from governance.parties.promises.work import register_work
from governance.parties.representatives.letters import register_representative_letters
from governance.parties.search_kind import register_searched_parties
from governance.parties.styles.figures import register_style_figures


def register_parties() -> None:
    """Register chain, promises of partners, ways of governing, who pays which share, places, and the letters."""
    register_money_facts()
    register_money_sections()
    register_chain()
    register_places()
    register_promise_letters()
    register_promise_sections()
    register_work()
    register_representative_letters()
    register_style_figures()
    register_searched_parties()
