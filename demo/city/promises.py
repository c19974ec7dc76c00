# SPDX-License-Identifier: EUPL-1.2
"""What partners of an invented city would do, did, and answered when they were called to account."""

from datetime import date, timedelta
from typing import Final
from uuid import UUID

from core.database.bulk_copy import Table
from demo.city.randomness import SeededRandom, timestamp_on
from demo.city.register import MadeInitiative, Place
from governance.models import CallAnswer, PartnerCall, PartnerPromise, PromiseBasis, PromiseOutcome

PARTNERS_FROM: Final = 9_000_000
_WITH_PROMISES: Final = 0.2
_TEXTS: Final = (
    "Een tweede aanspreekpunt noemen",
    "De sleutel van de zaal regelen",
    "Twee keer per jaar meedenken over geld",
    "Het hek herstellen",
)


class Promises:
    """Makes what those who pay promised, with how it went."""

    def __init__(self) -> None:
        self.promises = Table(
            PartnerPromise, "id", "initiative_id", "party_id", "basis", "text", "due_on", "outcome", "closed_on",
            "note", "said_by_party", "is_invented",
        )  # fmt: skip
        self.calls = Table(
            PartnerCall, "id", "promise_id", "text", "asked_on", "answer_due_on", "answer", "answer_text",
            "answered_on", "is_invented",
        )  # fmt: skip

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, what is pointed at first."""
        return self.promises, self.calls

    def add(self, chance: SeededRandom, place: Place, made: MadeInitiative) -> None:
        """Add what the first that pays would do for one initiative."""
        if made.funders and chance.happens(_WITH_PROMISES):
            for text in chance.some(_TEXTS, chance.number(1, 3)):
                self._promise(chance, place, made, text)

    def _promise(self, chance: SeededRandom, place: Place, made: MadeInitiative, text: str) -> None:
        due = place.day + timedelta(days=chance.number(-900, 200))
        identity = chance.id_at(timestamp_on(due - timedelta(days=120), 36_000))
        is_past, said = due < place.day, False
        outcome, closed, note = "", None, ""
        if is_past and chance.happens(0.8):
            kept = chance.happens(0.75)
            outcome = PromiseOutcome.KEPT if kept else PromiseOutcome.NOT_KEPT
            closed = min(place.day, due + timedelta(days=chance.number(-20, 40)))
            note = "" if kept else "Er was geen geld voor."
        if is_past and chance.happens(0.3):
            said = self._call(chance, identity, due, outcome, place)
        basis = chance.pick((PromiseBasis.PROMISED, PromiseBasis.TASK), (2, 1))
        self.promises.add(
            identity, made.id, made.funders[0], basis, text, due, outcome, closed, note, said and bool(outcome), True
        )

    def _call(self, chance: SeededRandom, promise: UUID, due: date, outcome: str, place: Place) -> bool:
        """Add a call of a week after the day; return whether the party answered it."""
        asked = min(place.day, due + timedelta(days=7))
        until = asked + timedelta(days=14)
        answered = min(place.day, asked + timedelta(days=chance.number(1, 20))) if outcome else None
        answer = CallAnswer(outcome) if outcome else ""
        self.calls.add(
            chance.id_at(timestamp_on(asked, 40_000)), promise, "Hoe staat het hiermee?", asked, until, answer, "",
            answered, True,
        )  # fmt: skip
        return answered is not None
