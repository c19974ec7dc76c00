# SPDX-License-Identifier: EUPL-1.2
"""Guides for who scores, who leads a round and who reads a result."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.help.guides import Audience, Guide, Step, guides

GUIDES: Final = (
    Guide(
        code="result",
        audience=Audience.FOUNDER,
        title=_("Read a result and answer it"),
        lead=_("You read the result before it is published."),
        pages=frozenset({"assessment:outcome"}),
        steps=(
            Step(
                _("See what would help first"),
                _("The page says in plain words what would make you stronger."),
            ),
            Step(
                _("Look at both sides"),
                _("Seven principles are about your initiative, four about the institutions around it."),
                page="assessment:lens-current",
            ),
            Step(
                _("Write your reply"),
                _("Say what you see otherwise. Your reply stands beside the result."),
            ),
        ),
    ),
    Guide(
        code="judge",
        audience=Audience.FOUNDER,
        title=_("Say what an institution does for you"),
        lead=_("You answer without your name. Officials never see who said what."),
        pages=frozenset({"assessment:own-answers", "assessment:own-answer"}),
        steps=(
            Step(
                _("Choose an institution"),
                _("You see the institutions you deal with."),
                page="assessment:own-answers",
            ),
            Step(
                _("Pick what fits"),
                _("For each question you pick the sentence that fits best."),
            ),
            Step(
                _("It is told together"),
                _("Nothing is told before five have answered."),
            ),
        ),
    ),
    Guide(
        code="score",
        audience=Audience.ASSESSOR,
        title=_("Score an initiative"),
        lead=_("Each principle asks for a level from 0 to 4 and your reason."),
        pages=frozenset(
            {
                "assessment:mine",
                "assessment:score",
                "assessment:score-principle",
                "assessment:score-overview",
                "assessment:interest",
            }
        ),
        steps=(
            Step(
                _("Have you an interest? Say so first"),
                _("Then somebody else scores it."),
                page="assessment:mine",
            ),
            Step(
                _("Read the levels"),
                _("Choose the level that fits best."),
            ),
            Step(
                _("Give your reason and the evidence"),
                _("You can put a fact of the register into your reason. Say how sure you are."),
            ),
            Step(
                _("Submit it"),
                _("What you type is saved. After submitting you cannot change it yourself."),
            ),
        ),
    ),
    Guide(
        code="round",
        audience=Audience.COORDINATOR,
        title=_("Lead a round"),
        lead=_("A round asks assessors to score, and ends with results."),
        pages=frozenset(
            {
                "assessment:rounds",
                "assessment:round",
                "assessment:round-new",
                "assessment:round-assign",
                "assessment:round-assign-others",
                "assessment:panel",
            }
        ),
        steps=(
            Step(
                _("Plan the round"),
                _("Give it a title, a first day and a last day."),
                page="assessment:round-new",
            ),
            Step(
                _("Divide the work"),
                _("The site divides initiatives evenly, and never gives one to who belongs to it."),
            ),
            Step(
                _("Open the round"),
                _("From then on the page of the round says what to do now."),
                page="assessment:rounds",
            ),
            Step(
                _("Settle the results"),
                _("The carriers read a result and reply before it is published."),
            ),
        ),
    ),
)


def register_guides() -> None:
    """Have these guides in the help."""
    guides.add(*GUIDES)
