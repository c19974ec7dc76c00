# SPDX-License-Identifier: EUPL-1.2
"""Who keeps in touch with an initiative, and when they did."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import may, require
from governance.changes import Changed, announce
from governance.models import ContactMoment, ContactPerson
from initiatives.models import Initiative, Party


@transaction.atomic
def assign_contact_person(
    *, initiative: Initiative, person: User, starts_on: date, by: User, department: Party | None = None
) -> ContactPerson:
    """Make somebody the contact person from a day on; the present one stops the day before.

    `department` is the one this person works for, where that is known.

    Raises NotAllowedError, and RefusedError when that person cannot see the file, is it already, or begins before the
    present one did.
    """
    require(by, "governance.manage_contact", initiative)
    # The initiative's row is the lock: it is there also when nobody is contact person yet.
    Initiative.objects.select_for_update().get(pk=initiative.pk)
    if not may(person, "governance.manage_contact", initiative):
        raise RefusedError(_("This colleague does not work in the area of the initiative."), field="person")
    present = ContactPerson.objects.filter(initiative=initiative, ends_on__isnull=True).first()
    if present is not None:
        _stop(present, person, starts_on)
    announce(Changed.CONTACT, initiative.pk)
    return ContactPerson.objects.create(initiative=initiative, user=person, starts_on=starts_on, department=department)


def _stop(present: ContactPerson, successor: User, starts_on: date) -> None:
    if present.user_id == successor.pk:
        raise RefusedError(_("%(name)s is the contact person already.") % {"name": successor.name}, field="person")
    if starts_on < present.starts_on:
        raise RefusedError(_("Choose a day on or after the day the present one began."), field="starts_on")
    # Somebody replaced on the very first day keeps that day: a term cannot end before it begins.
    present.ends_on = max(present.starts_on, starts_on - timedelta(days=1))
    present.save(update_fields=["ends_on"])


def succeed_contact_people(rows: QuerySet[ContactPerson], *, successor: User, today: date) -> None:
    """Let somebody follow up these contact people from today on, in the caller's transaction; it asks no permission.

    Whoever is handed all work of a colleague gets this along (accounts.handing_over). An agreed last day stays. What
    begins today or later becomes the successor's as a whole, so that no day of it stays in the name of the other.
    """
    # The lock of `assign_contact_person`, in one order; it keeps nobody from adding to an initiative.
    initiatives = Initiative.objects.select_for_update(no_key=True).filter(pk__in=rows.values("initiative"))
    list(initiatives.order_by("pk").values_list("pk"))
    present = list(rows.select_for_update(of=("self",)).order_by("initiative", "starts_on"))
    to_come = [one.pk for one in present if one.starts_on >= today]
    ContactPerson.objects.filter(pk__in=to_come).update(user=successor)
    begun = [one for one in present if one.starts_on < today]
    last_days = [one.ends_on for one in begun]
    for one in begun:
        _stop(one, successor, today)
    ContactPerson.objects.bulk_create(
        ContactPerson(
            initiative_id=one.initiative_id,
            user=successor,
            starts_on=today,
            ends_on=last_day,
            department_id=one.department_id,
        )
        for one, last_day in zip(begun, last_days, strict=True)
    )
    for key in {one.initiative_id for one in present}:
        announce(Changed.CONTACT, key)


@transaction.atomic
def end_contact_person(*, contact: ContactPerson, ends_on: date, expected_version: int, by: User) -> ContactPerson:
    """End somebody's time as contact person; `ends_on` is the last day.

    Raises NotAllowedError, RefusedError for a day before the first or when it ended already, ConflictError.
    """
    require(by, "governance.manage_contact", contact.initiative)
    if contact.ends_on is not None:
        raise RefusedError(_("This person is not the contact person any more."))
    if ends_on < contact.starts_on:
        raise RefusedError(_("Choose a day on or after the first day."), field="ends_on")
    update_unchanged(contact, expected_version=expected_version, changes={"ends_on": ends_on})
    return contact


@transaction.atomic
def note_contact(*, initiative: Initiative, way: str, happened_on: date, note: str, by: User) -> ContactMoment:
    """Note a moment of contact. Raises NotAllowedError."""
    require(by, "governance.manage_contact", initiative)
    announce(Changed.CONTACT, initiative.pk)
    return ContactMoment.objects.create(initiative=initiative, way=way, happened_on=happened_on, note=note, noted_by=by)


@transaction.atomic
def change_contact(
    *, moment: ContactMoment, way: str, happened_on: date, note: str, expected_version: int, by: User
) -> ContactMoment:
    """Correct a moment of contact. Raises NotAllowedError, ConflictError when it changed meanwhile."""
    require(by, "governance.manage_contact", moment.initiative)
    changes = {"way": way, "happened_on": happened_on, "note": note}
    update_unchanged(moment, expected_version=expected_version, changes=changes)
    return moment
