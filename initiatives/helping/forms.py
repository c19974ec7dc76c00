# SPDX-License-Identifier: EUPL-1.2
"""The form to join in or to help."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, User
from core.pages.form_fields import TextField
from initiatives.helping.actions import SHORT
from initiatives.register.contact.forms import MOST, ContactForm


class HelpOfferForm(ContactForm):
    """Who you are and how you can help. Who has an account gives no address: it is known and proven."""

    use_required_attribute = False

    def __init__(self, *args: Any, person: Person, is_short: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        most = SHORT if is_short else MOST
        self.fields["text"] = TextField(
            label=_("How can you help?"),
            most=most,
            ask=_("Write how you can help"),
            widget=forms.Textarea(attrs={"rows": 5}),
            help_text=_("For example when you have time. At most %(most)s characters.") % {"most": most},
        )
        if isinstance(person, User):
            del self.fields["email"]
