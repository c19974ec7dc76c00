# SPDX-License-Identifier: EUPL-1.2
"""The same score open in two windows: the second save shows both texts and loses nothing."""

from unittest.mock import patch

import pytest
from django.test import Client

from assessment.models import Score
from tests.assessment.scoring.helpers import LEVEL, draft_of, page_of, posted, score_of, signed_in
from tests.cast import Cast
from tests.factories import make_assignment

pytestmark = pytest.mark.django_db
FIRST = {**LEVEL, "rationale": "From the first window."}
SECOND = {**LEVEL, "answer": "1", "rationale": "From the second window."}


@pytest.fixture
def client_and_score(cast: Cast) -> tuple[Client, str, Score]:
    assignment = make_assignment(assessor=cast.assessor)
    return signed_in(cast.assessor), page_of(assignment), score_of(draft_of(assignment))


def stored(score: Score) -> Score:
    return Score.objects.get(pk=score.pk)


def test_the_second_window_sees_both_texts_and_the_first_one_stays(
    client_and_score: tuple[Client, str, Score],
) -> None:
    client, page, score = client_and_score

    client.post(page, posted(score, **FIRST))
    second = client.post(page, posted(score, **SECOND))
    text = second.content.decode()

    assert second.status_code == 409
    assert "Robuustheid is in een ander venster veranderd" in text
    assert "<dd data-stored>From the first window.</dd>" in text
    assert "<dd data-yours>From the second window.</dd>" in text
    assert "<dd data-stored>2 Per geval</dd>" in text
    assert "<dd data-yours>1 In aanzet</dd>" in text
    assert stored(score).rationale == "From the first window."


def test_without_the_guard_the_first_text_would_be_lost(client_and_score: tuple[Client, str, Score]) -> None:
    """The control: the same two posts, the guard taken out."""
    client, page, score = client_and_score

    def unguarded(record: Score, *, expected_version: int, changes: dict[str, object]) -> bool:
        return bool(Score.objects.filter(pk=record.pk).update(**changes))

    with patch("assessment.scoring.actions.assessments.update_unchanged", unguarded):
        client.post(page, posted(score, **FIRST))
        client.post(page, posted(score, **SECOND))

    assert stored(score).rationale == "From the second window."


@pytest.mark.parametrize(
    ("way", "level", "rationale"),
    [
        ("mine", 1, "From the second window."),
        ("theirs", 2, "From the first window."),
        ("both", 1, "From the first window.\n\nFrom the second window."),
    ],
)
def test_the_assessor_chooses_what_to_keep(
    client_and_score: tuple[Client, str, Score], way: str, level: int, rationale: str
) -> None:
    client, page, score = client_and_score
    client.post(page, posted(score, **FIRST))
    client.post(page, posted(score, **SECOND))

    answer = client.post(page, {**posted(score, **SECOND), "keep": f"{way}:robust:{stored(score).version}"})

    assert answer.status_code == 302
    assert (stored(score).level, stored(score).rationale) == (level, rationale)


def test_put_together_a_window_that_chose_nothing_keeps_what_the_other_chose(
    client_and_score: tuple[Client, str, Score],
) -> None:
    client, page, score = client_and_score
    client.post(page, posted(score, **FIRST))

    client.post(page, {**posted(score, rationale="And more."), "keep": f"both:robust:{stored(score).version}"})

    kept = stored(score)
    assert (kept.level, kept.evidence_level, kept.confidence) == (2, 2, "high")
    assert kept.rationale == "From the first window.\n\nAnd more."


def test_a_choice_made_on_an_old_page_is_a_conflict_again(client_and_score: tuple[Client, str, Score]) -> None:
    client, page, score = client_and_score
    client.post(page, posted(score, **FIRST))
    old = stored(score).version
    client.post(page, posted(stored(score), **{**FIRST, "rationale": "A third text."}))

    answer = client.post(page, {**posted(score, **SECOND), "keep": f"mine:robust:{old}"})

    assert answer.status_code == 409
    assert stored(score).rationale == "A third text."


@pytest.mark.parametrize("keep", ["mine:robust:x", "mine", "::", "mine:robust:99999999999", "all:robust:1"])
def test_a_forged_choice_is_no_choice(client_and_score: tuple[Client, str, Score], keep: str) -> None:
    client, page, score = client_and_score
    client.post(page, posted(score, **FIRST))

    assert client.post(page, {**posted(score, **SECOND), "keep": keep}).status_code == 409
    assert stored(score).rationale == "From the first window."


def test_the_same_text_from_two_windows_is_no_conflict(client_and_score: tuple[Client, str, Score]) -> None:
    client, page, score = client_and_score

    assert [client.post(page, posted(score, **FIRST)).status_code for _window in range(2)] == [302, 302]


def test_on_the_page_of_all_principles_only_the_one_that_moved_is_a_conflict(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    draft = draft_of(assignment)
    robust, flexible = score_of(draft, "robust"), score_of(draft, "flexible")
    client = signed_in(cast.assessor)
    client.post(page_of(assignment), posted(robust, **FIRST))

    answer = client.post(
        f"/beoordelen/{assignment.pk}?alles", {**posted(robust, **SECOND), **posted(flexible, **LEVEL)}
    )

    assert answer.status_code == 409
    assert answer.content.decode().count("is in een ander venster veranderd") == 1
    assert stored(robust).rationale == "From the first window."
    assert stored(flexible).level == 2


def test_saving_while_typing_meets_the_same_guard_and_draws_both_texts(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    score = score_of(draft_of(assignment))
    client = signed_in(cast.assessor)
    client.post(page_of(assignment), posted(score, **FIRST))

    answer = client.post(f"/beoordelen/{assignment.pk}/bewaren", posted(score, **SECOND))

    assert answer.status_code == 409
    assert "From the first window." in answer.json()["conflicts"]["robust"]
    assert "From the second window." in answer.json()["conflicts"]["robust"]
    assert stored(score).rationale == "From the first window."


def test_after_a_wrong_address_of_evidence_one_does_not_conflict_with_oneself(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor)
    score = score_of(draft_of(assignment))
    client = signed_in(cast.assessor)

    answer = client.post(page_of(assignment), {**posted(score, **FIRST), "robust-evidence_url": "no address"})

    assert answer.status_code == 400
    assert stored(score).rationale == "From the first window."
    assert f'name="robust-version" value="{stored(score).version}"' in answer.content.decode()
