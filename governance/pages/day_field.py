# SPDX-License-Identifier: EUPL-1.2
"""A day in a form: picked or typed, within reason."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

EARLIEST, LATEST = date(1950, 1, 1), date(2100, 12, 31)


class DayField(forms.DateField):
    """A day, picked or typed."""

    default_error_messages = {"invalid": _("Type a day, for example 31-12-2027.")}

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        formats = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"]
        odd = _("Choose a day between 1950 and 2100.")
        validators = [MinValueValidator(EARLIEST, odd), MaxValueValidator(LATEST, odd)]
        super().__init__(**{"widget": widget, "input_formats": formats, "validators": validators, **kwargs})
