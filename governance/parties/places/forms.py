# SPDX-License-Identifier: EUPL-1.2
"""Forms of places: keeping, which initiative uses one, and which party is an initiative."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.pages.form_fields import DegreesField
from governance.pages.day_field import DayField
from governance.pages.initiative_name import InitiativeNameField
from governance.pages.office_form import OfficeForm
from governance.pages.suggestions import Suggestions
from governance.parties.places.actions import PlaceWords, UseWords
from governance.parties.places.queries import label_of
from initiatives.models import Area, Place, PlaceUse
from initiatives.models.party import Sphere
from initiatives.register.address_search.forms import AddressSearchForm

MOST_SUGGESTIONS = 200
LONGEST_NAME, LONGEST_ADDRESS = 150, 200


class PlaceForm(AddressSearchForm, OfficeForm):
    """What is kept about a place."""

    has_public_words = False

    name = forms.CharField(
        label=_("Name"), max_length=LONGEST_NAME, error_messages={"required": _("Give the place a name.")},
        help_text=_("As people call it, for example the name of the building."),
    )  # fmt: skip
    address = forms.CharField(label=_("Address"), max_length=LONGEST_ADDRESS, required=False)
    area = forms.ModelChoiceField(
        label=_("Area"), queryset=Area.objects.order_by("name"), required=False, empty_label=_("Not known")
    )
    owner_name = forms.CharField(
        label=_("Owner"),
        max_length=150,
        required=False,
        help_text=_("A party that is known, or a new one."),
    )
    owner_sphere = forms.ChoiceField(label=_("The owner belongs to"), choices=Sphere, required=False)
    longitude = DegreesField(label=_("Longitude"), most=180, help_text=_("East of Greenwich, for example 4.48."))
    latitude = DegreesField(label=_("Latitude"), most=90, help_text=_("North of the equator, for example 51.92."))

    @classmethod
    def of(cls, place: Place) -> "PlaceForm":
        """Return the form filled with a place."""
        names = ("name", "address", "area", "longitude", "latitude")
        owner = {"owner_name": place.owner.name, "owner_sphere": place.owner.sphere} if place.owner else {}
        return cls(initial={name: getattr(place, name) for name in names} | owner)

    def words(self) -> PlaceWords:
        """Return what was filled in, for the action."""
        given = dict(self.cleaned_data)
        given["owner_sphere"] = given["owner_sphere"] or Sphere.COMMUNITY.value
        return PlaceWords(**given)


class UseForm(OfficeForm):
    """What is said about the use of a place."""

    purpose = forms.CharField(
        label=_("What for"), max_length=200, required=False, help_text=_("For example storage, a kitchen or a garden.")
    )
    can_miss = forms.BooleanField(
        label=_("The initiative can go on without it"),
        required=False,
        help_text=_("Leave this open when the work stops without this place."),
    )
    starts_on = DayField(label=_("First day"), required=False)
    ends_on = DayField(
        label=_("Last day"), required=False, help_text=_("The last day included. Empty when no end is known.")
    )

    @classmethod
    def of(cls, use: PlaceUse) -> "UseForm":
        """Return the form filled with a use."""
        return cls(initial={name: getattr(use, name) for name in UseWords.__dataclass_fields__})

    def words(self) -> UseWords:
        """Return what was said, for the action."""
        return UseWords(**{name: self.cleaned_data[name] for name in UseWords.__dataclass_fields__})


class NewUseForm(UseForm):
    """A place an initiative uses."""

    place_name = forms.CharField(
        label=_("Place"),
        max_length=352,
        error_messages={"required": _("Say which place it is.")},
        help_text=_("A place that is not known yet is added in the area of the initiative."),
        widget=Suggestions,
    )
    field_order = ("place_name", "purpose", "can_miss", "starts_on", "ends_on")

    def clean_place_name(self) -> str:
        """Return the text, whose name and address are no longer than they may be."""
        return short_enough(self.cleaned_data["place_name"])

    def offer(self, person: User, area: Area | None) -> None:
        """Suggest the places of the area of the initiative, or of the city."""
        suggest_places(self.fields["place_name"], person, area)


class UseEndForm(OfficeForm):
    """The last day of the use of a place."""

    ends_on = DayField(label=_("Last day"), error_messages={"required": _("Choose the last day.")})


class PartyInitiativeForm(OfficeForm):
    """Which initiative a party is."""

    initiative = InitiativeNameField(
        label=_("Is the initiative"),
        help_text=_("The name of an initiative that you handle. Empty when this party is no initiative."),
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        """Look names up among what this person handles."""
        super().__init__(*args, **kwargs)
        field = self.fields["initiative"]
        assert isinstance(field, InitiativeNameField)  # noqa: S101 - declared above
        field.offer(person)


def short_enough(text: str) -> str:
    """Return the text of a place; raises ValidationError when its name or its address is too long to keep."""
    name, _comma, address = text.partition(", ")
    if len(name) > LONGEST_NAME or len(address) > LONGEST_ADDRESS:
        raise forms.ValidationError(_("A name has at most 150 characters, an address behind a comma at most 200."))
    return text


def suggest_places(field: Any, person: User, area: Area | None) -> None:
    """Offer the places this person may see, of the area when there is one."""
    known = Place.objects.visible_to(person).order_by("name", "address")
    if area is not None:
        known = known.filter(area=area)
    field.widget.suggest([label_of(one) for one in known[:MOST_SUGGESTIONS]])
