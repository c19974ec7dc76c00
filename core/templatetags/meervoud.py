# SPDX-License-Identifier: EUPL-1.2
"""Template tags of every page; loaded everywhere."""

from django import template

register = template.Library()
