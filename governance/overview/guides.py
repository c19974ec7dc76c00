# SPDX-License-Identifier: EUPL-1.2
"""Guides about arrangements and signals."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.help.guides import Audience, Guide, Step, guides

GUIDES: Final = (
    Guide(
        code="ends",
        audience=Audience.FOUNDER,
        title=_("When your money or place ends"),
        lead=_("Every day this site looks at what ends."),
        pages=frozenset({"governance:mine-arrangements", "governance:mine-ask", "governance:mine-exceptions"}),
        steps=(
            Step(
                _("See what ends"),
                _("Your arrangements stand on one page, with their last day."),
            ),
            Step(
                _("Ask in time"),
                _("Press “Ask the municipality” beside what ends. It sees that you wait, and since when."),
            ),
            Step(
                _("Does a rule not fit?"),
                _("Choose “Ask for an exception”, and read what others got."),
            ),
        ),
    ),
    Guide(
        code="growth",
        audience=Audience.FOUNDER,
        title=_("When you want to grow"),
        lead=_("On the growth path you tell your next step, and what partners should change for it."),
        pages=frozenset({"governance:mine-growth", "governance:mine-growth-new", "governance:mine-growth-change"}),
        steps=(
            Step(
                _("Tell what you do now"),
                _("In a few sentences, with the hours. Your money stands in the register already."),
            ),
            Step(
                _("Tell the next step"),
                _("What you want to do, how it pays its way, and from when."),
            ),
            Step(
                _("Ask something of partners"),
                _("Choose a party and what it should change. The municipality notes what it promises."),
            ),
        ),
    ),
    Guide(
        code="arrangement",
        audience=Audience.OFFICIAL,
        title=_("Record an arrangement"),
        lead=_("What is promised stands in one place, with its days."),
        pages=frozenset(
            {
                "governance:timeline",
                "governance:arrangement-new",
                "governance:arrangement-change",
                "governance:arrangement-renew",
            }
        ),
        steps=(
            Step(
                _("Add it to the file"),
                _("Press “Add an arrangement” and say who gives what, and until when."),
            ),
            Step(
                _("Say when it was asked and decided"),
                _("Those days show how long people wait."),
            ),
            Step(
                _("Renew it before it ends"),
                _("A signal comes in time. “Renew” makes the next one from the same facts."),
            ),
        ),
    ),
    Guide(
        code="signals",
        audience=Audience.OFFICIAL,
        title=_("Work with signals"),
        lead=_("The register is checked every day. What is not well becomes a signal."),
        pages=frozenset({"governance:signals", "governance:signal"}),
        steps=(
            Step(
                _("Take it up"),
                _("Take a signal yourself, or give it to a colleague."),
                page="governance:signals",
            ),
            Step(
                _("Do what solves it"),
                _("The button beside it leads there. When the register is right again, the signal closes."),
            ),
            Step(
                _("Put it off"),
                _("Choose the day on which it comes back, and say why."),
            ),
        ),
    ),
)


def register_guides() -> None:
    """Have these guides in the help."""
    guides.add(*GUIDES)
