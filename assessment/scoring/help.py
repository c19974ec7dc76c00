# SPDX-License-Identifier: EUPL-1.2
"""Help beside a question of the lens, from apps that know more.

Help is folded, comes after the facts, and never tells a score, a result or what somebody else found: who scores blind
stays blind.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from assessment.models import Subject
from core.registry import Registry


@dataclass(frozen=True, slots=True)
class Help:
    """A template drawn with its own context."""

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


HelpMaker = Callable[[Subject, str], Help | None]

help_makers: Registry[HelpMaker] = Registry(
    "Folded help beside a question of the lens, by subject and code of the principle; governance (lessons) adds it."
)


def help_for(subject: Subject, principle: str) -> list[SafeString]:
    """Return what the apps have for this question; a practice on a vignette gets none."""
    if subject.vignette_id:
        return []
    found = (maker(subject, principle) for maker in help_makers)
    return [render_to_string(one.template, dict(one.context)) for one in found if one]
