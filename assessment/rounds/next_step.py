# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator does now in a round: one thing, read from its state, its counts and its last day."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from assessment.models import Purpose, Round, RoundState, Settling
from assessment.rounds.progress import Totals

# From so many days before the last day on, a reminder is the thing to do (ours).
REMIND_FROM_DAYS = 7


@dataclass(frozen=True, slots=True)
class NextStep:
    """One step: `title` is the conclusion, `label` the act; `move` is the state it moves the round to, else a link."""

    title: str
    why: str
    label: str
    href: str = ""
    move: str = ""


def next_step(round_: Round, counts: Totals, days_left: int) -> NextStep | None:
    """Return what to do now; None when all that is left is waiting, or nothing."""
    if round_.state == RoundState.PLANNED or not counts.asked:
        return _to_begin(round_, counts)
    if counts.ready and round_.purpose != Purpose.CALIBRATION:
        return _to_settle(round_, counts.ready)
    waiting = counts.asked - counts.submitted
    if round_.state == RoundState.CLOSED:
        return None
    if waiting <= 0:
        return NextStep(
            _("Everybody is in"),
            _("There is nothing left to wait for in this round."),
            _("Close the round"),
            move=RoundState.CLOSED,
        )
    return _to_hurry(round_, waiting, days_left)


def _to_begin(round_: Round, counts: Totals) -> NextStep | None:
    if round_.state == RoundState.CLOSED:
        return None
    if not counts.asked:
        return NextStep(
            _("Nobody is asked anything yet"),
            _("Choose what is scored, and by whom. Two or more assessors each make the result stronger."),
            _("Assign assessors"),
            reverse("assessment:round-assign", args=[round_.pk]),
        )
    title = ngettext("%(n)s assessment is ready to be asked", "%(n)s assessments are ready to be asked", counts.asked)
    return NextStep(
        title % {"n": counts.asked},
        _("The assessors get a mail when you open the round."),
        _("Open the round"),
        move=RoundState.OPEN,
    )


def _to_settle(round_: Round, ready: int) -> NextStep:
    if round_.settling == Settling.PANEL:
        title = ngettext("%(n)s is ready for the panel", "%(n)s are ready for the panel", ready)
    else:
        title = ngettext("%(n)s is ready to publish", "%(n)s are ready to publish", ready)
    return NextStep(title % {"n": ready}, _("Everybody who was asked has submitted."), _("See which"), "#progress")


def _to_hurry(round_: Round, waiting: int, days_left: int) -> NextStep | None:
    if days_left < 0:
        title = ngettext(
            "The last day is over and %(n)s assessment is not in",
            "The last day is over and %(n)s assessments are not in",
            waiting,
        )
        why = _("Nobody can submit after the last day. Give more days, or go on without.")
        return NextStep(
            title % {"n": waiting}, why, _("Change title or days"), reverse("assessment:round-change", args=[round_.pk])
        )
    if days_left > REMIND_FROM_DAYS:
        return None
    title = ngettext(
        "%(n)s assessment is not in and the last day is near",
        "%(n)s assessments are not in and the last day is near",
        waiting,
    )
    why = ngettext("%(n)s day is left.", "%(n)s days are left.", days_left) % {"n": days_left}
    return NextStep(title % {"n": waiting}, why, _("Send a reminder"), "#remind")
