# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator fills in for a round."""

from collections.abc import Collection
from datetime import timedelta
from typing import Any

from django import forms
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from assessment.models import Assessment, Lens, Purpose, Round, RoundState
from assessment.rounds.actions.rounds import RULES
from assessment.rounds.forms.assessors import AssessorsField
from core.pages.form_fields import refuse_days_out_of_order
from initiatives.lifecycle import Phase
from initiatives.models import Area, Initiative, Theme

MOST_REPLY_DAYS = 120
MOST_AT_ONCE = 1000
MOST_EACH = 20
USUAL_EACH = 2
LONG_AGO_DAYS = 365


class RoundChangeForm(forms.ModelForm[Round]):
    """The title, the days and the rules of a round; the rules are fixed once it was opened."""

    class Meta:
        model = Round
        fields = ["title", "opens_on", "deadline", *RULES, "reply_days"]
        labels = {
            "self_shown": gettext_lazy("Assessors see the founder's self-assessment"),
            "reply_days": gettext_lazy("How many days may the carriers reply to a result?"),
        }
        help_texts = {
            "title": gettext_lazy("For instance: Autumn 2026."),
            "deadline": gettext_lazy("Assessors can submit up to and including this day."),
            "reply_days": gettext_lazy("They read it before it is published. Two weeks is usual."),
        }
        widgets = {
            "opens_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "deadline": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "settling": forms.RadioSelect,
            "self_shown": forms.RadioSelect,
        }

    # Two choices rather than a tick: what is left out of a post stays blind.
    is_blind = forms.TypedChoiceField(
        label=gettext_lazy("Scores of colleagues"),
        choices=[
            ("True", gettext_lazy("Blind: nobody reads them before submitting their own")),
            ("False", gettext_lazy("Not blind: who is asked can read what colleagues submitted")),
        ],
        coerce=lambda value: value != "False",
        empty_value=True,  # type: ignore[arg-type]
        initial="True",
        widget=forms.RadioSelect,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in RULES:
            # Left out of a post they keep their usual value, as a program or an older page expects.
            self.fields[name].required = False
            if self.instance.state != RoundState.PLANNED or self.instance.purpose == Purpose.CALIBRATION:
                del self.fields[name]
        self.fields["reply_days"].required = False

    def clean_settling(self) -> str:
        """Return the choice, or the usual one."""
        return self.cleaned_data["settling"] or self.instance.settling

    def clean_self_shown(self) -> str:
        """Return the choice, or the usual one."""
        return self.cleaned_data["self_shown"] or self.instance.self_shown

    def clean_reply_days(self) -> int:
        """Return the days, or the usual number; a reply needs a day at least."""
        days: int | None = self.cleaned_data["reply_days"]
        if days is None:
            return self.instance.reply_days
        if not 1 <= days <= MOST_REPLY_DAYS:
            raise forms.ValidationError(_("Choose a number of days from 1 to 120."))
        return days

    def clean(self) -> dict[str, Any]:
        """Refuse a round that ends before it starts, at the field."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        refuse_days_out_of_order(self, "opens_on", "deadline")
        return cleaned


class RoundForm(RoundChangeForm):
    """A new round, on one lens version."""

    lens: forms.ModelChoiceField[Lens] = forms.ModelChoiceField(
        label=gettext_lazy("Lens"), queryset=Lens.objects.filter(retired_at__isnull=True), empty_label=None
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Most rounds are about initiatives, whatever lens comes first by its name.
        self.initial.setdefault("lens", Lens.objects.in_use().about("initiative").order_by("-created_at").first())

    field_order = ["title", "lens", "opens_on", "deadline", *RULES, "reply_days"]


class AssignForm(forms.Form):
    """Which initiatives are scored by whom."""

    initiatives: forms.ModelMultipleChoiceField[Initiative] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Initiatives"),
        queryset=Initiative.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one initiative.")},
    )
    assessors = AssessorsField()

    everything = forms.BooleanField(label=gettext_lazy("All that fit the search"), required=False)
    each = forms.IntegerField(
        label=gettext_lazy("Assessors for each initiative"),
        required=False,
        min_value=1,
        max_value=MOST_EACH,
        help_text=gettext_lazy(
            "We divide them, and you see who gets what before anybody is asked. Empty: everyone you choose scores"
            " everything, and is asked at once."
        ),
    )

    def __init__(
        self,
        *args: Any,
        round_: Round,
        initiatives: QuerySet[Initiative],
        fitting: QuerySet[Initiative],
        unpractised: Collection[User] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fitting = fitting
        self.field("initiatives").queryset = initiatives
        self.field("initiatives").required = not self.data.get("everything")
        assessors = self.field("assessors")
        assert isinstance(assessors, AssessorsField)  # noqa: S101 - for the type checker
        assessors.offer(unpractised)
        if not self.is_bound:
            # A first proposal: who scores in this round already, else who practised, and two for each initiative.
            asked = list(round_.assignments.active().values_list("assessor", flat=True).distinct())
            practised = assessors.people.exclude(pk__in=assessors.unpractised)
            self.initial["assessors"] = asked or list(practised.values_list("pk", flat=True))
            self.initial["each"] = USUAL_EACH

    def clean(self) -> dict[str, Any]:
        """Put everything that fits the search in the place of the ticked ones, when that is asked for."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.pop("everything", False):
            cleaned["initiatives"] = list(self.fitting[: MOST_AT_ONCE + 1])
            if len(cleaned["initiatives"]) > MOST_AT_ONCE:
                self.add_error("everything", _("These are more than 1000 initiatives. Narrow the search first."))
        each, people = cleaned.get("each"), cleaned.get("assessors")
        if each and people is not None and each > len(people):
            self.add_error("each", _("You chose fewer assessors than that."))
        return cleaned

    def field(self, name: str) -> "forms.ModelMultipleChoiceField[Any]":
        """Return the field `name` as the kind it is."""
        field = self.fields[name]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 - for the type checker
        return field


class InitiativeSearchForm(forms.Form):
    """Narrows the list of initiatives to assign."""

    q = forms.CharField(label=gettext_lazy("Words"), max_length=100, required=False)
    area: forms.ModelChoiceField[Area] = forms.ModelChoiceField(
        label=gettext_lazy("Area"),
        queryset=Area.objects.all(),
        required=False,
        empty_label=gettext_lazy("All areas"),
        to_field_name="code",
    )
    theme: forms.ModelChoiceField[Theme] = forms.ModelChoiceField(
        label=gettext_lazy("Theme"),
        queryset=Theme.objects.all(),
        required=False,
        empty_label=gettext_lazy("All themes"),
        to_field_name="code",
    )
    phase = forms.ChoiceField(
        label=gettext_lazy("Phase"), choices=[("", gettext_lazy("All phases")), *Phase.choices], required=False
    )
    long_ago = forms.BooleanField(label=gettext_lazy("Not assessed for a year"), required=False)

    def found(self, initiatives: QuerySet[Initiative]) -> QuerySet[Initiative]:
        """Return those initiatives that fit; an invalid search narrows nothing."""
        if not self.is_valid():
            return initiatives
        if self.cleaned_data["q"]:
            initiatives = initiatives.filter(name__icontains=self.cleaned_data["q"])
        if self.cleaned_data["area"]:
            area = self.cleaned_data["area"]
            initiatives = initiatives.filter(Q(area=area) | Q(area__parent=area))
        if self.cleaned_data["theme"]:
            initiatives = initiatives.filter(themes=self.cleaned_data["theme"])
        if self.cleaned_data["phase"]:
            initiatives = initiatives.filter(phase=self.cleaned_data["phase"])
        if self.cleaned_data["long_ago"]:
            since = timezone.now() - timedelta(days=LONG_AGO_DAYS)
            recent = Assessment.objects.results().filter(subject__initiative=OuterRef("pk"), published_at__gte=since)
            initiatives = initiatives.filter(~Exists(recent))
        return initiatives


class RemindForm(forms.Form):
    """Whom to remind."""

    assessors: forms.ModelMultipleChoiceField[User] = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Send a reminder to"),
        queryset=User.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one person.")},
    )

    def __init__(self, *args: Any, round_: Round, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["assessors"]
        if isinstance(field, forms.ModelMultipleChoiceField):
            field.queryset = User.objects.filter(pk__in=round_.assignments.open().values("assessor")).order_by(
                "name", "email"
            )
