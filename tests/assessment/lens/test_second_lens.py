# SPDX-License-Identifier: EUPL-1.2
"""A lens of another city, with other sides, principles and scale, works from end to end without a line of code."""

import json
from copy import deepcopy
from decimal import Decimal

import pytest
import yaml
from django.test import Client

from assessment.models import Assessment, Lens, Round, Subject
from assessment.panels.actions.publishing import publish_result
from assessment.results.profiles import bars_for
from assessment.results.summary import result_summary
from assessment.statistics.interplay import Interplay
from initiatives.models import Initiative
from initiatives.register.profiles import ProfileFilter, profile_condition
from tests.assessment.scoring.helpers import posted, signed_in
from tests.cast import Cast
from tests.factories import make_assignment, make_initiative, make_result, make_round
from tests.factories.api import make_api_client, with_key
from tests.factories.assessment import SMALL_LENS_FILE, make_assessment, make_small_lens

pytestmark = pytest.mark.django_db
CODES = ["samen", "delen", "ruimte", "bereik", "helder"]
TOP = {"answer": "3", "rationale": "Wij zagen het.", "evidence_level": "1", "confidence": "high"}


def settled(cast: Cast, lens: Lens, *levels: dict[str, int]) -> tuple[Round, Subject, Assessment]:
    """Publish the median of these assessments of one initiative."""
    round_, initiative = make_round(lens=lens), make_initiative(name="Buurttuin")
    made = [
        make_assessment(assignment=make_assignment(round=round_, initiative=initiative), levels=each, submitted=True)
        for each in levels
    ]
    subject = made[0].subject
    texts = {code: f"Waarom {code}." for code in CODES}
    result = publish_result(
        round_=round_, subject=subject, texts=texts, seen=[one.pk for one in made], by=cast.coordinator
    )
    return round_, subject, result


def test_the_scoring_page_draws_its_own_levels_sides_and_progress_and_takes_a_submission(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor, round=make_round(lens=make_small_lens()))
    client = signed_in(cast.assessor)
    page = client.get(f"/beoordelen/{assignment.pk}/principe/ruimte").content.decode()

    scores = {score.principle.code: score for score in Assessment.objects.get().scores.select_related("principle")}
    whole = {name: value for score in scores.values() for name, value in posted(score, **TOP).items()}
    client.post(f"/beoordelen/{assignment.pk}?alles", {**whole, "go": "next"})
    overview = client.get(f"/beoordelen/{assignment.pk}/overzicht").content.decode()
    seen = sum(Assessment.objects.get().scores.values_list("version", flat=True))
    client.post(f"/beoordelen/{assignment.pk}/indienen", {"seen": seen})

    assert [f'id="id_ruimte-answer_{level}"' in page for level in range(5)] == [True, True, True, True, True]
    assert 'value="4"' not in page.split('class="mv-skip"', maxsplit=1)[0]
    assert "De plek · principe 3 van 5" in page
    assert "Altijd: ruimte." in page
    assert "5 van 5" in overview
    document = json.loads(Assessment.objects.get(state="submitted").document)
    assert [(row["principle"], row["side"], row["level"]) for row in document["scores"]] == [
        ("samen", "bewoners", 3), ("delen", "bewoners", 3), ("ruimte", "plek", 3), ("bereik", "plek", 3),
        ("helder", "regels", 3),
    ]  # fmt: skip


def test_a_level_above_the_scale_is_not_taken(cast: Cast) -> None:
    assignment = make_assignment(assessor=cast.assessor, round=make_round(lens=make_small_lens()))
    draft = make_assessment(assignment=assignment)
    score = draft.scores.get(principle__code="samen")

    answer = signed_in(cast.assessor).post(
        f"/beoordelen/{assignment.pk}/principe/samen", posted(score, **{**TOP, "answer": "4"})
    )

    score.refresh_from_db()
    assert (answer.status_code, score.level) == (400, None)


def test_median_result_public_page_and_indices_follow_its_scale(cast: Cast, client: Client) -> None:
    low = {"samen": 0, "delen": 3, "ruimte": 1, "bereik": 2, "helder": 3}
    high = {"samen": 0, "delen": 3, "ruimte": 2, "bereik": 2, "helder": 3}
    _round, subject, result = settled(cast, make_small_lens(), low, high, high)

    view = result_summary(result)
    page = client.get(f"/initiatief/{subject.initiative_id}").content.decode()

    assert [line.level for line in view.lines] == [0, 3, 2, 2, 3]
    # (2 * 0/3 + 1 * 3/3) / 3, (2/3 + 2/3) / 2 and 3/3: weights and scale of the lens itself.
    assert [side.figures.arithmetic for side in view.sides] == pytest.approx([1 / 3, 2 / 3, 1])
    # (4 (1/4)^(2/3) - 1) / 3 by hand: the geometric index over levels 0..3.
    assert view.sides[0].figures.geometric == pytest.approx((4 * (1 / 4) ** (2 / 3) - 1) / 3)
    assert view.interplay is None
    assert [line.code for line in view.low] == ["samen"]
    assert "Van de 5 principes met een niveau staat er 1 op niveau 0 of lager." in page
    assert "Niveau 0 is “niets”, niveau 3 is “altijd”." in page
    assert page.index("De bewoners") < page.index("De plek") < page.index("De regels")
    assert 'start="3"' in page
    assert 'start="5"' in page


def test_the_coordinators_pages_name_its_sides_and_draw_its_progress(cast: Cast) -> None:
    round_, subject, _result = settled(cast, make_small_lens(), dict.fromkeys(CODES, 2))
    make_assignment(round=round_)
    desk = signed_in(cast.coordinator)

    assert "0 van 5" in desk.get(f"/rondes/{round_.pk}").content.decode()
    page = desk.get(f"/rondes/{round_.pk}/uitslag/{subject.pk}").content.decode()
    assert "De plek" in page
    assert "mv-meter--g mv-meter--2" in page


def test_the_bars_of_the_register_know_its_sides_and_scale(cast: Cast, client: Client) -> None:
    make_small = make_small_lens()
    initiative = make_initiative()
    make_result(initiative, dict.fromkeys(CODES, 3), round=make_round(lens=make_small))

    bars = bars_for([initiative.pk])[initiative.pk]

    assert [(bar.side, bar.group, bar.scale) for bar in bars] == [
        ("initiative", "De bewoners", 3), ("initiative", "De bewoners", 3), ("governance", "De plek", 3),
        ("governance", "De plek", 3), ("governance", "De regels", 3),
    ]  # fmt: skip
    assert 'height="20"' in client.get("/register").content.decode()


def test_low_and_strong_beside_weak_are_the_lenss_own(cast: Cast) -> None:
    three = make_small_lens()
    sides = deepcopy(three.content["sides"][:2])
    principles = [dict(row, side="plek") if row["side"] == "regels" else row for row in three.content["principles"]]
    two = make_small_lens(version=2, sides=sides, principles=principles, low_level=1)
    strong = {"samen": 3, "delen": 3, "ruimte": 1, "bereik": 1, "helder": 1}
    on_three, on_two = make_initiative(name="Three"), make_initiative(name="Two")
    make_result(on_three, strong, round=make_round(lens=three))
    result = make_result(on_two, {**strong, "bereik": 0, "helder": 0}, round=make_round(lens=two))

    found = {
        wanted: set(Initiative.objects.filter(profile_condition(wanted)).values_list("name", flat=True))
        for wanted in (ProfileFilter.ALONE, ProfileFilter.LOW)
    }
    view = result_summary(result)

    assert found == {ProfileFilter.ALONE: {"Two"}, ProfileFilter.LOW: {"Two"}}
    assert view.interplay is Interplay.ALONE
    assert str(view.interplay_name) == "De bewoners sterk, De plek kan groeien"
    assert "De bewoners sterk, De plek kan groeien." in view.sentences


def test_the_api_serves_the_lens_and_its_assessments(cast: Cast, client: Client) -> None:
    settled(cast, make_small_lens(), dict.fromkeys(CODES, 3))
    key = make_api_client()[1]

    rows = with_key(key).get("/api/v1/assessments?principle=ruimte").json()["results"]
    lens = next(row for row in client.get("/api/v1/lenses").json()["results"] if row["code"] == "buurtkracht")
    whole = client.get(f"/api/v1/lenses/{lens['id']}").json()

    assert {row["lens"]["code"] for row in rows} == {"buurtkracht"}
    assert {row["subject"]["kind"] for row in rows} == {"initiative"}
    assert all(row["initiativeId"] == row["subject"]["id"] for row in rows)
    assert (whole["scale"]["max"], whole["lowLevel"]) == (3, 0)


def test_weights_are_stored_as_given() -> None:
    lens = make_small_lens()

    assert list(lens.principles.values_list("weight", flat=True)) == [Decimal(2), *([Decimal(1)] * 4)]
    assert yaml.safe_load(SMALL_LENS_FILE.read_text())["low_level"] == lens.content["low_level"]
