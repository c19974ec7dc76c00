# SPDX-License-Identifier: EUPL-1.2
"""What may be done to people, their access and API clients."""

from accounts.api_keys.actions import end_key, give_token, rotate_api_client, take_token
from accounts.clients.actions import ClientTerms, change_api_client, create_api_client, revoke_api_client
from accounts.own_account.actions import change_own_details, end_sessions, erase_person
from accounts.people.actions import (
    activate_person,
    deactivate_person,
    follow_groups,
    give_office,
    grant_administrator,
    invite_official,
    take_office,
)
from accounts.sign_in.actions import person_of_mailbox, send_sign_in_mail, sign_in_by_mailbox, tell_security_change

__all__ = [
    "ClientTerms",
    "activate_person",
    "change_api_client",
    "change_own_details",
    "create_api_client",
    "deactivate_person",
    "end_key",
    "end_sessions",
    "erase_person",
    "follow_groups",
    "give_office",
    "give_token",
    "grant_administrator",
    "invite_official",
    "person_of_mailbox",
    "revoke_api_client",
    "rotate_api_client",
    "send_sign_in_mail",
    "sign_in_by_mailbox",
    "take_office",
    "take_token",
    "tell_security_change",
]
