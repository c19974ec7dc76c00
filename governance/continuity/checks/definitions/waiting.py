# SPDX-License-Identifier: EUPL-1.2
"""Somebody waits: for a decision on a request, an answer to a challenge, or what was promised."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.continuity.checks.phrases import (
    answer_challenge,
    answer_message,
    ask,
    call_partner,
    close_promise,
    day_in,
    note_decision,
)
from governance.continuity.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal

# The term that began is what the view of cases calls too late (governance_deedcase); an old request is no case of that.
_DECISION = """
SELECT a.initiative_id, a.id::text AS subject_key, late.stage AS severity, late.stage,
       CASE WHEN late.stage = 2 THEN a.first_day ELSE a.asked_on + %(days)s::int END AS since, a.first_day AS due_on,
       jsonb_build_object('arrangement', a.id, 'title', a.title, 'party', p.name, 'asked_on', a.asked_on,
         'first_day', a.first_day, 'began', late.stage = 2, 'kind', a.kind) AS facts
  FROM governance_arrangement a
  JOIN initiatives_party p ON p.id = a.granted_by_id
 CROSS JOIN LATERAL (SELECT CASE WHEN a.first_day <= %(day)s::date THEN 2 ELSE 1 END AS stage) late
 WHERE a.asked_on <= %(day)s::date AND (a.decided_on IS NULL OR a.decided_on > %(day)s::date)
   AND (a.first_day <= %(day)s::date OR a.asked_on + %(days)s::int <= %(day)s::date)
   AND (a.last_day IS NULL OR a.last_day >= %(day)s::date)
"""
_ANSWER = """
SELECT w.initiative_id, w.key::text AS subject_key, late.stage AS severity, late.stage, w.due_on + 1 AS since, w.due_on,
       jsonb_build_object(w.kind, w.key, 'title', w.title, 'asked_on', w.asked_on, 'due_on', w.due_on) AS facts
  FROM governance_awaitedanswer w
 CROSS JOIN LATERAL (SELECT CASE WHEN w.due_on + %(pressing)s::int < %(day)s::date THEN 2 ELSE 1 END AS stage) late
 WHERE w.due_on < %(day)s::date
"""
# Follow-ups after a result, and what partners in the chain have to do or promised, by the day they named last.
_PROMISE = """
WITH promised AS (
  SELECT s.initiative_id, f.id, f.due_on, f.closed_on, f.text, NULL AS party
    FROM assessment_followup f JOIN assessment_subject s ON s.id = f.subject_id
   WHERE s.initiative_id IS NOT NULL
   UNION ALL
  SELECT w.initiative_id, w.id, coalesce(w.moved_to, w.due_on), w.closed_on, w.text, p.name
    FROM governance_partnerpromise w JOIN initiatives_party p ON p.id = w.party_id
)
SELECT f.initiative_id, f.id::text AS subject_key, late.stage AS severity, late.stage, f.due_on + 1 AS since, f.due_on,
       jsonb_build_object('promise', f.id, 'title', f.text, 'due_on', f.due_on, 'party', f.party) AS facts
  FROM promised f
 CROSS JOIN LATERAL (SELECT CASE WHEN f.due_on + %(pressing)s::int < %(day)s::date THEN 2 ELSE 1 END AS stage) late
 WHERE f.due_on < %(day)s::date AND (f.closed_on IS NULL OR f.closed_on > %(day)s::date)
"""


def late_decisions(_day: date, values: Values) -> Findings:
    """Find what was asked for and not decided, while its term began or long after it was asked."""
    return Findings(_DECISION, dict(values))


def late_answers(_day: date, values: Values) -> Findings:
    """Find challenges and messages of carriers whose answer was promised before this day."""
    return Findings(_ANSWER, dict(values))


def late_promises(_day: date, values: Values) -> Findings:
    """Find follow-ups, and what partners would do, that were due before this day and are not closed."""
    return Findings(_PROMISE, dict(values))


def say_decision(signal: Signal, audience: Audience) -> SignalText:
    """Tell since when a decision is waited for."""
    facts = {"title": signal.facts["title"], "party": signal.facts["party"]}
    facts |= {name: day_in(signal, name) for name in ("asked_on", "first_day")}
    began = signal.facts["began"]
    if audience == Audience.FOUNDER:
        what = (
            _("“%(title)s” began on %(first_day)s, and %(party)s has not decided on it.")
            if began
            else _("You asked for “%(title)s” on %(asked_on)s. %(party)s has not decided on it.")
        )
        why = _("Until there is a decision you cannot count on it. Ask when it comes.")
        return SignalText(what % facts, why, "", DECIDED_TOO_LATE.principle, [ask(signal, facts["title"])])
    what = (
        _("“%(title)s” was asked for on %(asked_on)s, begins on %(first_day)s, and %(party)s has not decided.")
        if not began
        else _("“%(title)s” began on %(first_day)s without a decision of %(party)s; it was asked for on %(asked_on)s.")
    )
    why = _("An initiative that begins without a decision carries the risk itself. Decide, or say when you will.")
    return SignalText(what % facts, why, "", DECIDED_TOO_LATE.principle, [note_decision(signal)])


def say_answer(signal: Signal, audience: Audience) -> SignalText:
    """Tell until when an answer was promised."""
    facts = {"title": signal.facts["title"], "asked_on": day_in(signal, "asked_on"), "due_on": day_in(signal, "due_on")}
    is_message = "message" in signal.facts
    if audience == Audience.FOUNDER:
        what = (
            _("You would have had an answer to your message of %(asked_on)s by %(due_on)s.")
            if is_message
            else _("You would have had an answer on “%(title)s” by %(due_on)s.")
        )
        why = _("Ask the municipality when the answer comes.")
        acts = [ask(signal, "" if is_message else facts["title"])]
    else:
        what = (
            _("The founder waits: on a message of %(asked_on)s, an answer was promised by %(due_on)s.")
            if is_message
            else _("The founder waits: on “%(title)s”, of %(asked_on)s, an answer was promised by %(due_on)s.")
        )
        why = _("Who gets no answer stops asking. Answer, also when the answer is no.")
        acts = [answer_message(signal) if is_message else answer_challenge(signal)]
    return SignalText(what % facts, why, "", FOUNDER_WAITS.principle, acts)


def say_promise(signal: Signal, audience: Audience) -> SignalText:
    """Tell what was promised, and before when; of a partner, who promised it."""
    if signal.facts.get("party"):
        return _say_partner(signal, audience)
    facts = {"title": signal.facts["title"], "due_on": day_in(signal, "due_on")}
    what = _("Promised before %(due_on)s and not closed: “%(title)s”")
    if audience == Audience.FOUNDER:
        # Carriers promise too: whose promise it is stands on its page.
        why = _("Is it your own promise? Note what came of it. Is it of the municipality? Ask how it stands.")
        acts = [close_promise(signal), ask(signal, facts["title"])]
    else:
        why = _("A promise that is late without a word costs trust. Do it, or say what came of it.")
        acts = [close_promise(signal)]
    return SignalText(what % facts, why, "", PROMISE_OVERDUE.principle, acts)


def _say_partner(signal: Signal, audience: Audience) -> SignalText:
    facts = {**{name: signal.facts[name] for name in ("party", "title")}, "due_on": day_in(signal, "due_on")}
    what = _("%(party)s would do this before %(due_on)s, and did not: “%(title)s”.") % facts
    why = _("You count on each other. Ask what became of it: a new day is an answer too.")
    return SignalText(what, why, "", PROMISE_OVERDUE.principle, [call_partner(signal, audience)])


_PRESSING = Parameter("pressing", gettext_lazy("more pressing after"), 28)

DECIDED_TOO_LATE = Check(
    code="decided-too-late",
    title=gettext_lazy("Decided too late"),
    explanation=gettext_lazy(
        "Looks for what was asked for and not decided, while its term began, or 13 weeks after it was asked. It ends"
        " with the decision."
    ),
    principle="reliable",
    findings=late_decisions,
    is_owed=True,
    say=say_decision,
    parameters=(Parameter("days", gettext_lazy("not decided, after it was asked"), 91),),
)
FOUNDER_WAITS = Check(
    code="founder-waits",
    title=gettext_lazy("The founder waits for an answer"),
    explanation=gettext_lazy(
        "Looks for messages of founders and challenges (right to challenge) whose answer was promised and did not come."
        " Questions by mail are not registered."
    ),
    principle="mobilising",
    findings=late_answers,
    is_owed=True,
    say=say_answer,
    parameters=(_PRESSING,),
)
PROMISE_OVERDUE = Check(
    code="promise-overdue",
    title=gettext_lazy("A promise is overdue"),
    explanation=gettext_lazy(
        "Looks for follow-ups promised after a result, and for what partners in the chain would do, of which the day"
        " has passed and that are not closed."
    ),
    principle="reliable",
    findings=late_promises,
    is_owed=True,
    say=say_promise,
    parameters=(_PRESSING,),
)
