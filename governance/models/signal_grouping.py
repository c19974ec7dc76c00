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


def count_of_matters(where: Q | None = None) -> Combinable:
    """Return how many matters signals tell, as an aggregate over `matter`; of those that meet `where`."""
    return Count(Func(F("initiative"), F("matter"), function="ROW"), distinct=True, filter=where)
