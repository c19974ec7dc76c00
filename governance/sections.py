# SPDX-License-Identifier: EUPL-1.2
"""What this room adds to the file and to the work queue."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Window
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop, ngettext

from accounts.models import User
from governance.models import Arrangement, ContactMoment, ContactPerson
from governance.terms import ENDING_WITHIN, days_left
from governance.timeline import chains, draw
from initiatives.lifecycle import Phase, Status
from initiatives.models import Initiative
from initiatives.page_sections import Section, register_dossier_section
from initiatives.querysets import Person
from initiatives.queue import QueueChoice, QueueSection, register_queue_choice, register_queue_section
from initiatives.queue_filters import QueueFilters

MOST_ENDING = 5
MOST_MOMENTS = 10
# What the history calls the records of this room.
KINDS = (gettext_noop("Arrangement"), gettext_noop("Contact person"), gettext_noop("Contact moment"))


@dataclass(frozen=True, slots=True)
class Line:
    """An arrangement in the table: which term it is in its chain, and how long it still runs."""

    arrangement: Arrangement
    turn: int
    days_left: int | None
    is_renewed: bool
    is_ending: bool

    @property
    def is_over(self) -> bool:
        """Whether its last day has passed."""
        return self.days_left is not None and self.days_left < 0


def register_sections() -> None:
    """Make these sections and choices known to the rooms below."""
    register_dossier_section(arrangements_section)
    register_dossier_section(contact_section)
    register_queue_section(ending_section)
    register_queue_choice(QueueChoice("none", gettext_lazy("Without contact person"), _without_contact))
    register_queue_choice(QueueChoice("mine", gettext_lazy("I am the contact person"), _own_contact))


def arrangements_section(initiative: Initiative, user: Person) -> Section | None:
    """Show what carries the initiative for a time, as a timeline and a table; one query."""
    rows = Arrangement.objects.visible_to(user).filter(initiative=initiative).select_related("granted_by")
    arrangements, today = list(rows.order_by("first_day", "id")), timezone.localdate()
    lines = [line for chain in chains(arrangements) for line in _lines(chain, today)]
    context = {"initiative": initiative, "timeline": draw(arrangements, today), "lines": lines}
    return Section("governance/_arrangements.html", context, order=20)


def _lines(chain: list[Arrangement], today: date) -> list[Line]:
    lines = []
    for turn, one in enumerate(chain, start=1):
        left = days_left(one.last_day, today) if one.last_day else None
        is_renewed = turn < len(chain)
        is_ending = left is not None and 0 <= left <= ENDING_WITHIN.days and not is_renewed
        lines.append(Line(one, turn, left, is_renewed, is_ending))
    return lines


def contact_section(initiative: Initiative, user: Person) -> Section | None:
    """Show who keeps in touch and when they last did; two queries."""
    people = ContactPerson.objects.visible_to(user).filter(initiative=initiative).select_related("user")
    moments = ContactMoment.objects.visible_to(user).filter(initiative=initiative).select_related("noted_by")
    known = list(people.order_by("-starts_on", "-id"))
    context = {
        "initiative": initiative,
        "present": next((one for one in known if one.ends_on is None), None),
        "former": [one for one in known if one.ends_on is not None],
        "moments": list(moments.order_by("-happened_on", "-id")[:MOST_MOMENTS]),
    }
    return Section("governance/_contact.html", context, place="side", order=20)


def ending_on(day: date) -> QuerySet[Arrangement]:
    """Return the arrangements that end within 90 days from `day`, its own last day included, without a successor."""
    successor = Arrangement.objects.filter(renews=OuterRef("pk"))
    return Arrangement.objects.filter(last_day__range=(day, day + ENDING_WITHIN)).exclude(Exists(successor))


def ending_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """List what ends soon in one's own areas, the first to end on top; one query."""
    today = timezone.localdate()
    handled = filters.narrow(Initiative.objects.in_areas_of(user), user)
    handled = handled.exclude(status__in=[Status.DECLINED, Status.WITHDRAWN]).exclude(phase=Phase.STOPPED)
    rows = ending_on(today).filter(initiative__in=handled.values("pk")).select_related("initiative")
    found = list(rows.annotate(total=Window(Count("pk"))).order_by("last_day", "id")[:MOST_ENDING])
    total: int = found[0].total if found else 0
    title = ngettext("%(n)s term ends", "%(n)s terms end", total) % {"n": total} if total else _("No term ends soon")
    items = [(one, days_left(one.last_day, today)) for one in found if one.last_day]
    return QueueSection(title, items, total, "governance/_queue_ending.html", order=40)


def _without_contact(_user: User) -> Q:
    return ~Q(Exists(ContactPerson.objects.current().filter(initiative=OuterRef("pk"))))


def _own_contact(user: User) -> Q:
    return Q(Exists(ContactPerson.objects.current().filter(initiative=OuterRef("pk"), user=user)))
