# SPDX-License-Identifier: EUPL-1.2
"""Takes out of the packages of an image what no deployment reads: python -m config.server.slim FOLDER.

Words in languages we do not speak, descriptions of Amazon's services other than S3, tests of packages, pip.
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

LANGUAGES: Final = frozenset({"nl", "en", "root"})
# What botocore asks before it speaks S3: keys of the machine, and where the service is.
SERVICES: Final = frozenset({"s3", "sts", "sso", "sso-oidc", "signin"})


def superfluous(packages: Path) -> Iterator[Path]:
    """Yield the files and folders under site-packages that are not needed."""
    # Only the words: formats of a language stand beside them and are code.
    for folder in packages.glob("**/locale/*/LC_MESSAGES/"):
        if folder.parent.name.partition("_")[0] not in LANGUAGES:
            yield folder
    yield from packages.glob("**/LC_MESSAGES/*.po")
    for file in packages.glob("babel/locale-data/*.dat"):
        if file.stem.partition("_")[0] not in LANGUAGES:
            yield file
    for folder in packages.glob("botocore/data/*/"):
        if folder.name not in SERVICES:
            yield folder
    yield from packages.glob("*/tests/")
    yield from packages.glob("numpy/*/tests/")
    yield from packages.glob("pip/")
    yield from packages.glob("pip-*.dist-info/")


def main(folder: Path) -> None:
    """Remove it from the environment in this folder, and say how much that was."""
    [packages] = folder.glob("lib/python3*/site-packages")
    removed = 0
    for path in list(superfluous(packages)):
        if not path.exists():
            # It stood in a folder that is gone.
            continue
        files = [one for one in path.rglob("*") if one.is_file()] if path.is_dir() else [path]
        removed += sum(file.stat().st_size for file in files)
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    sys.stdout.write(f"Removed {removed / 1_000_000:.0f} MB that no deployment reads.\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
