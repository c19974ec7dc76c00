# SPDX-License-Identifier: EUPL-1.2
"""The form of an arrangement, new, changed or renewed, and of ending it early."""

from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from governance.actions.arrangements import Terms
from governance.forms.money import MoneyField
from governance.models import Arrangement, ArrangementKind
from governance.terms import next_term
from initiatives.models.party import Sphere

EARLIEST, LATEST = date(1950, 1, 1), date(2100, 12, 31)
TERM_FIELDS = ("kind", "title", "first_day", "last_day", "amount_granted", "rule")


class DayField(forms.DateField):
    """A day, picked or typed."""

    default_error_messages = {"invalid": _("Type a day, for example 31-12-2027.")}

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        formats = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"]
        odd = _("Choose a day between 1950 and 2100.")
        validators = [MinValueValidator(EARLIEST, odd), MaxValueValidator(LATEST, odd)]
        super().__init__(**{"widget": widget, "input_formats": formats, "validators": validators, **kwargs})


class ArrangementForm(forms.Form):
    """What carries the initiative, by whom, and from when until when."""

    kind = forms.ChoiceField(label=_("What is it"), choices=ArrangementKind, widget=forms.RadioSelect)
    title = forms.CharField(
        label=_("Name"), max_length=150, error_messages={"required": _("Give the arrangement a name.")}
    )
    party_name = forms.CharField(
        label=_("Granted by"),
        max_length=150,
        error_messages={"required": _("Say who grants it.")},
        help_text=_("For example the municipality, a corporation or a fund."),
    )
    sphere = forms.ChoiceField(label=_("That party belongs to"), choices=Sphere)
    first_day = DayField(label=_("First day"), error_messages={"required": _("Choose the first day.")})
    last_day = DayField(
        label=_("Last day"), required=False, help_text=_("The last day on which it holds. Empty when no end is agreed.")
    )
    amount_granted = MoneyField(label=_("Amount in euro"), required=False)
    rule = forms.CharField(
        label=_("The rule it departs from"),
        max_length=200,
        required=False,
        help_text=_("Needed for an exception: which rule, permit or plan."),
    )

    @classmethod
    def start(cls, of: Arrangement | None = None, *, renewing: bool = False) -> "ArrangementForm":
        """Return the form as it opens: empty, with an arrangement, or with the next term of one."""
        if of is None:
            return cls(initial={"party_name": _("Municipality of %(city)s") % {"city": settings.CITY_NAME},
                                "sphere": Sphere.GOVERNMENT})  # fmt: skip
        values = {name: getattr(of, name) for name in TERM_FIELDS}
        values |= {"party_name": of.granted_by.name, "sphere": of.granted_by.sphere}
        if renewing and of.last_day:
            values["first_day"], values["last_day"] = next_term(of.first_day, of.last_day)
        return cls(initial=values)

    def given(self) -> dict[str, Any]:
        """Return the cleaned form as the arguments of the action."""
        cleaned = self.cleaned_data
        terms = Terms(**{name: cleaned[name] for name in TERM_FIELDS})
        return {"terms": terms, "party_name": cleaned["party_name"], "sphere": cleaned["sphere"]}


class EndForm(forms.Form):
    """The day on which an arrangement ends after all."""

    last_day = DayField(
        label=_("Last day"),
        help_text=_("The last day on which it still holds."),
        error_messages={"required": _("Choose the last day.")},
    )
