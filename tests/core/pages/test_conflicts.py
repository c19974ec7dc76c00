# SPDX-License-Identifier: EUPL-1.2
"""Two people save one form: both values are shown, and the second chooses per field."""

from datetime import date

import pytest
from django import forms
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils.translation import override

from core.database.row_versions import update_unchanged
from core.errors import ConflictError
from core.pages.conflicts import conflict_of, resolved
from initiatives.models import Area
from tests.factories import make_area

COLOURS = [("r", "Red"), ("g", "Green"), ("Warm", [("o", "Orange")])]


class ProbeForm(forms.Form):
    name = forms.CharField(label="Name")
    story = forms.CharField(widget=forms.Textarea)
    day = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    colours = forms.MultipleChoiceField(choices=COLOURS)
    is_open = forms.BooleanField(required=False)


def lines_by_name(error: ConflictError) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    with override("en"):
        conflict = conflict_of(ProbeForm(), error)
        return {line.name: (str(line.theirs), str(line.yours), line.sent) for line in conflict.lines}


def test_every_kind_of_value_is_shown_in_words_and_sent_back_as_the_form_would() -> None:
    error = ConflictError(
        {
            "name": ("<b>", ""),
            "day": (date(2026, 3, 1), None),
            "colours": (["r", "o"], ["g"]),
            "is_open": (True, False),
            "not_in_the_form": (1, 2),
        },
        4,
    )
    assert lines_by_name(error) == {
        "name": ("<p>&lt;b&gt;</p>", "<p>(empty)</p>", ("<b>",)),
        "day": ("<p>1 March 2026</p>", "<p>(empty)</p>", ("2026-03-01",)),
        "colours": ("<p>Red, Orange</p>", "<p>Green</p>", ("r", "o")),
        "is_open": ("<p>yes</p>", "<p>no</p>", ("on",)),
    }


def test_the_part_defaults_to_mine_so_that_nothing_typed_is_lost() -> None:
    conflict = conflict_of(ProbeForm(), ConflictError({"name": ("theirs", "mine")}, 4))
    html = render_to_string("components/conflict.html", {"conflict": conflict})
    assert 'value="yours" checked' in html
    assert 'name="conflict-theirs-name" value="theirs"' in html


def test_keeping_theirs_puts_their_value_in_the_form() -> None:
    data = QueryDict(mutable=True)
    data.setlist("colours", ["g"])
    data.setlist("conflict-theirs-colours", ["r", "o"])
    data["conflict-keep-colours"] = "theirs"
    data["name"] = "mine"
    data["conflict-theirs-name"] = "theirs"
    data["conflict-keep-name"] = "yours"
    answer = resolved(data)
    assert answer.getlist("colours") == ["r", "o"]
    assert answer["name"] == "mine"
    assert set(answer) == {"colours", "name"}


@pytest.mark.django_db
def test_the_whole_way_loses_neither_value() -> None:
    area = make_area(name="Old")
    update_unchanged(area, expected_version=1, changes={"name": "Theirs"})
    mine = Area.objects.get(pk=area.pk)
    with pytest.raises(ConflictError) as caught:
        update_unchanged(mine, expected_version=1, changes={"name": "Mine"})
    conflict = conflict_of(ProbeForm(), caught.value)
    assert conflict.version == 2
    assert update_unchanged(mine, expected_version=conflict.version, changes={"name": "Mine"})
    mine.refresh_from_db()
    assert mine.name == "Mine"
