# SPDX-License-Identifier: EUPL-1.2
"""One rule for when an arrangement is continued: work queue, timeline, warnings, outlook and check agree."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from governance.arrangements.facts import arrangements_terms
from governance.arrangements.sections import ending_on
from governance.arrangements.succession import continued, continued_of, follows
from governance.models import Arrangement, Scheme
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_party
from tests.governance.continuity.checks.run_one_check import found

pytestmark = pytest.mark.django_db

# Every kind of successor: how it differs from a year more of the same from the day after, and whether it continues.
KINDS: dict[str, tuple[dict[str, Any], bool]] = {
    "renews it": ({"renews": True}, True),
    "renews it with another party and kind": ({"renews": True, "granted_by": True, "kind": "agreement"}, True),
    "renews it after a gap": ({"renews": True, "after": 40}, True),
    "renews it but ends no later": ({"renews": True, "after": -20, "days": 5}, False),
    "the same party, kind, rule and scheme, the day after": ({}, True),
    "the same, overlapping and longer": ({"after": -20}, True),
    "the same, after a gap": ({"after": 1}, False),
    "the same, but ends no later": ({"after": -20, "days": 5}, False),
    "the same, but it renews another one": ({"renews": "another"}, False),
    "without an end": ({"days": None}, True),
    "another party": ({"granted_by": True}, False),
    "another kind": ({"kind": "agreement"}, False),
    "another rule": ({"rule": "Artikel 5"}, False),
    "another scheme": ({"scheme": True}, False),
    "another initiative": ({"initiative": True}, False),
}


def in_days(number: int) -> date:
    return timezone.localdate() + timedelta(days=number)


def pair(cast: Cast, how: dict[str, Any]) -> tuple[Arrangement, Arrangement]:
    """An arrangement that ends in thirty days, and what comes after it."""
    scheme = Scheme.objects.create(name="Wijkregeling") if how.get("scheme") else None
    initiative = make_initiative(area=cast.area)
    first = make_arrangement(
        initiative=initiative, kind="subsidy", title="Huidige", first_day=in_days(-300), last_day=in_days(30)
    )
    other = make_arrangement(initiative=initiative, title="Andere", kind="lease", last_day=None)
    begins = in_days(31 + how.get("after", 0))
    days = how.get("days", 365)
    then = make_arrangement(
        initiative=make_initiative(area=cast.area) if how.get("initiative") else initiative,
        kind=how.get("kind", "subsidy"),
        granted_by=make_party() if how.get("granted_by") else first.granted_by,
        rule=how.get("rule", ""),
        scheme=scheme,
        title="Volgende",
        first_day=begins,
        last_day=None if days is None else begins + timedelta(days=days),
        renews=other if how.get("renews") == "another" else first if how.get("renews") else None,
    )
    return first, then


def in_sql(one: Arrangement) -> bool:
    sql = f"SELECT {continued('%s::date')} FROM governance_arrangement a WHERE a.id = %s"  # noqa: S608 - fixed text
    with connection.cursor() as cursor:
        cursor.execute(sql, [timezone.localdate(), one.pk])
        return bool(cursor.fetchone()[0])


def warnings_of(initiative: Initiative) -> str:
    return " ".join(one.warning for one in arrangements_terms(initiative, timezone.localdate()))


@pytest.mark.parametrize("kind", KINDS)
def test_every_place_agrees_on_every_kind_of_successor(kind: str, cast: Cast, client: Client) -> None:
    how, is_continued = KINDS[kind]
    first, _then = pair(cast, how)
    rows = Arrangement.objects.filter(initiative=first.initiative)

    assert in_sql(first) is is_continued
    assert (first.pk in continued_of(rows, timezone.localdate())) is is_continued
    assert (first not in ending_on(timezone.localdate())) is is_continued
    assert ("geen opvolger" not in warnings_of(first.initiative)) is is_continued
    client.force_login(cast.official)
    file = client.get(f"/dossier/{first.initiative_id}").content.decode()
    assert ("Stopt binnen 90 dagen zonder opvolger: Huidige" not in file) is is_continued
    queue = client.get("/werkvoorraad").content.decode()
    assert ("Huidige" not in queue.split('id="ending"')[1]) is is_continued


def test_the_check_finds_the_same_but_for_the_gap_before_a_renewal(cast: Cast) -> None:
    for kind, (how, is_continued) in KINDS.items():
        Arrangement.objects.update(renews=None)
        Arrangement.objects.all().delete()
        pair(cast, how)
        told = found("expiry", timezone.localdate())
        assert told is (kind == "renews it after a gap" or not is_continued), kind


def test_what_is_alike_and_began_after_a_gap_counts_once_it_has_begun(cast: Cast) -> None:
    first, then = pair(cast, {"after": 5})
    rows = [first, then]
    assert follows(then, first)
    assert first.pk not in continued_of(rows, in_days(35))
    assert first.pk in continued_of(rows, in_days(36))
