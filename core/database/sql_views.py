# SPDX-License-Identifier: EUPL-1.2
"""Facts as views of PostgreSQL: how a migration makes one, and how tables below it still change (docs/adr/0030).

A view is made by a migration of the app that owns the fact, from a file of SQL beside it, and read through an unmanaged
model. PostgreSQL refuses to drop a column a view reads, or to change its type: wrap such a change in `UnderViews`.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final, Self

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

_OURS: Final = """
SELECT c.relname, pg_get_viewdef(c.oid) FROM pg_class c
 WHERE c.relkind = 'v' AND c.relnamespace = 'public'::regnamespace
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
 ORDER BY c.oid
"""


class DatabaseView(models.Model):
    """What a view says: read only, without permissions of its own, and nothing that Django or erasure has to keep."""

    class Meta:
        abstract = True
        managed = False
        default_permissions = ()


class OnDayQuerySet(models.QuerySet[Any]):
    """Rows of a view that holds from a first day up to a last day; open ends are the first and last day there is."""

    def on(self, day: date) -> Self:
        """What held on `day`."""
        return self.filter(first_day__lte=day, last_day__gte=day)


def create_view(name: str, definition: Path) -> migrations.RunSQL:
    """Return the operation that makes view `name` of the SELECT in a file, and takes it away when reversed."""
    return migrations.RunSQL(f"CREATE VIEW {name} AS\n{definition.read_text(encoding='utf-8')}", f"DROP VIEW {name}")


class UnderViews(Operation):
    """Do `operations` on tables that views read: in one transaction all views go, and the same ones are made again.

    A view that reads a column which is gone cannot be made again: let a migration before give it a new definition.
    """

    reduces_to_sql = True

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Change what Django knows of the models as the operations do."""
        for each in self.operations:
            each.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,  # noqa: ARG002 - each operation has a state of its own
    ) -> None:
        """Do the operations without any view in the way."""
        views = _taken_away(schema_editor)
        at = from_state
        for each in self.operations:
            after = at.clone()
            each.state_forwards(app_label, after)
            each.database_forwards(app_label, schema_editor, at, after)
            at = after
        _made_again(schema_editor, views)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,  # noqa: ARG002 - each operation has a state of its own
        to_state: ProjectState,
    ) -> None:
        """Undo the operations, the last one first, without any view in the way."""
        states = [to_state]
        for each in self.operations:
            states.append(states[-1].clone())
            each.state_forwards(app_label, states[-1])
        views = _taken_away(schema_editor)
        for number, each in reversed(list(enumerate(self.operations))):
            each.database_backwards(app_label, schema_editor, states[number + 1], states[number])
        _made_again(schema_editor, views)

    def describe(self) -> str:
        """Say what it does."""
        return "Change tables under views: " + "; ".join(each.describe() for each in self.operations)


def _taken_away(schema_editor: BaseDatabaseSchemaEditor) -> list[tuple[str, str]]:
    # In the order in which they were made, so that each comes after those it reads.
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(_OURS)
        views: list[tuple[str, str]] = cursor.fetchall()
    for name, _definition in reversed(views):
        schema_editor.execute(f"DROP VIEW {schema_editor.quote_name(name)}")
    return views


def _made_again(schema_editor: BaseDatabaseSchemaEditor, views: Sequence[tuple[str, str]]) -> None:
    for name, definition in views:
        schema_editor.execute(f"CREATE VIEW {schema_editor.quote_name(name)} AS {definition}", params=None)
