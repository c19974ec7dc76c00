# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator fills in for a calibration round."""

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Role, User
from assessment.models import Lens, Round, Vignette
from core.pages.form_fields import refuse_days_out_of_order


class CalibrationForm(forms.ModelForm[Round]):
    """A round on vignettes of one lens, and who practises. It is blind and has no result: no rule is to be chosen."""

    class Meta:
        model = Round
        fields = ["title", "opens_on", "deadline"]
        help_texts = {"deadline": gettext_lazy("Assessors can submit up to and including this day.")}
        widgets = {
            name: forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d") for name in ("opens_on", "deadline")
        }

    lens: forms.ModelChoiceField[Lens] = forms.ModelChoiceField(
        label=gettext_lazy("Lens"), queryset=Lens.objects.none(), empty_label=None
    )
    vignettes: forms.ModelMultipleChoiceField[Vignette] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Vignettes"),
        help_text=gettext_lazy("Six is a good number to begin with."),
        queryset=Vignette.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one vignette.")},
    )
    assessors: forms.ModelMultipleChoiceField[User] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Assessors"),
        queryset=User.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one assessor.")},
    )

    field_order = ["title", "lens", "opens_on", "deadline", "vignettes", "assessors"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        practised = Vignette.objects.filter(lens=OuterRef("pk"))
        usable = Lens.objects.filter(Exists(practised), retired_at__isnull=True).defer("content")
        self._choose("lens").queryset = usable
        self.initial.setdefault("lens", usable.about("initiative").order_by("-created_at").first())
        self._choose("vignettes").queryset = Vignette.objects.filter(lens__in=usable).order_by("lens", "position")
        assessors = User.objects.filter(role_grants__role=Role.ASSESSOR, is_active=True)
        self._choose("assessors").queryset = assessors.order_by("name", "email")

    def _choose(self, name: str) -> "forms.ModelChoiceField[Any]":
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        return field

    def clean(self) -> dict[str, Any]:
        """Refuse vignettes of another lens and a round that ends before it starts, each at its field."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        refuse_days_out_of_order(self, "opens_on", "deadline")
        lens, vignettes = cleaned.get("lens"), cleaned.get("vignettes") or []
        if lens and any(vignette.lens_id != lens.pk for vignette in vignettes):
            self.add_error("vignettes", _("This vignette belongs to another lens than this round."))
        return cleaned
