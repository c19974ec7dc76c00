# SPDX-License-Identifier: EUPL-1.2
"""The form every office form begins from."""

from django import forms


class OfficeForm(forms.Form):
    """A form whose mistakes are told by the page, with a summary; the browser's own red waits for nothing."""

    use_required_attribute = False
