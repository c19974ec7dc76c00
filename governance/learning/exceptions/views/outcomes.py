# SPDX-License-Identifier: EUPL-1.2
"""Who got what: shares granted per area, legal form and size, as a page and as a file."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from assessment.statistics.disclosure import FEWEST
from core.files.csv_export import csv_response
from core.permissions import require
from governance.learning.exceptions.figures import Outcomes, outcomes_for
from governance.learning.exceptions.outcomes import FEWER, MORE, UNSURE, Share


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Show the shares, with their interval and whether they differ from the rest."""
    person = person_of(request)
    require(person, "governance.read_governance")
    found = outcomes_for(person)
    context = {
        "found": found,
        "tables": [
            (table, [(row.name, row.share, differs_in_words(row.share)) for row in table.rows])
            for table in found.tables
        ],
        "figure": found.figure,
        "fewest": FEWEST,
        "trail": ((reverse("governance:exceptions"), _("Exceptions")),),
    }
    return render(request, "governance/learning/exceptions/outcomes.html", context)


@require_safe
def as_csv(request: HttpRequest) -> HttpResponseBase:
    """Exactly the shares of the page."""
    person = person_of(request)
    require(person, "governance.read_governance")
    header = [
        _("Compared"), _("Group"), _("Told"), _("Decided requests"), _("Granted, whole or in part"),
        _("Share"), _("Interval from"), _("Interval to"), _("Beside the others"),
    ]  # fmt: skip
    return csv_response("uitzonderingen-uitkomsten.csv", header, _lines(outcomes_for(person)))


def _lines(found: Outcomes) -> Iterator[Sequence[Any]]:
    rows = [(_("All"), _("All"), found.whole)]
    rows += [(table.title, row.name, row.share) for table in found.tables for row in table.rows]
    for title, name, share in rows:
        if share is None:
            yield [title, name, _("not told: fewer than %d initiatives") % FEWEST, *[None] * 6]
            continue
        part = share.given / share.cases
        yield [title, name, "", share.cases, share.given, part, share.low, share.high, differs_in_words(share)]


def differs_in_words(share: Share | None) -> str:
    """Return how a share compares with that of all others together."""
    words = {MORE: _("clearly more often"), FEWER: _("clearly less often"), UNSURE: _("not certain that it differs")}
    return words.get(share.differs, "") if share else ""
