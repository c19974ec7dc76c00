# SPDX-License-Identifier: EUPL-1.2
"""The forms of issues: raising one, deciding on it, asking and giving an answer, and what hangs on it."""

from typing import Any, Final

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, User
from core.pages.form_fields import DayField, ListField, MailboxField, PickField, TextField
from governance.learning.form_fields import AreaField, PartyNameField, ThemeField
from governance.models import Challenge, Issue, IssueLanguage, IssueState
from governance.pages.initiative_name import InitiativeNameField
from initiatives.connections.meetings.opportunities import offered_to
from initiatives.models import Party
from initiatives.models.opportunity import Origin
from initiatives.models.party import ChainRole, Sphere
from initiatives.register.contact.forms import TRAP, OpenForm

MOST_SUGGESTIONS: Final = 200
OPEN, DECLINE = "open", "decline"
DECISIONS: Final = [(OPEN, _("Put it on the list")), (DECLINE, _("Do not put it on the list"))]


class AboutForm(OpenForm):
    """What an issue says."""

    use_required_attribute = False

    title = TextField(
        label=_("The issue in a few words"),
        most=120,
        ask=_("Say in a few words what the issue is"),
        help_text=_("For example: no safe crossing to the market."),
    )
    text = TextField(
        label=_("What is going on? Tell it in your own words"),
        most=2000,
        ask=_("Tell what is going on"),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("What you see, whom it touches and since when. Name no persons."),
    )
    language = ListField(label=_("In which language did you write?"), choices=IssueLanguage.choices, required=True)
    area = AreaField(label=_("In which area?"), to_field_name="code", empty_label=_("The whole city"))
    theme = ThemeField(label=_("What is it about?"), to_field_name="code")
    needed = TextField(
        label=_("What would it take?"),
        most=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What has to change, as you see it. You may leave this empty."),
    )
    missing = TextField(
        label=_("Who or what is missing?"), most=300, help_text=_("For example: somebody who speaks with the owners.")
    )
    origin = PickField(label=_("Who raises it?"), choices=Origin.choices, ask=_("Pick who raises it"))

    def __init__(self, *args: Any, **options: Any) -> None:
        """Begin with the language of the page."""
        super().__init__(*args, **options)
        self.initial.setdefault("language", get_language() or "nl")

    @property
    def values(self) -> dict[str, Any]:
        """What an issue is made or changed with."""
        return {name: self.cleaned_data[name] for name in AboutForm.base_fields if name != TRAP}


class NewForm(AboutForm):
    """Raising an issue; who has no account says where to answer."""

    name = TextField(label=_("Your name"), most=150, help_text=_("It does not appear on the site."))
    email = MailboxField(
        label=_("Your e-mail address"),
        ask=_("Fill in your e-mail address"),
        help_text=_("We write to you about this issue only. It does not appear on the site."),
    )
    consent = forms.BooleanField(
        label=_("The municipality may keep my address to answer me about this issue."),
        error_messages={"required": _("Tick that we may keep your address: without it we cannot answer you.")},
        help_text=_("We remove it three months after the issue is settled. Everybody can read the rest."),
    )
    name.widget.attrs["autocomplete"] = "name"
    email.widget.attrs["autocomplete"] = "email"

    def __init__(self, *args: Any, person: Person, **options: Any) -> None:
        """Ask an address only of who is not signed in."""
        super().__init__(*args, **options)
        self.ask_sender_of(person)


class DecideForm(forms.Form):
    """On the list or not, and why not."""

    decision = PickField(label=_("Your decision"), choices=DECISIONS, ask=_("Choose what you decide"))
    reason = TextField(
        label=_("What do you write with it?"),
        most=500,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Whoever raised it reads this in a mail. You must say why when it does not go on the list."),
    )


class MoveForm(forms.Form):
    """Where the issue stands now, why, and what became of it."""

    state = PickField(label=_("How does it stand now?"), choices=IssueState.choices, ask=_("Choose how it stands"))
    reason = TextField(
        label=_("Why does it stand there?"),
        most=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("What is being done, why it is open again, or why it goes off the list."),
    )
    outcome = TextField(
        label=_("What became of it?"),
        most=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Only when it is settled. Everybody can read it, also when it went differently than hoped."),
    )

    def __init__(self, *args: Any, states: list[IssueState], **options: Any) -> None:
        """Offer what can follow."""
        super().__init__(*args, **options)
        field: Any = self.fields["state"]
        field.choices = [(state.value, state.label) for state in states]


def _suggest_parties(form: forms.Form, name: str, person: User) -> None:
    """Suggest the organisations of the government first, and look names up among all this person may read."""
    field: Any = form.fields[name]
    known = Party.objects.visible_to(person).filter(is_person=False, sphere=Sphere.GOVERNMENT)
    field.offer(person, known.order_by("name").values_list("name", flat=True)[:MOST_SUGGESTIONS])


class AskForm(forms.Form):
    """Which party or department should act, and until when it can answer."""

    responsible = PartyNameField(
        label=_("Who should act?"),
        required=True,
        error_messages={"required": _("Name the party or department that should act.")},
        help_text=_("A party or a department. Who speaks for it gets a mail; everybody reads its answer."),
    )
    answer_by = DayField(label=_("Answer by"), required=True, is_coming=True)

    def __init__(self, *args: Any, person: User, **options: Any) -> None:
        """Suggest organisations of the government."""
        super().__init__(*args, **options)
        _suggest_parties(self, "responsible", person)


class AnswerForm(forms.Form):
    """The answer of who should act."""

    answer = TextField(
        label=_("The answer"),
        most=2000,
        ask=_("Write the answer."),
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("What is done about it, by whom and when; or why not. Everybody can read it."),
    )


class RoleForm(forms.Form):
    """A role the issue needs, and which party can fill it."""

    role = ListField(label=_("Which role does it need?"), choices=ChainRole.choices, required=True)
    party = PartyNameField(
        label=_("Which party can do this?"),
        help_text=_("Nobody known? Leave it empty: then the page says that this role is missing."),
    )
    note = TextField(label=_("What for?"), most=200)

    def __init__(self, *args: Any, person: User, **options: Any) -> None:
        """Suggest organisations of the government."""
        super().__init__(*args, **options)
        _suggest_parties(self, "party", person)


class TieForm(forms.Form):
    """An initiative, an opportunity or a challenge that works on the issue."""

    initiative = InitiativeNameField(label=_("Initiative"))
    opportunity = ListField(label=_("Opportunity"), choices=(), required=False)
    challenge = ListField(label=_("Challenge"), choices=(), required=False)

    def __init__(self, *args: Any, person: User, **options: Any) -> None:
        """Offer what this person handles."""
        super().__init__(*args, **options)
        initiative: Any = self.fields["initiative"]
        initiative.offer(person)
        self._opportunities = {str(one.pk): one for one in offered_to(person)}
        rows = Challenge.objects.visible_to(person).order_by("task", "id")[:MOST_SUGGESTIONS]
        self._challenges = {str(one.pk): one for one in rows}
        for name, known in (("opportunity", self._opportunities), ("challenge", self._challenges)):
            field: Any = self.fields[name]
            field.choices = [("", _("None")), *((key, str(one)) for key, one in known.items())]

    def clean(self) -> dict[str, Any]:
        """Ask for at least one, and find what was chosen."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        found: list[Any] = [
            cleaned.get("initiative"),
            self._opportunities.get(cleaned.get("opportunity", "")),
            self._challenges.get(cleaned.get("challenge", "")),
        ]
        self.chosen = [one for one in found if one is not None]
        if not self.chosen and not self.errors:
            self.add_error("initiative", _("Name an initiative, or choose an opportunity or a challenge."))
        return cleaned


class OwnTieForm(forms.Form):
    """What of one's own works on an issue: the initiative itself, an opportunity it picked up, or its challenge."""

    issue = forms.ModelChoiceField(queryset=Issue.objects.none())
    what = forms.ChoiceField(choices=(), required=False)

    def __init__(self, *args: Any, person: User, things: dict[str, Any], **options: Any) -> None:
        """Take issues on the list, and these things by their key."""
        super().__init__(*args, **options)
        issue: Any = self.fields["issue"]
        issue.queryset = Issue.objects.visible_to(person).public()
        what: Any = self.fields["what"]
        what.choices = [(key, str(thing)) for key, thing in things.items()]
