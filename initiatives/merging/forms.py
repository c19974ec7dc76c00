# SPDX-License-Identifier: EUPL-1.2
"""Searching what is the same, and saying that it is."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.pages.form_fields import TextField, storable
from core.pages.form_rendering import described
from initiatives.models import Initiative
from initiatives.register.told_facts import Difference

SHOWN: Final = 300
KEEP, OTHER = "keep", "other"


class SameSearchForm(forms.Form):
    """The words to search by."""

    q = forms.CharField(label=gettext_lazy("Name, street or area"), required=False)

    @staticmethod
    def asked(text: str) -> str:
        """Return the words as they can be searched by."""
        return " ".join(storable(text).split())[:200]


class MergeForm(forms.Form):
    """Which facts the one that stays takes over, and the name of the other one to be sure."""

    versions = forms.RegexField(r"^\d{1,9}-\d{1,9}$", widget=forms.HiddenInput)
    confirm = TextField(
        label=gettext_lazy("Type the name of the one that goes on in the other"),
        most=200,
        ask=gettext_lazy("Type the name, so that we know you are sure."),
    )

    def __init__(
        self, *args: Any, keep: Initiative, other: Initiative, differing: Sequence[Difference], **kw: Any
    ) -> None:
        super().__init__(*args, **kw)
        self.other = other
        self.codes = [one.fact.code for one in differing]
        self.fields["confirm"].help_text = other.name
        for one in differing:
            own = described(Truncator(one.own).chars(SHOWN), _("of “%(name)s”") % {"name": keep.name})
            others = described(Truncator(one.others).chars(SHOWN), _("of “%(name)s”") % {"name": other.name})
            self.fields[one.fact.code] = forms.ChoiceField(
                label=str(one.fact.label),
                choices=[(KEEP, own), (OTHER, others)],
                initial=OTHER if one.is_missing else KEEP,
                widget=forms.RadioSelect,
                error_messages={"required": _("Choose which of the two holds.")},
            )

    @property
    def facts(self) -> list[forms.BoundField]:
        """The choices, in the order of the page."""
        return [self[code] for code in self.codes]

    def clean_confirm(self) -> str:
        """See that the name of the other one was typed, whatever its capitals and spaces."""
        typed = str(self.cleaned_data["confirm"])
        if " ".join(typed.split()).casefold() != " ".join(self.other.name.split()).casefold():
            raise ValidationError(_("This is not the name. Type “%(name)s”.") % {"name": self.other.name})
        return typed

    def taken(self) -> list[str]:
        """Return the codes of the facts that are taken over."""
        return [code for code in self.codes if self.cleaned_data.get(code) == OTHER]

    def seen(self) -> tuple[int, int]:
        """Return the row versions that were looked at."""
        first, second = self.cleaned_data["versions"].split("-")
        return int(first), int(second)
