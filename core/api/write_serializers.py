# SPDX-License-Identifier: EUPL-1.2
"""Serializers of bodies: what a client may send, each field declared once, read strictly; saving calls one action."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.core.exceptions import ValidationError as DjangoValidationError
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.fields import SkipField, empty, get_error_detail

from core.api.exceptions import UNKNOWN_PROPERTY
from core.api.serializers import NamedSerializer, camel
from core.errors import RefusedError

Errors = dict[str, Any]


class WriteSerializer(NamedSerializer):
    """What a client may send, read strictly: an unknown property is a fault, and all faults are raised at once.

    So `validate` is called with what could be read, also when a property could not: `failed` has the names of those.
    `create` and `update` call an action and return the row. What the action refuses about a field becomes a fault of
    the property with that source; `Meta.refused` names it where it has another.
    """

    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Fill this in."),
        "null": _("Fill this in."),
        "invalid": _("Give an object."),
    }
    failed: frozenset[str] = frozenset()

    @property
    def user(self) -> Any:
        """Who writes."""
        return self.context["request"].user

    def to_internal_value(self, data: Any) -> dict[str, Any]:
        """Return the values by their sources."""
        if not isinstance(data, Mapping):
            self.fail("invalid")
        unknown = {
            name[:50]: [ErrorDetail(str(_("This property does not exist here.")), code=UNKNOWN_PROPERTY)]
            for name in data
            if name not in self.fields
        }
        values: dict[str, Any] = {}
        errors: Errors = {}
        for name, field in self.fields.items():
            try:
                # Null where there can be none says nothing, unless something has to be said.
                is_absent = data.get(name) is None and not field.required and not field.allow_null
                values[str(field.source)] = self._read(field, empty if is_absent else data.get(name, empty))
            except ValidationError as error:
                errors[name] = error.detail
            except DjangoValidationError as error:
                errors[name] = get_error_detail(error)
            except SkipField:
                pass
        self.failed = frozenset(errors)
        if errors or unknown:
            raise ValidationError({**unknown, **self._faults_of_the_rest(values), **errors})
        return values

    def _read(self, field: Any, data: Any) -> Any:
        value = field.run_validation(data)
        check = getattr(self, f"validate_{field.field_name}", None)
        return value if check is None else check(value)

    def _faults_of_the_rest(self, values: dict[str, Any]) -> Errors:
        try:
            self.validate(values)
        except ValidationError as error:
            found: Any = error.detail
            return dict(found)
        return {}

    def save(self, **kwargs: Any) -> Any:
        """Call the action and return the row."""
        try:
            return super().save(**kwargs)
        except RefusedError as refused:
            if refused.field is None:
                raise
            raise ValidationError({self._property_of(refused.field): [refused.message]}) from refused

    def _property_of(self, field: str) -> str:
        names = {one.source: name for name, one in self.fields.items()} | getattr(self.Meta, "refused", {})
        return str(names.get(field, camel(field)))


class ChangeSerializer(WriteSerializer):
    """What a client may change of a row: only what is sent."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"partial": True, **kwargs})
