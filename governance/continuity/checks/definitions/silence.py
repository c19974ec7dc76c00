# SPDX-License-Identifier: EUPL-1.2
"""Nobody heard anything for half a year."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.continuity.checks.phrases import day_in, note_contact
from governance.continuity.checks.registry import Act, Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal

# Heard: news, contact by an official, a meeting an official of the area was at, something the carriers told or
# confirmed; else the day it came in the register.
_SQL = """
WITH heard AS (
  SELECT initiative_id, max(happened_on) AS day FROM initiatives_post
   WHERE removed_at IS NULL AND happened_on <= %(day)s::date GROUP BY initiative_id
   UNION ALL
  SELECT initiative_id, max(happened_on) FROM governance_contactmoment
   WHERE happened_on <= %(day)s::date GROUP BY initiative_id
   UNION ALL
  SELECT initiative_id, max((answered_at AT TIME ZONE 'Europe/Amsterdam')::date) FROM governance_confirmation
   WHERE is_right AND (answered_at AT TIME ZONE 'Europe/Amsterdam')::date <= %(day)s::date GROUP BY initiative_id
   UNION ALL
  SELECT named.initiative_id, max(m.happens_on) FROM initiatives_meeting m
    JOIN initiatives_meeting_initiatives named ON named.meeting_id = m.id
    JOIN initiatives_initiative about ON about.id = named.initiative_id
   WHERE m.cancelled_on IS NULL AND m.happens_on <= %(day)s::date
     AND EXISTS (SELECT 1 FROM initiatives_meetingguest g
                   JOIN initiatives_areaworker w ON w.user_id = g.user_id AND w.area_id = about.area_id
                  WHERE g.meeting_id = m.id AND g.was_there)
   GROUP BY named.initiative_id
),
latest AS (SELECT initiative_id, max(day) AS day FROM heard GROUP BY initiative_id)
SELECT r.initiative_id, '' AS subject_key,
       CASE WHEN %(day)s::date - last.day >= 2 * %(days)s::int THEN 2 ELSE 1 END AS severity,
       CASE WHEN %(day)s::date - last.day >= 2 * %(days)s::int THEN 2 ELSE 1 END AS stage,
       last.day AS since, NULL::date AS due_on, jsonb_build_object('last_day', last.day) AS facts
  FROM initiatives_registered r
  JOIN initiatives_initiative i ON i.id = r.initiative_id
  LEFT JOIN latest l ON l.initiative_id = r.initiative_id
 CROSS JOIN LATERAL (
    SELECT greatest(l.day, r.published_on,
             CASE WHEN (i.told_at AT TIME ZONE 'Europe/Amsterdam')::date <= %(day)s::date
                  THEN (i.told_at AT TIME ZONE 'Europe/Amsterdam')::date END) AS day
  ) last
 WHERE %(day)s::date - last.day >= %(days)s::int
"""


def findings(_day: date, values: Values) -> Findings:
    """Find initiatives of which nothing was heard in the last days."""
    return Findings(_SQL, dict(values))


def say(signal: Signal, audience: Audience) -> SignalText:
    """Tell when something was last heard."""
    facts = {"day": day_in(signal, "last_day")}
    if audience == Audience.FOUNDER:
        what = _("We last heard from you on %(day)s. Is what the register says about you still right?")
        why = _("People find you through the register. With one click you tell us that it is right, or no longer.")
        where = (signal.initiative_id,)
        acts = [Act(_("Look and confirm"), "initiatives:mine-initiative", where)]
    else:
        what = _("No news, contact or visit since %(day)s.")
        why = _("Silence can mean that it goes well, or that it stopped. Somebody should ask.")
        acts = [note_contact(signal)]
    return SignalText(what % facts, why, "", SILENCE.principle, acts)


SILENCE = Check(
    code="silence",
    title=gettext_lazy("Nothing heard"),
    explanation=gettext_lazy(
        "Looks for initiatives without news, contact or visit for half a year. The founder is asked whether the"
        " register is still right."
    ),
    principle="connecting",
    findings=findings,
    is_silent_at_distance=True,
    say=say,
    parameters=(Parameter("days", gettext_lazy("nothing heard for"), 180),),
)
