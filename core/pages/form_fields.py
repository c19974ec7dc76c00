# SPDX-License-Identifier: EUPL-1.2
"""The fields of the founder's forms: they say in words what is wrong and what to do, and never cut text off."""

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.errors import RefusedError
from core.files.virus_scan import ensure_clean

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# What PostgreSQL or JSON cannot hold, and the mark that stands where a browser or we replaced such a sign.
UNSTORABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffd]")
REPLACED: Final = "\ufffd"
DATE_FORMATS: Final = ("%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y")
FIRST_DAY: Final = date(1800, 1, 1)
LAST_DAY: Final = date(2200, 12, 31)
NOT_AN_ADDRESS = gettext_lazy("Fill in the whole e-mail address, with an @. For example: name@example.org")


def storable(text: str) -> str:
    """Return the text with every sign that cannot be kept replaced by a mark that the fields refuse."""
    return UNSTORABLE.sub(REPLACED, text)


class TextField(forms.CharField):
    """A line of text, or with a textarea several; its label names it in every message.

    The browser gets no maxlength: it would cut pasted text off without a word.
    """

    def __init__(self, *, label: "StrOrPromise", most: int, ask: "StrOrPromise" = "", **options: Any) -> None:
        self.most = most
        options.setdefault("required", bool(ask))
        super().__init__(label=label, error_messages={"required": ask} if ask else {}, **options)

    def to_python(self, value: Any) -> str:
        """Refuse what cannot be kept, make line ends and spaces one kind, and refuse what is too long."""
        text = str(super().to_python(value))
        if UNSTORABLE.search(text):
            raise ValidationError(
                _("“%(label)s” has a sign in it that we cannot keep. Take it out or type the text anew.")
                % {"label": self.label}
            )
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not isinstance(self.widget, forms.Textarea):
            text = " ".join(text.split())
        if len(text) > self.most:
            raise ValidationError(
                _("“%(label)s” is too long. Use at most %(most)s characters, now there are %(length)s.")
                % {"label": self.label, "most": self.most, "length": len(text)}
            )
        return text


class MailboxField(forms.EmailField):
    """An e-mail address, in lower case: one mailbox is one person."""

    def __init__(self, *, label: "StrOrPromise", ask: "StrOrPromise" = "", **options: Any) -> None:
        options.setdefault("required", bool(ask))
        messages = {"invalid": NOT_AN_ADDRESS} | ({"required": ask} if ask else {})
        super().__init__(label=label, error_messages=messages, **options)
        self.widget.attrs.pop("maxlength", None)

    def to_python(self, value: Any) -> str:
        """Refuse what no mail system takes before the rest is looked at."""
        text = str(super().to_python(value)).lower()
        if UNSTORABLE.search(text) or len(text) > 254:  # noqa: PLR2004 - the longest address there is
            raise ValidationError(NOT_AN_ADDRESS)
        return text


class WebsiteField(TextField):
    """A web address; https:// is added when nobody typed it."""

    def to_python(self, value: Any) -> str:
        """Return the whole address, or refuse what is none."""
        text = super().to_python(value)
        if not text:
            return text
        try:
            return str(forms.URLField(max_length=self.most, assume_scheme="https").clean(text))
        except ValidationError:
            raise ValidationError(_("Fill in the whole web address. For example: https://www.example.org")) from None


class UploadField(forms.FileField):
    """A file that somebody sends in: scanned before anything reads it (core.files.virus_scan)."""

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Return the file, or refuse one with a virus or that cannot be scanned now."""
        file = super().clean(data, initial)
        if data:
            try:
                ensure_clean(data, field="")
            except RefusedError as refused:
                raise ValidationError(refused.message) from refused
        return file


class DayField(forms.DateField):
    """A day, picked or typed the Dutch way."""

    def __init__(
        self, *, label: "StrOrPromise", is_past: bool = False, is_coming: bool = False, **options: Any
    ) -> None:
        self.is_past, self.is_coming = is_past, is_coming
        widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        invalid = gettext_lazy("Fill in a day that exists. For example: 31-12-2027")
        options.setdefault("required", False)
        super().__init__(
            label=label, widget=widget, input_formats=DATE_FORMATS, error_messages={"invalid": invalid}, **options
        )

    def to_python(self, value: Any) -> date | None:
        """Refuse days that can only be a slip of the finger."""
        day = super().to_python(value)
        if day is None:
            return None
        if not FIRST_DAY <= day <= LAST_DAY:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        if self.is_past and day > timezone.localdate():
            raise ValidationError(_("“%(label)s” cannot be after today.") % {"label": self.label})
        if self.is_coming and day < timezone.localdate():
            raise ValidationError(_("Choose a day from today on."))
        return day


class DegreesField(forms.FloatField):
    """Degrees of longitude or latitude, typed with a comma or a point."""

    def __init__(self, *, label: "StrOrPromise", most: int, **options: Any) -> None:
        odd = gettext_lazy("This is not a point on the map.")
        widget = forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(
            label=label, required=False, localize=True, widget=widget, error_messages={"invalid": odd},
            validators=[MinValueValidator(-most, odd), MaxValueValidator(most, odd)], **options,
        )  # fmt: skip


class PickField(forms.ChoiceField):
    """One choice from radio buttons; `ask` is what the page says when nothing was picked."""

    def __init__(self, *, label: "StrOrPromise", ask: "StrOrPromise" = "", **options: Any) -> None:
        invalid = ask or gettext_lazy("Pick one from the list.")
        options.setdefault("widget", forms.RadioSelect)
        options.setdefault("required", bool(ask))
        super().__init__(label=label, error_messages={"required": ask or invalid, "invalid_choice": invalid}, **options)


class ListField(PickField):
    """One choice from a drop-down list, with a first line that stands for nothing."""

    def __init__(self, *, label: "StrOrPromise", choices: Any, **options: Any) -> None:
        blank = [("", gettext_lazy("Choose"))]
        super().__init__(label=label, choices=[*blank, *choices], widget=forms.Select(), **options)


def refuse_days_out_of_order(form: forms.BaseForm, first: str, last: str) -> None:
    """Say at the field of the last day that it comes before the first, where both were filled in rightly."""
    begins, ends = form.cleaned_data.get(first), form.cleaned_data.get(last)
    if begins and ends and ends < begins:
        form.add_error(last, _("Choose a last day on or after the first day."))
