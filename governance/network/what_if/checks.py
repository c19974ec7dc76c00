# SPDX-License-Identifier: EUPL-1.2
"""What officials set out to follow up after a what-if: no finding, but a signal that rises as its day comes.

People open and close these; the check only keeps what is open, so it finds what it reads.
"""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.continuity.checks.phrases import settle
from governance.continuity.checks.registry import Act, Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal
from governance.network.what_if.follow_ups import FOLLOW_UP
from governance.network.what_if.texts import sentence

# What somebody closed is found at the stage it had, so that it stays closed and can be opened again.
_SQL = """
SELECT s.initiative_id, s.subject_key, least(told.stage, 2) AS severity, told.stage, s.since, s.due_on, s.area_id,
       s.facts
  FROM governance_signal s
 CROSS JOIN LATERAL (
    SELECT CASE WHEN s.closed_on IS NOT NULL THEN s.stage::int WHEN s.due_on < %(day)s::date THEN 3
                WHEN s.due_on - %(near)s::int <= %(day)s::date THEN 2 ELSE 1 END AS stage
  ) told
 WHERE s.check_code = 'whatif-follow-up'
   AND (s.closed_on IS NULL OR (s.is_standing AND s.closed_because = 'resolved'))
"""


def findings(_day: date, values: Values) -> Findings:
    """Find what is set out, more pressing as its day comes."""
    return Findings(_SQL, dict(values))


def say(signal: Signal, _audience: Audience) -> SignalText:
    """Tell what it came to when it was set out."""
    facts = signal.facts
    what = _("computed then: %(outcome)s") % {"outcome": sentence(facts["stops"], facts["weakens"], facts["goes_on"])}
    why = _("A colleague set this out after a what-if. Close it with what came of it.")
    acts = [settle(signal), Act(_("Open the what-if"), "governance:whatif", (), facts["question"])]
    return SignalText(what, why, "", WHATIF_FOLLOW_UP.principle, acts)


WHATIF_FOLLOW_UP = Check(
    code=FOLLOW_UP,
    title=gettext_lazy("Follow up a what-if"),
    explanation=gettext_lazy(
        "Keeps what officials set out to follow up after a what-if, and raises it as its day comes. People open and"
        " close these themselves. Switched off, all that is open is closed."
    ),
    principle="reflective",
    findings=findings,
    say=say,
    parameters=(Parameter("near", gettext_lazy("more pressing this many days before its day"), 7, least=0, most=365),),
    for_founders=False,
    is_wide=True,
)
