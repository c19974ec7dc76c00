# SPDX-License-Identifier: EUPL-1.2
"""Settings of the API."""

from config.env import env

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["accounts.api_keys.authentication.BearerKey"],
    "DEFAULT_PERMISSION_CLASSES": ["core.api.permissions.HasScope"],
    "DEFAULT_THROTTLE_CLASSES": ["core.api.throttling.MinuteThrottle"],
    "DEFAULT_PARSER_CLASSES": ["core.api.parsers.StrictJSONParser", "core.api.parsers.MergePatchParser"],
    "DEFAULT_RENDERER_CLASSES": [
        "core.api.renderers.JSONRenderer",
        "core.api.renderers.NDJSONRenderer",
        "core.api.renderers.CSVRenderer",
        "core.api.renderers.GeoJSONRenderer",
    ],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "core.api.negotiation.ContentNegotiation",
    "DEFAULT_FILTER_BACKENDS": ["core.api.filters.FilterBackend"],
    "DEFAULT_PAGINATION_CLASS": "core.api.pagination.KeysetPagination",
    "DEFAULT_SCHEMA_CLASS": "core.api.schema.Schema",
    "EXCEPTION_HANDLER": "core.api.exceptions.exception_handler",
    "PAGE_SIZE": 50,
    "URL_FORMAT_OVERRIDE": None,
}
# How many entity tags a web process keeps for clients of the API until anything changes; 0 looks every one up.
API_TAGS_KEPT = env.int("API_TAGS_KEPT", 5_000)
# How long a client that reads a stream may keep PostgreSQL waiting before the stream is broken off.
API_STREAM_PATIENCE_SECONDS = env.int("API_STREAM_PATIENCE_SECONDS", 60)
API_REQUESTS_PER_MINUTE = env.int("API_REQUESTS_PER_MINUTE", 1_200)
API_REQUESTS_PER_MINUTE_WITHOUT_KEY = env.int("API_REQUESTS_PER_MINUTE_WITHOUT_KEY", 600)
SPECTACULAR_SETTINGS = {
    "TITLE": "Meervoud",
    "DESCRIPTION": "Initiatieven van bewoners en ondernemers, en hoe veerkrachtig zij en het bestuur eromheen zijn. "
    "Wat openbaar is, zoals initiatieven, lenzen en gebieden, leest iedereen. Voor de rest is een sleutel nodig, met "
    "een scope per soort gegevens; de beheerder geeft hem uit. Hoeveel vragen per minuut mogen, staat in de kop "
    "RateLimit-Policy. Uitleg voor mensen, met een voorbeeld bij elke aanroep, staat op /api-uitleg.",
    "VERSION": "1.0.0",
    "CONTACT": {
        "name": env.str("API_CONTACT_NAME", "Beheer van Meervoud"),
        "email": env.str("API_CONTACT_EMAIL", "api@meervoud.example"),
        "url": env.str("API_CONTACT_URL", "https://meervoud.example/contact"),
    },
    "LICENSE": {"name": "EUPL-1.2", "url": "https://eupl.eu/1.2/nl/"},
    "SERVERS": [{"url": "/api/v1", "description": "Deze installatie"}],
    # The groups in which the contract and /api-uitleg tell the calls of the API, in the order of reading.
    "TAGS": [
        {"name": name, "description": description}
        for name, description in {
            "assessments": "Beoordelingen met hun scores",
            "initiatives": "Het openbare register",
            "lenses": "De lenzen waarop wordt beoordeeld",
            "portfolio": "Alle uitslagen naast elkaar",
            "areas": "De gebieden van de stad",
            "themes": "De thema's",
            "programmes": "De programma's",
            "opportunities": "Kansen die iemand zoeken",
            "issues": "Vraagstukken van bewoners",
            "rounds": "Rondes van beoordelen",
            "parties": "Partijen en hun rollen",
            "styles": "Stijlen van besturen",
            "arrangements": "Afspraken met een termijn",
            "policy": "Regelingen, doelen en plekken",
            "signals": "Signalen en de vooruitblik",
            "learning": "Leren: experimenten, lessen, belemmeringen, voorzieningen en de agenda",
            "scenarios": "Wat als: scenario's en verliezen",
            "events": "Gebeurtenissen",
            "removals": "Wat uit een lijst verdween",
            "contract": "Deze beschrijving",
        }.items()
    ],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "SCHEMA_PATH_PREFIX_TRIM": True,
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_PATCH": False,
    "POSTPROCESSING_HOOKS": ["config.api.schema.complete"],
}
