# SPDX-License-Identifier: EUPL-1.2
"""What a panel fills in per principle, and the few questions around it."""

from hashlib import sha256
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from assessment.lens.texts import LensText
from assessment.models import Score
from assessment.rounds.forms.interests import REASON_LENGTH, ReasonForm
from assessment.scoring.forms import ScoreForm
from core.pages.fields import LinesField

DEPARTURE_LENGTH = 2000
REPLY_LENGTH = 2000
COLUMNS = ("answer", "level", "rationale", "evidence_level", "confidence", "departure")


def _mark(values: dict[str, Any]) -> str:
    told = [values[name].strip() if isinstance(values[name], str) else values[name] for name in COLUMNS]
    return sha256(repr(told).encode()).hexdigest()


class ConsensusForm(ScoreForm):
    """One principle of a consensus: a score with the public text, and why it is not the median."""

    evidence_title = None  # type: ignore[assignment]
    evidence_url = None  # type: ignore[assignment]
    evidence_file = None  # type: ignore[assignment]
    departure = LinesField(
        required=False,
        max_length=DEPARTURE_LENGTH,
        widget=forms.Textarea,
        error_messages={"max_length": _("Make this shorter: at most 2000 characters.")},
    )

    # What the form showed: a principle that nobody touched on this page is not written, so two people can work at once.
    was = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, lens: LensText, score: Score) -> None:
        super().__init__(data, lens=lens, score=score)
        self.initial["departure"] = score.departure
        self.initial["was"] = _mark({name: getattr(score, name) for name in COLUMNS})

    @property
    def can_be_saved(self) -> bool:
        """Whether everything in it fits."""
        return not self.errors

    @property
    def is_touched(self) -> bool:
        """Whether this page says something else than it showed; call after is_valid."""
        return bool(self.cleaned_data["was"] != _mark(self.changes))

    @property
    def changes(self) -> dict[str, Any]:
        """The values of the score row that this form asks for; call after is_valid."""
        return super().changes | {"departure": self.cleaned_data["departure"]}


class DissentForm(forms.Form):
    """What a member sees otherwise."""

    dissent = LinesField(
        label=_("What do you see otherwise?"),
        max_length=DEPARTURE_LENGTH,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Everybody reads this beside the result, without your name."),
        error_messages={
            "required": _("Write what you see otherwise."),
            "max_length": _("Make this shorter: at most 2000 characters."),
        },
    )


class MissingForm(ReasonForm):
    """Why a member does not sign."""

    member: forms.ModelChoiceField[User] = forms.ModelChoiceField(
        label=_("Who does not sign?"),
        queryset=User.objects.none(),
        empty_label=None,
        error_messages={"required": _("Choose a member.")},
    )
    field_order = ("member", "reason")

    def __init__(self, *args: Any, members: list[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["member"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = User.objects.filter(pk__in=[member.pk for member in members]).order_by("name", "email")


class SettleForm(forms.Form):
    """How a result is settled: for everybody, or inside the municipality with a reason."""

    way = forms.ChoiceField(
        label=_("Who may read it?"),
        choices=[
            ("publish", _("Everybody: publish the result")),
            ("internal", _("Only those involved: keep it internal")),
        ],
        widget=forms.RadioSelect,
        initial="publish",
        error_messages={"required": _("Choose who may read the result.")},
    )
    reason = LinesField(
        label=_("Why does it stay internal?"),
        max_length=REASON_LENGTH,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Only when you keep it internal. Who is judged reads this reason."),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for the reason when it stays internal; leave it out when it is published."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("way") == "internal" and not cleaned.get("reason", "").strip():
            self.add_error("reason", _("Write why the result stays internal."))
        if cleaned.get("way") == "publish":
            cleaned["reason"] = ""
        return cleaned
