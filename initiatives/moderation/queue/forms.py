# SPDX-License-Identifier: EUPL-1.2
"""Forms of the work queue."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.rules import is_coordinator
from initiatives.lifecycle import Status
from initiatives.models import Area
from initiatives.models.handling import areas_worked_in
from initiatives.moderation.actions.bulk import SelectedRegistration

DECISIONS = (
    (Status.PUBLISHED.value, _("Publish")),
    (Status.CHANGES_REQUESTED.value, _("Request changes")),
    (Status.DECLINED.value, _("Decline")),
)
MOST_AT_ONCE = 100


def areas_of(user: User) -> Any:
    """Return the areas this person works in, wijken inside them included, by name."""
    if is_coordinator(user):
        return Area.objects.defer("border").order_by("name")
    return Area.objects.filter(pk__in=areas_worked_in(user)).defer("border").order_by("name")


class BulkForm(forms.Form):
    """One decision on the ticked registrations."""

    conditional = frozenset({"reason"})

    decision = forms.ChoiceField(
        label=_("With these registrations"),
        choices=(("", _("Choose a decision")), *DECISIONS),
        error_messages={"required": _("Choose what you decide.")},
    )
    reason = forms.CharField(
        label=_("Reason, for the letter"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 1}),
        help_text=_("Needed unless you publish. Everyone gets the same text."),
    )

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(data, *args, **kwargs)
        self.ticked: list[str] = data.getlist("pick") if data is not None else []

    def clean(self) -> dict[str, Any]:
        """Read the ticked boxes: each is an id and the version that was seen."""
        cleaned = super().clean() or {}
        try:
            picked = [_picked(value) for value in dict.fromkeys(self.ticked)]
        except ValueError:
            raise forms.ValidationError(_("The list is out of date. Reload the page and choose again.")) from None
        if not picked:
            raise forms.ValidationError(_("Tick at least one registration."))
        if len(picked) > MOST_AT_ONCE:
            raise forms.ValidationError(_("Choose at most %(most)s at once.") % {"most": MOST_AT_ONCE})
        if cleaned.get("decision") in {Status.CHANGES_REQUESTED, Status.DECLINED} and not cleaned.get("reason"):
            self.add_error("reason", _("Write why, so that the founder knows what to do."))
        return {**cleaned, "picked": picked}


def _picked(value: str) -> SelectedRegistration:
    key, _dot, version = value.partition(".")
    if not version.isascii() or not version.isdigit() or len(version) > 9:  # noqa: PLR2004 - fits the column
        raise ValueError(value)
    return SelectedRegistration(UUID(key), int(version))
