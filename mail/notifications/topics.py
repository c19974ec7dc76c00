# SPDX-License-Identifier: EUPL-1.2
"""Kinds of notifications, of which each person chooses how they come by mail.

A letter names its topic (mail.letters.registry.Letter.topic). One without a topic is mailed at once, whatever anybody
chose, and is no notification: a code, a link, a decision on one's own registration.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from core.registry import Registry
from mail.notifications.rhythm import Rhythm

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

EVERY_RHYTHM: Final = (Rhythm.AT_ONCE, Rhythm.DAILY, Rhythm.WEEKLY, Rhythm.NONE)
# What the law or a promise asks for comes by mail, within a day.
ALWAYS: Final = (Rhythm.AT_ONCE, Rhythm.DAILY)


@dataclass(frozen=True, slots=True)
class Topic:
    """One kind: `explanation` says what is in it, `rhythms` what may be chosen, `usual` what comes without a choice.

    `offices` are those who get it; empty when everybody with an account can.
    """

    code: str
    title: "StrOrPromise"
    explanation: "StrOrPromise"
    rhythms: tuple[Rhythm, ...] = EVERY_RHYTHM
    usual: Rhythm = Rhythm.AT_ONCE
    offices: frozenset[str] = frozenset()

    @property
    def is_always_mailed(self) -> bool:
        """Whether nobody can choose to get no mail of it."""
        return Rhythm.NONE not in self.rhythms


topics: Registry[Topic] = Registry(
    "Kinds of notifications, of which each person chooses how they come by mail; every app adds its own.",
    key=lambda topic: topic.code,
)


def topic_named(code: str) -> Topic:
    """Return the topic with this code; LookupError when no app adds it."""
    if topic := topics.get(code):
        return topic
    raise LookupError(f"no topic is called {code}")


def topics_for(offices: frozenset[str]) -> list[Topic]:
    """Return the topics of somebody with these offices, in the order in which apps added them."""
    return [topic for topic in topics if not topic.offices or topic.offices & offices]
