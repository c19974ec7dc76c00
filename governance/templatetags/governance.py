# SPDX-License-Identifier: EUPL-1.2
"""What pages of governance draw alike."""

from django import template
from django.template import RequestContext
from django.urls import reverse
from django.utils.translation import gettext as _

from core.permissions import may

register = template.Library()


@register.simple_tag(takes_context=True)
def above_governance(context: RequestContext) -> tuple[str, str] | None:
    """Return the page above all lists of governance and its name, for who opens it; None where that is nothing."""
    # Kept where a part is included with `only`: who asks is not among its values then.
    user = context.request.user
    if may(user, "governance.read_governance"):
        return reverse("governance:overview"), _("Governance")
    if may(user, "governance.read_college"):
        return reverse("governance:college"), _("To decide")
    return None
