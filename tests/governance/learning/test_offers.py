# SPDX-License-Identifier: EUPL-1.2
"""Lessons offered again: in which order, to whom, where, and counted once per initiative."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from governance.learning.lessons.offers import Candidate, OfferQuery, ranked, words_of
from governance.models import Lesson, LessonUse
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.assessment import make_assignment, make_lens
from tests.factories.governance import make_arrangement, make_barrier, make_experiment, make_lesson
from tests.factories.initiatives import make_carrier, make_theme

TODAY = timezone.localdate()


def candidate(**fields: Any) -> Candidate:
    lesson = Lesson(title="x", text="x", learnt_on=fields.pop("day", TODAY))
    known: dict[str, Any] = {
        "principle": "", "themes": frozenset(), "area": None, "form": "", "words": frozenset(), "shared": 0
    }  # fmt: skip
    return Candidate(lesson=lesson, **{**known, **fields})


def test_the_likest_comes_first_then_what_helped_most_then_the_newest() -> None:
    theme, area = uuid4(), uuid4()
    both = candidate(themes=frozenset({theme}), area=area)
    helped = candidate(themes=frozenset({theme}), shared=3)
    old = candidate(themes=frozenset({theme}), day=TODAY - timedelta(days=9))
    new = candidate(themes=frozenset({theme}))
    unlike = candidate(area=area, shared=99)

    found = ranked([old, unlike, new, helped, both], OfferQuery(themes=frozenset({theme}), area=area), 9)

    assert [one.lesson for one in found] == [both.lesson, helped.lesson, new.lesson, old.lesson]
    assert found[0].reasons == ("hetzelfde thema", "hetzelfde gebied")


def test_a_principle_that_is_asked_must_fit_and_needs_no_other_likeness() -> None:
    fits, other = candidate(principle="robust"), candidate(principle="flexible", shared=9)

    found = ranked([other, fits], OfferQuery("robust"), 2)

    assert [one.lesson for one in found] == [fits.lesson]


def test_short_words_say_nothing_about_a_subject() -> None:
    assert words_of("De tuin van Maaibestek, en de VERGUNNING") == {"maaibestek", "vergunning"}


def test_the_scoring_page_offers_public_lessons_about_the_principle_and_nothing_of_what_is_scored(
    client: Client, cast: Cast
) -> None:
    make_lens()
    one = make_initiative(area=cast.area)
    assignment = make_assignment(assessor=cast.assessor, initiative=one)
    for number in range(3):
        make_lesson(title=f"Openbaar {number}", principle="robust", is_public=True)
    make_lesson(title="Binnenskamers", principle="robust")
    make_lesson(title="Over henzelf", principle="robust", is_public=True, initiative=one)
    make_lesson(title="Iets anders", principle="flexible", is_public=True)
    client.force_login(cast.assessor)

    page = client.get(f"/beoordelen/{assignment.pk}/principe/robust").text

    assert page.count("<strong>Openbaar") == 2
    assert "2 lessen over dit principe" in page
    assert not any(title in page for title in ("Binnenskamers", "Over henzelf", "Iets anders"))


def similar(cast: Cast) -> tuple[Any, Any]:
    """An initiative of the founder, and a public lesson about the same theme from elsewhere."""
    theme = make_theme()
    one = make_initiative(area=cast.area, name="De Tuin")
    one.themes.add(theme)
    make_carrier(one, cast.founder)
    lesson = make_lesson(title="Begin met koffie", theme=theme, is_public=True)
    make_lesson(title="Nog niet openbaar", theme=theme)
    return one, lesson


def test_file_and_carriers_page_offer_what_their_reader_may_read(client: Client, cast: Cast) -> None:
    one, _lesson = similar(cast)

    client.force_login(cast.official)
    file = client.get(f"/dossier/{one.pk}/alles").text
    client.force_login(cast.founder)
    mine = client.get(f"/mijn/{one.pk}").text

    assert "Begin met koffie" in file
    assert "Nog niet openbaar" in file
    assert "Begin met koffie" in mine
    assert "Nog niet openbaar" not in mine
    assert "Helpt dit?" in mine


def test_a_lesson_that_helps_counts_once_per_initiative_whoever_says_it(client: Client, cast: Cast) -> None:
    one, lesson = similar(cast)
    said = {"initiative": one.pk, "helped": "yes", "note": "Bij de opening."}

    for person in (cast.founder, cast.official, cast.founder):
        client.force_login(person)
        assert client.post(f"/lessen/{lesson.pk}/helpt", said).status_code == 302
    once = client.get(f"/mijn/{one.pk}").text
    client.post(f"/lessen/{lesson.pk}/helpt", {**said, "helped": "no"})

    assert "hielp 1 initiatief" in once
    use = LessonUse.objects.get()
    assert (use.helped, use.used_by) == (False, cast.founder)


@pytest.mark.parametrize(("person", "status"), [("stranger", 404), ("other_official", 403), ("co_carrier", 404)])
def test_only_who_carries_or_handles_it_says_whether_it_helps(
    person: str, status: int, client: Client, cast: Cast
) -> None:
    # To who carries and handles nothing at all there is no such act.
    one, lesson = similar(cast)
    client.force_login(getattr(cast, person))

    page = client.post(f"/lessen/{lesson.pk}/helpt", {"initiative": one.pk, "helped": "yes"})

    assert page.status_code == status
    of_nothing = client.post(f"/lessen/{lesson.pk}/helpt", {"initiative": "x"}).status_code
    assert of_nothing == (302 if status == 403 else 404)
    assert not LessonUse.objects.exists()


def test_public_lessons_stand_on_a_public_page_without_who_wrote_them(client: Client, cast: Cast) -> None:
    published, hidden = make_initiative(name="De Tuin"), make_initiative(name="Geheim", status="submitted")
    for initiative in (published, hidden):
        make_lesson(title=f"Les {initiative.pk}", initiative=initiative, is_public=True, added_by=cast.official)
    make_lesson(title="Van binnen", added_by=cast.official)
    make_lesson(title="Misgegaan", is_failure=True, is_public=True)

    page = client.get("/lessen-uit-de-stad").text

    assert f"Les {published.pk}" in page
    assert f"Les {hidden.pk}" in page
    assert "De Tuin" in page
    assert "van wat niet werkte" in page
    assert not any(word in page for word in ("Van binnen", "Geheim", cast.official.name))


def test_a_rule_a_barrier_and_a_new_experiment_show_what_was_learnt_before(client: Client, cast: Cast) -> None:
    one, _lesson = similar(cast)
    theme = one.themes.get()
    tried = make_experiment(title="Zelf maaien", rule="Maaibestek", theme=theme, verdict="stop", verdict_on=TODAY)
    make_lesson(title="Maai pas na juni", text="Het Maaibestek vraagt dat.", experiment=tried)
    exception = make_arrangement(initiative=one, kind="exception", rule="Maaibestek")
    barrier = make_barrier(theme=theme)
    client.force_login(cast.official)

    assert "Maai pas na juni" in client.get(f"/uitzonderingen/{exception.pk}").text
    assert "Begin met koffie" in client.get(f"/belemmeringen/{barrier.pk}").text
    assert "Zelf maaien" in client.get(f"/experimenten/nieuw?dossier={one.pk}").text


@pytest.mark.django_db
def test_the_public_page_asks_no_more_when_there_are_more(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(9):
        make_lesson(is_public=True, initiative=make_initiative(), theme=make_theme())

    with django_assert_max_num_queries(5):
        assert client.get("/lessen-uit-de-stad").status_code == 200
