# SPDX-License-Identifier: EUPL-1.2
"""Officials keep places, and which initiative uses which."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from core.errors import ConflictError, NotAllowedError, RefusedError
from governance.parties.merging.actions import merge_parties
from governance.parties.places.actions import (
    PlaceWords,
    UseWords,
    add_place,
    add_place_use,
    change_place,
    change_place_use,
    end_place_use,
    tie_party_to_initiative,
)
from initiatives.models import Meeting, Party, Place, PlaceUse
from tests.cast import Cast
from tests.factories.governance import make_arrangement, make_experiment, make_party, make_place, make_place_use
from tests.factories.initiatives import make_initiative

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


def as_official(cast: Cast) -> Client:
    client = Client()
    client.force_login(cast.official)
    return client


def texts(answer: Any) -> str:
    return str(answer.content.decode())


def test_a_place_is_kept_with_an_owner_that_becomes_a_party(cast: Cast) -> None:
    words = PlaceWords("De Loods", "Kade 1", cast.area, 4.48, 51.92, "Havenbedrijf", "market")
    place = add_place(words=words, by=cast.official)
    assert place.owner == Party.objects.get(name="Havenbedrijf", sphere="market")
    assert (place.longitude, place.latitude) == (4.48, 51.92)


def test_the_same_place_twice_or_half_on_the_map_is_refused(cast: Cast) -> None:
    make_place(name="De Loods", address="Kade 1")
    for words in (PlaceWords("de loods", "kade 1"), PlaceWords("Elders", longitude=4.4)):
        with pytest.raises(RefusedError):
            add_place(words=words, by=cast.official)
    assert add_place(words=PlaceWords("De Loods", "Kade 2"), by=cast.official)


def test_two_who_change_a_place_together_do_not_undo_each_other(cast: Cast) -> None:
    place = make_place(name="De Loods")
    seen = Place.objects.get(pk=place.pk).version
    change_place(place=place, words=PlaceWords("De Grote Loods"), expected_version=seen, by=cast.official)
    with pytest.raises(ConflictError):
        change_place(place=place, words=PlaceWords("De Kleine Loods"), expected_version=seen, by=cast.official)


def test_using_a_place_that_nobody_knows_adds_it_in_the_area_of_the_initiative(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    use = add_place_use(
        initiative=initiative, place_name="Gymzaal, Straat 2", words=UseWords("keuken", can_miss=True), by=cast.official
    )
    assert (use.place.name, use.place.address, use.place.area) == ("Gymzaal", "Straat 2", cast.area)
    with pytest.raises(RefusedError):
        add_place_use(initiative=initiative, place_name="gymzaal", words=UseWords(), by=cast.official)


def test_a_name_that_several_places_bear_asks_for_the_address(cast: Cast) -> None:
    one, _other = make_place(name="Buurthuis", address="Straat 1"), make_place(name="Buurthuis", address="Straat 2")
    initiative = make_initiative(area=cast.area)
    with pytest.raises(RefusedError):
        add_place_use(initiative=initiative, place_name="Buurthuis", words=UseWords(), by=cast.official)
    use = add_place_use(initiative=initiative, place_name="buurthuis, straat 1", words=UseWords(), by=cast.official)
    assert use.place == one


def test_a_use_ends_on_a_day_and_can_begin_again(cast: Cast) -> None:
    use = make_place_use(initiative=make_initiative(area=cast.area), starts_on=date(2025, 1, 1))
    with pytest.raises(RefusedError):
        end_place_use(use=use, ends_on=date(2024, 12, 31), expected_version=use.version, by=cast.official)
    use.refresh_from_db()
    end_place_use(use=use, ends_on=TODAY, expected_version=use.version, by=cast.official)
    again = add_place_use(
        initiative=use.initiative, place_name=use.place.name, words=UseWords(starts_on=TODAY), by=cast.official
    )
    use.refresh_from_db()
    with pytest.raises(RefusedError):
        change_place_use(use=use, words=UseWords(), expected_version=use.version, by=cast.official)
    assert again.ends_on is None


def test_who_does_not_handle_the_initiative_keeps_nothing_of_it(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    for person in (cast.other_official, cast.stranger, cast.assessor):
        with pytest.raises(NotAllowedError):
            add_place_use(initiative=initiative, place_name="X", words=UseWords(), by=person)
    for person in (cast.stranger, cast.assessor, cast.administrator):
        with pytest.raises(NotAllowedError):
            add_place(words=PlaceWords("X"), by=person)
    assert not Place.objects.exists()


def test_a_party_is_one_initiative_and_an_initiative_one_party(cast: Cast) -> None:
    initiative, party, other = make_initiative(area=cast.area), make_party(), make_party()
    tie_party_to_initiative(party=party, initiative=initiative, expected_version=party.version, by=cast.official)
    with pytest.raises(RefusedError):
        tie_party_to_initiative(party=other, initiative=initiative, expected_version=other.version, by=cast.official)
    party.refresh_from_db()
    with pytest.raises(NotAllowedError):
        tie_party_to_initiative(party=party, initiative=None, expected_version=party.version, by=cast.other_official)
    tie_party_to_initiative(party=party, initiative=None, expected_version=party.version, by=cast.official)
    assert Party.objects.get(pk=party.pk).initiative is None


def test_making_one_party_of_two_moves_places_meetings_and_what_it_is(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    keep, other = make_party(), make_party(initiative=initiative)
    place, trial = make_place(owner=other), make_experiment(knowledge_partner=other)
    meeting = Meeting.objects.create(title="Kennismaken", happens_on=TODAY)
    meeting.parties.set([keep, other])
    versions = (keep.version, other.version)
    merge_parties(keep=keep, other=other, versions=versions, by=cast.coordinator)
    place.refresh_from_db()
    keep.refresh_from_db()
    trial.refresh_from_db()
    assert (place.owner, keep.initiative, trial.knowledge_partner) == (keep, initiative, keep)
    assert list(meeting.parties.all()) == [keep]


def test_an_official_keeps_a_place_and_its_use_on_the_pages(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area, name="Tuin Noord")
    client = as_official(cast)
    faulty = client.post("/plekken/nieuw", {"name": "", "latitude": "ver"})
    assert faulty.status_code == 422
    assert 'value="ver"' in texts(faulty)
    made = client.post("/plekken/nieuw", {"name": "Kas", "latitude": "51,9", "longitude": "4,4"}, follow=True)
    assert made.status_code == 200
    place = Place.objects.get(name="Kas")
    assert place.latitude == 51.9
    file = f"/dossier/{initiative.pk}"
    client.post(f"{file}/plekken/nieuw", {"place_name": "Kas", "purpose": "stekken", "can_miss": "on"})
    use = PlaceUse.objects.get(place=place)
    assert "stekken" in texts(client.get(f"{file}/alles"))
    end = {"ends_on": TODAY.isoformat(), "version": use.version}
    assert client.post(f"{file}/plekken/{use.pk}/beeindig", end).status_code == 302
    assert PlaceUse.objects.get(pk=use.pk).ends_on == TODAY
    assert "Tuin Noord" in texts(client.get(f"/plekken/{place.pk}"))


def test_uses_in_areas_of_colleagues_are_counted_and_not_named(cast: Cast) -> None:
    place = make_place()
    make_place_use(place=place, initiative=make_initiative(area=cast.elsewhere, name="Geheim", status="submitted"))
    page = texts(as_official(cast).get(f"/plekken/{place.pk}"))
    assert "Geheim" not in page
    assert "1 gebruik in gebieden van collega" in page


def test_places_are_found_by_name_owner_and_area_also_as_a_file(cast: Cast) -> None:
    make_place(name="Kas", owner=make_party(name="Havensteder"), area=cast.area)
    make_place(name="Loods", area=cast.elsewhere)
    client = as_official(cast)
    for query in ("q=havens", f"gebied={cast.area.code}", "q=KAS"):
        page = texts(client.get(f"/plekken?{query}"))
        assert "Kas" in page
        assert "Loods" not in page
    lines = b"".join(client.get("/plekken.csv").streaming_content).decode().splitlines()  # type: ignore[attr-defined]
    assert [line.split(";")[0] for line in lines[1:]] == ["Kas", "Loods"]


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_as_much_for_three_places_as_for_one(
    cast: Cast, number: int, django_assert_max_num_queries: Any
) -> None:
    for _one in range(number):
        make_place_use(place=make_place(owner=make_party(), area=cast.area))
    client = as_official(cast)
    client.get("/plekken")
    with django_assert_max_num_queries(7):
        client.get("/plekken")


def test_a_lease_is_about_one_of_the_places_the_initiative_uses(cast: Cast) -> None:
    use = make_place_use(initiative=make_initiative(area=cast.area))
    elsewhere = make_place(name="Niet van ons")
    lease = make_arrangement(initiative=use.initiative, kind="lease")
    client, address = as_official(cast), f"/dossier/{use.initiative_id}/afspraken/{lease.pk}"
    page = texts(client.get(address))
    assert use.place.name in page
    assert elsewhere.name not in page
    form = {
        "kind": "lease", "title": lease.title, "party_name": lease.granted_by.name, "sphere": lease.granted_by.sphere,
        "first_day": lease.first_day, "last_day": lease.first_day + timedelta(days=90), "version": lease.version,
    }  # fmt: skip
    assert client.post(address, {**form, "place": str(elsewhere.pk)}).status_code == 422
    assert client.post(address, {**form, "place": str(use.place_id)}).status_code == 302
    lease.refresh_from_db()
    assert lease.place == use.place
