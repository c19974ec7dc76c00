# SPDX-License-Identifier: EUPL-1.2
"""The pages of a request that is refused: what is the matter, and what the reader can do now."""

from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from core.errors import ConflictError
from core.pages.unsaved_input import unsaved_texts

TOO_BIG = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def refusal_page(
    request: HttpRequest, status: HTTPStatus, *, title: str, text: str, back: str = "", **more: object
) -> HttpResponse:
    """Return a page with one title, one explanation and a way on; for htmx a message to swap in."""
    if getattr(request, "htmx", False):
        response = render(request, "errors/_refusal.html", {"text": text}, status=status)
        response.headers["HX-Retarget"] = "#mv-alerts"
        response.headers["HX-Reswap"] = "innerHTML show:top"
        return response
    context = {"heading": title, "text": text, "back": back, "texts": unsaved_texts(request), **more}
    return render(request, "errors/refusal.html", context, status=status)


def refused(request: HttpRequest, message: str) -> HttpResponse:
    """Answer an act that is not possible now (409)."""
    return refusal_page(
        request, HTTPStatus.CONFLICT, title=_("That is not possible now"), text=message, back=request.path
    )


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django names it
    """Answer an act this person may not do (403)."""
    return refusal_page(
        request,
        HTTPStatus.FORBIDDEN,
        title=_("You may not do this"),
        text=_("This page exists, but it is not meant for you. Do you think you should see it? Ask the coordinator."),
        offer_sign_in=True,
    )


def conflict(request: HttpRequest, error: ConflictError) -> HttpResponse:
    """Answer a save over a newer one that no view resolved (409); both values are shown."""
    return refusal_page(
        request,
        HTTPStatus.CONFLICT,
        title=_("Somebody else was just ahead of you"),
        text=_("Your changes are not saved yet. Below you see both. Open the page again and put in what must stay."),
        back=request.path,
        changed=error.changed,
    )


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request we cannot read (400), or one that is too big (413)."""
    if isinstance(exception, TOO_BIG):
        return refusal_page(
            request,
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            title=_("This is too much at once"),
            text=_(
                "Your form holds more than we can take in one go, so nothing is saved. Go back in your browser: "
                "what you typed is still there. Shorten it, or send it in parts."
            ),
        )
    return refusal_page(
        request,
        HTTPStatus.BAD_REQUEST,
        title=_("We do not understand this request"),
        text=_("The address or the form is damaged, so nothing is saved. Go back in your browser and try again."),
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001 - Django names it
    """Answer an address that leads nowhere, or to something this person may not know of (404)."""
    text = _("Perhaps the address is not right, or what stood here is no longer public.")
    if not request.user.is_authenticated:
        # Not inside the f-string: there makemessages does not find it.
        ask = _("Is it meant for you? Then sign in.")
        text = f"{text} {ask}"
    return refusal_page(
        request, HTTPStatus.NOT_FOUND, title=_("This page does not exist"), text=text, offer_sign_in=True
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose protection against forgery does not fit (403): mostly an old tab, or cookies refused.

    Where the browser came from another address than the one we are reached at, waiting had nothing to do with it.
    """
    if reason.startswith(("Origin checking failed", "Referer checking failed")):
        return refusal_page(
            request,
            HTTPStatus.FORBIDDEN,
            title=_("This form did not come from our own address"),
            text=_(
                "For your safety we did not save it. Go to %(address)s, open the page there and send the form once "
                "more. Does this come back? Tell the municipality: the address of this site is not set up right."
            )
            % {"address": settings.SITE_URL},
            back=request.path,
        )
    return refusal_page(
        request,
        HTTPStatus.FORBIDDEN,
        title=_("This form was open too long"),
        text=_(
            "For your safety we did not save it. Perhaps you signed in or out meanwhile, or your browser refuses "
            "cookies. Open the page again and send the form once more."
        ),
        back=request.path,
    )
