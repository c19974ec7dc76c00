# SPDX-License-Identifier: EUPL-1.2
"""Inviting a co-carrier: from the mail to carrying, and every way it can end."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from accounts.models import User
from initiatives.carriers import limits
from initiatives.lifecycle import Status
from initiatives.models import Carrier, Initiative, Invitation
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.initiatives.registration.registering import link_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def initiative(cast: Cast, client: Client) -> Initiative:
    translation.activate("nl")
    made = make_initiative(name="Buurtkas", area=cast.area)
    make_carrier(initiative=made, user=cast.founder)
    client.force_login(cast.founder)
    return made


def invite(client: Client, initiative: Initiative, email: str = "fatima@example.org", name: str = "Fatima") -> Any:
    return client.post(reverse("initiatives:mine-invite", args=[initiative.pk]), {"name": name, "email": email})


def last_link() -> str:
    return link_in(Message.objects.filter(kind="carrier-invitation").latest("created_at"))


def test_the_invited_person_accepts_by_mail_and_carries_it(client: Client, initiative: Initiative, cast: Cast) -> None:
    invite(client, initiative)
    invited = Client()

    page = invited.get(last_link()).content.decode()
    assert "Fenna Founder vraagt u om ook drager te zijn." in page
    response = invited.post(last_link(), {"act": "accept"})

    there = reverse("initiatives:mine-initiative", args=[initiative.pk])
    assert response["Location"] == there
    assert invited.get(there).status_code == 200
    fatima = User.objects.get(email="fatima@example.org")
    assert fatima.name == "Fatima"
    assert Carrier.objects.filter(initiative=initiative, user=fatima, ended_on=None).count() == 1
    mail = Message.objects.get(kind="carrier-accepted")
    assert mail.to == cast.founder.email
    assert "Fatima" in mail.subject


def test_a_known_mailbox_gets_the_same_mail_and_the_same_page(client: Client, initiative: Initiative) -> None:
    make_user(email="known@example.org", name="Kees")

    answers = [invite(client, initiative, email).status_code for email in ("known@example.org", "fresh@example.org")]
    mails = [
        message.body.rsplit("/uitnodiging/", 1)[0] for message in Message.objects.filter(kind="carrier-invitation")
    ]

    assert answers == [302, 302]
    assert mails[0] == mails[1]


def test_accepting_twice_makes_one_carrier_and_a_clear_page(client: Client, initiative: Initiative) -> None:
    invite(client, initiative)
    link = last_link()
    Client().post(link, {"act": "accept"})

    response = Client().post(link, {"act": "accept"})

    assert response.status_code == 410
    assert "Zij is aangenomen" in response.content.decode()
    assert initiative.carriers.count() == 2


def test_a_declined_invitation_is_over(client: Client, initiative: Initiative) -> None:
    invite(client, initiative)
    link = last_link()

    page = Client().post(link, {"act": "decline"}).content.decode()

    assert "U hebt nee gezegd" in page
    assert Client().get(link).status_code == 410
    assert initiative.carriers.count() == 1
    assert invite(client, initiative).status_code == 302


def test_a_withdrawn_or_expired_invitation_no_longer_works(client: Client, initiative: Initiative) -> None:
    invite(client, initiative)
    link = last_link()
    invitation = Invitation.objects.get()
    client.post(reverse("initiatives:mine-invitation-withdraw", args=[initiative.pk, invitation.pk]))
    assert Client().get(link).status_code == 410

    invite(client, initiative, "other@example.org")
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert Client().post(last_link(), {"act": "accept"}).status_code == 410
    assert initiative.carriers.count() == 1


@pytest.mark.parametrize("token", ["onzin", "x" * 500, "é"])
def test_a_wrong_link_gives_a_clear_page(client: Client, token: str) -> None:
    response = client.get(f"/uitnodiging/{token}")

    assert response.status_code == 410
    assert response["Referrer-Policy"] == "strict-origin"


def test_sending_again_gives_a_new_link_and_ends_the_old_one(client: Client, initiative: Initiative) -> None:
    invite(client, initiative)
    older = last_link()
    invitation = Invitation.objects.get()

    client.post(reverse("initiatives:mine-invitation-resend", args=[initiative.pk, invitation.pk]))

    assert Client().get(older).status_code == 410
    assert Client().get(last_link()).status_code == 200
    assert Invitation.objects.count() == 1


def test_inviting_the_same_mailbox_twice_keeps_one_open_invitation(client: Client, initiative: Initiative) -> None:
    invite(client, initiative)
    invite(client, initiative, "FATIMA@example.org")

    assert Invitation.objects.count() == 1


def test_who_carries_it_already_is_not_invited(client: Client, initiative: Initiative, cast: Cast) -> None:
    response = invite(client, initiative, cast.founder.email)

    assert response.status_code == 422
    assert "draagt het initiatief al" in response.content.decode()


def test_a_flood_of_invitations_stops(client: Client, initiative: Initiative, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = limits.BY_ONE_PERSON
    monkeypatch.setattr(limits, "BY_ONE_PERSON", type(limit)(limit.name, 0, limit.period))

    response = invite(client, initiative)

    assert "Probeer het morgen opnieuw" in response.content.decode()
    assert not Message.objects.exists()


def test_one_mailbox_is_not_flooded_whoever_invites_to_whatever(client: Client) -> None:
    for _each in range(12):
        person = make_user()
        client.force_login(person)
        invite(client, make_carrier(user=person).initiative, "stranger@example.org")

    assert Message.objects.filter(to="stranger@example.org").count() == 10


def test_an_invitation_never_signs_in_an_office_past_its_second_factor(
    client: Client, initiative: Initiative, cast: Cast, settings: Any
) -> None:
    settings.SECOND_FACTOR_REQUIRED = True
    invite(client, initiative, cast.other_official.email)
    invited = Client()

    invited.post(last_link(), {"act": "accept"})

    assert invited.get(reverse("initiatives:mine")).status_code == 302


def test_the_secret_of_an_invitation_is_in_no_history_row(client: Client, initiative: Initiative) -> None:
    import pghistory.models  # noqa: PLC0415

    invite(client, initiative)
    link = last_link()
    Client().post(link, {"act": "accept"})

    kept = str(list(pghistory.models.Context.objects.values_list("metadata", flat=True)))
    assert link.rsplit("/", 1)[-1] not in kept


def test_a_carrier_stops_and_the_others_get_word(client: Client, initiative: Initiative, cast: Cast) -> None:
    make_carrier(initiative=initiative, user=cast.co_carrier)
    address = reverse("initiatives:mine-stop", args=[initiative.pk])
    assert "Wilt u stoppen" in client.get(address).content.decode()

    client.post(address)

    assert client.get(reverse("initiatives:mine-initiative", args=[initiative.pk])).status_code == 404
    mail = Message.objects.get(kind="carrier-left")
    assert mail.to == cast.co_carrier.email


def test_the_last_carrier_stops_only_after_saying_they_know_what_it_means(
    client: Client, initiative: Initiative
) -> None:
    address = reverse("initiatives:mine-stop", args=[initiative.pk])

    response = client.post(address)
    assert "Vink aan dat u begrijpt" in response.content.decode()
    assert initiative.carriers.filter(ended_on=None).exists()

    client.post(address, {"understood": "on"})
    assert not initiative.carriers.filter(ended_on=None).exists()


def test_nobody_ends_another_carrier(initiative: Initiative, cast: Cast) -> None:
    from core.errors import NotAllowedError  # noqa: PLC0415
    from initiatives.carriers.actions import stop_carrying  # noqa: PLC0415

    other = make_carrier(initiative=initiative, user=cast.co_carrier)

    with pytest.raises(NotAllowedError):
        stop_carrying(carrier=other, by=cast.founder)


def test_a_withdrawn_initiative_takes_no_new_carriers(client: Client, initiative: Initiative) -> None:
    invite(client, initiative)
    Initiative.objects.update(status=Status.WITHDRAWN)

    assert Client().get(last_link()).status_code == 410
    assert "eerst opnieuw aan" in invite(client, initiative, "b@example.org").content.decode()
