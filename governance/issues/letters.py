# SPDX-License-Identifier: EUPL-1.2
"""The built-in letters about issues; a coordinator may word them anew."""

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

KNOWN: Final = {
    "title": Placeholder(_("The issue in a few words."), "Geen veilige oversteek naar de markt"),
    "link": Placeholder(_("The address of the page to go to."), "https://meervoud.example/vraagstukken"),
    "note": Placeholder(_("What was written with it."), "Wij meten in maart hoe hard er wordt gereden."),
    "state": Placeholder(_("Where the issue stands now."), "wordt aan gewerkt"),
    "party": Placeholder(_("The party or department that should act."), "Afdeling Mobiliteit"),
    "answer_by": Placeholder(_("The last day for the answer."), "5 januari 2027"),
    "text": Placeholder(_("The issue in residents' own words."), "Wij durven onze kinderen niet alleen te laten gaan."),
}


def _letter(code: str, title: "StrOrPromise", explanation: "StrOrPromise", *uses: str, needs: str = "title") -> Letter:
    placeholders = {name: KNOWN[name] for name in ("title", "link", *uses)}
    return Letter(code, title, explanation, placeholders, required=frozenset({"title", needs}))


RECEIVED: Final = _letter("issue-received", _("Issue received"), _("To who raised an issue, when it came in."))
OPENED: Final = _letter(
    "issue-opened",
    _("Issue on the list"),
    _("To who raised an issue, when an official puts it on the list."),
    "note",
)
DECLINED: Final = _letter(
    "issue-declined",
    _("Issue not on the list"),
    _("To who raised an issue, when an official does not put it on the list, or takes it off."),
    "note",
    needs="note",
)
MOVED: Final = _letter(
    "issue-moved",
    _("Issue worked on or settled"),
    _("To who raised an issue, when it is being worked on or settled."),
    "state",
    "note",
    needs="note",
)
ANSWERED: Final = _letter(
    "issue-answered",
    _("Answer to an issue"),
    _("To who raised an issue, when the party that should act answers."),
    "party",
    "note",
    needs="note",
)
ASKED: Final = _letter(
    "issue-answer-asked",
    _("An answer to an issue is asked"),
    _("To who speaks for the party that should act, when its answer is asked."),
    "party",
    "text",
    "answer_by",
    needs="answer_by",
)


def register_letters() -> None:
    """Make these letters known to the mail app."""
    register_from("governance/issues/letters", RECEIVED, OPENED, DECLINED, MOVED, ANSWERED, ASKED)
