# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator fills in for a survey, and what a founder answers."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from assessment.lens.texts import LensText, PrincipleText
from assessment.models import Lens
from core.pages.form_fields import DayField, refuse_days_out_of_order

DONT_KNOW = "weet-niet"


class SurveyForm(forms.Form):
    """A new survey, on one lens version about institutions."""

    title = forms.CharField(
        label=gettext_lazy("Title"), max_length=120, help_text=gettext_lazy("For instance: Autumn 2026.")
    )
    lens: forms.ModelChoiceField[Lens] = forms.ModelChoiceField(
        label=gettext_lazy("Lens"), queryset=Lens.objects.none(), empty_label=None
    )
    opens_on = DayField(label=gettext_lazy("First day"), required=True)
    deadline = DayField(label=gettext_lazy("Last day to answer"), required=True)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        lens = self.fields["lens"]
        assert isinstance(lens, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        lens.queryset = Lens.objects.in_use().about("party")

    def clean(self) -> dict[str, Any]:
        """Refuse a survey that ends before it starts, at the field."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        refuse_days_out_of_order(self, "opens_on", "deadline")
        return cleaned


class AnswerForm(forms.Form):
    """One question about one institution, in plain words; nothing chosen skips it."""

    # Which initiative and institution the page was about: its address names neither.
    about = forms.CharField(widget=forms.HiddenInput, max_length=80)
    level = forms.ChoiceField(label=gettext_lazy("What fits best?"), required=False, widget=forms.RadioSelect)

    def __init__(self, *args: Any, lens: LensText, principle: PrincipleText, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        level = self.fields["level"]
        assert isinstance(level, forms.ChoiceField)  # noqa: S101 - for the type checker
        words = zip(lens.levels, principle.founder_descriptors, strict=True)
        level.choices = [*((str(each.level), text) for each, text in words), (DONT_KNOW, _("Don't know"))]

    @property
    def chosen(self) -> int | None:
        """The level; None for "don't know". Only where something was chosen."""
        value = self.cleaned_data["level"]
        return None if value == DONT_KNOW else int(value)
