# SPDX-License-Identifier: EUPL-1.2
"""The page of the themes, for administrators."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.queries import person_of
from core.pages.saving import done, press_button, save_form
from core.permissions import may
from initiatives.models import Theme
from initiatives.themes.actions import add_usual_themes, keep_theme, remove_theme
from initiatives.themes.forms import ThemeForm
from initiatives.themes.queries import in_use

HERE = "initiatives:themes"


def _ensure_may_manage(request: HttpRequest) -> None:
    # To everybody else there is no such page.
    if not may(request.user, "initiatives.manage_themes"):
        raise Http404


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def themes(request: HttpRequest) -> HttpResponse:
    """All themes, which of them are in use, and a form for another."""
    _ensure_may_manage(request)
    form = ThemeForm(request.POST or None)

    def show(*, status: int = 200, conflict: Any = None) -> HttpResponse:  # noqa: ARG001 - nobody else changes a new one
        used = set(in_use())
        context = {"themes": [(theme, theme in used) for theme in Theme.objects.order_by("name_nl")], "form": form}
        return render(request, "initiatives/themes/themes.html", context, status=status)

    if request.method != "POST":
        return show()
    return save_form(
        form,
        lambda: keep_theme(by=person_of(request), **form.cleaned_data),
        show=show,
        saved=done(request, _("The theme is added."), HERE),
    )


@require_POST
def usual(request: HttpRequest) -> HttpResponse:
    """Add the usual list."""
    _ensure_may_manage(request)
    count = add_usual_themes(by=person_of(request))
    sentence = ngettext("%(count)s theme is added.", "%(count)s themes are added.", count)
    messages.success(request, sentence % {"count": count})
    return redirect(HERE)


@require_POST
def remove(request: HttpRequest, code: str) -> HttpResponse:
    """Remove a theme that nothing uses."""
    _ensure_may_manage(request)
    theme = get_object_or_404(Theme, code=code)
    sentence = _("“%(name)s” is removed.") % {"name": theme.name_nl}
    return press_button(request, lambda: remove_theme(theme=theme, by=person_of(request)), done=sentence, to=HERE)
