# SPDX-License-Identifier: EUPL-1.2
"""Finding an address or an area by its name, in every form that picks a point."""
