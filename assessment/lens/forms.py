# SPDX-License-Identifier: EUPL-1.2
"""Bringing in a lens: a file first, then its checked text once more to confirm."""

from django import forms
from django.utils.translation import gettext_lazy as _

from assessment.lens.yaml_source import MAX_BYTES
from core.pages.form_fields import UploadField


class LensFileForm(forms.Form):
    """The file a coordinator chooses."""

    file = UploadField(
        label=_("Lens file"),
        help_text=_("A YAML file of at most 1 MB, in UTF-8. Nothing is stored before you have seen it."),
        max_length=255,
        error_messages={
            "required": _("Choose a file."),
            "empty": _("This file is empty. Choose another one."),
        },
        widget=forms.ClearableFileInput(attrs={"accept": ".yaml,.yml"}),
    )


class LensConfirmForm(forms.Form):
    """The text that was shown, to be stored."""

    text = forms.CharField(widget=forms.HiddenInput, strip=False, max_length=MAX_BYTES)


class CompareForm(forms.Form):
    """Which two versions are laid side by side."""

    van = forms.UUIDField()
    met = forms.UUIDField()
