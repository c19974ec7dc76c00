# SPDX-License-Identifier: EUPL-1.2
"""An administrator says in pages what this installation is, and every page, file and mail follows."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from PIL import Image
from pytest_django import Settings

from core.models import Site
from core.site import queries
from core.site.colours import contrast, remarks
from tests.cast import Cast
from tests.city import assume, make_site

CITY = {"version": "0", "city": "Utrecht", "codes": "gm0344", "residents": "Utrechters", "languages": ["nl", "en"]}
LOOK = {"version": "0", "name": "Samen", "accent": "#00615a", "accent_dark": "", "accent_tint": ""}
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><defs><g id="a"/></defs><path fill="url(#a)" d="M0 0h9"/></svg>'


@pytest.fixture
def office(client: Client, cast: Cast) -> Client:
    """An administrator, signed in."""
    client.force_login(cast.administrator)
    return client


def version() -> str:
    """Return the version of the site that a form carries now."""
    return str(Site.objects.values_list("version", flat=True).first() or 0)


def save(office: Client, step: str, **values: object) -> None:
    answer = office.post(reverse(f"core:setup-{step}"), values | {"version": version()})
    assert answer.status_code == 302, answer.content.decode()


def png(width: int = 90, height: int = 30) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "red").save(out, "PNG")
    return out.getvalue()


def test_what_an_administrator_fills_in_stands_on_every_page(office: Client) -> None:
    save(office, "city", **CITY)
    save(office, "look", **LOOK)
    save(office, "mail", sender_name="Samen Utrecht", sender_email="post@example.org",
         contact_email="vragen@example.org", contact_phone="14 030")  # fmt: skip
    open_for_everybody()
    visitor = Client()
    home = visitor.get("/").content.decode()
    assert "Wat Utrechters zelf beginnen" in home
    assert "| Samen</title>" in home
    contact = visitor.get(reverse("core:contact")).content.decode()
    assert 'href="mailto:vragen@example.org"' in contact
    assert 'href="tel:14030"' in contact
    assert queries.sender() == "Samen Utrecht <post@example.org>"
    assert "Initiatieven in Utrecht" in visitor.get(reverse("initiatives:register-rss")).content.decode()
    catalogue = visitor.get(reverse("core:open-data-catalogue")).json()
    assert catalogue["dct:publisher"]["@id"].endswith("/gemeente/gm0344")


def open_for_everybody() -> None:
    Site.objects.update(opened_at="2026-01-01T00:00:00Z")
    queries.forget()


def test_a_region_has_the_codes_of_all_its_municipalities(office: Client) -> None:
    save(office, "city", **CITY | {"city": "de Vallei", "codes": "GM0228, GM0345", "organisation": "Regio Vallei"})
    open_for_everybody()
    catalogue = Client().get(reverse("core:open-data-catalogue")).json()
    assert catalogue["dct:spatial"]["dct:identifier"] == ["GM0228", "GM0345"]
    assert catalogue["dct:publisher"]["foaf:name"] == [{"@language": "nl", "@value": "Regio Vallei"}]
    assert queries.own_party() == "Regio Vallei"


@pytest.mark.parametrize("codes", ["0344", "GM344", "WK034401", "GM0344 GM0344", ""])
def test_what_is_no_code_of_a_municipality_is_refused_at_its_field(office: Client, codes: str) -> None:
    answer = office.post(reverse("core:setup-city"), CITY | {"codes": codes})
    assert answer.status_code == 422
    assert 'href="#id_codes"' in answer.content.decode()
    assert not Site.objects.exists()


def test_a_city_without_english_has_dutch_pages_only(office: Client) -> None:
    save(office, "city", **CITY | {"languages": ["nl"]})
    open_for_everybody()
    register = reverse("initiatives:register")
    assert Client().get(f"/en{register}?thema=care").headers["Location"] == f"{register}?thema=care"
    home = Client().get("/").content.decode()
    assert 'hreflang="en"' not in home
    assert "English" not in home


@pytest.mark.parametrize(
    ("accent", "why"),
    [
        ("#cc0000", "Lijkt te veel op ons rood"),
        ("#c8500f", "Lijkt te veel op ons oranje"),
        ("#255aa1", "Lijkt te veel op ons blauw"),
        ("#7fd1c7", "Slecht te lezen"),
        ("groen", "Schrijf een kleur als #"),
    ],
)
def test_a_colour_that_cannot_be_read_or_is_taken_is_refused_with_the_reason(
    office: Client, accent: str, why: str
) -> None:
    answer = office.post(reverse("core:setup-look"), LOOK | {"accent": accent})
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert not Site.objects.exists()


def test_a_colour_can_be_looked_at_before_it_is_saved(office: Client) -> None:
    answer = office.post(reverse("core:setup-look"), LOOK | {"check": "1"})
    page = answer.content.decode()
    assert "Wit op deze kleur: 7,3 op 1. Nodig is 4,5." in page
    assert 'fill="#00615a"' in page
    assert not Site.objects.exists()


def test_the_colours_are_a_style_sheet_of_their_own_that_changes_its_address(office: Client) -> None:
    save(office, "look", **LOOK)
    first = queries.site()
    page = office.get(reverse("core:setup")).content.decode()
    address = reverse("site-colours", args=[f"{first.pk}-{first.version}"])
    assert f'<link rel="stylesheet" href="{address}">' in page
    sheet = office.get(address)
    assert sheet.headers["Content-Type"].startswith("text/css")
    by_day, _, dark = sheet.content.decode().partition("@media screen and (prefers-color-scheme: dark)")
    assert "--mv-accent: #00615a;" in by_day
    assert "--mv-accent: #80b0ac;" in dark
    assert "immutable" in sheet.headers["Cache-Control"]
    save(office, "look", **LOOK | {"accent": "#1c673a"})
    assert address not in office.get(reverse("core:setup")).content.decode()


def test_without_a_colour_ours_stay(office: Client) -> None:
    save(office, "look", **LOOK | {"accent": ""})
    assert "/kleuren/" not in office.get(reverse("core:setup")).content.decode()
    assert office.get(reverse("site-colours", args=["1"])).status_code == 404
    assert office.get(reverse("site-logo", args=["1"])).status_code == 404


@pytest.mark.parametrize(("data", "kind"), [(SVG, "image/svg+xml"), (png(), "image/png")])
def test_a_logo_stands_in_the_header_and_nothing_in_it_runs(office: Client, data: bytes, kind: str) -> None:
    save(office, "look", **LOOK | {"new_logo": SimpleUploadedFile("logo", data)})
    one = queries.site()
    address = reverse("site-logo", args=[f"{one.pk}-{one.version}"])
    assert f'<img class="mv-brand__logo" src="{address}" alt="">' in office.get(reverse("core:setup")).content.decode()
    answer = office.get(address)
    assert answer.headers["Content-Type"] == kind
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    save(office, "look", **LOOK | {"without_logo": "on"})
    assert "mv-brand__logo" not in office.get(reverse("core:setup")).content.decode()


@pytest.mark.parametrize(
    "data",
    [
        b"no picture",
        b"<html/>",
        b"\x89PNG\r\n\x1a\n broken",
        b"<!DOCTYPE svg><svg/>",
        b"<svg><script>alert(1)</script></svg>",
        b'<svg onload="alert(1)"/>',
        b'<svg><a href="https://example.org"/></svg>',
        b"<svg><style>@import 'https://example.org'</style></svg>",
        b'<svg><path style="fill:url(https://example.org)"/></svg>',
        b"<svg>" + b" " * 500_000 + b"</svg>",
    ],
)
def test_what_does_more_than_draw_is_no_logo(office: Client, data: bytes) -> None:
    answer = office.post(reverse("core:setup-look"), LOOK | {"new_logo": SimpleUploadedFile("logo", data)})
    assert answer.status_code == 422
    assert not Site.objects.exclude(logo=None).exists()


def test_own_words_stand_above_those_of_the_product(office: Client) -> None:
    address = reverse("core:setup-text", args=["privacy", "nl"])
    answer = office.post(address, {"version": "0", "body": "Verantwoordelijk is het college.\n\n<b>Schrijf</b> ons."})
    assert answer.status_code == 302
    page = Client().get(reverse("core:privacy")).content.decode()
    assert page.index("Verantwoordelijk is het college.") < page.index("Wat iedereen kan lezen")
    assert "&lt;b&gt;Schrijf" in page
    assert "Verantwoordelijk is het college." in Client().get("/en" + reverse("core:privacy")).content.decode()
    assert office.post(address, {"version": "0", "body": "Iets anders"}).status_code == 409


def test_two_administrators_do_not_undo_each_other(office: Client) -> None:
    save(office, "city", **CITY)
    seen = version()
    save(office, "city", **CITY | {"city": "Maarssen"})
    answer = office.post(reverse("core:setup-city"), CITY | {"version": seen, "city": "Vleuten"})
    assert answer.status_code == 409
    assert "Maarssen" in answer.content.decode()
    assert Site.objects.get().city == "Maarssen"


@pytest.mark.parametrize("role", ["coordinator", "official", "assessor", "founder"])
def test_to_others_there_is_no_set_up(client: Client, cast: Cast, role: str) -> None:
    client.force_login(getattr(cast, role))
    assert client.get(reverse("core:setup-city")).status_code == 404
    assert client.post(reverse("core:setup-city"), CITY).status_code == 404
    assert not Site.objects.exists()


def test_a_site_that_is_being_set_up_is_seen_by_who_works_on_it_only(client: Client, cast: Cast) -> None:
    assume(make_site(opened_at=None))
    for address in ("/", reverse("initiatives:register"), reverse("initiatives:registration-start")):
        answer = client.get(address)
        assert answer.status_code == 503
        assert "Deze site wordt ingericht" in answer.content.decode()
    refused = client.get("/api/v1/initiatives")
    assert (refused.status_code, refused.headers["Content-Type"]) == (503, "application/problem+json")
    for address in (reverse("account_login"), reverse("core:privacy"), reverse("core:accessibility")):
        assert client.get(address).status_code == 200
    client.force_login(cast.founder)
    assert client.get("/").status_code == 503
    client.force_login(cast.official)
    assert client.get("/").status_code == 200


@pytest.mark.parametrize("address", ["/health", "/health/live", "/health/ready", "/metrics"])
def test_what_starts_and_watches_processes_is_answered_while_the_site_is_closed(
    client: Client, db: None, settings: Settings, address: str
) -> None:
    settings.METRICS_TOKEN = "a-token-of-the-test"
    assume(make_site(opened_at=None))
    answer = client.get(address, headers={"Authorization": "Bearer a-token-of-the-test"})
    assert "Deze site wordt ingericht" not in answer.content.decode()
    assert answer.status_code == 200 or address == "/health"


def test_the_site_opens_when_nothing_that_is_needed_is_missing(office: Client) -> None:
    assume(make_site(opened_at=None))
    page = office.get(reverse("initiatives:register")).content.decode()
    assert "Nog nodig voor u opent" in page
    assert reverse("core:setup-texts") in page
    office.post(reverse("core:setup-open"))
    assert not Site.objects.filter(opened_at__isnull=False).exists()
    save(office, "city", **CITY)
    save(office, "mail", contact_email="vragen@example.org", sender_email="post@example.org")
    office.post(reverse("core:setup-text", args=["privacy", "nl"]), {"version": "0", "body": "Van het college."})
    office.post(reverse("core:setup-open"))
    assert Site.objects.get().opened_at is None, "there are no themes"
    office.post(reverse("initiatives:themes-usual"))
    office.post(reverse("core:setup-open"))
    assert Site.objects.get().opened_at
    assert "Nog nodig" not in office.get("/").content.decode()
    assert Client().get("/").status_code == 200
    office.post(reverse("core:setup-open"), {"close": "1"})
    assert Client().get("/").status_code == 503


@pytest.mark.parametrize(
    "wrong",
    [
        {"is_the_only_one": False},
        {"name": ""},
        {"languages": ["en"]},
        {"languages": ["nl", "fr"]},
        {"accent": "#00615a"},
        {"accent": "rood", "accent_dark": "rood", "accent_tint": "rood"},
        {"logo": b"x"},
        {"opened_at": "2026-01-01T00:00:00Z", "city": ""},
    ],
)
def test_postgresql_keeps_a_site_that_is_none_out(db: None, wrong: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Site.objects.create(**wrong)


def test_there_is_one_site(db: None) -> None:
    Site.objects.create()
    with pytest.raises(IntegrityError), transaction.atomic():
        Site.objects.create()


def test_contrast_is_that_of_wcag_and_is_never_rounded_up() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert "4,4 op 1" in remarks("#777777", "#555555", "#ffffff")[0].text
