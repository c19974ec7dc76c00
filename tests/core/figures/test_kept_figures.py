# SPDX-License-Identifier: EUPL-1.2
"""Figures are kept with their moment, follow every write once a worker has counted, and are never another reader's."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.utils import timezone

from accounts.models import Role, User
from core.figures import counting
from core.figures.kinds import FigureKind, everybody, figure_kinds
from core.figures.queries import read_figure, read_figures
from core.figures.source_writes import TRIGGER, followed_tables, gather, writes
from core.models import KeptFigure, Moment, SourceWrite
from tests.cast import Cast

pytestmark = pytest.mark.django_db


def happen(name: str) -> Moment:
    return Moment.objects.create(name=name, at=timezone.now())


def count_moments(_by: User, question: Any) -> int:
    return Moment.objects.filter(name__startswith=question["name"]).count()


MOMENTS = FigureKind("test-moments", ("core_moment",), count_moments, lambda _by, _question: "everybody")
OWN = FigureKind("test-own", ("core_moment",), lambda by, _question: by.name)
TODAY = FigureKind(
    "test-today", (), lambda _by, _question: str(timezone.localdate()), lambda _by, _question: "all", by_day=True
)
ASKED = {"name": "noor"}


@pytest.fixture(autouse=True)
def _kept(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    settings.FIGURES_KEPT = True
    # A figure may be counted again at once, however long it took.
    monkeypatch.setattr(counting, "REST", 0)
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TRIGGER {TRIGGER} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON core_moment"
            " FOR EACH STATEMENT EXECUTE FUNCTION core_note_write()"
        )
    before = dict(figure_kinds._items)
    figure_kinds.add(MOMENTS, OWN, TODAY)
    yield
    figure_kinds._items = before
    # Where nothing is rolled back, the table would stay followed for every test after this one.
    if not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TRIGGER {TRIGGER} ON core_moment")


def test_a_figure_is_counted_once_and_shown_with_its_moment(cast: Cast) -> None:
    happen("noor een")
    first = read_figure(MOMENTS, by=cast.coordinator, question=ASKED)
    assert (first.value, first.is_behind) == (1, False)
    again = read_figure(MOMENTS, by=cast.official, question=ASKED)
    assert again == first
    assert KeptFigure.objects.count() == 1


@pytest.mark.parametrize("way", ["orm", "bulk", "sql", "copy", "update", "delete"])
def test_whatever_writes_a_figure_follows_it_once_counted_anew(cast: Cast, way: str) -> None:
    made = happen("noor een")
    assert read_figure(MOMENTS, by=cast.coordinator, question=ASKED).value == 1
    write(way, made)
    old = read_figure(MOMENTS, by=cast.coordinator, question=ASKED)
    assert (old.value, old.is_behind) == (1, True)
    assert counting.count_due() == 1
    new = read_figure(MOMENTS, by=cast.coordinator, question=ASKED)
    assert (new.value, new.is_behind) == (count_moments(cast.coordinator, ASKED), False)
    assert new.value != 1


def write(way: str, made: Moment) -> None:
    with connection.cursor() as cursor:
        if way == "orm":
            happen("noor twee")
        elif way == "bulk":
            Moment.objects.bulk_create([Moment(name=f"noor {number}", at=timezone.now()) for number in range(3)])
        elif way == "sql":
            cursor.execute("INSERT INTO core_moment (name, at) SELECT 'noor sql', now()")
        elif way == "copy":
            with cursor.copy("COPY core_moment (name, at) FROM STDIN") as copy:
                copy.write_row(["noor copy", timezone.now()])
        elif way == "update":
            Moment.objects.filter(pk=made.pk).update(name="anders")
        else:
            cursor.execute("DELETE FROM core_moment WHERE name = %s", [made.pk])


def test_adding_up_what_was_noted_changes_nothing(cast: Cast) -> None:
    before = writes(("core_moment",))
    happen("iets")
    noted = writes(("core_moment",))
    assert noted > before
    assert gather() > 0
    assert not SourceWrite.objects.exists()
    assert writes(("core_moment",)) == noted


def test_days_without_a_worker_leave_few_notes_and_none_uncounted(db: None) -> None:
    before = writes(("core_moment",))
    with connection.cursor() as cursor:
        # A statement that finds no row counts as one, too.
        cursor.execute(
            "DO $$ BEGIN FOR n IN 1..20000 LOOP UPDATE core_moment SET at = now() WHERE false; END LOOP; END $$"
        )
    assert writes(("core_moment",)) == before + 20_000
    assert SourceWrite.objects.count() < 8_000


def test_a_write_while_it_is_counted_makes_a_figure_old_at_once(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    read_figure(MOMENTS, by=cast.coordinator, question=ASKED)

    def counts_and_is_overtaken(by: User, question: Any) -> int:
        found = count_moments(by, question)
        happen("noor laat")
        return found

    slow = FigureKind("test-slow", MOMENTS.sources, counts_and_is_overtaken, MOMENTS.reader_class)
    read_figure(slow, by=cast.coordinator, question=ASKED)
    assert read_figure(slow, by=cast.coordinator, question=ASKED).is_behind


def test_a_visitor_reads_the_same_public_figure_and_it_is_counted_on_for_them(cast: Cast) -> None:
    happen("noor een")
    assert read_figure(MOMENTS, by=AnonymousUser(), question=ASKED).value == 1
    assert KeptFigure.objects.get().asked_by is None
    happen("noor twee")
    assert counting.count_due() == 1
    assert read_figure(MOMENTS, by=cast.official, question=ASKED).value == 2
    assert KeptFigure.objects.count() == 1


def test_a_quick_one_is_counted_by_the_page_that_meets_it_behind(cast: Cast) -> None:
    quick = FigureKind("test-quick", MOMENTS.sources, count_moments, MOMENTS.reader_class, quick=timedelta(minutes=1))
    figure_kinds.add(quick)
    read_figure(quick, by=cast.official, question=ASKED)
    happen("noor een")
    found = read_figure(quick, by=cast.official, question=ASKED)
    assert (found.value, found.is_behind) == (1, False)
    KeptFigure.objects.update(took=timedelta(minutes=2))
    assert read_figure(quick, by=cast.official, question=ASKED).is_behind


def test_several_figures_are_read_in_two_statements(cast: Cast, django_assert_num_queries: Any) -> None:
    both = [
        FigureKind("test-een", ("core_moment",), lambda _by, _question: "een", everybody),
        FigureKind("test-twee", ("core_moment",), lambda _by, _question: "twee", everybody),
    ]
    figure_kinds.add(*both)
    assert [one.value for one in read_figures(both, by=cast.official)] == ["een", "twee"]
    happen("iets")
    with django_assert_num_queries(2):
        found = read_figures(both, by=AnonymousUser())
    assert [(one.value, one.is_behind) for one in found] == [("een", True), ("twee", True)]
    counting.count_due()
    assert not any(one.is_behind for one in read_figures(both, by=AnonymousUser()))


def test_without_a_class_of_readers_a_figure_is_one_persons(cast: Cast) -> None:
    assert read_figure(OWN, by=cast.official).value == cast.official.name
    assert read_figure(OWN, by=cast.coordinator).value == cast.coordinator.name


def test_a_figure_is_not_counted_on_for_somebody_who_reads_something_else_now(cast: Cast) -> None:
    by_office = FigureKind(
        "test-office", MOMENTS.sources, count_moments, lambda by, _question: ",".join(sorted(by.roles))
    )
    figure_kinds.add(by_office)
    read_figure(by_office, by=cast.coordinator, question=ASKED)
    cast.coordinator.role_grants.filter(role=Role.COORDINATOR).delete()
    happen("noor twee")
    counting.count_due()
    assert not KeptFigure.objects.filter(kind="test-office").exists()


def test_what_depends_on_today_is_counted_each_day(cast: Cast) -> None:
    read_figure(TODAY, by=cast.coordinator)
    KeptFigure.objects.update(counted_at=timezone.now() - timedelta(days=1), value="gisteren")
    assert read_figure(TODAY, by=cast.coordinator).is_behind
    counting.count_due()
    assert read_figure(TODAY, by=cast.coordinator).value == str(timezone.localdate())


def test_what_a_machine_counted_whose_clock_ran_ahead_is_counted_again_at_once(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_figure(TODAY, by=cast.coordinator)
    monkeypatch.setattr(counting, "REST", 20)
    now = timezone.now()
    with monkeypatch.context() as ahead:
        ahead.setattr(timezone, "now", lambda: now + timedelta(days=400))
        KeptFigure.objects.update(counted_at=now - timedelta(minutes=1))
        assert counting.count_due() == 1
        # That machine itself does not count it over and over.
        assert counting.count_due() == 0
    assert read_figure(TODAY, by=cast.coordinator).value != str(timezone.localdate())
    assert counting.count_due() == 1
    assert read_figure(TODAY, by=cast.coordinator).value == str(timezone.localdate())
    assert counting.count_due() == 0


def test_what_nobody_asks_for_is_forgotten_and_what_fails_is_not_tried_for_ever(cast: Cast) -> None:
    read_figure(MOMENTS, by=cast.coordinator, question=ASKED)
    KeptFigure.objects.update(asked_at=timezone.now() - timedelta(days=8))
    assert counting.forget_unasked() == 1

    broken = FigureKind("test-broken", MOMENTS.sources, count_moments, MOMENTS.reader_class)
    figure_kinds.add(broken)
    read_figure(broken, by=cast.coordinator, question=ASKED)
    KeptFigure.objects.filter(kind="test-broken").update(question={})
    happen("iets")
    assert counting.count_due() == 0
    assert counting.forget_unasked() == 1


def test_every_table_a_figure_is_counted_from_is_followed() -> None:
    assert {source for kind in figure_kinds for source in kind.sources} <= followed_tables()
