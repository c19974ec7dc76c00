# SPDX-License-Identifier: EUPL-1.2
"""The register of an invented city: initiatives with everything a founder tells."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from core.database.bulk_copy import Table
from demo.city import contributions, words
from demo.city.people import Office, People
from demo.city.randomness import SeededRandom, timestamp_on
from initiatives.lifecycle import Phase, Status
from initiatives.models import Area, Carrier, Engagement, Income, Initiative, Need, Party, Post, StatusMove, Theme
from initiatives.models.carrier import KeyTask
from initiatives.models.initiative import AbsenceEffect, PeopleInvolved, PointShown
from initiatives.models.need import NeedKind
from initiatives.models.party import ChainRole, IncomeKind

OLDEST_DAYS = 8 * 365
# An assessment needs a year of history to look at.
YOUNGEST_DAYS = 400
WAITING_SHARE = 100
_INVENTED = [
    "name", "summary", "story", "form", "phase", "area", "longitude", "latitude", "themes", "started_on",
    "people_involved", "absence_effect", "carriers_told", "horizon_on",
]  # fmt: skip
_PHASES = (Phase.IDEA, Phase.STARTUP, Phase.RUNNING, Phase.GROWING, Phase.ANCHORED, Phase.STOPPED)
_PHASE_WEIGHTS = (4, 16, 42, 20, 12, 6)
_PARTIES_PER_NAME = 6
_WHOLE_CITY_SHARE = 0.03


@dataclass(frozen=True, slots=True)
class Place:
    """What is already in the database and what the whole city shares."""

    areas: list[Area]
    # How often something happens in each of them, in the order of `areas`.
    weights: list[float]
    themes: dict[str, int | UUID]
    parties: dict[str, list[UUID]]
    office: Office
    day: date


@dataclass(frozen=True, slots=True)
class OpenNeed:
    """Something looked for or offered that nobody found yet."""

    id: UUID
    kind: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class MadeInitiative:
    """What the other parts need to know of an initiative."""

    id: UUID
    growth: int
    parties: int
    funders: list[UUID]
    area_id: UUID | None
    started_on: date
    published_at: datetime
    name: str
    carrier: UUID
    open_needs: tuple[OpenNeed, ...]


def _told_carriers(identity: UUID) -> int | None:
    """Return how many carry it as they tell: half of them tell, mostly a handful."""
    return None if identity.int % 2 else (1, 1, 2, 2, 2, 3, 4, 5, 8, 20)[identity.int // 2 % 10]


class Register:
    """Makes initiatives."""

    def __init__(self, people: People) -> None:
        self._people = people
        self.initiatives = Table(
            Initiative, "id", "name", "summary", "story", "form", "phase", "status", "area_id", "longitude", "latitude",
            "point_shown", "started_on", "horizon_on", "people_involved", "absence_effect", "carriers_told",
            "submitted_at", "published_at", "told_at", "invented_fields", "created_at", "updated_at",
        )  # fmt: skip
        self.themes = Table(Initiative.themes.through, "initiative_id", "theme_id")
        self.carriers = Table(Carrier, "id", "initiative_id", "user_id", "key_tasks", "started_on")
        self.needs = Table(
            Need, "id", "initiative_id", "kind", "subject", "text", "closed_on", "is_invented", "updated_at"
        )
        self.engagements = Table(
            Engagement, "id", "initiative_id", "party_id", "role", "starts_on", "ends_on", "capacity",
            "replaceable_by_id", "is_invented", "updated_at",
        )  # fmt: skip
        self.incomes = Table(
            Income, "id", "initiative_id", "kind", "party_id", "share_percent", "ends_on", "is_invented"
        )
        self.posts = Table(Post, "id", "initiative_id", "text", "happened_on", "posted_by_id", "is_invented")
        self.moves = Table(
            StatusMove, "id", "initiative_id", "from_status", "to_status", "reason", "moved_by_id", "created_at"
        )

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, what is pointed at first."""
        return (
            self.initiatives, self.themes, self.carriers, self.needs, self.engagements, self.incomes, self.posts,
            self.moves,
        )  # fmt: skip

    def published(self, chance: SeededRandom, place: Place) -> MadeInitiative:
        """Add an initiative of the public register, with all it tells."""
        told_days = chance.number(1, 500)
        age = chance.number(YOUNGEST_DAYS, OLDEST_DAYS)
        published = timestamp_on(place.day - timedelta(days=age), chance.number(6 * 3600, 20 * 3600))
        told = max(published, timestamp_on(place.day - timedelta(days=told_days), chance.number(0, 80_000)))
        made = self._initiative(chance, place, Status.PUBLISHED, published, told)
        submitted = published - timedelta(days=chance.number(2, 30))
        self._move(chance, made.id, "", Status.SUBMITTED, submitted)
        self._move(
            chance, made.id, Status.SUBMITTED, Status.PUBLISHED, published, by=self._official(chance, place, made)
        )
        return made

    def waiting(self, chance: SeededRandom, place: Place) -> None:
        """Add a registration the municipality still has to answer, or has sent back or declined."""
        submitted = timestamp_on(place.day - timedelta(days=chance.number(0, 50)), chance.number(0, 80_000))
        status = chance.pick((Status.SUBMITTED, Status.CHANGES_REQUESTED, Status.DECLINED), (6, 2, 2))
        made = self._initiative(chance, place, status, None, submitted)
        self._move(chance, made.id, "", Status.SUBMITTED, submitted)
        if status != Status.SUBMITTED:
            reasons = words.REFUSALS if status == Status.DECLINED else words.QUESTIONS
            answered = submitted + timedelta(hours=chance.number(1, 20))
            by = self._official(chance, place, made)
            self._move(chance, made.id, Status.SUBMITTED, status, answered, by=by, reason=chance.pick(reasons))

    def _initiative(
        self, chance: SeededRandom, place: Place, status: Status, published: datetime | None, told: datetime
    ) -> MadeInitiative:
        since = published or told
        identity = chance.id_at(since)
        idea = chance.pick(words.IDEAS)
        spot = chance.pick(words.FIRST) + chance.pick(words.SECOND)
        area = None if chance.happens(_WHOLE_CITY_SHARE) else chance.pick(place.areas, place.weights)
        growth = int(chance.rng.choice(len(_PHASES), p=[w / 100 for w in _PHASE_WEIGHTS]))
        started = since.date() - timedelta(days=chance.number(30, 900))
        point = point_in(chance, area)
        horizon = place.day + timedelta(days=chance.number(100, 2500)) if chance.happens(0.5) else None
        name = f"{idea.word} {spot}{chance.pick(words.TAILS)}"
        self.initiatives.add(
            identity,
            name,
            f"{idea.does}, in en rond de {spot}.",
            f"{idea.does}. {chance.pick(words.REASONS)} {chance.pick(words.WAYS)}\n\n{chance.pick(words.HOPES)}",
            chance.pick(idea.forms), _PHASES[growth], status, area.pk if area else None, *point,
            PointShown.values[identity.int % len(PointShown.values)], started, horizon,
            chance.pick(PeopleInvolved.values, (2, 5, 4, 1)), chance.pick(AbsenceEffect.values, (3, 4, 3, 1)),
            _told_carriers(identity),
            since - timedelta(days=3) if published else since, published, told, _INVENTED, since, told,
        )  # fmt: skip
        known = [place.themes[code] for code in idea.themes if code in place.themes]
        for theme in known or [chance.pick(list(place.themes.values()))]:
            self.themes.add(identity, theme)
        carrier = self._carriers(chance, identity, started, told)
        needs = self._needs(chance, identity, told)
        parties, funders = self._chain(chance, place, identity, growth, started)
        return MadeInitiative(
            identity, growth, parties, funders, area.pk if area else None, started, since, name, carrier, needs
        )

    def _carriers(self, chance: SeededRandom, identity: UUID, started: date, told: datetime) -> UUID:
        # One or two people carry most initiatives.
        number = chance.pick((1, 2, 3, 4), (44, 34, 15, 7))
        people = [self._people.person(chance) for _number in range(number)]
        for at, person in enumerate(people):
            tasks = [task for place, task in enumerate(KeyTask.values) if place % number == at]
            self.carriers.add(chance.id_at(told), identity, person, tasks, started)
        for _number in range(chance.number(0, 3)):
            happened = told.date() - timedelta(days=chance.number(0, 300))
            text = chance.pick(words.NEWS).format(n=chance.number(3, 60))
            self.posts.add(chance.id_at(told), identity, text, max(happened, started), people[0], True)
        return people[0]

    def _needs(self, chance: SeededRandom, identity: UUID, told: datetime) -> tuple[OpenNeed, ...]:
        still_open = []
        for subject in chance.some(list(words.NEEDS), chance.number(0, 3)):
            kind = chance.pick(NeedKind.values, (2, 1))
            closed = told.date() if chance.happens(0.25) else None
            text = chance.pick(words.NEEDS[subject])
            need = OpenNeed(chance.id_at(told), kind, subject, text)
            self.needs.add(need.id, identity, kind, subject, text, closed, True, told)
            if closed is None:
                still_open.append(need)
        return tuple(still_open)

    def _chain(
        self, chance: SeededRandom, place: Place, identity: UUID, growth: int, started: date
    ) -> tuple[int, list[UUID]]:
        moment = timestamp_on(started, 0)
        number = min(5, 1 + growth // 2 + chance.number(0, 2))
        roles = chance.some(
            [role for role in ChainRole.values if role not in (ChainRole.FUNDER, ChainRole.STARTER)], number
        )
        funders = chance.some(
            place.parties["government"] + place.parties["community"], chance.pick((1, 2, 3), (6, 3, 1))
        )
        spheres = [chance.pick(("government", "market", "community"), (4, 2, 4)) for _role in roles]
        chain = [(chance.pick(place.parties[sphere]), role) for sphere, role in zip(spheres, roles, strict=True)]
        for party, role in chain + [(funder, ChainRole.FUNDER.value) for funder in funders]:
            place_id = chance.id_at(moment)
            ends = contributions.last_day(place_id, started, place.day)
            other = contributions.replacement(place_id, party, place.parties["community"])
            capacity = contributions.contribution(role, place_id)
            self.engagements.add(place_id, identity, party, role, started, ends, capacity, other, True, moment)
        share = 100 // (len(funders) + 1)
        for funder in funders:
            ends = place.day + timedelta(days=chance.number(-100, 700))
            kind = chance.pick((IncomeKind.SUBSIDY, IncomeKind.FUND, IncomeKind.ASSIGNMENT), (6, 2, 2))
            self.incomes.add(chance.id_at(moment), identity, kind, funder, share, ends, True)
        own = chance.pick((IncomeKind.CONTRIBUTION, IncomeKind.DONATION, IncomeKind.OWN))
        self.incomes.add(chance.id_at(moment), identity, own, None, share, None, True)
        return len(chain) + len(funders), funders

    def _move(
        self,
        chance: SeededRandom,
        identity: UUID,
        old: str,
        new: str,
        moment: datetime,
        *,
        by: UUID | None = None,
        reason: str = "",
    ) -> None:
        self.moves.add(chance.id_at(moment), identity, old, new, reason, by, moment)

    def _official(self, chance: SeededRandom, place: Place, made: MadeInitiative) -> UUID:
        return chance.pick(place.office.officials[made.area_id]) if made.area_id else place.office.coordinator


def point_in(chance: SeededRandom, area: Area | None) -> tuple[float | None, float | None]:
    """Return a point somewhere around the middle of an area; none for the whole city."""
    if area is None or area.longitude is None or area.latitude is None:
        return None, None
    east, north = chance.rng.normal(0, (0.006, 0.004))
    return round(area.longitude + float(east), 5), round(area.latitude + float(north), 5)


def make_parties(chance: SeededRandom, day: date) -> tuple[Table, dict[str, list[UUID]]]:
    """Return a table of invented organisations and their ids by sphere."""
    table = Table(Party, "id", "name", "sphere", "is_invented")
    ids: dict[str, list[UUID]] = {}
    for sphere, patterns in words.PARTIES.items():
        names = [
            pattern.format(place=place) for pattern in patterns for place in chance.some(words.FIRST, _PARTIES_PER_NAME)
        ]
        ids[sphere] = [chance.id_at(timestamp_on(day, at)) for at in range(len(names))]
        for identity, name in zip(ids[sphere], names, strict=True):
            table.add(identity, chance.own(name), sphere, True)
    return table, ids


def theme_ids() -> dict[str, int | UUID]:
    """Return the themes there are, by code."""
    return dict(Theme.objects.values_list("code", "pk"))
