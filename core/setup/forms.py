# SPDX-License-Identifier: EUPL-1.2
"""The forms of the set-up guide."""

import re
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from core.errors import RefusedError
from core.models import AccessibilityStatus
from core.models.site import AddressSource, MapSource
from core.pages.form_fields import DayField, MailboxField, TextField, UploadField, WebsiteField
from core.site.actions import COLOURS, LONGEST_TEXT, ensure_codes, site_colours


class CodesField(TextField):
    """Codes of municipalities, with a space between."""

    def prepare_value(self, value: Any) -> Any:
        """Return what is in the field as people type it."""
        return " ".join(value) if isinstance(value, (list, tuple)) else value

    def clean(self, value: Any) -> Any:
        """Return the codes one by one, or refuse what is no code."""
        codes = [code.upper() for code in re.split(r"[\s,;]+", super().clean(value)) if code]
        try:
            ensure_codes(codes)
        except RefusedError as refused:
            raise forms.ValidationError(refused.message) from refused
        return codes


class CityForm(forms.Form):
    """Which city or region this is."""

    city = TextField(
        label=_("Name of the city or region"),
        most=60,
        ask=_("Fill in the name of the city or region"),
        help_text=_("As it stands in a sentence: “Initiatives in Utrecht”."),
    )
    codes = CodesField(
        label=_("Codes of the municipalities"),
        most=400,
        ask=_("Fill in the code of the municipality"),
        help_text=_(
            "From the CBS: GM and four digits. A regional register has several, with a space between; its own first."
        ),
    )
    organisation = TextField(
        label=_("Name of the organisation"),
        most=100,
        help_text=_("Only when it is not the municipality that signs, such as a region of several together."),
    )
    residents = TextField(
        label=_("What are your residents called?"),
        most=40,
        help_text=_("For the title of the front page, such as “Utrechters”."),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages of the site"),
        choices=settings.LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Dutch is always one of them."),
        required=False,
    )

    def clean_languages(self) -> list[str]:
        """Put Dutch first, also where nobody ticked it."""
        return [code for code, _name in settings.LANGUAGES if code == "nl" or code in self.cleaned_data["languages"]]


class LookForm(forms.Form):
    """Name, logo and colours."""

    name = TextField(label=_("Name of the site"), most=40, ask=_("Fill in the name of the site"))
    new_logo = UploadField(
        label=_("Logo"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/svg+xml,image/png,.svg,.png"}),
        help_text=_("SVG or PNG, at most 500 kB. Without a logo the mark of Meervoud stands there."),
    )
    without_logo = forms.BooleanField(label=_("Take the logo away"), required=False)
    accent = TextField(
        label=_("Colour for buttons and links"),
        most=7,
        help_text=_("Written as #00615a. Empty is the plum of Meervoud."),
    )
    accent_dark = TextField(
        label=_("The dark one"), most=7, help_text=_("For a link that is pointed at. Empty: made from the colour.")
    )
    accent_tint = TextField(
        label=_("The light one"), most=7, help_text=_("For quiet grounds. Empty: made from the colour.")
    )

    def clean(self) -> dict[str, Any]:
        """Refuse colours that cannot be read or mean something here already."""
        given: dict[str, Any] = super().clean() or {}
        if any(name in self.errors for name in COLOURS):
            return given
        try:
            given |= site_colours(*(given.get(name, "") for name in COLOURS))
        except RefusedError as refused:
            self.add_error(refused.field, refused.message)
        return given


class MapForm(forms.Form):
    """Where the streets under the maps come from, and where addresses are looked up."""

    map_source = forms.ChoiceField(
        label=_("Streets under the maps"),
        choices=MapSource,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose where the streets come from.")},
    )
    address_source = forms.ChoiceField(
        label=_("Looking up addresses"),
        choices=AddressSource,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose where addresses are looked up.")},
    )


class MailForm(forms.Form):
    """Who mails come from, and where people ask a question."""

    sender_name = TextField(
        label=_("Name of the sender"), most=60, help_text=_("Stands in the mailbox of who gets a mail.")
    )
    sender_email = MailboxField(
        label=_("Address of the sender"),
        help_text=_("The mail server must be allowed to send for it. Ask who manages that about SPF and DKIM."),
    )
    contact_email = MailboxField(
        label=_("E-mail address for questions"),
        ask=_("Fill in an e-mail address for questions"),
        help_text=_("Stands on the pages about contact, privacy and accessibility."),
    )
    contact_phone = TextField(label=_("Telephone number for questions"), most=30)


class StatementForm(forms.Form):
    """What the accessibility statement says."""

    accessibility_status = forms.ChoiceField(
        label=_("Status"),
        required=False,
        choices=[("", _("No statement yet (E)")), *AccessibilityStatus.choices],
        help_text=_("As the register of statements (toegankelijkheidsverklaring.nl) gave it to you."),
    )
    accessibility_day = DayField(label=_("Drawn up on"), is_past=True)
    evaluated_on = DayField(
        label=_("Evaluated on"), is_past=True, help_text=_("The day of the evaluation. Statuses A and B need one.")
    )
    evaluation_report = WebsiteField(
        label=_("Report of the evaluation"), most=300, help_text=_("Where it can be read.")
    )
    statement_address = WebsiteField(
        label=_("The statement in the register"),
        most=300,
        help_text=_("For example: https://www.toegankelijkheidsverklaring.nl/register/1234"),
    )


class TextForm(forms.Form):
    """What the city says itself on a page, in one language."""

    body = TextField(
        label=_("Your text"),
        most=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text=_("An empty line begins a new paragraph. Web and mail addresses become links."),
    )
