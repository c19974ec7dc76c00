# SPDX-License-Identifier: EUPL-1.2
"""Keeping, changing and removing views of the work queue."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from core.versions import update_unchanged
from initiatives.models import SavedView
from initiatives.queue_filters import QueueFilters
from initiatives.saved_views import PAGE

MOST_VIEWS = 20


@transaction.atomic
def save_view(*, name: str, query: str, is_shared: bool, by: User) -> SavedView:
    """Keep the filters in `query` (the query of an address) under a name, for oneself or for all colleagues.

    Raises NotAllowedError, and RefusedError for a name taken or too many views.
    """
    require(by, "initiatives.save_view")
    # The person's row is the lock: two windows together cannot pass the limit.
    User.objects.select_for_update().get(pk=by.pk)
    if SavedView.objects.filter(user=by, page=PAGE).count() >= MOST_VIEWS:
        raise RefusedError(_("You have %(most)s views. Remove one first.") % {"most": MOST_VIEWS}, field="name")
    address = QueueFilters.read(QueryDict(query).dict()).address()
    with _name_once(name):
        return SavedView.objects.create(user=by, page=PAGE, name=name, query=address, is_shared=is_shared)


@transaction.atomic
def change_view(*, view: SavedView, name: str, is_shared: bool, expected_version: int, by: User) -> SavedView:
    """Rename a view of one's own, or share it or not.

    Raises NotAllowedError, RefusedError for a name taken, ConflictError when it changed meanwhile.
    """
    require(by, "initiatives.change_view", view)
    with _name_once(name):
        update_unchanged(view, expected_version=expected_version, changes={"name": name, "is_shared": is_shared})
    return view


@transaction.atomic
def remove_view(*, view: SavedView, by: User) -> None:
    """Remove a view of one's own; the registrations in it stay."""
    require(by, "initiatives.change_view", view)
    view.delete()


@contextmanager
def _name_once(name: str) -> Iterator[None]:
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if "view_named_once" not in str(error):
            raise
        raise RefusedError(
            _("You already have a view called “%(name)s”. Choose another name.") % {"name": name}, field="name"
        ) from error
