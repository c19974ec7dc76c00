# SPDX-License-Identifier: EUPL-1.2
"""What the chain answers beside the questions of the lens."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from assessment.facts.registry import Fact, register_facts
from governance.parties.chain.gaps import Link, chain_on
from governance.parties.chain.queries import needs_of, parties_in
from initiatives.models import Initiative
from initiatives.models.party import ChainRole


def register_chain_facts() -> None:
    """Answer the lens's questions about roles."""
    register_facts("parties_roles", weak_places)


def weak_places(initiative: Initiative, day: date) -> list[Fact]:
    """Name the gaps in the chain on `day` and the places that hang on one; three queries."""
    links = chain_on(parties_in(initiative, day), needs_of(initiative.role_needs.all()), day)
    # Who carries is answered, and counted, by facts of its own.
    told = [link for link in links if link.role != ChainRole.CARRIER]
    weak = [link for link in told if link.is_weak]
    facts = [_gap_fact(link) for link in told if link.is_gap]
    if weak:
        invented = any(one.is_invented for link in weak for one in link.fillings)
        names = ", ".join(str(link.role.label).lower() for link in weak)
        facts.append(
            Fact(strong=_("Hangs on one, and nobody known to take over:"), text=f"{names}.", is_invented=invented)
        )
    return facts


def _gap_fact(link: Link) -> Fact:
    text = _("needed, and nobody does it.")
    if link.empty_since:
        text = _("empty since %(day)s.") % {"day": date_format(link.empty_since, "j F Y")}
    return Fact(strong=f"{link.role.label}:", text=text, warning=_("a gap in the chain"))
