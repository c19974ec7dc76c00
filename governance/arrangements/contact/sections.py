# SPDX-License-Identifier: EUPL-1.2
"""What contact adds to the file, to the page of carriers and to the work queue."""

from typing import Final

from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy, gettext_noop

from accounts.models import Person, User
from accounts.stand_ins.queries import is_work_of
from governance.arrangements.contact.thread import MOST_SHOWN, messages_of, rows_of, turn_of
from governance.models import ContactMoment, ContactPerson, ThreadMessage
from initiatives.distance.queries import distance_now
from initiatives.models import ChosenDistance, Initiative
from initiatives.moderation.queue.sections import QueueChoice, register_queue_choice
from initiatives.register.page_sections import (
    Section,
    register_dossier_section,
    register_mine_section,
    register_overview_section,
)

MOST_MOMENTS: Final = 10
# What the history calls these records.
KINDS = (gettext_noop("Contact person"), gettext_noop("Contact moment"))


def register_contact_sections() -> None:
    """Make these sections and choices known."""
    register_dossier_section(contact_section, 18)
    register_dossier_section(contact_act)
    register_dossier_section(more_acts)
    register_dossier_section(thread_section)
    register_mine_section(mine_thread_section)
    register_overview_section(asked_section)
    register_queue_choice(QueueChoice("none", gettext_lazy("Without contact person"), _without_contact))
    register_queue_choice(QueueChoice("mine", gettext_lazy("I am the contact person"), _own_contact))


def contact_section(initiative: Initiative, user: Person) -> Section | None:
    """Show who keeps in touch and when they last did; two queries, three where distance is kept."""
    people = (
        ContactPerson.objects.visible_to(user)
        .filter(initiative=initiative)
        .select_related("user", "department__parent")
    )
    moments = ContactMoment.objects.visible_to(user).filter(initiative=initiative).select_related("noted_by")
    known = list(people.order_by("-starts_on", "-id"))
    present = next((one for one in known if one.ends_on is None), None)
    context = {
        "initiative": initiative,
        "present": present,
        # Who chose distance lacks nobody.
        "is_distant": present is None and distance_now(initiative) is not None,
        "former": [one for one in known if one.ends_on is not None],
        "moments": list(moments.order_by("-happened_on", "-id")[:MOST_MOMENTS]),
    }
    return Section("governance/arrangements/contact/_contact.html", context, "side", order=18)


def contact_act(initiative: Initiative, _user: Person) -> Section:
    """Put noting a contact beside the title: it is what somebody who just hung up comes for."""
    return Section("governance/arrangements/contact/_contact_act.html", {"initiative": initiative}, place="act")


def more_acts(initiative: Initiative, user: Person) -> Section:
    """Name what is done in a file most, where it is found without going through it; no query, as carriers are read."""
    may_note = all(one.user_id != user.pk or one.ended_on is not None for one in initiative.carriers.all())
    context = {"initiative": initiative, "may_note": may_note}
    return Section("governance/arrangements/contact/_more_acts.html", context, place="more")


def thread_section(initiative: Initiative, _user: Person) -> Section:
    """Lead to what carriers and the municipality wrote, which the file fetches when a reader gets there; no query."""
    return Section("governance/arrangements/contact/_thread_link.html", {"initiative": initiative}, "side", order=17)


def mine_thread_section(initiative: Initiative, user: Person) -> Section | None:
    """Show carriers what was last written, and whose turn it is; three queries, and one where nothing was."""
    if not isinstance(user, User):
        return None
    found = list(messages_of(initiative, user)[: MOST_SHOWN + 1])
    context = {
        "initiative": initiative,
        "rows": list(reversed(rows_of(found[:MOST_SHOWN], user, is_city=False))),
        "has_more": len(found) > MOST_SHOWN,
        "turn": turn_of(initiative) if found else None,
        "is_city": False,
    }
    return Section("governance/arrangements/contact/_thread_section.html", context, order=12)


def asked_section(user: Person) -> Section | None:
    """Lead carriers from their first page to what the municipality asks of them; one query."""
    later = ThreadMessage.objects.filter(initiative=OuterRef("initiative"), created_at__gt=OuterRef("created_at"))
    asked = list(
        ThreadMessage.objects.filter(
            ~Exists(later), initiative__in=Initiative.objects.carried_by(user), is_from_city=True,
            answer_due_on__isnull=False, sends_at__lte=Now(),
        )
        .select_related("initiative")
        .order_by("answer_due_on", "id")
    )  # fmt: skip
    return Section("governance/arrangements/contact/_asked.html", {"asked": asked}, order=1) if asked else None


def _without_contact(_user: User) -> Q:
    has_somebody = Exists(ContactPerson.objects.current().filter(initiative=OuterRef("pk")))
    keeps_distance = Exists(ChosenDistance.objects.holding_on(timezone.localdate()).filter(initiative=OuterRef("pk")))
    return ~Q(has_somebody) & ~Q(keeps_distance)


def _own_contact(user: User) -> Q:
    return Q(Exists(ContactPerson.objects.current().filter(is_work_of(user, "user"), initiative=OuterRef("pk"))))
