# SPDX-License-Identifier: EUPL-1.2
"""Searching needs and offers."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.filters import Vocabulary
from initiatives.forms.fields import storable
from initiatives.models.need import NeedKind, NeedSubject
from initiatives.search import MAX_LENGTH, clean

ALL: Final = [("", _("All"))]


class ExchangeFilter(forms.Form):
    """Searches what stands open. What an address asks that does not exist narrows nothing."""

    q = forms.CharField(label=_("Words"), required=False, max_length=MAX_LENGTH)
    soort = forms.ChoiceField(label=_("Kind"), choices=[*ALL, *NeedKind.choices], required=False)
    onderwerp = forms.ChoiceField(label=_("Subject"), choices=[*ALL, *NeedSubject.choices], required=False)
    gebied = forms.ChoiceField(label=_("Area"), required=False)
    thema = forms.ChoiceField(label=_("Theme"), required=False)

    def __init__(self, data: Any, *, vocabulary: Vocabulary) -> None:
        super().__init__(data)
        for name, choices in (("gebied", vocabulary.area_choices()), ("thema", vocabulary.theme_choices())):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
            field.choices = [*ALL, *choices]

    def clean_q(self) -> str:
        """Return the words in one clean line."""
        return clean(storable(self.cleaned_data["q"]))

    @property
    def asked(self) -> dict[str, str]:
        """What is asked and makes sense, by name."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
