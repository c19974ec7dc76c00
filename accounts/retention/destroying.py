# SPDX-License-Identifier: EUPL-1.2
"""Removing rows for good: with every row that hangs on them, the history of all of it, their files and their mails.

The outcome is what a certificate counts. Triggers are put aside: those of history would write down what is being
removed, and those that keep submitted work would refuse it; that is why two people say yes first.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from typing import Any
from uuid import UUID

import pgtrigger
from django.db import models, transaction
from django.db.models.deletion import CASCADE, PROTECT, RESTRICT, SET_NULL

from core.errors import RefusedError
from mail.models import Notification
from mail.outbox.forgetting import forget_mails_about

Rows = Mapping[type[models.Model], set[Any]]
_AT_ONCE = 1_000


def destroy_rows(
    roots: Mapping[type[models.Model], Collection[Any]], *, remove_file: Callable[[str], None]
) -> dict[str, int]:
    """Remove these rows and all that is theirs; return how many rows went, by the name of their table, and `files`.

    Rows of others that only point here keep standing and point nowhere. Raises RefusedError when a row of others needs
    one of these. Files go after the commit, each by `remove_file`.
    """
    found = _all_that_is_theirs(roots)
    _ensure_nothing_else_needs(found)
    counts: Counter[str] = Counter()
    with transaction.atomic(), pgtrigger.ignore():
        files = set(_files_of(found))
        _point_nowhere(found)
        for model, keys in found.items():
            for some in _some(keys):
                # Nothing is asked of Django: what it would follow is in `found`, and the database checks at the end.
                gone = model._base_manager.filter(pk__in=some)  # noqa: SLF001 - Django documents it
                counts[model._meta.db_table] += gone._raw_delete(gone.db)  # noqa: SLF001
        for event in _history_of(found):
            counts[event.model._meta.db_table] += event._raw_delete(event.db)  # noqa: SLF001
        ids = [key for keys in found.values() for key in keys if isinstance(key, UUID)]
        for some in _some(ids):
            counts["mail_message"] += forget_mails_about(some)
            counts["mail_notification"] += Notification.objects.filter(about__in=some).delete()[0]
    for name in sorted(files):
        transaction.on_commit(partial(remove_file, name))
    counts["files"] = len(files)
    return {name: number for name, number in sorted(counts.items()) if number}


def _relations(model: type[models.Model]) -> Iterator[Any]:
    """Yield the relations by which rows of others point at this model."""
    for one in model._meta.get_fields(include_hidden=True):  # noqa: SLF001 - Django documents it
        if one.auto_created and not one.concrete and (one.one_to_one or one.one_to_many):
            related: Any = one.related_model
            if related._meta.managed and not hasattr(related, "pgh_tracked_model"):  # noqa: SLF001
                yield one


def _pointing(relation: Any, keys: Iterable[Any]) -> Any:
    return relation.related_model._base_manager.filter(**{f"{relation.field.attname}__in": list(keys)})  # noqa: SLF001


def _all_that_is_theirs(roots: Mapping[type[models.Model], Collection[Any]]) -> Rows:
    """Return these rows and, step by step, what is deleted with them; what was deleted earlier too, by its history."""
    found: defaultdict[type[models.Model], set[Any]] = defaultdict(set)
    todo = [(model, set(keys)) for model, keys in roots.items()]
    while todo:
        model, keys = todo.pop()
        new = keys - found[model]
        if not new:
            continue
        found[model] |= new
        for relation in _relations(model):
            if relation.on_delete is not CASCADE:
                continue
            related = relation.related_model
            theirs = set(_pointing(relation, new).values_list("pk", flat=True))
            todo.append((related, theirs | _gone_earlier(related, relation.field, new)))
    return {model: keys for model, keys in found.items() if keys}


def _gone_earlier(model: Any, field: Any, keys: Collection[Any]) -> set[Any]:
    """Return the ids of rows that pointed here and are no more; one that moved elsewhere is there still."""
    events = getattr(model, "pgh_event_model", None)
    if events is None or not _copies(events, field):
        return set()
    known = events._base_manager.filter(**{f"{field.attname}__in": list(keys)})  # noqa: SLF001
    ids = set(known.values_list("pgh_obj_id", flat=True)) - {None}
    return ids - set(model._base_manager.filter(pk__in=ids).values_list("pk", flat=True))  # noqa: SLF001


def _copies(events: Any, field: Any) -> bool:
    """Return whether a history has this column."""
    return any(one.name == field.name for one in events._meta.fields)  # noqa: SLF001


def _ensure_nothing_else_needs(found: Rows) -> None:
    for model, keys in found.items():
        for relation in _relations(model):
            if relation.on_delete not in (PROTECT, RESTRICT):
                continue
            inside = found.get(relation.related_model, set())
            if set(_pointing(relation, keys).values_list("pk", flat=True)) - inside:
                raise RefusedError(f"{relation.related_model._meta.db_table} needs {model._meta.db_table}")  # noqa: SLF001


def _point_nowhere(found: Rows) -> None:
    for model, keys in found.items():
        for relation in _relations(model):
            if relation.on_delete is SET_NULL:
                nowhere = {relation.field.attname: None}
                _pointing(relation, keys).update(**nowhere)
                events = getattr(relation.related_model, "pgh_event_model", None)
                if events is not None and _copies(events, relation.field):
                    events._base_manager.filter(**{f"{relation.field.attname}__in": list(keys)}).update(**nowhere)  # noqa: SLF001


def _history_of(found: Rows) -> Iterator[Any]:
    for model, keys in found.items():
        events = getattr(model, "pgh_event_model", None)
        if events is not None:
            for some in _some(keys):
                yield events._base_manager.filter(pgh_obj_id__in=some)  # noqa: SLF001


def _files_of(found: Rows) -> Iterator[str]:
    """Yield the names of the files of these rows, those of earlier versions too."""
    for model, keys in found.items():
        fields = [field.name for field in model._meta.fields if isinstance(field, models.FileField)]  # noqa: SLF001
        if not fields:
            continue
        rows = [model._base_manager.filter(pk__in=some) for some in _some(keys)]  # noqa: SLF001
        for queryset in [*rows, *_history_of({model: keys})]:
            for names in queryset.values_list(*fields):
                yield from (name for name in names if name)


def _some(keys: Iterable[Any]) -> Iterator[list[Any]]:
    every = list(keys)
    for start in range(0, len(every), _AT_ONCE):
        yield every[start : start + _AT_ONCE]
