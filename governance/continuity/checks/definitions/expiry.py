# SPDX-License-Identifier: EUPL-1.2
"""An arrangement ends and nothing follows it."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.arrangements.succession import FOLLOWS
from governance.continuity.checks.phrases import ask, day_in, renew
from governance.continuity.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal
from governance.models.outcome import stands

# Until what follows it begins, every day between counts as a gap. Stage n + 1 of a ladder of n rungs: it ended.
_SQL = """
SELECT a.initiative_id, a.id::text AS subject_key,
       CASE WHEN rung.stage >= rung.all_rungs THEN 3 WHEN 2 * rung.stage > rung.all_rungs THEN 2 ELSE 1 END AS severity,
       rung.stage,
       CASE WHEN rung.stage > rung.all_rungs THEN a.last_day + 1 ELSE a.last_day - rung.first END AS since,
       a.last_day AS due_on,
       jsonb_build_object('arrangement', a.id, 'title', a.title, 'kind', a.kind, 'party', p.name,
         'last_day', a.last_day, 'next_first_day', next.first_day, 'ended', a.last_day < %(day)s::date) AS facts
  FROM governance_arrangement a
  JOIN initiatives_party p ON p.id = a.granted_by_id
  LEFT JOIN LATERAL (
    SELECT min(b.first_day) AS first_day FROM governance_arrangement b
     WHERE {follows}
  ) next ON true
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE a.last_day - %(day)s::date <= r.days) + (a.last_day < %(day)s::date)::int AS stage,
           count(*) AS all_rungs, max(r.days) AS first
      FROM unnest(%(ladder)s::int[]) AS r(days)
  ) rung
 WHERE {stands} AND a.last_day BETWEEN %(day)s::date - %(tell_days)s::int AND %(day)s::date + %(first_rung)s::int
   AND (next.first_day IS NULL OR next.first_day > greatest(a.last_day + 1 + %(tolerance)s::int, %(day)s::date))
""".replace("{follows}", FOLLOWS).replace("{stands}", stands("a"))


def findings(_day: date, values: Values) -> Findings:
    """Find what ends on a rung of the ladder, or ended, and is not continued."""
    ladder = list(values["ladder"])
    return Findings(
        _SQL,
        {
            "ladder": ladder,
            "first_rung": ladder[0],
            "tell_days": values["tell_days"],
            "tolerance": values["tolerance"],
        },
    )


def say(signal: Signal, audience: Audience) -> SignalText:
    """Tell which arrangement ends when."""
    facts = {"title": signal.facts["title"], "party": signal.facts["party"], "day": day_in(signal, "last_day")}
    has_ended = signal.facts["ended"]
    if audience == Audience.FOUNDER:
        what = (
            _("Your arrangement “%(title)s” with %(party)s stopped on %(day)s. Nothing has come in its place.")
            if has_ended
            else _(
                "Your arrangement “%(title)s” with %(party)s stops on %(day)s. Nothing has been agreed for after that."
            )
        )
        why = _(
            "Without a new arrangement you do not know what you can count on. Ask the municipality what comes next."
        )
        acts = [ask(signal, signal.facts["title"])]
    else:
        what = (
            _("“%(title)s” of %(party)s ended on %(day)s and nothing followed.")
            if has_ended
            else _("“%(title)s” of %(party)s ends on %(day)s and nothing renews it.")
        )
        why = _("An initiative can only plan ahead when it knows in time what the municipality does next.")
        acts = [renew(signal)]
    text = what % facts
    if following := day_in(signal, "next_first_day"):
        text += " " + _("The next term starts on %(day)s; there is a gap between the two.") % {"day": following}
    return SignalText(text, why, _("last day: %(day)s") % facts, EXPIRY.principle, acts)


EXPIRY = Check(
    code="expiry",
    title=gettext_lazy("An arrangement ends"),
    explanation=gettext_lazy(
        "Looks for subsidies, agreements, exceptions, leases and hours that end soon, or have ended, while nothing"
        " follows. The nearer the last day, the more pressing."
    ),
    principle="reliable",
    findings=findings,
    say=say,
    # Who keeps distance does not give up the money or the place that ends.
    is_owed=True,
    parameters=(
        Parameter("ladder", gettext_lazy("tell this many days before the last day"), (90, 60, 30, 7), most=1000),
        Parameter("tell_days", gettext_lazy("keep telling after the last day, for"), 365),
        Parameter("tolerance", gettext_lazy("a gap of so many days still counts as continuous"), 0, least=0, most=90),
    ),
)
