# SPDX-License-Identifier: EUPL-1.2
"""Founders raise what stands in the way and what they learnt, say whether they recognise the style, read choices."""

import re

import pytest
from django.test import Client

from governance.models import Barrier, Lesson, StyleRecognition, ThreadMessage, Weighing
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_style_mix, make_weighing

pytestmark = pytest.mark.django_db
BARRIER = {"title": "De vergunning duurt lang", "kind": "rule", "text": "Elk jaar opnieuw aanvragen.", "proposal": ""}
LESSON = {"title": "Vraag de buren eerst", "text": "Toen hielpen zij mee.", "is_failure": "on"}


@pytest.fixture
def initiative(cast: Cast) -> Initiative:
    one = make_initiative(area=cast.area, name="Buurttuin")
    make_carrier(one, cast.founder)
    return one


def raised(client: Client, initiative: Initiative, rest: str, sent: dict[str, str]) -> int:
    return client.post(f"/mijn/{initiative.pk}/leren{rest}", sent).status_code


def mix_on(client: Client, page: str) -> str:
    found = re.search(r'name="mix" value="([^"]+)"', client.get(page).content.decode())
    assert found is not None
    return found[1]


def test_a_barrier_raised_by_a_founder_waits_on_today_and_its_answer_is_read_on_the_own_page(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    client.force_login(cast.founder)
    for _twice in range(2):
        assert raised(client, initiative, "/in-de-weg", BARRIER) == 302
    [barrier] = Barrier.objects.all()
    assert (list(barrier.initiatives.all()), barrier.raised_by, barrier.area) == ([initiative], cast.founder, cast.area)
    [message] = ThreadMessage.objects.all()
    ThreadMessage.objects.update(sends_at=message.created_at)
    assert "Er is nog geen antwoord" in client.get(f"/mijn/{initiative.pk}/leren").content.decode()
    client.force_login(cast.official)
    assert "De vergunning duurt lang" in client.get("/vandaag").content.decode()
    thread = client.get(f"/dossier/{initiative.pk}/berichten").content.decode()
    assert f"/belemmeringen/{barrier.pk}" in thread

    client.post(f"/dossier/{initiative.pk}/berichten", {"text": "Wij zoeken het uit."})
    answer = ThreadMessage.objects.get(is_from_city=True)
    ThreadMessage.objects.filter(pk=answer.pk).update(sends_at=answer.created_at)

    client.force_login(cast.founder)
    assert "Wij zoeken het uit." in client.get(f"/mijn/{initiative.pk}/leren").content.decode()


def test_a_lesson_raised_by_a_founder_is_a_lesson_of_the_city_that_is_not_public(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    client.force_login(cast.founder)

    assert raised(client, initiative, "/geleerd", LESSON) == 302

    [lesson] = Lesson.objects.all()
    assert (lesson.initiative, lesson.is_failure, lesson.is_public) == (initiative, True, False)
    client.force_login(cast.official)
    assert "Vraag de buren eerst" in client.get(f"/lessen/{lesson.pk}").content.decode()


def test_the_same_words_raised_as_a_barrier_and_as_a_lesson_are_raised_once(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    client.force_login(cast.founder)
    assert raised(client, initiative, "/in-de-weg", BARRIER) == 302

    assert raised(client, initiative, "/geleerd", {"title": BARRIER["title"], "text": BARRIER["text"]}) == 302

    assert Barrier.objects.count() == 1
    assert not Lesson.objects.exists()


def test_what_is_taken_back_within_ten_seconds_was_never_raised(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    client.force_login(cast.founder)
    raised(client, initiative, "/in-de-weg", BARRIER)
    [message] = ThreadMessage.objects.all()

    client.post(f"/berichten/{message.pk}/terug")

    assert not ThreadMessage.objects.exists()
    assert not Barrier.objects.exists()


def test_only_who_carries_it_raises_and_something_empty_is_refused(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    client.force_login(cast.stranger)
    assert raised(client, initiative, "/in-de-weg", BARRIER) == 404
    client.force_login(cast.founder)
    assert raised(client, initiative, "/in-de-weg", {**BARRIER, "text": ""}) == 422
    assert not Barrier.objects.exists()


def test_founders_say_whether_they_recognise_the_style_and_it_stands_beside_the_words_of_the_city(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    mix = make_style_mix(initiative=initiative, reason="Wij sluiten aan.")
    client.force_login(cast.founder)
    page = f"/mijn/{initiative.pk}/sturing"
    assert "Wij sluiten aan." in client.get(page).content.decode()

    shown = mix_on(client, page)
    assert client.post(page, {"mix": shown, "answer": "no"}).status_code == 422
    assert client.post(page, {"mix": shown, "answer": "no", "reason": "Wij horen niets"}).status_code == 302
    assert client.post(page, {"mix": shown, "answer": "partly", "reason": "Soms hoort men ons"}).status_code == 302

    [said] = StyleRecognition.objects.all()
    assert (said.answer, said.said_by) == ("partly", cast.founder)
    mix.refresh_from_db()
    assert (mix.reason, mix.lawful) == ("Wij sluiten aan.", 25)
    client.force_login(cast.official)
    for path in (f"/dossier/{initiative.pk}/stijl", f"/dossier/{initiative.pk}/alles"):
        assert "Soms hoort men ons" in client.get(path).content.decode()


def test_without_a_style_there_is_nothing_to_recognise(client: Client, cast: Cast, initiative: Initiative) -> None:
    client.force_login(cast.founder)
    page = f"/mijn/{initiative.pk}/sturing"

    assert "nog geen manier gekozen" in client.get(page).content.decode()
    assert client.post(page, {"answer": "yes"}).status_code == 422


def test_founders_read_what_was_decided_about_them_and_not_what_is_still_weighed_nor_what_colleagues_said(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    decided = make_weighing(initiative=initiative, decided=True)
    still = make_weighing(initiative=initiative, question="Stoppen wij ermee?")
    other = make_weighing(initiative=make_initiative(), decided=True)
    decided.remarks.create(text="Niet hardop zeggen", said_by=cast.official)
    client.force_login(cast.founder)

    text = client.get(f"/mijn/{initiative.pk}/keuzes").content.decode()

    assert decided.reason in text
    assert still.question not in text
    assert set(Weighing.objects.visible_to(cast.founder)) == {decided}
    page = client.get(f"/afwegingen/{decided.pk}")
    assert b"Niet hardop zeggen" not in page.content
    assert client.get(f"/afwegingen/{still.pk}").status_code == 404
    assert client.get(f"/afwegingen/{other.pk}").status_code == 404
