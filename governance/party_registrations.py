# SPDX-License-Identifier: EUPL-1.2
"""What parties add to the registries below them."""

from governance.parties.chain.sections import register_chain
from governance.parties.places.sections import register_places


def register_parties() -> None:
    """Register chain, ways of governing and places."""
    register_chain()
    register_places()
