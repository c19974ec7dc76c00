# SPDX-License-Identifier: EUPL-1.2
"""After a subsidy its determination (*vaststelling*) has to be asked for."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.continuity.checks.definitions.terms_sql import last_day_of
from governance.continuity.checks.phrases import ask, day_in, note_determination
from governance.continuity.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal

# Determined is what has a day or an amount of it; of an amount without a day nothing is due.
_SQL = f"""
SELECT a.initiative_id, a.id::text AS subject_key,
       due.stage AS severity, due.stage,
       a.last_day + 1 AS since, due.day AS due_on,
       jsonb_build_object('arrangement', a.id, 'title', a.title, 'party', p.name, 'last_day', a.last_day,
         'due_on', due.day, 'late', %(day)s::date > due.day, 'by_book_year', a.by_book_year) AS facts
  FROM governance_arrangement a
  JOIN initiatives_party p ON p.id = a.granted_by_id
 CROSS JOIN LATERAL (
    SELECT until.day, CASE WHEN %(day)s::date > until.day THEN 3
                           WHEN %(day)s::date > until.day - %(near)s::int THEN 2 ELSE 1 END AS stage
      FROM (SELECT CASE WHEN a.by_book_year THEN {last_day_of("a.last_day + 1", "%(months)s::int")}
                        ELSE a.last_day + %(days)s::int END AS day) until
  ) due
 WHERE a.kind = 'subsidy' AND a.last_day BETWEEN %(day)s::date - %(back)s::int AND %(day)s::date - 1
   AND (a.determination_requested_on IS NULL OR a.determination_requested_on > %(day)s::date)
   AND (a.determined_on > %(day)s::date OR (a.determined_on IS NULL AND a.amount_determined IS NULL))
"""  # noqa: S608 - fixed text; values are bound


def findings(_day: date, values: Values) -> Findings:
    """Find subsidies that are over, not determined, and for which determination was not asked."""
    return Findings(_SQL, dict(values))


def say(signal: Signal, audience: Audience) -> SignalText:
    """Tell before when it has to be asked."""
    facts = {"title": signal.facts["title"], "party": signal.facts["party"]}
    facts |= {name: day_in(signal, name) for name in ("last_day", "due_on")}
    is_late = signal.facts["late"]
    if audience == Audience.FOUNDER:
        what = (
            _("Your subsidy “%(title)s” is over. You had to send your account to %(party)s before or on %(due_on)s.")
            if is_late
            else _("Your subsidy “%(title)s” is over. Send your account to %(party)s, on %(due_on)s at the latest.")
        )
        why = _("Only then is it certain how much of the subsidy you keep.")
        acts = [ask(signal, signal.facts["title"])]
    else:
        what = (
            _("“%(title)s” ended on %(last_day)s; determination should have been asked for by %(due_on)s.")
            if is_late
            else _("“%(title)s” ended on %(last_day)s; determination has to be asked by %(due_on)s.")
        )
        why = (
            _("Within six months after the book year (Awb 4:74); until then nothing is certain.")
            if signal.facts["by_book_year"]
            else _("The recipient asks for determination after the term (Awb 4:44); until then nothing is certain.")
        )
        acts = [note_determination(signal)]
    return SignalText(what % facts, why, _("over since %(last_day)s") % facts, DETERMINATION_DUE.principle, acts)


DETERMINATION_DUE = Check(
    code="determination-due",
    title=gettext_lazy("Determination to be asked for"),
    explanation=gettext_lazy(
        "Looks for subsidies that are over and whose determination has not been asked: within 13 weeks, or within six"
        " months after the book year (Awb 4:44 and 4:74)."
    ),
    principle="reliable",
    findings=findings,
    is_owed=True,
    say=say,
    parameters=(
        Parameter("days", gettext_lazy("to be asked within, after the last day"), 91),
        Parameter("months", gettext_lazy("per book year within"), 6, most=24, unit=gettext_lazy("months")),
        Parameter("near", gettext_lazy("more pressing before that day"), 28),
        Parameter("back", gettext_lazy("look back for"), 730),
    ),
)
