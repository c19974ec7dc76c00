# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator fills in for a calibration round."""

from typing import Any

from django import forms
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Role, User
from assessment.forms.rounds import RoundChangeForm
from assessment.models import Lens, Vignette


class CalibrationForm(RoundChangeForm):
    """A round on vignettes of one lens, and who practises."""

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
        self._choose("vignettes").queryset = Vignette.objects.filter(lens__in=usable).order_by("lens", "position")
        assessors = User.objects.filter(role_grants__role=Role.ASSESSOR, is_active=True)
        self._choose("assessors").queryset = assessors.order_by("name", "email")

    def _choose(self, name: str) -> "forms.ModelChoiceField[Any]":
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        return field

    def clean(self) -> dict[str, Any]:
        """Refuse vignettes of another lens, at the field."""
        cleaned = super().clean()
        lens, vignettes = cleaned.get("lens"), cleaned.get("vignettes") or []
        if lens and any(vignette.lens_id != lens.pk for vignette in vignettes):
            self.add_error("vignettes", _("This vignette belongs to another lens than this round."))
        return cleaned
