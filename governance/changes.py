# SPDX-License-Identifier: EUPL-1.2
"""Telling the subjects above that something of an initiative or a party changed.

An act of parties or arrangements does not know what looks at it. Who does, listens: `on_change(listener)` in
`governance.apps`. Continuity listens, and looks again at the signals that the change can solve.
"""

from collections.abc import Callable, Collection
from enum import StrEnum
from uuid import UUID


class Changed(StrEnum):
    """What changed of initiatives: an arrangement, the contact, the chain, or anything by an import; or a party."""

    ARRANGEMENT = "arrangement"
    CONTACT = "contact"
    CHAIN = "chain"
    IMPORT = "import"
    PARTY = "party"


Listener = Callable[[Changed, Collection[UUID]], None]
_listeners: list[Listener] = []


def on_change(listener: Listener) -> None:
    """Call `listener` in the transaction of every such change; it does its own work after the commit."""
    if listener not in _listeners:
        _listeners.append(listener)


def announce(what: Changed, *about: UUID) -> None:
    """Tell who listens; `about` are the keys of initiatives, or of the party that changed."""
    for listener in _listeners:
        listener(what, about)
