# SPDX-License-Identifier: EUPL-1.2
"""Words of names are known as soon as a name is written, and forgotten at night when it is gone."""

import pytest
from pytest_django import DjangoAssertNumQueries

from core.models import SearchWord
from core.search.question import SearchQuestion
from core.search.terms import SearchTerms
from core.search.words import holding, meant_by
from core.tasks import forget_words
from initiatives.models import Initiative
from tests.factories.governance import make_party
from tests.factories.initiatives import make_initiative

pytestmark = pytest.mark.django_db


def known() -> set[str]:
    return set(SearchWord.objects.values_list("word", flat=True))


def test_the_words_of_a_name_are_known_once_it_is_written() -> None:
    make_initiative(name="Buurttuin De Kas-aan-de-dijk 2026")

    assert {"buurttuin", "kas", "dijk"} <= known()
    assert "2026" not in known()


def test_a_name_that_is_written_in_bulk_is_known_too() -> None:
    make_initiative(name="Eerst")
    Initiative.objects.update(name="Vlinderveld")
    make_party(name="Stichting Vlinderveld")

    assert SearchWord.objects.filter(word="vlinderveld").count() == 1


def test_at_night_the_words_of_a_name_that_changed_are_forgotten() -> None:
    one = make_initiative(name="Vlinderveld aan zee")
    make_party(name="Aan zee")
    SearchWord.objects.create(word="zee")
    Initiative.objects.filter(pk=one.pk).update(name="Bijenveld")

    forget_words()

    assert {"bijenveld", "zee"} <= known()
    assert "vlinderveld" not in known()
    assert SearchWord.objects.filter(word="zee").count() == 1


def test_part_of_a_word_finds_the_words_that_hold_it() -> None:
    make_initiative(name="Buurttuin en speeltuintje")

    assert holding("tuin") == ["buurttuin", "speeltuintje"]
    assert holding("tui") == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("repaircafe", "repaircafé"),
        ("buurtuin", "buurttuin"),
        ("buurttiun", "buurttuin"),
        ("buurtuin repaircafe", "buurttuin repaircafé"),
    ],
)
def test_a_slip_is_taken_for_the_word_that_was_meant(typed: str, meant: str) -> None:
    make_initiative(name="Repaircafé de Buurttuin")

    assert meant_by(typed)[0] == meant


def test_of_many_words_the_first_twelve_are_looked_at(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    make_initiative(name="Repaircafé de Buurttuin")

    assert meant_by("buurtuin " * 20)[0] == " ".join(["buurttuin"] * 12)
    with django_assert_max_num_queries(12):
        SearchQuestion.read("-".join(["buurtuin"] * 20))


def test_a_word_that_is_spelled_as_no_other_means_nothing_else() -> None:
    make_initiative(name="Repaircafé de Buurttuin")

    assert meant_by("zwembad") == []


def test_what_is_typed_is_read_as_words_and_never_as_operators() -> None:
    assert SearchTerms.read("tuin & | ! :* (").words == "tuin & | ! :* ("
    assert SearchTerms.read("de tuin").last == "tuin:*"
