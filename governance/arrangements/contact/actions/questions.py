# SPDX-License-Identifier: EUPL-1.2
"""Carriers and the municipality write to each other; each message can be taken back for ten seconds."""

from datetime import date, timedelta
from typing import Final

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.dates import ensure_coming
from core.errors import RefusedError
from core.permissions import require
from governance.arrangements.contact.deadlines import answer_due_on
from governance.arrangements.contact.letters import ANSWER, QUESTION
from governance.arrangements.contact.reach import answerers_of, mailbox_of
from governance.changes import Changed, announce
from governance.models import ThreadMessage
from initiatives.carriers.queries import active_carriers
from initiatives.models import Initiative
from mail.actions import write_to
from mail.outbox.taking_back import TIME_TO_TAKE_BACK, cancel_held

# Nobody is flooded by one initiative (ours).
QUESTIONS_A_DAY: Final = 20


@transaction.atomic
def ask_municipality(*, initiative: Initiative, text: str, by: User) -> ThreadMessage:
    """Write to the municipality in the name of an initiative; who answers for it gets a mail ten seconds later.

    The same words go out once a day. Raises NotAllowedError, and RefusedError when nobody can be reached or very many
    questions were asked today.
    """
    require(by, "governance.ask_municipality", initiative)
    locked, today = _locked(initiative), timezone.localdate()
    asked = locked.thread.filter(is_from_city=False, created_at__gte=timezone.now() - timedelta(days=1))
    if same := asked.filter(text=text, written_by=by, created_at__date=today).first():
        return same
    if asked.count() >= QUESTIONS_A_DAY:
        raise RefusedError(
            _("You asked very much today. The municipality answers first; ask on tomorrow."), field="text"
        )
    answerers = answerers_of(initiative, today)
    if not answerers:
        raise RefusedError(_("Nobody at the municipality can be reached by mail now. Try again later."), field="text")
    made = ThreadMessage.objects.create(
        initiative=locked, text=text, is_from_city=False, written_by=by, answer_due_on=answer_due_on(today)
    )
    for reader in answerers:
        write_to(
            reader,
            QUESTION.code,
            initiative=initiative.name,
            sender=by.name or by.email,
            address=by.email,
            message=text,
            link=("governance:thread", initiative.pk),
            about=made.pk,
            dedup_key=f"question:{made.pk}:{reader.email}",
            reply_to=by.email,
            after=TIME_TO_TAKE_BACK,
            needs=("governance.answer_founder", initiative),
        )
    return made


@transaction.atomic
def answer_founder(*, initiative: Initiative, text: str, answer_by: date | None, by: User) -> ThreadMessage:
    """Write to the carriers in the name of the municipality; `answer_by` when it asks something back.

    Raises NotAllowedError, and RefusedError for a day that has passed and when nobody with an account carries it.
    """
    require(by, "governance.answer_founder", initiative)
    ensure_coming(answer_by, field="answer_by")
    locked = _locked(initiative)
    carriers = active_carriers(initiative)
    if not carriers:
        raise RefusedError(_("Nobody with an account carries this initiative, so nobody reads this."), field="text")
    made = ThreadMessage.objects.create(
        initiative=locked, text=text, is_from_city=True, written_by=by, answer_due_on=answer_by
    )
    for carrier in carriers:
        write_to(
            carrier.user,
            ANSWER.code,
            initiative=initiative.name,
            official=by.name or _("An official"),
            message=text,
            link=("governance:mine-ask", initiative.pk),
            about=made.pk,
            dedup_key=f"answer:{made.pk}:{carrier.user_id}",
            reply_to=mailbox_of(initiative),
            after=TIME_TO_TAKE_BACK,
        )
    announce(Changed.MESSAGE, initiative.pk)
    return made


@transaction.atomic
def take_back(*, message: ThreadMessage, by: User) -> None:
    """Take back one's own message before it is sent: it is gone, and so are its mails and what was raised with it.

    Raises NotAllowedError, and RefusedError when the ten seconds are over.
    """
    require(by, "governance.take_back_message", message)
    _locked(message.initiative)
    waiting = ThreadMessage.objects.filter(pk=message.pk, sends_at__gt=Now())
    if not waiting.exists() or not cancel_held(about=message.pk):
        raise RefusedError(_("Ten seconds have passed: your message has been sent."))
    waiting.delete()
    # What was raised with it never was.
    for raised in (message.barrier, message.lesson):
        if raised is not None:
            raised.delete()
    announce(Changed.MESSAGE, message.initiative_id)


def _locked(initiative: Initiative) -> Initiative:
    """Lock the initiative: messages of one thread wait for each other."""
    return Initiative.objects.select_for_update(no_key=True).get(pk=initiative.pk)
