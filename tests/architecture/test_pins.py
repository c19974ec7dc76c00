# SPDX-License-Identifier: EUPL-1.2
"""The same code installs the same versions everywhere (docs/adr/0008)."""

import tomllib
from importlib.metadata import distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))


def test_every_installed_package_is_pinned_and_has_that_version() -> None:
    rows = [Requirement(row) for row in PROJECT["tool"]["uv"]["constraint-dependencies"]]
    here = [row for row in rows if row.marker is None or row.marker.evaluate()]
    pinned = {canonicalize_name(row.name): str(row.specifier).removeprefix("==") for row in here}
    installed = {canonicalize_name(found.metadata["Name"]): found.version for found in distributions()}

    assert {name: version for name, version in installed.items() if pinned.get(name) != version} == {}
