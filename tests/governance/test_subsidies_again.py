# SPDX-License-Identifier: EUPL-1.2
"""A subsidy register that comes in again, while people go on working: nothing of theirs is lost or mixed up."""

from datetime import date
from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import Role
from core import jobs
from core.models import Job
from governance.actions.subsidies import import_subsidies
from governance.models import Arrangement, SubsidyFile
from governance.subsidies.reading import read_subsidies
from tests.cast import Cast
from tests.factories import make_initiative, make_user
from tests.factories.governance import make_party
from tests.governance.subsidy_files import line, register


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
    jobs.run_due()

    assert Job.objects.count() == 2
    assert client.get(pages[-1]).headers["Location"] == page
    assert Arrangement.objects.count() == 1
