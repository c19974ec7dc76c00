# SPDX-License-Identifier: EUPL-1.2
"""What permanent temporariness costs: of the city, and of one initiative for who handles it and who carries it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import islice
from typing import Any, Final
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from assessment.statistics.disclosure import FEWEST
from core.database.replica import reads_replica
from core.database.row_versions import expected_version
from core.database.server_cursors import stream_rows
from core.figures.queries import oldest
from core.files.csv_export import csv_response
from core.pages.conflicts import resolved
from core.pages.pagination import keyset_page
from core.pages.saving import done, form_page
from core.permissions import require
from governance.arrangements.outlook.forms import OutlookForm
from governance.models import AskingHours, AskingSide
from governance.pages.form_pages import handled
from governance.temporariness.actions import ACTS, say_asking_hours
from governance.temporariness.figures import AT_ONCE, kept_city_price
from governance.temporariness.forms import AskingHoursForm
from governance.temporariness.offer import offerable, series_of
from governance.temporariness.queries import (
    FIRST_TO_END,
    InitiativePrice,
    findings_of,
    permanent_initiatives,
    prices_of,
    tolerance,
)
from governance.temporariness.renewal_figures import CityRenewals, kept_renewals
from governance.temporariness.renewals import Renewed
from governance.temporariness.texts import (
    city_facts,
    csv_header,
    csv_lines,
    estimate_note,
    facts_of,
    finding_words,
    group_names,
    headline,
    like_words,
)
from initiatives.models import Initiative
from initiatives.my_initiatives.queries import own_or_404

METHODS: Final = ["GET", "HEAD", "POST"]


def _asked(request: HttpRequest) -> tuple[User, OutlookForm]:
    by = person_of(request)
    require(by, "governance.read_governance")
    return by, OutlookForm(request.GET)


@require_safe
def city(request: HttpRequest) -> HttpResponse:
    """The totals of what is permanent in fact, and each of these initiatives, the first to end on top."""
    by, form = _asked(request)
    wanted = form.selected()
    found, figure = kept_city_price(by, wanted)
    page = keyset_page(permanent_initiatives(by, wanted), request, order=FIRST_TO_END)
    prices = prices_of(by, [one.pk for one in page.items], timezone.localdate())
    renewals, renewals_figure = kept_renewals(by)
    context = {
        "form": form,
        "figure": oldest(figure, renewals_figure),
        "renewals": renewals,
        "renewed_kinds": renewals.kinds(wanted.kind),
        "groups": group_names(),
        "tolerance": tolerance(),
        "found": found,
        "facts": city_facts(found),
        "least": FEWEST,
        "most": max((n for _name, n in [*found.grantors, ("", found.other_grantors)]), default=0),
        "page": page,
        "rows": [(one, prices[one.pk]) for one in page.items],
        "estimate_note": estimate_note(),
    }
    return render(request, "governance/temporariness/city.html", context)


@require_safe
@reads_replica
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """Every initiative of the list, all pages."""
    by, form = _asked(request)
    rows = permanent_initiatives(by, form.selected()).order_by(*FIRST_TO_END.columns)
    renewals, _figure = kept_renewals(by)
    return csv_response("elk-jaar-opnieuw.csv", csv_header(), _lines(by, stream_rows(rows), renewals))


def _like(found: InitiativePrice, renewals: CityRenewals, day: date) -> Renewed | None:
    """Return how often what is like its present term was renewed: that of the series that ends first."""
    series = series_of(found, None, day)
    return renewals.like(series) if series else None


def _lines(by: User, rows: Iterator[Initiative], renewals: CityRenewals) -> Iterator[list[Any]]:
    today = timezone.localdate()
    for some in iter(lambda: list(islice(rows, AT_ONCE)), []):
        prices = prices_of(by, [one.pk for one in some], today)
        likes = {pk: _like(found, renewals, today) for pk, found in prices.items()}
        yield from csv_lines(some, prices, likes)


@dataclass(frozen=True, slots=True)
class _Door:
    """From which side one initiative is looked at: whose hours are said, in which template, and its address."""

    side: AskingSide
    template: str
    name: str


_OFFICIAL: Final = _Door(
    AskingSide.CITY, "governance/temporariness/initiative.html", "governance:temporariness-initiative"
)
_CARRIER: Final = _Door(AskingSide.INITIATIVE, "governance/temporariness/mine.html", "governance:mine-temporariness")


@never_cache
@require_http_methods(METHODS)
def initiative(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What asking again costs one initiative, for who handles it; the municipality says its hours here."""
    return _page(request, handled(person_of(request), pk), _OFFICIAL)


@never_cache
@require_http_methods(METHODS)
def mine(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same figures for who carries it; the initiative says its hours here."""
    return _page(request, own_or_404(request, pk), _CARRIER)


def _page(request: HttpRequest, one: Initiative, door: _Door) -> HttpResponse:
    person = person_of(request)
    require(person, ACTS[door.side], one)
    known = AskingHours.objects.visible_to(person).filter(initiative=one, side=door.side).first()
    form = (
        AskingHoursForm(resolved(request.POST))
        if request.method == "POST"
        else AskingHoursForm(initial={"hours": known.hours} if known else None)
    )
    return form_page(
        request,
        form,
        lambda: say_asking_hours(
            initiative=one, side=door.side, expected_version=expected_version(request.POST), by=person,
            **form.cleaned_data,
        ),
        template=door.template,
        saved=done(request, _("The hours have been kept."), door.name, one.pk),
        context=partial(_context, one, person, door.side),
        version=known.version if known else 0,
    )  # fmt: skip


def _context(one: Initiative, person: User, side: AskingSide) -> Mapping[str, Any]:
    today = timezone.localdate()
    found = prices_of(person, [one.pk], today)[one.pk]
    findings = findings_of(one, person)
    # Of the whole city: for who reads it.
    renewals = kept_renewals(person)[0] if side == AskingSide.CITY else CityRenewals({}, is_invented=False)
    return {
        "series": [(series, like_words(renewals.like(series), series)) for series in found.price.series],
        "renewals": renewals,
        "initiative": one,
        "found": found,
        "headline": headline(found, findings),
        "facts": facts_of(found),
        "findings": [finding_words(each) for each in findings],
        "estimate_note": estimate_note() if any(side.is_estimate for side in found.hours) else "",
        "is_offerable": bool(offerable(found)),
        "today": today,
    }
