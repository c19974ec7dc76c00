# SPDX-License-Identifier: EUPL-1.2
"""What partners would do as a list, as a file and on paper, and the link of a mail that came too late."""

import csv
import io
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from governance.models import PartnerPromise
from initiatives.carriers.tokens import new_token
from initiatives.models import Initiative, Party
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_partner_call, make_partner_promise, make_party

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
ONE = timedelta(days=1)


@pytest.fixture
def initiative(cast: Cast) -> Initiative:
    one = make_initiative(area=cast.area, name="Buurttuin")
    make_carrier(one, cast.founder)
    return one


@pytest.fixture
def party() -> Party:
    return make_party(name="Havensteder", sphere="market")


@pytest.fixture
def promises(initiative: Initiative, party: Party) -> list[PartnerPromise]:
    """One of each: late, moved to a day to come, due today, done and not done."""
    of = {"initiative": initiative, "party": party}
    return [
        make_partner_promise(**of, text="Hek", due_on=TODAY - 9 * ONE),
        make_partner_promise(**of, text="Zaal", due_on=TODAY - 8 * ONE, moved_to=TODAY + ONE, basis="task"),
        make_partner_promise(**of, text="Sleutel", due_on=TODAY),
        make_partner_promise(**of, text="Geld", due_on=TODAY - ONE, outcome="kept", closed_on=TODAY),
        make_partner_promise(
            **of, text="Bank", due_on=TODAY - ONE, outcome="not_kept", closed_on=TODAY, note="Te duur"
        ),
    ]


def texts(client: Client, query: str) -> list[str]:
    answer = client.get(f"/toezeggingen.csv?{query}")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    return [line["Wat de partij doet"] for line in csv.DictReader(io.StringIO(text), delimiter=";")]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ["Hek", "Zaal", "Sleutel"]),
        ("afloop=te-laat", ["Hek"]),
        ("afloop=gedaan", ["Geld"]),
        ("afloop=niet-gedaan", ["Bank"]),
        ("afloop=alles", ["Hek", "Zaal", "Geld", "Bank", "Sleutel"]),
        ("reden=taak", ["Zaal"]),
        ("afloop=ooit", ["Hek", "Zaal", "Sleutel"]),
    ],
)
def test_the_list_and_its_file_show_the_same_the_earliest_day_first(
    client: Client, cast: Cast, promises: list[PartnerPromise], query: str, shown: list[str]
) -> None:
    client.force_login(cast.official)

    page = client.get(f"/toezeggingen?{query}").content.decode()

    assert texts(client, query) == shown
    for one in promises:
        assert (f"#promise-{one.pk}" in page) == (one.text in shown)


def test_the_file_tells_how_it_stands_and_how_the_party_was_called(
    client: Client, cast: Cast, promises: list[PartnerPromise]
) -> None:
    make_partner_call(promises[0], asked_on=TODAY - ONE)
    client.force_login(cast.official)

    answer = client.get("/toezeggingen.csv?afloop=te-laat")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    [line] = csv.DictReader(io.StringIO(text), delimiter=";")

    assert (line["Initiatief"], line["Partij"], line["Te laat"]) == ("Buurttuin", "Havensteder", "ja")
    assert line["Laatst aangesproken op"] == (TODAY - ONE).isoformat()


def test_an_official_reads_only_what_is_for_their_initiatives_and_others_nothing(
    client: Client, cast: Cast, promises: list[PartnerPromise]
) -> None:
    client.force_login(cast.other_official)
    assert texts(client, "afloop=alles") == []
    assert "Er staat niets van partners open" in client.get("/toezeggingen").content.decode()
    client.force_login(cast.founder)
    assert client.get("/toezeggingen").status_code == 403
    assert promises


def test_the_list_asks_as_much_for_many_as_for_few(
    client: Client,
    cast: Cast,
    initiative: Initiative,
    party: Party,
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    for _each in range(12):
        make_partner_call(make_partner_promise(initiative=initiative, party=party))
    client.force_login(cast.official)
    client.get("/toezeggingen")

    with django_assert_max_num_queries(12):  # type: ignore[attr-defined]
        client.get("/toezeggingen")


def test_the_overview_counts_what_is_late(client: Client, cast: Cast, promises: list[PartnerPromise]) -> None:
    client.force_login(cast.official)

    page = client.get("/bestuur").content.decode()

    assert "/toezeggingen?afloop=te-laat" in page
    assert promises


@pytest.mark.parametrize(("who", "path"), [("official", "dossier"), ("founder", "mijn")])
def test_both_sides_take_it_along_on_paper(
    client: Client, cast: Cast, promises: list[PartnerPromise], who: str, path: str
) -> None:
    initiative = promises[0].initiative
    client.force_login(getattr(cast, who))
    assert f"/{path}/{initiative.pk}/toezeggingen.pdf" in client.get(f"/{path}/{initiative.pk}/keten").content.decode()

    paper = client.get(f"/{path}/{initiative.pk}/toezeggingen.pdf")

    assert paper.content.startswith(b"%PDF")
    client.force_login(cast.stranger)
    assert client.get(f"/{path}/{initiative.pk}/toezeggingen.pdf").status_code in {403, 404}


def test_paper_without_anything_says_so(client: Client, cast: Cast, initiative: Initiative) -> None:
    client.force_login(cast.founder)

    assert client.get(f"/mijn/{initiative.pk}/toezeggingen.pdf").content.startswith(b"%PDF")


def test_a_link_past_its_day_says_until_when_it_worked_and_what_to_do(
    client: Client, initiative: Initiative, party: Party
) -> None:
    promise = make_partner_promise(initiative=initiative, party=party)
    token, token_hash = new_token()
    asked = {"asked_on": TODAY - 60 * ONE, "answer_due_on": TODAY - 31 * ONE, "token_hash": token_hash}
    make_partner_call(promise, **asked)
    path = reverse("governance:called", args=[token])

    answer = client.get(path)

    assert answer.status_code == 410
    text = answer.content.decode()
    assert date_format(TODAY - ONE, "j F Y") in text
    assert "opnieuw aan te spreken" in text
    assert client.post(path, {"answer": "kept"}).status_code == 410
    assert "Buurttuin" not in client.get(reverse("governance:called", args=["x" * 43])).content.decode()
    PartnerPromise.objects.update(outcome="kept", closed_on=TODAY)
    assert "Buurttuin" not in client.get(path).content.decode()
