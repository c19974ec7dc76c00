# SPDX-License-Identifier: EUPL-1.2
"""An initiative lives on one short term after another."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from governance.continuity.checks.definitions.terms_sql import last_day_of, numbered
from governance.continuity.checks.phrases import ask, day_in, renew
from governance.continuity.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import ArrangementKind, Signal
from governance.models.outcome import stands

# Counted per kind, and over all kinds together (line ''). A turn is a term that begins after what went before, or a
# renewal or successor that runs on longer; terms side by side are one. Not found where a longer term takes over. Of all
# kinds together it is told only where no kind shows it by itself and nothing longer runs on the day.
_SQL = f"""
WITH terms AS (
  SELECT a.id, a.initiative_id, line.name AS line, a.first_day, a.last_day AS until, false AS is_break,
         a.renews_id IS NOT NULL OR row_number() OVER (
           PARTITION BY line.name, a.initiative_id, a.kind, a.granted_by_id, a.rule, a.scheme_id
               ORDER BY a.first_day, a.id) > 1 AS continues
    FROM governance_arrangement a CROSS JOIN LATERAL (VALUES (a.kind), ('')) line(name)
   WHERE {stands("a")} AND a.first_day <= %(day)s::date
     AND a.last_day <= {last_day_of("a.first_day", "%(months)s::int")}
),
{numbered("initiative_id, line")},
turns AS (
  SELECT n.*, sum((n.reached IS NULL OR n.first_day > n.reached OR (n.continues AND n.until > n.reached))::int)
              OVER (PARTITION BY initiative_id, line, island ORDER BY first_day, id) AS turn
    FROM numbered n
),
islands AS (
  SELECT initiative_id, line, min(first_day) AS first_day, max(until) AS until, max(turn) AS times,
         (array_agg(id ORDER BY until DESC, id))[1] AS arrangement,
         min(first_day) FILTER (WHERE turn >= %(times)s) AS third_day,
         coalesce(sum(first_day - reached - 1)
                  FILTER (WHERE first_day - reached - 1 BETWEEN 1 AND %(tolerance)s::int), 0) AS gap_days
    FROM turns GROUP BY initiative_id, line, island HAVING max(until) >= %(day)s::date
),
temporary AS (
  SELECT s.*, whole.day AS whole_day, bool_or(s.line <> '') OVER (PARTITION BY s.initiative_id) AS is_of_a_kind
    FROM islands s CROSS JOIN LATERAL (SELECT {last_day_of("s.first_day", "12 * %(years)s::int")} AS day) whole
   WHERE (s.times >= %(times)s OR whole.day <= %(day)s::date)
     AND NOT EXISTS (
       SELECT FROM governance_arrangement l
        WHERE l.initiative_id = s.initiative_id AND {stands("l")} AND (s.line = '' OR l.kind = s.line)
          AND l.first_day <= s.until + 1 + %(tolerance)s::int
          AND (l.last_day IS NULL OR (l.last_day > {last_day_of("l.first_day", "%(months)s::int")}
               AND l.last_day >= CASE WHEN s.line = '' THEN %(day)s::date ELSE s.until + 1 END)))
)
SELECT t.initiative_id, coalesce(nullif(t.line, ''), 'whole') AS subject_key,
       CASE WHEN t.times > %(times)s THEN 2 ELSE 1 END AS severity,
       greatest(t.times - %(times)s + 1, 1)::int AS stage,
       least(t.third_day, CASE WHEN t.whole_day <= %(day)s::date THEN t.whole_day END) AS since,
       t.until AS due_on,
       jsonb_build_object('kind', t.line, 'times', t.times, 'first_day', t.first_day, 'last_day', t.until,
         'gap_days', t.gap_days, 'arrangement', t.arrangement) AS facts
  FROM temporary t WHERE t.line <> '' OR NOT t.is_of_a_kind
"""  # noqa: S608 - fixed text; values are bound


def findings(_day: date, values: Values) -> Findings:
    """Find initiatives that are on their third short term of a kind, or on short terms for three years."""
    return Findings(_SQL, dict(values))


def say(signal: Signal, audience: Audience) -> SignalText:
    """Tell how often, since when, and for how long nothing ran in between."""
    times, kind, gap = signal.facts["times"], signal.facts["kind"], signal.facts.get("gap_days", 0)
    facts = {
        "kind": ArrangementKind(kind).label.lower() if kind else _("of several kinds"),
        "day": day_in(signal, "first_day"),
        "last": day_in(signal, "last_day"),
        "n": times,
    }
    if audience == Audience.FOUNDER:
        what = ngettext(
            "Since %(day)s you get a short arrangement each time: %(kind)s, %(n)s time in a row.",
            "Since %(day)s you get a short arrangement each time: %(kind)s, %(n)s times in a row.",
            times,
        )
        why = _("With a longer arrangement you can plan ahead. Ask the municipality for one.")
        acts = [ask(signal, facts["kind"])]
    else:
        what = ngettext(
            "Short terms since %(day)s: %(kind)s, %(n)s time in a row.",
            "Short terms since %(day)s: %(kind)s, %(n)s times in a row.",
            times,
        )
        why = _("What goes on for years is not temporary. A longer term gives the initiative something to build on.")
        acts = [renew(signal)]
    text = what % facts
    if gap:
        told = ngettext(
            "In between there was nothing for %(n)s day.", "In between there was nothing for %(n)s days.", gap
        )
        text += " " + told % {"n": gap}
    until = _("the present term runs until %(last)s") % facts
    return SignalText(text, why, until, TEMPORARINESS.principle, acts)


TEMPORARINESS = Check(
    code="temporariness",
    title=gettext_lazy("Always temporary"),
    explanation=gettext_lazy(
        "Looks for initiatives that live on short terms: for the third time in a row, or for three years. Counted per"
        " kind, and over all kinds together."
    ),
    principle="robust",
    findings=findings,
    say=say,
    parameters=(
        Parameter("times", gettext_lazy("short terms in a row"), 3, least=2, most=20, unit=gettext_lazy("times")),
        Parameter("years", gettext_lazy("or on short terms for"), 3, most=20, unit=gettext_lazy("years")),
        Parameter("months", gettext_lazy("a term is short up to"), 14, most=60, unit=gettext_lazy("months")),
        Parameter("tolerance", gettext_lazy("a gap of so many days still counts as in a row"), 183, least=0, most=366),
    ),
)
