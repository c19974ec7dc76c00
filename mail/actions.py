# SPDX-License-Identifier: EUPL-1.2
"""What may be done with mail."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core.database.row_versions import update_unchanged
from core.errors import ConflictError, RefusedError
from core.models import Moment
from core.operations.timestamps import record_timestamp
from core.pages.links import absolute_link
from core.permissions import require
from mail.letters import registry
from mail.letters.html import as_html
from mail.letters.registry import Fault, Letter, MailText, Wording
from mail.models import LetterText, Message, MessageState, Notification
from mail.notifications import actions as notifications
from mail.notifications.stand_ins import stand_in_of
from mail.outbox.queue import OUTBOX
from mail.outbox.sending import ON_HOLD, forgotten


@transaction.atomic
def queue_message(
    *,
    to: str,
    letter: str,
    context: Mapping[str, object],
    language: str,
    about: UUID | None = None,
    dedup_key: str | None = None,
    reply_to: str = "",
    stop_link: str = "",
    after: timedelta = timedelta(),
    marked: str = "",
) -> Message:
    """Write one mail into the outbox, in the caller's transaction; it goes out after the commit.

    `letter` is the code of a registered letter and `context` has a value for exactly its placeholders. A language
    without a text gets Dutch. An answer goes to `reply_to` where there is one; `stop_link` is where the reader stops
    mails like this with one click. It waits for `after` first, and can be taken back until then
    (mail.outbox.taking_back). What it is `marked` with stands in front of its subject. A second call
    with the same `dedup_key` writes nothing and returns the first message. Raises ValidationError for an address
    that is none, LookupError for an unknown letter and ValueError for a context that does not fit.
    """
    validate_email(to)
    if reply_to:
        validate_email(reply_to)
    known = registry.get(letter)
    if context.keys() != known.placeholders.keys():
        raise ValueError(f"letter {letter} needs exactly {sorted(known.placeholders)}, not {sorted(context)}")
    language = _written_in(known, language)
    text = text_of(known, context, language)
    message = Message(
        to=to, subject=registry.in_front(marked, text.subject), body=text.body, html=text.html, language=language,
        kind=letter, about=about, dedup_key=dedup_key, is_urgent=known.is_urgent, reply_to=reply_to,
        stop_link=stop_link, next_try_at=Now() + after,
    )  # fmt: skip
    Message.objects.bulk_create([message], ignore_conflicts=dedup_key is not None)
    if dedup_key is not None:
        message = Message.objects.get(dedup_key=dedup_key)
    transaction.on_commit(OUTBOX.wake_workers)
    return message


def text_of(letter: Letter, context: Mapping[str, object], language: str) -> MailText:
    """Return what a letter says with these values, in the wording of now; as HTML too where the letter has that."""
    wording = wording_of(letter, language)
    values = _with_shared(context, language)
    filled = wording.fill(values)
    html = as_html(wording, values, subject=filled.subject, language=language) if letter.has_html else ""
    return MailText(filled.subject, filled.body, html)


def _with_shared(context: Mapping[str, object], language: str) -> Mapping[str, object]:
    return {**context, **registry.shared_values(language)}


def _written_in(letter: Letter, language: str) -> str:
    return language if language in letter.texts else settings.LANGUAGE_CODE


class Reader(Protocol):
    """Who gets a letter: an address, and the language they read."""

    @property
    def email(self) -> str: ...

    @property
    def language(self) -> str: ...


@transaction.atomic
def write_to(
    reader: Reader,
    letter: str,
    *,
    link: Sequence[Any],
    query: str = "",
    about: UUID | None = None,
    dedup_key: str | None = None,
    reply_to: str = "",
    after: timedelta = timedelta(),
    is_due: bool = False,
    is_private: bool = False,
    needs: tuple[str, object] | None = None,
    **context: object,
) -> None:
    """Write somebody a letter in their own language, as `queue_message` does.

    `link` is the name and arguments of the page that stands in it as {link}, with `query`. A day is told as in "1 maart
    2027". A letter of a topic (mail.notifications.topics) is a notification to who has an account: it is noted, and
    mailed at once when they chose so, or when the caller keeps to what they chose and it `is_due`. What is work
    (`Letter.is_work`) and not `is_private` goes to who stands in and may do what it `needs`; under the bell to both.
    """
    known, sent = registry.get(letter), _Sent(link, query, about, reply_to, after, is_due, context)
    if known.is_work and not is_private and (stand_in := stand_in_of(reader, needs)):
        _write(reader, known, sent, dedup_key, is_away=True)
        _write(stand_in, known, sent, _key_of(stand_in, reader, dedup_key), instead_of=str(reader))
    else:
        _write(reader, known, sent, dedup_key)


class _Sent(NamedTuple):
    link: Sequence[Any]
    query: str
    about: UUID | None
    reply_to: str
    after: timedelta
    is_due: bool
    context: Mapping[str, object]


def _key_of(stand_in: Any, reader: Any, dedup_key: str | None) -> str | None:
    """Return the key under which the stand-in would be told themselves, so that nobody is told the same twice."""
    if dedup_key is None:
        return None
    own = dedup_key.replace(str(reader.pk), str(stand_in.pk)).replace(reader.email, stand_in.email)
    return own if own != dedup_key else f"{dedup_key}:{stand_in.pk}"


def _write(
    reader: Reader, known: Letter, sent: _Sent, dedup_key: str | None, *, is_away: bool = False, instead_of: str = ""
) -> None:
    language = reader.language
    with translation.override(language):
        told = {
            name: date_format(value, "j F Y") if isinstance(value, date) else value
            for name, value in sent.context.items()
        }
        marked = _("For %(name)s:") % {"name": instead_of} if instead_of else ""
    told["link"] = absolute_link(*sent.link, language=language) + (f"?{sent.query}" if sent.query else "")
    if known.topic and isinstance(reader, get_user_model()):
        written_in = _written_in(known, language)
        subject = wording_of(known, written_in).fill(_with_shared(told, written_in)).subject
        page = str(told["link"]).removeprefix(settings.SITE_URL.rstrip("/"))
        if not notifications.note(
            reader, topic=known.topic, kind=known.code, subject=registry.in_front(marked, subject), link=page,
            about=sent.about, dedup_key=dedup_key, after=sent.after, is_due=sent.is_due, is_away=is_away,
        ):  # fmt: skip
            return
    if is_away:
        return
    queue_message(
        to=reader.email,
        letter=known.code,
        context=told,
        language=language,
        about=sent.about,
        dedup_key=dedup_key,
        reply_to=sent.reply_to,
        after=sent.after,
        marked=marked,
    )


def is_told(dedup_keys: Collection[str]) -> set[str]:
    """Return under which of these keys somebody was written to, or has a notification; two queries."""
    told = set(Message.objects.filter(dedup_key__in=dedup_keys).values_list("dedup_key", flat=True))
    told |= set(Notification.objects.filter(dedup_key__in=dedup_keys).values_list("dedup_key", flat=True))
    return {key for key in told if key}


def wording_of(letter: Letter, language: str) -> Wording:
    """Return the coordinator's wording, or the built-in one where there is none.

    A wording that no longer fits, because a release changed the placeholders, gives way to the built-in text: a letter
    never fails while it is being made.
    """
    edited = LetterText.objects.filter(code=letter.code, language=language).first()
    if edited is not None:
        wording = Wording(edited.subject, edited.body)
        if not registry.faults(letter, wording):
            return wording
    return letter.texts[language]


@transaction.atomic
def save_wording(*, letter: str, language: str, wording: Wording, expected_version: int, by: Any) -> bool:
    """Keep a coordinator's wording; return whether anything changed. `expected_version` 0 means there was none.

    Raises RefusedError for a wording with a fault and ConflictError when somebody else saved meanwhile.
    """
    require(by, "mail.edit_letters")
    known = registry.get(letter)
    if found := registry.faults(known, wording):
        raise RefusedError("; ".join(str(explain(fault)) for fault in found))
    values = {"subject": wording.subject, "body": wording.body}
    if expected_version == 0:
        made = LetterText(code=known.code, language=language, **values)
        LetterText.objects.bulk_create([made], ignore_conflicts=True)
        if LetterText.objects.filter(pk=made.pk).exists():
            return True
    current = LetterText.objects.filter(code=known.code, language=language).first()
    if current is None:
        raise ConflictError({}, 0)
    return update_unchanged(current, expected_version=expected_version, changes=values)


@transaction.atomic
def use_built_in_wording(*, letter: str, language: str, by: Any) -> None:
    """Forget a coordinator's wording; the built-in text is sent from now on."""
    require(by, "mail.edit_letters")
    LetterText.objects.filter(code=letter, language=language).delete()


def explain(fault: Fault) -> str:
    """Return a translated sentence that says what is wrong with a wording and what to do."""
    names = ", ".join(f"{{{name}}}" for name in fault.names)
    if fault.kind == "unknown":
        return _("%(names)s cannot be filled in. Use only the words listed beside the text.") % {"names": names}
    if fault.kind == "missing":
        return _("Put %(names)s in the text: without it this letter is of no use.") % {"names": names}
    return _("A { or } stands alone. Write a word to fill in as {word}, and use no other braces.")


@transaction.atomic
def retry_message(*, message: Message, by: Any) -> None:
    """Send a failed, cancelled or waiting message as soon as possible, with a full number of tries."""
    require(by, "mail.retry_message", message)
    if message.is_forgotten:
        raise RefusedError(_("The code or link in this mail is no longer kept. Let the person ask for a new one."))
    retryable = [MessageState.FAILED, MessageState.CANCELLED, MessageState.WAITING]
    changed = Message.objects.filter(pk=message.pk, state__in=retryable).update(
        state=MessageState.WAITING, next_try_at=Now(), attempts=0
    )
    if not changed:
        raise RefusedError(_("This mail is already on its way, sent or on hold."))
    transaction.on_commit(OUTBOX.wake_workers)


@transaction.atomic
def cancel_message(*, message: Message, by: Any) -> None:
    """Keep a message that is not yet sent from being sent."""
    require(by, "mail.cancel_message", message)
    stoppable = [MessageState.WAITING, MessageState.HELD, MessageState.FAILED]
    values = {"state": MessageState.CANCELLED, **forgotten(message.kind)}
    if not Message.objects.filter(pk=message.pk, state__in=stoppable).update(**values):
        raise RefusedError(_("This mail is being sent or has been sent; it cannot be stopped any more."))


@transaction.atomic
def hold_all(*, by: Any = None) -> int:
    """Stop all sending, as after a restore from backup; return how many messages are on hold now.

    `by` is None only for the machinery itself (manage.py hold_mail).
    """
    if by is not None:
        require(by, "mail.hold_mail")
    record_timestamp(ON_HOLD)
    # What a sender has in hand it finishes; what a dead one left goes on hold too.
    waiting = Q(state=MessageState.WAITING) | Q(state=MessageState.LEASED, lease_until__lte=Now())
    return Message.objects.filter(waiting).update(state=MessageState.HELD, lease_until=None)


def hold_after_restore() -> str:
    """Hold what a restored outbox would send again."""
    return f"Mail is on hold; {hold_all()} messages wait. Look at /beheer/mail before you release them."


@transaction.atomic
def release_all(*, by: Any) -> int:
    """Send again; return how many messages were on hold."""
    require(by, "mail.hold_mail")
    Moment.objects.filter(name=ON_HOLD).delete()
    released = Message.objects.filter(state=MessageState.HELD).update(state=MessageState.WAITING, next_try_at=Now())
    transaction.on_commit(OUTBOX.wake_workers)
    return released
