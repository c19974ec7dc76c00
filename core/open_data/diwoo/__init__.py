# SPDX-License-Identifier: EUPL-1.2
"""What is public, told to the national index of the Wet open overheid (Woo)."""
