# SPDX-License-Identifier: EUPL-1.2
"""One thing on which many initiatives rest: what would fall if it went, before it goes (docs/adr/0018).

Read from the ranking of single losses of the night; for another day the ranking is computed and not kept.
"""

import json
from datetime import date
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from governance.continuity.checks.phrases import settle
from governance.continuity.checks.registry import Act, Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal
from governance.models.whatif import ElementKind
from governance.network.losses.computation import compute_losses, computed_on, losses_on
from governance.network.what_if.query import GONE
from governance.network.what_if.texts import counted

_KEPT: Final = "governance_singleloss"
_COMPUTED: Final = """jsonb_to_recordset(%(rows)s::jsonb)
       AS loss(kind text, key uuid, area_id uuid, stops int, weakens int, bereft int, people int, is_echo boolean)"""

# Many is a number, and a part of the initiatives that are there: in a large city every large party is under some.
# Stage 1: many weaken. Stage 2: many stop, or lose the only thing of a kind they rest on. Stage 3: twice as many.
# Nothing happened yet, so it is never critical. What falls with one thing that does the same harm is not told twice.
_SQL: Final = """
WITH counted AS (
  SELECT coalesce(r.parent_id, r.id) AS area_id, count(*) AS initiatives
    FROM initiatives_registered i LEFT JOIN initiatives_area r ON r.id = i.area_id
   WHERE i.is_alive GROUP BY 1
),
needed AS (
  SELECT area_id, greatest(%(alone)s::int, ceil(initiatives * %(percent)s::int / 100.0)) AS alone,
         greatest(%(touched)s::int, ceil(initiatives * %(touched_percent)s::int / 100.0)) AS touched
    FROM (SELECT area_id, initiatives FROM counted WHERE area_id IS NOT NULL
           UNION ALL SELECT NULL, coalesce(sum(initiatives), 0) FROM counted) there
)
SELECT NULL::uuid AS initiative_id, l.kind || ':' || l.key AS subject_key, least(l.stage, 2) AS severity, l.stage,
       NULL::date AS since, a.last_day AS due_on, l.area_id,
       jsonb_build_object('kind', l.kind, 'key', l.key, 'stops', l.stops, 'weakens', l.weakens, 'bereft', l.bereft,
         'people', l.people, 'initiative', a.initiative_id,
         'is_person', l.kind = 'person' OR coalesce(p.is_person, false),
         'name', coalesce(p.name, b.name, s.name, g.title, a.title || ' (' || ai.name || ')', i.name),
         'is_invented', coalesce(p.is_invented, b.is_invented, s.is_invented, g.is_invented, a.is_invented, false))
         AS facts
  FROM (SELECT loss.*, CASE WHEN greatest(loss.stops, loss.bereft) >= 2 * needed.alone THEN 3
                            WHEN greatest(loss.stops, loss.bereft) >= needed.alone THEN 2 ELSE 1 END AS stage
          FROM {losses} JOIN needed ON needed.area_id IS NOT DISTINCT FROM loss.area_id
         WHERE NOT loss.is_echo
           AND (greatest(loss.stops, loss.bereft) >= needed.alone OR loss.stops + loss.weakens >= needed.touched)) l
  LEFT JOIN initiatives_party p ON l.kind = 'party' AND p.id = l.key
  LEFT JOIN initiatives_place b ON l.kind = 'place' AND b.id = l.key
  LEFT JOIN governance_scheme s ON l.kind = 'scheme' AND s.id = l.key
  LEFT JOIN governance_policygoal g ON l.kind = 'goal' AND g.id = l.key
  LEFT JOIN governance_arrangement a ON l.kind = 'arrangement' AND a.id = l.key
  LEFT JOIN initiatives_initiative ai ON ai.id = a.initiative_id
  LEFT JOIN initiatives_initiative i ON l.kind = 'initiative' AND i.id = l.key
"""


def findings(day: date, values: Values) -> Findings:
    """Find each thing whose loss many initiatives do not survive, or not unharmed."""
    if computed_on() == day:
        return Findings(_SQL.replace("{losses}", f"{_KEPT} loss"), dict(values))
    rows = [row for row in losses_on(day) if not row["is_echo"]]
    return Findings(_SQL.replace("{losses}", _COMPUTED), {**values, "rows": json.dumps(rows, default=str)})


def say(signal: Signal, _audience: Audience) -> SignalText:
    """Tell what would fall; by whom or what is told beside it, for a person has a name only for who may read it."""
    facts = signal.facts
    what = [_("If this falls away: %(outcome)s.") % {"outcome": counted(facts["stops"], facts["weakens"], 0)}]
    if n := facts["bereft"]:
        text = ngettext(
            "%(n)s initiative loses the only thing of a kind it rests on.",
            "%(n)s initiatives lose the only thing of a kind they rest on.",
            n,
        )
        what.append(text % {"n": n})
    return SignalText(" ".join(what), _why(facts["kind"]), "", CRITICAL_LOSS.principle, [*_acts(facts), settle(signal)])


def _why(kind: str) -> str:
    if kind == ElementKind.PERSON:
        return _("Who carries much alone takes much along. Look in time for somebody who can take over a part.")
    if kind in {ElementKind.ARRANGEMENT, ElementKind.SCHEME, ElementKind.GOAL}:
        return _("Money and policy have an end. Plan in time what comes in their place.")
    return _("What rests on one thing has nothing to fall back on. Look for a second one before it is needed.")


def _acts(facts: dict[str, Any]) -> list[Act]:
    """Compute it, and the step that fits the kind of thing."""
    kind, key = facts["kind"], facts["key"]
    steps: dict[str, tuple[str, str, tuple[Any, ...]]] = {
        ElementKind.PARTY.value: (_("Look for a second party"), "governance:party", (key,)),
        ElementKind.PERSON.value: (_("Look for a second carrier"), "initiatives:exchange", ()),
        ElementKind.PLACE.value: (_("Look for a second place"), "governance:place", (key,)),
        ElementKind.ARRANGEMENT.value: (
            _("Plan a renewal"), "governance:arrangement-renew", (facts.get("initiative"), key),
        ),
        ElementKind.SCHEME.value: (_("Open the scheme"), "governance:policy-item", ("regeling", key)),
        ElementKind.GOAL.value: (_("Open the goal"), "governance:policy-item", ("doel", key)),
        ElementKind.INITIATIVE.value: (_("Open the file"), "initiatives:dossier", (key,)),
    }  # fmt: skip
    return [Act(_("Compute what falls"), "governance:whatif", (), f"{GONE}={kind}:{key}"), Act(*steps[kind])]


CRITICAL_LOSS = Check(
    code="critical-loss",
    title=gettext_lazy("Many rest on one thing"),
    explanation=gettext_lazy(
        "Looks for a party, person, place, arrangement, scheme or goal whose loss many initiatives would not survive,"
        " or not unharmed. One signal per thing, for the area where the harm falls, or else for the whole city."
    ),
    principle="redundant",
    findings=findings,
    say=say,
    parameters=(
        Parameter(
            "alone",
            gettext_lazy("tell when so many stop, or lose the only thing of a kind they rest on"),
            3,
            unit=gettext_lazy("initiatives"),
        ),
        Parameter(
            "percent",
            gettext_lazy("which is at least this part of those in the area, or in the city"),
            5,
            least=0,
            most=100,
            unit=gettext_lazy("percent"),
        ),
        Parameter(
            "touched",
            gettext_lazy("or when so many stop or weaken together"),
            8,
            unit=gettext_lazy("initiatives"),
        ),
        Parameter(
            "touched_percent",
            gettext_lazy("which is at least this part of them"),
            10,
            least=0,
            most=100,
            unit=gettext_lazy("percent"),
        ),
    ),
    for_founders=False,
    is_wide=True,
    prepare=compute_losses,
)
