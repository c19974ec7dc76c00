# SPDX-License-Identifier: EUPL-1.2
"""The city that a data folder of the one-command start begins with: one of demo/cities, or a file of yours."""

from pathlib import Path
from typing import Final

from django.conf import settings
from django.core.management.base import CommandError

from config.local_start import data_folder

FOLDER: Final = settings.BASE_DIR / "demo" / "cities"


class City:
    """What was asked for with --city, beside what the folder began with."""

    def __init__(self, data: Path, asked: str | None) -> None:
        """Raise CommandError when there is no such city, or the folder began with another one."""
        self._data = data
        began = data_folder.read_city(data)
        self._name = _named(asked) if asked else began or settings.DEMO_CITY
        if began and began != self._name:
            raise CommandError(
                f"{data} began with the city {began}. Start without --city to go on with it, or give the other one a "
                "folder of its own with --data DIR."
            )
        self._is_new = not began

    @property
    def file(self) -> Path | None:
        """What to set an empty register up from; nothing for the demo with its cases, and where that was done."""
        return _path(self._name) if self._is_new and self._name != settings.DEMO_CITY else None

    def keep(self) -> None:
        """Note that this folder began with it."""
        data_folder.write_city(self._data, self._name)


def names() -> list[str]:
    """Return the names of the cities that come along."""
    return sorted(path.stem for path in FOLDER.glob("*.yaml"))


def _named(asked: str) -> str:
    """Return the name of a city that comes along, or the whole path of a file."""
    if asked in names():
        return asked
    file = Path(asked).expanduser().resolve()
    if not file.is_file():
        raise CommandError(
            f"There is no city {asked}. Choose {', '.join(names())}, or a file of yours (docs/configure.md)."
        )
    return str(file)


def _path(name: str) -> Path:
    return FOLDER / f"{name}.yaml" if name in names() else Path(name)
