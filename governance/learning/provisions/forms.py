# SPDX-License-Identifier: EUPL-1.2
"""The form of a provision, and how it opens when it comes from a barrier, an experiment or a lesson."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from governance.learning.form_fields import AreaField, DepartmentField, ThemeField, offer_departments
from governance.models import Barrier, Experiment, Lesson, ProvisionKind
from governance.pages.day_field import DayField
from governance.pages.office_form import OfficeForm

Source = Barrier | Experiment | Lesson


class ProvisionForm(OfficeForm):
    """What is settled, where it stands, and from when."""

    kind = forms.ChoiceField(label=_("What sort of thing is it"), choices=ProvisionKind, widget=forms.RadioSelect)
    title = forms.CharField(label=_("What is settled"), max_length=150)
    text = forms.CharField(
        label=_("What it says and for whom"), max_length=3000, required=False, widget=forms.Textarea(attrs={"rows": 5})
    )
    laid_down_in = forms.CharField(
        label=_("Laid down in"), max_length=300, required=False,
        help_text=_("A regulation, a decision of the council, a work instruction, a budget."),
    )  # fmt: skip
    next_step = forms.CharField(
        label=_("Next step"), max_length=200, required=False,
        help_text=_("While it is being prepared: what happens next, and when."),
    )  # fmt: skip
    starts_on = DayField(label=_("Holds from"), required=False, help_text=_("Empty while it is being prepared."))
    ends_on = DayField(label=_("Last day"), required=False, help_text=_("Empty when no end is agreed."))
    department = DepartmentField()
    theme = ThemeField()
    area = AreaField()

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Offer departments."""
        super().__init__(*args, **kwargs)
        offer_departments(self, person)


def opening(source: Source | None) -> dict[str, Any]:
    """Return the values with which the form opens when a provision comes from `source`."""
    if source is None:
        return {"kind": ProvisionKind.ROOM}
    place = {"kind": ProvisionKind.RULE, "area": source.area_id, "theme": source.theme_id}
    if isinstance(source, Barrier):
        return place | {"title": source.title, "text": source.proposal, "department": source.owner_id}
    if isinstance(source, Experiment):
        return place | {"title": source.title, "text": source.learnt, "department": source.department_id}
    return place | {
        "title": source.title,
        "text": source.text,
        "laid_down_in": source.anchored_in,
        "starts_on": source.anchored_on,
        "department": source.anchored_by_id,
    }
