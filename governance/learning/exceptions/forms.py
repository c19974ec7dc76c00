# SPDX-License-Identifier: EUPL-1.2
"""The filter above the ledger of exceptions, and the forms to ask for one and decide on it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from governance.arrangements.forms.arrangements import known_rules
from governance.learning.exceptions.actions import Request
from governance.models.outcome import DECIDED
from governance.pages.day_field import DayField
from governance.pages.office_form import OfficeForm
from governance.pages.suggestions import Suggestions
from initiatives.models.party import Sphere


class OwnRequestForm(OfficeForm):
    """What carriers ask: to do what, departing from which rule, and what is different here."""

    title = forms.CharField(
        label=_("What is asked for"),
        max_length=150,
        error_messages={"required": _("Say what is asked for.")},
        help_text=_("In a few words, for example: mow the verge ourselves."),
    )
    rule = forms.CharField(
        label=_("The rule it departs from"),
        max_length=200,
        error_messages={"required": _("Name the rule this exception departs from.")},
        help_text=_("Which rule, permit or plan stands in the way. Write it as well as you can."),
        widget=Suggestions,
    )
    situation = forms.CharField(
        label=_("What is different here"),
        max_length=2000,
        error_messages={"required": _("Say what is different here, so that the rule does not fit.")},
        help_text=_("Why the rule does not fit this situation. No names of people."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    first_day = DayField(label=_("Asked for from"), error_messages={"required": _("Choose the first day.")})
    last_day = DayField(
        label=_("Until"), required=False, help_text=_("The last day on which it would hold. Empty for no end.")
    )


class RequestForm(OwnRequestForm):
    """What an official notes of a request: also when it was asked, and who decides."""

    asked_on = DayField(label=_("Asked on"), error_messages={"required": _("Choose the day.")})
    party_name = forms.CharField(
        label=_("Who decides"), max_length=150, error_messages={"required": _("Say who decides on it.")}
    )
    sphere = forms.ChoiceField(label=_("That party belongs to"), choices=Sphere)

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Suggest the rules that are known."""
        super().__init__(*args, **kwargs)
        self.fields["rule"].help_text = _(
            "Which rule, permit or plan. Pick one that is known when it is the same rule."
        )
        rule: Any = self.fields["rule"].widget
        rule.suggest(known_rules(person))

    def given(self) -> dict[str, Any]:
        """Return the cleaned form as the arguments of the action."""
        told = dict(self.cleaned_data)
        party = {name: told.pop(name) for name in ("party_name", "sphere")}
        return {"request": Request(**told), **party}


class DecisionForm(OfficeForm):
    """What is decided on a request, and on which grounds."""

    outcome = forms.ChoiceField(
        label=_("Decision"),
        choices=[(one.value, one.label) for one in DECIDED],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what was decided.")},
    )
    grounds = forms.CharField(
        label=_("Grounds"),
        max_length=2000,
        error_messages={"required": _("Give the grounds: whoever asked will read them.")},
        help_text=_("Why, in plain words, and what is granted when it is a part. Whoever asked reads this. No names."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    decided_on = DayField(label=_("Decided on"), error_messages={"required": _("Choose the day.")})
    first_day = DayField(
        label=_("First day"),
        help_text=_("The term that is granted. It does not matter for a refusal."),
        error_messages={"required": _("Choose the first day.")},
    )
    last_day = DayField(label=_("Last day"), required=False, help_text=_("Empty when no end is agreed."))


class WithdrawForm(OfficeForm):
    """Why a request is withdrawn."""

    grounds = forms.CharField(
        label=_("Why is it withdrawn"),
        max_length=2000,
        error_messages={"required": _("Say why it is withdrawn.")},
        widget=forms.Textarea(attrs={"rows": 4}),
    )
