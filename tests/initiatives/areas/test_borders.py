# SPDX-License-Identifier: EUPL-1.2
"""Borders from the wijk- en buurtkaart of CBS: GeoJSON and GeoPackage, RD New and WGS 84, one municipality or more."""

import json
import sqlite3
import struct
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import shapely
from django.core.management import CommandError, call_command

from initiatives.areas.borders import geometry
from initiatives.areas.borders.parser import as_collection, read_borders, read_kept
from initiatives.areas.borders.query import BordersError, BordersQuery, Division
from initiatives.areas.borders.rd_new import to_degrees
from initiatives.models import Area, Water
from tests.factories import make_area

# The south-west corner of a square kilometre in RD New, and where it lies (PROJ 9.5, EPSG:28992 to EPSG:4326).
CORNER_X, CORNER_Y = 155_000, 463_000
CORNER = (5.3872035, 52.1551723)


def square(east: int, north: int, *, size: int = 1_000) -> shapely.Polygon:
    """Return a square, so many kilometres from the corner."""
    west, south = CORNER_X + 1_000 * east, CORNER_Y + 1_000 * north
    return shapely.box(west, south, west + size, south + size)


WIJKEN: list[dict[str, Any]] = [
    {"wijkcode": "WK990001", "wijknaam": "West", "gemeentecode": "GM9900", "water": "NEE", "at": square(0, 0)},
    {"wijkcode": "WK990002", "wijknaam": "Oost", "gemeentecode": "GM9900", "water": "NEE", "at": square(1, 0)},
    {"wijkcode": "WK990099", "wijknaam": "Plas", "gemeentecode": "GM9900", "water": "JA", "at": square(2, 0)},
    {"wijkcode": "WK990101", "wijknaam": "Dorp", "gemeentecode": "GM9901", "water": "NEE", "at": square(0, 1)},
    {"wijkcode": "WK999801", "wijknaam": "Abroad", "gemeentecode": "GM9900", "water": "B", "at": square(5, 5)},
]
GEOMETRY_FAULT: dict[str, Any] = {**WIJKEN[1], "at": shapely.Point(CORNER_X, CORNER_Y)}
BUURTEN: list[dict[str, Any]] = [
    {"buurtcode": "BU99000101", "buurtnaam": "Kade", "wijkcode": "WK990001", "gemeentecode": "GM9900", "water": "NEE",
     "at": square(0, 0, size=500)},
]  # fmt: skip
GEMEENTEN: list[dict[str, Any]] = [
    {"gemeentecode": "GM9900", "gemeentenaam": "Stad", "water": "NEE", "at": square(0, 0, size=2_000)},
    {"gemeentecode": "GM9901", "gemeentenaam": "Dorp", "water": "NEE", "at": square(0, 2)},
]


def geojson(rows: Sequence[dict[str, Any]], system: str = "urn:ogc:def:crs:EPSG::28992") -> bytes:
    """Return rows as PDOK gives them: in RD New, with a member that says so."""
    features = [
        {
            "type": "Feature",
            "properties": {name: value for name, value in row.items() if name != "at"},
            "geometry": shapely.geometry.mapping(row["at"]),
        }
        for row in rows
    ]
    named = {"type": "name", "properties": {"name": system}}
    return json.dumps({"type": "FeatureCollection", "crs": named, "features": features}).encode()


def geopackage(path: Path, layers: Mapping[str, Sequence[dict[str, Any]]], *, system: int = 28992) -> Path:
    """Write a GeoPackage with these layers, as GDAL writes it: an envelope of 32 bytes before the WKB."""
    file = path / "wijkenbuurten.gpkg"
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, organization_coordsys_id INTEGER)")
        database.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (7, ?)", [system])
        database.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)")
        for name, rows in layers.items():
            columns = [column for column in rows[0] if column != "at"]
            database.execute(f'CREATE TABLE "{name}" ({", ".join(columns)}, geom BLOB)')
            database.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 7)", [name])
            for row in rows:
                west, south, east, north = row["at"].bounds
                header = b"GP\x00\x03" + struct.pack("<i4d", 7, west, east, south, north)
                values = [*(row[column] for column in columns), header + shapely.to_wkb(row["at"])]
                places = ", ".join("?" * len(values))
                database.execute(f'INSERT INTO "{name}" VALUES ({places})', values)  # noqa: S608 - our own words
    database.close()
    return file


@pytest.mark.parametrize(
    ("metres", "degrees"),
    [
        ((155_000, 463_000), (5.3872035, 52.1551723)),
        ((92_000, 437_000), (4.4714576, 51.9179153)),
        ((233_500, 581_900), (6.5624226, 53.2179535)),
        ((176_000, 318_000), (5.6853914, 50.8514484)),
    ],
)
def test_rd_new_becomes_degrees_within_half_a_metre(metres: tuple[int, int], degrees: tuple[float, float]) -> None:
    """The degrees are those of PROJ 9.5 for EPSG:28992 to EPSG:4326."""
    longitude, latitude = to_degrees(np.array([metres], dtype=float))[0]

    assert abs(longitude - degrees[0]) * 68_500 < 0.5
    assert abs(latitude - degrees[1]) * 111_200 < 0.5


def run(file: Path, *options: str) -> str:
    out = StringIO()
    call_command("import_areas", str(file), *options, stdout=out)
    return out.getvalue().strip()


def written(path: Path, data: bytes) -> Path:
    file = path / "borders.geojson"
    file.write_bytes(data)
    return file


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["geojson", "gpkg"])
def test_wijken_of_one_municipality_come_in_where_they_lie(tmp_path: Path, kind: str) -> None:
    layers = {"gemeenten": GEMEENTEN, "wijken": WIJKEN, "buurten": BUURTEN}
    file = geopackage(tmp_path, layers) if kind == "gpkg" else written(tmp_path, geojson(WIJKEN))

    assert run(file, "--municipalities", "9900") == "2 areas added, 0 changed, 0 the same"

    west = Area.objects.get(code="WK990001")
    assert (west.name, Area.objects.count()) == ("West", 2)
    assert west.border is not None
    assert min(point[0] for point in west.border["coordinates"][0]) == pytest.approx(CORNER[0], abs=1e-4)
    assert min(point[1] for point in west.border["coordinates"][0]) == pytest.approx(CORNER[1], abs=1e-4)
    assert west.longitude == pytest.approx(5.3945, abs=1e-3)
    assert west.tile_column is not None
    assert Water.objects.get().code == "water-GM9900"
    assert run(file, "--municipalities", "GM9900") == "0 areas added, 0 changed, 2 the same"


@pytest.mark.django_db
def test_the_number_that_cbs_puts_before_a_name_is_left_out(tmp_path: Path) -> None:
    named = [{**WIJKEN[0], "wijknaam": "Wijk 01 West"}, {**WIJKEN[1], "wijknaam": "Wijk 02"}]
    run(written(tmp_path, geojson(named)), "--municipalities", "9900")
    assert sorted(Area.objects.values_list("name", flat=True)) == ["West", "Wijk 02"]


@pytest.mark.django_db
def test_a_regional_register_takes_several_municipalities(tmp_path: Path) -> None:
    file = geopackage(tmp_path, {"gemeenten": GEMEENTEN, "wijken": WIJKEN})

    run(file, "--municipalities", "GM9900, 9901", "--division", "gemeenten-wijken")

    assert Area.objects.get(code="WK990101").parent == Area.objects.get(code="GM9901")
    assert Area.objects.filter(parent=None).count() == 2
    assert not Area.objects.filter(parent__isnull=False, tile_column__isnull=False).exists()


@pytest.mark.django_db
def test_buurten_come_in_under_the_wijken_that_are_here_already(tmp_path: Path) -> None:
    run(written(tmp_path, geojson(WIJKEN)), "--municipalities", "9900")

    run(written(tmp_path, geojson(BUURTEN)), "--municipalities", "9900", "--division", "wijken-buurten")

    assert Area.objects.get(code="BU99000101").parent == Area.objects.get(code="WK990001")


@pytest.mark.django_db
def test_only_the_areas_that_are_here_get_a_border_when_that_is_asked(tmp_path: Path) -> None:
    make_area(code="WK990001", name="My own name")
    done = run(written(tmp_path, geojson(WIJKEN)), "--municipalities", "9900", "--only-known")

    assert done == "0 areas added, 1 changed, 0 the same\n1 areas of the file are not here and were left out"
    assert Area.objects.get().name == "My own name"
    assert Area.objects.get().border


@pytest.mark.django_db
def test_what_was_placed_by_hand_stays_and_what_is_new_stands_beside_it(tmp_path: Path) -> None:
    make_area(code="WK990001", longitude=5.3945, latitude=52.1597, tile_column=7, tile_row=5)

    run(written(tmp_path, geojson(WIJKEN)), "--municipalities", "9900")

    known, new = Area.objects.get(code="WK990001"), Area.objects.get(code="WK990002")
    assert (known.tile_column, known.tile_row) == (7, 5)
    assert new.tile_column is not None
    assert abs(new.tile_column - 7) <= 2
    assert abs((new.tile_row or 0) - 5) <= 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rows", "options", "told"),
    [
        (WIJKEN, (), "2 municipalities (GM9900, GM9901). Say by code which of them you mean."),
        (WIJKEN, ("--municipalities", "1234"), "nothing of GM1234. It has GM9900, GM9901"),
        (BUURTEN, ("--municipalities", "9900"), "The file has buurten and no wijken. Choose buurten"),
        (BUURTEN, ("--division", "wijken-buurten"), "BU99000101: there is no area WK990001 to lie in"),
        ([{**WIJKEN[0], "wijknaam": None}], (), 'feature 1: property "wijknaam" is missing'),
        ([{**WIJKEN[0], "at": shapely.Point(155_000, 463_000)}], (), "feature 1: WK990001, the geometry is Point"),
        ([WIJKEN[0], WIJKEN[0]], (), "feature 2: code WK990001 stands in feature 1 already"),
        ([{**WIJKEN[0], "at": shapely.box(5, 52, 6, 53)}], (), "is no place in RD New"),
        ([WIJKEN[0], {**WIJKEN[1], "at": shapely.box(155_000, 463_000, 155_000, 464_000)}], (), "encloses nothing"),
    ],
)
def test_a_geojson_with_a_fault_is_refused_whole(
    tmp_path: Path, rows: list[dict[str, Any]], options: tuple[str, ...], told: str
) -> None:
    with pytest.raises(CommandError) as refusal:
        run(written(tmp_path, geojson(rows)), *options)

    assert told in str(refusal.value)
    assert not Area.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("layers", "system", "told"),
    [
        ({"buurten": BUURTEN}, 28992, "The file has no layer with Wijken. Its layers are: buurten."),
        ({"wijken": WIJKEN}, 3857, "Layer wijken is not in RD New (EPSG:28992) and not in WGS 84"),
        ({"wijken": [{**WIJKEN[0], "wijkcode": None}]}, 28992, 'layer wijken, row 1: property "wijkcode" is missing'),
    ],
)
def test_a_geopackage_with_a_fault_is_refused_whole(
    tmp_path: Path, layers: dict[str, Any], system: int, told: str
) -> None:
    with pytest.raises(CommandError) as refusal:
        run(geopackage(tmp_path, layers, system=system))

    assert told in str(refusal.value)
    assert not Area.objects.exists()


@pytest.mark.parametrize("length", [16, 60, 4_000, 12_000])
def test_a_geopackage_that_was_cut_off_is_refused(tmp_path: Path, length: int) -> None:
    file = geopackage(tmp_path, {"wijken": WIJKEN})
    file.write_bytes(file.read_bytes()[:length])

    with pytest.raises(BordersError, match="GeoPackage"):
        read_borders(file, BordersQuery(municipalities=frozenset({"GM9900"})))


def test_a_geometry_that_cannot_be_read_names_its_row(tmp_path: Path) -> None:
    file = geopackage(tmp_path, {"wijken": WIJKEN[:2]})
    with sqlite3.connect(file) as database:
        database.execute("UPDATE wijken SET geom = 'no geometry' WHERE wijkcode = 'WK990002'")
    database.close()

    with pytest.raises(BordersError, match=r"wijken.*2.*WK990002"):
        read_borders(file, BordersQuery())


def test_a_view_in_a_geopackage_is_not_read(tmp_path: Path) -> None:
    file = geopackage(tmp_path, {"other": WIJKEN})
    with sqlite3.connect(file) as database:
        database.execute("CREATE VIEW wijken AS SELECT * FROM other")
        database.execute("UPDATE gpkg_geometry_columns SET table_name = 'wijken'")
    database.close()

    with pytest.raises(BordersError):
        read_borders(file, BordersQuery())


def test_a_border_that_crosses_itself_is_mended(tmp_path: Path) -> None:
    x, y = CORNER_X, CORNER_Y
    bow = shapely.Polygon([(x, y), (x + 900, y + 900), (x + 900, y), (x, y + 900), (x, y)])

    read = read_borders(written(tmp_path, geojson([{**WIJKEN[0], "at": bow}])), BordersQuery())

    assert read.areas[0].border["type"] == "MultiPolygon"


def test_heavy_borders_are_thinned_and_neighbours_keep_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(geometry, "MOST_POINTS", 200)
    wavy = [(CORNER_X + 1_000 + (number % 2) * 3, CORNER_Y + number) for number in range(0, 1_001, 5)]
    west = shapely.Polygon([(CORNER_X, CORNER_Y), *wavy, (CORNER_X, CORNER_Y + 1_000)])
    east = shapely.Polygon([*wavy, (CORNER_X + 2_000, CORNER_Y + 1_000), (CORNER_X + 2_000, CORNER_Y)])
    rows = [{**WIJKEN[0], "at": west}, {**WIJKEN[1], "at": east}]

    read = read_borders(written(tmp_path, geojson(rows)), BordersQuery())

    points = [{tuple(point) for point in area.border["coordinates"][0]} for area in read.areas]
    assert sum(map(len, points)) <= 200
    drawn = [shapely.geometry.shape(dict(area.border)) for area in read.areas]
    assert drawn[0].overlaps(drawn[1]) is False
    assert drawn[0].union(drawn[1]).area == pytest.approx(drawn[0].area + drawn[1].area, rel=1e-6)


def test_what_a_page_sends_back_is_what_was_read(tmp_path: Path) -> None:
    file = geopackage(tmp_path, {"wijken": WIJKEN, "buurten": BUURTEN})
    wanted = BordersQuery(Division.DISTRICTS_AND_NEIGHBOURHOODS, frozenset({"GM9900"}))
    read = read_borders(file, wanted)

    again = read_kept(as_collection(read))

    assert again == read
    assert len(read.areas) == 3
    assert len(read.waters) == 1


def test_wijken_and_buurten_that_are_light_each_are_not_thinned_again_when_they_come_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = geopackage(tmp_path, {"wijken": [wavy_part(WIJKEN[0])], "buurten": [wavy_part(BUURTEN[0])]})
    wanted = BordersQuery(Division.DISTRICTS_AND_NEIGHBOURHOODS, frozenset({"GM9900"}))
    monkeypatch.setattr(geometry, "MOST_POINTS", 300)
    read = read_borders(file, wanted)

    assert read_kept(as_collection(read)) == read


def wavy_part(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row whose border has some two hundred points that thinning would take away."""
    wavy = [(CORNER_X + 1_000 + (number % 2) * 3, CORNER_Y + number) for number in range(0, 1_001, 5)]
    return {**row, "at": shapely.Polygon([(CORNER_X, CORNER_Y), *wavy, (CORNER_X, CORNER_Y + 1_000)])}


@pytest.mark.parametrize(("more", "told"), [({"gemeentecode": ["GM9900"]}, "GM9900"), ({"label": [10**400, 52]}, "")])
def test_odd_values_beside_a_border_break_nothing(tmp_path: Path, more: dict[str, Any], told: str) -> None:
    degrees = {**WIJKEN[0], "at": shapely.box(5.38, 52.15, 5.39, 52.16), **more}
    file = written(tmp_path, geojson([degrees], system="urn:ogc:def:crs:OGC:1.3:CRS84"))
    wanted = BordersQuery(municipalities=frozenset({"GM9900"}))

    if told:
        with pytest.raises(BordersError, match=told):
            read_borders(file, wanted)
    else:
        assert read_borders(file, wanted).areas[0].longitude == pytest.approx(5.385)


@pytest.mark.parametrize("system", [28992, 4326])
@pytest.mark.parametrize("far", [1e9, float("nan"), float("inf")])
def test_a_geopackage_with_a_point_that_is_nowhere_names_the_row(tmp_path: Path, system: int, far: float) -> None:
    near = square(0, 0) if system == 28992 else shapely.box(5.38, 52.15, 5.39, 52.16)
    east = near.bounds[2]
    file = geopackage(tmp_path, {"wijken": [{**WIJKEN[0], "at": near}]}, system=system)
    with sqlite3.connect(file) as database:
        [whole] = database.execute("SELECT geom FROM wijken").fetchone()
        odd = whole.replace(struct.pack("<d", east), struct.pack("<d", far))
        database.execute("UPDATE wijken SET geom = ?", [odd])
    database.close()

    with pytest.raises(BordersError, match=r"wijken.*1.*WK990001"):
        read_borders(file, BordersQuery(municipalities=frozenset({"GM9900"})))
