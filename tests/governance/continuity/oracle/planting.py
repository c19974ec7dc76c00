# SPDX-License-Identifier: EUPL-1.2
"""A register of planted histories: chains of a year less a day, a year, a leap year, with gaps and overlaps."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING, Any, TypeVar

from governance.models import (
    Arrangement,
    ContactMoment,
    ContactPerson,
    Experiment,
    Lesson,
    PolicyGoal,
    Scheme,
    ThreadMessage,
)
from initiatives.lifecycle import Phase
from initiatives.models import Area, Carrier, Engagement, Income, Initiative, Party, Post, RoleNeed
from initiatives.models.carrier import KeyTask
from initiatives.models.initiative import AbsenceEffect, PeopleInvolved
from initiatives.models.party import ChainRole, IncomeKind
from tests.factories.accounts import make_user
from tests.factories.assessment import make_follow_up, make_result
from tests.factories.governance import make_challenge, make_partner_promise, make_party
from tests.factories.initiatives import make_area, make_initiative

if TYPE_CHECKING:
    from accounts.models import User

T = TypeVar("T")
DAY = date(2026, 11, 24)
ONE = timedelta(days=1)
RULES = ("Terrassen op de stoep", "Groenonderhoud door derden", "Openingstijden")
# A year, a year and a day, a leap year, a school year, fourteen months and a day more, half a year, two years.
LENGTHS = (364, 365, 366, 365, 365, 300, 425, 426, 427, 182, 730, 731, 1096)
GAPS = (0, 0, 0, 0, 0, 1, 30, 182, 183, 184, 365, -1, -40)


class Planter:
    """Plants one register; the same seed plants the same."""

    def __init__(self, seed: int) -> None:
        """Make what several histories share: parties, schemes, goals and rules."""
        self.chance = Random(seed)  # noqa: S311 - a history, no secret
        self.area: Area = make_area()
        self.parties: list[Party] = [make_party() for _number in range(5)]
        self.goals = [PolicyGoal.objects.create(title=f"Goal {seed} {n}", **fields) for n, fields in enumerate(_GOALS)]
        self.schemes = [
            Scheme.objects.create(name=f"Scheme {seed} {number}", has_legal_basis=number % 2 == 0)
            for number in range(5)
        ]
        for scheme, ends, goal in ((2, date(2027, 6, 30), None), (3, None, 1), (4, None, 2)):
            self.schemes[scheme].ends_on = ends
            self.schemes[scheme].goal = None if goal is None else self.goals[goal]
            self.schemes[scheme].save()
        self.people: list[User] = [make_user() for _number in range(6)]
        self.closed: User = make_user(is_active=False)
        # What came to be planted later draws from a chance of its own, so that it moves nothing else.
        self.later = Random(seed + 1_000)  # noqa: S311 - a history, no secret
        self.words = Random(seed + 2_000)  # noqa: S311 - as above
        self.partners = Random(seed + 3_000)  # noqa: S311 - as above

    def pick(self, choices: Sequence[T]) -> T:
        """Choose one."""
        return self.chance.choice(choices)

    def happens(self, share: float) -> bool:
        """Whether something with this probability happens."""
        return self.chance.random() < share

    def near(self, spread: int = 400) -> date:
        """A day around the day that is looked at."""
        return DAY + self.chance.randint(-spread, spread) * ONE

    def plant(self, number: int) -> None:
        """Plant so many initiatives with all that hangs on them."""
        for _turn in range(number):
            initiative = self.initiative()
            for _chain in range(self.chance.randint(0, 3)):
                self.chain(initiative)
            for add in (self.carriers, self.contact, self.roles, self.incomes, self.trials, self.results):
                add(initiative)
            self.decisions(initiative)
            self.promises(initiative)

    def initiative(self) -> Initiative:
        """One of the register; some stopped."""
        heard = self.moment(DAY - ONE - self.chance.randint(1, 500) * ONE)
        return make_initiative(
            area=self.area,
            phase=self.pick([*Phase.values, Phase.RUNNING, Phase.RUNNING]),
            told_at=heard,
            published_at=heard,
            horizon_on=self.pick((None, date(2027, 12, 31), date(2029, 1, 1), date(2031, 6, 30))),
            absence_effect=self.pick(["", *AbsenceEffect.values]),
            carriers_told=self.pick((None, None, None, 0, 1, 2, 100)),
            people_involved=self.pick(["", *PeopleInvolved.values]),
        )

    def moment(self, day: date) -> datetime:
        """A moment on a day, now and then so late that it is the next day in Amsterdam."""
        return datetime.combine(day, time(self.pick((9, 12, 22, 23)), 30), tzinfo=UTC)

    def chain(self, initiative: Initiative) -> None:
        """Terms one after another, most of them renewing the one before, up to about the day that is looked at."""
        kind = self.pick(("subsidy", "subsidy", "subsidy", "agreement", "exception", "lease", "staffing"))
        shared: dict[str, Any] = {
            "kind": kind,
            "granted_by": self.pick(self.parties),
            "rule": self.pick(RULES) if kind == "exception" else "",
            "scheme": self.pick([None, None, *self.schemes]) if kind == "subsidy" else None,
        }
        length = self.pick(LENGTHS)
        first = self._first()
        before: Arrangement | None = None
        for _turn in range(self.chance.randint(1, 5)):
            length = length if self.happens(0.8) else self.pick(LENGTHS)
            before = self.term(initiative, shared, first, length, before)
            if before.last_day is None:
                return
            first = max(before.last_day + (1 + self.pick(GAPS)) * ONE, before.first_day + ONE)
            if first > DAY + 400 * ONE:
                return

    def _first(self) -> date:
        year = self.pick((2021, 2022, 2023, 2024, 2025))
        month, number = self.pick(((1, 1), (2, 29), (3, 1), (9, 1), (11, 24)))
        return date(year, month, number) if (month, number) != (2, 29) or year == 2024 else date(year, 2, 28)

    def term(
        self, initiative: Initiative, shared: dict[str, Any], first: date, length: int, before: Arrangement | None
    ) -> Arrangement:
        """One term of a chain; now and then by another party, under another scheme, for other activities."""
        values = {**shared}
        if before and self.happens(0.1):
            values["granted_by"] = self.pick(self.parties)
        last = None if self.happens(0.05) else first + (length - 1) * ONE
        if values["kind"] == "subsidy":
            if before and self.happens(0.1):
                values["scheme"] = self.pick([None, *self.schemes])
            values["amount_granted"] = self.pick((None, 5_000, 20_000, 60_000))
            values["goal"] = self.pick([None, None, *self.goals])
            values["same_activities"] = self.happens(0.85)
            values["by_book_year"] = self.happens(0.2)
            if last and last < DAY:
                fate = self.pick(("nothing", "asked", "day", "amount"))
                values["determination_requested_on"] = last + 20 * ONE if fate == "asked" else None
                values["determined_on"] = last + 60 * ONE if fate == "day" else None
                values["amount_determined"] = 4_000 if fate == "amount" else None
            if last and self.happens(0.1):
                values["notice_given_on"] = last - 150 * ONE
        renews = before if before and self.happens(0.7) else None
        return Arrangement.objects.create(
            initiative=initiative, title="Planted", first_day=first, last_day=last, renews=renews, **values
        )

    def decisions(self, initiative: Initiative) -> None:
        """Days on which terms were asked for and decided: around the first day, long after, or not yet."""
        for term in initiative.arrangements.order_by("first_day", "id"):
            if self.later.random() < 0.5:
                term.asked_on = term.first_day - self.later.choice((0, 30, 90, 91, 92, 200)) * ONE
                decided = term.asked_on + self.later.choice((0, 20, 90, 91, 150, 400)) * ONE
                term.decided_on = self.later.choice((None, decided, decided))
                if term.kind == "exception" and term.decided_on:
                    # What was refused carries nothing, and no check speaks of it.
                    outcomes = ("granted", "granted", "granted", "partly", "partly", "refused", "withdrawn")
                    term.outcome, term.grounds = self.later.choice(outcomes), "x"
                term.save(update_fields=["asked_on", "decided_on", "outcome", "grounds"])

    def promises(self, initiative: Initiative) -> None:
        """What was promised after a result, and challenges; kept, late, dropped or still open."""
        for _turn in range(self.later.randint(0, 2)):
            due = DAY + self.later.randint(-60, 90) * ONE
            done = due + self.later.choice((-5, 0, 1, 40)) * ONE
            state = self.later.choice(("open", "open", "done", "dropped"))
            make_follow_up(
                initiative, due_on=due, state=state, closed_on=None if state == "open" else done,
                closing_note="" if state == "open" else "x",
            )  # fmt: skip
        for _turn in range(self.partners.randint(0, 2)):
            due = DAY + self.partners.randint(-60, 60) * ONE
            outcome = self.partners.choice(("", "", "kept", "not_kept"))
            make_partner_promise(
                initiative=initiative, party=self.parties[0], due_on=due, outcome=outcome, note="x",
                moved_to=self.partners.choice((None, due + 20 * ONE)),
                closed_on=due + self.partners.choice((-5, 0, 1, 40)) * ONE if outcome else None,
            )  # fmt: skip
        if self.later.random() < 0.3:
            due = DAY + self.later.randint(-60, 90) * ONE
            state = self.later.choice(("submitted", "in_talks", "declined", "withdrawn"))
            make_challenge(initiative=initiative, submitted_on=due - 56 * ONE, answer_due_on=due, state=state)
        if self.words.random() < 0.5:
            for _turn in range(self.words.randint(1, 5)):
                ThreadMessage.objects.create(
                    initiative=initiative, text="x", is_from_city=self.words.random() < 0.4,
                    answer_due_on=DAY + self.words.randint(-60, 30) * ONE,
                )  # fmt: skip

    def carriers(self, initiative: Initiative) -> None:
        """Nobody, one or several with an account; some left, one whose account was closed."""
        for person in self.chance.sample([*self.people, self.closed], self.chance.randint(0, 4)):
            started = DAY - self.chance.randint(50, 900) * ONE
            ended = started + self.chance.randint(10, 900) * ONE if self.happens(0.3) else None
            tasks = self.pick(([], [], ["lead"], KeyTask.values, KeyTask.values))
            Carrier.objects.create(
                initiative=initiative, user=person, key_tasks=tasks, started_on=started, ended_on=ended
            )

    def contact(self, initiative: Initiative) -> None:
        """Contact people of whom some left or whose account was closed; contact and news, some of it removed."""
        if self.happens(0.7):
            starts = DAY - self.chance.randint(0, 900) * ONE
            ends = starts + self.chance.randint(0, 900) * ONE if self.happens(0.4) else None
            person = self.closed if self.happens(0.2) else self.pick(self.people)
            ContactPerson.objects.create(initiative=initiative, user=person, starts_on=starts, ends_on=ends)
        if self.happens(0.4):
            ContactMoment.objects.create(initiative=initiative, way="visit", happened_on=self.near())
        if self.happens(0.4):
            removed = self.moment(DAY) if self.happens(0.3) else None
            Post.objects.create(initiative=initiative, text="News", happened_on=self.near(), removed_at=removed)

    def roles(self, initiative: Initiative) -> None:
        """Needed roles and parties in them, some of whom left."""
        for role in self.chance.sample(ChainRole.values, 3):
            if self.happens(0.5):
                starts = DAY - self.chance.randint(0, 900) * ONE
                ends = starts + self.chance.randint(0, 900) * ONE if self.happens(0.3) else None
                RoleNeed.objects.create(initiative=initiative, role=role, starts_on=starts, ends_on=ends)
            for party in self.chance.sample(self.parties, self.chance.randint(0, 2)):
                begins = None if self.happens(0.2) else DAY - self.chance.randint(0, 900) * ONE
                over = (begins or DAY) + self.chance.randint(0, 700) * ONE if self.happens(0.5) else None
                Engagement.objects.create(initiative=initiative, party=party, role=role, starts_on=begins, ends_on=over)

    def incomes(self, initiative: Initiative) -> None:
        """Shares as carriers tell them: named and unnamed payers, some untold, some over."""
        left = 100
        for _number in range(self.chance.randint(0, 4)):
            share = self.pick((None, 10, 25, 35, 50, 74, 75, 76, 90))
            if share and share > left:
                continue
            left -= share or 0
            kind = self.pick(IncomeKind.values)
            Income.objects.create(
                initiative=initiative,
                kind=kind,
                party=None if kind == IncomeKind.OWN else self.pick([None, *self.parties]),
                share_percent=share,
                ends_on=self.near(200) if self.happens(0.2) else None,
            )

    def trials(self, initiative: Initiative) -> None:
        """Experiments with and without a verdict; lessons that were anchored or not."""
        if self.happens(0.4):
            ends = self.near(120)
            judged = ends if self.happens(0.4) else None
            Experiment.objects.create(
                title="Tried", initiative=initiative, hypothesis="It works.", starts_on=ends - 90 * ONE, ends_on=ends,
                verdict="adopt" if judged else "", verdict_on=judged,
            )  # fmt: skip
        if self.happens(0.4):
            anchored = DAY if self.happens(0.3) else None
            Lesson.objects.create(
                title="Learnt", text="...", initiative=initiative, learnt_on=DAY - self.chance.randint(0, 400) * ONE,
                anchored_on=anchored, anchored_in="The handbook" if anchored else "",
            )  # fmt: skip

    def results(self, initiative: Initiative) -> None:
        """Published results, the last of them long ago or not so long."""
        for _number in range(self.pick((0, 0, 1, 2))):
            make_result(initiative, published_at=self.moment(DAY - self.chance.randint(0, 500) * ONE))


_GOALS: tuple[dict[str, Any], ...] = (
    {},
    {"ends_on": date(2027, 11, 30)},
    {"ends_on": date(2030, 12, 31), "withdrawn_on": date(2026, 11, 1), "withdrawn_because": "A new council."},
)
