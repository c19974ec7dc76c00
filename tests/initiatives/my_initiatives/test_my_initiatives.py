# SPDX-License-Identifier: EUPL-1.2
"""My initiatives: state, to-dos, keeping up to date, answering, withdrawing."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.formats import date_format
from pytest_django import DjangoAssertNumQueries

from initiatives.lifecycle import Status
from initiatives.models import Initiative, Need, Post
from initiatives.moderation.actions.lifecycle import move_initiative
from initiatives.registration.deadlines import answer_due_on
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_theme
from tests.initiatives.registration.registering import IDEA, png, version_on

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def dutch() -> None:
    translation.activate("nl")


@pytest.fixture
def initiative(cast: Cast, client: Client) -> Initiative:
    """A published initiative of the founder, who is signed in."""
    made = make_initiative(name="Buurtkas", area=cast.area)
    make_carrier(initiative=made, user=cast.founder)
    client.force_login(cast.founder)
    return made


def to(name: str, *args: Any) -> str:
    return reverse(f"initiatives:mine{f'-{name}' if name else ''}", args=args)


def change(client: Client, initiative: Initiative, slug: str, answers: dict[str, Any], version: str = "") -> Any:
    address = to("change", initiative.pk, slug)
    return client.post(address, {**answers, "version": version or version_on(client, address), "act": "save"})


def test_mine_asks_to_sign_in(client: Client) -> None:
    response = client.get(to(""))

    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))


def test_someone_who_carries_nothing_is_shown_the_way_to_register(client: Client, cast: Cast) -> None:
    client.force_login(cast.stranger)

    page = client.get(to("")).content.decode()

    assert "U draagt nog geen initiatief" in page
    assert reverse("initiatives:registration-start") in page


def test_the_state_says_when_the_municipality_answers(client: Client, initiative: Initiative) -> None:
    Initiative.objects.update(status=Status.SUBMITTED, submitted_at=timezone.now())

    page = client.get(to("")).content.decode()

    due = date_format(answer_due_on(timezone.now()), "j F Y")
    assert f"De gemeente kijkt ernaar. U hoort uiterlijk {due} iets." in page


def test_a_late_answer_is_admitted(client: Client, initiative: Initiative) -> None:
    Initiative.objects.update(status=Status.SUBMITTED, submitted_at=timezone.now() - timedelta(days=50))

    assert "Vraag de gemeente hoe het staat" in client.get(to("")).content.decode()


def test_the_to_dos_name_what_a_carrier_can_do(client: Client, initiative: Initiative) -> None:
    long_ago = timezone.now() - timedelta(days=181)
    Initiative.objects.update(told_at=long_ago, created_at=long_ago)
    Need.objects.create(initiative=initiative, kind="need", subject="place", text="Een kas")

    page = client.get(to("")).content.decode()

    assert "Nodig een tweede drager uit" in page
    assert "Laat weten hoe het gaat" in page
    assert "U zoekt 1 ding" in page


def test_nothing_is_asked_of_an_initiative_that_is_looked_after(
    client: Client, initiative: Initiative, cast: Cast
) -> None:
    make_carrier(initiative=initiative, user=cast.co_carrier)

    assert "Wat u nu kunt doen" not in client.get(to("")).content.decode()


def test_the_queries_of_mine_do_not_depend_on_how_many_are_carried(
    client: Client, cast: Cast, initiative: Initiative, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    client.get(to(""))
    with django_assert_num_queries(17):
        client.get(to(""))
    for _ in range(5):
        other = make_initiative(area=cast.area)
        make_carrier(initiative=other, user=cast.founder)
        Need.objects.create(initiative=other, kind="need", subject="place", text="Een kas")
        Post.objects.create(initiative=other, text="Nieuws", happened_on=timezone.localdate())

    with django_assert_num_queries(17):
        client.get(to(""))


def test_the_queries_of_one_initiative_do_not_depend_on_what_belongs_to_it(
    client: Client, cast: Cast, initiative: Initiative, django_assert_max_num_queries: Any
) -> None:
    for number in range(5):
        Need.objects.create(initiative=initiative, kind="need", subject="place", text=f"Een kas {number}")
        Post.objects.create(
            initiative=initiative, text="Nieuws", happened_on=timezone.localdate(), posted_by=cast.founder
        )
    make_carrier(initiative=initiative, user=cast.co_carrier)

    with django_assert_max_num_queries(24):
        assert client.get(to("initiative", initiative.pk)).status_code == 200


@pytest.mark.parametrize("person", ["stranger", "official", "coordinator"])
def test_only_carriers_have_a_page_of_their_own(
    client: Client, cast: Cast, initiative: Initiative, person: str
) -> None:
    visitor = Client()
    visitor.force_login(getattr(cast, person))
    pages = [to("initiative", initiative.pk), to("history", initiative.pk), to("change", initiative.pk, "idee")]

    codes = {visitor.get(page).status_code for page in pages}
    codes.add(visitor.post(to("still-right", initiative.pk)).status_code)

    assert codes == {404}


def test_each_part_is_changed_with_the_questions_of_registration(client: Client, initiative: Initiative) -> None:
    make_theme(code="food")
    answers: dict[str, dict[str, Any]] = {
        "idee": {**IDEA, "phase": "running"},
        "plek": {"area": "city", "address": "Zwaanshals"},
        "themas": {"themes": ["food"]},
        "mensen": {"people_involved": "11-50", "absence_effect": "taken_over", "key_tasks": ["money"]},
        "geld": {"parties-0-name": "Huis", "parties-0-sphere": "community", "parties-0-role": "host"},
        "vraag-aanbod": {"needs-0-kind": "need", "needs-0-subject": "place", "needs-0-text": "Grond"},
    }
    before = initiative.told_at
    for slug, given in answers.items():
        answer = change(client, initiative, slug, given)
        assert (answer.status_code, answer["Location"]) == (302, to("initiative", initiative.pk)), slug

    initiative.refresh_from_db()
    assert (initiative.name, initiative.phase, initiative.area, initiative.people_involved) == (
        IDEA["name"], "running", None, "11-50",
    )  # fmt: skip
    assert list(initiative.themes.values_list("code", flat=True)) == ["food"]
    assert initiative.carriers.get().key_tasks == ["money"]
    assert initiative.engagements.get().party.name == "Huis"
    assert initiative.needs.get().text == "Grond"
    assert initiative.told_at is not None
    assert before is not None
    assert initiative.told_at > before


def test_carriers_tell_how_many_they_are_and_unknown_is_not_one(client: Client, initiative: Initiative) -> None:
    people = {"people_involved": "11-50", "absence_effect": "unknown"}
    page = f"/initiatief/{initiative.pk}"
    change(client, initiative, "mensen", people)
    assert "Wij kennen alleen u als drager" in client.get("/mijn").content.decode()
    assert "1 drager" not in client.get(page).content.decode()

    for odd in ("0", "12 000", "vier"):
        refused = change(client, initiative, "mensen", {**people, "carriers_told": odd})
        assert f'value="{odd}"' in refused.content.decode()
        assert "Vul een heel getal in" in refused.content.decode()
    change(client, initiative, "mensen", {**people, "carriers_told": "4"})
    assert "Wij kennen alleen u als drager" not in client.get("/mijn").content.decode()
    assert "4 dragers" in client.get(page).content.decode()

    change(client, initiative, "mensen", {**people, "carriers_told": "1"})
    assert "Nu hangt het van u alleen af" in client.get("/mijn").content.decode()


def test_saving_without_a_change_tells_nothing(client: Client, initiative: Initiative) -> None:
    change(client, initiative, "idee", IDEA)
    told = Initiative.objects.get().told_at

    change(client, initiative, "idee", IDEA)

    assert Initiative.objects.get().told_at == told


def test_rows_in_the_register_are_changed_and_taken_away(client: Client, initiative: Initiative) -> None:
    row = {"parties-0-name": "Huis", "parties-0-sphere": "community", "parties-0-role": "host"}
    change(client, initiative, "geld", row)
    engagement = initiative.engagements.get()
    known = {"parties-0-id": str(engagement.pk), "parties-0-version": str(engagement.version)}
    change(client, initiative, "geld", {**row, **known, "parties-0-role": "funder"})
    engagement.refresh_from_db()
    assert engagement.role == "funder"

    page = client.post(
        to("change", initiative.pk, "geld"), {**row, **known, "version": "1", "act": "remove:parties-0"}
    ).content.decode()
    assert f'name="parties-removed" value="{engagement.pk}"' in page
    change(client, initiative, "geld", {"parties-removed": str(engagement.pk)})

    engagement.refresh_from_db()
    assert engagement.ends_on == timezone.localdate()


def test_rows_of_another_initiative_cannot_be_taken_away(client: Client, initiative: Initiative) -> None:
    foreign = Need.objects.create(initiative=make_initiative(), kind="need", subject="place", text="Van een ander")

    change(client, initiative, "vraag-aanbod", {"needs-removed": str(foreign.pk)})

    foreign.refresh_from_db()
    assert foreign.closed_on is None


def test_two_carriers_who_change_the_same_field_see_both_values(
    client: Client, initiative: Initiative, cast: Cast
) -> None:
    make_carrier(initiative=initiative, user=cast.co_carrier)
    other = Client()
    other.force_login(cast.co_carrier)
    seen = version_on(client, to("change", initiative.pk, "idee"))
    change(other, initiative, "idee", {**IDEA, "name": "Naam van Cas"}, version=seen)

    response = change(client, initiative, "idee", {**IDEA, "name": "Naam van Fenna"}, version=seen)

    page = response.content.decode()
    assert response.status_code == 409
    assert "Naam van Cas" in page
    assert 'value="Naam van Fenna"' in page
    assert Initiative.objects.get(pk=initiative.pk).name == "Naam van Cas"
    newer = str(Initiative.objects.get(pk=initiative.pk).version)
    assert change(client, initiative, "idee", {**IDEA, "name": "Naam van Fenna"}, version=newer).status_code == 302
    assert Initiative.objects.get(pk=initiative.pk).name == "Naam van Fenna"


def test_two_carriers_who_change_different_fields_both_keep_theirs(
    client: Client, initiative: Initiative, cast: Cast
) -> None:
    change(client, initiative, "idee", IDEA)
    make_carrier(initiative=initiative, user=cast.co_carrier)
    other = Client()
    other.force_login(cast.co_carrier)
    seen = version_on(client, to("change", initiative.pk, "plek"))
    change(other, initiative, "idee", {**IDEA, "name": "Naam van Cas"})

    response = change(client, initiative, "plek", {"area": "city", "address": "Zwaanshals"}, version=seen)

    assert response.status_code == 302
    current = Initiative.objects.get(pk=initiative.pk)
    assert (current.name, current.address) == ("Naam van Cas", "Zwaanshals")


def test_two_carriers_who_change_the_same_row_see_both_values(
    client: Client, initiative: Initiative, cast: Cast
) -> None:
    need = Need.objects.create(initiative=initiative, kind="need", subject="place", text="Grond")
    row = {"needs-0-id": str(need.pk), "needs-0-version": "1", "needs-0-kind": "need", "needs-0-subject": "place"}
    change(client, initiative, "vraag-aanbod", {**row, "needs-0-text": "Grond van Cas"})

    response = change(client, initiative, "vraag-aanbod", {**row, "needs-0-text": "Grond van Fenna"})

    page = response.content.decode()
    assert response.status_code == 409
    assert "Grond van Cas" in page
    assert "Grond van Fenna" in page
    assert 'name="needs-0-version" value="2"' in page


def test_a_picture_is_changed_on_the_same_page(client: Client, initiative: Initiative) -> None:
    assert change(client, initiative, "idee", {**IDEA, "picture": png()}).status_code == 302
    assert client.get(to("picture", initiative.pk))["Content-Type"] == "image/webp"

    change(client, initiative, "idee", {**IDEA, "picture-remove": "1"})

    assert client.get(to("picture", initiative.pk)).status_code == 404


def test_a_request_for_changes_is_read_answered_and_sent_in_again(
    client: Client, initiative: Initiative, cast: Cast
) -> None:
    move_initiative(
        initiative=initiative, to=Status.CHANGES_REQUESTED, by=cast.official, reason="Wie heeft de sleutel?"
    )
    assert "Antwoord de gemeente" in client.get(to("")).content.decode()
    assert "Wie heeft de sleutel?" in client.get(to("initiative", initiative.pk)).content.decode()

    change(client, initiative, "idee", {**IDEA, "story": "De sleutel ligt bij Fenna."})
    response = client.post(to("resubmit", initiative.pk), follow=True)

    initiative.refresh_from_db()
    assert initiative.status == Status.SUBMITTED
    assert "opnieuw opgestuurd" in response.content.decode()


def test_withdrawing_is_asked_twice_and_can_be_undone_by_registering_again(
    client: Client, initiative: Initiative
) -> None:
    address = to("withdraw", initiative.pk)
    assert "Wilt u Buurtkas intrekken?" in client.get(address).content.decode()
    initiative.refresh_from_db()
    assert initiative.status == Status.PUBLISHED

    client.post(address, {"reason": "Wij stoppen even."})
    initiative.refresh_from_db()
    assert initiative.status == Status.WITHDRAWN
    assert "Meld het opnieuw aan" in client.get(to("initiative", initiative.pk)).content.decode()

    client.post(to("resubmit", initiative.pk))
    initiative.refresh_from_db()
    assert initiative.status == Status.SUBMITTED


def test_sending_in_what_was_sent_in_already_gives_a_clear_page(client: Client, initiative: Initiative) -> None:
    response = client.post(to("resubmit", initiative.pk))

    assert response.status_code == 422
    assert "<h1" in response.content.decode()


def test_news_is_posted_changed_and_taken_away(client: Client, initiative: Initiative) -> None:
    today = timezone.localdate().isoformat()
    news = {"text": "De kas staat!", "happened_on": today}
    client.post(to("post-new", initiative.pk), news)
    client.post(to("post-new", initiative.pk), news)
    post = Post.objects.get()

    client.post(to("post", initiative.pk, post.pk), {**news, "text": "De kas staat er.", "version": "1"})
    post.refresh_from_db()
    assert post.text == "De kas staat er."

    client.post(to("post-remove", initiative.pk, post.pk))
    post.refresh_from_db()
    assert post.removed_at is not None


def test_news_that_two_carriers_change_shows_both(client: Client, initiative: Initiative) -> None:
    post = Post.objects.create(initiative=initiative, text="Eerst", happened_on=timezone.localdate())
    address = to("post", initiative.pk, post.pk)
    values = {"happened_on": timezone.localdate().isoformat(), "version": "1"}
    client.post(address, {**values, "text": "Van Cas"})

    response = client.post(address, {**values, "text": "Van Fenna"})

    assert response.status_code == 409
    assert "Van Cas" in response.content.decode()
    assert "Van Fenna" in response.content.decode()


@pytest.mark.parametrize(
    ("news", "sentence"),
    [
        ({"text": "", "happened_on": "2026-01-01"}, "Vertel wat er is gebeurd"),
        ({"text": "x" * 1001, "happened_on": "2026-01-01"}, "hoogstens 1000 tekens"),
        ({"text": "Nieuws", "happened_on": "2199-01-01"}, "niet na vandaag"),
        ({"text": "Nieuws", "happened_on": ""}, "Vul in wanneer"),
    ],
)
def test_news_that_is_not_right_comes_back_with_what_to_do(
    client: Client, initiative: Initiative, news: dict[str, str], sentence: str
) -> None:
    page = client.post(to("post-new", initiative.pk), news).content.decode()

    assert page.count(sentence) >= 2
    assert not Post.objects.exists()


def test_a_need_is_closed(client: Client, initiative: Initiative) -> None:
    need = Need.objects.create(initiative=initiative, kind="need", subject="place", text="Grond")

    client.post(to("need-close", initiative.pk, need.pk))

    need.refresh_from_db()
    assert need.closed_on == timezone.localdate()


def test_still_right_moves_the_day_of_the_last_word(client: Client, initiative: Initiative) -> None:
    Initiative.objects.update(told_at=timezone.now() - timedelta(days=300))

    client.post(to("still-right", initiative.pk))

    initiative.refresh_from_db()
    assert initiative.told_at is not None
    assert timezone.now() - initiative.told_at < timedelta(minutes=1)


def test_the_history_says_in_words_what_changed_and_what_was_decided(
    client: Client, initiative: Initiative, cast: Cast
) -> None:
    change(client, initiative, "idee", IDEA)
    change(
        client, initiative, "vraag-aanbod", {"needs-0-kind": "need", "needs-0-subject": "place", "needs-0-text": "Q"}
    )
    move_initiative(initiative=initiative, to=Status.CHANGES_REQUESTED, by=cast.official, reason="Vertel meer.")

    page = client.get(to("history", initiative.pk)).content.decode()

    assert "Veranderd: naam" in page
    assert "Vraag of aanbod toegevoegd" in page
    assert "Er is om aanvulling gevraagd" in page
    assert "Vertel meer." in page
    assert "de gemeente" in page
    assert cast.official.name not in page


@pytest.mark.parametrize(
    ("slug", "row"),
    [
        ("vraag-aanbod", {"needs-7-kind": "need", "needs-7-subject": "place", "needs-7-text": "Een schuur"}),
        (
            "geld",
            {"incomes-7-kind": "donation", "incomes-7-who": "", "incomes-7-sphere": "", "incomes-7-share_percent": "5"},
        ),
    ],
)
def test_two_clicks_add_one_row_and_two_equal_rows_stay_two(
    client: Client, initiative: Initiative, slug: str, row: dict[str, str]
) -> None:
    address = to("change", initiative.pk, slug)
    version = version_on(client, address)

    def many() -> int:
        return initiative.needs.count() + initiative.incomes.count()

    before = many()
    for _click in range(2):
        assert change(client, initiative, slug, row, version).status_code == 302
    assert many() == before + 1
    twins = row | {name.replace("-7-", "-8-"): value for name, value in row.items()}
    for _click in range(2):
        change(client, initiative, slug, twins, version)
    assert many() == before + 2
