# SPDX-License-Identifier: EUPL-1.2
"""Sending what waits in the outbox: lease, send, mark.

None is lost: a sender that dies leaves a lease that ends, and the message goes out again. At most one double per death,
because a mail can be sent and not yet marked; both then carry the same Message-ID, so that mail programs show one.
"""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from email.utils import formatdate, parseaddr
from typing import Any

import structlog
from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db.models.functions import Now
from django.utils import timezone

from core.jobs.leases import RUN_SECONDS, work_off
from core.models import Moment
from core.operations.timestamps import record_timestamp
from core.site.queries import sender
from mail.letters import registry
from mail.models import Message, MessageState
from mail.outbox.queue import OUTBOX

log = structlog.get_logger(__name__)

FIRST_DELAY = timedelta(minutes=1)
LONGEST_DELAY = timedelta(hours=6)
# With these delays the last try comes about a day after the first.
MOST_ATTEMPTS = 13
ON_HOLD = "mail-on-hold"
# As the index message_next has them.
NEXT_FIRST = ("-is_urgent", "next_try_at", "id")
# A server that refused or hung is left alone so long by who only heard a bell; the sweeper asks it once a minute.
REST = timedelta(seconds=30)
AWAY = "mail-server-away"
PERMANENT = range(500, 600)
ABOUT_ONE_MESSAGE = (smtplib.SMTPRecipientsRefused, smtplib.SMTPDataError)


class RefusedForGoodError(Exception):
    """Trying this message again makes no sense: no such mailbox, or a message that nobody will take."""


def is_on_hold() -> bool:
    """Return whether an administrator holds all mail, as after a restore from backup."""
    return Moment.objects.filter(name=ON_HOLD).exists()


def is_server_away() -> bool:
    """Return whether the mail server failed less than REST ago; by a clock that ran ahead counts for nothing."""
    now = timezone.now()
    return Moment.objects.filter(name=AWAY, at__range=(now - REST, now + REST)).exists()


def send_due(*, run_seconds: float = RUN_SECONDS) -> int:
    """Send what is due until nothing is left, the time is over or the mail server fails; return how many were sent."""
    with _connection() as connection:
        is_taking = True

        def take() -> Message | None:
            return lease_one() if is_taking and not is_on_hold() else None

        def send(message: Message) -> bool:
            nonlocal is_taking
            try:
                return _try_once(message, connection)
            except (OSError, smtplib.SMTPException) as error:
                # The server, not the message: the others wait for the next run instead of each waiting out a time-out.
                put_off(message, error)
                record_timestamp(AWAY)
                is_taking = False
            return False

        return work_off(take, send, seconds=run_seconds)


def _try_once(message: Message, connection: Any) -> bool:
    """Send one message and note how that went; raises OSError or SMTPException where the server itself failed."""
    try:
        if not renew(message):
            OUTBOX.release(message, state=MessageState.CANCELLED, **forgotten(message.kind))
            return False
        deliver(message, connection)
    except RefusedForGoodError as error:
        mark_failed(message, error)
    except ABOUT_ONE_MESSAGE as error:
        put_off(message, error)
    except (OSError, smtplib.SMTPException):
        raise
    except SoftTimeLimitExceeded as error:
        put_off(message, error)
        raise
    except Exception as error:  # noqa: BLE001 - one message that cannot be made must not stop the others
        mark_failed(message, error)
    else:
        mark_sent(message)
        return True
    return False


def lease_one() -> Message | None:
    """Take one due message for this sender alone; None when there is none."""
    return OUTBOX.lease(Message.objects.due().order_by(*NEXT_FIRST), state=MessageState.LEASED)


def renew(message: Message) -> bool:
    """Have a letter that tells of what may change say what is true now; return whether anything is left to tell."""
    letter = registry.letters.get(message.kind)
    if letter is None or letter.renew is None:
        return True
    text = letter.renew(message.pk)
    if text is None:
        return False
    message.subject, message.body, message.html = text.subject, text.body, text.html
    Message.objects.filter(pk=message.pk).update(subject=text.subject, body=text.body, html=text.html)
    return True


def deliver(message: Message, connection: Any) -> None:
    """Hand one message to the mail server.

    Raises RefusedForGoodError when it says never, OSError or SMTPException when it may take it later.
    """
    mail = EmailMultiAlternatives(
        message.subject, as_sent(message), sender(), [message.to], connection=connection,
        headers=headers(message), reply_to=[message.reply_to] if message.reply_to else None,
    )  # fmt: skip
    if message.html:
        mail.attach_alternative(message.html, "text/html")
    # Opened here, the conversation serves the messages after this one too.
    connection.open()
    try:
        mail.send()
    except smtplib.SMTPRecipientsRefused as error:
        code, text = next(iter(error.recipients.values()))
        if code in PERMANENT:
            raise RefusedForGoodError(_words(code, text)) from error
        raise
    except smtplib.SMTPDataError as error:
        if error.smtp_code in PERMANENT:
            raise RefusedForGoodError(_words(error.smtp_code, error.smtp_error)) from error
        raise


def as_sent(message: Message) -> str:
    """Return the text as it goes out: it greets by name who is known to us by this mailbox."""
    known = get_user_model()._default_manager.filter(email__called=message.to)  # noqa: SLF001 - Django documents it
    return registry.greeted(message.body, str(known.values_list("name", flat=True).first() or ""))


def headers(message: Message) -> dict[str, str]:
    """Return the headers that are the same at every try."""
    domain = parseaddr(sender())[1].rpartition("@")[2] or "localhost"
    stop = {"List-Unsubscribe": f"<{message.stop_link}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return {
        "Message-ID": f"<{message.pk}@{domain}>",
        "Date": formatdate(message.created_at.timestamp()),
        "Content-Language": message.language,
        # Holiday replies must not answer a machine.
        "Auto-Submitted": "auto-generated",
        **(stop if message.stop_link else {}),
    }


def mark_sent(message: Message) -> None:
    """Note that the server took it, also when the lease ended meanwhile; a secret is not kept."""
    values: dict[str, Any] = {"state": MessageState.SENT, "sent_at": Now(), "lease_until": None, "last_error": ""}
    values |= forgotten(message.kind)
    Message.objects.filter(pk=message.pk).update(**values)


def mark_failed(message: Message, error: Exception) -> None:
    """Give up on a message; it stays visible in the outbox until somebody decides."""
    _release(message, state=MessageState.FAILED, error=error, **forgotten(message.kind))
    log.warning("mail.failed", message=str(message.pk), kind=message.kind, attempts=message.attempts)


def put_off(message: Message, error: Exception) -> None:
    """Try again later, each time after twice as long; after the last try it has failed."""
    if message.attempts >= MOST_ATTEMPTS:
        mark_failed(message, error)
        return
    delay = min(FIRST_DELAY * 2 ** (message.attempts - 1), LONGEST_DELAY)
    _release(message, state=MessageState.WAITING, error=error, next_try_at=Now() + delay)


def _release(message: Message, *, state: MessageState, error: Exception, **values: Any) -> None:
    OUTBOX.release(message, state=state, last_error=_readable(error), **values)


@contextmanager
def _connection() -> Iterator[Any]:
    """One conversation with the mail server for a whole run, opened at the first message."""
    connection = get_connection(fail_silently=False)
    try:
        yield connection
    finally:
        # The mails are sent; a server that is rude at parting changes nothing.
        connection.fail_silently = True
        connection.close()


def forgotten(kind: str) -> dict[str, str]:
    """Return what is written over a message of this kind at its end: nothing, or over a secret its code or link.

    A subject may hold the code too. The demo keeps all of it, because /demo/post is the mailbox of its people.
    """
    return (
        {"subject": "", "body": "", "html": "", "stop_link": ""}
        if not settings.DEMO and registry.is_secret(kind)
        else {}
    )


def _readable(error: Exception) -> str:
    limit = Message._meta.get_field("last_error").max_length  # noqa: SLF001 - Django documents it
    return f"{type(error).__name__}: {error}".replace("\x00", "")[:limit]


def _words(code: int, text: bytes | str) -> str:
    return f"{code} {text.decode(errors='replace') if isinstance(text, bytes) else text}"
