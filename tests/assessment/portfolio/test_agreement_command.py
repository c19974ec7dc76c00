# SPDX-License-Identifier: EUPL-1.2
"""`manage.py agreement FILE.csv`: anybody's ratings in, the same statistics out; what is wrong is told by its place."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

ROWS = [
    "1 1 . 1", "2 2 3 2", "3 3 3 3", "3 3 3 3", "2 2 2 2", "1 2 3 4", "4 4 4 4",
    "1 1 2 1", "2 2 2 2", ". 5 5 5", ". . 1 1", ". . 3 .",
]  # fmt: skip
CELLS = [row.split() for row in ROWS]


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "ratings.csv"
    file.write_bytes(text.encode(encoding))
    return file


def published(delimiter: str = ",", missing: str = "", heading: str = "", labels: bool = False) -> str:
    lines = [heading] if heading else []
    for at, cells in enumerate(CELLS, 1):
        own = [missing if cell == "." else cell for cell in cells]
        lines.append(delimiter.join([f"u{at}", *own] if labels else own))
    return "\n".join(lines) + "\n"


def answer(file: Path, *options: str) -> dict[str, Any]:
    out = StringIO()
    call_command("agreement", str(file), "--json", *options, stdout=out)
    found = json.loads(out.getvalue())
    assert isinstance(found, dict)
    return found


def refusal(file: Path, *options: str) -> str:
    with pytest.raises(CommandError) as caught:
        call_command("agreement", str(file), *options)
    return str(caught.value)


@pytest.mark.parametrize(
    ("level", "expected"), [("nominal", 0.743421), ("ordinal", 0.815388), ("interval", 0.849107), ("ratio", 0.797403)]
)
def test_the_published_example_comes_out_of_a_file(tmp_path: Path, level: str, expected: float) -> None:
    found = answer(write(tmp_path, published(heading="A,B,C,D")), "--level", level)

    assert found["alpha"] == pytest.approx(expected, abs=5e-7)
    assert found["level"] == level
    assert (found["coders"], found["units"], found["pairable"], found["pairableUnits"]) == (4, 12, 40, 11)


def test_the_json_has_every_statistic_under_a_stable_key(tmp_path: Path) -> None:
    found = answer(write(tmp_path, published(heading="unit,A,B,C,D", labels=True)))

    assert list(found) == [
        "alpha", "level", "reading", "interval", "coders", "units", "pairable", "pairableUnits", "exact", "withinOne",
        "coderNames", "categories", "rwg",
    ]  # fmt: skip
    # By the lower end of its interval, .525.
    assert found["reading"] == "below"
    assert found["interval"] == {"low": pytest.approx(0.525246, abs=1e-6), "high": 1.0}
    assert found["exact"] == pytest.approx(43 / 55)
    assert found["withinOne"] == pytest.approx(52 / 55)
    assert found["coderNames"] == ["A", "B", "C", "D"]
    assert found["rwg"][5] == {"unit": "u6", "values": 4, "spread": 3, "rwg": pytest.approx(1 - 5 / 6)}
    assert found["rwg"][11] == {"unit": "u12", "values": 1, "spread": None, "rwg": None}


@pytest.mark.parametrize(
    "text",
    [
        published(),
        published(missing="."),
        published(missing="NA"),
        published(missing=" na "),
        published(";", heading="A;B;C;D"),
        published("\t"),
        published(";", heading=";A;B;C;D", labels=True),
        published(heading="Eenheid,A,B,C,D", labels=True),
        published(heading="x,A,B,C,D", labels=True),
        published(labels=True),
        published().replace("\n", "\r\n"),
        published() + "\n\n",
        "\n" + published(),
        "\ufeff" + published(heading="A,B,C,D"),
        published(heading='"A, the first",B,C,D'),
        published(";").replace("3", "3,0"),
        published().replace("3", '"3,0"'),
        published().replace("3", "+3.0e0"),
    ],
)
def test_every_common_form_of_the_file_says_the_same(tmp_path: Path, text: str) -> None:
    found = answer(write(tmp_path, text))

    assert found["alpha"] == pytest.approx(0.815388, abs=5e-7)
    assert (found["coders"], found["units"]) == (4, 12)


def test_decimals_with_a_comma_are_numbers(tmp_path: Path) -> None:
    commas = answer(write(tmp_path, "a;b\n1,5;2,5\n3,25;3\n0,5;1\n"), "--level", "interval")
    points = answer(write(tmp_path, "a,b\n1.5,2.5\n3.25,3\n.5,1.\n"), "--level", "interval")

    assert commas == points


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_names_come_through_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    found = answer(write(tmp_path, "eenheid;Zoë;André\ncafé;1;2\n", encoding))

    assert found["coderNames"] == ["Zoë", "André"]
    assert found["rwg"][0]["unit"] == "café"


def test_without_a_heading_coders_and_units_have_numbers(tmp_path: Path) -> None:
    found = answer(write(tmp_path, "1,2\n3,3\n"))

    assert found["coderNames"] == ["1", "2"]
    assert [row["unit"] for row in found["rwg"]] == ["1", "2"]
    assert answer(write(tmp_path, "u1,2,2\nu2,3,3\n"))["coderNames"] == ["1", "2"]


def test_a_heading_of_numbers_is_a_heading_when_one_says_so(tmp_path: Path) -> None:
    assert answer(write(tmp_path, "unit,1,2\nu1,4,4\n"))["units"] == 1
    file = write(tmp_path, "1,2\n4,4\n3,3\n")
    assert answer(file)["units"] == 3
    assert answer(file, "--header", "yes")["units"] == 2
    assert answer(file, "--header", "yes")["coderNames"] == ["1", "2"]


def test_names_are_values_on_the_nominal_level(tmp_path: Path) -> None:
    ben, gerry = "aabbdcccedda", "babbbccceddd"
    text = "Ben,Gerry\n" + "\n".join(f"{one},{other}" for one, other in zip(ben, gerry, strict=True))
    found = answer(write(tmp_path, text), "--level", "nominal")

    assert found["alpha"] == pytest.approx(0.692, abs=5e-4)
    assert found["exact"] == pytest.approx(9 / 12)
    assert (found["withinOne"], found["rwg"][0]["rwg"], found["rwg"][0]["spread"]) == (None, None, None)
    assert found["rwg"][0]["values"] == 2


def test_names_of_units_beside_numbers_are_no_nominal_values(tmp_path: Path) -> None:
    found = answer(write(tmp_path, published(labels=True)), "--level", "nominal", "--header", "no")

    assert found["alpha"] == pytest.approx(0.743421, abs=5e-7)


def test_constant_ratings_are_undefined_and_not_one(tmp_path: Path) -> None:
    file = write(tmp_path, "3,3\n3,3\n3,3\n")
    out = StringIO()
    call_command("agreement", str(file), stdout=out)

    assert (answer(file)["alpha"], answer(file)["interval"], answer(file)["reading"]) == (None, None, "undefined")
    assert "Krippendorff's alpha, ordinal: undefined (undefined)" in out.getvalue()


def test_the_text_says_what_the_json_says(tmp_path: Path) -> None:
    out = StringIO()
    call_command("agreement", str(write(tmp_path, published())), stdout=out)

    assert out.getvalue().splitlines()[:9] == [
        "4 coders, 12 units",
        "40 values in 11 units with two or more",
        "Krippendorff's alpha, ordinal: 0.815388 (below)",
        "95 % interval (jackknife over units): 0.525 to 1.000",
        "exact agreement: 0.782",
        "agreement within one: 0.945",
        "r_wg per unit (5 categories):",
        "  1: 1.000 (3 values, spread 0)",
        "  2: 0.875 (4 values, spread 1)",
    ]
    assert out.getvalue().splitlines()[-1] == "  12: undefined (1 values)"


def test_r_wg_follows_the_scale(tmp_path: Path) -> None:
    found = answer(write(tmp_path, "1,2\n"), "--categories", "7")

    assert (found["categories"], found["rwg"][0]["rwg"]) == (7, 0.875)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a,b\n1,x\n2,3\ny,2\n", "row 2, column 2: 'x' is not a number\n  row 4, column 1: 'y' is not a number"),
        ("unit,a,b\nu1,1,x\n", "row 2, column 3: 'x' is not a number"),
        ("1,2\n1,1e999\n", "row 2, column 2: '1e999' is not a number"),
        (
            "1,2\n1,2,3\n1\n",
            "row 2: 3 columns, where the first row has 2\n  row 3: 1 columns, where the first row has 2",
        ),
        ("", "the file is empty"),
        ("\n\n", "the file is empty"),
        ("a,b\n", "the file has no row with ratings"),
        ('a,b\n1,"2\n', "row 2, column 2: a quote opens and does not close"),
        ("a,b\n" + "1,x\n" * 30, "row 21, column 2: 'x' is not a number\n  and 10 more"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, text: str, reason: str) -> None:
    assert reason in refusal(write(tmp_path, text))


def test_what_is_no_text_or_no_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "ratings.csv"
    file.write_bytes(b"a,b\n1,\x81\x8d\n")

    assert "the file is neither UTF-8 nor Windows-1252 text" in refusal(file)
    assert "No such file" in refusal(tmp_path / "nothing.csv")
    assert "Is a directory" in refusal(tmp_path)


def test_options_without_meaning_are_refused(tmp_path: Path) -> None:
    negative = write(tmp_path, "1,-2\n2,2\n")

    assert "on a ratio scale no value is negative" in refusal(negative, "--level", "ratio")
    assert "a scale has at least two categories" in refusal(negative, "--categories", "1")
    assert "invalid choice: 'cardinal'" in refusal(negative, "--level", "cardinal")
