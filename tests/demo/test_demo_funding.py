# SPDX-License-Identifier: EUPL-1.2
"""The eight cases of the demo with a pencil: what was told, what is granted, and every door says that and no more."""

import re
from typing import Final

import pytest
import time_machine
from django.test import Client
from django.utils.translation import override

from accounts.models import Role
from governance.arrangements.outlook.pdf import pdf_data
from governance.arrangements.outlook.queries import OutlookFilters, ending_rows, outlook
from governance.arrangements.outlook.texts import share_text
from governance.continuity.checks.registry import Audience, check_named
from governance.continuity.checks.texts import signal_texts
from governance.continuity.runs.engine import run_checks
from governance.models import Signal
from governance.network.what_if.calculation import calculate
from governance.network.what_if.query import WhatIfQuery
from governance.parties.funding.queries import integer_percents, money_of
from initiatives.models import Initiative, Party
from tests.demo.conftest import TODAY
from tests.factories import make_carrier, make_user
from tests.factories.api import make_api_client, with_key

CITY: Final = "Gemeente Rotterdam"
# Told of the municipality, least and most of it, as worked out by hand from demo/cases/cases.yaml.
BY_HAND: Final = {
    "Blijstroom": (70, 70, 70),
    "Tuinman M/V": (82, 82, 100),
    "Wijkcoöperatie Delfshaven": (35, 35, 60),
    "Wilskracht werkt": (60, 60, 100),
    "Stadmakerscongres": (48, 48, 48),
}
NOBODY_KNOWN: Final = {"Zomerhofkwartier (ZoHo)", "Kennisontwikkelingslab Marconia", "Kansenkaart Feijenoord"}
TEXTS: Final = {
    "Blijstroom": "70% van het geld", "Tuinman M/V": "82 tot 100% van het geld",
    "Wijkcoöperatie Delfshaven": "35 tot 60% van het geld", "Wilskracht werkt": "60 tot 100% van het geld",
    "Stadmakerscongres": "48% van het geld",
}  # fmt: skip


def _plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.usefixtures("demo")
@time_machine.travel("2026-11-24 12:00:00+01:00", tick=False)
def test_every_door_tells_the_same_shares_of_the_eight(client: Client) -> None:
    coordinator = make_user(role=Role.COORDINATOR)
    names = dict(Initiative.objects.published().values_list("pk", "name"))
    city = Party.objects.get(name=CITY)

    known = {names[key]: money.of(city.pk) for key, money in money_of(names, TODAY).items()}
    assert {
        name: (one.told, *integer_percents(one.least, one.most)) for name, one in known.items() if one
    } == BY_HAND  # fmt: skip
    assert {name for name in names.values() if not known.get(name)} == NOBODY_KNOWN

    check = check_named("single-funder")
    assert check is not None
    run_checks(TODAY, [check])
    [signal] = Signal.objects.open().filter(check_code="single-funder")
    # What the city grants for a goal is granted by the department of that goal.
    payers = {CITY, *Party.objects.filter(parent=city).values_list("name", flat=True)}
    with override("nl"):
        said = [signal_texts(signal, each).what for each in (Audience.OFFICIAL, Audience.FOUNDER)]
        rows = {
            row["initiative"]: share_text(row)
            for row in ending_rows(coordinator, TODAY, OutlookFilters())
            if row["party"] in payers and row["least"] is not None
        }
        found = outlook(coordinator, TODAY, OutlookFilters())
        printed = {(row["initiative"], row["share"]) for row in pdf_data(found, [], "hele stad")["first"]}
    assert said == [
        f"{CITY} betaalt 82 tot 100% van het geld, zeggen de dragers.",
        f"U vertelde dat 82 tot 100% van uw geld van {CITY} komt.",
    ]
    assert rows == TEXTS
    assert {(name, text) for name, text in printed if text != "enige plek"} == {("Tuinman M/V", TEXTS["Tuinman M/V"])}

    api = with_key(make_api_client(scopes=("signals:read",))[1]).get("/api/v1/signals?open=true").json()["results"]
    [fact] = [one["facts"] for one in api if one["check"] == "single-funder"]
    assert (fact["least"], fact["most"], fact["source"]) == ("82.0000", "100.0000", "told")

    client.force_login(coordinator)
    for key, name in names.items():
        file = _plain(client.get(f"/dossier/{key}/alles").content.decode())
        assert TEXTS.get(name, "") in file
        assert "100% van het geld dat de gemeente kent" not in file
    for name, asked in (("Wilskracht werkt", True), ("Wijkcoöperatie Delfshaven", False)):
        initiative = Initiative.objects.get(name=name)
        make_carrier(initiative, founder := make_user())
        client.force_login(founder)
        own = _plain(client.get(f"/mijn/{initiative.pk}").content.decode())
        assert ("Wie betaalt de andere 40% van uw geld?" in own) is asked
        assert "komt van Gemeente Rotterdam" not in own


@pytest.mark.usefixtures("demo")
@time_machine.travel("2026-11-24 12:00:00+01:00", tick=False)
def test_losing_the_programme_weakens_the_cooperative_and_stops_nobody() -> None:
    cooperative = Initiative.objects.get(name="Wijkcoöperatie Delfshaven")
    programme = cooperative.arrangements.get(title="Subsidie wijkprogramma")

    found = calculate(make_user(role=Role.COORDINATOR), WhatIfQuery(lost=(("arrangement", programme.pk),), day=TODAY))

    assert [(one.initiative.name, one.consequence) for one in found.touched] == [(cooperative.name, "weakens")]
