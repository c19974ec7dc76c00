# SPDX-License-Identifier: EUPL-1.2
"""A registration of what is in the register already is declined as the same, and its address leads there."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from core.errors import RefusedError
from initiatives.lifecycle import Status
from initiatives.models import Initiative, StatusMove
from initiatives.moderation.actions.lifecycle import move_initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.initiatives.moderation.test_moderate import decide, page_of
from tests.initiatives.moderation.test_queue import waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(cast: Cast) -> Initiative:
    """What is in the register already, with a carrier."""
    one = make_initiative(name="Buurttuin Liskwartier", area=cast.area)
    make_carrier(one, cast.co_carrier)
    return one


@pytest.fixture
def again(cast: Cast) -> Initiative:
    """The same, registered by somebody else."""
    one = waiting(cast, name="Liskwartier buurttuin")
    make_carrier(one, cast.founder)
    return one


def test_it_is_declined_as_the_same_and_both_sides_are_told(
    client: Client, cast: Cast, known: Initiative, again: Initiative
) -> None:
    client.force_login(cast.official)
    chosen = {"decision": "declined", "reason": "", "same_as": str(known.pk)}
    preview = decide(client, again, step="preview", **chosen).content.decode()
    assert f"/initiatief/{known.pk}" in preview
    assert "onder welke naam, maar niet door wie" in preview

    decide(client, again, **chosen)

    again.refresh_from_db()
    assert again.status == Status.DECLINED
    assert again.moves.get(to_status=Status.DECLINED).same_as == known
    [mail] = Message.objects.filter(to=cast.founder.email)
    assert f"/initiatief/{known.pk}" in mail.body
    [told] = Message.objects.filter(to=cast.co_carrier.email)
    assert told.kind == "registered-again"
    assert cast.founder.email not in told.body
    assert cast.founder.name not in told.body


def test_its_address_leads_to_the_one_in_the_register_until_it_is_submitted_again(
    client: Client, cast: Cast, known: Initiative, again: Initiative
) -> None:
    address = f"/initiatief/{again.pk}"
    assert client.get(address).status_code == 404
    move_initiative(initiative=again, to=Status.DECLINED, by=cast.official, reason="Dubbel.", same_as=known)
    assert client.get(address).headers["Location"] == f"/initiatief/{known.pk}"
    assert client.get(f"/en/initiatief/{again.pk}").headers["Location"] == f"/en/initiatief/{known.pk}"

    move_initiative(initiative=again, to=Status.SUBMITTED, by=cast.founder)
    assert client.get(address).status_code == 404


def test_both_files_tell_it(client: Client, cast: Cast, known: Initiative, again: Initiative) -> None:
    move_initiative(initiative=again, to=Status.DECLINED, by=cast.official, reason="Dubbel.", same_as=known)
    client.force_login(cast.official)

    assert "Liskwartier buurttuin" in client.get(f"/dossier/{known.pk}/alles").content.decode()
    assert "Hetzelfde als" in client.get(page_of(again)).content.decode()


def test_only_a_refusal_and_only_what_is_in_the_register(cast: Cast, known: Initiative, again: Initiative) -> None:
    with pytest.raises(RefusedError) as refused:
        move_initiative(initiative=again, to=Status.PUBLISHED, by=cast.official, same_as=known)
    assert refused.value.field == "same_as"
    hidden = waiting(cast, name="Ook de tuin")
    for other in (hidden, again):
        with pytest.raises(RefusedError):
            move_initiative(initiative=again, to=Status.DECLINED, by=cast.official, reason="Dubbel.", same_as=other)
    with pytest.raises(IntegrityError), transaction.atomic():
        StatusMove.objects.create(initiative=again, to_status=Status.DECLINED, reason="x", same_as=again)


def test_who_carries_both_gets_one_letter(cast: Cast, known: Initiative, again: Initiative) -> None:
    make_carrier(known, cast.founder)
    move_initiative(initiative=again, to=Status.DECLINED, by=cast.official, reason="Dubbel.", same_as=known)

    assert [mail.kind for mail in Message.objects.filter(to=cast.founder.email)] == ["registration-declined"]


def test_the_choice_stands_there_only_for_what_is_alike_and_public(
    client: Client, cast: Cast, known: Initiative, again: Initiative
) -> None:
    client.force_login(cast.official)
    page = client.get(page_of(again))
    assert list(page.context["form"].alike) == [str(known.pk)]

    answer = decide(client, again, decision="published", same_as=str(known.pk))
    assert answer.status_code == 422
    assert not StatusMove.objects.exists()

    Initiative.objects.filter(pk=known.pk).update(status=Status.WITHDRAWN)
    assert "same_as" not in client.get(page_of(again)).context["form"].fields
