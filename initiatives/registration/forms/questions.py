# SPDX-License-Identifier: EUPL-1.2
"""What the steps ask: idea, place, themes and people."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from core.pages.form_fields import DayField, DegreesField, ListField, MailboxField, PickField, TextField, WebsiteField
from core.pages.form_rendering import described
from initiatives.lifecycle import Phase
from initiatives.models import Area, Theme
from initiatives.models.carrier import KeyTask
from initiatives.models.initiative import MOST_CARRIERS, AbsenceEffect, Form, PeopleInvolved, PointShown
from initiatives.register.address_search.forms import AddressSearchForm
from initiatives.register.city_map import point_faults
from initiatives.registration.forms.point import PointPicker, picker

WHOLE_CITY = "city"
MOST_THEMES = 5

PHASES = [
    (Phase.IDEA, described(Phase.IDEA.label, gettext_lazy("There is a plan, nothing has been done yet."))),
    (Phase.STARTUP, described(Phase.STARTUP.label, gettext_lazy("You are making it ready: people, place, money."))),
    (Phase.RUNNING, described(Phase.RUNNING.label, gettext_lazy("It does what it was meant to do."))),
    (Phase.GROWING, described(Phase.GROWING.label, gettext_lazy("More people, more places or more work."))),
    (Phase.ANCHORED, described(Phase.ANCHORED.label, gettext_lazy("It is there to stay, also without you."))),
    (Phase.STOPPED, described(Phase.STOPPED.label, gettext_lazy("It has ended."))),
]


class StepForm(forms.Form):
    """The questions of one step that are asked once."""

    use_required_attribute = False

    # Fields that are no answer, or are shown in another way where answers are read back.
    unread: ClassVar[frozenset[str]] = frozenset({"picture"})


class IdeaForm(StepForm):
    """What it is."""

    name = TextField(label=gettext_lazy("Name of the initiative"), most=120, ask=gettext_lazy("Fill in a name"))
    summary = TextField(
        label=gettext_lazy("Your idea in one sentence"),
        most=200,
        ask=gettext_lazy("Say in one sentence what it is"),
        help_text=gettext_lazy("For example: a greenhouse where neighbours grow vegetables together."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    story = TextField(
        label=gettext_lazy("The story"),
        most=5000,
        help_text=gettext_lazy("Why you do this, for whom, and what has happened so far."),
        widget=forms.Textarea(attrs={"rows": 7}),
    )
    form = ListField(label=gettext_lazy("What kind of group are you?"), choices=Form.choices,
                     ask=gettext_lazy("Pick what kind of group you are"))  # fmt: skip
    phase = PickField(label=gettext_lazy("How far are you?"), choices=PHASES, ask=gettext_lazy("Pick how far you are"))
    started_on = DayField(
        label=gettext_lazy("Started on"), help_text=gettext_lazy("Roughly is fine, the first of a month for example.")
    )
    website = WebsiteField(label=gettext_lazy("Website"), most=300, widget=forms.TextInput(attrs={"inputmode": "url"}))
    picture = forms.FileField(
        label=gettext_lazy("A picture"),
        required=False,
        allow_empty_file=True,
        help_text=gettext_lazy("JPEG, PNG or WebP, at most 10 MB. Ask the people in it first."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    picture_alt = TextField(
        label=gettext_lazy("What the picture shows"), most=200,
        help_text=gettext_lazy("For people who cannot see it."),
    )  # fmt: skip

    def clean_summary(self) -> str:
        """One sentence is one line."""
        return " ".join(self.cleaned_data["summary"].split())


class LiveIdeaForm(IdeaForm):
    """What it is, asked of an initiative that is there: also how far ahead the carriers look."""

    horizon_on = DayField(
        label=gettext_lazy("Until when do you want to go on?"),
        is_coming=True,
        help_text=gettext_lazy("Roughly is fine. Then the municipality sees which agreements stop too early."),
    )


class PlaceForm(AddressSearchForm, StepForm):
    """Where it happens."""

    # Somebody may look for their home, and everybody reads the street.
    takes_words = False

    area = PickField(label=gettext_lazy("Where does it happen?"), ask=gettext_lazy("Pick a part of the city"))
    address = TextField(
        label=gettext_lazy("Street, square or building"),
        most=200,
        help_text=gettext_lazy("Leave out your home address: this is shown on the website."),
    )

    longitude = DegreesField(label=gettext_lazy("Longitude"), most=180)
    latitude = DegreesField(label=gettext_lazy("Latitude"), most=90)
    point_shown = PickField(
        label=gettext_lazy("What may everybody see?"),
        choices=PointShown.choices,
        initial=PointShown.AREA,
        help_text=gettext_lazy("Do you work at home? Then pick roughly, or only the area. The municipality sees it."),
    )
    # Which part of the map was shown: no answer, but what the squares are counted from.
    map_at = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)
    unread = frozenset({"picture", "map_at"})

    def clean(self) -> dict[str, Any]:
        """A point needs both, and lies in or near the city."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        cleaned["point_shown"] = cleaned.get("point_shown") or PointShown.AREA
        for name, sentence in point_faults(cleaned, self.errors):
            self.add_error(name, sentence)
        return cleaned

    @property
    def picker(self) -> PointPicker | None:
        """The map to pick a point on; none where no border was brought in."""
        return picker(self["longitude"].value(), self["latitude"].value(), self["map_at"].value())

    def __init__(self, *args: Any, **options: Any) -> None:
        """Offer the areas as they are now."""
        super().__init__(*args, **options)
        areas = list(Area.objects.only("code", "name", "parent").order_by("name"))
        whole = [area for area in areas if area.parent_id is None]
        choices: list[Any] = [(WHOLE_CITY, gettext_lazy("The whole city"))]
        if len(whole) == len(areas):
            choices += [(str(area.pk), area.name) for area in areas]
        else:
            # Too many for buttons: a list, each gebied with the smaller wijken in it.
            for area in whole:
                parts = [(str(part.pk), part.name) for part in areas if part.parent_id == area.pk]
                choices.append((area.name, [(str(area.pk), area.name), *parts]))
            choices = [("", gettext_lazy("Choose")), *choices]
            self.fields["area"].widget = forms.Select()
        self.fields["area"].choices = choices  # type: ignore[attr-defined]
        self.fields["area"].widget.attrs["class"] = "mv-radios--columns" if len(whole) == len(areas) else ""


class ThemesForm(StepForm):
    """What it is about."""

    themes = forms.MultipleChoiceField(
        label=gettext_lazy("Themes"),
        help_text=gettext_lazy("Pick one to five."),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "mv-radios--columns"}),
        error_messages={
            "required": gettext_lazy("Pick at least one theme"),
            "invalid_choice": gettext_lazy("Pick themes from the list"),
        },
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        """Offer the themes in the language of the page."""
        super().__init__(*args, **options)
        name = "name_en" if get_language() == "en" else "name_nl"
        self.fields["themes"].choices = list(Theme.objects.order_by(name).values_list("code", name))  # type: ignore[attr-defined]
        self.fields["themes"].widget.use_fieldset = True

    def clean_themes(self) -> list[str]:
        """Refuse more than five: a page about everything is found by nobody."""
        chosen: list[str] = sorted(set(self.cleaned_data["themes"]))
        if len(chosen) > MOST_THEMES:
            raise forms.ValidationError(
                _("Pick at most %(most)s themes, now there are %(count)s.")
                % {"most": MOST_THEMES, "count": len(chosen)}
            )
        return chosen


class InvolvementForm(StepForm):
    """How many hands and shoulders there are."""

    people_involved = PickField(
        label=gettext_lazy("How many people take part, yourself included?"),
        choices=PeopleInvolved.choices,
        ask=gettext_lazy("Pick how many people take part"),
    )
    carriers_told = TextField(
        label=gettext_lazy("How many people keep it going, yourself included?"), most=10,
        help_text=gettext_lazy(
            "Count everybody who would go on without you, also who has no account here. Do you not know? Leave it"
            " empty."
        ),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "mv-w-s", "autocomplete": "off"}),
    )  # fmt: skip
    absence_effect = PickField(
        label=gettext_lazy("Suppose you drop out for a month. What happens?"),
        choices=AbsenceEffect.choices,
        ask=gettext_lazy("Pick what happens when you drop out"),
    )
    key_tasks = forms.MultipleChoiceField(
        label=gettext_lazy("Which of these do you do yourself?"),
        choices=KeyTask.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "mv-radios--columns"}),
        error_messages={"invalid_choice": gettext_lazy("Pick tasks from the list")},
    )

    def clean_carriers_told(self) -> int | None:
        """Read a number of people; empty is unknown."""
        text: str = self.cleaned_data["carriers_told"]
        if not text:
            return None
        if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= MOST_CARRIERS:
            raise forms.ValidationError(
                _("Fill in a whole number from 1 to %(most)s, or leave it empty.") % {"most": MOST_CARRIERS}
            )
        return int(text)


class PeopleForm(InvolvementForm):
    """Who carries it; asked at registration only, later carriers come by invitation."""

    person_name = TextField(
        label=gettext_lazy("Your name"), most=200, ask=gettext_lazy("Fill in your name"),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )  # fmt: skip
    person_email = MailboxField(
        label=gettext_lazy("Your e-mail address"),
        ask=gettext_lazy("Fill in your e-mail address"),
        help_text=gettext_lazy("You sign in with it, without a password. It does not come on the website."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    second_name = TextField(
        label=gettext_lazy("Name of the second carrier"), most=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    second_email = MailboxField(
        label=gettext_lazy("E-mail address of the second carrier"),
        help_text=gettext_lazy("We send an invitation. The address does not come on the website."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    field_order = ["person_name", "person_email", "second_name", "second_email", "people_involved", "carriers_told",
                   "absence_effect"]  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """A second carrier is somebody else, with a mailbox."""
        cleaned = super().clean() or self.cleaned_data
        second = cleaned.get("second_email")
        if second and second == cleaned.get("person_email"):
            self.add_error("second_email", _("Fill in the address of somebody else, or leave it empty."))
        if cleaned.get("second_name") and not second and "second_email" not in self.errors:
            self.add_error("second_email", _("Fill in the e-mail address of the second carrier, or take the name out."))
        return cleaned
