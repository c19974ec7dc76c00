# SPDX-License-Identifier: EUPL-1.2
"""A founder answers what was asked in words, and the official sees the answer and every change; what is final asks."""

import pytest
from django.test import Client
from django.utils import timezone

from initiatives.lifecycle import Status
from initiatives.models import Initiative, Need, Post
from initiatives.moderation.actions.lifecycle import move_initiative
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative


@pytest.fixture
def asked(cast: Cast) -> Initiative:
    one = make_initiative(area=cast.area, status=Status.SUBMITTED, submitted_at=timezone.now(), summary="Een tuin.")
    make_carrier(one, cast.founder)
    return move_initiative(
        initiative=one, to=Status.CHANGES_REQUESTED, by=cast.coordinator, reason="Wie heeft de sleutel?"
    )


@pytest.mark.django_db(transaction=True)
def test_the_official_reads_the_answer_and_every_change_beside_the_decision(
    client: Client, cast: Cast, asked: Initiative
) -> None:
    client.force_login(cast.founder)
    assert "Uw antwoord aan de gemeente" in client.get(f"/mijn/{asked.pk}").content.decode()
    Initiative.objects.filter(pk=asked.pk).update(summary="Een tuin met een sleutel.")
    client.post(f"/mijn/{asked.pk}/opsturen", {"answer": "Buurvrouw Ans heeft de sleutel."})

    client.force_login(cast.official)
    page = client.get(f"/werkvoorraad/aanmelding/{asked.pk}").content.decode().partition('id="since"')[2]

    assert "Wie heeft de sleutel?" in page
    assert (
        page.index("Buurvrouw Ans heeft de sleutel.")
        < page.index("Een tuin met een sleutel.")
        < page.index("Wat is aangemeld")
    )


def test_an_answer_that_is_too_long_comes_back_with_everything_typed(
    client: Client, cast: Cast, asked: Initiative
) -> None:
    client.force_login(cast.founder)
    typed = "Lang antwoord. " * 200

    page = client.post(f"/mijn/{asked.pk}/opsturen", {"answer": typed}).content.decode()

    assert typed.strip() in page
    asked.refresh_from_db()
    assert asked.status == Status.CHANGES_REQUESTED


def test_what_cannot_be_undone_says_first_what_is_lost(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_carrier(one, cast.founder)
    news = Post.objects.create(initiative=one, text="De kas staat.", happened_on=timezone.localdate())
    need = Need.objects.create(initiative=one, kind="need", subject="place", text="Een schuur")
    client.force_login(cast.founder)

    page = client.get(f"/mijn/{one.pk}").content.decode()

    for path, said in (
        (f"nieuws/{news.pk}/weg", "u kunt het niet terugzetten"),
        (f"vraag/{need.pk}/sluit", "vult u het opnieuw in"),
    ):
        before, _form, after = page.partition(f'action="/mijn/{one.pk}/{path}"')
        assert before.rfind("<details") > before.rfind("</details>"), path
        assert said in after.partition("</form>")[0], path
