# SPDX-License-Identifier: EUPL-1.2
"""Areas: borders from a file, the public page, and who works where."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from initiatives.areas.borders.parser import read_areas
from initiatives.areas.borders.query import BordersError, BordersQuery
from initiatives.lifecycle import Status
from initiatives.models import Area
from initiatives.models.need import NeedKind
from tests.cast import Cast
from tests.city import load_reference
from tests.factories import make_area, make_initiative, make_need, make_result, make_theme

SQUARE = [[4.0, 51.0], [4.1, 51.0], [4.1, 51.1], [4.0, 51.0]]


def feature(code: object = "WK059901", name: object = "Centrum", ring: object = None, **properties: object) -> Any:
    geometry = {"type": "Polygon", "coordinates": [SQUARE if ring is None else ring]}
    return {"type": "Feature", "properties": {"code": code, "naam": name, **properties}, "geometry": geometry}


def collection(*features: Any, **more: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


def run(path: Path, data: bytes, *options: str) -> str:
    file = path / "areas.geojson"
    file.write_bytes(data)
    out = StringIO()
    call_command("import_areas", str(file), *options, stdout=out)
    return out.getvalue().strip()


@pytest.mark.django_db
def test_borders_come_in_and_the_register_shows_the_map(client: Client, tmp_path: Path) -> None:
    load_reference()
    assert "mv-carto__grid" in client.get("/register").content.decode()
    data = collection(feature(), feature("WK059918", "Spaanse Polder"))

    assert run(tmp_path, data, "--dry-run") == "1 areas would be added, 1 would be changed, 0 the same"
    assert not Area.objects.exclude(border=None).exists()
    assert run(tmp_path, data) == "1 areas added, 1 changed, 0 the same"
    assert run(tmp_path, data) == "0 areas added, 0 changed, 2 the same"

    page = client.get("/register").content.decode()
    assert 'class="mv-map"' in page
    assert "mv-carto__grid" not in page


@pytest.mark.django_db
def test_a_smaller_wijk_gets_its_parent_and_a_known_area_keeps_its_name(tmp_path: Path) -> None:
    make_area(code="WK059901", name="Binnenstad")
    part = feature("BU1", "Cool", gebied="WK059901")

    run(tmp_path, collection(part, feature()), "--parent-property", "gebied")

    assert Area.objects.get(code="WK059901").name == "Binnenstad"
    assert Area.objects.get(code="BU1").parent == Area.objects.get(code="WK059901")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"\xff\xfe", "no UTF-8"),
        (b"{", "line 1, column 2"),
        (b"[1]", "no FeatureCollection"),
        (b"[" * 100_000, "no JSON"),
        (collection(), "no feature in the file"),
        (collection(feature(), crs={"properties": {"name": "EPSG:3857"}}), "not in WGS 84"),
        (collection({"type": "Feature"}), "feature 1: no Feature with properties"),
        (collection(feature(), feature()), "feature 2: code WK059901 stands in feature 1 already"),
        (collection(feature(code=None)), 'feature 1: property "code" is missing'),
        (collection(feature(name="x" * 101)), 'property "naam" has more than 100'),
        (collection(feature(ring=SQUARE[:3])), "ring 1: a ring needs at least 4 points"),
        (collection(feature(ring=[*SQUARE[:3], [4.2, 51.2]])), "ring 1: the ring is not closed"),
        (collection(feature(ring=[[92000, 437000], *SQUARE[1:]])), "point 1: (92000, 437000) is no longitude"),
        (collection(feature(ring=[["4", 51], *SQUARE[1:]])), "point 1: no pair"),
        (b'{"type":"FeatureCollection","features":[NaN]}', "NaN is no number"),
        (collection(feature(gebied="WK7")), "WK059901: there is no area WK7"),
        (collection({**feature(), "geometry": {"type": "Point", "coordinates": [4, 51]}}), "is Point, not a Polygon"),
        (collection({**feature(), "geometry": None}), "missing, not a Polygon"),
    ],
)
def test_a_faulty_file_is_refused_whole_with_the_place_of_the_fault(tmp_path: Path, data: bytes, fault: str) -> None:
    with pytest.raises(CommandError) as refusal:
        run(tmp_path, data, "--parent-property", "gebied")

    assert fault in str(refusal.value)
    assert not Area.objects.exists()


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=12,
)


@given(coordinates=JSON, kind=st.sampled_from(["Polygon", "MultiPolygon"]), code=JSON)
@settings(max_examples=150, deadline=None)
def test_whatever_stands_in_a_file_it_is_read_or_refused(coordinates: object, kind: str, code: object) -> None:
    broken = {**feature(code=code), "geometry": {"type": kind, "coordinates": coordinates}}
    try:
        read_areas(collection(broken), BordersQuery(code="code", name="naam"))
    except BordersError as error:
        assert error.faults  # noqa: PT017 - both ends are right


@pytest.mark.django_db
def test_a_file_that_is_not_there_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_areas", str(tmp_path / "none.geojson"))


@pytest.mark.django_db
def test_the_page_of_an_area_tells_what_happens_there(client: Client) -> None:
    area = make_area(code="WK1", name="Noord", mailbox="noord@example.org")
    part = make_area(code="BU1", name="Liskwartier", parent=area)
    inside, hidden = make_initiative(name="Tuin", area=part), make_initiative(area=area, status=Status.SUBMITTED)
    inside.themes.add(make_theme(name_en="Energy"))
    make_need(inside, text="A shed")
    make_need(inside, kind=NeedKind.OFFER, text="Knowledge of soil")
    make_need(hidden, text="Secret need")
    make_initiative(name="Elsewhere")

    page = client.get("/en/gebied/WK1").content.decode()

    for text in ("Tuin", "A shed", "Knowledge of soil", "Energy", "Liskwartier", "mailto:noord@example.org"):
        assert text in page
    assert "<b>1</b> initiative in the register" in page
    assert "Secret need" not in page
    assert "Elsewhere" not in page
    assert "Noord" in client.get("/en/gebied/BU1").content.decode()


@pytest.mark.django_db
def test_an_empty_area_invites_and_an_unknown_one_is_not_found(client: Client) -> None:
    make_area(code="WK1", name="Pernis")

    page = client.get("/en/gebied/WK1").content.decode()

    assert "There is no initiative in Pernis in the register yet." in page
    assert "mailto:" not in page
    for code in ("WK2", "%00", "x" * 500, "'"):
        assert client.get(f"/gebied/{code}").status_code == 404


@pytest.mark.django_db
def test_the_page_of_an_area_costs_the_same_with_one_and_with_many(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    area = make_area(code="WK1")

    def fill(number: int) -> None:
        for _ in range(number):
            made = make_initiative(area=area)
            made.themes.add(make_theme())
            make_need(made)
            make_result(made)

    fill(1)
    client.get("/gebied/WK1")
    with django_assert_max_num_queries(20) as few:
        client.get("/gebied/WK1")
    fill(6)
    # The themes that came are read anew once, by whoever is first.
    client.get("/gebied/WK1")
    with django_assert_max_num_queries(20) as many:
        client.get("/gebied/WK1")

    assert len(few) == len(many)


def test_only_administrators_manage_areas(client: Client, cast: Cast) -> None:
    address = f"/beheer/gebieden/{cast.area.code}"
    person = cast.official.pk
    for name in ("founder", "stranger", "assessor", "official", "coordinator"):
        client.force_login(getattr(cast, name))
        assert client.get("/beheer/gebieden").status_code == 404
        assert client.post(address, {"name": "Mine", "version": 1}).status_code == 404
        assert client.post(f"{address}/team", {"person": person}).status_code == 404
        assert client.post(f"{address}/team/{person}/weg").status_code == 404

    assert cast.area.team.count() == 1


def test_an_administrator_renames_an_area_and_gives_it_a_mailbox(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    address = f"/en/beheer/gebieden/{cast.area.code}"

    assert client.get("/en/beheer/gebieden").status_code == client.get(address).status_code == 200
    client.post(address, {"name": "North", "mailbox": "North@example.org", "version": cast.area.version})

    cast.area.refresh_from_db()
    assert (cast.area.name, cast.area.mailbox) == ("North", "north@example.org")


def test_two_administrators_at_once_both_see_both_names(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    address = f"/en/beheer/gebieden/{cast.area.code}"
    version = cast.area.version
    client.post(address, {"name": "Theirs", "version": version})

    response = client.post(address, {"name": "Mine", "version": version})

    assert response.status_code == 409
    page = response.content.decode()
    assert "Theirs" in page
    assert 'value="Mine"' in page
    client.post(address, {"name": "Mine", "version": version + 1})
    cast.area.refresh_from_db()
    assert cast.area.name == "Mine"


def test_an_administrator_adds_and_removes_officials_and_nobody_else(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    address = f"/en/beheer/gebieden/{cast.area.code}/team"

    client.post(address, {"person": cast.other_official.pk})
    assert client.post(address, {"person": cast.assessor.pk}).status_code == 422
    assert client.post(address, {"person": "\x00"}).status_code == 422
    client.post(f"{address}/{cast.official.pk}/weg")

    assert [member.user for member in cast.area.team.all()] == [cast.other_official]
