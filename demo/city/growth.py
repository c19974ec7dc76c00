# SPDX-License-Identifier: EUPL-1.2
"""Growth paths of an invented city: steps begun one after the other, and one that is wanted next."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from core.database.bulk_copy import Table
from demo.city.randomness import SeededRandom, timestamp_on
from demo.city.register import MadeInitiative, Place
from governance.models import (
    GrowthChange,
    GrowthIncome,
    GrowthStep,
    PartnerChange,
    PartnerPromise,
    PromiseBasis,
    Reach,
)
from initiatives.models.party import IncomeKind

GROWTH_FROM: Final = 12_000_000
_WITH_A_PATH: Final = 0.25
# A step lasts at least this long.
_SHORTEST: Final = 120
_NAMES: Final = ("Klein beginnen", "Elke week open", "Met een vaste kracht", "In meer straten")
_ASKS: Final = {
    PartnerChange.MONEY: "Drie jaar geld in plaats van één",
    PartnerChange.SPACE: "Een grotere plek voor vijf jaar",
    PartnerChange.RULE: "Een vaste regel in plaats van een uitzondering",
    PartnerChange.CONTACT: "Eén aanspreekpunt voor alles",
    PartnerChange.ROLE: "Het beheer van de sleutel overnemen",
}


class GrowthPaths:
    """Makes the paths."""

    def __init__(self) -> None:
        self.promises = Table(
            PartnerPromise, "id", "initiative_id", "party_id", "basis", "text", "due_on", "outcome", "closed_on",
            "note", "said_by_party", "is_invented",
        )  # fmt: skip
        self.steps = Table(
            GrowthStep, "id", "initiative_id", "name", "activities", "business_model", "paid_hours", "voluntary_hours",
            "reach", "wished_on", "started_on", "is_shown", "is_invented",
        )  # fmt: skip
        self.incomes = Table(GrowthIncome, "id", "initiative_id", "step_id", "kind", "share_percent")
        self.changes = Table(
            GrowthChange, "id", "initiative_id", "step_id", "party_id", "kind", "text", "due_on", "promise_id",
            "is_invented",
        )  # fmt: skip

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, what is pointed at first."""
        return self.promises, self.steps, self.incomes, self.changes

    def add(self, chance: SeededRandom, place: Place, made: Sequence[MadeInitiative]) -> None:
        """Add the paths of those that have told one."""
        for one in made:
            if chance.happens(_WITH_A_PATH):
                self._path(chance, place, one)

    def _path(self, chance: SeededRandom, place: Place, made: MadeInitiative) -> None:
        days = _beginnings(chance, made.started_on, place.day)
        for at, day in enumerate(days):
            step = self._step(chance, made, at, place.day, started_on=day)
            if at < len(days) - 1:
                self._money(chance, made, step)
        if days and chance.happens(0.6):
            wished = place.day + timedelta(days=chance.number(-30, 300))
            step = self._step(chance, made, len(days), place.day, wished_on=wished)
            self._money(chance, made, step)
            self._changes(chance, place, made, step, wished)

    def _step(
        self,
        chance: SeededRandom,
        made: MadeInitiative,
        at: int,
        day: date,
        *,
        started_on: date | None = None,
        wished_on: date | None = None,
    ) -> UUID:
        identity = chance.id_at(timestamp_on(started_on or day, 50_000))
        paid = chance.number(0, 12 + 20 * at) if chance.happens(0.8) else None
        self.steps.add(
            identity, made.id, _NAMES[at], "Wij doen wat de buurt vraagt, en elke stap iets meer.",
            "Wat er binnenkomt gaat naar de huur en het werk." if chance.happens(0.6) else "", paid,
            chance.number(4, 30 + 20 * at), chance.pick(list(Reach)), wished_on, started_on,
            started_on is not None and chance.happens(0.3), True,
        )  # fmt: skip
        return identity

    def _money(self, chance: SeededRandom, made: MadeInitiative, step: UUID) -> None:
        """Add one or two sources, with their shares."""
        kinds, first = chance.some(list(IncomeKind), 2), chance.number(30, 100)
        for kind, share in zip(kinds, (first, 100 - first), strict=True):
            if share:
                self.incomes.add(chance.id_at(made.published_at), made.id, step, kind, share)

    def _changes(self, chance: SeededRandom, place: Place, made: MadeInitiative, step: UUID, wished: date) -> None:
        """Ask those who pay for what the next step needs; a third is agreed, as a promise with a day to come."""
        due = max(wished, place.day + timedelta(days=30))
        for party, kind in zip(made.funders, chance.some(list(_ASKS), len(made.funders)), strict=False):
            promise = None
            if chance.happens(0.35):
                promise = chance.id_at(timestamp_on(place.day, 51_000))
                self.promises.add(
                    promise, made.id, party, PromiseBasis.PROMISED, _ASKS[kind], due, "", None, "", False, True
                )
            identity = chance.id_at(timestamp_on(place.day, 52_000))
            self.changes.add(identity, made.id, step, party, kind, _ASKS[kind], wished, promise, True)


def _beginnings(chance: SeededRandom, first: date, last: date) -> list[date]:
    """Return the days on which up to three steps began, the first with the initiative."""
    days, day = [], first
    for _at in range(chance.number(1, 3)):
        if day > last:
            break
        days.append(day)
        day += timedelta(days=chance.number(_SHORTEST, 700))
    return days
