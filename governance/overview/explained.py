# SPDX-License-Identifier: EUPL-1.2
"""Words of governance, explained."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.help.words import ExplainedWord, explained_words

WORDS: Final = (
    ExplainedWord(
        "arrangement",
        _("Arrangement"),
        _("What is an arrangement?"),
        _(
            "What an institution gives an initiative for a time: a subsidy, an agreement, an exception, a "
            "place or hours of an official."
        ),
    ),
    ExplainedWord(
        "signal",
        _("Signal"),
        _("What is a signal?"),
        _(
            "What the daily check found that threatens an initiative, such as a subsidy that ends. It goes "
            "by itself once it is solved."
        ),
    ),
    ExplainedWord(
        "party",
        _("Party"),
        _("What is a party?"),
        _("An organisation that has to do with initiatives, such as a fund, a housing association or a department."),
    ),
    ExplainedWord(
        "issue",
        _("Issue of residents"),
        _("What is an issue?"),
        _("Something residents run into, in their own words, with who should act on it and what became of it."),
    ),
    ExplainedWord(
        "growth",
        _("Growth path"),
        _("What is a growth path?"),
        _(
            "The steps an initiative takes as it grows: what it does in each, how it pays its way, who works, and what "
            "partners change at the next one."
        ),
    ),
    ExplainedWord(
        "chain",
        _("Chain"),
        _("What is a chain?"),
        _("An initiative together with the parties around it: who pays, who gives a place, who connects."),
    ),
    ExplainedWord(
        "mirror",
        _("Mirror"),
        _("What is the mirror?"),
        _("The page on which an institution reads what it did for initiatives, and how founders and a panel see that."),
    ),
    ExplainedWord(
        "what-if",
        _("What if"),
        _("What is a what-if?"),
        _(
            "A sum: which initiatives stop when a party, a place, a person or money falls away. Nothing in "
            "the register changes."
        ),
    ),
    ExplainedWord(
        "barrier",
        _("Barrier"),
        _("What is a barrier?"),
        _("A rule, a habit or a decision that holds initiatives up. It is followed until it is out of the way."),
    ),
    ExplainedWord(
        "experiment",
        _("Experiment"),
        _("What is an experiment?"),
        _("Something that is tried on purpose, with room for it, an end and a judgement afterwards."),
    ),
    ExplainedWord(
        "lesson",
        _("Lesson"),
        _("What is a lesson?"),
        _("What was learnt, also from what went wrong. It is open until the way of working has changed by it."),
    ),
    ExplainedWord(
        "right-to-challenge",
        _("Right to Challenge"),
        _("What is the Right to Challenge?"),
        _("Residents may offer to take over a task of the municipality when they think they can do it better."),
    ),
)


def register_explained_words() -> None:
    """Have them explained."""
    explained_words.add(*WORDS)
