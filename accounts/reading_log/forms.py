# SPDX-License-Identifier: EUPL-1.2
"""What the log of reading is narrowed by."""

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.pages.shown_people import processing_activities

MOST_PEOPLE = 100


class ReadingFilter(forms.Form):
    """Whose data, by whom, for what, and when."""

    q = forms.CharField(label=_("Whose data: name or e-mail address"), max_length=100, required=False)
    reader = forms.CharField(label=_("Read by: name or e-mail address"), max_length=100, required=False)
    activity = forms.ChoiceField(label=_("For what"), required=False)
    since = forms.DateField(label=_("From"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("Until"), required=False, widget=forms.DateInput(attrs={"type": "date"}))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # as a form takes them
        choices = [(one.code, one.title) for one in processing_activities]
        self.fields["activity"].choices = [("", _("Everything")), *choices]  # type: ignore[attr-defined] # a choice

    def condition(self) -> Q:
        """Return what the rows must meet; everything that cannot be read as asked is left out."""
        self.is_valid()
        asked = self.cleaned_data
        found = Q()
        if asked.get("q"):
            found &= Q(subject__in=_called(asked["q"]))
        if asked.get("reader"):
            found &= Q(reader__in=_called(asked["reader"]))
        if asked.get("activity"):
            found &= Q(activity=asked["activity"])
        if asked.get("since"):
            found &= Q(created_at__date__gte=asked["since"])
        if asked.get("until"):
            found &= Q(created_at__date__lte=asked["until"])
        return found


def _called(words: str) -> list[object]:
    return list(User.objects.all().found_by(words).values_list("pk", flat=True)[:MOST_PEOPLE])  # type: ignore[attr-defined]
