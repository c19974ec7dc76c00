# SPDX-License-Identifier: EUPL-1.2
"""Inviting somebody to carry an initiative too, and what the invited person does with it."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.sign_in.actions import person_of_mailbox
from core.errors import RefusedError
from core.pages.links import absolute_link
from core.permissions import require
from initiatives.carriers.changes import ChangeKind, notify_listeners
from initiatives.carriers.tokens import hash_of, new_token
from initiatives.lifecycle import Status
from initiatives.models import Carrier, Initiative, Invitation
from mail.actions import queue_message, write_to

GOOD_FOR = timedelta(days=14)
MOST_OPEN = 10
CLOSED = (Status.DECLINED, Status.WITHDRAWN)


@transaction.atomic
def invite_carrier(*, initiative: Initiative, email: str, name: str, by: User) -> Invitation:
    """Invite the person of this mailbox by mail, known or not; an open invitation to it gets a new link.

    Raises RefusedError when they carry it already, when too many invitations are open, or when the registration was
    declined or withdrawn.
    """
    require(by, "initiatives.invite_carrier", initiative)
    current = Initiative.objects.select_for_update().get(pk=initiative.pk)
    email = email.strip().lower()
    if current.status in CLOSED:
        raise RefusedError(_("Register the initiative again first. Then you can invite somebody."))
    if current.carriers.active().filter(user__email=email).exists():
        raise RefusedError(_("This person carries the initiative already."), field="email")
    open_now = open_invitations(current).exclude(email=email).count()
    if open_now >= MOST_OPEN:
        raise RefusedError(
            _("There are %(count)s open invitations already. Withdraw one first.") % {"count": open_now}, field="email"
        )
    return write_invitation(current, email=email, name=name, by=by)


def open_invitations(initiative: Initiative) -> QuerySet[Invitation]:
    """Return the invitations nobody answered yet, those whose term is over included."""
    return initiative.invitations.filter(accepted_at__isnull=True, withdrawn_at__isnull=True, declined_at__isnull=True)


def write_invitation(initiative: Initiative, *, email: str, name: str, by: User) -> Invitation:
    """Write an invitation, or renew the open one to this mailbox, and mail its link. Call inside an action."""
    token, token_hash = new_token()
    values = {"token_hash": token_hash, "expires_at": timezone.now() + GOOD_FOR, "invited_by": by}
    invitation = open_invitations(initiative).select_for_update().filter(email=email).first()
    if invitation is None:
        invitation = Invitation.objects.create(initiative=initiative, email=email, name=name, **values)
    else:
        for field, value in (values | ({"name": name} if name else {})).items():
            setattr(invitation, field, value)
        invitation.save(update_fields=["name", *values])
    _mail(invitation, token, by)
    return invitation


def _mail(invitation: Invitation, token: str, by: User) -> None:
    # What language the invited person reads is not known, or must not be told: the inviter's.
    language = by.language
    queue_message(
        to=invitation.email,
        letter="carrier-invitation",
        context={
            "initiative": invitation.initiative.name,
            "inviter": str(by.name or _("A carrier")),
            "link": absolute_link("initiatives:invitation", token, language=language),
            "days": GOOD_FOR.days,
        },
        language=language,
        about=invitation.initiative_id,
    )


@transaction.atomic
def resend_invitation(*, invitation: Invitation, by: User) -> Invitation:
    """Mail an open invitation anew, with a new link for another 14 days; the earlier link stops working."""
    require(by, "initiatives.change_invitation", invitation)
    current = _lock_open(invitation)
    if current.initiative.status in CLOSED:
        raise RefusedError(_("Register the initiative again first. Then you can invite somebody."))
    return write_invitation(current.initiative, email=current.email, name=current.name, by=by)


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, by: User) -> None:
    """Take an open invitation back; its link stops working."""
    require(by, "initiatives.change_invitation", invitation)
    current = _lock_open(invitation)
    current.withdrawn_at = timezone.now()
    current.save(update_fields=["withdrawn_at"])


def _lock_open(invitation: Invitation) -> Invitation:
    current = Invitation.objects.select_for_update(of=("self",)).select_related("initiative").get(pk=invitation.pk)
    if current.accepted_at or current.withdrawn_at or current.declined_at:
        raise RefusedError(_("This invitation has been answered or withdrawn already."))
    return current


def invitation_of(token: str) -> Invitation | None:
    """Return the invitation a mailed link leads to, whatever became of it; None for a link that never was."""
    rows = Invitation.objects.select_related("initiative", "invited_by")
    return rows.filter(token_hash=hash_of(token)).first()


@transaction.atomic
def accept_invitation(*, token: str, language: str) -> tuple[Invitation, User]:
    """Make the person of the invited mailbox a carrier; holding the mailed link proves the mailbox.

    The other carriers get word by mail. Returns the invitation and the person, made when the mailbox was unknown.
    Raises RefusedError for a link that is used, withdrawn, too old or none.
    """
    invitation = _lock_by_token(token)
    person = person_of_mailbox(email=invitation.email, name=invitation.name, language=language)
    if not person.is_active:
        raise RefusedError(_("You cannot sign in with this e-mail address. Ask the municipality."))
    initiative = invitation.initiative
    others = list(initiative.carriers.reachable().exclude(user=person).select_related("user"))
    Carrier.objects.get_or_create(initiative=initiative, user=person, ended_on=None)
    invitation.accepted_at, invitation.accepted_by = timezone.now(), person
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    notify_listeners(initiative.pk, ChangeKind.CARRIERS)
    for other in others:
        _mail_carrier(
            other.user, "carrier-accepted", initiative, person, key=f"invitation:{invitation.pk}:{other.user_id}"
        )
    return invitation, person


@transaction.atomic
def decline_invitation(*, token: str) -> Invitation:
    """Answer an invitation with no; its link stops working."""
    invitation = _lock_by_token(token)
    invitation.declined_at = timezone.now()
    invitation.save(update_fields=["declined_at"])
    return invitation


def _lock_by_token(token: str) -> Invitation:
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("initiative")
    invitation = rows.filter(token_hash=hash_of(token)).first()
    if invitation is None or not can_be_answered(invitation):
        raise RefusedError(_("This invitation can no longer be answered. Ask for a new one."))
    return invitation


def can_be_answered(invitation: Invitation) -> bool:
    """Return whether the link of this invitation still works."""
    answered = invitation.accepted_at or invitation.declined_at or invitation.withdrawn_at
    return not answered and invitation.expires_at > timezone.now() and invitation.initiative.status not in CLOSED


@transaction.atomic
def stop_carrying(*, carrier: Carrier, by: User) -> None:
    """End the person's own carrying today; the carriers who stay get word by mail.

    The last carrier may stop too: the page says what that means before it is done.
    """
    require(by, "initiatives.stop_carrying", carrier)
    current = Carrier.objects.select_for_update(of=("self",)).select_related("initiative").get(pk=carrier.pk)
    if current.ended_on:
        return
    current.ended_on = timezone.localdate()
    current.save(update_fields=["ended_on"])
    # Of the number the carriers told, one is gone.
    told = Initiative.objects.filter(pk=current.initiative_id, carriers_told__gt=0)
    told.update(carriers_told=F("carriers_told") - 1)
    notify_listeners(current.initiative_id, ChangeKind.CARRIERS)
    staying = current.initiative.carriers.reachable().select_related("user")
    for other in staying:
        _mail_carrier(other.user, "carrier-left", current.initiative, by, key=f"left:{current.pk}:{other.user_id}")


def _mail_carrier(to: User, letter: str, initiative: Initiative, person: User, *, key: str) -> None:
    write_to(
        to,
        letter,
        initiative=initiative.name,
        person=person.name or _("Somebody"),
        link=("initiatives:mine-initiative", initiative.pk),
        about=initiative.pk,
        dedup_key=key,
    )
