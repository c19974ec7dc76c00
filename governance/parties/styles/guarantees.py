# SPDX-License-Identifier: EUPL-1.2
"""The guarantees under every way of governing: what each asks, where it stands in the law, and how they are kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import JSONObject
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from governance.models import Guarantee, GuaranteeAnswer, GuaranteeState, StyleMix


@dataclass(frozen=True, slots=True)
class GuaranteeText:
    """What a guarantee asks, and where it stands (Awb: general administrative law act; Woo: open government act)."""

    question: str | Promise
    source: str


# What a page of an initiative tells of an answer.
_TOLD: Final = ("guarantee", "state", "grounds", "said_on", "is_invented")

# The essay calls proper administration, equality and legal certainty what lawful government stands for.
ASKED: Final[Mapping[Guarantee, GuaranteeText]] = {
    Guarantee.EQUAL_TREATMENT: GuaranteeText(
        _("Are like cases treated alike, and is that told?"), "Grondwet 1; Awb 2:4"
    ),
    Guarantee.CARE: GuaranteeText(
        _("Were the facts and interests gathered before deciding, and were they heard?"), "Awb 3:2, 3:4"
    ),
    Guarantee.IN_TIME: GuaranteeText(
        _("Did decisions come within the term of the law, or the one that was told?"), "Awb 4:13"
    ),
    Guarantee.REASONS: GuaranteeText(_("Did every decision, also every no, come with its reasons?"), "Awb 3:46"),
    Guarantee.OBJECTION: GuaranteeText(_("Did every decision say how to object to it?"), "Awb 3:45, 7:1"),
    Guarantee.TRUST: GuaranteeText(_("Was honoured what was promised or what they could count on?"), "Awb 3:4, 4:51"),
    Guarantee.OPENNESS: GuaranteeText(_("Can they read the rules and papers it rests on?"), "Woo 3.1; Awb 3:42"),
}


@dataclass(frozen=True, slots=True)
class GuaranteeLine:
    """One guarantee of an initiative; `answer` None is not known."""

    guarantee: Guarantee
    asked: GuaranteeText
    answer: GuaranteeAnswer | None

    @property
    def is_breached(self) -> bool:
        """Whether it is known not to be kept."""
        return self.answer is not None and self.answer.state == GuaranteeState.NOT_KEPT


def lines_of(answers: Iterable[GuaranteeAnswer]) -> list[GuaranteeLine]:
    """Return every guarantee with what is known of it, in their order."""
    known = {one.guarantee: one for one in answers}
    return [GuaranteeLine(one, ASKED[one], known.get(one)) for one in Guarantee]


def with_answers(mixes: QuerySet[StyleMix]) -> QuerySet[StyleMix, Any]:
    """Read along with each mix what is known of the guarantees of its initiative, as `floor`."""
    answers = GuaranteeAnswer.objects.filter(initiative=OuterRef("initiative")).order_by()
    return mixes.annotate(floor=ArraySubquery(answers.values(told=JSONObject(**{name: name for name in _TOLD}))))


def lines_along(mix: Any | None, answers: QuerySet[GuaranteeAnswer]) -> list[GuaranteeLine]:
    """Return the lines that came along with a mix, without a query; of `answers` where there is no mix."""
    return lines_of([_from_json(told) for told in mix.floor] if mix else answers)


def _from_json(told: Mapping[str, Any]) -> GuaranteeAnswer:
    return GuaranteeAnswer(**{**told, "said_on": date.fromisoformat(told["said_on"])})


def breaches_of_initiative() -> Exists:
    """Return the condition on a row about an initiative that a guarantee is known not to be complied with there."""
    return Exists(GuaranteeAnswer.objects.filter(initiative=OuterRef("initiative"), state=GuaranteeState.NOT_KEPT))


@dataclass(frozen=True, slots=True)
class GuaranteeCount:
    """Of how many initiatives one guarantee is kept, not kept, or not known."""

    guarantee: Guarantee
    kept: int
    not_kept: int
    unknown: int


def counted(answers: QuerySet[GuaranteeAnswer], initiatives: int) -> Sequence[GuaranteeCount]:
    """Count what is known of so many initiatives, a line per guarantee; one query."""
    rows = (
        answers.order_by()
        .values("guarantee")
        .annotate(
            kept=Count("pk", filter=Q(state=GuaranteeState.KEPT)),
            not_kept=Count("pk", filter=Q(state=GuaranteeState.NOT_KEPT)),
        )
    )
    known = {row["guarantee"]: (row["kept"], row["not_kept"]) for row in rows}
    return [
        GuaranteeCount(one, kept, not_kept, initiatives - kept - not_kept)
        for one in Guarantee
        for kept, not_kept in [known.get(one.value, (0, 0))]
    ]
