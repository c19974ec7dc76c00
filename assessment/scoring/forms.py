# SPDX-License-Identifier: EUPL-1.2
"""The form of one principle. Everything may be left open: a draft is never refused for what it lacks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from assessment.lens.texts import LensText
from assessment.models import Score
from core.pages.fields import LinesField
from core.pages.form_fields import UploadField

RATIONALE_LENGTH = 4000


class ScoreForm(forms.Form):
    """What an assessor says about one principle; its prefix is the principle's code."""

    version = forms.IntegerField(min_value=1, max_value=999_999_999, widget=forms.HiddenInput)
    answer = forms.ChoiceField(required=False, widget=forms.RadioSelect)
    rationale = LinesField(
        required=False,
        max_length=RATIONALE_LENGTH,
        widget=forms.Textarea,
        error_messages={"max_length": _("Make this shorter: at most 4000 characters.")},
    )
    evidence_level = forms.TypedChoiceField(required=False, coerce=int, empty_value=None, widget=forms.RadioSelect)
    confidence = forms.ChoiceField(required=False, widget=forms.RadioSelect)
    evidence_title = forms.CharField(
        label=_("Name of the evidence"),
        required=False,
        max_length=150,
        help_text=_("For instance: grant decision 2026."),
    )
    evidence_url = forms.URLField(
        label=_("Web address"),
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": _("Write a whole web address, such as https://example.org/report.")},
    )
    evidence_file = UploadField(
        label=_("Or a file"),
        help_text=_("PDF, PNG, JPEG, DOCX, ODT, XLSX or TXT, at most 10 MB."),
        required=False,
        max_length=255,
        error_messages={"empty": _("This file is empty. Choose another one.")},
    )

    def __init__(self, data: Any = None, files: Any = None, *, lens: LensText, score: Score) -> None:
        code = score.principle.code
        super().__init__(
            data,
            files,
            prefix=code,
            initial={
                "version": score.version,
                "answer": answer_of(score),
                "rationale": score.rationale,
                "evidence_level": score.evidence_level,
                "confidence": score.confidence,
            },
        )
        self.score = score
        self.is_saved = False
        answers = [str(step.level) for step in lens.levels]
        answers += [each.code for each in lens.non_values if each.code != "not_scored"]
        for name, values in (
            ("answer", answers),
            ("evidence_level", [step.level for step in lens.evidence]),
            ("confidence", [each.code for each in lens.confidence]),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
            field.choices = [(value, str(value)) for value in values]

    @property
    def can_be_saved(self) -> bool:
        """Whether what belongs to the score itself is in order; a wrong address of evidence does not stop it."""
        return not {"version", "answer", "rationale", "evidence_level", "confidence"} & self.errors.keys()

    @property
    def changes(self) -> dict[str, Any]:
        """The values of the score row that this form asks for; call after is_valid."""
        cleaned = self.cleaned_data
        answer = cleaned["answer"]
        return {
            "answer": "level" if answer.isdigit() else answer or "not_scored",
            "level": int(answer) if answer.isdigit() else None,
            "rationale": cleaned["rationale"],
            "evidence_level": cleaned["evidence_level"],
            "confidence": cleaned["confidence"],
        }

    @property
    def brings_evidence(self) -> bool:
        """Whether a link or a file was filled in."""
        cleaned = self.cleaned_data
        return bool(cleaned.get("evidence_url") or cleaned.get("evidence_file"))


def answer_of(score: Score) -> str:
    """Return the choice that stands for this score: its level, its non-value, or nothing yet."""
    if score.level is not None:
        return str(score.level)
    return "" if score.answer == "not_scored" else score.answer
