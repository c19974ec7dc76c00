# SPDX-License-Identifier: EUPL-1.2
"""The forms of challenges: the offer, whose task it is and what it costs, a talk, the answer, and how it goes on."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.pages.form_fields import DayField as FounderDayField
from core.pages.form_fields import TextField, refuse_days_out_of_order
from governance.arrangements.forms.money_fields import MoneyField
from governance.models import Arrangement, ArrangementKind, Challenge, ChallengeState, Department
from governance.pages.day_field import DayField
from governance.pages.office_form import OfficeForm

ANSWERS: Final = [
    (ChallengeState.ACCEPTED.value, _("Yes, they take over the task")),
    (ChallengeState.DECLINED.value, _("No, not like this")),
]


class OfferForm(forms.Form):
    """What a carrier offers."""

    use_required_attribute = False

    task = TextField(
        label=_("Which task do you want to take over?"),
        most=150,
        ask=_("Say which task you want to take over"),
        help_text=_("For example: keeping the green of two streets."),
    )
    why = TextField(
        label=_("Why can you do it better or differently?"),
        most=3000,
        ask=_("Write why you can do it better or differently"),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    offer = TextField(
        label=_("What do you offer to do?"),
        most=3000,
        ask=_("Write what you offer to do"),
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    price = MoneyField(
        label=_("What do you ask for it, in euro a year?"),
        help_text=_("Not more than the task costs now. You do not know that? Fill in what you need; we look it up."),
        error_messages={"required": _("Fill in what you ask a year. Nothing is 0.")},
    )
    wanted_from = FounderDayField(label=_("From when?"))


class PrepareForm(OfficeForm):
    """Whose task it is and what it costs now."""

    department = forms.ModelChoiceField(
        label=_("Department whose task it is"), queryset=Department.objects.none(), required=False,
        empty_label=_("Not known yet"),
    )  # fmt: skip
    budget = MoneyField(
        label=_("What the task costs now, in euro a year"), required=False,
        help_text=_("Told by the department. The carriers see it too."),
    )  # fmt: skip

    def __init__(self, *args: Any, person: User, **options: Any) -> None:
        """Offer the departments."""
        super().__init__(*args, **options)
        department: Any = self.fields["department"]
        department.queryset = Department.objects.visible_to(person)


class TalkForm(OfficeForm):
    """What was said."""

    note = TextField(
        label=_("What was said, and what was agreed?"), most=500, ask=_("Write what was said."),
        widget=forms.Textarea(attrs={"rows": 5}), help_text=_("The carriers read this too."),
    )  # fmt: skip


class AnswerForm(OfficeForm):
    """Yes or no and why, and with a yes the term or the agreement."""

    decision = forms.ChoiceField(
        label=_("The answer"), choices=ANSWERS, widget=forms.RadioSelect,
        error_messages={"required": _("Choose the answer.")},
    )  # fmt: skip
    note = TextField(
        label=_("Why?"), most=3000, ask=_("Write the answer and why. The carriers read it in a letter."),
        widget=forms.Textarea(attrs={"rows": 6}),
    )  # fmt: skip
    arrangement = forms.ModelChoiceField(
        label=_("The agreement that carries it"), queryset=Arrangement.objects.none(), required=False,
        empty_label=_("Make one with the days below"), help_text=_("Only with a yes."),
    )  # fmt: skip
    first_day = DayField(label=_("First day"), required=False)
    last_day = DayField(label=_("Last day"), required=False, help_text=_("Leave this open when it has no end."))

    def __init__(self, *args: Any, person: User, challenge: Challenge, **options: Any) -> None:
        """Offer the agreements of this initiative that carry nothing else."""
        super().__init__(*args, **options)
        field: Any = self.fields["arrangement"]
        field.queryset = Arrangement.objects.visible_to(person).filter(
            initiative=challenge.initiative, kind=ArrangementKind.AGREEMENT, challenge__isnull=True
        )

    def clean(self) -> dict[str, Any]:
        """Ask for the term of what is accepted."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        is_accepted = cleaned.get("decision") == ChallengeState.ACCEPTED
        if is_accepted and not (cleaned.get("arrangement") or cleaned.get("first_day")):
            self.add_error("first_day", _("Say from when until when, or choose the agreement that carries it."))
        refuse_days_out_of_order(self, "first_day", "last_day")
        return cleaned


class CourseForm(OfficeForm):
    """How an accepted challenge goes on."""

    state = forms.ChoiceField(
        label=_("How far is it now"), widget=forms.RadioSelect, error_messages={"required": _("Choose how far it is.")}
    )
    note = TextField(label=_("What happened"), most=500, widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, *args: Any, states: list[ChallengeState], **options: Any) -> None:
        """Offer the states that can follow."""
        super().__init__(*args, **options)
        state: Any = self.fields["state"]
        state.choices = [(one.value, one.label) for one in states]
