# SPDX-License-Identifier: EUPL-1.2
"""The panel page: starting, agreeing at once with others, signing, asking the carriers and settling, as posts."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from assessment.models import Assignment, Panel, PanelSignature, PanelState
from mail.models import Message
from tests.architecture.html import assert_valid_html
from tests.assessment.panels import helpers as panels
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast
from tests.factories import make_assignment, make_carrier
from tests.factories.assessment import write_texts

pytestmark = pytest.mark.django_db


def fields_of(sitting: panels.Sitting, client: Client, *codes: str, **values: Any) -> dict[str, Any]:
    """Return what the page posts for these principles; `values` are changed on the first of them."""
    page = client.get(sitting.page)
    rows = {row.principle.code: row for group in page.context["groups"] for row in group.rows}
    data: dict[str, Any] = {}
    for code in codes or tuple(rows):
        form = rows[code].form
        for name in ("version", "was", "answer", "rationale", "departure", "evidence_level", "confidence"):
            data[f"{code}-{name}"] = form[name].value()
    first = codes[0] if codes else ""
    data |= {f"{first}-{name}": value for name, value in values.items()}
    return {name: "" if value is None else value for name, value in data.items()}


def test_a_panel_is_walked_from_start_to_publication_by_its_pages(cast: Cast) -> None:
    sitting = panels.make_sitting(cast, [{"robust": 1}, {"robust": 3}])
    chair, member, other = (signed_in(one) for one in (cast.coordinator, cast.assessor, cast.other_assessor))
    founder = signed_in(cast.founder)

    assert chair.post(sitting.page, {"reason": ""}).status_code == 302
    write_texts(sitting.panel, cast.coordinator)
    answer = member.post(sitting.page, fields_of(sitting, member, "robust", answer="3", departure="We saw the plan."))
    assert answer.status_code == 302, answer.context["forms"]
    for one in (member, other):
        seen = one.get(sitting.page).context["content"].hash
        one.post(f"{sitting.page}/ondertekenen", {"seen": seen})
    chair.post(f"{sitting.page}/voorleggen")
    assert sitting.panel.state == PanelState.REPLYING
    assert_valid_html(founder.get(sitting.outcome).content.decode())
    founder.post(sitting.outcome, {**replies(founder, sitting), "robust": "Two more joined us.", "all": "1"})
    chair.post(f"{sitting.page}/vaststellen", {"way": "publish", "reason": ""})

    public = Client().get(f"/initiatief/{sitting.initiative.pk}").content.decode()
    assert sitting.panel.state == PanelState.SETTLED
    assert "Two more joined us." in public
    assert "We saw the plan." in public
    assert {m.kind for m in Message.objects.filter(to=cast.founder.email)} == {"consensus-reply", "result-published"}
    assert Message.objects.filter(kind="carriers-replied", to=cast.coordinator.email).count() == 1


def replies(client: Client, sitting: panels.Sitting) -> dict[str, Any]:
    form = client.get(sitting.outcome).context["form"]
    return {name: form[name].value() or ("0" if name.endswith("-version") else "") for name in form.fields}


def test_largest_disagreement_stands_first_and_the_lens_order_is_one_click_away(cast: Cast) -> None:
    sitting = panels.make_sitting(cast, [{"flexible": 0, "robust": 1}, {"flexible": 3, "robust": 2}])
    panels.start(sitting)
    client = signed_in(cast.assessor)

    by_difference = client.get(sitting.page).context["groups"]
    in_order = client.get(f"{sitting.page}?volgorde=lens").context["groups"]

    assert [row.principle.code for row in by_difference[0].rows] == ["flexible"]
    assert [row.principle.code for row in by_difference[1].rows] == ["robust"]
    assert [row.principle.position for group in in_order for row in group.rows] == list(range(1, 12))


def test_every_assessor_stands_with_level_reason_evidence_and_confidence(cast: Cast) -> None:
    sitting = panels.make_sitting(cast, [{"robust": 1}, {"robust": 3}])
    panels.start(sitting)

    answer = signed_in(cast.assessor).get(sitting.page)

    row = next(row for group in answer.context["groups"] for row in group.rows if row.principle.code == "robust")
    assert [said.voice.score.level for said in row.said] == [1, 3]
    assert all(said.evidence_name and said.confidence_name and said.voice.score.rationale for said in row.said)
    assert (row.score.level, row.median_name) == (1, row.lens.level_name(1))
    assert_valid_html(answer.content.decode())


def test_starting_without_everybody_asks_for_a_reason_and_ends_what_is_open(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    late = make_assignment(round=sitting.round, initiative=sitting.initiative)
    chair = signed_in(cast.coordinator)

    refused = chair.post(sitting.page, {"reason": ""})
    chair.post(sitting.page, {"reason": "She is ill."})

    panel = sitting.panel
    assert refused.status_code == 422
    assert (panel.started_with, panel.asked_at_start, panel.start_reason) == (2, 3, "She is ill.")
    assert Assignment.objects.get(pk=late.pk).withdrawn_at is not None
    assert {m.to for m in Message.objects.filter(kind="panel-started")} == {
        cast.assessor.email,
        cast.other_assessor.email,
    }


def test_two_people_save_different_principles_at_once_and_the_same_one_is_a_conflict(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.start(sitting)
    one, two = signed_in(cast.assessor), signed_in(cast.other_assessor)
    mine, theirs = fields_of(sitting, one), fields_of(sitting, two)

    one.post(sitting.page, {**mine, "robust-answer": "1", "robust-departure": "Less."})
    fine = two.post(sitting.page, {**theirs, "flexible-answer": "3", "flexible-departure": "More."})
    clash = two.post(sitting.page, {**theirs, "robust-answer": "0", "robust-departure": "None."})
    row = next(r for group in clash.context["groups"] for r in group.rows if r.principle.code == "robust")
    again = {**theirs, "robust-answer": "0", "robust-departure": "None.", "robust-version": row.clash.version}
    two.post(sitting.page, {name: again[name] for name in again if name.startswith("robust")})

    assert fine.status_code == 302
    assert clash.status_code == 409
    assert "Less." in clash.text
    assert "None." in clash.text
    assert (sitting.score("robust").level, sitting.score("flexible").level) == (0, 3)


def test_a_level_that_is_not_the_median_needs_a_reason_before_anybody_can_sign(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.start(sitting)
    panels.change(sitting, "robust", answer="level", level=1)
    member = signed_in(cast.assessor)
    page = member.get(sitting.page)

    answer = member.post(f"{sitting.page}/ondertekenen", {"seen": page.context["content"].hash})

    assert "Schrijf waarom het panel van de mediaan afwijkt" in page.text
    assert answer.status_code == 409
    assert not sitting.consensus.signatures.exists()


def test_not_applicable_is_only_what_the_panel_itself_confirms(cast: Cast) -> None:
    sitting = panels.make_sitting(cast, [{"mobilising": None}, {"mobilising": None}])
    panels.start(sitting)

    assert sitting.score("mobilising").answer == "not_scored"
    panels.change(sitting, "mobilising", answer="not_applicable", level=None)
    panels.sign_all(sitting)
    assert sitting.consensus.signatures.count() == 2


def test_any_change_voids_the_signatures_and_a_stale_page_cannot_sign(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.start(sitting)
    member = signed_in(cast.assessor)
    seen = member.get(sitting.page).context["content"].hash
    panels.sign_all(sitting)
    panels.change(sitting, "robust", rationale="Other words.")

    stale = member.post(f"{sitting.page}/ondertekenen", {"seen": seen})
    asked = signed_in(cast.coordinator).post(f"{sitting.page}/voorleggen")

    assert (stale.status_code, asked.status_code) == (409, 409)
    assert "Ondertekende een eerdere tekst" in member.get(sitting.page).text


def test_a_member_who_became_a_carrier_sits_and_signs_no_more(cast: Cast) -> None:
    sitting = panels.make_sitting(cast, [{"robust": 2}, {"robust": 2}])
    chair, member = signed_in(cast.coordinator), signed_in(cast.assessor)
    chair.post(sitting.page, {"reason": ""})
    seen = member.get(sitting.page).context["content"].hash

    make_carrier(sitting.initiative, cast.assessor)

    assert member.get(sitting.page).status_code == 404
    assert member.post(f"{sitting.page}/ondertekenen", {"seen": seen}).status_code == 404
    assert not PanelSignature.objects.exists()


def test_a_missing_signature_is_written_down_with_its_reason(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.start(sitting)
    chair, member = signed_in(cast.coordinator), signed_in(cast.assessor)
    seen = member.get(sitting.page).context["content"].hash
    member.post(f"{sitting.page}/ondertekenen", {"seen": seen})

    empty = chair.post(f"{sitting.page}/geen-handtekening", {"seen": seen, "reason": ""})
    chair.post(
        f"{sitting.page}/geen-handtekening",
        {"seen": seen, "member": cast.other_assessor.pk, "reason": "Left the city."},
    )
    chair.post(f"{sitting.page}/voorleggen")

    assert empty.status_code == 422
    assert "Left the city." in member.get(sitting.page).text
    assert sitting.panel.state == PanelState.REPLYING


def test_after_a_change_the_carriers_see_what_it_said_before_it_is_final(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.show(sitting)
    chair, founder = signed_in(cast.coordinator), signed_in(cast.founder)
    panels.change(sitting, "robust", rationale="It hangs on two people.")
    unseen = founder.get(sitting.outcome).text
    panels.let_reply_end(sitting)
    too_soon = chair.post(f"{sitting.page}/vaststellen", {"way": "publish"})

    panels.sign_all(sitting)
    chair.post(f"{sitting.page}/voorleggen")

    page = founder.get(sitting.outcome)
    assert "It hangs on two people." not in unseen
    assert too_soon.status_code == 422
    assert [line.principle.code for line in page.context["page"].changed] == ["robust"]
    assert "What we saw of robust." in page.text
    assert "It hangs on two people." in page.text
    assert Message.objects.filter(kind="consensus-changed", to=cast.founder.email).count() == 1


def test_two_carriers_who_reply_at_once_lose_nothing(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    sitting.initiative.carriers.create(user=cast.co_carrier)
    panels.show(sitting)
    one, two = signed_in(cast.founder), signed_in(cast.co_carrier)
    one.post(sitting.outcome, {**replies(one, sitting), "robust": "First."})
    mine, theirs = replies(one, sitting), replies(two, sitting)

    one.post(sitting.outcome, {**mine, "robust": "First, better."})
    clash = two.post(sitting.outcome, {**theirs, "robust": "Second."})

    assert clash.status_code == 409
    assert "First, better." in clash.text
    assert "Second." in clash.text
    assert sitting.consensus.replies.get().text == "First, better."


def test_before_the_last_day_nothing_is_final_unless_the_carriers_say_so(cast: Cast) -> None:
    sitting = panels.make_sitting(cast, reply_days=5)
    panels.show(sitting)
    chair, founder = signed_in(cast.coordinator), signed_in(cast.founder)

    waiting = chair.post(f"{sitting.page}/vaststellen", {"way": "publish"})
    founder.post(sitting.outcome, {**replies(founder, sitting), "all": "1"})
    late = founder.post(sitting.outcome, {**replies(founder, sitting), "robust": "Too late."})
    chair.post(f"{sitting.page}/vaststellen", {"way": "internal", "reason": ""})
    chair.post(f"{sitting.page}/vaststellen", {"way": "internal", "reason": "The grant is being decided."})

    assert waiting.status_code == 422
    assert late.status_code == 422
    assert sitting.panel.kept_internal_because == "The grant is being decided."
    assert "The grant is being decided." in founder.get(sitting.outcome).text


def test_the_pages_ask_the_same_number_of_queries_for_two_and_for_six_members(
    cast: Cast, django_assert_max_num_queries: Callable[..., Any]
) -> None:
    counts = []
    for members in (2, 6):
        Panel.objects.all().delete()
        sitting = panels.make_sitting(cast, [{}] * members)
        panels.start(sitting)
        client = signed_in(cast.assessor)
        client.get(sitting.page)
        with django_assert_max_num_queries(60) as queries:
            client.get(sitting.page)
        counts.append(len(queries))

    assert counts[0] == counts[1]
