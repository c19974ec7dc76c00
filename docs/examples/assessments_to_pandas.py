# SPDX-License-Identifier: EUPL-1.2
# %% [markdown]
# # From assessments to a table
#
# Which principles of resilience are lowest, and in which area? This pulls every published result of an instance of
# Meervoud into pandas. Run it cell by cell in an editor that knows `# %%` (VS Code, Spyder, Jupyter with jupytext), or
# all of it at once: `python docs/examples/assessments_to_pandas.py`.
#
# You need pandas, the client (clients/python/README.md) and a key with the scope `assessments:read`. Where your
# instance is and what your key is stand in the environment, as MEERVOUD_URL and MEERVOUD_KEY: never in a file.

# %%
import os

import pandas as pd

from meervoud_client import Meervoud

meervoud = Meervoud(os.environ["MEERVOUD_URL"], os.environ["MEERVOUD_KEY"])

# %% [markdown]
# ## One row per assessment and principle
#
# `consensus` is the published result, one per initiative and round; `expand` brings the initiative along, so that the
# area is known. A result whose place was taken by a later one says so, and stays out; of an initiative that was
# assessed in more than one round only the newest result stays, or it would count twice. All pages come by themselves.

# %%
scores = pd.DataFrame(
    [
        {
            "assessment": str(assessment.id),
            "initiative_id": str(assessment.initiative_id),
            "initiative": assessment.initiative.name,
            "area": assessment.initiative.area.name if assessment.initiative.area else "the whole city",
            "submitted": assessment.submitted_at,
            "principle": score.principle,
            "answer": score.answer,
            "level": score.level,
            "evidence": score.evidence,
        }
        for assessment in meervoud.assessments(kind="consensus", expand="initiative")
        if assessment.initiative and assessment.superseded_at is None
        for score in assessment.scores
    ],
    columns=[
        "assessment",
        "initiative_id",
        "initiative",
        "area",
        "submitted",
        "principle",
        "answer",
        "level",
        "evidence",
    ],
).astype({"level": "Int64", "evidence": "Int64"})
meervoud.close()
newest = scores.groupby("initiative_id")["submitted"].transform("max")
scores = scores[scores["submitted"] == newest]
print(f"{scores['assessment'].nunique()} results, {len(scores)} scores")

# %% [markdown]
# ## What was answered, per principle
#
# *Don't know* and *not applicable* are no zero: `level` is empty there, and pandas leaves it out of every count below.
# The principles stay in the order of the lens.

# %%
in_order = pd.unique(scores["principle"])
answers = scores.pivot_table(index="principle", columns="answer", values="assessment", aggfunc="count", fill_value=0)
answers = answers.reindex(in_order)
print(answers.to_string())

# %% [markdown]
# ## Principles against areas
#
# A level is a step on a scale, so the middle one (the median) says more than a mean.

# %%
levels = scores.dropna(subset=["level"])
per_area = levels.pivot_table(index="principle", columns="area", values="level", aggfunc="median").reindex(in_order)
print(per_area.to_string())

# %% [markdown]
# ## The three lowest principles of every area
#
# With how many initiatives say so: a low level of one initiative is a reason to visit, not a fact about the area.

# %%
lowest = (
    levels.groupby(["area", "principle"], sort=False)["level"]
    .agg(median="median", initiatives="count")
    .reset_index()
    .sort_values(["area", "median", "initiatives"], ascending=[True, True, False], kind="stable")
    .groupby("area")
    .head(3)
)
print(lowest.to_string(index=False))
