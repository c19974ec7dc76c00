# SPDX-License-Identifier: EUPL-1.2
"""What a person says of a view of a list."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from initiatives.models import SavedView
from initiatives.register.saved_views.actions import SavedViewData
from initiatives.register.saved_views.list_pages import ListPage


class SavedViewForm(forms.ModelForm[SavedView]):
    """The name of a view, and in a list of work whether colleagues see it, and whether one's own opens with it."""

    def __init__(self, *args: Any, of: ListPage[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not of.is_of_work:
            del self.fields["is_shared"], self.fields["is_default"]

    class Meta:
        model = SavedView
        fields = ["name", "is_shared", "is_default"]
        labels = {"name": _("Name of this view")}
        error_messages = {"name": {"required": _("Give the view a name.")}}

    def words(self) -> SavedViewData:
        """Return what was said, for the action."""
        return SavedViewData(**self.cleaned_data)
