# SPDX-License-Identifier: EUPL-1.2
"""What an invented city tries, learns, runs into and settles: about one experiment in twelve initiatives."""

from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from core.database.bulk_copy import Table
from demo.city.randomness import SeededRandom, timestamp_on
from demo.city.register import MadeInitiative, Place
from governance.models import Barrier, BarrierState, BarrierStep, Experiment, Lesson, LessonUse, Provision
from governance.models.learning import BarrierKind, Verdict
from governance.models.provision import ProvisionKind

_TRIED: Final = ("Samen betalen uit twee potjes", "Een jaar zonder nieuwe aanvraag", "Bewoners kiezen het beheer")
_LEARNT: Final = ("Geef een proef een heel seizoen", "Spreek het einde af bij het begin", "Zet één naam onder de brief")
_WHERE: Final = ("Werkinstructie wijkteams", "Subsidieregeling", "Gespreksleidraad", "Opleiding nieuwe medewerkers")
_IN_THE_WAY: Final = ("Elk jaar opnieuw vragen", "Keuring per keer betalen", "Hoogste prijs wint", "Drie brieven")
_SETTLED: Final = ("Langer dan een jaar toezeggen", "Eén brief namens de gemeente", "Vaste ruimte om te proberen")
_PRINCIPLES: Final = ("reliable", "connecting", "inclusive", "redundant", "robust", "institutional_flexibility")
_LONGEST_AGO: Final = 1100


class Trying:
    """Makes experiments, lessons, barriers with their steps, and provisions."""

    def __init__(self, departments: list[UUID]) -> None:
        self._departments = departments
        self._open: list[UUID] = []
        self.experiments = Table(
            Experiment, "id", "title", "initiative_id", "hypothesis", "starts_on", "ends_on", "verdict", "verdict_on",
            "learnt", "area_id", "department_id", "is_invented",
        )  # fmt: skip
        self.lessons = Table(
            Lesson, "id", "title", "text", "is_failure", "principle", "initiative_id", "experiment_id", "learnt_on",
            "anchored_on", "anchored_in", "anchored_by_id", "area_id", "is_public", "is_invented",
        )  # fmt: skip
        self.uses = Table(LessonUse, "id", "lesson_id", "initiative_id", "helped")
        self.barriers = Table(
            Barrier, "id", "kind", "title", "text", "owner_id", "state", "removed_on", "area_id", "is_invented"
        )
        self.steps = Table(BarrierStep, "id", "barrier_id", "state", "happened_on")
        ties: Any = Barrier.initiatives.through
        self.ties = Table(ties, "barrier_id", "initiative_id")
        self.provisions = Table(
            Provision, "id", "kind", "title", "starts_on", "department_id", "area_id", "experiment_id", "is_invented"
        )

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, what is pointed at first."""
        return (
            self.experiments, self.lessons, self.uses, self.barriers, self.steps, self.ties, self.provisions
        )  # fmt: skip

    def add(self, chance: SeededRandom, place: Place, made: MadeInitiative) -> None:
        """Add what came of one initiative: mostly nothing."""
        if chance.happens(0.08):
            self._experiment(chance, place, made)
        if chance.happens(0.04):
            self._lesson(chance, place, made, None)
        if chance.happens(0.01):
            self._barrier(chance, place, made)
        elif self._open and chance.happens(0.05):
            self.ties.add(chance.pick(self._open), made.id)

    def _experiment(self, chance: SeededRandom, place: Place, made: MadeInitiative) -> None:
        first = place.day - timedelta(days=chance.number(1, _LONGEST_AGO))
        last = first + timedelta(days=chance.pick((90, 180, 365)))
        judged = last + timedelta(days=chance.number(0, 60)) if chance.happens(0.8) else None
        judged = judged if judged and judged <= place.day else None
        verdict = chance.pick(Verdict.values) if judged else ""
        key, office = chance.id_at(timestamp_on(first, 30_000)), chance.pick(self._departments)
        learnt = chance.pick(_LEARNT) if judged else ""
        self.experiments.add(
            key, chance.pick(_TRIED), made.id, "Dan werkt het ook zonder ons.", first, last, verdict, judged, learnt,
            made.area_id, office, True,
        )  # fmt: skip
        if judged and chance.happens(0.75):
            self._lesson(chance, place, made, key)
        if verdict == Verdict.ADOPT and chance.happens(0.4):
            kind = chance.pick(ProvisionKind.values)
            self.provisions.add(
                chance.id_at(timestamp_on(judged or first, 40_000)), kind, chance.pick(_SETTLED), judged, office,
                made.area_id, key, True,
            )  # fmt: skip

    def _lesson(self, chance: SeededRandom, place: Place, made: MadeInitiative, experiment: UUID | None) -> None:
        day = place.day - timedelta(days=chance.number(0, _LONGEST_AGO))
        anchored = day + timedelta(days=chance.number(5, 400)) if chance.happens(0.35) else None
        anchored = anchored if anchored and anchored <= place.day else None
        key = chance.id_at(timestamp_on(day, 33_000))
        self.lessons.add(
            key, chance.pick(_LEARNT), f"{chance.pick(_LEARNT)}. Dat scheelt een tweede keer.", chance.happens(0.4),
            chance.pick(_PRINCIPLES), made.id, experiment, day, anchored, chance.pick(_WHERE) if anchored else "",
            chance.pick(self._departments) if anchored else None, made.area_id, chance.happens(0.5), True,
        )  # fmt: skip
        if chance.happens(0.2):
            self.uses.add(chance.id_at(timestamp_on(place.day, 50_000)), key, made.id, True)

    def _barrier(self, chance: SeededRandom, place: Place, made: MadeInitiative) -> None:
        first = place.day - timedelta(days=chance.number(60, _LONGEST_AGO))
        reached = chance.number(1, len(BarrierState.values))
        states, days = BarrierState.values[:reached], _days(chance, first, place.day, reached)
        removed = days[-1] if states[-1] == BarrierState.REMOVED else None
        key = chance.id_at(timestamp_on(first, 34_000))
        self.barriers.add(
            key, chance.pick(BarrierKind.values), chance.pick(_IN_THE_WAY), "Het kost elk jaar weken.",
            chance.pick(self._departments), states[-1], removed, made.area_id, True,
        )  # fmt: skip
        for state, day in zip(states, days, strict=True):
            self.steps.add(chance.id_at(timestamp_on(day, 35_000)), key, state, day)
        self.ties.add(key, made.id)
        if removed is None:
            self._open.append(key)


def _days(chance: SeededRandom, first: date, last: date, number: int) -> list[date]:
    later = sorted(chance.number(0, (last - first).days) for _step in range(number - 1))
    return [first, *(first + timedelta(days=ago) for ago in later)]
