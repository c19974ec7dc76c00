# SPDX-License-Identifier: EUPL-1.2
"""The letter with the decision on a request for an exception; a coordinator may word it anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from accounts.models import User
from governance.models import Arrangement, Outcome
from initiatives.carriers.queries import active_carriers
from mail.actions import write_to
from mail.letters.registry import Letter, Placeholder, register_from

DECIDED: Final = Letter(
    "exception-decided",
    _("Decision on an exception"),
    _("To the carriers, when their request for an exception was granted or refused, with the grounds."),
    {
        "request": Placeholder(_("What they asked for."), "Zelf maaien in het plantsoen"),
        "initiative": Placeholder(_("The name of the initiative."), "Buurttuin Liskwartier"),
        "decision": Placeholder(_("The decision in a few words."), "Voor een deel verleend"),
        "grounds": Placeholder(_("Why it was decided so."), "Overdag mag het; in de avond geldt de regel."),
        "official": Placeholder(_("The name of the official."), "Sanne de Wit"),
        "link": Placeholder(_("The address of the page to go to."), "https://meervoud.example/mijn"),
    },
    required=frozenset({"request", "decision", "grounds"}),
)


def register_exception_letters() -> None:
    """Make it known to the mail app."""
    register_from("governance/learning/exceptions/letters", DECIDED)


def send_decision(exception: Arrangement, *, by: User) -> None:
    """Write to every active carrier, in their own language, once per decision."""
    for carrier in active_carriers(exception.initiative):
        with override(carrier.user.language):
            decision = str(Outcome(exception.outcome).label)
        write_to(
            carrier.user,
            DECIDED.code,
            link=("governance:mine-exceptions", exception.initiative_id),
            about=exception.initiative_id,
            dedup_key=f"exception-decided:{exception.pk}:{exception.version}:{carrier.user_id}",
            request=exception.title,
            initiative=exception.initiative.name,
            decision=decision,
            grounds=exception.grounds,
            official=by.name,
        )
