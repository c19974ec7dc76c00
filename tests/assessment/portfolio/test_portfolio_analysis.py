# SPDX-License-Identifier: EUPL-1.2
"""The portfolio over time, ranked, and how far assessors agree: nothing that a blind round hides, nothing too firm."""

import csv
import io
import re
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from pytest_django import DjangoAssertNumQueries

from accounts.models import Role, User
from assessment.models import Assessment, Panel, Round, RoundState, Settling
from assessment.portfolio import agreement, ranking
from assessment.portfolio.queries import select_portfolio
from assessment.portfolio.ranking import Ranking, RankingOrder, order_of
from assessment.portfolio.trend import quartile_rows, trend, trend_chart
from assessment.statistics.agreement import Agreement, jackknife_interval, krippendorff_alpha
from assessment.statistics.combine import GivenScore
from assessment.statistics.ranking import Ranks, robustness
from assessment.statistics.uncertainty import PrincipleScores, thresholds, votes_of
from core.jobs.queue import run_due
from core.models import Job
from initiatives.models import Initiative
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast
from tests.factories import make_area, make_initiative
from tests.factories.accounts import make_user
from tests.factories.assessment import (
    make_assessment,
    make_assignment,
    make_lens,
    make_result,
    make_round,
    make_small_lens,
)
from tests.factories.initiatives import make_carrier

AGREEMENT = "/en/portfolio/overeenstemming"
RANKING = "/en/portfolio/rangorde"


def levels(first: int, second: int) -> dict[str, int | None]:
    sides = {principle.code: principle.side for principle in make_lens().principles.all()}
    return {code: first if side == "initiative" else second for code, side in sides.items()}


def page(by: User, path: str, **asked: str) -> str:
    response = signed_in(by).get(path, asked)
    assert response.status_code == 200
    return str(response.content.decode())


def in_round(round_: Round, given: Sequence[Sequence[int | None]], code: str = "robust") -> list[Initiative]:
    """Let coders (rows) score one principle of initiatives (columns), and submit; None is "don't know"."""
    coders = [make_user(role=Role.ASSESSOR) for _row in given]
    made = [make_initiative() for _column in given[0]]
    for coder, row in zip(coders, given, strict=True):
        for initiative, level in zip(made, row, strict=True):
            make_assessment(
                assignment=make_assignment(round=round_, initiative=initiative, assessor=coder),
                levels={} if level is None else {code: level},
                submitted=True,
            )
    return made


def closed(**fields: Any) -> Round:
    return make_round(state=RoundState.CLOSED, **fields)


def agreed(by: User, round_: Round, code: str = "robust") -> Agreement:
    return agreement.compute(round_, by)[code]


# Over time


def test_the_trend_tells_median_and_quartiles_of_each_round(cast: Cast) -> None:
    rounds = [make_round(title=f"Ronde {at}", opens_on=f"2026-0{at}-01", deadline="2026-12-31") for at in (1, 2)]
    for round_, owns in zip(rounds, ((0, 1, 2, 3, 4), (4, 4, 4)), strict=True):
        for own in owns:
            make_result(make_initiative(area=cast.area), levels(own, 2), round=round_)

    view = select_portfolio(cast.coordinator, {})
    moments = trend(view, quartile_rows(view))

    assert [moment.round.title for moment in moments] == ["Ronde 1", "Ronde 2"]
    first, second = moments[0].sides
    assert (first.n, first.low, first.middle, first.high) == (5, 0.25, 0.5, 0.75)
    assert second.middle == pytest.approx(0.5)
    assert moments[1].sides[0].middle == 1
    text = page(cast.coordinator, "/en/portfolio/verloop")
    assert "0.25 – 0.75" in text  # noqa: RUF001
    assert len(trend_chart(moments).boxes) == 4


def test_the_trend_prints_no_number_under_three_and_leaves_other_lenses_out(cast: Cast) -> None:
    make_result(make_initiative(area=cast.area), {}, round=make_round(title="Anders", lens=make_small_lens()))
    for own in (1, 4):
        make_result(make_initiative(area=cast.area), levels(own, 2), round=make_round(title=f"Klein {own}"))

    view = select_portfolio(cast.coordinator, {})
    moments = trend(view, quartile_rows(view))

    assert "Anders" not in {moment.round.title for moment in moments}
    assert {side.middle for moment in moments for side in moment.sides} == {None}
    assert trend_chart(moments).boxes == []


# Ranking


def test_the_ranking_is_that_of_the_arithmetic_and_repeats_to_the_bit(cast: Cast) -> None:
    for own in (0, 1, 3, 4):
        make_result(make_initiative(area=cast.area), levels(own, 2))
    view = select_portfolio(cast.coordinator, {})
    wanted, ids = ranking.ranking_request(view, "initiative"), ranking.ids_of(view)

    found = ranking.compute(wanted, ids)

    given: dict[Any, list[int | None]] = {
        row.pk: [score.level for score in row.scores.order_by("principle__position")][:7] for row in view.latest
    }
    # Without assessors behind it a result is its own voice; the factory's are of medium confidence.
    rows = [[PrincipleScores("", [GivenScore("level", level, 2, "medium")]) for level in given[pk]] for pk in ids]
    steps = thresholds(votes_of(rows, 7))
    again = robustness(np.array([given[pk] for pk in ids], float), seed=wanted.seed, steps=steps)
    assert (found.ranks, found.dominance) == (again.ranks, again.dominance)
    assert ranking.compute(wanted, ids) == found
    assert Ranking.from_json(found.as_json()) == found


def test_initiatives_whose_order_other_assessors_would_turn_share_a_place(cast: Cast) -> None:
    round_ = closed(settling=Settling.PANEL)
    for name, given in (("Eens", (3, 3, 3)), ("Oneens", (1, 4, 4))):
        made = make_initiative(name=name, area=cast.area)
        for level in given:
            make_assessment(
                assignment=make_assignment(round=round_, initiative=made), levels=levels(level, 2), submitted=True
            )
        result = make_result(made, levels(3 if name == "Eens" else 4, 2), round=round_)
        Panel.objects.create(round=round_, subject=result.subject)

    assert page(cast.coordinator, RANKING).count("1 to 2, shared") == 2


def test_who_cannot_be_told_apart_shares_a_place_and_the_page_says_so(cast: Cast) -> None:
    for own in (3, 3, 3):
        make_result(make_initiative(area=cast.area), levels(own, 2))

    text = page(cast.coordinator, RANKING)

    assert "All 3 are tied: no order can be told." in text
    assert text.count("1 to 3, shared") == 3
    assert re.search(r"seed \d{6,}", text)


def test_who_can_be_told_apart_stands_in_order(cast: Cast) -> None:
    for name, own in (("Laag", 0), ("Hoog", 4)):
        make_result(make_initiative(name=name, area=cast.area), levels(own, 4 - own))

    first, second = page(cast.coordinator, RANKING), page(cast.coordinator, RANKING, kant="governance")

    assert first.index(">Hoog<") < first.index(">Laag<")
    assert second.index(">Laag<") < second.index(">Hoog<")


def test_one_high_level_does_not_rank_first(cast: Cast) -> None:
    make_result(make_initiative(name="Dun", area=cast.area), {"robust": 4})
    make_result(make_initiative(name="Heel", area=cast.area), levels(2, 2))

    text = page(cast.coordinator, RANKING)

    assert text.count(">Dun<") == 1
    assert "1 initiative is not ranked, because not every principle of this side has a level:" in text
    assert text.index("is not ranked") < text.index(">Dun<") < text.index("<table")


def test_the_ranking_as_csv_has_the_same_places_and_the_seed(cast: Cast) -> None:
    for own in (0, 4, 4):
        make_result(make_initiative(area=cast.area), levels(own, 2))

    answer: Any = signed_in(cast.coordinator).get(f"{RANKING}.csv")
    rows = list(csv.DictReader(io.StringIO(b"".join(answer).decode("utf-8-sig")), delimiter=";"))

    assert [(row["First place"], row["Last place"]) for row in rows] == [("1", "2"), ("1", "2"), ("3", "3")]
    assert {row["Seed"] for row in rows} == {
        str(ranking.ranking_request(select_portfolio(cast.coordinator, {}), "").seed)
    }


def test_an_order_without_anybody_is_an_order() -> None:
    assert order_of([], Ranking([], None, 1)) == RankingOrder([], 0, [])
    assert order_of([cast_id := Job().pk], Ranking([None], None, 1)).without == [cast_id]
    assert order_of([cast_id], Ranking([Ranks(1, 1)], None, 1)).is_one_tie is False


def test_a_large_ranking_is_computed_in_the_background_and_kept(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    monkeypatch.setattr(ranking, "MOST_AT_ONCE", 1)
    for own in (0, 4):
        make_result(make_initiative(area=cast.area), levels(own, 2))
    browser = signed_in(cast.coordinator)
    assert "takes a few seconds" in page(cast.coordinator, RANKING)

    asked = browser.post(f"{RANKING}?kant=initiative")
    job = Job.objects.get()
    assert asked["Location"].endswith(f"/{job.pk}")
    assert run_due() == 1

    assert browser.get(asked["Location"])["Location"].startswith("/en/portfolio/rangorde?kant=initiative")
    assert "2 different places" in page(cast.coordinator, RANKING)
    # Another person who may read the same results reads the same ranking.
    assert "2 different places" in page(cast.official, RANKING)
    make_result(make_initiative(area=cast.area), levels(2, 2))
    assert "takes a few seconds" in page(cast.coordinator, RANKING)


def test_a_ranking_whose_results_changed_while_it_waited_is_not_kept(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "MOST_AT_ONCE", 1)
    for own in (0, 4):
        make_result(make_initiative(area=cast.area), levels(own, 2))
    signed_in(cast.coordinator).post(RANKING)
    make_result(make_initiative(area=cast.area), levels(2, 2))

    run_due()

    job = Job.objects.get()
    assert (job.state, job.result) == ("failed", None)
    assert "veranderden" in job.message


def test_what_a_colleague_asked_is_not_asked_twice(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "MOST_AT_ONCE", 1)
    for own in (0, 4):
        make_result(make_initiative(area=cast.area), levels(own, 2))
    signed_in(cast.coordinator).post(RANKING)

    answer = signed_in(cast.official).post(RANKING, follow=True)

    assert Job.objects.count() == 1
    assert "A colleague asked for the same" in answer.content.decode()


# Agreement


def test_agreement_is_that_of_the_arithmetic(cast: Cast) -> None:
    given: list[list[int | None]] = [[0, 1, 2, 4, None], [0, 1, 3, 4, 2], [0, 2, 2, None, 2]]
    round_ = closed()
    in_round(round_, given)

    found = agreed(cast.coordinator, round_)

    interval = jackknife_interval(given)
    assert interval
    assert found.alpha == krippendorff_alpha(given)
    assert found.interval == interval
    assert (found.units, found.exact, found.within_one) == (5, 7 / 11, 1.0)
    text = page(cast.coordinator, AGREEMENT, ronde=str(round_.pk))
    assert f"{found.alpha:.2f}" in text
    assert "64%" in text


@pytest.mark.parametrize(
    "given",
    [
        pytest.param([[3] * 5] * 3, id="no variation"),
        pytest.param([[0, 4, 2, 3]] * 3, id="four initiatives"),
        pytest.param([[0, 4, 2, 3, 1]] * 2, id="two assessors"),
    ],
)
def test_of_too_little_or_no_variation_alpha_cannot_be_told_and_never_with_the_level(
    cast: Cast, given: list[list[int | None]]
) -> None:
    round_ = closed()
    in_round(round_, given)

    text = page(cast.coordinator, AGREEMENT, ronde=str(round_.pk))

    assert agreed(cast.coordinator, round_).alpha is None
    assert text.count("Cannot be told: it takes five initiatives and three assessors") == 11
    assert "alpha 1" not in text
    assert agreed(cast.coordinator, round_).exact == 1
    assert "100%" in text


def test_the_word_of_an_alpha_follows_the_lower_end_of_its_interval(cast: Cast) -> None:
    round_ = closed()
    in_round(round_, [[0, 4, 2, 3, 1, 2], [0, 4, 2, 3, 1, 2], [0, 4, 2, 3, 1, 4]])
    found = agreed(cast.coordinator, round_)

    assert found.alpha is not None
    assert found.interval is not None
    assert (found.alpha > 0.8, found.interval.low < 0.667) == (True, True)
    assert found.reliability == "below"


def test_a_round_in_which_somebody_still_has_to_submit_tells_nothing(cast: Cast) -> None:
    round_ = make_round(title="Loopt nog")
    made = in_round(round_, [[0, 4, 2], [1, 4, 2]])
    late = make_assignment(round=round_, initiative=made[0])

    assert "Loopt nog" not in page(cast.coordinator, AGREEMENT)
    assert signed_in(cast.coordinator).get(AGREEMENT, {"ronde": str(round_.pk)}).status_code == 404
    make_assessment(assignment=late, submitted=True)
    assert "Loopt nog" in page(cast.coordinator, AGREEMENT)


def test_a_coordinator_who_scores_too_reads_it_only_after_the_round(cast: Cast) -> None:
    both = make_user(role=Role.COORDINATOR)
    both.role_grants.create(role=Role.ASSESSOR)
    round_ = make_round(title="Zelf ook")
    made = in_round(round_, [[0, 4, 2], [1, 4, 2]])
    make_assignment(round=round_, initiative=made[0], assessor=both)

    assert "Zelf ook" not in page(both, AGREEMENT)
    Round.objects.filter(pk=round_.pk).update(state=RoundState.CLOSED)
    # Closed: the others are compared, but not on what they never submitted themselves.
    assert agreed(both, round_).units == 2
    assert agreed(cast.coordinator, round_).units == 3


def test_what_a_coordinator_has_a_stake_in_is_left_out(cast: Cast) -> None:
    round_ = closed()
    made = in_round(round_, [[0, 4, 2], [1, 4, 2]])
    make_carrier(made[0], cast.coordinator)

    assert agreed(cast.coordinator, round_).units == 2


def test_drafts_practice_and_reopened_assessments_do_not_count(cast: Cast) -> None:
    round_ = closed()
    made = in_round(round_, [[0, 4], [1, 4]])
    make_assessment(assignment=make_assignment(round=round_, initiative=made[0]), levels={"robust": 4})
    old = Assessment.objects.filter(round=round_).order_by("pk")[0]
    Assessment.objects.filter(pk=old.pk).update(superseded_at=old.submitted_at)
    practice = closed(purpose="calibration", title="Oefenen")
    in_round(practice, [[0, 4], [1, 4]])

    assert agreed(cast.coordinator, round_).units == 1
    assert "Oefenen" not in page(cast.coordinator, AGREEMENT)


def test_who_handles_no_initiatives_reads_nothing_of_how_far_assessors_agree(cast: Cast) -> None:
    in_round(closed(), [[0, 4], [1, 4]])

    for person in (cast.assessor, cast.administrator, cast.founder):
        assert signed_in(person).get(AGREEMENT).status_code == 403


def test_an_official_reads_figures_over_a_whole_round_and_never_a_name_a_level_or_one_initiative(cast: Cast) -> None:
    round_ = closed(title="Hele stad")
    made = in_round(round_, [[0, 4, 2, 3, 1], [1, 4, 2, 3, 1], [0, 3, 2, 3, 1]])

    text = page(cast.official, AGREEMENT)

    assert agreed(cast.official, round_) == agreed(cast.coordinator, round_)
    assert f"{agreed(cast.coordinator, round_).alpha:.2f}" in text
    assert "over all areas" in text
    names = [one.name for one in made] + list(
        Assessment.objects.filter(round=round_).values_list("assessor__name", flat=True)
    )
    assert not [name for name in names if name in text]
    assert not Assessment.objects.visible_to(cast.official).filter(round=round_, kind="independent").exists()


@pytest.mark.parametrize(
    "given",
    [
        pytest.param([[0, 4, 2], [1, 4, 2]], id="two assessors"),
        pytest.param([[0, 4], [1, 4], [0, 4]], id="two initiatives"),
    ],
)
def test_an_official_reads_nothing_of_a_round_so_small_that_it_tells_who_gave_what(
    cast: Cast, given: list[list[int | None]]
) -> None:
    round_ = closed(title="Te klein")
    in_round(round_, given)

    assert "no closed round yet" in page(cast.official, AGREEMENT)
    assert signed_in(cast.official).get(AGREEMENT, {"ronde": str(round_.pk)}).status_code == 404
    assert "Te klein" in page(cast.coordinator, AGREEMENT)


@pytest.mark.parametrize("first", [1, 4, 24])
def test_which_rounds_are_large_enough_does_not_hang_on_how_many_are_looked_at_first(
    cast: Cast, monkeypatch: pytest.MonkeyPatch, first: int
) -> None:
    monkeypatch.setattr(agreement, "FIRST", first)
    large = closed(title="Groot")
    in_round(large, [[0, 4, 2], [1, 4, 2], [0, 3, 2]])
    in_round(closed(title="Te klein"), [[0, 4, 2], [1, 4, 2]])
    staked = closed(title="Met belang")
    make_carrier(in_round(staked, [[0, 4, 2], [1, 4, 2], [0, 3, 2]])[0], cast.official)

    assert list(agreement.rounds_to_read(cast.official)) == [large]


def test_an_official_reads_no_principle_on_which_fewer_than_three_initiatives_are_compared(cast: Cast) -> None:
    round_ = closed()
    in_round(round_, [[0, 4, None], [2, 4, None], [0, 3, 2]])

    own, whole = page(cast.official, AGREEMENT), page(cast.coordinator, AGREEMENT)

    exact = f"{agreed(cast.coordinator, round_).exact:.0%}"
    assert own.count("too few to tell") == 11
    assert (f">{exact}<" in own, f">{exact}<" in whole) == (False, True)


def test_an_official_reads_nothing_of_a_round_that_is_not_closed_or_what_they_have_a_stake_in(cast: Cast) -> None:
    given: list[list[int | None]] = [[0, 4, 2, 3], [1, 4, 2, 3], [0, 3, 2, 3]]
    in_round(make_round(title="Nog open"), given)
    round_ = closed(title="Dicht")
    make_carrier(in_round(round_, given)[0], cast.official)

    assert "Nog open" not in page(cast.official, AGREEMENT)
    assert "Nog open" in page(cast.coordinator, AGREEMENT)
    assert agreed(cast.official, round_).units == 3


def three_who_differ(round_: Round) -> list[User]:
    """Three assessors of three initiatives: one a level below the others on everything."""
    people = [make_user(role=Role.ASSESSOR, name=name) for name in ("Strenge Stien", "Ada Anders", "Bo Bakker")]
    for at in range(3):
        made = make_initiative()
        for person, off in zip(people, (1, 0, 0), strict=True):
            given = make_assignment(round=round_, initiative=made, assessor=person)
            make_assessment(assignment=given, levels=levels(2 + at % 2 - off, 3 - off), submitted=True)
    return people


def test_who_reads_more_strictly_is_told_to_coordinators_only_with_its_error(cast: Cast) -> None:
    round_ = closed()
    people = three_who_differ(round_)

    own, other = page(cast.coordinator, AGREEMENT), page(cast.official, AGREEMENT)

    assert re.search(r"Strenge Stien</th>.*?>0\.67</td>.*?stricter", own, re.DOTALL)
    assert "33</td>" in own
    assert "Who reads more strictly?" not in other
    assert not [one.name for one in people if one.name in other]


def test_of_too_few_scores_in_common_nobody_is_called_strict(cast: Cast) -> None:
    in_round(closed(), [[0, 1, 2, 4], [1, 2, 3, 4], [0, 1, 2, 3]])

    assert "Who reads more strictly?" not in page(cast.coordinator, AGREEMENT)


def test_a_large_round_is_compared_in_the_background(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(agreement, "MOST_AT_ONCE", 1)
    round_ = closed()
    in_round(round_, [[0, 1, 2, 4, 3, 0, 4]] * 3)
    assert "takes a few seconds" in page(cast.coordinator, AGREEMENT)

    asked = signed_in(cast.coordinator).post(f"{AGREEMENT}?ronde={round_.pk}")
    run_due()

    assert asked["Location"].endswith(str(Job.objects.get().pk))
    assert "reliable" in page(cast.coordinator, AGREEMENT, ronde=str(round_.pk))


def test_without_a_round_it_says_so(cast: Cast) -> None:
    assert "no round yet" in page(cast.coordinator, AGREEMENT)
    for path in ("/en/portfolio/verloop", RANKING):
        assert "no published result yet" in page(cast.coordinator, path)


@pytest.mark.parametrize("path", ["/portfolio/verloop", "/portfolio/rangorde", "/portfolio/overeenstemming"])
def test_a_page_takes_as_many_queries_for_more_initiatives(
    cast: Cast, path: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    browser, round_ = signed_in(cast.coordinator), closed()
    in_round(round_, [[0, 4], [1, 4]])
    for own in (1, 2):
        make_result(make_initiative(area=cast.area), levels(own, 2), round=round_)
    browser.get(path)
    with django_assert_max_num_queries(20) as before:
        browser.get(path)
    for own in (0, 3, 4):
        make_result(make_initiative(area=make_area()), levels(own, 2), round=round_)
    in_round(round_, [[0, 4, 1], [1, 4, 1]])
    with django_assert_max_num_queries(20) as after:
        browser.get(path)

    assert len(after) == len(before)
