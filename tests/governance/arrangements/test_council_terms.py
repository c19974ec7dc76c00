# SPDX-License-Identifier: EUPL-1.2
"""The terms of the council: what became of goals in each, how long goals and initiatives live, and where it shows."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client

from events.models import Event
from governance.arrangements.outlook.queries import OutlookFilters
from governance.arrangements.outlook.texts import decisions
from governance.arrangements.policy.council import GoalsOfTerm, goals_per_term
from governance.arrangements.policy.lives import Life, life, life_of_goals, life_of_initiatives
from governance.models import CouncilTerm, PolicyGoal
from governance.models.querysets import goal_is_over
from initiatives.lifecycle import Phase, Status
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement
from tests.governance.arrangements.test_outlook import seen

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 24)
NOON = "2026-11-24 12:00+01:00"


@pytest.fixture
def terms() -> list[CouncilTerm]:
    """Three terms, of which the last is to come."""
    return [CouncilTerm.objects.create(starts_on=day) for day in ("2022-03-30", "2026-03-31", "2030-03-28")]


def goal(title: str, starts: str | None, ends: str | None = None, withdrawn: str | None = None) -> PolicyGoal:
    because = "Het nieuwe college koos anders." if withdrawn else ""
    made = PolicyGoal.objects.create(
        title=title, starts_on=starts, ends_on=ends, withdrawn_on=withdrawn, withdrawn_because=because
    )
    made.refresh_from_db()
    return made


def counted() -> list[GoalsOfTerm]:
    return goals_per_term(list(CouncilTerm.objects.all()), PolicyGoal.objects.all())


def sizes(term: GoalsOfTerm) -> tuple[int, ...]:
    return tuple(len(part) for part in (term.stood, term.set_in, term.withdrawn, term.ended, term.standing))


@pytest.mark.usefixtures("terms")
def test_every_goal_ends_in_one_term_and_the_counts_add_up() -> None:
    goal("Before any term", "2018-01-01", "2022-03-29")
    goal("On the last day of the first", "2022-03-30", "2026-03-30")
    goal("On the first day of the second", "2023-01-01", withdrawn="2026-03-31")
    goal("Withdrawn before its last day", None, "2028-12-31", withdrawn="2026-09-01")
    goal("Withdrawn after its last day", "2024-01-01", "2025-12-31", withdrawn="2027-01-01")
    goal("Goes on", "2026-06-01")

    first, second, third = counted()

    assert sizes(first) == (1, 3, 0, 2, 2)
    assert sizes(second) == (2, 1, 2, 0, 1)
    assert sizes(third) == (1, 0, 0, 0, 1)
    for term in (first, second, third):
        stood, set_in, withdrawn, ended, standing = sizes(term)
        assert stood + set_in - withdrawn - ended == standing
    assert (first.last, third.last) == (date(2026, 3, 30), None)


def test_half_of_the_goals_are_over_within_the_middle_life_and_standing_ones_count_as_lasting_longer() -> None:
    for number, years in enumerate((1, 2, 3)):
        goal(f"{number}", "2020-01-01", f"{2020 + years}-01-01")
    assert life_of_goals(DAY) == Life(None, 3, 0)
    goal("Goes on", "2020-01-01")
    goal("Is to end", "2020-01-01", "2031-01-01")
    goal("Of unknown start", None, "2021-01-01")
    goal("To begin", "2027-01-01")

    told = life_of_goals(DAY)

    assert (told.n, told.still) == (5, 2)
    assert told.years == pytest.approx(3, abs=0.01)
    goal("Goes on too", "2020-01-01")
    goal("Goes on as well", "2020-01-01")
    assert life_of_goals(DAY) == Life(None, 7, 4)


def test_a_goal_still_stands_on_its_last_day_and_not_on_the_day_it_is_withdrawn() -> None:
    for number in range(3):
        goal(f"{number}", "2020-01-01")
    goal("Last day", "2020-01-01", DAY.isoformat())
    goal("Withdrawn", "2020-01-01", withdrawn=DAY.isoformat())
    goal("Withdrawn before it began", "2024-01-01", withdrawn="2023-12-01")

    told = life_of_goals(DAY)

    assert (told.n, told.still) == (5, 4)
    assert told.still == PolicyGoal.objects.exclude(goal_is_over(DAY)).count()


def test_what_goes_on_for_less_long_than_others_lived_is_no_end() -> None:
    assert life([(100, True, 2), (200, False, 2), (300, True, 1)]).years == pytest.approx(300 / 365.25)
    assert life([(100, True, 4)]) == Life(None, 4, 0)


def stop(initiative: Initiative, day: str) -> None:
    with time_machine.travel(f"{day} 12:00+01:00", tick=False):
        Initiative.objects.filter(pk=initiative.pk).update(phase=Phase.STOPPED)
    # The database's clock is not moved.
    history = Initiative.pgh_event_model.objects.filter(pgh_obj=initiative, phase=Phase.STOPPED)  # type: ignore[attr-defined]
    history.update(
        pgh_created_at=datetime.fromisoformat(f"{day}T12:00:00").replace(tzinfo=ZoneInfo("Europe/Amsterdam"))
    )
    earlier = Initiative.pgh_event_model.objects.filter(pgh_obj=initiative).exclude(phase=Phase.STOPPED)  # type: ignore[attr-defined]
    earlier.update(pgh_created_at=datetime(2000, 1, 1, tzinfo=ZoneInfo("Europe/Amsterdam")))


@time_machine.travel(NOON, tick=False)
def test_initiatives_of_the_register_live_from_their_start_until_the_register_hears_that_they_stopped(
    cast: Cast,
) -> None:
    for day in ("2021-01-01", "2022-01-01", "2023-01-01"):
        stop(make_initiative(area=cast.area, started_on="2020-01-01"), day)
    make_initiative(area=cast.area, started_on="2016-01-01")
    make_initiative(area=cast.area, started_on="2016-01-01", phase=Phase.STOPPED)
    make_initiative(area=cast.area, started_on="2016-01-01", status=Status.SUBMITTED)
    make_initiative(area=cast.area)
    assert life_of_initiatives(cast.official)[0] == Life(None, 4, 1)
    make_initiative(area=cast.area, started_on="2016-01-01")

    told, _figure = life_of_initiatives(cast.official)

    assert (told.n, told.still) == (5, 2)
    assert told.years == pytest.approx(3, abs=0.01)


@time_machine.travel(NOON, tick=False)
@pytest.mark.usefixtures("terms")
def test_officials_and_aldermen_read_terms_and_a_coordinator_keeps_them(client: Client, cast: Cast) -> None:
    goal("Groen in de wijk", "2024-01-01", withdrawn="2026-09-01")
    term = CouncilTerm.objects.get(starts_on="2026-03-31")
    for reader in (cast.official, cast.alderman):
        client.force_login(reader)
        listed = client.get("/beleid/raad").content.decode()
        assert "31 maart 2026 tot en met 27 maart 2030" in listed
        assert "nog te komen" in listed
        assert "/beleid/raad/nieuw" not in listed
        assert "Ingetrokken in deze periode: 1" in client.get(f"/beleid/raad/{term.pk}").content.decode()
        assert client.post("/beleid/raad/nieuw", {"starts_on": "01-04-2034"}).status_code == 403
        assert client.post(f"/beleid/raad/{term.pk}/verwijder", {"version": 1}).status_code == 403
    client.force_login(cast.coordinator)
    assert client.post("/beleid/raad/nieuw", {"starts_on": "01-04-2034"}).status_code == 302
    client.post(f"/beleid/raad/{term.pk}/wijzig", {"starts_on": "01-04-2026", "version": term.version})
    term.refresh_from_db()

    assert term.starts_on == date(2026, 4, 1)
    assert CouncilTerm.objects.count() == 4


@pytest.mark.usefixtures("terms")
def test_one_council_takes_office_on_a_day(client: Client, cast: Cast) -> None:
    client.force_login(cast.coordinator)

    page = client.post("/beleid/raad/nieuw", {"starts_on": "31-03-2026"})

    assert page.status_code == 422
    assert "Er is al een raad die op deze dag aantreedt." in page.content.decode()


def test_a_term_is_removed_only_as_it_was_seen(client: Client, cast: Cast, terms: list[CouncilTerm]) -> None:
    client.force_login(cast.coordinator)
    CouncilTerm.objects.filter(pk=terms[1].pk).update(starts_on="2026-04-02")
    address = f"/beleid/raad/{terms[1].pk}/verwijder"

    refused = client.post(address, {"version": 1}, follow=True)
    assert CouncilTerm.objects.count() == 3
    assert "Iemand heeft deze raadsperiode gewijzigd" in refused.content.decode()
    assert not Event.objects.exists()
    client.post(address, {"version": 2})
    # Copies of the API learn of it.
    told = Event.objects.get()
    assert (told.kind, told.subject, told.is_public) == ("nl.meervoud.council_term.removed", terms[1].pk, True)
    assert [term.last for term in counted()] == [date(2030, 3, 27), None]


@time_machine.travel(NOON, tick=False)
def test_a_new_council_stands_on_the_timeline_as_far_as_it_reaches(
    client: Client, cast: Cast, terms: list[CouncilTerm]
) -> None:
    initiative = make_initiative(area=cast.area)
    make_arrangement(initiative=initiative, first_day=date(2024, 1, 1), last_day=date(2027, 12, 31))
    client.force_login(cast.official)

    page = client.get(f"/dossier/{initiative.pk}/tijdlijn").content.decode()

    assert page.count('class="mv-gantt__council"') == 1
    assert "Een nieuwe raad treedt aan op: 31 maart 2026." in page
    assert len(terms) == 3


def test_what_is_left_to_the_next_council_is_told_when_it_comes_within_the_outlook(cast: Cast) -> None:
    for last_day, money in ((date(2027, 2, 28), 1000), (date(2027, 3, 31), 300), (date(2027, 6, 30), 20)):
        make_arrangement(
            initiative=make_initiative(area=cast.area), first_day=date(2026, 1, 1), last_day=last_day,
            amount_granted=money,
        )  # fmt: skip
    found = seen(cast)

    def told(council: date | None) -> list[str]:
        made = decisions(found, cast.coordinator, OutlookFilters(), council=council)
        return [f"{one.when}: {one.note}" for one in made if "raad" in one.what]

    assert told(date(2027, 3, 15)) == ["Vóór 15 maart 2027: € 320 loopt vanaf die maand af zonder opvolger"]
    assert told(found.end + timedelta(days=1)) == []
    assert told(None) == []


def test_a_file_names_the_days_and_may_be_read_again(tmp_path: Path) -> None:
    file = tmp_path / "city.yaml"
    file.write_text("council_terms: [2026-03-31, 2030-03-28]\n")
    for _turn in range(2):
        call_command("configure", str(file))
    assert CouncilTerm.objects.count() == 2
    file.write_text("council_terms: [2034-03-30, soon]\n")

    with pytest.raises(CommandError, match=r"council_terms\[1\]"):
        call_command("configure", str(file))
    assert CouncilTerm.objects.count() == 2
