# SPDX-License-Identifier: EUPL-1.2
"""The demo's chains and ways of governing; all of it made up, and marked so."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from accounts.models import User
from demo.cases.data import Calendar
from governance.models import (
    Department,
    GuaranteeAnswer,
    GuaranteeState,
    PartnerCall,
    PartnerPromise,
    StyleMix,
    StyleRecognition,
)
from governance.models.style import Style
from initiatives.models import Engagement, Initiative, Party, RoleNeed

CHAINS = Path(__file__).with_name("chains.yaml")


def add_chains(initiatives: Mapping[str, Initiative], calendar: Calendar, *, official: User) -> None:
    """Give the cases of the demo their places, needs and mixes; a party or department that is there is used."""
    told = yaml.safe_load(CHAINS.read_text(encoding="utf-8"))
    departments = {
        name: Department.objects.get_or_create(name=name, defaults={"is_invented": True})[0]
        for name in told["departments"]
    }
    for name, case in told["cases"].items():
        initiative = initiatives[name]
        for place in case["places"]:
            _place(initiative, place, calendar)
        for promise in case.get("promises", []):
            _promise(initiative, promise, calendar, official)
        for need in case["needs"]:
            RoleNeed.objects.create(
                initiative=initiative,
                role=need["role"],
                note=need["note"],
                starts_on=calendar.day(need["since"]),
                is_invented=True,
            )
        for style in case["styles"]:
            _style(initiative, style, departments, calendar, official)
        _floor(initiative, case.get("floor", {}), calendar, official)


def _place(initiative: Initiative, place: Mapping[str, Any], calendar: Calendar) -> None:
    party = _party(place["party"], place["sphere"], is_person=place.get("is_person", False))
    other = Party.objects.filter(name=place["replaceable_by"]).first() if "replaceable_by" in place else None
    Engagement.objects.create(
        initiative=initiative,
        party=party,
        role=place["role"],
        starts_on=calendar.day(place["first"]),
        ends_on=calendar.day_or_none(place.get("last")),
        capacity=place.get("capacity", ""),
        replaceable_by=other,
        is_invented=True,
    )


def _promise(initiative: Initiative, told: Mapping[str, Any], calendar: Calendar, official: User) -> None:
    """Keep what a partner would do; where it was called to account and closed, that was its answer."""
    outcome, closed = told.get("outcome", ""), calendar.day_or_none(told.get("closed"))
    promise = PartnerPromise.objects.create(
        initiative=initiative, party=Party.objects.get(name=told["party"]), basis=told["basis"], text=told["text"],
        due_on=calendar.day(told["due"]), outcome=outcome, closed_on=closed, note=told.get("note", ""),
        said_by_party=bool(outcome and "called" in told), noted_by=official, is_invented=True,
    )  # fmt: skip
    if "called" in told:
        PartnerCall.objects.create(
            promise=promise, text=told["ask"], asked_on=calendar.day(told["called"]), asked_by=official,
            answer_due_on=calendar.day(told["called"] + 14), answer=outcome, answer_text=told.get("note", ""),
            answered_on=closed if outcome else None, is_invented=True,
        )  # fmt: skip


def _party(name: str, sphere: str, *, is_person: bool) -> Party:
    values = {"is_invented": True, "is_person": is_person}
    return Party.objects.get_or_create(name=name, sphere=sphere, defaults=values)[0]


def _floor(initiative: Initiative, said: Mapping[str, Mapping[str, str]], calendar: Calendar, official: User) -> None:
    """Say which guarantees are kept, and on which grounds."""
    GuaranteeAnswer.objects.bulk_create(
        GuaranteeAnswer(
            initiative=initiative,
            guarantee=code,
            state=GuaranteeState(told["state"]),
            grounds=told["grounds"],
            said_on=calendar.day(-20),
            said_by=official,
            is_invented=True,
        )
        for code, told in said.items()
    )


def _style(
    initiative: Initiative,
    style: Mapping[str, Any],
    departments: Mapping[str, Department],
    calendar: Calendar,
    official: User,
) -> None:
    mix = StyleMix.objects.create(
        initiative=initiative,
        **dict(zip(Style.values, style["mix"], strict=True)),
        reason=style["reason"],
        department=departments[style["department"]],
        starts_on=calendar.day(style["first"]),
        review_on=calendar.day(style["review"]),
        chosen_by=official,
        is_invented=True,
    )
    if "recognised" in style:
        StyleRecognition.objects.create(
            mix=mix,
            mix_version=mix.version,
            answer=style["recognised"],
            reason=style["because"],
            said_on=calendar.day(-15),
            is_invented=True,
        )
