# SPDX-License-Identifier: EUPL-1.2
"""Joining in and offering help without an account: nobody hears of it before the mailbox is confirmed."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.sign_in.actions import person_of_mailbox
from core.errors import RefusedError
from initiatives.carriers.tokens import hash_of, new_token
from initiatives.helping.letters import CONFIRM
from initiatives.models import Initiative, Need, Opportunity, UnconfirmedHelp
from initiatives.opportunities.actions.help import offer_help
from initiatives.register.contact.actions import reachable_carriers, send_message
from initiatives.register.contact.confirming import CONFIRM_WITHIN, mail_link
from initiatives.register.contact.letters import JOIN
from mail.outbox.forgetting import forget_mails_about

# What an offer to an opportunity can say (OpportunityHelp.text).
SHORT: Final = 300


@dataclass(frozen=True, slots=True)
class Helper:
    """Who offers help, as they say themselves."""

    name: str
    email: str
    text: str


@transaction.atomic
def ask_to_confirm(
    *, helper: Helper, language: str, target: Initiative | Opportunity, need: Need | None = None
) -> UnconfirmedHelp:
    """Keep an offer of help for a week and mail the address a link to confirm it; till then nobody hears of it.

    Raises RefusedError when the initiative has nobody to pass it on to.
    """
    token, token_hash = new_token()
    if isinstance(target, Initiative):
        reachable_carriers(target)
    made = UnconfirmedHelp.objects.create(
        initiative=target if isinstance(target, Initiative) else None,
        opportunity=target if isinstance(target, Opportunity) else None, need=need,
        name=helper.name, email=helper.email, text=helper.text, token_hash=token_hash,
    )  # fmt: skip
    mail_link(CONFIRM, to=helper.email, page="initiatives:help-confirm", token=token, language=language, about=made.pk)
    return made


def waiting_for(token: str) -> UnconfirmedHelp | None:
    """Return the offer that this link confirms; None when it was confirmed, is too old, or the link is forged."""
    found = UnconfirmedHelp.objects.filter(
        token_hash=hash_of(token), created_at__gt=timezone.now() - CONFIRM_WITHIN
    ).select_related("initiative", "need", "opportunity")
    return found.first()


@transaction.atomic
def confirm_help(*, token: str, language: str) -> Initiative | Opportunity:
    """Pass an offer of help on, now that the mailbox is proven, and forget it; return what it is for.

    Who helps with an opportunity has an account from then on: it shows on its page, and can be taken back. Raises
    RefusedError when the link is used up, or nobody looks for help any more.
    """
    offered = waiting_for(token)
    if offered is None or not UnconfirmedHelp.objects.select_for_update().filter(pk=offered.pk).exists():
        raise RefusedError(_("This link is no longer good. Offer your help again."))
    if offered.initiative:
        join_in(
            initiative=offered.initiative, need=offered.need,
            helper=Helper(offered.name, offered.email, offered.text),
        )  # fmt: skip
    elif offered.opportunity:
        by = person_of_mailbox(email=offered.email, name=offered.name, language=language)
        offer_help(opportunity=offered.opportunity, text=offered.text, by=by)
    _forget([offered.pk])
    return offered.initiative or offered.opportunity  # type: ignore[return-value] # a constraint: one of them


def join_in(*, initiative: Initiative, helper: Helper, need: Need | None = None) -> int:
    """Tell every carrier that somebody wants to join in, or helps with a need; return how many carriers.

    The address of `helper` is proven, or it is that of their account. Raises RefusedError as `send_message` does, and
    when the need does not stand open any more.
    """
    if need is not None and Need.objects.filter(pk=need.pk, closed_on__isnull=False).exists():
        raise RefusedError(_("They do not look for this any more. You can still join in."))
    return send_message(
        initiative_id=initiative.pk, name=helper.name, email=helper.email, text=helper.text, letter=JOIN,
        need=f"“{need.text}”" if need else "",
    )  # fmt: skip


def forget_unconfirmed() -> int:
    """Remove offers nobody confirmed within a week, with their addresses; return how many."""
    old = UnconfirmedHelp.objects.filter(created_at__lt=timezone.now() - CONFIRM_WITHIN)
    return _forget(list(old.values_list("pk", flat=True)))


def _forget(offers: list[UUID]) -> int:
    with transaction.atomic():
        forget_mails_about(offers)
        return UnconfirmedHelp.objects.filter(pk__in=offers).delete()[0]
