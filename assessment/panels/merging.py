# SPDX-License-Identifier: EUPL-1.2
"""What becomes of assessments when two initiatives are merged: results of two never become one (docs/adr/0047)."""

from collections.abc import Sequence
from typing import Final

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessment.models import Assessment, AssessmentKind, Assignment, FollowUp, Panel, Subject
from assessment.models.round import RoundState
from initiatives.merging.kinds import Merge, MergeStep, merge_steps

# An initiative is assessed itself, and its chain is.
_LINKS: Final = ("initiative", "chain")


def register_merging() -> None:
    """Make it known."""
    merge_steps.add(MergeStep("assessments", _move_subjects, told=_told, refused=_refused))


def _move_subjects(merge: Merge) -> None:
    """Have what was assessed be the one that stays; where both were, each keeps its assessments."""
    for link in _LINKS:
        other, own = _subjects(merge, link)
        if other is None:
            continue
        if own is not None and not _is_used(own):
            FollowUp.objects.filter(subject=own).update(subject=other)
            own.delete()
            own = None
        if own is None:
            Subject.objects.filter(pk=other.pk).update(**{link: merge.keep})
        else:
            FollowUp.objects.filter(subject=other).update(subject=own)


def _subjects(merge: Merge, link: str) -> tuple[Subject | None, Subject | None]:
    rows = Subject.objects.filter(**{f"{link}__in": [merge.keep, merge.other]})
    found = {getattr(one, f"{link}_id"): one for one in rows}
    return found.get(merge.other.pk), found.get(merge.keep.pk)


def _is_used(subject: Subject) -> bool:
    return any(
        rows.filter(subject=subject).exists() for rows in (Assessment.objects, Assignment.objects, Panel.objects)
    )


def _both(merge: Merge) -> list[Subject]:
    """Return what of the other one was assessed, where the one that stays was too."""
    pairs = [_subjects(merge, link) for link in _LINKS]
    return [other for other, own in pairs if other and own and _is_used(other) and _is_used(own)]


def _refused(merge: Merge) -> Sequence[str]:
    """Say which rounds go on: nobody could finish what is asked about an initiative that is no more."""
    stuck = _both(merge)
    if not stuck:
        return ()
    running = Q(round__state=RoundState.OPEN) | Q(round__state=RoundState.PLANNED)
    settled = Assessment.objects.filter(
        round=OuterRef("round"), subject=OuterRef("subject"), kind=AssessmentKind.CONSENSUS, published_at__isnull=False
    )
    asked = Assignment.objects.filter(
        running, ~Exists(settled), subject__in=stuck, withdrawn_at__isnull=True, recused_at__isnull=True
    )
    agreeing = Panel.objects.filter(subject__in=stuck, settled_at__isnull=True)
    titles = {*asked.values_list("round__title", flat=True), *agreeing.values_list("round__title", flat=True)}
    text = _(
        "Both were assessed, and “%(name)s” is still being assessed in “%(round)s”. Settle it there or withdraw its"
        " assessors, and merge then."
    )
    return [text % {"name": merge.other.name, "round": title} for title in sorted(titles)]


def _told(merge: Merge) -> Sequence[str]:
    """Say what goes along, and what cannot and why."""
    lines = []
    stuck = _both(merge)
    if stuck:
        kept = Assessment.objects.filter(subject__in=stuck).count()
        lines.append(
            ngettext(
                "%(n)s assessment stays with the old record and is no longer shown: both were assessed, what was"
                " submitted never changes, and results of two never become one. What was promised after it does move.",
                "%(n)s assessments stay with the old record and are no longer shown: both were assessed, what was"
                " submitted never changes, and results of two never become one. What was promised after them does"
                " move.",
                kept,
            )
            % {"n": kept}
        )
    own = {one.pk for one in stuck}
    moving = Q(subject__initiative=merge.other) | Q(subject__chain=merge.other)
    rounds = Assignment.objects.filter(moving).exclude(subject__in=own).values("round").distinct().count()
    results = Assessment.objects.filter(moving).exclude(subject__in=own).count()
    if rounds or results:
        text = _("%(assessments)s assessments go along, and its place in %(rounds)s rounds.")
        lines.append(text % {"assessments": results, "rounds": rounds})
    return lines
