# SPDX-License-Identifier: EUPL-1.2
"""What carries an initiative ends long before it wants to stop, or the policy under it does."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.continuity.checks.phrases import ask, change_grounds, day_in, renew, written
from governance.continuity.checks.registry import Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import ArrangementKind, Signal
from governance.models.outcome import stands

# Per kind the arrangement that runs longest, agreed ones that have yet to begin included; the kinds that fall short are
# one signal, so that what is renewed or added next to them is no new one. And under whatever runs, its goal, its scheme
# and its scheme's goal.
_SQL = """
WITH present AS (
  SELECT a.id, a.initiative_id, a.kind, a.title, a.first_day, a.last_day, a.goal_id, a.scheme_id
    FROM governance_arrangement a WHERE {stands} AND (a.last_day IS NULL OR a.last_day >= %(day)s::date)
),
longest AS (
  SELECT DISTINCT ON (initiative_id, kind) *
    FROM present ORDER BY initiative_id, kind, last_day DESC NULLS FIRST, id
),
grounds AS (
  SELECT p.*, 'goal' AS ground, g.id AS ground_id, g.title AS ground_title, g.ends_on, g.withdrawn_on
    FROM present p LEFT JOIN governance_scheme c ON c.id = p.scheme_id
    JOIN governance_policygoal g ON g.id IN (p.goal_id, c.goal_id)
   UNION ALL
  SELECT p.*, 'scheme', c.id, c.name, c.ends_on, NULL
    FROM present p JOIN governance_scheme c ON c.id = p.scheme_id
),
gone AS (
  SELECT g.*, least(g.ends_on, g.withdrawn_on - 1) AS ground_until FROM grounds g
   WHERE g.ends_on <= %(day)s::date + %(lead)s::int OR g.withdrawn_on <= %(day)s::date
)
SELECT l.initiative_id, 'horizon' AS subject_key, 1 AS severity, 1 AS stage, min(l.first_day) AS since,
       min(l.last_day) AS due_on,
       jsonb_build_object('about', 'horizon', 'horizon', i.horizon_on,
         'arrangement', (array_agg(l.id ORDER BY l.last_day, l.id))[1],
         'ends', jsonb_agg(jsonb_build_object('kind', l.kind, 'title', l.title, 'last_day', l.last_day)
                           ORDER BY l.last_day, l.id)) AS facts
  FROM longest l JOIN initiatives_initiative i ON i.id = l.initiative_id
 WHERE l.last_day + %(days)s::int < i.horizon_on GROUP BY l.initiative_id, i.horizon_on
 UNION ALL
SELECT g.initiative_id, g.ground || ':' || g.ground_id, CASE WHEN g.ground_until < %(day)s::date THEN 2 ELSE 1 END,
       CASE WHEN g.ground_until < %(day)s::date THEN 2 ELSE 1 END,
       CASE WHEN g.ground_until < %(day)s::date THEN g.ground_until + 1 ELSE g.ground_until - %(lead)s::int END,
       g.ground_until,
       jsonb_build_object('about', g.ground, 'title', g.title, 'arrangement', g.id, 'ground', g.ground_title,
         'last_day', g.ground_until, 'withdrawn', coalesce(g.withdrawn_on <= %(day)s::date, false),
         'ended', g.ground_until < %(day)s::date)
  FROM (SELECT DISTINCT ON (initiative_id, ground_id) * FROM gone ORDER BY initiative_id, ground_id, id) g
""".replace("{stands}", stands("a"))


def findings(_day: date, values: Values) -> Findings:
    """Find what ends more than a year before the horizon, and goals and schemes that end under what runs."""
    return Findings(_SQL, dict(values))


def say(signal: Signal, audience: Audience) -> SignalText:
    """Tell what ends before what."""
    if signal.facts["about"] == "horizon":
        return _say_horizon(signal, audience)
    facts = {"title": signal.facts["title"], "ground": signal.facts["ground"], "day": day_in(signal, "last_day")}
    if audience == Audience.FOUNDER:
        what = _(
            "Your arrangement “%(title)s” belongs to the plan “%(ground)s” of the municipality. That plan stops: last"
            " day %(day)s."
        )
        why = _("Without that plan it is not certain that the arrangement goes on. Ask the municipality.")
        return SignalText(what % facts, why, "", HORIZON.principle, [ask(signal, signal.facts["title"])])
    why = _("An arrangement without policy under it is hard to renew. Find another goal or scheme for it in time.")
    return SignalText(_policy_text(signal) % facts, why, "", HORIZON.principle, [change_grounds(signal)])


def _policy_text(signal: Signal) -> str:
    if signal.facts["withdrawn"]:
        return _("The policy goal “%(ground)s” under “%(title)s” was withdrawn.")
    is_goal, has_ended = signal.facts["about"] == "goal", signal.facts["ended"]
    if is_goal:
        return (
            _("The policy goal “%(ground)s” under “%(title)s” ended on %(day)s.")
            if has_ended
            else _("The policy goal “%(ground)s” under “%(title)s” ends on %(day)s.")
        )
    return (
        _("The scheme “%(ground)s” under “%(title)s” ended on %(day)s.")
        if has_ended
        else _("The scheme “%(ground)s” under “%(title)s” ends on %(day)s.")
    )


def _say_horizon(signal: Signal, audience: Audience) -> SignalText:
    horizon = day_in(signal, "horizon")
    # A signal closed before all kinds were one tells of its own kind only.
    ends = signal.facts.get("ends") or [signal.facts]
    if audience == Audience.FOUNDER:
        what = [_("You want to go on until %(horizon)s.") % {"horizon": horizon}]
        what += [_("Your arrangement “%(title)s” stops on %(day)s already.") % _end(end) for end in ends]
        why = _("Talk in time about what comes after it.")
        acts = [ask(signal, ends[0]["title"])]
    else:
        what = [_("The initiative wants to go on until %(horizon)s.") % {"horizon": horizon}]
        what += [_("The last of its kind (%(kind)s), “%(title)s”, ends on %(day)s.") % _end(end) for end in ends]
        why = _("An initiative that looks further ahead than its support cannot invest or promise anything.")
        acts = [renew(signal)]
    return SignalText(" ".join(what), why, "", HORIZON.principle, acts)


def _end(end: dict[str, str]) -> dict[str, str]:
    kind = ArrangementKind(end["kind"]).label.lower()
    return {"kind": kind, "title": end["title"], "day": written(date.fromisoformat(end["last_day"]))}


HORIZON = Check(
    code="horizon",
    title=gettext_lazy("Support stops before the initiative does"),
    explanation=gettext_lazy(
        "Looks for initiatives whose last arrangement of a kind ends more than a year before they want to stop, and for"
        " policy goals and schemes that end, or were withdrawn, under an arrangement that runs."
    ),
    principle="reliable",
    findings=findings,
    say=say,
    parameters=(
        Parameter("days", gettext_lazy("ends before the initiative's own horizon by more than"), 365, least=0),
        Parameter("lead", gettext_lazy("tell before a goal or scheme ends"), 365, least=0),
    ),
)
