# SPDX-License-Identifier: EUPL-1.2
"""The decision on one registration."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.pages.form_rendering import described
from initiatives.lifecycle import REASON_NEEDED, Status, possible_decisions
from initiatives.models import Initiative
from initiatives.moderation.standard_sentences import STANDARD_SENTENCES, compose_reason

REASON_LENGTH = 2000
HINTS = {
    Status.PUBLISHED: (_("Publish"), _("Everyone can read it. The carriers get a letter.")),
    Status.CHANGES_REQUESTED: (_("Request changes"), _("The carriers change it and submit it again.")),
    Status.DECLINED: (_("Decline"), _("It does not come in the register. The carriers may submit it again.")),
}


class DecisionForm(forms.Form):
    """Publish, ask for changes or decline, with the reason for the letter.

    `cleaned_data["text"]` is the whole reason: the chosen sentences in `language`, then the official's own words.
    """

    conditional = frozenset({"reason"})

    decision = forms.ChoiceField(
        label=_("Your decision"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what happens with this registration."),
            "invalid_choice": _("This decision is not possible any more."),
        },
    )
    snippets = forms.MultipleChoiceField(
        label=_("Sentences for the letter"),
        choices=list(STANDARD_SENTENCES.items()),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("They come in the language of the carriers."),
    )
    reason = forms.CharField(
        label=_("Reason in your own words"),
        required=False,
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Needed unless you publish, or when a sentence above says it all."),
    )

    same_as = forms.ChoiceField(
        label=_("Is it the same as one of these?"),
        required=False,
        widget=forms.RadioSelect,
        help_text=_("Then decline it. The letter says where the other one is, and its carriers are told too."),
    )

    def __init__(self, *args: Any, status: str, language: str, alike: Sequence[Initiative] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = language
        self.alike = {str(one.pk): one for one in alike if one.is_in_register}
        same_as = self.fields["same_as"]
        assert isinstance(same_as, forms.ChoiceField)  # noqa: S101 - for the type checker
        same_as.choices = [("", _("No")), *((key, one.name) for key, one in self.alike.items())]
        if not self.alike or Status.DECLINED not in possible_decisions(status):
            del self.fields["same_as"]
        decision = self.fields["decision"]
        assert isinstance(decision, forms.ChoiceField)  # noqa: S101 - for the type checker
        decision.choices = [(target.value, described(*HINTS[target])) for target in possible_decisions(status)]

    def clean(self) -> dict[str, Any]:
        """Put the reason together and see that it is there when a letter needs it."""
        cleaned = super().clean() or {}
        if "reason" not in cleaned:
            return cleaned
        same_as = self.alike.get(cleaned.get("same_as", ""))
        if same_as and cleaned.get("decision") not in {None, Status.DECLINED}:
            self.add_error("same_as", _("A registration that is the same as another one is declined."))
        text = compose_reason(cleaned.get("snippets", []), cleaned["reason"], self.language, same_as)
        if cleaned.get("decision") in REASON_NEEDED and not text:
            self.add_error("reason", _("Write why, so that the founder knows what to do."))
        if len(text) > REASON_LENGTH:
            self.add_error("reason", _("Make the reason shorter: with the sentences it is more than 2000 characters."))
        return {**cleaned, "text": text, "same": same_as}
