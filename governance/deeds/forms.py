# SPDX-License-Identifier: EUPL-1.2
"""The form of a reply, and the filter above the list of institutions."""

from django import forms
from django.utils.translation import gettext_lazy as _

from governance.pages.day_field import DayField
from governance.pages.office_form import OfficeForm


class DeedReplyForm(OfficeForm):
    """What the institution says to the figures, who says it and when."""

    text = forms.CharField(
        label=_("The reply"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("In the words of the institution. It stands beside the figures, in the same size."),
        error_messages={"required": _("Write the reply.")},
    )
    said_by = forms.CharField(
        label=_("Who replies"),
        max_length=120,
        help_text=_("The function of somebody of this institution, for example: head of the department."),
        error_messages={"required": _("Say who replies.")},
    )
    said_on = DayField(label=_("On"), error_messages={"required": _("Choose the day.")})
