# SPDX-License-Identifier: EUPL-1.2
"""Settling and publishing the result of one subject in one round."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.documents import document_of
from assessment.event_types import tell_published
from assessment.figures import write_figures
from assessment.models import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    Purpose,
    Round,
    Score,
    Settling,
    Subject,
)
from assessment.results import Proposal, propose
from assessment.subjects import has_stake
from core.errors import RefusedError
from core.links import absolute_link
from core.permissions import require
from initiatives.actions.letters import active_carriers
from mail.actions import queue_message


@transaction.atomic
def publish_result(
    *,
    round_: Round,
    subject: Subject,
    texts: Mapping[str, str],
    seen: Sequence[UUID],
    by: User,
) -> Assessment:
    """Publish what the independent assessments together say: the median per principle, with a text for each.

    `texts` holds the public explanation per principle code; `seen` the ids of the submitted assessments the
    coordinator looked at, so that one that came in meanwhile is never published unread. Everything happens at once:
    the result is written and locked, it and the independent assessments behind it are released, assignments that are
    still open end (their scores would no longer be blind), the carriers get a mail. A second click returns the
    result that is there. Raises RefusedError when this person has a stake in it, nothing is submitted, the assessments
    changed, or a text misses.
    """
    require(by, "assessment.publish_result")
    if round_.purpose == Purpose.CALIBRATION:
        raise RefusedError(_("This round is practice on vignettes. It has no results to publish."))
    Round.objects.select_for_update().get(pk=round_.pk)
    if round_.settling == Settling.PANEL:
        raise RefusedError(_("In this round a panel settles the result. Start the panel."))
    if reason := why_not_to_settle(round_, subject, by):
        raise RefusedError(reason)
    published = Assessment.objects.filter(
        round=round_, subject=subject, kind=AssessmentKind.CONSENSUS, published_at__isnull=False
    ).first()
    if published:
        return published
    lock_assignments(round_, subject)
    submitted = list(Assessment.objects.submitted_in(round_, subject))
    proposals = propose(submitted, round_.lens)
    _ensure_publishable(proposals, texts, {one.pk for one in submitted}, set(seen))
    result = _write_result(round_, subject, proposals, texts, by)
    now = timezone.now()
    Assessment.objects.filter(pk__in=[result.pk, *(one.pk for one in submitted)]).update(published_at=now)
    end_open_assignments(round_, subject)
    tell_carriers(result)
    result.refresh_from_db()
    tell_published(result)
    return result


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


def _ensure_publishable(
    proposals: Sequence[Proposal], texts: Mapping[str, str], submitted: set[UUID], seen: set[UUID]
) -> None:
    if not submitted:
        raise RefusedError(_("No assessment is submitted yet, so there is nothing to publish."))
    if submitted != seen:
        raise RefusedError(_("An assessment came in since you opened this page. Read it, then publish."))
    for proposal in proposals:
        if proposal.needs_text and not texts.get(proposal.principle.code, "").strip():
            raise RefusedError(
                _("Write for “%(principle)s” why it has this outcome.") % {"principle": proposal.name},
                field=proposal.principle.code,
            )


def _write_result(
    round_: Round, subject: Subject, proposals: Sequence[Proposal], texts: Mapping[str, str], by: User
) -> Assessment:
    result = Assessment.objects.create(
        subject=subject,
        round=round_,
        lens=round_.lens,
        kind=AssessmentKind.CONSENSUS,
        assessor=by,
        is_invented=round_.is_invented,
    )
    Score.objects.bulk_create(
        Score(
            assessment=result,
            principle=proposal.principle,
            answer=proposal.score.answer,
            level=proposal.score.level,
            evidence_level=proposal.score.evidence,
            confidence=proposal.score.confidence,
            rationale=texts.get(proposal.principle.code, "").strip(),
        )
        for proposal in proposals
    )
    submitted_at = timezone.now()
    Assessment.objects.filter(pk=result.pk).update(
        state=AssessmentState.SUBMITTED,
        submitted_at=submitted_at,
        document=document_of(result, submitted_at=submitted_at),
    )
    result.refresh_from_db()
    write_figures(result)
    return result


def tell_carriers(result: Assessment) -> None:
    """Mail the carriers that a result stands on their public page, once."""
    initiative = result.subject.initiative
    if initiative is None:
        return
    for carrier in active_carriers(initiative):
        queue_message(
            to=carrier.user.email,
            letter="result-published",
            language=carrier.user.language,
            context={
                "initiative": initiative.name,
                "round": result.sitting.title,
                "link": absolute_link("initiatives:initiative", initiative.pk, language=carrier.user.language),
            },
            about=initiative.pk,
            dedup_key=f"result:{result.pk}:{carrier.user_id}",
        )
