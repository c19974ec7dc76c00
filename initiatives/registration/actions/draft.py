# SPDX-License-Identifier: EUPL-1.2
"""A registration while it is being filled in. Nobody is signed in: who holds its id in their session may write it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import IO
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from core.errors import ConflictError, RefusedError
from core.pages.links import absolute_link
from initiatives.carriers.tokens import new_token
from initiatives.models import Registration
from initiatives.register import pictures
from mail.actions import queue_message

KEPT_FOR = timedelta(days=90)
DRAFTS = "drafts/"


def start_registration(*, language: str) -> Registration:
    """Begin an empty registration. Its link exists only once it is mailed."""
    return Registration.objects.create(
        token_hash=new_token()[1], language=language, expires_at=timezone.now() + KEPT_FOR
    )


@transaction.atomic
def save_answers(
    *, registration_id: UUID, step: str, given: Mapping[str, list[str]], expected_version: int
) -> Registration:
    """Keep what was typed in one step, right or wrong; the 90 days start anew.

    Saving the same answers twice changes nothing. Raises ConflictError, with what is kept and what was typed, when this
    step was saved elsewhere after the form was made; saving another step elsewhere is no conflict. Raises RefusedError
    when the registration was sent in or is gone.
    """
    registration = open_registration(registration_id)
    kept = registration.answers.get(step, {"given": {}, "at": 0})
    if kept["given"] == given:
        return registration
    if kept["at"] > expected_version:
        raise ConflictError({step: (kept["given"], given)}, registration.version)
    # The trigger adds one to the version at this very update.
    registration.answers[step] = {"given": given, "at": registration.version + 1}
    registration.expires_at = timezone.now() + KEPT_FOR
    registration.save(update_fields=["answers", "expires_at"])
    registration.refresh_from_db()
    return registration


def keep_picture(*, registration_id: UUID, upload: IO[bytes] | None) -> Registration:
    """Keep a picture with the registration in place of an earlier one; None takes it away.

    Raises RefusedError, with what to do, for a file that is no picture or too big; then the earlier one stays.
    """
    with pictures.stored(upload, folder=DRAFTS) as name, transaction.atomic():
        registration = open_registration(registration_id)
        old = registration.picture.name
        registration.picture.name = name
        registration.save(update_fields=["picture"])
        transaction.on_commit(lambda: pictures.remove(old or ""))
    registration.refresh_from_db()
    return registration


@transaction.atomic
def mail_resume_link(*, registration_id: UUID, email: str) -> None:
    """Mail a link to go on with, good for 90 days; a link mailed before stops working."""
    registration = open_registration(registration_id)
    token, registration.token_hash = new_token()
    registration.email = email.lower()
    registration.expires_at = timezone.now() + KEPT_FOR
    registration.save(update_fields=["token_hash", "email", "expires_at"])
    language = registration.language
    link = absolute_link("initiatives:registration-resume", token, language=language)
    queue_message(
        to=email,
        letter="registration-resume",
        context={"link": link, "days": KEPT_FOR.days},
        language=language,
        about=registration.pk,
    )


def open_registration(registration_id: UUID) -> Registration:
    """Lock and return a registration that can still be written; RefusedError when it cannot."""
    registration = Registration.objects.select_for_update().filter(pk=registration_id).first()
    if registration is None or registration.expires_at <= timezone.now():
        raise RefusedError(_("This registration is gone. Start a new one."))
    if registration.submitted_at:
        raise RefusedError(_("This registration has been sent in. Sign in to change something."))
    return registration


def remove_expired_registrations() -> int:
    """Remove registrations nobody went on with, and their pictures; return how many. Safe to run twice."""
    removed = 0
    expired = Registration.objects.filter(expires_at__lte=timezone.now()).values_list("pk", flat=True)
    for pk in expired:
        with transaction.atomic():
            # Somebody may have gone on with it in the meantime.
            row = Registration.objects.select_for_update(skip_locked=True).filter(
                pk=pk, expires_at__lte=timezone.now()
            ).first()  # fmt: skip
            if row is None:
                continue
            name = row.picture.name or ""
            row.delete()
            transaction.on_commit(lambda name=name: pictures.remove(name))  # type: ignore[misc]
            removed += 1
    return removed
