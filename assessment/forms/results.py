# SPDX-License-Identifier: EUPL-1.2
"""The public text per principle of a result."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _

from assessment.models import Assessment
from assessment.results import Proposal

LONGEST_TEXT = 4000
FAR_APART = 2  # levels


@dataclass(frozen=True, slots=True)
class Part:
    """One principle on the page: the proposal and its field."""

    proposal: Proposal
    field: forms.BoundField


@dataclass(frozen=True, slots=True)
class PartGroup:
    """Principles on which the assessors differ as much."""

    title: str
    parts: list[Part]


class ResultForm(forms.Form):
    """One text per principle that needs one, and the assessments the coordinator saw."""

    assessments = forms.CharField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, proposals: Sequence[Proposal], assessments: Sequence[Assessment], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.proposals = list(proposals)
        self.fields["assessments"].initial = " ".join(str(one.pk) for one in assessments)
        for proposal in self.proposals:
            self.fields[proposal.principle.code] = forms.CharField(
                label=_("What the public reads about %(principle)s") % {"principle": proposal.name},
                widget=forms.Textarea(attrs={"rows": 3}),
                required=proposal.needs_text,
                max_length=LONGEST_TEXT,
                initial=proposal.proposed_text,
                error_messages={
                    "required": _("Write for “%(principle)s” why it has this outcome.") % {"principle": proposal.name}
                },
            )

    def groups(self) -> list[PartGroup]:
        """Return the principles in three groups, largest disagreement first; inside a group in lens order."""
        parts = [Part(proposal, self[proposal.principle.code]) for proposal in self.proposals]
        far = sorted(
            (part for part in parts if (part.proposal.spread or 0) >= FAR_APART),
            key=lambda part: -(part.proposal.spread or 0),
        )
        near = [part for part in parts if part.proposal.spread == 1]
        same = [part for part in parts if (part.proposal.spread or 0) == 0]
        return [
            PartGroup(_("Far apart: two levels or more"), far),
            PartGroup(_("One level apart"), near),
            PartGroup(_("Of one mind, or scored by one assessor"), same),
        ]

    def texts(self) -> dict[str, str]:
        """Return the text per principle code."""
        return {proposal.principle.code: self.cleaned_data[proposal.principle.code] for proposal in self.proposals}

    def seen(self) -> list[UUID]:
        """Return the ids of the assessments the form was made from."""
        return [UUID(text) for text in self.cleaned_data["assessments"].split()]

    def clean_assessments(self) -> str:
        """Refuse a list that is not made of ids."""
        text: str = self.cleaned_data["assessments"]
        try:
            [UUID(part) for part in text.split()]
        except ValueError as error:
            raise forms.ValidationError(_("This form is incomplete. Reload the page.")) from error
        return text
