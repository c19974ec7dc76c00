# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator fills in for a round."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Role, User
from assessment.models import Lens, Round
from initiatives.models import Area, Initiative


class RoundChangeForm(forms.ModelForm[Round]):
    """The title and the days of a round."""

    class Meta:
        model = Round
        fields = ["title", "opens_on", "deadline"]
        help_texts = {
            "title": gettext_lazy("For instance: Autumn 2026."),
            "deadline": gettext_lazy("Assessors can submit up to and including this day."),
        }
        widgets = {
            name: forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d") for name in ("opens_on", "deadline")
        }

    def clean(self) -> dict[str, Any]:
        """Refuse a round that ends before it starts, at the field."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = cleaned.get("opens_on"), cleaned.get("deadline")
        if first and last and last < first:
            self.add_error("deadline", _("Choose a last day on or after the first day."))
        return cleaned


class RoundForm(RoundChangeForm):
    """A new round, on one lens version."""

    lens: forms.ModelChoiceField[Lens] = forms.ModelChoiceField(
        label=gettext_lazy("Lens"), queryset=Lens.objects.filter(retired_at__isnull=True), empty_label=None
    )

    field_order = ["title", "lens", "opens_on", "deadline"]


class AssignForm(forms.Form):
    """Which initiatives are scored by whom."""

    initiatives: forms.ModelMultipleChoiceField[Initiative] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Initiatives"),
        queryset=Initiative.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one initiative.")},
    )
    assessors: forms.ModelMultipleChoiceField[User] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Assessors"),
        queryset=User.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one assessor.")},
    )

    def __init__(self, *args: Any, initiatives: QuerySet[Initiative], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.field("initiatives").queryset = initiatives
        self.field("assessors").queryset = User.objects.filter(
            role_grants__role=Role.ASSESSOR, is_active=True
        ).order_by("name", "email")

    def field(self, name: str) -> "forms.ModelMultipleChoiceField[Any]":
        """Return the field `name` as the kind it is."""
        field = self.fields[name]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 - for the type checker
        return field


class InitiativeSearchForm(forms.Form):
    """Narrows the list of initiatives to assign."""

    q = forms.CharField(label=gettext_lazy("Words"), max_length=100, required=False)
    area: forms.ModelChoiceField[Area] = forms.ModelChoiceField(
        label=gettext_lazy("Area"),
        queryset=Area.objects.all(),
        required=False,
        empty_label=gettext_lazy("All areas"),
        to_field_name="code",
    )

    def found(self, initiatives: QuerySet[Initiative]) -> QuerySet[Initiative]:
        """Return those initiatives that fit; an invalid search narrows nothing."""
        if not self.is_valid():
            return initiatives
        if self.cleaned_data["q"]:
            initiatives = initiatives.filter(name__icontains=self.cleaned_data["q"])
        if self.cleaned_data["area"]:
            initiatives = initiatives.filter(area=self.cleaned_data["area"])
        return initiatives


class RemindForm(forms.Form):
    """Whom to remind."""

    assessors: forms.ModelMultipleChoiceField[User] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Send a reminder to"),
        queryset=User.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one person.")},
    )

    def __init__(self, *args: Any, round_: Round, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["assessors"]
        if isinstance(field, forms.ModelMultipleChoiceField):
            field.queryset = User.objects.filter(pk__in=round_.assignments.open().values("assessor")).order_by(
                "name", "email"
            )
