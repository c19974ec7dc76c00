# SPDX-License-Identifier: EUPL-1.2
"""Fields of forms."""

from typing import Any

from django import forms


class LinesField(forms.CharField):
    """Text in which a line end is one character, as in the database, whatever the browser sends."""

    def to_python(self, value: Any) -> str:
        """Return the text with plain line ends."""
        text = super().to_python(str(value).replace("\r\n", "\n").replace("\r", "\n") if value else value)
        return str(text or "")
