# SPDX-License-Identifier: EUPL-1.2
"""What every way to settle the result of one subject in one round needs."""

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import Assessment, Round, Subject
from assessment.rounds.subjects import has_stake
from initiatives.carriers.queries import active_carriers
from mail.actions import write_to


def lock_assignments(round_: Round, subject: Subject) -> None:
    """Let who submits at this moment finish first, so that what comes in is either counted or not taken."""
    list(round_.assignments.select_for_update().filter(subject=subject).order_by("pk").values_list("pk"))


def end_open_assignments(round_: Round, subject: Subject) -> None:
    """Take back what nobody submitted yet: others' scores become readable, so new ones would not be blind."""
    round_.assignments.open().filter(subject=subject).update(withdrawn_at=timezone.now())


def why_not_to_settle(round_: Round, subject: Subject, person: User) -> str:
    """Return why this coordinator leaves a result to a colleague; the empty text when they need not."""
    if has_stake(subject, person):
        if subject.initiative_id:
            return _("You carry or carried this initiative, so a colleague settles its result.")
        return _("You carry one of the initiatives in it, so a colleague settles its result.")
    aside = subject.assignments.asked().filter(assessor=person, recused_at__isnull=False)
    if aside.exists():
        return _("You declared an interest in this, so a colleague settles its result.")
    if round_.is_blind and round_.assignments.open().filter(subject=subject, assessor=person).exists():
        return _("You are asked to score this yourself. Submit your own assessment first.")
    return ""


def notify_carriers(result: Assessment) -> None:
    """Mail the carriers that a result stands on their public page, once."""
    initiative = result.subject.initiative
    if initiative is None:
        return
    for carrier in active_carriers(initiative):
        write_to(
            carrier.user,
            "result-published",
            initiative=initiative.name,
            round=result.sitting.title,
            link=("initiatives:initiative", initiative.pk),
            about=initiative.pk,
            dedup_key=f"result:{result.pk}:{carrier.user_id}",
        )
