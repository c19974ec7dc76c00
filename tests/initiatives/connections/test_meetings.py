# SPDX-License-Identifier: EUPL-1.2
"""Meetings: who plans them, who sees them, who is told, and what came of them."""

import json
from datetime import date, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts import personal_data
from core.errors import ConflictError, NotAllowedError, RefusedError
from governance.continuity.checks.definitions.silence import SILENCE
from governance.continuity.runs.engine import run_checks
from governance.models import Signal
from initiatives.connections.meetings import actions as meetings_actions
from initiatives.connections.meetings.actions import (
    call_off_meeting,
    change_meeting,
    come_to_meeting,
    note_meeting_outcome,
    plan_meeting,
)
from initiatives.lifecycle import Status
from initiatives.models import Initiative, Meeting
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.initiatives import make_introduction, make_meeting, make_need

pytestmark = pytest.mark.django_db


def soon() -> date:
    return timezone.localdate() + timedelta(days=7)


def values(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Buurttafel", "happens_on": soon(), "starts_at": time(19, 30), "ends_at": time(21), "where": "Zaal 1",
        "area": None, "text": "", "is_open": False, **changes,
    }  # fmt: skip


def posted(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Buurttafel", "happens_on": soon().isoformat(), "starts_at": "19:30", "ends_at": "21:00",
        "where": "Zaal 1", "area": "", "text": "", "initiatives": "Tuinploeg", "parties": "", **changes,
    }  # fmt: skip


def mails() -> list[tuple[str, str]]:
    return sorted(Message.objects.values_list("kind", "to"))


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    made = make_initiative(name="Tuinploeg", area=cast.area)
    make_carrier(made, cast.founder)
    make_carrier(made, cast.co_carrier)
    return made


def test_an_official_plans_a_meeting_and_the_carriers_are_invited_once(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.official)
    client.post("/ontmoetingen/nieuw", posted())
    client.post("/ontmoetingen/nieuw", posted())

    meeting = Meeting.objects.get()
    assert mails() == sorted(("meeting-invited", one.email) for one in (cast.founder, cast.co_carrier))
    assert "van 19:30 tot 21:00" in Message.objects.all()[0].body
    client.force_login(cast.founder)
    assert "Buurttafel" in client.get(f"/mijn/{garden.pk}").content.decode()
    assert client.get(f"/ontmoetingen/{meeting.pk}").status_code == 200


def test_a_form_with_mistakes_comes_back_with_everything_typed(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    answer = client.post("/ontmoetingen/nieuw", posted(title="", ends_at="18:00", initiatives="Onbekend", where="Kas"))

    shown = answer.content.decode()
    assert answer.status_code == 422
    for text in ("Zeg waar de ontmoeting over gaat", "Kies een eind na het begin", "“Onbekend”", 'value="Kas"'):
        assert text in shown
    late = client.post("/ontmoetingen/nieuw", posted(initiatives="", happens_on="2020-01-01"))
    assert "Kies een dag vanaf vandaag" in late.content.decode()


def test_outside_the_register_a_carrier_names_only_who_they_were_introduced_to(cast: Cast, garden: Initiative) -> None:
    other = make_initiative(name="Werkplaats", status=Status.WITHDRAWN)
    make_carrier(other, make_user())
    plan: dict[str, Any] = {"parties": [], "by": cast.founder}

    with pytest.raises(RefusedError, match="alleen initiatieven die in het register staan"):
        plan_meeting(values=values(), initiatives=[other], **plan)
    with pytest.raises(RefusedError, match="of maak iedereen welkom"):
        plan_meeting(values=values(), initiatives=[], **plan)
    need = make_need(garden)
    introduction = make_introduction(need, make_need(other, kind="offer"))
    with pytest.raises(RefusedError):
        plan_meeting(values=values(), initiatives=[garden, other], introduction=introduction, **plan)
    now = timezone.now()
    for side in ("need", "offer"):
        setattr(introduction, f"{side}_accepts", True)
        setattr(introduction, f"{side}_answered_at", now)
    introduction.save()
    made = plan_meeting(values=values(), initiatives=[garden, other], introduction=introduction, **plan)

    assert made.introduction == introduction
    assert cast.founder.email not in {to for _kind, to in mails()}


def test_a_carrier_invites_the_carriers_of_others_in_the_register(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    other = make_initiative(name="Werkplaats ZoHo")
    make_carrier(other, cast.stranger)
    client.force_login(cast.founder)

    half = client.post("/ontmoetingen/nieuw", posted(initiatives="zoho")).content.decode()
    assert "Bedoelt u “Werkplaats ZoHo”?" in half
    assert not Meeting.objects.exists()
    client.post("/ontmoetingen/nieuw", posted(initiatives="werkplaats zoho"))

    assert list(Meeting.objects.get().initiatives.all()) == [other]
    assert mails() == [("meeting-invited", cast.stranger.email)]


def test_a_carrier_cannot_use_meetings_as_a_mailing_list(
    cast: Cast, garden: Initiative, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(meetings_actions, "MOST_INVITED_A_DAY", 1)
    others = [make_initiative() for _each in range(meetings_actions.MOST_OTHERS + 1)]
    for other in others:
        make_carrier(other, make_user())
    hidden = make_initiative(status=Status.SUBMITTED)
    plan: dict[str, Any] = {"parties": [], "by": cast.founder}

    with pytest.raises(RefusedError, match="in het register"):
        plan_meeting(values=values(), initiatives=[hidden], **plan)
    with pytest.raises(RefusedError, match="hoogstens 10"):
        plan_meeting(values=values(), initiatives=others, **plan)
    plan_meeting(values=values(), initiatives=others[:1], **plan)
    with pytest.raises(RefusedError, match="Nodig morgen"):
        plan_meeting(values=values(title="Nog een"), initiatives=others[1:2], **plan)


@pytest.mark.parametrize("who", ["stranger", "assessor", "administrator"])
def test_who_carries_nothing_and_has_no_office_plans_nothing(cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowedError):
        plan_meeting(values=values(is_open=True), initiatives=[], parties=[], by=getattr(cast, who))


def test_a_closed_meeting_is_seen_by_who_is_named_and_the_municipality(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    meeting = make_meeting(garden, title="Achter gesloten deuren")

    def sees(who: str) -> bool:
        client.force_login(getattr(cast, who))
        doors = [f"/ontmoetingen/{meeting.pk}", f"/ontmoetingen/{meeting.pk}/agenda.ics"]
        found = {client.get(door).status_code for door in doors}
        listed = "gesloten deuren" in client.get("/ontmoetingen").content.decode()
        assert found == ({200} if listed else {404})
        return listed

    assert [who for who in ("founder", "stranger", "assessor", "other_official", "coordinator") if sees(who)] == [
        "founder", "other_official", "coordinator",
    ]  # fmt: skip
    client.logout()
    assert client.get(f"/ontmoetingen/{meeting.pk}").status_code == 404
    assert "gesloten deuren" not in client.get(f"/initiatief/{garden.pk}").content.decode()


def test_an_open_meeting_stands_on_the_list_and_the_public_timeline(client: Client, garden: Initiative) -> None:
    make_meeting(garden, title="Open tuindag", is_open=True)
    make_meeting(
        garden, title="Vorige tuindag", is_open=True, happens_on=timezone.localdate() - timedelta(days=9),
        outcome="Twintig buren kwamen.",
    )  # fmt: skip

    listed = client.get("/ontmoetingen").content.decode()
    assert listed.index("Open tuindag") < listed.index("Vorige tuindag")
    assert "Twintig buren kwamen." in listed
    assert "Ontmoeting: Open tuindag" in client.get(f"/initiatief/{garden.pk}").content.decode()


def test_a_person_says_that_they_come_and_only_the_organiser_and_officials_read_the_name(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    meeting = make_meeting(garden, is_open=True, area=cast.area)
    client.force_login(cast.stranger)
    client.post(f"/ontmoetingen/{meeting.pk}/komen", {"comes": "yes"})
    client.post(f"/ontmoetingen/{meeting.pk}/komen", {"comes": "yes"})
    assert meeting.guests.count() == 1

    client.logout()
    public = client.get(f"/ontmoetingen/{meeting.pk}").content.decode()
    assert "1 persoon zei te komen." in public
    assert "Sam Stranger" not in public
    client.force_login(cast.founder)
    assert "Sam Stranger" not in client.get(f"/ontmoetingen/{meeting.pk}").content.decode()
    client.force_login(cast.official)
    assert "Sam Stranger" in client.get(f"/ontmoetingen/{meeting.pk}").content.decode()
    come_to_meeting(meeting=meeting, comes=False, by=cast.stranger)
    assert not meeting.guests.exists()


def test_what_changes_is_told_to_who_was_invited_and_comes_and_two_who_change_do_not_undo_each_other(
    cast: Cast, garden: Initiative
) -> None:
    meeting = make_meeting(garden, organised_by=cast.official, is_open=True)
    come_to_meeting(meeting=meeting, comes=True, by=cast.stranger)
    version = meeting.version
    change: dict[str, Any] = {"meeting": meeting, "initiatives": [garden], "parties": [], "by": cast.official}
    change_meeting(values=values(where="Zaal 2"), expected_version=version, **change)

    told = {to for kind, to in mails() if kind == "meeting-changed"}
    assert told == {cast.founder.email, cast.co_carrier.email, cast.stranger.email}
    with pytest.raises(ConflictError):
        change_meeting(values=values(where="Zaal 3"), expected_version=version, **change)
    meeting.refresh_from_db()
    change_meeting(values=values(where="Zaal 2", text="Met soep"), expected_version=meeting.version, **change)
    assert len([kind for kind, _to in mails() if kind == "meeting-changed"]) == 3


def test_called_off_is_told_once_and_nobody_comes_any_more(cast: Cast, garden: Initiative) -> None:
    meeting = make_meeting(garden, organised_by=cast.official, is_open=True)
    call_off_meeting(meeting=meeting, by=cast.official)
    call_off_meeting(meeting=meeting, by=cast.official)

    assert mails() == sorted(("meeting-called-off", one.email) for one in (cast.founder, cast.co_carrier))
    with pytest.raises(RefusedError):
        come_to_meeting(meeting=meeting, comes=True, by=cast.stranger)


def test_an_official_of_another_area_does_not_change_it(cast: Cast, garden: Initiative) -> None:
    meeting = make_meeting(garden, area=cast.area)
    with pytest.raises(NotAllowedError):
        call_off_meeting(meeting=meeting, by=cast.other_official)


def test_a_past_meeting_without_outcome_waits_in_the_queue_until_it_has_one(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    meeting = make_meeting(garden, title="Keukentafel", happens_on=timezone.localdate() - timedelta(days=2))
    client.force_login(cast.official)
    assert "Ontmoetingen zonder uitkomst" in client.get("/werkvoorraad").content.decode()
    page = f"/ontmoetingen/{meeting.pk}"
    wrong = client.post(f"{page}/uitkomst", {"outcome": "", "version": meeting.version})
    assert wrong.status_code == 422

    client.post(f"{page}/uitkomst", {"outcome": "Afspraak", "was_i_there": "on", "version": meeting.version})

    assert "Ontmoetingen zonder uitkomst" not in client.get("/werkvoorraad").content.decode()
    assert meeting.guests.get().was_there is True
    stale = client.post(f"{page}/uitkomst", {"outcome": "Anders", "version": meeting.version})
    assert stale.status_code == 409
    [line] = stale.context["conflict"].lines
    assert (line.name, "Afspraak" in line.theirs, "Anders" in line.yours) == ("outcome", True, True)


def test_an_outcome_before_the_day_is_refused(cast: Cast, garden: Initiative) -> None:
    meeting = make_meeting(garden, organised_by=cast.official)
    with pytest.raises(RefusedError):
        note_meeting_outcome(
            meeting=meeting, outcome="x", present=[], was_i_there=False, expected_version=1, by=cast.official
        )


def test_a_meeting_an_official_of_the_area_was_at_breaks_the_silence(cast: Cast, garden: Initiative) -> None:
    today = timezone.localdate()
    long_ago = timezone.now() - timedelta(days=300)
    Initiative.objects.update(published_at=long_ago, told_at=long_ago)
    meeting = make_meeting(garden, happens_on=today - timedelta(days=5))
    meeting.guests.create(user=cast.other_official, was_there=True)
    run_checks(today, [SILENCE])
    assert Signal.objects.filter(initiative=garden, closed_on=None).exists()

    meeting.guests.create(user=cast.official, was_there=True)
    run_checks(today, [SILENCE])

    assert not Signal.objects.filter(initiative=garden, closed_on=None).exists()


def test_the_calendar_file_is_in_universal_time_folded_and_says_when_it_was_called_off(
    client: Client, garden: Initiative
) -> None:
    meeting = make_meeting(
        garden, is_open=True, title="Soep, brood; en plannen " + "é" * 60, happens_on=date(2030, 7, 1),
        starts_at=time(19, 30), ends_at=time(21), text="Regel een\nRegel twee",
    )  # fmt: skip
    answer = client.get(f"/ontmoetingen/{meeting.pk}/agenda.ics")
    text = answer.content.decode()

    assert answer["Content-Type"].startswith("text/calendar")
    assert "DTSTART:20300701T173000Z\r\nDTEND:20300701T190000Z" in text
    assert "SUMMARY:Soep\\, brood\\; en plannen" in text
    assert "DESCRIPTION:Regel een\\nRegel twee" in text
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert text.replace("\r\n ", "").count("é" * 60) == 1
    assert "STATUS:CONFIRMED" in text
    Meeting.objects.update(cancelled_on=date(2030, 6, 1), starts_at=None, ends_at=None)
    assert "DTSTART;VALUE=DATE:20300701" in client.get(f"/ontmoetingen/{meeting.pk}/agenda.ics").content.decode()


def test_own_data_names_the_meetings_and_erasing_a_person_takes_them_off_the_list(cast: Cast) -> None:
    meeting = make_meeting(is_open=True)
    come_to_meeting(meeting=meeting, comes=True, by=cast.stranger)

    assert "Buurttafel" in json.dumps(personal_data.export(cast.stranger), default=str)
    cast.stranger.delete()
    assert not meeting.guests.exists()


@pytest.mark.parametrize("path", ["/ontmoetingen", "/werkvoorraad"])
def test_three_meetings_cost_no_more_statements_than_one(
    client: Client, cast: Cast, garden: Initiative, path: str
) -> None:
    client.force_login(cast.official)

    def statements() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(path).status_code == 200
        return len(asked)

    def one_more() -> None:
        make_meeting(garden, is_open=True, area=cast.area)
        make_meeting(garden, is_open=True, area=cast.area, happens_on=timezone.localdate() - timedelta(days=2))

    one_more()
    client.get(path)
    with_one = statements()
    one_more()
    one_more()

    assert statements() == with_one


def test_what_an_organiser_may_not_read_is_not_named_in_the_form_and_stays_with_the_meeting(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    hidden = make_initiative(name="Nog geheim", area=cast.elsewhere, status="submitted")
    meeting = make_meeting(garden, hidden, organised_by=cast.founder)
    client.force_login(cast.founder)
    address = f"/ontmoetingen/{meeting.pk}/wijzigen"

    shown = client.get(address).content.decode()
    assert "Tuinploeg" in shown
    assert "Nog geheim" not in shown
    answer = client.post(address, posted(version=meeting.version, title="Oogsttafel"))
    assert answer.status_code == 302
    meeting.refresh_from_db()
    assert meeting.title == "Oogsttafel"
    assert set(meeting.initiatives.all()) == {garden, hidden}


def test_own_data_names_what_somebody_organised_and_proposed(cast: Cast) -> None:
    make_meeting(title="Oogsttafel", organised_by=cast.stranger)
    make_introduction(proposed_by=cast.stranger, reason="Zij zoeken hetzelfde.")

    known = personal_data.export(cast.stranger)["initiatives"]
    assert [row["title"] for row in known["meetings_organised"]] == ["Oogsttafel"]
    assert [row["reason"] for row in known["introductions_proposed"]] == ["Zij zoeken hetzelfde."]


def test_the_list_is_cut_by_area_and_by_what_is_ones_own(client: Client, cast: Cast, garden: Initiative) -> None:
    make_meeting(garden, area=cast.area, is_open=True, title="In Noord")
    make_meeting(area=cast.elsewhere, is_open=True, title="In Pernis")
    make_meeting(is_open=True, title="Overal")
    make_meeting(is_open=True, title="Geweest in Pernis", area=cast.elsewhere, happens_on=date(2026, 1, 5))

    def found(**asked: str) -> set[str]:
        page = client.get("/ontmoetingen", asked).content.decode()
        return {name for name in ("In Noord", "In Pernis", "Overal", "Geweest in Pernis") if f">{name}<" in page}

    assert found(gebied=cast.area.code, van="mij") == {"In Noord"}
    assert found(gebied="stad") == {"Overal"}
    assert found(gebied=cast.elsewhere.code) == {"In Pernis", "Geweest in Pernis"}
    client.force_login(cast.founder)
    assert found(van="mij") == {"In Noord"}
    client.force_login(cast.stranger)
    assert found(van="mij") == set()
    assert "Toon alle ontmoetingen" in client.get("/ontmoetingen?van=mij").content.decode()
