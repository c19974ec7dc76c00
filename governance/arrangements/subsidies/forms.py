# SPDX-License-Identifier: EUPL-1.2
"""The forms with which a subsidy register comes in."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.files.uploads import MAX_FILE_BYTES
from core.pages.form_fields import UploadField
from core.site.queries import own_party
from governance.arrangements.subsidies.matching import MOST_LIKELY, Match
from initiatives.lifecycle import Status
from initiatives.models import Initiative

MOST_LETTERS = 120


class SubsidyUploadForm(forms.Form):
    """A file, and who grants what is in it."""

    file = UploadField(
        label=_("CSV file"),
        help_text=_(
            "Columns as Amsterdam publishes them: DOSSIERNUMMER, AANVRAGER, SUBSIDIEJAAR and BEDRAG_VERLEEND are "
            "needed. BEGINDATUM, EINDDATUM, AANVRAAGDATUM, BESLUITDATUM and BEKENDMAKINGSDATUM may be added. "
            "Separated by a semicolon, comma, tab or bar. At most 10 MB."
        ),
        error_messages={"required": _("Choose a file"), "empty": _("This file is empty. Choose another.")},
    )
    granted_by = forms.CharField(
        label=_("Granted by"),
        max_length=150,
        initial=own_party,
        help_text=_("The party that grants these subsidies. A subsidy is recognised by its file number at this party."),
        error_messages={"required": _("Fill in who grants these subsidies")},
    )

    def clean_file(self) -> object:
        """Refuse what is too big."""
        file = self.cleaned_data["file"]
        if file.size > MAX_FILE_BYTES:
            raise forms.ValidationError(_("This file is bigger than 10 MB. Split it, for example per year."))
        return file


def field_of(applicant: str) -> str:
    """Return the name of an applicant's field: their own, so that a list that moved on is never read as another's."""
    return f"r{sha256(applicant.encode()).hexdigest()[:16]}"


def named_field_of(applicant: str) -> str:
    """Return the name of the field in which an applicant's initiative is named."""
    return f"{field_of(applicant)}-name"


class RecipientsForm(forms.Form):
    """Per applicant without an initiative: which one it is, picked or named; and where the file goes before a person.

    `version` guards against a colleague who chose too.
    """

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)

    def __init__(
        self,
        *args: object,
        matches: Sequence[Match],
        by_hand: Sequence[str] = (),
        person: User,
        **options: object,
    ) -> None:
        """Make a choice per applicant, and one per subsidy (by its file number) of which a person wrote something."""
        super().__init__(*args, **options)  # type: ignore[arg-type]
        self._matches, self._person = matches, person
        for match in matches:
            offered = dict([*match.likely, *self._named(match.applicant)])
            choices = [("", _("Leave it for now")), ("none", _("Not in the register"))]
            self.fields[field_of(match.applicant)] = forms.ChoiceField(
                label=match.applicant,
                required=False,
                choices=choices + [(str(key), name) for key, name in offered.items()],
                error_messages={"invalid_choice": _("Choose an initiative from the list")},
            )
            self.fields[named_field_of(match.applicant)] = forms.CharField(
                label=_("Another initiative for %(applicant)s") % {"applicant": match.applicant},
                required=False,
                max_length=MOST_LETTERS,
                help_text=_("Type its name, or a part of it. We look through the whole register."),
            )
        self.fields["overwrite"] = forms.MultipleChoiceField(
            required=False,
            choices=[(reference, reference) for reference in by_hand],
        )

    def rows(self) -> Iterator[tuple[forms.BoundField, forms.BoundField]]:
        """Yield the choices, in order: to pick, and to name."""
        return ((self[field_of(match.applicant)], self[named_field_of(match.applicant)]) for match in self._matches)

    def _named(self, applicant: str) -> list[tuple[UUID, str]]:
        """Return the initiatives that bear what was typed for this applicant: the whole name, or else a part of it."""
        typed = str(self.data.get(named_field_of(applicant), "")) if self.is_bound else ""
        text = typed.replace("\x00", "").strip()[:MOST_LETTERS]
        if not text:
            return []
        known = Initiative.objects.visible_to(self._person).exclude(status__in=[Status.DECLINED, Status.WITHDRAWN])
        rows = known.order_by("name").values_list("pk", "name")
        whole = list(rows.filter(name__iexact=text)[:MOST_LIKELY])
        return whole or list(rows.filter(name__icontains=text)[:MOST_LIKELY])

    def clean(self) -> dict[str, Any]:
        """Take the initiative that was named; of several one has to be picked."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for match in self._matches:
            picked, named = field_of(match.applicant), named_field_of(match.applicant)
            if not cleaned.get(named) or cleaned.get(picked) or picked in self.errors:
                continue
            found = self._named(match.applicant)
            if len(found) == 1:
                cleaned[picked] = str(found[0][0])
            elif found:
                more = _(
                    "More than one initiative has this in its name. Pick it from the list above, or type more of it."
                )
                self.add_error(named, more)
            else:
                self.add_error(named, _("No initiative in the register has this in its name."))
        return cleaned

    def chosen(self) -> dict[str, str]:
        """Return per applicant the id of the initiative, or an empty text for none; what was left is left out."""
        given = {match.applicant: self.cleaned_data[field_of(match.applicant)] for match in self._matches}
        return {applicant: "" if value == "none" else value for applicant, value in given.items() if value}
