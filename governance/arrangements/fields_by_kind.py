# SPDX-License-Identifier: EUPL-1.2
"""Which fields fit which kind of arrangement. No database here."""

from collections.abc import Collection
from typing import Final

from governance.models.arrangement import ArrangementKind

ALWAYS: Final = (
    "title",
    "party_name",
    "sphere",
    "first_day",
    "last_day",
    "asked_on",
    "decided_on",
    "announced_on",
)
FITTING: Final[dict[str, tuple[str, ...]]] = {
    ArrangementKind.SUBSIDY: (
        "scheme",
        "goal",
        "reference",
        "amount_requested",
        "amount_granted",
        "same_activities",
        "by_book_year",
    ),
    ArrangementKind.AGREEMENT: ("place", "goal", "reference", "amount_granted"),
    ArrangementKind.EXCEPTION: ("rule", "situation", "goal", "reference"),
    ArrangementKind.LEASE: ("place", "rent_per_month", "goal", "reference"),
    ArrangementKind.STAFFING: ("hours_per_week", "goal", "reference"),
}
# What is known of how it ends; the forms of its end ask for it.
OF_THE_END: Final = ("end_reason_given", "end_reason")
# What becomes known after the grant; a new or renewed arrangement has none of it yet.
AFTERWARDS: Final = ("amount_determined", "determination_requested_on", "determined_on", "notice_given_on")


def shown_fields(kind: str, *, is_new: bool, renews: bool, filled: Collection[str] = ()) -> tuple[str, ...]:
    """Return the fields of a form about this kind.

    `filled` names fields that hold something already: those stay in sight, also when they do not fit. Whether it is
    for the same activities is asked of a renewal only.
    """
    fitting = FITTING[kind]
    if kind == ArrangementKind.SUBSIDY and not is_new:
        fitting += AFTERWARDS
    if not renews:
        fitting = tuple(name for name in fitting if name != "same_activities")
    return (*ALWAYS, *fitting, *(name for name in filled if name not in fitting and name not in ALWAYS))
