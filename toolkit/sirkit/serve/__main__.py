"""``python -m sirkit.serve``: the ``sirkit`` command without its script."""

import sys

from sirkit.serve.command import main

if __name__ == "__main__":
    sys.exit(main())
