# SPDX-License-Identifier: EUPL-1.2
"""How every form is drawn."""

from django.forms.renderers import TemplatesSetting


class FormRenderer(TemplatesSetting):
    """Draws fields with our own templates."""

    form_template_name = "components/form.html"
    field_template_name = "components/form_field.html"
