# SPDX-License-Identifier: EUPL-1.2
"""Examples for the gallery page: every part in its ordinary, empty and odd states. All of it is made up."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.charts.data import GOVERNANCE, INITIATIVE, Bar, Mark, Region, Tile, Water
from core.charts.tile_places import Spot, place
from core.errors import ConflictError
from core.pages.conflicts import Conflict, conflict_of
from core.pages.form_rendering import described
from core.pages.icons import PATHS
from core.pages.pagination import KeysetPage


class ExampleForm(forms.Form):
    """A field of every kind."""

    name = forms.CharField(label=gettext_lazy("Name of the initiative"), max_length=100)
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        help_text=gettext_lazy("We send you a code. The address does not appear on the website."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    story = forms.CharField(label=gettext_lazy("What do you do?"), widget=forms.Textarea, required=False)
    start = forms.DateField(
        label=gettext_lazy("When did you begin?"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    people = forms.IntegerField(label=gettext_lazy("How many people take part?"), min_value=1, max_value=9999)
    form_of_work = forms.ChoiceField(
        label=gettext_lazy("What form does it have?"),
        choices=[
            ("", gettext_lazy("Choose one")),
            ("group", gettext_lazy("A group")),
            ("body", gettext_lazy("A body")),
        ],
    )
    absence = forms.ChoiceField(
        label=gettext_lazy("What happens when you are away for a month?"),
        widget=forms.RadioSelect,
        choices=[
            ("on", described(gettext_lazy("It goes on"), gettext_lazy("Somebody takes over what I do."))),
            ("stop", described(gettext_lazy("It stops"), gettext_lazy("Nobody knows what I know."))),
        ],
    )
    themes = forms.MultipleChoiceField(
        label=gettext_lazy("Which themes?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[("green", gettext_lazy("Green")), ("care", gettext_lazy("Care")), ("food", gettext_lazy("Food"))],
    )
    picture = forms.FileField(label=gettext_lazy("A picture"), required=False)
    agree = forms.BooleanField(label=gettext_lazy("I may register this initiative"))


def example_bars() -> list[Bar]:
    """Return a profile with every kind of mark in it."""
    names = [
        *(_("Principle %(number)s") % {"number": number} for number in range(1, 12)),
    ]
    levels: list[int | Mark] = [4, 3, 1, 3, 2, Mark.DONT_KNOW, 0, 2, Mark.NOT_SCORED, 1, Mark.NOT_APPLICABLE]
    return [
        Bar(
            code=f"p{place}",
            name=name,
            side=INITIATIVE if place < 7 else GOVERNANCE,  # noqa: PLR2004 - seven of the eleven
            mark=level if isinstance(level, Mark) else Mark.LEVEL,
            level=None if isinstance(level, Mark) else level,
        )
        for place, (name, level) in enumerate(zip(names, levels, strict=True))
    ]


def _example_conflict() -> Conflict:
    return conflict_of(ExampleForm(), ConflictError({"name": ("Voedseltuin", "De Voedseltuin")}, 2))


def _square(x: int, y: int) -> dict[str, Any]:
    west, east, south, north = 4.4 + x / 50, 4.42 + x / 50, 51.9 - y / 90, 51.911 - y / 90
    corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [corners]}


def _example_regions() -> list[Region]:
    places = ((0, 0, 12), (1, 0, 3), (0, 1, 0), (1, 1, 31))
    return [
        Region(Tile(f"s{x}{y}", _("Area %(number)s") % {"number": 2 * y + x + 1}, count, "#kaart"), _square(x, y))
        for x, y, count in places
    ]


def _example_tiles() -> list[Tile]:
    counts = (24, 38, 9, 27, 13, 22, 31, 7, 0)
    spots = {f"A{number}": Spot(number % 3 + (number // 3) / 2, -(number // 3)) for number in range(len(counts))}
    cells = place(spots)
    return [
        Tile(code, _("Area %(number)s") % {"number": at}, count, "#cartogram", column=cell.column, row=cell.row)
        for at, (count, (code, cell)) in enumerate(zip(counts, sorted(cells.items()), strict=True), start=1)
    ]


def gallery_context() -> dict[str, Any]:
    """Return everything the gallery page shows."""
    filled = ExampleForm({"email": "fatima.voorbeeld.nl", "story": _("We share what we have.")}, prefix="wrong")
    return {
        "icons": PATHS,
        "empty_form": ExampleForm(),
        "wrong_form": filled,
        "bars": example_bars(),
        "tiles": _example_tiles(),
        "waters": [Water(_("Water"), path="M-5 70C30 50 60 90 105 60", column=6, row=2)],
        "regions": _example_regions(),
        "other_tiles": [Tile("X1", _("Area of another city"), 3, "#cartogram")],
        "conflict": _example_conflict(),
        "page": KeysetPage([], previous_query="?vanaf=a", next_query="?vanaf=b", is_first=False),
        "levels": range(5),
        "marks": [Mark.DONT_KNOW, Mark.NOT_APPLICABLE, Mark.NOT_SCORED],
    }
