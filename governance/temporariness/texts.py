# SPDX-License-Identifier: EUPL-1.2
"""The price of temporariness in words; page and file say it with these."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from governance.arrangements.outlook.pdf import kind_name
from governance.models import AskingSide, Signal
from governance.temporariness.arithmetic import DAYS_A_MONTH, Price, Series, months
from governance.temporariness.figures import CityPrice
from governance.temporariness.hours import Hours, source
from governance.temporariness.queries import InitiativePrice
from governance.temporariness.renewals import MOST_RENEWALS, Renewed
from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure with its words, and where it is from: counted, said by somebody, or estimated."""

    big: str
    words: str
    basis: str


def facts_of(found: InitiativePrice) -> list[Fact]:
    """Return the four figures of one initiative."""
    price = found.price
    return [
        Fact(times(price.again), _("the same was asked again"), _("counted")),
        Fact(duration(price.unsure_days), _unsure(price), _("counted")),
        *(_hours(one) for one in found.hours),
    ]


def _unsure(price: Price) -> str:
    text = _("unsure, of the %(whole)s since the first day") % {"whole": duration(price.span_days)}
    if price.undecided_days:
        text += "; " + _("%(days)s of it had begun without a decision") % {"days": duration(price.undecided_days)}
    return text


def _hours(one: Hours) -> Fact:
    words = (
        _("work for the initiative, to ask again")
        if one.side == AskingSide.INITIATIVE
        else _("work for the municipality, to decide again")
    )
    return Fact(hours(one.total), words, basis_of(one))


def basis_of(one: Hours) -> str:
    """Return where these hours are from, in words."""
    each = {"n": number(one.for_one)}
    if one.said_on is None:
        return _("estimated: %(n)s hours a request") % each
    return _("said on %(day)s: %(n)s hours a request") % {**each, "day": date_format(one.said_on, "j F Y")}


def times(again: int) -> str:
    """Return how often, in words."""
    return ngettext("%(n)s time", "%(n)s times", again) % {"n": again}


def duration(days: int) -> str:
    """Return a length of time as people say it: days up to two months, then months."""
    if days < 2 * DAYS_A_MONTH:
        return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}
    return _("%(n)s months") % {"n": number_format(months(days), 1)}


def hours(total: Decimal) -> str:
    """Return hours in words."""
    return _("%(n)s hours") % {"n": number(total)}


def number(value: Decimal) -> str:
    """Return hours as people write them: no nought behind the comma."""
    return number_format(value, 0 if value == int(value) else 1, force_grouping=True)


def headline(found: InitiativePrice, findings: Sequence[Signal]) -> str:
    """Return what stands out, in a sentence."""
    if findings:
        return _("Permanent in fact, but asked again and again")
    return _("Asked more than once") if found.price.again else _("Nothing was asked again")


def finding_words(one: Signal) -> str:
    """Return why the check finds it permanent in fact."""
    words = {"n": one.facts["times"], "kind": kind_name(one.facts["kind"]) if one.facts["kind"] else _("several kinds")}
    return _("%(n)s short terms in a row: %(kind)s") % words


def estimate_note() -> str:
    """Return what an estimate rests on."""
    return _("Where hours are estimated: %(source)s.") % {"source": source()}


def city_facts(found: CityPrice) -> list[Fact]:
    """Return the figures of the city."""
    whole = Decimal(found.initiative_hours) + Decimal(found.city_hours)
    said = {"said": found.said, "of": 2 * found.initiatives, "hours": number(Decimal(found.estimated_hours))}
    return [
        Fact(number(Decimal(found.initiatives)), _("initiatives are permanent in fact"), _("counted")),
        Fact(times(found.again), _("the same was asked again"), _("counted")),
        Fact(
            duration(found.unsure_days),
            _("unsure, of all of them together; %(days)s had begun without a decision")
            % {"days": duration(found.undecided_days)},
            _("counted"),
        ),
        Fact(
            hours(whole),
            _("work: %(own)s of initiatives, %(city)s of the municipality")
            % {"own": number(Decimal(found.initiative_hours)), "city": number(Decimal(found.city_hours))},
            _("%(hours)s of it estimated; %(said)d of %(of)d said theirs") % said,
        ),
    ]


def group_names() -> list[str]:
    """Return what the groups of what is renewed are called, in their order."""
    return [_("not before"), _("once before"), _("twice before"), _("three times or more before")]


def like_words(found: Renewed | None, series: Series) -> str:
    """Return how often what is like the last term of a series was renewed; empty where that is not told."""
    if found is None:
        return ""
    words = {
        "kind": series.last.get_kind_display(),
        "before": group_names()[min(series.before(series.last), MOST_RENEWALS)],
        "renewed": number(Decimal(found.renewed)),
        "ended": number(Decimal(found.ended)),
    }
    return _("Like this (%(kind)s, renewed %(before)s): %(renewed)s of %(ended)s that ended were renewed.") % words


def csv_header() -> list[str]:
    """Return the columns of the file."""
    return [
        _("Initiative"), _("Area"), _("Present term ends"), _("Asked again"), _("Days unsure"),
        _("Days begun without a decision"), _("Requests without a known day"), _("Hours of the initiative"),
        _("Where from"), _("Hours of the municipality"), _("Where from"), _("Like its present term, ended"),
        _("Of those renewed"), _("Made up"),
    ]  # fmt: skip


def csv_lines(
    rows: Sequence[Initiative], prices: Mapping[UUID, InitiativePrice], likes: Mapping[UUID, Renewed | None]
) -> Iterator[list[Any]]:
    """Yield a line per initiative; `likes` has how often what is like its present term was renewed."""
    for one in rows:
        found = prices[one.pk]
        price = found.price
        like = likes[one.pk]
        sides = [cell for side in found.hours for cell in (side.total, basis_of(side))]
        yield [
            one.name, one.area.name if one.area else _("Whole city"), getattr(one, "ends_on", None), price.again,
            price.unsure_days, price.undecided_days, price.undated, *sides,
            like.ended if like else None, like.renewed if like else None, _("yes") if found.is_invented else _("no"),
        ]  # fmt: skip
