# SPDX-License-Identifier: EUPL-1.2
"""Whatever is typed or sent ends in a clear sentence, and nothing is lost or doubled."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation
from pytest_django import Settings

from core.files.uploads import MAX_FILE_BYTES
from initiatives.carriers import limits
from initiatives.models import Initiative, Registration
from initiatives.registration.views import registration as views
from mail.models import Message
from tests.factories import make_user
from tests.initiatives.registration.registering import (
    EXCHANGE,
    IDEA,
    MONEY,
    PEOPLE,
    answer,
    answer_all,
    load_reference,
    png,
    send_in,
    start,
    step,
    version_on,
)

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"


@pytest.fixture(autouse=True)
def reference(db: None) -> None:
    translation.activate("nl")
    load_reference()


def test_a_name_of_300_characters_is_refused_at_the_field_and_kept_whole(client: Client) -> None:
    start(client)

    response = answer(client, "idee", {**IDEA, "name": "n" * 300})

    page = response.content.decode()
    assert "is te lang. Gebruik hoogstens 120 tekens, nu zijn het er 300." in page
    assert "n" * 300 in page
    assert "maxlength" not in page


def test_an_emoji_goes_in_and_comes_out(client: Client) -> None:
    start(client)
    answer_all(client, changes={"name": "Buurtkas 🌱👩🏽‍🌾", "summary": "Wij kweken 🍅"})

    send_in(client)

    assert Initiative.objects.get().name == "Buurtkas 🌱👩🏽‍🌾"
    assert "🌱" in Message.objects.get(kind="registration-received").subject


def test_a_script_tag_is_only_ever_text(client: Client) -> None:
    start(client)
    texts = ("name", "summary", "story", "person_name", "parties-0-name", "incomes-0-who", "needs-0-text")
    answer_all(client, changes=dict.fromkeys(texts, SCRIPT))

    pages = [client.get(step(slug)) for slug in ("idee", "mensen", "geld", "vraag-aanbod")]
    pages.append(client.get(reverse("initiatives:registration-check")))
    send_in(client)
    pages.append(client.get(reverse("initiatives:registration-done")))
    initiative = Initiative.objects.get()
    client.force_login(initiative.carriers.get().user)
    pages.append(client.get(reverse("initiatives:mine")))
    pages += [
        client.get(reverse(f"initiatives:mine-{name}", args=[initiative.pk])) for name in ("initiative", "history")
    ]

    for page in pages:
        assert page.status_code == 200
        assert SCRIPT not in page.content.decode()


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\ufffd"])
def test_signs_that_cannot_be_kept_are_refused_in_a_sentence(client: Client, sign: str) -> None:
    registration = start(client)

    response = answer(client, "idee", {**IDEA, "name": f"Buurt{sign}kas"})

    assert response.status_code == 200
    assert "een teken dat wij niet kunnen bewaren" in response.content.decode()
    registration.refresh_from_db()
    assert registration.answers["idea"]["given"]["name"] == ["Buurt\ufffdkas"]


def test_a_lone_surrogate_is_refused_in_a_sentence(client: Client) -> None:
    start(client)
    data = b"version=1&act=next&name=%ED%A0%80kas"

    response = client.post(step("idee"), data, content_type="application/x-www-form-urlencoded", follow=True)

    assert response.status_code == 200
    assert "een teken dat wij niet kunnen bewaren" in response.content.decode()


def test_a_picture_is_written_anew_and_comes_along(client: Client) -> None:
    start(client)
    answer(client, "idee", {**IDEA, "picture": png()})
    small = client.get(reverse("initiatives:registration-picture"))
    assert small["Content-Type"] == "image/webp"
    answer_all(client)

    send_in(client)

    picture = Initiative.objects.get().picture
    assert picture.name.startswith("pictures/")
    assert Registration.objects.get().picture.name == ""


def test_a_picture_can_be_taken_away(client: Client) -> None:
    start(client)
    answer(client, "idee", {**IDEA, "picture": png()})

    answer(client, "idee", {**IDEA, "picture-remove": "1"})

    assert not Registration.objects.get().picture


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xff" * (MAX_FILE_BYTES + 5_000_000), "hoogstens 10 MB"),
        (b"MZ this is a program", "JPEG, PNG of WebP"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", "JPEG, PNG of WebP"),
        (b"", "JPEG, PNG of WebP"),
    ],
)
def test_a_file_too_big_or_disguised_is_refused_and_nothing_else_is_lost(
    client: Client, content: bytes, sentence: str
) -> None:
    registration = start(client)
    upload = SimpleUploadedFile("kas.jpg", content, content_type="image/jpeg")

    response = answer(client, "idee", {**IDEA, "picture": upload})

    page = response.content.decode()
    assert response.status_code == 200
    assert sentence in page
    assert IDEA["story"] in page
    registration.refresh_from_db()
    assert registration.answers["idea"]["given"]["story"] == [IDEA["story"]]
    assert not registration.picture


def test_text_beyond_what_a_form_may_hold_gives_a_clear_page(client: Client) -> None:
    registration = start(client)
    answer(client, "idee", IDEA)

    response = answer(client, "idee", {**IDEA, "story": "x" * 2_000_000})

    assert response.status_code in (400, 413)
    assert "<h1" in response.content.decode()
    registration.refresh_from_db()
    assert registration.answers["idea"]["given"]["story"] == [IDEA["story"]]


def test_a_mail_address_that_is_known_looks_the_same_as_one_that_is_not(client: Client) -> None:
    make_user(email="known@example.org", name="Kees Bekend")
    pages, mails = [], []
    for email in ("known@example.org", "fresh@example.org"):
        visitor = Client()
        start(visitor)
        answer_all(visitor, changes={"person_email": email})
        response = send_in(visitor)
        assert response.status_code == 302
        page = visitor.get(response["Location"]).content.decode()
        pages.append(_without_token(page.replace(email, "...")))
        mail = Message.objects.get(kind="registration-received", to=email)
        mails.append((mail.subject, mail.body.replace(str(mail.about), "...")))

    assert pages[0] == pages[1]
    assert mails[0] == mails[1]


def _without_token(page: str) -> str:
    import re  # noqa: PLC0415

    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page)


def test_registering_for_a_known_mailbox_changes_nothing_of_that_person_and_signs_nobody_in(client: Client) -> None:
    known = make_user(email="known@example.org", name="Kees Bekend", language="en")
    start(client)
    answer_all(client, changes={"person_email": "KNOWN@example.org", "person_name": "Iemand Anders"})

    send_in(client)

    known.refresh_from_db()
    assert (known.name, known.language) == ("Kees Bekend", "en")
    assert client.get(reverse("initiatives:mine")).status_code == 302


def test_the_second_carrier_is_somebody_else(client: Client) -> None:
    start(client)

    response = answer(client, "mensen", {**PEOPLE, "second_email": "FENNA@example.org"})

    assert "van iemand anders" in response.content.decode()


@pytest.mark.parametrize(
    ("slug", "answers", "sentence"),
    [
        ("idee", {**IDEA, "started_on": "31-02-2026"}, "een dag in die bestaat"),
        ("idee", {**IDEA, "started_on": "0001-01-01"}, "een dag in die bestaat"),
        ("idee", {**IDEA, "website": "geen adres"}, "het hele webadres"),
        ("idee", {**IDEA, "form": "bank"}, "Kies wat voor groep"),
        ("plek", {"area": "atlantis"}, "Kies een deel van de stad"),
        ("themas", {"themes": ["food", "goud"]}, "uit de lijst"),
        ("themas", {}, "ten minste één thema"),
        ("themas", {"themes": ["care", "climate", "culture", "education", "energy", "food"]}, "hoogstens 5"),
        ("mensen", {**PEOPLE, "person_email": "fenna"}, "met een @"),
        ("mensen", {**PEOPLE, "person_email": "a@b.nl\nBcc: c@d.nl"}, "met een @"),
        ("mensen", {**PEOPLE, "people_involved": ""}, "hoeveel mensen meedoen"),
        ("geld", {**MONEY, "incomes-0-share_percent": "veel"}, "van 1 tot en met 100"),
        ("geld", {**MONEY, "incomes-0-share_percent": "0"}, "van 1 tot en met 100"),
        ("geld", {**MONEY, "incomes-0-share_percent": "ongeveer 150%"}, "van 1 tot en met 100"),
        ("geld", {**MONEY, "incomes-0-sphere": ""}, "degene is die betaalt"),
        ("geld", {**MONEY, "parties-0-role": ""}, "wat de partij voor u doet"),
        ("vraag-aanbod", {**EXCHANGE, "needs-0-text": ""}, "Vertel wat precies"),
    ],
)
def test_what_is_wrong_is_said_in_words_that_say_what_to_do(
    client: Client, slug: str, answers: dict[str, object], sentence: str
) -> None:
    start(client)

    response = answer(client, slug, answers)

    assert response.status_code == 200
    assert response.content.decode().count(sentence) >= 2  # in the summary and at the field


def test_a_party_with_the_same_role_twice_is_refused(client: Client) -> None:
    start(client)
    again = {name.replace("parties-0", "parties-1"): value for name, value in MONEY.items() if "parties" in name}

    response = answer(client, "geld", {**MONEY, **again})

    assert "staat al met deze rol" in response.content.decode()


def test_more_rows_than_a_page_holds_are_left_out(client: Client) -> None:
    start(client)
    many = {f"needs-{number}-text": "x" for number in range(60)}

    response = answer(client, "vraag-aanbod", many)

    assert response.status_code == 200
    assert 'name="needs-19-text"' in response.content.decode()
    assert 'name="needs-20-text"' not in response.content.decode()


def test_a_form_without_a_row_version_is_refused_with_a_page(client: Client) -> None:
    start(client)

    response = client.post(step("idee"), IDEA)

    assert response.status_code == 409
    assert "<h1" in response.content.decode()


def test_a_flood_of_registrations_from_one_place_ends_in_a_clear_page(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    start(client)
    answer_all(client)
    limit = views.SENT_FROM_ONE_PLACE
    monkeypatch.setattr(views, "SENT_FROM_ONE_PLACE", type(limit)(limit.name, 0, limit.period))

    response = send_in(client)

    assert response.status_code == 429
    assert "Te veel in korte tijd" in response.content.decode()
    assert not Initiative.objects.exists()
    assert Registration.objects.get().answers


def test_a_stranger_named_as_second_carrier_is_not_flooded_with_invitations(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = limits.TO_ONE_MAILBOX
    monkeypatch.setattr(limits, "TO_ONE_MAILBOX", type(limit)(limit.name, 1, limit.period))
    codes = []
    for number in range(2):
        person = {"person_email": f"p{number}@example.org", "second_name": "Sam", "second_email": "sam@example.org"}
        start(client)
        answer_all(client, changes=person)
        codes.append(send_in(client).status_code)

    assert codes == [302, 429]
    assert Message.objects.filter(to="sam@example.org").count() == 1


def test_a_flood_of_links_to_one_mailbox_stops(client: Client) -> None:
    start(client)
    address = reverse("initiatives:registration-mail-link")

    codes = [client.post(address, {"email": "fenna@example.org"}).status_code for _ in range(6)]

    assert codes == [302] * 5 + [429]
    assert Message.objects.filter(kind="registration-resume").count() == 5


def test_a_picture_disguised_in_another_format_never_reaches_the_storage(client: Client) -> None:
    from PIL import Image  # noqa: PLC0415

    start(client)
    out = BytesIO()
    Image.new("RGB", (200, 200)).save(out, format="BMP")

    answer(client, "idee", {**IDEA, "picture": SimpleUploadedFile("a.png", out.getvalue(), "image/png")})

    assert not Registration.objects.get().picture


@pytest.mark.parametrize("method", ["step", "check"])
def test_what_is_wrong_is_told_by_a_page_that_back_and_reload_may_ask_again(client: Client, method: str) -> None:
    start(client)
    address = step("idee") if method == "step" else reverse("initiatives:registration-check")

    response = client.post(address, {**IDEA, "name": "", "version": version_on(client, address), "act": "next"})

    assert response.status_code == 302
    for _time in range(2):
        page = client.get(response["Location"]).content.decode()
        assert "Vul een naam in" in page
        assert "<title>Fout:" in page


def test_what_was_wrong_with_a_picture_is_told_once(client: Client) -> None:
    start(client)
    told = "JPEG, PNG of WebP"
    page = answer(client, "idee", {**IDEA, "picture": SimpleUploadedFile("a.png", b"MZ")}).content.decode()

    assert page.count(told) >= 2
    assert f"Fout:</span> Kies een foto in {told}" not in client.get(f"{step('idee')}?controle=1").content.decode()


@pytest.fixture
def no_room(settings: Settings, tmp_path: Path) -> None:
    """A data folder that takes no file."""
    (tmp_path / "full").write_text("")
    options = {"location": str(tmp_path / "full")}
    settings.STORAGES = {
        **settings.STORAGES, "default": {"BACKEND": "core.files.storage.UploadStorage", "OPTIONS": options}
    }  # fmt: skip


@pytest.mark.usefixtures("no_room")
def test_a_data_folder_that_is_full_loses_no_answer_beside_the_picture(client: Client) -> None:
    registration = start(client)

    page = answer(client, "idee", {**IDEA, "picture": png()}).content.decode()

    assert "Wij kunnen nu geen bestanden bewaren" in page
    assert IDEA["story"] in page
    registration.refresh_from_db()
    assert registration.answers["idea"]["given"]["story"] == [IDEA["story"]]


@pytest.mark.usefixtures("no_room")
def test_a_picture_whose_file_is_gone_is_not_there(client: Client) -> None:
    registration = start(client)
    Registration.objects.filter(pk=registration.pk).update(picture="drafts/weg.webp")

    assert client.get(reverse("initiatives:registration-picture")).status_code == 404


def test_what_another_answer_asks_for_is_not_called_optional(client: Client) -> None:
    start(client)

    page = client.get(step("geld")).content.decode()

    label = page[page.index("Wat is degene die betaalt?") :]
    assert "niet verplicht" not in label[: label.index("</label>")]
    assert "Nodig als u invult van wie" in label
