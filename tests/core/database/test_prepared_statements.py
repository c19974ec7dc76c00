# SPDX-License-Identifier: EUPL-1.2
"""Statements that are written once and sent again with other values."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.contenttypes.models import ContentType
from django.db import NotSupportedError, close_old_connections, connection, transaction
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import Role
from core.database.prepared_statements import READER, fetch, numbered, read
from initiatives.lifecycle import Status
from initiatives.models import AreaTeamMember, Initiative
from tests.factories import make_area, make_initiative, make_theme, make_user


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


def planned(text: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(sum(generic_plans), 0) FROM pg_prepared_statements WHERE statement LIKE %s", [text]
        )
        (times,) = cursor.fetchone() or (0,)
    return int(times)


@pytest.mark.django_db
def test_postgresql_plans_a_statement_once_and_nothing_that_others_send() -> None:
    for name in ("One", "Other", "One"):
        read(by_values, {"name": name}, 7)
        list(Initiative.objects.filter(name=name)[:8])
    assert (planned("%LIMIT 7"), planned("%LIMIT 8")) == (3, 0)


@pytest.mark.django_db
def test_a_prepared_statement_stands_in_the_log_of_statements() -> None:
    for _time in range(2):
        with CaptureQueriesContext(connection) as asked:
            read(by_values, {"name": "One"}, 6)
        assert "LIMIT 6" in asked[0]["sql"]


def kinds_named(values: Mapping[str, Any], _shape: None) -> QuerySet[ContentType, Any]:
    return ContentType.objects.filter(model=values["name"]).values_list("app_label")


@pytest.mark.django_db(transaction=True)
def test_a_statement_of_which_a_migration_changed_a_column_is_planned_anew() -> None:
    asked: dict[str, Any] = {"make": kinds_named, "values": {"name": "initiative"}}
    found = read(**asked)
    other = connection.copy()
    try:
        with other.cursor() as cursor:
            cursor.execute("ALTER TABLE django_content_type ALTER app_label TYPE text")
            assert read(**asked) == found
            cursor.execute("ALTER TABLE django_content_type ALTER app_label TYPE varchar(100)")
            with pytest.raises(NotSupportedError), transaction.atomic():
                read(**asked)
        close_old_connections()
        assert read(**asked) == found
    finally:
        other.close()


def with_area(values: Mapping[str, Any], _shape: None) -> QuerySet[Initiative]:
    found = Initiative.objects.filter(pk__in=[values["0"], values["1"]]).select_related("area")
    return found.prefetch_related("themes").defer("story").order_by("name")


@pytest.mark.django_db
def test_objects_come_as_django_makes_them(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    area, theme = make_area(name="Delfshaven"), make_theme(name_nl="Groen")
    one, other = (
        make_initiative(name="One", area=area, invented_fields=["name"]),
        make_initiative(name="Other", area=None),
    )
    one.themes.add(theme)
    with django_assert_num_queries(2):
        found = fetch(with_area, numbered([other.pk, one.pk]))
        assert [(each.pk, [*each.themes.all()]) for each in found] == [(one.pk, [theme]), (other.pk, [])]
        assert (found[0].area, found[1].area, found[0].invented_fields) == (area, None, ["name"])
    assert [each.get_deferred_fields() for each in found] == [{"story"}, {"story"}]
    assert fetch(with_area, numbered([one.pk, uuid4()])) == [one]


def seen(values: Mapping[str, Any], _shape: None) -> QuerySet[Initiative, Any]:
    return Initiative.objects.visible_to(values[READER]).order_by("name").values_list("name", flat=True)


@pytest.mark.django_db
def test_each_reader_gets_what_they_may_see_of_the_same_statement() -> None:
    here, there = make_area(), make_area()
    make_initiative(name="Here", area=here, status=Status.SUBMITTED)
    make_initiative(name="There", area=there, status=Status.SUBMITTED)
    make_initiative(name="Public")
    one, other = make_user(role=Role.OFFICIAL), make_user(role=Role.OFFICIAL)
    AreaTeamMember.objects.create(area=here, user=one)
    AreaTeamMember.objects.create(area=there, user=other)
    assert fetch(seen, {}, reader=one) == ["Here", "Public"]
    assert fetch(seen, {}, reader=other) == ["Public", "There"]
    assert fetch(seen, {}, reader=AnonymousUser()) == ["Public"]
    assert fetch(seen, {}, reader=make_user(role=Role.COORDINATOR)) == ["Here", "Public", "There"]
    one.area_teams.all().delete()
    assert fetch(seen, {}, reader=one) == ["Public"]


def odd(values: Mapping[str, Any], text: str) -> QuerySet[Initiative, Any]:
    return Initiative.objects.filter(name=text, pk=values["id"]).values_list("name")


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["100 % %s", "it's", 'a "b" \\ c', "%%"])
def test_what_stands_in_the_text_of_a_statement_is_only_a_text(text: str) -> None:
    made = make_initiative(name=text)
    assert read(odd, {"id": made.pk}, text) == [(text,)]
    assert read(odd, {"id": uuid4()}, text) == []


def asks(_values: Mapping[str, Any], _shape: None) -> QuerySet[Initiative]:
    return Initiative.objects.filter(pk__in=list(Initiative.objects.values_list("pk", flat=True)))


def nothing(_values: Mapping[str, Any], _shape: None) -> QuerySet[Initiative]:
    return Initiative.objects.none()


@pytest.mark.django_db
def test_a_statement_that_asks_something_while_it_is_written_is_a_defect() -> None:
    with pytest.raises(LookupError, match="marks"):
        fetch(asks, {})


def as_text(values: Mapping[str, Any], _shape: Any) -> QuerySet[Initiative, Any]:
    return Initiative.objects.filter(pk=values["id"], name=str(values["id"])).values_list("pk")


@pytest.mark.django_db
def test_an_id_that_was_made_text_before_it_reached_the_statement_is_a_defect() -> None:
    with pytest.raises(LookupError, match="was changed"):
        read(as_text, {"id": uuid4()})


def until_the_day_after(values: Mapping[str, Any], _shape: Any) -> QuerySet[Initiative, Any]:
    days = {"started_on__gte": values["day"], "started_on__lt": values["day"] + timedelta(days=1)}
    return Initiative.objects.filter(**days).values_list("pk")


def at_the_start(values: Mapping[str, Any], _shape: Any) -> QuerySet[Initiative, Any]:
    return Initiative.objects.filter(name=values["name"], summary=f"{values['name']}!").values_list("pk")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("make", "values"),
    [(until_the_day_after, {"day": date(2026, 12, 1), "since": None}), (at_the_start, {"name": "Tuin"})],
)
def test_a_day_or_text_that_was_changed_before_it_reached_the_statement_is_a_defect(
    make: Any, values: Mapping[str, Any]
) -> None:
    with pytest.raises(LookupError, match="was changed"):
        read(make, values)


@pytest.mark.django_db
def test_what_can_never_be_found_is_not_asked(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        assert fetch(nothing, {}) == []
