# SPDX-License-Identifier: EUPL-1.2
"""What a founder tells, as plain checked values: from the forms to the actions."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class RowData:
    """One row; `id` and `version` name the row of the register it was made from, if any."""

    id: UUID | None
    version: int | None


@dataclass(frozen=True, slots=True)
class PartyData(RowData):
    """A party and its place in the chain."""

    name: str
    sphere: str
    role: str


@dataclass(frozen=True, slots=True)
class IncomeData(RowData):
    """A source of money; `share_percent` is 1 to 100."""

    kind: str
    who: str
    sphere: str
    share_percent: int | None
    ends_on: date | None
    has_many_payers: bool = False


@dataclass(frozen=True, slots=True)
class NeedData(RowData):
    """Something looked for or offered."""

    kind: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class InitiativeData:
    """What one step tells about an initiative. None means: this step does not tell it.

    `values` are fields of Initiative by name; `removed` are the ids of rows taken away.
    """

    values: dict[str, object] = field(default_factory=dict)
    themes: frozenset[str] | None = None
    key_tasks: tuple[str, ...] | None = None
    parties: Sequence[PartyData] | None = None
    incomes: Sequence[IncomeData] | None = None
    needs: Sequence[NeedData] | None = None
    removed: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class RegistrationData:
    """A whole registration: who tells it, whom they invite, and every part."""

    person_name: str
    person_email: str
    second_name: str
    second_email: str
    parts: Sequence[InitiativeData]
