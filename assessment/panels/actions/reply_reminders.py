# SPDX-License-Identifier: EUPL-1.2
"""Reminding carriers of a result that waits for their reply."""

from datetime import date, timedelta
from typing import Final

from django.db import transaction

from assessment.models import Panel, PanelState
from assessment.panels.actions.consensus import ask_carriers
from assessment.panels.queries import latest_showing
from assessment.rounds.subjects import THINGS
from initiatives.models import ChosenDistance

# So many days before the last one (ours): time enough to read and write.
DAYS_BEFORE: Final = 3


@transaction.atomic
def remind_carriers(*, today: date) -> int:
    """Mail the carriers who have not said that they replied, once per showing, near their last day; return of how many.

    Who was asked within the last days gets none: the question itself is that fresh. Nor does who chose distance: they
    were asked, which is what fairness needs.
    """
    waiting = Panel.objects.filter(
        state=PanelState.REPLYING, replied_at=None, reply_until__range=(today, today + timedelta(days=DAYS_BEFORE))
    )
    waiting = waiting.exclude(subject__initiative__in=ChosenDistance.objects.holding_on(today).values("initiative"))
    reminded = 0
    for panel in waiting.select_related("round", *THINGS).order_by("pk"):
        showing = latest_showing(panel)
        if showing and panel.round.reply_days > DAYS_BEFORE:
            ask_carriers(panel, showing, "reply-reminder")
            reminded += 1
    return reminded
