# SPDX-License-Identifier: EUPL-1.2
"""Forms of the chain: a party in a place, the end of it, and a place that is needed."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from governance.pages.day_field import DayField
from governance.parties.chain.actions import EngagementDetails
from initiatives.models import Engagement
from initiatives.models.party import ChainRole, Sphere

ENGAGEMENT_FIELDS = ("starts_on", "ends_on", "capacity", "replaceable_by")


class EngagementForm(forms.Form):
    """What is said about a party in a place."""

    capacity = forms.CharField(
        label=_("What it contributes"),
        max_length=200,
        required=False,
        help_text=_("For example hours, money, a hall or a signature."),
    )
    starts_on = DayField(label=_("First day"), required=False)
    ends_on = DayField(
        label=_("Last day"), required=False, help_text=_("The last day included. Empty when no end is known.")
    )
    replaceable_by = forms.CharField(
        label=_("Can be replaced by"),
        max_length=150,
        required=False,
        help_text=_("The name of a party that could take this place over."),
    )

    @classmethod
    def of(cls, engagement: Engagement) -> "EngagementForm":
        """Return the form filled with an engagement."""
        values = {name: getattr(engagement, name) for name in ENGAGEMENT_FIELDS}
        other = engagement.replaceable_by
        return cls(initial={**values, "replaceable_by": other.name if other else ""})

    def engaged(self) -> EngagementDetails:
        """Return what was said, for the action."""
        return EngagementDetails(**{name: self.cleaned_data[name] for name in ENGAGEMENT_FIELDS})


class NewEngagementForm(EngagementForm):
    """A party that takes a place."""

    role = forms.ChoiceField(label=_("Place in the chain"), choices=ChainRole)
    party_name = forms.CharField(
        label=_("Party"), max_length=150, error_messages={"required": _("Say which party it is.")}
    )
    sphere = forms.ChoiceField(label=_("That party belongs to"), choices=Sphere, initial=Sphere.COMMUNITY)
    field_order = ("role", "party_name", "sphere", *ENGAGEMENT_FIELDS)

    def given(self) -> dict[str, Any]:
        """Return the arguments of the action."""
        names = ("role", "party_name", "sphere")
        return {"engaged": self.engaged(), **{name: self.cleaned_data[name] for name in names}}


class EngagementEndForm(forms.Form):
    """The last day of a party in its place."""

    ends_on = DayField(label=_("Last day"), error_messages={"required": _("Choose the last day.")})


class RoleNeedForm(forms.Form):
    """A place the initiative needs, and what for."""

    role = forms.ChoiceField(label=_("Place in the chain"), choices=ChainRole)
    note = forms.CharField(label=_("What for"), max_length=200, required=False)


class RoleForm(forms.Form):
    """The place a button is about."""

    role = forms.ChoiceField(choices=ChainRole)


class DayQuery(forms.Form):
    """Another day to look at."""

    op = DayField(label=_("As it was on"), required=False)
