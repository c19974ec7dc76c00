# SPDX-License-Identifier: EUPL-1.2
"""The work queue: what stands on it, for whom, how it is narrowed, and many at once."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Role
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from initiatives.moderation.actions.lifecycle import move_initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_area, make_carrier, make_initiative, make_theme, make_user

QUEUE = "/werkvoorraad"
BULK = "/werkvoorraad/samen"


def waiting(cast: Cast, days: int = 1, **fields: Any) -> Initiative:
    # By the clock on the wall: a day of 25 hours lies between.
    submitted = timezone.localtime() - timedelta(days=days)
    values = {"status": Status.SUBMITTED, "area": cast.area, "submitted_at": submitted, **fields}
    return make_initiative(**values)


def listed(client: Client, query: str = "") -> list[str]:
    page = client.get(QUEUE + query)
    assert page.status_code == 200
    return [row.initiative.name for _urgency, rows in page.context["groups"] for row in rows]


def test_the_longest_waiting_stands_first_and_the_overdue_are_named(client: Client, cast: Cast) -> None:
    waiting(cast, days=3, name="Fresh")
    waiting(cast, days=43, name="Late")
    waiting(cast, days=38, name="Soon")
    client.force_login(cast.official)

    page = client.get(QUEUE)

    found = [(str(urgency), [row.initiative.name for row in rows]) for urgency, rows in page.context["groups"]]
    assert found == [("crit", ["Late"]), ("warn", ["Soon"]), ("note", ["Fresh"])]
    assert "1 dag te laat" in page.content.decode()


def test_the_last_day_of_the_six_weeks_is_in_time(client: Client, cast: Cast) -> None:
    waiting(cast, days=42, name="Last day")
    client.force_login(cast.official)

    assert listed(client, "?due=overdue") == []
    assert listed(client, "?due=week") == ["Last day"]


@pytest.mark.parametrize(
    ("person", "status"),
    [("official", 200), ("coordinator", 200), ("founder", 403), ("stranger", 403), ("assessor", 403),
     ("administrator", 403)],
)  # fmt: skip
def test_only_who_handles_registrations_has_a_work_queue(person: str, status: int, client: Client, cast: Cast) -> None:
    client.force_login(getattr(cast, person))
    assert client.get(QUEUE).status_code == status
    assert client.get("/werkvoorraad/weergaven").status_code == status


def test_an_official_sees_own_areas_and_a_coordinator_all(client: Client, cast: Cast) -> None:
    waiting(cast, name="Here")
    waiting(cast, name="There", area=cast.elsewhere)
    waiting(cast, name="Everywhere", area=None)

    client.force_login(cast.official)
    assert listed(client) == ["Here"]
    client.force_login(cast.coordinator)
    assert set(listed(client)) == {"Here", "There", "Everywhere"}


def test_an_official_without_a_team_is_told_what_to_do(client: Client, cast: Cast) -> None:
    waiting(cast)
    client.force_login(make_user(role=Role.OFFICIAL))

    page = client.get(QUEUE)

    assert "Vraag een beheerder" in page.content.decode()
    assert page.context["groups"] == []


def test_filters_narrow_by_wijk_theme_state_words_and_together(client: Client, cast: Cast) -> None:
    theme = make_theme(code="groen")
    wijk = make_area(name="Liskwartier", code="BU1", parent=cast.area)
    garden = waiting(cast, name="Buurttuin", area=wijk)
    garden.themes.add(theme)
    waiting(cast, name="Repaircafé", summary="Samen fietsen herstellen.")
    waiting(cast, name="Asked", status=Status.CHANGES_REQUESTED)
    client.force_login(cast.official)

    assert listed(client, "?part=BU1") == ["Buurttuin"]
    assert set(listed(client, f"?area={cast.area.code}")) == {"Buurttuin", "Repaircafé"}
    assert listed(client, "?theme=groen") == ["Buurttuin"]
    assert listed(client, "?state=changes_requested") == ["Asked"]
    assert listed(client, "?q=fietsen+herstellen") == ["Repaircafé"]
    assert listed(client, "?theme=groen&q=fiets") == []
    assert "past bij deze filters" in client.get(QUEUE + "?theme=groen&q=fiets").content.decode()


@pytest.mark.parametrize(
    "query", ["?area=' OR 1=1--", "?due=never&state=gone", "?q=%00%F0%9F%8C%B1", "?vanaf=x", "?contact=x"]
)
def test_an_odd_address_still_gives_a_page(query: str, client: Client, cast: Cast) -> None:
    waiting(cast)
    client.force_login(cast.official)
    assert client.get(QUEUE + query).status_code == 200


def test_the_page_asks_as_many_queries_for_one_row_as_for_many(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    waiting(cast)
    client.get(QUEUE)
    with CaptureQueriesContext(
        connection,
    ) as one:
        client.get(QUEUE)
    for number in range(30):
        make_carrier(waiting(cast, days=number + 1))
        client.post("/werkvoorraad/weergaven?due=overdue", {"name": f"View {number}"}) if number < 15 else None
    client.get(QUEUE)
    with CaptureQueriesContext(connection) as many:
        page = client.get(QUEUE)

    assert page.context["total"] == 31
    assert page.context["page"].next_query
    assert len(many) == len(one)
    assert len(one) <= 24


def test_pages_hold_every_registration_once(client: Client, cast: Cast) -> None:
    names = {waiting(cast, days=number % 7 + 1).name for number in range(60)}
    client.force_login(cast.official)

    seen, query = [], ""
    while True:
        page = client.get(QUEUE + query)
        seen += [row.initiative.name for _urgency, rows in page.context["groups"] for row in rows]
        query = page.context["page"].next_query
        if not query:
            break

    assert len(seen) == 60
    assert set(seen) == names


def test_many_at_once_each_on_its_own_with_the_refused_named(client: Client, cast: Cast) -> None:
    good = waiting(cast, days=3, name="Good")
    also = waiting(cast, days=2, name="Also good")
    make_carrier(good, cast.founder)
    moved = waiting(cast, name="Moved meanwhile")
    foreign = waiting(cast, name="Foreign", area=cast.elsewhere)
    picks = [f"{one.pk}.1" for one in (good, moved, foreign, also)]
    move_initiative(initiative=moved, to=Status.DECLINED, by=cast.coordinator, reason="No.")
    client.force_login(cast.official)

    page = client.post(BULK, {"pick": picks, "decision": "published", "reason": "", "step": "send"}, follow=True)

    text = page.content.decode()
    statuses = dict(Initiative.objects.values_list("name", "status"))
    assert statuses["Good"] == statuses["Also good"] == "published"
    assert statuses["Moved meanwhile"] == "declined"
    assert statuses["Foreign"] == "submitted"
    assert "2 aanmeldingen zijn afgehandeld" in text
    assert "Moved meanwhile" in text
    assert "veranderd sinds u de lijst opende" in text
    assert "Foreign" not in text
    assert [mail.to for mail in Message.objects.all()] == [cast.founder.email]
    assert "Moved meanwhile" not in client.get(QUEUE).content.decode()


def test_many_at_once_shows_every_letter_before_anything_is_sent(client: Client, cast: Cast) -> None:
    one, other = waiting(cast, name="Buurttuin"), waiting(cast, name="Repaircafé")
    make_carrier(one, cast.founder)
    client.force_login(cast.official)
    assert not client.get(QUEUE).context["form"]["decision"].value()

    page = client.post(BULK, {"pick": [f"{one.pk}.1", f"{other.pk}.1"], "decision": "published", "reason": ""})

    text = page.content.decode()
    assert page.status_code == 200
    assert text.index("Buurttuin") < text.index("Repaircafé")
    assert "Fenna Founder" in text
    assert "de brief bereikt niemand" in text
    assert set(Initiative.objects.values_list("status", flat=True)) == {"submitted"}
    assert not Message.objects.exists()
    # Entering twice reads the letters; the button that sends has no focus.
    assert "autofocus" not in text.partition('value="send"')[2].partition(">")[0]


@pytest.mark.parametrize(
    ("posted", "sentence"),
    [
        ({"decision": "", "reason": ""}, "Kies wat u besluit"),
        ({"decision": "declined", "reason": ""}, "Schrijf waarom"),
        ({"decision": "published", "pick": []}, "Vink minstens"),
        ({"decision": "withdrawn"}, "Selecteer een geldige keuze"),
        ({"decision": "published", "pick": ["x.1"]}, "niet meer actueel"),
    ],
)
def test_a_bulk_act_that_is_not_right_says_so_and_keeps_what_was_filled_in(
    posted: dict[str, Any], sentence: str, client: Client, cast: Cast
) -> None:
    one = waiting(cast)
    client.force_login(cast.official)

    page = client.post(BULK, {"pick": [f"{one.pk}.1"], "reason": "", **posted})

    assert page.status_code == 422
    assert sentence in page.content.decode()
    one.refresh_from_db()
    assert one.status == Status.SUBMITTED
    if "pick" not in posted:
        assert f'value="{one.pk}.1" checked' in page.content.decode()


def test_a_founder_cannot_decide_through_the_bulk_form(client: Client, cast: Cast) -> None:
    one = waiting(cast)
    make_carrier(one, cast.founder)
    client.force_login(cast.founder)

    assert client.post(BULK, {"pick": [f"{one.pk}.1"], "decision": "published"}).status_code == 403


def test_the_same_name_elsewhere_is_flagged_in_the_list(client: Client, cast: Cast) -> None:
    waiting(cast, name="Buurttuin")
    make_initiative(name="Buurttuin", area=cast.elsewhere)
    client.force_login(cast.official)

    assert "Zelfde naam of website als Buurttuin" in client.get(QUEUE).content.decode()
