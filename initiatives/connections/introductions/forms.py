# SPDX-License-Identifier: EUPL-1.2
"""Searching needs and offers, and bringing two together."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.pages.form_fields import PickField, TextField, storable
from initiatives.models import Area
from initiatives.models.need import NeedKind, NeedSubject
from initiatives.moderation.queue.forms import areas_of
from initiatives.querysets import IntroductionQuerySet
from initiatives.register.filters import Vocabulary
from initiatives.register.search import MAX_LENGTH, clean

ALL: Final = [("", _("All"))]


class NeedsAndOffersFilter(forms.Form):
    """Searches what stands open. What an address asks that does not exist narrows nothing."""

    q = forms.CharField(label=_("Words"), required=False, max_length=MAX_LENGTH)
    soort = forms.ChoiceField(label=_("Kind"), choices=[*ALL, *NeedKind.choices], required=False)
    onderwerp = forms.ChoiceField(label=_("Subject"), choices=[*ALL, *NeedSubject.choices], required=False)
    gebied = forms.ChoiceField(label=_("Area"), required=False)
    thema = forms.ChoiceField(label=_("Theme"), required=False)

    def __init__(self, data: Any, *, vocabulary: Vocabulary) -> None:
        super().__init__(data)
        for name, choices in (("gebied", vocabulary.area_choices()), ("thema", vocabulary.theme_choices())):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
            field.choices = [*ALL, *choices]

    def clean_q(self) -> str:
        """Return the words in one clean line."""
        return clean(storable(self.cleaned_data["q"]))

    @property
    def asked(self) -> dict[str, str]:
        """What is asked and makes sense, by name."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class IntroductionFilter(forms.Form):
    """Narrows the list of introductions; only what this reader can choose between is asked."""

    initiatief = forms.ChoiceField(label=_("Initiative"), required=False)
    gebied = forms.ChoiceField(label=_("Area"), required=False)
    van = forms.ChoiceField(label=_("Asked by"), choices=[("", _("Everybody")), ("mij", _("Me"))], required=False)

    def __init__(self, data: Any, *, own: Sequence[tuple[str, str]], user: User, is_office: bool) -> None:
        super().__init__(data)
        self.user = user
        self._offer("initiatief", own if len(own) > 1 else [])
        areas = areas_of(user).values_list("code", "name") if is_office else []
        self._offer("gebied", list(areas))

    def _offer(self, name: str, choices: Sequence[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker
        field.choices = [*ALL, *choices]
        if not choices:
            del self.fields[name]

    def narrow(self, found: IntroductionQuerySet) -> IntroductionQuerySet:
        """Keep what is asked; what an address asks that does not exist narrows nothing."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        if key := asked.get("initiatief"):
            found = found.filter(Q(need__initiative=key) | Q(offer__initiative=key))
        if code := asked.get("gebied"):
            within = Area.objects.filter(Q(code=code) | Q(parent__code=code))
            found = found.filter(Q(need__initiative__area__in=within) | Q(offer__initiative__area__in=within))
        if asked.get("van"):
            found = found.filter(proposed_by=self.user)
        return found

    @property
    def is_narrowed(self) -> bool:
        """Whether anything is asked that exists."""
        self.is_valid()
        return any(self.cleaned_data.values())


class ProposalForm(forms.Form):
    """Why the two fit, in the words both sides read."""

    use_required_attribute = False
    reason = TextField(
        label=_("Why they fit"), most=500, ask=_("Say in one sentence why they fit"),
        help_text=_("Both sides read this. Do not write a name, an address or a telephone number."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )  # fmt: skip


class AnswerForm(forms.Form):
    """Yes or no, and for a no why."""

    use_required_attribute = False
    answer = PickField(
        label=_("Do you want to meet?"),
        choices=[("yes", _("Yes, the other may have my name and e-mail address")), ("no", _("No"))],
        ask=_("Choose yes or no"),
    )
    reason = TextField(
        label=_("If no: why not?"), most=300,
        help_text=_("Only the municipality reads this. The other side does not."),
    )  # fmt: skip


class OutcomeForm(forms.Form):
    """What came of an introduction, and what is met with it."""

    use_required_attribute = False
    outcome = TextField(
        label=_("What came of it?"), most=1000, ask=_("Say what came of it. Nothing is an answer too."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
    need = forms.BooleanField(label=_("What was looked for is found: close it"), required=False)
    offer = forms.BooleanField(label=_("What was offered is used up: close it"), required=False)

    def __init__(self, *args: Any, sides: tuple[str, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for side in ("need", "offer"):
            if side not in sides:
                del self.fields[side]
