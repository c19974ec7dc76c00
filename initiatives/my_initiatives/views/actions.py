# SPDX-License-Identifier: EUPL-1.2
"""What a carrier does from the page of an initiative: each act is one form and one button."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.saving import done, form_page, save_form
from initiatives.carriers import actions as carriers_actions
from initiatives.lifecycle import Status
from initiatives.moderation.actions.lifecycle import move_initiative
from initiatives.my_initiatives import actions as my_initiatives_actions
from initiatives.my_initiatives import queries as my_initiatives_queries
from initiatives.my_initiatives.views.pages import own_page
from initiatives.registration.forms.mailing import AnswerForm, PostForm, StopForm, WithdrawForm


@require_POST
def resubmit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Send a changed, declined or withdrawn registration in again, with what there is to say to it."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    form = AnswerForm(request.POST)
    by, sentence = person_of(request), _("Your registration has been sent in again. The six weeks start anew.")
    return save_form(
        form,
        lambda: move_initiative(initiative=initiative, to=Status.SUBMITTED, by=by, reason=form.cleaned_data["answer"]),
        show=partial(own_page, request, initiative, answer_form=form, form=form),
        saved=done(request, sentence, "initiatives:mine-initiative", pk),
    )


@never_cache
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask once more, then withdraw."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    by = person_of(request)
    return form_page(
        request,
        form,
        lambda: move_initiative(initiative=initiative, to=Status.WITHDRAWN, by=by, reason=form.cleaned_data["reason"]),
        template="initiatives/my_initiatives/withdraw.html",
        context={"initiative": initiative},
        saved=done(request, _("Your registration has been withdrawn."), "initiatives:mine-initiative", pk),
    )


@require_POST
def still_right(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that everything is still right."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    my_initiatives_actions.confirm_still_right(initiative=initiative, by=person_of(request))
    messages.success(request, _("Thank you. We have noted that everything is still right."))
    return redirect("initiatives:mine-initiative", pk)


@require_POST
def new_post(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Post news."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    form = PostForm(request.POST)
    by = person_of(request)
    return save_form(
        form,
        lambda: my_initiatives_actions.post_update(initiative=initiative, by=by, **form.cleaned_data),
        show=partial(own_page, request, initiative, post_form=form, form=form),
        saved=done(request, _("Your news stands on the page."), "initiatives:mine-initiative", pk),
    )


@never_cache
def change_news(request: HttpRequest, pk: UUID, post_pk: UUID) -> HttpResponse:
    """Change news that is on the page."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    post = get_object_or_404(initiative.posts, pk=post_pk, removed_at__isnull=True)
    sent = resolved(request.POST) if request.method == "POST" else None
    form = PostForm(sent, initial={"text": post.text, "happened_on": post.happened_on})
    by = person_of(request)
    return form_page(
        request,
        form,
        lambda: my_initiatives_actions.change_post(
            post=post, expected_version=expected_version(request.POST), by=by, **form.cleaned_data
        ),
        template="initiatives/my_initiatives/post.html",
        context={"initiative": initiative, "post": post},
        version=post.version,
        saved=done(request, _("Saved."), "initiatives:mine-initiative", pk),
    )


@require_POST
def remove_news(request: HttpRequest, pk: UUID, post_pk: UUID) -> HttpResponse:
    """Take news off the page."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    my_initiatives_actions.remove_post(post=get_object_or_404(initiative.posts, pk=post_pk), by=person_of(request))
    messages.success(request, _("Your news has been taken away."))
    return redirect("initiatives:mine-initiative", pk)


@require_POST
def close(request: HttpRequest, pk: UUID, need_pk: UUID) -> HttpResponse:
    """Close a need or offer."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    my_initiatives_actions.close_need(need=get_object_or_404(initiative.needs, pk=need_pk), by=person_of(request))
    messages.success(request, _("Closed. It no longer stands on the page."))
    return redirect("initiatives:mine-initiative", pk)


@never_cache
def stop(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask once more, then stop carrying; the last one is told what that means."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    is_last = initiative.carrier_count == 1
    form = StopForm(request.POST if request.method == "POST" else None)
    form.fields["understood"].required = is_last
    by, carrier = person_of(request), my_initiatives_queries.own_carrier(request, initiative)
    return form_page(
        request,
        form,
        lambda: carriers_actions.stop_carrying(carrier=carrier, by=by),
        template="initiatives/my_initiatives/stop.html",
        context={"initiative": initiative, "is_last": is_last},
        saved=done(request, _("You no longer carry %(name)s.") % {"name": initiative.name}, "initiatives:mine"),
    )
