# SPDX-License-Identifier: EUPL-1.2
"""While somebody is away a colleague sees their work, does it and hears of it; founders read who answers."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone

from accounts.models import CurrentStandIn, Role, StandIn, User
from accounts.personal_data import export
from accounts.stand_ins.actions import arrange_stand_in, stop_stand_in
from core.errors import NotAllowedError, RefusedError
from core.permissions import may
from governance.continuity.notices.actions import notify_due
from governance.models import ContactPerson
from initiatives.models import Initiative
from initiatives.moderation.actions.waiting import notify_waiting
from initiatives.opportunities.actions.help import offer_help
from mail.models import Message, Notification
from tests.cast import Cast
from tests.factories import make_area, make_assignment, make_carrier, make_initiative, make_user
from tests.factories.accounts import make_stand_in
from tests.factories.governance import make_signal
from tests.factories.initiatives import make_opportunity

pytestmark = pytest.mark.django_db
OWN = "/account/waarneming"
DAY = timedelta(days=1)


def today() -> date:
    return timezone.localdate()


def waiting(cast: Cast, **fields: Any) -> Initiative:
    at = timezone.now() - timedelta(days=1)
    return make_initiative(**{"area": cast.area, "status": "submitted", "submitted_at": at, **fields})


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize(
    ("first", "last", "works"), [(0, 0, True), (-3, 3, True), (-3, -1, False), (1, 3, False)]
)  # fmt: skip
def test_a_stand_in_works_in_the_areas_of_who_is_away_from_the_first_day_until_the_last(
    first: int, last: int, works: bool, cast: Cast
) -> None:
    one = waiting(cast)
    make_stand_in(cast.official, cast.other_official, first=first, last=last)

    assert may(cast.other_official, "initiatives.decide_registration", one) is works
    assert (one in Initiative.objects.in_areas_of(cast.other_official)) is works
    # Who is away loses nothing.
    assert may(cast.official, "initiatives.decide_registration", one)


@pytest.mark.parametrize("who", ["stand-in closed", "stand-in without office", "absent without office"])
def test_without_the_office_nobody_make_stand_in(who: str, cast: Cast) -> None:
    one = waiting(cast)
    make_stand_in(cast.official, cast.other_official)
    if who == "stand-in closed":
        User.objects.filter(pk=cast.other_official.pk).update(is_active=False)
    elif who == "stand-in without office":
        cast.other_official.role_grants.all().delete()
    else:
        cast.official.role_grants.all().delete()

    assert not CurrentStandIn.objects.exists()
    assert not Initiative.objects.in_areas_of(User.objects.get(pk=cast.other_official.pk)).filter(pk=one.pk).exists()


def test_today_shows_the_work_of_who_is_away_and_says_for_whom_it_is(client: Client, cast: Cast) -> None:
    late = timezone.now() - timedelta(days=50)
    waiting(cast, name="Tuin van Noord", submitted_at=late)
    waiting(cast, name="Pernis Plus", area=cast.elsewhere, submitted_at=late)
    client.force_login(cast.other_official)
    assert "Tuin van Noord" not in text(client.get("/vandaag"))

    make_stand_in(cast.official, cast.other_official)
    page = text(client.get("/vandaag"))

    assert "Tuin van Noord" in page
    assert page.count("voor Ole Official") == 1
    assert "Pernis Plus" in page


def test_mail_of_a_registration_goes_to_the_stand_in_once_and_under_the_bell_to_both(cast: Cast) -> None:
    waiting(cast)
    make_stand_in(cast.official, cast.other_official)

    notify_waiting(today())
    notify_waiting(today())

    assert [mail.to for mail in Message.objects.all()] == [cast.other_official.email]
    assert set(Notification.objects.values_list("user", flat=True)) == {cast.official.pk, cast.other_official.pk}
    assert Notification.objects.get(user=cast.official).mailed_at is None


def test_a_name_in_braces_stands_in_the_mail_to_the_stand_in_as_it_is(cast: Cast) -> None:
    waiting(cast, name="Tuin {link}")
    make_stand_in(cast.official, cast.other_official)

    notify_waiting(today())

    assert Message.objects.get().subject == "Voor Ole Official: Nieuwe aanmelding: Tuin {link}"


def test_what_a_stand_in_carries_themselves_stays_with_who_is_away(client: Client, cast: Cast) -> None:
    one, running = waiting(cast), make_initiative(area=cast.area)
    for each in (one, running):
        make_carrier(each, cast.other_official)
    ContactPerson.objects.create(initiative=running, user=cast.official, starts_on=today() - 9 * DAY)
    make_stand_in(cast.official, cast.other_official)

    notify_waiting(today())
    client.force_login(cast.other_official)
    client.post(f"/mijn/{running.pk}/vraag", {"text": "Gaan wij door?"})

    assert [mail.to for mail in Message.objects.all()] == [cast.official.email] * 2


def test_help_goes_to_the_stand_in_of_a_broker_and_to_nobody_else_where_the_absent_carries(cast: Cast) -> None:
    carried = make_initiative(area=cast.area)
    make_carrier(carried, cast.official)
    make_stand_in(cast.official, cast.other_official)
    kept = make_opportunity(area=cast.area, state="picked_up", broker=cast.official)
    own = make_opportunity(area=cast.area, state="picked_up", picked_up_by=carried)

    for one in (kept, own):
        offer_help(opportunity=one, text="I can saw.", by=cast.stranger)

    told = dict(Message.objects.filter(kind="opportunity-help").values_list("about", "to"))
    assert told == {kept.pk: cast.other_official.email, own.pk: cast.official.email}


def test_a_signal_is_told_to_the_stand_in_of_the_contact_person_and_to_them_when_they_are_back(cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    ContactPerson.objects.create(initiative=one, user=cast.official, starts_on=today() - 9 * DAY)
    make_signal(initiative=one)
    period = make_stand_in(cast.official, cast.other_official, first=-2)

    notify_due(today(), with_digests=True)
    assert [mail.to for mail in Message.objects.all()] == [cast.other_official.email]

    stop_stand_in(period=period, by=cast.official)
    Message.objects.all().delete()
    notify_due(today() + DAY, with_digests=True)
    assert [mail.to for mail in Message.objects.filter(kind="signals-digest")] == [cast.official.email]


def test_a_founder_reads_who_answers_and_their_message_reaches_that_person(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area)
    make_carrier(one, cast.founder)
    ContactPerson.objects.create(initiative=one, user=cast.official, starts_on=today() - 9 * DAY)
    make_stand_in(cast.official, cast.other_official)
    client.force_login(cast.founder)

    page = text(client.get(f"/mijn/{one.pk}/vraag"))
    client.post(f"/mijn/{one.pk}/vraag", {"text": "Gaan wij door?"})

    assert "Ole Official is afwezig tot en met" in page
    assert "Oona Official antwoordt" in page
    [mail] = Message.objects.filter(kind="question-from-carriers")
    assert mail.to == cast.other_official.email
    assert mail.subject.startswith("Voor Ole Official:")


@pytest.mark.parametrize("left_out", ["stand_in", "first_day", "last_day"])
def test_what_is_left_out_is_asked_for_at_its_field(client: Client, cast: Cast, left_out: str) -> None:
    client.force_login(cast.official)
    sent = {"stand_in": cast.other_official.pk, "first_day": today(), "last_day": today() + 5 * DAY}

    answer = client.post(OWN, {**sent, left_out: ""})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [left_out]


def test_an_official_lets_a_colleague_stand_in_and_ends_it(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    answer = client.post(
        OWN, {"stand_in": cast.other_official.pk, "first_day": today(), "last_day": today() + 5 * DAY}, follow=True
    )

    assert "Oona Official" in text(answer)
    [mail] = Message.objects.all()
    assert (mail.kind, mail.to) == ("stand-in-asked", cast.other_official.email)
    period = StandIn.objects.get()
    assert period.made_by == cast.official

    client.force_login(cast.other_official)
    assert "Ole Official" in text(client.get(OWN))
    assert client.post(f"{OWN}/{period.pk}/stoppen").status_code == 404

    client.force_login(cast.official)
    client.post(f"{OWN}/{period.pk}/stoppen")
    # It began today, so nothing of it is left.
    assert not StandIn.objects.exists()
    assert Message.objects.filter(kind="stand-in-stopped", to=cast.other_official.email).count() == 1


def test_what_went_on_for_days_stays_known_after_it_was_ended(cast: Cast) -> None:
    period = make_stand_in(cast.official, cast.other_official, first=-3)
    stop_stand_in(period=period, by=cast.administrator)

    period.refresh_from_db()
    assert period.last_day == today() - DAY
    assert period.stopped_by == cast.administrator
    assert not CurrentStandIn.objects.exists()
    with pytest.raises(RefusedError):
        stop_stand_in(period=period, by=cast.administrator)


def test_an_administrator_arranges_it_for_who_is_ill_and_both_are_told(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    client.post(
        f"/beheer/mensen/{cast.official.pk}/waarneming",
        {"stand_in": cast.coordinator.pk, "first_day": today(), "last_day": today()},
    )

    assert {(mail.kind, mail.to) for mail in Message.objects.all()} == {
        ("stand-in-asked", cast.coordinator.email),
        ("stand-in-arranged", cast.official.email),
    }


def test_nobody_arranges_it_for_somebody_else(client: Client, cast: Cast) -> None:
    later = today() + DAY
    with pytest.raises(NotAllowedError):
        arrange_stand_in(
            person=cast.official, stand_in=cast.coordinator, first_day=later, last_day=later, by=cast.other_official
        )
    client.force_login(cast.coordinator)
    assert client.get(f"/beheer/mensen/{cast.official.pk}/waarneming").status_code == 403
    client.force_login(cast.assessor)
    assert client.get(OWN).status_code == 403


@pytest.mark.parametrize(
    ("first", "last", "field"), [(-1, 2, "first_day"), (3, 2, "last_day"), (0, 184, "last_day")]
)  # fmt: skip
def test_odd_days_are_refused_at_their_field(first: int, last: int, field: str, cast: Cast) -> None:
    with pytest.raises(RefusedError) as refused:
        arrange_stand_in(
            person=cast.official,
            stand_in=cast.other_official,
            first_day=today() + first * DAY,
            last_day=today() + last * DAY,
            by=cast.official,
        )
    assert refused.value.field == field


def arrange(person: User, stand_in: User, first: int = 0, last: int = 5) -> StandIn:
    return arrange_stand_in(
        person=person, stand_in=stand_in, first_day=today() + first * DAY, last_day=today() + last * DAY, by=person
    )


def test_periods_that_cross_are_refused_with_the_reason_and_by_the_database(cast: Cast) -> None:
    third = make_user(role=Role.OFFICIAL, name="Tess Third")
    arrange(cast.official, cast.other_official)

    with pytest.raises(RefusedError, match="Oona Official"):
        arrange(cast.official, third, 5, 9)
    with pytest.raises(RefusedError, match="Ole Official"):
        arrange(third, cast.official, 2, 3)
    with pytest.raises(RefusedError, match="Ole Official"):
        arrange(cast.other_official, third, 2, 3)
    for person, stand_in in [(cast.official, third), (third, cast.official), (cast.other_official, third)]:
        with pytest.raises(IntegrityError), transaction.atomic():
            make_stand_in(person, stand_in, first=5, last=9)
    arrange(cast.official, third, 6, 9)
    arrange(make_user(role=Role.OFFICIAL), cast.other_official)


def test_a_coordinator_is_stood_in_for_by_a_coordinator_alone(cast: Cast) -> None:
    with pytest.raises(RefusedError):
        arrange(cast.coordinator, cast.official)
    with pytest.raises(RefusedError):
        arrange(cast.official, cast.assessor)
    arrange(cast.coordinator, make_user(role=Role.COORDINATOR))


def test_who_is_still_to_assess_something_there_does_not_stand_in(cast: Cast) -> None:
    cast.other_official.role_grants.create(role=Role.ASSESSOR)
    one = make_initiative(area=make_area(parent=cast.area), name="Wijkwerkplaats")
    assignment = make_assignment(initiative=one, assessor=cast.other_official)

    with pytest.raises(RefusedError, match="Wijkwerkplaats"):
        arrange(cast.official, cast.other_official)
    assignment.withdrawn_at = timezone.now()
    assignment.save(update_fields=["withdrawn_at"])
    arrange(cast.official, cast.other_official)


def test_both_find_it_in_what_is_known_about_them(cast: Cast) -> None:
    make_stand_in(cast.official, cast.other_official)

    assert [one["as"] for one in export(cast.official)["account"]["stood_in"]] == ["away"]
    assert [one["as"] for one in export(cast.other_official)["account"]["stood_in"]] == ["stand-in"]
