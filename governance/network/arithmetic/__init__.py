# SPDX-License-Identifier: EUPL-1.2
"""What falls if something goes: pure arithmetic on numbered initiatives and elements. No ORM, no Django, no clock."""
