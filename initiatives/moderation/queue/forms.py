# SPDX-License-Identifier: EUPL-1.2
"""Forms of the work queue."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.rules import is_coordinator
from initiatives.lifecycle import Status
from initiatives.models import Area, Theme
from initiatives.moderation.actions.bulk import SelectedRegistration
from initiatives.moderation.queue.filters import OVERDUE, TEXT_LENGTH, WITHIN_A_WEEK
from initiatives.moderation.queue.sections import queue_choices

DECISIONS = (
    (Status.PUBLISHED.value, _("Publish")),
    (Status.CHANGES_REQUESTED.value, _("Request changes")),
    (Status.DECLINED.value, _("Decline")),
)
MOST_AT_ONCE = 100


class QueueFilterForm(forms.Form):
    """The filters of the work queue, with the areas of this person; two queries, for areas and themes."""

    q = forms.CharField(label=_("Words"), required=False, max_length=TEXT_LENGTH)
    area = forms.ChoiceField(label=_("Area"), required=False)
    part = forms.ChoiceField(label=_("Wijk"), required=False)
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)
    due = forms.ChoiceField(label=_("Answer due"), required=False)
    contact = forms.ChoiceField(label=_("Contact person"), required=False)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        areas = list(areas_of(user))
        self.has_areas = bool(areas)
        whole = _("All areas") if is_coordinator(user) else _("All my areas")
        self._offer("area", whole, [(area.code, area.name) for area in areas if area.parent_id is None])
        self._offer("part", _("All wijken"), [(area.code, area.name) for area in areas if area.parent_id])
        name = "name_en" if get_language() == "en" else "name_nl"
        self._offer("theme", _("All themes"), list(Theme.objects.order_by(name).values_list("code", name)))
        states = [(state.value, state.label) for state in Status if state is not Status.SUBMITTED]
        self._offer("state", _("Waiting for an answer"), states)
        self._offer("due", _("At any time"), [(OVERDUE, _("Overdue")), (WITHIN_A_WEEK, _("Within a week"))])
        self._offer("contact", _("Does not matter"), [(choice.code, choice.label) for choice in queue_choices()])
        if not queue_choices():
            del self.fields["contact"]

    def near(self) -> list[Any]:
        """Return the fields that are always in sight."""
        return [self[name] for name in ("q", "area", "part")]

    def far(self) -> list[Any]:
        """Return the fields behind "more filters"."""
        return [self[name] for name in ("theme", "state", "due", "contact") if name in self.fields]

    def is_far_used(self) -> bool:
        """Whether one of the fields behind "more filters" narrows the list."""
        return any(field.value() for field in self.far())

    def _offer(self, name: str, nothing: Any, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = [("", nothing), *choices]


def areas_of(user: User) -> Any:
    """Return the areas this person works in, wijken inside them included, by name."""
    if is_coordinator(user):
        return Area.objects.order_by("name")
    own = user.area_teams.values("area_id")
    return (Area.objects.filter(pk__in=own) | Area.objects.filter(parent__in=own)).order_by("name")


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
