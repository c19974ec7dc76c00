# SPDX-License-Identifier: EUPL-1.2
"""What contact adds to the file and to the work queue."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy, gettext_noop

from accounts.models import Person, User
from governance.models import ContactMoment, ContactPerson
from initiatives.models import Initiative
from initiatives.moderation.queue.sections import QueueChoice, register_queue_choice
from initiatives.register.page_sections import Section, register_dossier_section

MOST_MOMENTS = 10
# What the history calls these records.
KINDS = (gettext_noop("Contact person"), gettext_noop("Contact moment"))


def register_contact_sections() -> None:
    """Make these sections and choices known."""
    register_dossier_section(contact_section)
    register_dossier_section(contact_act)
    register_queue_choice(QueueChoice("none", gettext_lazy("Without contact person"), _without_contact))
    register_queue_choice(QueueChoice("mine", gettext_lazy("I am the contact person"), _own_contact))


def contact_section(initiative: Initiative, user: Person) -> Section | None:
    """Show who keeps in touch and when they last did; two queries."""
    people = (
        ContactPerson.objects.visible_to(user)
        .filter(initiative=initiative)
        .select_related("user", "department__parent")
    )
    moments = ContactMoment.objects.visible_to(user).filter(initiative=initiative).select_related("noted_by")
    known = list(people.order_by("-starts_on", "-id"))
    context = {
        "initiative": initiative,
        "present": next((one for one in known if one.ends_on is None), None),
        "former": [one for one in known if one.ends_on is not None],
        "moments": list(moments.order_by("-happened_on", "-id")[:MOST_MOMENTS]),
    }
    return Section("governance/arrangements/contact/_contact.html", context, order=18)


def contact_act(initiative: Initiative, _user: Person) -> Section:
    """Put noting a contact beside the title: it is what somebody who just hung up comes for."""
    return Section("governance/arrangements/contact/_contact_act.html", {"initiative": initiative}, place="act")


def _without_contact(_user: User) -> Q:
    return ~Q(Exists(ContactPerson.objects.current().filter(initiative=OuterRef("pk"))))


def _own_contact(user: User) -> Q:
    return Q(Exists(ContactPerson.objects.current().filter(initiative=OuterRef("pk"), user=user)))
