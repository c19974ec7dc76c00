# SPDX-License-Identifier: EUPL-1.2
"""What people and programs do in the workload, each through the door of the product that is theirs.

An act that was answered is claimed in the ledger: from then on the database must hold it, once. What was lost on the way
may be done or not, never twice; where the product promises that asking again is safe, it is asked again.
"""

from bench.workload.acts.actor import Actor, World
from bench.workload.acts.assessors import Assessor
from bench.workload.acts.officials import Coordinator, Official
from bench.workload.acts.programs import Importer, Program
from bench.workload.acts.residents import Founder, Visitor

__all__ = ["World", "everybody"]


def everybody(world: World) -> list[Actor]:
    """Return all who take part."""
    kinds: list[tuple[type[Actor], str]] = [
        (Visitor, "visitor-1"), (Visitor, "visitor-2"), (Founder, "founder"), (Official, "official-1"),
        (Official, "official-2"), (Coordinator, "coordinator"), (Assessor, "assessor-1"), (Assessor, "assessor-2"),
        (Assessor, "assessor-3"), (Program, "program-1"), (Program, "program-2"), (Importer, "importer"),
    ]  # fmt: skip
    return [kind(world, name, number) for number, (kind, name) in enumerate(kinds)]
