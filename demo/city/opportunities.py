# SPDX-License-Identifier: EUPL-1.2
"""Opportunities and residents of an invented city."""

from datetime import date, timedelta
from itertools import cycle
from typing import Final
from uuid import UUID

from core.database.bulk_copy import Table
from demo.city.randomness import SeededRandom, timestamp_on
from demo.city.register import MadeInitiative, Place
from initiatives.models import Opportunity, OpportunityStep, Population
from initiatives.models.opportunity import Origin
from initiatives.opportunities.lifecycle import OpportunityState

# An own stream, so that the rest of a city stays as it was.
STREAM: Final = 1_000_000
SHARE: Final = 0.1
LOCATED: Final = 0.6
_CHANCES: Final = (
    ("Een leeg lokaal", "Het lokaal staat op drie dagen leeg. Wie kan er iets mee?"),
    ("Een braakliggend veld", "Het veld ligt al jaren stil en buren willen er iets mee."),
    ("Een dak voor zonnestroom", "De eigenaar wil meedoen. Er is nog niemand die trekt."),
    ("Iemand die de straat op gang brengt", "Er is kennis genoeg, maar niemand begint."),
    ("Een keuken die na de lunch leeg staat", "De school kookt tot één uur. Daarna is alles vrij, ook de koelcel."),
    ("Muren waar iets op mag", "De corporatie schildert dit jaar toch. Bewoners mogen kiezen wat erop komt."),
    ("Fruitbomen zonder plukkers", "Elk najaar ligt het gras vol appels. Een ladder is er al."),
    ("Een bus die in het weekend stil staat", "De dagbesteding wil hem uitlenen aan wie mensen ergens brengt."),
    ("Twee lege winkels naast elkaar", "De huur is laag zolang er gesloopt gaat worden: nog drie jaar."),
    ("Een plein dat droog moet blijven", "Het riool kan het water niet aan. Er is geld om tegels weg te halen."),
    ("Oude tablets van de bibliotheek", "Dertig stuks, schoongemaakt. Wie leert er mensen mee werken?"),
    ("Een gymzaal op zaterdag", "De sleutel ligt bij de conciërge. Er is nog geen groep."),
)
_WHO: Final = ("Een groep buren", "Een ondernemer", "Een werkplaats die ruimte zoekt", "")
_STATES: Final = (
    OpportunityState.OPEN, OpportunityState.PICKED_UP, OpportunityState.DONE, OpportunityState.PROPOSED,
)  # fmt: skip


class Opportunities:
    """Makes opportunities near initiatives, and residents of the areas that have none yet."""

    def __init__(self, place: Place, seed: int) -> None:
        self.opportunities = Table(
            Opportunity, "id", "title", "text", "area_id", "origin", "who_could", "by_when", "state", "opened_on",
            "picked_up_by_id", "picked_up_on", "done_on", "outcome", "longitude", "latitude", "is_invented",
            "created_at", "updated_at",
        )  # fmt: skip
        self.steps = Table(OpportunityStep, "id", "opportunity_id", "state", "created_at")
        self.residents = Table(
            Population, "id", "area_id", "counted_on", "residents", "source", "is_invented", "created_at", "updated_at"
        )
        self._middles = {
            area.pk: (area.longitude, area.latitude)
            for area in place.areas
            if area.longitude is not None and area.latitude is not None
        }
        # By turns, and from the second turn on with the area, so that what stands together differs.
        self._chances = cycle(_CHANCES)
        self._areas = {area.pk: area.name for area in place.areas}
        self._told: set[str] = set()
        self._add_residents(SeededRandom(seed, STREAM), place)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, what is pointed at first."""
        return self.opportunities, self.steps, self.residents

    def add(self, chance: SeededRandom, place: Place, made: MadeInitiative) -> None:
        """Add an opportunity in the area of some initiatives, picked up by it now and then."""
        if not chance.happens(SHARE):
            return
        state = chance.pick(_STATES, (5, 3, 2, 1))
        listed = place.day - timedelta(days=chance.number(90, 700))
        moment = timestamp_on(listed, chance.number(30_000, 70_000))
        identity = chance.id_at(moment)
        title, text = self._words(made.area_id)
        is_taken = state in {OpportunityState.PICKED_UP, OpportunityState.DONE}
        taken = listed + timedelta(days=chance.number(5, 40)) if is_taken else None
        done = listed + timedelta(days=chance.number(45, 85)) if state is OpportunityState.DONE else None
        opened = None if state is OpportunityState.PROPOSED else listed
        until = place.day + timedelta(days=chance.number(-30, 300)) if chance.happens(0.3) else None
        self.opportunities.add(
            identity, title, text, made.area_id, chance.pick(Origin.values), chance.pick(_WHO), until, state, opened,
            made.id if is_taken else None, taken, done, "Het is er gekomen, kleiner dan gedacht." if done else "",
            *self._point(chance, made.area_id), True, moment, moment,
        )  # fmt: skip
        self._steps(chance, identity, {OpportunityState.OPEN: opened, OpportunityState.PICKED_UP: taken,
                                       OpportunityState.DONE: done})  # fmt: skip

    def _words(self, area_id: UUID | None) -> tuple[str, str]:
        title, text = next(self._chances)
        if title in self._told and area_id:
            title = f"{title} in {self._areas[area_id]}"
        self._told.add(title)
        return title, text

    def _point(self, chance: SeededRandom, area_id: UUID | None) -> tuple[float | None, float | None]:
        """Return a point near the middle of the area, now and then."""
        middle = self._middles.get(area_id) if area_id else None
        if middle is None or not chance.happens(LOCATED):
            return None, None
        east, north = chance.number(-150, 150) / 10_000, chance.number(-90, 90) / 10_000
        return round(middle[0] + east, 5), round(middle[1] + north, 5)

    def _steps(self, chance: SeededRandom, identity: UUID, days: dict[OpportunityState, date | None]) -> None:
        for state, day in days.items():
            if day is not None:
                moment = timestamp_on(day, 36_000)
                self.steps.add(chance.id_at(moment), identity, state, moment)

    def _add_residents(self, chance: SeededRandom, place: Place) -> None:
        known = set(Population.objects.values_list("area_id", flat=True))
        moment = timestamp_on(place.day, 0)
        for area in place.areas:
            number = chance.number(10, 100) * 1000
            if area.pk not in known:
                self.residents.add(
                    chance.id_at(moment), area.pk, place.day, number, chance.own("Verzonnen"), True, moment, moment
                )
