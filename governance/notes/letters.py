# SPDX-License-Identifier: EUPL-1.2
"""The built-in mail to who is named in a note; a coordinator may word it anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from
from mail.notifications.topics import Topic, topics

COLLEAGUES: Final = Topic(
    "colleagues",
    _("A colleague names you"),
    _("In a note, or to hand something over to you."),
    offices=frozenset({"official", "coordinator"}),
)

MENTION: Final = Letter(
    code="note-mention",
    title=_("A colleague names you in a note"),
    explanation=_("To a colleague who is named with @ in a note. What the note says is not in the mail."),
    placeholders={
        "colleague": Placeholder(_("Who wrote the note."), "Sanne de Wit"),
        "subject": Placeholder(_("What the note is about."), "Buurttuin Liskwartier"),
        "link": Placeholder(_("The page with the note."), "https://meervoud.example/notities/dossier/..."),
    },
    required=frozenset({"link"}),
    has_html=True,
    topic=COLLEAGUES.code,
    is_work=True,
)


def register_note_letters() -> None:
    """Make the letter and its topic known."""
    topics.add(COLLEAGUES)
    register_from("governance/notes/letters", MENTION)
