# SPDX-License-Identifier: EUPL-1.2
"""Planning a meeting, and saying what came of it."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from core.pages.form_fields import DayField, ListField, TextField
from initiatives.models import Initiative, Opportunity, Party
from initiatives.register.filters import Vocabulary

MOST_NAMED = 50
MOST_MEANT = 3


class MeetingForm(forms.Form):
    """When and where who meets."""

    use_required_attribute = False
    title = TextField(
        label=gettext_lazy("What is it about?"), most=150, ask=gettext_lazy("Say what the meeting is about")
    )
    happens_on = DayField(label=gettext_lazy("Day"), required=True)
    starts_at = forms.TimeField(
        label=gettext_lazy("Begins at"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    ends_at = forms.TimeField(
        label=gettext_lazy("Ends at"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    where = TextField(label=gettext_lazy("Place"), most=200, ask=gettext_lazy("Say where it is"))
    area = ListField(label=gettext_lazy("Area"), choices=(), required=False)
    opportunity = ListField(
        label=gettext_lazy("About which opportunity?"), choices=(), required=False,
        help_text=gettext_lazy("The opportunity and the meeting then show each other."),
    )  # fmt: skip
    text = TextField(
        label=gettext_lazy("Programme"), most=2000, widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    initiatives = TextField(
        label=gettext_lazy("Initiatives, one name on a line"),
        most=6000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Their carriers get an invitation by mail. Write the names as in the register."),
    )
    parties = TextField(
        label=gettext_lazy("Parties, one name on a line"), most=6000, widget=forms.Textarea(attrs={"rows": 2})
    )
    is_open = forms.BooleanField(
        label=gettext_lazy("Everybody is welcome: the meeting stands on the public list"), required=False
    )

    def __init__(
        self,
        data: Any = None,
        *,
        user: Person,
        with_parties: bool,
        opportunities: Sequence[Opportunity] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(data, **kwargs)
        self.user = user
        self.opportunities = {str(one.pk): one for one in opportunities}
        about = self.fields["opportunity"]
        assert isinstance(about, forms.ChoiceField)  # noqa: S101 - for the type checker
        about.choices = [("", _("About none")), *((key, one.title) for key, one in self.opportunities.items())]
        if not self.opportunities:
            del self.fields["opportunity"]
        area = self.fields["area"]
        assert isinstance(area, forms.ChoiceField)  # noqa: S101 - for the type checker
        self.areas = {one.code: one for one in Vocabulary.load().areas}
        area.choices = [("", _("The whole city")), *((one.code, one.name) for one in self.areas.values())]
        if not with_parties:
            del self.fields["parties"]

    def clean_area(self) -> Any:
        """Return the area, or nothing for the whole city."""
        return self.areas.get(self.cleaned_data["area"])

    def clean_opportunity(self) -> Opportunity | None:
        """Return the opportunity it is about, or none."""
        return self.opportunities.get(self.cleaned_data["opportunity"])

    def clean_initiatives(self) -> list[Initiative]:
        """Return the initiatives of these names that the person may read."""
        seen = Initiative.objects.visible_to(self.user)
        return self._named("initiatives", lambda asked: list(seen.filter(asked).order_by("name")[:MOST_MEANT]))

    def clean_parties(self) -> list[Party]:
        """Return the parties of these names."""
        seen = Party.objects.visible_to(self.user)
        return self._named("parties", lambda asked: list(seen.filter(asked).order_by("name")[:MOST_MEANT]))

    def _named(self, field: str, found: Callable[[Q], list[Any]]) -> list[Any]:
        names = list(dict.fromkeys(line.strip() for line in self.cleaned_data[field].splitlines() if line.strip()))
        if len(names) > MOST_NAMED:
            raise forms.ValidationError(_("Name at most %(most)s.") % {"most": MOST_NAMED})
        named = []
        for name in names:
            same = found(Q(name__iexact=name))
            if not same:
                raise forms.ValidationError(_unknown(name, [one.name for one in found(Q(name__icontains=name))]))
            named.append(same[0])
        return named

    def clean(self) -> dict[str, Any]:
        """An end needs a beginning before it."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        start, end = cleaned.get("starts_at"), cleaned.get("ends_at")
        if end and not start and "starts_at" in cleaned:
            self.add_error("starts_at", _("Fill in when it begins"))
        elif end and start and end <= start:
            self.add_error("ends_at", _("Choose an end after the beginning"))
        return cleaned

    def values(self) -> dict[str, Any]:
        """Return what is kept on the meeting itself."""
        names = ("title", "happens_on", "starts_at", "ends_at", "where", "area", "text", "is_open")
        about = ("opportunity",) if "opportunity" in self.fields else ()
        return {name: self.cleaned_data[name] for name in (*names, *about)}


def _unknown(name: str, meant: list[str]) -> str:
    """Say that nothing has this name; an invitation goes to nobody who is only likely meant."""
    if not meant:
        return _("We do not know “%(name)s”. Check how it is written.") % {"name": name}
    choices = ", ".join(f"“{one}”" for one in meant)
    return _("We do not know “%(name)s”. Do you mean %(choices)s? Write the whole name.") % {
        "name": name, "choices": choices
    }  # fmt: skip


class MeetingOutcomeForm(forms.Form):
    """What came of a meeting, and who was there."""

    use_required_attribute = False
    outcome = TextField(
        label=gettext_lazy("What came of it?"),
        most=3000,
        ask=gettext_lazy("Say what came of it. Nothing is an answer too."),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Everybody who may read the meeting reads this."),
    )
    was_i_there = forms.BooleanField(label=gettext_lazy("I was there"), required=False)
    present = forms.MultipleChoiceField(
        label=gettext_lazy("Who was there"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, guests: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        present = self.fields["present"]
        assert isinstance(present, forms.MultipleChoiceField)  # noqa: S101 - for the type checker
        present.choices = guests
        if not guests:
            del self.fields["present"]
