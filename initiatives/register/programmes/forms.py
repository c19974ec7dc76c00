# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator fills in for a programme, and how they look for initiatives."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.pages.form_fields import refuse_days_out_of_order
from initiatives.models import Area, Initiative, Programme
from initiatives.models.initiative import InitiativeQuerySet


class ProgrammeForm(forms.ModelForm[Programme]):
    """What is said of a programme."""

    website = forms.URLField(label=gettext_lazy("Website"), required=False, max_length=300, assume_scheme="https")

    class Meta:
        model = Programme
        fields = ["name", "summary", "area", "starts_on", "ends_on", "website"]
        help_texts = {
            "summary": gettext_lazy("For instance: gardens and kitchens that share tools, people and harvest."),
            "area": gettext_lazy("Leave this open for the whole city."),
        }
        widgets = {
            name: forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d") for name in ("starts_on", "ends_on")
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        area = self.fields["area"]
        assert isinstance(area, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        area.queryset = Area.objects.defer("border")
        area.empty_label = _("The whole city")

    def clean(self) -> dict[str, Any]:
        """Refuse a programme that ends before it starts, at the field."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        refuse_days_out_of_order(self, "starts_on", "ends_on")
        return cleaned


class MemberSearchForm(forms.Form):
    """Looks for initiatives by words and area."""

    q = forms.CharField(label=gettext_lazy("Words"), max_length=100, required=False)
    area: forms.ModelChoiceField[Area] = forms.ModelChoiceField(
        label=gettext_lazy("Area"),
        queryset=Area.objects.defer("border"),
        required=False,
        empty_label=gettext_lazy("All areas"),
        to_field_name="code",
    )

    def found(self, initiatives: InitiativeQuerySet) -> InitiativeQuerySet:
        """Return those that fit; a search that makes no sense narrows nothing."""
        if not self.is_valid():
            return initiatives
        if self.cleaned_data["q"]:
            initiatives = initiatives.filter(name__icontains=self.cleaned_data["q"])
        if self.cleaned_data["area"]:
            initiatives = initiatives.filter(area=self.cleaned_data["area"])
        return initiatives


class MembersForm(forms.Form):
    """The initiatives that are ticked."""

    chosen: forms.ModelMultipleChoiceField[Initiative] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Initiatives"),
        queryset=Initiative.objects.none(),
        error_messages={"required": gettext_lazy("Choose at least one initiative.")},
    )

    def __init__(self, *args: Any, initiatives: InitiativeQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["chosen"]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 - for the type checker
        field.queryset = initiatives
