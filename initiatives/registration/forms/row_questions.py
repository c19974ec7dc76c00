# SPDX-License-Identifier: EUPL-1.2
"""What the steps ask in rows: parties, money, needs and offers."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from core.pages.form_fields import DayField, ListField, TextField
from initiatives.models.need import NeedKind, NeedSubject
from initiatives.models.party import ChainRole, IncomeKind, Sphere
from initiatives.registration.forms.questions import StepForm
from initiatives.registration.forms.rows import RowForm, RowSet

ALL_MONEY = 100
SPHERES = [
    (Sphere.GOVERNMENT, gettext_lazy("Government")),
    (Sphere.MARKET, gettext_lazy("Company")),
    (Sphere.COMMUNITY, gettext_lazy("Residents, association or foundation")),
]


class PartyRowForm(RowForm):
    """One party in the chain."""

    name = TextField(label=gettext_lazy("Name of the party"), most=150, ask=gettext_lazy("Fill in the party's name"))
    sphere = ListField(label=gettext_lazy("What is it?"), choices=SPHERES, ask=gettext_lazy("Pick what the party is"))
    role = ListField(label=gettext_lazy("What does it do for you?"), choices=ChainRole.choices,
                     ask=gettext_lazy("Pick what the party does for you"))  # fmt: skip


class Parties(RowSet):
    """Who takes part besides people."""

    kind = "parties"
    form = PartyRowForm
    title = gettext_lazy("Parties")
    intro = gettext_lazy("The municipality, a foundation, a company: who do you depend on?")
    one = pgettext_lazy("row", "Party")
    add = gettext_lazy("Add a party")

    def check_together(self) -> list[tuple[RowForm | None, str, str]]:
        """A party has a role once."""
        seen: set[tuple[Any, ...]] = set()
        wrong: list[tuple[RowForm | None, str, str]] = []
        for row in self.rows:
            given = row.cleaned_data if not row.is_blank and row.is_valid() else None
            if given is None:
                continue
            key = (given["name"].casefold(), given["sphere"], given["role"])
            if key in seen:
                wrong.append((row, "name", _("This party is in the list already with this role. Take one out.")))
            seen.add(key)
        return wrong


class IncomeRowForm(RowForm):
    """One source of money."""

    conditional = frozenset({"sphere"})

    kind = ListField(label=gettext_lazy("What sort of money?"), choices=IncomeKind.choices,
                     ask=gettext_lazy("Pick what sort of money it is"))  # fmt: skip
    who = TextField(label=gettext_lazy("From whom?"), most=150)
    sphere = ListField(
        label=gettext_lazy("What sort of party pays?"), choices=SPHERES, required=False,
        help_text=gettext_lazy("Needed when you fill in from whom."),
    )  # fmt: skip
    has_many_payers = forms.BooleanField(
        label=gettext_lazy("From many different payers, none of them for a large part"), required=False
    )
    share_percent = TextField(label=gettext_lazy("Which part of all your money, in percent?"), most=100)
    ends_on = DayField(label=gettext_lazy("Until when?"), help_text=gettext_lazy("The last day it is there."))

    def __init__(self, *args: Any, **options: Any) -> None:
        """Ask for digits on a phone."""
        super().__init__(*args, **options)
        self.fields["share_percent"].widget.attrs |= {"inputmode": "numeric", "class": "mv-w-s"}

    def clean_share_percent(self) -> int | None:
        """Read "40", "40%" and "40 %" alike."""
        text: str = self.cleaned_data["share_percent"].removesuffix("%").strip()
        if not text:
            return None
        if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= ALL_MONEY:
            raise forms.ValidationError(_("Fill in a whole number from 1 to 100, or leave it empty."))
        return int(text)

    def clean(self) -> dict[str, Any]:
        """Money from somebody comes from a party, and a party is one of three things; many are no party."""
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("who") and cleaned.get("has_many_payers"):
            self.add_error("has_many_payers", _("Name one payer, or say that there are many. Not both."))
        if cleaned.get("who") and "sphere" in cleaned and not cleaned["sphere"]:
            self.add_error("sphere", _("Pick what the one who pays is"))
        return cleaned


class Incomes(RowSet):
    """What it lives on."""

    kind = "incomes"
    form = IncomeRowForm
    title = gettext_lazy("Money")
    intro = gettext_lazy("Subsidy, gifts, own money: what keeps you going? Roughly is fine.")
    one = pgettext_lazy("row", "Income")
    add = gettext_lazy("Add an income")

    def check_together(self) -> list[tuple[RowForm | None, str, str]]:
        """Shares cannot be more than all money."""
        total = sum(row.cleaned_data.get("share_percent") or 0 for row in self.rows if row.is_valid())
        if total <= ALL_MONEY:
            return []
        last = [row for row in self.rows if row.is_valid() and row.cleaned_data.get("share_percent")][-1]
        return [
            (last, "share_percent", _("Together the parts are %(total)s percent. Make it 100 or less.")
             % {"total": total})
        ]  # fmt: skip


class NeedRowForm(RowForm):
    """One thing looked for or offered."""

    kind = ListField(label=gettext_lazy("Do you look for it or offer it?"), choices=[
        (NeedKind.NEED, gettext_lazy("We look for it")),
        (NeedKind.OFFER, gettext_lazy("We offer it")),
    ], ask=gettext_lazy("Pick whether you look for it or offer it"))  # fmt: skip
    subject = ListField(label=gettext_lazy("What sort of thing?"), choices=NeedSubject.choices,
                        ask=gettext_lazy("Pick what sort of thing it is"))  # fmt: skip
    text = TextField(label=gettext_lazy("What exactly?"), most=200, ask=gettext_lazy("Say what exactly"))


class Needs(RowSet):
    """What is looked for and offered."""

    kind = "needs"
    form = NeedRowForm
    title = gettext_lazy("Needs and offers")
    one = pgettext_lazy("row", "Need or offer")
    add = gettext_lazy("Add a need or offer")


class MoneyForm(StepForm):
    """Everything this step asks stands in rows."""


class NeedsAndOffersForm(StepForm):
    """Everything this step asks stands in rows."""
