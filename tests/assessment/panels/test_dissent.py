# SPDX-License-Identifier: EUPL-1.2
"""A member who does not agree says so in their own words, beside the result; nobody explains it for them in public."""

import json

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from assessment.models import Assessment, PanelSignature
from assessment.reports.result_data import public_result_data
from assessment.reports.result_pdf import result_pdf_data
from assessment.reports.round_data import round_data
from assessment.reports.tables import results_table
from mail.models import Message
from tests.assessment.panels import helpers as panels
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast
from tests.factories.api import make_api_client, with_key

pytestmark = pytest.mark.django_db
WORDS = "Het tweede inkomen was nog niet toegezegd."


def hash_on(client: Client, sitting: panels.Sitting) -> str:
    return str(client.get(sitting.page).context["content"].hash)


def dissented(cast: Cast) -> panels.Sitting:
    """One member signs, the other sees it otherwise."""
    sitting = panels.make_sitting(cast)
    panels.start(sitting)
    one, two = signed_in(cast.assessor), signed_in(cast.other_assessor)
    one.post(f"{sitting.page}/ondertekenen", {"seen": hash_on(one, sitting)})
    answer = two.post(f"{sitting.page}/anders", {"seen": hash_on(two, sitting), "dissent": WORDS})
    assert answer.status_code == 302
    signed_in(cast.coordinator).post(f"{sitting.page}/voorleggen")
    return sitting


def test_dissent_stands_beside_the_result_on_page_paper_program_and_workbook(cast: Cast) -> None:
    sitting = dissented(cast)
    carriers = signed_in(cast.founder).get(sitting.outcome).text
    result = panels.settle(sitting)

    public = Client().get(f"/initiatief/{sitting.initiative.pk}").text
    data = public_result_data(initiative=sitting.initiative)
    assert data
    answer = with_key(make_api_client()[1]).get(f"/api/v1/assessments/{result.pk}").json()

    assert WORDS in carriers
    assert WORDS in public[: public.index("mv-profile")]
    assert cast.other_assessor.name not in public
    assert result_pdf_data(data)["dissents"] == [[WORDS]]
    assert json.loads(result.document)["dissents"] == [WORDS]
    assert (answer["dissents"], answer["unsigned"]) == ([WORDS], 0)
    rows = list(results_table(round_data(sitting.round, cast.coordinator)).rows)
    assert WORDS in rows[0]


def test_a_missing_signature_is_told_as_missing_and_the_member_is_asked_for_their_own_words(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.start(sitting)
    chair, one = signed_in(cast.coordinator), signed_in(cast.assessor)
    one.post(f"{sitting.page}/ondertekenen", {"seen": hash_on(one, sitting)})
    chair.post(
        f"{sitting.page}/geen-handtekening",
        {"seen": hash_on(chair, sitting), "member": cast.other_assessor.pk, "reason": "Ziek."},
    )
    chair.post(f"{sitting.page}/voorleggen")
    result = panels.settle(sitting)

    public = Client().get(f"/initiatief/{sitting.initiative.pk}").text
    assert Message.objects.get(kind="signature-missing").to == cast.other_assessor.email
    assert "1 lid van het panel tekende niet en schreef niets." in public
    assert "Ziek." not in public
    assert "Ziek." not in result.document
    assert json.loads(result.document)["unsigned"] == 1


def test_the_member_speaks_instead_of_the_coordinator_until_the_result_is_settled(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.start(sitting)
    chair, one, two = (signed_in(each) for each in (cast.coordinator, cast.assessor, cast.other_assessor))
    one.post(f"{sitting.page}/ondertekenen", {"seen": hash_on(one, sitting)})
    missing = {"seen": hash_on(chair, sitting), "member": cast.other_assessor.pk, "reason": "Ziek."}
    chair.post(f"{sitting.page}/geen-handtekening", missing)
    chair.post(f"{sitting.page}/voorleggen")

    two.post(f"{sitting.page}/anders", {"seen": hash_on(two, sitting), "dissent": WORDS})
    chair.post(f"{sitting.page}/geen-handtekening", missing)
    panels.settle(sitting)
    late = two.post(f"{sitting.page}/anders", {"seen": hash_on(two, sitting), "dissent": "Toch niet."})

    own = PanelSignature.objects.get(user=cast.other_assessor)
    assert (own.dissent, own.missing_because, own.recorded_by) == (WORDS, "", None)
    assert late.status_code == 422
    assert "Toch niet." in late.text


def test_a_change_voids_dissent_too_and_offers_it_again(cast: Cast) -> None:
    sitting = dissented(cast)
    panels.change(sitting, "robust", rationale="Andere woorden.")

    page = signed_in(cast.other_assessor).get(sitting.page)

    assert page.context["dissent_form"]["dissent"].value() == WORDS
    assert page.context["own"].signature is None
    assert signed_in(cast.coordinator).post(f"{sitting.page}/voorleggen").status_code == 409


def test_empty_dissent_and_that_of_somebody_else_are_refused(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.start(sitting)
    member = signed_in(cast.assessor)
    seen = hash_on(member, sitting)

    assert member.post(f"{sitting.page}/anders", {"seen": seen, "dissent": " "}).status_code == 422
    for name in ("coordinator", "founder", "official", "stranger"):
        answer = signed_in(getattr(cast, name)).post(f"{sitting.page}/anders", {"seen": seen, "dissent": WORDS})
        assert answer.status_code in {403, 404}
    assert not PanelSignature.objects.exists()


def test_nobody_writes_dissent_for_a_member(cast: Cast) -> None:
    dissented(cast)

    with pytest.raises(IntegrityError), transaction.atomic():
        PanelSignature.objects.filter(dissent=WORDS).update(recorded_by=cast.coordinator)


def test_dissent_is_read_by_nobody_outside_before_the_result_is_public(cast: Cast) -> None:
    sitting = dissented(cast)

    assert WORDS not in Client().get(f"/initiatief/{sitting.initiative.pk}").text
    assert WORDS not in signed_in(cast.official).get(f"/dossier/{sitting.initiative.pk}/alles").text
    assert not Assessment.objects.visible_to(cast.stranger).exists()
