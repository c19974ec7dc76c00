# SPDX-License-Identifier: EUPL-1.2
"""The public page of one initiative."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.pages.page_cache import cached_for_visitors
from core.pages.page_meta import PageMeta, page_meta
from initiatives.models import Initiative
from initiatives.register import pictures
from initiatives.register import share_picture as share_pictures
from initiatives.register.city_map import map_of
from initiatives.register.page_sections import draw, public_sections
from initiatives.register.points import PublicPoint, public_point
from initiatives.register.public_page import PublicPage, load_page
from initiatives.register.timeline import timeline_of

# A changed picture has another address, so a day is safe.
PICTURE_AGE = 86_400


@login_not_required
@require_safe
@cached_for_visitors
def initiative_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show an initiative to whoever may read it; one that was the same as another leads on (merging.middleware)."""
    page = load_page(request.user, pk)
    sections = public_sections(page.initiative, request.user)
    context = {
        "page": page,
        "initiative": page.initiative,
        "story": timeline_of(page.initiative, request.user),
        "main_sections": draw(sections, request, "main"),
        "side_sections": draw(sections, request, "side"),
        "picture": _picture_addresses(page.initiative),
        "located": map_of(_point(page.initiative), page.initiative.name),
        "meta": _meta(page),
    }
    return render(request, "initiatives/register/initiative.html", context)


@login_not_required
@require_safe
def picture(request: HttpRequest, pk: UUID, width: int) -> HttpResponseBase:
    """The picture as we wrote it, in one of two sizes, to whoever may read the initiative."""
    found = get_object_or_404(Initiative.objects.visible_to(request.user).only("picture", "status"), pk=pk)
    names = {pictures.LARGE: found.picture.name, pictures.SMALL: pictures.small_name(found.picture.name or "")}
    if not found.picture or width not in names or not default_storage.exists(names[width]):
        raise Http404
    response = FileResponse(default_storage.open(names[width]), content_type="image/webp")
    if found.is_in_register:
        patch_cache_control(response, public=True, max_age=PICTURE_AGE)
    else:
        patch_cache_control(response, private=True, max_age=0)
    return response


def _point(initiative: Initiative) -> PublicPoint | None:
    return public_point(initiative.longitude, initiative.latitude, initiative.point_shown)


@login_not_required
@require_safe
def share_picture(request: HttpRequest, pk: UUID) -> HttpResponse:  # noqa: ARG001 - the same for everybody
    """The drawn picture that messengers show beside the address; the same for everybody."""
    response = HttpResponse(share_pictures.share_picture(pk), content_type="image/png")
    patch_cache_control(response, public=True, max_age=PICTURE_AGE)
    return response


def _picture_addresses(initiative: Initiative) -> dict[str, str]:
    if not initiative.picture:
        return {}
    # Only the last part of the random name: enough to make a new picture a new address.
    mark = f"?v={(initiative.picture.name or '').rsplit('-', 1)[-1].removesuffix('.webp')}"
    return {
        "large": reverse("initiatives:picture", args=[initiative.pk, pictures.LARGE]) + mark,
        "small": reverse("initiatives:picture", args=[initiative.pk, pictures.SMALL]) + mark,
    }


def _meta(page: PublicPage) -> PageMeta:
    initiative = page.initiative
    own = _picture_addresses(initiative).get("large", "")
    # Who has no picture of their own gets one that is drawn.
    drawn = share_pictures.address_of(initiative) if page.is_public else ""
    alt = _("The name of %(name)s and what it does, beside its profile.") % {"name": initiative.name}
    return page_meta(
        initiative.name,
        initiative.summary,
        "initiatives:initiative",
        initiative.pk,
        is_indexed=page.is_public,
        picture=f"{settings.SITE_URL.rstrip('/')}{own}" if own else drawn,
        picture_alt=initiative.picture_alt if own else alt,
    )
