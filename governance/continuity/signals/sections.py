# SPDX-License-Identifier: EUPL-1.2
"""What signals add to the work queue, the file and the page of carriers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet, Window
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, ngettext_lazy

from accounts.models import Person, User
from core.database.prepared_statements import READER, fetch
from governance.arrangements.contact.reach import reach_of
from governance.continuity.checks.registry import Audience
from governance.continuity.signals.due import due_signals, shares_section
from governance.continuity.signals.filters import SIGNALS_PAGE, SignalFilters, within
from governance.continuity.signals.forms import SignalActForm, colleagues_of
from governance.continuity.signals.presentation import ORDER, RowGroup, SignalRow, founder_checks, grouped, rows_of
from governance.models import Signal
from governance.overview.registry import OverviewItem, overview_items
from initiatives.models import Initiative
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import Place, QueueSection, register_queue_section
from initiatives.moderation.today.due import due_makers
from initiatives.register.page_sections import (
    Section,
    register_dossier_section,
    register_mine_section,
    register_overview_section,
    register_today_section,
)
from initiatives.register.saved_views.list_pages import EVERYTHING, list_pages

MOST_IN_QUEUE = 10
MOST_CLOSED = 20
MOST_OPEN = 50
MOST_AT_START = 3


@dataclass(frozen=True, slots=True)
class QueueSignals(QueueSection):
    """The section of the work queue: rows under what they are about, and the form for one act on many."""

    # `address` is the list of all of them; wider where that list cannot be narrowed in the same way.
    groups: Sequence[RowGroup] = ()
    address: str = ""
    is_list_wider: bool = False
    form: SignalActForm | None = None


def register_signals() -> None:
    """Make these sections, lines and the list known."""
    list_pages.add(SIGNALS_PAGE)
    register_queue_section(signals_section)
    due_makers.add(due_signals)
    register_today_section(shares_section)
    register_dossier_section(dossier_section, 10)
    register_mine_section(mine_section)
    register_overview_section(start_section)
    overview_items.add(
        OverviewItem(
            gettext_lazy("Signals"),
            gettext_lazy("What the checks found about initiatives, the worst first."),
            "governance:signals",
            group="today",
            order=10,
            count=_awake,
            unit=ngettext_lazy("signal asks for attention", "signals ask for attention", "count"),
            query=EVERYTHING,
        )
    )


def _awake(person: User) -> int:
    return SignalFilters.count(person, {"all": SignalFilters()}, timezone.localdate())["all"]


def signals_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """List the worst and nearest of one's own areas.

    Four queries: rows, what is told as one with them, principles, colleagues.
    """
    today = timezone.localdate()
    asked = SignalFilters(area=filters.part or filters.area, q=filters.q)
    elsewhere = QueueFilters(theme=filters.theme, contact=filters.contact)
    shape = (today, asked, elsewhere)
    # Words are looked up in what signals say, which is not a part of the statement.
    first: list[Any] = list(_worst({READER: user}, shape)) if asked.q else fetch(_worst, {}, shape, reader=user)
    total: int = first[0].total if first else 0
    rows = rows_of(asked.told_with(first, user, today), user, today=today, with_people=True)
    title = ngettext("%(n)s signal, the worst first", "%(n)s signals, the worst first", total) % {"n": total}
    return QueueSignals(
        title=title if total else _("No signals"),
        items=first,
        count=total,
        template="governance/continuity/signals/_queue_signals.html",
        order=10,
        place=Place.MAIN,
        groups=grouped(rows),
        form=SignalActForm(colleagues=colleagues_of(user)) if first else None,
        address=SIGNALS_PAGE.address(asked),
        is_list_wider=bool(elsewhere.address()),
    )


def _worst(values: Mapping[str, Any], shape: tuple[date, SignalFilters, QueueFilters]) -> QuerySet[Signal]:
    user, (today, asked, elsewhere) = values[READER], shape
    worst = asked.of(user, today, within(elsewhere, user) if elsewhere.address() else Q())
    return worst.annotate(total=Window(Count("pk"))).order_by(*asked.order.columns)[:MOST_IN_QUEUE]


def dossier_section(initiative: Initiative, user: Person) -> Section | None:
    """Show what is open with everything that can be done, and what is closed, folded; three queries at most."""
    today = timezone.localdate()
    known = Signal.objects.handled_by(user).filter(initiative=initiative).in_order()
    known = known.select_related("initiative", "assigned_to").defer("initiative__search")
    now = list(known.open().order_by(*ORDER.columns)[:MOST_OPEN])
    over = list(known.filter(closed_on__isnull=False).order_by("-closed_on", "-id")[:MOST_CLOSED])
    rows = rows_of([*now, *over], user, today=today)
    closed = rows[len(rows) - len(over) :]
    context = {"initiative": initiative, "rows": rows[: len(rows) - len(closed)], "closed": closed}
    return Section("governance/continuity/signals/_file_signals.html", context, order=10)


def mine_section(initiative: Initiative, user: Person) -> Section | None:
    """Tell carriers in plain words what asks for attention, and what they can do; never what officials wrote."""
    today = timezone.localdate()
    known = Signal.objects.carried_by(user).filter(initiative=initiative, check_code__in=founder_checks())
    awake = known.awake_on(today).in_order().select_related("initiative").defer("initiative__search")
    rows = rows_of(awake.order_by(*ORDER.columns)[:MOST_OPEN], user, Audience.FOUNDER, today=today)
    if not rows:
        return None
    reach = reach_of([initiative], today)[initiative.pk]
    return Section(
        "governance/continuity/signals/_mine_signals.html",
        {"initiative": initiative, "rows": rows, "reach": reach},
        order=5,
    )


def start_section(user: Person) -> Section | None:
    """Tell carriers on their start page the worst of each initiative, the most pressing initiative first."""
    today = timezone.localdate()
    known = Signal.objects.carried_by(user).awake_on(today).filter(check_code__in=founder_checks())
    found = known.in_order().select_related("initiative__area__parent").defer("initiative__search")
    rows = rows_of(found.order_by(*ORDER.columns)[:MOST_OPEN], user, Audience.FOUNDER, today=today)
    of_each: dict[Initiative, list[SignalRow]] = {}
    for row in rows:
        if row.signal.initiative is not None:
            of_each.setdefault(row.signal.initiative, []).append(row)
    if not of_each:
        return None
    reach = reach_of(of_each, today)
    groups = [(one, told[:MOST_AT_START], len(told), reach[one.pk]) for one, told in of_each.items()]
    return Section("governance/continuity/signals/_start_signals.html", {"groups": groups}, order=5)
