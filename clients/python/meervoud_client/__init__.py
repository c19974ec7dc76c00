# SPDX-License-Identifier: EUPL-1.2
"""A typed client of the API of Meervoud."""

from meervoud_client.walking import Meervoud, RefusedError

__all__ = ["Meervoud", "RefusedError"]
