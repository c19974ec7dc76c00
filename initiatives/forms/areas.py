# SPDX-License-Identifier: EUPL-1.2
"""The forms of the areas page."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Role, User
from initiatives.forms.fields import MailboxField, TextField
from initiatives.models import Area


class AreaForm(forms.Form):
    """Name and mailbox of an area."""

    name = TextField(label=_("Name"), most=100, ask=_("Fill in the name of the area"))
    mailbox = MailboxField(
        label=_("Mailbox of the area team"),
        help_text=_("Stands on the public page of the area. A shared mailbox, never somebody's own address."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


class TeamForm(forms.Form):
    """Somebody to add to the team of an area."""

    person = forms.ModelChoiceField(
        queryset=User.objects.none(),
        label=_("Area official"),
        empty_label=_("Choose"),
        error_messages={"required": _("Choose an official"), "invalid_choice": _("Choose an official from the list")},
    )

    def __init__(self, *args: object, area: Area, **options: object) -> None:
        """Offer the officials who are not in the team yet."""
        super().__init__(*args, **options)  # type: ignore[arg-type]
        field = self.fields["person"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - declared above
        officials = User.objects.filter(is_active=True, role_grants__role=Role.OFFICIAL)
        field.queryset = officials.exclude(area_teams__area=area).order_by("name", "email")
