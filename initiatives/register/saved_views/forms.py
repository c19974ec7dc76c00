# SPDX-License-Identifier: EUPL-1.2
"""What a person says of a view of a list."""

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.models import SavedView
from initiatives.register.saved_views.actions import SavedViewData


class SavedViewForm(forms.ModelForm[SavedView]):
    """The name of a view, whether colleagues see it, and whether one's own list opens with it."""

    class Meta:
        model = SavedView
        fields = ["name", "is_shared", "is_default"]
        labels = {"name": _("Name of this view")}
        error_messages = {"name": {"required": _("Give the view a name.")}}

    def words(self) -> SavedViewData:
        """Return what was said, for the action."""
        return SavedViewData(**self.cleaned_data)
