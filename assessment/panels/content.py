# SPDX-License-Identifier: EUPL-1.2
"""What a consensus says, as plain lines: what members sign a hash of, what carriers are shown, what changed since."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import orjson

from assessment.models import Assessment

Line = dict[str, Any]
# What a reader sees change; a weaker or stronger source alone is no news to the carriers, but does void signatures.
_SEEN = ("answer", "level", "text", "departure")


@dataclass(frozen=True, slots=True)
class ConsensusContent:
    """The lines of a consensus in lens order, and their hash in hexadecimal SHA-256."""

    lines: Sequence[Line]
    hash: str


def content_of(consensus: Assessment) -> ConsensusContent:
    """Return what this consensus says now; one query. The same levels and texts always give the same hash."""
    lines = [
        {
            "principle": score.principle.code,
            "answer": score.answer,
            "level": score.level,
            "evidence": score.evidence_level,
            "confidence": score.confidence,
            "text": score.rationale,
            "departure": score.departure,
        }
        for score in consensus.scores.select_related("principle").order_by("principle__position")
    ]
    return ConsensusContent(lines, sha256(orjson.dumps([str(consensus.pk), lines])).hexdigest())


def changed_since(before: Sequence[Line], now: Sequence[Line]) -> dict[str, Line]:
    """Return the earlier line per principle code where a reader sees something else now."""
    earlier = {line["principle"]: line for line in before}
    return {
        line["principle"]: earlier[line["principle"]]
        for line in now
        if line["principle"] in earlier and any(line[name] != earlier[line["principle"]][name] for name in _SEEN)
    }
