# SPDX-License-Identifier: EUPL-1.2
"""One meeting: planned, changed, who comes, and what came of it."""

from functools import partial
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.models import User
from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.links import absolute_link
from core.pages.saving import done, form_page, save_form, version_to_save_over
from core.permissions import may, require
from initiatives.connections.meetings import actions, icalendar, mails
from initiatives.connections.meetings.forms import MeetingForm, MeetingOutcomeForm
from initiatives.connections.meetings.opportunities import around, asked_about, initial_for, offered_to
from initiatives.models import Initiative, Introduction, Meeting, Opportunity, Party

FORM: Final = "initiatives/connections/meetings/form.html"


def _opened(request: HttpRequest, pk: UUID) -> Meeting:
    return get_object_or_404(Meeting.objects.visible_to(request.user).select_related("area", "introduction"), pk=pk)


@login_not_required
@require_safe
def meeting(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One meeting: when, where, who, and what came of it."""
    return _page(request, _opened(request, pk))


def _page(request: HttpRequest, shown: Meeting, *, status: int = 200, **more: Any) -> HttpResponse:
    may_change = may(request.user, "initiatives.change_meeting", shown)
    guests = list(shown.guests.select_related("user").order_by("created_at", "id"))
    today = timezone.localdate()
    is_past = shown.happens_on < today
    names = [(str(guest.pk), guest.user.name or _("Name not told")) for guest in guests]
    there = [str(guest.pk) for guest in guests if guest.was_there]
    context = {
        "meeting": shown,
        "initiatives": Initiative.objects.visible_to(request.user).filter(meetings=shown).order_by("name"),
        "parties": Party.objects.visible_to(request.user).filter(meetings=shown).order_by("name"),
        "opportunity": Opportunity.objects.visible_to(request.user).filter(pk=shown.opportunity_id).first()
        if shown.opportunity_id
        else None,
        "guests": guests,
        "names": [name for _key, name in names],
        "is_past": is_past,
        "may_change": may_change,
        "is_on": not is_past and not shown.cancelled_on,
        "comes": any(guest.user_id == request.user.pk for guest in guests),
        "may_note": may_change and shown.happens_on <= today and not shown.cancelled_on,
        "outcome_form": MeetingOutcomeForm(guests=names, initial={"outcome": shown.outcome, "present": there}),
        "version": version_to_save_over(request, shown.version, more.get("conflict")),
        **more,
    }
    return render(request, "initiatives/connections/meetings/meeting.html", context, status=status)


@login_not_required
@require_safe
def meeting_ics(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The meeting for a calendar program."""
    shown = _opened(request, pk)
    link = absolute_link("initiatives:meeting", shown.pk, language=get_language() or "nl")
    response = HttpResponse(icalendar.calendar_of(shown, link), content_type=icalendar.CONTENT_TYPE)
    response["Content-Disposition"] = 'attachment; filename="ontmoeting.ics"'
    return response


def _lines(named: Any) -> str:
    return "\n".join(str(each) for each in named)


def _own(request: HttpRequest, pk: UUID) -> Meeting:
    """Return a meeting this person may change; for anybody else the act is not there."""
    found = _opened(request, pk)
    if not may(person_of(request), "initiatives.change_meeting", found):
        raise Http404
    return found


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def meeting_new(request: HttpRequest) -> HttpResponse:
    """Plan a meeting."""
    person = person_of(request)
    require(person, "initiatives.hold_meeting")
    introduction = _introduction(request)
    about = asked_about(person, _key(request, "kans"))
    initial = initial_for(about) if about else {}
    form = MeetingForm(
        request.POST or None, user=person, with_parties=may(person, "initiatives.view_queue"),
        opportunities=offered_to(person, about),
        initial=initial | {"initiatives": _lines(_named(request, introduction, about))},
    )  # fmt: skip

    def saved(made: Meeting) -> HttpResponse:
        sentence = _("The meeting is planned. Who carries the initiatives gets an invitation.")
        if mails.kept_from(form.cleaned_data["initiatives"], person):
            sentence = _("The meeting is planned. An initiative that keeps distance, by its own choice, gets no mail.")
        return done(request, sentence, "initiatives:meeting", made.pk)(made)

    return form_page(
        request,
        form,
        lambda: actions.plan_meeting(
            values=form.values(), initiatives=form.cleaned_data["initiatives"],
            parties=form.cleaned_data.get("parties", []), introduction=introduction, by=person,
        ),
        template=FORM,
        saved=saved,
    )  # fmt: skip


def _introduction(request: HttpRequest) -> Introduction | None:
    key = _key(request, "kennismaking")
    seen = Introduction.objects.visible_to(request.user).with_sides()
    found = seen.filter(pk=key).first() if key else None
    return found if found is not None and found.has_contact else None


def _named(request: HttpRequest, introduction: Introduction | None, about: Opportunity | None) -> list[Initiative]:
    if introduction is not None:
        return [introduction.need.initiative, introduction.offer.initiative]
    if about is not None:
        return around(about, person_of(request))
    key = _key(request, "initiatief")
    return list(Initiative.objects.visible_to(request.user).filter(pk=key)) if key else []


def _key(request: HttpRequest, name: str) -> UUID | None:
    try:
        return UUID(request.GET.get(name, ""))
    except ValueError:
        return None


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def meeting_change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change a meeting."""
    person = person_of(request)
    shown = _own(request, pk)
    initial = {name: getattr(shown, name) for name in ("title", "happens_on", "starts_at", "ends_at", "where", "text")}
    initial |= {
        "is_open": shown.is_open,
        "area": shown.area.code if shown.area else "",
        "initiatives": _lines(Initiative.objects.visible_to(person).filter(meetings=shown).order_by("name")),
        "parties": _lines(shown.parties.order_by("name")),
        "opportunity": str(shown.opportunity_id or ""),
    }
    with_parties = may(person, "initiatives.view_queue")
    form = MeetingForm(
        resolved(request.POST) or None, user=person, with_parties=with_parties, initial=initial,
        opportunities=_choices(person, shown),
    )  # fmt: skip
    parties = list(shown.parties.all())
    return form_page(
        request,
        form,
        lambda: actions.change_meeting(
            meeting=shown, expected_version=expected_version(request.POST), values=form.values(),
            initiatives=form.cleaned_data["initiatives"], by=person,
            parties=form.cleaned_data["parties"] if with_parties else parties,
        ),
        template=FORM,
        context={"meeting": shown},
        version=shown.version,
        saved=done(request, _("The meeting is changed."), "initiatives:meeting", pk),
    )  # fmt: skip


def _choices(person: User, shown: Meeting) -> list[Opportunity]:
    """Return what a meeting can be about; what it is about but this person may not read is not theirs to change."""
    seen = Opportunity.objects.visible_to(person)
    about = seen.filter(pk=shown.opportunity_id).first() if shown.opportunity_id else None
    return [] if shown.opportunity_id and about is None else offered_to(person, about)


@never_cache
@require_POST
def meeting_call_off(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Call a meeting off."""
    actions.call_off_meeting(meeting=_own(request, pk), by=person_of(request))
    messages.success(request, _("The meeting is called off. Who was invited or comes gets word."))
    return redirect("initiatives:meeting", pk)


@never_cache
@require_POST
def meeting_come(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that one comes, or no longer."""
    comes = request.POST.get("comes") != "no"
    actions.come_to_meeting(meeting=_opened(request, pk), comes=comes, by=person_of(request))
    messages.success(request, _("You are expected.") if comes else _("You no longer stand on the list."))
    return redirect("initiatives:meeting", pk)


@never_cache
@require_POST
def meeting_outcome(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what came of it."""
    shown = _own(request, pk)
    person = person_of(request)
    guests = [(str(key), "") for key in shown.guests.values_list("pk", flat=True)]
    form = MeetingOutcomeForm(resolved(request.POST), guests=guests)
    seen = expected_version(request.POST)

    return save_form(
        form,
        lambda: actions.note_meeting_outcome(
            meeting=shown, outcome=form.cleaned_data["outcome"],
            present=[UUID(key) for key in form.cleaned_data.get("present", [])],
            was_i_there=form.cleaned_data["was_i_there"], expected_version=seen, by=person,
        ),
        show=partial(_page, request, shown, outcome_form=form, form=form),
        saved=done(request, _("Kept. Thank you."), "initiatives:meeting", pk),
    )  # fmt: skip
