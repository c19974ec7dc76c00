# SPDX-License-Identifier: EUPL-1.2
"""Having a what-if followed up, from the what-if itself or from a scenario."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.permissions import require
from governance.network.scenarios.comparison import without_names
from governance.network.what_if import texts
from governance.network.what_if.actions import follow_up
from governance.network.what_if.calculation import calculate
from governance.network.what_if.forms import FollowForm
from governance.network.what_if.query import QUESTION, query_of_form
from governance.pages.form_pages import RecordPage

TITLE_LENGTH = 150


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Give the what-if of the address to a colleague, with a day."""
    by = person_of(request)
    require(by, "governance.keep_scenario")
    asked = query_of_form(request)
    page = RecordPage(
        request,
        _("Have it followed up"),
        _("Set it out"),
        ((f"{reverse('governance:whatif')}?{asked.query()}", _("What if")),),
        intro=_("It becomes a signal in the work queue of who takes it up, and rises as its day comes."),
        after=lambda made: reverse("governance:signal", args=[made.pk]),
        more={"hidden": {QUESTION: asked.query()}},
    )

    def initial() -> dict[str, Any]:
        found = without_names(calculate(by, asked))
        title = texts.title(found.taken, found.shifted) if found.asked.elements else ""
        return {"title": title[:TITLE_LENGTH], "person": by.pk}

    return page.answer(
        FollowForm,
        lambda values, _seen: follow_up(asked=asked, by=by, **values),
        _("It has been set out."),
        initial=initial,
    )
