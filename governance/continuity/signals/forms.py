# SPDX-License-Identifier: EUPL-1.2
"""Forms about signals: what the list is narrowed to, and what is done with one or many."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from accounts.models import Role, User
from accounts.rules import is_coordinator
from governance.arrangements.contact.forms import PersonChoice, colleagues_for
from governance.continuity.checks.registry import all_checks
from governance.continuity.signals import actions as acts
from governance.continuity.signals.filters import CHECK, CLOSED, MINE, NOBODY, RESTING, TEXT_LENGTH
from governance.continuity.signals.presentation import as_ids
from governance.models import Severity, Signal
from governance.pages.day_field import DayField
from initiatives.moderation.queue.forms import areas_of

ACKNOWLEDGE, ASSIGN, SNOOZE, RESOLVE = "acknowledge", "assign", "snooze", "resolve"
WAKE, NOTE, REOPEN = "wake", "note", "reopen"
MANY = (
    (ASSIGN, _("Assign to")),
    (SNOOZE, _("Let rest until")),
    (ACKNOWLEDGE, _("Mark as seen")),
    (WAKE, _("Wake")),
    (RESOLVE, _("Close with a note")),
)
ONE = (*MANY, (NOTE, _("Write a note")), (REOPEN, _("Open again")))
_ACTIONS: dict[str, Callable[..., int]] = {
    ACKNOWLEDGE: acts.acknowledge,
    ASSIGN: acts.assign,
    SNOOZE: acts.snooze,
    WAKE: acts.wake,
    NOTE: acts.note,
    RESOLVE: acts.resolve,
    REOPEN: acts.reopen,
}


class SignalFilterForm(forms.Form):
    """The filters of the list of signals; one query, for the areas of this person."""

    q = forms.CharField(label=_("Words"), required=False, max_length=TEXT_LENGTH)
    area = forms.ChoiceField(label=_("Area"), required=False)
    check = forms.ChoiceField(label=_("Kind of check"), required=False)
    severity = forms.ChoiceField(label=_("Severity"), required=False)
    who = forms.ChoiceField(label=_("Who takes it up"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)
    by = forms.ChoiceField(label=_("Under each other"), required=False)

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        severities = sorted(((str(one.value), one.label) for one in Severity), reverse=True)
        self._offer("area", _("All my areas"), [(area.code, area.name) for area in areas_of(user)])
        self._offer("check", _("All checks"), [(check.code, check.title) for check in all_checks()])
        self._offer("severity", _("Any severity"), severities)
        self._offer("who", _("Everybody"), [(MINE, _("I take it up")), (NOBODY, _("Nobody takes it up"))])
        self._offer("state", _("Open"), [(RESTING, _("Resting")), (CLOSED, _("Closed"))])
        self._offer("by", _("Per initiative"), [(CHECK, _("Per check"))])

    def _offer(self, name: str, nothing: Any, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = [("", nothing), *choices]


class SignalActForm(forms.Form):
    """One act on the ticked signals; which of the other fields counts depends on the act."""

    act = forms.ChoiceField(label=_("With these signals"), choices=MANY)
    person = PersonChoice(label=_("To"), queryset=User.objects.none(), required=False, empty_label=_("Nobody chosen"))
    until = DayField(label=_("Back on"), required=False)
    note = forms.CharField(label=_("Note"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 1}))
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        data: Any = None,
        *args: Any,
        colleagues: QuerySet[User],
        is_one: bool = False,
        begun: str = "",
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("initial", {"seen": timezone.now().isoformat(), "act": begun})
        super().__init__(data, *args, **kwargs)
        person, act = self.fields["person"], self.fields["act"]
        assert isinstance(person, PersonChoice) and isinstance(act, forms.ChoiceField)  # noqa: S101, PT018 - typing
        person.queryset = colleagues
        if is_one:
            act.choices, act.label = list(ONE), _("Act")
        self.ticked: list[str] = data.getlist("pick") if data is not None else []

    def clean(self) -> dict[str, Any]:
        """Ask for what the act needs, and read the ticked boxes."""
        cleaned = super().clean() or {}
        try:
            picked = as_ids(self.ticked)
        except ValueError:
            raise forms.ValidationError(_("The list is out of date. Reload the page and choose again.")) from None
        if not picked:
            raise forms.ValidationError(_("Choose at least one signal."))
        act = cleaned.get("act")
        if act == ASSIGN and not cleaned.get("person") and "person" not in self.errors:
            self.add_error("person", _("Choose who takes it up."))
        if act == SNOOZE and not cleaned.get("until") and "until" not in self.errors:
            self.add_error("until", _("Choose the day on which it comes back."))
        if act and act != ASSIGN and cleaned.get("person"):
            # Else a colleague would seem to have it, and nobody was told.
            self.add_error("act", _("You chose who takes it up. Choose “Assign to” here, or choose nobody."))
        return {**cleaned, "picked": picked}

    def clean_seen(self) -> datetime | None:
        """Return when the list was seen; what is no moment counts as not told."""
        try:
            found = parse_datetime(self.cleaned_data["seen"])
        except ValueError:
            return None
        return found if found is not None and timezone.is_aware(found) else None

    def shown(self) -> list[forms.BoundField]:
        """Return the fields a person fills in, in order."""
        return [self[name] for name in ("act", "person", "until", "note")]

    def act_now(self, by: User) -> int:
        """Do it with the ticked rows and all told as one with them; return how many rows changed.

        What it may be refused for is told by the action.
        """
        asked, act = self.cleaned_data, self.cleaned_data["act"]
        more: dict[str, Any] = {ASSIGN: {"person": asked["person"]}, SNOOZE: {"until": asked["until"]}}.get(act, {})
        is_so = {ASSIGN: Q(assigned_to=asked["person"]), ACKNOWLEDGE: Q(acknowledged_at__isnull=False)}
        signals = asked["picked"]
        if act != NOTE:
            # A note with one is read with all.
            signals = acts.with_told_as_one(signals=signals, by=by, unless=is_so.get(act, Q(pk__in=[])))
        done = _ACTIONS[act](signals=signals, by=by, seen_at=asked["seen"], note=asked["note"], **more)
        return min(done, len(asked["picked"]))


def colleagues_of(user: User) -> QuerySet[User]:
    """Return who can take up signals of this person's areas: officials of their teams, and coordinators."""
    if is_coordinator(user):
        return all_colleagues()
    own = user.area_teams.values("area_id")
    near = Q(area_teams__area__in=own) | Q(area_teams__area__parent__in=own) | Q(area_teams__area__parts__in=own)
    who = (near & Q(role_grants__role=Role.OFFICIAL)) | Q(role_grants__role=Role.COORDINATOR)
    return User.objects.filter(who, is_active=True).distinct().order_by("name", "email")


def colleagues_on(signal: Signal) -> QuerySet[User]:
    """Return who can take up this signal: who works in the area of the initiative, of what is wider everybody."""
    found: QuerySet[User] = colleagues_for(signal.initiative) if signal.initiative else all_colleagues()
    return found


def all_colleagues() -> QuerySet[User]:
    """Return every official and coordinator."""
    offices = [Role.OFFICIAL, Role.COORDINATOR]
    return User.objects.filter(is_active=True, role_grants__role__in=offices).distinct().order_by("name", "email")
