# SPDX-License-Identifier: EUPL-1.2
"""My initiatives: what I carry, how it stands, what there is to do, and what happened."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from initiatives.lifecycle import MOVES, Status
from initiatives.models import Initiative
from initiatives.my_initiatives import queries as my_initiatives_queries
from initiatives.my_initiatives.change_log import change_log_of
from initiatives.register import pictures
from initiatives.register.chapters import OWN, in_chapters
from initiatives.register.page_sections import Section, draw, mine_sections, overview_sections, own_pages
from initiatives.registration.forms.mailing import AnswerForm, InvitationForm, PostForm
from initiatives.registration.forms.steps import STEPS


@never_cache
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Everything the person carries; what waits for them comes first."""
    items = [my_initiatives_queries.in_words(initiative) for initiative in my_initiatives_queries.carried_by(request)]
    items.sort(key=lambda item: not any(todo.is_pressing for todo in item.todos))
    sections = draw(overview_sections(person_of(request)), request, "main")
    return render(request, "initiatives/my_initiatives/overview.html", {"items": items, "sections": sections})


@never_cache
@require_safe
def initiative_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One initiative: state, to-dos, parts to change, news, needs, carriers."""
    return own_page(request, my_initiatives_queries.own_or_404(request, pk))


def own_page(request: HttpRequest, initiative: Initiative, *, status: int = 200, **posted: object) -> HttpResponse:
    """Draw the page of one initiative; a form that was posted and refused comes in `posted`."""
    context = {**_context(initiative), **posted}
    own = [Section(template, context, order=order) for template, order in _own_parts(context)]
    sections = [*mine_sections(initiative, person_of(request)), *own]
    return render(
        request,
        "initiatives/my_initiatives/initiative.html",
        {**context, "chapters": in_chapters(sections, OWN, request)},
        status=status,
    )


def _own_parts(context: Mapping[str, Any]) -> list[tuple[str, int]]:
    """Return the parts that this app draws, each with its place; what is asked stands first."""
    item = context["item"]
    parts = {
        "_asked": 0 if item.letter or item.reason or context["can_resubmit"] else None,
        "_todos": 8 if item.calm_todos else None,
        "_parts": 20,
        "_needs": 22,
        "_news": 24,
        "_carriers": 26,
        "_more": 90,
    }
    return [(f"initiatives/my_initiatives/{name}.html", order) for name, order in parts.items() if order is not None]


def _context(initiative: object) -> dict[str, Any]:
    item = my_initiatives_queries.in_words(initiative)
    own = item.initiative
    status = Status(own.status)
    return {
        "item": item,
        "initiative": own,
        "steps": STEPS,
        "own_pages": own_pages(),
        "posts": own.posts.filter(removed_at__isnull=True).select_related("posted_by").order_by("-happened_on", "-id"),
        "needs": own.needs.filter(closed_on__isnull=True).order_by("kind", "created_at"),
        "carriers": own.carriers.active().select_related("user").order_by("started_on", "id"),
        "invitations": my_initiatives_queries.open_invitations(own),
        "now": timezone.now(),
        "can_resubmit": Status.SUBMITTED in MOVES[status],
        "can_withdraw": Status.WITHDRAWN in MOVES[status],
        "is_public": status is Status.PUBLISHED,
        "post_form": PostForm(),
        "invitation_form": InvitationForm(),
        "answer_form": AnswerForm(),
    }


@never_cache
@require_safe
def picture(request: HttpRequest, pk: UUID) -> FileResponse:
    """The initiative's picture, small, also while it is not in the register."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    return FileResponse(pictures.open_small(initiative.picture.name or ""), content_type="image/webp")


@never_cache
@require_safe
def history_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What changed and what was decided, newest first."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    context = {"initiative": initiative, "happenings": change_log_of(initiative)}
    return render(request, "initiatives/my_initiatives/history.html", context)
