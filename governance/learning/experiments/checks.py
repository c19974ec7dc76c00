# SPDX-License-Identifier: EUPL-1.2
"""Something was tried or learnt, and nothing was done with it."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from governance.continuity.checks.phrases import day_in
from governance.continuity.checks.registry import Act, Audience, Check, Findings, Parameter, SignalText, Values
from governance.models import Signal

_SQL = """
SELECT e.initiative_id, 'experiment:' || e.id AS subject_key,
       CASE WHEN %(day)s::date - e.ends_on >= 3 * %(verdict)s::int THEN 2 ELSE 1 END AS severity,
       CASE WHEN %(day)s::date - e.ends_on >= 3 * %(verdict)s::int THEN 2 ELSE 1 END AS stage,
       e.ends_on + 1 AS since, e.ends_on + %(verdict)s::int AS due_on,
       jsonb_build_object('about', 'experiment', 'title', e.title, 'id', e.id, 'day', e.ends_on) AS facts
  FROM governance_experiment e
 WHERE e.initiative_id IS NOT NULL AND (e.verdict_on IS NULL OR e.verdict_on > %(day)s::date)
   AND %(day)s::date - e.ends_on >= greatest(%(verdict)s::int, 1)
 UNION ALL
SELECT l.initiative_id, 'lesson:' || l.id, 1, 1, l.learnt_on, l.learnt_on + %(anchor)s::int,
       jsonb_build_object('about', 'lesson', 'title', l.title, 'id', l.id, 'day', l.learnt_on)
  FROM governance_lesson l
 WHERE l.initiative_id IS NOT NULL AND (l.anchored_on IS NULL OR l.anchored_on > %(day)s::date)
   AND %(day)s::date - l.learnt_on >= %(anchor)s::int
"""


def findings(_day: date, values: Values) -> Findings:
    """Find experiments without a verdict and lessons that changed nothing, of one initiative."""
    return Findings(_SQL, dict(values))


def say(signal: Signal, _audience: Audience) -> SignalText:
    """Tell which experiment or lesson."""
    facts = {"title": signal.facts["title"], "day": day_in(signal, "day")}
    if signal.facts["about"] == "experiment":
        what = _("The experiment “%(title)s” ended on %(day)s and nobody decided what comes of it.")
        why = _("An experiment is worth something when it ends in a decision: make it normal, try longer, or stop.")
        act = Act(_("Give the verdict"), "governance:experiment-judge", (signal.facts["id"],), tells=True)
    else:
        what = _("The lesson “%(title)s” of %(day)s has not changed anything yet.")
        why = _("A lesson only counts when it changes how we work.")
        act = Act(_("Anchor it"), "governance:lesson-anchor", (signal.facts["id"],), tells=True)
    return SignalText(what % facts, why, "", EXPERIMENT_VERDICT.principle, [act])


EXPERIMENT_VERDICT = Check(
    code="experiment-verdict",
    title=gettext_lazy("Tried or learnt, and left lying"),
    explanation=gettext_lazy(
        "Looks for experiments that passed their end without a verdict, and for lessons that were never anchored."
    ),
    principle="reflective",
    findings=findings,
    say=say,
    parameters=(
        Parameter("verdict", gettext_lazy("a verdict is due after the end, within"), 30, least=0),
        Parameter("anchor", gettext_lazy("a lesson is anchored within"), 180, least=0),
    ),
    # What the municipality does with what it tried is its own work.
    for_founders=False,
)
