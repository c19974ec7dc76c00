# SPDX-License-Identifier: EUPL-1.2
"""Saving a form: one way to act on it, and to show it again with everything typed when it cannot be saved."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, Protocol, TypeVar

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from core.errors import ConflictError, RefusedError
from core.pages.conflicts import Conflict, conflict_of

Made = TypeVar("Made")


class Show(Protocol):
    """Draws the page of the form again, with `conflict` when somebody else saved meanwhile."""

    def __call__(self, *, status: int, conflict: Conflict | None = None) -> HttpResponse:
        """Return the page with this status."""


def refuse(form: forms.BaseForm, refused: RefusedError) -> None:
    """Put a refusal at the field it is about, or above the form when it has no such field."""
    form.add_error(refused.field if refused.field in form.fields else None, refused.message)


def save_form(
    form: forms.BaseForm, act: Callable[[], Made], *, show: Show, saved: Callable[[Made], HttpResponse]
) -> HttpResponse:
    """Act when the form is sound and answer `saved` of what came of it; else show the form again.

    422 when a field is wrong or the act is refused, with the reason at its field; 409 when somebody else saved
    meanwhile, with both values.
    """
    if not form.is_valid():
        # A form without a fault that is not finished yet looked something up for who fills it in.
        return show(status=HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK)
    try:
        made = act()
    except RefusedError as refused:
        refuse(form, refused)
        return show(status=HTTPStatus.UNPROCESSABLE_ENTITY)
    except ConflictError as error:
        return show(status=HTTPStatus.CONFLICT, conflict=conflict_of(form, error))
    return saved(made)


def version_to_save_over(request: HttpRequest, version: int | None, conflict: Conflict | None) -> int | str | None:
    """Return the row version a form carries: that of the conflict, else the one it came back with.

    A form that is wrong and comes back must not carry the version of now: saving it would undo what others saved
    meanwhile without showing it. `version` is for the first look.
    """
    return conflict.version if conflict else request.POST.get("version", version)


def form_page(
    request: HttpRequest,
    form: forms.BaseForm,
    act: Callable[[], Made],
    *,
    template: str,
    saved: Callable[[Made], HttpResponse],
    context: Mapping[str, Any] | Callable[[], Mapping[str, Any]] | None = None,
    version: int | None = None,
) -> HttpResponse:
    """Draw a form in its template, or save what was sent: a page of its own from the first look to the last save.

    The template gets `form`, `conflict`, the `version` to save over, and `context`; a function is asked for it only
    when the page is drawn.
    """

    def show(*, status: int = HTTPStatus.OK, conflict: Conflict | None = None) -> HttpResponse:
        seen = version_to_save_over(request, version, conflict)
        if conflict and not conflict.lines:
            # What they changed is no field of this form.
            form.add_error(None, _("Somebody else changed this meanwhile. Look at it, and save again to keep yours."))
        more = context() if callable(context) else context or {}
        return render(request, template, {"form": form, "conflict": conflict, "version": seen, **more}, status=status)

    return save_form(form, act, show=show, saved=saved) if request.method == "POST" else show()


def done(request: HttpRequest, sentence: str, to: str, *args: Any) -> Callable[[object], HttpResponse]:
    """Return what answers a saved form: lead to the page `to`, an address or the name of one, which says `sentence`."""

    def saved(_made: object) -> HttpResponse:
        messages.success(request, sentence)
        return redirect(to, *args)

    return saved


def press_button(
    request: HttpRequest, act: Callable[[], object], *, done: str, to: str | Callable[[], str]
) -> HttpResponse:
    """Do what a single button does and lead to the page `to`, which says that it is `done` or why it is refused."""
    try:
        act()
    except RefusedError as refused:
        messages.error(request, refused.message)
    else:
        messages.success(request, done)
    return redirect(to if isinstance(to, str) else to())
