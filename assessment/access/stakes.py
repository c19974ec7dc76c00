# SPDX-License-Identifier: EUPL-1.2
"""Who stands aside from an assessment, and on which side they stand (docs/adr/0025).

One assessment judges both sides, so who belongs to one of them assesses neither. Settling is another act: there only
carriers stand aside (`assessment.rounds.subjects.has_stake`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from assessment.access.visibility import carriers_with_stake, representatives_with_stake
from core.registry import Registry
from initiatives.models import AreaWorker

# A person's id, or the way to it from the outer row.
Who = UUID | F
# The rows that tie a person to a subject; the text leads to the subject from the outer row, as in "subject__".
Ties = Callable[[Any, str], QuerySet[Any]]


@dataclass(frozen=True, slots=True)
class Stake:
    """One way to belong to what is assessed: `word` in a small box, `refusal` with %(person)s and %(name)s."""

    code: str
    word: Promise | str
    refusal: Promise | str
    ties: Ties
    # For a programme or an area, where a person belongs to a part of it.
    refusal_of_part: Promise | str = ""


stakes: Registry[Stake] = Registry(
    "Ways to belong to what is assessed, which keep people from assessing it; assessment and governance add them.",
    key=lambda stake: stake.code,
)


def has_any_stake(who: Who, subject: str = "") -> Q:
    """Return the condition that a person belongs to a subject; `subject` leads to it from the outer row."""
    found = Q(pk__in=[])
    for stake in stakes:
        found |= Q(Exists(stake.ties(who, subject)))
    return found


def stake_code(who: Who, subject: str = "") -> Case:
    """Return the code of the first stake a person has in a subject as an expression; the empty text for none."""
    held = [When(Exists(stake.ties(who, subject)), then=Value(stake.code)) for stake in stakes]
    return Case(*held, default=Value(""))


def stake_by_code(code: str) -> Stake | None:
    """Return a stake by its code; None for the empty text."""
    return stakes.get(code)


def area_team(who: Who, subject: str) -> QuerySet[AreaWorker]:
    """Return whether somebody works in the area a subject lies in or is."""
    near = Q()
    for path in ("initiative__area", "programme__area", "area", "chain__area"):
        near |= Q(area=OuterRef(f"{subject}{path}"))
    return AreaWorker.objects.filter(near, Q(user=who))


def register_stakes() -> None:
    """Add those who carry it or speak for it, and the officials of the area it lies in."""
    stakes.add(
        Stake(
            "carrier",
            _("carries it"),
            _("%(person)s carries or carried “%(name)s” and cannot assess it. Choose someone else."),
            carriers_with_stake,
            _("%(person)s carries an initiative in “%(name)s” and cannot assess it. Choose someone else."),
        )
    )
    stakes.add(
        Stake(
            "representative",
            _("speaks for it"),
            _("%(person)s speaks for “%(name)s” and cannot assess it. Choose someone else."),
            representatives_with_stake,
        )
    )
    stakes.add(
        Stake(
            "area-team",
            _("area team"),
            _(
                "%(person)s is in the area team of “%(name)s”, so belongs to the governance around it, and cannot"
                " assess it. Choose someone else."
            ),
            area_team,
        )
    )
