# SPDX-License-Identifier: EUPL-1.2
"""Forms of a choice, its options, the decision, the look back and the discussion."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from governance.arrangements.forms.money_fields import MoneyField
from governance.learning.appraisals.actions import Effect
from governance.models import Department, Option, OptionKind, Scenario, Sureness, Weighing
from governance.pages.day_field import DayField
from governance.pages.form_pages import initial_of
from governance.pages.initiative_name import InitiativeNameField
from governance.pages.office_form import OfficeForm
from initiatives.models import Area, Programme

CHANGES: Final = (
    ("", _("No change expected")),
    ("2", _("+2: two levels up")),
    ("1", _("+1: one level up")),
    ("-1", _("-1: one level down")),
    ("-2", _("-2: two levels down")),
)


def _text(label: Any, most: int, *, required: bool = False, rows: int = 4, help_text: Any = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, required=required, widget=area, help_text=help_text)


class AppraisalForm(OfficeForm):
    """What has to be chosen."""

    question = forms.CharField(
        label=_("What has to be chosen"), max_length=200,
        help_text=_("As a question, for example: how do we pay for the tool shed after May?"),
    )  # fmt: skip
    text = _text(_("What is it about"), 3000)
    initiative = InitiativeNameField(label=_("About which initiative"))
    programme = forms.ModelChoiceField(
        label=_("About which programme"), queryset=Programme.objects.none(), required=False, empty_label=_("None")
    )
    area = forms.ModelChoiceField(
        label=_("About which area"), queryset=Area.objects.none(), required=False, empty_label=_("None in particular")
    )
    department = forms.ModelChoiceField(
        label=_("Department that decides"), queryset=Department.objects.none(), required=False, empty_label=_("None")
    )
    decide_before = DayField(label=_("Decide before"), required=False)

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Offer what this person may name."""
        super().__init__(*args, **kwargs)
        name = self.fields["initiative"]
        assert isinstance(name, InitiativeNameField)  # noqa: S101 - for the type checker
        name.offer(person)
        offered = {
            "programme": Programme.objects.visible_to(person),
            "area": Area.objects.defer("border").order_by("name"),
            "department": Department.objects.visible_to(person),
        }
        for field, rows in offered.items():
            choice: Any = self.fields[field]
            choice.queryset = rows


class OptionForm(OfficeForm):
    """One alternative, and what is expected of it per principle."""

    title = forms.CharField(label=_("The option in a few words"), max_length=150)
    kind = forms.ChoiceField(label=_("What sort of option is it"), choices=OptionKind, widget=forms.RadioSelect)
    text = _text(_("What would we do"), 3000)
    cost_once = MoneyField(label=_("What it costs once, in euro"), required=False)
    cost_yearly = MoneyField(label=_("What it costs a year, in euro"), required=False)
    reach = forms.IntegerField(label=_("How many people it reaches"), required=False, min_value=0, max_value=2_000_000)
    scenario = forms.ModelChoiceField(
        label=_("What-if to set beside it"), queryset=Scenario.objects.none(), required=False, empty_label=_("None"),
        help_text=_("What falls with this option, or without it: a what-if that was saved."),
    )  # fmt: skip

    def __init__(self, *args: Any, person: User, principles: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        """Ask per principle for a change, how sure that is, and why."""
        super().__init__(*args, **kwargs)
        scenario: Any = self.fields["scenario"]
        scenario.queryset = Scenario.objects.visible_to(person)
        self.principles = tuple(principles)
        for code, _name in self.principles:
            self.fields[f"change-{code}"] = forms.ChoiceField(
                label=_("Expected change"), choices=CHANGES, required=False
            )
            self.fields[f"sureness-{code}"] = forms.ChoiceField(
                label=_("How sure"), choices=[("", _("Not said")), *Sureness.choices], required=False
            )
            self.fields[f"why-{code}"] = forms.CharField(label=_("Why"), max_length=500, required=False)

    def clean(self) -> dict[str, Any]:
        """Ask how sure, wherever a change is expected."""
        cleaned = super().clean() or self.cleaned_data
        for code, name in self.principles:
            if cleaned.get(f"change-{code}") and not cleaned.get(f"sureness-{code}"):
                self.add_error(f"sureness-{code}", _("Say how sure you are about: %(name)s.") % {"name": name})
        return cleaned

    def own_fields(self) -> list[forms.BoundField]:
        """Return the fields of the option itself."""
        return [self[name] for name in self.base_fields]

    def rows(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Return per principle its name and its three fields."""
        return [
            (name, [self[f"{part}-{code}"] for part in ("change", "sureness", "why")]) for code, name in self.principles
        ]

    def values(self) -> dict[str, Any]:
        """Return the cleaned columns of the option."""
        return {name: self.cleaned_data[name] for name in self.base_fields}

    def effects(self) -> dict[str, Effect]:
        """Return the expectations that were filled in, by principle."""
        cleaned = self.cleaned_data
        return {
            code: Effect(int(cleaned[f"change-{code}"]), cleaned[f"sureness-{code}"], cleaned[f"why-{code}"])
            for code, _name in self.principles
            if cleaned[f"change-{code}"]
        }


def option_initial(option: Option, effects: dict[str, Effect]) -> dict[str, Any]:
    """Return the values with which the form of an option opens."""
    values = initial_of(option, OptionForm)
    for code, effect in effects.items():
        values |= {f"change-{code}": effect.change, f"sureness-{code}": effect.sureness, f"why-{code}": effect.why}
    return values


class DecisionForm(OfficeForm):
    """Which option, why, and when to look back."""

    chosen = forms.ModelChoiceField(
        label=_("Which option do we choose"), queryset=Option.objects.none(), widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": _("Choose an option."), "invalid_choice": _("Choose one of the options.")},
    )  # fmt: skip
    reason = _text(
        _("Why this one"), 3000, required=True,
        help_text=_(
            "Also for who reads it in a year: what weighed most, and what was given up. Who carries the initiative"
            " reads this, the options and the look back, not the discussion."
        ),
    )  # fmt: skip
    decided_on = DayField(label=_("Decided on"), error_messages={"required": _("Choose the day.")})
    look_back_on = DayField(label=_("Look back on"), required=False)

    def __init__(self, *args: Any, weighing: Weighing, **kwargs: Any) -> None:
        """Offer the options of this choice."""
        super().__init__(*args, **kwargs)
        chosen: Any = self.fields["chosen"]
        chosen.queryset = weighing.options.all()


class LookBackForm(OfficeForm):
    """How it turned out."""

    as_expected = forms.TypedChoiceField(
        label=_("Did it turn out as expected"),
        choices=[("yes", _("Yes, on the whole")), ("no", _("No, differently"))],
        widget=forms.RadioSelect,
        coerce=lambda value: value == "yes",
    )
    look_back = _text(
        _("How did it turn out"), 3000, required=True,
        help_text=_("What came true, what did not, and what you would do next time. Name the situation, not a person."),
    )  # fmt: skip
    looked_back_on = DayField(label=_("Looked back on"), error_messages={"required": _("Choose the day.")})


class RemarkForm(OfficeForm):
    """Something for the discussion."""

    option = forms.ModelChoiceField(
        label=_("About"), queryset=Option.objects.none(), required=False, empty_label=_("The whole choice")
    )
    text = _text(_("Your remark"), 1000, required=True, rows=3)

    def __init__(self, *args: Any, weighing: Weighing, **kwargs: Any) -> None:
        """Offer the options of this choice."""
        super().__init__(*args, **kwargs)
        option: Any = self.fields["option"]
        option.queryset = weighing.options.all()


def today_for(*names: str) -> dict[str, Any]:
    """Return today as the value with which these days open."""
    return dict.fromkeys(names, timezone.localdate())
