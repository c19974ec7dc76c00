# SPDX-License-Identifier: EUPL-1.2
"""The rules of a what-if as data, each with its reason; shown beside every outcome. All of them are ours.

They are crude on purpose: a rule that everybody can say aloud can be argued about.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from governance.network.arithmetic.city import Consequence, Limits

LIMITS: Final = Limits(weakens=25, stops=50)
# What takes over later than this after the loss comes too late.
BRIDGED: Final = timedelta(days=92)
# Losses that stop and weaken as many weigh the same while the people they touch differ by at most this many percent.
NEAR: Final = 10


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of support: what happens when nothing fills it any more, in words, and why we say so."""

    when_empty: Consequence
    says: str | Promise
    reason: str | Promise
    # Whether an empty one is an empty place in the chain, or an empty task.
    is_role: bool = False


LEADING: Final = "leading"
FOUNDER: Final = "founder"
TASK: Final = "task"
MONEY: Final = "money"
PLACE: Final = "place"
SPARE_PLACE: Final = "spare_place"
TENURE: Final = "tenure"
ROLE: Final = "role"
AGREEMENT: Final = "agreement"
EXCEPTION: Final = "exception"
STAFFING: Final = "staffing"
ITSELF: Final = "itself"

RULES: Final[Mapping[str, Rule]] = {
    LEADING: Rule(
        Consequence.STOPS,
        _("Without anybody who carries it, an initiative stops."),
        _("An initiative is what people do; without them there is none."),
        is_role=True,
    ),
    FOUNDER: Rule(
        Consequence.STOPS,
        _("It stops without anybody who leads it, when the carriers say that it stands still without the founder."),
        _("They know best, and they were asked at registration."),
        is_role=True,
    ),
    TASK: Rule(
        Consequence.WEAKENS,
        _("A key task that nobody does any more weakens it."),
        _("Tasks can be taken up again by others, but not at once."),
        is_role=True,
    ),
    MONEY: Rule(
        Consequence.WEAKENS,
        _("With a quarter of its running money gone it weakens, with half gone it stops."),
        _(
            "A quarter costs activities; half rarely leaves enough for what is fixed, such as rent. What the carriers"
            " told counts, at its least; where they told nothing, the money the city knows of."
        ),
    ),
    PLACE: Rule(
        Consequence.STOPS,
        _("Without a place that it cannot miss it stops."),
        _("The carriers say themselves which place they cannot miss."),
    ),
    SPARE_PLACE: Rule(
        Consequence.GOES_ON,
        _("Without a place that it can miss it goes on."),
        _("The carriers say themselves that they can go on without it."),
    ),
    TENURE: Rule(
        Consequence.STOPS,
        _("Without the lease of a place that it cannot miss it stops."),
        _("A building that may not be used is as good as none."),
    ),
    ROLE: Rule(
        Consequence.WEAKENS,
        _("A place in the chain that falls empty weakens it."),
        _("A chain stops at its empty place, but not all of the work hangs on it."),
        is_role=True,
    ),
    AGREEMENT: Rule(
        Consequence.WEAKENS,
        _("Without an agreement that nothing follows it weakens."),
        _("What was agreed must be found again elsewhere."),
    ),
    EXCEPTION: Rule(
        Consequence.WEAKENS,
        _("Without an exception that nothing follows it weakens."),
        _("Part of what it does is then against a rule."),
    ),
    STAFFING: Rule(
        Consequence.WEAKENS,
        _("Without hours of the municipality that nothing follows it weakens."),
        _("The work has to be done by others."),
    ),
    ITSELF: Rule(
        Consequence.STOPS,
        _("A party that is an initiative takes that initiative along."),
        _("They are the same people and the same work."),
    ),
}

# Rules that are no kind of support, each with its reason; shown with the others.
GENERAL: Final = (
    (
        _(
            "Carriers without an account count as the carriers told; where that is unknown, losing the only known one"
            " weakens."
        ),
        _("An account is no carrier, and one known name does not say that there is nobody else."),
    ),
    (
        _("A support that had more than one and keeps one weakens it."),
        _("Whoever is left alone carries double, and is the next to fall."),
    ),
    (
        _(
            "What can be replaced goes on: by a party that is known to be able to, or by money that follows within"
            " three months."
        ),
        _("Three months is what most can bridge; later is too late."),
    ),
    (
        _(
            "A funder takes its money along, an owner its buildings, a goal or a scheme the money under it, and an"
            " initiative the party that it is."
        ),
        _("That is what the register knows. What a party gives or owns without a record does not fall."),
    ),
    (
        _("A goal that shifts makes unsure what rests on it: that weakens at the worst and takes nothing along."),
        _("Money under a changed goal is decided anew; how, nobody knows yet."),
    ),
    (
        _(
            "In the ranking losses share a place that stop and weaken as many, when the people they touch differ by a"
            " tenth at most; so does a chain of them."
        ),
        _("How many people there are is told in four steps, so that a small difference says nothing."),
    ),
)


def rule_of(kind: str) -> Rule:
    """Return the rule of a support by its kind; what follows a colon says which role or task."""
    return RULES[kind.partition(":")[0]]
