# SPDX-License-Identifier: EUPL-1.2
"""Forms of a what-if: where one looks, the name it is kept under, and the filters of the ranking."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from governance.arrangements.contact.forms import PersonChoice
from governance.continuity.signals.forms import all_colleagues
from governance.models.whatif import ElementKind
from governance.pages.day_field import DayField
from initiatives.models import Area


def area_choices() -> list[tuple[str, str]]:
    """Return the areas one can look in, by code; one query."""
    areas = Area.objects.filter(parent__isnull=True).order_by("name").values_list("code", "name")
    return [("", str(_("Whole city"))), *areas]


class ScenarioForm(forms.Form):
    """The name of a what-if, what it is for, and whether colleagues see it."""

    title = forms.CharField(label=_("Name"), max_length=150)
    note = forms.CharField(
        label=_("What for"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    is_shared = forms.BooleanField(label=_("Colleagues may see it"), required=False)


class FollowForm(forms.Form):
    """What is to be followed up, by whom, and before which day."""

    title = forms.CharField(label=_("What it is about"), max_length=150)
    person = PersonChoice(
        label=_("Who takes it up"),
        queryset=User.objects.none(),
        empty_label=_("Choose a colleague"),
        error_messages={"required": _("Choose who takes it up.")},
    )
    before = DayField(label=_("Before"), error_messages={"required": _("Choose the day before which it is done.")})
    note = forms.CharField(
        label=_("What should be found out or arranged"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every colleague with a work queue."""
        super().__init__(*args, **kwargs)
        field = self.fields["person"]
        assert isinstance(field, PersonChoice)  # noqa: S101 - declared above
        field.queryset = all_colleagues()


class LossFilter(forms.Form):
    """Area and kind; what makes no sense counts as not asked."""

    area = forms.ChoiceField(label=_("Area"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("Everything")), *ElementKind.choices])

    def __init__(self, data: Any) -> None:
        """Offer the areas of the register."""
        super().__init__(data)
        field = self.fields["area"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = area_choices()

    def selected(self) -> dict[str, str]:
        """Return the filters that make sense."""
        self.is_valid()
        return {name: self.cleaned_data.get(name, "") for name in self.fields}
