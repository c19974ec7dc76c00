# SPDX-License-Identifier: EUPL-1.2
"""Who writes notes with what, and who changes them."""

from typing import Any

import rules

from accounts.models import User
from governance.models import Note
from governance.models.note import readable_by


@rules.predicate
def reads_notes_on(person: object, thing: Any) -> bool:
    """Whether this person may read notes on this thing: an initiative, a score, a signal or a party."""
    if not isinstance(person, User) or not person.is_active or thing is None:
        return False
    return any(
        things.filter(pk=thing.pk).exists() for things in readable_by(person).values() if things.model is type(thing)
    )


@rules.predicate
def wrote_it(person: object, note: Note | None) -> bool:
    """Whether this person wrote the note, which still stands, and may still read what it is about."""
    if not isinstance(person, User) or note is None or note.written_by_id != person.pk or note.withdrawn_at:
        return False
    return bool(reads_notes_on.test(person, thing_of(note)))


def thing_of(note: Note) -> Any:
    """Return what a note is about; one query where it was not read along."""
    return getattr(note, note.about)


rules.add_perm("governance.write_note", reads_notes_on)
rules.add_perm("governance.change_note", wrote_it)
