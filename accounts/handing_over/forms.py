# SPDX-License-Identifier: EUPL-1.2
"""Who gets which part of somebody's work."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.handing_over.queries import PartCounts, ensure_seen
from accounts.models import User
from accounts.stand_ins.queries import colleagues_for
from core.errors import RefusedError


class HandOverForm(forms.Form):
    """A colleague for each part that holds something, and how many things the page told of."""

    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, person: User, work: Sequence[PartCounts], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.work, self.fields["seen"].initial = work, sum(one.moved for one in work)
        self.parts = {one.part.code: one for one in work if one.moved}
        for code, one in self.parts.items():
            label = _("Who gets “%(part)s”") % {"part": one.part.title}
            self.fields[code] = forms.ModelChoiceField(
                label=label, queryset=colleagues_for(person), empty_label=_("Choose a colleague")
            )
        self.fields["sure"] = forms.BooleanField(
            label=_("I understand that this happens at once, for everything above"),
            error_messages={"required": _("Tick the box to show that you are sure.")},
        )

    def clean(self) -> dict[str, Any]:
        """Refuse what changed meanwhile; the form comes back with the numbers of now, and says so."""
        cleaned = super().clean() or {}
        try:
            ensure_seen(self.work, cleaned.get("seen", 0))
        except RefusedError as refused:
            self.add_error(None, refused.message)
            self.data = {**self.data, "seen": self.fields["seen"].initial}
        return cleaned

    @property
    def rows(self) -> list[tuple[PartCounts, Any]]:
        """Each part with the field of who gets it."""
        return [(one, self[code]) for code, one in self.parts.items()]

    def chosen(self) -> Mapping[str, User]:
        """Return who gets which part."""
        return {code: self.cleaned_data[code] for code in self.parts}
