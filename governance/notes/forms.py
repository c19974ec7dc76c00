# SPDX-License-Identifier: EUPL-1.2
"""The form of a note."""

from django import forms
from django.utils.translation import gettext_lazy as _

from governance.notes.actions import LONGEST


class NoteForm(forms.Form):
    """What somebody writes to colleagues."""

    use_required_attribute = False

    text = forms.CharField(
        label=_("Note"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Only colleagues read this. Write @ and a name to have a colleague look, as in @Sanne."),
        error_messages={"required": _("Write a note.")},
    )
