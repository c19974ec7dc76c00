# SPDX-License-Identifier: EUPL-1.2
"""What a form that picks a point has more, so that its place can be looked up by address."""

from typing import Any, ClassVar

from django import forms
from django.forms.utils import ErrorDict
from django.http import HttpRequest

from core.pages.client_network import network_of
from initiatives.register.address_search.found import ENTER, LOOK_UP, PICKED, WITH_WORDS, WORDS, fill_in
from initiatives.register.address_search.queries import AddressSearch, look_up


def is_looking_up(posted: Any) -> bool:
    """Return whether what was sent asks to look words up: by the button, or by Enter after typing them."""
    act = posted.get("act", "")
    return act == LOOK_UP or (act == ENTER and bool(posted.get(WORDS, "").strip()) and not posted.get(PICKED))


class AddressSearchForm(forms.Form):
    """A form with a point. What is picked fills it in whichever button was pressed; looking up saves nothing."""

    # The field that the words of a found address go into, and whether they do unless one says otherwise.
    words_in: ClassVar[str] = "address"
    takes_words: ClassVar[bool] = True
    has_public_words: ClassVar[bool] = True
    # What the form chooses an area by.
    area_by: ClassVar[str] = "pk"
    address_search: AddressSearch

    def __init__(self, data: Any = None, *args: Any, **options: Any) -> None:
        """Fill in what was picked."""
        self.is_looking_up = data is not None and is_looking_up(data)
        self.address_search = AddressSearch(data.get(WORDS, "") if data is not None else "")
        self.has_words_ticked = self.takes_words
        if data is not None and PICKED in data:
            # It stood on the page before, ticked or not.
            self.has_words_ticked = bool(data.get(WITH_WORDS))
            data = data.copy()
            fill_in(data, words_in=self.words_in, area_by=self.area_by)
        super().__init__(data, *args, **options)

    @property
    def words_label(self) -> str:
        """The question whose answer the words of a found address can be."""
        return str(self.fields[self.words_in].label)

    def look_up(self, request: HttpRequest) -> bool:
        """Look the words up when that was asked; return whether it was."""
        if self.is_looking_up:
            self.address_search = look_up(request.POST.get(WORDS, ""), network_of(request))
        return self.is_looking_up

    def full_clean(self) -> None:
        """Say nothing of what is not filled in yet while somebody looks for their address."""
        if not self.is_looking_up:
            super().full_clean()
            return
        self._errors, self.cleaned_data = ErrorDict(), {}

    def is_valid(self) -> bool:
        """Return whether it can be saved: never while somebody looks for their address."""
        return not self.is_looking_up and super().is_valid()
