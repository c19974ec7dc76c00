# SPDX-License-Identifier: EUPL-1.2
"""The forms of the areas page."""

from typing import Any, Final

from django import forms
from django.core.validators import FileExtensionValidator
from django.utils.translation import gettext_lazy as _

from accounts.models import Role, User
from core.pages.form_fields import MailboxField, TextField
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

    file = forms.FileField(
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
