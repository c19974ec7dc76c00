# SPDX-License-Identifier: EUPL-1.2
"""The forms of opportunities: listing one, deciding on it, picking it up, telling what came of it."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, User
from core.pages.form_fields import DayField, DegreesField, MailboxField, PickField, TextField
from initiatives.models import Area, Initiative, Theme
from initiatives.models.initiative import Form
from initiatives.models.opportunity import Origin
from initiatives.register.address_search.forms import AddressSearchForm
from initiatives.register.city_map import point_faults
from initiatives.register.contact.forms import TRAP, OpenForm
from initiatives.register.names import theme_name

OPEN, DECLINE = "open", "decline"
DECISIONS: Final = [(OPEN, _("Put it on the map")), (DECLINE, _("Do not put it on the map"))]


class ThemesField(forms.ModelMultipleChoiceField[Theme]):
    """Themes, named in the language of the page."""

    def label_from_instance(self, obj: Theme) -> str:
        """Return the name of a theme."""
        return theme_name(obj)


class AboutForm(AddressSearchForm, OpenForm):
    """What an opportunity says."""

    words_in, area_by = "where", "code"

    use_required_attribute = False

    title = TextField(
        label=_("The opportunity in a few words"),
        most=120,
        ask=_("Say in a few words what the opportunity is"),
        help_text=_("For example: empty shops on the Beijerlandselaan."),
    )
    text = TextField(
        label=_("What could happen here?"),
        most=2000,
        ask=_("Write what could happen here"),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("What you see, what could come of it, and for whom. Name no persons."),
    )
    area = forms.ModelChoiceField(
        label=_("In which area?"),
        queryset=Area.objects.none(),
        required=False,
        empty_label=_("The whole city"),
        to_field_name="code",
        error_messages={"invalid_choice": _("Choose an area from the list")},
    )
    where = TextField(label=_("Where exactly?"), most=200, help_text=_("A street, a square, a building."))
    longitude = DegreesField(label=_("Longitude"), most=180, help_text=_("East of Greenwich, for example 4.48."))
    latitude = DegreesField(label=_("Latitude"), most=90, help_text=_("North of the equator, for example 51.92."))
    themes = ThemesField(
        label=_("What is it about?"),
        queryset=Theme.objects.all(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose themes from the list")},
    )
    who_could = TextField(
        label=_("Who could take it up?"), most=300, help_text=_("A kind of person, a party or an initiative.")
    )
    by_when = DayField(label=_("Before when?"), help_text=_("Only when it must happen before a certain day."))
    mapped_by = forms.ModelChoiceField(
        label=_("On which opportunity map does it stand?"),
        queryset=Initiative.objects.none(),
        required=False,
        empty_label=_("On none"),
        error_messages={"invalid_choice": _("Choose an opportunity map that you keep yourself.")},
    )
    origin = PickField(label=_("Who saw it?"), choices=Origin.choices, ask=_("Pick who saw it"))

    def __init__(self, *args: Any, person: Person, **options: Any) -> None:
        """Offer the areas, and the opportunity maps that this person keeps or handles."""
        super().__init__(*args, **options)
        area: Any = self.fields["area"]
        area.queryset = Area.objects.select_related("parent").defer("border", "parent__border").order_by("name")
        area.widget.attrs["autocomplete"] = "off"
        if person.is_authenticated:
            maps: Any = self.fields["mapped_by"]
            known = Initiative.objects.filter(form=Form.OPPORTUNITY_MAP).defer("search")
            own = Initiative.objects.carried_by(person).values("pk")
            handled = Initiative.objects.in_areas_of(person).values("pk")
            maps.queryset = known.filter(pk__in=own.union(handled)).order_by("name")
        if not person.is_authenticated or not maps.queryset.exists():
            del self.fields["mapped_by"]

    def clean(self) -> dict[str, Any]:
        """A point needs both, and lies in or near the city."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        for name, sentence in point_faults(cleaned, self.errors):
            self.add_error(name, sentence)
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        """What an opportunity is made or changed with."""
        names = [name for name in AboutForm.base_fields if name in self.fields and name != TRAP]
        return {name: self.cleaned_data[name] for name in names}


class NewForm(AboutForm):
    """Listing an opportunity; who has no account says where to answer."""

    name = TextField(label=_("Your name"), most=150, help_text=_("It does not appear on the site."))
    email = MailboxField(
        label=_("Your e-mail address"),
        ask=_("Fill in your e-mail address"),
        help_text=_("We write to you about this opportunity only. It does not appear on the site."),
    )
    consent = forms.BooleanField(
        label=_("The municipality may keep my address to answer me about this opportunity."),
        error_messages={"required": _("Tick that we may keep your address: without it we cannot answer you.")},
        help_text=_("We remove it three months after the opportunity has ended. Everybody can read the rest."),
    )
    name.widget.attrs["autocomplete"] = "name"
    email.widget.attrs["autocomplete"] = "email"

    def __init__(self, *args: Any, person: Person, **options: Any) -> None:
        """Ask an address only of who is not signed in."""
        super().__init__(*args, person=person, **options)
        self.ask_sender_of(person)


class DecideForm(forms.Form):
    """On the map or not, and why not."""

    decision = PickField(label=_("Your decision"), choices=DECISIONS, ask=_("Choose what you decide"))
    note = TextField(
        label=_("What do you write with it?"),
        most=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Whoever listed it reads this in a mail. You must say why when it does not go on the map."),
    )

    def clean(self) -> dict[str, Any]:
        """Ask why when it is declined."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("decision") == DECLINE and not cleaned.get("note") and "note" not in self.errors:
            self.add_error("note", _("Write why it does not go on the map. Whoever listed it reads this."))
        return cleaned


class NoteForm(forms.Form):
    """Something said with a step."""

    note = TextField(label=_("What do you want to say with it?"), most=500, widget=forms.Textarea(attrs={"rows": 4}))


class ProgressForm(forms.Form):
    """How far it is."""

    note = TextField(
        label=_("How far is it?"), most=500, ask=_("Write how far it is."), widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Everybody can read this."),
    )  # fmt: skip


class OutcomeForm(forms.Form):
    """What came of it."""

    outcome = TextField(
        label=_("What came of it?"),
        most=2000,
        ask=_("Write what came of it. Everybody can read it."),
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Also when it went differently than you thought."),
    )


class PickUpForm(forms.Form):
    """Who takes it up: an initiative, an area broker, or both."""

    initiative = forms.ModelChoiceField(
        label=_("With which initiative?"),
        queryset=Initiative.objects.none(),
        required=False,
        empty_label=_("With none"),
        error_messages={"invalid_choice": _("Choose an initiative of yours that is in the public register.")},
    )
    as_broker = forms.BooleanField(
        label=_("As area broker"), required=False, help_text=_("You see to it that somebody goes on with it.")
    )
    note = TextField(
        label=_("What will you do first?"), most=500, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Everybody can read this."),
    )  # fmt: skip

    def __init__(self, *args: Any, person: User, may_broker: bool, **options: Any) -> None:
        """Offer what this person carries, and brokering to who handles it."""
        super().__init__(*args, **options)
        own: Any = self.fields["initiative"]
        own.queryset = Initiative.objects.carried_by(person).published().defer("search").order_by("name")
        carried = len(own.queryset)
        if not carried:
            del self.fields["initiative"]
        elif carried == 1 and not may_broker:
            self.initial.setdefault("initiative", own.queryset[0].pk)
        if not may_broker:
            del self.fields["as_broker"]
        elif not carried:
            self.initial.setdefault("as_broker", True)

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not cleaned.get("initiative") and not cleaned.get("as_broker") and not self.errors:
            name = "initiative" if "initiative" in self.fields else "as_broker"
            self.add_error(name, _("Choose with which initiative you pick it up.") if name == "initiative"
                           else _("Tick that you do it as area broker."))  # fmt: skip
        return cleaned


class HelpForm(forms.Form):
    """Offering help, for oneself or for an initiative."""

    text = TextField(
        label=_("How can you help?"),
        most=300,
        ask=_("Write how you can help"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Who picks it up and the municipality read this with your name and e-mail address. Nobody else does."
        ),
    )
    initiative = forms.ModelChoiceField(
        label=_("For an initiative?"),
        queryset=Initiative.objects.none(),
        required=False,
        empty_label=_("No, I help myself"),
        help_text=_("The name of the initiative stands with the opportunity, yours does not."),
        error_messages={"invalid_choice": _("Choose an initiative of yours that is in the public register.")},
    )

    def __init__(self, *args: Any, person: User, **options: Any) -> None:
        """Offer what this person carries."""
        super().__init__(*args, **options)
        own: Any = self.fields["initiative"]
        own.queryset = Initiative.objects.carried_by(person).published().defer("search").order_by("name")
        if not own.queryset.exists():
            del self.fields["initiative"]
