# SPDX-License-Identifier: EUPL-1.2
"""The public text per principle of a result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _

from assessment.models import Assessment, Score
from assessment.panels.forms.consensus import DEPARTURE_LENGTH
from assessment.results.proposals import Proposal
from assessment.statistics.settling import FAR_APART
from core.pages.fields import LinesField

LONGEST_TEXT = 4000


@dataclass(frozen=True, slots=True)
class ResultPrinciple:
    """One principle on the page: the proposal and its field; a reason where the scores do not settle it."""

    proposal: Proposal
    field: forms.BoundField
    reason: forms.BoundField | None
    reply: str
    # What a colleague stored meanwhile, where it differs from what was typed.
    stored: str


@dataclass(frozen=True, slots=True)
class ResultPrincipleGroup:
    """Principles on which the assessors differ as much."""

    title: str
    parts: list[ResultPrinciple]


class ResultForm(forms.Form):
    """One text per principle that needs one, and the assessments the coordinator saw.

    It starts empty: what an assessor wrote is for the panel and the coordinator, not for everybody. `written` are the
    texts that the carriers read already, by principle code, and `content` their hash.
    """

    # It starts empty, and nothing went wrong before it is sent.
    use_required_attribute = False
    assessments = forms.CharField(widget=forms.HiddenInput)
    content = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)

    def __init__(
        self,
        *args: Any,
        proposals: Sequence[Proposal],
        assessments: Sequence[Assessment],
        written: Mapping[str, Score],
        content: str = "",
        replies: Mapping[str, str],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.proposals, self.replies, self.written = list(proposals), replies, written
        self.fields["content"].initial = content
        self.fields["assessments"].initial = " ".join(str(one.pk) for one in assessments)
        without = _("Without a panel it gets no level.")
        for proposal in self.proposals:
            known = written.get(proposal.principle.code)
            if proposal.unsettled:
                self.fields[f"{proposal.principle.code}-reason"] = LinesField(
                    label=_("Why is %(principle)s not settled?") % {"principle": proposal.name},
                    help_text=f"{proposal.why_unsettled} {without}",
                    widget=forms.Textarea(attrs={"rows": 2}),
                    max_length=DEPARTURE_LENGTH,
                    initial=known.departure if known else "",
                    error_messages={
                        "required": _("Write why it is not settled. Everybody reads it beside the result.")
                    },
                )
            self.fields[proposal.principle.code] = LinesField(
                label=_("What the public reads about %(principle)s") % {"principle": proposal.name},
                widget=forms.Textarea(attrs={"rows": 3}),
                required=proposal.needs_text,
                max_length=LONGEST_TEXT,
                initial=known.rationale if known else "",
                error_messages={
                    "required": _("Write for “%(principle)s” why it has this outcome.") % {"principle": proposal.name}
                },
            )

    def groups(self) -> list[ResultPrincipleGroup]:
        """Return the principles in three groups, largest disagreement first; inside a group in lens order."""
        parts = [self._part(proposal) for proposal in self.proposals]
        far = sorted(
            (part for part in parts if (part.proposal.spread or 0) >= FAR_APART),
            key=lambda part: -(part.proposal.spread or 0),
        )
        near = [part for part in parts if part.proposal.spread == 1]
        same = [part for part in parts if (part.proposal.spread or 0) == 0]
        return [
            ResultPrincipleGroup(_("Far apart: two levels or more"), far),
            ResultPrincipleGroup(_("One level apart"), near),
            ResultPrincipleGroup(_("Of one mind, or scored by one assessor"), same),
        ]

    def _part(self, proposal: Proposal) -> ResultPrinciple:
        code = proposal.principle.code
        reason = self[f"{code}-reason"] if proposal.unsettled else None
        known = self.written.get(code)
        is_other = self.is_bound and known is not None and known.rationale != self[code].value()
        stored = known.rationale if known and is_other else ""
        return ResultPrinciple(proposal, self[code], reason, self.replies.get(code, ""), stored)

    def catch_up(self) -> None:
        """Let the page that comes back stand for what it shows: the assessments and texts as they are now."""
        posted: Any = self.data
        data = posted.copy()
        for name in ("assessments", "content"):
            data[name] = self.fields[name].initial
        self.data = data

    def reasons(self) -> dict[str, str]:
        """Return why the scores do not settle a principle, per principle code."""
        codes = [proposal.principle.code for proposal in self.proposals if proposal.unsettled]
        return {code: self.cleaned_data[f"{code}-reason"] for code in codes}

    def texts(self) -> dict[str, str]:
        """Return the text per principle code."""
        return {proposal.principle.code: self.cleaned_data[proposal.principle.code] for proposal in self.proposals}

    def seen(self) -> list[UUID]:
        """Return the ids of the assessments the form was made from."""
        return [UUID(text) for text in self.cleaned_data["assessments"].split()]

    def clean_assessments(self) -> str:
        """Refuse a list that is not made of ids, or not of the assessments that are in."""
        text: str = self.cleaned_data["assessments"]
        try:
            seen = {UUID(part) for part in text.split()}
        except ValueError as error:
            raise forms.ValidationError(_("This form is incomplete. Reload the page.")) from error
        if seen != {UUID(part) for part in self.fields["assessments"].initial.split()}:
            raise forms.ValidationError(_("An assessment came in since you opened this page. Read it, then publish."))
        return text
