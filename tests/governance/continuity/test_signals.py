# SPDX-License-Identifier: EUPL-1.2
"""What officials do with signals: one or many, all or nothing, and every step is kept."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from governance.continuity.notices.actions import notify_due
from governance.models import Signal, SignalStep, StepKind
from initiatives.models import SavedView
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import initiative_of, make_arrangement, make_signal


def in_days(number: int) -> date:
    return timezone.localdate() + timedelta(days=number)


def of(cast: Cast, **fields: Any) -> Signal:
    return make_signal(initiative=make_initiative(area=cast.area), **fields)


def act(client: Client, *signals: Signal, **fields: Any) -> Any:
    return client.post("/signalen/doe", {"pick": [one.pk for one in signals], **fields})


def steps(signal: Signal) -> list[tuple[str, str]]:
    found = SignalStep.objects.filter(signal=signal).exclude(kind="opened")
    return [(step.kind, step.done_by.name if step.done_by else "") for step in found]


@pytest.fixture
def official(client: Client, cast: Cast) -> Client:
    client.force_login(cast.official)
    return client


def test_many_signals_are_marked_as_seen_at_once_and_a_double_click_changes_nothing(
    official: Client, cast: Cast
) -> None:
    one, other = of(cast), of(cast)

    first = act(official, one, other, act="acknowledge")
    again = act(official, one, other, act="acknowledge")

    assert (first.status_code, again.status_code) == (302, 302)
    assert steps(one) == steps(other) == [("acknowledged", "Ole Official")]


def test_what_a_colleague_saw_first_is_told_with_who_and_when(official: Client, cast: Cast, client: Client) -> None:
    one = of(cast)
    colleague = Client()
    colleague.force_login(cast.coordinator)
    act(colleague, one, act="acknowledge")

    page = act(official, one, act="acknowledge")

    assert page.status_code == 422
    assert "Coco Coordinator" in page.content.decode()


def test_a_signal_is_given_to_a_colleague_who_handles_the_initiative(official: Client, cast: Cast) -> None:
    one = of(cast)

    act(official, one, act="assign", person=cast.coordinator.pk)

    one.refresh_from_db()
    assert one.assigned_to == cast.coordinator
    assert one.steps.get(kind="assigned").given_to == cast.coordinator


def test_a_colleague_of_elsewhere_cannot_be_given_it_and_nothing_at_all_is_written(client: Client, cast: Cast) -> None:
    near = of(cast)
    far = make_signal(initiative=make_initiative(area=cast.elsewhere))
    client.force_login(cast.coordinator)

    page = act(client, near, far, act="assign", person=cast.official.pk)

    assert page.status_code == 422
    assert not Signal.objects.filter(assigned_to__isnull=False).exists()
    assert steps(near) == steps(far) == []


def test_a_resting_signal_leaves_the_list_until_its_day_and_can_be_woken(official: Client, cast: Cast) -> None:
    one = of(cast)
    act(official, one, act="snooze", until=in_days(30).isoformat(), note="Na de vakantie.")

    assert initiative_of(one).name not in official.get("/signalen").content.decode()
    assert initiative_of(one).name in official.get("/signalen?state=resting").content.decode()
    assert not Signal.objects.awake_on(in_days(29)).exists()
    assert Signal.objects.awake_on(in_days(30)).exists()

    act(official, one, act="wake")
    assert initiative_of(one).name in official.get("/signalen").content.decode()
    assert [kind for kind, _who in steps(one)] == ["snoozed", "woken"]
    assert one.steps.get(kind="snoozed").rests_until == in_days(30)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"act": "snooze", "until": "2020-01-01"}, "id_until"),
        ({"act": "snooze"}, "id_until"),
        ({"act": "assign"}, "id_person"),
        ({"act": "resolve", "note": "  "}, "id_note"),
        ({"act": "nonsense"}, "id_act"),
    ],
)
def test_what_an_act_still_needs_is_told_at_its_field_and_the_boxes_stay_ticked(
    fields: dict[str, str], field: str, official: Client, cast: Cast
) -> None:
    one = of(cast)

    page = act(official, one, **fields)

    assert page.status_code == 422
    assert f'href="#{field}"' in page.content.decode()
    assert f'value="{one.pk}" checked' in page.content.decode()
    assert steps(one) == []


def test_who_takes_it_up_is_no_silent_wish_beside_another_act(official: Client, cast: Cast) -> None:
    one = of(cast)
    answer = act(official, one, act="acknowledge", person=cast.coordinator.pk)
    assert answer.status_code == 422
    assert "Kies hier “Wijs toe aan”" in answer.text
    one.refresh_from_db()
    assert (one.assigned_to, one.acknowledged_at) == (None, None)


def test_a_closed_signal_tells_who_closed_it_and_nothing_else_is_done(official: Client, cast: Cast) -> None:
    one, other = of(cast), of(cast)
    colleague = Client()
    colleague.force_login(cast.coordinator)
    act(colleague, one, act="resolve", note="Besproken met de drager.")

    page = act(official, one, other, act="acknowledge")

    assert page.status_code == 422
    assert "Coco Coordinator" in page.content.decode()
    assert steps(other) == []


def test_what_was_closed_by_mistake_opens_again_and_keeps_its_steps(official: Client, cast: Cast) -> None:
    one = of(cast)
    official.post(f"/signalen/{one.pk}/doe", {"act": "resolve", "note": "Klaar."})
    official.post(f"/signalen/{one.pk}/doe", {"act": "reopen"})

    one.refresh_from_db()
    assert (one.closed_on, one.closed_because) == (None, "")
    assert [kind for kind, _who in steps(one)] == ["resolved", "reopened"]


def test_what_went_by_itself_or_was_found_anew_does_not_open_again(official: Client, cast: Cast) -> None:
    today = timezone.localdate()
    gone = of(cast, closed_on=today, closed_because="gone", is_standing=False)
    resolved = of(cast, closed_on=today, closed_because="resolved")
    make_signal(initiative=initiative_of(resolved), stage=2)

    for one in (gone, resolved):
        assert official.post(f"/signalen/{one.pk}/doe", {"act": "reopen"}).status_code == 422
    assert Signal.objects.open().count() == 1


def test_an_act_on_an_old_list_is_refused_when_a_colleague_acted_meanwhile(official: Client, cast: Cast) -> None:
    one = of(cast)
    seen = (timezone.now() - timedelta(minutes=5)).isoformat()
    colleague = Client()
    colleague.force_login(cast.coordinator)
    act(colleague, one, act="assign", person=cast.coordinator.pk)

    page = act(official, one, act="assign", person=cast.official.pk, seen=seen)

    assert page.status_code == 422
    assert "Coco Coordinator" in page.content.decode()
    one.refresh_from_db()
    assert one.assigned_to == cast.coordinator


def test_a_note_stands_on_the_page_of_the_signal(official: Client, cast: Cast) -> None:
    one = of(cast)

    official.post(f"/signalen/{one.pk}/doe", {"act": "note", "note": "Gebeld, belt terug."})

    page = official.get(f"/signalen/{one.pk}").content.decode()
    assert "Gebeld, belt terug." in page
    assert "Ole Official" in page


@pytest.mark.parametrize("who", ["other_official", "founder", "stranger", "assessor", "administrator"])
def test_nobody_else_acts_on_a_signal_through_any_door(who: str, client: Client, cast: Cast) -> None:
    one = of(cast)
    make_carrier(initiative_of(one), cast.founder)
    client.force_login(getattr(cast, who))

    answers = [
        act(client, one, act="acknowledge"),
        client.post(f"/signalen/{one.pk}/doe", {"act": "acknowledge"}),
    ]

    assert all(answer.status_code in {403, 404, 422} for answer in answers)
    assert steps(one) == []


def test_officials_of_elsewhere_see_no_trace_of_a_signal(client: Client, cast: Cast) -> None:
    one = of(cast, check_code="single-carrier", facts={"carriers": 1, "tasks_on_one": False})
    client.force_login(cast.other_official)

    for path in ("/signalen", "/signalen.csv", "/signalen?state=closed", "/werkvoorraad", "/bestuur"):
        answer = client.get(path)
        body = b"".join(answer) if answer.streaming else answer.content
        assert initiative_of(one).name.encode() not in body, path
    assert "<b>1</b>" not in client.get("/signalen").content.decode()
    assert client.get(f"/signalen/{one.pk}").status_code == 404


def test_the_list_takes_the_same_number_of_queries_whatever_its_length(
    official: Client, cast: Cast, django_assert_max_num_queries: Any
) -> None:
    initiative = make_initiative(area=cast.area)
    Signal.objects.bulk_create(
        Signal(
            check_code="chain-gap", initiative=initiative, subject_key=str(number), severity=number % 3 + 1, stage=1,
            facts={"role": "host", "party": None, "last_day": None}, since=in_days(-3), opened_on=in_days(-3),
            seen_on=in_days(0), due_on=in_days(number % 40) if number % 2 else None,
        )
        for number in range(3000)
    )  # fmt: skip
    for path, budget in (("/signalen", 14), ("/werkvoorraad", 32), (f"/dossier/{initiative.pk}", 60)):
        with django_assert_max_num_queries(budget):
            assert official.get(path).status_code == 200


def test_every_signal_is_met_once_over_the_pages_worst_and_nearest_first(official: Client, cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    for number in range(60):
        make_signal(
            initiative=initiative, subject_key=str(number), severity=number % 3 + 1, check_code="chain-gap",
            facts={"role": "host", "party": None, "last_day": None},
            due_on=in_days(number) if number % 2 else None,
        )  # fmt: skip
    met: list[Signal] = []
    query = ""
    while True:
        page = official.get(f"/signalen{query}").context["page"]
        met += page.items
        query = page.next_query
        if not query:
            break

    assert len({one.pk for one in met}) == len(met) == 60
    key = [(-one.severity, one.due_on or date.max) for one in met]
    assert key == sorted(key)


def test_the_file_shows_open_and_closed_signals_and_the_carriers_page_never_a_note(
    official: Client, cast: Cast
) -> None:
    one = of(cast)
    make_carrier(initiative_of(one), cast.founder)
    closed = make_signal(
        initiative=initiative_of(one), check_code="no-contact-person", facts={"closed": False, "last_day": None},
        closed_on=timezone.localdate(), closed_because="resolved",
    )  # fmt: skip
    closed.steps.create(kind=StepKind.RESOLVED, day=timezone.localdate(), note="Geheime notitie", done_by=cast.official)
    one.steps.create(kind=StepKind.NOTED, day=timezone.localdate(), note="Geheime notitie", done_by=cast.official)

    file = official.get(f"/dossier/{one.initiative_id}").content.decode()
    assert "1 signaal vraagt aandacht" in file
    assert "1 gesloten signaal" in file

    founder = Client()
    founder.force_login(cast.founder)
    mine = founder.get(f"/mijn/{one.initiative_id}").content.decode()
    assert "Klopt wat er over u in het register staat nog?" in mine
    assert "Geheime notitie" not in mine
    assert "Ole Official" not in mine


def test_carriers_do_not_hear_of_checks_that_are_not_for_them(client: Client, cast: Cast) -> None:
    one = of(cast, check_code="assessment-due", facts={})
    make_carrier(initiative_of(one), cast.founder)
    client.force_login(cast.founder)

    assert "Kijk hier even naar" not in client.get(f"/mijn/{one.initiative_id}").content.decode()


def test_every_kept_view_shows_how_many_signals_it_finds_for_its_reader_in_one_query(
    official: Client, cast: Cast, django_assert_num_queries: Any
) -> None:
    one = of(cast, check_code="silence", severity=3)
    of(cast, check_code="silence", closed_on=in_days(0), closed_because="gone", is_standing=False)
    facts = {"carriers": 1, "tasks_on_one": False}
    of(cast, check_code="single-carrier", facts=facts, snoozed_until=in_days(5))
    make_signal(initiative=make_initiative(area=cast.elsewhere), check_code="silence", severity=3)
    initiative_of(one).contact_people.create(user=cast.official, starts_on=in_days(0))
    asked = {
        "Stil": "?check=silence",
        "Dicht": "?state=closed",
        "Rust": "?state=resting&check=single-carrier",
        "Mijn buurt": f"?area={cast.area.code}&who=mine",
        "Gezocht": f"?q={initiative_of(one).name}&severity=3",
        "Niets": "?check=expiry",
    }
    for name, query in asked.items():
        official.post(f"/signalen/weergaven{query}", {"name": name, "is_shared": "on"})

    page = official.get("/signalen?check=silence")
    counts = {chip.name: chip.count for chip in page.context["chips"]}
    assert {name: counts[name] for name in asked} == {
        "Stil": 1, "Dicht": 1, "Rust": 1, "Mijn buurt": 1, "Gezocht": 1, "Niets": 0,
    }  # fmt: skip
    assert page.context["total"] == 1
    for name, query in asked.items():
        assert official.get(f"/signalen{query}").context["total"] == counts[name], name

    with CaptureQueriesContext(connection) as many:
        official.get("/signalen?check=silence")
    # Searching reads the rows, once for however many views.
    SavedView.objects.exclude(name="Gezocht").delete()
    with django_assert_num_queries(len(many)):
        official.get("/signalen?check=silence")


def test_after_one_act_on_many_the_list_keeps_its_filters_and_not_the_view_it_opens_with(
    official: Client, cast: Cast
) -> None:
    official.post("/signalen/weergaven?severity=3", {"name": "Rood", "is_default": "on"})

    back = act(official, of(cast), act="acknowledge").headers["Location"]

    assert official.get(back).status_code == 200
    assert official.get("/signalen").headers["Location"] == "/signalen?severity=3"


def lists(client: Client, *queries: str) -> list[set[str]]:
    pages = [client.get(f"/signalen{one}").context["groups"] for one in queries]
    return [{row.about for group in groups for row in group.rows} for groups in pages]


def test_who_takes_a_signal_up_is_one_answer_so_mine_and_nobodys_never_overlap(official: Client, cast: Cast) -> None:
    given, kept, hers, free, left = (of(cast, check_code="silence") for _number in range(5))
    Signal.objects.filter(pk=given.pk).update(assigned_to=cast.official)
    Signal.objects.filter(pk=hers.pk).update(assigned_to=cast.coordinator)
    for one in (kept, hers):
        initiative_of(one).contact_people.create(user=cast.official, starts_on=in_days(0))
    # A contact person who works elsewhere now takes nothing up here.
    initiative_of(left).contact_people.create(user=cast.other_official, starts_on=in_days(-30))

    mine, nobodys = lists(official, "?who=mine", "?who=nobody")

    names = {one: initiative_of(one).name for one in (given, kept, hers, free, left)}
    assert mine == {names[given], names[kept]}
    assert nobodys == {names[free], names[left]}
    assert {chip.name: chip.count for chip in official.get("/signalen").context["chips"]} == {
        "Alles van mij": 5, "Dringend": 0, "Ik pak het op": 2, "Niemand pakt het op": 2, "Uitgesteld": 0,
    }  # fmt: skip


@pytest.mark.parametrize("words", ["contactpersoon geweest", "Ole", "deuren opent", "CONTACTPERSOON ole"])
def test_search_finds_what_a_row_shows_and_nothing_else(words: str, official: Client, cast: Cast) -> None:
    shown = of(cast, check_code="no-contact-person", facts={"closed": False, "last_day": None})
    of(cast, check_code="single-carrier", facts={"carriers": 0, "tasks_on_one": False})
    Signal.objects.filter(pk=shown.pk).update(assigned_to=cast.official)

    assert lists(official, f"?q={words}") == [{initiative_of(shown).name}]


def test_a_colleague_of_two_teams_is_offered_once(official: Client, cast: Cast) -> None:
    cast.elsewhere.team.create(user=cast.official)
    of(cast)

    names = [label for _value, label in official.get("/signalen").context["form"].fields["person"].choices]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", ["/signalen/doe?severity=3", "/werkvoorraad/samen?area=x"])
def test_the_address_of_an_act_on_many_leads_back_to_its_list_when_it_is_opened(
    path: str, official: Client, cast: Cast
) -> None:
    answer = official.get(path, headers={"accept": "text/html"})

    list_path, query = path.split("?")
    assert (answer.status_code, answer["Location"]) == (302, f"{list_path.rpartition('/')[0]}?{query}")


def three_about_one_arrangement(cast: Cast) -> tuple[Signal, Signal, Signal]:
    initiative = make_initiative(area=cast.area)
    last = in_days(20).isoformat()
    one = str(make_arrangement(initiative=initiative, title="Subsidie tuin").pk)
    about: dict[str, Any] = {"arrangement": one, "title": "Subsidie tuin", "party": "Gemeente", "last_day": last}
    ends = make_signal(
        initiative=initiative, check_code="expiry", subject_key=one, severity=2, due_on=in_days(20),
        facts={**about, "ended": False, "next_first_day": None},
    )  # fmt: skip
    stops = make_signal(
        initiative=initiative, check_code="horizon", subject_key="kind:subsidy", severity=1, due_on=in_days(20),
        facts={**about, "about": "horizon", "kind": "subsidy", "horizon": in_days(2000).isoformat()},
    )  # fmt: skip
    owed = make_signal(
        initiative=initiative, check_code="notice-term", subject_key=one, severity=3, due_on=in_days(-70),
        facts={**about, "first_day": in_days(-1500).isoformat(), "announce_by": in_days(-70).isoformat(), "late": True},
    )  # fmt: skip
    return ends, stops, owed


def test_what_is_found_of_one_arrangement_is_told_as_one_with_all_grounds_and_the_worst_severity(
    official: Client, cast: Cast
) -> None:
    initiative = initiative_of(three_about_one_arrangement(cast)[0])
    other = initiative_of(of(cast))

    for path in ("/signalen", "/signalen?by=check", "/signalen?check=horizon", "/signalen?severity=3"):
        page = official.get(path)
        (row,) = [row for group in page.context["groups"] for row in group.rows if row.also]
        assert [row.signal.check_code, *(one.signal.check_code for one in row.also)] == [
            "notice-term",
            "expiry",
            "horizon",
        ]
        assert row.shape == "crit"
        assert len({button.href for button in row.buttons}) == len(row.buttons)
    assert lists(official, "?severity=2", "?severity=1") == [
        {other.name},
        set(),
    ]
    assert official.get("/signalen").context["total"] == 2
    assert "2 signalen, het ergste eerst" in official.get("/werkvoorraad").content.decode()
    assert "1 signaal vraagt aandacht" in official.get(f"/dossier/{initiative.pk}").content.decode()


def test_an_act_on_what_is_told_as_one_is_on_all_of_it(official: Client, cast: Cast) -> None:
    ends, stops, owed = three_about_one_arrangement(cast)
    official.post(f"/signalen/{stops.pk}/doe", {"act": "assign", "person": cast.coordinator.pk})
    assert {one.assigned_to for one in Signal.objects.all()} == {cast.coordinator}
    assert lists(official, "?who=nobody") == [set()]

    act(official, owed, act="resolve", note="De subsidie gaat over in een opdracht.")

    assert not Signal.objects.open().exists()
    assert [one.steps.filter(kind="resolved").count() for one in (ends, stops, owed)] == [1, 1, 1]


def test_every_count_of_signals_equals_its_list(client: Client, cast: Cast) -> None:
    three_about_one_arrangement(cast)
    of(cast, check_code="silence", snoozed_until=in_days(9))
    of(cast, check_code="chain-gap", subject_key="host", facts={"role": "host", "party": None, "last_day": None})
    client.force_login(cast.coordinator)

    counted = {one.check.code: one.open_count for one, _form in client.get("/controles").context["lines"]}
    for code, count in counted.items():
        assert client.get(f"/signalen?check={code}").context["total"] == count, code
    for chip in client.get("/signalen").context["chips"]:
        page = client.get(chip.address)
        assert sum(len(group.rows) for group in page.context["groups"]) == page.context["total"] == chip.count
    assert counted["expiry"] == counted["horizon"] == 1
    assert counted["silence"] == 0


def test_who_is_given_signals_reads_it_in_a_mail_with_the_note_and_not_again_in_the_digest(
    official: Client, cast: Cast
) -> None:
    one, other = of(cast), of(cast)

    act(official, one, other, act="assign", person=cast.coordinator.pk, note="Wil jij bellen?")
    act(official, of(cast), act="assign", person=cast.official.pk)

    (mail,) = Message.objects.all()
    assert (mail.to, mail.kind) == (cast.coordinator.email, "signals-handed-over")
    assert all(initiative_of(given).name in mail.body for given in (one, other))
    assert "Wil jij bellen?" in mail.body
    notify_due(in_days(0), with_digests=True)
    assert not Message.objects.filter(to=cast.coordinator.email).exclude(pk=mail.pk).exists()
