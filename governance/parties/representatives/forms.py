# SPDX-License-Identifier: EUPL-1.2
"""Who speaks for an institution."""

from django import forms
from django.utils.translation import gettext_lazy as _

from governance.pages.office_form import OfficeForm


class RepresentativeForm(OfficeForm):
    """An address, and a name for who has no account yet."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("They sign in with this address. They need no office."),
        error_messages={"required": _("Write the address of who speaks for it.")},
    )
    name = forms.CharField(label=_("Name"), max_length=200, required=False)
