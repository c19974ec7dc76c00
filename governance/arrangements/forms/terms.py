# SPDX-License-Identifier: EUPL-1.2
"""The short forms about one arrangement: its end, its determination, and the announcement of its end."""

from django.utils.translation import gettext_lazy as _

from governance.arrangements.forms.end_fields import ReasonField, ReasonGivenField
from governance.arrangements.forms.money_fields import MoneyField
from governance.pages.day_field import DayField
from governance.pages.office_form import OfficeForm


class EndForm(OfficeForm):
    """The day on which an arrangement ends after all."""

    last_day = DayField(
        label=_("Last day"),
        help_text=_("The last day on which it still holds."),
        error_messages={"required": _("Choose the last day.")},
    )


class EarlierEndForm(EndForm):
    """The day on which it ends earlier than agreed, and whether a reason was given."""

    end_reason_given = ReasonGivenField()
    end_reason = ReasonField()


class DeterminationForm(OfficeForm):
    """When determination was asked, and what it came to."""

    determination_requested_on = DayField(
        label=_("Determination asked on"),
        required=False,
        help_text=_("The day on which the recipient asked for it."),
    )
    determined_on = DayField(label=_("Determined on"), required=False)
    amount_determined = MoneyField(label=_("Amount determined, in euro"), required=False)


class NoticeForm(OfficeForm):
    """The day on which the end was announced."""

    notice_given_on = DayField(
        label=_("End announced on"),
        help_text=_("The day of the letter to the initiative."),
        error_messages={"required": _("Choose the day.")},
    )
    end_reason_given = ReasonGivenField()
    end_reason = ReasonField()
