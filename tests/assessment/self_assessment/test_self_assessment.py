# SPDX-License-Identifier: EUPL-1.2
"""The founder's own view: answered in two windows, resumed, submitted for good, and shown only where it may be."""

import pgtrigger
import pytest
import yaml
from django.db import DatabaseError, transaction
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import Scope
from assessment.models import Assessment, PanelReply, Score, SideFigures
from assessment.self_assessment.actions import begin_self_assessment
from core.errors import NotAllowedError
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.assessment import (
    SMALL_LENS_FILE,
    make_assessment,
    make_assignment,
    make_lens,
    make_result,
    make_round,
    make_self_assessment,
    make_small_lens,
)

SECRET = "The founder says of robust."


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    """A garden in the official's area, carried by the founder."""
    make_lens()
    initiative = make_initiative(name="Garden", area=cast.area)
    make_carrier(initiative, cast.founder)
    return initiative


@pytest.fixture
def founder(client: Client, cast: Cast) -> Client:
    client.force_login(cast.founder)
    return client


def home(garden: Initiative) -> str:
    return f"/en/mijn/{garden.pk}/zelfbeoordeling"


def question(garden: Initiative, code: str) -> str:
    return f"{home(garden)}/vraag/{code}"


def posted(code: str, version: int, answer: str, text: str = "", **more: str) -> dict[str, str]:
    return {f"{code}-version": str(version), f"{code}-answer": answer, f"{code}-rationale": text, **more}


def draft() -> Assessment:
    return Assessment.objects.get(kind="self", state="draft")


def test_a_founder_is_invited_begins_and_answers_question_by_question(founder: Client, garden: Initiative) -> None:
    assert home(garden) in founder.get(f"/en/mijn/{garden.pk}").text

    first = founder.post(home(garden), follow=True)

    assert "Question 1 of 11" in first.text
    following = founder.post(question(garden, "integrative"), posted("integrative", 1, "3", "We do."), follow=True)
    assert "Question 2 of 11" in following.text
    score = draft().scores.get(principle__code="integrative")
    assert (score.level, score.rationale, score.confidence) == (3, "We do.", "")
    assert draft().round is None


def test_it_is_resumed_where_it_was_left_by_either_carrier(founder: Client, garden: Initiative, cast: Cast) -> None:
    make_carrier(garden, cast.co_carrier)
    founder.post(home(garden))
    founder.post(question(garden, "integrative"), posted("integrative", 1, "dont_know", go="later"))

    other = Client()
    other.force_login(cast.co_carrier)

    assert "1 of 11 answered" in other.get(home(garden)).text
    other.post(home(garden))
    assert Assessment.objects.filter(kind="self").count() == 1


def test_two_windows_never_overwrite_one_another(founder: Client, garden: Initiative) -> None:
    founder.post(home(garden))
    founder.post(question(garden, "robust"), posted("robust", 1, "1", "The first window."))

    answer = founder.post(question(garden, "robust"), posted("robust", 1, "4", "The second window."))

    assert answer.status_code == 409
    assert "The first window." in answer.text
    assert "The second window." in answer.text
    score = draft().scores.get(principle__code="robust")
    assert score.level == 1
    kept = posted("robust", 1, "4", "The second window.", keep=f"both:robust:{score.version}")
    founder.post(question(garden, "robust"), kept)
    score.refresh_from_db()
    assert (score.level, score.rationale) == (4, "The first window.\n\nThe second window.")


def test_nothing_is_submitted_that_misses_an_answer_or_a_reason(founder: Client, garden: Initiative) -> None:
    founder.post(home(garden))
    answer_all(founder, garden, leave="robust")
    founder.post(question(garden, "robust"), posted("robust", 1, "not_applicable"))

    answer = founder.post(f"{home(garden)}/indienen", {"seen": str(seen())}, follow=True)

    assert "Something is still missing." in answer.text
    assert "Write why this does not apply." in answer.text
    assert draft()


def answer_all(founder: Client, garden: Initiative, leave: str = "") -> None:
    for code in make_lens().principles.values_list("code", flat=True):
        if code != leave:
            founder.post(question(garden, code), posted(code, 1, "2"))


def seen() -> int:
    return sum(draft().scores.values_list("version", flat=True))


def test_submitting_locks_it_and_a_new_one_can_be_made_later(founder: Client, garden: Initiative) -> None:
    founder.post(home(garden))
    answer_all(founder, garden)

    stale = founder.post(f"{home(garden)}/indienen", {"seen": "1"}, follow=True)
    assert "An answer changed after you opened this page." in stale.text
    answer = founder.post(f"{home(garden)}/indienen", {"seen": str(seen())}, follow=True)

    assert "Your self-assessment is submitted. Thank you." in answer.text
    submitted = Assessment.objects.get(kind="self", state="submitted")
    assert SideFigures.objects.filter(assessment=submitted).count() == 2
    with pytest.raises(DatabaseError), transaction.atomic():
        Score.objects.filter(assessment=submitted).update(level=4)
    founder.post(home(garden))
    assert draft().pk != submitted.pk


@pytest.mark.parametrize("who", ["stranger", "official", "assessor", "coordinator", "administrator"])
def test_only_its_carriers_assess_it_themselves(garden: Initiative, cast: Cast, who: str) -> None:
    person = getattr(cast, who)
    client = Client()
    client.force_login(person)

    assert client.get(home(garden)).status_code == 404
    assert client.post(home(garden)).status_code == 404
    with pytest.raises(NotAllowedError):
        begin_self_assessment(initiative=garden, by=person)


def test_script_in_an_answer_is_shown_as_text(founder: Client, garden: Initiative, cast: Cast) -> None:
    make_self_assessment(garden, submitted=True, assessor=cast.founder)
    founder.post(home(garden))
    founder.post(question(garden, "robust"), posted("robust", 1, "2", "<script>alert(1)</script>"))

    assert "<script>alert(1)" not in founder.get(home(garden)).text


def test_garbage_is_refused_without_a_trace(founder: Client, garden: Initiative) -> None:
    founder.post(home(garden))

    for data in (posted("robust", 1, "9"), posted("robust", -1, "2"), posted("robust", 1, "2", "x" * 4001)):
        assert founder.post(question(garden, "robust"), data).status_code == 400
    assert founder.get(question(garden, "nonsense")).status_code == 404
    assert draft().scores.get(principle__code="robust").answer == "not_scored"


# Who reads it, and when.


def reads(client: Client, assignment_id: object) -> bool:
    page = client.get(f"/en/beoordelen/{assignment_id}/principe/robust", follow=True)
    assert page.status_code == 200
    return "data-founder" in page.text


@pytest.mark.parametrize(("rule", "while_scoring", "afterwards"), [
    ("never", False, False),
    ("after", False, True),
    ("before", True, True),
])  # fmt: skip
def test_an_assessor_sees_it_when_the_round_says_so(
    garden: Initiative, cast: Cast, rule: str, *, while_scoring: bool, afterwards: bool
) -> None:
    own = make_self_assessment(garden, levels={"robust": 4}, submitted=True, assessor=cast.founder)
    scored = make_round(self_shown=rule)
    assignment = make_assignment(assessor=cast.assessor, initiative=garden, round=scored)
    client = Client()
    client.force_login(cast.assessor)
    visible = Assessment.objects.visible_to(cast.assessor).filter(pk=own.pk)

    assert (reads(client, assignment.pk), visible.exists()) == (while_scoring, while_scoring)
    if not while_scoring:
        assert SECRET not in client.get(f"/en/beoordelen/{assignment.pk}?alles").text
    Assessment.objects.filter(kind="independent").delete()
    make_assessment(assignment=assignment, submitted=True, levels={"flexible": 2})
    assert (reads(client, assignment.pk), visible.exists()) == (afterwards, afterwards)
    assert (SECRET in client.get(f"/en/beoordelen/{assignment.pk}").text) is afterwards


def test_never_leaks_nowhere_also_not_to_a_coordinator_who_scores(garden: Initiative, cast: Cast) -> None:
    """Somebody with two offices is blind in both while they score."""
    own = make_self_assessment(garden, levels={"robust": 4}, submitted=True, assessor=cast.founder)
    cast.coordinator.role_grants.create(role="assessor", granted_by=cast.administrator)
    person = type(cast.coordinator).objects.get(pk=cast.coordinator.pk)
    assert Assessment.objects.visible_to(person).filter(pk=own.pk).exists()
    make_result(garden)
    assignment = make_assignment(assessor=person, initiative=garden, round=make_round(self_shown="never"))
    client = Client()
    client.force_login(person)

    assert not Assessment.objects.visible_to(person).filter(pk=own.pk).exists()
    assert not SideFigures.objects.visible_to(person).filter(assessment=own).exists()
    for path in (
        f"/en/dossier/{garden.pk}",
        f"/en/dossier/{garden.pk}/alles",
        f"/en/dossier/{garden.pk}/zelfbeoordeling",
        f"/en/initiatief/{garden.pk}",
        f"/en/beoordelen/{assignment.pk}?alles",
        f"/en/rondes/{assignment.round_id}",
        "/en/werkvoorraad",
    ):
        page = client.get(path)
        assert page.status_code == 200, path
        assert SECRET not in page.text, path
        assert "founder&#x27;s own view" not in page.text, path


def test_the_public_and_programs_never_get_it(garden: Initiative, cast: Cast) -> None:
    own = make_self_assessment(garden, levels={"robust": 4}, submitted=True, assessor=cast.founder)
    Assessment.objects.filter(pk=own.pk).update(published_at=own.submitted_at)
    _client, key = make_api_client(scopes=(Scope.ASSESSMENTS_READ,))

    assert with_key(key).get(f"/api/v1/assessments/{own.pk}").status_code == 404
    assert with_key(key).get("/api/v1/assessments").json()["results"] == []
    assert SECRET not in Client().get(f"/en/initiatief/{garden.pk}").text
    for who in (cast.stranger, cast.other_official, cast.administrator):
        assert not Assessment.objects.visible_to(who).filter(pk=own.pk).exists()


def test_an_official_reads_what_is_submitted_and_no_draft(garden: Initiative, cast: Cast) -> None:
    submitted = make_self_assessment(garden, submitted=True, assessor=cast.founder)
    make_self_assessment(garden, assessor=cast.founder)

    assert list(Assessment.objects.visible_to(cast.official).filter(kind="self")) == [submitted]
    assert Assessment.objects.visible_to(cast.founder).filter(kind="self").count() == 2


# The gap.


def both(garden: Initiative, cast: Cast) -> Assessment:
    make_self_assessment(
        garden,
        levels={"robust": 4, "flexible": 2, "inclusive": 1, "reliable": 3},
        submitted=True,
        assessor=cast.founder,
    )
    return make_result(garden, {"robust": 1, "flexible": 2, "inclusive": 2, "integrative": 3})


def test_the_gap_names_the_largest_first_in_words_and_never_a_sum(
    founder: Client, garden: Initiative, cast: Cast
) -> None:
    both(garden, cast)

    page = founder.get(f"{home(garden)}/verschil").text

    assert page.index("you 3 higher") < page.index("you 1 lower")
    assert "Here they differ: 2" in page
    assert "Here they say the same: 1" in page
    assert "own view “Don&#x27;t know”, result “Established”" in page
    assert "What we saw of robust." in page
    assert SECRET in page


def test_an_official_sees_the_same_gap_in_the_file(client: Client, garden: Initiative, cast: Cast) -> None:
    both(garden, cast)
    client.force_login(cast.official)

    assert f"/en/dossier/{garden.pk}/zelfbeoordeling" in client.get(f"/en/dossier/{garden.pk}/alles").text
    assert "founder 3 higher" in client.get(f"/en/dossier/{garden.pk}/zelfbeoordeling").text


def test_the_reply_of_the_initiative_stands_under_the_reason(founder: Client, garden: Initiative, cast: Cast) -> None:
    result = both(garden, cast)
    principle = result.lens.principles.get(code="robust")
    with pgtrigger.ignore("assessment.PanelReply:reply_of_settled_stays"):
        PanelReply.objects.create(consensus=result, principle=principle, text="We do have a second payer.")

    page = founder.get(f"{home(garden)}/verschil").text

    assert page.index("What the assessors saw:") < page.index("We do have a second payer.")


def test_without_both_the_page_says_what_it_takes(founder: Client, garden: Initiative) -> None:
    assert "it takes a submitted self-assessment and a published result" in founder.get(f"{home(garden)}/verschil").text


def test_the_gap_costs_a_fixed_number_of_queries(
    founder: Client, garden: Initiative, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    both(garden, cast)
    founder.get(f"{home(garden)}/verschil")

    with django_assert_max_num_queries(14):
        founder.get(f"{home(garden)}/verschil")


@pytest.mark.parametrize("is_result_newer", [True, False])
def test_a_principle_that_another_version_of_the_lens_renamed_lines_up_and_says_what_was_asked(
    founder: Client, garden: Initiative, cast: Cast, is_result_newer: bool
) -> None:
    first, second, *rest = yaml.safe_load(SMALL_LENS_FILE.read_text(encoding="utf-8"))["principles"]
    renamed = {
        **first,
        "code": "met-elkaar",
        "name": {"nl": "Met elkaar"},
        "same_as": [{"lens": "buurtkracht", "version": 1, "principle": first["code"]}],
    }
    added = {**second, "code": "nieuw", "name": {"nl": "Iets nieuws"}}
    old, new = make_small_lens(), make_small_lens(version=2, principles=[renamed, added, *rest])
    old_levels, new_levels = {first["code"]: 3, second["code"]: 2}, {"met-elkaar": 1, "nieuw": 2}
    (lens, levels), (own_lens, own_levels) = ((new, new_levels), (old, old_levels))[:: 1 if is_result_newer else -1]
    make_self_assessment(garden, levels=own_levels, submitted=True, assessor=cast.founder, lens=own_lens)
    make_result(garden, levels, round=make_round(lens=lens))

    page = founder.get(f"{home(garden)}/verschil").text

    assert ("you 2 higher" if is_result_newer else "you 2 lower") in page
    asked = first["name"]["nl"] if is_result_newer else "Met elkaar"
    assert f"asked as “{asked}”" in page
    only_own, only_result = second["name"]["nl"], "Iets nieuws"
    if not is_result_newer:
        only_own, only_result = only_result, only_own
    assert f"Only you were asked about: {only_own}<" in page
    assert f"Only in the result: {only_result}<" in page


def test_principles_of_an_unrelated_lens_are_never_laid_side_by_side_by_chance(
    founder: Client, garden: Initiative, cast: Cast
) -> None:
    code = make_small_lens().principles.order_by("position").values_list("code", flat=True)[0]
    make_self_assessment(garden, levels={code: 3}, submitted=True, assessor=cast.founder, lens=make_small_lens())
    make_result(garden, {code: 1}, round=make_round(lens=make_small_lens(code="anders")))

    page = founder.get(f"{home(garden)}/verschil").text

    assert "nothing can be laid side by side" in page
    assert "you 2 higher" not in page
