# SPDX-License-Identifier: EUPL-1.2
"""Rows on a page: parties, incomes, needs. Adding and removing are buttons that submit; no script is needed.

A row's fields are named `<kind>-<number>-<field>`. An empty row counts as no row. A row that stands in the register
carries its id and row version in hidden fields; removed ones are named in `<kind>-removed`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Final

from django import forms
from django.http import QueryDict

MOST_ROWS: Final = 20
RowValues = Mapping[str, Any]


class RowForm(forms.Form):
    """One row."""

    template_name = "initiatives/registration/_row.html"

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    version = forms.IntegerField(required=False, min_value=1, max_value=2**31 - 1, widget=forms.HiddenInput)

    number: int

    @property
    def is_blank(self) -> bool:
        """Whether nothing was filled in."""
        return not self.has_changed()

    @property
    def remove_value(self) -> str:
        """What the button that removes this row says to the server."""
        return f"remove:{self.prefix}"

    @property
    def questions(self) -> list[Any]:
        """The fields a person sees."""
        return self.visible_fields()


class RowSet:
    """The rows of one kind on one page."""

    kind: ClassVar[str]
    form: ClassVar[type[RowForm]]
    title: ClassVar[Any]
    intro: ClassVar[Any] = ""
    one: ClassVar[Any]
    add: ClassVar[Any]

    def __init__(self, *, data: QueryDict | None = None, initial: Sequence[RowValues] | None = None) -> None:
        """Make rows from posted `data`, or from what is known; without either one empty row."""
        self.removed: list[str] = []
        if data is not None:
            self.removed = data.getlist(f"{self.kind}-removed")
            self.rows = [self._row(number, data=data) for number in self.numbers_in(data)]
        else:
            self.rows = [self._row(number, initial=row) for number, row in enumerate(initial or [{}])]

    def _row(self, number: int, **given: Any) -> RowForm:
        row = self.form(prefix=f"{self.kind}-{number}", empty_permitted=True, use_required_attribute=False, **given)
        row.number = number
        return row

    @classmethod
    def numbers_in(cls, names: Iterable[str]) -> list[int]:
        """Return the numbers of the rows that occur in these field names; a page holds at most twenty."""
        found = (re.fullmatch(rf"{cls.kind}-(\d{{1,3}})-[a-z_]+", name, re.ASCII) for name in names)
        return sorted({int(match.group(1)) for match in found if match})[:MOST_ROWS]

    @classmethod
    def owns(cls, name: str) -> bool:
        """Return whether a posted name belongs to these rows."""
        return name.startswith(f"{cls.kind}-")

    @property
    def removed_name(self) -> str:
        """The name of the hidden fields that say which rows of the register were taken away."""
        return f"{self.kind}-removed"

    @property
    def add_value(self) -> str:
        """What the button that adds a row says to the server."""
        return f"add:{self.kind}"

    @property
    def next_prefix(self) -> str:
        """What a row that is added next is called, also as a place on the page."""
        return f"{self.kind}-{max((row.number for row in self.rows), default=-1) + 1}"

    @property
    def is_full(self) -> bool:
        """Whether no row can be added."""
        return len(self.rows) >= MOST_ROWS

    @property
    def filled(self) -> list[dict[str, Any]]:
        """The cleaned answers of every row that is filled in; call after validation."""
        return [row.cleaned_data for row in self.rows if not row.is_blank]

    def is_valid(self) -> bool:
        """Return whether every filled row is right; looks at all of them."""
        return not [row for row in self.rows if not row.is_valid()]

    def check_together(self) -> list[tuple[RowForm | None, str, str]]:
        """Return what is wrong with the rows as a whole: row, field and sentence; without a row for all of them."""
        return []
