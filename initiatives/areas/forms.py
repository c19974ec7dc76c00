# SPDX-License-Identifier: EUPL-1.2
"""The forms of the areas page."""

from typing import Any, Final

from django import forms
from django.core.validators import FileExtensionValidator
from django.utils.translation import gettext_lazy as _

from accounts.models import Role, User
from core.charts.tile_places import MOST_COLUMNS, MOST_ROWS
from core.pages.form_fields import MailboxField, TextField, UploadField
from initiatives.models import Area

# As many rows as a file may have fit in it with room to spare.
BIGGEST_POPULATION_FILE: Final = 1_000_000


class AreaForm(forms.Form):
    """Name and mailbox of an area."""

    name = TextField(label=_("Name"), most=100, ask=_("Fill in the name of the area"))
    mailbox = MailboxField(
        label=_("Mailbox of the area team"),
        help_text=_("Stands on the public page of the area. A shared mailbox, never somebody's own address."),
    )
    tile_column = forms.IntegerField(
        label=_("Column of its tile"),
        required=False,
        min_value=1,
        max_value=2 * MOST_COLUMNS,
        help_text=_("Counted in half tiles from the left. A tile is two of them wide."),
    )
    tile_row = forms.IntegerField(
        label=_("Row of its tile"),
        required=False,
        min_value=1,
        max_value=MOST_ROWS,
        help_text=_("Counted from the top. Without a column and a row the area stands under the tiles."),
    )

    def clean(self) -> dict[str, Any] | None:
        """Refuse half a place."""
        cleaned = super().clean()
        has_column, has_row = (cleaned or {}).get("tile_column"), (cleaned or {}).get("tile_row")
        if not self.errors and (has_column is None) != (has_row is None):
            missing = "tile_column" if has_column is None else "tile_row"
            self.add_error(missing, _("Fill in both the column and the row, or neither."))
        return cleaned


class TeamForm(forms.Form):
    """Somebody to add to the team of an area."""

    person = forms.ModelChoiceField(
        queryset=User.objects.none(),
        label=_("Area official"),
        empty_label=_("Choose"),
        error_messages={"required": _("Choose an official"), "invalid_choice": _("Choose an official from the list")},
    )

    def __init__(self, *args: object, area: Area, **options: object) -> None:
        """Offer the officials who are not in the team yet."""
        super().__init__(*args, **options)  # type: ignore[arg-type]
        field = self.fields["person"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
        officials = User.objects.filter(is_active=True, role_grants__role=Role.OFFICIAL)
        field.queryset = officials.exclude(area_teams__area=area).order_by("name", "email")


class PopulationFileForm(forms.Form):
    """A file of residents per area."""

    file = UploadField(
        label=_("CSV file"),
        validators=[FileExtensionValidator(["csv", "txt"])],
        widget=forms.FileInput(attrs={"accept": ".csv,.txt"}),
        help_text=_("A CSV file with the columns area, residents, date and source. At most 1 MB."),
        error_messages={"required": _("Choose a file.")},
    )

    def clean_file(self) -> Any:
        """Refuse what is too big to show first."""
        file = self.cleaned_data["file"]
        if file.size > BIGGEST_POPULATION_FILE:
            raise forms.ValidationError(_("This file is too big. A file has at most 1 MB."))
        return file
