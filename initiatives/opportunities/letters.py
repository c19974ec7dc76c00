# SPDX-License-Identifier: EUPL-1.2
"""The built-in letters about opportunities; a coordinator may word them anew."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from initiatives.opportunities.lifecycle import OpportunityState
from mail.letters.registry import Letter, Placeholder, register_from

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

TITLE: Final = Placeholder(_("The opportunity in a few words."), "Lege winkels aan de Beijerlandselaan")
LINK: Final = Placeholder(_("The address of the page to go to."), "https://meervoud.example/kansen")
NOTE: Final = Placeholder(_("What was written with it."), "Wij gaan eerst met de eigenaren praten.")
WHO: Final = Placeholder(_("The initiative that picked it up; empty when an area broker did."), "Werkplaats Zuid")
OUTCOME: Final = Placeholder(_("What came of it."), "Er zit nu een markthal in twee winkels.")
KNOWN: Final = {"title": TITLE, "link": LINK, "note": NOTE, "who": WHO, "outcome": OUTCOME}


def _letter(code: str, title: "StrOrPromise", explanation: "StrOrPromise", *uses: str) -> Letter:
    placeholders = {name: KNOWN[name] for name in ("title", "link", *uses)}
    return Letter(code, title, explanation, placeholders, required=frozenset({"title"}))


RECEIVED: Final = _letter(
    "opportunity-received",
    _("Opportunity received"),
    _("To who listed an opportunity, when it came in."),
)
OPENED: Final = _letter(
    "opportunity-opened",
    _("Opportunity on the map"),
    _("To who listed an opportunity, when an official puts it on the map."),
    "note",
)
DECLINED: Final = _letter(
    "opportunity-declined",
    _("Opportunity not on the map"),
    _("To who listed an opportunity, when an official does not put it on the map."),
    "note",
)
PICKED_UP: Final = _letter(
    "opportunity-picked-up",
    _("Opportunity picked up"),
    _("To who listed an opportunity, when an initiative or an area broker picks it up."),
    "note",
    "who",
)
AGAIN: Final = _letter(
    "opportunity-open-again",
    _("Opportunity looks for somebody again"),
    _("To who listed an opportunity, when who picked it up lets it go."),
    "note",
)
DONE: Final = _letter(
    "opportunity-done",
    _("Opportunity done"),
    _("To who listed an opportunity, when it is done."),
    "outcome",
)
WITHDRAWN: Final = _letter(
    "opportunity-withdrawn",
    _("Opportunity taken off the map"),
    _("To who listed an opportunity, when somebody else takes it off the map."),
    "note",
)
HELP: Final = Letter(
    code="opportunity-help",
    title=_("Help with an opportunity"),
    explanation=_("To who picked up an opportunity, when somebody offers to help."),
    placeholders={
        "title": TITLE,
        "link": LINK,
        "helper": Placeholder(_("The name of who offers help."), "Mo de Boer"),
        "address": Placeholder(_("The e-mail address to answer to."), "mo@example.org"),
        "initiative": Placeholder(_("Their initiative, when they help for one."), "Buurttuin Liskwartier"),
        "text": Placeholder(_("How they can help."), "Ik kan op zaterdag timmeren."),
    },
    required=frozenset({"title", "helper", "address", "text"}),
    topic="meetings",
    is_work=True,
)
LETTER_OF: Final[Mapping[str, Letter]] = {
    OpportunityState.PROPOSED: RECEIVED,
    OpportunityState.OPEN: OPENED,
    OpportunityState.DECLINED: DECLINED,
    OpportunityState.PICKED_UP: PICKED_UP,
    OpportunityState.DONE: DONE,
    OpportunityState.WITHDRAWN: WITHDRAWN,
    "again": AGAIN,
}


def register_letters() -> None:
    """Make these letters known to the mail app."""
    register_from("initiatives/opportunities/letters", *LETTER_OF.values(), HELP)
