# SPDX-License-Identifier: EUPL-1.2
"""A subsidy register brought in, matched, previewed, imported once, and taken out again."""

import json
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils import timezone
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from core.jobs import queue
from governance.arrangements.subsidies import exports
from governance.arrangements.subsidies.actions import import_subsidies
from governance.arrangements.subsidies.forms import field_of
from governance.arrangements.subsidies.matching import plain
from governance.arrangements.subsidies.parser import read_subsidies
from governance.models import Arrangement, SubsidyFile
from initiatives.models import Engagement, PartyAlias
from initiatives.models.party import ChainRole
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_party
from tests.governance.arrangements.subsidy_files import line, register

SCHEMAS = Path(__file__).parent / "360giving"


def run(tmp_path: Path, *lines: str, **options: object) -> dict[str, int]:
    file = tmp_path / "register.csv"
    file.write_text(register(*lines))
    out = StringIO()
    call_command("import_subsidies", str(file), "--json", stdout=out, **options)
    counts: dict[str, int] = json.loads(out.getvalue())
    return counts


def test_a_subsidy_becomes_an_arrangement_with_its_scheme_and_goal(db: None, tmp_path: Path) -> None:
    tuin = make_initiative(name="De Tuin")

    counts = run(tmp_path, line(applicant="Stichting De Tuin", requested="12000", determined="9500"))

    one = Arrangement.objects.get()
    assert counts == {"new": 1, "changed": 0, "kept": 0, "same": 0, "unmatched": 0, "notGranted": 0, "dryRun": False}
    assert (one.initiative, one.kind, one.reference, one.title) == (tuin, "subsidy", "SBA-1", "Samen tuinieren")
    assert (one.amount_requested, one.amount_granted, one.amount_determined) == tuple(
        map(Decimal, (12000, 10000, 9500))
    )
    assert (one.first_day, one.last_day) == (date(2026, 1, 1), date(2026, 12, 31))
    assert one.scheme
    assert one.goal
    assert one.goal.department
    assert (one.scheme.name, one.goal.title, one.goal.department.name) == (
        "Bewonersinitiatieven",
        "Groen",
        "Stadsbeheer",
    )
    assert one.granted_by.name == "Gemeente Oeverstad"


def test_the_same_file_twice_changes_nothing(db: None, tmp_path: Path) -> None:
    make_initiative(name="De Tuin")
    run(tmp_path, line())
    before = Arrangement.objects.values().get()

    assert run(tmp_path, line())["same"] == 1
    assert Arrangement.objects.values().get() == before


def test_a_newer_file_changes_only_what_it_says_otherwise(db: None, tmp_path: Path) -> None:
    make_initiative(name="De Tuin")
    run(tmp_path, line(requested="12000"))

    assert run(tmp_path, line(requested="", determined="9000"))["changed"] == 1

    one = Arrangement.objects.get()
    assert (one.amount_determined, one.amount_requested, one.amount_granted) == tuple(
        map(Decimal, (9000, 12000, 10000))
    )


def test_a_dry_run_counts_and_changes_nothing(db: None, tmp_path: Path) -> None:
    make_initiative(name="De Tuin")

    assert run(tmp_path, line(), dry_run=True)["new"] == 1
    assert not Arrangement.objects.exists()


def test_one_bad_row_stops_the_whole_file_and_names_its_place(db: None, tmp_path: Path) -> None:
    make_initiative(name="De Tuin")

    with pytest.raises(CommandError, match=r"(Row 3, column|Rij 3, kolom) BEDRAG_VERLEEND"):
        run(tmp_path, line(number="1"), line(number="2", granted="?"))
    assert not Arrangement.objects.exists()


def test_a_file_that_is_not_there_is_said(db: None) -> None:
    with pytest.raises(CommandError, match=r"nergens\.csv"):
        call_command("import_subsidies", "nergens.csv")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stichting De Tuin", "de tuin"),
        ("Coöperatie Blijstroom U.A.", "blijstroom"),
        ("BUURTHUIS 't Klooster", "buurthuis t klooster"),
        ("Café José B.V.", "cafe jose"),
    ],
)
def test_legal_forms_accents_and_capitals_do_not_matter(one: str, other: str) -> None:
    assert plain(one) == plain(other)


def test_an_applicant_is_found_as_a_party_that_does_the_work_or_under_its_other_name(db: None, tmp_path: Path) -> None:
    initiative = make_initiative(name="Zonnedak Noord")
    party = make_party(name="Vereniging Noorderzon", sphere="community")
    Engagement.objects.create(initiative=initiative, party=party, role=ChainRole.EXECUTOR)
    PartyAlias.objects.create(party=party, name="VvE Noorderzon")

    counts = run(tmp_path, line(number="1", applicant="Noorderzon"), line(number="2", applicant="VvE Noorderzon"))

    assert counts["new"] == 2
    assert set(Arrangement.objects.values_list("initiative", flat=True)) == {initiative.pk}


def test_a_funder_in_the_chain_does_not_make_it_the_recipient(db: None, tmp_path: Path) -> None:
    party = make_party(name="Fonds Zuid", sphere="market")
    Engagement.objects.create(initiative=make_initiative(), party=party, role=ChainRole.FUNDER)

    assert run(tmp_path, line(applicant="Fonds Zuid"))["unmatched"] == 1


def test_two_initiatives_of_one_name_are_never_guessed_between(db: None, tmp_path: Path) -> None:
    make_initiative(name="De Tuin")
    make_initiative(name="De Tuin")

    assert run(tmp_path, line())["unmatched"] == 1


def test_a_request_that_was_turned_down_is_no_arrangement(db: None, tmp_path: Path) -> None:
    make_initiative(name="De Tuin")

    assert run(tmp_path, line(granted="0"))["notGranted"] == 1
    assert not Arrangement.objects.exists()


def test_a_year_that_follows_a_year_of_the_same_scheme_renews_it(db: None, tmp_path: Path) -> None:
    make_initiative(name="De Tuin")
    run(tmp_path, *(line(number="P", periodicity="Periodiek", year=str(year)) for year in (2026, 2024, 2025)))

    first, second, third = Arrangement.objects.order_by("first_day")

    assert (first.renews, second.renews, third.renews) == (None, first, second)


def test_what_another_party_granted_under_the_same_number_stays_apart(db: None, tmp_path: Path) -> None:
    make_initiative(name="De Tuin")
    run(tmp_path, line())

    assert run(tmp_path, line(), granted_by="Provincie Zuid-Holland")["new"] == 1
    assert Arrangement.objects.count() == 2


def test_reading_and_matching_costs_the_same_number_of_queries_for_any_number_of_rows(
    db: None, django_assert_max_num_queries: "object"
) -> None:
    party = make_party(name="Gemeente")
    for number in range(5):
        make_initiative(name=f"Tuin {number}")
    rows = read_subsidies(
        register(*(line(number=str(n), applicant=f"Tuin {n % 5}", scheme="A", field="B") for n in range(300))).encode()
    )

    with django_assert_max_num_queries(24):  # type: ignore[operator]
        assert import_subsidies(rows=rows, granted_by=party, by=None)["new"] == 300


def upload(client: Client, text: str, name: str = "register.csv") -> str:
    answer = client.post(
        "/subsidies/inlezen",
        {"file": SimpleUploadedFile(name, text.encode()), "granted_by": "Gemeente Oeverstad"},
    )
    assert answer.status_code == 302, answer.content.decode()
    return answer.headers["Location"]


def test_a_coordinator_looks_first_chooses_and_imports_in_the_background(client: Client, cast: Cast) -> None:
    tuin = make_initiative(name="De Tuin", area=cast.area)
    boom = make_initiative(name="Buurtbos Charlois", area=cast.area)
    client.force_login(cast.coordinator)
    page = upload(
        client,
        register(line(number="1"), line(number="2", applicant="Bos Charlois"), line(number="3", applicant="Zzz")),
    )
    assert not Arrangement.objects.exists()
    shown = client.get(page).content.decode()
    assert "Buurtbos Charlois" in shown

    file = SubsidyFile.objects.get()
    client.post(page, {"version": file.version, field_of("Bos Charlois"): str(boom.pk), field_of("Zzz"): "none"})
    started = client.post(f"{page}/start")
    queue.run_due()

    assert client.get(started.headers["Location"]).headers["Location"] == page
    assert set(Arrangement.objects.values_list("initiative", flat=True)) == {tuin.pk, boom.pk}
    file.refresh_from_db()
    assert file.counts == {"new": 2, "changed": 0, "kept": 0, "same": 0, "unmatched": 1, "notGranted": 0}
    assert "Dit bestand is ingelezen: 2 subsidies toegevoegd en 0 veranderd." in client.get(page).content.decode()


def test_a_file_with_faults_is_listed_and_not_kept(client: Client, cast: Cast) -> None:
    client.force_login(cast.coordinator)
    answer = client.post(
        "/subsidies/inlezen",
        {"file": SimpleUploadedFile("a.csv", register(line(granted="<b>")).encode()), "granted_by": "Gemeente"},
    )

    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Rij 2, kolom BEDRAG_VERLEEND: “&lt;b&gt;”" in text
    assert not SubsidyFile.objects.exists()


def test_two_coordinators_who_choose_at_once_do_not_undo_each_other(client: Client, cast: Cast) -> None:
    make_initiative(name="De Tuin")
    client.force_login(cast.coordinator)
    page = upload(client, register(line(number="1", applicant="Yyy"), line(number="2", applicant="Zzz")))
    version = SubsidyFile.objects.get().version
    client.post(page, {"version": version, field_of("Yyy"): "none"})

    answer = client.post(page, {"version": version, field_of("Zzz"): "none"})

    assert answer.status_code == 409
    assert SubsidyFile.objects.get().chosen == {"Yyy": ""}


def test_only_a_coordinator_brings_a_register_in(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)

    assert client.get("/subsidies/inlezen").status_code == 403
    assert 'href="/subsidies/inlezen"' not in client.get("/subsidies").content.decode()


def test_an_official_takes_along_only_the_subsidies_of_their_areas(client: Client, cast: Cast) -> None:
    make_arrangement(kind="subsidy", initiative=make_initiative(name="Hier", area=cast.area), reference="H-1")
    make_arrangement(kind="subsidy", initiative=make_initiative(name="Daar", area=cast.elsewhere), reference="D-1")
    client.force_login(cast.official)

    text = client.get("/subsidies.csv").getvalue().decode()

    assert "Hier" in text
    assert "Daar" not in text


def test_formulas_in_an_export_are_defused_and_come_back_as_they_were(db: None, tmp_path: Path) -> None:
    make_arrangement(
        kind="subsidy", initiative=make_initiative(name="De Tuin"), title="=HYPERLINK(1)", reference="R-1",
        granted_by=make_party(name="Gemeente Oeverstad"), amount_granted=5,
    )  # fmt: skip
    out = StringIO()
    call_command("export_subsidies", stdout=out)
    assert "'=HYPERLINK(1)" in out.getvalue()
    file = tmp_path / "again.csv"
    file.write_text(out.getvalue())
    counts = StringIO()

    call_command("import_subsidies", str(file), "--json", stdout=counts)

    assert json.loads(counts.getvalue())["same"] == 1


def test_the_legal_recipient_a_register_names_goes_out_as_it_came_in(db: None, tmp_path: Path) -> None:
    initiative = make_initiative(name="Blijstroom")
    PartyAlias.objects.create(
        party=make_party(name="Blijstroom Rotterdam", initiative=initiative), name="Coöperatie Blijstroom U.A."
    )
    run(tmp_path, line(number="1", applicant="Coöperatie Blijstroom U.A."), line(number="2", applicant="Blijstroom"))
    out = StringIO()

    call_command("export_subsidies", stdout=out)

    applicants = [cells.split(";")[2] for cells in out.getvalue().splitlines()[1:]]
    assert sorted(applicants) == ["Blijstroom", "Coöperatie Blijstroom U.A."]


def test_a_register_that_comes_again_tells_the_recipient_of_what_was_imported_before(db: None, tmp_path: Path) -> None:
    make_initiative(name="Blijstroom")
    run(tmp_path, line(applicant="Stichting Blijstroom"))
    Arrangement.objects.update(recipient="")

    counts = run(tmp_path, line(applicant="Stichting Blijstroom"))

    assert counts["changed"] == 1
    assert Arrangement.objects.get().recipient == "Stichting Blijstroom"


def validator() -> Draft202012Validator:
    grant = json.loads((SCHEMAS / "360-giving-schema.json").read_text())
    package = json.loads((SCHEMAS / "360-giving-package-schema.json").read_text())
    address = package["properties"]["grants"]["items"]["$ref"]
    registry = Registry().with_resource(address, DRAFT202012.create_resource({**grant, "$id": address}))
    return Draft202012Validator(package, registry=registry, format_checker=FormatChecker())


def test_the_360giving_package_is_valid(db: None, cast: Cast) -> None:
    make_arrangement(
        kind="subsidy", initiative=make_initiative(name="De Tuin", area=cast.area), reference="R-1",
        amount_requested=Decimal("12.50"), amount_granted=Decimal("10.25"), amount_determined=9, title="T" * 150,
    )  # fmt: skip
    make_arrangement(kind="subsidy", amount_granted=0, last_day=None)
    make_arrangement(kind="subsidy", amount_granted=None)
    made = exports.package(exports.subsidies(Arrangement.objects.all()), now=timezone.now())
    package = json.loads(json.dumps(made))

    assert [error.message for error in validator().iter_errors(package)] == []
    assert [grant["amountAwarded"] for grant in package["grants"]] == [10.25, 0.0]


def test_the_validator_of_these_tests_finds_what_is_wrong() -> None:
    broken = {"version": "1.4", "grants": [{"id": "x"}]}

    assert list(validator().iter_errors(broken))
