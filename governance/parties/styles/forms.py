# SPDX-License-Identifier: EUPL-1.2
"""Forms of the ways of governing: a mix, and what the whole city is filtered by."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from governance.models import Department, Guarantee, GuaranteeState, Recognised, StyleMix
from governance.models.style import Style
from governance.pages.day_field import DayField
from governance.pages.office_form import OfficeForm
from governance.parties.styles.actions import Choice
from governance.parties.styles.floor_actions import Said
from governance.parties.styles.guarantees import GuaranteeLine
from governance.parties.styles.mixes import ABOVE_FLOOR
from governance.parties.styles.recognition import MIX_HAS_CHANGED
from initiatives.models import Area, Theme
from initiatives.register.names import theme_name_field

FIELDS = (*(style.value for style in ABOVE_FLOOR), "reason", "department", "starts_on", "review_on")


class ShareField(forms.IntegerField):
    """A share in whole percents."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"min_value": 0, "max_value": 100, "required": False, **kwargs})

    def clean(self, value: Any) -> int:
        """Return the share; nothing is none of it."""
        return super().clean(value) or 0


class StyleForm(forms.Form):
    """A mix: three shares that make 100, why, and when to look again."""

    performing = ShareField(label=Style.PERFORMING.label, help_text=_("In percent: goals, money, results."))
    networking = ShareField(label=Style.NETWORKING.label, help_text=_("In percent: agreements between parties."))
    participating = ShareField(
        label=Style.PARTICIPATING.label, help_text=_("In percent: the initiative leads, the municipality joins in.")
    )
    reason = forms.CharField(
        label=_("Why this mix"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"required": _("Say why this mix suits the initiative now.")},
    )
    department = forms.ModelChoiceField(
        label=_("Department"), queryset=Department.objects.none(), required=False, empty_label=_("No department named")
    )
    starts_on = DayField(label=_("From"), error_messages={"required": _("Choose the first day.")})
    review_on = DayField(
        label=_("Look again on"),
        help_text=_("On that day it comes back in the work queue."),
        error_messages={"required": _("Choose a day to look again.")},
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        department = self.fields["department"]
        assert isinstance(department, forms.ModelChoiceField)  # noqa: S101 - for the type checker
        department.queryset = Department.objects.visible_to(person)

    @classmethod
    def of(cls, mix: StyleMix, person: Person) -> "StyleForm":
        """Return the form filled with a mix."""
        return cls(initial={name: getattr(mix, name) for name in FIELDS}, person=person)

    def choice(self) -> Choice:
        """Return what was chosen, for the action."""
        return Choice(**{name: self.cleaned_data[name] for name in FIELDS})


class GuaranteesForm(forms.Form):
    """What is known of each guarantee, with the row version it was read at."""

    use_required_attribute = False

    def __init__(self, *args: Any, lines: Sequence[GuaranteeLine], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for line in lines:
            code, known = line.guarantee.value, line.answer
            self.fields[code] = forms.ChoiceField(
                label=f"{line.guarantee.label} ({line.asked.source})",
                help_text=str(line.asked.question),
                required=False,
                choices=[("", _("Not known")), *GuaranteeState.choices],
                widget=forms.RadioSelect,
                initial=known.state if known else "",
            )
            self.fields[f"{code}_grounds"] = forms.CharField(
                label=_("What this rests on"),
                max_length=2000,
                required=False,
                widget=forms.Textarea(attrs={"rows": 2}),
                help_text=_(
                    "Not complied with? Then also what is done about it. Who carries the initiative reads this."
                ),
                initial=known.grounds if known else "",
            )
            self.fields[f"{code}_version"] = forms.IntegerField(
                required=False, widget=forms.HiddenInput, initial=known.version if known else 0, min_value=0
            )

    def said(self) -> dict[Guarantee, Said]:
        """Return what was said, for the action."""
        given = self.cleaned_data
        return {
            one: Said(given[one.value], given[f"{one.value}_grounds"], given[f"{one.value}_version"] or 0)
            for one in Guarantee
        }


class CityStylesFilter(forms.Form):
    """Which part of the city, and on which day."""

    op = DayField(label=_("As it was on"), required=False)
    gebied = forms.ModelChoiceField(
        label=_("Area"), queryset=Area.objects.none(), to_field_name="code", required=False, empty_label=_("All")
    )
    thema = forms.ModelChoiceField(
        label=_("Theme"), queryset=Theme.objects.none(), to_field_name="code", required=False, empty_label=_("All")
    )
    afdeling = forms.ModelChoiceField(
        label=_("Department"), queryset=Department.objects.none(), required=False, empty_label=_("All")
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name = theme_name_field()
        sets = {
            "gebied": Area.objects.filter(parent=None).defer("border").order_by("name"),
            "thema": Theme.objects.order_by(name),
            "afdeling": Department.objects.visible_to(person),
        }
        for key, rows in sets.items():
            field = self.fields[key]
            assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - for the type checker
            field.queryset = rows
        self.fields["thema"].label_from_instance = lambda theme: getattr(theme, name)  # type: ignore[attr-defined]

    def narrows(self) -> dict[str, Any]:
        """Return the conditions on a mix."""
        given = self.cleaned_data if self.is_valid() else {}
        names = {"thema": "initiative__themes", "afdeling": "department"}
        return {names[key]: given[key] for key in names if given.get(key)}


class RecognitionForm(OfficeForm):
    """Whether the carriers recognise a mix, and what they see differently."""

    answer = forms.ChoiceField(
        label=_("Do you recognise this?"),
        choices=Recognised,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whether you recognise it.")},
    )
    reason = forms.CharField(
        label=_("What do you see differently?"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed when you answer in part or no. Who handles your initiative reads it."),
    )

    def __init__(self, *args: Any, shown: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shown = shown

    def clean(self) -> dict[str, Any] | None:
        """Refuse an answer to another mix than the one of now, which the page shows when it comes back."""
        if self.shown and self.data.get("mix") != self.shown:
            self.add_error(None, str(MIX_HAS_CHANGED))
        return super().clean()
