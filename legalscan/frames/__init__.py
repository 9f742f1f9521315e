"""Tables of what is in statutes, for pandas: a row an item, and a way back from each row to its object.

>>> import legalscan as ls
>>> act = ls.read("corpora/bills/resonance-act.md")
>>> frame = act.definitions.frame()
>>> frame.query("length > 100")["term"].to_list()
['공명기반시설']
>>> frame.legalscan[0]
<제2조제1호 “공명소자”: 공명현상을 이용하여 작동하는 부품을 말한다.>
"""

from legalscan.frames.build import build_frame

frame = build_frame
"""The same under the name by which it is known as ``legalscan.frame``."""

__all__ = ["build_frame", "frame"]
