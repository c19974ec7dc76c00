# SPDX-License-Identifier: EUPL-1.2
"""An administrator says whether addresses are looked up at PDOK; a wrong address of a service stops the start."""

from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from environs import EnvError

from config.env import service
from core.models import Site
from core.models.site import AddressSource
from tests.cast import Cast

TILES = ("{z}", "{x}", "{y}")


def choose(client: Client, source: str) -> int:
    version = str(Site.objects.values_list("version", flat=True).first() or 0)
    given = {"version": version, "map_source": "none", "address_source": source}
    return client.post(reverse("core:setup-map"), given).status_code


@pytest.mark.django_db
def test_an_administrator_chooses_and_the_privacy_page_says_so(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    assert "laat dat opzoeken" not in client.get("/privacy").content.decode()
    assert choose(client, AddressSource.PDOK) == 302
    assert "laat dat opzoeken bij PDOK" in client.get("/privacy").content.decode()
    assert Site.objects.get().address_source == "pdok"
    # The browser asks nobody: the policy stays shut.
    assert "https:" not in str(client.get("/register")["Content-Security-Policy"])
    assert choose(client, AddressSource.AREAS) == 302
    assert "laat dat opzoeken" not in client.get("/privacy").content.decode()


@pytest.mark.django_db
def test_a_source_there_is_not_is_refused_by_every_door(client: Client, cast: Cast, tmp_path: Path) -> None:
    client.force_login(cast.administrator)
    assert choose(client, "google") == 422
    client.force_login(cast.coordinator)
    assert choose(client, AddressSource.PDOK) == 404
    file = tmp_path / "city.yaml"
    file.write_text("site:\n  addresses: google\n", encoding="utf-8")
    with pytest.raises(CommandError, match=r"site\.addresses: .google. is geen manier om adressen op te zoeken"):
        call_command("configure", str(file))
    with pytest.raises(IntegrityError), transaction.atomic():
        Site.objects.create(address_source="google")
    file.write_text("site:\n  addresses: pdok\n", encoding="utf-8")
    call_command("configure", str(file))
    assert Site.objects.get().address_source == "pdok"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "api.pdok.nl/{z}/{x}/{y}",
        "http://api.pdok.nl/{z}/{x}/{y}",
        "javascript:{z}{x}{y}",
        "https://api.pdok.nl/tiles",
        "https://api.pdok.nl/{z}/{x}",
        "https://api.pdok.nl/{z}/{z}/{x}/{y}",
        "https:///{z}/{x}/{y}",
        "https://a.example; script-src */{z}/{x}/{y}",
        "https://user:word@a.example/{z}/{x}/{y}",
        "https://a.example:99999/{z}/{x}/{y}",
        "https://a.example/{z}/{x}/{y} ",
    ],
)
def test_a_wrong_address_of_tiles_stops_the_start(url: str) -> None:
    with pytest.raises(EnvError, match="MAP_TILES_URL must be an address"):
        service("MAP_TILES_URL", url, holds=TILES)


@pytest.mark.parametrize(
    "url",
    ["https://api.pdok.nl/{z}/{y}/{x}?f=mvt", "https://a.example:8443/{z}/{y}/{x}", "http://127.0.0.1:80/{z}{x}{y}"],
)
def test_a_sound_address_of_tiles_is_taken(url: str) -> None:
    assert service("MAP_TILES_URL", url, holds=TILES) == url
