# SPDX-License-Identifier: EUPL-1.2
"""A coordinator words letters anew, and cannot break one."""

import pytest
from django.test import Client
from django.urls import reverse

from mail.actions import queue_message, save_wording
from mail.letters import registry
from mail.letters.registry import SHARED, Letter, Wording
from mail.models import LetterText
from tests.cast import Cast
from tests.mail.conftest import LETTER

pytestmark = pytest.mark.usefixtures("welcome")
NEW = {"subject": "Dag {initiative}", "body": "Kijk op {link}.\r\n\r\nGroet", "version": "0"}


@pytest.fixture
def address() -> str:
    return reverse("mail:letter", args=[LETTER.code])


@pytest.fixture
def coordinator(client: Client, cast: Cast) -> Client:
    client.force_login(cast.coordinator)
    return client


def subject_sent() -> str:
    context = {"initiative": "Tuin", "link": "x"}
    return queue_message(to="a@example.org", letter=LETTER.code, context=context, language="nl").subject


def test_the_list_says_which_letters_have_a_text_of_our_own(coordinator: Client, cast: Cast) -> None:
    save_wording(letter=LETTER.code, language="en", wording=LETTER.texts["en"], expected_version=0, by=cast.coordinator)
    page = coordinator.get(reverse("mail:letters")).content.decode()
    assert "Nederlands: " in page
    assert page.count("<b>") == 1


def test_a_saved_wording_is_sent_from_then_on(coordinator: Client, address: str) -> None:
    assert coordinator.post(address, NEW).status_code == 302
    assert subject_sent() == "Dag Tuin"
    saved = LetterText.objects.get()
    assert (saved.language, saved.body) == ("nl", "Kijk op {link}.\n\nGroet")


def test_each_language_has_its_own_wording(coordinator: Client, address: str) -> None:
    coordinator.post(f"{address}?taal=en", NEW)
    assert subject_sent() == "Welkom bij Tuin"
    assert coordinator.get(f"{address}?taal=xx").status_code == 404


def test_a_preview_saves_nothing_and_shows_the_example(coordinator: Client, address: str) -> None:
    page = coordinator.post(address, {**NEW, "preview": "1"}).content.decode()
    assert "Dag Garden" in page
    assert not LetterText.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"body": "no link"}, "body"),
        ({"body": "{link} {password}"}, "body"),
        ({"subject": "Dag {naam}"}, "subject"),
        ({"subject": "Dag {"}, "subject"),
        ({"subject": ""}, "subject"),
        ({"subject": "x" * 201}, "subject"),
        ({"body": "  \n "}, "body"),
    ],
)
def test_a_wording_with_a_fault_comes_back_as_typed(
    coordinator: Client, address: str, changes: dict[str, str], field: str
) -> None:
    response = coordinator.post(address, {**NEW, **changes})
    assert response.status_code == 422
    assert list(response.context["form"].errors) == [field]
    assert response.context["form"]["body"].value() == {**NEW, **changes}["body"]
    assert not LetterText.objects.exists()


def test_a_script_in_a_wording_is_only_text(coordinator: Client, address: str) -> None:
    coordinator.post(address, {**NEW, "body": "<script>alert(1)</script> {link}"})
    assert "<script>alert" not in coordinator.get(address).content.decode()


def test_a_second_window_shows_both_texts_and_loses_none(coordinator: Client, address: str) -> None:
    coordinator.post(address, {**NEW, "subject": "First"})
    response = coordinator.post(address, {**NEW, "subject": "Second"})
    page = response.content.decode()
    assert response.status_code == 409
    assert "First" in page
    assert "Second" in page
    assert LetterText.objects.get().subject == "First"
    again = {**NEW, "subject": "Second", "version": response.context["version"]}
    assert coordinator.post(address, again).status_code == 302
    assert LetterText.objects.get().subject == "Second"


def test_the_same_text_saved_twice_is_no_conflict(coordinator: Client, address: str) -> None:
    coordinator.post(address, NEW)
    assert coordinator.post(address, NEW).status_code == 302


def test_back_to_the_built_in_text(coordinator: Client, address: str) -> None:
    coordinator.post(address, NEW)
    response = coordinator.post(reverse("mail:letter-reset", args=[LETTER.code]))
    assert response.status_code == 302
    assert subject_sent() == "Welkom bij Tuin"


def test_an_old_wording_that_no_longer_fits_is_pointed_out(
    coordinator: Client, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    LetterText.objects.create(code=LETTER.code, language="nl", subject="Dag {gone}", body="{link}")
    assert coordinator.get(address).context["stale"]


@pytest.mark.parametrize("who", ["founder", "assessor", "official", "administrator"])
def test_only_a_coordinator_words_letters(client: Client, cast: Cast, address: str, who: str) -> None:
    client.raise_request_exception = False
    client.force_login(getattr(cast, who))
    for url in (address, reverse("mail:letters")):
        assert client.get(url).status_code == 403
    assert client.post(address, NEW).status_code == 403
    assert client.post(reverse("mail:letter-reset", args=[LETTER.code])).status_code == 403
    assert not LetterText.objects.exists()


def test_an_unknown_letter_is_absent(coordinator: Client) -> None:
    assert coordinator.get(reverse("mail:letter", args=["unheard-of"])).status_code == 404


def test_every_registered_letter_fills_in_with_its_examples() -> None:
    """The examples of all apps make a whole letter, in both languages."""
    for letter in (LETTER, *registry.all_letters()):
        check_examples(letter)


def check_examples(letter: Letter) -> None:
    for text in letter.texts.values():
        filled = text.fill({name: held.example for name, held in {**letter.placeholders, **SHARED}.items()})
        assert filled.placeholders() == frozenset()
        assert filled.subject
        assert isinstance(filled, Wording)
