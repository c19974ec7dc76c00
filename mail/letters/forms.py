# SPDX-License-Identifier: EUPL-1.2
"""The form of a letter's wording."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from mail.actions import explain
from mail.letters import registry
from mail.letters.registry import SUBJECT_LENGTH, Letter, Wording


class WordingForm(forms.Form):
    """Subject and body in one language; every placeholder is checked before anything is kept."""

    subject = forms.CharField(label=_("Subject"), max_length=SUBJECT_LENGTH)
    body = forms.CharField(label=_("Text"), max_length=10_000, strip=False, widget=forms.Textarea(attrs={"rows": 16}))

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        """Check against `letter`."""
        super().__init__(*args, **kwargs)
        self.letter = letter

    def clean_subject(self) -> str:
        """Keep the subject on one line."""
        return " ".join(str(self.cleaned_data["subject"]).split())

    def clean_body(self) -> str:
        """Keep line ends as they are in mails, and refuse a text of nothing but space."""
        body = str(self.cleaned_data["body"]).replace("\r\n", "\n").strip("\n")
        if not body.strip():
            raise ValidationError(_("Write the text of this letter."))
        return body

    def clean(self) -> dict[str, Any]:
        """Refuse a wording that could not be filled in."""
        cleaned = self.cleaned_data
        if {"subject", "body"} <= cleaned.keys():
            wording = self.wording
            in_the_subject = registry.faults(self.letter, Wording(wording.subject, ""))
            for fault in registry.faults(self.letter, wording):
                # A field with an error has no cleaned value any more.
                in_subject = fault in in_the_subject
                self.add_error("subject" if in_subject and fault.kind != "missing" else "body", explain(fault))
        return cleaned

    @property
    def wording(self) -> Wording:
        """The wording as typed, cleaned."""
        return Wording(self.cleaned_data["subject"], self.cleaned_data["body"])
