# SPDX-License-Identifier: EUPL-1.2
"""One form on a page of its own, with the way back to where it was opened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest

from governance.pages.form_pages import SavingPage

Crumb = tuple[str, str]


@dataclass(frozen=True)
class Sheet(SavingPage):
    """A form: its title, its button, what is said above it, the pages above it (name, address), and a row version.

    Saving leads to the last of `crumbs`, unless the act returns an address.
    """

    request: HttpRequest
    title: str
    button: str
    crumbs: Sequence[Crumb]
    intro: str = ""
    version: int | None = None
    more: Mapping[str, Any] = field(default_factory=dict)
    template: str = "governance/pages/sheet.html"

    @property
    def back(self) -> str:
        """The address of the page this form belongs to."""
        return self.crumbs[-1][1]

    def leads_to(self, made: Any) -> str:
        """Return to what was made when the act says where, or to the page above."""
        return made if isinstance(made, str) else self.back
