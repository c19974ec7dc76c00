# SPDX-License-Identifier: EUPL-1.2
"""Themes as who manages them sees them."""

from django.db.models import Exists, OuterRef, QuerySet

from initiatives.models import Initiative, Opportunity, Theme


def with_use() -> QuerySet[Theme]:
    """Return all themes, each with `is_used`: whether an initiative or an opportunity has it."""
    here = OuterRef("pk")
    used = (Exists(model.themes.through.objects.filter(theme=here)) for model in (Initiative, Opportunity))
    return Theme.objects.annotate(is_used=next(used) | next(used))
