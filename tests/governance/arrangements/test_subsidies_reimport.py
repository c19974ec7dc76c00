# SPDX-License-Identifier: EUPL-1.2
"""A subsidy register that comes in again, while people go on working: nothing of theirs is lost or mixed up."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import Role
from core.jobs import queue
from core.models import Job
from governance.arrangements.subsidies.actions import import_subsidies
from governance.arrangements.subsidies.forms import field_of, named_field_of
from governance.arrangements.subsidies.parser import read_subsidies
from governance.models import Arrangement, SubsidyFile
from tests.cast import Cast
from tests.factories import make_initiative, make_user
from tests.factories.governance import make_party
from tests.governance.arrangements.subsidy_files import line, register
from tests.governance.continuity.checks.run_one_check import found


def upload(client: Client, *lines: str) -> str:
    file = SimpleUploadedFile("register.csv", register(*lines).encode())
    return client.post("/subsidies/inlezen", {"file": file, "granted_by": "Gemeente"}).headers["Location"]


def test_a_choice_stays_with_its_applicant_when_the_list_moved_on(client: Client, cast: Cast) -> None:
    client.force_login(cast.coordinator)
    page = upload(client, line(number="1", applicant="Yyy"), line(number="2", applicant="Zzz"))
    names = {str(field.label): name for name, field in client.get(page).context["form"].fields.items()}
    # Meanwhile the first one comes into the register and needs no choice any more.
    make_initiative(name="Yyy", area=cast.area)

    client.post(page, {"version": SubsidyFile.objects.get().version, names["Zzz"]: "none"})

    assert SubsidyFile.objects.get().chosen == {"Zzz": ""}


def test_a_register_without_days_leaves_the_day_on_which_an_official_ended_it(db: None) -> None:
    make_initiative(name="De Tuin")
    grantor = make_party()

    def bring_in(row: str) -> Arrangement:
        import_subsidies(rows=read_subsidies(register(row).encode()), granted_by=grantor, by=None)
        return Arrangement.objects.get()

    first = bring_in(line(granted="10000"))
    Arrangement.objects.update(last_day=date(2026, 6, 30))
    again = bring_in(line(granted="12000"))
    dated = bring_in(line(granted="12000", last_day="31-08-2026"))

    assert first.last_day == date(2026, 12, 31)
    assert (again.amount_granted, again.last_day) == (Decimal(12000), date(2026, 6, 30))
    assert dated.last_day == date(2026, 8, 31)


def test_two_coordinators_who_press_import_both_follow_it_and_it_comes_in_once(client: Client, cast: Cast) -> None:
    make_initiative(name="De Tuin")
    client.force_login(cast.coordinator)
    page = upload(client, line())
    colleague = make_user(role=Role.COORDINATOR)

    pages = []
    for person in (cast.coordinator, colleague):
        client.force_login(person)
        pages.append(client.post(f"{page}/start").headers["Location"])
        assert client.get(pages[-1]).status_code == 200
    queue.run_due()

    assert Job.objects.count() == 2
    assert client.get(pages[-1]).headers["Location"] == page
    assert Arrangement.objects.count() == 1


def imported(client: Client, page: str) -> None:
    client.post(f"{page}/start")
    queue.run_due()


def preview(client: Client, page: str) -> str:
    return " ".join(client.get(page).content.decode().split())


def test_an_applicant_with_another_name_is_found_in_the_whole_register(client: Client, cast: Cast) -> None:
    far = make_initiative(name="Buurtkeuken Lindehof", area=cast.elsewhere)
    make_initiative(name="Buurtkeuken Zuid")
    client.force_login(cast.coordinator)
    page = upload(client, line(applicant="Stichting Samen Eten"))
    version, named = SubsidyFile.objects.get().version, named_field_of("Stichting Samen Eten")

    nothing = client.post(page, {"version": version, named: "Bestaat niet"})
    several = client.post(page, {"version": version, named: "Buurtkeuken"})
    assert nothing.status_code == several.status_code == 422
    assert "Geen initiatief in het register heeft dit in zijn naam" in nothing.content.decode()
    assert 'value="Buurtkeuken"' in several.content.decode()
    assert str(far.pk) in several.content.decode()
    # What was offered then can be picked.
    again = client.post(page, {"version": version, field_of("Stichting Samen Eten"): str(far.pk), named: "Buurtkeuken"})
    assert again.status_code == 302
    imported(client, page)
    assert Arrangement.objects.get().initiative == far


def test_a_part_of_a_name_that_only_one_bears_is_enough(client: Client, cast: Cast) -> None:
    far = make_initiative(name="Buurtkeuken Lindehof", area=cast.elsewhere)
    client.force_login(cast.coordinator)
    page = upload(client, line(applicant="Stichting Samen Eten"))
    version = SubsidyFile.objects.get().version
    assert client.post(page, {"version": version, named_field_of("Stichting Samen Eten"): "linde"}).status_code == 302
    assert SubsidyFile.objects.get().chosen == {"Stichting Samen Eten": str(far.pk)}


def test_a_change_is_shown_by_field_with_what_it_was_and_becomes(client: Client, cast: Cast) -> None:
    make_initiative(name="De Tuin")
    client.force_login(cast.coordinator)
    imported(client, upload(client, line(granted="10000")))

    shown = preview(client, upload(client, line(granted="12000")))

    assert "Toegekend bedrag: <s>€ 10.000,00</s> → <b>€ 12.000,00</b>" in shown


# In real transactions: the history knows a writer per transaction.
@pytest.mark.django_db(transaction=True)
def test_what_a_person_corrected_stays_until_somebody_chooses_the_file(client: Client, cast: Cast) -> None:
    tuin = make_initiative(name="De Tuin", area=cast.area)
    client.force_login(cast.coordinator)
    imported(client, upload(client, line(granted="10000")))
    one = Arrangement.objects.get()
    given = {
        "kind": "subsidy", "title": one.title, "party_name": "Gemeente", "sphere": "government",
        "first_day": "2026-01-01", "last_day": "2026-12-31", "amount_granted": "9.500", "reference": "SBA-1",
        "scheme": str(one.scheme_id), "goal": str(one.goal_id), "version": one.version,
    }  # fmt: skip
    assert client.post(f"/dossier/{tuin.pk}/afspraken/{one.pk}", given).status_code == 302

    page = upload(client, line(granted="10000", requested="11000"))
    assert "Toegekend bedrag: <s>€ 9.500,00</s> → <b>€ 10.000,00</b>" in preview(client, page)
    imported(client, page)
    one.refresh_from_db()
    assert (one.amount_granted, one.amount_requested) == (Decimal(9500), Decimal(11000))

    file = SubsidyFile.objects.latest("created_at")
    client.post(page, {"version": file.version, "overwrite": ["SBA-1"]})
    assert 'value="SBA-1" checked' in preview(client, page)
    imported(client, page)
    one.refresh_from_db()
    assert one.amount_granted == Decimal(10000)


def test_another_applicant_a_missing_row_and_an_odd_year_are_told(client: Client, cast: Cast) -> None:
    make_initiative(name="De Tuin")
    make_initiative(name="Blijstroom")
    client.force_login(cast.coordinator)
    imported(client, upload(client, line(number="1"), line(number="2", project="Weg uit het bestand")))

    page = upload(client, line(number="1", applicant="Blijstroom", first_day="2024-01-01", last_day="2024-12-31"))
    shown = preview(client, page)

    assert "Dossier 1 (rij 2) staat bij De Tuin; het bestand zegt Blijstroom, en dat lijkt op Blijstroom" in shown
    assert "Weg uit het bestand, 2" in shown
    assert "dossier 1 (rij 2): jaar 2026, van 1 jan 2024 tot en met 31 dec 2024" in shown


def test_a_determined_subsidy_from_a_register_is_not_told_as_late(client: Client, cast: Cast) -> None:
    tuin = make_initiative(name="De Tuin", area=cast.area)
    client.force_login(cast.coordinator)
    imported(client, upload(client, line(year="2025", determined="9000")))

    assert not found("determination-due", date(2026, 11, 30))
    assert "vastgesteld € 9.000, dag onbekend" in client.get(f"/dossier/{tuin.pk}").content.decode()
