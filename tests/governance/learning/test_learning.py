# SPDX-License-Identifier: EUPL-1.2
"""Barriers along the ladder, experiments with a verdict, lessons until they are anchored."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from governance.models import Barrier, BarrierStep, Experiment, Lesson
from tests.cast import Cast
from tests.factories import make_initiative, make_lens
from tests.factories.governance import make_barrier, make_experiment, make_lesson
from tests.plans import watched

TODAY = timezone.localdate()
BARRIER = {"kind": "routine", "title": "Elk jaar een nieuwe maaiafspraak", "rule": "Beheerplan"}
STEP = {"state": "acknowledged", "happened_on": TODAY.isoformat(), "note": "Besproken in het team.", "version": 1}
TRY = {"title": "Bewoners kiezen", "hypothesis": "Dan blijft het schoon.", "starts_on": "2026-01-01",
       "ends_on": "2026-12-31"}  # fmt: skip
LEARNT = {"title": "Begin met koffie", "text": "Eerst kennismaken scheelt ruzie.", "learnt_on": "2026-01-01"}


def test_a_barrier_recorded_from_a_file_is_tied_to_that_initiative_and_stands_at_seen(
    client: Client, cast: Cast
) -> None:
    one = make_initiative(area=cast.area, name="De Tuin")
    client.force_login(cast.official)

    form = client.get(f"/belemmeringen/nieuw?dossier={one.pk}").content.decode()
    client.post("/belemmeringen/nieuw", {**BARRIER, "dossier": one.pk})

    made = Barrier.objects.get()
    page = client.get(f"/belemmeringen/{made.pk}").content.decode()
    assert f'name="dossier" value="{one.pk}"' in form
    assert (list(made.initiatives.all()), made.state) == ([one], "seen")
    assert made.steps.get().happened_on == TODAY
    assert "De Tuin" in page
    assert "Elk jaar een nieuwe maaiafspraak" in client.get(f"/dossier/{one.pk}/alles").content.decode()


def test_a_second_open_barrier_about_one_rule_is_refused_in_words(client: Client, cast: Cast) -> None:
    make_barrier(rule="Beheerplan")
    client.force_login(cast.official)

    page = client.post("/belemmeringen/nieuw", BARRIER)

    assert page.status_code == 422
    assert "al een open belemmering over deze regel" in page.content.decode()


def test_every_step_of_the_ladder_keeps_its_day_and_its_note(client: Client, cast: Cast) -> None:
    one = make_barrier()
    BarrierStep.objects.update(happened_on=TODAY - timedelta(days=10))
    client.force_login(cast.official)
    address = f"/belemmeringen/{one.pk}/stap"

    client.post(address, {**STEP, "happened_on": (TODAY - timedelta(days=5)).isoformat()})
    client.post(address, {**STEP, "state": "removed", "note": "De regel is geschrapt.", "version": 2})
    page = client.get(f"/belemmeringen/{one.pk}").content.decode()

    one.refresh_from_db()
    assert (one.state, one.removed_on) == ("removed", TODAY)
    assert [step.state for step in one.steps.all()] == ["seen", "acknowledged", "removed"]
    assert "De regel is geschrapt." in page
    assert page.count('class="is-done"') == 4
    client.post(address, {**STEP, "state": "examined", "note": "Toch niet weg.", "version": 3})
    one.refresh_from_db()
    assert (one.state, one.removed_on) == ("examined", None)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"state": "seen"}, "Daar staat het al."),
        ({"note": ""}, "Vul dit in: Wat er is gebeurd"),
        ({"happened_on": (TODAY + timedelta(days=1)).isoformat()}, "uiterlijk vandaag"),
        ({"happened_on": (TODAY - timedelta(days=1)).isoformat()}, "na de laatste stap"),
    ],
)
def test_a_step_that_is_not_right_is_not_taken(
    wrong: dict[str, str], sentence: str, client: Client, cast: Cast
) -> None:
    one = make_barrier()
    client.force_login(cast.official)

    page = client.post(f"/belemmeringen/{one.pk}/stap", {**STEP, **wrong})

    one.refresh_from_db()
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert (one.state, one.steps.count()) == ("seen", 1)


def test_of_two_who_move_a_barrier_the_second_is_told_and_leaves_no_step(client: Client, cast: Cast) -> None:
    one = make_barrier()
    client.force_login(cast.official)
    client.post(f"/belemmeringen/{one.pk}/stap", STEP)

    late = client.post(f"/belemmeringen/{one.pk}/stap", {**STEP, "state": "examined"})

    assert late.status_code == 409
    assert one.steps.count() == 2


def test_initiatives_are_tied_by_name_and_only_by_who_handles_them(client: Client, cast: Cast) -> None:
    one, here, there = (
        make_barrier(),
        make_initiative(area=cast.area, name="De Tuin"),
        make_initiative(area=cast.elsewhere, name="Ver weg"),
    )
    client.force_login(cast.official)

    client.post(f"/belemmeringen/{one.pk}/initiatief", {"initiative": "de tuin"})
    refused = client.post(f"/belemmeringen/{one.pk}/initiatief", {"initiative": "Ver weg"}, follow=True)
    one.initiatives.add(there)
    off = client.post(f"/belemmeringen/{one.pk}/initiatief/{there.pk}/los")

    assert set(one.initiatives.all()) == {here, there}
    assert "Geen initiatief waar u over gaat" in refused.content.decode()
    assert off.status_code == 404
    client.post(f"/belemmeringen/{one.pk}/initiatief/{here.pk}/los")
    assert set(one.initiatives.all()) == {there}


def test_a_name_that_two_initiatives_bear_is_not_guessed(client: Client, cast: Cast) -> None:
    one = make_barrier()
    for _ in range(2):
        make_initiative(area=cast.area, name="Buurttuin")
    client.force_login(cast.official)

    page = client.post(f"/belemmeringen/{one.pk}/initiatief", {"initiative": "Buurttuin"}, follow=True)

    assert not one.initiatives.exists()
    assert "Meer initiatieven hebben deze naam" in page.content.decode()


def test_what_is_tied_but_not_visible_is_counted_and_not_named(client: Client, cast: Cast) -> None:
    hidden = make_initiative(area=cast.elsewhere, name="Geheim", status="submitted")
    one = make_barrier(make_initiative(area=cast.area), hidden)
    client.force_login(cast.official)

    page = client.get(f"/belemmeringen/{one.pk}").content.decode()

    assert "Geheim" not in page
    assert "En 1 initiatief buiten uw gebieden" in page


def test_an_experiment_is_recorded_judged_and_gives_a_lesson(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area, name="De Tuin")
    client.force_login(cast.official)
    form = client.get(f"/experimenten/nieuw?dossier={one.pk}").content.decode()
    client.post("/experimenten/nieuw", {**TRY, "initiative": "De Tuin"})
    tried = Experiment.objects.get()
    verdict = {"verdict": "stop", "verdict_on": TODAY.isoformat(), "version": 1}

    silent = client.post(f"/experimenten/{tried.pk}/oordeel", {**verdict, "learnt": " "})
    client.post(f"/experimenten/{tried.pk}/oordeel", {**verdict, "learnt": "Te weinig tijd gegeven."})
    lesson = client.get(f"/lessen/nieuw?experiment={tried.pk}").content.decode()

    tried.refresh_from_db()
    assert 'value="De Tuin"' in form
    assert (tried.initiative, tried.added_by, tried.verdict) == (one, cast.official, "stop")
    assert silent.status_code == 422
    assert "Te weinig tijd gegeven." in lesson
    assert f'value="{tried.pk}" selected' in lesson
    assert "Bewoners kiezen" in client.get(f"/dossier/{one.pk}/alles").content.decode()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"ends_on": "2025-12-31"}, "op of na de eerste dag"),
        ({"initiative": "Onbekend"}, "Geen initiatief waar u over gaat"),
        ({"hypothesis": ""}, "Wat wij verwachten"),
    ],
)
def test_an_experiment_that_is_not_right_is_told(
    given: dict[str, str], sentence: str, client: Client, cast: Cast
) -> None:
    client.force_login(cast.official)

    page = client.post("/experimenten/nieuw", {**TRY, **given})

    assert page.status_code == 422
    assert sentence in page.content.decode()


def test_the_list_of_experiments_finds_the_late_verdicts(client: Client, cast: Cast) -> None:
    make_experiment(title="Loopt nog")
    make_experiment(title="Te laat", starts_on=date(2026, 1, 1), ends_on=TODAY - timedelta(days=1))
    make_experiment(title="Klaar", verdict="adopt", verdict_on=TODAY)
    client.force_login(cast.other_official)

    late = client.get("/experimenten?stand=oordeel").content.decode()

    assert "Te laat" in late
    assert "Loopt nog" not in late
    assert "Klaar" not in late


def test_a_lesson_from_a_failure_is_told_without_blame_and_anchored(client: Client, cast: Cast) -> None:
    make_lens()
    client.force_login(cast.official)
    form = client.get("/lessen/nieuw").content.decode()
    client.post("/lessen/nieuw", {**LEARNT, "is_failure": "on", "principle": "reflective"})
    lesson = Lesson.objects.get()
    where = {"anchored_in": "Werkinstructie", "anchored_on": TODAY.isoformat(), "version": 1}

    early = client.post(f"/lessen/{lesson.pk}/veranker", {**where, "anchored_on": "2025-12-31"})
    client.post(f"/lessen/{lesson.pk}/veranker", where)
    page = client.get(f"/lessen/{lesson.pk}").content.decode()

    lesson.refresh_from_db()
    assert "Niemand krijgt de schuld" in form
    assert "fout" not in page.lower().split("<main", 1)[1].split("</main>")[0]
    assert early.status_code == 422
    assert (lesson.anchored_in, lesson.anchored_on, lesson.is_failure) == ("Werkinstructie", TODAY, True)
    assert "Werkinstructie" in client.get("/lessen?stand=verankerd").content.decode()


def test_a_lesson_of_tomorrow_is_refused(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)

    page = client.post("/lessen/nieuw", {**LEARNT, "learnt_on": (TODAY + timedelta(days=1)).isoformat()})

    assert page.status_code == 422
    assert not Lesson.objects.exists()


@pytest.mark.parametrize("where", ["experimenten/{experiment}/wijzig", "experimenten/{experiment}/oordeel",
                                   "lessen/{lesson}/wijzig", "lessen/{lesson}/veranker"])  # fmt: skip
def test_only_who_handles_the_initiative_changes_what_was_recorded_with_it(
    where: str, client: Client, cast: Cast
) -> None:
    one = make_initiative(area=cast.area)
    keys = {"experiment": make_experiment(initiative=one).pk, "lesson": make_lesson(initiative=one).pk}
    address = f"/{where.format(**keys)}"

    for person, status in ((cast.official, 200), (cast.coordinator, 200), (cast.other_official, 404)):
        client.force_login(person)
        assert client.get(address).status_code == status


def test_nobody_ties_a_lesson_to_an_initiative_elsewhere(client: Client, cast: Cast) -> None:
    there = make_initiative(area=cast.elsewhere, name="Ver weg")
    client.force_login(cast.official)

    page = client.post("/lessen/nieuw", {**LEARNT, "initiative": there.name})

    assert page.status_code == 422
    assert not Lesson.objects.exists()


@pytest.mark.parametrize(
    ("kind", "rest", "first", "second"),
    [
        ("lesson", "lessen/{pk}/wijzig", LEARNT, {**LEARNT, "title": "Anders"}),
        ("experiment", "experimenten/{pk}/wijzig", TRY, {**TRY, "title": "Anders"}),
        ("barrier", "belemmeringen/{pk}/wijzig", BARRIER, {**BARRIER, "title": "Anders"}),
    ],
)
def test_of_two_windows_the_second_sees_both_texts(  # noqa: PLR0917 - two posts
    kind: str, rest: str, first: dict[str, Any], second: dict[str, Any], client: Client, cast: Cast
) -> None:
    makers: dict[str, Any] = {"lesson": make_lesson, "experiment": make_experiment, "barrier": make_barrier}
    made = makers[kind]()
    client.force_login(cast.coordinator)
    address = "/" + rest.format(pk=made.pk)
    client.post(address, {**first, "version": 1})

    late = client.post(address, {**second, "version": 1})

    assert late.status_code == 409
    assert str(first["title"]) in late.content.decode()


@pytest.mark.parametrize(("path", "make", "most"), [("/belemmeringen", make_barrier, 10),
                                                    ("/experimenten", make_experiment, 9),
                                                    ("/lessen", make_lesson, 10)])  # fmt: skip
def test_lists_ask_no_more_when_they_are_longer(  # noqa: PLR0917 - fixtures
    path: str, make: Any, most: int, client: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(15):
        make()
    client.force_login(cast.official)

    with django_assert_max_num_queries(most):
        assert client.get(path).status_code == 200


@pytest.mark.parametrize(("path", "make"), [("/experimenten", make_experiment), ("/lessen", make_lesson)])
def test_what_is_learnt_is_for_the_whole_city_but_not_the_name_of_what_is_not_in_the_register(
    path: str, make: Any, client: Client, cast: Cast
) -> None:
    made = make(initiative=make_initiative(area=cast.area, name="Nog geheim", status="submitted"))
    pages = (path, f"{path}/{made.pk}")

    client.force_login(cast.official)
    own = [client.get(page).text for page in pages]
    client.force_login(cast.other_official)
    elsewhere = [client.get(page).text for page in pages]

    assert all("Nog geheim" in page for page in own)
    assert all(made.title in page and "Nog geheim" not in page for page in elsewhere)


def test_a_lesson_from_an_experiment_does_not_open_with_a_name_its_writer_may_not_read(
    client: Client, cast: Cast
) -> None:
    made = make_experiment(initiative=make_initiative(area=cast.area, name="Nog geheim", status="submitted"))
    client.force_login(cast.other_official)

    page = client.get(f"/lessen/nieuw?experiment={made.pk}").text

    assert made.title in page
    assert "Nog geheim" not in page


def test_the_list_of_barriers_counts_whom_it_touches_apart_from_its_steps(client: Client, cast: Cast) -> None:
    barrier = make_barrier(*(make_initiative() for _ in range(12)))
    BarrierStep.objects.bulk_create(
        BarrierStep(barrier=barrier, state=barrier.state, happened_on=TODAY) for _ in range(19)
    )
    client.force_login(cast.official)

    with watched() as seen:
        page = client.get("/belemmeringen")

    assert [(one.touched, one.since) for one in page.context["page"].items] == [(12, TODAY)]
    assert seen.most_joined() < 12 * 20
