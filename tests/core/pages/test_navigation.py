# SPDX-License-Identifier: EUPL-1.2
"""The main menu: every app brings its own pages, and each person reads theirs in a fixed order."""

from types import SimpleNamespace

import pytest

from core.pages.navigation import entries_for, is_current, link_to, menu_entries

READING = ["initiatives:register", "assessment:lens-current"]
OFFICIAL = ["initiatives:today", "assessment:portfolio", "governance:agenda", "governance:overview"]
COORDINATOR = [
    "initiatives:today",
    "assessment:portfolio",
    "governance:agenda",
    "assessment:rounds",
    "governance:overview",
    "mail:letters",
]
ADMINISTRATOR = [
    "core:administration",
    "accounts:people",
    "initiatives:areas",
    "initiatives:themes",
    "initiatives:widget-sites",
    "accounts:api-clients",
    "accounts:retention",
    "accounts:readings",
    "exchange:webhooks",
    "mail:outbox",
]


def names_for(*roles: str) -> list[str]:
    person = SimpleNamespace(is_authenticated=True, roles=frozenset(roles))
    return [entry.url_name for entry in entries_for(person)]


def test_a_visitor_reads_what_is_public() -> None:
    assert [entry.url_name for entry in entries_for(None)] == [
        "initiatives:register",
        "initiatives:opportunities",
        "assessment:lens-current",
        "core:open-data",
    ]


def test_a_person_without_an_office_begins_with_their_own_initiatives() -> None:
    assert names_for() == [
        "initiatives:mine",
        "initiatives:register",
        "initiatives:opportunities",
        "assessment:lens-current",
    ]


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (["official"], OFFICIAL + READING),
        (["assessor"], ["assessment:mine", *READING]),
        (["coordinator"], [*COORDINATOR, "initiatives:register"]),
        (["administrator"], ADMINISTRATOR + READING),
        (["official", "administrator"], OFFICIAL + ADMINISTRATOR + READING),
        (["coordinator", "official"], [*OFFICIAL, "assessment:rounds", "mail:letters", "initiatives:register"]),
    ],
)
def test_work_comes_first_and_each_page_once(roles: list[str], expected: list[str]) -> None:
    assert names_for(*roles) == expected


def test_a_page_of_a_higher_app_marks_the_entry_it_stands_under() -> None:
    register, mine = menu_entries.get("initiatives:register"), menu_entries.get("initiatives:mine")
    assert register is not None
    assert mine is not None
    assert is_current(register, "governance:public-lessons")
    assert is_current(mine, "governance:mine-chain")
    assert not is_current(register, "governance:mine-chain")


def test_a_link_nobody_registered_leads_nowhere() -> None:
    assert link_to("lens")
    assert link_to("no-such-page") == ""
