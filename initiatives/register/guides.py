# SPDX-License-Identifier: EUPL-1.2
"""Guides for who looks around, for founders, and for officials about their day."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.help.guides import Audience, Guide, Step, guides

GUIDES: Final = (
    Guide(
        code="find",
        audience=Audience.EVERYBODY,
        title=_("Find something in your neighbourhood"),
        lead=_("All initiatives of the city stand in one register."),
        pages=frozenset({"initiatives:register", "initiatives:initiative", "initiatives:area"}),
        steps=(
            Step(
                _("Search with your own words"),
                _("Type a name, a street or a subject. A slip does not matter."),
                page="initiatives:register",
            ),
            Step(
                _("Look on the map"),
                _("On the first page you choose an area. You then see what is there."),
            ),
            Step(
                _("Read about one initiative"),
                _("Its page says what it does and what it needs. If there is a result, you see how strong it stands."),
            ),
            Step(
                _("Write to it"),
                _("Press “Get in touch” on its page. Your message goes to the people who carry it."),
            ),
        ),
    ),
    Guide(
        code="follow",
        audience=Audience.EVERYBODY,
        title=_("Follow by mail"),
        lead=_("You get a mail when something happens. You need no account."),
        pages=frozenset(
            {"initiatives:follow", "initiatives:follow-asked", "initiatives:follow-confirm", "initiatives:follows"}
        ),
        steps=(
            Step(
                _("Choose what you follow"),
                _("An initiative, an issue of residents, an area, a theme or a search."),
                page="initiatives:follow",
            ),
            Step(
                _("Confirm it"),
                _("We send you a mail with a link. It works for 7 days."),
            ),
            Step(
                _("Read, and stop when you like"),
                _("Mails come at once or on Friday, as you choose. Every mail has a link to stop."),
            ),
        ),
    ),
    Guide(
        code="help",
        audience=Audience.EVERYBODY,
        title=_("Join in or help"),
        lead=_("Initiatives say what they look for."),
        pages=frozenset(
            {
                "initiatives:join",
                "initiatives:help-without-account",
                "initiatives:help-asked",
                "initiatives:help-confirm",
            }
        ),
        steps=(
            Step(
                _("Find what suits you"),
                _("The page of an initiative says what it needs."),
                page="initiatives:register",
            ),
            Step(
                _("Say that you can help"),
                _("Press “I can help” or “I join in” and write a few words. They go to the people who carry it."),
            ),
            Step(
                _("Confirm your address"),
                _("Have you no account? Then we first send you a mail with a link."),
            ),
        ),
    ),
    Guide(
        code="opportunity",
        audience=Audience.EVERYBODY,
        title=_("Pass on an opportunity"),
        lead=_("An empty shop, a piece of land, a room on Thursday: somebody may do something with it."),
        pages=frozenset({"initiatives:opportunities", "initiatives:opportunity", "initiatives:opportunity-new"}),
        steps=(
            Step(
                _("Tell what could happen"),
                _("Say where it is and who could pick it up."),
                page="initiatives:opportunity-new",
            ),
            Step(
                _("The municipality reads it"),
                _("Then it stands among the opportunities."),
                page="initiatives:opportunities",
            ),
            Step(
                _("Pick one up"),
                _("Sign in, and say what you want to do with it."),
            ),
        ),
    ),
    Guide(
        code="register",
        audience=Audience.FOUNDER,
        title=_("Register your initiative"),
        lead=_("It takes about ten minutes. You need no password."),
        pages=frozenset(
            {
                "initiatives:registration-start",
                "initiatives:registration-step",
                "initiatives:registration-check",
                "initiatives:registration-stopped",
                "initiatives:registration-done",
            }
        ),
        steps=(
            Step(
                _("Tell what you do"),
                _("One sentence is enough to begin. Write it as you would tell a neighbour."),
                page="initiatives:registration-start",
            ),
            Step(
                _("Stop when you like"),
                _("Press “Save and stop”. You can have a link in your mail to go on later."),
            ),
            Step(
                _("Check your answers"),
                _("Everything stands on one page. There you also see what comes on the website."),
            ),
            Step(
                _("Send it in"),
                _("Press “Send in my registration”. An official of your area reads it and answers you."),
            ),
        ),
    ),
    Guide(
        code="own-page",
        audience=Audience.FOUNDER,
        title=_("Your own page"),
        lead=_("Here you see what is on, what is asked and what you can do."),
        pages=frozenset({"initiatives:mine", "initiatives:mine-initiative", "initiatives:mine-change"}),
        steps=(
            Step(
                _("Begin at the top"),
                _("What has to be done first stands there."),
                page="initiatives:mine",
            ),
            Step(
                _("Keep it right"),
                _("Change your texts, needs and pictures yourself, and post news."),
            ),
            Step(
                _("Write to the municipality"),
                _("You get an answer within five working days. For ten seconds you can take a message back."),
            ),
            Step(
                _("Carry it together"),
                _("Invite a second carrier. Then it does not stop when you fall ill."),
            ),
        ),
    ),
    Guide(
        code="day",
        audience=Audience.OFFICIAL,
        title=_("Your day"),
        lead=_("One page says what needs attention today."),
        pages=frozenset({"initiatives:today", "initiatives:queue"}),
        steps=(
            Step(
                _("Begin with the first"),
                _("Harm to people comes first, then terms of the law, promises and other work."),
                page="initiatives:today",
            ),
            Step(
                _("Do it from there"),
                _("Each matter has a button that leads to the step that solves it."),
            ),
            Step(
                _("See everything"),
                _("The work queue holds all that waits, with filters and views you can keep."),
                page="initiatives:queue",
            ),
        ),
    ),
    Guide(
        code="registration",
        audience=Audience.OFFICIAL,
        title=_("Handle a registration"),
        lead=_("A founder waits. Answer before the day that stands beside it."),
        pages=frozenset({"initiatives:moderate"}),
        steps=(
            Step(
                _("Look whether it is there already"),
                _("The page shows what looks like it. Is it in the register already? Then decline it as the same."),
            ),
            Step(
                _("Choose a decision"),
                _("Write the reason. You see the letter before it goes."),
            ),
            Step(
                _("Do several at once"),
                _("Tick them in the work queue and press “Look at the letters”."),
                page="initiatives:queue",
            ),
        ),
    ),
    Guide(
        code="merge",
        audience=Audience.OFFICIAL,
        title=_("Make one of two that are the same"),
        lead=_("The same initiative stands in the register twice, under two names."),
        pages=frozenset({"initiatives:same-as", "initiatives:merge"}),
        steps=(
            Step(
                _("Find the other one"),
                _(
                    "At the top of the file, under “More to do”: “This is the same as another initiative”."
                    " Not there? Search."
                ),
            ),
            Step(
                _("See what moves"),
                _("You see both side by side, what moves and what cannot. Choose what holds where they differ."),
            ),
            Step(
                _("Press “Make one of the two”"),
                _("Type the name first: there is no way back. Who carries one of them gets a mail. Old links work."),
            ),
        ),
    ),
    Guide(
        code="stand-in",
        audience=Audience.OFFICIAL,
        title=_("Let a colleague stand in for you"),
        lead=_("Nobody waits for you while you are away."),
        pages=frozenset({"accounts:stand-ins"}),
        steps=(
            Step(
                _("Choose a colleague and the days"),
                _("Open “Let a colleague stand in for you” in your account. If you are ill, an administrator does it."),
                page="accounts:stand-ins",
            ),
            Step(
                _("Go"),
                _("Your colleague sees your work on Today and gets the mail about it. Founders read who answers."),
            ),
            Step(
                _("Come back"),
                _("It ends by itself. Under the bell you find what came in. “End it now” ends it earlier."),
            ),
        ),
    ),
    Guide(
        code="hand-over",
        audience=Audience.OFFICIAL,
        title=_("Hand over all your work"),
        lead=_("You leave, or get other work: everything goes to colleagues in one act."),
        pages=frozenset({"accounts:hand-over", "accounts:team-load"}),
        steps=(
            Step(
                _("See how much there is"),
                _("“Hand over all your work” tells how much there is in each of your areas, and elsewhere."),
                page="accounts:hand-over",
            ),
            Step(
                _("Choose who gets what"),
                _("Choose a colleague for each part; an area goes to who works there. What cannot go is told."),
            ),
            Step(
                _("Press “Hand it all over”"),
                _("You and your colleagues get a mail. Has somebody left already? Then an administrator does it."),
            ),
        ),
    ),
)


def register_guides() -> None:
    """Have these guides in the help."""
    guides.add(*GUIDES)
