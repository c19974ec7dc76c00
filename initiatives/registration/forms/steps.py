# SPDX-License-Identifier: EUPL-1.2
"""The steps in their order, and the forms of one step as one thing."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, NamedTuple, cast

from django import forms
from django.http import HttpRequest, QueryDict
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from core.pages.form_fields import DegreesField, storable
from initiatives.register.address_search.forms import AddressSearchForm
from initiatives.registration.forms.questions import (
    IdeaForm,
    InvolvementForm,
    LiveIdeaForm,
    PeopleForm,
    PlaceForm,
    StepForm,
    ThemesForm,
)
from initiatives.registration.forms.row_questions import Incomes, MoneyForm, Needs, NeedsAndOffersForm, Parties
from initiatives.registration.forms.rows import RowSet

# What a person typed in one step, as it was posted: partial and wrong answers are kept too.
Given = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class Step:
    """One page of questions. `slug` stands in addresses."""

    code: str
    slug: str
    name: str | Promise
    title: str | Promise
    intro: str | Promise
    form: type[StepForm]
    rows: tuple[type[RowSet], ...] = ()
    # Keeping up to date asks less of people: carriers come by invitation.
    live_form: type[StepForm] | None = None

    def form_for(self, *, is_live: bool) -> type[StepForm]:
        """Return the questions asked at registration, or of an initiative that is there."""
        return self.live_form if is_live and self.live_form else self.form


STEPS: Final = (
    Step("idea", "idee", pgettext_lazy("step", "Idea"), gettext_lazy("What is your idea?"),
         gettext_lazy("Tell it the way you would tell a neighbour."), IdeaForm, live_form=LiveIdeaForm),
    Step("place", "plek", pgettext_lazy("step", "Place"), gettext_lazy("Where is it?"),
         gettext_lazy("So the right people at the municipality read it."), PlaceForm),
    Step("themes", "themas", pgettext_lazy("step", "Themes"), gettext_lazy("What is it about?"),
         gettext_lazy("With themes others find you."), ThemesForm),
    Step("people", "mensen", pgettext_lazy("step", "People"), gettext_lazy("Who carries the initiative?"),
         gettext_lazy("A carrier is somebody who keeps it going. With two or more carriers you stand stronger."),
         PeopleForm, live_form=InvolvementForm),
    Step("money", "geld", pgettext_lazy("step", "Parties and money"),
         gettext_lazy("Who takes part, and what do you live on?"),
         gettext_lazy("Leave out what is not there yet."), MoneyForm, rows=(Parties, Incomes)),
    Step("exchange", "vraag-aanbod", pgettext_lazy("step", "Needs and offers"),
         gettext_lazy("What do you look for, what can you offer?"),
         gettext_lazy("Others can help you, and you them. Nothing to ask or offer? Go on."), NeedsAndOffersForm,
         rows=(Needs,)),
)  # fmt: skip
BY_SLUG: Final = {step.slug: step for step in STEPS}


class AnswerText(NamedTuple):
    """One answer as it is read back."""

    label: str
    text: str
    is_filled: bool


class StepForms:
    """The form and the rows of one step: shown with what is known, or checked as posted."""

    def __init__(self, step: Step, form: StepForm, rowsets: Sequence[RowSet]) -> None:
        self.step = step
        self.form = form
        self.rowsets = list(rowsets)
        self._is_checked_together = False

    @classmethod
    def checked(cls, step: Step, data: QueryDict, files: Any = None, *, is_live: bool = False) -> "StepForms":
        """Make forms that check what was posted."""
        form = step.form_for(is_live=is_live)(data=data, files=files)
        return cls(step, form, [rows(data=data) for rows in step.rows])

    @classmethod
    def quiet(cls, step: Step, data: QueryDict, *, fallback: Mapping[str, Any] | None = None) -> "StepForms":
        """Make forms that show what was given before, without a word about what is wrong with it."""
        form = step.form()
        form.initial = {**(fallback or {}), **_values(form, data)}
        rowsets = []
        for kind in step.rows:
            known = [_values(row, data) for row in kind(data=data).rows]
            # Removing the last row leaves an empty one: the page never is without a place to write.
            rowsets.append(kind(initial=known or None))
        return cls(step, form, rowsets)

    @classmethod
    def known(cls, step: Step, values: Mapping[str, Any], rows: Mapping[str, Sequence[Any]]) -> "StepForms":
        """Make forms that show what stands in the register."""
        form = step.form_for(is_live=True)(initial=dict(values))
        return cls(step, form, [kind(initial=rows.get(kind.kind)) for kind in step.rows])

    @classmethod
    def retyped(cls, forms: "StepForms", data: QueryDict) -> "StepForms":
        """Make forms that show what was posted without checking it, after a row was added or removed."""
        form = type(forms.form)(initial=_values(forms.form, data))
        rowsets = []
        for rows in forms.rowsets:
            shown = type(rows)(initial=[_values(row, data) for row in rows.rows])
            shown.removed = rows.removed
            rowsets.append(shown)
        return cls(forms.step, form, rowsets)

    def take_versions(self, kept: "StepForms") -> None:
        """Give every row the row version that stands in the register now: the next save writes over it."""
        for rows, theirs in zip(self.rowsets, kept.rowsets, strict=True):
            versions = {str(row.initial.get("id")): row.initial.get("version") for row in theirs.rows}
            for row in rows.rows:
                name = row.add_prefix("version")
                data = cast("QueryDict", row.data).copy()
                data[name] = str(versions.get(row.data.get(row.add_prefix("id"), ""), data.get(name, "")) or "")
                row.data = data

    def look_up(self, request: HttpRequest) -> bool:
        """Look an address up when that was asked; return whether it was. Nothing is saved then."""
        return isinstance(self.form, AddressSearchForm) and self.form.look_up(request)

    def all_forms(self) -> list[forms.Form]:
        """Return every form in the order of the page; what the error summary reads."""
        return [self.form, *(row for rows in self.rowsets for row in rows.rows)]

    @property
    def errors(self) -> bool:
        """Whether anything is wrong; the page's title says so."""
        return any(form.is_bound and form.errors for form in self.all_forms())

    def is_valid(self) -> bool:
        """Return whether all answers are right; marks rows that do not go together."""
        fine = all([self.form.is_valid(), *(rows.is_valid() for rows in self.rowsets)])
        if not self._is_checked_together:
            self._is_checked_together = True
            for rows in self.rowsets:
                for row, field, sentence in rows.check_together():
                    (row or self.form).add_error(field if row else None, sentence)
                    fine = False
        return fine and not self.errors

    def rows_of(self, kind: str) -> RowSet:
        """Return the rows of one kind."""
        return next(rows for rows in self.rowsets if rows.kind == kind)

    def given(self, data: QueryDict) -> dict[str, list[str]]:
        """Return what was typed, of this step's fields only, in a shape that can be kept."""
        names = [name for name, field in self.form.fields.items() if not isinstance(field, forms.FileField)]
        own = [name for name in data if name in names or any(rows.owns(name) for rows in self.rowsets)]
        return {storable(name): [storable(value) for value in data.getlist(name)] for name in sorted(own)}

    def lines(self) -> list[AnswerText]:
        """Return the answers as they are read back on the check page."""
        lines = [_line(self.form[name]) for name in self.form.fields if name not in self.form.unread]
        for rows in self.rowsets:
            texts = [" · ".join(line.text for line in map(_line, row.questions) if line.is_filled)
                     for row in rows.rows if not row.is_blank]  # fmt: skip
            lines.append(AnswerText(str(rows.title), "\n".join(texts) or _("Not filled in"), bool(texts)))
        return lines

    def __iter__(self) -> Iterator[forms.Form]:
        return iter(self.all_forms())


def as_data(given: Given) -> QueryDict:
    """Return kept answers in the shape of a posted form."""
    data = QueryDict(mutable=True)
    for name, values in given.items():
        data.setlist(name, list(values))
    return data


def _values(form: forms.Form, data: QueryDict) -> dict[str, Any]:
    return {
        name: field.widget.value_from_datadict(data, cast("Any", {}), form.add_prefix(name))
        for name, field in form.fields.items()
        if form.add_prefix(name) in data
    }


def _line(bound: forms.BoundField) -> AnswerText:
    label = str(bound.label)
    value = bound.value()
    if isinstance(bound.field, forms.MultipleChoiceField):
        chosen = set(value or [])
        text = ", ".join(str(name) for code, name in _flat(bound.field.choices) if str(code) in chosen)
    elif isinstance(bound.field, forms.ChoiceField):
        text = next((_plain(name) for code, name in _flat(bound.field.choices) if str(code) == str(value or "")), "")
        text = text if value else ""
    elif isinstance(bound.field, DegreesField):
        # The same degrees are written in as many ways as there are languages.
        text = str(value if value is not None else "").replace(",", ".")
        with suppress(ValueError):
            text = f"{float(text):.5f}"
    else:
        day = _day(bound, value)
        text = date_format(day, "j F Y") if day else str(value or "")
        if bound.name == "share_percent" and text.isdecimal():
            text += "%"
    return AnswerText(label, text or _("Not filled in"), bool(text))


def _day(bound: forms.BoundField, value: Any) -> date | None:
    if not isinstance(bound.field, forms.DateField) or not value:
        return None
    try:
        return bound.field.to_python(value)
    except forms.ValidationError:
        return None


def _plain(name: Any) -> str:
    # A described choice carries its explanation as markup after the label.
    return str(name).split("<small>", maxsplit=1)[0]


def _flat(choices: Any) -> Iterator[tuple[Any, Any]]:
    for code, name in choices:
        if isinstance(name, (list, tuple)):
            yield from name
        else:
            yield code, name
