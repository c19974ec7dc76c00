# SPDX-License-Identifier: EUPL-1.2
"""Widgets: only the sites an administrator named can show them in a frame, and they show what is public."""

import pytest
from django.test import Client

from core.errors import NotAllowedError, RefusedError
from initiatives.lifecycle import Status
from initiatives.models import WidgetSite
from initiatives.widgets.actions import allow_site, origin_of, remove_site
from tests.cast import Cast
from tests.factories import make_area, make_initiative

pytestmark = pytest.mark.django_db
SITE = "https://wijkkrant.example.org"


def framing(client: Client, path: str) -> tuple[str, str | None]:
    """Return who may frame a page, as its two headers say."""
    answer = client.get(path)
    assert answer.status_code == 200
    policy = dict(part.strip().split(" ", 1) for part in answer["Content-Security-Policy"].split(";"))
    return policy["frame-ancestors"], answer.headers.get("X-Frame-Options")


def widgets() -> list[str]:
    one = make_initiative(name="Tuin")
    return ["/insluiten/lijst", "/insluiten/kaart", f"/insluiten/initiatief/{one.pk}"]


def test_without_an_allowed_site_nobody_frames_anything(client: Client) -> None:
    assert {framing(client, path) for path in widgets()} == {("'none'", "DENY")}


def test_an_allowed_site_frames_widgets_and_no_other_page(client: Client, cast: Cast) -> None:
    allow_site(address=f"{SITE}/nieuws?x=1", note="De wijkkrant", by=cast.administrator)
    allow_site(address="https://Other.example.org:8443", note="", by=cast.administrator)
    allowed = f"https://other.example.org:8443 {SITE}"

    assert {framing(client, path) for path in widgets()} == {(allowed, None)}
    others = ["/", "/register", "/volgen", f"/initiatief/{make_initiative().pk}", "/aanmelden"]
    assert {framing(client, path) for path in others} == {("'none'", "DENY")}


def test_a_site_that_is_taken_off_the_list_frames_nothing_any_more(client: Client, cast: Cast) -> None:
    site = allow_site(address=SITE, note="", by=cast.administrator)
    remove_site(site=site, by=cast.administrator)

    assert {framing(client, path) for path in widgets()} == {("'none'", "DENY")}


@pytest.mark.parametrize(
    "address",
    [
        "http://example.org", "https://", "example.org", "https://*.example.org", "https://a.org; script-src *",
        "https://user@example.org", "https://a.org 'self'", "javascript:alert(1)", "https://exa mple.org", "'self'",
        "https://a.org:99999", "https://[::1]", "*", "https://a.org\nX: y",
    ],
)  # fmt: skip
def test_what_is_no_site_over_https_is_refused(address: str, cast: Cast) -> None:
    try:
        made = allow_site(address=address, note="", by=cast.administrator)
    except RefusedError:
        assert not WidgetSite.objects.exists()
    else:
        pytest.fail(f"became {made.origin}")


def test_a_site_is_kept_as_browsers_write_its_origin() -> None:
    assert origin_of(" https://WWW.Example.org:443/pad#deel ") == "https://www.example.org"
    assert origin_of("https://café.example.org") == "https://xn--caf-dma.example.org"


def test_only_an_administrator_manages_the_sites(client: Client, cast: Cast) -> None:
    site = allow_site(address=SITE, note="", by=cast.administrator)
    for person in (cast.coordinator, cast.official, cast.founder, cast.stranger):
        client.force_login(person)
        assert client.get("/beheer/insluiten").status_code in {403, 404}
        assert client.post(f"/beheer/insluiten/{site.pk}/verwijderen").status_code in {403, 404}
        with pytest.raises(NotAllowedError):
            allow_site(address="https://example.com", note="", by=person)
        with pytest.raises(NotAllowedError):
            remove_site(site=site, by=person)
    assert list(WidgetSite.objects.values_list("origin", flat=True)) == [SITE]


def test_a_widget_shows_what_is_public_whoever_is_signed_in(client: Client, cast: Cast) -> None:
    hidden = make_initiative(name="In aanvraag", status=Status.SUBMITTED, area=cast.area)
    make_initiative(name="Zichtbaar", area=cast.area)
    client.force_login(cast.coordinator)

    page = client.get("/insluiten/lijst").content.decode()

    assert "Zichtbaar" in page
    assert "In aanvraag" not in page
    assert client.get(f"/insluiten/initiatief/{hidden.pk}").status_code == 404
    # In a frame of another site there is nothing to press in somebody's name.
    assert "<form" not in page
    assert cast.coordinator.name not in page


def test_the_list_follows_the_filters_of_the_register(client: Client) -> None:
    area = make_area(name="Noord")
    make_initiative(name="Binnen", area=area)
    make_initiative(name="Buiten")

    page = client.get(f"/insluiten/lijst?gebied={area.code}&gebied=onzin&x=1").content.decode()

    assert "Binnen" in page
    assert "Buiten" not in page
    assert f'href="/register?gebied={area.code}"' in page


def test_the_page_of_the_administrator_adds_removes_and_says_what_to_paste(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)

    added = client.post("/en/beheer/insluiten", {"address": SITE, "note": "Paper"}, follow=True).content.decode()
    twice = client.post("/en/beheer/insluiten", {"address": SITE}).content.decode()
    removed = client.post(f"/en/beheer/insluiten/{WidgetSite.objects.get().pk}/verwijderen", follow=True)

    assert SITE in added
    assert "&lt;iframe src=&quot;http://127.0.0.1:8000/en/insluiten/lijst&quot;" in added
    assert "This site stands in the list already." in twice
    assert "No site can show our widgets yet." in removed.content.decode()
