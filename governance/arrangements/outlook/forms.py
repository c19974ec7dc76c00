# SPDX-License-Identifier: EUPL-1.2
"""What the outlook is narrowed to."""

from django import forms
from django.utils.translation import gettext_lazy as _

from governance.arrangements.outlook.queries import OutlookFilters
from governance.models import ArrangementKind
from initiatives.models import Area, Theme
from initiatives.register.names import theme_name


class OutlookForm(forms.Form):
    """Area, kind and theme; what makes no sense counts as not asked."""

    area = forms.ChoiceField(label=_("Area"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("Everything")), *ArrangementKind.choices])
    theme = forms.ChoiceField(label=_("Theme"), required=False)

    def __init__(self, data: object) -> None:
        """Offer the areas and themes of the register."""
        super().__init__(data)  # type: ignore[arg-type]
        areas = Area.objects.filter(parent__isnull=True).values_list("code", "name")
        self._names = {"area": dict(areas), "theme": {one.code: theme_name(one) for one in Theme.objects.all()}}
        for name, everything in (("area", _("Whole city")), ("theme", _("All themes"))):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
            field.choices = [("", everything), *self._names[name].items()]

    def selected(self) -> OutlookFilters:
        """Return the filters that make sense."""
        self.is_valid()
        return OutlookFilters(**{name: self.cleaned_data.get(name, "") for name in self.fields})

    def where(self) -> str:
        """Return the filters in words."""
        wanted = self.selected()
        names = [
            self._names["area"].get(wanted.area, ""),
            str(ArrangementKind(wanted.kind).label) if wanted.kind else "",
            self._names["theme"].get(wanted.theme, ""),
        ]
        return ", ".join(name for name in names if name) or str(_("whole city"))
