# SPDX-License-Identifier: EUPL-1.2
"""Row comparison, the condition of a keyset page: (a, b) > (x, y) walks an index from where the last page ended."""

from typing import Any

from django.db.models import BooleanField, F, Field, Func, Value


class _Row(Func):
    template = "(%(expressions)s)"
    output_field: Field[Any, Any] = Field()


class After(Func):
    """True for rows whose columns, read as one row, come after these values in ascending order."""

    template = "%(expressions)s"
    arg_joiner = " > "
    output_field = BooleanField()

    def __init__(self, **place: Any) -> None:
        super().__init__(_Row(*(F(name) for name in place)), _Row(*(Value(value) for value in place.values())))
