# SPDX-License-Identifier: EUPL-1.2
"""Print docs/api/events.md: every kind of event in both languages, with an example."""

import json
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import override

from events.event_types import registry
from events.event_types.examples import example_text
from events.event_types.registry import EventType

INTRODUCTION = """# Events

Printed by `manage.py print_event_types`; a test keeps it so. How to receive them:
[the guide for API clients](../guides/api.md#webhooks). Every event is a CloudEvent 1.0 in structured JSON, sent with
`content-type: application/cloudevents+json` and signed as Standard Webhooks describes. `data` holds ids, codes and
days; with `data.href`, where there is one, the API gives the rest.
"""

# An example names no installation.
SITE = "https://meervoud.example"


class Command(BaseCommand):
    """Print the kinds of events."""

    help = "Print every kind of event: Markdown for docs/api/events.md, or JSON with --json."

    def add_arguments(self, parser: Any) -> None:
        """Offer JSON."""
        parser.add_argument("--json", action="store_true", help="print what a machine reads")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print."""
        kinds = list(registry.all_types())
        self.stdout.write(as_json(kinds) if options["json"] else as_markdown(kinds), ending="")


def as_markdown(kinds: list[EventType]) -> str:
    """Return the page of the docs."""
    parts = [INTRODUCTION]
    for kind in kinds:
        words = [f"* {language}: **{title}**. {text}" for language, (title, text) in _words(kind).items()]
        example = f"```json\n{example_text(kind, site=SITE)}\n```\n"
        parts.append(
            "\n".join(
                [
                    f"## `{kind.code}`\n",
                    *words,
                    f"* scope: {f'`{kind.scope}`' if kind.scope else 'none: every client'}\n",
                    example,
                ]
            )
        )
    return "\n".join(parts)


def as_json(kinds: list[EventType]) -> str:
    """Return the same for machines."""
    listed = [
        {
            "type": kind.code,
            "scope": kind.scope,
            "resource": kind.resource,
            "title": {language: title for language, (title, _explanation) in _words(kind).items()},
            "description": {language: explanation for language, (_title, explanation) in _words(kind).items()},
            "example": json.loads(example_text(kind, site=SITE)),
        }
        for kind in kinds
    ]
    return json.dumps(listed, indent=2, ensure_ascii=False) + "\n"


def _words(kind: EventType) -> dict[str, tuple[str, str]]:
    found = {}
    for language in ("en", "nl"):
        with override(language):
            found[language] = (str(kind.title), str(kind.explanation))
    return found
