# SPDX-License-Identifier: EUPL-1.2
"""Who may do what to the register; one file per audience, found here by django-rules."""

from initiatives.connections import rules as connecting
from initiatives.moderation import rules as moderation
from initiatives.moderation.reports import rules as public
from initiatives.my_initiatives import rules as founder
from initiatives.opportunities import rules as opportunities
from initiatives.register.programmes import rules as programmes
