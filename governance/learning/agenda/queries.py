# SPDX-License-Identifier: EUPL-1.2
"""Counting the agenda from the records' own days, so that any day that is past gives what held then."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import Count, F, Q, QuerySet

from accounts.models import User
from governance.learning import conditions as learning_conditions
from governance.learning.agenda.structure import Agenda, Entry, Field, Flow, quarter_of, since_by_default, stall_of
from governance.learning.exceptions.queries import count_often, exceptions_of
from governance.learning.filters import LearningFilters
from governance.learning.provisions.stages import Stage, in_stage, stage_on
from governance.models import Barrier, Experiment, Lesson, LessonUse, Provision, ProvisionKind
from initiatives.models.area import in_area

# Records named in a field.
NAMED: Final = 3
ONE_DAY: Final = timedelta(days=1)
# No record is older, and every day that is counted back from it exists.
EARLIEST: Final = date(1900, 1, 1)


def figures(reader: User, wanted: LearningFilters, day: date) -> Agenda:
    """Return the agenda for this reader as it stood on `day`; a fixed number of queries, whatever there is."""
    day = max(day, EARLIEST)
    quarter, since = quarter_of(day), wanted.since or since_by_default(day)
    place = LearningFilters(wanted.area, wanted.theme, wanted.department)
    read = _Reading(reader, place, day, quarter - ONE_DAY, since)
    tried, learnt, settled = read.experiments(), read.lessons(), read.provisions()
    fields = (
        Field("experiment", "doing", tried["now"], tried["before"], read.running()),
        Field("experiment", "organised", settled["room"], settled["room_before"], read.settled(ProvisionKind.ROOM),
              beside=settled["room_prepared"]),
        Field("learn", "doing", learnt["now"], learnt["before"], read.shared(), beside=read.shared_with()),
        Field("learn", "organised", learnt["anchored"], learnt["anchored_before"], read.anchored()),
        read.barriers(),
        Field("transform", "organised", settled["rule"], settled["rule_before"], read.settled(ProvisionKind.RULE),
              beside=settled["rule_prepared"]),
    )  # fmt: skip
    flow = Flow(
        begun=tried["begun"],
        judged=tried["judged"],
        late=tried["late"],
        gave_lesson=tried["gave_lesson"],
        from_failure=tried["from_failure"],
        lessons=learnt["since"],
        anchored=learnt["anchored_since"],
        rules=settled["rule_since"],
    )
    standing = {
        "verdict": tried["late"],
        "lesson": tried["no_lesson"],
        "anchor": learnt["waiting"],
        "rule": tried["no_rule"],
    }
    has_invented = any(entry.is_invented for field in fields for entry in field.entries)
    return Agenda(day, since, quarter, place, fields, flow, stall_of(standing), has_invented)


class _Reading:
    """The questions to the database; each method asks one, `barriers` two and one of exceptions."""

    def __init__(self, reader: User, place: LearningFilters, day: date, before: date, since: date) -> None:
        self._reader, self._place, self._day, self._before, self._since = reader, place, day, before, since

    def experiments(self) -> dict[str, int]:
        """Count experiments."""
        day, begun = self._day, Q(starts_on__gte=self._since, starts_on__lte=self._day)
        failures = Lesson.objects.filter(experiment__isnull=False, is_failure=True, learnt_on__lte=day)
        lesson = begun & learning_conditions.judged(day) & learning_conditions.with_lesson(day)
        return _counts(
            self._of(Experiment),
            now=learning_conditions.running(day),
            before=learning_conditions.running(self._before),
            begun=begun,
            judged=begun & learning_conditions.judged(day),
            late=begun & learning_conditions.verdict_late(day),
            gave_lesson=lesson,
            from_failure=lesson & Q(pk__in=failures.values("experiment")),
            no_lesson=begun & learning_conditions.judged_without_lesson(day),
            no_rule=begun & learning_conditions.adopted_without_rule(day),
        )

    def lessons(self) -> dict[str, int]:
        """Count lessons."""
        day, since = self._day, Q(learnt_on__gte=self._since, learnt_on__lte=self._day)
        return _counts(
            self._of(Lesson),
            now=learning_conditions.learnt(day),
            before=learning_conditions.learnt(self._before),
            anchored=learning_conditions.anchored(day),
            anchored_before=learning_conditions.anchored(self._before),
            since=since,
            anchored_since=since & learning_conditions.anchored(day),
            waiting=since & learning_conditions.waiting(day),
        )

    def provisions(self) -> dict[str, int]:
        """Count provisions."""
        room, rule = Q(kind=ProvisionKind.ROOM), Q(kind=ProvisionKind.RULE)
        day, before = self._day, self._before
        prepared = alive(day) & in_stage(Stage.PREPARED, day)
        return _counts(
            self._of(Provision),
            room=room & alive(day),
            room_before=room & alive(before),
            room_prepared=room & prepared,
            rule=rule & alive(day),
            rule_before=rule & alive(before),
            rule_prepared=rule & prepared,
            rule_since=rule & in_stage(Stage.HOLDS, day) & Q(starts_on__gte=self._since),
        )

    def barriers(self) -> Field:
        """Count open barriers and rules departed from too often, and name who is in the way of most."""
        rows = self._of(Barrier).annotate(
            then=learning_conditions.state_then(self._day), earlier=learning_conditions.state_then(self._before)
        )
        counts = _counts(rows, now=learning_conditions.is_open("then"), before=learning_conditions.is_open("earlier"))
        named = rows.filter(learning_conditions.is_open("then")).annotate(touched=Count("initiatives", distinct=True))
        entries = tuple(
            Entry("barrier", one.pk, one.title, one.then, count=one.touched, is_invented=one.is_invented)
            for one in named.order_by("-touched", "-created_at", "-id")[:NAMED]
        )
        return Field("transform", "doing", counts["now"], counts["before"], entries, beside=self._repeated())

    def _repeated(self) -> int:
        rows = exceptions_of(self._reader).filter(first_day__lte=self._day)
        if self._place.area:
            area = self._place.area
            rows = rows.filter(in_area(area, "initiative__"))
        if self._place.department:
            owned = Barrier.objects.open().filter(owner=self._place.department).exclude(rule="").values("rule")
            rows = rows.filter(Q(goal__department=self._place.department) | Q(rule__in=owned))
        return count_often(rows)

    def running(self) -> tuple[Entry, ...]:
        """Name running experiments, the first to end on top: what is late comes first."""
        rows = self._of(Experiment).filter(learning_conditions.running(self._day)).order_by("ends_on", "id")
        return _named(rows, self._experiment)

    def _experiment(self, one: Any) -> Entry:
        late = (self._day - one.ends_on).days
        state = "late" if late > 0 else "running"
        return Entry("experiment", one.pk, one.title, state, one.ends_on, max(late, 0), is_invented=one.is_invented)

    def shared(self) -> tuple[Entry, ...]:
        """Name lessons, the one that helped most on top."""
        helped = Count("uses", filter=Q(uses__helped=True, uses__created_at__date__lte=self._day))
        rows = self._of(Lesson).filter(learning_conditions.learnt(self._day)).annotate(shared=helped)
        return _named(rows.order_by("-shared", "-learnt_on", "-id"), _lesson)

    def shared_with(self) -> int:
        """Count the initiatives that lessons in view helped; an initiative counts once."""
        lessons = self._of(Lesson).filter(learning_conditions.learnt(self._day)).order_by().values("pk")
        uses = LessonUse.objects.filter(lesson__in=lessons, helped=True, created_at__date__lte=self._day)
        return uses.values("initiative").distinct().count()

    def anchored(self) -> tuple[Entry, ...]:
        """Name anchored lessons, the newest on top."""
        rows = self._of(Lesson).filter(learning_conditions.anchored(self._day)).order_by("-anchored_on", "-id")
        return _named(rows, _anchored)

    def settled(self, kind: ProvisionKind) -> tuple[Entry, ...]:
        """Name provisions of a kind: rooms that end first on top, rules that began last; what is prepared after."""
        rows = self._of(Provision).filter(alive(self._day), kind=kind)
        holds, newest = F("starts_on").asc(nulls_last=True), F("starts_on").desc(nulls_last=True)
        order = (F("ends_on").asc(nulls_last=True), holds) if kind == ProvisionKind.ROOM else (newest,)
        return _named(rows.order_by(*order, "id"), self._provision)

    def _provision(self, one: Any) -> Entry:
        stage = stage_on(one.starts_on, one.ends_on, self._day)
        day = one.starts_on if stage == Stage.PREPARED or one.ends_on is None else one.ends_on
        state = "holds_until" if stage == Stage.HOLDS and one.ends_on else str(stage.value)
        return Entry("provision", one.pk, one.title, state, day, detail=one.next_step, is_invented=one.is_invented)

    def _of(self, model: Any) -> QuerySet[Any]:
        rows: QuerySet[Any] = self._place.narrow(model.objects.visible_to(self._reader), self._reader)
        return rows


def alive(day: date) -> Q:
    """Provisions that held on `day`, or were being prepared then: not before they were recorded."""
    return in_stage(Stage.HOLDS, day) | (in_stage(Stage.PREPARED, day) & Q(created_at__date__lte=day))


def _lesson(one: Any) -> Entry:
    state = "failure" if one.is_failure else "lesson"
    return Entry("lesson", one.pk, one.title, state, one.learnt_on, one.shared, is_invented=one.is_invented)


def _anchored(one: Any) -> Entry:
    return Entry(
        "lesson", one.pk, one.title, "anchored", one.anchored_on, detail=one.anchored_in, is_invented=one.is_invented
    )


def _named(rows: QuerySet[Any], entry: Callable[[Any], Entry]) -> tuple[Entry, ...]:
    found: Iterable[Any] = rows[:NAMED]
    return tuple(entry(one) for one in found)


def _counts(rows: QuerySet[Any], **conditions: Q) -> dict[str, int]:
    """Count the rows that meet each condition; one query."""
    found: dict[str, int] = rows.order_by().aggregate(
        **{name: Count("pk", filter=condition) for name, condition in conditions.items()}
    )
    return found
