# SPDX-License-Identifier: EUPL-1.2
"""Every address of the product: what it is, whom it serves and what its path is filled with.

A new page or act needs one line here, with its app, or the build fails. The page tests visit every PAGE as every role;
the access tests ask the same table who may do what.
"""

from collections.abc import Iterator
from typing import Final

from django.urls import URLPattern, URLResolver, get_resolver

from tests.architecture.addresses.assessment import ASSESSMENT
from tests.architecture.addresses.declaring import (
    ADMINISTRATOR,
    ANYONE,
    ASSESSOR,
    CARRIERS,
    COORDINATOR,
    NOBODY,
    OFFICES,
    OFFICIAL,
    OFFICIALS,
    READS_CITY,
    SIGNED_IN,
    Address,
    Kind,
)
from tests.architecture.addresses.governance import GOVERNANCE
from tests.architecture.addresses.initiatives import INITIATIVES, OPPORTUNITIES
from tests.architecture.addresses.own import ACCOUNTS, CORE, MAIL

__all__ = [
    "ADDRESSES",
    "ADMINISTRATOR",
    "ANYONE",
    "ASSESSOR",
    "CARRIERS",
    "COORDINATOR",
    "ELSEWHERE",
    "NOBODY",
    "OFFICES",
    "OFFICIAL",
    "OFFICIALS",
    "READS_CITY",
    "SIGNED_IN",
    "Address",
    "Kind",
    "names_under",
    "url_names",
]

ADDRESSES: Final[dict[str, Address]] = {
    **CORE,
    **MAIL,
    **ACCOUNTS,
    **INITIATIVES,
    **OPPORTUNITIES,
    **ASSESSMENT,
    **GOVERNANCE,
}

# The API has tests of its own per endpoint; the sign-in pages are flows of allauth, walked in tests/accounts.
ELSEWHERE: Final = ("api:", "account_", "mfa_", "socialaccount_", "openid_connect_")


def url_names() -> list[str]:
    """Return the full name of every address the product answers at."""
    return sorted({name for name in names_under(get_resolver().url_patterns, "") if not name.startswith(ELSEWHERE)})


def names_under(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[str]:
    """Yield the full names of these patterns."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            namespace = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from names_under(pattern.url_patterns, namespace)
        else:
            yield f"{prefix}{pattern.name}"
