# SPDX-License-Identifier: EUPL-1.2
"""Who may do what in governance; one file per subject, found here by django-rules."""

import rules

from accounts.rules import is_coordinator, is_official
from governance.arrangements import rules as arrangements
from governance.continuity import rules as continuity
from governance.deeds import rules as deeds
from governance.learning import rules as learning
from governance.network import rules as network
from governance.notes import rules as notes
from governance.parties import rules as parties
from governance.temporariness import rules as temporariness

__all__ = ["arrangements", "continuity", "deeds", "learning", "network", "notes", "parties", "temporariness"]

# Lists and records for the whole city.
rules.add_perm("governance.read_governance", is_coordinator | is_official)
