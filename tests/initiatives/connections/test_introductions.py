# SPDX-License-Identifier: EUPL-1.2
"""An introduction: both sides are asked, contact data goes over only when both say yes, and never before."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone
from pghistory.models import Events

from accounts import personal_data
from accounts.models import User
from core.errors import ConflictError, NotAllowedError, RefusedError
from initiatives.connections.introductions.actions import (
    answer_introduction,
    note_outcome,
    propose_introduction,
    remind_waiting,
    withdraw_introduction,
)
from initiatives.connections.introductions.lifecycle import Facts, IntroductionState, state_of
from initiatives.models import Introduction, Need
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_need, make_user
from tests.factories.initiatives import make_introduction

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)


class Two:
    """A garden that looks for tools in the official's area, and a workshop elsewhere that offers them."""

    def __init__(self, cast: Cast) -> None:
        self.garden = make_initiative(name="Tuinploeg", area=cast.area)
        self.workshop = make_initiative(name="Werkplaats Zuid", area=cast.elsewhere)
        self.gardener, self.smith = cast.founder, make_user(name="Sien Smid", email="sien@example.org")
        make_carrier(self.garden, self.gardener)
        make_carrier(self.garden, cast.co_carrier)
        make_carrier(self.workshop, self.smith)
        self.need = make_need(self.garden, subject="material", text="Gereedschap")
        self.offer = make_need(self.workshop, kind="offer", subject="material", text="Gereedschap dat over is")

    def propose(self, by: User | None = None) -> Introduction:
        return propose_introduction(
            need=self.need, offer=self.offer, reason="Beide noemen gereedschap.", by=by or self.gardener
        )


@pytest.fixture
def two(cast: Cast) -> Two:
    return Two(cast)


def mails() -> list[tuple[str, str]]:
    return sorted(Message.objects.values_list("kind", "to"))


def all_text() -> str:
    return " ".join(f"{subject} {body}" for subject, body in Message.objects.values_list("subject", "body"))


def answer(introduction: Introduction, by: User, *, accepts: bool = True, reason: str = "") -> Introduction:
    return answer_introduction(introduction=introduction, accepts=accepts, reason=reason, by=by)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ((None, None, False, False, True, DAY), "waiting"),
        ((True, None, False, False, True, DAY), "waiting"),
        ((True, None, False, False, True, DAY - timedelta(days=1)), "expired"),
        ((None, None, False, False, False, DAY), "gone"),
        ((True, False, False, False, True, DAY), "declined"),
        ((False, None, False, False, True, DAY - timedelta(days=9)), "declined"),
        ((True, None, True, False, True, DAY), "withdrawn"),
        ((True, True, False, False, False, DAY - timedelta(days=9)), "agreed"),
        ((True, True, False, True, False, DAY), "done"),
    ],
)
def test_the_state_follows_from_the_fields(facts: Any, state: str) -> None:
    assert state_of(Facts(*facts), DAY) == state


def test_a_carrier_asks_the_other_side_gets_a_mail_and_after_both_yes_each_has_the_other(two: Two, cast: Cast) -> None:
    introduction = two.propose()

    assert mails() == [("introduction-asked", "sien@example.org")]
    assert two.gardener.email not in all_text()
    assert introduction.need_accepts is True
    answered = answer(introduction, two.smith)

    assert answered.state == IntroductionState.AGREED
    told = dict(Message.objects.filter(kind="introduction-agreed").values_list("to", "body"))
    assert set(told) == {two.gardener.email, cast.co_carrier.email, "sien@example.org"}
    assert "Sien Smid, sien@example.org" in told[two.gardener.email]
    assert f"{two.gardener.name}, {two.gardener.email}" in told["sien@example.org"]
    assert cast.co_carrier.email not in told["sien@example.org"]


def test_an_official_asks_both_sides(two: Two, cast: Cast) -> None:
    two.propose(by=cast.official)

    assert [to for _kind, to in mails()] == sorted([two.gardener.email, cast.co_carrier.email, "sien@example.org"])


def test_a_double_click_or_two_who_ask_at_once_is_one_introduction_and_one_mail(two: Two, cast: Cast) -> None:
    assert two.propose() == two.propose() == two.propose(by=two.smith)
    assert Introduction.objects.count() == 1
    assert len(mails()) == 1


@pytest.mark.parametrize("who", ["stranger", "assessor", "administrator"])
def test_nobody_else_brings_two_together(two: Two, cast: Cast, who: str) -> None:
    with pytest.raises(NotAllowedError):
        two.propose(by=getattr(cast, who))


def test_what_is_closed_withdrawn_or_carried_by_one_person_is_refused(two: Two, cast: Cast) -> None:
    shared = make_initiative(area=cast.area)
    make_carrier(shared, two.gardener)
    own = make_need(shared, kind="offer", subject="material")
    with pytest.raises(RefusedError, match="Dezelfde persoon"):
        propose_introduction(need=two.need, offer=own, reason="Past", by=two.gardener)
    with pytest.raises(RefusedError, match="het ene initiatief zoekt"):
        propose_introduction(need=two.offer, offer=two.need, reason="Past", by=two.gardener)
    Need.objects.filter(pk=two.offer.pk).update(closed_on=DAY)
    with pytest.raises(RefusedError, match="staat niet meer open"):
        two.propose()


def test_a_no_is_told_without_a_name_or_reason_and_the_pair_does_not_come_back(two: Two, cast: Cast) -> None:
    introduction = answer(two.propose(), two.smith, accepts=False, reason="Wij lenen niets meer uit")

    assert introduction.state == IntroductionState.DECLINED
    assert {to for kind, to in mails() if kind == "introduction-ended"} == {two.gardener.email, cast.co_carrier.email}
    assert "Wij lenen" not in all_text()
    assert "Sien" not in all_text()
    with pytest.raises(RefusedError, match="al eens"):
        two.propose()


def test_two_carriers_who_answer_at_once_differently_do_not_undo_one_another(two: Two, cast: Cast) -> None:
    introduction = two.propose(by=cast.official)
    answer(introduction, two.gardener)

    assert answer(introduction, cast.co_carrier).need_answered_by == two.gardener
    with pytest.raises(RefusedError, match="Een andere drager"):
        answer(introduction, cast.co_carrier, accepts=False)


def test_the_same_answer_twice_sends_one_mail(two: Two) -> None:
    introduction = two.propose()
    answer(introduction, two.smith)
    before = mails()

    answer(introduction, two.smith)

    assert mails() == before


def test_what_was_taken_back_or_is_over_cannot_be_answered(two: Two) -> None:
    introduction = two.propose()
    withdraw_introduction(introduction=introduction, by=two.gardener)
    withdraw_introduction(introduction=introduction, by=two.gardener)
    with pytest.raises(RefusedError, match="niet meer antwoorden"):
        answer(introduction, two.smith)
    assert mails().count(("introduction-ended", "sien@example.org")) == 1


def test_after_sixty_days_it_is_over_without_anybody_having_said_no(two: Two) -> None:
    introduction = two.propose()
    assert introduction.expires_on == timezone.localdate() + timedelta(days=60)
    Introduction.objects.update(expires_on=timezone.localdate() - timedelta(days=1))

    with pytest.raises(RefusedError):
        answer(introduction, two.smith)


def test_an_agreed_one_cannot_be_taken_back_and_only_who_asked_or_an_official_takes_back(two: Two) -> None:
    introduction = two.propose()
    with pytest.raises(NotAllowedError):
        withdraw_introduction(introduction=introduction, by=two.smith)
    answer(introduction, two.smith)
    with pytest.raises(RefusedError):
        withdraw_introduction(introduction=introduction, by=two.gardener)
    with pytest.raises(IntegrityError):
        Introduction.objects.update(withdrawn_at=timezone.now())


def test_who_does_not_answer_is_reminded_once(two: Two) -> None:
    two.propose()
    Introduction.objects.update(created_at=timezone.now() - timedelta(days=15))

    assert (remind_waiting(), remind_waiting()) == (1, 0)
    assert mails().count(("introduction-reminder", "sien@example.org")) == 1
    assert ("introduction-reminder", two.gardener.email) not in mails()


def test_what_came_of_it_is_kept_and_closes_only_ones_own(two: Two) -> None:
    introduction = answer(two.propose(), two.smith)
    introduction.refresh_from_db()
    note_outcome(
        introduction=introduction, outcome="Schoppen gekregen", closes=frozenset({"need", "offer"}),
        expected_version=introduction.version, by=two.gardener,
    )  # fmt: skip

    two.need.refresh_from_db()
    two.offer.refresh_from_db()
    assert (two.need.closed_on, two.offer.closed_on) == (timezone.localdate(), None)
    assert Introduction.objects.with_sides().get().state == IntroductionState.DONE
    with pytest.raises(ConflictError):
        note_outcome(
            introduction=introduction, outcome="Anders", closes=frozenset(), expected_version=introduction.version,
            by=two.smith,
        )  # fmt: skip


def test_an_outcome_before_both_said_yes_is_refused(two: Two) -> None:
    introduction = two.propose()
    with pytest.raises(RefusedError):
        note_outcome(introduction=introduction, outcome="x", closes=frozenset(), expected_version=1, by=two.gardener)


def pages_of(client: Client, two: Two, introduction: Introduction, person: User) -> str:
    """Everything this person can read about it: the page, their own pages, and the parts of the municipality."""
    client.force_login(person)
    paths = [
        f"/kennismakingen/{introduction.pk}", "/mijn", f"/mijn/{two.garden.pk}", f"/mijn/{two.workshop.pk}",
        f"/initiatief/{two.garden.pk}", f"/initiatief/{two.workshop.pk}", "/vraag-en-aanbod",
        f"/gebied/{two.garden.area.code if two.garden.area else ''}", "/werkvoorraad",
    ]  # fmt: skip
    return " ".join(client.get(path).content.decode() for path in paths)


def test_no_page_tells_who_the_other_is_before_both_said_yes(client: Client, two: Two, cast: Cast) -> None:
    introduction = two.propose()
    assert "Sien Smid" not in pages_of(client, two, introduction, two.gardener)
    assert "Fenna Founder" not in pages_of(client, two, introduction, two.smith)
    official = pages_of(client, two, introduction, cast.other_official)
    assert "Fenna Founder" not in official

    answer(introduction, two.smith)

    assert "sien@example.org" in pages_of(client, two, introduction, two.gardener)
    assert two.gardener.email in pages_of(client, two, introduction, two.smith)


def test_a_side_does_not_read_that_the_other_said_no_and_the_municipality_reads_why(
    client: Client, two: Two, cast: Cast
) -> None:
    introduction = answer(two.propose(), two.smith, accepts=False, reason="Geen tijd")

    seen = pages_of(client, two, introduction, two.gardener)
    assert "Gaat niet door" in seen
    assert "Geen tijd" not in seen
    assert "Afgewezen" not in seen
    assert "Geen tijd" in pages_of(client, two, introduction, cast.official)


@pytest.mark.parametrize("who", ["stranger", "assessor", "administrator"])
def test_for_others_it_is_not_there(client: Client, two: Two, cast: Cast, who: str) -> None:
    introduction = two.propose()
    client.force_login(getattr(cast, who))

    assert client.get(f"/kennismakingen/{introduction.pk}").status_code == 404
    for act in ("antwoord", "terug", "uitkomst"):
        assert client.post(f"/kennismakingen/{introduction.pk}/{act}").status_code == 404


def test_asking_and_answering_through_the_pages(client: Client, two: Two) -> None:
    client.force_login(two.gardener)
    address = f"/kennismakingen/nieuw?vraag={two.need.pk}&aanbod={two.offer.pk}"
    assert address.replace("&", "&amp;") in client.get(f"/mijn/{two.garden.pk}").content.decode()
    assert "Beide noemen gereedschap." in client.get(address).content.decode()
    empty = client.post(address, {"reason": ""})
    assert (empty.status_code, "Zeg in één zin" in empty.content.decode()) == (422, True)

    client.post(address, {"reason": "Jullie hebben wat wij missen."})
    introduction = Introduction.objects.get()
    client.force_login(two.smith)
    assert "Wacht op uw antwoord" in client.get(f"/mijn/{two.workshop.pk}").content.decode()
    assert "Wilt u kennismaken?" in client.get("/mijn").content.decode()
    nothing = client.post(f"/kennismakingen/{introduction.pk}/antwoord", {})
    assert (nothing.status_code, "Kies ja of nee" in nothing.content.decode()) == (422, True)
    shown = client.post(f"/kennismakingen/{introduction.pk}/antwoord", {"answer": "yes"}, follow=True)

    assert two.gardener.email in shown.content.decode()


def test_a_visitor_is_asked_to_sign_in_and_a_stranger_is_refused(client: Client, two: Two, cast: Cast) -> None:
    address = f"/kennismakingen/nieuw?vraag={two.need.pk}&aanbod={two.offer.pk}"

    assert client.get(address).status_code == 302
    client.force_login(cast.stranger)
    assert client.get(address).status_code == 403
    assert client.get("/kennismakingen/nieuw?vraag=x&aanbod=y").status_code == 404


def test_officials_see_what_waits_long_and_what_nobody_told_the_outcome_of(
    client: Client, two: Two, cast: Cast
) -> None:
    introduction = two.propose()
    client.force_login(cast.official)
    assert "Kennismakingen die wachten" not in client.get("/werkvoorraad").content.decode()
    long_ago = timezone.now() - timedelta(days=70)

    Introduction.objects.update(created_at=timezone.now() - timedelta(days=20))
    assert "Wacht op een antwoord" in client.get("/werkvoorraad").content.decode()
    answer(introduction, two.smith)
    Introduction.objects.update(created_at=long_ago, need_answered_at=long_ago, offer_answered_at=long_ago)
    assert "Niemand vertelde wat ervan kwam" in client.get("/werkvoorraad").content.decode()


def test_own_data_tells_what_one_answered_and_erasing_takes_the_reason_also_from_history(two: Two) -> None:
    answer(two.propose(), two.smith, accepts=False, reason="Ik ben ziek")

    told = json.dumps(personal_data.export(two.smith), default=str)
    assert "Ik ben ziek" in told
    personal_data.erase_parts(two.smith)

    assert Introduction.objects.get().offer_reason == ""
    kept = json.dumps([event.pgh_data for event in Events.objects.filter(pgh_model="initiatives.IntroductionEvent")])
    assert "Ik ben ziek" not in kept


def test_the_factory_makes_one_that_waits(two: Two) -> None:
    assert make_introduction(two.need, two.offer).state == IntroductionState.WAITING


def test_a_carrier_asks_only_so_many_in_an_hour(client: Client, cast: Cast) -> None:
    own = make_initiative(area=cast.area)
    make_carrier(own, cast.founder)
    need = make_need(own)
    client.force_login(cast.founder)

    answers = []
    for _number in range(21):
        offer = make_need(make_initiative(area=cast.area), kind="offer")
        address = f"/kennismakingen/nieuw?vraag={need.pk}&aanbod={offer.pk}"
        answers.append(client.post(address, {"reason": "Zij hebben wat wij zoeken."}).status_code)

    assert answers == [302] * 20 + [422]
    assert Introduction.objects.count() == 20
