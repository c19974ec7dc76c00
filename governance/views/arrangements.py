# SPDX-License-Identifier: EUPL-1.2
"""Pages to keep arrangements: new, changed, renewed, ended early."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people import person_of
from core.conflicts import resolved
from core.permissions import require
from core.versions import expected_version
from governance.actions import add_arrangement, change_arrangement, end_arrangement
from governance.forms.arrangement import ArrangementForm, EndForm
from governance.models import Arrangement
from governance.views.forms_page import FormPage, handled
from initiatives.models import Initiative

ANCHOR = "arrangements"
METHODS = ["GET", "HEAD", "POST"]


def _opened(request: HttpRequest, pk: UUID) -> Initiative:
    initiative = handled(person_of(request), pk)
    require(request.user, "governance.manage_arrangements", initiative)
    return initiative


def _arrangement(request: HttpRequest, initiative: Initiative, key: UUID) -> Arrangement:
    rows = Arrangement.objects.visible_to(request.user).select_related("granted_by", "renews", "initiative")
    return get_object_or_404(rows, pk=key, initiative=initiative)


@require_http_methods(METHODS)
def new(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Keep a new arrangement."""
    initiative = _opened(request, pk)
    page = FormPage(request, initiative, title=_("New arrangement"), button=_("Keep arrangement"), anchor=ANCHOR)
    if request.method != "POST":
        return page.show(ArrangementForm.start())
    form, person = ArrangementForm(request.POST), person_of(request)
    return page.save(
        form,
        lambda: add_arrangement(initiative=initiative, by=person, **form.given()),
        _("The arrangement has been kept."),
    )


@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Change an arrangement."""
    initiative = _opened(request, pk)
    arrangement = _arrangement(request, initiative, key)
    page = FormPage(
        request,
        initiative,
        title=_("Change “%(title)s”") % {"title": arrangement.title},
        button=_("Save changes"),
        anchor=ANCHOR,
        version=arrangement.version,
    )
    if request.method != "POST":
        return page.show(ArrangementForm.start(arrangement))
    form, person = ArrangementForm(resolved(request.POST)), person_of(request)
    seen = expected_version(request.POST)
    return page.save(
        form,
        lambda: change_arrangement(arrangement=arrangement, expected_version=seen, by=person, **form.given()),
        _("The arrangement has been changed."),
    )


@require_http_methods(METHODS)
def renew(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Keep the successor of an arrangement, with the next term filled in."""
    initiative = _opened(request, pk)
    old = _arrangement(request, initiative, key)
    page = FormPage(
        request,
        initiative,
        title=_("Renew “%(title)s”") % {"title": old.title},
        button=_("Keep the new term"),
        intro=_("The next term of the same length is filled in. Change what is different."),
        anchor=ANCHOR,
    )
    if request.method != "POST":
        return page.show(ArrangementForm.start(old, renewing=True))
    form, person = ArrangementForm(request.POST), person_of(request)
    return page.save(
        form,
        lambda: add_arrangement(initiative=initiative, renews=old, by=person, **form.given()),
        _("The new term has been kept."),
    )


@require_http_methods(METHODS)
def end(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """End an arrangement earlier than agreed."""
    initiative = _opened(request, pk)
    arrangement = _arrangement(request, initiative, key)
    page = FormPage(
        request,
        initiative,
        title=_("End “%(title)s” early") % {"title": arrangement.title},
        button=_("End it on this day"),
        intro=_(
            "The initiative loses this arrangement after that day. Does something follow it? Then renew it instead."
        ),
        anchor=ANCHOR,
        version=arrangement.version,
    )
    if request.method != "POST":
        return page.show(EndForm(initial={"last_day": timezone.localdate()}))
    form, person = EndForm(resolved(request.POST)), person_of(request)
    seen = expected_version(request.POST)
    return page.save(
        form,
        lambda: end_arrangement(
            arrangement=arrangement, last_day=form.cleaned_data["last_day"], expected_version=seen, by=person
        ),
        _("The arrangement ends on the day you chose."),
    )
