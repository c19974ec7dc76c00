# SPDX-License-Identifier: EUPL-1.2
"""What people do with their own account."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts import personal_data
from accounts.models import Session, User
from core.errors import RefusedError


@transaction.atomic
def change_own_details(*, name: str, language: str, by: User, wants_digests: bool = True) -> None:
    """Change a person's own name and language, and whether the daily mail about signals comes."""
    User.objects.filter(pk=by.pk).update(name=name.strip(), language=language, wants_digests=wants_digests)


@transaction.atomic
def end_sessions(*, by: User, keep: str | None = None) -> int:
    """Sign a person out in every browser except the session `keep`; return how many ended."""
    ended, _rows = Session.objects.filter(user=by).exclude(session_key=keep or "").delete()
    return ended


@transaction.atomic
def erase_person(*, by: User) -> None:
    """Erase a person from all tables, history, outbox, sessions and files. What they made stays, without their name.

    Refuses somebody who holds an office: the administrator takes that first, so that no work is left unseen.
    """
    person = User.objects.select_for_update().get(pk=by.pk)
    if person.is_office:
        raise RefusedError(_("You work for the municipality. An administrator must take your office first."))
    if person.is_demo:
        raise RefusedError(_("This is a demo person that others use too. It cannot be erased."))
    erase(person)


def erase(person: User) -> None:
    """Erase somebody of whom it is known that they may be: they asked, or it was agreed on (accounts.retention)."""
    person_id = person.pk
    personal_data.erase_parts(person)
    person.delete()
    personal_data.erase_from_history(person_id)
