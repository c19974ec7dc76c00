# SPDX-License-Identifier: EUPL-1.2
"""One longer decision in the place of many short ones: what is offered, and the letter that offers it, to be edited."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Final
from uuid import UUID

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from governance.arrangements.outlook.texts import euro
from governance.arrangements.terms import ONE_DAY, add_months
from governance.models import Arrangement, ArrangementKind, Money
from governance.temporariness.arithmetic import DAYS_A_MONTH, Series
from governance.temporariness.letters import OFFER
from governance.temporariness.queries import InitiativePrice
from governance.temporariness.texts import hours
from initiatives.carriers.queries import active_carriers
from initiatives.models import Initiative
from mail.actions import text_of
from mail.letters import registry

YEARS: Final = (2, 3, 4)
NOTICE_MONTHS: Final = (3, 6)
# When both look back together (ours): first after a year and a half, or a year of two; of four years once more before
# it has to be decided what comes next.
FIRST_LOOK: Final = 18
LAST_LOOK_BEFORE_END: Final = 15


@dataclass(frozen=True, slots=True)
class Offer:
    """One decision: for which series, from when until when, when both look back, and how long before its end it stops.

    `a_year` is what the last term grants per year of it (governance.models.Money), None where no money is granted.
    """

    series: Series
    years: int
    notice_months: int
    first_day: date
    last_day: date
    looks: Sequence[date]
    a_year: Decimal | None

    @property
    def risk(self) -> Decimal | None:
        """What the city pays on at most when it stops: the months of notice."""
        return None if self.a_year is None else self.a_year * self.notice_months / 12

    @property
    def requests_now(self) -> int:
        """How many requests terms as long as the last one would take in the same time."""
        last = self.series.last
        length = (last.last_day - last.first_day).days + 1 if last.last_day else self.years * 365
        return max(1, ceil(round(12 * self.years * DAYS_A_MONTH / length, 1)))


def offerable(found: InitiativePrice) -> list[Series]:
    """Return the series that have an end, what ends first on top."""
    ending = [one for one in found.price.series if one.last.last_day is not None]
    return sorted(ending, key=lambda one: (one.last.last_day or date.max, one.last.pk))


def series_of(found: InitiativePrice, key: UUID | None, day: date) -> Series | None:
    """Return the series of this arrangement, else the first that has yet to end, else the last that did."""
    rows = offerable(found)
    chosen = [one for one in rows if key in {term.arrangement.pk for term in one.terms}]
    coming = [one for one in rows if one.last.last_day and one.last.last_day >= day]
    return next(iter([*chosen, *coming, *reversed(rows)]), None)


def offer_of(series: Series, day: date, *, years: int, notice_months: int) -> Offer:
    """Return one decision from the day after this series ends, or from `day` where it has ended; one query."""
    last = series.last
    first = max(last.last_day + ONE_DAY, day) if last.last_day else day
    granted = Money.objects.filter(pk=last.pk, basis="granted").values_list("a_year", flat=True).first()
    return Offer(
        series, years, notice_months, first, add_months(first, 12 * years) - ONE_DAY, looks_of(first, years), granted
    )


def looks_of(first: date, years: int) -> list[date]:
    """Return the days on which both look back together."""
    looks = [min(FIRST_LOOK, 6 * years)]
    if years > 3:  # noqa: PLR2004 - so long that a year and a half is not enough
        looks.append(12 * years - LAST_LOOK_BEFORE_END)
    return [add_months(first, months) for months in looks]


def draft(initiative: Initiative, offer: Offer, by: User) -> str:
    """Return the letter to the carriers, in the language of the first of them (Dutch where nobody has an account)."""
    carriers = active_carriers(initiative)
    language = carriers[0].user.language if carriers else "nl"
    with translation.override(language):
        return text_of(registry.get(OFFER.code), _values(initiative, offer, by), language).body.strip()


def _values(initiative: Initiative, offer: Offer, by: User) -> dict[str, str]:
    last: Arrangement = offer.series.last
    return {
        "initiative": initiative.name,
        "what": last.title,
        "times": str(len(offer.series.terms)),
        "since": date_format(offer.series.terms[0].arrangement.first_day, "F Y"),
        "years": str(offer.years),
        "first": written(offer.first_day),
        "last": written(offer.last_day),
        "money": _("It is for %(amount)s a year.") % {"amount": euro(offer.a_year)} if offer.a_year else "",
        "looks": looks_in_words(offer),
        "notice": str(offer.notice_months),
        "budget": _(
            "The council sets the budget every year. If there is too little money in it, you hear that as soon as we"
            " know it (Awb 4:34)."
        )
        if last.kind == ArrangementKind.SUBSIDY
        else "",
        "official": by.name or _("An official"),
    }


def written(day: date) -> str:
    """Return a day as a letter writes it."""
    return date_format(day, "j F Y")


def looks_in_words(offer: Offer) -> str:
    """Return the days of looking back in words."""
    return _(" and ").join(written(day) for day in offer.looks)


def compared(offer: Offer, found: InitiativePrice) -> list[tuple[str, str, str]]:
    """Return what it is now and what is offered, side by side, each with what it is about."""
    last = offer.series.last
    each = sum((side.for_one for side in found.hours), Decimal(0))
    basis = _("estimated") if any(side.is_estimate for side in found.hours) else _("said")
    work = _("%(hours)s in %(years)s years (%(basis)s)")
    years = {"years": offer.years, "basis": basis}
    rows = [
        (
            _("How long"),
            _("until %(day)s") % {"day": written(last.last_day)} if last.last_day else _("no end agreed"),
            _("%(years)s years: %(first)s up to and including %(last)s")
            % {"years": offer.years, "first": written(offer.first_day), "last": written(offer.last_day)},
        ),
        (_("Requests in that time"), str(offer.requests_now), "1"),
        (_("Looking back together"), _("not agreed"), looks_in_words(offer)),
        (
            _("Stopping"),
            _("by itself, at the end"),
            _("with a reason, %(n)s months before") % {"n": offer.notice_months},
        ),
        (
            _("Work of asking and deciding, of both"),
            work % {**years, "hours": hours(offer.requests_now * each)},
            work % {**years, "hours": hours(each)},
        ),
    ]
    if offer.risk is not None:
        rows.append(
            (
                _("Risk for the city"),
                _("none on paper"),
                _("at most %(amount)s: the months of notice") % {"amount": euro(offer.risk)},
            )
        )
    return rows
