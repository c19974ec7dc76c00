# SPDX-License-Identifier: EUPL-1.2
"""Calling a party to account: one question about what is due, and the answer of the party."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.dates import ensure_coming
from core.errors import RefusedError
from core.permissions import may, require
from governance.changes import Changed, announce
from governance.models import CallAnswer, PartnerCall, PartnerPromise, PromiseOutcome
from governance.models.partner_call import LINK_LASTS, SAID
from governance.parties.promises.actions import close
from governance.parties.promises.letters import ANSWERED, CALLED
from initiatives.carriers.queries import active_carriers
from initiatives.carriers.tokens import hash_of, new_token
from initiatives.models import Party, PartyContact
from mail.actions import Reader, write_to

if TYPE_CHECKING:
    from collections.abc import Sequence

OUTCOMES: Final = {CallAnswer.KEPT: PromiseOutcome.KEPT, CallAnswer.NOT_KEPT: PromiseOutcome.NOT_KEPT}


@dataclass(frozen=True, slots=True)
class Contact:
    """A person to write to who has no account."""

    email: str
    language: str = settings.LANGUAGE_CODE


def accounts_of(party: Party) -> list[User]:
    """Return who answers for a party with an account: who speaks for it, or carries the initiative that it is."""
    speaking = party.representatives.reachable().select_related("user").order_by("started_on", "id")
    found = [one.user for one in speaking]
    return found or ([one.user for one in active_carriers(party.initiative)] if party.initiative else [])


def contact_of(party: Party) -> PartyContact | None:
    """Return whom at a party a mail can reach without an account; the first by name."""
    return party.contacts.exclude(email="").order_by("name", "id").first()


@transaction.atomic
def call_to_account(*, promise: PartnerPromise, text: str, answer_by: date, by: User) -> PartnerCall:
    """Ask a party what became of what is due, in one mail to who answers for it; `answer_by` is the last day.

    Who has an account answers signed in, a contact without one through a link that only the mail holds. Called again
    after that day, the first call counts as not answered. Raises NotAllowedError, and RefusedError while it is not due,
    once it is closed, while an answer may still come, for a day that passed and when nobody can be reached.
    """
    require(by, "governance.call_partner", promise.initiative)
    ensure_coming(answer_by, field="answer_by")
    today = timezone.localdate()
    locked = _locked(promise)
    _ensure_due(locked, today)
    if locked.calls.filter(answer="", answer_due_on__gte=today).exists():
        raise RefusedError(_("This party was called to account already, and may still answer."))
    accounts, contact = accounts_of(locked.party), contact_of(locked.party)
    if not accounts and contact is None:
        raise RefusedError(_("Nobody at this party can be reached by mail. Add a contact with an e-mail address."))
    locked.calls.filter(answer="").update(answer=CallAnswer.NONE, token_hash=None)
    token, token_hash = new_token()
    made = PartnerCall.objects.create(
        promise=locked, text=text, asked_on=today, asked_by=by, answer_due_on=answer_by,
        contact=None if accounts else contact, token_hash=None if accounts else token_hash,
    )  # fmt: skip
    # What a client holds of it is out of date now.
    PartnerPromise.objects.filter(pk=locked.pk).update(updated_at=Now())
    link = ("governance:call-answer", made.pk) if accounts else ("governance:called", token)
    readers: Sequence[Reader] = accounts or [Contact(contact.email if contact else "")]
    for reader in readers:
        write_to(
            reader, CALLED.code, link=link, about=made.pk, dedup_key=f"call:{made.pk}:{reader.email}",
            party=locked.party.name, initiative=locked.initiative.name, promise=locked.text, day=locked.last_day,
            # Never an address: the reader is no colleague.
            sender=by.name or locked.initiative.name, message=text, answer_by=answer_by,
            until=made.link_until,
        )  # fmt: skip
    return made


def _ensure_due(promise: PartnerPromise, today: date) -> None:
    if promise.outcome:
        raise RefusedError(_("Somebody said meanwhile what became of it. Read it first."))
    if promise.last_day > today:
        raise RefusedError(_("It is not due yet. Call the party to account from its day on."))


@dataclass(frozen=True, slots=True)
class SaidAnswer:
    """What a party answers: how it went, in words, and the day it was done or will be."""

    answer: CallAnswer
    text: str = ""
    closed_on: date | None = None
    new_day: date | None = None


@transaction.atomic
def answer_call(*, call: PartnerCall, said: SaidAnswer, by: User) -> PartnerCall:
    """Answer for a party, signed in. Raises NotAllowedError, and RefusedError as `answer_by_link` does."""
    require(by, "governance.answer_call", call.promise)
    return _answer(call, said, by)


def call_for(token: str) -> PartnerCall | None:
    """Return the call this link answers; None when it was answered, called anew or too old, or the link is forged."""
    rows = PartnerCall.objects.select_related("promise__initiative", "promise__party")
    return rows.filter(token_hash=hash_of(token), answer_due_on__gte=timezone.localdate() - LINK_LASTS).first()


def call_too_late_for(token: str) -> PartnerCall | None:
    """Return the call of a link that was good until its last day, while nobody said what became of it."""
    rows = PartnerCall.objects.waiting().select_related("promise__initiative", "asked_by")
    return rows.filter(token_hash=hash_of(token), answer_due_on__lt=timezone.localdate() - LINK_LASTS).first()


@transaction.atomic
def answer_by_link(*, token: str, said: SaidAnswer) -> PartnerCall:
    """Answer for a party through the link of the mail, which is used up by it.

    Raises RefusedError where the link is good no more, a reason or a day misses, or a day cannot be.
    """
    call = call_for(token)
    if call is None:
        raise RefusedError(_("This link is no longer good."))
    return _answer(call, said, None)


def _answer(call: PartnerCall, said: SaidAnswer, by: User | None) -> PartnerCall:
    promise = _locked(call.promise)
    locked = PartnerCall.objects.select_for_update(of=("self",)).get(pk=call.pk)
    if locked.answer or promise.outcome or said.answer not in SAID:
        raise RefusedError(_("This has been answered meanwhile."))
    today = timezone.localdate()
    if said.answer == CallAnswer.NEW_DAY:
        _move(promise, said, today)
    else:
        close(promise, outcome=OUTCOMES[said.answer], closed_on=said.closed_on, note=said.text, said_by_party=True)
    locked.answer, locked.answer_text, locked.answered_on = said.answer, said.text.strip(), today
    locked.new_day = said.new_day if said.answer == CallAnswer.NEW_DAY else None
    locked.answered_by, locked.token_hash = by, None
    locked.save(update_fields=["answer", "answer_text", "answered_on", "new_day", "answered_by", "token_hash"])
    _tell(locked, promise)
    return locked


def _move(promise: PartnerPromise, said: SaidAnswer, today: date) -> None:
    if said.new_day is None or said.new_day <= max(today, promise.due_on):
        raise RefusedError(_("Choose a day after today."), field="new_day")
    if not said.text.strip():
        raise RefusedError(_("Write why it takes longer."), field="note")
    promise.moved_to = said.new_day
    promise.save(update_fields=["moved_to"])
    announce(Changed.CHAIN, promise.initiative_id)


def _tell(call: PartnerCall, promise: PartnerPromise) -> None:
    """Write the answer to who asked, while they can still read it."""
    asker = call.asked_by
    if asker is None or not asker.is_active or not may(asker, "governance.call_partner", promise.initiative):
        return
    handles = may(asker, "governance.manage_chain", promise.initiative)
    write_to(
        asker, ANSWERED.code, link=("governance:chain" if handles else "governance:mine-chain", promise.initiative_id),
        about=call.pk, dedup_key=f"call-answer:{call.pk}", party=promise.party.name,
        initiative=promise.initiative.name, promise=promise.text, is_private=not handles,
    )  # fmt: skip


def _locked(promise: PartnerPromise) -> PartnerPromise:
    rows = PartnerPromise.objects.select_for_update(of=("self",)).select_related("initiative", "party__initiative")
    return rows.get(pk=promise.pk)
