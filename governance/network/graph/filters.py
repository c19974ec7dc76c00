# SPDX-License-Identifier: EUPL-1.2
"""What the network is narrowed to, as the address asks it; what makes no sense counts as not asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from governance.network.graph.structure import NodeKind
from governance.pages.day_field import DayField
from initiatives.models import Area, Theme
from initiatives.models.party import ChainRole, Sphere
from initiatives.register.names import theme_name

KINDS = (
    (NodeKind.PARTY.value, _("Parties")),
    (NodeKind.PLACE.value, _("Places")),
    (NodeKind.PERSON.value, _("People in key tasks")),
    (NodeKind.ARRANGEMENT.value, _("Arrangements")),
    (NodeKind.SCHEME.value, _("Schemes")),
    (NodeKind.GOAL.value, _("Policy goals")),
    (NodeKind.PROGRAMME.value, _("Programmes")),
)


@dataclass(frozen=True, slots=True)
class NetworkFilters:
    """The filters, empty for "all"; names are the words of the address."""

    q: str = ""
    soort: str = ""
    domein: str = ""
    rol: str = ""
    gebied: str = ""
    thema: str = ""
    op: date | None = None
    stappen: str = ""
    alles: bool = False

    @property
    def day(self) -> date:
        """The day looked at."""
        return self.op or timezone.localdate()


class NetworkForm(forms.Form):
    """One form for the page of an initiative, of an area and of the city; each keeps the fields that fit it."""

    q = forms.CharField(label=_("Search"), max_length=100, required=False)
    soort = forms.ChoiceField(
        label=_("Show with initiatives"), choices=[("", _("What fits here")), *KINDS], required=False
    )
    domein = forms.ChoiceField(label=_("Sphere"), choices=[("", _("All")), *Sphere.choices], required=False)
    rol = forms.ChoiceField(label=_("Role"), choices=[("", _("All roles")), *ChainRole.choices], required=False)
    gebied = forms.ChoiceField(label=_("Area"), required=False)
    thema = forms.ChoiceField(label=_("Theme"), required=False)
    op = DayField(label=_("As it was on"), required=False)
    stappen = forms.ChoiceField(
        label=_("How far"),
        choices=[("", _("Also who shares something")), ("1", _("Only what it is tied to"))],
        required=False,
    )
    alles = forms.BooleanField(label=_("Also parties that are everywhere"), required=False)

    def __init__(self, data: Mapping[str, Any], *, drop: tuple[str, ...] = ()) -> None:
        """Leave out the fields that `drop` names."""
        super().__init__(data)
        for name in drop:
            del self.fields[name]
        self._offer("gebied", _("All areas"), Area.objects.filter(parent__isnull=True).order_by("name"))
        self._offer("thema", _("All themes"), Theme.objects.all())

    def _offer(self, name: str, everything: Any, rows: Any) -> None:
        field: Any = self.fields.get(name)
        if field is not None:
            named = [(one.code, theme_name(one) if isinstance(one, Theme) else one.name) for one in rows.all()]
            field.choices = [("", everything), *sorted(named, key=lambda pair: pair[1])]

    def selected(self) -> NetworkFilters:
        """Return the filters that make sense."""
        self.is_valid()
        return NetworkFilters(**{name: value for name, value in self.cleaned_data.items() if value})
