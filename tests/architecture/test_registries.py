# SPDX-License-Identifier: EUPL-1.2
"""What higher apps add to lower ones goes through one kind of registry, and the architecture lists them all."""

import re
import sys
from pathlib import Path

import pytest
from django.conf import settings

from core.registry import Registry, alone

ARCHITECTURE = (Path(settings.BASE_DIR) / "docs" / "architecture.md").read_text(encoding="utf-8")
APPS = ("core", "mail", "accounts", "events", "initiatives", "assessment", "governance")


def registries() -> dict[str, str]:
    """The sentence of every registry, by its address in the code."""
    return {
        f"{name}.{attribute}": str(value.__doc__)
        for name, module in sorted(sys.modules.items())
        if name.partition(".")[0] in APPS
        for attribute, value in vars(module).items()
        if isinstance(value, Registry) and f"\n{attribute}: Registry[" in Path(str(module.__file__)).read_text("utf-8")
    }


def test_the_architecture_lists_every_registry_with_its_sentence() -> None:
    listed = dict(re.findall(r"^\| `([a-z_.]+)` \| (.+) \|$", ARCHITECTURE, re.MULTILINE))
    found = registries()
    assert found
    assert {name: text for name, text in listed.items() if name in found} == found


def test_the_same_thing_twice_is_one_and_another_under_its_key_is_refused() -> None:
    colours: Registry[str] = Registry("Colours; painters add them.", key=lambda colour: colour[0])
    colours.add("red", "green", "red")
    assert list(colours) == ["red", "green"]
    assert colours.get("r") == "red"
    assert colours.get("b") is None
    with pytest.raises(ValueError, match="two colours are called r"):
        colours.add("rose")
    assert list(colours) == ["red", "green"]


def test_a_registry_for_one_holds_one() -> None:
    source: Registry[str] = Registry("Sources; one has it.", key=alone)
    assert source.get() is None
    source.add("here")
    assert source.get() == "here"
    with pytest.raises(ValueError, match="two sources"):
        source.add("there")
