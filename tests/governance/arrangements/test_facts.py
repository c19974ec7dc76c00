# SPDX-License-Identifier: EUPL-1.2
"""What this app tells an assessor, beside the questions of the lens."""

from datetime import date, timedelta

import pytest
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from assessment.facts.registry import Fact, facts_for, registered_facts
from governance.models import Department, PolicyGoal
from initiatives.models import Initiative
from tests.factories import make_initiative
from tests.factories.governance import (
    make_arrangement,
    make_barrier,
    make_experiment,
    make_guarantee_answer,
    make_lesson,
    make_party,
    make_style_mix,
)
from tests.factories.network import make_income

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 24)
CODES = ["arrangements_terms", "exceptions", "funders_shares", "contact_person_history", "updates_contacts",
         "experiments", "lessons", "barriers", "governing_styles"]  # fmt: skip


def told(initiative: Initiative, code: str) -> list[Fact]:
    with override("en"):
        return facts_for(initiative, [code], DAY)[code]


def test_this_room_answers_its_codes_and_says_nothing_of_a_new_initiative() -> None:
    assert set(CODES) <= set(registered_facts())
    assert facts_for(make_initiative(), CODES, DAY) == {code: [] for code in CODES}


def test_granted_money_is_told_per_party_with_its_share_of_what_runs() -> None:
    one, city, fund = make_initiative(), make_party(name="City"), make_party(name="Fund")
    make_arrangement(initiative=one, granted_by=city, amount_granted=6000)
    make_arrangement(initiative=one, granted_by=city, amount_granted=3000)
    make_arrangement(initiative=one, granted_by=fund, amount_granted=1000)
    make_arrangement(initiative=one, granted_by=fund, amount_granted=90000, last_day=DAY - timedelta(days=1))

    assert [(fact.strong, fact.text, fact.share, fact.warning) for fact in told(one, "funders_shares")] == [
        (
            "City:", "90% of the money the city knows of. Granted: € 9,000 a year.", 90,
            "three quarters or more of what is known",
        ),
        ("Fund:", "10% of the money the city knows of. Granted: € 1,000 a year.", 10, ""),
    ]  # fmt: skip


def test_what_carriers_tell_and_what_is_granted_are_one_share_with_both_sources() -> None:
    one, city = make_initiative(), make_party(name="City")
    make_arrangement(initiative=one, granted_by=city, amount_granted=9000)
    make_income(one, city, 60)
    make_income(one, None, 25, kind="assignment")
    make_income(one, None, 15, kind="own")

    assert ("City:", "60 to 85% of the money. Told: 60%. Granted: € 9,000 a year.", 60, "") in [
        (fact.strong, fact.text, fact.share, fact.warning) for fact in told(one, "funders_shares")
    ]


def test_a_goal_withdrawn_under_a_running_term_is_a_warning() -> None:
    goal = PolicyGoal.objects.create(title="Green", withdrawn_on=DAY, withdrawn_because="new council")
    one = make_initiative()
    make_arrangement(initiative=one, goal=goal, last_day=None)

    assert told(one, "arrangements_terms")[0].warning == "the goal under it was withdrawn: Green"


def test_an_exception_granted_three_times_is_called_a_rule() -> None:
    one = make_initiative()
    first = make_arrangement(
        initiative=one, kind="exception", rule="Plan", first_day=date(2024, 1, 1), last_day=date(2024, 12, 31)
    )
    second = make_arrangement(
        initiative=one, kind="exception", rule="Plan", first_day=date(2025, 1, 1), last_day=date(2025, 12, 31),
        renews=first,
    )  # fmt: skip
    make_arrangement(initiative=one, kind="exception", rule="Plan", renews=second)

    [fact] = told(one, "exceptions")

    assert fact.text == "departs from Plan, granted 3 times."
    assert fact.warning


def test_experiments_lessons_and_barriers_tell_how_far_they_are() -> None:
    one = make_initiative()
    make_experiment(initiative=one, title="Try", starts_on=date(2026, 1, 1), ends_on=date(2026, 6, 30))
    make_experiment(initiative=one, title="Later", starts_on=DAY + timedelta(days=1), ends_on=DAY + timedelta(days=2))
    make_lesson(initiative=one, title="Coffee", learnt_on=date(2026, 1, 1), anchored_on=DAY, anchored_in="training")
    make_barrier(one, title="Lawn")
    make_barrier(one, title="Fence", owner=Department.objects.create(name="Parks"))

    assert [(fact.strong, fact.warning) for fact in told(one, "experiments")] == [("Try:", "the verdict is late")]
    assert told(one, "lessons")[0].text == "anchored in training."
    assert [(fact.text, fact.warning) for fact in told(one, "barriers")] == [
        ("seen, Parks.", ""),
        ("Seen", "no department has taken it up"),
    ]


def test_the_mix_in_force_is_told_with_shares_reason_and_a_review_that_is_late() -> None:
    one = make_initiative()
    make_style_mix(initiative=one, starts_on=DAY - timedelta(days=400), review_on=DAY - timedelta(days=1),
                   lawful=0, performing=70, networking=20, participating=10, reason="Money decides.")  # fmt: skip
    make_style_mix(initiative=one, starts_on=DAY + timedelta(days=1), review_on=DAY + timedelta(days=9))

    facts = told(one, "governing_styles")

    assert [(fact.strong, fact.share) for fact in facts[:3]] == [("70 %", 70), ("20 %", 20), ("10 %", 10)]
    assert (facts[3].strong, facts[3].warning) == ("Money decides.", "looking again was due 23 November 2026")


def test_a_mix_is_told_once_and_the_one_before_it_on_one_line() -> None:
    one = make_initiative()
    make_style_mix(initiative=one, starts_on=DAY - timedelta(days=400), review_on=DAY + timedelta(days=9),
                   lawful=60, performing=40, networking=0, participating=0, reason="It was new.")  # fmt: skip
    make_style_mix(initiative=one, starts_on=DAY - timedelta(days=10), review_on=DAY + timedelta(days=99),
                   lawful=0, performing=0, networking=0, participating=100, reason="They know how.")  # fmt: skip

    now, why, before = told(one, "governing_styles")

    assert (now.strong, now.share, why.strong, why.warning) == ("100 %", 100, "They know how.", "")
    assert (before.strong, before.text) == ("From 20 October 2025:", "lawful 60%, performing 40%. It was new.")


def test_a_mix_with_a_share_for_the_law_says_what_was_recorded_beside_the_shares_above_the_floor() -> None:
    one = make_initiative()
    make_style_mix(initiative=one, starts_on=DAY - timedelta(days=400), review_on=DAY + timedelta(days=9),
                   lawful=60, performing=30, networking=10, participating=0, reason="It was new.")  # fmt: skip

    *shares, why = told(one, "governing_styles")

    assert [fact.share for fact in shares] == [75, 25]
    assert why.text.endswith("Then 60% was recorded as the law.")


def test_one_query_a_code_however_much_there_is_to_tell(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    one = make_initiative()
    make_style_mix(initiative=one, starts_on=DAY, review_on=DAY + timedelta(days=99))
    make_guarantee_answer(initiative=one)
    for _ in range(6):
        make_arrangement(initiative=one, amount_granted=10)
        make_experiment(initiative=one)
        make_lesson(initiative=one)
        make_barrier(one)

    with django_assert_max_num_queries(len(CODES) + 3):
        facts_for(one, CODES, DAY)
