# SPDX-License-Identifier: EUPL-1.2
"""What results add to the registries below them."""

from assessment.results.aggregates import register_place_results
from assessment.results.profiles import register_profiles
from assessment.results.sections import register_sections
from assessment.results.timeline import register_result_timeline


def register_results() -> None:
    """Register their bars and filters in the register, moments on the timeline and parts of pages."""
    register_profiles()
    register_result_timeline()
    register_sections()
    register_place_results()
