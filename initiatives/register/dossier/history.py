# SPDX-License-Identifier: EUPL-1.2
"""The history of an initiative in words: who changed which field from what to what, read from the triggers' events."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import gettext_noop
from pghistory.models import Events

from accounts.models import User
from initiatives.lifecycle import Status
from initiatives.models import Initiative

MOST_LINES = 100
VALUE_LENGTH = 120
# Kept by PostgreSQL or by the program; they tell a reader nothing.
SILENT = frozenset(
    {
        "id",
        "version",
        "created_at",
        "updated_at",
        "told_at",
        "search",
        "invented_fields",
        "is_invented",
        "initiative",
        "merged_ids",
    }
)

# What records are called; a higher app marks the words for its own.
KINDS = (
    gettext_noop("Initiative"),
    gettext_noop("Carrier"),
    gettext_noop("Engagement"),
    gettext_noop("Income"),
    gettext_noop("Need"),
    gettext_noop("Post"),
)
# Relations have no words of their own in the models.
LABELS = {"area": _l("Area"), "user": _l("Person"), "party": _l("Party"), "granted_by": _l("Granted by")}


class Change(NamedTuple):
    """One field that changed, in words."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One change of one record: when, by whom ("" when the program did it), to what, and the fields."""

    at: datetime
    who: str
    what: str
    changes: tuple[Change, ...]


def history_of(initiative: Initiative, most: int = MOST_LINES) -> list[HistoryEntry]:
    """Return the last changes of an initiative and of every tracked record that belongs to it, newest first.

    Those of what was merged into it are among them. For those who may see the file only. One query for what was merged,
    one for the events and one per kind of record they point at, and one more per kind of which some are gone.
    """
    tracked = _tracked()
    merged = Initiative.objects.filter(moves__same_as=initiative, moves__from_status=Status.PUBLISHED).only("pk")
    rows = Events.objects.references(initiative, *merged.distinct()).filter(pgh_model__in=tracked)
    events = list(rows.order_by("-pgh_created_at", "-pgh_id")[:most])
    names = _Names(event for event in events)
    lines = [_line(event, tracked[event.pgh_model], names) for event in events]
    return [line for line in lines if line is not None]


def _tracked() -> dict[str, type[models.Model]]:
    found = {}
    for model in apps.get_models():
        tracks: type[models.Model] | None = getattr(model, "pgh_tracked_model", None)
        # What has a history of its own is read there, by who may.
        if tracks is not None and not getattr(tracks, "is_left_out_of_file_history", False):
            found[model._meta.label] = tracks  # noqa: SLF001 - Django documents _meta
    return found


def _line(event: Any, model: type[models.Model], names: "_Names") -> HistoryEntry | None:
    diff: Mapping[str, Sequence[Any]] = event.pgh_diff or {}
    changes = tuple(
        Change(*words) for name, (old, new) in diff.items() if (words := _change(model, name, old, new, names))
    )
    if event.pgh_label == "update" and not changes:
        return None
    kind = _(capfirst(str(model._meta.verbose_name)))  # noqa: SLF001
    what = {"insert": _("%(kind)s added"), "delete": _("%(kind)s removed")}.get(event.pgh_label, "%(kind)s")
    who = names.of(User, (event.pgh_context or {}).get("user"))
    return HistoryEntry(event.pgh_created_at, who, _with_name(what % {"kind": kind}, event, model, names), changes)


def _with_name(what: str, event: Any, model: type[models.Model], names: "_Names") -> str:
    """Add what the record is called: its title or text, or whom or what kind it is about."""
    for name in ("title", "name", "text", "party_id", "granted_by_id", "user_id", "barrier_id", "kind", "way"):
        if event.pgh_data.get(name) and model is not Initiative:
            field = model._meta.get_field(name.removesuffix("_id"))  # noqa: SLF001
            return f"{what}: {_words(field, event.pgh_data[name], names)}"
    return what


def _change(model: type[models.Model], name: str, old: Any, new: Any, names: "_Names") -> tuple[str, str, str] | None:
    name = name.removesuffix("_id")
    if name in SILENT:
        return None
    try:
        field = model._meta.get_field(name)  # noqa: SLF001
    except FieldDoesNotExist:
        return None
    label = capfirst(str(LABELS.get(name) or getattr(field, "verbose_name", None) or name))
    return label, _words(field, old, names), _words(field, new, names)


def _words(field: Any, value: Any, names: "_Names") -> str:
    """Return a stored value as a reader would write it."""
    if value in (None, "", []):
        return _("nothing")
    if isinstance(field, models.ForeignKey) and isinstance(field.related_model, type):
        return names.of(field.related_model, value) or _("something removed")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        choices = dict(getattr(getattr(field, "base_field", None), "flatchoices", []))
        return ", ".join(str(choices.get(one, one)) for one in value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    moment = _moment(field, value)
    return date_format(moment, "j F Y") if moment else Truncator(str(value)).chars(VALUE_LENGTH)


def _moment(field: Any, value: Any) -> date | datetime | None:
    if isinstance(field, models.DateTimeField):
        return parse_datetime(str(value))
    return parse_date(str(value)) if isinstance(field, models.DateField) else None


class _Names:
    """The names of the records that a page of events points at, one query per kind of record."""

    def __init__(self, events: Iterable[Any]) -> None:
        wanted: dict[type[models.Model], set[str]] = {}
        for event in events:
            model = apps.get_model(event.pgh_model).pgh_tracked_model
            values = dict.fromkeys(event.pgh_data) | event.pgh_data
            pairs = [(name, value) for name, value in values.items()]
            pairs += [(name, value) for name, both in (event.pgh_diff or {}).items() for value in both]
            for name, value in pairs:
                self._want(wanted, model, name, value)
            if user := (event.pgh_context or {}).get("user"):
                wanted.setdefault(User, set()).add(str(user))
        self.known = {
            model: {str(row.pk): _name(row) for row in model._default_manager.filter(pk__in=ids)}  # noqa: SLF001
            for model, ids in wanted.items()
        }
        for model, ids in wanted.items():
            self.known[model] |= _last_names(model, ids - self.known[model].keys())

    @staticmethod
    def _want(wanted: dict[type[models.Model], set[str]], model: type[models.Model], name: str, value: Any) -> None:
        if not value or not name.endswith("_id") or name.startswith("pgh_"):
            return
        try:
            field = model._meta.get_field(name.removesuffix("_id"))  # noqa: SLF001
        except FieldDoesNotExist:
            return
        target = field.related_model if isinstance(field, models.ForeignKey) else None
        if isinstance(target, type) and target is not Initiative:
            wanted.setdefault(target, set()).add(str(UUID(str(value))))

    def of(self, model: type[models.Model], key: Any) -> str:
        """Return the name of a record, or nothing when it is gone."""
        return self.known.get(model, {}).get(str(key), "") if key else ""


def _last_names(model: type[models.Model], gone: set[str]) -> dict[str, str]:
    """Return what removed records were called last, where their own history tells it; one query when any is gone."""
    events = getattr(model, "pgh_event_model", None)
    if not gone or events is None:
        return {}
    rows = events.objects.filter(pgh_obj_id__in=gone).order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    return {str(row.pgh_obj_id): getattr(row, "name", "") or getattr(row, "title", "") for row in rows}


def _name(row: models.Model) -> str:
    # A person's name, never the mail address that str() falls back to.
    return row.name or _("name not told") if isinstance(row, User) else str(row)
