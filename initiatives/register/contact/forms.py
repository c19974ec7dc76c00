# SPDX-License-Identifier: EUPL-1.2
"""The two forms of the public page that anybody can send."""

from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, User
from core.pages.form_fields import MailboxField, TextField
from initiatives.models.opportunity import Origin

TRAP: Final = "website"
MOST: Final = 2000


class OpenForm(forms.Form):
    """A form for everybody, with a field that people never see: only a program fills it in."""

    website = forms.CharField(
        label=_("Leave this field empty"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    @property
    def is_from_a_program(self) -> bool:
        """Whether the hidden field was filled in."""
        return bool(self.cleaned_data.get(TRAP))

    def ask_sender_of(self, person: Person) -> None:
        """Ask an address only of who is not signed in; what an official sends in comes from the municipality."""
        if isinstance(person, User):
            for name in ("name", "email", "consent"):
                del self.fields[name]
            if {Role.OFFICIAL, Role.COORDINATOR} & person.roles:
                self.initial.setdefault("origin", Origin.OFFICIAL)


class ContactForm(OpenForm):
    """A message to the carriers."""

    name = TextField(label=_("Your name"), most=200, ask=_("Fill in your name"))
    email = MailboxField(
        label=_("Your e-mail address"),
        ask=_("Fill in your e-mail address"),
        help_text=_("The initiative answers to this address. It does not appear on the site."),
    )
    text = TextField(
        label=_("Your message"),
        most=MOST,
        ask=_("Write your message"),
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("At most 2000 characters."),
    )
    name.widget.attrs["autocomplete"] = "name"
    email.widget.attrs["autocomplete"] = "email"
    field_order = ("name", "email", "text", TRAP)


class ReportForm(OpenForm):
    """Word of a mistake on the page."""

    text = TextField(
        label=_("What is not right?"),
        most=MOST,
        ask=_("Write what is not right"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Name the sentence, and say what it should be. At most 2000 characters."),
    )
    email = MailboxField(
        label=_("Your e-mail address"),
        help_text=_("Only when we may ask you something about it."),
    )
    email.widget.attrs["autocomplete"] = "email"
    field_order = ("text", "email", TRAP)
