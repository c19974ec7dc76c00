# SPDX-License-Identifier: EUPL-1.2
"""The governance page: every list of this app, with its count."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from core.permissions import require
from governance.overview.figures import kept_counts
from governance.overview.registry import overview_for


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """List what officials keep for the whole city."""
    person = person_of(request)
    require(person, "governance.read_governance")
    titles = {
        "city": _("The city as a whole"),
        "learning": _("What we try, learn and change"),
        "registers": _("Look up and keep"),
        "settings": _("Settings"),
    }
    kept, figure = kept_counts(person)
    lines = overview_for(person, kept)
    groups = [(code, title, lines[code]) for code, title in titles.items() if code in lines]
    context = {"today": lines.get("today", []), "groups": groups, "figure": figure}
    return render(request, "governance/overview/overview.html", context)
