# SPDX-License-Identifier: EUPL-1.2
"""Signals on the page of today: the worst as matters with their steps, and who takes up how many."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Count, QuerySet, Window
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.handing_over.kinds import AHEAD
from accounts.models import Person, User
from core.database.prepared_statements import READER, fetch
from governance.continuity.checks.definitions.waiting import FOUNDER_WAITS
from governance.continuity.signals.filters import MINE, NOBODY, SIGNALS_PAGE, SignalFilters
from governance.continuity.signals.presentation import SignalRow, rows_of
from governance.models import Severity, Signal
from initiatives.moderation.today.due import Due, DueItem, Step, Weight
from initiatives.register.page_sections import Section

MOST = 10
# The page tells these from the messages and challenges themselves, before they are late too.
TOLD_ALREADY = (FOUNDER_WAITS.code,)


def due_signals(user: User, today: date) -> Due | None:
    """Return the worst of one's own areas with their steps; four queries at most, as on the work queue."""
    first: list[Any] = fetch(_worst, {}, today, reader=user)
    if not first:
        return None
    rows = rows_of(SignalFilters().told_with(first, user, today), user, today=today, with_people=True)
    items = [item for row in rows if (item := _item(row, today))]
    total = first[0].total
    is_cut = total > len(first) and first[-1].severity == Severity.CRITICAL
    return Due(_("Signals"), total, reverse("governance:signals"), items, is_cut=is_cut)


def _worst(values: Mapping[str, Any], today: date) -> QuerySet[Signal]:
    worst = SignalFilters().of(values[READER], today)
    return worst.annotate(total=Window(Count("pk"))).order_by("-severity", "hurts_on", "id")[:MOST]


def _item(row: SignalRow, today: date) -> DueItem | None:
    """Return one signal as a matter; None for a notice whose day is not near, and for what is told already."""
    hurts_on = row.signal.hurts_on  # type: ignore[attr-defined]
    is_near = hurts_on is not None and today <= hurts_on <= today + AHEAD
    is_critical = row.signal.severity == Severity.CRITICAL
    if row.signal.check_code in TOLD_ALREADY or (row.signal.severity == Severity.NOTICE and not is_near):
        return None
    return DueItem(
        weight=Weight.HARM if is_critical else Weight.WORK,
        name=row.about,
        href=row.href,
        what=row.what,
        steps=[
            *(Step(button.label, button.href) for button in row.buttons),
            Step(_("Details"), reverse("governance:signal", args=[row.signal.pk])),
        ],
        due_on=hurts_on if is_near else None,
        why=row.why,
        note=row.since,
        is_invented=row.is_invented,
        area=row.signal.initiative.area_id if row.signal.initiative else row.signal.area_id,
        owner=row.signal.assigned_to_id,
    )


def shares_section(user: Person) -> Section | None:
    """Tell who takes up how many signals of one's areas: the three numbers add up to all; one query."""
    if not isinstance(user, User):
        return None
    views = {"all": SignalFilters(), "mine": SignalFilters(who=MINE), "nobody": SignalFilters(who=NOBODY)}
    counts = SignalFilters.count(user, views, timezone.localdate())
    if not counts["all"]:
        return None
    context = {
        **counts,
        "colleagues": counts["all"] - counts["mine"] - counts["nobody"],
        "address": {name: SIGNALS_PAGE.address(view) for name, view in views.items()},
    }
    return Section("governance/continuity/signals/_shares.html", context, order=10)
