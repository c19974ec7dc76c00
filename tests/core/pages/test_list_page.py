# SPDX-License-Identifier: EUPL-1.2
"""Every list reads any address: what it asks in vain is left out and named."""

import pytest
from django.test import Client

from tests.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "address",
    [
        "register?fase",
        "kansen?van",
        "vraag-en-aanbod?soort",
        "kennismakingen?van",
        "ontmoetingen?van",
        "werkvoorraad?due",
    ],
)
def test_a_list_names_what_its_address_asks_in_vain(address: str, client: Client, cast: Cast) -> None:
    client.force_login(cast.official)

    page = client.get(f"/en/{address}=gone&{address.partition('?')[2]}=<script>")

    assert page.status_code == 200
    assert "They are left out: gone, &lt;script&gt;." in page.content.decode()
