# SPDX-License-Identifier: EUPL-1.2
"""How an address is declared: what it is, whom it serves and what its path is filled with."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from django.urls import reverse

from tests.architecture.world import ROLES, World


class Kind(StrEnum):
    """What answers at an address."""

    PAGE = "page"  # a whole page of HTML
    ACT = "act"  # takes a POST and leads on; a GET is refused
    STEP = "step"  # leads elsewhere, or says that a link is used up: whatever it is, it is a whole page or a way on
    FILE = "file"  # a download or a document for machines


ANYONE: Final = frozenset({"anyone", *ROLES})
SIGNED_IN: Final = frozenset(ROLES)
CARRIERS: Final = frozenset({"founder", "co_carrier"})
# Who speaks for the institution of the world.
SPEAKS: Final = frozenset({"co_carrier"})
OFFICIAL: Final = frozenset({"official", "coordinator"})
OFFICIALS: Final = OFFICIAL | {"other_official"}
COORDINATOR: Final = frozenset({"coordinator"})
ADMINISTRATOR: Final = frozenset({"administrator"})
ASSESSOR: Final = frozenset({"assessor"})
ASSESSORS: Final = ASSESSOR | {"other_assessor"}
ALDERMAN: Final = frozenset({"alderman"})
# Who reads what is told of the city as a whole.
READS_CITY: Final = OFFICIALS | ALDERMAN
OFFICES: Final = READS_CITY | ASSESSORS | ADMINISTRATOR
NOBODY: Final = frozenset[str]()

Arguments = Callable[[World], tuple[Any, ...]]


def _nothing(_world: World) -> tuple[Any, ...]:
    return ()


@dataclass(frozen=True)
class Address:
    """One URL name. `readers` are the roles that get the page (or may do the act)."""

    kind: Kind
    readers: frozenset[str]
    arguments: Arguments = _nothing
    # The act that must be done first in the same session.
    begin: str = ""

    def path(self, name: str, world: World) -> str:
        """Return the path of this address in the active language."""
        return reverse(name, args=self.arguments(world))


def page(readers: frozenset[str], arguments: Arguments = _nothing, begin: str = "") -> Address:
    """Declare a page."""
    return Address(Kind.PAGE, readers, arguments, begin)


def act(readers: frozenset[str], arguments: Arguments = _nothing) -> Address:
    """Declare an act."""
    return Address(Kind.ACT, readers, arguments)


def step(readers: frozenset[str], arguments: Arguments = _nothing) -> Address:
    """Declare an address that leads on."""
    return Address(Kind.STEP, readers, arguments)


def file(readers: frozenset[str], arguments: Arguments = _nothing) -> Address:
    """Declare a download."""
    return Address(Kind.FILE, readers, arguments)


def the_initiative(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk,)


def the_arrangement(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk, world.arrangement.pk)


def the_engagement(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk, world.engagement.pk)


def the_promise(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk, world.partner_promise.pk)


def the_growth_step(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk, world.growth_step.pk)


def the_next_step(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk, world.growth_change.step_id)


def the_growth_change(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk, world.growth_change.step_id, world.growth_change.pk)


def the_party(world: World) -> tuple[Any, ...]:
    return (world.party.pk,)


def the_barrier(world: World) -> tuple[Any, ...]:
    return (world.barrier.pk,)


def the_weighing(world: World) -> tuple[Any, ...]:
    return (world.weighing.pk,)


def the_option(world: World) -> tuple[Any, ...]:
    return (world.weighing.pk, world.weighing.options.all()[0].pk)


def the_experiment(world: World) -> tuple[Any, ...]:
    return (world.experiment.pk,)


def the_provision(world: World) -> tuple[Any, ...]:
    return (world.provision.pk,)


def the_lesson(world: World) -> tuple[Any, ...]:
    return (world.lesson.pk,)


def the_goal(world: World) -> tuple[Any, ...]:
    return ("doel", world.goal.pk)


def the_assignment(world: World) -> tuple[Any, ...]:
    return (world.assignment.pk,)


def the_round(world: World) -> tuple[Any, ...]:
    return (world.round.pk,)


def the_panel(world: World) -> tuple[Any, ...]:
    return (world.panel.round_id, world.panel.subject_id)


def the_institution(world: World) -> tuple[Any, ...]:
    return (world.institution.pk,)


def the_outcome(world: World) -> tuple[Any, ...]:
    return (world.initiative.pk, world.panel.pk)


def the_introduction(world: World) -> tuple[Any, ...]:
    return (world.introduction.pk,)


def the_meeting(world: World) -> tuple[Any, ...]:
    return (world.meeting.pk,)


def the_programme(world: World) -> tuple[Any, ...]:
    return (world.programme.pk,)


def the_lens(world: World) -> tuple[Any, ...]:
    return world.round.lens.code, world.round.lens.number


def the_issue(world: World) -> tuple[Any, ...]:
    return (world.issue.pk,)


def the_opportunity(world: World) -> tuple[Any, ...]:
    return (world.opportunity.pk,)


def the_taken(world: World) -> tuple[Any, ...]:
    return (world.taken.pk,)
