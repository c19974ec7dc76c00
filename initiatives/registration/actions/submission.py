# SPDX-License-Identifier: EUPL-1.2
"""Sending a registration in: from answers to an initiative, once."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from accounts.models import User
from core.errors import ConflictError
from core.pages.links import absolute_link
from initiatives.carriers.actions import write_invitation
from initiatives.lifecycle import Status
from initiatives.models import Carrier, Initiative, Registration, StatusMove, Theme
from initiatives.register import pictures
from initiatives.register.event_types import emit_moved
from initiatives.registration.actions.draft import open_registration
from initiatives.registration.actions.rows import write_incomes, write_needs, write_parties
from initiatives.registration.data import InitiativeData, RegistrationData
from initiatives.registration.deadlines import answer_due_on
from mail.actions import queue_message

if TYPE_CHECKING:
    from datetime import datetime


@transaction.atomic
def submit_registration(*, registration_id: UUID, application: RegistrationData, expected_version: int) -> Registration:
    """Make an initiative of a registration, and do everything that goes with it.

    Effects, in one transaction on the locked registration: the founder's account by their mailbox, known or made; the
    initiative, with its parties, money, needs and offers; its first move; the founder as carrier; an invitation to the
    second carrier; a mail to the founder, the same for a known and an unknown mailbox. The registration is emptied.
    A second submit of the same registration, also at the same moment, changes nothing and returns what the first made.
    Raises ConflictError when the answers changed after `application` was read from them.
    """
    known = Registration.objects.select_for_update().filter(pk=registration_id).first()
    if known and known.submitted_at:
        return known
    registration = open_registration(registration_id)
    if registration.version != expected_version:
        raise ConflictError({}, registration.version)
    now = timezone.now()
    founder = _person(application, registration.language)
    initiative = _initiative(application, registration, now)
    _write_parts(initiative, application, founder)
    StatusMove.objects.create(initiative=initiative, to_status=Status.SUBMITTED, moved_by=founder)
    emit_moved(initiative, before="")
    _confirm(initiative, registration, founder, now)
    if application.second_email and application.second_email != founder.email:
        write_invitation(initiative, email=application.second_email, name=application.second_name, by=founder)
    _empty(registration, initiative, now)
    return registration


def _person(application: RegistrationData, language: str) -> User:
    # Nobody proved this mailbox yet: a known person keeps name and language, and nobody is signed in.
    email = application.person_email.lower()
    new = User(email=email, name=application.person_name, language=language)
    new.set_unusable_password()
    User.objects.bulk_create([new], ignore_conflicts=True)
    return User.objects.get(email=email)


def _initiative(application: RegistrationData, registration: Registration, now: "datetime") -> Initiative:
    values = {name: value for part in application.parts for name, value in part.values.items()}
    picture = pictures.copy(registration.picture.name) if registration.picture.name else ""
    initiative = Initiative(
        **{**values, "status": Status.SUBMITTED, "submitted_at": now, "told_at": now, "picture": picture}
    )
    initiative.save(force_insert=True)
    return initiative


def _write_parts(initiative: Initiative, application: RegistrationData, founder: User) -> None:
    tasks: tuple[str, ...] = ()
    for part in application.parts:
        tasks = part.key_tasks or tasks
        write_rows(initiative, part)
        if part.themes is not None:
            initiative.themes.set(Theme.objects.filter(code__in=part.themes))
    Carrier.objects.create(initiative=initiative, user=founder, key_tasks=list(tasks))


def write_rows(initiative: Initiative, part: InitiativeData) -> bool:
    """Write the rows a part tells; return whether anything changed. Call inside an action's transaction."""
    changed = False
    if part.parties is not None:
        changed = write_parties(initiative, part.parties, part.removed) or changed
    if part.incomes is not None:
        changed = write_incomes(initiative, part.incomes, part.removed) or changed
    if part.needs is not None:
        changed = write_needs(initiative, part.needs, part.removed) or changed
    return changed


def _confirm(initiative: Initiative, registration: Registration, founder: User, now: "datetime") -> None:
    language = registration.language
    with override(language):
        answer_by = date_format(answer_due_on(now), "j F Y")
    context = {
        "initiative": initiative.name,
        "answer_by": answer_by,
        "link": absolute_link("initiatives:mine-initiative", initiative.pk, language=language),
    }
    queue_message(
        to=founder.email,
        letter="registration-received",
        context=context,
        language=language,
        about=initiative.pk,
        dedup_key=f"registration:{registration.pk}:received",
    )


def _empty(registration: Registration, initiative: Initiative, now: "datetime") -> None:
    draft = registration.picture.name or ""
    registration.answers = {}
    registration.email = ""
    registration.picture.name = ""
    registration.submitted_at = now
    registration.initiative = initiative
    registration.save(update_fields=["answers", "email", "picture", "submitted_at", "initiative"])
    transaction.on_commit(lambda: pictures.remove(draft))
