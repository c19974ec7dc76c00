# SPDX-License-Identifier: EUPL-1.2
"""Who is missing, as a page and as a file."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from assessment.statistics.disclosure import FEWEST
from core.files.csv_export import csv_response
from core.permissions import may, require
from governance.learning.exceptions.outcomes import Share
from governance.learning.exceptions.views.outcomes import differs_in_words
from governance.learning.missing.queries import Missing, MissingRow, missing_for


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Show what each group has, and for areas against who lives there."""
    person = person_of(request)
    require(person, "governance.read_city")
    found = missing_for(person)
    context = {
        "found": found,
        "tables": [(table, [_with_words(row) for row in table.rows]) for table in found.tables],
        "whole": found.whole,
        "figure": found.figure,
        "fewest": FEWEST,
        "may_read_exceptions": may(person, "governance.read_governance"),
        "may_import": may(person, "initiatives.import_population"),
    }
    return render(request, "governance/learning/missing/page.html", context)


def _with_words(row: MissingRow) -> tuple[MissingRow, str, str]:
    return row, differs_in_words(row.exceptions), differs_in_words(row.registrations)


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """Exactly the figures of the page."""
    person = person_of(request)
    require(person, "governance.read_city")
    header = [
        _("Compared"), _("Code"), _("Group"), _("Residents"), _("Counted on"), _("Source"), _("Initiatives"),
        _("Initiatives for every 10,000 residents"), _("Money now, euro a year"), _("Initiatives with money"),
        _("Euro a year for every resident"), _("Decided requests"), _("Granted, whole or in part"),
        _("Decided requests for every 10,000 residents"), _("Requests beside the others"),
        _("Decided registrations"), _("Taken into the register"),
        _("Decided registrations for every 10,000 residents"), _("Registrations beside the others"),
    ]  # fmt: skip
    return csv_response("wie-ontbreekt.csv", header, _lines(missing_for(person)))


def _lines(found: Missing) -> Iterator[Sequence[Any]]:
    yield _line(_("All"), found.whole)
    for table in found.tables:
        for row in table.rows:
            yield _line(table.title, row)


def _line(title: str, row: MissingRow) -> Sequence[Any]:
    residents, money = row.residents, row.money
    return [
        title, row.code, row.name,
        residents.number if residents else None,
        residents.counted_on if residents else None,
        residents.source if residents else "",
        row.initiatives, row.initiatives_rate,
        money.a_year if money else None, money.initiatives if money else None, row.money_a_resident,
        *_decided(row.exceptions, row.exceptions_rate),
        *_decided(row.registrations, row.registrations_rate),
    ]  # fmt: skip


def _decided(share: Share | None, rate: float | None) -> Sequence[Any]:
    if share is None:
        return [None, None, None, _("not told")]
    return [share.cases, share.given, rate, differs_in_words(share)]
