# SPDX-License-Identifier: EUPL-1.2
"""The form in which somebody chooses how each kind of notification comes by mail."""

from collections.abc import Sequence
from typing import Any

from django import forms

from mail.notifications.rhythm import Rhythm
from mail.notifications.topics import Topic


class ChoicesForm(forms.Form):
    """One choice per kind, each from what that kind allows."""

    def __init__(self, *args: Any, kinds: Sequence[tuple[Topic, Rhythm]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for topic, rhythm in kinds:
            self.fields[topic.code] = forms.ChoiceField(
                label=topic.title,
                help_text=topic.explanation,
                choices=[(one.value, one.label) for one in topic.rhythms],
                initial=rhythm.value,
                widget=forms.RadioSelect,
            )
