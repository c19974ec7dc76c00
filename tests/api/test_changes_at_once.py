# SPDX-License-Identifier: EUPL-1.2
"""Two PATCHes at the same moment that both read the same: one is done, the other hears that it must read again."""

from functools import partial
from typing import Any

import pytest

from accounts.models import Scope
from governance.models import Arrangement
from initiatives.models import Initiative
from tests.api.writing import API, patch
from tests.at_once import calls_at_once, held
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_arrangement

pytestmark = pytest.mark.django_db(transaction=True)
SCOPES = (Scope.ARRANGEMENTS_READ, Scope.ARRANGEMENTS_WRITE, Scope.INITIATIVES_READ, Scope.INITIATIVES_WRITE)


@pytest.mark.parametrize(
    ("address", "model", "changes"),
    [
        ("arrangements", Arrangement, [{"title": "Eerst"}, {"reference": "SUB-2"}]),
        ("registrations", Initiative, [{"address": "Aan het plein"}, {"website": "https://keuken.example/"}]),
    ],
)
def test_of_two_changes_at_once_with_one_tag_one_is_done(address: str, model: Any, changes: list[Any]) -> None:
    area = make_area()
    initiative = make_initiative(area=area)
    row: Any = initiative if model is Initiative else make_arrangement(initiative=initiative)
    key = make_api_client(scopes=SCOPES, areas=(area,))[1]
    at = f"{address}/{row.pk}"
    before = with_key(key).get(f"{API}/{at}")

    with calls_at_once() as calls:
        with held(model):
            for change in changes:
                calls.begin(partial(patch, with_key(key), at, change, tag=before["ETag"]))
        first, second = calls.answers()

    assert (first.status_code, second.status_code) == (200, 412)
    now = with_key(key).get(f"{API}/{at}").json()
    assert now | {"updatedAt": None} == before.json() | changes[0] | {"updatedAt": None}
