# SPDX-License-Identifier: EUPL-1.2
"""A meeting about an opportunity: planned from its page in one act, and each shows the other to who may see it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from core.errors import RefusedError
from initiatives.connections.meetings.actions import plan_meeting
from initiatives.models import Initiative, Meeting, Opportunity
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_user
from tests.factories.initiatives import make_meeting, make_opportunity

pytestmark = pytest.mark.django_db
NEW = "/ontmoetingen/nieuw"


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    made = make_initiative(name="Tuinploeg", area=cast.area)
    make_carrier(made, cast.founder)
    return made


@pytest.fixture
def square(cast: Cast, garden: Initiative) -> Opportunity:
    return make_opportunity(
        area=cast.area, title="Een leeg plein", where="Marconiplein", state="picked_up", picked_up_by=garden
    )


def posted(opportunity: Opportunity | None, **changes: Any) -> dict[str, Any]:
    soon = timezone.localdate() + timedelta(days=7)
    return {
        "title": "Een leeg plein", "happens_on": soon.isoformat(), "where": "Zaal 1", "initiatives": "Tuinploeg",
        "opportunity": str(opportunity.pk) if opportunity else "", **changes,
    }  # fmt: skip


@pytest.mark.parametrize("who", ["founder", "official"])
def test_a_meeting_about_it_is_planned_from_its_page_in_one_act_and_both_show_each_other(
    client: Client, cast: Cast, square: Opportunity, who: str
) -> None:
    client.force_login(getattr(cast, who))
    link = f"{NEW}?kans={square.pk}"
    assert link in client.get(f"/kansen/{square.pk}").content.decode()
    form = client.get(link).content.decode()
    for filled in ('value="Een leeg plein"', 'value="Marconiplein"', "Tuinploeg", f'value="{square.pk}" selected'):
        assert filled in form

    client.post(link, posted(square))
    meeting = Meeting.objects.get()

    assert meeting.opportunity == square
    assert f"/kansen/{square.pk}" in client.get(f"/ontmoetingen/{meeting.pk}").content.decode()
    assert f"/ontmoetingen/{meeting.pk}" in client.get(f"/kansen/{square.pk}").content.decode()


def test_a_form_with_a_mistake_keeps_the_opportunity(client: Client, cast: Cast, square: Opportunity) -> None:
    client.force_login(cast.founder)

    page = client.post(f"{NEW}?kans={square.pk}", posted(square, title="")).content.decode()

    assert f'value="{square.pk}" selected' in page


def test_who_helps_is_invited_by_who_picked_it_up(client: Client, cast: Cast, square: Opportunity) -> None:
    helper = make_initiative(name="Werkplaats", area=cast.elsewhere)
    smith = make_user(email="smid@example.org")
    make_carrier(helper, smith)
    square.helpers.create(user=smith, text="Wij lassen", initiative=helper)
    client.force_login(cast.founder)
    assert "Werkplaats" in client.get(f"{NEW}?kans={square.pk}").content.decode()

    client.post(f"{NEW}?kans={square.pk}", posted(square, initiatives="Tuinploeg\nWerkplaats"))

    assert Message.objects.get().to == "smid@example.org"
    client.force_login(smith)
    assert "Werkplaats" in client.get(f"{NEW}?kans={square.pk}").content.decode()
    assert "Tuinploeg" not in client.get(f"{NEW}?kans={square.pk}").content.decode()


def test_a_closed_meeting_stands_on_the_page_only_for_who_is_in_it(
    client: Client, cast: Cast, square: Opportunity, garden: Initiative
) -> None:
    make_meeting(garden, opportunity=square, title="Onder ons")
    make_meeting(opportunity=square, title="Voor iedereen", is_open=True)
    make_meeting(opportunity=square, title="Afgezegd", is_open=True, cancelled_on=timezone.localdate())

    page = client.get(f"/kansen/{square.pk}").content.decode()
    assert ("Voor iedereen" in page, "Onder ons" in page, "Afgezegd" in page) == (True, False, False)
    assert "Plan een ontmoeting over deze kans" not in page
    client.force_login(cast.founder)
    assert "Onder ons" in client.get(f"/kansen/{square.pk}").content.decode()


def test_an_opportunity_that_is_not_public_is_named_to_who_may_read_it_only(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    hidden = make_opportunity(area=cast.area, title="Nog geheim", state="proposed", listed_by=cast.stranger)
    meeting = make_meeting(garden, opportunity=hidden, organised_by=cast.official, is_open=True)

    assert "Nog geheim" not in client.get(f"/ontmoetingen/{meeting.pk}").content.decode()
    client.force_login(cast.official)
    assert "Nog geheim" in client.get(f"/ontmoetingen/{meeting.pk}").content.decode()


def test_who_may_not_read_the_opportunity_does_not_take_it_off_by_changing_the_meeting(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    hidden = make_opportunity(area=cast.elsewhere, state="withdrawn")
    meeting = make_meeting(garden, area=cast.area, opportunity=hidden, organised_by=cast.founder)
    client.force_login(cast.founder)
    address = f"/ontmoetingen/{meeting.pk}/wijzigen"

    client.post(address, posted(None, version=meeting.version, title="Anders"))

    meeting.refresh_from_db()
    assert (meeting.title, meeting.opportunity) == ("Anders", hidden)


def test_the_opportunity_of_a_meeting_is_changed_and_taken_off(
    client: Client, cast: Cast, garden: Initiative, square: Opportunity
) -> None:
    meeting = make_meeting(garden, area=cast.area, opportunity=square, organised_by=cast.official)
    other = make_opportunity(area=cast.area, title="Een leeg dak")
    client.force_login(cast.official)
    address = f"/ontmoetingen/{meeting.pk}/wijzigen"

    client.post(address, posted(other, version=meeting.version))
    meeting.refresh_from_db()
    assert meeting.opportunity == other
    client.post(address, posted(None, version=meeting.version))
    meeting.refresh_from_db()
    assert meeting.opportunity is None


def test_what_is_done_or_not_in_view_is_nothing_to_meet_about(cast: Cast, client: Client, garden: Initiative) -> None:
    values = {"title": "x", "happens_on": timezone.localdate(), "where": "x", "is_open": True}
    for one in (make_opportunity(state="done"), make_opportunity(state="proposed")):
        with pytest.raises(RefusedError, match="Kies een kans"):
            plan_meeting(values=values | {"opportunity": one}, initiatives=[], parties=[], by=cast.founder)
        client.force_login(cast.founder)
        assert one.title not in client.get(f"{NEW}?kans={one.pk}").content.decode()
    assert client.get(f"{NEW}?kans=onzin").status_code == 200
