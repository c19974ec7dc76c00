# SPDX-License-Identifier: EUPL-1.2
"""The form of a theme."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.pages.form_fields import TextField
from initiatives.themes.actions import LONGEST_NAME


class ThemeForm(forms.Form):
    """A theme in both languages."""

    name_nl = TextField(label=_("Name in Dutch"), most=LONGEST_NAME, ask=_("Fill in the Dutch name"))
    name_en = TextField(label=_("Name in English"), most=LONGEST_NAME, ask=_("Fill in the English name"))
