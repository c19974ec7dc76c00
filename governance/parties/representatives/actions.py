# SPDX-License-Identifier: EUPL-1.2
"""Who speaks for an institution: linked by an official, and ended."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from initiatives.models import Party, PartyRepresentative
from mail.actions import write_to


@transaction.atomic
def link_representative(*, party: Party, email: str, name: str, by: User) -> PartyRepresentative:
    """Have the person at this address speak for an institution, and mail them; makes the account when new.

    The same person twice is once. Nobody links themselves: who judges an institution in its name is somebody else's to
    say. Raises RefusedError for a person or an initiative as party, oneself, a program or a deactivated person.
    """
    require(by, "governance.manage_parties")
    locked = Party.objects.select_for_update().get(pk=party.pk)
    if locked.is_person or locked.initiative_id:
        raise RefusedError(_("Only an organisation that is no initiative has somebody who speaks for it here."))
    email = email.strip().lower()
    if email == by.email:
        raise RefusedError(_("You cannot link yourself. Ask a colleague."), field="email")
    person = User.objects.filter(email=email).first() or User.objects.create_user(email=email, name=name.strip())
    if person.is_machine or not person.is_active:
        raise RefusedError(_("This account cannot speak for an institution."), field="email")
    linked, is_new = PartyRepresentative.objects.get_or_create(
        party=locked, user=person, ended_on=None, defaults={"linked_by": by}
    )
    if is_new:
        key = f"representative:{linked.pk}"
        write_to(person, "representative-linked", party=locked.name, link=("initiatives:mine",), dedup_key=key)
    return linked


@transaction.atomic
def end_representative(*, representative: PartyRepresentative, by: User) -> None:
    """Have somebody speak for an institution no more; twice is once. What they replied and promised stays."""
    require(by, "governance.manage_parties")
    locked = PartyRepresentative.objects.select_for_update().get(pk=representative.pk)
    if locked.ended_on is None:
        locked.ended_on = timezone.localdate()
        locked.save(update_fields=["ended_on"])
