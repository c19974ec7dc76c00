# SPDX-License-Identifier: EUPL-1.2
"""Telling the subjects above that something of an initiative or a party changed.

An act of parties or arrangements does not know what looks at it. Continuity listens, and looks again at the signals
that the change can solve.
"""

from collections.abc import Callable, Collection
from enum import StrEnum
from uuid import UUID

from core.registry import Registry


class Changed(StrEnum):
    """What changed: an arrangement, challenge, contact, message or the chain of initiatives, all by import; a party."""

    ARRANGEMENT = "arrangement"
    CHALLENGE = "challenge"
    CONTACT = "contact"
    MESSAGE = "message"
    CHAIN = "chain"
    IMPORT = "import"
    PARTY = "party"


Listener = Callable[[Changed, Collection[UUID]], None]
subject_listeners: Registry[Listener] = Registry(
    "Who is told in the transaction in which something of an initiative or party changes; continuity listens."
)


def announce(what: Changed, *about: UUID) -> None:
    """Tell who listens; `about` are the keys of initiatives, or of the party that changed."""
    for listener in subject_listeners:
        listener(what, about)
