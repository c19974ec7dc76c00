# SPDX-License-Identifier: EUPL-1.2
"""What the portfolio is narrowed to, as the address asks it and as the form draws it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Role, User
from accounts.stand_ins.queries import is_work_of
from initiatives.lifecycle import Phase
from initiatives.models import Area, AreaTeamMember, Theme
from initiatives.register.filter_rules import WHOLE_CITY
from initiatives.register.names import theme_name

Choices = Sequence[tuple[str, Any]]
YES: Final = "ja"


@dataclass(frozen=True, slots=True)
class PortfolioFilters:
    """The filters, empty for "all"; names are the words of the address. `lens` is code-version of one of a family."""

    gebied: str = ""
    thema: str = ""
    fase: str = ""
    ronde: str = ""
    lens: str = ""
    intern: str = ""


class PortfolioForm(forms.Form):
    """Area, theme, phase, round, and the lens where there are several; what does not exist counts as not asked."""

    gebied = forms.ChoiceField(label=_("Area"), required=False)
    thema = forms.ChoiceField(label=_("Theme"), required=False)
    fase = forms.ChoiceField(label=_("Phase"), required=False, choices=[("", _("All phases")), *Phase.choices])
    ronde = forms.ChoiceField(label=_("Round"), required=False)
    lens = forms.ChoiceField(label=_("Lens"), required=False)
    intern = forms.BooleanField(label=_("Also settled, not published"), required=False)

    def __init__(self, data: Mapping[str, Any], *, by: User, rounds: Choices, lenses: Choices) -> None:
        """Offer what this person works with: an official their own areas, a coordinator and an alderman the city."""
        super().__init__(data)
        is_city_wide = by.has_figures_of_city
        own = AreaTeamMember.objects.filter(is_work_of(by, "user")).values("area")
        areas = Area.objects.filter(parent__isnull=True) if is_city_wide else Area.objects.filter(pk__in=own)
        city = [(WHOLE_CITY, _("Works in the whole city"))] if is_city_wide else []
        named = areas.order_by("name").values_list("code", "name")
        self._offer("gebied", _("All areas") if is_city_wide else _("All my areas"), [*named, *city])
        self._offer("thema", _("All themes"), sorted((one.code, theme_name(one)) for one in Theme.objects.all()))
        self._offer("ronde", _("The latest result of each"), rounds)
        self._offer("lens", _("The lens used last"), lenses)
        if len(lenses) < 2:  # noqa: PLR2004 - one lens is no choice
            del self.fields["lens"]
        if Role.COORDINATOR not in by.roles:
            del self.fields["intern"]

    def _offer(self, name: str, everything: Any, choices: Choices) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - declared above
        field.choices = [("", everything), *choices]

    def filters(self) -> PortfolioFilters:
        """Return the filters that exist."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        return PortfolioFilters(**{name: YES if value is True else value for name, value in asked.items()})
