# SPDX-License-Identifier: EUPL-1.2
"""Distance from the municipality that an initiative chose: recorded, respected, ended."""
