# SPDX-License-Identifier: EUPL-1.2
"""Reading the chain of an initiative from the register, for those who may see it."""

from collections.abc import Iterable
from datetime import date, timedelta
from math import floor
from uuid import UUID

from django.utils.translation import gettext as _

from accounts.models import Person
from governance.parties.chain.gaps import Filling, Link, Need, chain_on
from governance.parties.funding.queries import money_in
from initiatives.models import Carrier, Engagement, Initiative, RoleNeed
from initiatives.models.party import ChainRole, Sphere
from initiatives.register.dossier.queries import is_prefetched


def chain_of(initiative: Initiative, user: Person, day: date) -> list[Link]:
    """Return the chain as it stood on `day`; for who handles or carries it. Four queries, of a whole file one."""
    carriers = sorted(_carriers(initiative), key=lambda one: (one.started_on, one.pk))
    fillings = parties_in(initiative, day) + [_person(one) for one in carriers]
    return chain_on(fillings, needs_of(RoleNeed.objects.visible_to(user).filter(initiative=initiative)), day)


def parties_in(initiative: Initiative, day: date) -> list[Filling]:
    """Return the parties in the chain of any day, with the share of the money they surely pay on `day`; two queries.

    Where no shares were told nobody knows what granted money is a share of, so no place hangs on it.
    """
    money = money_in(initiative, day)
    shares = {one.party: floor(one.least) for one in money.payers} if money and money.is_told else {}
    engagements = sorted(_engagements(initiative), key=lambda one: (one.party.name, one.pk))
    return [_party(one, shares) for one in engagements]


def _engagements(initiative: Initiative) -> Iterable[Engagement]:
    if is_prefetched(initiative, "engagements"):
        return initiative.engagements.all()
    return initiative.engagements.select_related("party__parent", "replaceable_by")


def _carriers(initiative: Initiative) -> Iterable[Carrier]:
    return (
        initiative.carriers.all()
        if is_prefetched(initiative, "carriers")
        else initiative.carriers.select_related("user")
    )


def needs_of(rows: Iterable[RoleNeed]) -> list[Need]:
    """Return these rows as needs of the chain; one query."""
    return [Need(one.role, one.starts_on, one.ends_on, one.note) for one in rows]


def _party(one: Engagement, shares: dict[UUID, int]) -> Filling:
    return Filling(
        role=one.role,
        who=str(one.party_id),
        name=one.party.full_name,
        sphere=one.party.sphere,
        is_person=one.party.is_person,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        capacity=one.capacity,
        replaceable_by=one.replaceable_by.name if one.replaceable_by else "",
        share_percent=shares.get(one.party.parent_id or one.party_id) if one.role == ChainRole.FUNDER else None,
        is_invented=one.is_invented,
        key=one.pk,
        party=one.party_id,
    )


def _person(one: Carrier) -> Filling:
    return Filling(
        role=ChainRole.CARRIER,
        who=str(one.user_id),
        name=one.user.name or _("name not told"),
        sphere=Sphere.COMMUNITY,
        is_person=True,
        starts_on=one.started_on,
        # Who leaves is gone that very day.
        ends_on=one.ended_on - timedelta(days=1) if one.ended_on else None,
        capacity=", ".join(one.task_names),
        is_invented=one.user.is_demo,
    )
