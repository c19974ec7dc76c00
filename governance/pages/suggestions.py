# SPDX-License-Identifier: EUPL-1.2
"""A line of text with known answers to pick from; the browser shows them, no script is needed."""

from collections.abc import Iterable
from typing import Any

from django import forms


class Suggestions(forms.TextInput):
    """A text input with a list of suggestions; any other text may be typed too."""

    template_name = "components/suggestions.html"
    suggestions: tuple[str, ...] = ()

    def suggest(self, known: Iterable[str]) -> None:
        """Offer these texts."""
        self.suggestions = tuple(known)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Name the list after the input."""
        context = super().get_context(name, value, attrs)
        if self.suggestions:
            context["widget"]["attrs"]["list"] = f"known-{name}"
        context["widget"]["suggestions"] = self.suggestions
        return context
