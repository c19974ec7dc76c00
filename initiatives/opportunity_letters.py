# SPDX-License-Identifier: EUPL-1.2
"""The built-in letters about opportunities; a coordinator may word them anew."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from initiatives.opportunity_life import OpportunityState
from mail.letters import Letter, Placeholder, Wording, register

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

TITLE: Final = Placeholder(_("The opportunity in a few words."), "Lege winkels aan de Beijerlandselaan")
LINK: Final = Placeholder(_("The address of the page to go to."), "https://meervoud.example/kansen")
NOTE: Final = Placeholder(_("What was written with it."), "Wij gaan eerst met de eigenaren praten.")
WHO: Final = Placeholder(_("The initiative that picked it up; empty when an area broker did."), "Werkplaats Zuid")
OUTCOME: Final = Placeholder(_("What came of it."), "Er zit nu een markthal in twee winkels.")
KNOWN: Final = {"title": TITLE, "link": LINK, "note": NOTE, "who": WHO, "outcome": OUTCOME}
DEAR_NL, DEAR_EN = "Beste inzender,\n\n", "Hello,\n\n"
END_NL, END_EN = "\n\nMet vriendelijke groet,\nde gemeente\n", "\n\nKind regards,\nthe municipality\n"


def _letter(
    code: str, title: "StrOrPromise", explanation: "StrOrPromise", nl: tuple[str, str], en: tuple[str, str], *uses: str
) -> Letter:
    return Letter(
        code=code,
        title=title,
        explanation=explanation,
        placeholders={name: KNOWN[name] for name in ("title", "link", *uses)},
        required=frozenset({"title"}),
        texts={
            "nl": Wording(nl[0], f"{DEAR_NL}{nl[1]}{END_NL}"),
            "en": Wording(en[0], f"{DEAR_EN}{en[1]}{END_EN}"),
        },
    )


RECEIVED: Final = _letter(
    "opportunity-received",
    _("Opportunity received"),
    _("To who listed an opportunity, when it came in."),
    (
        "Wij hebben uw kans ontvangen: {title}",
        (
            "Dank u wel. U gaf een kans door: {title}\n\nEen medewerker van het gebied kijkt ernaar. U "
            "krijgt bericht als de "
            "kans op de kaart staat, of als dat niet kan.\n\nAlle kansen vindt u hier:\n{link}"
        ),
    ),
    (
        "We have received your opportunity: {title}",
        (
            "Thank you. You listed an opportunity: {title}\n\nAn official of the area looks at it. We "
            "write to you when it is "
            "on the map, or when that is not possible.\n\nAll opportunities are here:\n{link}"
        ),
    ),
)
OPENED: Final = _letter(
    "opportunity-opened",
    _("Opportunity on the map"),
    _("To who listed an opportunity, when an official puts it on the map."),
    (
        "Uw kans staat op de kaart: {title}",
        (
            "De kans {title} staat nu op de kansenkaart. Iedereen kan haar lezen en "
            "oppakken:\n{link}\n\n{note}\n\nU krijgt "
            "bericht als iemand haar oppakt."
        ),
    ),
    (
        "Your opportunity is on the map: {title}",
        (
            "The opportunity {title} is now on the map. Everybody can read it and pick it "
            "up:\n{link}\n\n{note}\n\nWe write "
            "to you when somebody does."
        ),
    ),
    "note",
)
DECLINED: Final = _letter(
    "opportunity-declined",
    _("Opportunity not on the map"),
    _("To who listed an opportunity, when an official does not put it on the map."),
    (
        "Uw kans komt niet op de kaart: {title}",
        (
            "Wij zetten de kans {title} niet op de kaart. Dit is de reden:\n\n{note}\n\nZiet u het "
            "anders? Antwoord op deze "
            "mail. Wij kijken er dan opnieuw naar.\n\nDe kansen die er wel staan:\n{link}"
        ),
    ),
    (
        "Your opportunity will not be on the map: {title}",
        (
            "We do not put the opportunity {title} on the map. This is the reason:\n\n{note}\n\nDo you "
            "see it differently? "
            "Answer this mail and we will look again.\n\nThe opportunities that are there:\n{link}"
        ),
    ),
    "note",
)
PICKED_UP: Final = _letter(
    "opportunity-picked-up",
    _("Opportunity picked up"),
    _("To who listed an opportunity, when an initiative or an area broker picks it up."),
    (
        "Uw kans is opgepakt: {title}",
        "Goed nieuws: de kans {title} is opgepakt.\n\n{who}\n\n{note}\n\nVolg hier hoe het verder gaat:\n{link}",
    ),
    (
        "Your opportunity has been picked up: {title}",
        "Good news: the opportunity {title} has been picked up.\n\n{who}\n\n{note}\n\nSee here how it goes on:\n{link}",
    ),
    "note",
    "who",
)
AGAIN: Final = _letter(
    "opportunity-open-again",
    _("Opportunity looks for somebody again"),
    _("To who listed an opportunity, when who picked it up lets it go."),
    (
        "Uw kans zoekt opnieuw iemand: {title}",
        (
            "Wie de kans {title} had opgepakt, gaat er niet mee verder. Zij staat weer open voor "
            "anderen.\n\n{note}\n\n{link}"
        ),
    ),
    (
        "Your opportunity looks for somebody again: {title}",
        "Who picked up the opportunity {title} does not go on with it. It is open to others again.\n\n{note}\n\n{link}",
    ),
    "note",
)
DONE: Final = _letter(
    "opportunity-done",
    _("Opportunity done"),
    _("To who listed an opportunity, when it is done."),
    (
        "Dit kwam er van uw kans: {title}",
        (
            "De kans {title} is afgerond. Dit kwam ervan:\n\n{outcome}\n\nDank u wel dat u haar zag. "
            "De hele geschiedenis:\n{link}"
        ),
    ),
    (
        "What came of your opportunity: {title}",
        (
            "The opportunity {title} is done. This came of it:\n\n{outcome}\n\nThank you for seeing it. The whole "
            "history:\n{link}"
        ),
    ),
    "outcome",
)
WITHDRAWN: Final = _letter(
    "opportunity-withdrawn",
    _("Opportunity taken off the map"),
    _("To who listed an opportunity, when somebody else takes it off the map."),
    (
        "Uw kans is van de kaart gehaald: {title}",
        "De kans {title} staat niet meer op de kaart.\n\n{note}\n\nKlopt dat niet? Antwoord op deze mail.\n\n{link}",
    ),
    (
        "Your opportunity has been taken off the map: {title}",
        "The opportunity {title} is no longer on the map.\n\n{note}\n\nIs that not right? Answer this mail.\n\n{link}",
    ),
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
    texts={
        "nl": Wording(
            "{helper} wil meehelpen met {title}",
            "Beste trekker,\n\n{helper} wil meehelpen met de kans {title}.\n{initiative}\n\n{text}\n\nAntwoord aan: "
            "{address}\n\nDe kans: {link}\n",
        ),
        "en": Wording(
            "{helper} offers to help with {title}",
            "Hello,\n\n{helper} offers to help with the opportunity {title}.\n{initiative}\n\n{text}\n\nAnswer to: "
            "{address}\n\nThe opportunity: {link}\n",
        ),
    },
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
    """Make these letters known to the mail room."""
    for letter in (*LETTER_OF.values(), HELP):
        register(letter)
