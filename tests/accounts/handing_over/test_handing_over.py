# SPDX-License-Identifier: EUPL-1.2
"""All work of somebody goes to colleagues in one act, or none of it; and each reads what is open."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.handing_over.actions import hand_over
from accounts.handing_over.queries import work_of
from accounts.models import HandOver, HandOverPart, Role, User
from accounts.personal_data import export
from core.errors import NotAllowedError, RefusedError
from governance.models import ContactPerson, SignalStep
from initiatives.models import Initiative
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_area, make_assignment, make_carrier, make_initiative, make_user
from tests.factories.accounts import make_stand_in
from tests.factories.assessment import make_follow_up
from tests.factories.governance import make_party, make_signal
from tests.factories.initiatives import make_meeting, make_opportunity

pytestmark = pytest.mark.django_db
OWN = "/account/overdragen"
LOAD = "/collegas"
DAY = timedelta(days=1)


def today() -> date:
    return timezone.localdate()


def text(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    """One initiative in the area of the official, who has one of everything there."""
    one = make_initiative(area=cast.area, name="Buurttuin")
    ContactPerson.objects.create(initiative=one, user=cast.official, starts_on=today() - 9 * DAY)
    make_signal(initiative=one, assigned_to=cast.official)
    make_follow_up(one, owner=cast.official, due_on=today() + 2 * DAY)
    make_opportunity(area=cast.area, state="open", broker=cast.official)
    make_meeting(one, area=cast.area, organised_by=cast.official, happens_on=today() + 3 * DAY)
    # A colleague works there too.
    cast.area.team.create(user=cast.other_official)
    return one


def give(person: User, to: dict[str, User], by: User | None = None) -> HandOver:
    seen = sum(one.moved for one in work_of(person))
    return hand_over(person=person, to=to, seen=seen, by=by or person)


def whole(person: User, to: User) -> dict[str, User]:
    return {one.part.code: to for one in work_of(person)}


def test_everything_goes_to_a_colleague_and_both_are_told(cast: Cast, garden: Initiative) -> None:
    made = give(cast.official, whole(cast.official, cast.other_official))

    assert not [one for one in work_of(cast.official) if one.moved]
    assert set(cast.area.team.values_list("user", flat=True)) == {cast.other_official.pk}
    old, new = garden.contact_people.order_by("starts_on")
    assert (old.user, old.ends_on, new.user, new.starts_on) == (
        cast.official, today() - DAY, cast.other_official, today(),
    )  # fmt: skip
    assert garden.signals.get().assigned_to == cast.other_official
    assert SignalStep.objects.get(kind="assigned").given_to == cast.other_official
    numbers = dict(HandOverPart.objects.filter(hand_over=made).values_list("kind", "number"))
    assert numbers == {
        "areas": 1, "initiatives": 1, "contact": 1, "signals": 1, "promises": 1, "opportunities": 1, "meetings": 1,
    }  # fmt: skip
    mails = {mail.to: mail for mail in Message.objects.filter(kind__startswith="work-")}
    assert mails.keys() == {cast.official.email, cast.other_official.email}
    assert "Contactpersoon van initiatieven: 1" in mails[cast.other_official.email].body
    assert "Oona Official" in mails[cast.official.email].body


def test_work_that_goes_on_the_same_day_stays_in_nobodys_name(cast: Cast, garden: Initiative) -> None:
    give(cast.official, whole(cast.official, cast.other_official))
    give(cast.other_official, whole(cast.other_official, cast.coordinator))

    assert not [one for one in work_of(cast.other_official) if one.moved]
    old, new = garden.contact_people.order_by("starts_on")
    assert (old.user, new.user, new.starts_on, new.ends_on) == (cast.official, cast.coordinator, today(), None)


def test_each_area_and_the_rest_can_go_to_another_colleague(cast: Cast, garden: Initiative) -> None:
    south = make_area(name="Zuid")
    south.team.create(user=cast.official)
    far = make_initiative(area=south)
    ContactPerson.objects.create(initiative=far, user=cast.official)
    elsewhere = make_opportunity(area=None, state="open", broker=cast.official)

    give(
        cast.official,
        {
            f"area-{cast.area.code}": cast.other_official,
            f"area-{south.code}": cast.coordinator,
            "rest": cast.coordinator,
        },
    )

    assert garden.contact_people.current().get().user == cast.other_official
    assert far.contact_people.current().get().user == cast.coordinator
    elsewhere.refresh_from_db()
    assert elsewhere.broker == cast.coordinator


def test_nothing_goes_when_one_thing_cannot(cast: Cast, garden: Initiative) -> None:
    apart = make_initiative(area=make_area(name="Ver"), name="Ver weg")
    ContactPerson.objects.create(initiative=apart, user=cast.official)

    with pytest.raises(RefusedError, match="Ver weg") as refused:
        give(cast.official, whole(cast.official, cast.other_official))

    assert refused.value.field == "rest"
    assert garden.contact_people.current().get().user == cast.official
    assert cast.area.team.filter(user=cast.official).exists()
    assert not HandOver.objects.exists()
    assert not Message.objects.exists()


def test_what_somebody_promised_as_a_carrier_or_for_an_institution_stays_theirs(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    carried = make_initiative(area=cast.area)
    make_carrier(carried, cast.official)
    things: list[Any] = [carried, make_party()]
    own = [make_follow_up(about, owner=cast.official) for about in things]
    client.force_login(cast.official)
    assert "Beloften als drager of namens een instelling: <b>2</b>" in text(client.get(OWN))

    made = give(cast.official, whole(cast.official, cast.other_official))

    assert made.parts.get(kind="promises").number == 1
    for one in own:
        one.refresh_from_db()
        assert one.owner == cast.official


def test_who_does_not_decide_on_an_opportunity_does_not_become_its_broker(cast: Cast, garden: Initiative) -> None:
    far = make_opportunity(area=make_area(name="Ver"), state="open", broker=cast.official, title="Lege winkel")

    with pytest.raises(RefusedError, match="Lege winkel") as refused:
        give(cast.official, whole(cast.official, cast.other_official))
    assert refused.value.field == "rest"

    give(cast.official, {**whole(cast.official, cast.other_official), "rest": cast.coordinator})
    far.refresh_from_db()
    assert far.broker == cast.coordinator


def test_who_is_still_to_assess_something_there_does_not_get_that_area(cast: Cast, garden: Initiative) -> None:
    cast.other_official.role_grants.create(role=Role.ASSESSOR)
    make_assignment(initiative=garden, assessor=cast.other_official)

    with pytest.raises(RefusedError, match="Buurttuin") as refused:
        give(cast.official, whole(cast.official, cast.other_official))
    assert refused.value.field == f"area-{cast.area.code}"
    give(cast.official, whole(cast.official, cast.coordinator))


def test_what_changed_meanwhile_and_nothing_at_all_are_refused(cast: Cast, garden: Initiative) -> None:
    to = whole(cast.official, cast.coordinator)
    with pytest.raises(RefusedError):
        hand_over(person=cast.official, to=to, seen=99, by=cast.official)
    with pytest.raises(RefusedError):
        give(cast.official, {})
    give(cast.official, to)
    with pytest.raises(RefusedError):
        give(cast.official, to)
    with pytest.raises(NotAllowedError):
        give(cast.other_official, whole(cast.other_official, cast.coordinator), by=cast.coordinator)


def test_the_page_tells_the_numbers_and_what_stays_and_does_it(client: Client, cast: Cast, garden: Initiative) -> None:
    cast.official.role_grants.create(role=Role.ASSESSOR)
    make_assignment(initiative=make_initiative(area=cast.elsewhere), assessor=cast.official)
    client.force_login(cast.official)
    page = client.get(OWN)
    assert "Initiatieven in behandeling: <b>1</b>" in text(page)
    assert "Te doen beoordelingen: <b>1</b>" in text(page)

    code, seen = f"area-{cast.area.code}", page.context["form"]["seen"].value()
    sent = {code: cast.other_official.pk, "seen": seen}
    assert client.post(OWN, sent).status_code == 422
    assert client.post(OWN, {**sent, "sure": "on"}).headers["Location"] == LOAD
    assert cast.area.team.get().user == cast.other_official
    assert "Eerder overgedragen" in text(client.get(OWN))


def test_what_came_meanwhile_is_told_and_can_be_handed_over_then(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    client.force_login(cast.official)
    code, seen = f"area-{cast.area.code}", client.get(OWN).context["form"]["seen"].value()
    make_opportunity(area=cast.area, state="open", broker=cast.official)

    sent = {code: cast.other_official.pk, "sure": "on"}
    again = client.post(OWN, {**sent, "seen": seen})

    assert again.status_code == 422
    assert "Intussen kwam er iets bij" in text(again)
    assert "Kansen als gebiedsmakelaar: <b>2</b>" in text(again)
    now = again.context["form"]["seen"].value()
    assert now == seen + 1
    assert client.post(OWN, {**sent, "seen": now}).headers["Location"] == LOAD


def test_an_administrator_hands_over_for_who_left(client: Client, cast: Cast, garden: Initiative) -> None:
    User.objects.filter(pk=cast.official.pk).update(is_active=False)
    address = f"/beheer/mensen/{cast.official.pk}/overdragen"
    client.force_login(cast.administrator)
    seen = client.get(address).context["form"]["seen"].value()

    client.post(address, {f"area-{cast.area.code}": cast.coordinator.pk, "seen": seen, "sure": "on"})

    assert HandOver.objects.get().by == cast.administrator
    assert garden.contact_people.current().get().user == cast.coordinator
    client.force_login(cast.coordinator)
    assert client.get(address).status_code == 403


def test_each_reads_their_own_load_and_a_coordinator_that_of_all_by_name(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    late = timezone.now() - timedelta(days=60)
    make_initiative(area=cast.area, status="submitted", submitted_at=late)
    client.force_login(cast.official)
    own = client.get(LOAD)
    assert [row.person for row in own.context["rows"]] == [cast.official]
    cells = {kind.code: (number, due) for kind, number, due in own.context["rows"][0].cells}
    assert cells["registrations"] == (1, 1)
    assert cells["contact"] == (1, 0)
    assert cells["promises"] == (1, 1)

    client.force_login(cast.coordinator)
    assert [row.person.name for row in client.get(LOAD).context["rows"]] == [
        "Coco Coordinator", "Ole Official", "Oona Official",
    ]  # fmt: skip
    client.force_login(cast.assessor)
    assert client.get(LOAD).status_code == 403


def test_the_load_of_many_takes_as_many_queries_as_that_of_one(
    client: Client, cast: Cast, garden: Initiative, django_assert_max_num_queries: Any
) -> None:
    for _each in range(5):
        make_user(role=Role.OFFICIAL)
    client.force_login(cast.coordinator)
    with django_assert_max_num_queries(25):
        client.get(LOAD)


def test_who_is_away_is_told_beside_their_work(client: Client, cast: Cast, garden: Initiative) -> None:
    make_stand_in(cast.official, cast.other_official)
    client.force_login(cast.coordinator)

    [row] = [one for one in client.get(LOAD).context["rows"] if one.away]
    assert (row.person, row.away.stand_in) == (cast.official, cast.other_official)


def test_both_find_a_hand_over_in_what_is_known_about_them(cast: Cast, garden: Initiative) -> None:
    give(cast.official, whole(cast.official, cast.other_official))

    assert [one["as"] for one in export(cast.official)["account"]["handed_over"]] == ["giver"]
    assert [one["as"] for one in export(cast.other_official)["account"]["handed_over"]] == ["receiver"]


def test_an_official_makes_nobody_a_member_of_a_team_and_an_administrator_does(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    cast.area.team.filter(user=cast.other_official).delete()
    # Standing in is for a while: it makes nobody a member either.
    make_stand_in(cast.official, cast.other_official)
    code = f"area-{cast.area.code}"
    client.force_login(cast.official)
    seen = client.get(OWN).context["form"]["seen"].value()

    answer = client.post(OWN, {code: cast.other_official.pk, "seen": seen, "sure": "on"})

    assert answer.status_code == 422
    assert "werkt niet in Noord" in text(answer)
    assert answer.context["form"].errors.keys() == {code}
    assert cast.area.team.get().user == cast.official
    give(cast.official, whole(cast.official, cast.other_official), by=cast.administrator)
    assert cast.area.team.get().user == cast.other_official


def test_work_of_who_lost_the_office_is_handed_over_by_an_administrator_alone(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    cast.official.role_grants.all().delete()
    address = f"/beheer/mensen/{cast.official.pk}"
    client.force_login(cast.administrator)
    assert f'href="{address}/overdragen"' in text(client.get(address))
    seen = client.get(f"{address}/overdragen").context["form"]["seen"].value()

    client.post(f"{address}/overdragen", {f"area-{cast.area.code}": cast.coordinator.pk, "seen": seen, "sure": "on"})

    assert garden.contact_people.current().get().user == cast.coordinator
    # Nothing is left: there is no link, and no page.
    assert f'href="{address}/overdragen"' not in text(client.get(address))
    assert client.get(f"{address}/overdragen").status_code == 403
    client.force_login(cast.official)
    assert client.get(OWN).status_code == 403
