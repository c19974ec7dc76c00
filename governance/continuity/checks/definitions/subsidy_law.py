# SPDX-License-Identifier: EUPL-1.2
"""What the Awb (title 4.2) asks around a subsidy that lasts for years: notice, and a legal basis."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.arrangements.succession import FOLLOWS
from governance.continuity.checks.definitions.terms_sql import last_day_of
from governance.continuity.checks.phrases import announce, ask, change_grounds, day_in, renew, written
from governance.continuity.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal

# Whether subsidy `c` goes on with the activities of `p` without a gap: it renews it, or is under the same scheme. With
# another scheme, or none, only a renewal says so; and of either a person may have said that the activities differ.
_GOES_ON = """
  p.initiative_id = c.initiative_id AND p.kind = 'subsidy' AND p.granted_by_id = c.granted_by_id AND p.id <> c.id
  AND c.same_activities AND (c.renews_id = p.id OR c.scheme_id = p.scheme_id)
  AND p.first_day <= c.first_day AND (p.last_day IS NULL OR p.last_day >= c.first_day - 1 - %(tolerance)s::int)"""


def _rows(heads: str, condition: str) -> str:
    """Return SQL of `rows`: per subsidy of `heads` since when the same activities are subsidised, and by which first.

    `condition` holds for every subsidy `p` of the row.
    """
    return f"""
back AS (
  SELECT h.id AS head, h.id, h.first_day FROM ({heads}) h
   UNION
  SELECT b.head, p.id, p.first_day
    FROM back b JOIN governance_arrangement c ON c.id = b.id
    JOIN governance_arrangement p ON {_GOES_ON} AND {condition}
),
rows AS (
  SELECT DISTINCT ON (b.head) a.id, a.initiative_id, a.title, a.last_day,
         g.name AS party, b.id AS root, b.first_day
    FROM back b JOIN governance_arrangement a ON a.id = b.head JOIN initiatives_party g ON g.id = a.granted_by_id
   ORDER BY b.head, b.first_day, b.id
)"""  # noqa: S608 - fixed text; values are bound


_ENDING = """
SELECT a.id, a.first_day FROM governance_arrangement a
 WHERE a.kind = 'subsidy' AND a.last_day BETWEEN %(day)s::date AND %(day)s::date + %(lead)s::int
   AND (a.notice_given_on IS NULL OR a.notice_given_on > %(day)s::date)
   AND NOT EXISTS (
     SELECT FROM governance_arrangement b
      WHERE {follows} AND b.kind = 'subsidy' AND b.granted_by_id = a.granted_by_id AND b.same_activities
        AND (b.renews_id = a.id OR b.scheme_id = a.scheme_id)
        AND b.first_day <= a.last_day + 1 + %(tolerance)s::int)
""".replace("{follows}", FOLLOWS)

# Awb 4:51: subsidised for three or more consecutive years for the same activities. Every subsidy by itself.
_NOTICE = f"""
WITH RECURSIVE {_rows(_ENDING, "true")}
SELECT r.initiative_id, r.id::text AS subject_key,
       CASE WHEN %(day)s::date > r.last_day - %(term)s::int THEN 3 ELSE 2 END AS severity,
       CASE WHEN %(day)s::date > r.last_day - %(term)s::int THEN 2 ELSE 1 END AS stage,
       r.last_day - %(lead)s::int AS since, r.last_day - %(term)s::int AS due_on,
       jsonb_build_object('arrangement', r.id, 'title', r.title, 'party', r.party, 'first_day', r.first_day,
         'last_day', r.last_day, 'announce_by', r.last_day - %(term)s::int,
         'late', %(day)s::date > r.last_day - %(term)s::int) AS facts
  FROM rows r
 WHERE r.last_day >= {last_day_of("r.first_day", "12 * %(years)s::int")}
"""  # noqa: S608 - fixed text; values are bound

_NO_BASIS = "NOT EXISTS (SELECT FROM governance_scheme s WHERE s.id = {0}.scheme_id AND s.has_legal_basis)"
_PRESENT = f"""
SELECT a.id, a.first_day FROM governance_arrangement a
 WHERE a.kind = 'subsidy' AND (a.last_day IS NULL OR a.last_day >= %(day)s::date) AND {_NO_BASIS.format("a")}
"""  # noqa: S608 - fixed text; values are bound

# Awb 4:23, paragraph 3 under d: without a basis in a regulation an incidental subsidy lasts at most four years. About
# the first of the row, so that a renewal is no other signal.
_FOUR_YEARS = f"""
WITH RECURSIVE {_rows(_PRESENT, _NO_BASIS.format("p"))}
SELECT s.initiative_id, 'from:' || s.root AS subject_key,
       CASE WHEN %(day)s::date > whole.day THEN 3 ELSE 2 END AS severity,
       CASE WHEN %(day)s::date > whole.day THEN 3 WHEN s.until > whole.day THEN 2 ELSE 1 END AS stage,
       least(whole.day - %(lead)s::int, CASE WHEN s.until > whole.day THEN s.first_day END) AS since,
       whole.day AS due_on,
       jsonb_build_object('arrangement', s.id, 'title', s.title, 'party', s.party, 'first_day', s.first_day,
         'limit_day', whole.day, 'over', %(day)s::date > whole.day) AS facts
  FROM (SELECT DISTINCT ON (root) r.*, coalesce(r.last_day, 'infinity'::date) AS until
          FROM rows r WHERE r.first_day <= %(day)s::date ORDER BY root, until DESC, r.id) s
 CROSS JOIN LATERAL (SELECT {last_day_of("s.first_day", "12 * %(years)s::int")} AS day) whole
 WHERE s.until > whole.day OR %(day)s::date >= whole.day - %(lead)s::int
"""  # noqa: S608 - fixed text; values are bound


def notice_findings(_day: date, values: Values) -> Findings:
    """Find subsidies that end after three years or more for the same activities, while nobody announced it."""
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
        return SignalText(what % facts, why, "", NOTICE_TERM.principle, [ask(signal, signal.facts["title"])])
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
    return SignalText(what % facts, why, since, NOTICE_TERM.principle, [announce(signal), renew(signal)])


def say_four_years(signal: Signal, audience: Audience) -> SignalText:
    """Tell when four years are over."""
    facts = _facts(signal, "first_day", "limit_day")
    if audience == Audience.FOUNDER:
        what = _(
            "Your subsidy of %(party)s runs since %(first_day)s. This kind may last four years: until %(limit_day)s."
        )
        why = _("Talk with the municipality in time about a subsidy that can stay.")
        return SignalText(what % facts, why, "", FOUR_YEAR_LIMIT.principle, [ask(signal, signal.facts["title"])])
    what = (
        _("Subsidy of %(party)s without a legal basis since %(first_day)s: four years were over on %(limit_day)s.")
        if signal.facts["over"]
        else _("Subsidy of %(party)s without a legal basis since %(first_day)s: four years are over on %(limit_day)s.")
    )
    why = _("Without a regulation an incidental subsidy lasts at most four years (Awb 4:23, paragraph 3 under d).")
    since = _("four years: %(limit_day)s") % facts
    return SignalText(what % facts, why, since, FOUR_YEAR_LIMIT.principle, [change_grounds(signal)])


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
    is_owed=True,
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
    is_owed=True,
    say=say_four_years,
    parameters=(
        Parameter("years", gettext_lazy("at most"), 4, most=20, unit=gettext_lazy("years")),
        Parameter("lead", gettext_lazy("tell before that day"), 180),
        _TOLERANCE,
    ),
)
