# SPDX-License-Identifier: EUPL-1.2
"""Too few people: carriers at the initiative, a contact person at the municipality."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from governance.continuity.checks.phrases import ask, assign_contact, change_own, day_in, settle
from governance.continuity.checks.registry import Act, Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal

# What is not known of who carries it is no finding.
_CARRIERS = """
SELECT n.initiative_id, '' AS subject_key, level.stage AS severity, level.stage,
       greatest(n.changed_on, i.published_on) AS since, NULL::date AS due_on,
       jsonb_build_object('carriers', n.least, 'tasks_on_one', n.least >= %(carriers)s,
         'stands_still', n.stops AND n.least = 1) AS facts
  FROM initiatives_carrying n JOIN initiatives_registered i USING (initiative_id)
 CROSS JOIN LATERAL (
    SELECT CASE WHEN n.least = 0 THEN 3 WHEN n.least < %(carriers)s THEN 2 ELSE 1 END AS stage
  ) level
 WHERE n.first_day <= %(day)s::date AND n.last_day >= %(day)s::date
   AND ((n.is_known AND n.least < %(carriers)s) OR (n.least >= %(carriers)s AND n.is_all_on_one))
"""

_CONTACT = """
WITH people AS (
  SELECT c.initiative_id, bool_or(c.ends_on IS NULL OR c.ends_on >= %(day)s::date) AS is_named,
         bool_or(u.is_active AND (c.ends_on IS NULL OR c.ends_on >= %(day)s::date)) AS is_there,
         max(c.ends_on) FILTER (WHERE c.ends_on < %(day)s::date) AS last_day
    FROM governance_contactperson c JOIN accounts_user u ON u.id = c.user_id
   WHERE c.starts_on <= %(day)s::date GROUP BY c.initiative_id
)
SELECT i.initiative_id, '' AS subject_key, 2 AS severity, 1 AS stage,
       CASE WHEN p.is_named THEN NULL
            ELSE greatest(p.last_day + 1, i.published_on) END AS since,
       NULL::date AS due_on,
       jsonb_build_object('closed', coalesce(p.is_named, false), 'last_day', p.last_day) AS facts
  FROM initiatives_registered i LEFT JOIN people p USING (initiative_id)
 WHERE p.is_there IS NOT TRUE
"""


def carrier_findings(_day: date, values: Values) -> Findings:
    """Find initiatives that fewer people are known to carry than needed, or with all key tasks on one of them."""
    return Findings(_CARRIERS, dict(values))


def contact_findings(_day: date, _values: Values) -> Findings:
    """Find initiatives without a contact person whose account is open."""
    return Findings(_CONTACT, {})


def say_carriers(signal: Signal, audience: Audience) -> SignalText:
    """Tell how many carry it, and how that is known."""
    number, is_founder = signal.facts["carriers"], audience == Audience.FOUNDER
    if signal.facts["tasks_on_one"]:
        what = _("One of you does all the key tasks.") if is_founder else _("All key tasks are noted with one carrier.")
    elif number == 0:
        what = _("Nobody carries this initiative any more, as far as is known.")
    elif signal.facts.get("stands_still"):
        what = (
            _("You told us that it comes to a standstill when you drop out.")
            if is_founder
            else _("It has one carrier, who says that it comes to a standstill without them.")
        )
    elif is_founder:
        what = ngettext("There is %(n)s carrier: you are on your own.", "There are only %(n)s carriers.", number)
    else:
        what = ngettext("It has %(n)s carrier.", "It has %(n)s carriers.", number)
    if is_founder:
        why = _("If that person drops out, the work may stop. Invite somebody to carry it with you, or tell who does.")
        invite = Act(_("Invite a carrier"), "initiatives:mine-initiative", (signal.initiative_id,), anchor="dragers")
        acts = [invite, change_own(signal, _("Tell who carries it"), "mensen")]
    else:
        why = _("When one person is all there is, the initiative can stop with that person.")
        acts = [settle(signal)]
    return SignalText(what % {"n": number}, why, "", SINGLE_CARRIER.principle, acts)


def say_contact(signal: Signal, audience: Audience) -> SignalText:
    """Tell that nobody is there to turn to."""
    if audience == Audience.FOUNDER:
        what = _("You have no contact person at the municipality now.")
        why = _("You should know whom to call. We are looking for somebody for you.")
        return SignalText(what, why, "", NO_CONTACT_PERSON.principle, [ask(signal, "")])
    if signal.facts["closed"]:
        what = _("The account of the contact person was closed.")
    elif last := day_in(signal, "last_day"):
        what = _("There is no contact person; the last one left on %(day)s.") % {"day": last}
    else:
        what = _("There has never been a contact person.")
    why = _("An initiative needs somebody at the municipality who knows it and opens doors.")
    return SignalText(what, why, "", NO_CONTACT_PERSON.principle, [assign_contact(signal)])


SINGLE_CARRIER = Check(
    code="single-carrier",
    title=gettext_lazy("It hangs on one person"),
    explanation=gettext_lazy(
        "Looks for initiatives that fewer than two people are known to carry, with or without an account, or with all"
        " key tasks on one of them. What is not known is no finding."
    ),
    principle="redundant",
    findings=carrier_findings,
    is_silent_at_distance=True,
    say=say_carriers,
    parameters=(Parameter("carriers", gettext_lazy("enough carriers"), 2, most=20, unit=gettext_lazy("carriers")),),
)
NO_CONTACT_PERSON = Check(
    code="no-contact-person",
    title=gettext_lazy("No contact person"),
    explanation=gettext_lazy(
        "Looks for initiatives without a contact person, or whose contact person's account closed."
    ),
    principle="connecting",
    findings=contact_findings,
    is_silent_at_distance=True,
    say=say_contact,
)
