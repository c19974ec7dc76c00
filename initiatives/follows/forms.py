# SPDX-License-Identifier: EUPL-1.2
"""The form to follow something by mail, for everybody."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from core.pages.form_fields import MailboxField, PickField
from core.pages.form_rendering import described
from initiatives.follows.actions.following import Wish
from initiatives.follows.kinds import followed_kinds
from initiatives.follows.subjects import NamedSubject
from initiatives.models.follow import Rhythm, Topic
from initiatives.register.contact.forms import TRAP, OpenForm

# An empty search is everything; a box of a form needs some value.
EVERYTHING: Final = "alles"
# Of a thing of another kind its followers hear all.
OF_INITIATIVES: Final = {topic.value: topic.label for topic in Topic if topic is not Topic.ISSUE}


class ManyField(forms.MultipleChoiceField):
    """Boxes of which at least one is ticked; `ask` is what the page says when none is."""

    def __init__(self, *, label: Any, ask: Any, **options: Any) -> None:
        messages = {"required": ask, "invalid_choice": ask}
        super().__init__(label=label, widget=forms.CheckboxSelectMultiple, error_messages=messages, **options)


class FollowForm(OpenForm):
    """What to follow, about what, how often, and where the mail goes. `subjects` are what the address offers."""

    use_required_attribute = False

    what = ManyField(label=_("What do you want to follow?"), ask=_("Choose what you want to follow"))
    topics = ManyField(
        label=_("About what?"),
        ask=_("Choose what you want to hear about"),
        choices=OF_INITIATIVES,
        initial=list(OF_INITIATIVES),
    )
    rhythm = PickField(
        label=_("How often?"),
        ask=_("Choose how often you want mail"),
        choices=[
            (Rhythm.WEEKLY.value, described(Rhythm.WEEKLY.label, _("everything in one mail"))),
            (Rhythm.AT_ONCE.value, described(Rhythm.AT_ONCE.label, _("when there is something"))),
        ],
        initial=Rhythm.WEEKLY,
        help_text=_("Is there nothing to tell? Then you get no mail."),
    )
    email = MailboxField(
        label=_("Your e-mail address"),
        ask=_("Fill in your e-mail address"),
        help_text=_("We use it for this only. Do you not confirm it within 7 days? Then we wipe it."),
    )
    email.widget.attrs["autocomplete"] = "email"
    field_order = ("what", "topics", "rhythm", "email", TRAP)

    def __init__(self, *args: Any, subjects: Sequence[NamedSubject], **options: Any) -> None:
        super().__init__(*args, **options)
        self._subjects = {one.subject.code or EVERYTHING: one.subject for one in subjects}
        field = self.fields["what"]
        field.choices = [  # type: ignore[attr-defined] # a ManyField
            (one.subject.code or EVERYTHING, described(one.name, one.kind)) for one in subjects
        ]
        field.initial = list(self._subjects)[:1]
        # An address offers things of one kind, or none of them.
        self._kind = followed_kinds.get(subjects[0].subject.kind)
        if self._kind:
            del self.fields["topics"]

    @property
    def wish(self) -> Wish:
        """What was asked for; of a valid form."""
        given = self.cleaned_data
        return Wish(
            [self._subjects[code] for code in given["what"]],
            [self._kind.topic] if self._kind else [Topic(topic) for topic in given["topics"]],
            Rhythm(given["rhythm"]),
        )
