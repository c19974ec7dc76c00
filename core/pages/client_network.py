# SPDX-License-Identifier: EUPL-1.2
"""Where a request comes from, as coarse as limits need it."""

import ipaddress

from allauth.account.adapter import get_adapter
from django.http import HttpRequest


def network_of(request: HttpRequest) -> str:
    """Return the network a request comes from: the IPv4 address, or the /64 of an IPv6 address.

    Past as many proxies of ours as allauth is told of. Raises PermissionDenied when nobody says, or not an address.
    """
    address = ipaddress.ip_address(get_adapter(request).get_client_ip(request))
    # A server that listens to both kinds tells an IPv4 address in this dress; all of them lie in one /64.
    address = getattr(address, "ipv4_mapped", None) or address
    if address.version == 4:  # noqa: PLR2004 - the version of the protocol
        return f"{address}/32"
    return str(ipaddress.ip_network((address, 64), strict=False))
