# SPDX-License-Identifier: EUPL-1.2
"""How an initiative reaches the municipality: its contact person, or else whom it has instead."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings

from accounts.models import CurrentStandIn, User
from accounts.stand_ins.queries import stand_ins_today
from core.site.queries import site
from governance.models import ContactPerson
from initiatives.models import Initiative
from initiatives.models.handling import team_of
from mail.actions import Reader


@dataclass(frozen=True, slots=True)
class Reach:
    """Who answers: `person` by name, empty when there is no contact person; `mailbox` that carriers may know.

    While that person is away `stand_in` answers, until and including `away_until`.
    """

    person: str
    mailbox: str
    stand_in: str = ""
    away_until: date | None = None


def reach_of(initiatives: Collection[Initiative], day: date) -> Mapping[UUID, Reach]:
    """Return how each of these initiatives, with its area, reaches the municipality on `day`; two queries at most."""
    people = ContactPerson.objects.reachable_on(day).filter(initiative__in=[one.pk for one in initiatives])
    found = {one.initiative_id: one.user for one in people.select_related("user")}
    away = stand_ins_today({person.pk for person in found.values()}) if found else {}
    return {one.pk: _reach(one, found.get(one.pk), away) for one in initiatives}


def _reach(initiative: Initiative, person: User | None, away: Mapping[UUID, CurrentStandIn]) -> Reach:
    mailbox = mailbox_of(initiative)
    if person is None:
        return Reach("", mailbox)
    if instead := away.get(person.pk):
        return Reach(person.name, mailbox, instead.stand_in.name, instead.last_day)
    return Reach(person.name, mailbox)


def mailbox_of(initiative: Initiative) -> str:
    """Return the mailbox that carriers may know: of the area, or of the municipality; empty where there is none."""
    area = initiative.area
    own = [area.mailbox, area.parent.mailbox if area.parent else ""] if area else []
    return next(filter(None, [*own, site().contact_email]), "")


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A mailbox that nobody has an account with."""

    email: str
    language: str = settings.LANGUAGE_CODE


def answerers_of(initiative: Initiative, day: date) -> Sequence[Reader]:
    """Return whom a question of carriers goes to; two queries at most.

    The contact person; without one the mailbox of the area; without one the team of the area, or else the coordinators.
    """
    person = ContactPerson.objects.reachable_on(day).filter(initiative=initiative).select_related("user").first()
    if person is not None:
        return [person.user]
    if mailbox := mailbox_of(initiative):
        return [Mailbox(mailbox)]
    return team_of(initiative)
