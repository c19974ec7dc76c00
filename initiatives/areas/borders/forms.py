# SPDX-License-Identifier: EUPL-1.2
"""The forms of bringing in borders."""

from typing import Any

from django import forms
from django.core.validators import FileExtensionValidator
from django.utils.translation import gettext_lazy as _

from core.files.uploads import MAX_FILE_BYTES
from core.pages.form_fields import TextField, UploadField
from core.site.queries import site
from initiatives.areas.borders.query import BordersQuery, Division, municipality_codes


class BordersQueryForm(forms.Form):
    """What of a file becomes an area."""

    municipalities = TextField(
        label=_("Codes of the municipalities"),
        most=400,
        help_text=_("For example GM0344. Several with commas, for a regional register. Nothing takes the whole file."),
    )
    division = forms.ChoiceField(label=_("What becomes an area"), choices=Division.choices)

    def __init__(self, *args: Any, **options: Any) -> None:
        """Begin with the municipalities of this site."""
        super().__init__(*args, **options)
        self.fields["municipalities"].initial = ", ".join(site().codes)

    def clean_municipalities(self) -> frozenset[str]:
        """Return the codes."""
        try:
            return municipality_codes(self.cleaned_data["municipalities"])
        except ValueError as error:
            raise forms.ValidationError(
                _("%s is no code of a municipality. Write GM0344, or several with commas.") % str(error)[:40]
            ) from error

    @property
    def wanted(self) -> BordersQuery:
        """What was filled in, once it is valid."""
        return BordersQuery(
            division=Division(self.cleaned_data["division"]), municipalities=self.cleaned_data["municipalities"]
        )


class BordersForm(BordersQueryForm):
    """A file of borders, and what of it becomes an area."""

    file = UploadField(
        label=_("File with borders"),
        validators=[FileExtensionValidator(["geojson", "json", "gpkg"])],
        widget=forms.FileInput(attrs={"accept": ".geojson,.json,.gpkg"}),
        help_text=_("GeoJSON or GeoPackage, in RD New or WGS 84. At most 10 MB."),
        error_messages={"required": _("Choose a file.")},
    )
    adds = forms.BooleanField(
        label=_("Also add areas that are not here yet"),
        required=False,
        initial=True,
        help_text=_("Otherwise only the areas you have get their border."),
    )

    def clean_file(self) -> Any:
        """Refuse what was cut off, as it is too big."""
        file = self.cleaned_data["file"]
        if file.size > MAX_FILE_BYTES:
            raise forms.ValidationError(
                _("This file is too big. A file has at most 10 MB; take one municipality, or use the command.")
            )
        return file

    field_order = ("file", "municipalities", "division", "adds")
