# SPDX-License-Identifier: EUPL-1.2
"""Whether carriers recognise a way of governing says of which mix, also when the municipality changes it afterwards."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from core.errors import RefusedError
from governance.models import Recognised, StyleMix, StyleRecognition
from governance.parties.styles.recognition import recognise_style
from initiatives.models import Initiative
from tests.api.test_contract import check
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_style_mix

pytestmark = pytest.mark.django_db
EARLIER, AGAIN, CHANGED = "een eerdere mix", "geef opnieuw antwoord", "sinds u de pagina opende"
NO = {"answer": "no", "reason": "Wij horen niets."}


@pytest.fixture
def initiative(cast: Cast) -> Initiative:
    one = make_initiative(area=cast.area, name="Buurttuin")
    make_carrier(one, cast.founder)
    return one


@pytest.fixture
def mix(initiative: Initiative) -> StyleMix:
    return make_style_mix(initiative=initiative, reason="Wij sluiten aan.", lawful=0, performing=50, networking=25)


def text_of(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def shown_in(text: str) -> str:
    found = re.search(r'name="mix" value="([^"]+)"', text)
    assert found is not None
    return found[1]


def answered(client: Client, cast: Cast, mix: StyleMix, **sent: str) -> Any:
    client.force_login(cast.founder)
    page = f"/mijn/{mix.initiative_id}/sturing"
    return client.post(page, {"mix": shown_in(text_of(client, page)), **sent})


def corrected(client: Client, cast: Cast, mix: StyleMix, **changes: Any) -> None:
    """Change the mix on the page of the official."""
    client.force_login(cast.official)
    mix.refresh_from_db()
    names = ("performing", "networking", "participating", "reason", "starts_on", "review_on", "version")
    sent = {name: f"{getattr(mix, name)}" for name in names} | changes
    assert client.post(f"/dossier/{mix.initiative_id}/stijl/{mix.pk}", sent).status_code == 302


def told(mix: StyleMix) -> tuple[Any, ...]:
    client = with_key(make_api_client(scopes=("parties:read",))[1])
    page = client.get("/api/v1/style-mixes").json()
    check(page, "StyleMixPage")
    [row] = [row for row in page["results"] if row["id"] == str(mix.pk)]
    return row["recognised"], row["recognisedOn"], row["recognisedAsItStands"]


def pages(client: Client, cast: Cast, mix: StyleMix) -> dict[str, str]:
    client.force_login(cast.official)
    of_official = [f"/dossier/{mix.initiative_id}/{rest}" for rest in ("stijl", "alles")]
    found = {path: text_of(client, path) for path in of_official}
    client.force_login(cast.founder)
    return found | {"own": text_of(client, f"/mijn/{mix.initiative_id}/sturing")}


def test_an_answer_to_a_mix_that_was_changed_afterwards_is_of_an_earlier_one_until_it_is_given_again(
    client: Client, cast: Cast, mix: StyleMix
) -> None:
    today = timezone.localdate().isoformat()
    assert told(mix) == (None, None, None)
    assert answered(client, cast, mix, **NO).status_code == 302
    assert told(mix) == ("no", today, True)
    assert not any(EARLIER in text for text in pages(client, cast, mix).values())

    corrected(client, cast, mix, performing="20", participating="55")

    assert told(mix) == ("no", today, False)
    found = pages(client, cast, mix)
    assert all(EARLIER in text for text in found.values())
    assert AGAIN in found["own"]
    # Nothing is filled in, so that an answer is not repeated without a look.
    assert "checked" not in found["own"]

    assert answered(client, cast, mix, answer="yes").status_code == 302
    assert told(mix) == ("yes", today, True)
    assert not any(EARLIER in text for text in pages(client, cast, mix).values())


def test_another_reason_is_another_mix_and_another_day_to_look_again_is_not(
    client: Client, cast: Cast, mix: StyleMix
) -> None:
    answered(client, cast, mix, answer="yes")

    corrected(client, cast, mix, review_on=f"{mix.review_on + timedelta(days=9)}")
    assert told(mix)[2] is True
    assert EARLIER not in pages(client, cast, mix)["own"]

    corrected(client, cast, mix, reason="Wij wachten af.")
    assert told(mix)[2] is False


def test_an_answer_to_a_page_that_is_out_of_date_is_not_kept_and_the_mix_of_now_is_asked_about(
    client: Client, cast: Cast, mix: StyleMix
) -> None:
    client.force_login(cast.founder)
    page = f"/mijn/{mix.initiative_id}/sturing"
    opened = shown_in(text_of(client, page))
    corrected(client, cast, mix, reason="Wij wachten af.")
    client.force_login(cast.founder)

    late = client.post(page, {"mix": opened, **NO})

    text = late.content.decode()
    assert late.status_code == 422
    assert not StyleRecognition.objects.exists()
    assert all(sentence in text for sentence in (CHANGED, "Wij wachten af.", "Wij horen niets."))
    assert client.post(page, {"mix": shown_in(text), **NO}).status_code == 302
    assert told(mix)[2] is True


def test_a_page_without_the_mix_it_showed_or_with_one_that_was_followed_by_another_is_out_of_date(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    before = make_style_mix(initiative=initiative, starts_on=date(2025, 1, 1))
    client.force_login(cast.founder)
    page = f"/mijn/{initiative.pk}/sturing"
    opened = shown_in(text_of(client, page))
    make_style_mix(initiative=initiative)

    for sent in ({"mix": opened, **NO}, NO):
        late = client.post(page, sent)
        assert (late.status_code, CHANGED in late.content.decode()) == (422, True)
    assert not StyleRecognition.objects.exists()
    assert told(before) == (None, None, None)


def test_of_an_answer_from_before_it_was_kept_it_is_not_known(client: Client, cast: Cast, mix: StyleMix) -> None:
    today = timezone.localdate()
    StyleRecognition.objects.create(mix=mix, answer="yes", said_on=today, said_by=cast.founder)

    assert told(mix) == ("yes", today.isoformat(), None)
    assert EARLIER not in pages(client, cast, mix)["own"]


def test_a_mix_that_changes_while_the_answer_is_written_is_not_answered(
    client: Client, cast: Cast, mix: StyleMix
) -> None:
    read = StyleMix.objects.get(pk=mix.pk)
    corrected(client, cast, mix, reason="Wij wachten af.")

    with pytest.raises(RefusedError):
        recognise_style(mix=read, answer=Recognised.YES, reason="", by=cast.founder)
    assert not StyleRecognition.objects.exists()
