# SPDX-License-Identifier: EUPL-1.2
"""Forms of follow-ups."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from assessment.models import FollowUpState
from core.pages.form_fields import DayField


class OwnerChoice(forms.ModelChoiceField[User]):
    """People by name."""

    def label_from_instance(self, obj: User) -> str:
        """Return the name; the address only where no name is known."""
        return str(obj)


class ChangeForm(forms.Form):
    """What, by whom, before when."""

    text = forms.CharField(
        label=_("What will be done"),
        max_length=300,
        error_messages={
            "required": _("Write what will be done."),
            "max_length": _("Make this shorter: at most 300 characters."),
        },
    )
    owner = OwnerChoice(
        label=_("Who does it"),
        queryset=User.objects.none(),
        empty_label=_("Choose a person"),
        error_messages={"required": _("Choose who does it.")},
    )
    due_on = DayField(label=_("Before"), required=True)

    def __init__(self, *args: Any, owners: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        owner = self.fields["owner"]
        assert isinstance(owner, OwnerChoice)  # noqa: S101 - for the type checker
        owner.queryset = owners


class FollowUpForm(ChangeForm):
    """The same of something new, and about which principle it is."""

    principle = forms.ChoiceField(label=_("Principle"), error_messages={"required": _("Choose a principle.")})
    field_order = ("principle", "text", "owner", "due_on")

    def __init__(self, *args: Any, principles: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        principle = self.fields["principle"]
        assert isinstance(principle, forms.ChoiceField)  # noqa: S101
        principle.choices = [("", _("Choose")), *principles]


class CloseForm(forms.Form):
    """Done, or dropped with a reason."""

    state = forms.ChoiceField(
        label=_("How did it end?"),
        choices=[(FollowUpState.DONE.value, _("Done")), (FollowUpState.DROPPED.value, _("Dropped"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it ended.")},
    )
    note = forms.CharField(
        label=_("What came of it"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Required when it is dropped: say why."),
    )
