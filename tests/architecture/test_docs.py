# SPDX-License-Identifier: EUPL-1.2
"""What the docs promise is there, and what is there stands in the docs."""

import ast
import pkgutil
import re
from importlib import import_module
from pathlib import Path
from pkgutil import resolve_name
from typing import Final

import pytest
from django.apps import AppConfig, apps
from django.db.models import Model

ROOT = Path(__file__).parents[2]
APPS = ("core", "mail", "accounts", "events", "initiatives", "assessment", "governance")
# A module of ours, or what stands in one, as prose names it.
NAMED = rf"((?:{'|'.join((*APPS, 'config', 'demo'))})\.[a-z_]+(?:\.\w+)*)"
# Rows of the machinery, which no reader meets.
MACHINERY = {"Moment"}


def own_models_of(config: AppConfig) -> list[type[Model]]:
    """The models of an app, without the history tables that pghistory makes."""
    return [model for model in config.get_models() if not hasattr(model, "pgh_tracked_model")]


def own_models() -> list[type[Model]]:
    """Our models in every app."""
    return [model for config in apps.get_app_configs() if config.name in APPS for model in own_models_of(config)]


@pytest.mark.parametrize("name", [name for model in own_models() if (name := model.__name__) not in MACHINERY])
def test_every_model_stands_in_the_glossary(name: str) -> None:
    assert f"`{name}`" in (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")


def named_in_the_glossary() -> list[str]:
    """What stands in code type in the first column."""
    rows = re.findall(r"^\| ([^|]*`[^|]*)\|", (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"), re.MULTILINE)
    return sorted({name for row in rows for name in re.findall(r"`([^`]+)`", row)})


@pytest.mark.parametrize("name", named_in_the_glossary())
def test_whatever_the_glossary_names_is_there(name: str) -> None:
    if name[0].isupper():
        model, _, column = name.partition(".")
        [found] = [vars(models)[model] for app in APPS if model in vars(models := import_module(f"{app}.models"))]
        assert not column or hasattr(found, column)
    else:
        # A package, a module, or something in one.
        assert pkgutil.resolve_name(name)


def test_every_decision_stands_in_the_list_of_decisions() -> None:
    folder = ROOT / "docs" / "adr"
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (folder / "README.md").read_text(encoding="utf-8"))

    assert sorted(listed) == sorted(path.name for path in folder.glob("0*.md"))


@pytest.mark.parametrize(
    "page", [path.relative_to(ROOT) for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]], ids=str
)
def test_links_between_the_docs_lead_somewhere(page: Path) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text) if "://" not in link]

    assert [link for link in links if not (ROOT / page.parent / link).exists()] == []


@pytest.mark.parametrize("page", ["architecture.md", "continuity.md", "method.md", "glossary.md", "api/README.md"])
def test_every_module_that_the_docs_name_is_there(page: str) -> None:
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    named = re.findall(rf"`{NAMED}[`(]", text)

    assert [name for name in named if not is_there(name)] == []


def is_there(name: str) -> bool:
    """Whether this is a module, or what stands in one."""
    try:
        resolve_name(name)
    except (ImportError, AttributeError):
        return False
    return True


SOURCES: Final = [
    path for app in (*APPS, "config", "demo") for path in (ROOT / app).rglob("*.py") if "migrations" not in path.parts
]


def test_no_source_file_holds_more_than_one_subject() -> None:
    lengths = {
        str(path.relative_to(ROOT)): sum(bool(line.strip()) for line in path.read_text(encoding="utf-8").splitlines())
        for path in SOURCES
    }

    assert {path: lines for path, lines in lengths.items() if lines > 300} == {}


def test_no_function_is_longer_than_a_screen() -> None:
    lengths = {
        f"{path.relative_to(ROOT)}:{one.name}": (one.end_lineno or one.lineno) - one.lineno + 1
        for path in SOURCES
        for one in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    assert {name: lines for name, lines in lengths.items() if lines > 50} == {}


def test_what_belongs_to_a_subject_does_not_lie_at_the_root_of_an_app() -> None:
    loose = {
        app: sorted(path.stem for path in (ROOT / app).glob("*.py") if path.name != "__init__.py")
        for app in (*APPS, "config", "demo")
    }

    assert {app: names for app, names in loose.items() if len(names) > 8} == {}


def test_every_source_file_names_its_licence() -> None:
    tracked = [path for pattern in ("*.py", "*.js") for path in ROOT.rglob(pattern)]
    skipped = {".venv", "node_modules", "vendor", "migrations", ".data", "generated"}
    ours = [path for path in tracked if not skipped & set(path.relative_to(ROOT).parts)]
    silent = [
        str(path.relative_to(ROOT))
        for path in ours
        if path.stat().st_size and "SPDX-License-Identifier: EUPL-1.2" not in path.read_text(encoding="utf-8")[:300]
    ]

    assert silent == []
