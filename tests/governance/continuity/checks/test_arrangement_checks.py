# SPDX-License-Identifier: EUPL-1.2
"""What the checks on arrangements find, and what they leave alone."""

from datetime import date, timedelta
from typing import Any

import pytest

from governance.continuity.checks.registry import Audience
from governance.continuity.checks.texts import signal_texts
from governance.models import Arrangement, Barrier, PolicyGoal, Scheme, Severity, Signal
from governance.models.learning import BarrierKind, BarrierState
from initiatives.models import Income, Initiative, Party
from initiatives.models.party import IncomeKind
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_party
from tests.governance.continuity.checks.run_one_check import found, look

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 24)
ONE = timedelta(days=1)


def years(
    initiative: Initiative, *numbers: int, party: Party | None = None, linked: bool = True, **fields: Any
) -> list[Arrangement]:
    """Arrangements for whole calendar years, each renewing the one before."""
    party = party or make_party()
    made: list[Arrangement] = []
    for number in numbers:
        made.append(
            make_arrangement(
                initiative=initiative,
                granted_by=party,
                first_day=date(number, 1, 1),
                last_day=date(number, 12, 31),
                renews=made[-1] if made and linked else None,
                **fields,
            )
        )
    return made


# --- expiry


@pytest.mark.parametrize(
    ("left", "stage"), [(91, 0), (90, 1), (61, 1), (60, 2), (31, 2), (30, 3), (8, 3), (7, 4), (0, 4)]
)
def test_an_end_is_told_on_each_rung_of_the_ladder(left: int, stage: int) -> None:
    make_arrangement(last_day=DAY + timedelta(days=left))
    signals = look("expiry", DAY)
    assert [signal.stage for signal in signals] == ([stage] if stage else [])


def test_an_arrangement_that_ended_without_successor_is_critical_for_a_year() -> None:
    make_arrangement(last_day=DAY - ONE)
    signal = look("expiry", DAY)[0]
    assert (signal.stage, signal.severity, signal.since) == (5, 3, DAY)
    assert found("expiry", DAY + timedelta(days=364))
    assert not found("expiry", DAY + timedelta(days=365))


def test_without_an_end_nothing_expires() -> None:
    make_arrangement(last_day=None)
    assert not found("expiry", DAY)


def test_a_renewal_without_a_gap_is_enough() -> None:
    years(make_initiative(), 2026, 2027)
    assert not found("expiry", DAY)


def test_a_later_arrangement_alike_is_enough_without_being_linked() -> None:
    years(make_initiative(), 2026, 2027, linked=False)
    assert not found("expiry", DAY)


def test_another_party_does_not_continue_it() -> None:
    initiative = make_initiative()
    years(initiative, 2026)
    years(initiative, 2027)
    assert found("expiry", DAY)


def test_an_overlapping_renewal_is_continuous() -> None:
    last = make_arrangement(last_day=date(2026, 12, 31))
    make_arrangement(initiative=last.initiative, renews=last, first_day=date(2026, 11, 1), last_day=date(2027, 10, 31))
    assert not found("expiry", DAY)


def test_a_renewal_that_ends_no_later_continues_nothing() -> None:
    last = make_arrangement(last_day=date(2026, 12, 31))
    make_arrangement(initiative=last.initiative, renews=last, first_day=date(2026, 11, 1), last_day=date(2026, 12, 31))
    assert str(last.pk) in {signal.subject_key for signal in look("expiry", DAY)}


def test_a_gap_of_one_day_is_a_gap_until_the_next_one_begins() -> None:
    last = make_arrangement(last_day=date(2026, 12, 31))
    make_arrangement(initiative=last.initiative, renews=last, first_day=date(2027, 1, 2), last_day=date(2027, 12, 31))
    assert look("expiry", DAY)[0].facts["next_first_day"] == "2027-01-02"
    assert found("expiry", date(2027, 1, 1))
    assert not found("expiry", date(2027, 1, 2))
    assert not found("expiry", DAY, tolerance=1)


# --- temporariness


def test_the_third_year_in_a_row_is_always_temporary() -> None:
    years(make_initiative(), 2024, 2025, 2026)
    assert not found("temporariness", date(2025, 12, 31))
    signal = look("temporariness", DAY)[0]
    assert (signal.facts["times"], signal.since, signal.stage) == (3, date(2026, 1, 1), 1)


def test_a_fourth_time_is_told_again() -> None:
    years(make_initiative(), 2023, 2024, 2025, 2026)
    signal = look("temporariness", DAY)[0]
    assert (signal.stage, signal.severity) == (2, 2)


def test_years_by_different_parties_are_one_row_of_short_terms() -> None:
    initiative = make_initiative()
    for number in (2024, 2025, 2026):
        years(initiative, number)
    assert found("temporariness", DAY)


def test_terms_side_by_side_are_not_in_a_row() -> None:
    initiative = make_initiative()
    for _number in range(3):
        years(initiative, 2026)
    assert not found("temporariness", DAY)


@pytest.mark.parametrize(("gap", "is_found"), [(1, True), (183, True), (184, False)])
def test_a_gap_of_half_a_year_is_borne_and_told(gap: int, is_found: bool) -> None:
    initiative = make_initiative()
    years(initiative, 2024, 2025)
    begins = date(2026, 1, 1) + timedelta(days=gap)
    make_arrangement(initiative=initiative, first_day=begins, last_day=date(2026, 12, 31))
    signals = look("temporariness", DAY)
    assert bool(signals) is is_found
    if signals:
        assert signals[0].facts["gap_days"] == gap
        assert str(gap) in signal_texts(signals[0]).what
        assert str(gap) in signal_texts(signals[0], Audience.FOUNDER).what
    assert not found("temporariness", DAY, tolerance=0)


def test_a_successor_that_begins_before_the_end_counts_as_a_renewal_does() -> None:
    initiative, party = make_initiative(), make_party()
    for first, last in (
        (date(2024, 1, 1), date(2024, 12, 31)), (date(2024, 12, 1), date(2025, 11, 30)), (date(2025, 11, 1), DAY)
    ):  # fmt: skip
        make_arrangement(initiative=initiative, granted_by=party, first_day=first, last_day=last)
    assert look("temporariness", DAY)[0].facts["times"] == 3


def test_short_terms_of_several_kinds_in_a_row_are_always_temporary_as_a_whole() -> None:
    initiative = make_initiative()
    years(initiative, 2024, kind="exception", rule="Height of plants")
    years(initiative, 2025, kind="subsidy")
    years(initiative, 2026, kind="lease")
    signal = look("temporariness", DAY)[0]
    assert (signal.subject_key, signal.facts["times"], signal.facts["kind"]) == ("whole", 3, "")
    make_arrangement(initiative=initiative, kind="staffing", first_day=date(2023, 1, 1), last_day=date(2027, 6, 1))
    assert not found("temporariness", DAY)


def test_what_one_kind_shows_is_not_told_of_the_whole_as_well() -> None:
    initiative = make_initiative()
    years(initiative, 2024, 2025, 2026)
    years(initiative, 2023, kind="subsidy")
    assert [signal.subject_key for signal in look("temporariness", DAY)] == ["agreement"]


def test_three_years_on_short_terms_count_whatever_their_number() -> None:
    years(make_initiative(), 2024, 2025, 2026)
    assert not found("temporariness", date(2026, 12, 30), times=20)
    assert look("temporariness", date(2026, 12, 31), times=20)[0].since == date(2026, 12, 31)


def test_a_longer_term_of_the_same_kind_ends_the_temporariness() -> None:
    initiative = make_initiative()
    years(initiative, 2024, 2025, 2026)
    make_arrangement(initiative=initiative, first_day=date(2027, 1, 1), last_day=date(2029, 12, 31))
    assert not found("temporariness", DAY)


@pytest.mark.parametrize(
    ("first", "last", "is_short"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), True),
        (date(2026, 1, 1), date(2027, 1, 1), True),
        (date(2026, 1, 1), date(2027, 2, 28), True),
        (date(2026, 1, 1), date(2027, 3, 1), False),
        (date(2022, 12, 29), date(2024, 2, 28), True),
        (date(2022, 12, 29), date(2024, 2, 29), False),
        (date(2023, 1, 1), date(2024, 2, 29), True),
        (date(2023, 1, 1), date(2024, 3, 1), False),
    ],
)
def test_up_to_fourteen_months_is_short_on_leap_days_too(first: date, last: date, is_short: bool) -> None:
    initiative = make_initiative()
    for days in (360, 180):
        start = first - timedelta(days=days)
        make_arrangement(initiative=initiative, first_day=start, last_day=start + timedelta(days=179))
    make_arrangement(initiative=initiative, first_day=first, last_day=last)
    assert found("temporariness", last) is is_short


# --- repeated-exception


def exception(initiative: Initiative, number: int, rule: str = "Height of plants", **fields: Any) -> Arrangement:
    return years(initiative, number, kind="exception", rule=rule, **fields)[0]


def test_the_same_exception_for_the_third_time_asks_for_policy() -> None:
    initiative = make_initiative()
    for number in (2024, 2025):
        exception(initiative, number)
    assert not found("repeated-exception", DAY)
    exception(initiative, 2026, rule=" height of PLANTS ")
    signal = look("repeated-exception", DAY)[0]
    assert (signal.facts["times"], signal.facts["often"], signal.facts["many"]) == (3, True, False)
    assert signal.since == date(2026, 1, 1)


def test_three_initiatives_that_depart_from_one_rule_each_get_a_signal() -> None:
    for _number in range(3):
        exception(make_initiative(), 2026)
    exception(make_initiative(), 2026, rule="Another rule")
    signals = look("repeated-exception", DAY)
    assert len(signals) == 3
    assert {signal.facts["initiatives"] for signal in signals} == {3}


def test_exceptions_long_past_count_no_more() -> None:
    for _number in range(3):
        exception(make_initiative(), 2024)
    assert not found("repeated-exception", DAY)


def test_a_removed_barrier_ends_it() -> None:
    for _number in range(3):
        exception(make_initiative(), 2026)
    Barrier.objects.create(kind=BarrierKind.RULE, title="Plants", rule="Height of plants", state=BarrierState.REMOVED,
                           removed_on=date(2026, 11, 1))  # fmt: skip
    assert not found("repeated-exception", DAY)


# --- horizon


def test_support_that_stops_more_than_a_year_before_the_horizon_is_found() -> None:
    initiative = make_initiative(horizon_on=date(2028, 1, 1))
    arrangement = make_arrangement(initiative=initiative, last_day=date(2026, 12, 31))
    signal = look("horizon", DAY)[0]
    assert (signal.subject_key, signal.facts["arrangement"]) == ("horizon", str(arrangement.pk))
    Initiative.objects.update(horizon_on=date(2027, 12, 31))
    assert not found("horizon", DAY)


def test_the_last_one_of_its_kind_counts() -> None:
    initiative = make_initiative(horizon_on=date(2030, 1, 1))
    make_arrangement(initiative=initiative, last_day=date(2026, 12, 31))
    make_arrangement(initiative=initiative, first_day=date(2027, 1, 1), last_day=date(2029, 12, 31))
    assert not found("horizon", DAY)
    make_arrangement(initiative=initiative, kind="lease", last_day=date(2027, 12, 31))
    assert [end["kind"] for end in look("horizon", DAY)[0].facts["ends"]] == ["lease"]


def test_a_renewal_or_a_new_fund_raises_no_new_warning_about_the_horizon() -> None:
    initiative = make_initiative(horizon_on=date(2031, 1, 1))
    subsidy_now = make_arrangement(initiative=initiative, kind="subsidy", last_day=date(2026, 12, 31))
    before = look("horizon", DAY)[0]
    make_arrangement(initiative=initiative, kind="subsidy", renews=subsidy_now, first_day=date(2027, 1, 1),
                     last_day=date(2028, 12, 31))  # fmt: skip
    make_arrangement(initiative=initiative, title="The fund", first_day=DAY, last_day=DAY + timedelta(days=730))
    after = look("horizon", DAY)
    assert [(signal.pk, signal.stage) for signal in after] == [(before.pk, before.stage)]
    assert len(after[0].facts["ends"]) == 2
    for audience in Audience:
        assert "The fund" in signal_texts(after[0], audience).what


def test_without_a_horizon_or_an_end_there_is_nothing_to_find() -> None:
    make_arrangement(last_day=date(2026, 12, 31))
    make_arrangement(initiative=make_initiative(horizon_on=date(2036, 1, 1)), last_day=None)
    assert not found("horizon", DAY)


def test_a_goal_that_ends_or_was_withdrawn_under_a_running_arrangement_is_found() -> None:
    goal = PolicyGoal.objects.create(title="Green streets", ends_on=date(2027, 11, 25))
    arrangement = make_arrangement(last_day=None, goal=goal)
    assert not found("horizon", DAY)
    PolicyGoal.objects.update(ends_on=date(2027, 11, 24))
    signal = look("horizon", DAY)[0]
    assert (signal.stage, signal.due_on) == (1, date(2027, 11, 24))
    PolicyGoal.objects.update(withdrawn_on=DAY, withdrawn_because="A new council.")
    signal = look("horizon", DAY)[0]
    assert (signal.stage, signal.severity, signal.facts["withdrawn"]) == (2, 2, True)
    Arrangement.objects.filter(pk=arrangement.pk).update(last_day=DAY - ONE)
    assert not found("horizon", DAY)


def test_a_goal_is_reached_through_the_scheme_and_the_scheme_has_an_end_of_its_own() -> None:
    goal = PolicyGoal.objects.create(title="Green streets", ends_on=date(2026, 12, 31))
    scheme = Scheme.objects.create(name="Green", goal=goal, ends_on=date(2026, 6, 30))
    make_arrangement(last_day=None, scheme=scheme, kind="subsidy")
    signals = look("horizon", DAY)
    assert {signal.subject_key: signal.stage for signal in signals} == {f"goal:{goal.pk}": 1, f"scheme:{scheme.pk}": 2}


# --- single-funder


def grant(initiative: Initiative, amount: int, **fields: Any) -> Arrangement:
    return make_arrangement(initiative=initiative, kind="subsidy", amount_granted=amount, **fields)


@pytest.mark.parametrize(("amount", "is_found"), [(7499, False), (7500, True)])
def test_three_quarters_of_the_running_money_on_one_party_is_too_much(amount: int, is_found: bool) -> None:
    initiative = make_initiative()
    grant(initiative, amount)
    grant(initiative, 10_000 - amount)
    assert found("single-funder", DAY) is is_found


def test_money_is_counted_per_year_of_its_term() -> None:
    initiative = make_initiative()
    grant(initiative, 30_000, last_day=date(2028, 12, 31))
    grant(initiative, 10_000)
    assert not found("single-funder", DAY)


def test_money_that_is_over_or_has_yet_to_begin_does_not_run() -> None:
    initiative = make_initiative()
    party = make_party(name="The fund")
    grant(initiative, 1_000, granted_by=party)
    grant(initiative, 9_000, first_day=date(2025, 1, 1), last_day=DAY - ONE)
    grant(initiative, 9_000, first_day=DAY + ONE, last_day=date(2027, 12, 31))
    signal = look("single-funder", DAY)[0]
    assert (signal.facts["party"], signal.facts["share"], signal.severity) == ("The fund", 100, 1)


def test_the_shares_the_carriers_told_hold_whatever_was_granted() -> None:
    initiative, fund = make_initiative(), make_party()
    Income.objects.create(initiative=initiative, kind=IncomeKind.FUND, party=fund, share_percent=80)
    grant(initiative, 100)
    grant(initiative, 100)
    signal = look("single-funder", DAY)[0]
    assert (signal.facts["source"], signal.facts["party_id"], signal.severity) == ("told", str(fund.pk), 1)


@pytest.mark.parametrize(
    ("told", "is_found"),
    [
        ([("subsidy", True, 35), ("contribution", False, 40), ("assignment", False, 25)], False),
        ([("assignment", True, 60), ("donation", False, 40)], False),
        ([("subsidy", True, 74)], False),
        ([("subsidy", True, 50), ("assignment", True, 25)], True),
        ([("own", True, 100)], False),
    ],
)
def test_who_grants_all_the_city_knows_of_and_pays_less_as_told_is_no_single_funder(
    told: list[tuple[str, bool, int]], is_found: bool
) -> None:
    initiative, city = make_initiative(), make_party()
    grant(initiative, 90_000, granted_by=city)
    for kind, is_city, share in told:
        Income.objects.create(
            initiative=initiative, kind=kind, party=city if is_city else None, share_percent=share
        )  # fmt: skip
    assert found("single-funder", DAY) is is_found


def test_a_party_that_surely_pays_all_is_pressing_and_granted_money_alone_never_is() -> None:
    told, granted = make_initiative(), make_initiative()
    Income.objects.create(initiative=told, kind=IncomeKind.FUND, party=make_party(), share_percent=100)
    grant(granted, 90_000)
    look("single-funder", DAY)
    severities = dict(Signal.objects.open().values_list("initiative_id", "severity"))
    assert severities == {told.pk: Severity.WARNING, granted.pk: Severity.NOTICE}


def test_a_share_is_of_all_money_also_of_what_was_not_told() -> None:
    Income.objects.create(initiative=make_initiative(), kind=IncomeKind.FUND, party=make_party(), share_percent=40)
    assert not found("single-funder", DAY)


# --- determination-due


def subsidy(last: date, **fields: Any) -> Arrangement:
    return make_arrangement(kind="subsidy", first_day=date(2025, 1, 1), last_day=last, **fields)


def test_determination_is_due_thirteen_weeks_after_the_last_day() -> None:
    subsidy(DAY)
    assert not found("determination-due", DAY)
    signal = look("determination-due", DAY + ONE)[0]
    assert (signal.due_on, signal.stage, signal.severity) == (DAY + timedelta(days=91), 1, 1)
    assert look("determination-due", DAY + timedelta(days=64))[0].stage == 2
    assert look("determination-due", DAY + timedelta(days=91))[0].severity == 2
    assert look("determination-due", DAY + timedelta(days=92))[0].severity == 3


def test_per_book_year_it_is_due_six_months_after_it() -> None:
    subsidy(date(2025, 12, 31), by_book_year=True)
    assert look("determination-due", date(2026, 1, 1))[0].due_on == date(2026, 6, 30)


@pytest.mark.parametrize("field", ["determination_requested_on", "determined_on"])
def test_asked_or_determined_it_is_done(field: str) -> None:
    arrangement = subsidy(date(2026, 6, 30))
    assert found("determination-due", DAY)
    Arrangement.objects.filter(pk=arrangement.pk).update(**{field: DAY})
    assert not found("determination-due", DAY)


def test_a_determined_amount_of_an_unknown_day_is_determined() -> None:
    arrangement = subsidy(date(2025, 12, 31), amount_determined=4_000)
    assert not found("determination-due", DAY)
    Arrangement.objects.filter(pk=arrangement.pk).update(determined_on=DAY + ONE)
    assert found("determination-due", DAY)


def test_only_subsidies_are_determined_and_not_those_of_long_ago() -> None:
    make_arrangement(kind="lease", last_day=date(2026, 6, 30))
    make_arrangement(kind="subsidy", first_day=date(2020, 1, 1), last_day=date(2020, 12, 31))
    assert not found("determination-due", DAY)


# --- notice-term


def test_after_three_years_notice_is_owed_from_half_a_year_before_the_end() -> None:
    years(make_initiative(), 2024, 2025, 2026, kind="subsidy")
    last = date(2026, 12, 31)
    assert not found("notice-term", last - timedelta(days=181))
    signal = look("notice-term", last - timedelta(days=180))[0]
    assert (signal.stage, signal.due_on) == (1, last - timedelta(days=91))
    assert look("notice-term", last - timedelta(days=91))[0].stage == 1
    assert look("notice-term", last - timedelta(days=90))[0].stage == 2
    assert not found("notice-term", last + ONE)


def test_two_years_or_other_activities_owe_no_notice() -> None:
    years(make_initiative(), 2025, 2026, kind="subsidy")
    other = years(make_initiative(), 2024, 2025, 2026, kind="subsidy")
    Arrangement.objects.filter(pk=other[1].pk).update(same_activities=False)
    assert not found("notice-term", DAY)


def test_given_notice_or_a_renewal_ends_it() -> None:
    made = years(make_initiative(), 2024, 2025, 2026, kind="subsidy")
    assert found("notice-term", DAY)
    Arrangement.objects.filter(pk=made[-1].pk).update(notice_given_on=DAY)
    assert not found("notice-term", DAY)
    Arrangement.objects.filter(pk=made[-1].pk).update(notice_given_on=None)
    make_arrangement(initiative=made[0].initiative, granted_by=made[0].granted_by, kind="subsidy", renews=made[-1],
                     first_day=date(2027, 1, 1), last_day=date(2027, 12, 31))  # fmt: skip
    assert not found("notice-term", DAY)


def test_another_scheme_of_the_same_funder_is_no_more_of_the_same() -> None:
    initiative, party = make_initiative(), make_party()
    garden, street = Scheme.objects.create(name="Garden"), Scheme.objects.create(name="Street")
    years(initiative, 2024, 2025, party=party, linked=False, kind="subsidy", scheme=garden)
    years(initiative, 2026, party=party, kind="subsidy", scheme=street)
    assert not found("notice-term", DAY)
    years(initiative, 2026, party=party, kind="subsidy", scheme=garden)
    assert found("notice-term", DAY)


def test_a_person_may_say_that_another_scheme_is_for_the_same_activities() -> None:
    schemes = [Scheme.objects.create(name=name) for name in ("Garden", "Street")]
    made = years(make_initiative(), 2024, 2025, 2026, kind="subsidy", scheme=schemes[0])
    Arrangement.objects.filter(pk=made[1].pk).update(scheme=schemes[1])
    assert found("notice-term", DAY)
    Arrangement.objects.filter(pk=made[1].pk).update(same_activities=False)
    assert not found("notice-term", DAY)


def test_without_a_scheme_only_a_renewal_says_that_it_is_the_same() -> None:
    years(make_initiative(), 2024, 2025, 2026, linked=False, kind="subsidy")
    assert not found("notice-term", DAY)


def test_a_gap_breaks_the_years_and_another_scheme_does_not_fill_it() -> None:
    initiative, party, garden = make_initiative(), make_party(), Scheme.objects.create(name="Garden")
    made = years(initiative, 2023, 2024, 2025, 2026, party=party, kind="subsidy", scheme=garden)
    Arrangement.objects.filter(pk=made[1].pk).update(last_day=date(2024, 11, 1))
    make_arrangement(initiative=initiative, granted_by=party, kind="subsidy", first_day=date(2024, 6, 1),
                     last_day=date(2025, 6, 1), scheme=Scheme.objects.create(name="Street"))  # fmt: skip
    assert not found("notice-term", DAY)


def test_each_subsidy_has_its_own_signal_and_renewing_one_closes_no_other() -> None:
    initiative, party, garden = make_initiative(), make_party(), Scheme.objects.create(name="Garden")
    first = years(initiative, 2024, 2025, 2026, party=party, kind="subsidy", scheme=garden, title="Gardener")
    second = years(initiative, 2024, 2025, 2026, party=party, kind="subsidy", scheme=garden, title="Tools")
    assert {signal.subject_key for signal in look("notice-term", DAY)} == {str(first[-1].pk), str(second[-1].pk)}
    make_arrangement(initiative=initiative, granted_by=party, kind="subsidy", renews=second[-1], scheme=garden,
                     first_day=date(2027, 1, 1), last_day=date(2027, 12, 31))  # fmt: skip
    assert [signal.subject_key for signal in look("notice-term", DAY)] == [str(first[-1].pk)]
    assert [one.subject_key for one in look("expiry", DAY)] == [str(first[-1].pk)]


# --- four-year-limit


def test_four_years_without_a_legal_basis_are_announced_and_then_critical() -> None:
    initiative, party = make_initiative(), make_party()
    made = years(initiative, 2023, 2024, 2025, 2026, party=party, kind="subsidy")
    limit = date(2026, 12, 31)
    assert not found("four-year-limit", limit - timedelta(days=181))
    signal = look("four-year-limit", limit - timedelta(days=180))[0]
    assert (signal.stage, signal.due_on) == (1, limit)
    make_arrangement(initiative=initiative, granted_by=party, kind="subsidy", renews=made[-1],
                     first_day=date(2027, 1, 1), last_day=date(2027, 12, 31))  # fmt: skip
    assert [(one.pk, one.stage) for one in look("four-year-limit", DAY)] == [(signal.pk, 2)]
    assert look("four-year-limit", limit + ONE)[0].severity == 3


def test_a_scheme_with_a_legal_basis_may_last() -> None:
    with_basis = Scheme.objects.create(name="With", has_legal_basis=True)
    without = Scheme.objects.create(name="Without", has_legal_basis=False)
    years(make_initiative(), 2023, 2024, 2025, 2026, kind="subsidy", scheme=with_basis)
    assert not found("four-year-limit", DAY)
    years(make_initiative(), 2023, 2024, 2025, 2026, kind="subsidy", scheme=without)
    assert len(look("four-year-limit", DAY)) == 1


def test_promised_for_longer_is_found_at_once() -> None:
    make_arrangement(kind="subsidy", first_day=date(2026, 1, 1), last_day=date(2030, 12, 31))
    assert look("four-year-limit", DAY)[0].stage == 2


def test_unrelated_subsidies_of_one_funder_are_not_counted_together() -> None:
    initiative, party = make_initiative(), make_party()
    years(initiative, 2022, 2023, 2024, 2025, 2026, party=party, linked=False, kind="subsidy")
    assert not found("four-year-limit", DAY)
    same = Scheme.objects.create(name="Garden", has_legal_basis=False)
    Arrangement.objects.filter(initiative=initiative).update(scheme=same)
    assert look("four-year-limit", DAY)[0].facts["first_day"] == "2022-01-01"
