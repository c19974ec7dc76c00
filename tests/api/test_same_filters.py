# SPDX-License-Identifier: EUPL-1.2
"""A list that is both a page and in the API finds the same rows by the same filter, asked through both doors.

The lists come from the addresses: a page on ListPage and a resource over the same model, so a new one is in by itself,
and its filters by the names they usually have.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlencode

import pytest
from django.db.models import CharField, TextField
from django.test import Client
from django.urls import resolve
from django.utils import timezone

from core.pages.list_page import PART, ListPage
from demo.city.build import build_city
from governance.growth.filters import DISCUSS, STANDINGS
from governance.models import ClosedBecause, Outcome, Severity
from initiatives.models import Area, Theme
from tests.api.resources import resources
from tests.api.test_matrix import API
from tests.architecture.addresses import ADDRESSES
from tests.architecture.visits import client_of
from tests.architecture.world import World, make_world
from tests.cast import Cast
from tests.city import load_reference
from tests.factories.api import make_api_client, with_key
from tests.factories.assessment import make_lens
from tests.factories.governance import (
    make_barrier,
    make_experiment,
    make_growth_step,
    make_lesson,
    make_partner_promise,
    make_party,
    make_signal,
)
from tests.factories.initiatives import make_initiative

Asked = dict[str, str]
# What clients call a filter of a page, where both have it.
NAMES: Final = {
    "q": "q", "gebied": "area", "thema": "theme", "fase": "phase", "vorm": "form", "sphere": "sphere", PART: "state",
}  # fmt: skip
# What clients ask where a page has another word for it, by the resource and the parameter of the page.
ASKED: Final[dict[tuple[str, str], dict[str, Asked]]] = {
    ("growth-steps", "stap"): {
        DISCUSS: {"toDiscuss": "true"},
        **{word: {"standing": standing.value} for word, standing in STANDINGS.items()},
    },
    ("lessons", PART): {"open": {"anchored": "false"}, "verankerd": {"anchored": "true"}},
    ("experiments", PART): {"geoordeeld": {"judged": "true"}},
    ("arrangements", PART): {one: {"outcome": one} for one in Outcome.values},
}
# Registrations that wait are a page of their own, over the initiatives that the register shows to everybody.
NOT_THE_SAME: Final = {("initiatives", "initiatives:queue"), ("registrations", "initiatives:register")}
# Of each filter so many values, and of words those of one row: a rule is the same for the next value.
MOST_VALUES: Final = 5
SIGNS_OF_A_TEXT: Final = 12


@pytest.fixture
def world() -> World:
    load_reference()
    make_lens()
    build_city(initiatives=40, seed=1, day=timezone.localdate())
    made = make_world()
    # What names no area and no theme itself belongs to those of its initiative.
    part = Area.objects.create(code="WK990201", name="Dijkkwartier", parent=made.cast.area)
    near = make_initiative(area=part)
    near.themes.add(Theme.objects.order_by("code")[0])
    make_lesson(initiative=near)
    make_experiment(initiative=near)
    make_barrier(near)
    make_growth_step(initiative=near, started_on=None, wished_on=timezone.localdate() + timedelta(days=10))
    return made


def lists(world: World) -> Iterator[tuple[str, Any]]:
    """Yield the address of every page that lists what a resource lists, with that resource."""
    for name, address in sorted(ADDRESSES.items()):
        if "coordinator" not in address.readers:
            continue
        path = address.path(name, world)
        found: Any = resolve(path.partition("?")[0]).func
        page = getattr(found, "view_class", None)
        if not (isinstance(page, type) and issubclass(page, ListPage)) or found.view_initkwargs:
            continue
        shown = asked_on_page(client_of(world, "coordinator"), path, {})[1]
        every: list[Any] = list(resources())
        for resource in every:
            if resource.queryset.model is shown.model and (resource.prefix, name) not in NOT_THE_SAME:
                yield path, resource


def asked_on_page(client: Client, path: str, asked: Asked) -> tuple[Any, Any]:
    answer = client.get(f"{path.partition('?')[0]}?{urlencode(asked)}")
    assert answer.status_code == 200, (path, asked)
    return answer.context["list"], answer.context["list"].found


def asked_of_api(client: Client, resource: Any, asked: Asked) -> set[str] | None:
    """Return the ids; None where the API knows no such value."""
    found: set[str] = set()
    address = f"{API}{resource.prefix}?{urlencode({'fields': 'id', **asked})}"
    while address:
        answer = client.get(address)
        if answer.status_code == 400:
            return None
        assert answer.status_code == 200, answer.content
        body = answer.json()
        found |= {row["id"] for row in body["results"]}
        address = body["next"]
    return found


def questions(page: Any, prefix: str, known: Any) -> Iterator[tuple[Asked, Asked]]:
    """Yield every value of every filter that both have, as the page and as the API is asked it."""
    parts = [(one.code, one.label) for one in page.choices]
    choices = {name: page.filters.choices(name) for name in page.filters.names} | {PART: parts}
    for name in [*page.filters.filters, PART]:
        if (prefix, name) in ASKED:
            there = dict(choices.get(name, ()))
            yield from (({name: value}, told) for value, told in ASKED[prefix, name].items() if value in there)
        elif NAMES.get(name) in known and name in choices:
            yield from (({name: value}, {NAMES[name]: value}) for value, _label in choices[name][:MOST_VALUES] if value)
    if "q" in page.filters.filters and "q" in known:
        yield from (({"q": words}, {"q": words}) for words in searched(page.filters.qs))


def searched(rows: Any) -> list[str]:
    """Return words as people type them, of every text of a row, and of areas and themes."""
    texts = [each.attname for each in rows.model._meta.concrete_fields if type(each) in (CharField, TextField)]
    told = [value for row in rows.order_by("pk")[:1] for name in texts if (value := getattr(row, name))]
    places = [Area.objects.earliest("code").name, Theme.objects.earliest("code").name_nl]
    return sorted({" ".join(value[:SIGNS_OF_A_TEXT].split()) for value in [*told, *places]} | {"de  buurt", "zxqw"})


@pytest.mark.django_db
def test_a_page_and_the_api_find_the_same_rows_by_the_same_filter(world: World) -> None:
    browser, program = client_of(world, "coordinator"), with_key(make_api_client()[1])
    compared: dict[str, int] = {}
    differ: list[Any] = []
    for path, resource in lists(world):
        page, rows = asked_on_page(browser, path, {})
        both = {str(key) for key in rows.values_list("pk", flat=True)} & (asked_of_api(program, resource, {}) or set())
        assert both, f"no row of {resource.prefix} is on {path}"
        for of_page, of_api in questions(page, resource.prefix, resource.filterset_class.parameters()):
            told = asked_of_api(program, resource, of_api)
            if told is None:
                continue
            shown = {str(key) for key in asked_on_page(browser, path, of_page)[1].values_list("pk", flat=True)}
            compared[resource.prefix] = compared.get(resource.prefix, 0) + 1
            if shown & both != told & both:
                differ.append((path, of_page, len(shown & both), len(told & both)))
    assert not differ
    assert set(compared) >= {
        "initiatives", "opportunities", "issues", "parties", "places", "growth-steps", "arrangements",
        "experiments", "lessons", "barriers", "provisions",
    }, compared  # fmt: skip


def of_list(page: Any) -> set[str]:
    return {str(key) for key in page["list"].found.values_list("pk", flat=True)}


def of_signals(page: Any) -> set[str]:
    return {str(one.pk) for one in page["page"].items}


@pytest.mark.parametrize(
    ("address", "told", "prefix", "asked"),
    [
        ("/toezeggingen?afloop=alles", of_list, "partner-promises", {}),
        ("/toezeggingen?afloop=te-laat", of_list, "partner-promises", {"late": "true"}),
        ("/toezeggingen?afloop=gedaan", of_list, "partner-promises", {"outcome": "kept"}),
        ("/toezeggingen?afloop=niet-gedaan", of_list, "partner-promises", {"outcome": "not_kept"}),
        ("/toezeggingen?afloop=alles&reden=taak", of_list, "partner-promises", {"basis": "task"}),
        ("/toezeggingen?afloop=alles&gebied={area}", of_list, "partner-promises", {"area": "{area}"}),
        (
            "/werkvoorraad?state=published&area={area}", of_list, "registrations",
            {"status": "published", "area": "{area}"},
        ),
        ("/werkvoorraad?alles=1", of_list, "registrations", {"status": "submitted"}),
        ("/signalen?alles=1", of_signals, "signals", {"open": "true"}),
        ("/signalen?area={area}", of_signals, "signals", {"open": "true", "area": "{area}"}),
        ("/signalen?severity=3", of_signals, "signals", {"open": "true", "severity": "critical"}),
        ("/signalen?state=closed", of_signals, "signals", {"open": "false"}),
    ],
)  # fmt: skip
@pytest.mark.django_db
def test_a_list_of_work_means_the_same_by_a_filter_as_the_api(
    cast: Cast, address: str, told: Callable[[Any], set[str]], prefix: str, asked: Asked
) -> None:
    today = timezone.localdate()
    part = Area.objects.create(code="WK990202", name="Havenkwartier", parent=cast.area)
    near, far = make_initiative(area=part), make_initiative(area=cast.elsewhere)
    make_initiative(area=part, status="submitted")
    make_partner_promise(initiative=near, party=(party := make_party()))
    make_partner_promise(initiative=far, party=party, basis="task", due_on=today)
    make_partner_promise(initiative=near, party=party, outcome="kept", closed_on=today)
    make_partner_promise(initiative=far, party=party, outcome="not_kept", closed_on=today, note="Te duur")
    make_signal(initiative=near)
    make_signal(initiative=far, severity=Severity.CRITICAL)
    make_signal(initiative=make_initiative(), closed_on=today, closed_because=ClosedBecause.RESOLVED)
    losses = {"name": "Zaal", "question": f"weg=party:{party.pk}", "stops": 3, "weakens": 0, "goes_on": 1}
    make_signal(initiative=None, area=part, check_code="whatif-follow-up", due_on=today, facts=losses)
    browser = Client()
    browser.force_login(cast.coordinator)
    program = with_key(make_api_client()[1])
    shown = told(browser.get(address.format(area=cast.area.code)).context)
    of_api = {name: value.format(area=cast.area.code) for name, value in asked.items()}
    [resource] = [each for each in resources() if each.prefix == prefix]
    assert shown
    assert shown == asked_of_api(program, resource, of_api)
