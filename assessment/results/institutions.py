# SPDX-License-Identifier: EUPL-1.2
"""The result of an institution or a chain as its page draws it: the latest, what changed, and every reply beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from accounts.models import Person
from assessment.models import Assessment
from assessment.results.comparison import ResultChange, changes_between
from assessment.results.replies import PrincipleReply, replies_of
from assessment.results.summary import ResultSummary, result_summary


@dataclass(frozen=True, slots=True)
class InstitutionResult:
    """The latest published result; `earlier` are those before it, the newest first."""

    result: ResultSummary
    earlier: Sequence[Assessment]
    steps: Sequence[ResultChange]
    replies: Sequence[PrincipleReply]

    @property
    def clear(self) -> list[ResultChange]:
        """What changed by more than assessors differ."""
        return [step for step in self.steps if step.is_clear]

    @property
    def unclear(self) -> list[ResultChange]:
        """What may be nothing but that assessors differ."""
        return [step for step in self.steps if not step.is_clear]

    @property
    def answered(self) -> list[PrincipleReply]:
        """Where the judged replied, or the panel left the median."""
        return [line for line in self.replies if line.reply or line.departure]

    @property
    def context(self) -> dict[str, Any]:
        """What the part of the page with both voices takes."""
        has_reply = any(line.reply for line in self.replies)
        return {"lines": self.answered, "has_reply": has_reply, "result": self.result.assessment}


def institution_result(user: Person, **about: Any) -> InstitutionResult | None:
    """Return the latest published result this person may read of `party` or `chain` (an initiative); None without."""
    results = list(
        Assessment.objects.visible_to(user)
        .results()
        .filter(Q(**{f"subject__{kind}": thing for kind, thing in about.items()}))
        .select_related("round", "subject__party", "subject__chain")
        .with_lens()
        .defer("document")
        .order_by("-published_at", "-id")
    )
    if not results:
        return None
    steps = changes_between(results[1], results[0]) if len(results) > 1 else []
    return InstitutionResult(result_summary(results[0]), results[1:], steps, replies_of(results[0], user))
