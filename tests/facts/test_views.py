# SPDX-License-Identifier: EUPL-1.2
"""Views and their models say the same, take nothing with them, and survive a change of the tables they read."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.db import NotSupportedError, connection, migrations, models, transaction
from django.db.migrations.state import ModelState, ProjectState

from core.database.sql_views import DatabaseView, UnderViews
from governance.models import Share
from initiatives.models import Initiative
from tests.factories import make_carrier, make_initiative
from tests.factories.network import make_income

pytestmark = pytest.mark.django_db
VIEWS = [model for model in apps.get_models() if issubclass(model, DatabaseView)]


def columns() -> set[tuple[str, str, str]]:
    """Every column of every view, with its type."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c"
            " JOIN pg_views v ON v.schemaname = c.table_schema AND v.viewname = c.table_name"
            " WHERE c.table_schema = 'public'"
        )
        return set(cursor.fetchall())


def test_every_view_has_a_model_and_every_model_a_view() -> None:
    assert {model._meta.db_table for model in VIEWS} == {view for view, _column, _type in columns()}


@pytest.mark.parametrize("model", VIEWS, ids=lambda model: model.__name__)
def test_a_model_has_the_columns_of_its_view(model: type[DatabaseView]) -> None:
    with connection.cursor() as cursor:
        described = connection.introspection.get_table_description(cursor, model._meta.db_table)

    assert {column.name for column in described} == {
        field.column for field in model._meta.concrete_fields if field.column
    }


@pytest.mark.parametrize("model", VIEWS, ids=lambda model: model.__name__)
def test_a_view_brings_no_permissions_and_no_history(model: type[DatabaseView]) -> None:
    assert not Permission.objects.filter(content_type__app_label=model._meta.app_label,
                                         content_type__model=model._meta.model_name).exists()  # fmt: skip
    assert not hasattr(model, "pgh_event_models")


def test_what_a_view_reads_is_deleted_without_a_thought_of_the_view() -> None:
    initiative = make_carrier(make_initiative()).initiative
    Initiative.objects.filter(pk=initiative.pk).delete()
    assert not Initiative.objects.filter(pk=initiative.pk).exists()


def _alter(field: models.IntegerField[Any, Any]) -> migrations.AlterField:
    return migrations.AlterField("Income", "share_percent", field)


def _state() -> ProjectState:
    state = ProjectState()
    for model in apps.get_app_config("initiatives").get_models(include_auto_created=True):
        if model.__name__ in {"Income", "Initiative", "Party", "Area", "Theme"}:
            state.add_model(ModelState.from_model(model, exclude_rels=True))
    return state


def test_a_type_that_a_view_reads_changes_only_under_the_views() -> None:
    make_income(make_initiative(), None, 40, kind="subsidy")
    # PostgreSQL alters no table while foreign keys wait to be checked.
    connection.check_constraints()
    before, known = columns(), list(Share.objects.values_list("payer_unknown", "untold"))
    wider = _alter(models.IntegerField(null=True, blank=True))
    state = _state()
    with pytest.raises(NotSupportedError), transaction.atomic(), connection.schema_editor(atomic=False) as editor:
        wider.database_forwards("initiatives", editor, state, _after(wider, state))

    under = UnderViews([wider])
    with connection.schema_editor(atomic=False) as editor:
        under.database_forwards("initiatives", editor, state, _after(under, state))

    assert {each[:2] for each in columns()} == {each[:2] for each in before}
    assert list(Share.objects.values_list("payer_unknown", "untold")) == known
    assert _type_of_share() == "integer"

    with connection.schema_editor(atomic=False) as editor:
        under.database_backwards("initiatives", editor, _after(under, state), state)

    assert columns() == before
    assert _type_of_share() == "smallint"


def _after(operation: migrations.AlterField | UnderViews, state: ProjectState) -> ProjectState:
    after = state.clone()
    operation.state_forwards("initiatives", after)
    return after


def _type_of_share() -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT data_type FROM information_schema.columns"
            " WHERE table_name = 'initiatives_income' AND column_name = 'share_percent'"
        )
        [(found,)] = cursor.fetchall()
    return str(found)
