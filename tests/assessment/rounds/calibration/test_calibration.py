# SPDX-License-Identifier: EUPL-1.2
"""Practice on vignettes: scored like anything, the key seen only after, and never mixed with what is real."""

import io
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.management import CommandError, call_command
from django.test import Client

from accounts.models import Role, User
from assessment.models import Assessment, Assignment, Purpose, Round, RoundState, Vignette
from assessment.panels.actions.publishing import publish_result
from assessment.rounds.actions.rounds import assign
from assessment.rounds.calibration.actions.planning import plan_calibration
from assessment.rounds.calibration.queries import Distance, distance_of, own_practice, readiness, uncalibrated
from core.errors import RefusedError
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast
from tests.factories import make_assessment, make_assignment, make_initiative, make_lens, make_round
from tests.factories.accounts import make_user
from tests.factories.api import make_api_client, with_key
from tests.factories.assessment import make_subject
from tests.factories.vignettes import VIGNETTES_FILE, make_vignettes

pytestmark = pytest.mark.django_db
RAW = VIGNETTES_FILE.read_text(encoding="utf-8")


def levels_of(vignette: Vignette, off: int = 0) -> dict[str, int | None]:
    """Return the key's levels, each moved by `off` where the scale allows; the rest stays "don't know"."""
    return {code: min(max(answer["level"] + off, 0), 4) for code, answer in vignette.key.items() if "level" in answer}


def practice(cast: Cast, *more: User, count: int = 1) -> Round:
    round_ = make_round(purpose=Purpose.CALIBRATION, title="Oefenen")
    chosen = make_vignettes()[:count]
    assign(
        round_=round_, initiatives=chosen, assessors=[cast.assessor, cast.other_assessor, *more], by=cast.coordinator
    )
    return round_


def submitted(round_: Round, assessor: Any, off: int = 0, nth: int = 0) -> Assessment:
    vignette = make_vignettes()[nth]
    assignment = round_.assignments.get(assessor=assessor, subject=make_subject(vignette))
    return make_assessment(assignment=assignment, levels=levels_of(vignette, off), submitted=True)


def reading_page(assessment: Assessment) -> str:
    assignment = Assignment.objects.get(
        round=assessment.round_id, subject=assessment.subject_id, assessor=assessment.assessor_id
    )
    return signed_in(assignment.assessor).get(f"/beoordelen/{assignment.pk}").content.decode()


def test_the_command_loads_the_fourteen_once_and_again_changes_nothing() -> None:
    make_lens()
    out = io.StringIO()

    call_command("load_vignettes", VIGNETTES_FILE, stdout=out)
    call_command("load_vignettes", VIGNETTES_FILE, stdout=out)

    assert Vignette.objects.count() == 14
    assert out.getvalue().splitlines() == [
        "14 vignetten zijn geladen, 0 stonden er al.",
        "0 vignetten zijn geladen, 14 stonden er al.",
    ]


def test_without_its_lens_nothing_is_loaded() -> None:
    with pytest.raises(CommandError, match="veerkracht 1"):
        call_command("load_vignettes", VIGNETTES_FILE)


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("        level: 2\n        evidence: 2", "        level: 7\n        evidence: 2", "key.integrative.level"),
        ("      integrative:\n", "      integrated:\n", "key.integrated"),
        ("        origin: essay", "        origin: gossip", "facts[0].origin"),
        ("    contains_invented: true", "    contains_invented: false", "contains_invented"),
        ("  - code: blijstroom-2", "  - code: blijstroom-1", "vignettes[1].code"),
        ("        non_value: dont_know\n", "        non_value: perhaps\n", "non_value"),
        ("also_defensible: [1]", "also_defensible: [dont_know]", "also_defensible"),
        ("      - nr: 2\n", "      - nr: 9\n", "vignettes[0].facts"),
    ],
)
def test_a_file_that_is_wrong_anywhere_loads_nothing_and_says_where(
    before: str, after: str, place: str, tmp_path: Path
) -> None:
    make_lens()
    broken = RAW.replace(before, after, 1)
    file = tmp_path / "vignettes.yaml"
    file.write_text(broken)

    with pytest.raises(CommandError) as refused:
        call_command("load_vignettes", file)

    assert broken != RAW
    assert any(line.startswith(f"{file}:") and place in line for line in str(refused.value).splitlines())
    assert not Vignette.objects.exists()


def test_a_vignette_that_is_here_never_changes(tmp_path: Path) -> None:
    make_vignettes()
    content = yaml.safe_load(RAW)
    content["vignettes"][0]["case"] = "Anders"
    file = tmp_path / "vignettes.yaml"
    file.write_text(yaml.safe_dump(content))

    with pytest.raises(CommandError, match="blijstroom-1"):
        call_command("load_vignettes", file)
    assert Vignette.objects.filter(content__case="Anders").count() == 0


def test_a_coordinator_plans_practice_on_chosen_vignettes_and_assessors(cast: Cast) -> None:
    chosen = make_vignettes()[:2]
    day = make_round().opens_on
    signed_in(cast.coordinator).post(
        "/rondes/oefenen",
        {
            "title": "Oefenen voorjaar", "lens": make_lens().pk, "opens_on": str(day), "deadline": "2999-01-01",
            "vignettes": [each.pk for each in chosen], "assessors": [cast.assessor.pk, cast.other_assessor.pk],
        },
    )  # fmt: skip

    round_ = Round.objects.get(title="Oefenen voorjaar")
    assert (round_.purpose, round_.state, round_.assignments.count()) == ("calibration", "planned", 4)


def test_vignettes_and_what_is_real_are_never_in_one_round(cast: Cast) -> None:
    vignette, real = make_vignettes()[0], make_round()
    calibration = make_round(purpose=Purpose.CALIBRATION)

    for round_, thing in ((real, vignette), (calibration, make_initiative())):
        with pytest.raises(RefusedError):
            assign(round_=round_, initiatives=[thing], assessors=[cast.assessor], by=cast.coordinator)
    assert not Assignment.objects.exists()


def test_the_scoring_page_shows_the_case_marks_what_is_invented_and_hides_the_key(cast: Cast) -> None:
    round_ = practice(cast)
    assignment = round_.assignments.get(assessor=cast.assessor)
    vignette = make_vignettes()[0]

    page = signed_in(cast.assessor).get(f"/beoordelen/{assignment.pk}/principe/integrative").content.decode()

    assert "Blijstroom: Lopende opdracht" in page
    assert vignette.content["facts"][0]["nl"] in page
    assert page.count("Verzonnen voor demonstratie") == 6
    for answer in vignette.key.values():
        assert answer["reason"]["nl"] not in page


def test_after_submitting_an_assessor_sees_each_distance_to_the_key_and_the_others_once_all_are_in(cast: Cast) -> None:
    round_ = practice(cast)
    first = submitted(round_, cast.assessor, off=1)
    before = reading_page(first)
    hidden = own_practice(first, cast.assessor)
    second = submitted(round_, cast.other_assessor, off=-1)
    after = own_practice(first, cast.assessor)

    assert hidden is not None
    assert after is not None
    assert "U ziet wat de anderen gaven zodra iedereen binnen is." in before
    assert make_vignettes()[0].key["integrative"]["reason"]["nl"] in before
    assert (hidden.shows_others, after.shows_others) == (False, True)
    assert {line.distance for line in hidden.lines} == {Distance.OFF, Distance.EXACT}
    assert [len(line.others) for line in hidden.lines] == [0] * 11
    assert [line.apart for line in after.lines][:2] == [2, 2]
    assert "2 niveaus uit elkaar" in reading_page(second)


def test_the_others_show_too_when_the_round_is_closed_before_everybody_is_in(cast: Cast) -> None:
    round_ = practice(cast)
    first = submitted(round_, cast.assessor)
    Round.objects.filter(pk=round_.pk).update(state=RoundState.CLOSED)
    first.refresh_from_db()

    shown = own_practice(first, cast.assessor)

    assert shown is not None
    assert shown.shows_others


def test_nobody_gets_the_key_of_what_they_did_not_submit_themselves(cast: Cast) -> None:
    round_ = practice(cast)
    first = submitted(round_, cast.assessor)
    draft = make_assessment(assignment=round_.assignments.get(assessor=cast.other_assessor))

    assert own_practice(first, cast.other_assessor) is None
    assert own_practice(first, cast.coordinator) is None
    assert own_practice(draft, cast.other_assessor) is None
    Round.objects.filter(pk=round_.pk).update(state=RoundState.CLOSED)
    reasons = [answer["reason"]["nl"] for answer in make_vignettes()[0].key.values()]
    assert not any(reason in reading_page(draft) for reason in reasons)
    desk = signed_in(cast.coordinator)
    for address in (f"/rondes/{round_.pk}", f"/rondes/{round_.pk}/oefening"):
        assert not any(reason in desk.get(address).content.decode() for reason in reasons)


@pytest.mark.parametrize(
    ("own", "key", "also", "distance"),
    [
        (2, 2, [], Distance.EXACT),
        (3, 2, [3], Distance.DEFENSIBLE),
        (4, 2, [3], Distance.OFF),
        ("dont_know", "dont_know", [], Distance.EXACT),
        (1, "dont_know", [1], Distance.DEFENSIBLE),
        ("dont_know", 2, [], Distance.OTHER),
        (0, "not_applicable", [], Distance.OTHER),
    ],
)
def test_the_distance_of_an_answer(own: int | str, key: int | str, also: list[int | str], distance: Distance) -> None:
    assert distance_of(own, key, also) is distance


def test_the_coordinator_sees_agreement_and_readiness_but_no_level(cast: Cast) -> None:
    third = make_user(role=Role.ASSESSOR)
    round_ = practice(cast, third, count=6)
    for nth in range(6):
        for assessor in (cast.assessor, cast.other_assessor, third):
            submitted(round_, assessor, nth=nth)

    found = readiness(round_)
    page = signed_in(cast.coordinator).get(f"/rondes/{round_.pk}/oefening").content.decode()

    assert (found.within_one, found.is_ready, found.low, found.submitted) == (1.0, True, [], 18)
    assert {row.exact for _name, row in found.rows} <= {1.0, None}
    assert {row.alpha for _name, row in found.rows} <= {1.0, None}
    assert "Klaar om echt te beoordelen" in page
    assert "100% van de paren niveaus" in page


def test_two_assessors_say_nothing_of_how_a_group_reads(cast: Cast) -> None:
    round_ = practice(cast, count=6)
    for nth in range(6):
        submitted(round_, cast.assessor, nth=nth)
        submitted(round_, cast.other_assessor, nth=nth)

    page = signed_in(cast.coordinator).get(f"/rondes/{round_.pk}/oefening").content.decode()

    assert not readiness(round_).is_ready
    assert "Minstens drie beoordelaars moeten oefenen" in page
    assert "Alfa is niet te zeggen" in page


def test_a_group_that_reads_the_lens_differently_is_not_ready_and_told_for_which_principle(cast: Cast) -> None:
    third = make_user(role=Role.ASSESSOR)
    round_ = practice(cast, third, count=6)
    for nth in range(6):
        vignette = make_vignettes()[nth]
        turned = 4 - nth % 2 * 4
        for assessor, level in ((cast.assessor, nth % 2 * 4), (cast.other_assessor, turned), (third, turned)):
            assignment = round_.assignments.get(assessor=assessor, subject=make_subject(vignette))
            levels = {**levels_of(vignette), "robust": level}
            make_assessment(assignment=assignment, levels=levels, submitted=True)

    found = readiness(round_)

    assert found.low == ["Robuustheid"]
    assert not found.is_ready


def test_one_who_never_practised_is_warned_of_and_not_refused(cast: Cast) -> None:
    round_ = practice(cast)
    submitted(round_, cast.assessor)
    real, initiative = make_round(), make_initiative()

    page = signed_in(cast.coordinator).get(f"/rondes/{real.pk}/toewijzen").content.decode()

    assert list(uncalibrated("veerkracht")) == [cast.other_assessor]
    assert "Oefende nooit met deze lens: Otto Assessor." in page
    assert assign(round_=real, initiatives=[initiative], assessors=[cast.other_assessor], by=cast.coordinator)


def test_practice_has_no_result_and_enters_nothing_public(cast: Cast, client: Client) -> None:
    round_ = practice(cast)
    first, second = submitted(round_, cast.assessor), submitted(round_, cast.other_assessor)
    subject = first.subject

    with pytest.raises(RefusedError):
        publish_result(round_=round_, subject=subject, texts={}, seen=[first.pk, second.pk], by=cast.coordinator)
    assert signed_in(cast.coordinator).get(f"/rondes/{round_.pk}/uitslag/{subject.pk}").status_code == 404
    assert with_key(make_api_client()[1]).get("/api/v1/assessments").json()["results"] == []
    assert not Assessment.objects.visible_to(cast.stranger).exists()
    # Even a row that was marked as published by hand stays out: a vignette is never a public subject.
    Assessment.objects.filter(pk=first.pk).update(published_at=first.submitted_at)
    assert with_key(make_api_client()[1]).get("/api/v1/assessments").json()["results"] == []
    assert not Assessment.objects.visible_to(cast.stranger).exists()


def test_a_colleague_sees_nothing_of_practice_before_submitting_their_own(cast: Cast) -> None:
    round_ = practice(cast)
    submitted(round_, cast.assessor)

    assert not Assessment.objects.visible_to(cast.other_assessor).exists()


def test_planning_refuses_what_does_not_fit_and_plans_nothing(cast: Cast) -> None:
    chosen = make_vignettes()[:1]
    before = Round.objects.count()
    with pytest.raises(RefusedError):
        plan_calibration(
            title="X", lens=make_lens(), opens_on=make_round().opens_on, deadline=make_round().deadline,
            vignettes=chosen, assessors=[cast.founder], by=cast.coordinator,
        )  # fmt: skip

    assert Round.objects.filter(purpose=Purpose.CALIBRATION).count() == before


def test_the_page_of_practice_is_of_practice_only(cast: Cast) -> None:
    real = make_assignment().round

    assert signed_in(cast.coordinator).get(f"/rondes/{real.pk}/oefening").status_code == 404
    assert signed_in(cast.coordinator).get(f"/rondes/{real.pk}/toewijzen/vignet").status_code == 404
