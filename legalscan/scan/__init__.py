"""A folder of statutes judged as a whole: every layer, link and finding as tables, kept current file by file."""

from __future__ import annotations

from legalscan.scan.run import Scan, scan_folder

__all__ = ["Scan", "scan_folder"]
