# SPDX-License-Identifier: EUPL-1.2
"""All initiatives in view at once: interplay, principles, trend, ranking and agreement. Reading only."""
