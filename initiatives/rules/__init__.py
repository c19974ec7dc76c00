# SPDX-License-Identifier: EUPL-1.2
"""Who may do what to the register; one file per audience, found here by django-rules."""

from initiatives.rules import connecting as connecting
from initiatives.rules import founder as founder
from initiatives.rules import moderation as moderation
from initiatives.rules import opportunities as opportunities
from initiatives.rules import programmes as programmes
from initiatives.rules import public as public
