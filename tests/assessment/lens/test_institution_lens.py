# SPDX-License-Identifier: EUPL-1.2
"""The lens of institutions is data of the product, practised on like the first, and never taken for it."""

import io

import pytest
from django.core.management import call_command
from django.test import Client

from assessment.lens.translation import founder_text_of, text_of
from assessment.models import Lens, Vignette
from assessment.self_assessment.actions import begin_self_assessment
from governance.pages.principle_choices import principle_choices
from tests.assessment.scoring.helpers import signed_in
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_lens
from tests.factories.assessment import LENS_FILE, make_institution_lens

pytestmark = pytest.mark.django_db
FILE = LENS_FILE.with_name("instituties-1.yaml")


def test_the_commands_load_it_with_its_ten_vignettes() -> None:
    call_command("load_lens", str(FILE), stdout=io.StringIO())
    call_command("load_vignettes", str(FILE.with_name("instituties-1-vignettes.yaml")), stdout=io.StringIO())

    assert Vignette.objects.filter(lens__code="instituties").count() == 10


def test_it_has_two_sides_of_its_own_plain_levels_everywhere_and_a_definition_of_every_deed() -> None:
    lens = founder_text_of(make_institution_lens())

    assert [(side.code, len(lens.of_side(side.code))) for side in lens.sides] == [("own_house", 5), ("in_chain", 6)]
    assert all(len(principle.founder_levels) == 5 for principle in lens.principles)
    assert len(lens.facts) == 34
    assert {fact.code for fact in lens.facts} <= {term.code for term in lens.terms}
    assert not lens.is_interplay


def test_it_is_about_institutions_and_chains_and_the_first_lens_about_the_rest() -> None:
    first, own = make_lens(), make_institution_lens()

    assert text_of(own).kinds == ("party", "chain")
    assert text_of(first).kinds == ("initiative", "programme", "area")
    assert list(Lens.objects.about("party")) == [own]
    assert list(Lens.objects.about("initiative")) == [first]


def test_though_newer_it_is_not_the_lens_of_initiatives(cast: Cast, client: Client) -> None:
    first = make_lens()
    make_institution_lens()
    initiative = make_initiative()
    make_carrier(initiative, cast.founder)

    assert begin_self_assessment(initiative=initiative, by=cast.founder).lens == first
    assert principle_choices() == [(each.code, each.name) for each in text_of(first).principles]
    assert "Veerkracht van instituties" not in client.get("/lens").content.decode()
    assert "Veerkracht van instituties" in client.get("/lens/instituties-1").content.decode()


def test_practice_is_planned_on_its_vignettes(cast: Cast) -> None:
    make_lens()
    call_command("load_lens", str(FILE), stdout=io.StringIO())
    call_command("load_vignettes", str(FILE.with_name("instituties-1-vignettes.yaml")), stdout=io.StringIO())

    page = signed_in(cast.coordinator).get("/rondes/oefenen").content.decode()

    assert "instituties 1" in page
