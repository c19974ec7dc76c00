# SPDX-License-Identifier: EUPL-1.2
"""The table of docs/jobs.md, which is where the numbers are."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from django.conf import settings

ROW: Final = re.compile(
    r"^\| `(?P<code>[a-z-]+)` \| (?P<who>[a-zA-Z ]+) \|.*\| (?P<tabs>\d+) \| (?P<acts>\d+) \| (?P<seconds>\d+) \|"
    r" (?P<taps>\d+|-) \|$",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Job:
    """One line: the most Tabs to one act, and the most acts, seconds and taps of the whole job."""

    code: str
    who: str
    tabs: int
    acts: int
    seconds: int
    taps: int | None


def _job(row: re.Match[str]) -> Job:
    tabs, acts, seconds = (int(row[name]) for name in ("tabs", "acts", "seconds"))
    return Job(row["code"], row["who"], tabs, acts, seconds, None if row["taps"] == "-" else int(row["taps"]))


JOBS: Final = [_job(row) for row in ROW.finditer(Path(settings.BASE_DIR, "docs/jobs.md").read_text(encoding="utf-8"))]
