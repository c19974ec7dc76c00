# SPDX-License-Identifier: EUPL-1.2
"""The register's records."""

from datetime import timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from accounts.models import User
from initiatives.lifecycle import Phase, Status
from initiatives.models import Area, Carrier, Initiative, Introduction, Meeting, Need, Opportunity, Programme, Theme
from initiatives.models.initiative import Form
from initiatives.models.need import NeedKind, NeedSubject
from initiatives.models.opportunity import Origin
from initiatives.opportunities.lifecycle import PUBLIC_STATES, OpportunityState
from tests.factories.accounts import make_user

_number = count(1)


def make_area(**fields: Any) -> Area:
    """Create a gebied."""
    number = next(_number)
    return Area.objects.create(**{"code": f"WK9{number:05d}", "name": f"Area {number}", **fields})


def make_theme(**fields: Any) -> Theme:
    """Create a theme."""
    number = next(_number)
    named = {"code": f"theme-{number}", "name_nl": f"Thema {number}", "name_en": f"Theme {number}"}
    return Theme.objects.create(**{**named, **fields})


def make_initiative(**fields: Any) -> Initiative:
    """Create an initiative; in the public register unless `status` says otherwise."""
    now = timezone.now()
    values = {
        "name": f"Initiative {next(_number)}",
        "summary": "Neighbours keep a garden together.",
        "form": Form.GROUP,
        "phase": Phase.RUNNING,
        "status": Status.PUBLISHED,
        "submitted_at": now,
        "told_at": now,
        **fields,
    }
    if values["status"] == Status.PUBLISHED:
        values.setdefault("published_at", now)
    if "area" not in values:
        values["area"] = make_area()
    return Initiative.objects.create(**values)


def make_programme(*initiatives: Initiative, **fields: Any) -> Programme:
    """Create a programme with these initiatives in it."""
    values = {"name": f"Programme {next(_number)}", "summary": "They share tools.", **fields}
    programme = Programme.objects.create(**values)
    programme.initiatives.set(initiatives)
    return programme


def make_carrier(initiative: Initiative | None = None, user: User | None = None, **fields: Any) -> Carrier:
    """Create an active carrier."""
    return Carrier.objects.create(initiative=initiative or make_initiative(), user=user or make_user(), **fields)


def make_need(initiative: Initiative | None = None, **fields: Any) -> Need:
    """Create an open need for people."""
    values = {"kind": NeedKind.NEED, "subject": NeedSubject.PEOPLE, "text": "Somebody who keeps the books", **fields}
    return Need.objects.create(initiative=initiative or make_initiative(), **values)


def make_opportunity(**fields: Any) -> Opportunity:
    """Create an opportunity; on the map and looking for somebody unless `state` says otherwise."""
    values: dict[str, Any] = {
        "title": f"Opportunity {next(_number)}",
        "text": "A shop stands empty, and neighbours look for a place to work.",
        "origin": Origin.RESIDENT,
        "state": OpportunityState.OPEN,
        **fields,
    }
    today = timezone.localdate()
    state = values["state"]
    if state in PUBLIC_STATES:
        values.setdefault("opened_on", today)
    if state in {OpportunityState.PICKED_UP, OpportunityState.DONE}:
        values.setdefault("picked_up_on", today)
    if state == OpportunityState.DONE:
        values = {"done_on": today, "outcome": "A workshop opened.", **values}
    if state == OpportunityState.DECLINED:
        values.setdefault("declined_because", "It stands there already.")
    if "area" not in values:
        values["area"] = make_area()
    return Opportunity.objects.create(**values)


def make_introduction(need: Need | None = None, offer: Need | None = None, **fields: Any) -> Introduction:
    """Create an introduction that waits for both sides."""
    both = {"need": need or make_need(), "offer": offer or make_need(kind=NeedKind.OFFER)}
    return Introduction.objects.create(**both, **{"reason": "Beide noemen boekhouden.", **fields})


def make_meeting(*initiatives: Initiative, **fields: Any) -> Meeting:
    """Create a meeting tomorrow of these initiatives."""
    values = {
        "title": "Buurttafel",
        "happens_on": timezone.localdate() + timedelta(days=1),
        "where": "Zaal 1",
        **fields,
    }
    meeting = Meeting.objects.create(**values)
    meeting.initiatives.set(initiatives)
    return meeting
