# SPDX-License-Identifier: EUPL-1.2
"""The ledger of exceptions, and how a rule that is departed from becomes a barrier to remove."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from core.files.csv_export import BYTE_ORDER_MARK
from governance.learning.exceptions.queries import MOST_FIRST, exceptions_of, ledger, lines_of
from governance.models import Arrangement, Barrier, BarrierKind, BarrierState, Department, PolicyGoal
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_barrier, make_party

TODAY = timezone.localdate()
RULE = "Beheerplan buitenruimte"


def grant(
    initiative: Initiative, *, rule: str = RULE, first: int = -30, last: int | None = 30, **more: object
) -> Arrangement:
    end = None if last is None else TODAY + timedelta(days=last)
    return make_arrangement(
        initiative=initiative,
        kind="exception",
        rule=rule,
        first_day=TODAY + timedelta(days=first),
        last_day=end,
        **more,
    )


def csv_of(client: Client, path: str) -> str:
    answer: Any = client.get(path)
    return b"".join(answer.streaming_content).decode()


@pytest.fixture
def thrice(cast: Cast) -> Arrangement:
    """One exception granted three times in one area, and once in another; the last one runs."""
    one, party = make_initiative(area=cast.area, name="De Tuin"), make_party(name="Stadsbeheer")
    first = grant(one, first=-800, last=-400, granted_by=party)
    second = grant(one, first=-399, last=-100, granted_by=party, renews=first)
    grant(one, first=-99, last=100, granted_by=party, renews=second)
    grant(make_initiative(area=cast.elsewhere), first=-10, last=-5)
    make_arrangement(initiative=one, kind="subsidy")
    return first


def test_every_grant_counts_with_its_renewals_and_running_is_today_only(cast: Cast, thrice: Arrangement) -> None:
    [line] = lines_of(list(ledger(exceptions_of(cast.coordinator))))

    assert (line.rule, line.grants, line.initiatives, line.running) == (RULE, 4, 2, 1)
    assert line.since == thrice.first_day
    assert "Stadsbeheer" in line.grantors
    assert line.is_often
    assert line.barrier is None


def test_an_official_counts_own_areas_and_a_founder_nothing_of_others(cast: Cast, thrice: Arrangement) -> None:
    [mine] = ledger(exceptions_of(cast.official))

    assert thrice.rule == mine["rule"]
    assert (mine["grants"], mine["initiatives"]) == (3, 1)
    assert list(ledger(exceptions_of(cast.stranger))) == []


def test_the_last_day_of_a_term_still_runs_and_the_day_after_does_not(cast: Cast) -> None:
    grant(make_initiative(area=cast.area), first=-5, last=0)
    rows = exceptions_of(cast.coordinator)

    assert [ledger(rows, TODAY).get()["running"], ledger(rows, TODAY + timedelta(days=1)).get()["running"]] == [1, 0]


def test_the_most_departed_from_rule_stands_on_top_and_the_list_goes_on(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    for number in range(30):
        grant(one, rule=f"Regel {number:02}")
    for _ in range(3):
        grant(one, rule="Vaak")
    client.force_login(cast.official)

    first = client.get("/uitzonderingen").content.decode()
    following = first.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0].replace("&amp;", "&")
    second = client.get(f"/uitzonderingen{following}").content.decode()

    assert first.index("Vaak") < first.index("Regel 00")
    assert "maak er beleid van" in first
    assert "Regel 29" not in first
    assert "Regel 29" in second
    assert MOST_FIRST.columns[-1] == "rule"


def test_area_and_department_narrow_list_and_file_alike(client: Client, cast: Cast, thrice: Arrangement) -> None:
    department = Department.objects.create(name="Stadsbeheer")
    goal = PolicyGoal.objects.create(title="Groen", department=department)
    grant(thrice.initiative, rule="Alleen hier", goal=goal)
    client.force_login(cast.coordinator)

    def told(query: str) -> tuple[str, str]:
        page = client.get(f"/uitzonderingen?{query}").content.decode()
        return page, csv_of(client, f"/uitzonderingen.csv?{query}")

    for text in told(f"gebied={cast.elsewhere.code}"):
        assert RULE in text
        assert "Alleen hier" not in text
    for text in told(f"afdeling={department.pk}"):
        assert RULE not in text
        assert "Alleen hier" in text
    Barrier.objects.create(kind="rule", title="x", rule=RULE, owner=department)
    assert all(RULE in text for text in told(f"afdeling={department.pk}"))
    assert client.get("/uitzonderingen?gebied=onzin&afdeling=onzin").status_code == 200


def test_a_rule_that_a_spreadsheet_would_calculate_is_defused(client: Client, cast: Cast) -> None:
    grant(make_initiative(area=cast.area), rule="=HYPERLINK(1)")
    client.force_login(cast.official)

    text = csv_of(client, "/uitzonderingen.csv")

    assert text.startswith(BYTE_ORDER_MARK)
    assert "'=HYPERLINK(1)" in text


def test_the_page_of_a_rule_shows_every_grant_as_far_as_one_may_read(
    client: Client, cast: Cast, thrice: Arrangement
) -> None:
    client.force_login(cast.official)
    page = client.get(f"/uitzonderingen/{thrice.pk}").content.decode()

    assert page.count("De Tuin") == 3
    client.force_login(cast.other_official)
    assert client.get(f"/uitzonderingen/{thrice.pk}").status_code == 404


def test_one_click_makes_a_barrier_tied_to_those_initiatives_and_a_second_leads_to_it(
    client: Client, cast: Cast, thrice: Arrangement
) -> None:
    client.force_login(cast.coordinator)

    first = client.post(f"/uitzonderingen/{thrice.pk}/voorstel")
    second = client.post(f"/uitzonderingen/{thrice.pk}/voorstel")

    made = Barrier.objects.get()
    assert first.headers["Location"] == second.headers["Location"] == f"/belemmeringen/{made.pk}"
    assert (made.kind, made.rule, made.raised_by, made.state) == (
        BarrierKind.RULE,
        RULE,
        cast.coordinator,
        BarrierState.SEEN,
    )
    assert made.initiatives.count() == 2
    assert made.steps.get().state == BarrierState.SEEN
    assert "Bekijk het voorstel" in client.get("/uitzonderingen").content.decode()


def test_after_a_barrier_is_removed_the_same_rule_may_be_proposed_again(
    client: Client, cast: Cast, thrice: Arrangement
) -> None:
    make_barrier(rule=RULE, state="removed", removed_on=TODAY)
    client.force_login(cast.official)

    client.post(f"/uitzonderingen/{thrice.pk}/voorstel")

    assert Barrier.objects.filter(rule=RULE).count() == 2
    assert set(Barrier.objects.get(state="seen").initiatives.all()) == {thrice.initiative}


def test_the_ledger_asks_no_more_when_it_is_longer(
    client: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    one = make_initiative(area=cast.area)
    for number in range(20):
        grant(one, rule=f"Regel {number}")
    client.force_login(cast.official)

    with django_assert_max_num_queries(8):
        client.get("/uitzonderingen")
