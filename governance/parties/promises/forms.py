# SPDX-License-Identifier: EUPL-1.2
"""Forms of what partners have to do or promised, of calling them to account and of their answer."""

from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from governance.models import CallAnswer, PromiseBasis, PromiseOutcome
from governance.models.partner_call import SAID
from governance.pages.day_field import DayField
from governance.pages.office_form import OfficeForm
from governance.parties.promises.accountability import SaidAnswer
from governance.parties.queries import full_name
from initiatives.models import Party

# Ours: so long a party gets for an answer, unless who asks chooses another day.
DAYS_TO_ANSWER: Final = 14


class PromiseForm(OfficeForm):
    """What is said about one thing."""

    basis = forms.ChoiceField(
        label=_("Why is it expected?"),
        choices=PromiseBasis,
        widget=forms.RadioSelect,
        help_text=_("Part of its task: by its place in the chain, or an arrangement. Promised: it said so itself."),
        error_messages={"required": _("Choose why it is expected.")},
    )
    text = forms.CharField(
        label=_("What will it do?"), max_length=300, error_messages={"required": _("Write what it will do.")}
    )
    due_on = DayField(
        label=_("Before"),
        help_text=_("The last day. It may have passed."),
        error_messages={"required": _("Choose the last day.")},
    )


class NewPromiseForm(PromiseForm):
    """The same of a party in the chain."""

    party = forms.ModelChoiceField(
        label=_("Party"),
        queryset=Party.objects.none(),
        empty_label=_("Choose a party"),
        error_messages={"required": _("Choose a party."), "invalid_choice": _("Choose a party of the chain.")},
    )
    field_order = ("party", "basis", "text", "due_on")

    def __init__(self, *args: Any, parties: QuerySet[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        party: Any = self.fields["party"]
        party.queryset, party.label_from_instance = parties, full_name


class SettleForm(OfficeForm):
    """What became of it."""

    outcome = forms.ChoiceField(
        label=_("What became of it?"),
        choices=PromiseOutcome,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what became of it.")},
    )
    closed_on = DayField(label=_("Done on"), required=False, help_text=_("Only when it is done. Empty means today."))
    note = forms.CharField(
        label=_("In words"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Required when it is not done: say why."),
    )


class CallForm(OfficeForm):
    """What is asked, and until when."""

    text = forms.CharField(
        label=_("Your question"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The party reads it, with your name. Everybody who carries or handles the initiative does too."),
        error_messages={"required": _("Write your question.")},
    )
    answer_by = DayField(label=_("Answer by"), error_messages={"required": _("Choose the last day for an answer.")})


def usual_answer_day() -> date:
    """Return until when a party has for an answer when nobody chooses another day."""
    return timezone.localdate() + timedelta(days=DAYS_TO_ANSWER)


class AnswerForm(OfficeForm):
    """How it went, in the words of the party."""

    answer = forms.ChoiceField(
        label=_("How does it stand?"),
        choices=[(one.value, one.label) for one in SAID],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it stands.")},
    )
    closed_on = DayField(label=_("Done on"), required=False, help_text=_("Only when it is done. Empty means today."))
    new_day = DayField(label=_("Done before"), required=False, help_text=_("Only when it takes longer."))
    note = forms.CharField(
        label=_("In words"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Required when it takes longer or is not done: say why."),
    )

    def said(self) -> SaidAnswer:
        """Return the answer, for the action."""
        given = self.cleaned_data
        answer = CallAnswer(given["answer"])
        return SaidAnswer(answer, given["note"], given["closed_on"], given["new_day"])
