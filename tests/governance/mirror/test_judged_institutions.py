# SPDX-License-Identifier: EUPL-1.2
"""Institutions and chains are judged like initiatives: on their own lens, read first by who speaks for them."""

from datetime import timedelta
from typing import Any

import pghistory
import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from accounts.models import User
from assessment.models import Assessment, Assignment, FollowUp, Panel, Round, Subject
from assessment.panels.actions.publishing import publish_result
from assessment.panels.actions.settlement import why_not_to_settle
from assessment.rounds.actions.rounds import assign
from assessment.rounds.subjects import Chain
from core.errors import RefusedError
from governance.parties.merging.actions import merge_parties
from governance.parties.representatives.actions import link_representative
from initiatives.lifecycle import Status
from initiatives.models import Party
from mail.models import Message
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast
from tests.factories import make_assessment, make_assignment, make_carrier, make_initiative, make_round, make_user
from tests.factories.api import make_api_client, with_key
from tests.factories.assessment import make_institution_lens, make_result, make_subject
from tests.factories.governance import make_arrangement, make_engagement, make_party

pytestmark = pytest.mark.django_db


@pytest.fixture
def department() -> Party:
    """A department in the chain of one initiative in the register."""
    party = make_party(name="Afdeling Groen")
    make_engagement(party=party, initiative=make_initiative(name="Buurttuin"))
    return party


@pytest.fixture
def speaker(department: Party, cast: Cast) -> User:
    """Who speaks for the department."""
    person = make_user(name="Dirk Directeur")
    link_representative(party=department, email=person.email, name="", by=cast.official)
    return person


def make_institution_round(**fields: Any) -> Round:
    return make_round(lens=make_institution_lens(), **fields)


def submitted(cast: Cast, thing: Any, level: int = 2, **changed: int) -> tuple[Round, Subject]:
    """Have one assessor score it, all at `level` but for what is changed."""
    round_ = make_institution_round(reply_days=5)
    codes = round_.lens.principles.values_list("code", flat=True)
    one = make_assessment(
        assignment=make_assignment(round=round_, initiative=thing, assessor=cast.assessor),
        levels={**dict.fromkeys(codes, level), **changed},
        submitted=True,
    )
    return round_, one.subject


def bring_out(cast: Cast, round_: Round, subject: Subject) -> Assessment:
    seen = list(Assessment.objects.submitted_in(round_, subject).values_list("pk", flat=True))
    texts = dict.fromkeys(round_.lens.principles.values_list("code", flat=True), "Zo zagen wij het.")
    return publish_result(round_=round_, subject=subject, texts=texts, seen=seen, by=cast.coordinator)


def test_a_coordinator_has_an_institution_and_a_chain_assessed_on_their_own_lens(department: Party, cast: Cast) -> None:
    round_ = make_institution_round()
    desk = signed_in(cast.coordinator)
    garden = department.engagements.get().initiative

    start = desk.get(f"/rondes/{round_.pk}/toewijzen")
    page = desk.get(f"/rondes/{round_.pk}/toewijzen/instelling?q=groen").content.decode()
    for word, thing in (("instelling", department), ("keten", garden)):
        data = {"things": thing.pk, "assessors": cast.assessor.pk}
        desk.post(f"/rondes/{round_.pk}/toewijzen/{word}", data)

    assert start.headers["Location"] == f"/rondes/{round_.pk}/toewijzen/instelling"
    assert "Afdeling Groen" in page
    assert {str(one.subject) for one in Assignment.objects.all()} == {"Afdeling Groen", "Keten van Buurttuin"}
    matrix = desk.get(f"/rondes/{round_.pk}").content.decode()
    assert "Keten van Buurttuin" in matrix
    assert f'href="/partijen/{department.pk}/spiegel"' in matrix
    assignment = Assignment.objects.get(subject__party=department)
    scoring = signed_in(cast.assessor).get(f"/beoordelen/{assignment.pk}/principe/reliable").content.decode()
    assert "Welk deel van de toezeggingen is nagekomen" in scoring


@pytest.mark.parametrize("lens_is_of_institutions", [True, False])
def test_a_lens_judges_only_the_kinds_it_is_about(
    department: Party, cast: Cast, *, lens_is_of_institutions: bool
) -> None:
    round_ = make_institution_round() if lens_is_of_institutions else make_round()
    other = make_initiative() if lens_is_of_institutions else department

    with pytest.raises(RefusedError):
        assign(round_=round_, initiatives=[other], assessors=[cast.assessor], by=cast.coordinator)


@pytest.mark.parametrize("fields", [{"is_person": True}, {"is_initiative": True}])
def test_a_person_and_an_initiative_are_no_institution(fields: dict[str, bool], cast: Cast) -> None:
    initiative = make_initiative() if fields.pop("is_initiative", False) else None
    party = make_party(initiative=initiative, **fields)

    with pytest.raises(RefusedError):
        assign(round_=make_institution_round(), initiatives=[party], assessors=[cast.assessor], by=cast.coordinator)
    with pytest.raises(RefusedError):
        link_representative(party=party, email="wie@example.org", name="", by=cast.official)


def test_a_subject_of_a_kind_has_exactly_the_link_of_that_kind(department: Party) -> None:
    for wrong in ({"kind": "chain", "party": department}, {"kind": "party"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Subject.objects.create(**wrong)


def test_the_judged_institution_reads_first_replies_and_then_promises(
    department: Party, speaker: User, cast: Cast, client: Client
) -> None:
    round_, subject = submitted(cast, department, reliable=0)

    bring_out(cast, round_, subject)

    panel = Panel.objects.get()
    own, mirror = signed_in(speaker), f"/partijen/{department.pk}/spiegel"
    assert Message.objects.filter(to=speaker.email, kind="consensus-reply").count() == 1
    assert f"/uitslag/{panel.pk}" in own.get("/mijn").content.decode()
    assert "nog geen openbare uitslag" in client.get(mirror).content.decode()
    page = own.get(f"/uitslag/{panel.pk}")
    assert "uw initiatief" not in page.content.decode()
    data = {name: "0" if name.endswith("-version") else "" for name in page.context["form"].fields}
    assert (
        own.post(f"/uitslag/{panel.pk}", data | {"reliable": "Wij beslissen nu eerder.", "all": "1"}).status_code == 302
    )
    desk = signed_in(cast.coordinator)
    desk.post(f"/rondes/{round_.pk}/panel/{subject.pk}/vaststellen", {"way": "publish"})
    due = timezone.localdate() + timedelta(days=60)
    promised = {"principle": "reliable", "text": "Elk besluit drie maanden vooraf", "owner": speaker.pk, "due_on": due}
    assert own.post(f"/instelling/{department.pk}/acties", promised).status_code == 302
    told = client.get(mirror).content.decode()
    assert "Wij beslissen nu eerder." in told
    assert "Elk besluit drie maanden vooraf" in told
    assert "wat Afdeling Groen zegt" in told
    assert "Dirk Directeur" not in told
    assert "et initiatief" not in told.split("<main")[1].split("</main>")[0]


def test_the_desk_asks_who_speaks_for_it_and_never_names_carriers(department: Party, speaker: User, cast: Cast) -> None:
    round_, subject = submitted(cast, department)
    desk, address = signed_in(cast.coordinator), f"/rondes/{round_.pk}/uitslag/{subject.pk}"

    asking = desk.get(address).content.decode()
    bring_out(cast, round_, subject)
    waiting, matrix = desk.get(address).content.decode(), desk.get(f"/rondes/{round_.pk}").content.decode()

    assert "Vraag de vertegenwoordigers om een reactie" in asking
    assert "De vertegenwoordigers lezen de uitslag eerst" in waiting
    assert "De vertegenwoordigers kunnen reageren tot en met" in waiting
    assert "De vertegenwoordigers reageren tot en met" in matrix
    assert not any("dragers" in page.split("<main")[1].split("</main>")[0] for page in (asking, waiting, matrix))


def test_without_anybody_who_speaks_for_it_the_result_is_public_at_once(department: Party, cast: Cast) -> None:
    assert bring_out(cast, *submitted(cast, department)).published_at is not None


def test_a_chain_is_answered_by_carriers_and_by_who_speaks_for_a_party_in_it(
    department: Party, speaker: User, cast: Cast
) -> None:
    garden = department.engagements.get().initiative
    make_carrier(garden, cast.founder)

    bring_out(cast, *submitted(cast, Chain(garden)))

    asked = set(Message.objects.filter(kind="consensus-reply").values_list("to", flat=True))
    assert asked == {cast.founder.email, speaker.email}
    panel = Panel.objects.get()
    for person, status in ((cast.founder, 200), (speaker, 200), (cast.stranger, 404), (cast.official, 404)):
        assert signed_in(person).get(f"/uitslag/{panel.pk}").status_code == status


def speaks(cast: Cast, department: Party) -> None:
    link_representative(party=department, email=cast.assessor.email, name="", by=cast.official)


def depends(cast: Cast, department: Party) -> None:
    make_carrier(department.engagements.get().initiative, cast.assessor)


def grants(cast: Cast, department: Party) -> None:
    with pghistory.context(user=str(cast.assessor.pk)):
        make_arrangement(granted_by=department)


@pytest.mark.parametrize("tie", [speaks, depends, grants])
def test_who_belongs_to_an_institution_or_depends_on_it_does_not_assess_it(
    tie: Any, department: Party, cast: Cast
) -> None:
    tie(cast, department)

    with pytest.raises(RefusedError, match="kan het niet beoordelen"):
        assign(
            round_=make_institution_round(), initiatives=[department], assessors=[cast.assessor], by=cast.coordinator
        )
    assign(
        round_=make_institution_round(), initiatives=[department], assessors=[cast.other_assessor], by=cast.coordinator
    )


def test_a_coordinator_who_speaks_for_it_leaves_settling_to_a_colleague(department: Party, cast: Cast) -> None:
    round_ = make_institution_round()
    link_representative(party=department, email=cast.coordinator.email, name="", by=cast.official)

    assert why_not_to_settle(round_, make_subject(department), cast.coordinator)


def test_who_speaks_no_more_reads_and_promises_no_more(department: Party, speaker: User, cast: Cast) -> None:
    make_result(department, round=make_institution_round())
    own = signed_in(speaker)
    assert own.get(f"/instelling/{department.pk}/acties").status_code == 200
    one = department.representatives.get()

    signed_in(cast.official).post(f"/partijen/{department.pk}/spreekt/{one.pk}/einde")

    assert own.get(f"/instelling/{department.pk}/acties").status_code == 404
    assert "Afdeling Groen" not in own.get("/mijn").content.decode()


def test_nobody_links_themselves_and_only_officials_link(department: Party, cast: Cast) -> None:
    signed_in(cast.founder).post(f"/partijen/{department.pk}/spreekt", {"email": cast.founder.email})
    page = signed_in(cast.official).post(f"/partijen/{department.pk}/spreekt", {"email": cast.official.email})

    assert page.status_code == 422
    assert not department.representatives.exists()


def test_the_api_tells_institutions_and_chains_by_kind_and_id_to_who_reads_the_city(
    department: Party, cast: Cast
) -> None:
    garden = department.engagements.get().initiative
    made = {make_result(department, round=make_institution_round()).pk}
    made.add(make_result(Chain(garden), round=make_institution_round()).pk)

    rows = with_key(make_api_client()[1]).get("/api/v1/assessments?kind=consensus").json()["results"]

    assert {row["id"] for row in rows} == {str(pk) for pk in made}
    assert {(row["subject"]["kind"], row["subject"]["id"]) for row in rows} == {
        ("party", str(department.pk)),
        ("chain", str(garden.pk)),
    }
    assert {row["initiativeId"] for row in rows} == {None}
    assert set(Assessment.objects.visible_to(cast.stranger).values_list("pk", flat=True)) == made


def test_a_chain_is_public_as_long_as_its_initiative_is(cast: Cast, client: Client) -> None:
    garden = make_initiative(name="Buurttuin")
    make_result(Chain(garden), round=make_institution_round())
    assert "Buurttuin" in client.get(f"/initiatief/{garden.pk}/keten").content.decode()

    garden.status = Status.WITHDRAWN
    garden.save()

    assert client.get(f"/initiatief/{garden.pk}/keten").status_code == 404
    assert not Assessment.objects.visible_to(cast.stranger).exists()


@pytest.mark.parametrize("kind", ["party", "chain"])
def test_the_result_is_there_on_paper_for_everybody(kind: str, department: Party, client: Client) -> None:
    garden = department.engagements.get().initiative
    make_result(department if kind == "party" else Chain(garden), round=make_institution_round())

    path = f"/instelling/{department.pk}/uitslag.pdf" if kind == "party" else f"/initiatief/{garden.pk}/keten.pdf"

    assert client.get(path).content.startswith(b"%PDF")


def test_the_workbook_of_a_round_names_institutions_with_their_kind(department: Party, cast: Cast) -> None:
    round_, _subject = submitted(cast, department)

    rows = signed_in(cast.coordinator).get(f"/rondes/{round_.pk}/scores.csv")

    assert "Afdeling Groen" in b"".join(rows).decode("utf-8-sig")


def test_merging_moves_what_was_judged_and_refuses_two_that_were_both_judged(department: Party, cast: Cast) -> None:
    same, third = make_party(name="Groen, afdeling"), make_party(name="Groene afdeling")
    make_result(same, round=make_institution_round())
    versions = (department.version, same.version)
    merge_parties(keep=department, other=same, versions=versions, by=cast.coordinator)
    assert Subject.objects.get(kind="party").party == department

    make_result(third, round=make_institution_round())
    department.refresh_from_db()
    with pytest.raises(RefusedError):
        merge_parties(keep=department, other=third, versions=(department.version, third.version), by=cast.coordinator)


def test_a_promise_of_an_institution_is_owned_by_who_speaks_for_it(
    department: Party, speaker: User, cast: Cast
) -> None:
    make_result(department, round=make_institution_round())
    due = timezone.localdate() + timedelta(days=30)
    data = {"principle": "reliable", "text": "Op tijd", "owner": cast.official.pk, "due_on": due}

    answer = signed_in(speaker).post(f"/instelling/{department.pk}/acties", data)

    assert answer.status_code == 422
    assert not FollowUp.objects.exists()
