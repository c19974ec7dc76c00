# SPDX-License-Identifier: EUPL-1.2
"""Many changes of the tables in one step of a migration.

Django draws the classes of all related models anew after every operation, which made an empty database cost half a
minute: with a hundred tables nearly all of the time of the first start, and of every run of the tests.
"""

from collections.abc import Sequence
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class MigrationBatch(Operation):
    """Do `operations` with the classes drawn once: each one sees the state after all of them.

    So a model is created with everything it has at the end of this migration, keys to tables further down included:
    PostgreSQL gets those last. Put what removes first, then CreateModel, AddField, and triggers at the end; a field or
    constraint of a model that is created here belongs in its CreateModel.
    """

    reduces_to_sql = True

    def __init__(self, operations: Sequence[Any]) -> None:
        self.operations = list(operations)

    @property
    def reversible(self) -> bool:  # type: ignore[override] # the framework has an attribute
        """Whether every operation can be taken back."""
        return all(operation.reversible for operation in self.operations)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        """Return how this is written in a migration."""
        return self.__class__.__qualname__, [], {"operations": self.operations}

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change the state without its classes; they are drawn when they are next asked for."""
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Change the tables, in order."""
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self, app_label: str, schema_editor: BaseDatabaseSchemaEditor, from_state: ProjectState, to_state: ProjectState
    ) -> None:
        """Take the changes back, the last first."""
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        """Say what happens."""
        return f"Change {len(self.operations)} things together"
