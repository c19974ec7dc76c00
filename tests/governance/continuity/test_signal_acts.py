# SPDX-License-Identifier: EUPL-1.2
"""What a signal asks is done on the page its button opens, and that page says that it is gone, or what is still so."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from governance.continuity.runs.engine import run_checks
from governance.models import Experiment, Lesson, Signal
from initiatives.models import Initiative, RoleNeed
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_arrangement, make_signal


def in_days(number: int) -> date:
    return timezone.localdate() + timedelta(days=number)


def first_act(client: Client, code: str) -> str:
    groups = client.get(f"/signalen?check={code}").context["groups"]
    ((row,),) = (group.rows for group in groups)
    return str(row.buttons[0].href).partition("#")[0]


def filled(form: Any, **more: str) -> dict[str, str]:
    """Return what the browser sends of a form that opened filled in, with what a person adds."""
    shown = {bound.html_name: bound.value() for bound in form}
    sent = {name: "" if value in (None, False) else str(value) for name, value in shown.items()}
    return {**sent, **more}


def ending(initiative: Initiative) -> dict[str, str]:
    make_arrangement(initiative=initiative, first_day=in_days(-800), last_day=in_days(20))
    return {}


def before_the_horizon(initiative: Initiative) -> dict[str, str]:
    Initiative.objects.filter(pk=initiative.pk).update(horizon_on=in_days(2000))
    make_arrangement(initiative=initiative, first_day=in_days(-100), last_day=in_days(400))
    return {"last_day": in_days(1900).isoformat()}


def nobody_to_turn_to(initiative: Initiative) -> dict[str, str]:
    return {}


def empty_place(initiative: Initiative) -> dict[str, str]:
    RoleNeed.objects.create(initiative=initiative, role="host", starts_on=in_days(-9))
    return {"party_name": "Gastvrij Huis", "sphere": "community"}


def long_silent(initiative: Initiative) -> dict[str, str]:
    Initiative.objects.filter(pk=initiative.pk).update(
        published_at=timezone.now() - timedelta(days=400), told_at=timezone.now() - timedelta(days=400)
    )
    return {"way": "call", "happened_on": in_days(0).isoformat()}


def not_determined(initiative: Initiative) -> dict[str, str]:
    make_arrangement(initiative=initiative, kind="subsidy", first_day=in_days(-400), last_day=in_days(-100))
    return {"determination_requested_on": in_days(0).isoformat()}


def owed_notice(initiative: Initiative) -> dict[str, str]:
    make_arrangement(initiative=initiative, kind="subsidy", first_day=in_days(-1400), last_day=in_days(100))
    return {"notice_given_on": in_days(0).isoformat()}


def untried(initiative: Initiative) -> dict[str, str]:
    Experiment.objects.create(
        title="Open later", initiative=initiative, hypothesis="More visitors",
        starts_on=in_days(-200), ends_on=in_days(-90),
    )  # fmt: skip
    return {"verdict": "stop", "learnt": "Ja."}


def unanchored(initiative: Initiative) -> dict[str, str]:
    Lesson.objects.create(title="Ask", text="Vraag.", initiative=initiative, learnt_on=in_days(-300))
    return {"anchored_in": "In de werkwijze."}


ASKED: dict[str, tuple[str, Callable[[Initiative], dict[str, str]]]] = {
    "expiry": ("expiry", ending),
    "horizon": ("horizon", before_the_horizon),
    "no-contact-person": ("no-contact-person", nobody_to_turn_to),
    "chain-gap": ("chain-gap", empty_place),
    "silence": ("silence", long_silent),
    "determination-due": ("determination-due", not_determined),
    "notice-term": ("notice-term", owed_notice),
    "experiment": ("experiment-verdict", untried),
    "lesson": ("experiment-verdict", unanchored),
}


@pytest.mark.parametrize("case", ASKED)
def test_doing_what_a_signal_asks_closes_it_and_says_so(
    case: str, client: Client, cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    code, make = ASKED[case]
    initiative = make_initiative(area=cast.area)
    more = make(initiative)
    if code == "no-contact-person":
        more = {"person": str(cast.official.pk)}
    run_checks(in_days(0))
    client.force_login(cast.official)
    assert Signal.objects.open().filter(check_code=code).count() == 1

    act = first_act(client, code)
    page = client.get(act).context
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(act, {"version": str(page["version"]), **filled(page["form"], **more)})

    assert answer.status_code == 302, answer.context["form"].errors
    assert not Signal.objects.open().filter(check_code=code).exists()


def test_a_rule_that_has_a_proposal_opens_that_proposal_and_another_the_place_to_make_it(
    client: Client, cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    initiative = make_initiative(area=cast.area)
    for number in (3, 2, 1):
        make_arrangement(
            initiative=initiative, kind="exception", rule="Maaibestek",
            first_day=in_days(-365 * number), last_day=in_days(-365 * (number - 1) - 1),
        )  # fmt: skip
    run_checks(in_days(0))
    client.force_login(cast.official)
    act = first_act(client, "repeated-exception")

    rule = client.get(act, follow=True)
    made = client.post(act, follow=True)
    again = client.get(act, follow=True)

    assert "Stel een regelwijziging voor" in rule.content.decode()
    assert made.redirect_chain == again.redirect_chain
    assert made.redirect_chain[-1][0].startswith("/belemmeringen/")


def test_an_act_that_does_not_end_a_signal_says_what_is_still_so(
    client: Client, cast: Cast, django_capture_on_commit_callbacks: Any
) -> None:
    initiative = make_initiative(area=cast.area)
    before_the_horizon(initiative)
    run_checks(in_days(0))
    client.force_login(cast.official)
    act = first_act(client, "horizon")

    form = client.get(act).context["form"]
    with django_capture_on_commit_callbacks(execute=True):
        sent = filled(form, first_day=in_days(401).isoformat(), last_day=in_days(500).isoformat())
        client.post(act, sent)
    page = client.get(f"/dossier/{initiative.pk}").content.decode()

    assert "Dit signaal staat nog open" in page


def test_what_no_form_can_mend_is_closed_on_its_own_page_with_the_act_chosen(client: Client, cast: Cast) -> None:
    one = make_signal(
        initiative=None, check_code="whatif-follow-up", subject_key="a", assigned_to=cast.official,
        facts={"name": "X", "question": "weg=party:1", "stops": 1, "weakens": 0, "goes_on": 0},
    )  # fmt: skip
    client.force_login(cast.official)

    form = client.get(f"/signalen/{one.pk}?act=resolve").context["form"]

    assert form["act"].value() == "resolve"


def test_carriers_ask_the_municipality_and_it_reaches_whoever_answers(client: Client, cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    make_carrier(initiative, cast.founder)
    ending(initiative)
    run_checks(in_days(0))
    client.force_login(cast.founder)
    ask = f"/mijn/{initiative.pk}/vraag"

    assert f"{ask}?over=" in client.get("/mijn").content.decode()
    assert "U hebt nu geen contactpersoon" in client.get(ask).content.decode()
    assert client.post(ask, {"text": " "}).status_code == 422
    client.post(ask, {"text": "Wat komt er na onze afspraak?"})
    client.post(ask, {"text": "Wat komt er na onze afspraak?"})

    (mail,) = Message.objects.filter(kind="question-from-carriers")
    assert mail.to == cast.official.email
    assert "Wat komt er na onze afspraak?" in mail.body
    assert cast.founder.email in mail.body


def test_nobody_asks_in_the_name_of_an_initiative_they_do_not_carry(client: Client, cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    for who in (cast.stranger, cast.official, cast.coordinator):
        client.force_login(who)
        assert client.post(f"/mijn/{initiative.pk}/vraag", {"text": "?"}).status_code in {403, 404}
    assert not Message.objects.filter(kind="question-from-carriers").exists()


def test_the_start_page_of_carriers_shows_the_worst_first_with_its_act_and_nothing_of_the_municipality(
    client: Client, cast: Cast
) -> None:
    calm, late = make_initiative(area=cast.area, name="Rustig"), make_initiative(area=cast.area, name="Te laat")
    for one in (calm, late):
        make_carrier(one, cast.founder)
    not_determined(late)
    untried(late)
    run_checks(in_days(150))
    client.force_login(cast.founder)

    page = client.get("/mijn").content.decode()

    assert page.index("Te laat: kijk hier even naar") < page.index("Rustig: kijk hier even naar")
    assert page.index("mv-signal--crit") < page.index("In het register")
    assert f"/mijn/{late.pk}/vraag?over=" in page
    assert "Open later" not in page
