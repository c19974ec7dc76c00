# SPDX-License-Identifier: EUPL-1.2
"""Registering without an account: start, the steps, check, send in, and going on by a mailed link."""

from datetime import timedelta
from typing import Any, Final

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.rate_limits import Limit, take
from core.database.row_versions import expected_version
from core.errors import ConflictError, RefusedError
from core.pages.client_network import network_of
from initiatives.carriers.limits import may_invite
from initiatives.models import Registration
from initiatives.register import pictures
from initiatives.registration import session as registration_session
from initiatives.registration.actions import draft as actions
from initiatives.registration.actions.submission import submit_registration
from initiatives.registration.forms.conversion import application_of, checked_steps
from initiatives.registration.forms.mailing import ConsentForm, LinkForm
from initiatives.registration.forms.steps import BY_SLUG, STEPS, StepForms, as_data
from initiatives.registration.views import step_page

STARTS: Final = Limit("registrations-started", 30, timedelta(hours=1))
LINKS_TO_ONE_MAILBOX: Final = Limit("resume-links-to-one-mailbox", 5, timedelta(hours=1))
LINKS_FROM_ONE_PLACE: Final = Limit("resume-links-from-one-place", 20, timedelta(hours=1))
SENT_FOR_ONE_MAILBOX: Final = Limit("registrations-for-one-mailbox", 10, timedelta(days=1))
SENT_FROM_ONE_PLACE: Final = Limit("registrations-from-one-place", 20, timedelta(hours=1))
TOO_MANY: Final = 429
# In the session until the page of the step has told it once: what is wrong with a picture that was not kept.
PICTURE_PROBLEM: Final = "registration-picture-problem"


@login_not_required
@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """What you need and how long it takes; POST begins."""
    if request.method != "POST":
        going_on = registration_session.unsent(request)
        context = {"going_on": going_on, "going_on_href": registration_session.last_step(going_on) if going_on else ""}
        return render(request, "initiatives/registration/start.html", context)
    if not take(STARTS, network_of(request)):
        return _too_many(request)
    registration_session.remember(request, actions.start_registration(language=get_language() or "nl"))
    return redirect("initiatives:registration-step", STEPS[0].slug)


@login_not_required
@never_cache
def step(request: HttpRequest, slug: str) -> HttpResponse:
    """One step: GET shows what is kept, POST keeps what was typed and goes where the button says."""
    registration, elsewhere = _registration_or_way_out(request)
    if registration is None:
        return elsewhere
    if slug not in BY_SLUG:
        raise Http404
    if request.method == "POST":
        return _keep(request, registration, slug)
    current = BY_SLUG[slug]
    data = as_data(registration.answers.get(current.code, {}).get("given", {}))
    if step_page.CHECKED in request.GET:
        forms = StepForms.checked(current, data)
        if sentence := request.session.pop(PICTURE_PROBLEM, None):
            forms.form.add_error("picture", sentence)
        forms.is_valid()
    else:
        forms = StepForms.quiet(current, data, fallback=registration_session.own_details(request))
    return _page(request, registration, forms, version=registration.version)


def _keep(request: HttpRequest, registration: Registration, slug: str) -> HttpResponse:
    current = BY_SLUG[slug]
    posted = request.POST.copy()
    anchor = step_page.press_button(current, posted)
    forms = StepForms.checked(current, posted, request.FILES)
    version = expected_version(request.POST)
    if forms.look_up(request):
        return _page(request, registration, forms, version=version)
    is_right = forms.is_valid()
    try:
        registration = actions.save_answers(
            registration_id=registration.pk, step=current.code, given=forms.given(posted), expected_version=version
        )
    except ConflictError as conflict:
        _keep_picture(request, registration)
        registration.refresh_from_db()
        kept = StepForms.quiet(current, as_data(registration.answers[current.code]["given"]))
        differences = step_page.differences(kept, forms)
        return _page(request, registration, forms, version=conflict.version, kept=kept, differences=differences)
    # After the answers: whatever becomes of a file, what was typed beside it is kept.
    if (sentence := _keep_picture(request, registration)) is not None:
        request.session[PICTURE_PROBLEM] = sentence
        is_right = False
    if anchor:
        return redirect(f"{reverse('initiatives:registration-step', args=[slug])}{anchor}")
    if request.POST.get("act") == "stop":
        return redirect("initiatives:registration-stopped")
    if not is_right:
        # The answers are kept, so that a page of its own tells what is wrong: Back and reload never send them again.
        return redirect(step_page.address_of_checked(current))
    return redirect(step_page.address_after(current, to_check=request.POST.get("act") == "check"))


def _keep_picture(request: HttpRequest, registration: Registration) -> str | None:
    """Keep or take away the picture; return what is wrong with it. Only the first step has one."""
    upload = request.FILES.get("picture")
    try:
        if upload is not None:
            actions.keep_picture(registration_id=registration.pk, upload=upload)
        elif request.POST.get("picture-remove"):
            actions.keep_picture(registration_id=registration.pk, upload=None)
    except RefusedError as refusal:
        return refusal.message
    return None


def _page(request: HttpRequest, registration: Registration, forms: StepForms, **more: Any) -> HttpResponse:
    registration.refresh_from_db(fields=["picture", "answers"])
    context = step_page.context(forms, registration.answers) | {"registration": registration, **more}
    return render(request, "initiatives/registration/step.html", context, status=409 if "kept" in more else 200)


@login_not_required
@never_cache
def check(request: HttpRequest) -> HttpResponse:
    """Read everything back; POST sends it in."""
    registration, elsewhere = _registration_or_way_out(request)
    if registration is None:
        return elsewhere
    steps = checked_steps(registration)
    application = application_of(steps)
    if request.method != "POST":
        is_checked = step_page.CHECKED in request.GET
        consent = ConsentForm({} if is_checked else None)
        context = step_page.check_context(steps, consent, registration) | {"show_problems": is_checked}
        return render(request, "initiatives/registration/check.html", context)
    if not ConsentForm(request.POST).is_valid() or application is None:
        return redirect(f"{reverse('initiatives:registration-check')}?{step_page.CHECKED}=1")
    second = application.second_email
    within = (
        take(SENT_FROM_ONE_PLACE, network_of(request))
        and take(SENT_FOR_ONE_MAILBOX, application.person_email)
        and (not second or may_invite(second))
    )
    if not within:
        return _too_many(request)
    try:
        submit_registration(
            registration_id=registration.pk,
            application=application,
            expected_version=expected_version(request.POST),
        )
    except ConflictError:
        messages.warning(request, _("An answer was changed in another window. Read everything once more."))
        return redirect("initiatives:registration-check")
    return redirect("initiatives:registration-done")


@login_not_required
@never_cache
@require_safe
def done(request: HttpRequest) -> HttpResponse:
    """What happens now; the same page for a known and an unknown mailbox."""
    registration = registration_session.current(request)
    if registration is None or not registration.submitted_at:
        return redirect("initiatives:registration-start")
    return render(request, "initiatives/registration/done.html", registration_session.done_context(registration))


@login_not_required
@never_cache
@require_safe
def stopped(request: HttpRequest) -> HttpResponse:
    """Your answers are kept; where to have the link sent."""
    registration, elsewhere = _registration_or_way_out(request)
    if registration is None:
        return elsewhere
    form = LinkForm(initial={"email": registration.email or registration_session.given_email(registration)})
    context = {"form": form, "registration": registration, "back": registration_session.last_step(registration)}
    return render(request, "initiatives/registration/stopped.html", context)


@login_not_required
@never_cache
@require_POST
def mail_link(request: HttpRequest) -> HttpResponse:
    """Mail the link to go on with."""
    registration, elsewhere = _registration_or_way_out(request)
    if registration is None:
        return elsewhere
    form = LinkForm(request.POST)
    if not form.is_valid():
        context = {"form": form, "registration": registration, "back": registration_session.last_step(registration)}
        return render(request, "initiatives/registration/stopped.html", context)
    email = form.cleaned_data["email"]
    if not (take(LINKS_FROM_ONE_PLACE, network_of(request)) and take(LINKS_TO_ONE_MAILBOX, email)):
        return _too_many(request)
    actions.mail_resume_link(registration_id=registration.pk, email=email)
    messages.success(request, _("We have sent the link to %(email)s. It works for 90 days.") % {"email": email})
    return redirect("initiatives:registration-stopped")


@login_not_required
@never_cache
def resume(request: HttpRequest, token: str) -> HttpResponse:
    """Where a mailed link leads: a button puts the registration into the session and the token out of sight."""
    registration = registration_session.by_token(token)
    if registration is None or registration.submitted_at:
        context = {"is_sent": registration is not None}
        response = render(request, "initiatives/registration/link_gone.html", context, status=410)
    elif request.method == "POST":
        registration_session.remember(request, registration)
        return redirect(registration_session.last_step(registration))
    else:
        response = render(request, "initiatives/registration/resume.html", {"registration": registration})
    # The address holds a secret that no other page may learn. (Not no-referrer: then forms come from origin null.)
    response["Referrer-Policy"] = "strict-origin"
    return response


@login_not_required
@require_POST
def forget(request: HttpRequest) -> HttpResponse:
    """Take the registration out of this browser; the mailed link still works."""
    registration_session.forget(request)
    messages.success(request, _("Your answers are no longer on this device."))
    return redirect("initiatives:registration-start")


@login_not_required
@never_cache
@require_safe
def picture(request: HttpRequest) -> FileResponse:
    """The picture of the registration in this session, small."""
    registration = registration_session.current(request)
    if registration is None:
        raise Http404
    return FileResponse(pictures.open_small(registration.picture.name or ""), content_type="image/webp")


def _registration_or_way_out(request: HttpRequest) -> tuple[Registration | None, HttpResponse]:
    registration = registration_session.current(request)
    if registration is None:
        messages.info(request, _("Start here. Did you begin before? Then open the link in your mail."))
        return None, redirect("initiatives:registration-start")
    if registration.submitted_at:
        return None, redirect("initiatives:registration-done")
    return registration, HttpResponse()


def _too_many(request: HttpRequest) -> HttpResponse:
    return render(request, "initiatives/registration/too_many.html", status=TOO_MANY)
