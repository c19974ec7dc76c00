# SPDX-License-Identifier: EUPL-1.2
"""The attack: from everything that is told, by every door and over time, find what one founder said.

It finds nobody; and with the protection off it does, so it can fail.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from random import Random

import pytest
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from accounts.models import User
from assessment.models import FounderAnswers, Survey, SurveyFigure
from assessment.statistics.disclosure import are_apart, middle_of
from assessment.surveys.actions import close_survey
from assessment.surveys.groups import grouped, voices
from initiatives.models import Party
from tests.assessment.scoring.helpers import signed_in
from tests.assessment.surveys.attack import Told, make_surveys, singled_out, tell
from tests.assessment.surveys.helpers import founders_of, make_survey, say
from tests.cast import Cast
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_party

SEEDS = range(1000)


def test_nobody_is_found_in_a_thousand_generated_cities() -> None:
    told = [tell(make_surveys(seed, most_people=16, most_surveys=6), fewest=5) for seed in SEEDS]

    assert sum(map(len, told)) > 500
    assert [seed for seed in SEEDS if singled_out(told[seed])] == []


def test_with_the_protection_off_somebody_is_found() -> None:
    found = [seed for seed in range(300) if singled_out(tell(make_surveys(seed, most_people=8), fewest=1))]

    assert len(found) > 50


def test_five_alone_is_no_protection_over_time() -> None:
    def told(seed: int) -> list[Told]:
        surveys = make_surveys(seed, most_people=9)
        figures = [(set(answers), middle_of(answers)) for answers in surveys]
        return [(members, figure) for members, figure in figures if figure]

    assert any(singled_out(told(seed)) for seed in range(3000))


def test_whether_something_is_told_depends_on_who_answered_and_not_on_what() -> None:
    for seed in range(300):
        surveys = make_surveys(seed, 12)
        mirrored = [{person: 4 - level for person, level in answers.items()} for answers in surveys]
        ours, theirs = tell(surveys, 5), tell(mirrored, 5)
        assert [members for members, _figure in ours] == [members for members, _figure in theirs]
        assert [one.at_least for _members, one in ours] == [one.at_least for _members, one in theirs]


@pytest.mark.parametrize(
    ("figures", "is_apart"),
    [
        (["abcde"], True),
        (["abcd"], False),
        (["abcde", "abcde"], True),
        (["abcde", "abcdef"], False),
        (["abcdef", "abcde"], False),
        (["abcde", "abcdefghij"], True),
        (["abcde", "fghij", "abcdefghijk"], False),
        (["abcde", "fghij", "klmno", "pqrst", "abcdefghijklmnopqrstuvwxy"], False),
    ],
)
def test_sets_of_people_are_apart_when_each_shares_its_figures_with_four_others(
    figures: list[str], *, is_apart: bool
) -> None:
    assert are_apart(figures) is is_apart


def test_who_is_tied_by_a_carrier_has_one_voice() -> None:
    groups = grouped([["a", "b"], ["c"], ["b", "d"]])

    assert groups == {"a": "a", "b": "a", "d": "a", "c": "c"}
    assert voices({"a": 0, "b": 4, "d": 4, "c": 1}, groups) == {"a": 4, "c": 1}


# What differs between two readings of the same: tokens, keys, and moments, also in words ("Cijfers van ... 19:11").
TOKEN = re.compile(
    rb'name="csrfmiddlewaretoken" value="[^"]*"|[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[0-9:.]+Z?|\b\d\d:\d\d\b'
)


def pages_about(party: Party, cast: Cast) -> Iterator[bytes]:
    """Yield what every role reads about an institution and a survey, by page, file and program."""
    initiative = party.engagements.earliest("id").initiative
    readers = [Client(), *(signed_in(getattr(cast, role)) for role in ("stranger", "official", "coordinator"))]
    readers += [signed_in(cast.administrator), signed_in(cast.assessor)]
    paths = [
        f"/partijen/{party.pk}/spiegel",
        f"/partijen/{party.pk}",
        f"/initiatief/{initiative.pk}",
        f"/initiatief/{initiative.pk}/keten",
        f"/dossier/{initiative.pk}",
        f"/dossier/{initiative.pk}/alles",
        f"/instelling/{party.pk}/uitslag.pdf",
        "/partijen.csv",
        "/peilingen",
        "/mijn",
        "/mijn/ervaringen",
        "/vandaag",
        "/werkvoorraad",
        "/bestuur",
        "/gegevens",
    ]
    for reader in readers:
        for path in paths:
            answer = reader.get(path)
            content = b"".join(answer) if answer.streaming else answer.content
            yield TOKEN.sub(b"", content)
    program = with_key(make_api_client()[1])
    for path in ("/api/v1/assessments", "/api/v1/parties", "/api/v1/events", "/api/v1/initiatives"):
        yield TOKEN.sub(b"", program.get(path).content)


@contextmanager
def undone() -> Iterator[None]:
    """Undo what happens inside."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def end(survey: Survey, by: User) -> None:
    today = timezone.localdate()
    Survey.objects.filter(pk=survey.pk).update(opens_on=today - timedelta(days=9), deadline=today - timedelta(days=1))
    survey.refresh_from_db()
    close_survey(survey=survey, by=by)


@pytest.mark.django_db
@pytest.mark.thin(3)
@pytest.mark.parametrize("many", [1, 4, 6])
@pytest.mark.parametrize("is_closed", [False, True])
def test_no_door_tells_what_one_founder_said(many: int, cast: Cast, *, is_closed: bool) -> None:
    """Two cities that differ in what one founder said read the same: before closing always, after it under five.

    Of six the one with the highest answer says something higher still; the middle stays, and so does every page.
    """
    party = make_party(name="Afdeling Groen")
    founders = founders_of(party, many)
    survey = make_survey()
    make_api_client()
    for founder, level in zip(founders, (3, 0, 0, 1, 1, 2), strict=False):
        say(founder, level)
    read = []
    for level in (3, 4):
        with undone():
            say(founders[0], level)
            if is_closed:
                end(survey, cast.coordinator)
            read.append(list(pages_about(party, cast)))

    assert read[0] == read[1]


@pytest.mark.django_db
@pytest.mark.thin(6)
@pytest.mark.parametrize("seed", range(24))
def test_cities_played_through_the_doors_find_nobody(seed: int, cast: Cast) -> None:
    """The same attack on what the product stored and told: answered, closed, and read from the page."""
    random = Random(seed)  # noqa: S311 - repeatable, no secret
    party = make_party(name="Afdeling Groen")
    founders = founders_of(party, 11)
    opinion = {founder.pk: random.choice((0, 4)) for founder in founders}
    told: list[Told] = []
    for number in range(3):
        survey = make_survey(title=f"Peiling {number}")
        here = random.sample(founders, random.choice([4, 5, 6, 10, 11]))
        for founder in here:
            say(founder, opinion[founder.pk])
        end(survey, cast.coordinator)
        figure = SurveyFigure.objects.filter(survey=survey).first()
        if figure:
            found = middle_of({str(one.pk): opinion[one.pk] for one in here})
            assert found is not None
            assert (figure.middle, figure.at_least) == (found.middle, found.at_least)
            told.append(({str(one.pk) for one in here}, found))
    page = Client().get(f"/partijen/{party.pk}/spiegel").content.decode()

    assert singled_out(told) == {}
    assert page.count("5–9") + page.count("10–19") == len(told)  # noqa: RUF001 - as the page writes it
    assert not FounderAnswers.objects.exists()


@pytest.mark.django_db
def test_what_is_stored_has_no_word_of_who_it_was(cast: Cast) -> None:
    """Whoever reads the whole database without the key of the deployment finds no id of an initiative or person."""
    party = make_party(name="Afdeling Groen")
    founders = founders_of(party, 5)
    survey = make_survey()
    for founder in founders:
        say(founder, 2)
    kept = str(list(FounderAnswers.objects.values()))
    end(survey, cast.coordinator)
    kept += str(list(SurveyFigure.objects.values()))

    for founder in founders:
        assert str(founder.pk) not in kept
        assert str(founder.carrying.get().initiative_id) not in kept
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.columns"
            " WHERE column_name = 'pseudonym' OR table_name LIKE '%founderanswers%event%'"
        )
        assert {name for (name,) in cursor.fetchall()} == {"assessment_founderanswers"}
