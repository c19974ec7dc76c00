# SPDX-License-Identifier: EUPL-1.2
"""Issues of residents: raised, put on the list, asked about, answered and settled; what works on them hangs there."""
