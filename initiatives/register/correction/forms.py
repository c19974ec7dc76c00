# SPDX-License-Identifier: EUPL-1.2
"""The register facts an official can put right."""

from datetime import date

from django import forms
from django.core.validators import MinValueValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from initiatives.models import Initiative
from initiatives.register.correction.actions import CORRECTABLE


class CorrectionForm(forms.ModelForm[Initiative]):
    """Place, form, phase, beginning and website; the story belongs to the carriers."""

    started_on = forms.DateField(
        label=_("Started on"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"],
        validators=[MinValueValidator(date(1900, 1, 1), _("Choose a day after 1900."))],
        error_messages={"invalid": _("Type a day, for example 31-12-2025.")},
    )
    website = forms.URLField(label=_("Website"), required=False, max_length=300, assume_scheme="https")

    class Meta:
        model = Initiative
        fields = CORRECTABLE
        labels = {"area": _("Area"), "form": _("Form"), "phase": _("Phase")}
        help_texts = {"area": _("After a move to an area of colleagues, the file is theirs.")}

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # passed on as they came
        area = self.fields["area"]
        assert isinstance(area, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        area.empty_label = str(_("Whole city"))

    def clean_started_on(self) -> date | None:
        """Refuse a day that has not come yet."""
        day: date | None = self.cleaned_data["started_on"]
        if day and day > timezone.localdate():
            raise forms.ValidationError(_("Choose today or a day before."))
        return day
