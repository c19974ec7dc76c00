# SPDX-License-Identifier: EUPL-1.2
"""The small forms: where to send a link, consent, an invitation, news, a reason."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy

from core.pages.form_fields import DayField, MailboxField, TextField


class LinkForm(forms.Form):
    """Where to send the link."""

    use_required_attribute = False
    email = MailboxField(
        label=gettext_lazy("Your e-mail address"),
        ask=gettext_lazy("Fill in your e-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class ConsentForm(forms.Form):
    """What somebody agrees to by sending in."""

    use_required_attribute = False
    consent = forms.BooleanField(
        label=gettext_lazy(
            "I may register this on behalf of all carriers. What stands under “What comes on the website?” "
            "may be published"
        ),
        error_messages={"required": gettext_lazy("Tick that you may register this")},
    )


class InvitationForm(forms.Form):
    """Whom to invite."""

    use_required_attribute = False
    name = TextField(
        label=gettext_lazy("Name"), most=200, ask=gettext_lazy("Fill in the name of the one you invite"),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    email = MailboxField(
        label=gettext_lazy("E-mail address"),
        ask=gettext_lazy("Fill in the e-mail address of the one you invite"),
        help_text=gettext_lazy("We send an invitation. The address does not come on the website."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


class PostForm(forms.Form):
    """News for the page."""

    use_required_attribute = False
    text = TextField(
        label=gettext_lazy("What happened?"), most=1000, ask=gettext_lazy("Say what happened"),
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    happened_on = DayField(label=gettext_lazy("When?"), is_past=True, required=True)

    def __init__(self, *args: Any, **options: Any) -> None:
        """Most news is of today."""
        super().__init__(*args, **options)
        self.fields["happened_on"].error_messages["required"] = gettext_lazy("Fill in when it happened")
        self.fields["happened_on"].initial = timezone.localdate


class AnswerForm(forms.Form):
    """What a carrier says to the municipality when they send a registration in again; nobody has to."""

    answer = TextField(
        label=gettext_lazy("Your answer to the municipality"),
        most=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("What did you change, or why not? The official reads it with your registration."),
    )


class WithdrawForm(forms.Form):
    """Why a registration is withdrawn; nobody has to say."""

    reason = TextField(label=gettext_lazy("Why?"), most=500, widget=forms.Textarea(attrs={"rows": 3}))


class StopForm(forms.Form):
    """The last carrier says they know what stopping means."""

    use_required_attribute = False
    understood = forms.BooleanField(
        label=gettext_lazy("I understand that nobody can keep the page up to date after this"),
        error_messages={"required": gettext_lazy("Tick that you understand what stopping means")},
    )
