# SPDX-License-Identifier: EUPL-1.2
"""A survey begins, founders answer, and it closes: then what may be told is told at once, and the answers are gone."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.lens.translation import text_of
from assessment.models import FounderAnswers, Lens, Survey, SurveyFigure
from assessment.statistics.disclosure import FEWEST, middle_of
from assessment.surveys.groups import groups_of, voices
from assessment.surveys.pseudonyms import member, pseudonym
from assessment.surveys.queries import Dealing, dealings_of
from core.errors import NotAllowedError, RefusedError
from core.permissions import require


@transaction.atomic
def begin_survey(*, title: str, lens: Lens, opens_on: date, deadline: date, by: User) -> Survey:
    """Have founders score the institutions they deal with. Raises RefusedError at the field for what does not fit."""
    require(by, "assessment.manage_surveys")
    if Survey.objects.filter(title__iexact=title).exists():
        raise RefusedError(_("There is a survey with this title already. Choose another title."), field="title")
    if lens.retired_at or "party" not in text_of(lens).kinds:
        raise RefusedError(_("Choose a lens in use that is about institutions."), field="lens")
    return Survey.objects.create(title=title, lens=lens, opens_on=opens_on, deadline=deadline)


@transaction.atomic
def answer(*, survey: Survey, dealing: Dealing, principle: str, level: int | None, by: User) -> None:
    """Keep what an initiative says on one question, None for "don't know"; once more changes it.

    It is kept under a pseudonym, without a moment. Raises RefusedError when the survey is over or there is no such
    question or level, NotAllowedError for who does not carry the initiative or speaks for the institution.
    """
    kept = _kept(survey, dealing, by)
    lens = text_of(survey.lens)
    known = {each.code for each in lens.principles}
    if principle not in known or (level is not None and not 0 <= level <= lens.top):
        raise RefusedError(_("Choose one of the answers."))
    kept.levels = {**kept.levels, principle: level}
    kept.save()


@transaction.atomic
def withdraw_answer(*, survey: Survey, dealing: Dealing, principle: str = "", by: User) -> None:
    """Take back what an initiative says on one question, or on all of them; twice is once."""
    kept = _kept(survey, dealing, by)
    kept.levels = {code: level for code, level in kept.levels.items() if principle and code != principle}
    if kept.levels:
        kept.save()
    elif not kept._state.adding:  # noqa: SLF001 - Django documents it
        kept.delete()


def _kept(survey: Survey, dealing: Dealing, by: User) -> FounderAnswers:
    """Return the row to write to, locked, or a new one; refuse who may not."""
    require(by, "assessment.answer_survey", dealing.initiative)
    if dealing not in dealings_of(by):
        raise NotAllowedError
    # A closing survey waits for whoever answers, and who answers for it.
    locked = Survey.objects.select_for_update().get(pk=survey.pk)
    today = timezone.localdate()
    if locked.closed_at or not locked.opens_on <= today <= locked.deadline:
        raise RefusedError(_("This survey is over. Your answers were counted, if you gave any."))
    initiative, party = dealing.initiative.pk, dealing.party.pk
    key = pseudonym(survey.pk, initiative, party)
    known = FounderAnswers.objects.select_for_update().filter(pk=key).first()
    return known or FounderAnswers(pseudonym=key, survey=locked, party_id=party, member=member(initiative, party))


@transaction.atomic
def close_survey(*, survey: Survey, by: User) -> Survey:
    """Tell what may be told of every institution and question, all at once, and delete the answers. Twice is once.

    Raises RefusedError before its last day is over: who closes early chooses whose answer comes last.
    """
    require(by, "assessment.manage_surveys")
    locked = Survey.objects.select_for_update().get(pk=survey.pk)
    if locked.closed_at:
        return locked
    if not locked.is_over:
        raise RefusedError(_("Founders can still answer. Close it after the last day."))
    SurveyFigure.objects.bulk_create(_figures(locked))
    FounderAnswers.objects.filter(survey=locked).delete()
    Survey.objects.filter(pk=locked.pk).update(closed_at=timezone.now())
    survey.refresh_from_db()
    return survey


def _figures(survey: Survey, fewest: int = FEWEST) -> list[SurveyFigure]:
    """Return what may be told, in the order of institution and question, never of answering."""
    given: dict[UUID, dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for party, person, levels in FounderAnswers.objects.filter(survey=survey).values_list("party", "member", "levels"):
        for code, level in levels.items():
            if level is not None:
                given[party][code][person] = level
    figures: list[SurveyFigure] = []
    for party in sorted(given):
        figures += _of_party(survey, party, given[party], fewest)
    return figures


def _of_party(
    survey: Survey, party: UUID, given: Mapping[str, Mapping[str, int]], fewest: int
) -> Iterator[SurveyFigure]:
    groups = groups_of(party)
    earlier: dict[str, list[set[str]]] = defaultdict(list)
    told = SurveyFigure.objects.filter(party=party).values_list("principle__code", "members")
    for code, members in told:
        earlier[code].append({groups.get(name, name) for name in members})
    for principle in survey.lens.principles.all():
        answers = given.get(principle.code, {})
        found = middle_of(voices(answers, groups), earlier[principle.code], fewest=fewest)
        if found is not None:
            yield SurveyFigure(
                survey=survey,
                party_id=party,
                principle=principle,
                middle=found.middle,
                at_least=found.at_least,
                members=sorted(answers),
            )
