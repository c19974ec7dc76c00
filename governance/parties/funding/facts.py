# SPDX-License-Identifier: EUPL-1.2
"""Who pays which share, as facts beside the questions of the lens."""

from datetime import date
from math import floor

from django.utils.translation import gettext as _

from assessment.facts.registry import Fact, register_facts, register_set_facts
from governance.parties.funding.queries import Money, Payer, money_in, money_of
from governance.parties.funding.texts import share_of, sources
from initiatives.models import Initiative
from initiatives.models.initiative import InitiativeQuerySet


def register_money_facts() -> None:
    """Answer the lens's question about who pays."""
    register_facts("funders_shares", payers)
    register_set_facts("funders_shares", one_sided)


def payers(initiative: Initiative, day: date) -> list[Fact]:
    """Name who pays which share on `day` and where that is from, the largest first; one query."""
    money = money_in(initiative, day)
    return [_fact(one, money) for one in money.payers] if money else []


def _fact(one: Payer, money: Money) -> Fact:
    much = _("three quarters or more of the money") if money.is_told else _("three quarters or more of what is known")
    return Fact(
        strong=f"{one.name}:",
        text=f"{share_of(one.least, one.most, is_told=money.is_told)}. {sources(one)}",
        share=floor(one.least),
        warning=much if one.is_one_sided else "",
        is_invented=one.is_invented,
    )


def one_sided(initiatives: InitiativeQuerySet, day: date) -> list[Fact]:
    """Count how many of those that tell of their money surely get three quarters or more of one party; two queries."""
    keys = list(initiatives.values_list("pk", flat=True))
    told = [money for money in money_of(keys, day).values() if money.is_told]
    if not told:
        return []
    part = sum(any(one.is_one_sided for one in money.payers) for money in told)
    return [
        Fact(
            strong=_("%(part)d of the %(whole)d initiatives") % {"part": part, "whole": len(told)},
            text=_("that tell of their money get three quarters or more from one party."),
        )
    ]
