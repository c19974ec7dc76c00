# SPDX-License-Identifier: EUPL-1.2
"""A person's own pages: details, sessions, everything we know as a file, and being erased from every table."""

import json
from collections.abc import Iterator

import pytest
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import connection
from django.test import Client, TestCase
from django.urls import reverse

from accounts import personal_data
from accounts.models import Role, Session, User
from accounts.own_account.actions import erase_person
from accounts.people.actions import give_office
from core.errors import RefusedError
from core.pages.navigation import address
from initiatives.carriers.actions import invite_carrier
from initiatives.models import Carrier, Initiative, Invitation, Post, Registration, SavedView
from initiatives.my_initiatives.actions import remove_post
from initiatives.register.contact.actions import send_message
from mail.actions import queue_message
from mail.models import Message, MessageState
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user

pytestmark = pytest.mark.django_db

DETAILS, ERASE = reverse("accounts:details"), reverse("accounts:erase")
NAME, EMAIL = "Willemijn Wisbaar", "willemijn.wisbaar@example.org"


def texts_of_all_tables() -> Iterator[tuple[str, str]]:
    """Every row of every table as text, whatever model it belongs to."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            quoted = connection.ops.quote_name(table)
            cursor.execute(f"SELECT row_to_json(r)::text FROM {quoted} r")  # noqa: S608 - our own table names
            yield from ((table, text) for (text,) in cursor.fetchall())


def traces(*needles: str) -> set[str]:
    found = set()
    for table, text in texts_of_all_tables():
        # Numbers that point at nobody any more are no trace; names, addresses and ids are.
        if any(needle.lower() in text.lower() for needle in needles):
            found.add(table)
    return found


@pytest.fixture
def busy_person(cast: Cast) -> User:
    """Somebody with a row in every table that can hold a person."""
    person = make_user(name=NAME, email=EMAIL)
    initiative = make_initiative(name="Tuin van velen")
    carrier = make_carrier(initiative=initiative, user=person)
    carrier.key_tasks = ["lead"]
    carrier.save()
    Post.objects.create(initiative=initiative, text="Wij hebben geplant.", happened_on="2026-05-01", posted_by=person)
    removed = Post.objects.create(initiative=initiative, text="Eerst.", happened_on="2026-05-01", posted_by=person)
    removed.text = f"Bel {NAME} of mail {EMAIL}."
    removed.save()
    remove_post(post=removed, by=person)
    changed = Post.objects.create(
        initiative=initiative, text=f"Mail {EMAIL}.", happened_on="2026-05-02", posted_by=person
    )
    changed.text = "Mail ons."
    changed.save()
    invite_carrier(initiative=initiative, email="sam@example.org", name="Sam", by=person)
    Message.objects.filter(to="sam@example.org").update(state=MessageState.FAILED)
    Invitation.objects.create(
        initiative=initiative, email=EMAIL, name=NAME, token_hash="a" * 64, expires_at="2027-01-01T00:00Z"
    )
    Registration.objects.create(
        token_hash="b" * 64, answers={"people": {"name": NAME}}, email=EMAIL, expires_at="2027-01-01T00:00Z"
    )
    SavedView.objects.create(user=person, page="register", name="Mijn buurt", query="area=1")
    queue_message(to=EMAIL, letter="sign-in-code", context={"code": "BCD-FGH"}, language="nl")
    Authenticator.objects.create(user=person, type="totp", data={"secret": "x"})
    SocialAccount.objects.create(user=person, provider="oidc", uid="sub-1", extra_data={"email": EMAIL})
    give_office(person=person, role=Role.ASSESSOR, by=cast.administrator)
    person.role_grants.all().delete()
    return User.objects.get(pk=person.pk)


def test_erasing_leaves_no_trace_in_any_table(busy_person: User, cast: Cast) -> None:
    other = make_initiative(name="Werkplaats")
    make_carrier(initiative=other, user=cast.founder)
    send_message(initiative_id=other.pk, name=NAME, email=EMAIL, text=f"Groet, {NAME}")
    Message.objects.filter(kind="contact-message").update(state=MessageState.HELD)
    client = Client()
    client.force_login(busy_person)
    client.post(DETAILS, {"name": NAME, "language": "en"})
    # The control: before erasing there are traces all over.
    assert len(traces(NAME, EMAIL, str(busy_person.pk))) > 8

    answer = client.post(ERASE, {"sure": "on"})

    assert answer.status_code == 302
    assert traces(NAME, EMAIL, str(busy_person.pk)) == set()
    assert "_auth_user_id" not in client.session


def test_the_records_of_the_city_stay(busy_person: User) -> None:
    erase_person(by=busy_person)
    assert Initiative.objects.filter(name="Tuin van velen").exists()
    assert set(Post.objects.values_list("text", flat=True)) == {"Wij hebben geplant.", "Mail ons."}
    assert not Post.objects.filter(posted_by__isnull=False).exists()
    assert not Carrier.objects.exists()
    history = apps.get_model("initiatives", "CarrierEvent").objects.all()
    assert history.exists()
    assert {row.user_id for row in history} == {personal_data.NOBODY}


def test_others_keep_everything(busy_person: User, cast: Cast) -> None:
    make_carrier(user=cast.founder)
    erase_person(by=busy_person)
    assert Carrier.objects.get().user == cast.founder


def test_a_draft_of_a_registration_goes_with_its_picture(busy_person: User) -> None:
    draft = Registration.objects.get()
    draft.picture.save("garden.webp", ContentFile(b"picture"))
    name = draft.picture.name
    assert default_storage.exists(name)
    client = Client()
    client.force_login(busy_person)
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post(ERASE, {"sure": "on"})
    assert not default_storage.exists(name)


def test_the_last_carrier_is_told_what_follows(busy_person: User) -> None:
    client = Client()
    client.force_login(busy_person)
    assert "Tuin van velen" in client.get(ERASE).content.decode()
    make_carrier(initiative=Initiative.objects.get(name="Tuin van velen"))
    assert "Tuin van velen" not in client.get(ERASE).content.decode()


def test_erasing_needs_a_deliberate_tick(busy_person: User) -> None:
    client = Client()
    client.force_login(busy_person)
    answer = client.post(ERASE, {})
    assert answer.status_code == 422
    assert User.objects.filter(pk=busy_person.pk).exists()


@pytest.mark.parametrize("who", ["official", "administrator"])
def test_somebody_with_an_office_hands_it_in_first(cast: Cast, who: str) -> None:
    with pytest.raises(RefusedError):
        erase_person(by=getattr(cast, who))


def test_a_demo_person_stays_for_the_next_visitor(settings: object) -> None:
    with pytest.raises(RefusedError):
        erase_person(by=make_user(is_demo=True))


def test_the_file_holds_what_we_know_and_nothing_of_others(busy_person: User, cast: Cast) -> None:
    make_carrier(user=cast.founder, initiative=make_initiative(name="Van een ander"))
    client = Client()
    client.force_login(busy_person)
    answer = client.get(reverse("accounts:export"))
    known = json.loads(answer.content)
    assert known["account"]["email"] == EMAIL
    assert known["account"]["name"] == NAME
    assert [row["initiative"] for row in known["initiatives"]["carries"]] == ["Tuin van velen"]
    assert "attachment" in answer.headers["Content-Disposition"]
    assert "Van een ander" not in answer.content.decode()
    assert "Ada Administrator" not in answer.content.decode()


def test_name_and_language_are_changed(busy_person: User) -> None:
    client = Client()
    client.force_login(busy_person)
    client.post(DETAILS, {"name": "  Wil 🌱 <script>  ", "language": "en"})
    busy_person.refresh_from_db()
    assert (busy_person.name, busy_person.language) == ("Wil 🌱 <script>", "en")
    assert "<script>  " not in client.get(DETAILS).content.decode()


@pytest.mark.parametrize("spoilt", [{"name": "x" * 201}, {"language": "de"}, {"name": "a\x00b"}])
def test_faulty_details_come_back(busy_person: User, spoilt: dict[str, str]) -> None:
    client = Client()
    client.force_login(busy_person)
    answer = client.post(DETAILS, {"name": "Wil", "language": "nl", **spoilt})
    assert answer.status_code == 422
    assert 'class="mv-errors"' in answer.content.decode()


def test_signing_out_everywhere_keeps_this_browser_only(busy_person: User) -> None:
    here, there = Client(), Client()
    here.force_login(busy_person)
    there.force_login(busy_person)
    here.post(reverse("accounts:sign-out-everywhere"))
    assert here.get(DETAILS).status_code == 200
    assert there.get(DETAILS).status_code == 302
    assert Session.objects.filter(user=busy_person).count() == 1


def test_every_room_that_keeps_people_has_a_part() -> None:
    assert {"account", "initiatives"} <= set(personal_data.names())


@pytest.mark.parametrize(
    ("who", "page"),
    [
        ("founder", "initiatives:mine"),
        ("official", "initiatives:today"),
        ("assessor", "assessment:mine"),
        ("coordinator", "assessment:rounds"),
        ("administrator", "core:administration"),
    ],
)
def test_people_land_where_their_work_begins(cast: Cast, who: str, page: str) -> None:
    client = Client()
    client.force_login(getattr(cast, who))
    # A page that is not installed leaves no hole.
    assert client.get(reverse("accounts:home"))["Location"] == (address(page) or DETAILS)


@pytest.mark.parametrize("who", ["founder", "official", "administrator"])
def test_everybody_finds_their_own_details_from_any_page_and_from_privacy(cast: Cast, who: str) -> None:
    client = Client()
    client.force_login(getattr(cast, who))

    for page in ("/", "/privacy"):
        found = client.get(page).content.decode()
        assert f'href="{DETAILS}"' in found
        assert "Mijn gegevens" in found
    mine = client.get(DETAILS).content.decode()
    assert all(f'href="{reverse(name)}"' in mine for name in ("accounts:export", "accounts:erase"))


def test_a_founder_finds_their_own_details_beside_their_initiatives(cast: Cast) -> None:
    client = Client()
    client.force_login(cast.founder)

    assert client.get(reverse("initiatives:mine")).content.decode().count(f'href="{DETAILS}"') == 2
