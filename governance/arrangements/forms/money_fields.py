# SPDX-License-Identifier: EUPL-1.2
"""Money as people type it: 48000, 48.000, 48.000,50, € 48,000.50; hours in the same writing."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _

# Cents have two figures, so a group of three is never cents and no reading is ambiguous. No group begins with a nought.
_GROUPED = re.compile(r"([1-9]\d{0,2}(?:[.,\s]\d{3})+|\d+)(?:[.,](\d{1,2}))?(?:,-)?", re.ASCII)
_MOST_FIGURES = 10
# On the keyboard, and as a spreadsheet writes it.
_MINUS = "-\u2212"


class MoneyField(forms.DecimalField):
    """An amount in euro, with or without thousands and cents, in Dutch or English writing."""

    # An amount with cents has two; hours have as many as they need.
    least_places = 2
    default_error_messages = {
        "invalid": _("Type an amount, for example 48000 or 48.000,50."),
        "negative": _("An amount is 0 or more. Take away the minus."),
        "too_much": _("This amount is too large: at most 9,999,999,999.99."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_digits": 12, "decimal_places": 2, "min_value": 0, "widget": forms.TextInput, **kwargs})

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override] # the stubs say int
        """Return the amount; raises ValidationError for what is none."""
        if value in self.empty_values:
            return None
        text = str(value).replace("€", "").replace("\xa0", " ").strip()
        read = _GROUPED.fullmatch(text.lstrip(_MINUS).strip())
        if read is None:
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        whole, cents = re.sub(r"\D", "", read[1]), read[2] or "0"
        if text[0] in _MINUS:
            raise forms.ValidationError(self.error_messages["negative"], code="negative")
        if len(whole.lstrip("0")) > _MOST_FIGURES:
            raise forms.ValidationError(self.error_messages["too_much"], code="too_much")
        return Decimal(f"{whole}.{cents}")

    def prepare_value(self, value: Any) -> Any:
        """Return a kept amount as people write it in the language of the page; what was typed stays as it was."""
        if not isinstance(value, Decimal):
            return value
        places = max(self.least_places, -int(value.normalize().as_tuple().exponent))
        return number_format(value, places, force_grouping=True)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Offer the keyboard with figures and a comma."""
        return {**super().widget_attrs(widget), "inputmode": "decimal", "autocomplete": "off"}


class HoursField(MoneyField):
    """Hours a week, with a comma or a point; what fits a week is for the action to say."""

    least_places = 0
    default_error_messages = {"invalid": _("Type a number of hours, for example 8 or 7,5.")}
