# SPDX-License-Identifier: EUPL-1.2
"""What each made department truly does: of every deed the chance that a case is kept, and the middle number of days."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log
from statistics import NormalDist

DAYS = "decision-days"
# From the request to the first day, and how far decisions lie from the middle (of their logarithm).
LEAD = 49
SPREAD = 0.6
ORDINARY: Mapping[str, float] = {
    "answered-in-time": 0.85,
    "promise-kept": 0.85,
    "reason-given": 0.8,
    "contact-kept": 0.8,
    "exception-once": 0.8,
    "goal-held": 0.85,
    "longer-than-year": 0.5,
}


@dataclass(frozen=True)
class Truth:
    """What a department does in one year."""

    days: int
    kept: Mapping[str, float]

    def of(self, deed: str) -> float:
        """The true middle of days, or the true chance; whether it is decided in time follows from the days."""
        if deed == DAYS:
            return self.days
        return in_time(self.days) if deed == "decided-in-time" else self.kept[deed]


def in_time(days: int) -> float:
    """The chance that a whole number of days of this middle is less than LEAD."""
    return NormalDist(log(days), SPREAD).cdf(log(LEAD - 0.5))


def taken(truth: Truth, chance: float) -> int:
    """The days that this part of the decisions takes at most."""
    return max(1, round(exp(NormalDist(log(truth.days), SPREAD).inv_cdf(chance))))


def _but(days: int = 42, **worse: float) -> Truth:
    return Truth(days, {**ORDINARY, **{name.replace("_", "-"): share for name, share in worse.items()}})


_PLAIN = _but()
_SLOW = _but(days=84)
_UNRELIABLE = _but(answered_in_time=0.5, promise_kept=0.5, goal_held=0.5, longer_than_year=0.2)
_FORGETFUL = _but(contact_kept=0.45, exception_once=0.45, reason_given=0.4)
_ALL_AT_ONCE = Truth(
    84, {**_UNRELIABLE.kept, **{c: _FORGETFUL.kept[c] for c in ("contact-kept", "exception-once", "reason-given")}}
)

# Before and now. Of a department that turned the page has to say so; of the others that nothing is certain.
PLANTED: Mapping[str, tuple[Truth, Truth]] = {
    "ordinary": (_PLAIN, _PLAIN),
    "slow": (_SLOW, _SLOW),
    "unreliable": (_UNRELIABLE, _UNRELIABLE),
    "forgetful": (_FORGETFUL, _FORGETFUL),
    "turned worse": (_PLAIN, _ALL_AT_ONCE),
    "turned better": (_ALL_AT_ONCE, _PLAIN),
}
NULL: Mapping[str, tuple[Truth, Truth]] = {f"ordinary {number}": (_PLAIN, _PLAIN) for number in range(6)}
