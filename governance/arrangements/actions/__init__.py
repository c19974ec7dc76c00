# SPDX-License-Identifier: EUPL-1.2
"""What can be done to arrangements and contact; every write is one function here."""

from governance.arrangements.actions.arrangements import add_arrangement, change_arrangement
from governance.arrangements.actions.terms import (
    announce_end,
    end_arrangement,
    extend_arrangement,
    record_determination,
)
from governance.arrangements.contact.actions.contact import (
    assign_contact_person,
    change_contact,
    end_contact_person,
    note_contact,
)

__all__ = [
    "add_arrangement",
    "announce_end",
    "assign_contact_person",
    "change_arrangement",
    "change_contact",
    "end_arrangement",
    "end_contact_person",
    "extend_arrangement",
    "note_contact",
    "record_determination",
]
