# SPDX-License-Identifier: EUPL-1.2
"""The level texts for founders, apart from the words assessors judge by.

A lens version never changes, and its content hash tells which words an assessment was made with. Plainer words beside
them change nothing about that: they are kept apart, so they can come to a version that is in use (docs/adr/0015).
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from assessment.models import Lens

FOUNDER_LEVELS: Final = "founder_levels"

# Per principle code, per level, per language.
FounderLevels = dict[str, dict[str, dict[str, str]]]


def split_founder_levels(data: Mapping[str, Any]) -> tuple[dict[str, Any], FounderLevels]:
    """Return a lens without the level texts for founders, and those."""
    rows = [{name: part for name, part in row.items() if name != FOUNDER_LEVELS} for row in data["principles"]]
    words = {row["code"]: row[FOUNDER_LEVELS] for row in data["principles"] if FOUNDER_LEVELS in row}
    return {**data, "principles": rows}, words


def merge_founder_levels(content: Mapping[str, Any], words: FounderLevels) -> dict[str, Any]:
    """Return a lens with the level texts for founders at their principles again."""
    rows = [
        {**row, FOUNDER_LEVELS: words[row["code"]]} if row["code"] in words else row for row in content["principles"]
    ]
    return {**content, "principles": rows}


def content_with_founder_words(lens: "Lens") -> dict[str, Any]:
    """Return all texts of a lens, the plainer words at their principles, as its file has them."""
    words = lens.words_for_founders
    return merge_founder_levels(lens.content, words.levels) if words else lens.content
