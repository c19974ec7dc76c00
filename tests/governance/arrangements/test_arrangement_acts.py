# SPDX-License-Identifier: EUPL-1.2
"""What happens to an arrangement on the way, and which fields fit which kind."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from governance.arrangements.facts import arrangements_terms
from governance.arrangements.plain_texts import sentences_about
from governance.arrangements.table import arrangements_of
from governance.arrangements.timeline.charts import draw
from governance.models import Arrangement, PolicyGoal, Scheme
from governance.parties.funding.facts import payers
from initiatives.models import Initiative, Party
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_arrangement, make_party

TODAY = timezone.localdate()
NEW = {
    "kind": "subsidy", "title": "Subsidie", "party_name": "Gemeente Rotterdam", "sphere": "government",
    "first_day": "01-01-2026", "last_day": "31-12-2026",
}  # fmt: skip
FIELDS = {
    "subsidy": {"scheme", "goal", "reference", "amount_requested", "amount_granted", "by_book_year"},
    "agreement": {"goal", "reference", "amount_granted"},
    "exception": {"goal", "reference", "rule"},
    "lease": {"goal", "reference", "rent_per_month"},
    "staffing": {"goal", "reference", "hours_per_week"},
}
ALL = set().union(*FIELDS.values(), {"same_activities", "amount_determined", "notice_given_on"})


def at(one: Arrangement | Initiative, rest: str) -> str:
    if isinstance(one, Initiative):
        return f"/dossier/{one.pk}/afspraken/{rest}"
    return f"/dossier/{one.initiative_id}/afspraken/{one.pk}/{rest}".rstrip("/")


def asked(page: str) -> set[str]:
    return {name for name in ALL if f'name="{name}"' in page}


@pytest.fixture
def running(cast: Cast) -> Arrangement:
    """A subsidy that runs now."""
    return make_arrangement(
        initiative=make_initiative(area=cast.area),
        kind="subsidy",
        title="Tuinsubsidie",
        amount_granted=1000,
        first_day=TODAY - timedelta(days=200),
        last_day=TODAY + timedelta(days=100),
    )


def test_without_a_kind_the_page_asks_for_it_first(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)

    page = client.get(at(make_initiative(area=cast.area), "nieuw")).content.decode()

    assert all(f'href="?soort={kind}"' in page for kind in FIELDS)
    assert 'name="title"' not in page


@pytest.mark.parametrize("kind", FIELDS)
def test_a_form_asks_only_what_fits_the_kind(kind: str, client: Client, cast: Cast) -> None:
    client.force_login(cast.official)

    page = client.get(at(make_initiative(area=cast.area), f"nieuw?soort={kind}")).content.decode()

    assert asked(page) == FIELDS[kind]


def test_a_subsidy_keeps_scheme_goal_file_number_and_amounts(client: Client, cast: Cast) -> None:
    goal = PolicyGoal.objects.create(title="Groen in de wijk")
    scheme = Scheme.objects.create(name="Bewonersinitiatieven", goal=goal)
    client.force_login(cast.official)

    client.post(
        at(make_initiative(area=cast.area), "nieuw"),
        {**NEW, "scheme": scheme.pk, "goal": goal.pk, "reference": "SUB-12", "amount_requested": "12.500,50",
         "amount_granted": "€ 10.000", "by_book_year": "on"},
    )  # fmt: skip

    kept = Arrangement.objects.get()
    assert (kept.scheme, kept.goal, kept.reference, kept.by_book_year) == (scheme, goal, "SUB-12", True)
    assert (kept.amount_requested, kept.amount_granted) == (Decimal("12500.50"), Decimal(10000))
    assert kept.same_activities
    assert kept.first_day == date(2026, 1, 1)


def test_what_holds_something_stays_in_sight_and_another_kind_drops_what_does_not_fit(
    client: Client, cast: Cast
) -> None:
    lease = make_arrangement(initiative=make_initiative(area=cast.area), kind="lease", amount_granted=50)
    client.force_login(cast.official)

    assert "amount_granted" in asked(client.get(at(lease, "")).content.decode())
    assert "amount_granted" not in asked(client.get(at(lease, "") + "?soort=staffing").content.decode())
    client.post(at(lease, ""), {**NEW, "kind": "staffing", "version": 1})

    lease.refresh_from_db()
    assert (lease.kind, lease.amount_granted) == ("staffing", None)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"kind": "staffing", "hours_per_week": "7,5"}, ("7,5 uur per week", "Het is 7,5 uur per week.")),
        ({"kind": "staffing", "hours_per_week": "1"}, ("1 uur per week", "Het is 1 uur per week.")),
        ({"kind": "lease", "rent_per_month": "1.450"}, ("€ 1.450 huur per maand", "U betaalt € 1.450 huur per maand.")),
        ({"kind": "lease", "rent_per_month": "0"}, ("om niet", "U betaalt geen huur.")),
    ],
)
def test_hours_and_rent_are_kept_shown_and_told_to_founders_and_count_as_no_money(
    given: dict[str, str], words: tuple[str, str], client: Client, cast: Cast
) -> None:
    initiative, during = make_initiative(area=cast.area), date(2026, 6, 1)
    make_carrier(initiative, cast.founder)
    client.force_login(cast.official)

    client.post(at(initiative, "nieuw"), {**NEW, **given})

    shown, plain = words
    assert shown in client.get(f"/dossier/{initiative.pk}").content.decode()
    assert payers(initiative, during) == []
    with override("nl"):
        (fact,) = arrangements_terms(initiative, during)
    assert fact.text.startswith(f"{shown} · ")
    client.force_login(cast.founder)
    assert plain in client.get(f"/mijn/{initiative.pk}/afspraken").content.decode()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"kind": "staffing", "hours_per_week": "0"}, "meer dan 0 en hooguit 168"),
        ({"kind": "staffing", "hours_per_week": "168,01"}, "meer dan 0 en hooguit 168"),
        ({"kind": "staffing", "hours_per_week": "acht"}, "Typ een aantal uren"),
        ({"kind": "lease", "rent_per_month": "-1"}, "Een bedrag is 0 of meer"),
    ],
)
def test_hours_and_rent_that_cannot_be_are_told_at_the_field(
    given: dict[str, str], sentence: str, client: Client, cast: Cast
) -> None:
    client.force_login(cast.official)

    page = client.post(at(make_initiative(area=cast.area), "nieuw"), {**NEW, **given})

    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert not Arrangement.objects.exists()


@pytest.mark.parametrize(
    "odd",
    [{"kind": "lease", "hours_per_week": 8}, {"kind": "staffing", "rent_per_month": 8},
     {"kind": "staffing", "hours_per_week": 0}, {"kind": "lease", "rent_per_month": -1}],
)  # fmt: skip
def test_the_database_keeps_hours_and_rent_where_they_belong(odd: dict[str, Any], cast: Cast) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make_arrangement(**odd)


def test_hours_and_rent_go_along_to_the_next_term(client: Client, cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    one = make_arrangement(initiative=initiative, kind="staffing", hours_per_week=8, last_day=TODAY)
    client.force_login(cast.official)

    assert 'value="8"' in client.get(at(one, "vernieuw")).content.decode()


def test_an_amount_stands_in_the_form_as_people_type_it(client: Client, cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    one = make_arrangement(initiative=initiative, kind="subsidy", amount_granted=48000, last_day=TODAY)
    client.force_login(cast.official)

    assert 'value="48.000,00"' in client.get(at(one, "vernieuw")).content.decode()
    assert 'value="48,000.00"' in client.get("/en" + at(one, "vernieuw")).content.decode()


def test_a_file_number_that_is_taken_is_told_in_words(client: Client, cast: Cast) -> None:
    party = make_party(name="Gemeente Rotterdam")
    make_arrangement(granted_by=party, reference="SUB-12")
    client.force_login(cast.official)

    page = client.post(at(make_initiative(area=cast.area), "nieuw"), {**NEW, "reference": "SUB-12"})

    assert page.status_code == 422
    assert "heeft al een andere afspraak met dit dossiernummer" in page.content.decode()


def test_a_known_rule_is_offered_and_keeps_one_spelling(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_arrangement(initiative=one, kind="exception", rule="Beheerplan buitenruimte")
    make_arrangement(initiative=make_initiative(area=cast.elsewhere), kind="exception", rule="Elders")
    client.force_login(cast.official)

    page = client.get(at(one, "nieuw?soort=exception")).content.decode()
    client.post(at(one, "nieuw"), {**NEW, "kind": "exception", "rule": "  beheerplan  Buitenruimte "})

    assert '<option value="Beheerplan buitenruimte">' in page
    assert "Elders" not in page
    assert Arrangement.objects.filter(rule="Beheerplan buitenruimte").count() == 2


def test_renewing_asks_about_the_same_activities_and_takes_no_number_along(
    client: Client, running: Arrangement, cast: Cast
) -> None:
    Arrangement.objects.filter(pk=running.pk).update(reference="SUB-1", notice_given_on=TODAY)
    client.force_login(cast.official)

    page = client.get(at(running, "vernieuw")).content.decode()

    assert asked(page) == FIELDS["subsidy"] | {"same_activities"}
    assert "SUB-1" not in page


def test_extending_moves_the_end_and_only_onwards(client: Client, running: Arrangement, cast: Cast) -> None:
    assert running.last_day
    client.force_login(cast.official)

    back = client.post(at(running, "verleng"), {"last_day": running.last_day.isoformat(), "version": 1})
    on = client.post(at(running, "verleng"), {"last_day": "31-12-2030", "version": 1})

    running.refresh_from_db()
    assert (back.status_code, on.status_code) == (422, 302)
    assert running.last_day == date(2030, 12, 31)


def test_what_is_renewed_or_has_no_end_is_not_extended(client: Client, running: Arrangement, cast: Cast) -> None:
    make_arrangement(
        initiative=running.initiative, renews=running, first_day=TODAY + timedelta(days=101), last_day=None
    )
    client.force_login(cast.official)

    renewed = client.post(at(running, "verleng"), {"last_day": "31-12-2030", "version": 1})
    Arrangement.objects.filter(renews=running).delete()
    Arrangement.objects.filter(pk=running.pk).update(last_day=None)
    endless = client.post(at(running, "verleng"), {"last_day": "31-12-2030", "version": 2})

    assert "al vernieuwd" in renewed.content.decode()
    assert "geen einde afgesproken" in endless.content.decode()


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"determined_on": TODAY.isoformat()}, "Vul zowel de dag als het bedrag"),
        ({"amount_determined": "900"}, "Vul zowel de dag als het bedrag"),
        ({"determined_on": TODAY.isoformat(), "amount_determined": "1000,01"}, "meer dan er is verleend"),
        ({"determination_requested_on": (TODAY + timedelta(days=1)).isoformat()}, "uiterlijk vandaag"),
        (
            {
                "determination_requested_on": TODAY.isoformat(),
                "determined_on": (TODAY - timedelta(days=1)).isoformat(),
                "amount_determined": "5",
            },
            "op of na de dag waarop",
        ),
    ],
)
def test_a_determination_that_contradicts_itself_is_refused(
    given: dict[str, str], sentence: str, client: Client, running: Arrangement, cast: Cast
) -> None:
    client.force_login(cast.official)

    page = client.post(at(running, "vaststelling"), {**given, "version": 1})

    assert page.status_code == 422
    assert sentence in page.content.decode()
    running.refresh_from_db()
    assert running.version == 1


def test_a_determination_is_recorded_in_one_go(client: Client, running: Arrangement, cast: Cast) -> None:
    client.force_login(cast.official)

    client.post(
        at(running, "vaststelling"),
        {"determination_requested_on": TODAY.isoformat(), "determined_on": TODAY.isoformat(),
         "amount_determined": "987,65", "version": 1},
    )  # fmt: skip

    running.refresh_from_db()
    assert (running.determination_requested_on, running.determined_on) == (TODAY, TODAY)
    assert running.amount_determined == Decimal("987.65")


def test_announcing_the_end_is_for_subsidies_and_not_for_tomorrow(
    client: Client, running: Arrangement, cast: Cast
) -> None:
    client.force_login(cast.official)
    tomorrow = client.post(
        at(running, "aankondiging"), {"notice_given_on": (TODAY + timedelta(days=1)).isoformat(), "version": 1}
    )
    client.post(at(running, "aankondiging"), {"notice_given_on": TODAY.isoformat(), "version": 1})
    lease = make_arrangement(initiative=running.initiative, kind="lease")
    other = client.post(at(lease, "aankondiging"), {"notice_given_on": TODAY.isoformat(), "version": 1})

    running.refresh_from_db()
    assert tomorrow.status_code == 422
    assert running.notice_given_on == TODAY
    assert "alleen van subsidies" in other.content.decode()


@pytest.mark.parametrize(
    ("rest", "first", "second"),
    [
        ("verleng", {"last_day": "31-12-2030"}, {"last_day": "31-12-2031"}),
        ("aankondiging", {"notice_given_on": TODAY}, {"notice_given_on": TODAY - timedelta(days=1)}),
        ("vaststelling", {"determination_requested_on": TODAY},
         {"determination_requested_on": TODAY - timedelta(days=1)}),
    ],
)  # fmt: skip
def test_two_windows_on_the_same_act_do_not_overwrite_each_other(  # noqa: PLR0917 - two posts
    rest: str, first: dict[str, Any], second: dict[str, Any], client: Client, running: Arrangement, cast: Cast
) -> None:
    client.force_login(cast.official)

    client.post(at(running, rest), {**first, "version": 1})
    late = client.post(at(running, rest), {**second, "version": 1})

    running.refresh_from_db()
    assert late.status_code == 409
    assert running.version == 2


def test_the_whole_timeline_goes_back_further_than_the_file_and_grows_wide() -> None:
    party = make_party_unsaved()
    long = Arrangement(kind="lease", title="Huur", granted_by=party, first_day=date(2005, 1, 1), last_day=None)

    near, whole = draw([long], date(2026, 11, 24)), draw([long], date(2026, 11, 24), whole=True)

    assert near is not None
    assert whole is not None
    assert (near.first_year, near.step, near.width) == (2022, 0, 990)
    assert (whole.first_year, whole.last_year) == (2005, 2027)
    assert whole.step > 2
    assert whole.width > 2000


def make_party_unsaved() -> Party:
    return Party(name="Gemeente", sphere="government")


def test_goals_and_the_own_horizon_have_rows_of_their_own() -> None:
    goal = PolicyGoal(title="Wijkplan", withdrawn_on=date(2026, 10, 1), withdrawn_because="nieuw plan")
    one = Arrangement(kind="lease", title="Huur", granted_by=make_party_unsaved(), first_day=date(2025, 1, 1),
                      last_day=date(2027, 12, 31), goal=goal)  # fmt: skip
    with override("en"):
        drawn = draw([one], date(2026, 11, 24), horizon=date(2029, 6, 30))

    assert drawn is not None
    assert [row.label for row in drawn.rows] == ["Huur", "Wijkplan", "Own plan"]
    assert [[box.kind for box in row.boxes] for row in drawn.rows] == [["run"], ["past", "gap"], ["own"]]
    assert drawn.rows[1].boxes[1].text == "withdrawn"
    assert drawn.rows[2].boxes[0].text == "until 30 June 2029"


def test_a_term_that_is_renewed_gets_no_red_end() -> None:
    party = make_party_unsaved()
    first = Arrangement(kind="lease", title="a", granted_by=party, first_day=date(2026, 1, 1),
                        last_day=date(2026, 12, 31))  # fmt: skip
    after = Arrangement(kind="lease", title="b", granted_by=party, first_day=date(2027, 1, 1), last_day=None,
                        renews_id=first.pk)  # fmt: skip
    drawn = draw([first, after], date(2026, 11, 24))

    assert drawn is not None
    assert [box.kind for box in drawn.rows[0].boxes] == ["run", "run"]


def test_a_gap_between_two_terms_is_counted_in_days(cast: Cast, running: Arrangement) -> None:
    assert running.last_day
    touching = make_arrangement(
        initiative=running.initiative,
        renews=running,
        first_day=running.last_day + timedelta(days=1),
        last_day=running.last_day + timedelta(days=10),
    )
    make_arrangement(
        initiative=running.initiative, renews=touching, first_day=running.last_day + timedelta(days=12), last_day=None
    )

    lines = arrangements_of(running.initiative, cast.official).lines

    assert [line.gap_before for line in lines] == [0, 0, 1]


def test_a_carrier_reads_in_plain_words_what_ends_and_nobody_else_does(
    client: Client, running: Arrangement, cast: Cast
) -> None:
    own = running.initiative
    make_carrier(own, cast.founder)
    Arrangement.objects.filter(pk=running.pk).update(last_day=TODAY + timedelta(days=30))
    address = f"/mijn/{own.pk}/afspraken"

    client.force_login(cast.founder)
    page = client.get(address).content.decode()
    home = client.get(f"/mijn/{own.pk}").content.decode()

    assert "Tuinsubsidie" in page
    assert "loopt af over 30 dagen en er volgt nog niets" in page
    assert address in home
    for person in (cast.stranger, cast.official, cast.assessor):
        client.force_login(person)
        assert client.get(address).status_code == 404


def test_the_words_follow_the_facts(running: Arrangement, cast: Cast) -> None:
    def words(**changes: Any) -> str:
        Arrangement.objects.filter(pk=running.pk).update(**changes)
        [line] = arrangements_of(running.initiative, cast.official).lines
        with override("en"):
            return " ".join(sentences_about(line, TODAY + timedelta(days=1000)))

    assert "stops more than a year before" in words()
    assert "You got € 900 in the end." in words(amount_determined=900, determined_on=TODAY)
    assert "told you that it will not go on" in words(notice_given_on=TODAY)
    assert "Nothing followed it." in words(notice_given_on=None, last_day=TODAY - timedelta(days=1))
    assert "No end was agreed." in words(last_day=None)


def test_carriers_may_tell_until_when_they_want_to_go_on(client: Client, cast: Cast) -> None:
    own = make_initiative(area=cast.area)
    make_carrier(own, cast.founder)
    client.force_login(cast.founder)
    address = f"/mijn/{own.pk}/wijzig/idee"
    if client.get(address).status_code == 404:
        address = next(
            part.split('"')[0]
            for part in client.get(f"/mijn/{own.pk}").content.decode().split('href="')
            if part.split('"')[0].endswith("/idee")
        )
    page = client.get(address).content.decode()
    told_now = {
        "name": own.name, "summary": own.summary, "story": "", "form": own.form, "phase": own.phase,
        "version": own.version,
    }  # fmt: skip

    client.post(address, {**told_now, "horizon_on": "31-12-2030"})

    own.refresh_from_db()
    assert 'name="horizon_on"' in page
    assert own.horizon_on == date(2030, 12, 31)
    assert 'name="horizon_on"' not in client.get("/aanmelden/idee", follow=True).content.decode()


def test_the_timeline_page_asks_no_more_when_there_is_more_to_draw(
    client: Client, running: Arrangement, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    goal = PolicyGoal.objects.create(title="Groen")
    for _ in range(12):
        make_arrangement(initiative=running.initiative, goal=goal)
    client.force_login(cast.official)

    with django_assert_max_num_queries(9):
        page = client.get(f"/dossier/{running.initiative_id}/tijdlijn").content.decode()

    assert page.count("mv-gantt__row") == 14
    assert page.count("/vernieuw") == 13
