# SPDX-License-Identifier: EUPL-1.2
"""What web servers of tests run: the application of a deployment, whose site is that of the tests and open."""

from config.wsgi import application
from tests.city import OEVERSTAD, assume

__all__ = ["application"]

assume(OEVERSTAD)
