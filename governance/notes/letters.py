# SPDX-License-Identifier: EUPL-1.2
"""The built-in mail to who is named in a note; a coordinator may word it anew."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from mail.letters.registry import Letter, Placeholder, register_from

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
)


def register_note_letters() -> None:
    """Make the letter known."""
    register_from("governance/notes/letters", MENTION)
