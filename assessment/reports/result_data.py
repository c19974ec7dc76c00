# SPDX-License-Identifier: EUPL-1.2
"""What the report of one initiative may tell its reader: always through what that reader may see."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q

from accounts.models import Person
from assessment.follow_ups.queries import FollowUpRow, follow_up_rows, follow_ups_for, promises_of
from assessment.models import Assessment, Panel, Subject
from assessment.querysets import AssessmentQuerySet
from assessment.results.comparison import ResultChange, changes_between
from assessment.results.replies import PrincipleReply, replies_of
from assessment.results.summary import ResultSummary, result_summary
from initiatives.models import Initiative, Party


@dataclass(frozen=True, slots=True)
class ResultData:
    """The newest result of an initiative with everything around it, for one reader."""

    # What it is about: an initiative, an institution, or the initiative of a chain.
    subject: Subject
    view: ResultSummary
    voices: Sequence[PrincipleReply]
    earlier: Sequence[Assessment]
    steps: Sequence[ResultChange]
    follow_ups: Sequence[FollowUpRow]
    # Why it is not public; the empty text when it is.
    internal_because: str
    for_public: bool


def public_result_data(**about: Initiative | Party) -> ResultData | None:
    """Return what everybody may read of the newest published result of an `initiative`, `party` or `chain`, if any.

    Of an institution what it promised comes along, without who does it.
    """
    visitor = AnonymousUser()
    results = list(_known(visitor, **about).results().order_by("-published_at", "-pk"))
    party = about.get("party")
    promised = promises_of(party) if results and isinstance(party, Party) else []
    return _data(visitor, results, promised, for_public=True)


def own_result_data(initiative: Initiative, reader: Person) -> ResultData | None:
    """Return what somebody who carries or handles the initiative may read, an internal result and promises included."""
    settled = _known(reader, initiative=initiative).settled()
    promised = follow_ups_for(reader).filter(subject__initiative=initiative)
    results = list(settled.order_by("-submitted_at", "-pk"))
    return _data(reader, results, follow_up_rows(promised) if results else [], for_public=False)


def _known(reader: Person, **about: Initiative | Party) -> AssessmentQuerySet:
    here = Q(**{f"subject__{kind}": thing for kind, thing in about.items()})
    known = Assessment.objects.visible_to(reader).filter(here)
    # Large, and not needed: the texts of a lens are kept between requests.
    return (
        known.select_related("round", "subject__initiative", "subject__party", "subject__chain")
        .with_lens()
        .defer("document", "indices")
    )


def _data(
    reader: Person,
    results: Sequence[Assessment],
    follow_ups: Sequence[FollowUpRow],
    *,
    for_public: bool,
) -> ResultData | None:
    if not results:
        return None
    newest, *earlier = results
    return ResultData(
        subject=newest.subject,
        view=result_summary(newest),
        voices=replies_of(newest, reader),
        earlier=earlier,
        steps=changes_between(earlier[0], newest) if earlier else [],
        follow_ups=follow_ups,
        internal_because=_why_internal(newest),
        for_public=for_public,
    )


def _why_internal(result: Assessment) -> str:
    if result.published_at:
        return ""
    panels = Panel.objects.filter(round=result.round_id, subject=result.subject_id)
    return panels.values_list("kept_internal_because", flat=True).first() or ""
