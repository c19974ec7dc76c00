# SPDX-License-Identifier: EUPL-1.2
"""The form of an arrangement: new, changed or renewed; it asks only what fits the kind."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.site.queries import own_party
from governance.arrangements.actions.arrangements import Terms
from governance.arrangements.fields_by_kind import AFTERWARDS, FITTING, OF_THE_END, shown_fields
from governance.arrangements.forms.end_fields import ReasonField, ReasonGivenField
from governance.arrangements.forms.money_fields import HoursField, MoneyField
from governance.arrangements.terms import ONE_DAY, next_term
from governance.models import Arrangement, ArrangementKind, PolicyGoal, Scheme
from governance.pages.day_field import DayField
from governance.pages.office_form import OfficeForm
from governance.pages.suggestions import Suggestions
from initiatives.models import Initiative, Place
from initiatives.models.party import Sphere

MOST_SUGGESTIONS = 200
# A renewal is asked for and decided anew.
DECISION = ("asked_on", "decided_on", "announced_on")


class ArrangementForm(OfficeForm):
    """What carries the initiative, by whom, and from when until when."""

    kind = forms.ChoiceField(choices=ArrangementKind, widget=forms.HiddenInput)
    title = forms.CharField(
        label=_("Name"), max_length=150, error_messages={"required": _("Give the arrangement a name.")}
    )
    party_name = forms.CharField(
        label=_("Granted by"),
        max_length=150,
        error_messages={"required": _("Say who grants it.")},
        help_text=_("For example the municipality, a corporation or a fund."),
    )
    sphere = forms.ChoiceField(label=_("That party belongs to"), choices=Sphere)
    rule = forms.CharField(
        label=_("The rule it departs from"),
        max_length=200,
        error_messages={"required": _("Name the rule this exception departs from.")},
        help_text=_("Which rule, permit or plan. Pick one that is known when it is the same rule."),
        widget=Suggestions,
    )
    situation = forms.CharField(
        label=_("What is different here"),
        max_length=2000,
        required=False,
        help_text=_("Why the rule does not fit this situation. No names of people."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    first_day = DayField(label=_("First day"), error_messages={"required": _("Choose the first day.")})
    last_day = DayField(
        label=_("Last day"), required=False, help_text=_("The last day on which it holds. Empty when no end is agreed.")
    )
    hours_per_week = HoursField(
        label=_("Hours a week"), required=False, help_text=_("On average, over the whole term. For example 8 or 7,5.")
    )
    rent_per_month = MoneyField(
        label=_("Rent a month, in euro"),
        required=False,
        help_text=_("What the initiative pays for it. 0 when it pays nothing, empty when you do not know."),
    )
    scheme = forms.ModelChoiceField(
        label=_("Scheme"), queryset=Scheme.objects.none(), required=False, empty_label=_("None")
    )
    goal = forms.ModelChoiceField(
        label=_("Policy goal it serves"), queryset=PolicyGoal.objects.none(), required=False, empty_label=_("None")
    )
    place = forms.ModelChoiceField(
        label=_("Place it is about"),
        queryset=Place.objects.none(),
        required=False,
        empty_label=_("None"),
        help_text=_("One of the places the initiative uses; keep them in the file under Places."),
    )
    reference = forms.CharField(
        label=_("File number"), max_length=60, required=False, help_text=_("The number the granting party uses.")
    )
    amount_requested = MoneyField(label=_("Amount requested, in euro"), required=False)
    amount_granted = MoneyField(label=_("Amount granted, in euro"), required=False)
    amount_determined = MoneyField(label=_("Amount determined, in euro"), required=False)
    same_activities = forms.BooleanField(
        label=_("For the same activities as the term before"),
        required=False,
        help_text=_("Three years in a row for the same activities give a right to a reasonable term of notice."),
    )
    by_book_year = forms.BooleanField(label=_("Subsidy per book year"), required=False)
    determination_requested_on = DayField(label=_("Determination asked on"), required=False)
    determined_on = DayField(label=_("Determined on"), required=False)
    notice_given_on = DayField(label=_("End announced on"), required=False)
    asked_on = DayField(
        label=_("Asked on"), required=False, help_text=_("The day the initiative asked for it. Empty when not known.")
    )
    decided_on = DayField(
        label=_("Decided on"),
        required=False,
        help_text=_("Empty when there is no decision yet, or its day is not known."),
    )
    announced_on = DayField(
        label=_("Decision announced on"), required=False, help_text=_("The day of the letter with the decision.")
    )
    end_reason_given = ReasonGivenField()
    end_reason = ReasonField()

    def __init__(
        self,
        *args: Any,
        kind: str,
        person: User,
        of: Arrangement | None = None,
        renewing: bool = False,
        initiative: Initiative | None = None,
        **kwargs: Any,
    ) -> None:
        """Keep the fields that fit `kind`; `of` is what is changed, or with `renewing` what is renewed.

        `initiative` is asked for a new one: its places can be chosen.
        """
        super().__init__(*args, **kwargs)
        self.of = None if renewing else of
        renews = renewing or (of is not None and of.renews_id is not None)
        shown = shown_fields(kind, is_new=self.of is None, renews=renews, filled=_filled(self.of, kind))
        for name in set(self.fields) - {"kind", *shown}:
            del self.fields[name]
        self.initial["kind"] = kind
        self._offer(person)
        self._offer_places(person, of, of.initiative if of else initiative)

    def _offer_places(self, person: User, of: Arrangement | None, initiative: Initiative | None) -> None:
        if "place" in self.fields:
            known = Q(uses__initiative=initiative) | Q(pk=of.place_id if of else None)
            field: Any = self.fields["place"]
            field.queryset = Place.objects.visible_to(person).filter(known).distinct()

    def _offer(self, person: User) -> None:
        for name, model in (("scheme", Scheme), ("goal", PolicyGoal)):
            if name in self.fields:
                field: Any = self.fields[name]
                field.queryset = model.objects.visible_to(person)
                field.label_from_instance = _with_state
        if "rule" in self.fields:
            self.fields["rule"].required = self.initial["kind"] == ArrangementKind.EXCEPTION
            widget: Any = self.fields["rule"].widget
            widget.suggest(known_rules(person))

    @classmethod
    def start(
        cls,
        kind: str,
        person: User,
        of: Arrangement | None = None,
        *,
        renewing: bool = False,
        initiative: Initiative | None = None,
    ) -> "ArrangementForm":
        """Return the form as it opens: empty, with an arrangement, or with the next term of one."""
        initial = _initial(of, renewing=renewing)
        return cls(kind=kind, person=person, of=of, renewing=renewing, initiative=initiative, initial=initial)

    def given(self) -> dict[str, Any]:
        """Return the cleaned form as the arguments of the action."""
        cleaned = self.cleaned_data
        told = {name: cleaned[name] for name in Terms.__dataclass_fields__ if name in cleaned}
        if self.of is not None:
            # Asked of a renewal only; what is not asked stays as it is.
            told.setdefault("same_activities", self.of.same_activities)
        return {"terms": Terms(**told), "party_name": cleaned["party_name"], "sphere": cleaned["sphere"]}


def _initial(of: Arrangement | None, *, renewing: bool) -> dict[str, Any]:
    if of is None:
        return {
            "party_name": own_party(),
            "sphere": Sphere.GOVERNMENT,
        }
    values = {name: getattr(of, name) for name in Terms.__dataclass_fields__ if name != "kind"}
    values |= {"party_name": of.granted_by.name, "sphere": of.granted_by.sphere}
    if renewing:
        for name in (*AFTERWARDS, *OF_THE_END, *DECISION, "reference", "amount_requested"):
            values.pop(name)
        values["same_activities"] = True
        if of.last_day:
            values["first_day"], values["last_day"] = next_term(of.first_day, of.last_day)
        # What is over carries nothing new: whoever renews chooses another, or that one on purpose.
        for one in over_by_then(of):
            values["goal" if isinstance(one, PolicyGoal) else "scheme"] = None
    return values


def over_by_then(of: Arrangement) -> list[PolicyGoal | Scheme]:
    """Return the goal and the scheme of an arrangement that are over when a renewal of it begins."""
    begins = of.last_day + ONE_DAY if of.last_day else timezone.localdate()
    return [one for one in (of.goal, of.scheme) if one is not None and _state(one, begins)]


def _state(one: PolicyGoal | Scheme, on: date) -> str:
    if isinstance(one, PolicyGoal) and one.withdrawn_on and one.withdrawn_on <= on:
        return gettext("withdrawn")
    return gettext("ended") if one.ends_on and one.ends_on < on else ""


def _with_state(one: PolicyGoal | Scheme) -> str:
    state = _state(one, timezone.localdate())
    return f"{one} ({state})" if state else str(one)


def _filled(of: Arrangement | None, kind: str) -> Collection[str]:
    """Name the fields that hold something; another kind keeps only what fits it."""
    if of is None or of.kind != kind:
        return ()
    every = {name for names in FITTING.values() for name in names} | set(AFTERWARDS)
    filled = [name for name in sorted(every - {"same_activities"}) if getattr(of, name) not in (None, "", False)]
    return filled if of.end_reason_given is None else [*filled, *OF_THE_END]


def known_rules(person: User) -> list[str]:
    """Return the rules from which exceptions this person may read depart, in order of the alphabet; one query."""
    rows = Arrangement.every.visible_to(person).exclude(rule="").order_by("rule")
    return list(rows.values_list("rule", flat=True).distinct()[:MOST_SUGGESTIONS])
