# SPDX-License-Identifier: EUPL-1.2
"""Words of assessing, explained."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.help.words import ExplainedWord, explained_words

WORDS: Final = (
    ExplainedWord(
        "lens",
        _("Lens"),
        _("What is the lens?"),
        _(
            "Eleven questions about how well an initiative can take a knock: seven about itself, four about "
            "who governs."
        ),
    ),
    ExplainedWord(
        "principle",
        _("Principle"),
        _("What is a principle?"),
        _("One of the eleven questions of the lens, such as: is there somebody who can step in?"),
    ),
    ExplainedWord(
        "level",
        _("Level"),
        _("What is a level?"),
        _(
            "The answer to a principle, from 0 (not there) to 4 (proven). It says how something is "
            "arranged, not how good people are."
        ),
    ),
    ExplainedWord(
        "profile",
        _("Profile"),
        _("What does the profile show?"),
        _(
            "The eleven levels drawn together, as a house on piles. Above the ground stands what is assessed, "
            "below it what carries it."
        ),
    ),
    ExplainedWord(
        "panel",
        _("Panel"),
        _("What is a panel?"),
        _("The people who assess together. They do not work for what they assess, and first each judge by themselves."),
    ),
    ExplainedWord(
        "result",
        _("Result"),
        _("What is a result?"),
        _(
            "What assessors or a panel found, per principle. The carriers read it first and can reply "
            "before it is public."
        ),
    ),
    ExplainedWord(
        "reply",
        _("Reply"),
        _("What is a reply?"),
        _("What the carriers say to a result. It stands beside the result for everybody to read."),
    ),
    ExplainedWord(
        "band",
        _("Band"),
        _("What is a band?"),
        _(
            "Between which values a figure would lie if other people had judged. A wide band means: this is "
            "less certain."
        ),
    ),
    ExplainedWord(
        "self-assessment",
        _("Self-assessment"),
        _("What is a self-assessment?"),
        _(
            "What the carriers answer to the same eleven questions themselves. It is never mixed with what "
            "others judge."
        ),
    ),
    ExplainedWord(
        "round",
        _("Round"),
        _("What is a round?"),
        _("A period in which a group of initiatives is assessed, each by several people."),
    ),
    ExplainedWord(
        "quiet-area",
        _("Quiet area"),
        _("What is a quiet area?"),
        _("A part of the city with few initiatives in the register for the number of people who live there."),
    ),
)


def register_explained_words() -> None:
    """Have them explained."""
    explained_words.add(*WORDS)
