# SPDX-License-Identifier: EUPL-1.2
"""What every way to settle the result of one subject in one round needs."""

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import Assessment, Round, Subject
from assessment.rounds.subjects import has_stake, judged_people, page_link
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
        if subject.party_id or subject.chain_id:
            return _("You belong to it or depend on it, so a colleague settles its result.")
        return _("You carry one of the initiatives in it, so a colleague settles its result.")
    aside = subject.assignments.asked().filter(assessor=person, recused_at__isnull=False)
    if aside.exists():
        return _("You declared an interest in this, so a colleague settles its result.")
    if round_.is_blind and round_.assignments.open().filter(subject=subject, assessor=person).exists():
        return _("You are asked to score this yourself. Submit your own assessment first.")
    return ""


def notify_carriers(result: Assessment) -> None:
    """Mail who carries it or speaks for it that a result stands on its public page, once."""
    for person in judged_people(result.subject):
        write_to(
            person,
            "result-published",
            initiative=str(result.subject),
            round=result.sitting.title,
            link=page_link(result.subject),
            about=result.subject.thing.pk,
            dedup_key=f"result:{result.pk}:{person.pk}",
        )
