# SPDX-License-Identifier: EUPL-1.2
"""Lawfulness as a floor: guarantees complied with or not, on the grounds and the day that were said."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from events.models import Event
from governance.models import Department, Guarantee, GuaranteeAnswer
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_guarantee_answer, make_style_mix

TODAY = timezone.localdate()


@pytest.fixture
def initiative(cast: Cast) -> Initiative:
    one = make_initiative(area=cast.area, name="Buurttuin")
    make_carrier(one, cast.founder)
    return one


def say(client: Client, initiative: Initiative, **fields: str) -> Any:
    return client.post(f"/dossier/{initiative.pk}/stijl/waarborgen", fields)


def test_an_official_says_what_they_know_and_it_stands_with_its_grounds_and_day_for_both_sides(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    client.force_login(cast.official)

    saved = say(client, initiative, reasons="kept", reasons_grounds="In elke brief.",
                in_time="not_kept", in_time_grounds="Een maand te laat; wij beslissen eerder.")  # fmt: skip

    assert saved.status_code == 302
    answers = {one.guarantee: one for one in GuaranteeAnswer.objects.all()}
    assert {code: (one.state, one.said_by, one.said_on) for code, one in answers.items()} == {
        "reasons": ("kept", cast.official, TODAY),
        "in_time": ("not_kept", cast.official, TODAY),
    }
    pages = [client.get(f"/dossier/{initiative.pk}/stijl"), client.get(f"/dossier/{initiative.pk}/alles")]
    client.force_login(cast.founder)
    pages.append(client.get(f"/mijn/{initiative.pk}/sturing"))
    for page in pages:
        text = page.content.decode()
        assert "Een maand te laat; wij beslissen eerder." in text
        assert "In elke brief." in text
        assert text.count("niet bekend") == len(Guarantee) - 2


@pytest.mark.parametrize("state", ["kept", "not_kept"])
def test_an_answer_without_grounds_is_refused_beside_its_field(
    state: str, client: Client, cast: Cast, initiative: Initiative
) -> None:
    client.force_login(cast.official)

    page = say(client, initiative, objection=state)

    assert page.status_code == 422
    assert list(page.context["form"].errors) == ["objection_grounds"]
    assert not GuaranteeAnswer.objects.exists()


def test_grounds_without_an_answer_are_not_thrown_away_in_silence(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    client.force_login(cast.official)

    page = say(client, initiative, trust_grounds="De toezegging over het hek.", reasons="kept", reasons_grounds="Ja.")

    assert page.status_code == 422
    assert list(page.context["form"].errors) == ["trust"]
    assert "De toezegging over het hek." in page.content.decode()
    assert not GuaranteeAnswer.objects.exists()


def test_what_is_said_again_keeps_its_day_and_not_known_takes_it_away(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    old = date(2026, 1, 1)
    said = {"guarantee": Guarantee.CARE, "grounds": "Gehoord.", "said_on": old}
    answer = make_guarantee_answer(initiative=initiative, **said)
    client.force_login(cast.official)

    say(client, initiative, care="kept", care_grounds="Gehoord.", care_version="1")
    answer.refresh_from_db()
    assert answer.said_on == old

    say(client, initiative, care="", care_grounds="Gehoord.", care_version="1")
    assert not GuaranteeAnswer.objects.exists()
    # Copies of the API learn of it.
    told = Event.objects.get(kind="nl.meervoud.guarantee_answer.removed")
    assert (told.subject, told.is_public, list(told.areas)) == (answer.pk, False, [cast.area.pk])


def test_who_read_an_older_answer_overwrites_nothing(client: Client, cast: Cast, initiative: Initiative) -> None:
    client.force_login(cast.official)
    say(client, initiative, care="kept", care_grounds="Gehoord.", care_version="0")

    late = say(client, initiative, care="not_kept", care_grounds="Niet gehoord.", care_version="0")

    assert late.status_code == 422
    assert "Iemand anders heeft dit intussen veranderd." in late.content.decode()
    assert GuaranteeAnswer.objects.get().grounds == "Gehoord."


def test_the_city_counts_each_guarantee_by_itself_and_averages_no_law_into_a_mix(client: Client, cast: Cast) -> None:
    department = Department.objects.create(name="Stadsbeheer")
    breached, lawful = make_initiative(area=cast.area), make_initiative(area=cast.area)
    shares = {"performing": 10, "networking": 10, "participating": 30}
    make_style_mix(initiative=breached, department=department, lawful=50, **shares)
    make_style_mix(initiative=lawful, lawful=100, performing=0, networking=0, participating=0)
    make_guarantee_answer(initiative=breached)
    make_guarantee_answer(initiative=breached, guarantee=Guarantee.IN_TIME, state="not_kept")
    make_guarantee_answer(initiative=breached, guarantee=Guarantee.TRUST, state="not_kept")
    client.force_login(cast.coordinator)

    page = client.get("/stijlen")

    counts = {one.guarantee: (one.kept, one.not_kept, one.unknown) for one in page.context["floor"]}
    assert counts[Guarantee.REASONS] == (1, 0, 1)
    assert counts[Guarantee.IN_TIME] == (0, 1, 1)
    assert counts[Guarantee.OPENNESS] == (0, 0, 2)
    everything = page.context["all"]
    assert (everything.count, everything.breached) == (2, 1)
    # What recorded the law alone says nothing of a way of governing.
    assert [part.share for part in everything.mix.parts] == [20, 20, 60]
    by_department = {group.name: group.breached for group in page.context["tables"][2][1]}
    assert by_department == {"Stadsbeheer": 1, "Geen afdeling genoemd": 0}
    assert "Rechtmatig</th>" not in page.content.decode()


def test_beside_mixes_of_another_day_the_city_says_that_guarantees_are_as_they_are_known_now(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    make_style_mix(initiative=initiative, starts_on=date(2026, 1, 1))
    client.force_login(cast.coordinator)
    said = "Dat is wat nu bekend is"

    assert said not in client.get("/stijlen").content.decode()
    assert said in client.get("/stijlen?op=02-01-2026").content.decode()


def test_a_mix_of_before_is_told_by_what_stands_above_the_floor_with_what_was_recorded_as_law(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    make_style_mix(initiative=initiative, lawful=20, performing=60, networking=20, participating=0)
    client.force_login(cast.official)

    page = client.get(f"/dossier/{initiative.pk}/stijl")

    assert [part.share for part in page.context["present"].mix.parts] == [75, 25, 0]
    assert "Toen is 20% als de wet vastgelegd." in page.content.decode()
