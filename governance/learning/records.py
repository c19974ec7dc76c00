# SPDX-License-Identifier: EUPL-1.2
"""Fetching experiments and lessons for their pages, and opening their forms."""

from collections.abc import Iterable
from typing import Any, Final, TypeVar
from uuid import UUID

from django.http import Http404, HttpRequest
from django.shortcuts import get_object_or_404

from accounts.models import User
from accounts.people.queries import person_of
from core.permissions import may
from governance.models import Experiment, Lesson
from governance.pages.initiative_name import known_initiatives
from initiatives.models import Initiative

Record = TypeVar("Record", Experiment, Lesson)
# The department of each.
OFFICE: Final[dict[type, str]] = {Experiment: "department", Lesson: "anchored_by"}


def read_record(model: type[Record], person: User, pk: UUID) -> Record:
    """Return a record this person may read; Http404 otherwise."""
    rows: Any = model.objects.visible_to(person).select_related("initiative", "area", "theme", OFFICE[model])
    found: Record = get_object_or_404(rows, pk=pk)
    return found


def readable_names(records: Iterable[Record], person: User) -> dict[UUID | None, str]:
    """Return the names of the initiatives these are about by key, of those this person may read; one query.

    A record is for the whole city; what is not in the register yet is for who carries or handles it.
    """
    keys = [one.initiative_id for one in records if one.initiative_id]
    known = Initiative.objects.visible_to(person).filter(pk__in=keys)
    return {key: name for key, name in known.values_list("pk", "name")}  # noqa: C416 - None may be asked for


def own_record(model: type[Record], person: User, pk: UUID) -> Record:
    """Return a record this person may change; for anybody else its form is not there."""
    found = read_record(model, person, pk)
    if not may(person, "governance.change_learning", found):
        raise Http404
    return found


def initiative_from_request(request: HttpRequest) -> Initiative | None:
    """Return the initiative the address names (`?dossier=`), when this person handles it."""
    try:
        pk = UUID(request.GET.get("dossier", ""))
    except ValueError:
        return None
    return known_initiatives(person_of(request)).filter(pk=pk).first()


def named(about: Initiative | None) -> dict[str, Any]:
    """Return an initiative as the form of a record about it opens with."""
    return {"initiative": about.name, **place_of(about)} if about else {}


def place_of(initiative: Initiative) -> dict[str, Any]:
    """Return the area of an initiative, and its theme when it has just one, for a form about it; one query."""
    themes = list(initiative.themes.values_list("pk", flat=True)[:2])
    return {"area": initiative.area_id, "theme": themes[0] if len(themes) == 1 else None}
