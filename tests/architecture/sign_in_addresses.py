# SPDX-License-Identifier: EUPL-1.2
"""The addresses of signing in, which keep allauth's names: who gets an answer to reading, and who to writing."""

from dataclasses import dataclass
from typing import Any, Final

from tests.architecture.addresses import ANYONE, NOBODY, SIGNED_IN


@dataclass(frozen=True)
class Door:
    """One address; NOBODY means that it is closed to the cast, who have no such device or provider."""

    get: frozenset[str] = NOBODY
    post: frozenset[str] = NOBODY
    arguments: tuple[Any, ...] = ()


DOORS: Final = {
    "account_login": Door(ANYONE, ANYONE),
    "account_request_login_code": Door(ANYONE, ANYONE),
    "account_confirm_login_code": Door(ANYONE, ANYONE),
    "account_password_login": Door(ANYONE, ANYONE),
    "account_inactive": Door(ANYONE),
    "account_signup": Door(ANYONE),
    "account_logout": Door(ANYONE, ANYONE),
    "account_reauthenticate": Door(SIGNED_IN, SIGNED_IN),
    "account_change_password": Door(SIGNED_IN, SIGNED_IN),
    "account_set_password": Door(SIGNED_IN, SIGNED_IN),
    "openid_connect_login": Door(arguments=("oidc",)),
    "openid_connect_callback": Door(arguments=("oidc",)),
    "socialaccount_login_cancelled": Door(ANYONE),
    "mfa_login_webauthn": Door(ANYONE, ANYONE),
    "mfa_authenticate": Door(ANYONE, ANYONE),
    "mfa_reauthenticate": Door(SIGNED_IN, SIGNED_IN),
    "mfa_reauthenticate_webauthn": Door(SIGNED_IN, SIGNED_IN),
    "mfa_index": Door(SIGNED_IN),
    "mfa_activate_totp": Door(SIGNED_IN, SIGNED_IN),
    "mfa_deactivate_totp": Door(),
    "mfa_list_webauthn": Door(SIGNED_IN),
    "mfa_add_webauthn": Door(SIGNED_IN, SIGNED_IN),
    "mfa_edit_webauthn": Door(arguments=(999_999,)),
    "mfa_remove_webauthn": Door(arguments=(999_999,)),
    "mfa_view_recovery_codes": Door(),
    "mfa_generate_recovery_codes": Door(SIGNED_IN, SIGNED_IN),
    "mfa_download_recovery_codes": Door(),
}
