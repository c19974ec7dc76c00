# SPDX-License-Identifier: EUPL-1.2
"""What the Awb (title 4.2) asks around a subsidy that lasts for years: notice, and a legal basis."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.checks.saying import day_in, look_at_arrangement, open_file, written
from governance.checks.spans import last_day_of, numbered
from governance.models import Signal

_ISLANDS = f"""
{numbered("initiative_id, granted_by_id")},
islands AS (
  SELECT initiative_id, granted_by_id, min(first_day) AS first_day, max(until) AS until,
         (array_agg(id ORDER BY until DESC, id))[1] AS arrangement
    FROM numbered GROUP BY initiative_id, granted_by_id, island HAVING min(first_day) <= %(day)s::date
)
"""  # noqa: S608 - fixed text; values are bound

# Awb 4:51: subsidised for three or more consecutive years for the same activities.
_NOTICE = f"""
WITH terms AS (
  SELECT a.id, a.initiative_id, a.granted_by_id, a.first_day, coalesce(a.last_day, 'infinity'::date) AS until,
         NOT a.same_activities AS is_break
    FROM governance_arrangement a WHERE a.kind = 'subsidy'
),
{_ISLANDS}
SELECT s.initiative_id, s.arrangement::text AS subject_key,
       CASE WHEN %(day)s::date > s.until - %(term)s::int THEN 3 ELSE 2 END AS severity,
       CASE WHEN %(day)s::date > s.until - %(term)s::int THEN 2 ELSE 1 END AS stage,
       s.until - %(lead)s::int AS since, s.until - %(term)s::int AS due_on,
       jsonb_build_object('arrangement', a.id, 'title', a.title, 'party', p.name, 'first_day', s.first_day,
         'last_day', s.until, 'announce_by', s.until - %(term)s::int,
         'late', %(day)s::date > s.until - %(term)s::int) AS facts
  FROM islands s
  JOIN governance_arrangement a ON a.id = s.arrangement
  JOIN initiatives_party p ON p.id = s.granted_by_id
 WHERE s.until BETWEEN %(day)s::date AND %(day)s::date + %(lead)s::int
   AND s.until >= {last_day_of("s.first_day", "12 * %(years)s::int")}
   AND (a.notice_given_on IS NULL OR a.notice_given_on > %(day)s::date)
"""  # noqa: S608 - fixed text; values are bound

# Awb 4:23, paragraph 3 under d: without a basis in a regulation an incidental subsidy lasts at most four years.
_FOUR_YEARS = f"""
WITH terms AS (
  SELECT a.id, a.initiative_id, a.granted_by_id, a.first_day, coalesce(a.last_day, 'infinity'::date) AS until,
         false AS is_break
    FROM governance_arrangement a LEFT JOIN governance_scheme c ON c.id = a.scheme_id
   WHERE a.kind = 'subsidy' AND c.has_legal_basis IS NOT TRUE
),
{_ISLANDS}
SELECT s.initiative_id, 'from:' || s.granted_by_id AS subject_key,
       CASE WHEN %(day)s::date > whole.day THEN 3 ELSE 2 END AS severity,
       CASE WHEN %(day)s::date > whole.day THEN 3 WHEN s.until > whole.day THEN 2 ELSE 1 END AS stage,
       least(whole.day - %(lead)s::int, CASE WHEN s.until > whole.day THEN s.first_day END) AS since,
       whole.day AS due_on,
       jsonb_build_object('arrangement', a.id, 'title', a.title, 'party', p.name, 'first_day', s.first_day,
         'limit_day', whole.day, 'over', %(day)s::date > whole.day) AS facts
  FROM islands s
  JOIN governance_arrangement a ON a.id = s.arrangement
  JOIN initiatives_party p ON p.id = s.granted_by_id
 CROSS JOIN LATERAL (SELECT {last_day_of("s.first_day", "12 * %(years)s::int")} AS day) whole
 WHERE s.until >= %(day)s::date AND (s.until > whole.day OR %(day)s::date >= whole.day - %(lead)s::int)
"""  # noqa: S608 - fixed text; values are bound


def notice_findings(_day: date, values: Values) -> Findings:
    """Find subsidies of three years or more that end, while nobody announced it."""
    return Findings(_NOTICE, dict(values))


def four_year_findings(_day: date, values: Values) -> Findings:
    """Find subsidies without a legal basis that near four years, or were promised for longer."""
    return Findings(_FOUR_YEARS, dict(values))


def say_notice(signal: Signal, audience: Audience) -> SignalText:
    """Tell until when the end can be announced."""
    facts = _facts(signal, "first_day", "last_day", "announce_by")
    if audience == Audience.FOUNDER:
        what = _("Your subsidy “%(title)s” runs since %(first_day)s and stops on %(last_day)s.")
        why = _("After three years the municipality must tell you in time that a subsidy stops. Ask what they will do.")
        return SignalText(what % facts, why, "", NOTICE_TERM.principle, [open_file(signal, audience)])
    if signal.facts["late"]:
        what = _(
            "“%(title)s” of %(party)s, subsidised since %(first_day)s, ends on %(last_day)s; the end should have been"
            " announced by %(announce_by)s."
        )
    else:
        what = _(
            "“%(title)s” of %(party)s, subsidised since %(first_day)s, ends on %(last_day)s. Announce an end by"
            " %(announce_by)s, or renew."
        )
    why = _("After three years or more for the same activities a reasonable term of notice is owed (Awb 4:51).")
    since = _("announce by %(announce_by)s") % facts
    return SignalText(what % facts, why, since, NOTICE_TERM.principle, [look_at_arrangement(signal)])


def say_four_years(signal: Signal, audience: Audience) -> SignalText:
    """Tell when four years are over."""
    facts = _facts(signal, "first_day", "limit_day")
    if audience == Audience.FOUNDER:
        what = _(
            "Your subsidy of %(party)s runs since %(first_day)s. This kind may last four years: until %(limit_day)s."
        )
        why = _("Talk with the municipality in time about a subsidy that can stay.")
        return SignalText(what % facts, why, "", FOUR_YEAR_LIMIT.principle, [open_file(signal, audience)])
    what = (
        _("Subsidy of %(party)s without a legal basis since %(first_day)s: four years were over on %(limit_day)s.")
        if signal.facts["over"]
        else _("Subsidy of %(party)s without a legal basis since %(first_day)s: four years are over on %(limit_day)s.")
    )
    why = _("Without a regulation an incidental subsidy lasts at most four years (Awb 4:23, paragraph 3 under d).")
    since = _("four years: %(limit_day)s") % facts
    return SignalText(what % facts, why, since, FOUR_YEAR_LIMIT.principle, [look_at_arrangement(signal)])


def _facts(signal: Signal, *days: str) -> dict[str, str]:
    named = {"title": signal.facts["title"], "party": signal.facts["party"], "since": written(signal.since)}
    return named | {day: day_in(signal, day) for day in days}


_TOLERANCE = Parameter(
    "tolerance", gettext_lazy("a gap of so many days still counts as continuous"), 0, least=0, most=90
)
NOTICE_TERM = Check(
    code="notice-term",
    title=gettext_lazy("Notice is owed"),
    explanation=gettext_lazy(
        "Looks for subsidies that ran three years or more for the same activities and end, before the last day on which"
        " that can be announced in time (Awb 4:51)."
    ),
    principle="reliable",
    findings=notice_findings,
    say=say_notice,
    parameters=(
        Parameter("years", gettext_lazy("subsidised in a row for"), 3, most=20, unit=gettext_lazy("years")),
        Parameter("lead", gettext_lazy("tell before the last day"), 180),
        Parameter("term", gettext_lazy("a reasonable term of notice"), 91, least=0),
        _TOLERANCE,
    ),
)
FOUR_YEAR_LIMIT = Check(
    code="four-year-limit",
    title=gettext_lazy("Four years without a legal basis"),
    explanation=gettext_lazy(
        "Looks for subsidies without a regulation under them that come near four years, or were promised for longer"
        " (Awb 4:23, paragraph 3 under d)."
    ),
    principle="institutional_flexibility",
    findings=four_year_findings,
    say=say_four_years,
    parameters=(
        Parameter("years", gettext_lazy("at most"), 4, most=20, unit=gettext_lazy("years")),
        Parameter("lead", gettext_lazy("tell before that day"), 180),
        _TOLERANCE,
    ),
)
