# SPDX-License-Identifier: EUPL-1.2
"""Keeping, changing and removing views of a list."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.pages.columns import SHOWN
from core.permissions import require
from initiatives.models import SavedView
from initiatives.register.saved_views.list_pages import ListPage
from initiatives.register.saved_views.plain_lists import PlainList

MOST_VIEWS = 20
LONGEST = 1000


@dataclass(frozen=True, slots=True)
class SavedViewData:
    """What a person says of a view: its name, whether colleagues see it, and whether their own list opens with it."""

    name: str
    is_shared: bool = False
    is_default: bool = False


@transaction.atomic
def save_view(*, page: ListPage[Any], query: str, words: SavedViewData, by: User) -> SavedView:
    """Keep the filters in `query` (the query of an address of this list).

    Raises NotAllowedError, and RefusedError for a name taken or too many views.
    """
    require(by, "initiatives.save_view")
    _lock(by)
    if SavedView.objects.named().filter(user=by, page=page.code).count() >= MOST_VIEWS:
        raise RefusedError(_("You have %(most)s views. Remove one first.") % {"most": MOST_VIEWS}, field="name")
    address = page.read(QueryDict(query)).address()
    if len(address) > LONGEST:
        raise RefusedError(_("These filters are too long to keep. Leave some out."), field="name")
    with _name_once(words.name):
        _make_room(page.code, words, by)
        return SavedView.objects.create(user=by, page=page.code, query=address, **asdict(words))


@transaction.atomic
def keep_columns(*, page: PlainList, query: str, by: User) -> None:
    """Have this list open for this person with the columns that `query` asks for; all of them is what it does anyway.

    Raises NotAllowedError.
    """
    require(by, "initiatives.keep_columns")
    _lock(by)
    shown = page.columns_asked(QueryDict(query))
    if len(shown) == len(page.columns):
        forget_columns(page=page, by=by)
        return
    words = QueryDict(mutable=True)
    words.setlist(SHOWN, shown)
    SavedView.objects.update_or_create(user=by, page=page.code, name="", defaults={"query": words.urlencode()})


@transaction.atomic
def forget_columns(*, page: PlainList, by: User) -> None:
    """Have this list open for this person with its usual columns; raises NotAllowedError."""
    require(by, "initiatives.keep_columns")
    SavedView.objects.columns_of(by, page.code).delete()


@transaction.atomic
def change_view(*, view: SavedView, words: SavedViewData, expected_version: int, by: User) -> SavedView:
    """Rename a view of one's own, share it or not, open the list with it or not.

    Raises NotAllowedError, RefusedError for a name taken, ConflictError when it changed meanwhile.
    """
    require(by, "initiatives.change_view", view)
    _lock(by)
    with _name_once(words.name):
        _make_room(view.page, words, by, [view.pk])
        update_unchanged(view, expected_version=expected_version, changes=asdict(words))
    return view


def _lock(by: User) -> None:
    """Two windows together cannot pass the limit, nor both open the list."""
    User.objects.select_for_update().get(pk=by.pk)


def _make_room(page: str, words: SavedViewData, by: User, but: Sequence[UUID] = ()) -> None:
    """Have no other view open the list when this one does."""
    if words.is_default:
        SavedView.objects.filter(user=by, page=page, is_default=True).exclude(pk__in=but).update(is_default=False)


@transaction.atomic
def remove_view(*, view: SavedView, by: User) -> None:
    """Remove a view of one's own; what is in the list stays."""
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
