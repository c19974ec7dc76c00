# SPDX-License-Identifier: EUPL-1.2
"""What the reader of any list keeps of it, as the list reads and draws it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils import timezone

from accounts.people.queries import person_of
from core.pages.columns import SHOWN
from core.pages.list_page import ListPage as DrawnList
from core.permissions import may
from initiatives.models import SavedView
from initiatives.register.saved_views.plain_lists import PlainList, list_of
from initiatives.register.saved_views.queries import views_of
from initiatives.register.saved_views.views import ViewBar


class KeptOfList:
    """The views of one list and the columns with which it opens; one statement for both."""

    def __init__(self, drawn: DrawnList[Any]) -> None:
        self.drawn, self.request = drawn, drawn.request

    @cached_property
    def page(self) -> PlainList:
        """The list that is drawn, as one whose views are kept."""
        return list_of(self.drawn)

    @cached_property
    def views(self) -> Sequence[SavedView]:
        """The views that this reader can choose, the one without a name first."""
        return views_of(self.page, person_of(self.request))

    @property
    def columns(self) -> Sequence[str]:
        """The codes of the columns it opens with, from the view without a name."""
        return [code for one in self.views if not one.name for code in QueryDict(one.query).getlist(SHOWN)]

    def draw_views(self) -> str:
        """Draw the views above the rows; nothing for who keeps none, nor where there is nothing yet."""
        if not (may(self.request.user, "initiatives.save_view") and self.drawn.keys):
            return ""
        asked, bar = self.page.read(self.request.GET), ViewBar(self.request, self.page, self.views)
        if not bar.views and not asked.address():
            return ""
        context = bar.context(asked, timezone.localdate())
        return render_to_string("initiatives/register/saved_views/_bar.html", context, self.request)

    def draw_column_acts(self) -> str:
        """Draw what can be done: keep what is shown where it is not usual, leave what is kept."""
        table = self.drawn.table
        differs, keeps = table.shown != table.usual, bool(table.own)
        if not (differs or keeps):
            return ""
        query = self.page.read(self.request.GET).address()
        context = {"action": self.page.columns_address, "query": query, "differs": differs, "keeps": keeps}
        return render_to_string("initiatives/register/saved_views/_columns.html", context, self.request)
