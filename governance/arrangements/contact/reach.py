# SPDX-License-Identifier: EUPL-1.2
"""How an initiative reaches the municipality: its contact person, or else whom it has instead."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings

from core.site.queries import site
from governance.models import ContactPerson
from initiatives.models import Initiative
from initiatives.models.handling import team_of


@dataclass(frozen=True, slots=True)
class Reach:
    """Who answers: `person` by name, empty when there is no contact person; `mailbox` that carriers may know."""

    person: str
    mailbox: str


def reach_of(initiatives: Collection[Initiative], day: date) -> Mapping[UUID, Reach]:
    """Return how each of these initiatives, with their areas, reaches the municipality on `day`; one query."""
    people = ContactPerson.objects.reachable_on(day).filter(initiative__in=[one.pk for one in initiatives])
    names = {one.initiative_id: one.user.name for one in people.select_related("user")}
    return {one.pk: Reach(names.get(one.pk, ""), _mailbox(one)) for one in initiatives}


def _mailbox(initiative: Initiative) -> str:
    area = initiative.area
    own = [area.mailbox, area.parent.mailbox if area.parent else ""] if area else []
    return next(filter(None, [*own, site().contact_email]), "")


def answerers_of(initiative: Initiative, day: date) -> list[tuple[str, str]]:
    """Return the addresses, each with its language, that a question of carriers goes to; two queries at most.

    The contact person; without one the mailbox of the area; without one the team of the area, or else the coordinators.
    """
    person = ContactPerson.objects.reachable_on(day).filter(initiative=initiative).select_related("user").first()
    if person is not None:
        return [(person.user.email, person.user.language)]
    if mailbox := _mailbox(initiative):
        return [(mailbox, settings.LANGUAGE_CODE)]
    return [(one.email, one.language) for one in team_of(initiative)]
