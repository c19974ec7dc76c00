# SPDX-License-Identifier: EUPL-1.2
"""The form to add a site."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.pages.form_fields import TextField


class SiteForm(forms.Form):
    """A site that may show our widgets."""

    use_required_attribute = False

    address = TextField(
        label=_("Address of the site"),
        most=300,
        ask=_("Fill in the address of the site"),
        help_text=_("For example https://www.example.org. All pages of that site can show our widgets."),
    )
    note = TextField(label=_("Whose site is it?"), most=200)
