# SPDX-License-Identifier: EUPL-1.2
"""Forms of contact."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from governance.models.contact import ContactWay
from governance.pages.day_field import DayField
from governance.parties.queries import departments_for, full_name
from initiatives.models import Initiative, Party
from initiatives.models.handling import handlers_of


class PersonChoice(forms.ModelChoiceField[User]):
    """Colleagues by name."""

    def label_from_instance(self, obj: User) -> str:
        """Return the name; the address only where no name is known."""
        return str(obj)


def colleagues_for(initiative: Initiative) -> Any:
    """Return who can be contact person: the officials of its area, and coordinators."""
    return handlers_of(initiative)


class QuestionForm(forms.Form):
    """What carriers write to the municipality."""

    use_required_attribute = False

    text = forms.CharField(
        label=_("Your message"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("You have ten seconds to take it back. The municipality answers within five working days."),
        error_messages={"required": _("Write your message.")},
    )


class AnswerForm(forms.Form):
    """What an official writes to the carriers."""

    use_required_attribute = False

    text = forms.CharField(
        label=_("Your message"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Everybody who carries the initiative gets it by mail. You have ten seconds to take it back."),
        error_messages={"required": _("Write your message.")},
    )
    answer_by = DayField(
        label=_("You ask something back: answer by"),
        required=False,
        help_text=_("Leave it empty when no answer is needed."),
    )


class ContactPersonForm(forms.Form):
    """Who becomes the contact person, from which day."""

    person = PersonChoice(
        label=_("Contact person"),
        queryset=User.objects.none(),
        empty_label=_("Choose a colleague"),
        error_messages={"required": _("Choose a colleague.")},
    )
    department = forms.ModelChoiceField(
        label=_("Works for the department"),
        queryset=Party.objects.none(),
        required=False,
        empty_label=_("Not known"),
        help_text=_("A change of contact person is counted at the department."),
    )
    starts_on = DayField(label=_("From"), error_messages={"required": _("Choose the first day.")})

    def __init__(self, *args: Any, initiative: Initiative, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person = self.fields["person"]
        assert isinstance(person, PersonChoice)  # noqa: S101 - for the type checker
        person.queryset = colleagues_for(initiative)
        department: Any = self.fields["department"]
        department.queryset = departments_for(by)
        department.label_from_instance = full_name
        if not department.queryset.exists():
            del self.fields["department"]


class ContactEndForm(forms.Form):
    """The last day of a contact person."""

    ends_on = DayField(label=_("Last day"), error_messages={"required": _("Choose the last day.")})


class ContactMomentForm(forms.Form):
    """One moment of contact."""

    way = forms.ChoiceField(label=_("How"), choices=ContactWay, widget=forms.RadioSelect)
    happened_on = DayField(label=_("When"), error_messages={"required": _("Choose the day.")})
    note = forms.CharField(
        label=_("What was said"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Colleagues who handle this initiative read it. Write it so that the founder may read it too."),
    )

    def clean_happened_on(self) -> Any:
        """Refuse a day that has not come yet."""
        day = self.cleaned_data["happened_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("Choose today or a day before."))
        return day
