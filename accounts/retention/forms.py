# SPDX-License-Identifier: EUPL-1.2
"""Forms of keeping and destroying."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models.retention import MOST_YEARS


class TermForm(forms.Form):
    """How long, and what the selection list says."""

    years = forms.IntegerField(label=_("Years"), min_value=1, max_value=MOST_YEARS)
    ground = forms.CharField(
        label=_("What the selection list says"),
        max_length=300,
        help_text=_("The number and name of the result in the selection list, as your archivist gives it."),
    )


class ReasonForm(forms.Form):
    """Why a record is held back, or a list turned down."""

    reason = forms.CharField(
        label=_("Why"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("For instance: an objection, a request under the Woo, a lawsuit. Without names of people."),
    )
