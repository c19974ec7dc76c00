# SPDX-License-Identifier: EUPL-1.2
"""Who may do what in governance; one file per subject, found here by django-rules."""

import rules

from accounts.rules import is_alderman, is_coordinator, is_official
from governance.arrangements import rules as arrangements
from governance.college import rules as college
from governance.continuity import rules as continuity
from governance.deeds import rules as deeds
from governance.growth import rules as growth
from governance.issues import rules as issues
from governance.learning import rules as learning
from governance.network import rules as network
from governance.notes import rules as notes
from governance.parties import rules as parties
from governance.temporariness import rules as temporariness

__all__ = [
    "arrangements",
    "college",
    "continuity",
    "deeds",
    "growth",
    "issues",
    "learning",
    "network",
    "notes",
    "parties",
    "temporariness",
]

# Lists and records for the whole city.
rules.add_perm("governance.read_governance", is_coordinator | is_official)
# Of these what is told of the city as a whole: agenda, outlook, mirror, choices, and what is tried and learnt.
rules.add_perm("governance.read_city", is_coordinator | is_official | is_alderman)
