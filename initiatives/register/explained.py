# SPDX-License-Identifier: EUPL-1.2
"""Words of the register, explained."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.help.words import ExplainedWord, explained_words

WORDS: Final = (
    ExplainedWord(
        "initiative",
        _("Initiative"),
        _("What is an initiative?"),
        _("What residents, entrepreneurs or groups do themselves for their street, their neighbourhood or the city."),
    ),
    ExplainedWord(
        "carrier",
        _("Carrier"),
        _("What is a carrier?"),
        _("Somebody who keeps an initiative going. An initiative with two carriers or more stands stronger."),
    ),
    ExplainedWord(
        "phase",
        _("Phase"),
        _("What is a phase?"),
        _("How far an initiative is: an idea, starting up, running, growing, anchored or stopped."),
    ),
    ExplainedWord(
        "theme",
        _("Theme"),
        _("What is a theme?"),
        _("What an initiative is about, such as care, greenery or living together. It can have several."),
    ),
    ExplainedWord(
        "need-and-offer",
        _("Needs and offers"),
        _("What are needs and offers?"),
        _("What an initiative looks for, such as a room or a volunteer, and what it can give to others."),
    ),
    ExplainedWord(
        "opportunity",
        _("Opportunity"),
        _("What is an opportunity?"),
        _("Something that somebody sees could happen in the city, and that waits for who takes it up."),
    ),
    ExplainedWord(
        "programme",
        _("Programme"),
        _("What is a programme?"),
        _("Several initiatives that somebody looks at together, because they have something in common."),
    ),
    ExplainedWord(
        "area-team",
        _("Area team"),
        _("What is an area team?"),
        _("The officials who know a part of the city. Initiatives there can always turn to them."),
    ),
)


def register_explained_words() -> None:
    """Have them explained."""
    explained_words.add(*WORDS)
