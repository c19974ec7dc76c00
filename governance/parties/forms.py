# SPDX-License-Identifier: EUPL-1.2
"""Forms of parties: searching, keeping, people to call, other names, merging and importing."""

from typing import Any

from django import forms
from django.core.validators import FileExtensionValidator
from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.pages.form_fields import UploadField
from governance.pages.suggestions import Suggestions
from governance.parties.actions import ContactWords, PartyWords
from governance.parties.queries import is_register_number
from initiatives.models import Party
from initiatives.models.party import Sphere

# The text of the file comes back with the confirmation, so it stays under what a form may carry.
BIGGEST_FILE = 1_000_000
MOST_SUGGESTIONS = 200


class PartyForm(forms.Form):
    """What is kept about a party itself."""

    name = forms.CharField(label=_("Name"), max_length=150, error_messages={"required": _("Give the party a name.")})
    sphere = forms.ChoiceField(label=_("Sphere"), choices=Sphere, widget=forms.RadioSelect)
    register_number = forms.CharField(
        label=_("Number in the trade register"),
        max_length=20,
        required=False,
        help_text=_("Eight digits. The surest way to recognise an organisation."),
    )
    website = forms.URLField(label=_("Website"), max_length=300, required=False, assume_scheme="https")
    is_person = forms.BooleanField(
        label=_("This is a person in a public role"),
        required=False,
        help_text=_("For example a councillor or an area broker. Other people belong under a party, as contact."),
    )

    parent = forms.CharField(
        label=_("Is a department of"),
        max_length=150,
        required=False,
        help_text=_("The municipality or another institution this is a part of. Empty for an institution itself."),
        widget=Suggestions,
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Offer the institutions that have departments, then those of the government."""
        super().__init__(*args, **kwargs)
        self.known = Party.objects.visible_to(person).filter(parent=None, is_person=False)
        with_departments = self.known.annotate(parts=Count("departments")).order_by("-parts", "name")
        widget: Any = self.fields["parent"].widget
        names = with_departments.filter(Q(parts__gt=0) | Q(sphere=Sphere.GOVERNMENT)).values_list("name", flat=True)
        widget.suggest(dict.fromkeys(names[:MOST_SUGGESTIONS]))

    def clean_parent(self) -> Party | None:
        """Return the institution of this name; a name that is not known is refused."""
        name = self.cleaned_data["parent"].strip()
        if not name:
            return None
        found = self.known.filter(name__called=name).order_by("created_at", "id").first()
        if found is None:
            raise forms.ValidationError(_("No institution has this name. Keep it as a party first."))
        return found

    def clean_register_number(self) -> str:
        """Return the eight digits without spaces."""
        number: str = self.cleaned_data["register_number"].replace(" ", "")
        if number and not is_register_number(number):
            raise forms.ValidationError(_("This number has eight digits."))
        return number

    def words(self) -> PartyWords:
        """Return what was filled in, for the action."""
        return PartyWords(**self.cleaned_data)


class PartyContactForm(forms.Form):
    """A person to call at a party."""

    name = forms.CharField(label=_("Name"), max_length=150, error_messages={"required": _("Say who it is.")})
    function = forms.CharField(label=_("Function"), max_length=120, required=False)
    email = forms.EmailField(label=_("E-mail address"), max_length=254, required=False)
    phone = forms.CharField(label=_("Telephone number"), max_length=30, required=False)

    def words(self) -> ContactWords:
        """Return what was filled in, for the action."""
        return ContactWords(**self.cleaned_data)


class AliasForm(forms.Form):
    """Another name."""

    name = forms.CharField(label=_("Other name"), max_length=150, error_messages={"required": _("Type the name.")})


class MergeForm(forms.Form):
    """Which of the two stays, and how both looked."""

    keep = forms.ChoiceField(label=_("Which name stays"), widget=forms.RadioSelect)
    versions = forms.RegexField(r"^\d{1,9}-\d{1,9}$", widget=forms.HiddenInput)

    def __init__(self, *args: Any, names: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keep = self.fields["keep"]
        assert isinstance(keep, forms.ChoiceField)  # noqa: S101 - for the type checker
        keep.choices = names


class PartyFileForm(forms.Form):
    """The file to bring in."""

    file = UploadField(
        label=_("CSV file"),
        validators=[FileExtensionValidator(["csv", "txt"])],
        widget=forms.FileInput(attrs={"accept": ".csv,.txt"}),
        help_text=_(
            "A CSV file with the columns name, sphere, register_number, website, other_names (parted by |) and "
            "part_of, the institution it is a department of. At most 1 MB."
        ),
        error_messages={"required": _("Choose a file.")},
    )

    def clean_file(self) -> Any:
        """Refuse what is too big to show first."""
        file = self.cleaned_data["file"]
        if file.size > BIGGEST_FILE:
            raise forms.ValidationError(_("This file is too big. A file has at most 1 MB."))
        return file
