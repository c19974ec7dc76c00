# SPDX-License-Identifier: EUPL-1.2
"""Reading the demo's data: what is real and what is made up stand apart in the file, and stay apart."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

CASES = Path(__file__).with_name("cases.yaml")
VIGNETTES = Path(__file__).parents[2] / "assessment" / "lenses" / "veerkracht-1-vignettes.yaml"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the first assessor says of one principle, and another level a careful reader could choose."""

    answer: str
    level: int | None
    evidence: int | None
    confidence: str
    text: str
    other_level: int | None = None


@dataclass(frozen=True, slots=True)
class Calendar:
    """The day the demo is loaded; the file counts days from it."""

    today: date

    def day(self, offset: int | date) -> date:
        """Return the day `offset` days from today; a real date stays what it is."""
        return offset if isinstance(offset, date) else self.today + timedelta(days=offset)

    def day_or_none(self, offset: int | date | None) -> date | None:
        """Return the day, or None when the file names none."""
        return None if offset is None else self.day(offset)

    def moment(self, offset: int) -> datetime:
        """Return ten in the morning, Amsterdam time, `offset` days from today."""
        return timezone.make_aware(datetime.combine(self.today + timedelta(days=offset), time(10)))


@cache
def demo_data() -> dict[str, Any]:
    """Return the demo's file: `cases` and `registrations`."""
    data: dict[str, Any] = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return data


@cache
def _vignettes() -> dict[str, dict[str, Any]]:
    data = yaml.safe_load(VIGNETTES.read_text(encoding="utf-8"))
    return {vignette["code"]: vignette["key"] for vignette in data["vignettes"]}


def verdicts(case: dict[str, Any]) -> dict[str, Verdict]:
    """Return the scores of a case by principle: from its calibration vignette, or written out in the demo's file."""
    invented = case["invented"]
    if "vignette" in invented:
        return {code: from_key(key) for code, key in _vignettes()[invented["vignette"]].items()}
    return {code: _from_row(*row) for code, row in invented["scores"].items()}


def from_key(key: dict[str, Any]) -> Verdict:
    """Return the reference of a vignette as a verdict."""
    other = next((level for level in key.get("also_defensible", []) if isinstance(level, int)), None)
    if "non_value" in key:
        return Verdict(key["non_value"], None, None, "", key["reason"]["nl"])
    return Verdict("level", key["level"], key["evidence"], key["confidence"], key["reason"]["nl"], other)


def _from_row(level: int | str, evidence: int | None, confidence: str | None, text: str) -> Verdict:
    if isinstance(level, str):
        return Verdict(level, None, None, "", text)
    return Verdict("level", level, evidence, confidence or "", text)
