# SPDX-License-Identifier: EUPL-1.2
"""The command `meervoud` of the wheel: manage.py, called in any folder. Everything is kept in ./.data."""

import os
import sys
from pathlib import Path

# The tree of the product, as a checkout has it.
HOME = Path(__file__).parent / "product"


def main() -> None:
    """Run the command named on the command line; the data folder is that of the folder one stands in."""
    # For the programs that `up` starts too; what lies in the folder of the caller is none of our modules.
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(HOME), os.environ.get("PYTHONPATH")]))
    os.environ["PYTHONSAFEPATH"] = "1"
    os.environ.setdefault("DATA_DIR", str(Path.cwd() / ".data"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")
    sys.path.insert(0, str(HOME))
    from config.command_line import run  # noqa: PLC0415 - the product is found only now

    run(["meervoud", *sys.argv[1:]])
