# SPDX-License-Identifier: EUPL-1.2
"""The action agenda: what the city tries, learns and changes, in six fields (docs/adr/0019).

`figures` is the one place its numbers come from: page, PDF, CSV and API print what it returns.
"""

from governance.learning.agenda.queries import figures
from governance.learning.agenda.structure import Agenda, Entry, Field, Flow, Stall

__all__ = ["Agenda", "Entry", "Field", "Flow", "Stall", "figures"]
