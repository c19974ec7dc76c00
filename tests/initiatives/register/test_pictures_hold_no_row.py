# SPDX-License-Identifier: EUPL-1.2
"""A picture is scanned and drawn anew before its record is locked: a scanner that takes long keeps nobody waiting."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import IO, Any

import pytest
from django.core.files.storage import default_storage
from django.db import connection, transaction

from core.errors import RefusedError
from initiatives.models import Initiative, Registration
from initiatives.my_initiatives.actions import change_picture
from initiatives.register import pictures
from initiatives.registration.actions.draft import keep_picture, start_registration
from tests.factories import make_carrier, make_initiative, make_user
from tests.initiatives.registration.registering import png

Give = Callable[[IO[bytes]], object]


def saved_by_somebody_else(row: Any) -> None:
    """Lock the row on a connection of its own, without waiting for anybody."""

    def lock() -> None:
        try:
            with transaction.atomic():
                type(row).objects.select_for_update(nowait=True).get(pk=row.pk)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(lock).result()


def registration() -> tuple[Any, Give]:
    """A registration that somebody is filling in."""
    row = start_registration(language="nl")
    return row, lambda file: keep_picture(registration_id=row.pk, upload=file)


def initiative() -> tuple[Any, Give]:
    """An initiative that somebody carries."""
    row, person = make_initiative(), make_user()
    make_carrier(row, person)
    return row, lambda file: change_picture(initiative=row, upload=file, by=person)


@pytest.mark.parametrize("begin", [registration, initiative])
def test_while_a_picture_is_scanned_somebody_else_saves(
    transactional_db: None, monkeypatch: pytest.MonkeyPatch, begin: Callable[[], tuple[Any, Give]]
) -> None:
    row, give = begin()
    asked = []

    def scan(_upload: IO[bytes], *, field: str) -> None:
        saved_by_somebody_else(row)
        asked.append(field)

    monkeypatch.setattr(pictures, "ensure_clean", scan)
    give(png())
    row.refresh_from_db()
    assert (asked, bool(row.picture.name)) == (["picture"], True)


def test_a_picture_that_comes_too_late_leaves_no_file(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    row = start_registration(language="nl")
    kept: list[str] = []
    store = pictures.store

    def stored_while_it_goes(upload: IO[bytes], *, folder: str) -> str:
        kept.append(store(upload, folder=folder))
        Registration.objects.filter(pk=row.pk).delete()
        return kept[0]

    monkeypatch.setattr(pictures, "store", stored_while_it_goes)
    with pytest.raises(RefusedError):
        keep_picture(registration_id=row.pk, upload=png())
    with pytest.raises(FileNotFoundError):
        default_storage.open(kept[0])
    assert not Initiative.objects.exists()
