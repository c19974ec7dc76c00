# SPDX-License-Identifier: EUPL-1.2
"""The carriers' reply, a text per principle."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from assessment.panels.actions.replies import ReplyChange
from assessment.panels.forms.consensus import REPLY_LENGTH
from assessment.panels.outcome import PrincipleOutcome
from core.errors import ConflictError
from core.pages.fields import LinesField


class RepliesForm(forms.Form):
    """A reply per principle, each with the row version it was made from."""

    def __init__(self, data: QueryDict | None = None, *, lines: Sequence[PrincipleOutcome]) -> None:
        super().__init__(data)
        self.lines = list(lines)
        for line in self.lines:
            code = line.principle.code
            self.fields[code] = LinesField(
                label=_("Your reply about %(principle)s") % {"principle": line.principle.name},
                required=False,
                max_length=REPLY_LENGTH,
                initial=line.reply,
                widget=forms.Textarea(attrs={"rows": 3}),
                error_messages={"max_length": _("Make this shorter: at most 2000 characters.")},
            )
            self.fields[f"{code}-version"] = forms.IntegerField(
                min_value=0, max_value=999_999_999, initial=line.reply_version, widget=forms.HiddenInput
            )

    def parts(self) -> list[tuple[PrincipleOutcome, forms.BoundField, forms.BoundField]]:
        """Return per principle its line, its field and its version field."""
        return [(line, self[line.principle.code], self[f"{line.principle.code}-version"]) for line in self.lines]

    def changes(self) -> list[ReplyChange]:
        """Return what is asked for; call after is_valid."""
        cleaned = self.cleaned_data
        return [
            ReplyChange(line.principle.code, cleaned[f"{line.principle.code}-version"], cleaned[line.principle.code])
            for line in self.lines
        ]

    def meet(self, conflicts: Mapping[str, ConflictError]) -> None:
        """Show at each field what another carrier wrote meanwhile; saving once more puts yours in its place."""
        posted: Any = self.data
        data = posted.copy()
        for code, conflict in conflicts.items():
            theirs, _yours = conflict.changed["text"]
            data[f"{code}-version"] = str(conflict.version)
            self.add_error(
                code,
                _("Somebody else wrote meanwhile: “%(text)s”. Put both together here, then save once more.")
                % {"text": theirs},
            )
        self.data = data
