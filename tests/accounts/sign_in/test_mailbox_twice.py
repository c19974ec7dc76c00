# SPDX-License-Identifier: EUPL-1.2
"""One mailbox is one person, also when it is proven twice at the same moment."""

from threading import Event, Thread

import pytest
from django.db import connection, transaction

from accounts.models import User
from accounts.sign_in.actions import person_of_mailbox


@pytest.mark.django_db(transaction=True)
def test_two_links_opened_at_once_make_one_person() -> None:
    is_made, may_end, found = Event(), Event(), []

    def first() -> None:
        with transaction.atomic():
            found.append(person_of_mailbox(email="new@example.org").pk)
            is_made.set()
            # The other waits in PostgreSQL for this transaction; a moment is enough for it to get there.
            may_end.wait(0.5)
        connection.close()

    def second() -> None:
        is_made.wait(10)
        found.append(person_of_mailbox(email="new@example.org").pk)
        connection.close()

    threads = [Thread(target=first), Thread(target=second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert found == [User.objects.get(email="new@example.org").pk] * 2
