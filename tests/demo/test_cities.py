# SPDX-License-Identifier: EUPL-1.2
"""Cities to begin with: each file is right, and the one-command start takes one of them or yours."""

from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from accounts.models import User
from accounts.own_account.landing import landing_page
from accounts.sign_in.demo_people import PEOPLE
from config.local_start.cities import FOLDER, City
from core.setup.configuration import configure
from core.site import queries
from initiatives.models import Area, AreaTeamMember, Initiative


@pytest.mark.django_db
@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: str(file.stem))
def test_a_city_that_comes_along_is_right_and_setting_it_up_again_changes_nothing(file: Path) -> None:
    configure(file)
    assert configure(file) == []


@pytest.mark.django_db
def test_utrecht_is_open_and_empty_with_somebody_for_every_office(client: Client) -> None:
    call_command("load_demo", city=FOLDER / "utrecht.yaml", verbosity=0)
    page = client.get("/register").content.decode()
    assert "Utrecht" in page
    assert "Leidsche Rijn" in page
    assert "rotterdam" not in page.lower()
    assert not Initiative.objects.exists()
    assert Area.objects.exclude(tile_column=None).count() == 10
    assert set(User.objects.values_list("email", flat=True)) >= {person.email for person in PEOPLE}
    assert AreaTeamMember.objects.filter(user__email="gebied@demo.invalid").count() == 10


@pytest.mark.django_db
def test_a_new_city_is_closed_and_has_its_administrator_alone(client: Client, settings: Settings) -> None:
    # Who is of the demo can be nobody outside it.
    settings.DEMO = True
    call_command("load_demo", city=FOLDER / "new.yaml", verbosity=0)
    queries.forget()
    assert client.get("/register").status_code == 503
    [administrator] = User.objects.all()
    assert landing_page(administrator) == reverse("core:setup")
    client.force_login(administrator)
    assert "0 van 11" in client.get(reverse("core:setup")).content.decode()


@pytest.mark.django_db
def test_a_file_with_a_fault_leaves_nobody_and_nothing(tmp_path: Path) -> None:
    file = tmp_path / "city.yaml"
    file.write_text("site: {city: Utrecht}\nareas: none\n", encoding="utf-8")
    with pytest.raises(CommandError, match=r"city\.yaml, (line|regel) 2, areas"):
        call_command("load_demo", city=file, verbosity=0)
    assert not User.objects.exists()


def test_a_folder_keeps_the_city_it_began_with(tmp_path: Path) -> None:
    first = City(tmp_path, "utrecht")
    assert first.file == FOLDER / "utrecht.yaml"
    first.keep()
    assert City(tmp_path, None).file is None
    assert City(tmp_path, "utrecht").file is None
    with pytest.raises(CommandError, match="began with the city utrecht"):
        City(tmp_path, "new")


def test_the_demo_is_what_a_folder_begins_with_when_nothing_is_said(tmp_path: Path) -> None:
    assert City(tmp_path, None).file is None
    City(tmp_path, "rotterdam").keep()
    assert City(tmp_path, None).file is None
    with pytest.raises(CommandError, match="began with the city rotterdam"):
        City(tmp_path, "utrecht")


def test_a_file_of_ones_own_is_taken_by_its_path_and_what_is_none_is_told(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("site: {city: Zeist}\n", encoding="utf-8")
    assert City(tmp_path, str(file)).file == file
    with pytest.raises(CommandError, match=r"There is no city atlantis\. Choose new, rotterdam, utrecht, or a file"):
        City(tmp_path, "atlantis")
