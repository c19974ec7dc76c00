# SPDX-License-Identifier: EUPL-1.2
"""The filter above the ledger of exceptions."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from governance.models import Barrier, Department
from governance.pages.office_form import OfficeForm
from initiatives.moderation.queue.forms import areas_of


class LedgerFilter(OfficeForm):
    """Which exceptions the ledger counts; what the address names wrongly is left out of it."""

    gebied = forms.ChoiceField(label=_("Area"), required=False)
    afdeling = forms.ModelChoiceField(
        label=_("Department"), queryset=Department.objects.none(), required=False, empty_label=_("All departments")
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Offer the areas this person works in, and the departments."""
        super().__init__(*args, **kwargs)
        area: Any = self.fields["gebied"]
        area.choices = [("", _("All areas")), *((one.code, one.name) for one in areas_of(person))]
        department: Any = self.fields["afdeling"]
        department.queryset = Department.objects.visible_to(person)

    def condition(self) -> Q:
        """Return the condition on exceptions."""
        self.is_valid()
        wanted = Q()
        if code := self.cleaned_data.get("gebied"):
            wanted &= Q(initiative__area__code=code) | Q(initiative__area__parent__code=code)
        if department := self.cleaned_data.get("afdeling"):
            # A department answers for an exception through its goal, or as owner of the barrier about the rule.
            owned = Barrier.objects.open().filter(owner=department).exclude(rule="").values("rule")
            wanted &= Q(goal__department=department) | Q(rule__in=owned)
        return wanted
