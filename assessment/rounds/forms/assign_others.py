# SPDX-License-Identifier: EUPL-1.2
"""Assessing programmes, areas, institutions, chains or vignettes: which of them, and by whom."""

from collections.abc import Collection
from typing import Any, Final

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy

from accounts.models import User
from assessment.lens.translation import text_of
from assessment.models import Purpose, Round, SubjectKind, Vignette
from assessment.rounds.forms.assessors import AssessorsField
from assessment.rounds.subjects import Chain
from initiatives.models import Area, Initiative, Party, Programme

# The word in the address, and the kind it stands for.
KINDS = {
    "programma": SubjectKind.PROGRAMME,
    "gebied": SubjectKind.AREA,
    "instelling": SubjectKind.PARTY,
    "keten": SubjectKind.CHAIN,
    "vignet": SubjectKind.VIGNETTE,
}
_LABELS = {
    SubjectKind.PROGRAMME: gettext_lazy("Programmes"),
    SubjectKind.AREA: gettext_lazy("Areas"),
    SubjectKind.PARTY: gettext_lazy("Institutions"),
    SubjectKind.CHAIN: gettext_lazy("Chains"),
    SubjectKind.VIGNETTE: gettext_lazy("Vignettes"),
}
# A city has hundreds of institutions and chains: the rest is found by name.
MOST_SHOWN: Final = 100


def kinds_of(round_: Round) -> list[str]:
    """Return the words of what this round can be about, besides initiatives."""
    if round_.purpose == Purpose.CALIBRATION:
        return ["vignet"]
    return [word for word, kind in KINDS.items() if kind in text_of(round_.lens).kinds]


def label_of(kind: SubjectKind) -> str:
    """Return the name of many of a kind."""
    return str(_LABELS[kind])


def choices_of(kind: SubjectKind, round_: Round, by: User) -> QuerySet[Any]:
    """Return what of a kind can be assessed in this round, by name."""
    if kind is SubjectKind.PROGRAMME:
        return Programme.objects.visible_to(by)
    if kind is SubjectKind.AREA:
        return Area.objects.defer("border").order_by("code")
    if kind is SubjectKind.PARTY:
        return Party.objects.visible_to(by).institutions().order_by("name", "pk")
    if kind is SubjectKind.CHAIN:
        return Initiative.objects.visible_to(by).published().order_by("name", "pk")
    return Vignette.objects.filter(lens=round_.lens_id)


class AssignOthersForm(forms.Form):
    """Things of one kind, and assessors."""

    things: forms.ModelMultipleChoiceField[Any] = forms.ModelMultipleChoiceField(
        queryset=Programme.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one.")},
    )
    assessors = AssessorsField()

    has_more = False

    def __init__(
        self,
        *args: Any,
        round_: Round,
        kind: SubjectKind,
        by: User,
        words: str = "",
        unpractised: Collection[User] = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        things, assessors = self.fields["things"], self.fields["assessors"]
        assert isinstance(things, forms.ModelMultipleChoiceField)  # noqa: S101 - for the type checker
        assert isinstance(assessors, AssessorsField)  # noqa: S101 - for the type checker
        things.label = _LABELS[kind]
        things.queryset = found = choices_of(kind, round_, by)
        if kind in (SubjectKind.PARTY, SubjectKind.CHAIN):
            found = found.filter(name__icontains=words) if words else found
            shown = list(found[: MOST_SHOWN + 1])
            self.has_more = len(shown) > MOST_SHOWN
            # What was ticked stays in the list, wherever the search went.
            ticked = things.widget.value_from_datadict(self.data, self.files, self.add_prefix("things")) or []
            kept = [one for one in things.queryset if str(one.pk) in ticked and one not in shown] if ticked else []
            things.widget.choices = [(one.pk, str(one)) for one in [*kept, *shown[:MOST_SHOWN]]]
        assessors.offer(unpractised)

    @property
    def chosen(self) -> list[Any]:
        """What was chosen, as `assign` takes it."""
        things: list[Any] = list(self.cleaned_data["things"])
        return [Chain(one) for one in things] if self.kind is SubjectKind.CHAIN else things
