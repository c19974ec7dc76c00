# SPDX-License-Identifier: EUPL-1.2
"""Assessing programmes, areas or vignettes: which of them, and by whom."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from accounts.models import Role, User
from assessment.models import Purpose, Round, SubjectKind, Vignette
from initiatives.models import Area, Programme

# The word in the address, and the kind it stands for.
KINDS = {"programma": SubjectKind.PROGRAMME, "gebied": SubjectKind.AREA, "vignet": SubjectKind.VIGNETTE}


def kinds_of(round_: Round) -> list[str]:
    """Return the words of what this round can be about, besides initiatives."""
    return ["vignet"] if round_.purpose == Purpose.CALIBRATION else ["programma", "gebied"]


class AssignOthersForm(forms.Form):
    """Things of one kind, and assessors."""

    things: forms.ModelMultipleChoiceField[Any] = forms.ModelMultipleChoiceField(
        queryset=Programme.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one.")},
    )
    assessors: forms.ModelMultipleChoiceField[User] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Assessors"),
        queryset=User.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one assessor.")},
    )

    def __init__(self, *args: Any, round_: Round, kind: SubjectKind, by: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        things, assessors = self.fields["things"], self.fields["assessors"]
        assert isinstance(things, forms.ModelMultipleChoiceField)  # noqa: S101 - for the type checker
        assert isinstance(assessors, forms.ModelMultipleChoiceField)  # noqa: S101 - for the type checker
        things.label = {
            SubjectKind.PROGRAMME: gettext_lazy("Programmes"),
            SubjectKind.AREA: gettext_lazy("Areas"),
        }.get(kind, gettext_lazy("Vignettes"))
        things.queryset = {
            SubjectKind.PROGRAMME: Programme.objects.visible_to(by),
            SubjectKind.AREA: Area.objects.defer("border").order_by("code"),
        }.get(kind, Vignette.objects.filter(lens=round_.lens_id))
        assessors.queryset = User.objects.filter(role_grants__role=Role.ASSESSOR, is_active=True).order_by(
            "name", "email"
        )
