# SPDX-License-Identifier: EUPL-1.2
"""The forms with which a subsidy register comes in."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from core.uploads import MAX_FILE_BYTES
from governance.subsidies.matching import Match


class SubsidyUploadForm(forms.Form):
    """A file, and who grants what is in it."""

    file = forms.FileField(
        label=_("CSV file"),
        help_text=_(
            "Columns as Amsterdam publishes them: DOSSIERNUMMER, AANVRAGER, SUBSIDIEJAAR and BEDRAG_VERLEEND are "
            "needed. BEGINDATUM and EINDDATUM may be added. At most 10 MB."
        ),
        error_messages={"required": _("Choose a file"), "empty": _("This file is empty. Choose another.")},
    )
    granted_by = forms.CharField(
        label=_("Granted by"),
        max_length=150,
        initial=lambda: f"Gemeente {settings.CITY_NAME}",
        help_text=_("The party that grants these subsidies. A subsidy is recognised by its file number at this party."),
        error_messages={"required": _("Fill in who grants these subsidies")},
    )

    def clean_file(self) -> object:
        """Refuse what is too big."""
        file = self.cleaned_data["file"]
        if file.size > MAX_FILE_BYTES:
            raise forms.ValidationError(_("This file is bigger than 10 MB. Split it, for example per year."))
        return file


def field_of(applicant: str) -> str:
    """Return the name of an applicant's field: their own, so that a list that moved on is never read as another's."""
    return f"r{sha256(applicant.encode()).hexdigest()[:16]}"


class RecipientsForm(forms.Form):
    """Per applicant without an initiative: which one it is. `version` guards against a colleague who chose too."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)

    def __init__(self, *args: object, matches: Sequence[Match], **options: object) -> None:
        """Make a choice per applicant."""
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self._matches = matches
        for match in matches:
            choices = [("", _("Leave it for now")), ("none", _("Not in the register"))]
            self.fields[field_of(match.applicant)] = forms.ChoiceField(
                label=match.applicant,
                required=False,
                choices=choices + [(str(key), name) for key, name in match.likely],
                error_messages={"invalid_choice": _("Choose an initiative from the list")},
            )

    def rows(self) -> Iterator[forms.BoundField]:
        """Yield the choices, in order."""
        return (self[field_of(match.applicant)] for match in self._matches)

    def chosen(self) -> dict[str, str]:
        """Return per applicant the id of the initiative, or an empty text for none; what was left is left out."""
        given = {match.applicant: self.cleaned_data[field_of(match.applicant)] for match in self._matches}
        return {applicant: "" if value == "none" else value for applicant, value in given.items() if value}
