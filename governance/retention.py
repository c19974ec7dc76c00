# SPDX-License-Identifier: EUPL-1.2
"""How long this app keeps what is its own, and which dossiers are not destroyed yet because of it."""

from collections.abc import Collection
from datetime import date
from typing import Final
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.retention.kinds import HoldRule, hold_rules, kept_for, retention_kinds
from governance.arrangements.subsidies import actions as subsidies
from governance.models import Arrangement, AwaitedAnswer
from initiatives.register.retention import CAME_TO_NOTHING, STOPPED

_DOSSIERS: Final = frozenset({CAME_TO_NOTHING, STOPPED})


def register_retention() -> None:
    """Make it known."""
    retention_kinds.add(
        kept_for(
            subsidies.RETENTION,
            "subsidy-files",
            _("Files with subsidies that were read in"),
            _("the day they were sent"),
        )
    )
    hold_rules.add(
        HoldRule("arrangement", _DOSSIERS, _("an arrangement runs, or ended within the term"), _carried),
        HoldRule("answer", _DOSSIERS, _("the municipality owes an answer"), _waiting),
    )


def _carried(ids: Collection[UUID], cut_off: date) -> set[UUID]:
    # An arrangement that is asked for and not decided has days too, and holds as one that runs.
    running = Arrangement.objects.filter(Q(last_day=None) | Q(last_day__gte=cut_off), initiative__in=ids)
    return set(running.values_list("initiative", flat=True))


def _waiting(ids: Collection[UUID], _cut_off: date) -> set[UUID]:
    return set(AwaitedAnswer.objects.filter(initiative__in=ids).values_list("initiative", flat=True))
