# SPDX-License-Identifier: EUPL-1.2
"""The built-in mails about meetings; a coordinator may word them anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters import Letter, Placeholder, Wording, register

_WHAT: Final = {
    "meeting": Placeholder(_("What the meeting is about."), "Buurttafel over gereedschap"),
    "when": Placeholder(_("Day and time."), "dinsdag 5 januari 2027 van 19:30 tot 21:00"),
    "where": Placeholder(_("Where it is."), "Huis van de Wijk, Zaagmolenkade 1"),
    "link": Placeholder(_("The address of the page to go to."), "https://meervoud.example/ontmoetingen/1"),
}

INVITED = Letter(
    code="meeting-invited",
    title=_("Invitation to a meeting"),
    explanation=_("To the carriers of the initiatives a meeting names, once."),
    placeholders=_WHAT,
    required=frozenset({"meeting", "when", "link"}),
    texts={
        "nl": Wording(
            "Uitnodiging: {meeting}",
            """Beste drager,

U bent uitgenodigd voor: {meeting}

Wanneer: {when}
Waar: {where}

Laat weten of u komt, of zet de ontmoeting in uw agenda:
{link}
""",
        ),
        "en": Wording(
            "Invitation: {meeting}",
            """Dear carrier,

You are invited to: {meeting}

When: {when}
Where: {where}

Tell us whether you come, or put the meeting in your calendar:
{link}
""",
        ),
    },
)

CHANGED = Letter(
    code="meeting-changed",
    title=_("A meeting has changed"),
    explanation=_("To who was invited or comes, when day, time or place changed."),
    placeholders=_WHAT,
    required=frozenset({"meeting", "when", "link"}),
    texts={
        "nl": Wording(
            "Gewijzigd: {meeting}",
            """Beste lezer,

De ontmoeting {meeting} is gewijzigd.

Wanneer: {when}
Waar: {where}

Kunt u nu niet meer komen? Laat het weten:
{link}
""",
        ),
        "en": Wording(
            "Changed: {meeting}",
            """Dear reader,

The meeting {meeting} has changed.

When: {when}
Where: {where}

Can you no longer come? Tell us:
{link}
""",
        ),
    },
)

CALLED_OFF = Letter(
    code="meeting-called-off",
    title=_("A meeting was called off"),
    explanation=_("To who was invited or comes, when a meeting does not happen."),
    placeholders=_WHAT,
    required=frozenset({"meeting", "when"}),
    texts={
        "nl": Wording(
            "Gaat niet door: {meeting}",
            """Beste lezer,

De ontmoeting {meeting} gaat niet door.

Wanneer die zou zijn: {when}
Waar: {where}

Bekijk wat er nog meer op de agenda staat:
{link}
""",
        ),
        "en": Wording(
            "Called off: {meeting}",
            """Dear reader,

The meeting {meeting} does not happen.

When it would have been: {when}
Where: {where}

See what else is planned:
{link}
""",
        ),
    },
)


def register_letters() -> None:
    """Make the mails known."""
    for letter in (INVITED, CHANGED, CALLED_OFF):
        register(letter)
