# SPDX-License-Identifier: EUPL-1.2
"""The demo's places, and the cases that are a party for another; all of it made up, and marked so."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from demo.cases.data import Calendar
from governance.models import Arrangement
from initiatives.models import Area, Engagement, Initiative, Party, Place, PlaceUse

NETWORK = Path(__file__).with_name("network.yaml")


def add_network(initiatives: Mapping[str, Initiative], calendar: Calendar) -> None:
    """Give the cases of the demo their places, and tie them together where one does something for another."""
    told = yaml.safe_load(NETWORK.read_text(encoding="utf-8"))
    for row in told["places"]:
        _place(row, initiatives, calendar)
    for row in told["as_parties"]:
        _as_party(row, initiatives, calendar)


def _party(name: str, sphere: str) -> Party:
    return Party.objects.get_or_create(name=name, sphere=sphere, defaults={"is_invented": True})[0]


def _place(row: Mapping[str, Any], initiatives: Mapping[str, Initiative], calendar: Calendar) -> None:
    place = Place.objects.create(
        name=row["name"],
        area=Area.objects.filter(code=row["area"]).first(),
        owner=_party(**row["owner"]),
        is_invented=True,
    )
    for use in row["uses"]:
        initiative = initiatives[use["case"]]
        PlaceUse.objects.create(
            initiative=initiative,
            place=place,
            purpose=use["purpose"],
            can_miss=use["can_miss"],
            starts_on=calendar.day(use["first"]),
            ends_on=calendar.day_or_none(use.get("last")),
            is_invented=True,
        )
        if "about" in use:
            Arrangement.objects.filter(initiative=initiative, title=use["about"]).update(place=place)


def _as_party(row: Mapping[str, Any], initiatives: Mapping[str, Initiative], calendar: Calendar) -> None:
    party = _party(row["case"], row["sphere"])
    party.initiative = initiatives[row["case"]]
    party.save(update_fields=["initiative"])
    for one in row["for"]:
        Engagement.objects.create(
            initiative=initiatives[one["case"]],
            party=party,
            role=one["role"],
            starts_on=calendar.day(one["first"]),
            capacity=one["capacity"],
            is_invented=True,
        )
