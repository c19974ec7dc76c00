# SPDX-License-Identifier: EUPL-1.2
"""Notes between colleagues: who reads them, who is named, and what becomes of them."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import Role
from accounts.own_account.actions import erase_person
from accounts.personal_data import export
from governance.models import Mention, Note
from governance.parties.merging.actions import merge_parties
from initiatives.models import Initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.accounts import make_stand_in
from tests.factories.assessment import make_result
from tests.factories.governance import make_party, make_signal

THINGS = ("dossier", "principe", "signaal", "partij")
HOMES = {"signaal": "/signalen/{}"}


@pytest.fixture
def initiative(cast: Cast) -> Initiative:
    one = make_initiative(area=cast.area, name="Buurttuin")
    make_carrier(one, cast.founder)
    return one


def made(initiative: Initiative, word: str) -> Any:
    match word:
        case "dossier":
            return initiative
        case "principe":
            return make_result(initiative).scores.all()[0]
        case "signaal":
            return make_signal(initiative=initiative)
        case _:
            return make_party(name="Stichting Groen")


def write(client: Client, word: str, thing: Any, text: str) -> Any:
    return client.post(f"/notities/{word}/{thing.pk}", {"text": text})


def as_(client: Client, person: Any) -> Client:
    client.force_login(person)
    return client


@pytest.mark.parametrize("word", THINGS)
def test_a_note_stands_with_its_thing_for_every_colleague_who_reads_that(
    word: str, client: Client, cast: Cast, initiative: Initiative
) -> None:
    thing = made(initiative, word)

    answer = write(as_(client, cast.official), word, thing, "<b>Bel</b> voor vrijdag.")

    assert answer.status_code == 302
    as_(client, cast.coordinator)
    for path in filter(None, [f"/notities/{word}/{thing.pk}", HOMES.get(word, "").format(thing.pk)]):
        page = client.get(path).content.decode()
        assert "&lt;b&gt;Bel&lt;/b&gt; voor vrijdag." in page
        assert "Ole Official" in page


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("founder", THINGS),
        ("stranger", THINGS),
        ("assessor", THINGS),
        ("administrator", THINGS),
        ("other_official", ("dossier", "principe", "signaal")),
    ],
)
def test_who_may_not_read_a_thing_reads_and_writes_no_note_on_it(
    who: str, words: tuple[str, ...], client: Client, cast: Cast, initiative: Initiative
) -> None:
    as_(client, getattr(cast, who))
    for word in words:
        thing = made(initiative, word)
        assert client.get(f"/notities/{word}/{thing.pk}").status_code == 404
        assert write(client, word, thing, "Hallo").status_code == 404
    assert not Note.objects.exists()


@pytest.mark.parametrize("word", THINGS)
def test_a_colleague_on_the_other_side_reads_no_note(
    word: str, client: Client, cast: Cast, initiative: Initiative
) -> None:
    thing = made(initiative, word)
    write(as_(client, cast.official), word, thing, "Onder ons.")
    if word == "partij":
        thing.representatives.create(user=cast.coordinator, linked_by=cast.official)
    else:
        make_carrier(initiative, cast.coordinator)

    as_(client, cast.coordinator)
    home = client.get(HOMES.get(word, "/dossier/{}").format(thing.pk if word in HOMES else initiative.pk))
    history = client.get(f"/dossier/{initiative.pk}/geschiedenis")
    assert client.get(f"/notities/{word}/{thing.pk}").status_code == 404
    assert home.status_code == history.status_code == 200
    assert "Onder ons." not in home.content.decode() + history.content.decode()


@pytest.mark.parametrize("named", ["@Coco Coordinator", "@coco coordinator", "@Coco", "@{email}"])
def test_a_named_colleague_hears_of_the_note_once_and_not_what_it_says(
    named: str, client: Client, cast: Cast, initiative: Initiative
) -> None:
    text = f"Kijk jij, {named}? Mail aan post@example.org is weg."
    write(as_(client, cast.official), "dossier", initiative, text.format(email=cast.coordinator.email))
    note = Note.objects.get()
    (row,) = Message.objects.all()
    assert (row.to, row.kind) == (cast.coordinator.email, "note-mention")
    assert "Buurttuin" in row.body
    assert f"/notities/dossier/{initiative.pk}" in row.body
    assert "Mail aan" not in row.body
    assert "Kijk jij, @Coco Coordinator?" in client.get(f"/notities/dossier/{initiative.pk}").content.decode()

    client.post(f"/notities/{note.pk}/wijzigen", {"text": "@Coco, nog eens.", "version": 1})
    assert Message.objects.count() == 1


@pytest.mark.parametrize("carries", [False, True])
def test_a_stand_in_hears_of_a_note_unless_they_are_on_the_other_side(
    carries: bool, client: Client, cast: Cast, initiative: Initiative
) -> None:
    make_stand_in(cast.official, cast.other_official)
    if carries:
        make_carrier(initiative, cast.other_official)

    write(as_(client, cast.coordinator), "dossier", initiative, "Kijk jij, @Ole Official?")

    (row,) = Message.objects.all()
    assert row.to == (cast.official if carries else cast.other_official).email


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("@Oona Official, kijk jij?", "Oona Official mag dit niet lezen"),
        ("@Aya, kijk jij?", "Aya Assessor mag dit niet lezen"),
        ("@Fenna, kijk jij?", "Niemand bij de gemeente heet “@Fenna”"),
        ("@niemand", "Niemand bij de gemeente heet “@niemand”"),
        ("@weg@example.org kijk", "Niemand bij de gemeente heet “@weg@example.org”"),
        ("@Dubbel, kijk jij?", "Meer dan één collega heet “@Dubbel”"),
        ("@Coco " * 21, "Noem hoogstens 20"),
        ("  ", "Schrijf een notitie."),
    ],
)
def test_naming_who_may_not_read_it_is_refused_with_the_reason_at_the_field(
    text: str, sentence: str, client: Client, cast: Cast, initiative: Initiative
) -> None:
    make_user(role=Role.OFFICIAL, name="Dubbel Een")
    make_user(role=Role.OFFICIAL, name="Dubbel Twee")

    page = write(as_(client, cast.official), "dossier", initiative, text)

    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert 'href="#note-text"' in page.content.decode()
    assert not Note.objects.exists()
    assert not Message.objects.exists()


def test_a_note_on_a_signal_through_its_own_act_names_colleagues_too(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    signal = make_signal(initiative=initiative)
    as_(client, cast.official)

    refused = client.post(f"/signalen/{signal.pk}/doe", {"act": "note", "note": "@Oona, kijk jij?"})
    assert refused.status_code == 422
    assert "Oona Official mag dit niet lezen" in refused.content.decode()
    client.post(f"/signalen/{signal.pk}/doe", {"act": "note", "note": "@Coco, kijk jij?"})

    assert [one.signal for one in Note.objects.all()] == [signal]
    assert [one.to for one in Message.objects.all()] == [cast.coordinator.email]


def test_only_who_wrote_a_note_changes_or_withdraws_it_and_its_history_stays(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    write(as_(client, cast.official), "dossier", initiative, "Eerst dit.")
    note = Note.objects.get()
    change, back = f"/notities/{note.pk}/wijzigen", f"/notities/{note.pk}/intrekken"
    as_(client, cast.coordinator)
    assert client.post(change, {"text": "Van mij", "version": 1}).status_code == 404
    assert client.post(back).status_code == 404

    as_(client, cast.official)
    client.post(change, {"text": "Dan dat, @Coco.", "version": 1})
    behind = client.post(change, {"text": "Te laat, @Coco.", "version": 1})
    assert behind.status_code == 409
    assert "Dan dat, @Coco Coordinator." in behind.content.decode()
    versions = as_(client, cast.coordinator).get(f"/notities/{note.pk}/versies").content.decode()
    assert "Eerst dit." in versions
    assert "Dan dat, @Coco Coordinator." in versions

    as_(client, cast.official).post(back)
    page = client.get(f"/notities/dossier/{initiative.pk}").content.decode()
    assert "Ingetrokken." in page
    assert "Dan dat" not in page + client.get(f"/notities/{note.pk}/versies").content.decode()
    assert client.post(back).status_code == 404
    kept = Note.pgh_event_model.objects.filter(pgh_obj_id=note.pk)  # type: ignore[attr-defined]
    assert "Eerst dit." in [one.text for one in kept]


def test_notes_come_in_pages_and_their_reading_costs_the_same_however_many(
    client: Client, cast: Cast, initiative: Initiative, django_assert_max_num_queries: Any
) -> None:
    as_(client, cast.official)
    for number in range(23):
        write(client, "dossier", initiative, f"Notitie {number}, @Coco.")

    with django_assert_max_num_queries(18):
        page = client.get(f"/notities/dossier/{initiative.pk}").content.decode()
    assert "Notitie 22," in page
    assert "Notitie 2," not in page
    assert "Volgende pagina" in page


def test_the_principles_of_a_result_lead_to_their_notes(client: Client, cast: Cast, initiative: Initiative) -> None:
    score = make_result(initiative).scores.order_by("principle__position")[0]
    write(as_(client, cast.official), "principe", score, "Hier zit het.")

    page = client.get(f"/notities/dossier/{initiative.pk}").content.decode()

    assert f"/notities/principe/{score.pk}" in page
    assert "1 notitie<" in page


def test_an_erased_person_leaves_every_note_and_the_copy_of_own_data_has_their_own(
    client: Client, cast: Cast, initiative: Initiative
) -> None:
    write(as_(client, cast.official), "dossier", initiative, "Kijk jij, @Coco?")
    write(as_(client, cast.coordinator), "dossier", initiative, "Ja hoor.")
    own = export(cast.coordinator)["governance"]
    assert [one["text"] for one in own["notes"]] == ["Ja hoor."]
    assert [one["about"] for one in own["named_in_notes"]] == ["initiative"]

    cast.coordinator.role_grants.all().delete()
    erase_person(by=type(cast.coordinator).objects.get(pk=cast.coordinator.pk))

    page = as_(client, cast.official).get(f"/notities/dossier/{initiative.pk}").content.decode()
    assert "Kijk jij, @iemand die weg is?" in page
    assert "Coco" not in page
    assert "Ja hoor." in page
    assert not Mention.objects.exists()


def test_a_file_leads_to_its_notes_but_not_who_carries_it(client: Client, cast: Cast, initiative: Initiative) -> None:
    as_(client, cast.coordinator)
    assert f"/notities/dossier/{initiative.pk}" in client.get(f"/dossier/{initiative.pk}").content.decode()
    make_carrier(initiative, cast.coordinator)
    assert "/notities/" not in client.get(f"/dossier/{initiative.pk}").content.decode()


def test_the_page_of_a_party_leads_to_its_notes_but_not_who_speaks_for_it(client: Client, cast: Cast) -> None:
    thing = make_party()
    as_(client, cast.coordinator)
    assert f"/notities/partij/{thing.pk}" in client.get(f"/partijen/{thing.pk}").content.decode()
    thing.representatives.create(user=cast.coordinator, linked_by=cast.official)
    assert "/notities/" not in client.get(f"/partijen/{thing.pk}").content.decode()


def test_notes_go_along_when_two_parties_become_one(client: Client, cast: Cast) -> None:
    keep, other = make_party(name="Groen"), make_party(name="Groen Noord")
    write(as_(client, cast.official), "partij", other, "Belt nooit terug.")

    merge_parties(keep=keep, other=other, versions=(1, 1), by=cast.coordinator)

    assert Note.objects.get().party == keep
