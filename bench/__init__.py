# SPDX-License-Identifier: EUPL-1.2
"""How fast the product is beside the barest server on the same rows, in one run: `uv run python -m bench`."""
