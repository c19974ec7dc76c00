# SPDX-License-Identifier: EUPL-1.2
"""What arrangements add to the file, to the pages of carriers and to the work queue."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop, ngettext

from accounts.models import Person, User
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from core.pages.totals import counted
from governance.arrangements.succession import continued
from governance.arrangements.table import arrangements_of
from governance.arrangements.terms import ENDING_WITHIN, days_left
from governance.models import Arrangement
from initiatives.models import Initiative
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import (
    QueueSection,
    register_queue_section,
)
from initiatives.register.page_sections import PageLink, Section, register_dossier_section, register_own_page

MOST_ENDING = 5
# What the history calls these records.
KINDS = (gettext_noop("Arrangement"),)


def register_sections() -> None:
    """Make these sections known."""
    register_dossier_section(arrangements_section, 20, ("arrangements", gettext_lazy("Arrangements over time")))
    register_own_page(
        PageLink(gettext_lazy("What you agreed with the municipality and others"), "governance:mine-arrangements")
    )
    register_queue_section(ending_section)


def arrangements_section(initiative: Initiative, user: Person) -> Section | None:
    """Show what carries the initiative for a time, as a timeline and a table; one query."""
    found = arrangements_of(initiative, user)
    context = {
        "initiative": initiative,
        "timeline": found.timeline,
        "lines": found.lines,
        "turned_down": found.turned_down,
        "coming": found.coming,
    }
    return Section("governance/arrangements/_arrangements.html", context, order=20)


# Of each of the few that end is asked what goes on; as NOT EXISTS, PostgreSQL reads every arrangement to join them.
_NOT_CONTINUED = f"""SELECT a.id FROM governance_arrangement a
 WHERE a.last_day BETWEEN %s AND %s AND {continued("%s::date")} IS NOT TRUE"""  # noqa: S608 - fixed text


def ending_on(day: date) -> QuerySet[Arrangement]:
    """Return the arrangements that end within 90 days from `day`, its own last day included, and are not continued."""
    soon = Arrangement.objects.filter(last_day__range=(day, day + ENDING_WITHIN))
    return soon.filter(pk__in=RawSQL(_NOT_CONTINUED, (day, day + ENDING_WITHIN, day)))  # noqa: S611 - values are bound


def _ending(values: Mapping[str, Any], shape: tuple[date, QueueFilters]) -> QuerySet[Arrangement]:
    user, (today, filters) = values[READER], shape
    handled = filters.narrow(Initiative.objects.in_areas_of(user).going_on(), user)
    rows = ending_on(today).filter(initiative__in=handled.values("pk")).select_related("initiative")
    return rows.defer("initiative__search", "initiative__story").order_by("last_day", "id")


def ending_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """List what ends soon in one's own areas, the first to end on top; two queries."""
    today = timezone.localdate()
    found, total = first_rows(_ending, {}, (today, filters), most=MOST_ENDING, reader=user)
    title = ngettext("%(n)s term ends", "%(n)s terms end", total) % {"n": counted(total)}
    items = [(one, days_left(one.last_day, today)) for one in found if one.last_day]
    return QueueSection(
        title if total else _("No term ends soon"), items, total, "governance/arrangements/_queue.html", order=40
    )
