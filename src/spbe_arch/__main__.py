"""`python -m spbe_arch` is `spbe`."""

import sys

from spbe_arch.cli import main

if __name__ == "__main__":
    sys.exit(main())
