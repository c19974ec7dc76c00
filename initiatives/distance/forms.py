# SPDX-License-Identifier: EUPL-1.2
"""The form of chosen distance, in the words of who carries the initiative and of who handles it."""

from datetime import date, timedelta
from typing import Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.pages.form_fields import DayField
from initiatives.distance.actions import Terms
from initiatives.models import ChosenDistance, DistanceChooser

# After so long it is looked at again, unless another day is chosen (ours).
LOOK_AGAIN_AFTER: Final = timedelta(days=182)
FIELDS: Final = ("chosen_by", "reason", "starts_on", "review_on")


class DistanceForm(forms.Form):
    """Who chose it, why, since when, and when to look again."""

    use_required_attribute = False

    chosen_by = forms.ChoiceField(
        label=_("Who chose it"),
        choices=DistanceChooser,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who wanted it.")},
    )
    reason = forms.CharField(
        label=_("Why"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Who carries the initiative, who handles it and who assesses it read this."),
        error_messages={"required": _("Say why in a few words.")},
    )
    starts_on = DayField(label=_("Since"), required=True)
    review_on = DayField(
        label=_("Look again on"),
        required=True,
        help_text=_("The distance does not end by itself on that day: somebody ends it."),
    )

    @classmethod
    def of(cls, distance: ChosenDistance | None) -> "DistanceForm":
        """Return the form filled with what holds, or with what is usual."""
        if distance is not None:
            return cls(initial={name: getattr(distance, name) for name in FIELDS})
        today: date = timezone.localdate()
        usual = {"chosen_by": DistanceChooser.INITIATIVE, "starts_on": today, "review_on": today + LOOK_AGAIN_AFTER}
        return cls(initial=usual)

    def terms(self) -> Terms:
        """Return what was chosen, for the action."""
        return Terms(**{name: self.cleaned_data[name] for name in FIELDS})
