# SPDX-License-Identifier: EUPL-1.2
"""What other programs are told about governing (events.event_types.registry). Nothing of it is public."""

from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.event_types.registry import PREFIX, EventType, register
from events.recording import EventDraft, record_event, record_events
from governance.events import removals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from governance.models import Arrangement, Barrier, Experiment, Lesson, Signal
    from initiatives.models import Initiative

_ID: Final = "01980d3c-5b00-7c11-9d3e-7a1b2c3d4e5f"


def _arrangement(code: str, title: Any, explanation: Any, **more: Any) -> EventType:
    facts = {"initiative": _ID, "kind": "subsidy", **more}
    return EventType(
        f"{PREFIX}arrangement.{code}", "arrangement", "arrangements", "arrangements:read", title, explanation, facts
    )


def _signal(code: str, title: Any, explanation: Any) -> EventType:
    facts = {"initiative": _ID, "check": "silence", "severity": "critical"}
    return EventType(f"{PREFIX}signal.{code}", "signal", "signals", "signals:read", title, explanation, facts)


def _learning(code: str, title: Any, explanation: Any, **facts: Any) -> EventType:
    resource = code.split(".", maxsplit=1)[0]
    return EventType(f"{PREFIX}{code}", resource, f"{resource}s", "learning:read", title, explanation, facts)


ARRANGEMENT_CREATED: Final = _arrangement(
    "created", _("Arrangement added"), _("An arrangement of an initiative was written down.")
)
ARRANGEMENT_CHANGED: Final = _arrangement(
    "changed", _("Arrangement changed"), _("What an arrangement says was changed.")
)
ARRANGEMENT_ENDED: Final = _arrangement(
    "ended",
    _("Arrangement ended"),
    _("The last day of an arrangement was put on a day that has come. A day that simply passes is told by a signal."),
    last_day="2026-03-12",
)
ARRANGEMENT_RENEWED: Final = _arrangement(
    "renewed", _("Arrangement renewed"), _("An arrangement got a successor."), by=_ID
)
SIGNAL_OPENED: Final = _signal(
    "opened", _("Signal opened"), _("A check found a danger for an initiative, or somebody opened it again.")
)
SIGNAL_CLOSED: Final = _signal(
    "closed", _("Signal closed"), _("A danger is gone, is no longer looked for, or somebody resolved it.")
)
SIGNAL_CRITICAL: Final = _signal(
    "critical", _("Signal critical"), _("A signal is, or became, as pressing as a signal can be.")
)
EXPERIMENT_JUDGED: Final = _learning(
    "experiment.judged", _("Experiment judged"), _("An experiment got its verdict."), verdict="adopt"
)
LESSON_ANCHORED: Final = _learning(
    "lesson.anchored", _("Lesson anchored"), _("A lesson changed how the municipality works.")
)
BARRIER_REMOVED: Final = _learning(
    "barrier.removed", _("Barrier removed"), _("What stood in the way of initiatives does so no more.")
)
BARRIER_TIED: Final = _learning(
    "barrier.tied",
    _("Initiative added to a barrier"),
    _("A barrier stands in the way of an initiative. What a merge of initiatives moves, initiative.merged tells."),
    initiative=_ID,
)
BARRIER_UNTIED: Final = _learning(
    "barrier.untied",
    _("Initiative taken off a barrier"),
    _("A barrier does not stand in the way of an initiative any more, or never did."),
    initiative=_ID,
)


def register_event_types() -> None:
    """Make the kinds of this app known."""
    removals.register_removals()
    register(ARRANGEMENT_CREATED, ARRANGEMENT_CHANGED, ARRANGEMENT_ENDED, ARRANGEMENT_RENEWED)
    register(SIGNAL_OPENED, SIGNAL_CLOSED, SIGNAL_CRITICAL)
    register(EXPERIMENT_JUDGED, LESSON_ANCHORED, BARRIER_REMOVED, BARRIER_TIED, BARRIER_UNTIED)


def _of(kind: EventType, arrangement: "Arrangement", **facts: Any) -> EventDraft:
    data = {"initiative": arrangement.initiative_id, "kind": arrangement.kind, **facts}
    return EventDraft(kind, arrangement.pk, arrangement.initiative.area_id, data=data)


def record_created(arrangements: "Iterable[Arrangement]") -> None:
    """Tell that arrangements were written down, and of which they are the successor."""
    rows = list(arrangements)
    record_events(
        [_of(ARRANGEMENT_CREATED, one) for one in rows]
        + [_of(ARRANGEMENT_RENEWED, one.renews, by=one.pk) for one in rows if one.renews is not None]
    )


def record_changed(arrangement: "Arrangement", *, had_ended: bool) -> None:
    """Tell that an arrangement says something else; that it ended when its last day came by this change."""
    happened = [_of(ARRANGEMENT_CHANGED, arrangement)]
    if has_ended(arrangement) and not had_ended:
        happened.append(_of(ARRANGEMENT_ENDED, arrangement, last_day=arrangement.last_day))
    record_events(happened)


def record_all_changed(arrangements: "Iterable[Arrangement]") -> None:
    """Tell that many arrangements say something else."""
    record_events([_of(ARRANGEMENT_CHANGED, one) for one in arrangements])


def has_ended(arrangement: "Arrangement") -> bool:
    """Whether its last day has come."""
    return arrangement.last_day is not None and arrangement.last_day <= timezone.localdate()


def record_signals(kind: EventType, signals: "Iterable[Signal]") -> None:
    """Tell what people did with signals; what checks find is told by their own statement."""
    record_events(
        EventDraft(
            kind,
            signal.pk,
            where.pk if (where := signal.where) else None,
            data={
                "initiative": signal.initiative_id,
                "check": signal.check_code,
                "severity": SEVERITIES[signal.severity - 1],
            },
        )
        for signal in signals
    )


# By their number, for statements too.
SEVERITIES: Final = ("notice", "warning", "critical")


def record_judged(experiment: "Experiment") -> None:
    """Tell the verdict on an experiment."""
    record_event(
        kind=EXPERIMENT_JUDGED, subject=experiment.pk, area=_place_of(experiment), data={"verdict": experiment.verdict}
    )


def record_anchored(lesson: "Lesson") -> None:
    """Tell that a lesson is anchored."""
    record_event(kind=LESSON_ANCHORED, subject=lesson.pk, area=_place_of(lesson))


def record_removed(barrier: "Barrier") -> None:
    """Tell that a barrier is gone; it stands in the way all over the city."""
    record_event(kind=BARRIER_REMOVED, subject=barrier.pk)


def record_ties(kind: EventType, barrier: "Barrier", initiatives: "Iterable[Initiative]") -> None:
    """Tell which initiatives a barrier was tied to or taken off, to those who read where each of them is."""
    record_events(EventDraft(kind, barrier.pk, one.area_id, data={"initiative": one.pk}) for one in initiatives)


def _place_of(learnt: "Experiment | Lesson") -> Any:
    return learnt.initiative.area_id if learnt.initiative is not None else learnt.area_id
