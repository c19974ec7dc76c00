# SPDX-License-Identifier: EUPL-1.2
"""Forms of the checks: the parameters of one check, and running them by hand."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.errors import RefusedError
from governance.continuity.checks.registry import Check, Parameter, all_checks
from governance.pages.day_field import DayField

LONGEST = 100


def written(value: int | tuple[int, ...]) -> str:
    """Return a number, or a ladder of numbers, as people type it."""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


class ParameterField(forms.CharField):
    """One parameter of a check: a whole number, or several with a comma between them for a ladder."""

    def __init__(self, parameter: Parameter) -> None:
        self.parameter = parameter
        default = _("Default %(value)s %(unit)s") % {"value": written(parameter.default), "unit": parameter.unit}
        bounds = _("from %(least)d to %(most)d") % {"least": parameter.least, "most": parameter.most}
        widget = forms.TextInput(attrs={"inputmode": "text" if parameter.is_ladder else "numeric", "class": "mv-w-s"})
        label = str(parameter.label)
        super().__init__(
            label=label[:1].upper() + label[1:], help_text=f"{default}, {bounds}", max_length=LONGEST, widget=widget
        )

    def clean(self, value: Any) -> Any:
        """Return the number or the ladder; what the parameter does not allow is told in its own words."""
        parts = [part.strip() for part in str(super().clean(value)).split(",")]
        numbers = [int(part) if part.isascii() and part.isdigit() and len(part) < 10 else None for part in parts]  # noqa: PLR2004
        asked = numbers if self.parameter.is_ladder else (numbers[0] if len(numbers) == 1 else None)
        try:
            return self.parameter.clean(asked)
        except RefusedError as refused:
            raise forms.ValidationError(refused.message) from None


class CheckForm(forms.Form):
    """On or off, and the parameters of one check."""

    is_on = forms.BooleanField(label=gettext_lazy("This check runs every day"), required=False)

    def __init__(self, *args: Any, check: Check, values: Mapping[str, Any], is_on: bool, **kwargs: Any) -> None:
        # Fifteen of these forms stand on one page.
        kwargs.setdefault("auto_id", f"id_{check.code}_%s")
        kwargs["initial"] = {"is_on": is_on, **{name: written(value) for name, value in values.items()}}
        super().__init__(*args, **kwargs)
        for parameter in check.parameters:
            self.fields[parameter.name] = ParameterField(parameter)

    def parameters(self) -> dict[str, Any]:
        """Return the values that were typed."""
        return {name: value for name, value in self.cleaned_data.items() if name != "is_on"}


class RunForm(forms.Form):
    """Which checks to run, for which day."""

    on = DayField(label=gettext_lazy("For the day"), error_messages={"required": gettext_lazy("Choose the day.")})
    check = forms.ChoiceField(label=gettext_lazy("Kind of check"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"on": timezone.localdate()})
        super().__init__(*args, **kwargs)
        choice = self.fields["check"]
        assert isinstance(choice, forms.ChoiceField)  # noqa: S101 - for the type checker
        choice.choices = [("", _("All checks")), *((check.code, check.title) for check in all_checks())]
