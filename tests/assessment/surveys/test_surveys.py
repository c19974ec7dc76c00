# SPDX-License-Identifier: EUPL-1.2
"""Founders say how institutions deal with them; nobody sees who, and nothing is told before it is closed."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.utils import timezone

from accounts.models import User
from assessment.models import FounderAnswers, Survey, SurveyFigure
from assessment.surveys.actions import answer, close_survey
from assessment.surveys.queries import Dealing, dealings_of, own_levels
from core.errors import NotAllowedError, RefusedError
from initiatives.models import Party
from tests.assessment.scoring.helpers import signed_in
from tests.assessment.surveys.helpers import founders_of, make_survey, say
from tests.cast import Cast
from tests.factories.governance import make_party

pytestmark = pytest.mark.django_db


@pytest.fixture
def department() -> Party:
    return make_party(name="Afdeling Groen")


def close(survey: Survey, by: User) -> None:
    """Let the last day pass, and close it."""
    Survey.objects.filter(pk=survey.pk).update(
        opens_on=timezone.localdate() - timedelta(days=9), deadline=timezone.localdate() - timedelta(days=1)
    )
    survey.refresh_from_db()
    close_survey(survey=survey, by=by)


def post(client: Client, page: str, **data: Any) -> Any:
    about = client.get(page).context["form"]["about"].value()
    return client.post(page, {"about": about, **data})


def test_a_founder_answers_on_a_phone_saves_comes_back_changes_skips_and_takes_back(department: Party) -> None:
    make_survey()
    founder = founders_of(department, 1)[0]
    client = signed_in(founder)
    assert "/mijn/ervaringen" in client.get("/mijn").content.decode()

    first = client.get("/mijn/ervaringen/1/1").content.decode()
    assert "Niemand ziet dat dit van u komt" in first
    assert post(client, "/mijn/ervaringen/1/1", level="3").headers["Location"] == "/mijn/ervaringen/1/2"
    post(client, "/mijn/ervaringen/1/2", level="weet-niet")
    post(client, "/mijn/ervaringen/1/3")
    assert "2 van de 11 beantwoord" in client.get("/mijn/ervaringen").content.decode()
    assert 'value="3"' in client.get("/mijn/ervaringen/1/1").content.decode()
    post(client, "/mijn/ervaringen/1/1", level="1")
    post(client, "/mijn/ervaringen/1/2", back="1")
    (kept,) = FounderAnswers.objects.values_list("levels", flat=True)
    assert kept == {"redundant": 1}
    about = client.get("/mijn/ervaringen/1/1").context["form"]["about"].value()
    client.post("/mijn/ervaringen/1/terug", {"about": about})
    assert not FounderAnswers.objects.exists()


def test_an_answer_meant_for_one_institution_never_lands_at_another(department: Party) -> None:
    make_survey()
    founder = founders_of(department, 1)[0]
    client = signed_in(founder)
    about = client.get("/mijn/ervaringen/1/1").context["form"]["about"].value()
    other = make_party(name="Aaa eerst")
    dealings_of(founder)[0].initiative.engagements.create(party=other, role="host")

    answered = client.post("/mijn/ervaringen/1/1", {"about": about, "level": "2"})

    assert answered.status_code == 409
    assert not FounderAnswers.objects.exists()


def test_nobody_answers_for_an_initiative_they_do_not_carry_nor_about_what_they_speak_for(
    department: Party, cast: Cast
) -> None:
    survey = make_survey()
    founder = founders_of(department, 1)[0]
    dealing = dealings_of(founder)[0]

    for person in (cast.official, cast.coordinator, cast.stranger, cast.administrator):
        with pytest.raises(NotAllowedError):
            answer(survey=survey, dealing=dealing, principle="reliable", level=1, by=person)
    department.representatives.create(user=founder)
    with pytest.raises(NotAllowedError):
        answer(survey=survey, dealing=dealing, principle="reliable", level=1, by=founder)


def test_what_is_kept_names_nobody_and_has_no_moment_and_history_does_not_copy_it(department: Party) -> None:
    make_survey()
    founder = founders_of(department, 1)[0]
    say(founder, 4)

    row = str(FounderAnswers.objects.values().get())
    fields = {field.name for field in FounderAnswers._meta.get_fields()}

    assert fields == {"pseudonym", "survey", "party", "member", "levels"}
    initiative = dealings_of(founder)[0].initiative
    assert str(founder.pk) not in row
    assert str(initiative.pk) not in row
    tracked = {model.__name__ for model in apps.get_app_config("assessment").get_models()}
    assert not {name for name in tracked if name.startswith(("FounderAnswers", "SurveyFigure")) and "Event" in name}


def test_from_five_founders_on_the_middle_is_told_after_closing_and_the_answers_are_gone(
    department: Party, cast: Cast, client: Client
) -> None:
    survey = make_survey()
    for founder, level in zip(founders_of(department, 5), (0, 1, 1, 3, 4), strict=True):
        say(founder, level)
    page = f"/partijen/{department.pk}/spiegel"
    before = client.get(page).content.decode()

    close(survey, cast.coordinator)

    told = client.get(page).content.decode()
    assert "Initiatiefnemers is nog niets gevraagd" in before
    figure = SurveyFigure.objects.get(principle__code="reliable")
    assert (figure.middle, figure.at_least) == (1, 5)
    assert "Wat is beloofd, is alleen gezegd." in told
    assert "5–9" in told  # noqa: RUF001 - as the page writes it
    assert not FounderAnswers.objects.exists()


@pytest.mark.parametrize("how_many", [0, 1, 4])
def test_under_five_nothing_is_told_not_even_how_many(
    how_many: int, department: Party, cast: Cast, client: Client
) -> None:
    survey = make_survey()
    founders = founders_of(department, 5)
    for founder in founders[:how_many]:
        say(founder, 4)

    close(survey, cast.coordinator)

    told = client.get(f"/partijen/{department.pk}/spiegel").content.decode()
    assert "Niet verteld: te weinig" in told
    assert not SurveyFigure.objects.exists()


def test_five_answers_of_one_person_are_not_five_founders(department: Party, cast: Cast) -> None:
    survey = make_survey()
    founders = founders_of(department, 5)
    for founder in founders[1:]:
        dealings_of(founder)[0].initiative.carriers.create(user=founders[0])
    for dealing in dealings_of(founders[0]):
        answer(survey=survey, dealing=dealing, principle="reliable", level=0, by=founders[0])

    close(survey, cast.coordinator)

    assert not SurveyFigure.objects.exists()


def test_a_later_survey_with_one_more_founder_is_not_told(department: Party, cast: Cast) -> None:
    founders = founders_of(department, 6)
    first = make_survey(title="Eerste")
    for founder in founders[:5]:
        say(founder, 2)
    close(first, cast.coordinator)
    second = make_survey(title="Tweede")
    for founder in founders:
        say(founder, 2)

    close(second, cast.coordinator)

    assert first.figures.exists()
    assert not second.figures.exists()


def test_the_same_founders_again_and_five_more_are_told(department: Party, cast: Cast) -> None:
    founders = founders_of(department, 10)
    for title, many in (("Eerste", 5), ("Tweede", 5), ("Derde", 10)):
        survey = make_survey(title=title)
        for founder in founders[:many]:
            say(founder, 2)
        close(survey, cast.coordinator)

    assert Survey.objects.filter(figures__principle__code="reliable").count() == 3


def test_a_survey_closes_only_after_its_last_day_and_takes_no_answers_then(department: Party, cast: Cast) -> None:
    survey = make_survey()
    founder = founders_of(department, 1)[0]
    with pytest.raises(RefusedError):
        close_survey(survey=survey, by=cast.coordinator)

    close(survey, cast.coordinator)

    assert signed_in(founder).get("/mijn/ervaringen/1/1").status_code == 404
    with pytest.raises(RefusedError):
        answer(survey=survey, dealing=dealings_of(founder)[0], principle="reliable", level=1, by=founder)
    with pytest.raises(IntegrityError), transaction.atomic():
        FounderAnswers.objects.create(pseudonym="x", member="y", survey=survey, party=department)


def test_only_coordinators_begin_and_close_and_they_see_no_count(department: Party, cast: Cast) -> None:
    survey = make_survey()
    for founder in founders_of(department, 3):
        say(founder, 2)
    with_answers = signed_in(cast.coordinator).get("/peilingen").content
    FounderAnswers.objects.all().delete()

    without = signed_in(cast.coordinator).get("/peilingen").content

    assert without_tokens(with_answers) == without_tokens(without)
    assert signed_in(cast.official).get("/peilingen").status_code == 403
    assert signed_in(cast.official).post(f"/peilingen/{survey.pk}/sluiten").status_code == 403


def without_tokens(page: bytes) -> str:
    """Return a page without what differs from one request to the next."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page.decode())


def test_a_figure_of_fewer_than_five_cannot_be_stored(department: Party) -> None:
    survey = make_survey()
    principle = survey.lens.principles.first()
    assert principle is not None
    with pytest.raises(IntegrityError), transaction.atomic():
        survey.figures.create(party=department, principle=principle, middle=1, at_least=5, members=["a", "b", "c", "d"])


def test_a_co_carrier_reads_what_the_initiative_answered_and_may_change_it(department: Party, cast: Cast) -> None:
    survey = make_survey()
    founder = founders_of(department, 1)[0]
    dealing: Dealing = dealings_of(founder)[0]
    dealing.initiative.carriers.create(user=cast.co_carrier)
    say(founder, 3)

    answer(survey=survey, dealing=dealing, principle="reliable", level=0, by=cast.co_carrier)

    assert own_levels(survey, dealing)["reliable"] == 0
    assert FounderAnswers.objects.count() == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM assessment_founderanswers")
        assert cursor.fetchone() == (1,)
