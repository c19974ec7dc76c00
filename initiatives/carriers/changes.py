# SPDX-License-Identifier: EUPL-1.2
"""Telling higher apps that something about an initiative changed."""

from collections.abc import Callable
from enum import StrEnum
from uuid import UUID

from core.registry import Registry


class ChangeKind(StrEnum):
    """What changed.

    What carriers tell, who carries it, whether it stands in the register, what was promised to it, its chosen distance.
    `TAKEN_BACK`: its last move is undone, and is still there while this is told.
    """

    TOLD = "told"
    CARRIERS = "carriers"
    STATUS = "status"
    TAKEN_BACK = "taken back"
    PROMISE = "promise"
    DISTANCE = "distance"


Listener = Callable[[UUID, ChangeKind], None]
change_listeners: Registry[Listener] = Registry(
    "Who is told in the transaction in which carriers change something; governance listens."
)


def notify_listeners(initiative: UUID, what: ChangeKind) -> None:
    """Tell everybody who listens."""
    for listener in change_listeners:
        listener(initiative, what)
