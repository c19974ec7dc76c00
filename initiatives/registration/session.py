# SPDX-License-Identifier: EUPL-1.2
"""Which registration this browser is busy with. The session holds its id; a mailed link brings it to another device."""

from typing import Any, Final

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from initiatives.carriers.tokens import hash_of
from initiatives.models import Registration
from initiatives.registration.deadlines import answer_due_on
from initiatives.registration.forms.steps import STEPS, StepForms, as_data

KEY: Final = "registration"


def remember(request: HttpRequest, registration: Registration) -> None:
    """Make this the registration of the session, in a session of a new name: nobody else can know it."""
    request.session.cycle_key()
    request.session[KEY] = str(registration.pk)


def forget(request: HttpRequest) -> None:
    """Take the registration out of the session."""
    request.session.pop(KEY, None)


def current(request: HttpRequest) -> Registration | None:
    """Return the registration of the session, sent in or not; None when there is none or its term is over."""
    pk = request.session.get(KEY)
    if not pk:
        return None
    return Registration.objects.filter(pk=pk, expires_at__gt=timezone.now()).select_related("initiative").first()


def unsent(request: HttpRequest) -> Registration | None:
    """Return the registration of the session when it can still be gone on with."""
    registration = current(request)
    return registration if registration and not registration.submitted_at else None


def by_token(token: str) -> Registration | None:
    """Return the registration a mailed link leads to; None for a link that is replaced, too old or none."""
    return Registration.objects.filter(token_hash=hash_of(token), expires_at__gt=timezone.now()).first()


def last_step(registration: Registration) -> str:
    """Return the address of the first step without right answers, or of the check page."""
    for step in STEPS:
        answers = registration.answers.get(step.code)
        if answers is None or not StepForms.checked(step, as_data(answers["given"])).is_valid():
            return reverse("initiatives:registration-step", args=[step.slug])
    return reverse("initiatives:registration-check")


def given_email(registration: Registration) -> str:
    """Return the address typed at the step about people, if any."""
    given = registration.answers.get("people", {}).get("given", {})
    return next(iter(given.get("person_email", [])), "")


def own_details(request: HttpRequest) -> dict[str, Any]:
    """Return name and address of who is signed in, to save typing."""
    if not request.user.is_authenticated:
        return {}
    return {"person_name": request.user.name, "person_email": request.user.email}


def done_context(registration: Registration) -> dict[str, Any]:
    """Return what the confirmation page says."""
    initiative = registration.initiative
    moment = registration.submitted_at or timezone.now()
    carrier = initiative.carriers.select_related("user").order_by("created_at").first() if initiative else None
    invitation = initiative.invitations.order_by("created_at").first() if initiative else None
    return {
        "initiative": initiative,
        "answer_by": answer_due_on(moment),
        "email": carrier.user.email if carrier else "",
        "invited": invitation.email if invitation else "",
    }
