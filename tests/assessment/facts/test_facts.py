# SPDX-License-Identifier: EUPL-1.2
"""What the register tells an assessor."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override
from pytest_django import DjangoAssertNumQueries

from assessment.facts.registry import Fact, facts_for, registered_facts
from assessment.lens.translation import text_of
from initiatives.models import Initiative, Party
from tests.factories import make_carrier, make_initiative, make_lens, make_theme

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 24)
OWN = [
    "themes",
    "links",
    "parties_roles",
    "needs_offers",
    "carriers",
    "key_tasks",
    "funders_shares",
    "updates_contacts",
]


def told(initiative: Initiative, code: str) -> list[Fact]:
    with override("en"):
        return facts_for(initiative, [code], DAY)[code]


def test_a_new_initiative_has_nothing_to_tell() -> None:
    assert facts_for(make_initiative(), OWN, DAY) == {code: [] for code in OWN}


def test_a_code_nobody_answers_is_not_known() -> None:
    assert facts_for(make_initiative(), ["moods"], DAY) == {"moods": []}


def test_the_register_answers_its_own_codes_and_all_of_them_are_in_the_lens() -> None:
    catalogue = {fact.code for fact in text_of(make_lens()).facts}

    assert set(OWN) <= set(registered_facts())
    assert set(registered_facts()) <= catalogue


def test_carriers_are_counted_as_the_lens_does_and_one_alone_is_a_warning() -> None:
    initiative = make_initiative(invented_fields=["carriers"], absence_effect="stops")
    make_carrier(initiative, key_tasks=["lead", "money"], started_on=date(2024, 3, 1))

    assert told(initiative, "carriers") == [
        Fact(
            strong="1 active carrier,",
            text="the longest since 1 March 2024.",
            warning="everything rests on one person",
            is_invented=True,
        )
    ]

    make_carrier(initiative, key_tasks=[], started_on=DAY - timedelta(days=10))
    assert [fact.text for fact in told(initiative, "carriers")] == [
        "the longest since 1 March 2024.",
        "1 of them for three months or longer with a key task.",
    ]


def test_one_account_is_no_warning_that_everything_rests_on_one_person() -> None:
    initiative = make_initiative()
    make_carrier(initiative)
    assert [fact.warning for fact in told(initiative, "carriers")] == ["not known who else carries it", ""]
    initiative.carriers_told = 100
    initiative.save(update_fields=["carriers_told"])
    assert [fact.warning for fact in told(initiative, "carriers")] == ["", "", ""]
    assert told(initiative, "carriers")[-1].text == "100 people carry it, as the carriers tell it."


def test_somebody_with_nearly_all_tasks_is_a_warning() -> None:
    initiative = make_initiative()
    for tasks in (["lead", "money", "work", "volunteers", "contact"], ["work"]):
        make_carrier(initiative, key_tasks=tasks, started_on=date(2024, 3, 1))

    assert told(initiative, "carriers")[0].warning == "one person does 5 of the 6 key tasks"


def test_a_key_task_without_a_second_person_is_a_warning() -> None:
    initiative = make_initiative(absence_effect="stops")
    make_carrier(initiative, key_tasks=["lead", "money"])
    make_carrier(initiative, key_tasks=["lead"])

    facts = {fact.strong: (fact.text, fact.warning) for fact in told(initiative, "key_tasks")}

    assert facts["Leading:"] == ("2 carriers.", "")
    assert facts["Money and accounts:"] == ("1 carrier.", "nobody to take over")
    assert facts["Communication:"] == ("", "nobody named")
    assert facts["If the founder drops out for a month:"] == ("it comes to a standstill.", "")


def test_money_is_told_largest_first_and_three_quarters_from_one_source_is_a_warning() -> None:
    initiative = make_initiative()
    city = Party.objects.create(name="City", sphere="government")
    initiative.incomes.create(kind="own", share_percent=25)
    initiative.incomes.create(kind="subsidy", party=city, share_percent=75, ends_on=DAY, is_invented=True)
    initiative.incomes.create(kind="fund", share_percent=90, ends_on=DAY - timedelta(days=1))

    assert [(fact.text, fact.share, fact.warning, fact.is_invented) for fact in told(initiative, "funders_shares")] == [
        ("City (subsidy), up to and including 24 November 2026", 75, "one source pays three quarters or more", True),
        ("Own money", 25, "", False),
        ("75% of the money. Told: 75%.", 75, "three quarters or more of the money", True),
    ]


def test_a_shared_party_links_two_published_initiatives_and_a_hidden_one_stays_hidden() -> None:
    initiative, other = make_initiative(), make_initiative(name="Garden")
    hidden = make_initiative(status="submitted", name="Secret")
    hall = Party.objects.create(name="Hall", sphere="community")
    for one in (initiative, other, hidden):
        one.engagements.create(party=hall, role="host")

    assert [(fact.strong, fact.text) for fact in told(initiative, "links")] == [("Garden", "works with Hall too.")]
    assert [(f.strong, f.text) for f in told(initiative, "parties_roles")] == [
        ("Host of the place:", "Hall (community)."),
        ("Hangs on one, and nobody known to take over:", "host of the place."),
    ]


def test_open_needs_are_told_and_closed_ones_are_not() -> None:
    initiative = make_initiative()
    initiative.needs.create(kind="need", subject="place", text="A shed")
    initiative.needs.create(kind="offer", subject="knowledge", text="Pruning lessons")
    initiative.needs.create(kind="need", subject="money", text="Old", closed_on=DAY)

    assert [(fact.strong, fact.text) for fact in told(initiative, "needs_offers")] == [
        ("Offers:", "Pruning lessons (knowledge)."),
        ("Looks for:", "A shed (a place)."),
    ]


def test_a_long_silence_is_a_warning_and_removed_news_is_not_told() -> None:
    initiative = make_initiative()
    initiative.posts.create(text="Removed", happened_on=DAY, removed_at=timezone.now())
    initiative.posts.create(text="We planted trees.", happened_on=DAY - timedelta(days=196))

    assert [(f.strong, f.text, f.warning) for f in told(initiative, "updates_contacts")] == [
        ("Last update 12 May 2026:", "We planted trees.", "196 days ago")
    ]


def test_themes_are_named_in_the_language_of_the_page() -> None:
    initiative = make_initiative()
    initiative.themes.add(make_theme(name_nl="Groen", name_en="Green"))

    assert told(initiative, "themes")[0].text == "Green."
    with override("nl"):
        assert facts_for(initiative, ["themes"], DAY)["themes"][0].text == "Groen."


def test_the_number_of_queries_does_not_grow_with_the_facts(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    initiative = make_initiative()
    party = Party.objects.create(name="Hall", sphere="community")

    def fill() -> None:
        make_carrier(initiative, key_tasks=["lead"])
        initiative.themes.add(make_theme())
        initiative.incomes.create(kind="own", share_percent=10, party=party)
        initiative.needs.create(kind="need", subject="money", text="Money")
        initiative.posts.create(text="News", happened_on=DAY)
        other = make_initiative()
        for one, role in ((initiative, "host"), (other, "host")):
            if not one.engagements.filter(party=party, role=role).exists():
                one.engagements.create(party=party, role=role)

    for _round in range(4):
        fill()
        # Governance answers three of them too, the chain in three; chosen distance stands before the news.
        with django_assert_num_queries(len(OWN) + 6):
            facts_for(initiative, OWN, DAY)
