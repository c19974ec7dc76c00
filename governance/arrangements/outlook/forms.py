# SPDX-License-Identifier: EUPL-1.2
"""What the outlook is narrowed to."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from governance.arrangements.outlook.queries import OutlookFilters
from governance.arrangements.policy.queries import municipality_parties
from governance.models import ArrangementKind
from initiatives.models import Area, Theme
from initiatives.register.names import theme_name


class OutlookForm(forms.Form):
    """Area, kind, theme and which department granted it; what makes no sense counts as not asked."""

    area = forms.ChoiceField(label=_("Area"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("Everything")), *ArrangementKind.choices])
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    # Chosen by coming from what a department has to decide, and kept while the rest is narrowed.
    grantor = forms.ChoiceField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: object) -> None:
        """Offer the areas and themes of the register."""
        super().__init__(data)  # type: ignore[arg-type]
        areas = Area.objects.filter(parent__isnull=True).values_list("code", "name")
        self._names = {"area": dict(areas), "theme": {one.code: theme_name(one) for one in Theme.objects.all()}}
        self._names["grantor"] = _grantors(self.data.get("grantor", ""))
        every = (("area", _("Whole city")), ("theme", _("All themes")), ("grantor", ""))
        for name, everything in every:
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
            field.choices = [("", everything), *self._names[name].items()]

    def selected(self) -> OutlookFilters:
        """Return the filters that make sense."""
        self.is_valid()
        return OutlookFilters(**{name: self.cleaned_data.get(name, "") for name in self.fields})

    @property
    def grantor_name(self) -> str:
        """The name of the department that is asked for; empty for everybody."""
        return self._names["grantor"].get(self.selected().grantor, "")

    def where(self) -> str:
        """Return the filters in words."""
        wanted = self.selected()
        names = [
            self._names["area"].get(wanted.area, ""),
            str(ArrangementKind(wanted.kind).label) if wanted.kind else "",
            self._names["theme"].get(wanted.theme, ""),
            self.grantor_name,
        ]
        return ", ".join(name for name in names if name) or str(_("whole city"))


def _grantors(asked: str) -> dict[str, str]:
    """Return the name by the id that is asked for, where it is a department of ours; one query when one is asked."""
    try:
        key = UUID(asked)
    except ValueError:
        return {}
    return {str(key): name for name in municipality_parties().filter(pk=key).values_list("name", flat=True)}
