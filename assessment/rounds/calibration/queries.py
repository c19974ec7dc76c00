# SPDX-License-Identifier: EUPL-1.2
"""Practice on vignettes: how far an assessor is from the key and from the others, and whether a group is ready.

The key is shown to an assessor about a vignette they submitted themselves, and to nobody else; what others scored
once all are in or the round is closed. See docs/adr/0015.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from accounts.models import Role, User
from assessment.lens.texts import LensText
from assessment.lens.translation import text_of
from assessment.models import Assessment, AssessmentState, Purpose, Round, RoundState, Score, Vignette
from assessment.results.summary import outcome_name
from assessment.statistics.agreement import Agreement, agreement_of, units_of, within_one_agreement

# When a group starts for real (ours): three practised, within one level 90 %, and no alpha under .667.
ENOUGH_WITHIN_ONE: Final = 0.9
LEAST_ALPHA: Final = 0.667
FEWEST_ASSESSORS: Final = 3


@dataclass(frozen=True, slots=True)
class VignetteFact:
    """One fact of a vignette, as its assessors read it."""

    number: int
    text: str
    origin: str
    is_invented: bool
    evidence: str


@dataclass(frozen=True, slots=True)
class VignetteText:
    """A vignette in one language; never its key."""

    case: str
    situation: str
    notice: str
    facts: Sequence[VignetteFact]
    is_real: bool


def vignette_text(vignette: Vignette, lens: LensText) -> VignetteText:
    """Return the texts of a vignette in the language of the page, else in Dutch."""
    language = (get_language() or "nl")[:2]

    def told(texts: Mapping[str, Any]) -> str:
        return str(texts.get(language) or texts.get("nl") or next(iter(texts.values())))

    content = vignette.content
    return VignetteText(
        case=content["case"],
        situation=told(content["situation"]),
        notice=told(content["notice"]) if content["contains_invented"] else "",
        facts=[
            VignetteFact(
                fact["nr"],
                str(fact.get(language) or fact["nl"]),
                told(content["origins"][fact["origin"]]),
                fact["origin"] == "invented",
                lens.evidence[fact["evidence"]].name,
            )
            for fact in content["facts"]
        ],
        is_real=content["real_initiative"],
    )


class Distance(StrEnum):
    """How an answer lies to the key."""

    EXACT = "exact"
    DEFENSIBLE = "defensible"
    OFF = "off"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PrincipleComparison:
    """One principle: the own answer, the key, and how they differ; `others` are the colleagues' answers."""

    name: str
    own: str
    key: str
    reason: str
    distance: Distance
    verdict: str
    others: Sequence[str]
    apart: int | None


@dataclass(frozen=True, slots=True)
class OwnPractice:
    """What an assessor reads about a vignette they submitted."""

    lines: Sequence[PrincipleComparison]
    shows_others: bool

    @property
    def exact(self) -> int:
        """How many answers are the key's."""
        return sum(line.distance is Distance.EXACT for line in self.lines)

    @property
    def near(self) -> int:
        """How many are a neighbour that is defensible too."""
        return sum(line.distance is Distance.DEFENSIBLE for line in self.lines)


def own_practice(assessment: Assessment, by: User) -> OwnPractice | None:
    """Return the distances of one's own submitted practice; None for anything else: the only door to a key."""
    vignette = assessment.subject.vignette
    if vignette is None or assessment.assessor_id != by.pk or assessment.state != AssessmentState.SUBMITTED:
        return None
    lens = text_of(assessment.lens)
    shows_others = all_are_in(assessment.sitting)
    others = _others(assessment) if shows_others else {}
    scores = {score.principle.code: score for score in assessment.scores.select_related("principle")}
    lines = [
        _line(lens, principle.code, scores[principle.code], vignette.key[principle.code], others)
        for principle in lens.principles
    ]
    return OwnPractice(lines, shows_others)


def all_are_in(round_: Round) -> bool:
    """Return whether nobody in the round is still to submit, or it is closed."""
    return round_.state == RoundState.CLOSED or not round_.assignments.open().exists()


def _others(assessment: Assessment) -> dict[str, list[Score]]:
    rows = (
        Score.objects.filter(assessment__in=_submitted(assessment.sitting).filter(subject=assessment.subject_id))
        .exclude(assessment=assessment.pk)
        .select_related("principle")
        .order_by("assessment__submitted_at", "assessment")
    )
    found: dict[str, list[Score]] = {}
    for score in rows:
        found.setdefault(score.principle.code, []).append(score)
    return found


def _submitted(round_: Round) -> QuerySet[Assessment, Any]:
    return round_.assessments.filter(kind="independent", state=AssessmentState.SUBMITTED, superseded_at=None)


def _line(
    lens: LensText, code: str, score: Score, key: Mapping[str, Any], others: Mapping[str, Sequence[Score]]
) -> PrincipleComparison:
    own: int | str = score.level if score.level is not None else score.answer
    wanted: int | str = key.get("level", key.get("non_value"))
    distance = distance_of(own, wanted, key.get("also_defensible", []))
    theirs = others.get(code, [])
    levels = [each.level for each in [score, *theirs] if each.level is not None]
    return PrincipleComparison(
        name=lens.principle(code).name,
        own=_shown(lens, own),
        key=_shown(lens, wanted),
        reason=_reason(key["reason"]),
        distance=distance,
        verdict=_verdict(distance, own, wanted),
        others=[_shown(lens, each.level if each.level is not None else each.answer) for each in theirs],
        apart=max(levels) - min(levels) if len(levels) > 1 else None,
    )


def distance_of(own: int | str, key: int | str, also: Sequence[int | str]) -> Distance:
    """Return how an answer lies to the key: a level, or the code of an answer without one."""
    if own == key:
        return Distance.EXACT
    if own in also:
        return Distance.DEFENSIBLE
    return Distance.OFF if isinstance(own, int) and isinstance(key, int) else Distance.OTHER


def _reason(texts: Mapping[str, str]) -> str:
    return texts.get((get_language() or "nl")[:2]) or texts.get("nl") or next(iter(texts.values()))


def _shown(lens: LensText, answer: int | str) -> str:
    if isinstance(answer, int):
        return f"{answer} {lens.level_name(answer)}"
    return outcome_name(lens, answer, None)


def _verdict(distance: Distance, own: int | str, key: int | str) -> str:
    if distance is Distance.EXACT:
        return _("the same")
    if distance is Distance.DEFENSIBLE:
        return _("defensible too")
    if distance is Distance.OTHER or isinstance(own, str) or isinstance(key, str):
        return _("a level against no level")
    off = abs(own - key)
    return ngettext("%(n)d level off", "%(n)d levels off", off) % {"n": off}


@dataclass(frozen=True, slots=True)
class Readiness:
    """What the coordinator reads of a calibration round."""

    # Name of a principle, and how far it was agreed on.
    rows: Sequence[tuple[str, Agreement]]
    within_one: float | None
    is_ready: bool
    low: Sequence[str]
    submitted: int
    assessors: int

    @property
    def tells_alpha(self) -> bool:
        """Whether any principle has an alpha."""
        return any(found.alpha is not None for _name, found in self.rows)

    @property
    def lacks_assessors(self) -> bool:
        """Whether too few practised to say how a group reads."""
        return self.assessors < FEWEST_ASSESSORS


def readiness(round_: Round) -> Readiness:
    """Return the agreement per principle between who submitted, and whether they may start for real; two queries."""
    lens = text_of(round_.lens)
    ratings = _ratings(round_, lens)
    rows = [
        (principle.name, agreement_of(units_of(ratings[principle.code]), len(ratings[principle.code])))
        for principle in lens.principles
    ]
    # Per assessor the levels of all principles in a row: one table for the share within one level.
    everything = [[level for part in parts for level in part] for parts in zip(*ratings.values(), strict=True)]
    within_one = within_one_agreement(everything) if everything else None
    low = [name for name, found in rows if found.alpha is not None and found.alpha < LEAST_ALPHA]
    return Readiness(
        rows=rows,
        within_one=within_one,
        is_ready=len(everything) >= FEWEST_ASSESSORS
        and within_one is not None
        and within_one >= ENOUGH_WITHIN_ONE
        and not low,
        low=low,
        submitted=_submitted(round_).count(),
        assessors=len(everything),
    )


Ratings = list[list[float | None]]


def _ratings(round_: Round, lens: LensText) -> dict[str, Ratings]:
    """Return per principle a row per assessor and a column per vignette; None where there is no level."""
    rows = Score.objects.filter(assessment__in=_submitted(round_)).values_list(
        "principle__code", "assessment__assessor", "assessment__subject", "level"
    )
    given = {(code, who, what): level for code, who, what, level in rows}
    people = sorted({who for _code, who, _what in given}, key=str)
    things = sorted({what for _code, _who, what in given}, key=str)
    return {
        each.code: [[given.get((each.code, who, what)) for what in things] for who in people]
        for each in lens.principles
    }


def uncalibrated(lens_code: str) -> QuerySet[User, Any]:
    """Return the active assessors who never submitted a vignette on this lens, whatever its version."""
    practised = Assessment.objects.filter(
        assessor=OuterRef("pk"),
        state=AssessmentState.SUBMITTED,
        round__purpose=Purpose.CALIBRATION,
        lens__code=lens_code,
    )
    assessors = User.objects.filter(role_grants__role=Role.ASSESSOR, is_active=True).distinct()
    return assessors.filter(~Exists(practised)).order_by("name", "email")
