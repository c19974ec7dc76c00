# SPDX-License-Identifier: EUPL-1.2
"""What carriers type is kept by whatever button, through a reopening, and until the reply is closed; never after."""

import json
from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from assessment.models import Assessment, PanelReply, PanelState
from assessment.panels.actions.reopening import reopen_consensus
from mail.models import Message
from tests.assessment.panels import helpers as panels
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast

pytestmark = pytest.mark.django_db


def replies(client: Client, sitting: panels.Sitting) -> dict[str, Any]:
    """Return what the carriers' page posts as it stands."""
    form = client.get(sitting.outcome).context["form"]
    return {name: form[name].value() or ("0" if name.endswith("-version") else "") for name in form.fields}


def again(sitting: panels.Sitting) -> None:
    """Reopen the settled result and bring it to the carriers once more."""
    reopen_consensus(panel=sitting.panel, reason="A fact was wrong.", by=sitting.coordinator)
    panels.change(sitting, "flexible", rationale="Other words.")
    panels.sign_all(sitting)
    signed_in(sitting.coordinator).post(f"{sitting.page}/voorleggen")


def test_the_button_that_ends_the_reply_saves_what_was_typed(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.show(sitting)
    founder = signed_in(cast.founder)

    founder.post(sitting.outcome, {**replies(founder, sitting), "robust": "Two more joined us.", "all": "1"})

    assert sitting.consensus.replies.get().text == "Two more joined us."
    assert sitting.panel.replied_at is not None
    assert Message.objects.filter(kind="carriers-replied", to=cast.coordinator.email).count() == 1


def test_every_button_of_the_page_stands_in_the_form_with_the_replies(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.show(sitting)

    page = signed_in(cast.founder).get(sitting.outcome).text

    main = page[page.index("<main") : page.index("</main>")]
    form = main[main.index("<form") : main.index("</form>")]
    assert main.count("<form") == 1
    assert main.count('type="submit"') == form.count('type="submit"') == 2


def test_a_reply_that_is_too_long_ends_nothing_and_comes_back(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.show(sitting)
    founder = signed_in(cast.founder)

    answer = founder.post(sitting.outcome, {**replies(founder, sitting), "robust": "lang " * 500, "all": "1"})

    assert answer.status_code == 422
    assert "lang lang lang" in answer.text
    assert sitting.panel.replied_at is None


def test_ending_the_reply_while_another_carrier_wrote_ends_nothing(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    sitting.initiative.carriers.create(user=cast.co_carrier)
    panels.show(sitting)
    one, two = signed_in(cast.founder), signed_in(cast.co_carrier)
    one.post(sitting.outcome, {**replies(one, sitting), "robust": "First."})
    mine, theirs = replies(one, sitting), replies(two, sitting)
    one.post(sitting.outcome, {**mine, "robust": "First, better."})

    answer = two.post(sitting.outcome, {**theirs, "robust": "Second.", "all": "1"})

    assert answer.status_code == 409
    assert "First, better." in answer.text
    assert sitting.panel.replied_at is None


@pytest.mark.parametrize("moment", ["said that was all", "the days are over", "settled", "reopened"])
def test_a_reply_after_the_reply_is_closed_is_refused_and_changes_nothing(cast: Cast, moment: str) -> None:
    sitting = panels.make_sitting(cast)
    panels.show(sitting)
    founder = signed_in(cast.founder)
    founder.post(sitting.outcome, {**replies(founder, sitting), "robust": "In time."})
    late = {**replies(founder, sitting), "robust": "Too late.", "flexible": "Too late."}
    if moment == "said that was all":
        founder.post(sitting.outcome, {**replies(founder, sitting), "all": "1"})
    if moment == "the days are over":
        panels.let_reply_end(sitting)
    if moment in {"settled", "reopened"}:
        panels.settle(sitting)
    if moment == "reopened":
        reopen_consensus(panel=sitting.panel, reason="A fact was wrong.", by=cast.coordinator)

    answers = [founder.post(sitting.outcome, late), founder.post(sitting.outcome, {**late, "all": "1"})]

    assert [answer.status_code for answer in answers] == [422, 422]
    assert "Too late." in answers[0].text or "In time." in answers[0].text
    assert set(PanelReply.objects.values_list("text", flat=True)) == {"In time."}


def test_a_reply_survives_reopening_with_its_day_and_is_published_again(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.show(sitting)
    founder = signed_in(cast.founder)
    given = {"robust": "We are three now.", "flexible": "We changed twice."}
    founder.post(sitting.outcome, {**replies(founder, sitting), **given})
    PanelReply.objects.update(written_at=datetime(2024, 2, 3, 12, tzinfo=UTC))
    panels.settle(sitting)

    again(sitting)
    form = replies(founder, sitting)
    page = founder.get(sitting.outcome).text
    founder.post(sitting.outcome, {**form, "flexible": "We changed three times."})
    panels.settle(sitting)

    assert (form["robust"], form["flexible"]) == ("We are three now.", "We changed twice.")
    assert "Geschreven op 3 februari 2024." in page
    public = Client().get(f"/initiatief/{sitting.initiative.pk}").text
    assert "We are three now." in public
    assert "Geschreven op 3 februari 2024." in public
    told = {line["principle"]: line for line in json.loads(sitting.consensus.document)["scores"]}
    assert told["robust"]["repliedAt"].startswith("2024-02-03T")
    assert told["flexible"]["reply"] == "We changed three times."
    assert told["flexible"]["repliedAt"][:4] == str(timezone.now().year)
    assert told["inclusive"]["repliedAt"] is None
    assert Assessment.objects.results().get() == sitting.consensus


def test_a_kept_reply_can_be_taken_away_by_the_carriers(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.show(sitting)
    founder = signed_in(cast.founder)
    founder.post(sitting.outcome, {**replies(founder, sitting), "robust": "We are three now."})
    old = panels.settle(sitting)
    again(sitting)

    founder.post(sitting.outcome, {**replies(founder, sitting), "robust": ""})

    assert not sitting.consensus.replies.exists()
    assert old.replies.get().text == "We are three now."


def test_signing_twice_is_signing_once(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.start(sitting)
    member = signed_in(cast.assessor)
    seen = member.get(sitting.page).context["content"].hash

    answers = [member.post(f"{sitting.page}/ondertekenen", {"seen": seen}) for _twice in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert sitting.consensus.signatures.get().user == cast.assessor


def test_signing_after_the_result_is_settled_changes_nothing(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.show(sitting)
    member = signed_in(cast.assessor)
    seen = member.get(sitting.page).context["content"].hash
    panels.settle(sitting)
    before = list(sitting.consensus.signatures.values_list("pk", "created_at"))

    answer = member.post(f"{sitting.page}/ondertekenen", {"seen": seen})

    assert answer.status_code == 409
    assert list(sitting.consensus.signatures.values_list("pk", "created_at")) == before
    assert sitting.panel.state == PanelState.SETTLED


def test_carriers_read_the_level_in_plain_words(cast: Cast) -> None:
    sitting = panels.make_sitting(cast, [{"robust": 1}, {"robust": 1}])
    panels.show(sitting)

    page = signed_in(cast.founder).get(sitting.outcome)

    line = next(each for each in page.context["page"].lines if each.principle.code == "robust")
    assert line.meaning == line.principle.founder_levels[1]
    said = unescape(page.text)
    assert line.meaning in said
    assert line.principle.descriptors[1] not in said
