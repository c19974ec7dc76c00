# SPDX-License-Identifier: EUPL-1.2
"""publiccode.yml is valid, and says of the product what the product is."""

from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import yaml
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
TEXT = {"type": "string", "minLength": 1}
TEXTS = {"type": "array", "items": TEXT, "minItems": 1}
# What the standard and its parser (italia/publiccode-parser-go, PublicCodeV0) ask of version 0.5 of the keys we use.
SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": [
        "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description", "legal",
        "maintenance", "localisation",
    ],
    "properties": {
        "publiccodeYmlVersion": {"const": "0.5.0"},
        "name": TEXT,
        "url": {"type": "string", "pattern": "^https://"},
        "softwareVersion": TEXT,
        "releaseDate": {"type": "string", "format": "date"},
        "platforms": TEXTS,
        "categories": TEXTS,
        "developmentStatus": {"enum": ["concept", "development", "beta", "stable", "obsolete"]},
        "softwareType": {"enum": ["standalone/web", "standalone/backend", "addon", "library", "configurationFiles"]},
        "intendedAudience": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"countries": {"items": {"pattern": "^[a-z]{2}$"}}, "scope": TEXTS},
        },
        "description": {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": "^[a-z]{2}$"},
            "additionalProperties": {
                "type": "object",
                "additionalProperties": False,
                "required": ["genericName", "shortDescription", "longDescription", "features"],
                "properties": {
                    "genericName": {"type": "string", "maxLength": 35},
                    "shortDescription": {"type": "string", "minLength": 1, "maxLength": 150},
                    "longDescription": {"type": "string", "minLength": 150, "maxLength": 10_000},
                    "features": TEXTS,
                },
            },
        },
        "legal": {"required": ["license"], "additionalProperties": False, "properties": {"license": TEXT}},
        "maintenance": {
            "type": "object",
            "required": ["type", "contacts"],
            "properties": {
                "type": {"const": "community"},
                "contacts": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["name"]}},
            },
        },
        "localisation": {
            "type": "object",
            "required": ["localisationReady", "availableLanguages"],
            "properties": {"localisationReady": {"type": "boolean"}, "availableLanguages": TEXTS},
        },
    },
}  # fmt: skip
TOLD = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))


def test_it_is_valid() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(TOLD)] == []
    assert date.fromisoformat(TOLD["releaseDate"])


def test_it_tells_this_version_its_licence_and_its_languages() -> None:
    assert TOLD["softwareVersion"] == settings.VERSION
    assert TOLD["legal"]["license"] == "EUPL-1.2"
    assert TOLD["localisation"]["availableLanguages"] == [code for code, _name in settings.LANGUAGES]
    assert set(TOLD["description"]) == {code for code, _name in settings.LANGUAGES}


def test_this_version_has_its_notes_and_says_what_to_do() -> None:
    notes = (ROOT / "docs" / "releases" / f"{settings.VERSION}.md").read_text(encoding="utf-8")
    assert notes.startswith(f"# Meervoud {settings.VERSION}, ")
    assert f"\n### {settings.VERSION}\n" in (ROOT / "UPGRADE.md").read_text(encoding="utf-8")
