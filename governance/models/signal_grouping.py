# SPDX-License-Identifier: EUPL-1.2
"""Which signals are told as one: those about the same thing that ask for the same act (docs/adr/0023).

A run keeps one signal per check, initiative and subject. People read matters: what comes after an arrangement is one,
whether it ends, is short again, stops before the initiative or the policy under it does, or is owed a notice.
"""

from django.db.models import Case, Count, F, Func, Q, TextField, Value, When
from django.db.models.expressions import Combinable
from django.db.models.fields.json import KT
from django.db.models.functions import Cast, Concat

# Each keeps the arrangement it is about in its facts, and leads to renewing it.
AFTER_AN_ARRANGEMENT = ("expiry", "temporariness", "horizon", "notice-term", "four-year-limit")


def grouping_key() -> Case:
    """Return what a signal asks about its initiative: the same for those told as one. Closed ones stand alone."""
    return Case(
        When(closed_on__isnull=False, then=Cast("id", TextField())),
        When(check_code__in=AFTER_AN_ARRANGEMENT, then=Concat(Value("after:"), KT("facts__arrangement"))),
        default=Concat(F("check_code"), Value(":"), F("subject_key")),
        output_field=TextField(),
    )


def is_alone() -> Q:
    """Return the condition that a signal is told as one with no other, whatever there is.

    No check says the same twice of one subject (`signal_open_once`), so only what comes after an arrangement can be:
    the rest needs no grouping, which sorts every row.
    """
    return ~Q(check_code__in=AFTER_AN_ARRANGEMENT)


def may_be_told_together(check: str) -> bool:
    """Return whether a signal of this check, or of any when it is empty, can be told as one with another; see above."""
    return not check or check in AFTER_AN_ARRANGEMENT


def count_of_matters(where: Q | None = None) -> Combinable:
    """Return how many matters signals tell, as an aggregate over `matter`; of those that meet `where`.

    The rows must be signals, each once.
    """
    left = where or Q()
    together = Count(Func(F("initiative"), F("matter"), function="ROW"), distinct=True, filter=~is_alone() & left)
    return Count("pk", filter=is_alone() & left) + together
