# SPDX-License-Identifier: EUPL-1.2
"""One party pays for nearly everything."""

from datetime import date
from decimal import Decimal
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessment.facts.initiative_facts import ONE_SIDED
from governance.continuity.checks.phrases import change_own, new_arrangement, settle
from governance.continuity.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal
from governance.parties.funding.definition import TOLD
from governance.parties.funding.texts import interval

# Only what it surely carries counts. Of amounts without told shares nobody knows what they are a part of, so that is a
# notice at most.
_SQL: Final = """
SELECT s.initiative_id, s.party_id::text AS subject_key, s.stage AS severity, s.stage,
       CASE s.basis WHEN 'told' THEN s.told_since ELSE s.granted_since END AS since, NULL::date AS due_on,
       jsonb_build_object('party', p.name, 'party_id', p.id, 'share', floor(s.least)::int, 'least', s.least::text,
         'most', s.most::text, 'source', s.basis) AS facts
  FROM (SELECT *, CASE WHEN basis = 'told' AND least >= 100 THEN 2 ELSE 1 END AS stage FROM governance_share) s
  JOIN initiatives_party p ON p.id = s.party_id
 WHERE s.first_day <= %(day)s::date AND s.last_day >= %(day)s::date AND s.least >= %(percent)s
"""


def findings(_day: date, values: Values) -> Findings:
    """Find initiatives of which one party surely carries the larger part of the running money."""
    return Findings(_SQL, dict(values))


def say(signal: Signal, audience: Audience) -> SignalText:
    """Tell who pays which share, and of what: of all money, or of the money the city knows of."""
    is_told = signal.facts["source"] == TOLD
    facts = {"party": signal.facts["party"], "share": _share(signal.facts)}
    if audience == Audience.FOUNDER:
        what, why = _to_founder(facts, is_told=is_told)
        acts = [change_own(signal, _("Tell who pays"), "geld")]
        return SignalText(what, why, "", SINGLE_FUNDER.principle, acts)
    if is_told:
        what = _("%(party)s carries %(share)s of the money, as the carriers tell.") % facts
        why = _("An initiative that hangs on one funder falls with one decision. Help it find a second source.")
    else:
        what = _("%(share)s of the money the city knows of comes from %(party)s.") % facts
        why = _("The carriers told no shares, so there may be more money. Ask them who pays the rest.")
    return SignalText(what, why, "", SINGLE_FUNDER.principle, [new_arrangement(signal), settle(signal)])


def _share(facts: dict[str, Any]) -> str:
    """Return the share; signals from before intervals were told know only one figure."""
    return interval(Decimal(facts.get("least", facts["share"])), Decimal(facts.get("most", facts["share"])))


def _to_founder(facts: dict[str, str], *, is_told: bool) -> tuple[str, str]:
    if is_told:
        what = _("You told that %(share)s of your money comes from %(party)s.")
        why = _("If they stop, you have little left. Look for a second source of money in good time.")
    else:
        what = _("%(share)s of the money the city knows of comes from %(party)s.")
        why = _("Do you have other money too? Tell it, so that the city does not think you hang on one funder.")
    return what % facts, why


SINGLE_FUNDER = Check(
    code="single-funder",
    title=gettext_lazy("One funder carries it"),
    explanation=gettext_lazy(
        "Looks for initiatives of which one party surely carries three quarters or more of the running money, as the"
        " carriers tell. Where they told no shares, amounts granted are compared per year of their term; that says"
        " nothing about money the city does not know of."
    ),
    principle="robust",
    findings=findings,
    say=say,
    parameters=(Parameter("percent", gettext_lazy("one party carries at least"), ONE_SIDED, most=100, unit="%"),),
)
