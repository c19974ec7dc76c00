# SPDX-License-Identifier: EUPL-1.2
"""Whether a reason was given for an end, and which: asked where an arrangement ends or its end is announced."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class ReasonGivenField(forms.TypedChoiceField):
    """Yes, no, or nobody noted it: None."""

    def __init__(self, **kwargs: Any) -> None:
        """Ask in the same words everywhere."""
        super().__init__(
            label=_("Was a reason given to the initiative?"),
            choices=[("", _("Not known")), ("True", _("Yes")), ("False", _("No"))],
            coerce=lambda text: text == "True",
            empty_value=None,
            required=False,
            **kwargs,
        )


class ReasonField(forms.CharField):
    """The reason in a sentence or two; empty when none was given."""

    def __init__(self, **kwargs: Any) -> None:
        """Ask in the same words everywhere."""
        super().__init__(
            label=_("Which reason"),
            max_length=500,
            required=False,
            help_text=_("As it was told to the initiative."),
            **kwargs,
        )
