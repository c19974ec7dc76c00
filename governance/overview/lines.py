# SPDX-License-Identifier: EUPL-1.2
"""The lines of the governance page; whoever builds a list adds its line here."""

from typing import Final

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from accounts.models import User
from core.permissions import may
from governance.learning.conditions import running
from governance.learning.exceptions.queries import exceptions_of, ledger
from governance.learning.provisions.stages import Stage, in_stage
from governance.models import Arrangement, ArrangementKind, Barrier, Experiment, Lesson, PolicyGoal, Provision
from governance.models.querysets import goal_is_over
from governance.overview.registry import OverviewItem, overview_items


def _goals(person: User) -> int:
    return PolicyGoal.objects.visible_to(person).exclude(goal_is_over(timezone.localdate())).count()


def _subsidies(person: User) -> int:
    return Arrangement.objects.visible_to(person).filter(kind=ArrangementKind.SUBSIDY).count()


def _exceptions(person: User) -> int:
    return ledger(exceptions_of(person)).count()


def _barriers(person: User) -> int:
    return Barrier.objects.visible_to(person).open().count()


def _experiments(person: User) -> int:
    return Experiment.objects.visible_to(person).filter(running(timezone.localdate())).count()


def _provisions(person: User) -> int:
    prepared = in_stage(Stage.PREPARED, timezone.localdate())
    return Provision.objects.visible_to(person).filter(prepared).count()


def _lessons(person: User) -> int:
    return Lesson.objects.visible_to(person).filter(anchored_on__isnull=True).count()


_CITY: Final = (
    OverviewItem(
        _("What has to be decided"),
        _("As an alderman reads it: by when, which department, and what happens without a decision."),
        "governance:college",
        permission="governance.read_college",
        is_for=lambda person: may(person, "governance.read_college"),
        group="city",
        order=5,
    ),
    OverviewItem(
        _("Outlook"),
        _("What ends in the next 18 months, and which initiatives hang on it; also on paper for the council."),
        "governance:outlook",
        permission="governance.read_city",
        group="city",
        order=10,
    ),
    OverviewItem(
        _("Every year again"),
        _("Who is permanent in fact but asks again and again, and what that costs both sides."),
        "governance:temporariness",
        group="city",
        order=15,
    ),
    OverviewItem(
        _("Who is missing"),
        _("Money, exceptions and yes or no per area against who lives there, and per legal form and size."),
        "governance:missing",
        permission="governance.read_city",
        group="city",
        order=17,
    ),
    OverviewItem(
        _("What if"),
        _("Take away a party, building or subsidy and see what stops; and which loss is the most dangerous."),
        "governance:whatif",
        group="city",
        order=20,
    ),
    OverviewItem(
        _("The mirror"),
        _("What each institution and department did: counted, compared with itself, with its reply beside it."),
        "governance:deeds-list",
        permission="governance.read_city",
        group="city",
        order=25,
    ),
)

_REGISTERS: Final = (
    OverviewItem(
        _("Policy"),
        _("Departments, goals and schemes, and how many initiatives hang on each."),
        "governance:policy",
        group="registers",
        order=30,
        count=_goals,
        unit=ngettext_lazy("goal in force", "goals in force", "count"),
    ),
    OverviewItem(
        _("Subsidies"),
        _("Bring in a subsidy register, and take the subsidies along as CSV or 360Giving."),
        "governance:subsidies",
        group="registers",
        order=40,
        count=_subsidies,
        sources=("governance_arrangement", "initiatives_initiative"),
        unit=ngettext_lazy("subsidy on file", "subsidies on file", "count"),
    ),
)

_LEARNING: Final = (
    OverviewItem(
        _("Exceptions"),
        _("Which rule is departed from, how often and for whom."),
        "governance:exceptions",
        group="learning",
        order=60,
        count=_exceptions,
        sources=("governance_arrangement", "initiatives_initiative"),
        unit=ngettext_lazy("rule is departed from", "rules are departed from", "count"),
    ),
    OverviewItem(
        _("Barriers"),
        _("What stands in the way of initiatives, from seen to removed."),
        "governance:barriers",
        permission="governance.read_city",
        group="learning",
        order=20,
        count=_barriers,
        unit=_("not removed yet"),
        query="stand=open",
    ),
    OverviewItem(
        _("Experiments"),
        _("What is tried on purpose, with an end and a verdict."),
        "governance:experiments",
        permission="governance.read_city",
        group="learning",
        order=30,
        count=_experiments,
        unit=_("without a verdict"),
        query="stand=loopt",
    ),
    OverviewItem(
        _("Provisions"),
        _(
            "What the city settles in how it is organised: room to experiment, and rules of the game made of what works."  # noqa: E501 - one sentence
        ),
        "governance:provisions",
        permission="governance.read_city",
        group="learning",
        order=50,
        count=_provisions,
        unit=_("being prepared"),
        query="stand=voorbereid",
    ),
    OverviewItem(
        _("Lessons"),
        _("What was learnt, also from what went wrong, until it is anchored."),
        "governance:lessons",
        permission="governance.read_city",
        group="learning",
        order=40,
        count=_lessons,
        unit=_("not anchored yet"),
        query="stand=open",
    ),
)

_SETTINGS: Final = (
    OverviewItem(
        _("Checks"),
        _("What is looked for every day, from when on it counts, and when it last ran."),
        "governance:checks",
        group="settings",
        order=90,
        is_for=lambda person: may(person, "governance.manage_checks"),
    ),
)


def register_overview_items() -> None:
    """Make the lines known."""
    for line in (*_CITY, *_REGISTERS, *_LEARNING, *_SETTINGS):
        overview_items.add(line)
