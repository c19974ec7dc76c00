# SPDX-License-Identifier: EUPL-1.2
"""From a signed consensus to the record: published or internal, with the reply in it, reopened only on purpose."""

import json

import pytest
from django.db import IntegrityError, transaction

from assessment.models import Assessment, Panel, PanelReply, PanelState, Reopening
from assessment.panels.actions.consensus import record_missing_signature, show_carriers
from assessment.panels.actions.reopening import reopen_consensus
from assessment.panels.actions.replies import ReplyChange, save_replies
from assessment.panels.actions.settling import publish_settled
from assessment.panels.content import content_of
from core.errors import RefusedError
from mail.models import Message
from tests.assessment.panels import helpers as panels
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast

pytestmark = pytest.mark.django_db


def test_a_published_consensus_is_the_result_and_its_document_tells_departure_and_reply(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.start(sitting)
    panels.change(sitting, "robust", answer="level", level=1, departure="The visit showed less.")
    panels.sign_all(sitting)
    show_carriers(panel=sitting.panel, by=cast.coordinator)
    save_replies(panel=sitting.panel, changes=[ReplyChange("robust", 0, "We are three now.")], by=cast.founder)

    consensus = panels.settle(sitting)

    assert Assessment.objects.results().get() == consensus
    told = {line["principle"]: line for line in json.loads(consensus.document)["scores"]}
    assert (told["robust"]["departure"], told["robust"]["reply"]) == ("The visit showed less.", "We are three now.")
    assert (told["flexible"]["departure"], told["flexible"]["reply"]) == (None, None)
    assert Assessment.objects.published().filter(kind="independent").count() == 2
    assert Message.objects.filter(kind="result-published", to=cast.founder.email).count() == 1


def test_the_reply_to_a_settled_consensus_never_changes(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.show(sitting)
    save_replies(panel=sitting.panel, changes=[ReplyChange("robust", 0, "We are three now.")], by=cast.founder)
    panels.settle(sitting)

    with pytest.raises(IntegrityError), transaction.atomic():
        PanelReply.objects.update(text="Other words")
    with pytest.raises(RefusedError):
        save_replies(panel=sitting.panel, changes=[ReplyChange("robust", 1, "Other words")], by=cast.founder)


def test_an_internal_result_is_read_by_those_who_handle_it_and_by_nobody_else(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    consensus = panels.settle(sitting, internal="The grant is still being decided.")

    readers = ["founder", "assessor", "other_assessor", "official", "coordinator"]
    others = ["stranger", "other_official", "administrator"]

    assert all(Assessment.objects.visible_to(getattr(cast, name)).filter(pk=consensus.pk).exists() for name in readers)
    assert not any(Assessment.objects.visible_to(getattr(cast, name)).exists() for name in others)
    assert not Assessment.objects.published().exists()
    dossier = signed_in(cast.official).get(f"/dossier/{sitting.initiative.pk}/alles").text
    assert "The grant is still being decided." in dossier
    assert "What we saw of robust." in dossier
    assert "What we saw" not in signed_in(cast.stranger).get(f"/initiatief/{sitting.initiative.pk}").text
    assert Message.objects.filter(kind="result-internal", to=cast.founder.email).count() == 1


def test_an_internal_result_can_be_published_later(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.settle(sitting, internal="The grant is still being decided.")

    publish_settled(panel=sitting.panel, by=cast.coordinator)
    publish_settled(panel=sitting.panel, by=cast.coordinator)

    assert Assessment.objects.results().count() == 1
    assert Message.objects.filter(kind="result-published").count() == 1


def test_a_reopened_consensus_stays_published_until_its_successor_is_settled(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    old = panels.settle(sitting)

    draft = reopen_consensus(panel=sitting.panel, reason="A fact was wrong.", by=cast.coordinator)
    while_open = Assessment.objects.results().get()
    panels.change(sitting, "robust", answer="level", level=1, departure="A fact was wrong.")
    panels.sign_all(sitting)
    show_carriers(panel=sitting.panel, by=cast.coordinator)
    new = panels.settle(sitting)

    assert while_open == old
    assert (new.pk, new.supersedes_id) == (draft.pk, old.pk)
    assert Assessment.objects.results().get() == new
    assert Reopening.objects.get().reason == "A fact was wrong."
    assert Panel.objects.get().state == PanelState.SETTLED


def test_what_a_member_signed_a_coordinator_cannot_write_down_as_missing(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    panels.start(sitting)
    panels.sign_all(sitting)
    seen, member = content_of(sitting.consensus).hash, sitting.members[0]

    # Both pages were open: the member signed before the coordinator pressed.
    record_missing_signature(panel=sitting.panel, member=member, reason="On holiday.", seen=seen, by=cast.coordinator)

    assert sitting.consensus.signatures.get(user=member).missing_because == ""
