# SPDX-License-Identifier: EUPL-1.2
"""One search over everything finds for each role what that role may see, at pages that open, and not a word more."""

import re
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Final
from urllib.parse import quote

import pytest
from django.utils.translation import override

from accounts.models import Role
from core.search.kinds import search_kinds
from initiatives.lifecycle import Status
from tests.architecture.addresses import (
    ADMINISTRATOR,
    ANYONE,
    ASSESSOR,
    CARRIERS,
    COORDINATOR,
    OFFICIAL,
    OFFICIALS,
    READS_CITY,
    SIGNED_IN,
)
from tests.architecture.visits import EVERYBODY, visit
from tests.architecture.world import World
from tests.factories.accounts import make_user
from tests.factories.assessment import make_assignment, make_round
from tests.factories.governance import (
    make_arrangement,
    make_engagement,
    make_growth_step,
    make_issue,
    make_lesson,
    make_party,
    make_place,
    make_signal,
)
from tests.factories.initiatives import make_area, make_carrier, make_initiative, make_opportunity


@dataclass(frozen=True)
class Findable:
    """Something by the only word it is found by: its kind, who finds it, and that word with a slip."""

    kind: str
    readers: frozenset[str]
    slip: str = ""


FINDABLE: Final = {
    "zonnebloem": Findable("initiatieven", ANYONE, "zonebloem"),
    "kwikzilver": Findable("initiatieven", CARRIERS | OFFICIAL, "kwikzilvr"),
    "walvisvaart": Findable("afspraken", CARRIERS | OFFICIAL, "walvisvart"),
    "barnsteen": Findable("signalen", CARRIERS | OFFICIAL, "barnsten"),
    "luchtkasteel": Findable("kansen", OFFICIAL | {"stranger"}, "luchtkastel"),
    "regenboog": Findable("kansen", ANYONE, "regenbog"),
    "modderpad": Findable("vraagstukken", OFFICIAL | {"stranger"}, "moderpad"),
    "zandbank": Findable("vraagstukken", ANYONE, "zandbenk"),
    "kippenhok": Findable("groeistappen", CARRIERS | OFFICIAL, "kippenhk"),
    "watertoren": Findable("groeistappen", ANYONE, "watertorn"),
    "vuurtoren": Findable("rondes", COORDINATOR | ASSESSOR, "vuurtorn"),
    "toverlantaarn": Findable("lessen", READS_CITY, "toverlantarn"),
    "korenmolen": Findable("lessen", ANYONE, "korenmoln"),
    "houtzagerij": Findable("partijen", READS_CITY, "houtzagerj"),
    "scheepswerf": Findable("partijen", ANYONE, "scheepswrf"),
    "gasfabriek": Findable("plekken", OFFICIALS, "gasfabrek"),
    "drieluik": Findable("gebieden", ANYONE, "drieluk"),
    "typefout": Findable("hulp", ANYONE),
    # Names of people are nowhere among the known words.
    "quirijn": Findable("aanspreekpunten", OFFICIALS),
    "xaviera": Findable("mensen", ADMINISTRATOR),
    "wolfert": Findable("dragers", OFFICIAL),
    "bandbreedte": Findable("woorden", ANYONE, "banbreedte"),
    "gegevens": Findable("paginas", SIGNED_IN, "gegevns"),
}


def fill(world: World) -> None:
    """Give each of these words to one thing."""
    cast, initiative = world.cast, world.initiative
    make_initiative(area=make_area(name="Drieluik"), name="Zonnebloem voor de buurt")
    waiting = make_initiative(area=cast.area, name="Kwikzilver", status=Status.SUBMITTED)
    # A signal is found by the initiative it is about, which only who knows the signal may know here.
    threatened = make_initiative(area=cast.area, name="Barnsteen", status=Status.CHANGES_REQUESTED)
    for one in (waiting, threatened):
        make_carrier(one, cast.founder)
        make_carrier(one, cast.co_carrier)
    make_signal(initiative=threatened)
    make_arrangement(initiative=initiative, title="Walvisvaart")
    make_opportunity(area=cast.area, title="Luchtkasteel", state="proposed", listed_by=cast.stranger)
    make_opportunity(area=cast.area, title="Regenboog")
    make_issue(area=cast.area, title="Modderpad", state="proposed", raised_by=cast.stranger)
    make_issue(area=cast.area, title="Zandbank")
    make_assignment(assessor=cast.assessor, initiative=initiative, round=make_round(title="Vuurtoren"))
    make_lesson(title="Toverlantaarn")
    make_lesson(title="Korenmolen", is_public=True)
    make_party(name="Houtzagerij").contacts.create(name="Quirijn de Vries", phone="010 123 45 67")
    make_engagement(initiative=initiative, party=make_party(name="Scheepswerf"), role="host")
    make_place(name="Gasfabriek")
    make_growth_step(initiative=initiative, name="Kippenhok", started_on=date(2020, 1, 1))
    make_growth_step(initiative=initiative, name="Watertoren", started_on=date(2021, 1, 1), is_shown=True)
    make_user(name="Xaviera Administrateur", role=Role.ASSESSOR)
    make_carrier(initiative, make_user(name="Wolfert Drager"))


def page(world: World, role: str, query: str, address: str = "/zoeken") -> str:
    answer = visit(world, role, "get", f"{address}?q={query}")
    assert answer.status_code == 200
    return str(answer.body.decode())


def plain(html: str) -> str:
    """Return a page without the token of its forms, which differs every time."""
    return re.sub(r'value="\w{64}"', "", html)


def hits(html: str) -> list[tuple[str, str]]:
    """Return the address and the title of everything that was found."""
    found = re.findall(r'<p class="mv-hit__t"><a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', html, re.DOTALL)
    return [(unescape(href), unescape(re.sub(r"<[^>]+>", "", title)).strip()) for href, title in found]


def found_by(world: World, role: str, word: str, kind: str) -> list[tuple[str, str]]:
    """Return the hits of one kind; none when the kind is not among what was found."""
    html = page(world, role, f"{quote(word)}&soort={kind}")
    return hits(html) if f'id="h-{kind}"' in html else []


def test_every_kind_has_something_to_find_in_this_test() -> None:
    assert {thing.kind for thing in FINDABLE.values()} == {kind.code for kind in search_kinds}


@pytest.mark.parametrize("role", EVERYBODY)
def test_each_role_finds_what_it_may_see_and_nothing_else(world: World, role: str) -> None:
    fill(world)

    found = {word for word, thing in FINDABLE.items() if found_by(world, role, word, thing.kind)}

    assert found == {word for word, thing in FINDABLE.items() if role in thing.readers}


@pytest.mark.thin(3)
@pytest.mark.parametrize("role", EVERYBODY)
def test_a_slip_finds_the_same_and_betrays_nothing(world: World, role: str) -> None:
    fill(world)
    slips = {word: thing for word, thing in FINDABLE.items() if thing.slip}

    pages = {word: page(world, role, f"{thing.slip}&soort={thing.kind}") for word, thing in slips.items()}

    shown = {word for word, html in pages.items() if word in html.casefold()}
    assert shown == {word for word, thing in slips.items() if role in thing.readers}


@pytest.mark.thin(3)
@pytest.mark.parametrize("role", EVERYBODY)
def test_what_is_hidden_answers_as_what_is_not_there(world: World, role: str) -> None:
    fill(world)

    for word, thing in FINDABLE.items():
        # What a signal is about, and who carries, is found as something else by who may see that.
        if role not in thing.readers and not (thing.kind == "signalen" or (role, word) == ("administrator", "wolfert")):
            nowhere = plain(page(world, role, "qqqqqq")).replace("qqqqqq", word)
            assert plain(page(world, role, word)) == nowhere, word
            options = page(world, role, "qqqqqq", "/zoeken/voorstellen").replace("qqqqqq", word)
            assert page(world, role, word, "/zoeken/voorstellen") == options, word


@pytest.mark.thin(3)
@pytest.mark.parametrize("role", EVERYBODY)
def test_everything_that_is_found_opens(world: World, role: str) -> None:
    fill(world)
    words = [*FINDABLE, world.initiative.name, world.institution.name, world.round.title, world.lesson.title]
    addresses = {href for word in words for href, _title in hits(page(world, role, quote(word)))}

    answers = {href: visit(world, role, "get", href.partition("#")[0]).status_code for href in addresses}

    assert {href: code for href, code in answers.items() if code != 200} == {}


@pytest.mark.thin(2)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_of_every_answer_is_whole_in_both_languages(world: World, language: str) -> None:
    from tests.architecture.html import page_faults  # noqa: PLC0415 - reads the catalogue

    fill(world)
    prefix = "/en" if language == "en" else ""
    questions = ["", "z", "zonnebloem", "zonebloem", "zonnebloem xyzzy", "xyzzy", "zonnebloem&soort=kansen"]

    with override(language):
        pages = {asked: page(world, "coordinator", quote(asked, "&="), f"{prefix}/zoeken") for asked in questions}

    assert {asked: faults for asked, html in pages.items() if (faults := page_faults(html, language))} == {}
