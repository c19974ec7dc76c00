# SPDX-License-Identifier: EUPL-1.2
"""The pages of the set-up guide, for administrators."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from core.database.row_versions import expected_version
from core.models import Site, SiteText, TextPage
from core.pages.conflicts import resolved
from core.pages.saving import form_page, press_button
from core.permissions import may
from core.setup.forms import CityForm, LookForm, MailForm, MapForm, StatementForm, TextForm
from core.setup.steps import look
from core.site import actions, queries
from core.site.colours import remarks


def _ensure_may_manage(request: HttpRequest) -> None:
    # To everybody else there is no such page.
    if not may(request.user, actions.MANAGE):
        raise Http404


@never_cache
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """All steps, and what comes next."""
    _ensure_may_manage(request)
    return render(request, "core/setup/overview.html", {"guide": look(), "site": queries.stored_site()})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def city(request: HttpRequest) -> HttpResponse:
    """Which city this is."""
    _ensure_may_manage(request)
    return _step(request, "city", CityForm)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def appearance(request: HttpRequest) -> HttpResponse:
    """Name, logo and colours; `check` in the form looks at the colours without saving them."""
    _ensure_may_manage(request)
    one = queries.stored_site()
    if request.method == "POST" and "check" in request.POST:
        form = LookForm(request.POST)
        status = 200 if form.is_valid() else 422
        context = {**_around("look"), "form": form, "version": request.POST.get("version"), **_seen(one, form)}
        return render(request, "core/setup/look.html", context, status=status)

    def changes(cleaned: Mapping[str, Any]) -> dict[str, Any]:
        told = {name: cleaned[name] for name in ("name", *actions.COLOURS)}
        if cleaned["new_logo"]:
            return told | {"logo": cleaned["new_logo"]}
        return told | ({"logo": None} if cleaned["without_logo"] else {})

    return _step(request, "look", LookForm, changes=changes, more=lambda form: _seen(one, form))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def mail(request: HttpRequest) -> HttpResponse:
    """Who mails come from, and who answers questions."""
    _ensure_may_manage(request)
    return _step(request, "mail", MailForm)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def statement(request: HttpRequest) -> HttpResponse:
    """What the accessibility statement says."""
    _ensure_may_manage(request)
    return _step(request, "statement", StatementForm)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def street_map(request: HttpRequest) -> HttpResponse:
    """Where the streets under the maps come from, and where addresses are looked up."""
    _ensure_may_manage(request)
    return _step(request, "map", MapForm, more=lambda _form: {"file": settings.MAP_FILE})


@never_cache
@require_safe
def texts(request: HttpRequest) -> HttpResponse:
    """The texts of the city's own: which are there, and since when."""
    _ensure_may_manage(request)
    there = {(text.page, text.language): text for text in SiteText.objects.exclude(body="")}
    rows = [
        (page, [(code, _language_name(code), there.get((page.value, code))) for code, _name in queries.languages()])
        for page in TextPage
    ]
    return render(request, "core/setup/texts.html", {**_around("texts"), "rows": rows})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def text(request: HttpRequest, page: str, language: str) -> HttpResponse:
    """What the city says itself on one page in one language."""
    _ensure_may_manage(request)
    if page not in TextPage.values or language not in dict(queries.languages()):
        raise Http404
    there = SiteText.objects.filter(page=page, language=language).first()
    sent = resolved(request.POST) if request.method == "POST" else None
    form = TextForm(sent, initial={"body": there.body if there else ""})
    return form_page(
        request,
        form,
        lambda: actions.write_text(
            page=page, language=language, body=form.cleaned_data["body"],
            expected_version=expected_version(request.POST), by=request.user,
        ),
        template="core/setup/text.html",
        saved=lambda is_changed: _saved(request, "core:setup-texts", is_changed=is_changed),
        context=lambda: {**_around("texts"), "page_name": TextPage(page).label, "language": _language_name(language)},
        version=there.version if there else 0,
    )  # fmt: skip


@never_cache
@require_http_methods(["GET", "HEAD"])
def opening(request: HttpRequest) -> HttpResponse:
    """What is still missing, and the button that lets everybody in."""
    _ensure_may_manage(request)
    return render(request, "core/setup/opening.html", {**_around("opening"), "site": queries.stored_site()})


@require_POST
def open_or_close(request: HttpRequest) -> HttpResponse:
    """Let everybody in, or nobody but the municipality."""
    _ensure_may_manage(request)
    if "close" in request.POST:
        sentence = _("The site is closed. Visitors read that it is being set up.")
        return press_button(
            request, lambda: actions.close_site(by=request.user), done=sentence, to="core:setup-opening"
        )
    if look().missing:
        messages.error(request, _("The site cannot open yet. The steps above say what is missing."))
        return redirect("core:setup-opening")
    sentence = _("The site is open. Everybody can read and register now.")
    return press_button(request, lambda: actions.open_site(by=request.user), done=sentence, to="core:setup-opening")


def _step(
    request: HttpRequest,
    code: str,
    form_class: type[forms.Form],
    *,
    changes: Callable[[Mapping[str, Any]], dict[str, Any]] = dict,
    more: Callable[[forms.Form], dict[str, Any]] = lambda _form: {},
) -> HttpResponse:
    """Draw or save a form whose fields are columns of the site; saved, it leads to the step after this one."""
    one = queries.stored_site()
    initial = {name: getattr(one, name) for name in form_class.base_fields if hasattr(one, name)}
    sent = resolved(request.POST) if request.method == "POST" else None
    form = form_class(sent, request.FILES or None, initial=initial)

    def saved(is_changed: bool) -> HttpResponse:
        following = look().after(code)
        return _saved(request, following.href if following else "core:setup", is_changed=is_changed)

    return form_page(
        request,
        form,
        lambda: actions.change_site(
            expected_version=expected_version(request.POST), by=request.user, **changes(form.cleaned_data)
        ),
        template=f"core/setup/{code}.html",
        saved=saved,
        context=lambda: {**_around(code), **more(form)},
        version=_version(one),
    )


def _saved(request: HttpRequest, to: str, *, is_changed: bool) -> HttpResponse:
    if is_changed:
        messages.success(request, _("Saved."))
    return redirect(to)


def _version(one: Site) -> int:
    return 0 if one._state.adding else one.version  # noqa: SLF001 - Django documents it


def _around(code: str) -> dict[str, Any]:
    guide = look()
    return {"guide": guide, "code": code, "following": guide.after(code)}


def _seen(one: Site, form: forms.Form) -> dict[str, Any]:
    """What the page of the look shows beside the form: the colours as typed or kept, and what is to be said of them."""
    typed = {name: getattr(form, "cleaned_data", {}).get(name, "") for name in actions.COLOURS}
    shown = typed if form.is_bound else {name: getattr(one, name) for name in actions.COLOURS}
    return {"site": one, "remarks": remarks(*shown.values()) if all(shown.values()) else [], "shown": shown}


def _language_name(code: str) -> str:
    return str(get_language_info(code)["name_translated"])
