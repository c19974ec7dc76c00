# SPDX-License-Identifier: EUPL-1.2
"""Pages about the term of one arrangement: end it early, extend it, record its determination, announce its end."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from governance.arrangements.actions.terms import (
    announce_end,
    end_arrangement,
    extend_arrangement,
    record_determination,
)
from governance.arrangements.forms.terms import DeterminationForm, EarlierEndForm, EndForm, NoticeForm
from governance.arrangements.terms import next_term
from governance.arrangements.views.arrangements import ANCHOR, METHODS, arrangement_of, handled_initiative
from governance.pages.form_pages import FormPage, initial_of


@require_http_methods(METHODS)
def end(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """End an arrangement earlier than agreed."""
    initiative = handled_initiative(request, pk)
    one = arrangement_of(request, initiative, key)
    page = FormPage(
        request,
        initiative,
        title=_("End “%(title)s” early") % {"title": one.title},
        button=_("End it on this day"),
        intro=_(
            "The initiative loses this arrangement after that day. Does something follow it? Then renew it instead."
        ),
        anchor=ANCHOR,
        version=one.version,
    )
    known = {"end_reason_given": one.end_reason_given, "end_reason": one.end_reason}
    return page.answer(
        EarlierEndForm,
        lambda values, seen: end_arrangement(arrangement=one, expected_version=seen, by=person_of(request), **values),
        _("The arrangement ends on the day you chose."),
        initial={**known, "last_day": timezone.localdate()},
    )


@require_http_methods(METHODS)
def extend(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Let an arrangement hold longer under the same terms."""
    initiative = handled_initiative(request, pk)
    one = arrangement_of(request, initiative, key)
    page = FormPage(
        request,
        initiative,
        title=_("Extend “%(title)s”") % {"title": one.title},
        button=_("Extend until this day"),
        intro=_("The same arrangement, longer. Is it granted anew, or under other terms? Then renew it instead."),
        anchor=ANCHOR,
        version=one.version,
    )
    proposed = next_term(one.first_day, one.last_day)[1] if one.last_day else None
    return page.answer(
        EndForm,
        lambda values, seen: extend_arrangement(
            arrangement=one, expected_version=seen, by=person_of(request), **values
        ),
        _("The arrangement has been extended."),
        initial={"last_day": proposed},
    )


@require_http_methods(METHODS)
def determination(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Record that determination was asked, and what it came to."""
    initiative = handled_initiative(request, pk)
    one = arrangement_of(request, initiative, key)
    page = FormPage(
        request,
        initiative,
        title=_("Determination of “%(title)s”") % {"title": one.title},
        button=_("Record"),
        intro=_("After the term the recipient asks for determination. The municipality then says what it came to."),
        anchor=ANCHOR,
        version=one.version,
    )
    return page.answer(
        DeterminationForm,
        lambda values, seen: record_determination(
            arrangement=one,
            requested_on=values["determination_requested_on"],
            determined_on=values["determined_on"],
            amount=values["amount_determined"],
            expected_version=seen,
            by=person_of(request),
        ),
        _("The determination has been recorded."),
        initial=initial_of(one, DeterminationForm),
    )


@require_http_methods(METHODS)
def notice(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Record that the end was announced."""
    initiative = handled_initiative(request, pk)
    one = arrangement_of(request, initiative, key)
    page = FormPage(
        request,
        initiative,
        title=_("Announce the end of “%(title)s”") % {"title": one.title},
        button=_("Record the announcement"),
        intro=_(
            "After three years in a row for the same activities the municipality may only stop after a reasonable term "
            "of notice (Awb 4:51). Record the day of the letter."
        ),
        anchor=ANCHOR,
        version=one.version,
    )
    return page.answer(
        NoticeForm,
        lambda values, seen: announce_end(
            arrangement=one,
            given_on=values["notice_given_on"],
            end_reason_given=values["end_reason_given"],
            end_reason=values["end_reason"],
            expected_version=seen,
            by=person_of(request),
        ),
        _("The announcement has been recorded."),
        initial=initial_of(one, NoticeForm) | {"notice_given_on": one.notice_given_on or timezone.localdate()},
    )
