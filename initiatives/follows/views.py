# SPDX-License-Identifier: EUPL-1.2
"""Following by mail: asking, confirming, looking at what one follows, stopping.

Opening a page changes nothing, because mail scanners open links too. Every answer is the same for every address.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Final
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from accounts.rate_limits import Limit, ensure_within, take
from core.errors import RefusedError
from core.pages.client_network import network_of
from core.pages.saving import form_page
from initiatives.follows.actions import following
from initiatives.follows.forms import FollowForm
from initiatives.follows.links import follower_of, token_of
from initiatives.follows.subjects import named, of_follow, offered
from initiatives.models import Follow, Follower
from initiatives.models.follow import Rhythm, Topic
from initiatives.register.contact.confirming import CONFIRM_WITHIN

FROM_ONE_PLACE: Final = Limit("follows-from-one-place", 10, timedelta(hours=1))
# Each mail goes to an address nobody has shown to be theirs. What is above it is dropped without a word: the answer
# must not tell who asked before.
FOR_ONE_MAILBOX: Final = Limit("follows-for-one-mailbox", 3, timedelta(days=1))

View = Callable[..., HttpResponse]


def _for_holder_of_link(view: View) -> View:
    """Answer to a link from a mail, without an account. Sites of others are never told its address (same-origin)."""
    return login_not_required(never_cache(require_http_methods(["GET", "HEAD", "POST"])(view)))


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """Ask what to follow, about what, how often and at which address; then a mail asks to confirm it."""
    person = request.user if isinstance(request.user, User) else None
    subjects = offered(request.GET)
    form = FollowForm(request.POST or None, subjects=named(subjects), initial={"email": person.email if person else ""})

    def act() -> Follower | None:
        # A program hears the same as a person, so that it learns nothing.
        return None if form.is_from_a_program else _follow(request, form, person)

    def saved(follower: Follower | None) -> HttpResponse:
        if follower is None:
            return redirect("initiatives:follow-asked")
        messages.success(request, _("Done. You follow it."))
        return redirect("initiatives:follows", token_of(follower))

    known = Follower.objects.filter(email=person.email).first() if person else None
    context = {"subject": subjects[0], "own_token": token_of(known) if known else ""}
    return form_page(request, form, act, template="initiatives/follows/follow.html", context=context, saved=saved)


def _follow(request: HttpRequest, form: FollowForm, person: User | None) -> Follower | None:
    """Ask to confirm by mail; who follows with the address of their own account has it at once."""
    ensure_within(FROM_ONE_PLACE, network_of(request))
    email = form.cleaned_data["email"]
    if person and email == person.email:
        return following.follow_for_oneself(wish=form.wish, by=person)
    if take(FOR_ONE_MAILBOX, email):
        following.ask_to_follow(email=email, language=get_language() or "nl", wish=form.wish)
    return None


@login_not_required
@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """Say to look in the mailbox; the same for everybody."""
    return render(request, "initiatives/follows/asked.html", {"days": CONFIRM_WITHIN.days})


@_for_holder_of_link
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Show what the link in the mail confirms, with the button that does it."""
    found = following.asked_with(token)
    if not found:
        return render(request, "initiatives/follows/gone.html", {"is_confirming": True}, status=410)
    if all(one.confirmed_at for one in found):
        return redirect("initiatives:follows", token_of(found[0].follower))
    if request.method == "POST":
        try:
            follower = following.confirm_follows(token=token, language=get_language() or "nl")
        except RefusedError as refused:
            messages.error(request, refused.message)
        else:
            messages.success(request, _("Done. You follow it."))
            return redirect("initiatives:follows", token_of(follower))
    return render(
        request,
        "initiatives/follows/confirm.html",
        {"rows": _rows(found), "one": found[0], "mailbox": masked(found[0].follower.email)},
    )


@_for_holder_of_link
def follows(request: HttpRequest, token: str) -> HttpResponse:
    """Show what somebody follows; each thing can come more or less often, or stop."""
    follower = follower_of(token)
    if follower is None:
        return render(request, "initiatives/follows/gone.html", status=410)
    if request.method == "POST":
        return _change(request, follower, token)
    found = list(follower.follows.filter(confirmed_at__isnull=False).select_related("initiative"))
    context = {
        "rows": _rows(found),
        "token": token,
        "mailbox": masked(follower.email),
        "rhythms": Rhythm.choices,
    }
    return render(request, "initiatives/follows/follows.html", context)


def _change(request: HttpRequest, follower: Follower, token: str) -> HttpResponse:
    """Do what a button of the page asks; an unknown thing to follow changes nothing."""
    try:
        one = UUID(request.POST.get("follow", ""))
    except ValueError:
        return redirect("initiatives:follows", token)
    if request.POST.get("act") == "stop":
        if not following.stop_follow(follower=follower, follow=one):
            return render(request, "initiatives/follows/stopped.html")
        messages.success(request, _("You get no mail about this any more."))
    elif (rhythm := request.POST.get("rhythm")) in Rhythm.values:
        following.change_rhythm(follower=follower, follow=one, rhythm=Rhythm(rhythm))
        messages.success(request, _("Saved."))
    return redirect("initiatives:follows", token)


# A mail program posts here by itself when its reader presses stop (RFC 8058); the token says whose mailbox it is.
@csrf_exempt
@_for_holder_of_link
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Stop everything with one click; who stopped before, or holds no good link, hears the same."""
    follower = follower_of(token)
    if request.method == "POST" or follower is None:
        if follower is not None:
            following.wipe([follower.pk])
        return render(request, "initiatives/follows/stopped.html")
    found = list(follower.follows.filter(confirmed_at__isnull=False).select_related("initiative"))
    context = {"rows": _rows(found), "token": token, "mailbox": masked(follower.email)}
    return render(request, "initiatives/follows/stop.html", context)


def masked(email: str) -> str:
    """Return an address as its owner knows it and nobody else: a mail may be forwarded."""
    name, _at, domain = email.rpartition("@")
    return f"{name[:1]}•••@{domain}"


def _rows(found: list[Follow]) -> list[dict[str, object]]:
    """Return what is followed with its name, in the order in which it was asked for."""
    names = named(of_follow(one) for one in found)
    return [
        {"follow": one, "named": name, "topics": [Topic(topic).label for topic in Topic if topic in one.topics]}
        for one, name in zip(found, names, strict=True)
    ]
