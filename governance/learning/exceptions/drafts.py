# SPDX-License-Identifier: EUPL-1.2
"""The rule that like exceptions ask for: its draft, and what came of it once it was decided."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Person
from governance.models import Arrangement, Barrier, BarrierState, Outcome
from governance.models.outcome import GIVEN

# So many of the newest exceptions are read for a draft, and so many grounds are quoted in it.
READ: Final = 100
QUOTED: Final = 5
LONGEST: Final = 2000
# From here on a rule has been decided, which a coordinator does.
RULE_DECIDED: Final = (BarrierState.DECIDED, BarrierState.REMOVED)
DAYS_A_MONTH: Final = 365.2425 / 12


def draft_of(granted: QuerySet[Arrangement], refused: QuerySet[Arrangement]) -> str:
    """Return the proposal that these exceptions from one rule make: what is allowed, for how long, when not.

    A text to edit, at most LONGEST characters, in the language of now. It quotes grounds, which have no names.
    """
    rows = list(granted.order_by("-first_day", "-id")[:READ])
    noes = list(refused.order_by("-first_day", "-id")[:READ])
    titles = Counter(one.title for one in rows).most_common(QUOTED)
    parts = [_("Draft, made of the exceptions that were granted. Change it until it is the rule you want.")]
    parts.append(_("Allow without asking:") + _listed([title for title, _times in titles]))
    if months := _usual_months(rows):
        term = ngettext("Usually it was granted for %(n)s month.", "Usually it was granted for %(n)s months.", months)
        parts.append(term % {"n": months} + " " + _("As a rule it can hold without an end, with a day to look back."))
    if grounds := _distinct(rows):
        parts.append(_("Because, as the decisions say:") + _listed(grounds))
    if grounds := _distinct(noes):
        parts.append(_("Still ask, and refuse where it fits, because:") + _listed(grounds))
    return "\n\n".join(parts)[:LONGEST]


def _listed(texts: Sequence[str]) -> str:
    return "".join(f"\n- {text}" for text in texts)


def _distinct(rows: Sequence[Arrangement]) -> list[str]:
    return list(dict.fromkeys(" ".join(one.grounds.split()) for one in rows if one.grounds))[:QUOTED]


def _usual_months(rows: Sequence[Arrangement]) -> int:
    """Return the middle length of the terms in months (the lower middle of an even number); 0 where none has an end."""
    days = sorted((one.last_day - one.first_day).days + 1 for one in rows if one.last_day)
    return round(days[(len(days) - 1) // 2] / DAYS_A_MONTH) if days else 0


@dataclass(frozen=True, slots=True)
class RuleEffect:
    """What was asked under a rule since it was decided, and in as many days before.

    Of those since: how many were granted, refused and are open. `days` is how long ago it was decided.
    """

    decided_on: date
    days: int
    before: int
    since: int
    granted: int
    refused: int
    undecided: int


def effect_of(barrier: Barrier, reader: Person, day: date) -> RuleEffect | None:
    """Return what a decided rule did, as far as this person may read it; None while nothing is decided; two queries.

    Counted is what was asked: a request by the day it was asked, an old exception by its first day.
    """
    steps = barrier.steps.filter(state__in=RULE_DECIDED).order_by("happened_on")
    first = steps.values_list("happened_on", flat=True).first()
    if not barrier.rule or first is None or barrier.state not in RULE_DECIDED:
        return None
    days = (day - first).days
    rows = Arrangement.every.visible_to(reader).exceptions().filter(rule=barrier.rule).order_by()
    rows = rows.annotate(asked=Coalesce(F("asked_on"), F("first_day")))
    since = Q(asked__gte=first, asked__lte=day)
    counted = rows.aggregate(
        before=Count("pk", filter=Q(asked__lt=first, asked__gte=first - timedelta(days=days + 1))),
        since=Count("pk", filter=since),
        granted=Count("pk", filter=since & Q(outcome__in=GIVEN)),
        refused=Count("pk", filter=since & Q(outcome=Outcome.REFUSED)),
        undecided=Count("pk", filter=since & Q(outcome=Outcome.OPEN)),
    )
    return RuleEffect(first, days, **counted)
