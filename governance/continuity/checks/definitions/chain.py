# SPDX-License-Identifier: EUPL-1.2
"""A place in the chain that is needed and empty."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.continuity.checks.phrases import change_own, day_in, fill_role, release_role
from governance.continuity.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal
from initiatives.models.party import ChainRole

# A role is needed because the initiative says so, or because a party filled it until not long ago. What it says it no
# longer needs, from the day the last party left or later, is no gap.
_SQL = """
WITH filled AS (
  SELECT e.initiative_id, e.role, bool_or(e.ends_on IS NULL OR e.ends_on >= %(day)s::date) AS is_filled,
         max(e.ends_on) AS last_day, (array_agg(p.name ORDER BY e.ends_on DESC NULLS LAST, e.id))[1] AS party
    FROM initiatives_engagement e JOIN initiatives_party p ON p.id = e.party_id
   WHERE e.starts_on IS NULL OR e.starts_on <= %(day)s::date
   GROUP BY e.initiative_id, e.role
),
needed AS (
  SELECT n.initiative_id, n.role, min(n.starts_on) AS needed_since,
         (array_agg(n.note ORDER BY n.starts_on DESC, n.id))[1] AS note
    FROM initiatives_roleneed n
   WHERE n.starts_on <= %(day)s::date AND (n.ends_on IS NULL OR n.ends_on >= %(day)s::date)
   GROUP BY n.initiative_id, n.role
)
SELECT coalesce(n.initiative_id, f.initiative_id) AS initiative_id, coalesce(n.role, f.role) AS subject_key,
       CASE WHEN f.role IS NULL THEN 1 ELSE 2 END AS severity, CASE WHEN f.role IS NULL THEN 1 ELSE 2 END AS stage,
       greatest(n.needed_since, f.last_day + 1) AS since, NULL::date AS due_on,
       jsonb_build_object('role', coalesce(n.role, f.role), 'note', coalesce(n.note, ''), 'party', f.party,
         'last_day', f.last_day) AS facts
  FROM needed n FULL JOIN filled f ON f.initiative_id = n.initiative_id AND f.role = n.role
 WHERE f.is_filled IS NOT TRUE
   AND (n.role IS NOT NULL OR (f.last_day >= %(day)s::date - %(left)s::int AND NOT EXISTS (
     SELECT FROM initiatives_roleneed o
      WHERE o.initiative_id = f.initiative_id AND o.role = f.role AND o.ends_on >= f.last_day)))
"""


def findings(_day: date, values: Values) -> Findings:
    """Find needed roles without a party, and roles whose only party left."""
    return Findings(_SQL, dict(values))


def say(signal: Signal, audience: Audience) -> SignalText:
    """Tell which role is empty, and who left."""
    facts = {"role": ChainRole(signal.facts["role"]).label.lower(), "party": signal.facts["party"] or ""}
    facts["day"] = day_in(signal, "last_day")
    if audience == Audience.FOUNDER:
        what = (
            _("%(party)s stopped as %(role)s on %(day)s. Nobody has taken over.")
            if facts["day"]
            else _("You need a party for this role: %(role)s. There is none yet.")
        )
        why = _("Do you know somebody? Tell the municipality, or ask for help with searching.")
        acts = [
            change_own(signal, _("Ask for it"), "vraag-aanbod"),
            release_role(signal, audience),
        ]
    else:
        what = (
            _("The only party in the role %(role)s, %(party)s, left on %(day)s.")
            if facts["day"]
            else _("The role %(role)s is needed and nobody fills it.")
        )
        why = _("A chain with an empty place stops there. Look for a party that can fill it.")
        acts = [fill_role(signal), release_role(signal, audience)]
    return SignalText(what % facts, why, "", CHAIN_GAP.principle, acts)


CHAIN_GAP = Check(
    code="chain-gap",
    title=gettext_lazy("An empty place in the chain"),
    explanation=gettext_lazy(
        "Looks for roles that an initiative says it needs and that no party fills, and for roles whose only party left."
    ),
    principle="connecting",
    findings=findings,
    is_silent_at_distance=True,
    say=say,
    parameters=(Parameter("left", gettext_lazy("tell after the only party left, for"), 365, least=0),),
)
