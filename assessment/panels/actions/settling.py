# SPDX-License-Identifier: EUPL-1.2
"""The end of a panel: its consensus becomes the record, published or kept inside the municipality."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import Assessment, AssessmentState, Panel, PanelState
from assessment.panels.actions.consensus import lock_panel
from assessment.panels.actions.settlement import notify_carriers
from assessment.panels.events import emit_published, emit_superseded
from assessment.panels.queries import consensus_of, independent_of, why_not_final
from assessment.results.documents import document_of
from assessment.results.figures import write_figures
from assessment.rounds.subjects import judged_people, outcome_link
from core.errors import RefusedError
from core.permissions import require
from mail.actions import write_to


@transaction.atomic
def settle_panel(*, panel: Panel, kept_internal_because: str, by: User) -> Assessment:
    """Make the consensus the record, with the carriers' reply in it; published unless it is kept internal for a reason.

    The document is written and locked, what it supersedes steps back at the same moment, the carriers get a mail.
    Settling twice is once. Raises RefusedError while a signature, the carriers' time or anything else is open.
    """
    require(by, "assessment.chair_panel")
    require(by, "assessment.agree_in_panel", panel)
    locked = lock_panel(panel)
    consensus = consensus_of(locked)
    if locked.state == PanelState.SETTLED:
        return consensus
    if reason := why_not_final(locked, consensus, timezone.localdate()):
        raise RefusedError(reason)
    now = timezone.now()
    if consensus.supersedes_id:
        Assessment.objects.filter(pk=consensus.supersedes_id).update(superseded_at=now)
    Assessment.objects.filter(pk=consensus.pk).update(
        state=AssessmentState.SUBMITTED,
        submitted_at=now,
        assessor=by,
        document=document_of(consensus, submitted_at=now),
    )
    Panel.objects.filter(pk=locked.pk).update(
        state=PanelState.SETTLED, settled_at=now, kept_internal_because=kept_internal_because.strip()
    )
    consensus.refresh_from_db()
    write_figures(consensus)
    if kept_internal_because.strip():
        _notify_kept_internal(panel)
    else:
        _publish(locked, consensus)
    if consensus.supersedes is not None:
        emit_superseded(consensus.supersedes, by=consensus)
    panel.refresh_from_db()
    return consensus


@transaction.atomic
def publish_settled(*, panel: Panel, by: User) -> Assessment:
    """Publish a settled result that was kept internal. Publishing twice is once."""
    require(by, "assessment.chair_panel")
    require(by, "assessment.agree_in_panel", panel)
    locked = lock_panel(panel)
    consensus = consensus_of(locked)
    if locked.state != PanelState.SETTLED:
        raise RefusedError(_("Settle the result first; then it can be published."))
    if consensus.published_at is None:
        Panel.objects.filter(pk=locked.pk).update(kept_internal_because="")
        _publish(locked, consensus)
    panel.refresh_from_db()
    return consensus


def _publish(panel: Panel, consensus: Assessment) -> None:
    """Release the consensus to everybody and the assessments behind it to API clients."""
    released = [consensus.pk, *(one.pk for one in independent_of(panel))]
    Assessment.objects.filter(pk__in=released, published_at=None).update(published_at=timezone.now())
    consensus.refresh_from_db()
    notify_carriers(consensus)
    emit_published(consensus)


def _notify_kept_internal(panel: Panel) -> None:
    for person in judged_people(panel.subject):
        write_to(
            person,
            "result-internal",
            initiative=str(panel.subject),
            round=panel.round.title,
            link=outcome_link(panel.subject, panel.pk),
            about=panel.subject.thing.pk,
            dedup_key=f"internal:{panel.pk}:{panel.version}:{person.pk}",
        )
