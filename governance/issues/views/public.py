# SPDX-License-Identifier: EUPL-1.2
"""Issues for everybody: the list, as CSV and RSS, the page of one, and raising one with or without an account."""

from functools import cached_property
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from core.pages.list_page import ListPage
from core.pages.page_cache import cached_for_visitors
from core.pages.page_meta import page_meta
from core.pages.pagination import CURSOR, KeysetPage
from core.pages.rss import rss_response
from core.pages.saving import form_page
from core.permissions import may
from core.site.queries import city
from governance.issues import exports
from governance.issues.actions.issues import raise_issue
from governance.issues.filters import ORDER, IssueCounts, IssueFilterSet, ordered
from governance.issues.forms import NewForm
from governance.issues.lifecycle import following
from governance.issues.queries import missing_roles, shown, steps_for, tied_to
from governance.models import Issue, IssueState
from governance.models.issue import PUBLIC_STATES
from initiatives.models import Initiative
from initiatives.register import filter_panel
from initiatives.register.contact.senders import sender_of
from initiatives.register.filters import Vocabulary, without


@method_decorator([login_not_required, cached_for_visitors], name="dispatch")
class IssuesPage(ListPage[IssueFilterSet]):
    """List of what residents raised, in one address; the same filters give its CSV and its RSS."""

    title = gettext_lazy("Issues of residents")
    template_name = "governance/issues/list.html"
    order = ORDER
    page_size = 18
    csv_name = "vraagstukken.csv"
    csv_header, csv_lines = staticmethod(exports.header), staticmethod(exports.lines)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Themes and areas."""
        return Vocabulary.load()

    def filter_set(self) -> IssueFilterSet:
        """Return the filters of what is on the list."""
        rows = Issue.objects.visible_to(self.request.user).public()
        return IssueFilterSet(self.request.GET, rows, vocabulary=self.vocabulary)

    def prepare(self, found: Any) -> Any:
        """Add what a card shows, and what a line of the file does."""
        return exports.with_ties(ordered(found)) if self.output == "csv" else ordered(found)

    def context(self, page: KeysetPage[Any]) -> dict[str, Any]:  # noqa: ARG002 - the same for every page
        """Return the filters with their counts, and how many were found."""
        query, filters = self.request.GET, self.filters
        counts = IssueCounts(self.request.user)
        chips = filter_panel.chips(filters, query)
        return {
            "groups": filter_panel.groups(filters, counts.facets(self.vocabulary.areas)),
            "chips": chips,
            "count": filters.qs.count() if chips else counts.total,
            "same_filters": without(query, names=[CURSOR]),
            "meta": page_meta(
                _("Issues of residents"),
                _("Problems in residents' own words, who should act, and what became of them."),
                "governance:issues",
                is_indexed=not chips,
            ),
        }

    def feed(self) -> HttpResponse:
        """Return what came on the list last, of what is filtered."""
        return rss_response(
            self.request,
            title=_("Issues of residents in %(city)s") % {"city": city()},
            description=_("Problems in residents' own words, who should act, and what became of them."),
            url_name="governance:issues",
            items=exports.feed_items(self.found),
        )


@login_not_required
@require_safe
@cached_for_visitors
def issue_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one issue to whoever may read it, with what this person can do."""
    one = get_object_or_404(shown(Issue.objects.visible_to(request.user)), pk=pk)
    decides = may(request.user, "governance.decide_issue", one)
    is_public = one.state in PUBLIC_STATES
    roles = list(one.roles.select_related("party__parent"))
    context = {
        "issue": one,
        "is_public": is_public,
        "decides": decides,
        "moves": decides and is_public and bool(following(IssueState(one.state))),
        "is_overdue": bool(one.waits_for_answer and one.answer_due_on and one.answer_due_on < timezone.localdate()),
        "answers": one.waits_for_answer and may(request.user, "governance.answer_issue", one),
        "ties_own": _own_untied(request, one) if is_public else [],
        "can": [role for role in roles if role.party_id],
        "needs": missing_roles(roles),
        "roles": roles,
        "tied": tied_to(one, request.user),
        "steps": steps_for(one, is_office=decides),
        "meta": page_meta(one.title, one.text, "governance:issue", one.pk, is_indexed=is_public),
    }
    return render(request, "governance/issues/page.html", context)


def _own_untied(request: HttpRequest, issue: Issue) -> list[Initiative]:
    """Return the initiatives of the register this reader carries and did not tie yet; their pages tie them."""
    if not request.user.is_authenticated:
        return []
    own = Initiative.objects.carried_by(request.user).published().exclude(issues=issue)
    return list(own.only("name").order_by("name")[:10])


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def issue_new(request: HttpRequest) -> HttpResponse:
    """Ask what is going on and what it would take; then it waits for an official, or stands on the list at once."""
    person = request.user if isinstance(request.user, User) else None
    asked = {"area": request.GET.get("gebied", "")[:20]}
    form = NewForm(request.POST or None, person=request.user, initial=asked)
    return form_page(
        request,
        form,
        # A program hears the same as a person, so that it learns nothing.
        lambda: None if form.is_from_a_program else _raise(request, form, person),
        template="governance/issues/new.html",
        saved=lambda made: _thanks(request, made if person else None),
    )


def _raise(request: HttpRequest, form: NewForm, person: User | None) -> Issue:
    sender = sender_of(request, form.cleaned_data, "issues")
    return raise_issue(values=form.values, by=person, sender=sender)


def _thanks(request: HttpRequest, made: Issue | None) -> HttpResponse:
    if made is not None and made.state == IssueState.OPEN:
        messages.success(request, _("The issue is on the list."))
    else:
        messages.success(request, _("Thank you. An official looks at your issue. You hear from us by mail."))
    return redirect("governance:issue", made.pk) if made else redirect("governance:issues")
