# SPDX-License-Identifier: EUPL-1.2
"""Lessons for others: the public page, and saying whether one helps."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.people.queries import person_of
from core.database.keyset import Order
from core.pages.pagination import keyset_page
from core.permissions import may
from governance.learning.lessons.actions import use_lesson
from governance.models import Lesson
from governance.pages.principle_choices import principle_choices
from initiatives.models import Initiative

# In the address of the page: one lesson by itself.
ONE = "les"
NEWEST_FIRST = Order(("-learnt_on", "-id"))


@login_not_required
@require_safe
def public_lessons(request: HttpRequest) -> HttpResponse:
    """List the lessons anyone may read, the newest first; an initiative is named when it is in the register."""
    rows = Lesson.objects.public().select_related("area", "theme")
    one = _key(request.GET.get(ONE, ""))
    if one:
        rows = rows.filter(pk=one)
    page = keyset_page(rows, request, order=NEWEST_FIRST)
    keys = [one.initiative_id for one in page.items if one.initiative_id]
    known = Initiative.objects.published().filter(pk__in=keys).values_list("pk", "name")
    names: dict[UUID | None, str] = {key: name for key, name in known}  # noqa: C416 - None may be asked for
    principles = dict(principle_choices())
    lines = [(one, principles.get(one.principle, ""), names.get(one.initiative_id)) for one in page.items]
    return render(
        request, "governance/learning/lessons/public_lessons.html", {"page": page, "rows": lines, "is_one": bool(one)}
    )


@require_POST
def use(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say whether a lesson helps an initiative; back to where it was offered."""
    person = person_of(request)
    # Who handles or carries nothing has none to name: an alderman reads lessons and says nothing of them.
    says = may(person, "governance.manage_learning") or Initiative.objects.carried_by(person).exists()
    lesson = get_object_or_404(Lesson.objects.visible_to(person) if says else Lesson.objects.none(), pk=pk)
    key = _key(request.POST.get("initiative", ""))
    initiative = Initiative.objects.visible_to(person).filter(pk=key).first() if key else None
    if initiative is None:
        messages.error(request, _("Name an initiative."))
        return redirect("initiatives:mine" if not person.roles else reverse("governance:lesson", args=[lesson.pk]))
    helped = request.POST.get("helped") == "yes"
    use_lesson(lesson=lesson, initiative=initiative, helped=helped, note=request.POST.get("note", ""), by=person)
    messages.success(request, _("Thank you. It has been noted."))
    carries = Initiative.objects.carried_by(person).filter(pk=initiative.pk).exists()
    return redirect("initiatives:mine-initiative" if carries else "initiatives:dossier", initiative.pk)


def _key(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
