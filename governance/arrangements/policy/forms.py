# SPDX-License-Identifier: EUPL-1.2
"""Forms of departments, goals, schemes and council terms, and the filter above their list."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from governance.models import CouncilTerm, Department, PolicyGoal, Scheme
from governance.models.querysets import goal_is_over
from governance.pages.day_field import DayField
from governance.pages.office_form import OfficeForm
from governance.parties.queries import departments_for, full_name
from initiatives.models import Party


class PolicyForm(OfficeForm):
    """A form of policy, which may offer records this person can read."""

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Offer what there is to choose from."""
        super().__init__(*args, **kwargs)
        self.offer(person)

    def offer(self, person: User) -> None:
        """Give the fields their choices; nothing to choose by default."""


class DepartmentForm(PolicyForm):
    """A department."""

    name = forms.CharField(label=_("Name"), max_length=120)
    party = forms.ModelChoiceField(
        label=_("Which party it is"),
        queryset=Party.objects.none(),
        required=False,
        empty_label=_("None"),
        help_text=_("So that what it grants and decides, and its goals, stand on one page. Keep it as a party first."),
    )

    def offer(self, person: User) -> None:
        """Offer the departments among the parties."""
        field: Any = self.fields["party"]
        field.queryset = departments_for(person)
        field.label_from_instance = full_name


class GoalForm(PolicyForm):
    """A policy goal."""

    title = forms.CharField(label=_("Goal"), max_length=150)
    department = forms.ModelChoiceField(
        label=_("Department"), queryset=Department.objects.none(), required=False, empty_label=_("None")
    )
    starts_on = DayField(label=_("From"), required=False)
    ends_on = DayField(label=_("Until"), required=False, help_text=_("The last day. Empty when no end is known."))

    def offer(self, person: User) -> None:
        """Offer the departments."""
        field: Any = self.fields["department"]
        field.queryset = Department.objects.visible_to(person)


class SchemeForm(PolicyForm):
    """A scheme under which money is granted."""

    name = forms.CharField(label=_("Name"), max_length=150)
    goal = forms.ModelChoiceField(
        label=_("Policy goal"), queryset=PolicyGoal.objects.none(), required=False, empty_label=_("None")
    )
    source = forms.URLField(
        label=_("Where it is published"), max_length=300, required=False, assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url"}),
    )  # fmt: skip
    has_legal_basis = forms.BooleanField(
        label=_("Rests on a regulation"),
        required=False,
        initial=True,
        help_text=_("Without one a subsidy is incidental and may last four years (Awb 4:23)."),
    )
    starts_on = DayField(label=_("From"), required=False)
    ends_on = DayField(label=_("Until"), required=False, help_text=_("The last day. Empty when no end is known."))

    def offer(self, person: User) -> None:
        """Offer the goals."""
        field: Any = self.fields["goal"]
        field.queryset = PolicyGoal.objects.visible_to(person)


class CouncilTermForm(PolicyForm):
    """The term of a council."""

    starts_on = DayField(
        label=_("Takes office on"),
        help_text=_("The day of its first meeting after the elections, also when that is still to come."),
        error_messages={"required": _("Choose the day.")},
    )


class WithdrawForm(OfficeForm):
    """When a goal is withdrawn, and why."""

    withdrawn_on = DayField(label=_("Withdrawn on"), error_messages={"required": _("Choose the day.")})
    withdrawn_because = forms.CharField(
        label=_("Why"), max_length=300, error_messages={"required": _("Say why the goal is withdrawn.")}
    )


class PolicyFilter(PolicyForm):
    """Which goals and schemes the list shows."""

    STATES = (("", _("In force")), ("voorbij", _("Ended or withdrawn")), ("alles", _("All")))
    afdeling = forms.ModelChoiceField(
        label=_("Department"), queryset=Department.objects.none(), required=False, empty_label=_("All departments")
    )
    stand = forms.ChoiceField(label=_("State"), choices=STATES, required=False)

    def offer(self, person: User) -> None:
        """Offer the departments."""
        field: Any = self.fields["afdeling"]
        field.queryset = Department.objects.visible_to(person)

    @property
    def department(self) -> Department | None:
        """The department asked for, if it is there."""
        return self.cleaned_data.get("afdeling") if self.is_valid() else None

    def goals(self) -> Q:
        """Return the condition on goals; what the address names wrongly is left out of it."""
        wanted = self._of_state(goal_is_over(timezone.localdate()))
        return wanted & Q(department=self.department) if self.department else wanted

    def schemes(self) -> Q:
        """Return the condition on schemes."""
        wanted = self._of_state(Q(ends_on__lt=timezone.localdate()))
        return wanted & Q(goal__department=self.department) if self.department else wanted

    def _of_state(self, over: Q) -> Q:
        state = self.data.get("stand", "")
        return {"voorbij": over, "alles": Q()}.get(state, ~over)


FORMS = {Department: DepartmentForm, PolicyGoal: GoalForm, Scheme: SchemeForm, CouncilTerm: CouncilTermForm}
