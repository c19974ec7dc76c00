# SPDX-License-Identifier: EUPL-1.2
"""Fields that say where something belongs: area, theme, department, knowledge partner."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from governance.models import Department
from governance.pages.suggestions import Suggestions
from initiatives.models import Area, Party, Theme
from initiatives.models.party import ChainRole
from initiatives.register.names import theme_name

MOST_SUGGESTIONS = 200


class ThemeField(forms.ModelChoiceField[Theme]):
    """A theme, named in the language of the page."""

    def __init__(self, **kwargs: Any) -> None:
        nothing = gettext_lazy("None in particular")
        given = {"label": gettext_lazy("Theme"), "required": False, "empty_label": nothing, **kwargs}
        super().__init__(queryset=Theme.objects.all(), **given)

    def label_from_instance(self, obj: Theme) -> str:
        """Return its name."""
        return theme_name(obj)


class AreaField(forms.ModelChoiceField[Area]):
    """An area, or none: the whole city."""

    def __init__(self, **kwargs: Any) -> None:
        given = {"label": gettext_lazy("Area"), "required": False, "empty_label": gettext_lazy("Whole city"), **kwargs}
        super().__init__(queryset=Area.objects.defer("border").order_by("name"), **given)


class DepartmentField(forms.ModelChoiceField[Department]):
    """A department, or none."""

    def __init__(self, **kwargs: Any) -> None:
        given = {"label": gettext_lazy("Department"), "required": False, "empty_label": gettext_lazy("None"), **kwargs}
        super().__init__(queryset=Department.objects.none(), **given)


class PartyNameField(forms.CharField):
    """The name of a party; cleaned to the party, or None when it is empty."""

    widget = Suggestions

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 150, "required": False, **kwargs})
        self._person: User | None = None

    def offer(self, person: User, names: Iterable[str] | None = None) -> None:
        """Suggest these names, and look names up among the parties this person may read.

        Without `names` who is a knowledge partner already is suggested.
        """
        self._person = person
        widget: Any = self.widget
        if names is None:
            known = Party.objects.visible_to(person).filter(engagements__role=ChainRole.KNOWLEDGE_PARTNER)
            names = known.order_by("name").values_list("name", flat=True).distinct()[:MOST_SUGGESTIONS]
        widget.suggest(names)

    def clean(self, value: Any) -> Any:
        """Return the party; raises ValidationError for an unknown name or one that several bear."""
        name = super().clean(value)
        if not name or self._person is None:
            return None
        found = list(Party.objects.visible_to(self._person).filter(name__called=name)[:2])
        if not found:
            raise ValidationError(_("No party has this name. Record it first on the page of parties."))
        if len(found) > 1:
            raise ValidationError(_("More than one party has this name. Merge them first on the page of parties."))
        return found[0]


def offer_departments(form: forms.Form, person: User) -> None:
    """Offer this person the departments, in every field of the form that asks for one."""
    for field in form.fields.values():
        if isinstance(field, DepartmentField):
            field.queryset = Department.objects.visible_to(person)
