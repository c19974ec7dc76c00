# SPDX-License-Identifier: EUPL-1.2
"""What only the carriers can say about their money: a question to them, never a warning (docs/continuity.md)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from django.utils.translation import gettext as _

from assessment.facts.initiative_facts import ONE_SIDED
from governance.parties.funding.queries import Money, Payer
from governance.parties.funding.texts import a_year, interval

# Shares are told roughly: within so many points told and granted are the same.
ROUNDING: Final = 5


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and what is known so far."""

    ask: str
    known: str


def questions_about(money: Money) -> list[Question]:
    """Return what to ask the carriers: who pays the rest, which part is told of nothing yet, and what contradicts."""
    if not money.is_told:
        return [_untold(one) for one in money.payers if one.is_one_sided]
    return [*_rest(money), *_unheard(money), *_contradicted(money)]


def _untold(one: Payer) -> Question:
    known = _("The city knows of %(amount)s from %(party)s, and of no other shares.")
    return Question(
        _("Which part of all your money comes from whom?"),
        known % {"amount": a_year(one.a_year or Decimal(0)), "party": one.name},
    )


def _rest(money: Money) -> Iterator[Question]:
    """Ask who pays the rest, where with it one party may carry three quarters: a known one, or one nobody named."""
    unsure = [one for one in money.payers if one.may_be_one_sided]
    rest = money.payer_unknown + money.untold
    if not unsure and rest < ONE_SIDED:
        return
    if unsure:
        known = " ".join(
            _("%(party)s pays %(share)s of your money.") % {"party": one.name, "share": interval(one.least, one.most)}
            for one in unsure
        )
    else:
        known = _("That may be one party, or many.")
    yield Question(_("Who pays the other %(share)s of your money?") % {"share": interval(rest, rest)}, known)


def _unheard(money: Money) -> Iterator[Question]:
    """Ask about money that is granted while all that was told comes from elsewhere."""
    for one in money.payers:
        if one.told is None and one.most < 1:
            facts = {"party": one.name, "amount": a_year(one.a_year or Decimal(0))}
            yield Question(
                _("Which part of your money comes from %(party)s?") % facts,
                _("You told of 0%% from %(party)s, and %(party)s granted %(amount)s.") % facts,
            )


def _contradicted(money: Money) -> Iterator[Question]:
    """Ask about the party of which told and granted differ most, compared over those of which both are known."""
    both = [(one, one.told, one.a_year) for one in money.payers if one.told and one.a_year]
    told, granted = sum(part for _one, part, _amount in both), sum(amount for _one, _part, amount in both)
    if len(both) < 2:  # noqa: PLR2004 - one alone is all of both
        return
    figures = [(one, 100 * Decimal(part) / told, 100 * amount / granted) for one, part, amount in both]
    one, as_told, as_granted = max(figures, key=lambda each: (round(abs(each[1] - each[2]), 4), each[2]))
    if abs(as_told - as_granted) <= ROUNDING:
        return
    facts = {
        "party": one.name,
        "others": ", ".join(other.name for other, _told, _granted in figures if other is not one),
        "told": round(as_told),
        "granted": round(as_granted),
    }
    known = _("Beside %(others)s it is %(told)s%% as you told, and %(granted)s%% by what was granted.")
    yield Question(_("Which part of your money comes from %(party)s?") % facts, known % facts)
