# SPDX-License-Identifier: EUPL-1.2
"""Statements that are written once and sent again with other values."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from core.database.prepared_statements import read
from initiatives.models import Initiative
from tests.factories import make_initiative


def by_values(values: Mapping[str, Any], limit: int) -> QuerySet[Initiative, Any]:
    found = Initiative.objects.all()
    if "id" in values:
        found = found.filter(pk=values["id"])
    if "name" in values:
        found = found.filter(name=values["name"])
    if "since" in values:
        found = found.filter(updated_at__gte=values["since"])
    if "day" in values:
        found = found.filter(started_on=values["day"])
    return found.order_by("pk").values_list("pk", "name")[:limit]


def forgets(_values: Mapping[str, Any], _shape: Any) -> QuerySet[Initiative, Any]:
    return Initiative.objects.values_list("pk")


@pytest.mark.django_db
def test_the_same_shape_answers_for_other_values() -> None:
    one, other = make_initiative(name="One"), make_initiative(name="Other")
    assert read(by_values, {"id": one.pk}, 5) == [(one.pk, "One")]
    assert read(by_values, {"id": other.pk}, 5) == [(other.pk, "Other")]
    assert read(by_values, {"name": "Other"}, 5) == [(other.pk, "Other")]
    assert read(by_values, {"name": "⁂1⁂"}, 5) == []
    assert read(by_values, {"id": uuid4(), "name": "One"}, 5) == []
    assert read(by_values, {"name": "One", "since": timezone.now() - timedelta(days=1)}, 5) == [(one.pk, "One")]
    assert read(by_values, {"name": None}, 1) == [(one.pk, "One")]
    early = make_initiative(name="Early", started_on=date(1901, 1, 2))
    assert read(by_values, {"day": date(1901, 1, 2)}, 5) == [(early.pk, "Early")]
    assert read(by_values, {"day": date(1901, 1, 3)}, 5) == []


@pytest.mark.django_db
def test_each_reading_counts_as_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for _turn in range(3):
        with django_assert_num_queries(1):
            read(by_values, {"name": "One"}, 5)


@pytest.mark.django_db
def test_a_value_that_does_not_reach_the_statement_is_a_defect() -> None:
    with pytest.raises(LookupError, match="name"):
        read(forgets, {"name": "One"})


@pytest.mark.django_db
def test_a_kind_without_a_mark_is_a_defect() -> None:
    with pytest.raises(TypeError):
        read(by_values, {"name": 3}, 5)


@pytest.mark.django_db(transaction=True)
def test_a_connection_the_server_ended_is_made_anew_without_an_error() -> None:
    made = make_initiative(name="Kept")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (pid,) = cursor.fetchone()
    other = connection.copy()
    with other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])
    other.close()
    assert read(by_values, {"name": "Kept"}, 5) == [(made.pk, "Kept")]
