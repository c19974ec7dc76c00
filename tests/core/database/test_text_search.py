# SPDX-License-Identifier: EUPL-1.2
"""What is called so is found whatever its capitals, by an index: many parties are not read for one name."""

from typing import TYPE_CHECKING

import pytest
from django.db import connection

from accounts.models import User
from initiatives.models import Party, PartyAlias
from initiatives.registration.actions.rows import party_named
from tests.factories import make_user

if TYPE_CHECKING:
    from django.db.models import QuerySet

pytestmark = pytest.mark.django_db


def test_the_same_name_in_other_capitals_is_the_same_party() -> None:
    party = Party.objects.create(name="Huis van de Wijk Élan", sphere="community")
    assert party_named("HUIS VAN DE WIJK ÉLAN", "community") == party
    assert not Party.objects.filter(name__called="Huis van de Wijk").exists()
    assert not Party.objects.filter(name__called="Huis van de Wijk %").exists()


@pytest.mark.parametrize(
    ("found", "index"),
    [
        (Party.objects.filter(name__called="Tuin"), "party_called"),
        (PartyAlias.objects.filter(name__called="Tuin"), "party_alias_once"),
        (User.objects.filter(email__called="Fenna@example.org"), "one_person_per_mailbox"),
    ],
)
def test_it_is_found_by_an_index(found: "QuerySet[Party | PartyAlias | User]", index: str) -> None:
    make_user()
    with connection.cursor() as cursor:
        # A small table is read whole otherwise, however it can be found.
        cursor.execute("SET LOCAL enable_seqscan = off")
    assert index in found.explain()
