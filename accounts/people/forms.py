# SPDX-License-Identifier: EUPL-1.2
"""Forms of people's own details, and of the administrator."""

from datetime import datetime, time
from typing import Any

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Role
from accounts.people.presence import AWAY, NEVER
from core.pages.form_rendering import described

ROLES = [
    (Role.OFFICIAL, described(Role.OFFICIAL.label, _("moderates registrations in the areas of their team"))),
    (Role.ASSESSOR, described(Role.ASSESSOR.label, _("scores what is assigned to them"))),
    (Role.COORDINATOR, described(Role.COORDINATOR.label, _("runs rounds and works in all areas"))),
    (Role.ALDERMAN, described(Role.ALDERMAN.label, _("reads what has to be decided and figures over the city"))),
    (Role.ADMINISTRATOR, described(Role.ADMINISTRATOR.label, _("manages people, areas and API clients"))),
]


class DetailsForm(forms.Form):
    """A person's own name and language."""

    name = forms.CharField(
        label=_("Name"),
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        help_text=_("Others who work on the same initiative see this name."),
    )
    language = forms.ChoiceField(label=_("Language of our mails"), choices=settings.LANGUAGES, widget=forms.RadioSelect)
    wants_digests = forms.BooleanField(
        label=_("Mail me when something needs my attention"),
        required=False,
        help_text=_("Under Notifications you choose how often, for each kind. What is critical we always mail."),
    )


class EraseForm(forms.Form):
    """Erasing needs one deliberate tick."""

    sure = forms.BooleanField(
        label=_("I understand that this cannot be undone"),
        error_messages={"required": _("Tick the box to show that you are sure.")},
    )


class PeopleFilter(forms.Form):
    """What the list of people is narrowed by."""

    q = forms.CharField(label=_("Name or e-mail address"), max_length=100, required=False)
    office = forms.ChoiceField(
        label=_("Office"),
        required=False,
        choices=[("", _("Everybody")), ("any", _("With any office")), *Role.choices],
    )
    seen = forms.ChoiceField(
        label=_("Seen"),
        required=False,
        choices=[
            ("", _("Whenever")),
            (NEVER, _("Has an office and never signed in")),
            (AWAY, _("Has an office and stayed away for half a year")),
        ],
    )


class InviteForm(forms.Form):
    """Somebody to invite."""

    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        error_messages={"invalid": _("Type the whole e-mail address, with an @. For example: name@example.nl")},
    )
    name = forms.CharField(label=_("Name"), max_length=200)
    role = forms.TypedChoiceField(label=_("Office"), choices=ROLES, coerce=Role, widget=forms.RadioSelect)


class OfficeForm(forms.Form):
    """One office to give or take."""

    act = forms.ChoiceField(choices=[("give", ""), ("take", "")])
    role = forms.TypedChoiceField(choices=Role.choices, coerce=Role)


def end_of(day: Any) -> datetime:
    """Return the last moment of this day in Amsterdam."""
    return timezone.make_aware(datetime.combine(day, time.max))
