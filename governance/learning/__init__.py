# SPDX-License-Identifier: EUPL-1.2
"""What the city tries, learns and changes: cut by place and theme, taken along, and offered again where it helps."""
