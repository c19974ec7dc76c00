# SPDX-License-Identifier: EUPL-1.2
"""Giving and taking offices. Every change is recorded with who made it."""

from collections.abc import Set as AbstractSet

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.models import AccessAct, AccessChange, Role, RoleGrant, Session, User
from accounts.people.invitations import make_token
from core.errors import RefusedError
from core.permissions import require
from mail.actions import write_to


@transaction.atomic
def invite_official(*, email: str, name: str, role: Role, by: User) -> User:
    """Give the person at this address an office and mail a link to sign in with; makes the person when new.

    Refuses an office the person already has, and a person who is deactivated.
    """
    require(by, "accounts.manage_people")
    email = email.strip().lower()
    person = User.objects.select_for_update().filter(email=email).first()
    if person is None:
        person = User.objects.create_user(email=email, name=name)
    _refuse_machine(person)
    if not person.is_active:
        raise RefusedError(_("This person is deactivated. Activate them again first."), field="email")
    _grant(person, role, by=by, act=AccessAct.INVITED)
    with translation.override(person.language):
        office = str(role.label)
    link = ("accounts:welcome", make_token(person))
    write_to(person, "office-invitation", office=office, inviter=str(by), link=link, about=person.pk)
    return person


@transaction.atomic
def give_office(*, person: User, role: Role, by: User) -> None:
    """Give a person an office; it counts from their next request."""
    require(by, "accounts.manage_people")
    _grant(person, role, by=by, act=AccessAct.GIVEN)


@transaction.atomic
def grant_administrator(*, email: str) -> User:
    """Make the person at this address administrator; for the command line, where nobody is signed in."""
    email = email.strip().lower()
    person = User.objects.filter(email=email).first() or User.objects.create_user(email=email)
    _grant(person, Role.ADMINISTRATOR, by=None, act=AccessAct.GIVEN)
    return person


def _grant(person: User, role: Role, *, by: User | None, act: AccessAct) -> None:
    _refuse_machine(person)
    _grant_row, is_new = RoleGrant.objects.get_or_create(user=person, role=role, defaults={"granted_by": by})
    if not is_new:
        raise RefusedError(_("This person already has this office."), field="role")
    AccessChange.objects.create(act=act, role=role, user=person, by=by)


def _refuse_machine(person: User) -> None:
    """What a program may do is changed on the page of API clients only."""
    if person.is_machine:
        raise RefusedError(_("This is not a person but a program. Change what it may do under API clients."))


@transaction.atomic
def take_office(*, person: User, role: Role, by: User) -> None:
    """Take an office from a person; it ends at their next request. The last administrator stays."""
    require(by, "accounts.manage_people")
    _refuse_machine(person)
    _keep_an_administrator(person, role)
    taken, _rows = RoleGrant.objects.filter(user=person, role=role).delete()
    if taken:
        AccessChange.objects.create(act=AccessAct.TAKEN, role=role, user=person, by=by)


def _keep_an_administrator(person: User, role: Role) -> None:
    """Refuse to leave the product without an administrator; two who take each other's office wait for one another."""
    if role != Role.ADMINISTRATOR:
        return
    grants = RoleGrant.objects.select_for_update().filter(role=Role.ADMINISTRATOR).order_by("pk")
    others = [grant for grant in grants.select_related("user") if grant.user_id != person.pk and grant.user.is_active]
    if not others:
        raise RefusedError(_("This is the last administrator. Make somebody else administrator first."))


@transaction.atomic
def follow_groups(*, person: User, wanted: AbstractSet[Role], managed: AbstractSet[Role]) -> None:
    """Make a person's offices among `managed` exactly `wanted`, as their organisation's groups say.

    Offices outside `managed` are left alone, and the last administrator stays administrator.
    """
    held = {Role(role) for role in RoleGrant.objects.filter(user=person).values_list("role", flat=True)}
    for role in sorted(wanted - held):
        _grant(person, role, by=None, act=AccessAct.GIVEN)
    for role in sorted((held & managed) - wanted):
        try:
            _keep_an_administrator(person, role)
        except RefusedError:
            continue
        RoleGrant.objects.filter(user=person, role=role).delete()
        AccessChange.objects.create(act=AccessAct.TAKEN, role=role, user=person, by=None)


@transaction.atomic
def deactivate_person(*, person: User, by: User) -> None:
    """Close a person's access at once: their sessions end, their offices stay known for when they return."""
    require(by, "accounts.manage_people")
    if Role.ADMINISTRATOR in person.roles:
        _keep_an_administrator(person, Role.ADMINISTRATOR)
    changed = User.objects.filter(pk=person.pk, is_active=True).update(is_active=False)
    if changed:
        Session.objects.filter(user=person).delete()
        AccessChange.objects.create(act=AccessAct.DEACTIVATED, user=person, by=by)


@transaction.atomic
def activate_person(*, person: User, by: User) -> None:
    """Open a person's access again."""
    require(by, "accounts.manage_people")
    _refuse_machine(person)
    if User.objects.filter(pk=person.pk, is_active=False).update(is_active=True):
        AccessChange.objects.create(act=AccessAct.ACTIVATED, user=person, by=by)
