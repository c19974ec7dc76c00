# SPDX-License-Identifier: EUPL-1.2
"""What the institutions around an initiative commit to, and who keeps in touch."""

from governance.models.arrangement import Arrangement, ArrangementKind
from governance.models.contact import ContactMoment, ContactPerson

__all__ = ["Arrangement", "ArrangementKind", "ContactMoment", "ContactPerson"]
