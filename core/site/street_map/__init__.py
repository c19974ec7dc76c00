# SPDX-License-Identifier: EUPL-1.2
"""Streets under the maps, from where an administrator says; from nowhere until then (docs/adr/0044)."""
