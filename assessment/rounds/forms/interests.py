# SPDX-License-Identifier: EUPL-1.2
"""A reason in words, and who takes an assignment over."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import Role, User
from assessment.models import Assignment
from assessment.rounds.subjects import stake_of
from core.pages.fields import LinesField

REASON_LENGTH = 1000


class ReasonForm(forms.Form):
    """One reason in words: why an act is done."""

    reason = LinesField(
        label=_("Why?"),
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Write a reason in a sentence or two.")},
    )

    def __init__(self, *args: Any, label: str = "", help_text: str = "", required: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["reason"]
        field.label, field.help_text, field.required = label or field.label, help_text, required


class HandOverForm(forms.Form):
    """Who takes an assignment over."""

    assessor: forms.ModelChoiceField[User] = forms.ModelChoiceField(
        label=_("Who scores it instead?"),
        queryset=User.objects.none(),
        empty_label=None,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an assessor.")},
    )

    def __init__(self, *args: Any, assignment: Assignment, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = Assignment.objects.asked().filter(round=assignment.round_id, subject=assignment.subject_id)
        field = self.fields["assessor"]
        if isinstance(field, forms.ModelChoiceField):
            others = (
                User.objects.filter(role_grants__role=Role.ASSESSOR, is_active=True)
                .exclude(pk__in=asked.values("assessor"))
                .order_by("name", "email")
            )
            stakes = [(person, stake_of(assignment.subject, person)) for person in others]
            aside = [(person, stake) for person, stake in stakes if stake]
            field.queryset = others.exclude(pk__in=[person.pk for person, _stake in aside])
            if aside:
                told = "; ".join(f"{person} ({stake.word})" for person, stake in aside)
                field.help_text = gettext("Stand aside: %(people)s.") % {"people": told}
