# SPDX-License-Identifier: EUPL-1.2
"""The same code installs the same versions everywhere (docs/adr/0008)."""

import re
import tomllib
from importlib.metadata import distributions, requires
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


def test_the_image_installs_the_pinned_versions_by_hash_and_names_no_registry() -> None:
    text = (Path(__file__).parents[2] / "requirements.txt").read_text(encoding="utf-8")
    assert "://" not in text
    blocks = re.split(r"\n(?=[a-z])", "\n" + re.sub(r"^#.*\n", "", text, flags=re.MULTILINE))[1:]
    rows = [Requirement(block.partition(" \\")[0]) for block in blocks]
    assert all("--hash=sha256:" in block for block in blocks)

    pinned = {
        (canonicalize_name(row.name), str(row.specifier))
        for row in map(Requirement, PROJECT["tool"]["uv"]["constraint-dependencies"])
    }
    named = {(canonicalize_name(row.name), str(row.specifier)) for row in rows}
    assert named <= pinned
    needed = {canonicalize_name(Requirement(row).name) for row in PROJECT["project"]["dependencies"]}
    for name in list(needed):
        needed |= {canonicalize_name(Requirement(row).name) for row in requires(name) or () if "extra ==" not in row}
    here = {canonicalize_name(row.name) for row in rows if row.marker is None or row.marker.evaluate()}
    assert needed & {canonicalize_name(found.metadata["Name"]) for found in distributions()} <= here
