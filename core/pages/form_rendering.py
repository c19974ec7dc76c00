# SPDX-License-Identifier: EUPL-1.2
"""How every form is drawn: forms in the apps name no classes, they get them here."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple, cast

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.functional import Promise, lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

BOX_WIDGETS: Final = (forms.CheckboxInput, forms.RadioSelect, forms.CheckboxSelectMultiple)
SHORT_WIDGETS: Final = (forms.NumberInput, forms.DateInput, forms.TimeInput, forms.DateTimeInput)
# Django's own ten rows mean that nobody chose; half of it fits more of the form on a phone.
DJANGO_ROWS: Final = "10"
OUR_ROWS: Final = "5"


def widget_classes(widget: forms.Widget, *, is_invalid: bool) -> str:
    """Return the NL Design System classes of one input; boxes are drawn by their templates and need none."""
    if isinstance(widget, BOX_WIDGETS):
        return ""
    kind = "textbox"
    if isinstance(widget, forms.Textarea):
        kind = "textarea"
    elif isinstance(widget, forms.Select):
        kind = "select"
    classes = [f"utrecht-{kind}", f"utrecht-{kind}--html-{'input' if kind == 'textbox' else kind}"]
    if is_invalid:
        classes.append(f"utrecht-{kind}--invalid")
    if isinstance(widget, SHORT_WIDGETS):
        classes.append("mv-w-s")
    return " ".join(classes)


class BoundField(forms.BoundField):
    """A field that knows its classes, and where a link from the error summary must land."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Add our classes to those the form's author gave."""
        widget = widget or self.field.widget
        attrs = super().build_widget_attrs(attrs, widget)
        own = widget_classes(widget, is_invalid=bool(self.errors))
        classes = f"{own} {widget.attrs.get('class', '')}".strip()
        if classes and not widget.is_hidden:
            attrs["class"] = classes
        if isinstance(widget, forms.Textarea) and str(widget.attrs.get("rows")) == DJANGO_ROWS:
            attrs["rows"] = OUR_ROWS
        return attrs

    @property
    def is_optional(self) -> bool:
        """Whether it may always stay empty: a form names in `conditional` what some other answer asks for."""
        return not self.field.required and self.name not in getattr(self.form, "conditional", ())

    @property
    def messages(self) -> list[str]:
        """The errors in words. Django's "this field is required" says nothing in a summary; ours names the field."""
        default = str(forms.Field.default_error_messages["required"])
        return [self._missing if str(message) == default else str(message) for message in self.errors]

    @property
    def _missing(self) -> str:
        label = str(self.label).rstrip("?:. ")
        if isinstance(self.field.widget, forms.CheckboxInput):
            return _("Tick this to go on: %(label)s") % {"label": label}
        if isinstance(self.field, (forms.ChoiceField, forms.ModelChoiceField)):
            return _("Choose an answer: %(label)s") % {"label": label}
        return _("Fill this in: %(label)s") % {"label": label}

    @property
    def target_id(self) -> str:
        """The id of the first input of this field: of a group the first choice, which can take the focus."""
        if isinstance(self.field.widget, (forms.RadioSelect, forms.CheckboxSelectMultiple)):
            return f"{self.auto_id}_0"
        return str(self.id_for_label or self.auto_id)


class FormRenderer(TemplatesSetting):
    """Draws forms and fields with our own templates."""

    form_template_name = "components/form.html"
    field_template_name = "components/form_field.html"
    bound_field_class = BoundField


class FormError(NamedTuple):
    """One line of the error summary."""

    message: str
    target_id: str


def form_errors(form: Any) -> Iterator[FormError]:
    """Yield the errors of a form, a formset or a list of forms, in the order of the page."""
    if isinstance(form, forms.BaseFormSet):
        yield from (FormError(str(message), "") for message in form.non_form_errors())
        form = form.forms
    if isinstance(form, (list, tuple)):
        for one in form:
            yield from form_errors(one)
        return
    if not isinstance(form, forms.BaseForm):
        return
    yield from (FormError(str(message), "") for message in form.non_field_errors())
    for field in form:
        bound = cast("BoundField", field)
        target = "" if bound.is_hidden else bound.target_id
        yield from (FormError(message, target) for message in bound.messages)


def _described(label: str, hint: str) -> SafeString:
    return format_html("{}<small>{}</small>", label, hint)


_described_lazy = lazy(_described, SafeString)


def described(label: str | Promise, hint: str | Promise) -> Any:
    """Return a choice label with a line of explanation under it, for radio cards and checkboxes."""
    return _described_lazy(cast("str", label), cast("str", hint))
