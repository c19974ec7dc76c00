# SPDX-License-Identifier: EUPL-1.2
"""Signals on the page of today: the worst as matters with their steps, and who takes up how many."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.fields.json import KT
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accounts.handing_over.kinds import AHEAD
from accounts.models import Person, User
from core.database.prepared_statements import READER, fetch
from governance.continuity.checks.definitions.waiting import FOUNDER_WAITS, PROMISE_OVERDUE
from governance.continuity.signals.filters import MINE, NOBODY, SIGNALS_PAGE, SignalFilters
from governance.continuity.signals.presentation import SignalRow, rows_of, title_of
from governance.models import Severity, Signal
from initiatives.moderation.today.due import Due, DueItem, Kind, Step, Weight
from initiatives.register.page_sections import Section

# So many of each kind, and so many in all.
EACH, MOST = 2, 24
# The page tells these from the messages and challenges themselves, before they are late too; and what partners have
# not done from their promises.
TOLD_ALREADY = (FOUNDER_WAITS.code,)


def due_signals(user: User, today: date) -> Due | None:
    """Return the worst of every kind in one's own areas with their steps; six queries at most."""
    first: list[Any] = fetch(_worst, {}, today, reader=user)
    alike = {_kind_of(one): one.alike for one in first}
    # What the list of a kind tells: one row there may be told under a worse kind here.
    listed = SignalFilters.count_kinds(user, today) if any(many > EACH for many in alike.values()) else {}
    counted = SignalFilters.count(user, {"all": SignalFilters()}, today)["all"]
    kinds = {
        kind: Kind(
            capfirst(title_of(kind[0])),
            listed.get(kind, 0) if many > EACH else many,
            SIGNALS_PAGE.address(SignalFilters(check=kind[0], severity=str(kind[1]))),
            unread=max(0, many - EACH),
        )
        for kind, many in alike.items()
    }
    told = SignalFilters().told_with(first, user, today) if first else []
    items = [_item(row, today, kinds) for row in rows_of(told, user, today=today, with_people=True)]
    is_cut = len(first) == MOST and first[-1].severity == Severity.CRITICAL
    if not counted:
        return None
    # Who takes them up stands beside (shares_section), and of how many.
    href = SIGNALS_PAGE.address(SignalFilters())
    return Due(_("Signals"), counted, href, items, is_cut=is_cut, is_told_beside=True)


def _kind_of(signal: Signal) -> tuple[str, int]:
    return signal.check_code, signal.severity


def _worst(values: Mapping[str, Any], today: date) -> QuerySet[Signal]:
    """Return the first of every kind, with how many are alike; no notice whose day is not near."""
    asks = Q(severity__gt=Severity.NOTICE) | Q(hurts_on__range=(today, today + AHEAD))
    worst = SignalFilters().of(values[READER], today).filter(asks).exclude(check_code__in=TOLD_ALREADY)
    worst = worst.alias(partner=KT("facts__party")).exclude(check_code=PROMISE_OVERDUE.code, partner__isnull=False)
    kind = [F("check_code"), F("severity")]
    place = Window(RowNumber(), partition_by=kind, order_by=["hurts_on", "id"])
    found = worst.annotate(alike=Window(Count("pk"), partition_by=kind), place=place).filter(place__lte=EACH)
    return found.order_by("-severity", "hurts_on", "id")[:MOST]


def _item(row: SignalRow, today: date, kinds: Mapping[tuple[str, int], Kind]) -> DueItem:
    """Return one signal as a matter; its day counts where it is near."""
    hurts_on = row.signal.hurts_on  # type: ignore[attr-defined]
    is_near = hurts_on is not None and today <= hurts_on <= today + AHEAD
    is_critical = row.signal.severity == Severity.CRITICAL
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
        kind=kinds.get(_kind_of(row.signal)),
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
