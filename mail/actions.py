# SPDX-License-Identifier: EUPL-1.2
"""What may be done with mail."""

from collections.abc import Mapping
from uuid import UUID

from django.conf import settings
from django.core.validators import validate_email
from django.db import transaction

from mail import letters
from mail.bell import ring
from mail.letters import Letter, Wording
from mail.models import LetterText, Message


@transaction.atomic
def queue_message(
    *,
    to: str,
    letter: str,
    context: Mapping[str, object],
    language: str,
    about: UUID | None = None,
    dedup_key: str | None = None,
) -> Message:
    """Write one mail into the outbox, in the caller's transaction; it goes out after the commit.

    `letter` is the code of a registered letter and `context` has a value for exactly its placeholders. A language
    without a text gets Dutch. A second call with the same `dedup_key` writes nothing and returns the first message.
    Raises ValidationError for an address that is none, LookupError for an unknown letter and ValueError for a context
    that does not fit.
    """
    validate_email(to)
    known = letters.get(letter)
    if context.keys() != known.placeholders.keys():
        raise ValueError(f"letter {letter} needs exactly {sorted(known.placeholders)}, not {sorted(context)}")
    language = language if language in known.texts else settings.LANGUAGE_CODE
    text = wording_of(known, language).fill(context)
    message = Message(
        to=to, subject=text.subject, body=text.body, language=language, kind=letter, about=about, dedup_key=dedup_key
    )
    Message.objects.bulk_create([message], ignore_conflicts=dedup_key is not None)
    if dedup_key is not None:
        message = Message.objects.get(dedup_key=dedup_key)
    transaction.on_commit(ring)
    return message


def wording_of(letter: Letter, language: str) -> Wording:
    """Return the coordinator's wording, or the built-in one where there is none.

    A wording that no longer fits, because a release changed the placeholders, gives way to the built-in text: a letter
    never fails while it is being made.
    """
    edited = LetterText.objects.filter(code=letter.code, language=language).first()
    if edited is not None:
        wording = Wording(edited.subject, edited.body)
        if not letters.faults(letter, wording):
            return wording
    return letter.texts[language]
