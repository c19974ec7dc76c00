# SPDX-License-Identifier: EUPL-1.2
"""Parts of the register that sites of others show in their pages, and the page where an administrator says which sites.

A widget is what everybody may read, whoever is signed in, and has nothing to press but links: in a frame of another
site nothing can be done in somebody's name.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final
from uuid import UUID

from csp.decorators import csp_replace
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people.queries import person_of
from core.pages.links import absolute_link
from core.pages.saving import done, form_page, press_button
from core.permissions import may
from initiatives.models import Initiative, WidgetSite
from initiatives.models.initiative import InitiativeQuerySet
from initiatives.register import filter_panel
from initiatives.register.counts import PlaceCounts
from initiatives.register.filters import RegisterFilterSet, Vocabulary
from initiatives.register.list_rows import row_values, rows
from initiatives.widgets.actions import allow_site, remove_site
from initiatives.widgets.forms import SiteForm

SHOWN: Final = 5
View = Callable[..., HttpResponse]


def framed_by_allowed_sites(view: View) -> View:
    """Let the sites an administrator named show this page in a frame; without any it stays shut as every page is."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        origins = list(WidgetSite.objects.values_list("origin", flat=True))
        if not origins:
            return view(request, *args, **kwargs)
        # The header of old cannot name sites; where browsers know the policy they do not look at it.
        opened: View = csp_replace({"frame-ancestors": origins})(xframe_options_exempt(view))
        return opened(request, *args, **kwargs)

    return login_not_required(require_safe(answer))


def _public() -> InitiativeQuerySet:
    return Initiative.objects.visible_to(AnonymousUser())


@framed_by_allowed_sites
def list_widget(request: HttpRequest) -> HttpResponse:
    """Show what was told last, of what the filters of the register in the address find."""
    filters = RegisterFilterSet(request.GET, _public(), vocabulary=Vocabulary.load())
    query = filters.data.urlencode()
    context = {
        "rows": rows(row_values(filters.found).order_by("-told", "-id")[:SHOWN]),
        "more": reverse("initiatives:register") + (f"?{query}" if query else ""),
    }
    return render(request, "initiatives/widgets/list.html", context)


@framed_by_allowed_sites
def map_widget(request: HttpRequest) -> HttpResponse:
    """Show the map of the city with how many initiatives each area has."""
    areas = Vocabulary.load().areas
    tiles = filter_panel.tiles(areas, PlaceCounts.load(), QueryDict())
    context = {"tiles": tiles, "regions": filter_panel.regions(areas, tiles), "more": reverse("initiatives:register")}
    return render(request, "initiatives/widgets/map.html", context)


@framed_by_allowed_sites
def initiative_widget(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one initiative: its name, its sentence, where it is and its profile."""
    found = rows(row_values(_public().filter(pk=pk)))
    if not found:
        raise Http404
    context = {"row": found[0], "more": reverse("initiatives:initiative", args=[pk])}
    return render(request, "initiatives/widgets/initiative.html", context)


def _ensure_may_manage(request: HttpRequest) -> None:
    # To everybody else there is no such page.
    if not may(request.user, "initiatives.manage_widget_sites"):
        raise Http404


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sites(request: HttpRequest) -> HttpResponse:
    """The sites that may show our widgets, a form to add one, and what to paste into a page."""
    _ensure_may_manage(request)
    form = SiteForm(request.POST or None)

    def act() -> WidgetSite:
        return allow_site(**form.cleaned_data, by=person_of(request))

    return form_page(
        request, form, act, template="initiatives/widgets/sites.html", context=lambda: {"sites": _sites(), **_code()},
        saved=done(request, _("The site can show our widgets."), "initiatives:widget-sites"),
    )  # fmt: skip


def _sites() -> list[WidgetSite]:
    return list(WidgetSite.objects.select_related("added_by"))


def _code() -> dict[str, str]:
    """Return the frames to paste, with the whole address of the widget."""
    language, some = get_language() or "nl", UUID(int=0)
    one = absolute_link("initiatives:widget-initiative", some, language=language)
    return {
        "list_code": _frame("initiatives:widget-list", _("Initiatives of residents"), 640, language),
        "map_code": _frame("initiatives:widget-map", _("Map of initiatives"), 560, language),
        "initiative_address": one.removesuffix(str(some)),
    }


def _frame(page: str, title: str, height: int, language: str) -> str:
    address = absolute_link(page, language=language)
    return f'<iframe src="{address}" title="{title}" width="100%" height="{height}" loading="lazy"></iframe>'


@require_POST
def remove(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a site off the list."""
    _ensure_may_manage(request)
    site = get_object_or_404(WidgetSite, pk=pk)
    return press_button(
        request, lambda: remove_site(site=site, by=person_of(request)), done=_("The site is off the list."),
        to=reverse("initiatives:widget-sites"),
    )  # fmt: skip
