# SPDX-License-Identifier: EUPL-1.2
"""What a form looks like when an app writes nothing but `{{ form.name.as_field_group }}`."""

import pytest
from django import forms
from django.template.loader import render_to_string
from django.utils.translation import override

from core.pages.form_rendering import described


class ProbeForm(forms.Form):
    name = forms.CharField(label="Name", help_text="As on the sign.")
    mail = forms.EmailField(label="Mail", required=False)
    many = forms.ChoiceField(
        label="How many", choices=[("1", described("One", "only you")), ("2", "Two")], widget=forms.RadioSelect
    )
    agree = forms.BooleanField(label="Agree")


def test_a_valid_looking_field_has_label_help_and_classes() -> None:
    html = ProbeForm()["name"].as_field_group()
    assert '<label class="utrecht-form-label" for="id_name">Name' in html
    assert 'id="id_name_helptext">As on the sign.' in html
    assert 'class="utrecht-textbox utrecht-textbox--html-input"' in html
    assert 'aria-describedby="id_name_helptext"' in html
    assert "mv-optnl" not in html


def test_an_optional_field_says_so() -> None:
    assert "mv-optnl" in ProbeForm()["mail"].as_field_group()


def test_an_error_stands_above_the_input_and_is_tied_to_it() -> None:
    html = ProbeForm({"mail": "no"})["mail"].as_field_group()
    assert html.index('id="id_mail_error"') < html.index("<input")
    assert 'aria-describedby="id_mail_error"' in html
    assert 'aria-invalid="true"' in html
    assert "utrecht-textbox--invalid" in html


def test_radios_are_a_fieldset_with_legend_and_cards() -> None:
    html = ProbeForm({})["many"].as_field_group()
    assert "<fieldset" in html
    assert 'aria-describedby="id_many_error"' in html
    assert "<span>One<small>only you</small></span>" in html


@pytest.mark.parametrize(("boxes", "ways"), [(10, 0), (11, 1)])
def test_a_long_list_of_boxes_has_a_way_past_it(boxes: int, ways: int) -> None:
    class LongForm(forms.Form):
        areas = forms.MultipleChoiceField(
            choices=[(number, number) for number in range(boxes)], widget=forms.CheckboxSelectMultiple
        )

    html = LongForm()["areas"].as_field_group()

    assert html.count('type="checkbox"') == boxes
    assert html.count(f'href="#id_areas_after">Sla deze {boxes} keuzes over</a>') == ways
    assert html.count('<span id="id_areas_after" tabindex="-1">') == ways


def test_the_summary_lists_every_error_in_order_and_links_to_what_can_take_the_focus() -> None:
    html = render_to_string("components/error_summary.html", {"form": ProbeForm({"mail": "no"})})
    targets = [part.split('"')[0] for part in html.split('href="#')[1:]]
    assert targets == ["id_name", "id_mail", "id_many_0", "id_agree"]
    assert "autofocus" in html


def test_a_form_without_errors_has_no_summary() -> None:
    assert not render_to_string("components/error_summary.html", {"form": ProbeForm()}).strip()


def test_a_missing_answer_names_the_field_with_the_same_words_in_both_places() -> None:
    form = ProbeForm({"mail": ""})
    with override("en"):
        summary = render_to_string("components/error_summary.html", {"form": form})
        for name, words in (("name", "Fill this in: Name"), ("many", "Choose an answer: How many"),
                            ("agree", "Tick this to go on: Agree")):  # fmt: skip
            assert words in summary
            assert words in form[name].as_field_group()


def test_a_text_area_nobody_sized_is_five_rows() -> None:
    class Area(forms.Form):
        story = forms.CharField(widget=forms.Textarea)
        letter = forms.CharField(widget=forms.Textarea(attrs={"rows": 14}))

    assert 'rows="5"' in Area()["story"].as_field_group()
    assert 'rows="14"' in Area()["letter"].as_field_group()
