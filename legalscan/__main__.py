"""``python -m legalscan`` is the same program as ``legalscan``."""

from legalscan.cli import main

if __name__ == "__main__":
    main()
