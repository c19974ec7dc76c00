# SPDX-License-Identifier: EUPL-1.2
"""What if this falls away: the page, and the ranking of single losses."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.models import Role, User
from accounts.people.queries import person_of
from core.database.replica import reads_replica
from core.database.server_cursors import stream_rows
from core.files.csv_export import csv_response
from core.pages.pagination import KeysetPage, keyset_page
from core.permissions import may, require
from governance.models.whatif import ElementKind
from governance.network.graph.pagination import page_of
from governance.network.losses.computation import RANKED, computed_on
from governance.network.losses.ranking import Placing, losses_in_view, ranked
from governance.network.what_if import rules, texts
from governance.network.what_if.calculation import Calculation, look
from governance.network.what_if.charts import draw
from governance.network.what_if.fallen import FallenInitiative
from governance.network.what_if.follow_ups import followed
from governance.network.what_if.forms import LossFilter, area_choices
from governance.network.what_if.names import Named, names_of, unnamed
from governance.network.what_if.profile_effect import effects
from governance.network.what_if.query import WhatIfQuery, read_query
from governance.network.what_if.search import LEAST_LETTERS, find_elements

SEARCH, FOUND, WAVES = "zoek", "gevonden", "golven"
MOST_RANKED = 6
MOST_ELEMENTS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Chip:
    """Something that was chosen, with the address without it."""

    named: Named
    is_shift: bool
    without: str


@dataclass(frozen=True, slots=True)
class Found:
    """Something that can be ticked; a goal can also shift, at the address that says so."""

    named: Named
    shift: str


def _element(named: Named) -> tuple[str, Any]:
    return named.kind, named.key


def _chips(found: Calculation) -> list[Chip]:
    asked = found.asked
    lost = [
        Chip(one, False, asked.query(lost=tuple(each for each in asked.lost if each != _element(one))))
        for one in found.taken
    ]
    return lost + [
        Chip(one, True, asked.query(shifted=tuple(each for each in asked.shifted if each != _element(one))))
        for one in found.shifted
    ]


def _found(user: User, text: str, asked: WhatIfQuery) -> list[Found]:
    return [
        Found(
            one,
            asked.query(shifted=(*asked.shifted, _element(one))) if one.kind == ElementKind.GOAL else "",
        )
        for one in find_elements(user, text, asked.area)
        if _element(one) not in asked.elements
    ]


def _searched(by: User, text: str, asked: WhatIfQuery) -> dict[str, Any]:
    is_short = len(text) < LEAST_LETTERS
    return {"text": text, "is_short": is_short, "choices": [] if is_short else _found(by, text, asked)}


def answer(found: Calculation) -> dict[str, Any]:
    """Return what pages and papers say of an answer."""
    counts = found.counts
    return {
        "found": found,
        "title": texts.title(found.taken, found.shifted),
        "sentence": texts.sentence(counts["stops"], counts["weakens"], counts["goes_on"]),
        "people": texts.people_sentence(found.people),
        "in_city": texts.city_sentence(found) if found.reaches_further else "",
        "rows": texts.wave_rows(found),
        "day": texts.from_day(found),
        "has_invented": any(one.is_invented for one in (*found.taken, *found.shifted)),
    }


def looked_at(request: HttpRequest, by: User, asked: WhatIfQuery) -> tuple[Calculation, KeysetPage[FallenInitiative]]:
    """Return an answer as it is kept, with the rows of the page of waves that the address asks for."""
    found = look(by, asked)
    rows = found.fallen.rows
    page = page_of([(at,) for at in range(len(rows))], lambda order: rows[order[0]], request, WAVES)
    return found.with_names(page.items), page


def all_rules() -> list[tuple[Any, Any]]:
    """Return every rule with its reason."""
    return [(rule.says, rule.reason) for rule in rules.RULES.values()] + list(rules.GENERAL)


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Choose what falls away, and see what becomes of the initiatives."""
    by = person_of(request)
    require(by, "governance.read_governance")
    asked, text = read_query(request.GET), request.GET.get(SEARCH, "")[:100].strip()
    if getattr(request, "htmx", False) and request.htmx.target == FOUND:  # type: ignore[attr-defined]
        # As one types: the list to tick alone, nothing is computed.
        return render(request, "governance/network/what_if/_found.html", {"asked": asked, **_searched(by, text, asked)})
    found, waves = looked_at(request, by, asked)
    is_whole = Role.COORDINATOR in by.roles
    losses = losses_in_view(by, asked.area)
    top = ranked(by, list(losses.order_by(*RANKED.columns)[:MOST_RANKED]), losses, is_top=True)
    context = {
        "asked": found.asked,
        **_searched(by, text, found.asked),
        "chips": _chips(found),
        "areas": area_choices() if is_whole else [("", _("All my areas")), *area_choices()[1:]],
        "is_whole": is_whole,
        "unseen": len(asked.elements) - len(found.asked.elements),
        "top": [(one, found.asked.query(lost=(_element(one.what),), shifted=())) for one in top],
        "computed_on": computed_on(),
        "rules": all_rules(),
        "may_keep": may(by, "governance.keep_scenario"),
        "query": found.asked.query(),
        "followed": followed(found.asked, by),
    }
    if found.asked.elements:
        context |= {**answer(found), "waves": waves, "drawing": draw(found), "effects": effects(found.touched)}
    return render(request, "governance/network/what_if/what_if.html", context)


@require_safe
def losses(request: HttpRequest) -> HttpResponse:
    """Rank the most dangerous single losses."""
    by = person_of(request)
    require(by, "governance.read_governance")
    form = LossFilter(request.GET)
    rows = losses_in_view(by, **form.selected())
    found = keyset_page(rows, request, order=RANKED)
    context = {
        "form": form,
        "page": found,
        "rows": [
            (one, WhatIfQuery(lost=(_element(one.what),), area=form.selected()["area"]).query())
            for one in ranked(by, found.items, rows, is_top=found.is_first)
        ],
        "computed_on": computed_on(),
        "rules": all_rules(),
    }
    return render(request, "governance/network/losses/losses.html", context)


@require_safe
@reads_replica
def losses_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The whole ranking as a file; people by what they are, never by name."""
    by = person_of(request)
    require(by, "governance.read_governance")
    rows = losses_in_view(by, **LossFilter(request.GET).selected()).select_related("area")
    header = [
        _("Rank"), _("Kind"), _("What falls away"), _("Stop"), _("Weaken"), _("People at least"),
        _("Roles that fall empty"), _("Waves"), _("Area"), _("Computed on"),
    ]  # fmt: skip
    return csv_response("verliezen.csv", header, _lines(by, rows))


def _lines(by: User, rows: Any) -> Iterator[list[Any]]:
    placing = Placing()
    batch: list[Any] = []
    for row in stream_rows(rows.order_by(*RANKED.columns), batch=MOST_ELEMENTS_AT_ONCE):
        batch.append((placing.of(row), row))
        if len(batch) == MOST_ELEMENTS_AT_ONCE:
            yield from _written(by, batch)
            batch = []
    yield from _written(by, batch)


def _written(by: User, batch: list[Any]) -> Iterator[list[Any]]:
    names = names_of(by, [(row.kind, row.key) for _place, row in batch if row.kind != ElementKind.PERSON])
    for place, row in batch:
        element = (row.kind, row.key)
        named = names.get(element) or unnamed(element)
        yield [
            place, named.kind_name, named.name, row.stops, row.weakens, row.people, row.roles_emptied, row.waves,
            row.area.name if row.area else "", row.computed_on,
        ]  # fmt: skip
