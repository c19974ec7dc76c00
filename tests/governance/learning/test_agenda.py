# SPDX-License-Identifier: EUPL-1.2
"""The action agenda: six fields and a flow from real records, the same on page, paper and file, on any day."""

import csv
import io
import re
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone, translation
from pytest_django import DjangoAssertNumQueries

from governance.learning.agenda import Agenda, figures
from governance.learning.agenda.pdf import pdf_data
from governance.learning.agenda.presentation import standing
from governance.learning.agenda.structure import quarter_of, stall_of
from governance.learning.filters import LearningFilters
from governance.models import Department, LessonUse
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_barrier, make_experiment, make_lesson, make_provision
from tests.factories.initiatives import make_theme

TODAY = timezone.localdate()
SINCE = date(TODAY.year - 1, 1, 1)
LAST_QUARTER = quarter_of(TODAY) - timedelta(days=1)


def counts(agenda: Agenda) -> dict[str, tuple[int, int]]:
    return {f"{one.movement}/{one.side}": (one.count, one.moved) for one in agenda.fields}


def back(days: int) -> date:
    return TODAY - timedelta(days=days)


def shown(html: str) -> list[int]:
    """Return the numbers of the flow and of the six fields as a page prints them."""
    main = html.split("<main", 1)[1]
    return [int(n) for n in re.findall(r'(?:<li>|mv-six__n">)<b>(\d+)</b>', main)]


def a_city(cast: Cast) -> None:
    """Something in every field and at every step."""
    one = make_initiative(area=cast.area)
    tried = make_experiment(title="Proef", starts_on=back(60), ends_on=back(20), initiative=one)
    judged = make_experiment(starts_on=back(200), ends_on=back(120), verdict="adopt", verdict_on=back(100))
    make_experiment(starts_on=back(90), ends_on=back(50), verdict="stop", verdict_on=back(40))
    lesson = make_lesson(experiment=judged, is_failure=True, learnt_on=back(95))
    make_lesson(learnt_on=back(250), anchored_on=back(10), anchored_in="Werkinstructie")
    make_lesson(learnt_on=back(240))
    make_provision(kind="room", starts_on=back(30), title="Ruimte")
    make_provision(kind="rule", starts_on=back(5))
    make_provision(kind="rule", next_step="Naar de raad")
    make_barrier(one, title="Vastgoed")
    LessonUse.objects.create(lesson=lesson, initiative=one, helped=True)
    assert tried.verdict_on is None


def test_the_six_fields_count_real_records_and_what_moved_since_last_quarter(cast: Cast) -> None:
    make_experiment(starts_on=LAST_QUARTER, ends_on=TODAY + timedelta(days=1))
    make_experiment(starts_on=LAST_QUARTER + timedelta(days=1), ends_on=TODAY + timedelta(days=1))
    make_experiment(starts_on=TODAY + timedelta(days=1), ends_on=TODAY + timedelta(days=2))
    make_experiment(starts_on=SINCE, ends_on=SINCE, verdict="stop", verdict_on=LAST_QUARTER + timedelta(days=1))
    make_lesson(learnt_on=LAST_QUARTER, anchored_on=TODAY, anchored_in="Regeling")
    make_provision(kind="room", starts_on=SINCE, ends_on=LAST_QUARTER)
    make_provision(kind="rule", starts_on=SINCE, ends_on=LAST_QUARTER - timedelta(days=1))
    for step in (make_barrier(), make_barrier(state="removed", removed_on=TODAY)):
        step.steps.update(happened_on=LAST_QUARTER)
        if step.removed_on:
            step.steps.update(state="seen")
            step.steps.create(state="removed", happened_on=TODAY)

    found = counts(figures(cast.coordinator, LearningFilters(), TODAY))

    assert found == {
        "experiment/doing": (2, 0),
        "experiment/organised": (0, -1),
        "learn/doing": (1, 0),
        "learn/organised": (1, 1),
        "transform/doing": (1, -1),
        "transform/organised": (0, 0),
    }


def test_a_past_day_gives_what_was_counted_on_that_day(cast: Cast) -> None:
    a_city(cast)
    then = figures(cast.coordinator, LearningFilters(), TODAY)
    # What comes later changes nothing about a day that is past.
    tomorrow = TODAY + timedelta(days=1)
    make_experiment(starts_on=tomorrow, ends_on=tomorrow)
    make_lesson(learnt_on=tomorrow)
    make_provision(created_at=timezone.make_aware(datetime.combine(tomorrow, datetime.min.time())))
    late = make_barrier()
    late.steps.update(happened_on=tomorrow)

    again = figures(cast.coordinator, LearningFilters(), TODAY)
    after = figures(cast.coordinator, LearningFilters(), tomorrow)

    assert again == then
    assert after.total == then.total + 4


def test_the_flow_counts_from_a_day_and_a_failure_counts_too(cast: Cast) -> None:
    a_city(cast)
    make_experiment(starts_on=date(TODAY.year - 2, 12, 31), ends_on=back(50), verdict="stop", verdict_on=back(49))

    flow = figures(cast.coordinator, LearningFilters(), TODAY).flow
    lately = figures(cast.coordinator, LearningFilters(since=back(70)), TODAY).flow

    assert (flow.begun, flow.judged, flow.late, flow.gave_lesson, flow.from_failure) == (3, 2, 1, 1, 1)
    assert (flow.lessons, flow.anchored, flow.rules) == (3, 1, 1)
    assert (lately.begun, lately.judged, lately.late) == (1, 0, 1)


@pytest.mark.parametrize("step", ["verdict", "lesson", "anchor", "rule"])
def test_where_it_stalls_leads_to_exactly_those_records(step: str, client: Client, cast: Cast) -> None:
    makers: dict[str, Any] = {
        "verdict": lambda n: make_experiment(title=f"Staat stil {n}", starts_on=back(60), ends_on=back(20)),
        "lesson": lambda n: make_experiment(
            title=f"Staat stil {n}", starts_on=back(60), ends_on=back(20), verdict="stop", verdict_on=back(9)
        ),
        "anchor": lambda n: make_lesson(title=f"Staat stil {n}", learnt_on=back(181)),
        "rule": lambda n: make_lesson(
            learnt_on=back(9),
            experiment=make_experiment(
                title=f"Staat stil {n}", starts_on=back(60), ends_on=back(20), verdict="adopt", verdict_on=back(9)
            ),
        ),
    }
    for number in range(3):
        makers[step](number)
    make_experiment(title="Loopt", starts_on=back(9))
    make_experiment(title="Oud", starts_on=date(2001, 1, 1), ends_on=date(2001, 2, 1))
    client.force_login(cast.official)

    agenda = figures(cast.official, LearningFilters(), TODAY)
    link = standing(agenda)
    assert link is not None
    page, listed = client.get("/agenda").text, client.get(link.href).text

    assert agenda.stall is not None
    assert (agenda.stall.step, agenda.stall.count) == (step, 3)
    assert link.href.replace("&", "&amp;") in page
    assert len(set(re.findall(r"Staat stil \d", listed))) == 3
    assert "Loopt</a>" not in listed
    assert "Oud</a>" not in listed


def test_nothing_stalls_when_nothing_stands_still() -> None:
    assert stall_of({"verdict": 0, "lesson": 0}) is None
    found = stall_of({"verdict": 2, "lesson": 2})
    assert found is not None
    assert found.step == "verdict"


def test_page_paper_and_file_print_the_same_numbers(client: Client, cast: Cast) -> None:
    a_city(cast)
    agenda = figures(cast.official, LearningFilters(), TODAY)
    flow = agenda.flow
    expected = [flow.begun, flow.judged, flow.gave_lesson, flow.anchored, flow.rules]
    expected += [field.count for field in agenda.fields]
    client.force_login(cast.official)

    page = shown(client.get("/agenda").text)
    file = client.get("/agenda.csv").getvalue().decode("utf-8-sig")
    document = client.get("/agenda.pdf").content

    rows = list(csv.reader(io.StringIO(file), delimiter=";"))[1:]
    with translation.override("nl"):
        assert page == expected
        assert [int(row[2]) for row in rows] == expected
        assert [int(row[4]) for row in rows[5:]] == [field.before for field in agenda.fields]
        data = pdf_data(agenda, "hele stad")
    cells = [cell for row in data["rows"] for cell in row["cells"]]
    assert [int(one["number"]) for one in [*data["steps"], *cells]] == expected
    assert data["stalls"].startswith("Waar het stokt: ")
    assert "Vastgoed" in str(cells)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in document


def test_all_n_leads_to_a_list_of_so_many_with_the_same_filters(client: Client, cast: Cast) -> None:
    a_city(cast)
    theme = make_theme()
    make_experiment(theme=theme, area=cast.area)
    make_lesson(theme=theme, area=cast.area)
    make_barrier(theme=theme, area=cast.area)
    make_provision(theme=theme, area=cast.area)
    client.force_login(cast.coordinator)

    for query in ("", f"?gebied={cast.area.code}&thema={theme.code}"):
        page = client.get(f"/agenda{query}").text
        links = re.findall(r'mv-side__act" href="([^"]+)">Alle (\d+)<', page)
        assert len(links) == (6 if not query else 4)
        for href, number in links:
            listed = client.get(href.replace("&amp;", "&")).text
            assert listed.count('<th scope="row"') == int(number)


def test_filters_by_area_theme_and_department_narrow_everything(cast: Cast) -> None:
    office = Department.objects.create(name="Stadsbeheer")
    theme = make_theme()
    place = {"area": cast.area, "theme": theme}
    make_experiment(department=office, **place)
    make_lesson(anchored_by=office, anchored_on=TODAY, anchored_in="Regeling", **place)
    make_barrier(owner=office, **place)
    make_provision(department=office, **place)
    make_experiment()
    make_lesson()
    make_barrier()
    make_provision()

    whole = figures(cast.coordinator, LearningFilters(), TODAY)
    every = [
        LearningFilters(area=cast.area.code),
        LearningFilters(theme=theme.code),
        LearningFilters(department=office.pk),
    ]

    assert whole.total == 9
    assert [figures(cast.coordinator, one, TODAY).total for one in every] == [5, 5, 5]


def test_a_rule_that_is_departed_from_again_stands_with_the_barriers(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    for _ in range(3):
        make_arrangement(initiative=one, kind="exception", rule="Beheerplan")
    client.force_login(cast.official)

    page = client.get("/agenda").text

    assert figures(cast.official, LearningFilters(), TODAY).field("transform", "doing").beside == 1
    assert figures(cast.other_official, LearningFilters(), TODAY).field("transform", "doing").beside == 0
    assert "en van 1 regel wordt steeds weer afgeweken" in page


def test_a_barrier_opens_below_and_another_when_asked(client: Client, cast: Cast) -> None:
    one, two = make_initiative(area=cast.area, name="De Tuin"), make_initiative(area=cast.area)
    first = make_barrier(one, two, title="Vastgoed", rule="Hoogste prijs")
    other = make_barrier(title="Keuring")
    make_experiment(title="Lagere huur", rule="Hoogste prijs")
    client.force_login(cast.official)

    page = client.get("/agenda").text
    asked = client.get(f"/agenda?belemmering={other.pk}").text

    assert "Belemmering: Vastgoed" in page
    assert f"belemmering={first.pk}#barrier" in page
    assert "De Tuin" in page
    assert "Lagere huur" in page.split('id="barrier"', 1)[1]
    assert "Belemmering: Keuring" in asked
    assert client.get("/agenda?belemmering=geen&op=niets&sinds=nooit&gebied=x").status_code == 200


def test_another_day_is_said_and_leads_to_no_list_of_now(client: Client, cast: Cast) -> None:
    a_city(cast)
    client.force_login(cast.official)

    page = client.get(f"/agenda?op={back(15).isoformat()}").text
    future = client.get(f"/agenda?op={(TODAY + timedelta(days=9)).isoformat()}").text

    assert "Stand op" in page
    assert "mv-side__act" not in page.split("<table", 1)[1].split("</table>")[0]
    assert "mv-side__act" in future.split("<table", 1)[1].split("</table>")[0]


def test_the_agenda_asks_no_more_when_there_is_more(
    client: Client, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.force_login(cast.official)
    a_city(cast)
    client.get("/agenda")
    with django_assert_num_queries(26) as asked:
        client.get("/agenda")
    for _ in range(3):
        a_city(cast)
    with django_assert_num_queries(len(asked)):
        client.get("/agenda")
