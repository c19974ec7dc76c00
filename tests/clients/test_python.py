# SPDX-License-Identifier: EUPL-1.2
"""The Python client, generated from the contract as it is, against a running instance."""

import os
import runpy
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.utils import timezone
from pytest_django.live_server_helper import LiveServer

from accounts.models import ApiClient, Scope
from assessment.models import Assessment
from initiatives.lifecycle import Phase, Status
from initiatives.moderation.actions.lifecycle import move_initiative
from tests.factories import make_area, make_carrier, make_initiative, make_theme, make_user
from tests.factories.api import make_api_client, make_published
from tests.factories.assessment import make_assignment, make_result, make_round

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "clients" / "python"
README = SOURCE / "README.md"
COPY = ROOT / "docs" / "examples" / "keep_a_copy.py"
EXAMPLE = ROOT / "docs" / "examples" / "assessments_to_pandas.py"
PROGRAM = """
from datetime import datetime
from meervoud_client import Meervoud

for told in Meervoud("https://meervoud.example").assessments(kind="consensus"):
    moment: datetime = told.submitted_at
    level: int | None = told.scores[0].level
    told.scores[0].grade
    told.scores[0].level + 1
Meervoud("https://meervoud.example").assessments(kind="verdict")
"""
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The client as somebody installs it: the layer of ours, and what the generator makes of the contract of now."""
    folder = tmp_path_factory.mktemp("client")
    shutil.copytree(SOURCE / "meervoud_client", folder / "meervoud_client", ignore=shutil.ignore_patterns("generated"))
    subprocess.run(  # noqa: S603 - our own program
        [sys.executable, SOURCE / "generate.py", "--into", folder / "meervoud_client" / "generated"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    sys.path.insert(0, str(folder))
    yield import_module("meervoud_client")
    sys.path.remove(str(folder))
    for name in [name for name in sys.modules if name.partition(".")[0] == "meervoud_client"]:
        del sys.modules[name]


@pytest.fixture
def key(live_server: LiveServer) -> str:
    assert live_server.url
    return make_api_client(scopes=(Scope.ASSESSMENTS_READ,))[1]


@pytest.fixture
def meervoud(package: Any, live_server: LiveServer, key: str) -> Iterator[Any]:
    with package.Meervoud(live_server.url, key) as opened:
        yield opened


def ids(told: Iterator[Any]) -> list[UUID]:
    return [one.id for one in told]


def test_all_pages_of_assessments_come_as_typed_objects(
    meervoud: Any, package: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    round_ = make_round()
    made = [make_published(assignment=make_assignment(round=round_), levels={"robust": 3}) for _one in range(5)]
    monkeypatch.setattr(package.walking, "PAGE_SIZE", 2)

    told = list(meervoud.assessments())

    assert [one.id for one in told] == [one.pk for one in made]
    assert told[0].published_at == made[0].published_at
    assert [(score.principle, score.level) for score in told[0].scores if score.answer == "level"] == [("robust", 3)]
    assert {score.level for score in told[0].scores} == {3, None}
    assert meervoud.assessment(made[1].pk) == told[1]
    (named,) = meervoud.assessments(initiative=told[2].initiative_id, round_=round_.pk, expand="initiative,round")
    assert (named.initiative.id, named.round_.title) == (told[2].initiative_id, round_.title)


@pytest.mark.full
def test_a_type_checker_accepts_the_layer_and_finds_what_a_program_gets_wrong(package: Any, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    layer = Path(package.__file__).parent
    how = ["--config-file=", "--strict", "--follow-imports=silent", f"--cache-dir={tmp_path / 'cache'}"]
    checked = subprocess.run(  # noqa: S603 - the type checker
        [sys.executable, "-m", "mypy", *how, program.name, *sorted(layer.glob("*.py"))],
        check=False,
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "MYPYPATH": str(layer.parent)},
        text=True,
    )

    found = [line.partition(" error: ")[::2] for line in checked.stdout.splitlines() if " error: " in line]
    assert [(place, why.split("  ")[-1]) for place, why in found] == [
        ("program.py:8:", "[attr-defined]"),
        ("program.py:9:", "[operator]"),
        ("program.py:10:", "[arg-type]"),
    ], checked.stdout + checked.stderr


def test_filters_narrow_both_lists(meervoud: Any) -> None:
    area = make_area()
    kept = make_initiative(area=area, phase=Phase.IDEA, name="Buurtkas")
    other, theme = make_initiative(phase=Phase.ANCHORED), make_theme()
    other.themes.add(theme)
    make_initiative(area=area)
    result, single = make_result(kept, {"robust": 1}), make_published()
    later = single.updated_at + timedelta(minutes=5)
    Assessment.objects.filter(pk=single.pk).update(updated_at=later)

    assert ids(meervoud.initiatives(phase=["idea", "anchored"])) == [kept.pk, other.pk]
    assert ids(meervoud.initiatives(area=area.code, form=["group"], q="buurtkas")) == [kept.pk]
    assert ids(meervoud.initiatives(theme=[theme.code], updated_since=kept.updated_at)) == [other.pk]
    assert ids(meervoud.assessments(area=area.code, kind="consensus", principle="robust")) == [result.pk]
    assert ids(meervoud.assessments(updated_since=later)) == [single.pk]
    assert meervoud.initiative(kept.pk).area.code == area.code


def test_what_is_public_needs_no_key_and_a_call_without_a_method_of_its_own_works_too(
    package: Any, live_server: LiveServer
) -> None:
    made = make_initiative(name="Buurtkas")
    list_areas = import_module("meervoud_client.generated.api.areas.list_areas")

    with package.Meervoud(live_server.url) as anybody:
        assert [one.name for one in anybody.initiatives()] == ["Buurtkas"]
        assert made.area is not None
        assert [one.code for one in anybody.ask(list_areas.sync_detailed).results] == [made.area.code]


def test_a_wrong_key_is_refused_with_the_problem(package: Any, live_server: LiveServer) -> None:
    with package.Meervoud(live_server.url, "mv_wrong") as stranger, pytest.raises(package.RefusedError) as refused:
        list(stranger.assessments())

    problem = refused.value.problem
    assert (problem.status, bool(problem.title), bool(problem.detail)) == (401, True, True)


def test_a_wrong_parameter_is_named_in_the_error(meervoud: Any, package: Any) -> None:
    with pytest.raises(package.RefusedError, match=r"^400 .*\(theme: .+\)$"):
        list(meervoud.initiatives(theme=["absent"]))


def test_the_client_waits_as_long_as_the_server_asks(package: Any, live_server: LiveServer, key: str) -> None:
    make_published()
    ApiClient.objects.update(requests_per_minute=1)
    waited: list[float] = []

    def wait(seconds: float) -> None:
        waited.append(seconds)
        ApiClient.objects.update(requests_per_minute=100)

    with package.Meervoud(live_server.url, key, wait=wait) as busy:
        assert [len(list(busy.assessments())) for _turn in range(3)] == [1, 1, 1]
    assert len(waited) == 1
    assert 1 <= waited[0] <= 60

    ApiClient.objects.update(requests_per_minute=1)
    with (
        package.Meervoud(live_server.url, key, wait=waited.append) as hurried,
        pytest.raises(package.RefusedError, match="429"),
    ):
        list(hurried.assessments())
    assert len(waited) == package.patience.TRIES


@pytest.mark.usefixtures("package")
def test_the_example_finds_the_lowest_principles_of_each_area(
    live_server: LiveServer, key: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    north, south = make_area(name="Noord"), make_area(name="Zuid")
    levels: dict[str, int | None] = {"robust": 1, "inclusive": 4, "reliable": 0, "flexible": None, "connecting": 3}
    make_result(make_initiative(area=north), levels)
    make_result(make_initiative(area=north), levels | {"robust": 2})
    make_result(make_initiative(area=south), {"robust": 4})
    assessed_again = make_initiative(area=south)
    make_result(assessed_again, {"robust": 0})
    make_result(assessed_again, {"robust": 4})
    make_result(make_initiative(area=south), {"robust": 0}, superseded_at=timezone.now())
    monkeypatch.setenv("MEERVOUD_URL", live_server.url)
    monkeypatch.setenv("MEERVOUD_KEY", key)

    told = runpy.run_path(str(EXAMPLE))

    scores, per_area, lowest = told["scores"], told["per_area"], told["lowest"]
    assert (len(scores), scores["assessment"].nunique()) == (4 * 11, 4)
    assert list(per_area.index[[0, 10]]) == ["integrative", "institutional_flexibility"]
    assert (per_area.loc["robust", "Noord"], per_area.loc["robust", "Zuid"]) == (1.5, 4)
    assert told["answers"].loc["flexible"].to_dict() == {"dont_know": 2, "level": 0, "not_applicable": 2}
    assert lowest.to_dict("split")["data"] == [
        ["Noord", "reliable", 0.0, 2],
        ["Noord", "robust", 1.5, 2],
        ["Noord", "connecting", 3.0, 2],
        ["Zuid", "robust", 4.0, 2],
    ]
    assert "4 results, 44 scores" in capsys.readouterr().out


@pytest.mark.usefixtures("package")
def test_the_copy_of_the_example_forgets_who_withdraws(
    live_server: LiveServer, key: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    founder, gone, kept = make_user(), make_initiative(), make_initiative()
    make_carrier(gone, founder)
    make_result(gone)
    result = make_result(kept)
    file = tmp_path / "copy.sqlite"
    monkeypatch.setenv("MEERVOUD_URL", live_server.url)
    monkeypatch.setenv("MEERVOUD_KEY", key)
    monkeypatch.setattr(sys, "argv", ["keep_a_copy.py", str(file)])
    runpy.run_path(str(COPY))
    with sqlite3.connect(file) as copy:
        assert copy.execute("SELECT count(*) FROM rows").fetchone() == (4,)

    move_initiative(initiative=gone, to=Status.WITHDRAWN, by=founder)
    runpy.run_path(str(COPY))

    with sqlite3.connect(file) as copy:
        rows = set(copy.execute("SELECT list, id FROM rows"))
    assert rows == {("initiatives", str(kept.pk)), ("assessments", str(result.pk))}


def test_any_call_is_walked_as_the_readme_says(meervoud: Any, capsys: pytest.CaptureFixture[str]) -> None:
    round_ = make_round()
    (told,) = [block for block in README.read_text(encoding="utf-8").split("```") if "list_rounds" in block]
    exec(told.removeprefix("python"), {"meervoud": meervoud})  # noqa: S102 - the lines of the README
    assert round_.title in capsys.readouterr().out
