# SPDX-License-Identifier: EUPL-1.2
"""The agenda in words: what each field counts, how far a record is, and where it stalls."""

from collections.abc import Callable
from typing import Final

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.templatetags.meervoud import short_day
from governance.learning.agenda.structure import Agenda, Entry, Field, Stall
from governance.models import BarrierState

# Shapes of a step (static/css/meervoud.css): 1 ring, 2 half, 3 full, 4 diamond: too late.
RING, HALF, FULL, DIAMOND = 1, 2, 3, 4

# The name of each movement, as a verb, and what it means.
MOVEMENT_NAMES: Final[dict[str, tuple[str | Promise, str | Promise]]] = {
    "experiment": (gettext_lazy("Experimenting"), gettext_lazy("Try something new, with an end and a verdict")),
    "learn": (gettext_lazy("Learning"), gettext_lazy("What worked, what did not, and who profits from it")),
    "transform": (
        gettext_lazy("Transforming"),
        gettext_lazy("Remove what stands in the way, make a rule of what works"),
    ),
}
SIDE_NAMES: Final = {
    "doing": gettext_lazy("In what we do"),
    "organised": gettext_lazy("In how we are organised"),
}


def counted(field: Field) -> str:
    """Return what a field counts, to follow its number."""
    n = field.count
    said: dict[tuple[str, str], str] = {
        ("experiment", "doing"): ngettext("experiment runs", "experiments run", n),
        ("experiment", "organised"): ngettext("room to experiment", "rooms to experiment", n),
        ("learn", "doing"): ngettext("lesson written down", "lessons written down", n),
        ("learn", "organised"): ngettext("lesson anchored", "lessons anchored", n),
        ("transform", "doing"): ngettext("barrier not removed", "barriers not removed", n),
        ("transform", "organised"): ngettext("new rule of the game", "new rules of the game", n),
    }
    return said[field.movement, field.side]


def beside(field: Field) -> str:
    """Return what else a field says, or nothing."""
    n = field.beside
    if not n:
        return ""
    if field.movement == "learn":
        return ngettext("shared with %(n)s initiative", "shared with %(n)s initiatives", n) % {"n": n}
    if (field.movement, field.side) == ("transform", "doing"):
        text = ngettext("and %(n)s rule is departed from again and again",
                        "and %(n)s rules are departed from again and again", n)  # fmt: skip
        return text % {"n": n}
    return ngettext("%(n)s of them is being prepared", "%(n)s of them are being prepared", n) % {"n": n}


def moved(field: Field, agenda: Agenda) -> str:
    """Return the movement since the last quarter in words."""
    day = date_format(agenda.quarter, "j F")
    if field.moved > 0:
        return _("%(n)s more since %(day)s") % {"n": field.moved, "day": day}
    if field.moved < 0:
        return _("%(n)s fewer since %(day)s") % {"n": -field.moved, "day": day}
    return _("the same since %(day)s") % {"day": day}


def state(entry: Entry) -> str:
    """Return how far a record is, in words."""
    words = _STATES.get(entry.state)
    return words(entry) if words else _barrier(entry)


def shape(entry: Entry) -> int:
    """Return the shape that stands before those words."""
    if entry.state == "late":
        return DIAMOND
    if entry.state in {"prepared", BarrierState.SEEN} or (entry.kind == "lesson" and _is_unshared(entry)):
        return RING
    return FULL if entry.state in {"anchored", "holds"} else HALF


def stalls(stall: Stall, agenda: Agenda) -> str:
    """Return where it stalls as a sentence, to follow "Where it stalls"."""
    n, flow = stall.count, agenda.flow
    if stall.step == "verdict":
        text = ngettext("%(n)s experiment is past its end without a verdict.",
                        "%(n)s experiments are past their end without a verdict.", n)  # fmt: skip
    elif stall.step == "lesson":
        text = ngettext("%(n)s experiment was judged and left no lesson for others.",
                        "%(n)s experiments were judged and left no lesson for others.", n)  # fmt: skip
    elif stall.step == "anchor":
        lessons = ngettext("%(n)s lesson", "%(n)s lessons", flow.lessons) % {"n": flow.lessons}
        begin = _("%(lessons)s, %(anchored)s anchored.") % {"lessons": lessons, "anchored": flow.anchored}
        text = ngettext("%(n)s waits longer than 180 days.", "%(n)s wait longer than 180 days.", n)
        return f"{begin} {text % {'n': n}}"
    else:
        text = ngettext("%(n)s experiment was to be made normal, and no rule came from it.",
                        "%(n)s experiments were to be made normal, and no rule came from them.", n)  # fmt: skip
    return text % {"n": n}


def _is_unshared(entry: Entry) -> bool:
    return entry.state in {"lesson", "failure"} and not entry.count


def _running(entry: Entry) -> str:
    return _("runs up to and including %(day)s") % {"day": short_day(entry.day, "year")}


def _late(entry: Entry) -> str:
    return ngettext("verdict late: %(n)s day", "verdict late: %(n)s days", entry.count) % {"n": entry.count}


def _lesson(entry: Entry) -> str:
    return _("shared with %(n)s") % {"n": entry.count} if entry.count else _("not shared yet")


def _failure(entry: Entry) -> str:
    return _("%(shared)s, from what did not work") % {"shared": _lesson(entry)}


def _anchored(entry: Entry) -> str:
    return entry.detail


def _prepared(entry: Entry) -> str:
    if entry.day:
        return _("holds from %(day)s") % {"day": short_day(entry.day, "year")}
    return entry.detail or _("being prepared")


def _holds(entry: Entry) -> str:
    return _("holds since %(day)s") % {"day": short_day(entry.day, "year")}


def _holds_until(entry: Entry) -> str:
    return _("holds up to and including %(day)s") % {"day": short_day(entry.day, "year")}


def _barrier(entry: Entry) -> str:
    step = BarrierState(entry.state).label.lower()
    if not entry.count:
        return step
    touched = ngettext("%(n)s initiative", "%(n)s initiatives", entry.count) % {"n": entry.count}
    return f"{step}, {touched}"


_STATES: Final[dict[str, Callable[[Entry], str]]] = {
    "running": _running,
    "late": _late,
    "lesson": _lesson,
    "failure": _failure,
    "anchored": _anchored,
    "prepared": _prepared,
    "holds": _holds,
    "holds_until": _holds_until,
}
