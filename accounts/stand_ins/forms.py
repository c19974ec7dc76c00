# SPDX-License-Identifier: EUPL-1.2
"""Who stands in, and when."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.stand_ins.queries import colleagues_for
from core.pages.form_fields import DayField


class StandInForm(forms.Form):
    """A colleague, and the first and the last day."""

    stand_in = forms.ModelChoiceField(
        label=_("Who stands in"), queryset=User.objects.none(), empty_label=_("Choose a colleague")
    )
    first_day = DayField(label=_("From"), initial=timezone.localdate, required=True)
    last_day = DayField(label=_("Until and including"), required=True)

    def __init__(self, *args: object, person: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["stand_in"].queryset = colleagues_for(person)  # type: ignore[attr-defined]
