# SPDX-License-Identifier: EUPL-1.2
"""What the college has to decide: of the whole city for an alderman, of one department for who speaks for it."""

from types import SimpleNamespace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.figures.queries import oldest
from core.permissions import may, require
from governance.arrangements.outlook.figures import kept_outlook
from governance.arrangements.outlook.queries import OutlookFilters
from governance.arrangements.outlook.texts import decisions_on, euro, share_text
from governance.arrangements.policy.queries import municipality_parties
from governance.college.figures import kept_college
from governance.college.queries import nearest_ends, open_choices, open_promises
from governance.college.texts import decision_lines, month_bars, title_of
from governance.deeds.queries import counted_for, figures_of
from governance.deeds.texts import lines_of
from governance.learning.missing.queries import fewest_for
from initiatives.models import Party

MOST_LINES, MOST_FIRST = 8, 5
PAGE = "governance/college/college.html"


@require_safe
def college(request: HttpRequest) -> HttpResponse:
    """What to decide in the whole city, by when and by which department, and what happens otherwise."""
    by = person_of(request)
    require(by, "governance.read_college")
    counted, figure = kept_college(by)
    context = _context(by, None)
    departments = municipality_parties().filter(pk__in=counted.decided).order_by("name")
    told = [(party, lines_of([counted.decided[party.pk]])[0]) for party in departments]
    missing = fewest_for(by)
    more = {
        "figure": oldest(figure, context["figure"], missing.figure),
        "asked": decisions_on(counted.signals),
        "departments": [(party, lines[0] if lines else None) for party, lines in told],
        "missing": missing,
        "deeds": [line for _party, lines in told for line in lines],
    }
    return render(request, PAGE, context | more)


@require_safe
def department(request: HttpRequest, key: UUID) -> HttpResponse:
    """The same of one department or institution."""
    by = person_of(request)
    party = counted_for(by).filter(pk=key).first()
    # Before it is said to be absent: who may not read must not learn which parties there are.
    require(by, "governance.read_college", party)
    if party is None:
        raise Http404
    told, _untold = lines_of(figures_of(party, timezone.localdate()))
    parts = Party.objects.visible_to(by).filter(parent=party).order_by("name", "id")
    reads_all = may(by, "governance.read_college")
    more = {"told": told, "deeds": told, "parts": parts, "reads_all": reads_all}
    return render(request, PAGE, _context(by, party) | more)


def _context(by: User, party: Party | None) -> dict[str, Any]:
    today = timezone.localdate()
    found, figure = kept_outlook(by, OutlookFilters(grantor=str(party.pk) if party else ""))
    choices, count = open_choices(by, party)
    reads_city = may(by, "governance.read_city")
    ends = nearest_ends(found)
    lines = decision_lines(ends, choices, today, reads_city=reads_city)
    return {
        "party": party,
        "today": today,
        "figure": figure,
        "found": found,
        "open": euro(found.open),
        "title": title_of(lines, len(ends) + count),
        "lines": lines[:MOST_LINES],
        "left_out": max(0, len(ends) + count - MOST_LINES),
        "first": [SimpleNamespace(**row, share_text=share_text(row)) for row in found.first[:MOST_FIRST]],
        "months": month_bars(found.months),
        "promises": open_promises(party, today),
        "reads_city": reads_city,
        "outlook_query": f"?grantor={party.pk}" if party else "",
    }
