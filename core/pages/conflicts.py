# SPDX-License-Identifier: EUPL-1.2
"""Two people saved one form: show both values of every field that differs, and let the second choose per field.

A view catches ConflictError, calls `conflict_of(form, error)` and shows the form again with `components/conflict.html`
inside it. On the next POST it reads `resolved(request.POST)` instead of `request.POST`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, cast

from django import forms
from django.db import models
from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import linebreaks
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from core.errors import ConflictError

CHOICE: Final = "conflict-keep-"
THEIRS: Final = "conflict-theirs-"


@dataclass(frozen=True, slots=True)
class ConflictingField:
    """One field with both values, as shown and as the form would send theirs."""

    name: str
    label: str
    target_id: str
    theirs: SafeString
    yours: SafeString
    sent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the conflict part draws; `version` is the row version to save over."""

    lines: list[ConflictingField]
    version: int


def shown(value: Any, field: forms.Field) -> SafeString:
    """Return a value as a reader knows it: labels of choices, dates in words, line ends kept, all escaped."""
    return mark_safe(linebreaks(_words(value, field), autoescape=True))  # noqa: S308 - linebreaks escapes


def _words(value: Any, field: forms.Field) -> str:
    if value is None or value in ("", [], ()):
        words = _("(empty)")
    elif isinstance(value, bool):
        words = _("yes") if value else _("no")
    elif isinstance(value, datetime):
        words = date_format(timezone.localtime(value) if timezone.is_aware(value) else value, "j F Y H:i")
    elif isinstance(value, date):
        words = date_format(value, "j F Y")
    elif isinstance(value, (list, tuple, models.QuerySet)):
        words = ", ".join(_words(one, field) for one in value)
    elif isinstance(field, forms.ChoiceField) and not isinstance(value, models.Model):
        words = str(dict(_flat(list(cast("Iterable[Any]", field.choices)))).get(str(value), value))
    else:
        words = str(value)
    return words


def _flat(choices: Iterable[Any]) -> Iterable[tuple[str, Any]]:
    for value, label in choices:
        if isinstance(label, (list, tuple)):
            yield from _flat(label)
        else:
            yield str(value), label


def _sent(value: Any, field: forms.Field) -> tuple[str, ...]:
    if isinstance(field.widget, forms.CheckboxInput):
        return ("on",) if value else ()
    formatted = field.widget.format_value(field.prepare_value(value))
    if formatted is None:
        return ()
    return tuple(str(one) for one in formatted) if isinstance(formatted, (list, tuple)) else (str(formatted),)


def conflict_of(form: forms.BaseForm, error: ConflictError) -> Conflict:
    """Return what to draw for a conflict; a changed field that is not in the form is left out."""
    lines = []
    for name, (theirs, yours) in error.changed.items():
        if name not in form.fields:
            continue
        bound = form[name]
        lines.append(
            ConflictingField(
                name=name,
                label=str(bound.label),
                target_id=str(getattr(bound, "target_id", bound.auto_id)),
                theirs=shown(theirs, bound.field),
                yours=shown(yours, bound.field),
                sent=_sent(theirs, bound.field),
            )
        )
    return Conflict(lines, error.version)


def resolved(data: QueryDict) -> QueryDict:
    """Return the form data with the other's value wherever the person chose to keep it."""
    answer = data.copy()
    for key in data:
        if not key.startswith(CHOICE):
            continue
        name = key.removeprefix(CHOICE)
        if data[key] == "theirs":
            answer.setlist(name, data.getlist(f"{THEIRS}{name}"))
        answer.pop(key, None)
        answer.pop(f"{THEIRS}{name}", None)
    return answer
