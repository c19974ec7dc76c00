# SPDX-License-Identifier: EUPL-1.2
"""Clients of the first release keep what they had when each becomes a user."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from pytest_django import DjangoDbBlocker

from tests.database import database, migrate, new_database

BEFORE, AFTER = [("accounts", "0001_squashed")], [("accounts", "0004_machine_users_and_keys")]


@pytest.fixture
def of_before(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Work in a database that was never further than BEFORE: to take one back from today costs minutes."""
    name = f"{connection.settings_dict['NAME']}_before"
    with django_db_blocker.unblock(), new_database(name):
        migrate(name, *BEFORE[0])
        with database(name):
            yield


def test_clients_of_before_keep_their_key_and_what_it_opened(of_before: None) -> None:
    old = MigrationExecutor(connection).loader.project_state(BEFORE).apps.get_model("accounts", "ApiClient")
    both, read, wide = (
        old.objects.create(name=name, key_prefix=name, key_hash=name * 8, scopes=scopes, expires_at=end)
        for name, scopes, end in (
            ("both", ["assessments:read", "initiatives:read"], timezone.now() + timedelta(days=9)),
            ("read", ["initiatives:read"], None),
            ("wide", ["assessments:read"], None),
        )
    )
    after = MigrationExecutor(connection).migrate(AFTER).apps
    made = {row.name: row for row in after.get_model("accounts", "ApiClient").objects.select_related("user")}
    assert {name: row.scopes for name, row in made.items()} == {
        "both": ["assessments:read"],
        "read": ["initiatives:read"],
        "wide": ["assessments:read"],
    }
    assert [made[name].is_city_wide for name in ("both", "read", "wide")] == [True, False, True]
    assert all(row.user.is_machine and not row.user.is_active for row in made.values())
    key = after.get_model("accounts", "ApiKey").objects.get(client_id=both.pk)
    assert (key.prefix, key.hash, key.expires_at) == ("both", "both" * 8, both.expires_at)

    back = MigrationExecutor(connection).migrate(BEFORE).apps.get_model("accounts", "ApiClient")
    assert set(back.objects.values_list("key_prefix", "key_hash")) == {
        (row.key_prefix, row.key_hash) for row in (both, read, wide)
    }
    # And forward once more, past the machine users that stayed.
    again = MigrationExecutor(connection).migrate(AFTER).apps.get_model("accounts", "ApiClient")
    assert again.objects.filter(user__is_machine=True).count() == 3
