# SPDX-License-Identifier: EUPL-1.2
"""Generate the typed half of the client from docs/api/v1.yaml: `uv run python clients/python/generate.py`."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from openapi_python_client import generate
from openapi_python_client.config import Config, ConfigFile, MetaType

HERE = Path(__file__).parent
CONTRACT = HERE.parents[1] / "docs" / "api" / "v1.yaml"


def nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Return every object of the document, the outermost first."""
    if isinstance(tree, dict):
        yield tree
    for branch in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        yield from nodes(branch)


def suit(contract: dict[str, Any]) -> dict[str, Any]:
    """Return the contract as the generator serves a program best; what goes over the line stays the same."""
    for shape in nodes(contract["components"]["schemas"]):
        # An answer may get a new value within v1 (tests/api/breaking.py): a program of before has to read it.
        if isinstance(shape.get("enum"), list):
            del shape["enum"]
        # The generator overlooks null of what refers to another shape when its type stands beside it.
        if shape.get("nullable") and "allOf" in shape:
            shape.pop("type", None)
    for operation in nodes(contract["paths"]):
        # A key is never demanded to build a call: without one the public part answers.
        if isinstance(operation.get("security"), list):
            del operation["security"]
        if isinstance(operation.get("parameters"), list):
            for given in operation["parameters"]:
                # The generator repeats the name of a list; these lists stand behind one name, with commas.
                if given.get("explode") is False:
                    given["schema"] = {"type": "string"}
    return contract


def write(folder: Path) -> None:
    """Generate into `folder`, in place of what stood there; stop when anything of the contract is left out."""
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.NamedTemporaryFile("w", suffix=".yaml", encoding="utf-8") as suited:
        yaml.safe_dump(suit(yaml.safe_load(CONTRACT.read_text(encoding="utf-8"))), suited, sort_keys=False)
        suited.flush()
        settings = ConfigFile(literal_enums=True, post_hooks=[])
        errors = generate(
            config=Config.from_sources(
                settings, MetaType.NONE, Path(suited.name), "utf-8", overwrite=False, output_path=folder
            )
        )
    if errors:
        sys.exit("\n".join(f"{error.header} {error.detail}" for error in errors))


if __name__ == "__main__":
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--into", type=Path, default=HERE / "meervoud_client" / "generated")
    write(reader.parse_args().into)
