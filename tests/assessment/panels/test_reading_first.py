# SPDX-License-Identifier: EUPL-1.2
"""Every result is read by who is judged, and may be answered, before it is public; also without a panel."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from assessment.models import Assessment, Panel, PanelState, Round, Subject
from assessment.panels.actions.reply_reminders import remind_carriers
from initiatives.models import Initiative
from mail.models import Message
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast
from tests.factories import make_assessment, make_assignment, make_carrier, make_initiative, make_lens, make_round
from tests.factories.distance import make_distance

pytestmark = pytest.mark.django_db
PRIVATE = "What we saw of robust."


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    """An initiative of the founder, in the area of the official."""
    initiative = make_initiative(area=cast.area, name="Buurttuin")
    make_carrier(initiative, cast.founder)
    return initiative


def scored(cast: Cast, garden: Initiative, *robust: int) -> tuple[Round, Subject]:
    """Have as many assessors as levels score it, all at 2 but for robust; nobody is still out."""
    round_ = make_round(reply_days=5)
    codes = make_lens().principles.values_list("code", flat=True)
    for person, level in zip((cast.assessor, cast.other_assessor), robust, strict=False):
        assignment = make_assignment(round=round_, initiative=garden, assessor=person)
        make_assessment(assignment=assignment, levels={**dict.fromkeys(codes, 2), "robust": level}, submitted=True)
    return round_, assignment.subject


def page_of(round_: Round, subject: Subject) -> str:
    return f"/rondes/{round_.pk}/uitslag/{subject.pk}"


def filled(client: Client, page: str, **changed: str) -> dict[str, Any]:
    """Return what the page posts, with a public text everywhere."""
    form = client.get(page).context["form"]
    data = {name: form[name].value() or "" for name in form.fields}
    data |= {name: f"Samen gezien: {name}." for name in data if name not in {"assessments", "content"}}
    return data | changed


def settle(chair: Client, round_: Round, subject: Subject) -> Any:
    return chair.post(f"/rondes/{round_.pk}/panel/{subject.pk}/vaststellen", {"way": "publish"})


def outcome(garden: Initiative) -> str:
    return f"/mijn/{garden.pk}/uitslag/{Panel.objects.get().pk}"


def replies(founder: Client, page: str) -> dict[str, Any]:
    form = founder.get(page).context["form"]
    return {name: form[name].value() or ("0" if name.endswith("-version") else "") for name in form.fields}


def test_a_median_goes_to_the_carriers_first_and_is_published_with_their_reply(cast: Cast, garden: Initiative) -> None:
    round_, subject = scored(cast, garden, 2)
    page, chair, founder = page_of(round_, subject), signed_in(cast.coordinator), signed_in(cast.founder)

    chair.post(page, filled(chair, page))
    public = Client().get(f"/initiatief/{garden.pk}").text
    too_soon = settle(chair, round_, subject)
    founder.post(outcome(garden), {**replies(founder, outcome(garden)), "robust": "Wij zijn met drie.", "all": "1"})
    seen = chair.get(page).text
    settle(chair, round_, subject)

    assert "Samen gezien: robust." not in public
    assert too_soon.status_code == 422
    assert "Wij zijn met drie." in seen
    result = Assessment.objects.results().get()
    told = {line["principle"]: line for line in json.loads(result.document)["scores"]}
    assert told["robust"]["reply"] == "Wij zijn met drie."
    after = Client().get(f"/initiatief/{garden.pk}").text
    assert "Samen gezien: robust." in after
    assert "Wij zijn met drie." in after
    kinds = set(Message.objects.filter(to=cast.founder.email).values_list("kind", flat=True))
    assert kinds == {"consensus-reply", "result-published"}


def test_without_an_answer_it_can_be_published_when_the_days_are_over(cast: Cast, garden: Initiative) -> None:
    round_, subject = scored(cast, garden, 2)
    chair, page = signed_in(cast.coordinator), page_of(round_, subject)
    chair.post(page, filled(chair, page))
    assert Panel.objects.get().reply_until == timezone.localdate() + timedelta(days=5)

    Panel.objects.update(reply_until=timezone.localdate() - timedelta(days=1))
    settle(chair, round_, subject)

    assert Assessment.objects.results().count() == 1


def test_a_changed_text_goes_to_the_carriers_again_and_the_same_text_does_not(cast: Cast, garden: Initiative) -> None:
    round_, subject = scored(cast, garden, 2)
    chair, page = signed_in(cast.coordinator), page_of(round_, subject)
    chair.post(page, filled(chair, page))

    chair.post(page, filled(chair, page))
    chair.post(page, filled(chair, page, robust="Anders gezegd."))

    shown = signed_in(cast.founder).get(outcome(garden))
    assert [line.principle.code for line in shown.context["page"].changed] == ["robust"]
    assert Message.objects.filter(kind="consensus-changed").count() == 1


def test_two_coordinators_who_change_the_texts_lose_nothing(cast: Cast, garden: Initiative) -> None:
    round_, subject = scored(cast, garden, 2)
    chair, page = signed_in(cast.coordinator), page_of(round_, subject)
    chair.post(page, filled(chair, page))
    mine, theirs = filled(chair, page, robust="Van mij."), filled(chair, page, robust="Van de ander.")

    chair.post(page, mine)
    clash = chair.post(page, theirs)

    assert clash.status_code == 422
    assert "Van de ander." in clash.text
    assert "Een collega wijzigde de teksten" in clash.text
    assert "Van mij." in clash.text
    consensus = Assessment.objects.get(kind="consensus")
    assert consensus.scores.get(principle__code="robust").rationale == "Van mij."


def test_the_public_text_never_begins_with_what_an_assessor_wrote(cast: Cast, garden: Initiative) -> None:
    round_, subject = scored(cast, garden, 2)

    form = signed_in(cast.coordinator).get(page_of(round_, subject)).context["form"]

    assert not [name for name in form.fields if name != "assessments" and form[name].value()]


@pytest.mark.parametrize("levels", [(0, 4), (1, 2)])
def test_what_the_assessors_do_not_settle_needs_a_reason_that_everybody_reads(
    cast: Cast, garden: Initiative, levels: tuple[int, int]
) -> None:
    round_, subject = scored(cast, garden, *levels)
    chair, page = signed_in(cast.coordinator), page_of(round_, subject)

    without = chair.post(page, filled(chair, page, **{"robust-reason": " "}))
    chair.post(page, filled(chair, page, **{"robust-reason": "De boeken tonen een betaler."}))
    Panel.objects.update(reply_until=timezone.localdate() - timedelta(days=1))
    settle(chair, round_, subject)

    assert without.status_code == 422
    assert "Schrijf waarom het niet vastgesteld is." in without.text
    public = Client().get(f"/initiatief/{garden.pk}").text
    top = public[: public.index("mv-profile")]
    assert "niet eens" in top
    assert f"van {levels[0]} tot {levels[1]}." in top
    assert "De boeken tonen een betaler." in top
    shown = signed_in(cast.founder).get(outcome(garden)).context["page"]
    assert {line.outcome for line in shown.lines if line.principle.code == "robust"} == {"Niet vastgesteld"}
    told = {line["principle"]: line for line in json.loads(Assessment.objects.results().get().document)["scores"]}
    assert (told["robust"]["level"], told["robust"]["answer"]) == (None, "not_scored")
    assert told["robust"]["unsettled"] == ("far_apart" if levels == (0, 4) else "two_middles")
    assert told["robust"]["departure"] == "De boeken tonen een betaler."
    assert told["flexible"]["unsettled"] is None


def test_assessors_read_nothing_of_each_other_while_the_carriers_read(cast: Cast, garden: Initiative) -> None:
    round_, subject = scored(cast, garden, 1, 2)
    chair, page = signed_in(cast.coordinator), page_of(round_, subject)
    chair.post(page, filled(chair, page))

    assert Panel.objects.get().state == PanelState.REPLYING
    own = Assessment.objects.visible_to(cast.assessor)
    assert {one.assessor for one in own} == {cast.assessor}
    assert signed_in(cast.assessor).get(f"/rondes/{round_.pk}/panel/{subject.pk}").status_code in {302, 403, 404}
    assert signed_in(cast.assessor).get(page).status_code == 403
    assert signed_in(cast.stranger).get(outcome(garden)).status_code == 404


def test_a_settled_median_can_be_opened_again_and_keeps_the_reply(cast: Cast, garden: Initiative) -> None:
    round_, subject = scored(cast, garden, 2)
    chair, page, founder = signed_in(cast.coordinator), page_of(round_, subject), signed_in(cast.founder)
    chair.post(page, filled(chair, page))
    founder.post(outcome(garden), {**replies(founder, outcome(garden)), "robust": "Wij zijn met drie.", "all": "1"})
    settle(chair, round_, subject)

    chair.post(f"/rondes/{round_.pk}/panel/{subject.pk}/heropenen", {"reason": "Een feit klopte niet."})
    chair.post(page, filled(chair, page, robust="Nu goed."))

    assert replies(founder, outcome(garden))["robust"] == "Wij zijn met drie."
    assert Assessment.objects.results().get().scores.get(principle__code="robust").rationale == "Samen gezien: robust."


def test_carriers_are_reminded_once_near_the_last_day_and_not_after_they_said_they_replied(
    cast: Cast, garden: Initiative
) -> None:
    round_, subject = scored(cast, garden, 2)
    chair, page, founder = signed_in(cast.coordinator), page_of(round_, subject), signed_in(cast.founder)
    chair.post(page, filled(chair, page))
    today = timezone.localdate()

    early = remind_carriers(today=today)
    near = [remind_carriers(today=today + timedelta(days=days)) for days in (2, 3)]
    mails = Message.objects.filter(kind="reply-reminder")
    assert (early, near, [mail.to for mail in mails]) == (0, [1, 1], [cast.founder.email])
    founder.post(outcome(garden), {**replies(founder, outcome(garden)), "all": "1"})

    assert remind_carriers(today=today + timedelta(days=4)) == 0


def test_who_chose_distance_is_asked_for_a_reply_and_not_reminded_of_it(cast: Cast, garden: Initiative) -> None:
    make_distance(initiative=garden)
    round_, subject = scored(cast, garden, 2)
    chair, page = signed_in(cast.coordinator), page_of(round_, subject)
    chair.post(page, filled(chair, page))

    assert remind_carriers(today=timezone.localdate() + timedelta(days=3)) == 0
    assert set(Message.objects.filter(to=cast.founder.email).values_list("kind", flat=True)) == {"consensus-reply"}
