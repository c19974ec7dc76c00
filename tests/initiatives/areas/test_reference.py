# SPDX-License-Identifier: EUPL-1.2
"""What a fresh installation starts with."""

import pytest

from initiatives.areas.reference.actions import load_reference
from initiatives.models import Area, Theme

pytestmark = pytest.mark.django_db


def test_the_fourteen_gebieden_and_the_themes_come_in_once() -> None:
    assert load_reference() == (14, 15)
    assert load_reference() == (0, 0)

    assert Area.objects.count() == 14
    assert not Area.objects.filter(longitude=None).exists()
    assert Theme.objects.get(code="social-cohesion").name_nl == "Sociale samenhang"


def test_loading_again_keeps_the_name_an_administrator_gave() -> None:
    load_reference()
    Area.objects.filter(code="WK059901").update(name="Binnenstad")

    load_reference()

    assert Area.objects.get(code="WK059901").name == "Binnenstad"
