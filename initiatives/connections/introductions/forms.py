# SPDX-License-Identifier: EUPL-1.2
"""Bringing a need and an offer together."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.pages.form_fields import PickField, TextField


class ProposalForm(forms.Form):
    """Why the two fit, in the words both sides read."""

    use_required_attribute = False
    reason = TextField(
        label=_("Why they fit"), most=500, ask=_("Say in one sentence why they fit"),
        help_text=_("Both sides read this. Do not write a name, an address or a telephone number."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class AnswerForm(forms.Form):
    """Yes or no, and for a no why."""

    use_required_attribute = False
    answer = PickField(
        label=_("Do you want to meet?"),
        choices=[("yes", _("Yes, the other may have my name and e-mail address")), ("no", _("No"))],
        ask=_("Choose yes or no"),
    )
    reason = TextField(
        label=_("If no: why not?"), most=300,
        help_text=_("Only the municipality reads this. The other side does not."),
    )  # fmt: skip


class OutcomeForm(forms.Form):
    """What came of an introduction, and what is met with it."""

    use_required_attribute = False
    outcome = TextField(
        label=_("What came of it?"), most=1000, ask=_("Say what came of it. Nothing is an answer too."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    need = forms.BooleanField(label=_("What was looked for is found: close it"), required=False)
    offer = forms.BooleanField(label=_("What was offered is used up: close it"), required=False)

    def __init__(self, *args: Any, sides: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for side in ("need", "offer"):
            if side not in sides:
                del self.fields[side]
