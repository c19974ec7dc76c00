# SPDX-License-Identifier: EUPL-1.2
"""Forms of the growth path: a step, the day it begins, what is asked of a partner, and that it agreed."""

from typing import Any, Final

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.pages.form_fields import TextField
from governance.growth.actions import StepDetails
from governance.growth.partners import ChangeDetails
from governance.growth.queries import Money, Standing, by_kind
from governance.models import GrowthChange, GrowthStep, PartnerChange, PartnerPromise, Reach
from governance.models.growth import MOST_HOURS
from governance.pages.day_field import DayField
from governance.pages.office_form import OfficeForm
from governance.parties.queries import full_name
from initiatives.models import Party
from initiatives.models.party import IncomeKind

KEPT: Final = (
    "name", "activities", "business_model", "paid_hours", "voluntary_hours", "reach", "wished_on", "started_on",
    "is_shown",
)  # fmt: skip
_LINES: Final = 3


def _hours(label: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=MOST_HOURS,
        help_text=gettext_lazy("All people together, roughly. Leave it empty when you do not know."),
    )


class StepForm(OfficeForm):
    """What is told of a step; which days and which money are asked hangs on where it stands on the path."""

    name = TextField(
        label=gettext_lazy("Name of the step"),
        most=80,
        ask=gettext_lazy("Give the step a name."),
        help_text=gettext_lazy("In a few words. For example: a first garden, or open on six days."),
    )
    activities = TextField(
        label=gettext_lazy("What do you do in this step?"),
        most=1000,
        ask=gettext_lazy("Write what you do in this step."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    started_on = DayField(
        label=gettext_lazy("Began on"),
        help_text=gettext_lazy("Do you not know the day? Choose the first day of the month or year."),
        error_messages={"required": gettext_lazy("Choose the day on which it began.")},
    )
    wished_on = DayField(
        label=gettext_lazy("When do you want to begin?"),
        required=False,
        help_text=gettext_lazy("Roughly. From 90 days before it, it is asked who agreed to what."),
    )
    reach = forms.ChoiceField(
        label=gettext_lazy("How far does it reach?"),
        choices=[("", gettext_lazy("Not known")), *Reach.choices],
        required=False,
    )
    paid_hours = _hours(gettext_lazy("Paid hours a week"))
    voluntary_hours = _hours(gettext_lazy("Voluntary hours a week"))
    business_model = TextField(
        label=gettext_lazy("How does it pay its way, in words?"),
        most=1000,
        widget=forms.Textarea(attrs={"rows": _LINES}),
        help_text=gettext_lazy("What comes in, from whom and for what. And what goes without money."),
    )
    is_shown = forms.BooleanField(
        label=gettext_lazy("Show this step on our public page"),
        required=False,
        help_text=gettext_lazy("What you do, how it pays its way, and the hours. Never what is asked of partners."),
    )

    def __init__(self, *args: Any, standing: Standing, may_show: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.fields["wished_on" if standing is not Standing.NEXT else "started_on"]
        if not may_show:
            del self.fields["is_shown"]
        self.asks_money = standing is not Standing.NOW
        if self.asks_money:
            self._ask_money()
        order = ("name", "activities", "started_on", "wished_on", "money", *self.share_names, "business_model")
        self.order_fields(order)

    def _ask_money(self) -> None:
        self.fields["money"] = forms.MultipleChoiceField(
            label=_("Where does the money come from?"),
            choices=IncomeKind.choices,
            widget=forms.CheckboxSelectMultiple,
            required=False,
            error_messages={"invalid_choice": _("Choose from the list.")},
        )
        for kind in IncomeKind:
            label = _("%(kind)s: which percentage of all money?") % {"kind": kind.label}
            self.fields[_share(kind)] = forms.IntegerField(label=label, required=False, min_value=1, max_value=100)

    @property
    def share_names(self) -> list[str]:
        """The fields in which the share of each source is asked; none where money is not asked."""
        return [_share(kind) for kind in IncomeKind] if self.asks_money else []

    @property
    def shares(self) -> list[Any]:
        """The same as the page draws them."""
        return [self[name] for name in self.share_names]

    @property
    def has_shares(self) -> bool:
        """Whether a share is filled in or wrong, so that the page shows them."""
        return any(field.value() or field.errors for field in self.shares)

    def said(self, known: GrowthStep | None = None) -> StepDetails:
        """Return what was told, for the action; what was not asked stays as it is `known`."""
        given = self.cleaned_data
        values: dict[str, Any] = {
            name: given[name] if name in self.fields else getattr(known, name, None) for name in KEPT
        }
        return StepDetails(**{**values, "is_shown": bool(values["is_shown"])}, money=self._money())

    def _money(self) -> Money:
        if not self.asks_money:
            return {}
        given = self.cleaned_data
        # A share says that there is such money.
        shares = {kind.value: given.get(_share(kind)) for kind in IncomeKind}
        return {kind: share for kind, share in shares.items() if share or kind in given["money"]}


def _share(kind: IncomeKind) -> str:
    return f"share_{kind.value}"


def known_of(step: GrowthStep) -> dict[str, Any]:
    """Return the values with which the form of this step opens."""
    money = by_kind(step.incomes.all())
    shares = {f"share_{kind}": share for kind, share in money.items()}
    return {**{name: getattr(step, name) for name in KEPT}, "money": list(money), **shares}


class BeginForm(OfficeForm):
    """On which day the next step began."""

    started_on = DayField(
        label=gettext_lazy("Began on"), error_messages={"required": gettext_lazy("Choose the day on which it began.")}
    )


class ChangeForm(OfficeForm):
    """What is asked of a partner."""

    party = forms.ModelChoiceField(
        label=gettext_lazy("Who?"),
        queryset=Party.objects.none(),
        empty_label=gettext_lazy("Choose a party"),
        error_messages={
            "required": gettext_lazy("Choose a party."),
            "invalid_choice": gettext_lazy("Choose a party of the chain."),
        },
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What changes?"),
        choices=PartnerChange,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what changes.")},
    )
    text = TextField(
        label=gettext_lazy("What do you ask, in words?"),
        most=300,
        ask=gettext_lazy("Write what you ask."),
        help_text=gettext_lazy("For example: three years of subsidy instead of one."),
    )
    due_on = DayField(label=gettext_lazy("Before"), required=False, help_text=gettext_lazy("If there is such a day."))

    def __init__(self, *args: Any, parties: QuerySet[Party], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        party: Any = self.fields["party"]
        party.queryset, party.label_from_instance = parties, full_name

    def asked(self) -> ChangeDetails:
        """Return what is asked, for the action."""
        return ChangeDetails(**self.cleaned_data)


class AgreeForm(OfficeForm):
    """What the party promised: new words and a day, or a promise that stands there already."""

    promise = forms.ModelChoiceField(
        label=gettext_lazy("Does it stand there already?"),
        queryset=PartnerPromise.objects.none(),
        required=False,
        empty_label=gettext_lazy("No, note it as a new promise"),
        error_messages={"invalid_choice": gettext_lazy("Choose a promise of this party.")},
    )
    text = TextField(
        label=gettext_lazy("What will it do?"),
        most=300,
        ask=gettext_lazy("Write what it will do."),
        required=False,
    )
    due_on = DayField(
        label=gettext_lazy("Before"),
        required=False,
        error_messages={"required": gettext_lazy("Choose the last day.")},
    )

    def __init__(self, *args: Any, change: GrowthChange, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        theirs = PartnerPromise.objects.open().filter(initiative=change.initiative_id, party=change.party_id)
        found = theirs.filter(growth_change__isnull=True)
        field: Any = self.fields["promise"]
        field.queryset = found
        if not found.exists():
            del self.fields["promise"]
            self.fields["text"].required = self.fields["due_on"].required = True

    def clean(self) -> dict[str, Any]:
        """Ask for words and a day where it is a new promise."""
        given = super().clean() or self.cleaned_data
        if not given.get("promise"):
            if not given.get("text") and "text" not in self.errors:
                self.add_error("text", _("Write what it will do."))
            if not given.get("due_on") and "due_on" not in self.errors:
                self.add_error("due_on", _("Choose the last day."))
        return given
