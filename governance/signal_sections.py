# SPDX-License-Identifier: EUPL-1.2
"""What signals add to the work queue, the file and the page of carriers."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Window
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy

from accounts.models import User
from governance.checks.registry import Audience
from governance.forms.signals import SignalActForm, colleagues_of
from governance.models import Severity, Signal
from governance.overview import OverviewLine, register_overview
from governance.signal_filters import SIGNALS_PAGE, within
from governance.signal_rows import ORDER, SignalRow, by_severity, founder_checks, rows_of
from initiatives.list_pages import register_list_page
from initiatives.models import Initiative
from initiatives.page_sections import Section, register_dossier_section, register_mine_section
from initiatives.querysets import Person
from initiatives.queue import Place, QueueSection, register_queue_section
from initiatives.queue_filters import QueueFilters

MOST_IN_QUEUE = 10
MOST_CLOSED = 20
MOST_OPEN = 50


@dataclass(frozen=True, slots=True)
class QueueSignals(QueueSection):
    """The section of the work queue: rows under their severity, and the form for one act on many."""

    groups: Sequence[tuple[Severity, list[SignalRow]]] = ()
    form: SignalActForm | None = None


def register_signals() -> None:
    """Make these sections, lines and the list known."""
    register_list_page(SIGNALS_PAGE)
    register_queue_section(signals_section)
    register_dossier_section(file_section)
    register_mine_section(mine_section)
    register_overview(
        OverviewLine(
            gettext_lazy("Signals"),
            gettext_lazy("What the checks found about initiatives, the worst first."),
            "governance:signals",
            group="today",
            order=10,
            count=_awake,
            unit=ngettext_lazy("signal asks for attention", "signals ask for attention", "count"),
        )
    )


def _awake(person: User) -> int:
    return Signal.objects.handled_by(person).awake_on(timezone.localdate()).count()


def signals_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """List the worst and nearest signals of one's own areas; three queries: rows, principles, colleagues."""
    today = timezone.localdate()
    found = Signal.objects.handled_by(user).awake_on(today).in_order()
    if filters.address():
        found = found.filter(within(filters, user))
    rows = found.select_related("initiative__area", "area", "assigned_to").annotate(total=Window(Count("pk")))
    worst = list(rows.defer("initiative__search").order_by(*ORDER.columns)[:MOST_IN_QUEUE])
    total: int = worst[0].total if worst else 0  # type: ignore[attr-defined] # annotated above
    title = ngettext("%(n)s signal, the worst first", "%(n)s signals, the worst first", total) % {"n": total}
    return QueueSignals(
        title=title if total else _("No signals"),
        items=worst,
        count=total,
        template="governance/_queue_signals.html",
        order=10,
        place=Place.MAIN,
        groups=by_severity(rows_of(worst, user, today=today, with_people=True)),
        form=SignalActForm(colleagues=colleagues_of(user)) if worst else None,
    )


def file_section(initiative: Initiative, user: Person) -> Section | None:
    """Show what is open with everything that can be done, and what is closed, folded; three queries at most."""
    today = timezone.localdate()
    known = Signal.objects.handled_by(user).filter(initiative=initiative).in_order()
    known = known.select_related("initiative", "assigned_to").defer("initiative__search")
    now = list(known.open().order_by(*ORDER.columns)[:MOST_OPEN])
    over = list(known.filter(closed_on__isnull=False).order_by("-closed_on", "-id")[:MOST_CLOSED])
    rows = rows_of([*now, *over], user, today=today)
    context = {"initiative": initiative, "rows": rows[: len(now)], "closed": rows[len(now) :]}
    return Section("governance/_file_signals.html", context, order=10)


def mine_section(initiative: Initiative, user: Person) -> Section | None:
    """Tell carriers in plain words what asks for attention, and what they can do; never what officials wrote."""
    today = timezone.localdate()
    known = Signal.objects.carried_by(user).filter(initiative=initiative, check_code__in=founder_checks())
    awake = known.awake_on(today).in_order().select_related("initiative").defer("initiative__search")
    rows = rows_of(awake.order_by(*ORDER.columns)[:MOST_OPEN], user, Audience.FOUNDER, today=today)
    if not rows:
        return None
    return Section("governance/_mine_signals.html", {"initiative": initiative, "rows": rows}, order=5)
