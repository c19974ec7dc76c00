# SPDX-License-Identifier: EUPL-1.2
"""What is past its term is proposed, destroyed when two people agree, and leaves nothing but a certificate."""

from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation
from pypdf import PdfReader
from pytest_django import DjangoCaptureOnCommitCallbacks

from accounts.models import DestructionList, RetentionHold, RetentionTerm, User
from accounts.retention.actions import hold_back, propose_due, say_no, say_yes, set_term
from accounts.retention.kinds import Ending, retention_kinds
from accounts.tasks import propose_destruction
from core.errors import ConflictError, NotAllowedError, RefusedError
from core.jobs.queue import run_due
from events.models import Event
from initiatives.models import Carrier, Initiative
from mail.models import Message
from tests.accounts.own_account.test_personal_data import traces
from tests.architecture.world import make_world
from tests.cast import Cast
from tests.factories.governance import make_arrangement
from tests.factories.initiatives import make_carrier, make_initiative
from tests.factories.retention import make_destroyed_list, make_destruction_list

pytestmark = pytest.mark.django_db

GROUND = "Resultaat van de archivaris"


def long_ago(*initiatives: Initiative, years: int = 11) -> None:
    """Let these have changed last so many years ago."""
    Initiative.objects.filter(pk__in=[one.pk for one in initiatives]).update(
        updated_at=timezone.now() - timedelta(days=round(years * 365.25))
    )


def stopped(**fields: Any) -> Initiative:
    made = make_initiative(**{"phase": "stopped", **fields})
    long_ago(made)
    return made


def confirm(cast: Cast, kind: str = "dossiers", years: int = 10) -> None:
    set_term(kind=kind, years=years, ground=GROUND, expected_version=0, by=cast.administrator)


def proposed(cast: Cast) -> DestructionList:
    confirm(cast)
    propose_destruction()
    return DestructionList.objects.get()


def page_of(found: DestructionList) -> str:
    return reverse("accounts:destruction-list", args=[found.pk])


def press(by: User, found: DestructionList, **posted: str) -> str:
    client = Client()
    client.force_login(by)
    answer = client.post(reverse("accounts:destruction-yes", args=[found.pk]), {"sure": "on", **posted}, follow=True)
    return answer.content.decode()


def test_without_a_term_that_the_city_set_nothing_is_proposed(cast: Cast) -> None:
    stopped()
    assert propose_destruction() == 0
    confirm(cast)
    assert propose_destruction() == 1


def test_what_stopped_before_the_cut_off_is_proposed_once_and_the_rest_is_not(cast: Cast) -> None:
    old = stopped(name="Oude moestuin")
    long_ago(make_initiative(name="Gaat door"))
    make_initiative(name="Net gestopt", phase="stopped")
    stopped(name="Nooit gepubliceerd", status="declined", published_at=None)
    found = proposed(cast)
    assert [item.record_id for item in found.items.all()] == [old.pk]
    assert found.cut_off == date(timezone.localdate().year - 10, timezone.localdate().month, found.cut_off.day)
    propose_destruction()
    assert DestructionList.objects.count() == 1


def test_registrations_that_came_to_nothing_have_a_term_of_their_own(cast: Cast) -> None:
    declined = make_initiative(status="declined", published_at=None)
    long_ago(declined, years=6)
    stopped()
    confirm(cast, "registrations", 5)
    propose_due(timezone.localdate())
    assert [item.record_id for item in DestructionList.objects.get().items.all()] == [declined.pk]


def test_administrators_and_coordinators_get_a_letter_with_the_list(cast: Cast) -> None:
    stopped()
    found = proposed(cast)
    letters = Message.objects.filter(kind="destruction-proposed")
    assert {letter.to for letter in letters} == {cast.administrator.email, cast.coordinator.email}
    assert page_of(found) in letters[0].body


def test_two_different_people_say_yes_and_then_nothing_is_left_in_any_table(
    cast: Cast, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    world = make_world(cast)
    initiative = Initiative.objects.get(pk=world.initiative.pk)
    DestructionList.objects.filter(destroyed_at=None).delete()
    initiative.arrangements.update(last_day="2012-01-01", first_day="2011-01-01")
    initiative.thread.create(text="Antwoord.", is_from_city=True, written_by=cast.official)
    initiative.challenges.exclude(state="running").update(state="withdrawn")
    initiative.picture.save("tuin.webp", ContentFile(b"picture"))
    initiative.carriers.filter(user=cast.founder).delete()
    initiative.phase = "stopped"
    initiative.save()
    long_ago(initiative)
    kept, name = make_carrier(user=cast.founder), initiative.picture.name
    confirm(cast)
    propose_destruction()
    found = DestructionList.objects.waiting().get()
    needles = (str(initiative.pk), initiative.name)
    assert len(traces(*needles)) > 20, "the control: before, it is all over"

    press(cast.administrator, found)
    assert Initiative.objects.filter(pk=initiative.pk).exists(), "one yes destroys nothing"
    press(cast.coordinator, found)
    with django_capture_on_commit_callbacks(execute=True):
        run_due()

    # Contexts of history hold addresses of pages, events ids; mails about a round it stood in go after ninety days.
    left = traces(*needles) - {"pghistory_context", "exchange_event", "exchange_delivery", "mail_message"}
    assert left == set()
    assert not Message.objects.filter(about=initiative.pk).exists()
    assert not default_storage.exists(name)
    assert Carrier.objects.filter(pk=kept.pk).exists(), "what is of others stays"
    assert Initiative.objects.filter(pk=world.submitted.pk).exists()
    assert Event.objects.filter(kind__endswith="initiative.withdrawn", subject=initiative.pk).exists()
    connection.check_constraints()


def test_the_certificate_says_what_how_many_on_what_ground_and_who_said_yes(cast: Cast) -> None:
    initiative = stopped(name="Oude moestuin")
    pk = initiative.pk
    found = proposed(cast)
    press(cast.administrator, found)
    press(cast.coordinator, found)
    run_due()
    client = Client()
    client.force_login(cast.coordinator)
    page = client.get(page_of(found)).content.decode()
    assert sha256(str(pk).encode()).hexdigest()[:16] in page
    assert "Oude moestuin" not in page
    answer = client.get(reverse("accounts:destruction-certificate", args=[found.pk]))
    text = "".join(part.extract_text() for part in PdfReader(BytesIO(answer.content)).pages)
    for part in (GROUND, "Ada Administrator", "Coco Coordinator", "initiatives_initiative", "1 dossier"):
        assert part in text.replace("\n", " "), part
    found.refresh_from_db()
    assert found.certificate
    assert found.certificate["rows"]["initiatives_initiative"] == 1


def test_the_same_person_cannot_say_yes_twice_not_even_in_the_database(cast: Cast) -> None:
    stopped()
    found = proposed(cast)
    press(cast.administrator, found)
    assert "Iemand anders moet ook ja zeggen" in press(cast.administrator, found)
    now = timezone.now()
    with pytest.raises(IntegrityError, match="two_different_people_said_yes"), transaction.atomic():
        DestructionList.objects.update(second_yes_by=cast.administrator, second_yes_at=now)
    with pytest.raises(IntegrityError, match="two_different_people_said_yes"), transaction.atomic():
        DestructionList.objects.update(first_yes_at=None, first_yes_by=None, second_yes_at=now)


def test_a_yes_without_the_tick_is_none(cast: Cast) -> None:
    stopped()
    found = proposed(cast)
    client = Client()
    client.force_login(cast.administrator)
    client.post(reverse("accounts:destruction-yes", args=[found.pk]))
    found.refresh_from_db()
    assert found.first_yes_at is None


@pytest.mark.parametrize("who", ["founder", "official", "assessor", "stranger"])
def test_nobody_else_sees_a_list_or_says_yes(cast: Cast, who: str) -> None:
    stopped()
    found = proposed(cast)
    client = Client()
    client.force_login(getattr(cast, who))
    assert client.get(page_of(found)).status_code in {403, 404}
    with pytest.raises(NotAllowedError):
        say_yes(found=found, by=getattr(cast, who))
    assert not DestructionList.objects.visible_to(getattr(cast, who)).exists()


@pytest.mark.parametrize(("last_day", "is_held"), [(None, True), ("today", True), ("2010-01-01", False)])
def test_a_dossier_with_an_arrangement_that_runs_or_ended_within_the_term_is_left_out_with_the_reason(
    cast: Cast, last_day: str | None, *, is_held: bool
) -> None:
    one, other = stopped(name="Met afspraak"), stopped(name="Zonder")
    day = timezone.localdate() if last_day == "today" else last_day
    make_arrangement(initiative=one, first_day="2009-01-01", last_day=day)
    long_ago(one, other)
    found = proposed(cast)
    assert {item.record_id: bool(item.held_because) for item in found.items.all()} == {one.pk: is_held, other.pk: False}
    client = Client()
    client.force_login(cast.administrator)
    assert ("er loopt een afspraak" in client.get(page_of(found)).content.decode()) is is_held


def test_what_an_administrator_holds_back_stays_and_comes_back_when_the_hold_ends(cast: Cast) -> None:
    one, other = stopped(name="Met bezwaar"), stopped(name="Zonder bezwaar")
    found = proposed(cast)
    item = found.items.get(record_id=one.pk)
    client = Client()
    client.force_login(cast.administrator)
    address = reverse("accounts:destruction-hold", args=[found.pk, item.pk])
    assert client.post(address, {"reason": " "}).status_code == 422
    client.post(address, {"reason": "Er loopt een bezwaar."})
    assert "Er loopt een bezwaar." in client.get(page_of(found)).content.decode()
    press(cast.administrator, found)
    press(cast.coordinator, found)
    run_due()
    assert set(Initiative.objects.filter(pk__in=[one.pk, other.pk])) == {one}
    propose_destruction()
    assert not DestructionList.objects.waiting().exists(), "held: nothing to propose"
    hold = RetentionHold.objects.get()
    assert "Met bezwaar" in client.get(reverse("accounts:retention-holds")).content.decode()
    client.post(reverse("accounts:retention-hold-lift", args=[hold.pk]))
    propose_destruction()
    assert [item.record_id for item in DestructionList.objects.waiting().get().items.all()] == [one.pk]


def test_what_changed_between_the_list_and_the_second_yes_is_not_destroyed(cast: Cast) -> None:
    one, other = stopped(), stopped()
    found = proposed(cast)
    press(cast.administrator, found)
    one.summary = "Toch weer begonnen."
    one.save()
    press(cast.coordinator, found)
    run_due()
    assert set(Initiative.objects.filter(pk__in=[one.pk, other.pk])) == {one}
    assert found.items.get(record_id=one.pk).held_because


def test_a_term_that_was_made_longer_meanwhile_holds(cast: Cast) -> None:
    initiative = stopped()
    found = proposed(cast)
    press(cast.administrator, found)
    term = RetentionTerm.objects.get()
    set_term(kind="dossiers", years=20, ground=GROUND, expected_version=term.version, by=cast.administrator)
    press(cast.coordinator, found)
    run_due()
    assert Initiative.objects.filter(pk=initiative.pk).exists()


def test_a_list_that_is_turned_down_destroys_nothing_and_is_not_asked_again_the_next_night(cast: Cast) -> None:
    stopped()
    found = proposed(cast)
    client = Client()
    client.force_login(cast.coordinator)
    address = reverse("accounts:destruction-no", args=[found.pk])
    assert client.post(address, {"reason": ""}).status_code == 422
    client.post(address, {"reason": "Eerst naar het archief."})
    assert "Eerst naar het archief." in client.get(page_of(found)).content.decode()
    assert propose_destruction() == 0
    with pytest.raises(RefusedError):
        say_yes(found=found, by=cast.administrator)
    DestructionList.objects.update(dropped_at=timezone.now() - timedelta(days=91))
    assert propose_destruction() == 1


def test_a_certificate_cannot_be_changed_or_removed(cast: Cast) -> None:
    made = make_destroyed_list()
    with pytest.raises(ProgrammingError), transaction.atomic():
        DestructionList.objects.filter(pk=made.pk).update(certificate={"records": 0})
    with pytest.raises(ProgrammingError), transaction.atomic():
        made.delete()


def test_the_term_is_set_on_its_page_by_an_administrator_alone(client: Client, cast: Cast) -> None:
    address = reverse("accounts:retention-term", args=["dossiers"])
    client.force_login(cast.administrator)
    assert client.post(address, {"version": "0", "years": "0", "ground": ""}).status_code == 422
    client.post(address, {"version": "0", "years": "7", "ground": GROUND})
    assert (RetentionTerm.objects.get().years, RetentionTerm.objects.get().ground) == (7, GROUND)
    assert client.post(address, {"version": "0", "years": "9", "ground": GROUND}).status_code == 409
    assert client.get(reverse("accounts:retention-term", args=["mails"])).status_code == 404
    overview = client.get(reverse("accounts:retention")).content.decode()
    assert "7 jaar" in overview
    with pytest.raises(NotAllowedError):
        set_term(kind="dossiers", years=1, ground=GROUND, expected_version=1, by=cast.coordinator)
    with pytest.raises(ConflictError):
        set_term(kind="dossiers", years=1, ground=GROUND, expected_version=7, by=cast.administrator)
    with pytest.raises(RefusedError):
        set_term(kind="mails", years=1, ground=GROUND, expected_version=0, by=cast.administrator)


def test_only_an_administrator_holds_back(cast: Cast) -> None:
    found = make_destruction_list(stopped())
    with pytest.raises(NotAllowedError):
        hold_back(item=found.items.get(), reason="Bezwaar", by=cast.coordinator)
    say_no(found=found, reason="Nee", by=cast.coordinator)
    with pytest.raises(RefusedError):
        hold_back(item=found.items.get(), reason="Bezwaar", by=cast.administrator)


@pytest.fixture
def in_english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.mark.usefixtures("in_english")
def test_the_document_has_the_table_of_the_product() -> None:
    order = [Ending.PROPOSED, Ending.BY_ITSELF, Ending.WITH_OTHERS]
    kinds = sorted(retention_kinds, key=lambda kind: order.index(kind.ending))
    rows = [
        f"| {kind.title} | {kind.term}{' (suggested)' if kind.years else ''} | {kind.counts_from or '-'} "
        f"| {kind.ending_in_words} | {kind.ground} |"
        for kind in kinds
    ]
    document = (Path(settings.BASE_DIR) / "docs" / "retention.md").read_text(encoding="utf-8")
    assert [line for line in document.splitlines() if line.startswith("| ")][1:] == rows
