# SPDX-License-Identifier: EUPL-1.2
"""Forms of barriers, experiments and lessons."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from governance.arrangements.forms.arrangements import known_rules
from governance.learning.form_fields import AreaField, DepartmentField, PartyNameField, ThemeField, offer_departments
from governance.models import BarrierKind, BarrierState, Experiment, Verdict
from governance.pages.day_field import DayField
from governance.pages.initiative_name import InitiativeNameField
from governance.pages.office_form import OfficeForm
from governance.pages.principle_choices import principle_choices
from governance.pages.suggestions import Suggestions


def _words(label: Any, most: int, *, help_text: Any = "", required: bool = False, rows: int = 4) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, required=required, help_text=help_text, widget=widget)


class BarrierForm(OfficeForm):
    """What stands in the way."""

    kind = forms.ChoiceField(label=_("What sort of thing is it"), choices=BarrierKind, widget=forms.RadioSelect)
    title = forms.CharField(label=_("What stands in the way"), max_length=150)
    text = _words(_("What happens"), 3000, help_text=_("What the initiative runs into, and what it costs."))
    rule = forms.CharField(
        label=_("The rule"), max_length=200, required=False, widget=Suggestions,
        help_text=_("As exceptions name it; then the two find each other."),
    )  # fmt: skip
    tried = _words(_("What was tried"), 2000)
    proposal = _words(_("What should change"), 2000)
    owner = DepartmentField(label=_("Department that can remove it"))
    theme = ThemeField()
    area = AreaField(help_text=_("Where it stands in the way."))

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Offer departments and known rules."""
        super().__init__(*args, **kwargs)
        offer_departments(self, person)
        rule: Any = self.fields["rule"].widget
        rule.suggest(known_rules(person))


class MoveForm(OfficeForm):
    """The next step of a barrier."""

    state = forms.ChoiceField(label=_("How far is it now"), choices=BarrierState, widget=forms.RadioSelect)
    happened_on = DayField(label=_("When"), error_messages={"required": _("Choose the day.")})
    note = _words(_("What happened"), 500, required=True, help_text=_("Is it removed? Say what changed."), rows=3)


class TieForm(OfficeForm):
    """An initiative to tie to a barrier."""

    initiative = InitiativeNameField(label=_("Initiative"), required=True)

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Suggest what this person handles."""
        super().__init__(*args, **kwargs)
        _offer(self, person)


class ExperimentForm(OfficeForm):
    """What is tried."""

    title = forms.CharField(label=_("What is tried"), max_length=150)
    initiative = InitiativeNameField(label=_("With which initiative"))
    hypothesis = _words(_("What we expect"), 2000, required=True)
    room = _words(_("Room that is given"), 2000, help_text=_("Money, time, a place, backing of a manager."))
    rule = forms.CharField(label=_("Rule that is suspended"), max_length=200, required=False, widget=Suggestions)
    starts_on = DayField(label=_("First day"), error_messages={"required": _("Choose the first day.")})
    ends_on = DayField(label=_("Last day"), error_messages={"required": _("Choose the last day.")})
    department = DepartmentField(label=_("Department that gives the room"))
    knowledge_partner = PartyNameField(
        label=_("Knowledge partner"), help_text=_("Who looks along and keeps what is learnt, for example a university.")
    )
    theme = ThemeField()
    area = AreaField()

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Suggest initiatives, rules and knowledge partners, and offer departments."""
        super().__init__(*args, **kwargs)
        _offer(self, person)
        offer_departments(self, person)
        partner: Any = self.fields["knowledge_partner"]
        partner.offer(person)
        rule: Any = self.fields["rule"].widget
        rule.suggest(known_rules(person))


class VerdictForm(OfficeForm):
    """What is done with an experiment, and what was learnt."""

    verdict = forms.ChoiceField(label=_("Verdict"), choices=Verdict, widget=forms.RadioSelect)
    verdict_on = DayField(label=_("When"), error_messages={"required": _("Choose the day.")})
    learnt = _words(
        _("What was learnt"), 3000, required=True, rows=6,
        help_text=_("Also when it did not work: that is worth as much. Name the situation, not a person."),
    )  # fmt: skip


class LessonForm(OfficeForm):
    """What was learnt."""

    title = forms.CharField(label=_("The lesson in one sentence"), max_length=150)
    text = _words(
        _("What happened and what it taught"), 3000, required=True, rows=6,
        help_text=_("Write it so that somebody who was not there can use it. Name the situation, not a person."),
    )  # fmt: skip
    is_failure = forms.BooleanField(
        label=_("Learnt from something that did not work"),
        required=False,
        help_text=_("Nobody is blamed. What did not work saves others the same try."),
    )
    learnt_on = DayField(label=_("Learnt on"), error_messages={"required": _("Choose the day.")})
    principle = forms.ChoiceField(label=_("Which principle is it about"), required=False)
    initiative = InitiativeNameField(label=_("From which initiative"))
    experiment = forms.ModelChoiceField(
        label=_("From which experiment"), queryset=Experiment.objects.none(), required=False, empty_label=_("None")
    )
    theme = ThemeField()
    area = AreaField()
    is_public = forms.BooleanField(
        label=_("Anyone may read it"),
        required=False,
        help_text=_("Then founders elsewhere profit too. Only when no person can be recognised in it."),
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Suggest initiatives, and offer principles and experiments."""
        super().__init__(*args, **kwargs)
        _offer(self, person)
        principle: Any = self.fields["principle"]
        principle.choices = [("", _("None in particular")), *principle_choices()]
        experiment: Any = self.fields["experiment"]
        experiment.queryset = Experiment.objects.visible_to(person)


class AnchorForm(OfficeForm):
    """Where a lesson is anchored, since when."""

    anchored_in = forms.CharField(
        label=_("Anchored in"), max_length=200, help_text=_("A rule, a working instruction, a training, a budget.")
    )
    anchored_by = DepartmentField(label=_("Department whose way of working changed"))
    anchored_on = DayField(label=_("Since"), error_messages={"required": _("Choose the day.")})

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Offer departments."""
        super().__init__(*args, **kwargs)
        offer_departments(self, person)


def _offer(form: forms.Form, person: User) -> None:
    field = form.fields["initiative"]
    assert isinstance(field, InitiativeNameField)  # noqa: S101 - for the type checker
    field.offer(person)


def today() -> dict[str, Any]:
    """Return today as the value with which every day of these forms opens."""
    day = timezone.localdate()
    return dict.fromkeys(("happened_on", "verdict_on", "learnt_on", "anchored_on", "starts_on"), day)
