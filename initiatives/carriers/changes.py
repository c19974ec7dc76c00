# SPDX-License-Identifier: EUPL-1.2
"""Telling higher rooms that something about an initiative changed; a room registers who listens in its `apps.py`."""

from collections.abc import Callable
from enum import StrEnum
from uuid import UUID


class ChangeKind(StrEnum):
    """What changed: what carriers tell, who carries, or whether it stands in the register."""

    TOLD = "told"
    CARRIERS = "carriers"
    STATUS = "status"


Listener = Callable[[UUID, ChangeKind], None]
_listeners: list[Listener] = []


def on_change(listener: Listener) -> None:
    """Call `listener` in the transaction of every such change; it does its own work after the commit."""
    if listener not in _listeners:
        _listeners.append(listener)


def notify_listeners(initiative: UUID, what: ChangeKind) -> None:
    """Tell everybody who listens."""
    for listener in _listeners:
        listener(initiative, what)
