# SPDX-License-Identifier: EUPL-1.2
"""Quiet areas: initiatives and their strength against residents, for officials and on the page of an area."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from assessment.models import SideFigures
from assessment.quiet_areas.charts import scatter
from assessment.quiet_areas.figures import kept_quiet_areas
from assessment.quiet_areas.queries import quiet_areas
from initiatives.models import Area, Population
from tests.cast import Cast
from tests.factories import make_area, make_initiative, make_result
from tests.factories.initiatives import make_opportunity

pytestmark = pytest.mark.django_db
GOOD = "gebied;inwoners;datum;bron\n{code};12.000;01-01-2026;Stad\n"


def settle(area: Area, residents: int | None, initiatives: int) -> None:
    for _number in range(initiatives):
        make_initiative(area=area)
    if residents:
        Population.objects.create(area=area, counted_on="2026-01-01", residents=residents, source="Stad")


def test_the_quietest_stands_first_and_an_area_without_residents_last(cast: Cast) -> None:
    settle(cast.area, 10_000, 4)
    settle(cast.elsewhere, 10_000, 1)
    part = make_area(name="Wijk", parent=cast.area)
    make_initiative(area=part)
    make_initiative(area=part, status="submitted")
    unknown = make_area(name="Onbekend")
    make_opportunity(area=cast.elsewhere)

    found = quiet_areas(cast.official)

    assert [line.code for line in found.lines] == [cast.elsewhere.code, cast.area.code, unknown.code]
    assert [line.rate for line in found.lines] == [1.0, 5.0, None]
    assert found.rate == 3.0
    assert [line.is_quiet for line in found.lines] == [True, False, False]
    assert found.lines[0].opportunities == 1


def test_what_is_kept_is_what_is_counted(cast: Cast, client: Client, settings: Any) -> None:
    settle(cast.area, 10_000, 4)
    settle(cast.elsewhere, 10_000, 1)
    make_opportunity(area=cast.elsewhere)
    for _each in range(3):
        make_result(make_initiative(area=cast.area))
    settings.FIGURES_KEPT = True
    kept, figure = kept_quiet_areas(cast.official)
    assert kept == quiet_areas(cast.official) == quiet_areas(cast.coordinator)
    assert figure is not None
    # One figure is for all who are signed in; for visitors it is counted now.
    make_initiative(area=cast.elsewhere)
    later, figure = kept_quiet_areas(cast.coordinator)
    assert later == kept
    assert figure is not None
    assert figure.is_behind
    now, nothing = kept_quiet_areas(AnonymousUser())
    assert now == quiet_areas(cast.official) != kept
    assert nothing is None
    client.force_login(cast.official)
    assert "Daarna is er iets veranderd." in client.get("/stille-gebieden").content.decode()


def test_strength_is_the_median_of_both_sides_and_hidden_under_three(cast: Cast) -> None:
    few, enough = cast.area, cast.elsewhere
    for area, number in ((few, 2), (enough, 3)):
        for _each in range(number):
            make_result(make_initiative(area=area))

    lines = {line.code: line for line in quiet_areas(cast.official).lines}

    assert lines[few.code].strength is None
    strength = lines[enough.code].strength
    assert strength is not None
    assert strength.n == 3
    figures = SideFigures.objects.filter(side="initiative").first()
    assert figures is not None
    assert strength.initiative == pytest.approx(figures.geometric)


def test_the_drawing_has_a_dot_for_every_known_area_and_the_line_of_the_city(cast: Cast) -> None:
    settle(cast.area, 80_000, 4)
    settle(cast.elsewhere, 5_000, 0)
    make_area()

    drawn = scatter(quiet_areas(cast.official), cast.area.code)

    assert drawn is not None
    assert [dot.is_current for dot in drawn.dots] == [False, True]
    assert all(drawn.left <= dot.x <= drawn.right and drawn.top <= dot.y <= drawn.bottom for dot in drawn.dots)
    assert drawn.left < drawn.city_x <= drawn.right
    assert drawn.top <= drawn.city_y < drawn.bottom


def test_officials_read_the_page_and_the_csv_and_others_do_not(client: Client, cast: Cast) -> None:
    settle(cast.area, 10_000, 4)
    assert client.get("/stille-gebieden").status_code == 302
    client.force_login(cast.founder)
    assert client.get("/en/stille-gebieden").status_code == 403
    client.force_login(cast.official)
    page = client.get("/en/stille-gebieden").content.decode()
    assert 'class="mv-sc"' in page
    assert f"/en/kansen/nieuw?gebied={cast.area.code}" in page
    lines = b"".join(client.get("/en/stille-gebieden.csv")).decode().splitlines()
    assert lines[1].startswith(f"{cast.area.code};Noord;4;4;")


def test_the_page_asks_one_question_and_answers_it_before_anything_else(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    empty = client.get("/en/stille-gebieden").text
    assert "Nobody has brought in yet how many people live in each area." in empty
    assert "Residents not known (2)" in empty
    assert "On the map" not in empty

    settle(cast.area, 10_000, 4)
    settle(cast.elsewhere, 10_000, 1)
    unknown = make_area(name="Onbekend")
    page = client.get("/en/stille-gebieden").text

    places = [
        page.index(said)
        for said in (
            "In 1 of the 3 areas.",
            'id="map"',
            "How we count",
            "It is quiet here (1)",
            f'id="{cast.elsewhere.code}"',
            "Not here (1)",
            f'id="{cast.area.code}"',
            "Residents not known (1)",
            f'id="{unknown.code}"',
        )
    ]
    assert places == sorted(places)
    visible = re.sub(r"<details\b.*?</details>", "", page, flags=re.DOTALL)
    assert '"mv-sc"' not in visible, "the picture is folded"
    assert "Ask in the area before you draw a conclusion." not in visible

    Population.objects.filter(area=cast.elsewhere).update(residents=2_000)
    assert "<strong>Nowhere.</strong>" in client.get("/en/stille-gebieden").text


def test_everybody_reads_on_the_page_of_an_area_how_active_it_is(client: Client, cast: Cast) -> None:
    assert "How active is" not in client.get(f"/en/gebied/{cast.area.code}").content.decode()
    settle(cast.area, 10_000, 4)
    settle(cast.elsewhere, 10_000, 0)

    page = client.get(f"/en/gebied/{cast.area.code}").content.decode()
    assert "How active is Noord?" in page
    assert "Here are 4 initiatives for every 10,000 residents, in the city 2." in page
    assert "It is quiet here." in client.get(f"/en/gebied/{cast.elsewhere.code}").content.decode()


@pytest.mark.parametrize("number", [1, 3])
def test_the_areas_are_read_in_a_fixed_number_of_questions(
    cast: Cast, number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _each in range(number):
        settle(make_area(), 1_000, number)
    assert cast.official.roles
    with django_assert_num_queries(5):
        quiet_areas(cast.official)


def run(path: Path, text: str, *options: str) -> str:
    from io import StringIO  # noqa: PLC0415

    file, out = path / "residents.csv", StringIO()
    file.write_bytes(text.encode())
    call_command("import_population", str(file), *options, stdout=out)
    return out.getvalue().strip()


def test_residents_come_in_all_or_nothing_and_again_changes_nothing(tmp_path: Path) -> None:
    area = make_area()
    text = GOOD.format(code=area.code)

    assert run(tmp_path, text, "--dry-run") == "1 numbers would be added, 0 would be changed, 0 the same"
    assert not Population.objects.exists()
    assert run(tmp_path, text) == "1 numbers added, 0 changed, 0 the same"
    kept = Population.objects.get()
    assert run(tmp_path, text) == "0 numbers added, 0 changed, 1 the same"
    assert (kept.residents, str(kept.counted_on), kept.version) == (
        12_000,
        "2026-01-01",
        Population.objects.get().version,
    )
    assert run(tmp_path, text.replace("12.000", "13000")) == "0 numbers added, 1 changed, 0 the same"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "empty"),
        ("gebied;inwoners\nA;1\n", "Peildatum|Datum"),
        ("gebied;inwoners;datum;bron\nWK000000;5;2026-01-01;Stad\n", "WK000000"),
        (GOOD + "{code};12.0;2026-01-02;Stad\n", "3"),
        (GOOD + "{code};-5;2026-01-02;Stad\n", "3"),
        (GOOD + "{code};5;2026-02-31;Stad\n", "3"),
        (GOOD + "{code};5;2026-01-02;\n", "3"),
        (GOOD + "{code};5;2026-01-01;Stad\n", "2"),
    ],
)
def test_a_faulty_file_brings_in_nothing_and_names_row_and_column(tmp_path: Path, text: str, fault: str) -> None:
    area = make_area()

    with pytest.raises(CommandError) as raised:
        run(tmp_path, text.format(code=area.code))

    assert "was not imported" in str(raised.value)
    assert fault == "empty" or any(each in str(raised.value) for each in fault.split("|"))
    assert not Population.objects.exists()


def test_a_coordinator_sees_first_what_a_file_would_do_and_then_does_it(client: Client, cast: Cast) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: PLC0415

    client.force_login(cast.coordinator)
    text = GOOD.format(code=cast.area.code)
    page = client.post("/en/beheer/inwoners", {"file": SimpleUploadedFile("r.csv", text.encode())}).content.decode()
    assert "1 new numbers, 0 change, 0 stay the same." in page
    assert not Population.objects.exists()

    page = client.post("/en/beheer/inwoners", {"text": text}, follow=True).content.decode()
    assert "1 numbers added, 0 changed, 0 the same." in page
    assert "12,000" in page
    page = client.post("/en/beheer/inwoners", {"text": text.replace("12.000", "x")}).content.decode()
    assert "Row 2, Residents" in page
    client.force_login(cast.official)
    assert client.get("/en/beheer/inwoners").status_code == 404
