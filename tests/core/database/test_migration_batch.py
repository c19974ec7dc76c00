# SPDX-License-Identifier: EUPL-1.2
"""Many changes of the tables in one step of a migration."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.state import ProjectState
from django.db.migrations.writer import MigrationWriter

from core.database.migration_batch import MigrationBatch

BOAT = migrations.CreateModel(
    "Boat",
    [
        ("id", models.BigAutoField(primary_key=True)),
        ("berth", models.ForeignKey("core.Berth", on_delete=models.CASCADE)),
    ],
    options={"constraints": [models.UniqueConstraint(fields=["berth"], name="one_boat_per_berth")]},
)
BERTH = migrations.CreateModel(
    "Berth",
    [
        ("id", models.BigAutoField(primary_key=True)),
        ("guest", models.ForeignKey("core.Boat", null=True, on_delete=models.SET_NULL, related_name="+")),
    ],
)


def tables() -> set[str]:
    return set(connection.introspection.table_names()) & {"core_boat", "core_berth"}


@pytest.mark.django_db(transaction=True)
def test_tables_that_point_at_each_other_are_made_and_taken_away_together() -> None:
    step, before = MigrationBatch([BOAT, BERTH]), ProjectState()
    after = before.clone()
    step.state_forwards("core", after)

    with connection.schema_editor() as editor:
        step.database_forwards("core", editor, before, after)
    with connection.cursor() as cursor:
        boat = connection.introspection.get_constraints(cursor, "core_boat")
        berth = connection.introspection.get_constraints(cursor, "core_berth")
    made = tables()
    with connection.schema_editor() as editor:
        step.database_backwards("core", editor, after, before)

    assert made == {"core_boat", "core_berth"}
    assert boat["one_boat_per_berth"]["unique"]
    assert [way["foreign_key"] for way in boat.values() if way["foreign_key"]] == [("core_berth", "id")]
    assert [way["foreign_key"] for way in berth.values() if way["foreign_key"]] == [("core_boat", "id")]
    assert tables() == set()


def test_a_state_that_was_drawn_is_drawn_again_with_what_was_added() -> None:
    state = ProjectState()
    assert state.apps is not None

    MigrationBatch([BOAT, BERTH]).state_forwards("core", state)

    assert state.apps.get_model("core", "boat")._meta.get_field("berth").related_model is state.apps.get_model(
        "core", "berth"
    )


def test_it_is_written_in_a_migration_file_as_it_was_given() -> None:
    migration = type("Migration", (migrations.Migration,), {"operations": [MigrationBatch([BERTH])]})("0001", "core")

    written = MigrationWriter(migration, include_header=False).as_string()

    assert (
        "from core.database.migration_batch import Together" in written
        or "core.database.migration_batch.MigrationBatch(" in written
    )
    assert "name='Berth'" in written
