# SPDX-License-Identifier: EUPL-1.2
"""What who carries an initiative fills in about what stands in the way, and what they learnt."""

from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from governance.models import BarrierKind
from governance.pages.office_form import OfficeForm

# With the line above it, it fits in one message to the municipality.
LONGEST: Final = 1800


class OwnBarrierForm(OfficeForm):
    """What stands in the way."""

    title = forms.CharField(
        label=_("What stands in the way?"), max_length=150, error_messages={"required": _("Say it in one line.")}
    )
    kind = forms.ChoiceField(
        label=_("What sort of thing is it"),
        choices=BarrierKind,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what sort of thing it is.")},
    )
    text = forms.CharField(
        label=_("What happens?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Tell what you run into. Name no persons: everybody in the municipality may read it."),
        error_messages={"required": _("Tell what happens.")},
    )
    proposal = forms.CharField(
        label=_("What should change?"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )


class OwnLessonForm(OfficeForm):
    """What was learnt."""

    title = forms.CharField(
        label=_("What did you learn?"), max_length=150, error_messages={"required": _("Say it in one line.")}
    )
    text = forms.CharField(
        label=_("What happened?"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Tell it so that others can use it. Name no persons: everybody in the municipality may read it."),
        error_messages={"required": _("Tell what happened.")},
    )
    is_failure = forms.BooleanField(label=_("We learnt it from what went wrong"), required=False)
