# SPDX-License-Identifier: EUPL-1.2
"""Plant the register of a made city: departments whose cases go as their truth says; the same seed plants the same."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from bench.mirror.truths import LEAD, Truth, taken
from governance.models import Arrangement, Challenge, ContactPerson, Department, PartnerPromise, PolicyGoal
from initiatives.models import Initiative, Party
from tests.factories.accounts import make_user
from tests.factories.governance import make_party
from tests.factories.initiatives import make_initiative

# The register is looked at on the last day of a year; the last cases of it still run then.
DAY = date(2026, 12, 31)
BEFORE, NOW = DAY.year - 2, DAY.year
ONE = timedelta(days=1)


@dataclass(frozen=True)
class Planted:
    """A department with what it truly did before and does now, and of how many cases of each deed a year."""

    party: Party
    name: str
    size: int
    before: Truth
    now: Truth


class City:
    """One city; cases come `bunch` at a time with one fate (1: each has its own, as the arithmetic takes them)."""

    def __init__(self, seed: str, bunch: int = 1) -> None:
        """Make what all share."""
        self.chance = Random(seed)
        self.bunch = bunch
        self.seed = seed
        self.official = make_user()
        self.initiative: Initiative = make_initiative()
        self.institution = make_party()

    def plant(self, truths: Mapping[str, tuple[Truth, Truth]], sizes: tuple[int, ...]) -> list[Planted]:
        """Plant a department of every truth in every size."""
        made = []
        for name, (before, now) in truths.items():
            for size in sizes:
                party = make_party(parent=self.institution)
                office = Department.objects.create(name=f"{name} {size} {self.seed}", party=party)
                for year, truth in ((BEFORE, before), (NOW, now)):
                    self._year(party, office, year, truth, size)
                made.append(Planted(party, name, size, before, now))
        return made

    def _year(self, party: Party, office: Department, year: int, truth: Truth, size: int) -> None:
        Arrangement.objects.bulk_create(self._subsidies(party, year, truth, size))
        Arrangement.objects.bulk_create(self._exceptions(party, year, truth, size))
        Challenge.objects.bulk_create(self._challenges(office, year, truth, size))
        PartnerPromise.objects.bulk_create(self._promises(party, year, truth, size))
        ContactPerson.objects.bulk_create(self._contacts(party, year, truth, size))
        PolicyGoal.objects.bulk_create(self._goals(office, year, truth, size))

    def _fates(self, size: int) -> Iterator[float]:
        drawn = [self.chance.random() for _number in range(-(-size // self.bunch))]
        return (drawn[number // self.bunch] for number in range(size))

    def _kept(self, truth: Truth, deed: str, size: int) -> Iterator[bool]:
        return (fate < truth.of(deed) for fate in self._fates(size))

    def _day(self, year: int, last: int = 300) -> date:
        return date(year, 1, 2) + self.chance.randrange(last) * ONE

    def _subsidies(self, party: Party, year: int, truth: Truth, size: int) -> Iterator[Arrangement]:
        """Asked, decided after as many days as the truth says (as far as known on DAY), long or short, ended with a reason or not."""
        fates = zip(
            self._fates(size),
            self._kept(truth, "longer-than-year", size),
            self._kept(truth, "reason-given", size),
            strict=True,
        )
        for wait, is_long, has_reason in fates:
            asked = self._day(year)
            decided, first = asked + taken(truth, wait) * ONE, asked + LEAD * ONE
            yield Arrangement(
                **self._arrangement(party, first, is_long=is_long), kind="subsidy", asked_on=asked,
                decided_on=decided if decided <= DAY else None, notice_given_on=first + 5 * ONE, end_reason_given=has_reason,
            )  # fmt: skip

    def _arrangement(self, party: Party, first: date, *, is_long: bool) -> dict[str, Any]:
        return {
            "initiative": self.initiative, "granted_by": party, "title": "Made", "first_day": first,
            "last_day": first + (400 if is_long else 300) * ONE,
        }  # fmt: skip

    def _exceptions(self, party: Party, year: int, truth: Truth, size: int) -> Iterator[Arrangement]:
        """Each from a rule of its own, from which the initiative had one long before, or had not."""
        fates = zip(self._kept(truth, "exception-once", size), self._kept(truth, "longer-than-year", size), strict=True)
        for number, (is_first, is_long) in enumerate(fates):
            for first in (self._day(year), *(() if is_first else (date(year - 8, 6, 1),))):
                yield Arrangement(
                    **self._arrangement(party, first, is_long=is_long),
                    kind="exception",
                    rule=f"{party.pk} {year} {number}",
                )

    def _challenges(self, office: Department, year: int, truth: Truth, size: int) -> Iterator[Challenge]:
        for is_kept in self._kept(truth, "answered-in-time", size):
            due = self._day(year)
            answered = due if is_kept else due + 20 * ONE
            yield Challenge(
                initiative=self.initiative, department=office, task="Made", why="Made", offer="Made", price=1, state="declined",
                answer="Made", submitted_on=due - 60 * ONE, answer_due_on=due, answered_on=answered,
            )  # fmt: skip

    def _promises(self, party: Party, year: int, truth: Truth, size: int) -> Iterator[PartnerPromise]:
        for is_kept in self._kept(truth, "promise-kept", size):
            due = self._day(year)
            done = {"outcome": "kept", "closed_on": due} if is_kept else {}
            yield PartnerPromise(
                initiative=self.initiative, party=party, basis="promised", text="Made", due_on=due, **done
            )

    def _contacts(self, party: Party, year: int, truth: Truth, size: int) -> Iterator[ContactPerson]:
        """A year that ends in this one, or that was broken off in this one."""
        for is_kept in self._kept(truth, "contact-kept", size):
            after = self._day(year)
            after += ONE if (after.month, after.day) == (2, 29) else 0 * ONE
            began, last = after.replace(year=year - 1), after - ONE
            ends = last if is_kept else date(year, 1, 1)
            yield ContactPerson(
                initiative=self.initiative, user=self.official, department=party, starts_on=began, ends_on=ends
            )

    def _goals(self, office: Department, year: int, truth: Truth, size: int) -> Iterator[PolicyGoal]:
        for number, is_kept in enumerate(self._kept(truth, "goal-held", size)):
            ends = self._day(year)
            gone = {} if is_kept else {"withdrawn_on": ends - ONE, "withdrawn_because": "Made"}
            yield PolicyGoal(title=f"{office.name} {year} {number}", department=office, ends_on=ends, **gone)
