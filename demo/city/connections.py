# SPDX-License-Identifier: EUPL-1.2
"""Introductions and meetings of an invented city: who looked for what a neighbour offers, and what came of it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from core.database.bulk_copy import Table
from demo.city.randomness import SeededRandom, timestamp_on
from demo.city.register import MadeInitiative, OpenNeed, Place
from initiatives.connections.introductions.lifecycle import TERM
from initiatives.models import Introduction, Meeting, MeetingGuest
from initiatives.models.need import NeedKind

# An own stream, so that the rest of a city stays as it was.
STREAM_FROM: Final = 4_000_000
# Of what fits within an area, so much was proposed.
SHARE: Final = 0.4
_ENDS: Final = ("agreed", "waiting", "declined", "expired", "withdrawn")
_END_WEIGHTS: Final = (45, 20, 15, 12, 8)
_WHY: Final = {
    "place": "De een zoekt ruimte, de ander heeft ruimte over, in hetzelfde gebied.",
    "people": "De een zoekt mensen, de ander brengt ze mee.",
    "money": "De een zoekt geld, de ander deelt een potje.",
    "knowledge": "De een weet wat de ander wil leren.",
    "material": "Wat bij de een ligt, mist de ander.",
    "contact": "De een kent wie de ander zoekt.",
    "permission": "De een heeft de vergunning al die de ander zoekt.",
}
_NO: Final = ("Wij hebben al iemand gevonden.", "Het past ons dit jaar niet.", "Het is te ver weg voor ons.")
_CAME: Final = (
    "Zij delen het nu twee dagen per week.",
    "Het is geregeld, en zij zien elkaar elke maand.",
    "Het paste toch niet. Wel kennen zij elkaar nu.",
    "Een proef van drie maanden loopt.",
)
_WHERE: Final = ("Huis van de Wijk", "Aan de keukentafel", "In de werkplaats", "Bibliotheek van de wijk")
_ABOUT: Final = (
    "Buurttafel vraag en aanbod",
    "Samen door de winter",
    "Wie gebruikt het plein?",
    "Geld voor volgend jaar",
)
_SAID: Final = (
    "Drie initiatieven ruilen spullen en tijd. In het voorjaar komen zij weer bij elkaar.",
    "De afspraken staan in het verslag. Niemand wilde trekker zijn.",
    "Twee groepen schrijven samen een plan.",
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """An introduction that was made: its sides, and since when both want it."""

    id: UUID
    need: MadeInitiative
    offer: MadeInitiative
    text: str
    agreed: date | None


class Connections:
    """Makes introductions between initiatives of one area, meetings that follow from them, and meetings of areas."""

    def __init__(self) -> None:
        self.introductions = Table(
            Introduction, "id", "need_id", "offer_id", "reason", "proposed_by_id", "need_accepts", "need_answered_at",
            "need_answered_by_id", "offer_accepts", "offer_answered_at", "offer_answered_by_id", "offer_reason",
            "expires_on", "withdrawn_at", "closed_on", "outcome", "is_invented", "created_at", "updated_at",
        )  # fmt: skip
        self.meetings = Table(
            Meeting, "id", "title", "happens_on", "starts_at", "ends_at", "where", "area_id", "is_open",
            "introduction_id", "outcome", "cancelled_on", "organised_by_id", "is_invented", "created_at", "updated_at",
        )  # fmt: skip
        self.about = Table(Meeting.initiatives.through, "meeting_id", "initiative_id")
        self.guests = Table(MeetingGuest, "id", "meeting_id", "user_id", "was_there")

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, what is pointed at first."""
        return self.introductions, self.meetings, self.about, self.guests

    def add(self, chance: SeededRandom, place: Place, made: Sequence[MadeInitiative]) -> None:
        """Bring the initiatives of one chunk together."""
        for need, offer in _fitting(made):
            if chance.happens(SHARE):
                pair = self._introduce(chance, place, need, offer)
                if pair.agreed and chance.happens(0.6):
                    self._meet(chance, place, pair)
        by_area: dict[UUID, list[MadeInitiative]] = defaultdict(list)
        for row in made:
            if row.area_id:
                by_area[row.area_id].append(row)
        for rows in by_area.values():
            for days in (chance.number(-300, -5), chance.number(3, 60)):
                if len(rows) > 2 and chance.happens(0.5):  # noqa: PLR2004 - fewer is no meeting of an area
                    who = chance.some(rows, chance.number(3, 8))
                    day = place.day + timedelta(days=days)
                    self._meeting(chance, place, who, day, title=chance.pick(_ABOUT), is_open=True)

    def _introduce(
        self,
        chance: SeededRandom,
        place: Place,
        need: tuple[MadeInitiative, OpenNeed],
        offer: tuple[MadeInitiative, OpenNeed],
    ) -> _Pair:
        (seeker, wanted), (giver, given) = need, offer
        end = chance.pick(_ENDS, _END_WEIGHTS)
        ago = chance.number(2, TERM.days - 1) if end == "waiting" else chance.number(TERM.days + 1, 390)
        day = place.day - timedelta(days=ago)
        made_at = timestamp_on(day, chance.number(30_000, 70_000))
        first = made_at + timedelta(hours=chance.number(1, 10)) if end != "expired" or chance.happens(0.5) else None
        second = made_at + timedelta(days=chance.number(1, TERM.days - 1)) if end in ("agreed", "declined") else None
        agreed = second.date() if second and end == "agreed" else None
        closed = agreed + timedelta(days=chance.number(1, ago)) if agreed and chance.happens(0.5) else None
        closed = closed if closed and closed <= place.day else None
        identity = chance.id_at(made_at)
        latest = second or first or made_at
        self.introductions.add(
            identity, wanted.id, given.id, _WHY[wanted.subject], seeker.carrier,
            *((True, first, seeker.carrier) if first else (None, None, None)),
            *((end == "agreed", second, giver.carrier) if second else (None, None, None)),
            chance.pick(_NO) if end == "declined" else "",
            day + TERM, made_at + timedelta(days=2) if end == "withdrawn" else None, closed,
            chance.pick(_CAME) if closed else "", True, made_at, latest,
        )  # fmt: skip
        return _Pair(identity, seeker, giver, wanted.text, agreed)

    def _meet(self, chance: SeededRandom, place: Place, pair: _Pair) -> None:
        assert pair.agreed is not None  # noqa: S101 - only asked for pairs that agreed
        day = pair.agreed + timedelta(days=chance.number(7, 60))
        self._meeting(
            chance, place, [pair.need, pair.offer], day, title=f"Kennismaken: {pair.text}", introduction=pair.id
        )

    def _meeting(
        self,
        chance: SeededRandom,
        place: Place,
        who: Sequence[MadeInitiative],
        day: date,
        *,
        title: str,
        introduction: UUID | None = None,
        is_open: bool = False,
    ) -> None:
        area = who[0].area_id
        official = chance.pick(place.office.officials[area]) if area else place.office.coordinator
        planned: datetime = timestamp_on(min(day - timedelta(days=14), place.day), 36_000)
        identity = chance.id_at(planned)
        is_past = day < place.day
        is_off = chance.happens(0.05)
        said = chance.pick(_SAID if is_open else _CAME) if is_past and not is_off and chance.happens(0.8) else ""
        hour = chance.number(9, 20)
        self.meetings.add(
            identity, title, day, time(hour), time(hour + 2), chance.pick(_WHERE), area, is_open, introduction, said,
            min(day - timedelta(days=2), place.day) if is_off else None, official, True, planned, planned,
        )  # fmt: skip
        for row in who:
            self.about.add(identity, row.id)
        for person in sorted({official, *(row.carrier for row in who)}):
            was_there = chance.happens(0.8) if is_past and not is_off else None
            self.guests.add(chance.id_at(planned), identity, person, was_there)


def _fitting(
    made: Sequence[MadeInitiative],
) -> Iterator[tuple[tuple[MadeInitiative, OpenNeed], tuple[MadeInitiative, OpenNeed]]]:
    """Yield an open need and an open offer of one area and subject, each once, never of one initiative."""
    waiting: dict[tuple[UUID | None, str], list[tuple[MadeInitiative, OpenNeed]]] = defaultdict(list)
    for row in made:
        for one in row.open_needs:
            if one.kind == NeedKind.NEED:
                waiting[row.area_id, one.subject].append((row, one))
    for row in made:
        for one in row.open_needs:
            others = waiting[row.area_id, one.subject]
            if one.kind == NeedKind.OFFER and others and others[-1][0].id != row.id:
                yield others.pop(), (row, one)
