# SPDX-License-Identifier: EUPL-1.2
"""The checks for coordinators: what each looks for, how it is set, when it ran, and running it by hand."""

from uuid import UUID

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.database.keyset import Order
from core.database.row_versions import expected_version
from core.models import Job
from core.pages.conflicts import Conflict
from core.pages.pagination import keyset_page
from core.pages.saving import done, save_form
from core.permissions import require
from governance.continuity.checks.actions import KIND, ask_run, set_check
from governance.continuity.checks.forms import CheckForm, RunForm, written
from governance.continuity.checks.jobs import check_outcomes, shown_checks
from governance.continuity.checks.registry import Check, check_named
from governance.models import CheckRun

NEWEST_FIRST = Order.of("-created_at")


def _coordinator(request: HttpRequest) -> User:
    person = person_of(request)
    require(person, "governance.manage_checks")
    return person


def _check(code: str) -> Check:
    check = check_named(code)
    if check is None:
        raise Http404
    return check


@never_cache
@require_safe
def checks(request: HttpRequest) -> HttpResponse:
    """Every check with its parameters in a form of its own."""
    _coordinator(request)
    return _page(request)


@require_POST
def save(request: HttpRequest, code: str) -> HttpResponse:
    """Keep how one check runs."""
    by, check = _coordinator(request), _check(code)
    form = CheckForm(request.POST, check=check, values={}, is_on=True)
    version = expected_version(request.POST)

    def show(*, status: int, conflict: Conflict | None = None) -> HttpResponse:
        if conflict:
            form.add_error(None, _overtaken(check))
        return _page(request, code, form, status=status)

    return save_form(
        form,
        lambda: set_check(
            check=check, is_on=form.cleaned_data["is_on"], parameters=form.parameters(), expected_version=version, by=by
        ),
        show=show,
        saved=done(
            request,
            _("Kept. It counts from the next run: tomorrow morning, or when you run it now."),
            f"{reverse('governance:checks')}#{code}",
        ),
    )


def _overtaken(check: Check) -> str:
    (shown,) = shown_checks([check])
    values = [f"{name}: {written(value)}" for name, value in shown.values.items()]
    kept = [_("on") if shown.is_on else _("off"), *values]
    text = _("A colleague changed this check meanwhile. Kept now is: %(kept)s. Keep yours to replace it.")
    return text % {"kept": "; ".join(kept)}


def _page(request: HttpRequest, code: str = "", form: Form | None = None, status: int = 200) -> HttpResponse:
    lines = [
        (
            one,
            form
            if form is not None and one.check.code == code
            else CheckForm(check=one.check, values=one.values, is_on=one.is_on),
        )
        for one in shown_checks()
    ]
    run = form if isinstance(form, RunForm) else RunForm()
    context = {"lines": lines, "faulty": code, "form": form, "run_form": run}
    return render(request, "governance/continuity/checks/checks.html", context, status=status)


@never_cache
@require_safe
def check_page(request: HttpRequest, code: str) -> HttpResponse:
    """One check with its runs, the newest first."""
    _coordinator(request)
    check = _check(code)
    (shown,) = shown_checks([check])
    runs = CheckRun.objects.filter(check_code=code).select_related("started_by")
    context = {
        "shown": shown,
        "page": keyset_page(runs, request, order=NEWEST_FIRST),
        "trail": ((reverse("governance:checks"), _("Checks")),),
    }
    return render(request, "governance/continuity/checks/check.html", context)


@require_POST
def run(request: HttpRequest) -> HttpResponse:
    """Count in the background what the checks would do; doing it is asked on the page of the counts."""
    by, form = _coordinator(request), RunForm(request.POST)
    if not form.is_valid():
        return _page(request, form=form, status=422)
    asked = form.cleaned_data
    job = ask_run(day=asked["on"], check=check_named(asked["check"]), dry_run=request.POST.get("really") != "1", by=by)
    return redirect("core:job", job.pk)


@never_cache
@require_safe
def run_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What a run by hand came to; of a count, with the button that does it."""
    job = get_object_or_404(Job.objects.visible_to(_coordinator(request)), pk=pk, kind=KIND)
    lines = check_outcomes(job)
    context = {
        "job": job,
        "lines": lines,
        "day": job.asked["day"],
        "is_dry": job.asked["dry_run"],
        "totals": {name: sum(getattr(line, name) for line in lines) for name in ("found", "opened", "closed")},
        "trail": ((reverse("governance:checks"), _("Checks")),),
    }
    return render(request, "governance/continuity/checks/check_run.html", context)
