# SPDX-License-Identifier: EUPL-1.2
"""Whom a founder can say something about, what they said themselves, and what may be told of all of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone

from accounts.models import User
from assessment.lens.texts import PrincipleText, SideText
from assessment.lens.translation import founder_text_of
from assessment.models import FounderAnswers, Survey, SurveyFigure
from assessment.statistics.disclosure import BANDS
from assessment.surveys.pseudonyms import pseudonym
from initiatives.models import Engagement, Initiative, Party
from initiatives.models.terms import running


@dataclass(frozen=True, slots=True)
class Dealing:
    """An initiative of this person, and an institution in its chain now."""

    initiative: Initiative
    party: Party


def dealings_of(user: User) -> list[Dealing]:
    """Return what this person can answer about, in the order of its pages; one query.

    Not about an institution they speak for themselves.
    """
    rows = (
        Engagement.objects.filter(
            running(timezone.localdate()),
            initiative__in=Initiative.objects.carried_by(user).published(),
            party__in=Party.objects.institutions(),
        )
        .exclude(party__in=Party.objects.represented_by(user))
        .select_related("initiative", "party")
        .order_by("initiative__name", "initiative", "party__name", "party")
        .distinct("initiative__name", "initiative", "party__name", "party")
    )
    return [Dealing(row.initiative, row.party) for row in rows]


def open_survey() -> Survey | None:
    """Return the survey in which founders answer today: of several the one that ends first."""
    return Survey.objects.open().with_lens().order_by("deadline", "id").first()


def own_levels(survey: Survey, dealing: Dealing) -> dict[str, int | None]:
    """Return what this initiative answered so far. Only call it for who carries the initiative."""
    key = pseudonym(survey.pk, dealing.initiative.pk, dealing.party.pk)
    kept = FounderAnswers.objects.filter(pk=key).values_list("levels", flat=True).first()
    return dict(kept or {})


@dataclass(frozen=True, slots=True)
class FeltLine:
    """What founders said on one question, in the words they chose from; without `figure` too few to tell."""

    principle: PrincipleText
    side: SideText
    figure: SurveyFigure | None
    # The name of the middle level, its words, and how many founders.
    name: str = ""
    words: str = ""
    band: str = ""


@dataclass(frozen=True, slots=True)
class Felt:
    """What founders said of an institution in one survey."""

    survey: Survey
    lines: Sequence[FeltLine]

    @property
    def is_told(self) -> bool:
        """Whether anything can be told."""
        return any(line.figure for line in self.lines)


def felt_of(party: Party) -> list[Felt]:
    """Return what may be told of an institution, per closed survey, the newest first; the same for every reader.

    A survey in which nothing may be told stands there too, with every line empty: how many answered is never said.
    """
    figures = SurveyFigure.objects.filter(party=party).defer("members").select_related("principle")
    told: dict[object, dict[str, SurveyFigure]] = {}
    for figure in figures:
        told.setdefault(figure.survey_id, {})[figure.principle.code] = figure
    closed = Survey.objects.filter(closed_at__isnull=False).with_lens().order_by("-closed_at", "-id")
    return [Felt(one, _lines(one, told.get(one.pk, {}))) for one in closed]


def _lines(survey: Survey, told: dict[str, SurveyFigure]) -> list[FeltLine]:
    lens = founder_text_of(survey.lens)
    lines = []
    for principle in lens.principles:
        figure, side = told.get(principle.code), lens.side(principle.side)
        if figure is None:
            lines.append(FeltLine(principle, side, None))
            continue
        lines.append(
            FeltLine(
                principle,
                side,
                figure,
                name=lens.level_name(figure.middle),
                words=principle.founder_descriptors[figure.middle],
                band=_band(figure.at_least),
            )
        )
    return lines


def _band(at_least: int) -> str:
    most = dict(BANDS).get(at_least)
    return f"{at_least}–{most}" if most else f"{at_least}+"  # noqa: RUF001 - a range, as pages write it
