# SPDX-License-Identifier: EUPL-1.2
"""Which deeds are counted, and the words for each: the one definition of what a figure of a department means."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

# So many years beside one another, the running one included.
YEARS: Final = 3
DECISION_DAYS: Final = "decision-days"
DECIDED_IN_TIME: Final = "decided-in-time"


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed: its code in the view `DeedCase` and the API, what it counts, and of what.

    `kept` says in words what the part of the cases is that is counted; of days it is empty.
    """

    code: str
    title: StrOrPromise
    explanation: StrOrPromise
    cases: StrOrPromise
    kept: StrOrPromise = ""

    @property
    def is_in_days(self) -> bool:
        """Whether it is measured in days, not as a part of the cases."""
        return not self.kept


DEEDS: Final = (
    Deed(
        DECISION_DAYS,
        _("From request to decision"),
        _("Days from the day it was asked to the day of the decision, by the year it was asked. What is not decided "
          "counts for as long as it has been open."),
        _("requests"),
    ),
    Deed(
        DECIDED_IN_TIME,
        _("Decided before the start"),
        _("Arrangements of which the decision came before the first day, by the year of that day. What was asked for "
          "and not decided by then came too late."),
        _("decisions"),
        _("before the first day"),
    ),
    Deed(
        "answered-in-time",
        _("Answered in time"),
        _("Challenges (right to challenge) answered on the day that was promised, or before, and calls to account of a "
          "partner and issues of residents answered on the day that was asked, or before. What is still open after "
          "that day came too late."),
        _("answers"),
        _("in time"),
    ),
    Deed(
        "promise-kept",
        _("Promises kept in time"),
        _("Follow-ups promised after a result and done on their day or before, of whoever was contact person for this "
          "department then; and what the party itself had to do or promised in a chain, by the day first agreed."),
        _("promises"),
        _("kept in time"),
    ),
    Deed(
        "reason-given",
        _("A reason was given"),
        _("Arrangements that ended early, or whose end was announced, of which was noted whether the initiative was "
          "given a reason."),
        _("ends"),
        _("with a reason"),
    ),
    Deed(
        "contact-kept",
        _("The same contact person for a year"),
        _("Years of contact, counted from the day somebody became contact person: whether the same person was still "
          "there at the end of it."),
        _("years of contact"),
        _("with the same person"),
    ),
    Deed(
        "exception-once",
        _("Exceptions that had not been asked before"),
        _("Exceptions granted, of which the same initiative had none from the same rule before."),
        _("exceptions"),
        _("for the first time"),
    ),
    Deed(
        "goal-held",
        _("Goals that reached their end"),
        _("Policy goals that ended, and were not withdrawn before their last day."),
        _("goals"),
        _("not withdrawn"),
    ),
    Deed(
        "longer-than-year",
        _("Arrangements longer than a year"),
        _("Arrangements by the year they began that run for longer than a year, or have no end."),
        _("arrangements"),
        _("longer than a year"),
    ),
)  # fmt: skip

DEED_OF: Final = {deed.code: deed for deed in DEEDS}

# What is not registered, and therefore not told: silence would read as nothing being wrong.
NOT_KNOWN: Final = (
    _("Requests for anything but an exception that were refused: of those only what was granted or is open is kept."),
    _("Questions by mail and telephone, and how long their answers took."),
    _("Contact people of whom no department was noted, and follow-ups of others than contact people."),
    _("Ends of which nobody noted whether a reason was given, and decisions of which no day was noted."),
)
