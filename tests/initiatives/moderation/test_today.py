# SPDX-License-Identifier: EUPL-1.2
"""The page an official's day begins on: what is due, the worst first, each with its step."""

import re
from datetime import timedelta
from typing import Any, Final

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import Role
from assessment.models import Panel
from governance.models import Severity, ThreadMessage
from initiatives.models import SavedView
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.assessment import make_assignment, make_follow_up, make_panel, make_round
from tests.factories.governance import make_challenge, make_signal, make_weighing
from tests.initiatives.moderation.test_queue import waiting

TODAY = "/vandaag"
GAP: Final = {"role": "funder", "party": "", "last_day": None}


def page_of(client: Client) -> str:
    answer = client.get(TODAY)
    assert answer.status_code == 200
    return answer.content.decode()


def headline(text: str) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.DOTALL)
    assert found
    return re.sub(r"<[^>]+>", "", found[1]).strip()


def order_of(text: str, *names: str) -> list[str]:
    body = text.partition("<h1")[2]
    assert all(name in body for name in names)
    return sorted(names, key=body.index)


def test_what_does_harm_comes_before_the_law_and_the_law_before_other_work(client: Client, cast: Cast) -> None:
    waiting(cast, days=50, name="Late registration")
    waiting(cast, days=43, name="Nearly as late")
    make_signal(initiative=make_initiative(name="Critical one", area=cast.area), severity=Severity.CRITICAL)
    make_signal(initiative=make_initiative(name="Warned one", area=cast.area))
    client.force_login(cast.official)

    text = page_of(client)

    wanted = ["Critical one", "Late registration", "Nearly as late", "Warned one"]
    assert order_of(text, *wanted) == wanted
    assert headline(text) == "3 dingen vragen vandaag iets"
    assert text.index("Warned one") > text.index("Later deze week")


def test_later_this_week_the_nearest_day_comes_first(client: Client, cast: Cast) -> None:
    waiting(cast, days=37, name="Registration")
    asks = make_initiative(name="Asks something", area=cast.area)
    due, sent = timezone.localdate() + timedelta(days=2), timezone.now()
    ThreadMessage.objects.create(
        initiative=asks, text="When?", is_from_city=False, created_at=sent, sends_at=sent, answer_due_on=due
    )
    client.force_login(cast.official)

    assert order_of(page_of(client), "Registration", "Asks something") == ["Asks something", "Registration"]


def test_the_first_thing_stands_out_with_its_step(client: Client, cast: Cast) -> None:
    late = waiting(cast, days=43, name="Late registration")
    client.force_login(cast.official)

    text = page_of(client)

    first = text.partition('class="mv-first')[2].partition("</section>")[0]
    assert "Late registration" in first
    assert f'href="/werkvoorraad/aanmelding/{late.pk}"' in first
    assert "Bekijk en oordeel" in first
    assert "Te laat" in first


def test_what_has_time_is_a_number_that_leads_to_its_list(client: Client, cast: Cast) -> None:
    waiting(cast, days=1, name="Fresh")
    client.force_login(cast.official)

    text = page_of(client)

    assert headline(text) == "Vandaag hoeft er niets"
    assert "Fresh" not in text
    assert re.search(r'href="/werkvoorraad\?alles=1#registrations">[^<]+</a></dt><dd>1</dd>', text)


@pytest.mark.parametrize(("days", "words"), [(42, "Vandaag"), (41, "Morgen"), (38, "over 4 dagen"), (44, "Te laat")])
def test_a_day_is_told_in_words(days: int, words: str, client: Client, cast: Cast) -> None:
    waiting(cast, days=days, name="Registration")
    client.force_login(cast.official)

    whens = re.findall(r"<b>.*?</b>[^<]*", page_of(client).partition("<h1")[2])

    assert any(words in when for when in whens)


def test_a_challenge_of_the_law_is_due_on_its_day(client: Client, cast: Cast) -> None:
    initiative = make_initiative(name="Tuin", area=cast.area)
    today = timezone.localdate()
    before = today - timedelta(weeks=9)
    make_challenge(initiative=initiative, task="Maaien", submitted_on=before, answer_due_on=today)
    client.force_login(cast.official)

    text = page_of(client)

    assert headline(text) == "1 ding vraagt vandaag iets"
    assert "Bekijk en antwoord" in text


def test_every_subject_of_the_queue_tells_its_matters_with_their_step(client: Client, cast: Cast) -> None:
    yesterday = timezone.localdate() - timedelta(days=1)
    handled = {"area": cast.area}
    make_follow_up(make_initiative(name="Promised to", **handled), text="Find a payer", due_on=yesterday)
    settled = make_panel(make_initiative(name="Replied", **handled), [cast.assessor], chair=cast.coordinator)
    Panel.objects.filter(pk=settled.pk).update(replied_at=timezone.now())
    make_panel(make_initiative(name="Still reading", **handled), [cast.assessor], chair=cast.coordinator)
    cast.coordinator.role_grants.create(role=Role.ASSESSOR)
    round_ = make_round(deadline=timezone.localdate() + timedelta(days=2))
    make_assignment(assessor=cast.coordinator, initiative=make_initiative(name="To score", **handled), round=round_)
    make_weighing(question="Schuur of niets?", decide_before=yesterday, asked_by=cast.coordinator)
    client.force_login(cast.coordinator)

    text = page_of(client)

    matters = re.sub(r"<[^>]+>", "", text.partition("<h1")[2].partition('id="waiting"')[0])
    for words in (
        "Promised to: Find a payer",
        "Replied: de uitslag kan worden vastgesteld",
        "To score, nog 11 principes te scoren",
        "Schuur of niets?: wacht op een besluit",
    ):
        assert words in matters
    assert "Still reading" not in matters
    # Of the panels one is no matter yet; all of the others stands in the rows, and is not told again beside them.
    assert addresses_of_what_else_waits(text) == ["/werkvoorraad?alles=1#panels"]


def addresses_of_what_else_waits(text: str) -> list[str]:
    return re.findall(r'<dt><a class="utrecht-link" href="([^"]+)">', text.partition('id="waiting"')[2])


def test_what_a_row_or_a_part_beside_tells_is_not_told_again(client: Client, cast: Cast) -> None:
    for days in (43, 44, 45):
        waiting(cast, days=days, name=f"Late {days}")
    make_signal(initiative=make_initiative(area=cast.area))
    client.force_login(cast.official)

    text = page_of(client)

    assert "bekijk alle 3" in text
    assert 'id="shares"' in text
    assert addresses_of_what_else_waits(text) == []


def test_more_than_the_page_has_room_for_is_told(client: Client, cast: Cast) -> None:
    for number in range(11):
        waiting(cast, days=43 + number, name=f"Late {number}")
    client.force_login(cast.official)

    text = page_of(client)

    assert headline(text) == "Meer dan 10 dingen vragen vandaag iets"
    assert re.search(r'href="/werkvoorraad\?alles=1#registrations">[^<]+: bekijk alle 11<', text)


def rows_of(text: str) -> list[str]:
    """Return every row that j walks to, the first thing with them, in words."""
    body = text.partition("<h1")[2].partition('id="waiting"')[0]
    return [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in body.split(" data-row")[1:]]


def test_of_what_is_alike_two_stand_there_and_one_row_with_the_number_that_its_list_tells(
    client: Client, cast: Cast
) -> None:
    days = [timezone.localdate() - timedelta(days=ago) for ago in (9, 8, 7, 6)]
    critical = {"check_code": "chain-gap", "severity": Severity.CRITICAL, "facts": GAP}
    for number, day in enumerate(days):
        make_signal(initiative=make_initiative(name=f"Owed {number}", area=cast.area), due_on=day, **critical)
    make_signal(initiative=make_initiative(area=cast.area), check_code="chain-gap", facts=GAP)
    make_signal(initiative=make_initiative(name="Far", area=cast.elsewhere), **critical)
    make_signal(
        initiative=make_initiative(name="Other kind", area=cast.area), severity=Severity.CRITICAL, check_code="silence"
    )
    waiting(cast, days=43, name="Late registration")
    SavedView.objects.create(user=cast.official, page="signals", name="Rest", query="state=resting", is_default=True)
    client.force_login(cast.official)

    text = page_of(client)

    rows = rows_of(text)
    assert headline(text) == "6 dingen vragen vandaag iets"
    assert [("Owed" in row, "bekijk alle" in row) for row in rows[:5]] == [
        (True, False), (True, False), (False, True), (False, False), (False, False),
    ]  # fmt: skip
    assert [name in row for row, name in zip(rows[3:], ("Other kind", "Late registration"), strict=False)] == [True] * 2
    found = re.search(r'href="([^"]+)">Een lege plek in de keten: bekijk alle (\d+)<', text)
    assert found
    listed = client.get(found[1].replace("&amp;", "&"))
    assert listed.status_code == 200
    shown = [row for group in listed.context["groups"] for row in group.rows]
    assert int(found[2]) == listed.context["total"] == len(shown) == 4


def test_late_registrations_are_told_once_though_others_of_them_are_due_this_week(client: Client, cast: Cast) -> None:
    for days in (45, 44, 40, 39):
        waiting(cast, days=days, name=f"Waits {days}")
    client.force_login(cast.official)

    text = page_of(client)

    rows = rows_of(text)
    assert [row for row in rows if "Waits 40" in row or "Waits 39" in row] == []
    assert headline(text) == "2 dingen vragen vandaag iets"
    found = re.search(r'href="([^"]+)">Aanmeldingen die op antwoord wachten: bekijk alle (\d+)<', text)
    assert found
    listed = client.get(found[1])
    assert int(found[2]) == listed.context["total"] == len(listed.context["page"].items) == 4


def test_two_of_a_kind_stand_there_without_a_row_for_more(client: Client, cast: Cast) -> None:
    for days in (45, 44):
        waiting(cast, days=days, name=f"Waits {days}")
    client.force_login(cast.official)

    assert "bekijk alle" not in page_of(client)


def test_the_headline_counts_what_a_row_stands_for_and_what_no_row_does(client: Client, cast: Cast) -> None:
    kinds: dict[str, dict[str, Any]] = {
        "silence": {"last_day": "2025-01-01"},
        "no-contact-person": {"closed": ""},
        "single-carrier": {"carriers": 1, "tasks_on_one": False},
        "chain-gap": GAP,
        "single-funder": {"source": "arrangements", "party": "Fonds", "share": "80"},
    }
    for check, facts in kinds.items():
        for _each in range(3):
            initiative = make_initiative(area=cast.area)
            make_signal(initiative=initiative, check_code=check, facts=facts, severity=Severity.CRITICAL)
    client.force_login(cast.official)

    text = page_of(client)

    assert headline(text) == "15 dingen vragen vandaag iets"
    assert len([row for row in rows_of(text) if "bekijk alle 3" in row]) == 4
    assert "Nog 3 dingen zijn voor vandaag" in text


def test_who_takes_up_the_signals_adds_up_to_all(client: Client, cast: Cast) -> None:
    one = make_signal(initiative=make_initiative(area=cast.area), assigned_to=cast.official)
    make_signal(initiative=make_initiative(area=cast.area), assigned_to=cast.coordinator)
    make_signal(initiative=make_initiative(area=cast.area))
    make_signal(initiative=make_initiative(area=cast.elsewhere))
    assert one.assigned_to == cast.official
    client.force_login(cast.official)

    text = page_of(client)

    numbers = re.findall(r"<dd>(\d+)</dd>", text.partition('id="shares"')[2].partition("</dl>")[0])
    assert numbers == ["1", "1", "1", "3"]
    assert "1 signaal is van niemand" in text


def test_nobody_reads_of_another_area(client: Client, cast: Cast) -> None:
    waiting(cast, days=43, name="There", area=cast.elsewhere)
    make_signal(initiative=make_initiative(name="Far", area=cast.elsewhere), severity=Severity.CRITICAL)
    client.force_login(cast.official)

    text = page_of(client)

    assert headline(text) == "Vandaag hoeft er niets"
    assert "There" not in text
    assert "Far" not in text


@pytest.mark.parametrize("person", ["founder", "stranger", "assessor", "administrator"])
def test_only_who_handles_registrations_has_a_page_of_today(person: str, client: Client, cast: Cast) -> None:
    client.force_login(getattr(cast, person))
    assert client.get(TODAY).status_code == 403


def test_an_official_lands_on_it_and_finds_the_queue_from_there(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)

    text = page_of(client)

    assert 'aria-current="page">Vandaag' in text
    assert 'href="/werkvoorraad"' in text


def test_more_rows_take_no_more_statements(
    client: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(4):
        waiting(cast, days=43 + number, name=f"Late {number}")
        make_signal(initiative=make_initiative(area=cast.area), severity=Severity.CRITICAL)
    client.force_login(cast.official)
    client.get(TODAY)

    with django_assert_max_num_queries(36):
        client.get(TODAY)
