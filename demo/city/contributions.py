# SPDX-License-Identifier: EUPL-1.2
"""What a party in an invented chain contributes, who could replace it and whether it left.

Read from the id of the engagement: the same for the same city, and no draw of another part moves.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from initiatives.models.party import ChainRole

_LEFT_ONE_IN: Final = 16
_REPLACEABLE_ONE_IN: Final = 4
_CONTRIBUTIONS: Final = {
    ChainRole.EXECUTOR.value: ("twee dagen per week", "vrijwilligers op zaterdag", "gereedschap en mensen"),
    ChainRole.FUNDER.value: ("een bijdrage per jaar", "geld voor materiaal"),
    ChainRole.HOST.value: ("een zaal", "een stuk grond", "opslag"),
    ChainRole.CONNECTOR.value: ("vier uur per week",),
    ChainRole.KNOWLEDGE_PARTNER.value: ("studenten", "advies over recht", "onderzoek"),
    ChainRole.CLIENT.value: ("een opdracht per jaar",),
}


def contribution(role: str, identity: UUID) -> str:
    """Return what a party contributes in a place; one in five says nothing."""
    known = _CONTRIBUTIONS.get(role, ())
    return known[identity.int % len(known)] if known and identity.int % 5 else ""


def replacement(identity: UUID, party: UUID, others: Sequence[UUID]) -> UUID | None:
    """Return a party that could take over, for one place in four."""
    other = others[identity.int // _REPLACEABLE_ONE_IN % len(others)]
    return other if identity.int % _REPLACEABLE_ONE_IN == 0 and other != party else None


def last_day(identity: UUID, started: date, day: date) -> date | None:
    """Return the last day of one place in sixteen, within the year before `day`; None for who is still there."""
    if identity.int % _LEFT_ONE_IN != 1:
        return None
    return max(started, day - timedelta(days=identity.int // _LEFT_ONE_IN % 365))
