# SPDX-License-Identifier: EUPL-1.2
"""A scenario again: what it came to then beside what it comes to now, and on paper. No name of a person leaves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.subqueries import among_keys
from core.pages.links import absolute_link
from core.site.queries import city
from governance.models import Scenario
from governance.models.whatif import ElementKind
from governance.network.what_if import texts
from governance.network.what_if.calculation import AffectedInitiative, Calculation, LostSupport, calculate
from governance.network.what_if.names import Named, unnamed
from governance.network.what_if.query import WhatIfQuery, of_scenario
from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class Difference:
    """An initiative of which something else becomes now; empty text: not touched."""

    name: str
    then: str
    now: str


def query_of(scenario: Scenario) -> WhatIfQuery:
    """Return the question of a scenario; one whose day has passed is asked as of today."""
    day = max(scenario.day, timezone.localdate())
    return of_scenario(scenario.lost, day, scenario.area.code if scenario.area else "")


def recalculated(scenario: Scenario, user: User) -> Calculation:
    """Compute a scenario anew for this reader."""
    return calculate(user, query_of(scenario))


def differences(scenario: Scenario, now: Calculation, user: User, most: int | None = None) -> list[Difference]:
    """Return what becomes otherwise than it did when the scenario was kept, the `most` first by name; one query.

    Only of initiatives that this reader handles: of others they cannot compute.
    """
    then: dict[str, str] = {row["id"]: row["consequence"] for row in scenario.result.get("initiatives", [])}
    current = {str(one.key): one.consequence for one in now.fallen.rows}
    other = [UUID(key) for key in then.keys() | current.keys() if then.get(key) != current.get(key)]
    changed = Initiative.objects.in_areas_of(user).filter(among_keys("pk", other)).order_by("name", "pk")
    names = dict(changed.values_list("pk", "name")[:most])
    return [Difference(name, _word(then.get(str(key))), _word(current.get(str(key)))) for key, name in names.items()]


def _word(consequence: str | None) -> str:
    return str(texts.CONSEQUENCES[consequence]) if consequence else str(_("not touched"))


def without_names(found: Calculation) -> Calculation:
    """Return the answer with every person as what they are."""
    return replace(
        found,
        taken=tuple(_hidden(one) for one in found.taken),
        touched=tuple(_hidden_in(one) for one in found.touched),
        drawn=tuple(_hidden_in(one) for one in found.drawn),
    )


def _hidden(named: Named) -> Named:
    return unnamed((named.kind, named.key)) if named.kind == ElementKind.PERSON else named


def _hidden_in(touched: AffectedInitiative) -> AffectedInitiative:
    return replace(touched, gone=tuple(_hidden_gone(each) for each in touched.gone))


def _hidden_gone(gone: LostSupport) -> LostSupport:
    instead = _hidden(gone.instead) if gone.instead else None
    return replace(gone, what=_hidden(gone.what), because=_hidden(gone.because), instead=instead)


def header() -> list[str]:
    """Return the heads of the table of waves."""
    return [_("Wave"), _("Initiative"), _("Consequence"), _("What it loses"), _("What catches it")]


def csv_rows(found: Calculation) -> Iterable[Sequence[Any]]:
    """Yield the table of waves as plain rows."""
    for row in texts.wave_rows(found):
        touched = row.touched
        yield [touched.wave, touched.initiative.name, row.word, "; ".join(row.lost), "; ".join(row.catch)]


def pdf_data(scenario: Scenario, found: Calculation, changed: Sequence[Difference]) -> dict[str, Any]:
    """Return the data of the template `scenario`."""
    language = get_language() or "nl"
    counts, then = found.counts, scenario.result
    day = date_format(timezone.localtime(scenario.computed_at), "j F Y")
    link = absolute_link("governance:scenario", scenario.pk, language=language)
    return {
        "title": scenario.title,
        "language": language,
        "lead": f"{city()}. " + texts.title(found.taken, found.shifted) + ".",
        "foot": _("What if, computed on %(day)s. %(link)s")
        % {"day": date_format(timezone.localdate(), "j F Y"), "link": link},
        "page_word": _("Page"),
        "note": scenario.note,
        "now_title": _("What it comes to now"),
        "now": texts.sentence(counts["stops"], counts["weakens"], counts["goes_on"])
        + " "
        + texts.people_sentence(found.people)
        + (" " + texts.city_sentence(found) if found.reaches_further else ""),
        "then_title": _("What it came to on %(day)s") % {"day": day},
        "then": texts.sentence(then.get("stops", 0), then.get("weakens", 0), then.get("goes_on", 0)),
        "changed": [
            _("%(name)s: then %(then)s, now %(now)s") % {"name": one.name, "then": one.then, "now": one.now}
            for one in changed
        ],
        "heads": header(),
        "rows": [[str(cell) for cell in line] for line in csv_rows(found)],
        "rule": _("These outcomes follow from rules on the register; they are no judgement."),
        "invented": _("Part of these figures is made up for the demo.") if scenario.is_invented else "",
    }
