# SPDX-License-Identifier: EUPL-1.2
"""Makes the wheel with which `uvx meervoud up` starts the product: python -m config.release.wheel FOLDER.

An application and no library: the tree lies in one folder inside the package, so that names as common as `config` and
`core` do not become packages of somebody else's environment, and every dependency is pinned as we test it.
"""

import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
# What a checkout has and a start needs; the demo is what `up` shows.
TREE: Final = (
    "accounts", "assessment", "config", "core", "demo", "events", "governance", "initiatives", "locale", "mail",
    "static", "templates", "manage.py", "pyproject.toml", "LICENSE", "CHANGELOG.md",
)  # fmt: skip
_LEFT_OUT: Final = shutil.ignore_patterns("__pycache__", "*.pyc", "*.mo", ".*")


def dependencies() -> list[str]:
    """Return what the product and the embedded services of `up` need, each at the version that is tested."""
    command = [
        "uv", "export", "--frozen", "--offline", "--quiet", "--no-default-groups", "--group", "services",
        "--no-hashes", "--no-annotate", "--no-header",
    ]  # fmt: skip
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    return [line for line in done.stdout.splitlines() if line]


def build(folder: Path) -> Path:
    """Build the wheel into `folder` and return where it is; needs the group `release` and the lock of `uv sync`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    with tempfile.TemporaryDirectory() as made:
        stage = Path(made)
        package = stage / "meervoud"
        package.mkdir()
        for name in TREE:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, package / "product" / name, ignore=_LEFT_OUT)
            else:
                (package / "product").mkdir(exist_ok=True)
                shutil.copy2(source, package / "product" / name)
        launcher = ROOT / "config" / "release" / "launcher.py"
        shutil.copy2(launcher, package / "__init__.py")
        (package / "__main__.py").write_text("from meervoud import main\n\nmain()\n", encoding="utf-8")
        shutil.copy2(ROOT / "README.md", stage)
        shutil.copy2(ROOT / "LICENSE", stage)
        (stage / "pyproject.toml").write_text(_project(project), encoding="utf-8")
        folder.mkdir(parents=True, exist_ok=True)
        command = [
            sys.executable,
            "-m",
            "hatchling",
            "build",
            "--target",
            "wheel",
            "--directory",
            str(folder.resolve()),
        ]
        subprocess.run(command, cwd=stage, capture_output=True, text=True, check=True)  # noqa: S603 - our own command
    return folder / f"meervoud-{project['version']}-py3-none-any.whl"


def _project(project: dict[str, str]) -> str:
    kept = ("name", "version", "description", "readme", "license", "requires-python")
    rows = [f'{name} = "{project[name]}"' for name in kept]
    needed = "".join(f"  {_quoted(one)},\n" for one in dependencies())
    return f"""\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
{chr(10).join(rows)}
license-files = ["LICENSE"]
dependencies = [
{needed}]

[project.scripts]
meervoud = "meervoud:main"

[tool.hatch.build.targets.wheel]
packages = ["meervoud"]
"""


def _quoted(text: str) -> str:
    # Markers quote with one kind only.
    return f"'{text}'" if '"' in text else f'"{text}"'


if __name__ == "__main__":
    sys.stdout.write(f"{build(Path(sys.argv[1]))}\n")
