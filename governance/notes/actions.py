# SPDX-License-Identifier: EUPL-1.2
"""Writing a note, changing it and taking it away; who is named in it hears of it once."""

from collections.abc import Iterable
from typing import Any, Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import ConflictError, RefusedError
from core.permissions import may, require
from governance.models import Mention, Note
from governance.notes.letters import MENTION
from governance.notes.mentions import keep_names, names_in, with_names
from governance.notes.rules import thing_of
from governance.notes.things import address_of, field_of, title_of
from mail.actions import write_to

LONGEST: Final = 2000


@transaction.atomic
def write_note(*, thing: Any, text: str, by: User) -> Note:
    """Write a note with an initiative, a score of a settled result, a signal or a party.

    Raises NotAllowedError; RefusedError, at the field `text`, for an empty or too long text and for naming somebody
    who is not there or may not read it.
    """
    require(by, "governance.write_note", thing)
    kept, named = _checked(text, thing)
    note = Note.objects.create(**{field_of(thing): thing}, text=kept, written_by=by)
    _name(note, named, by)
    return note


@transaction.atomic
def change_note(*, note: Note, text: str, expected_version: int, by: User) -> Note:
    """Word one's own note anew; its history keeps what it said, and who is named for the first time hears of it.

    Raises NotAllowedError, RefusedError as `write_note`, ConflictError.
    """
    require(by, "governance.change_note", note)
    kept, named = _checked(text, thing_of(note))
    try:
        update_unchanged(note, expected_version=expected_version, changes={"text": kept})
    except ConflictError as error:
        raise ConflictError({name: _readable(pair) for name, pair in error.changed.items()}, error.version) from error
    note.mentions.exclude(user__in=named).delete()
    _name(note, named, by)
    return note


@transaction.atomic
def withdraw_note(*, note: Note, by: User) -> None:
    """Take one's own note away: a gap stays, and nobody reads the text any more. Raises NotAllowedError."""
    require(by, "governance.change_note", note)
    Note.objects.filter(pk=note.pk, withdrawn_at__isnull=True).update(text="", withdrawn_at=timezone.now())
    note.mentions.all().delete()


def _readable(pair: tuple[object, object]) -> tuple[object, object]:
    theirs, yours = (str(text) for text in pair)
    names = names_in(theirs, yours)
    return with_names(theirs, names), with_names(yours, names)


def _checked(text: str, thing: Any) -> tuple[str, list[User]]:
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise RefusedError(_("Write a note."), field="text")
    if len(text) > LONGEST:
        raise RefusedError(_("Write at most %(most)s characters.") % {"most": LONGEST}, field="text")
    kept, named = keep_names(text)
    for person in named:
        if not may(person, "governance.write_note", thing):
            told = _("%(name)s may not read this, so cannot be named here. Leave out the @, or name somebody else.")
            raise RefusedError(told % {"name": person}, field="text")
    return kept, named


def _name(note: Note, named: Iterable[User], by: User) -> None:
    """Write down who is named, and write to those who were not told of this note before."""
    Mention.objects.bulk_create([Mention(note=note, user=one) for one in named], ignore_conflicts=True)
    thing = thing_of(note)
    for person in named:
        if person.pk == by.pk:
            continue
        with override(person.language):
            subject = title_of(thing)
        write_to(
            person,
            MENTION.code,
            # The words of the note stay in the note: who looks after the mail reads no notes.
            colleague=by.name or _("A colleague"),
            subject=subject,
            about=note.pk,
            link=address_of(thing),
            dedup_key=f"{MENTION.code}:{note.pk}:{person.pk}",
            needs=("governance.write_note", thing),
        )
