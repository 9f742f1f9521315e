"""Label Studio's own library judges tasks and their labelling interface; runs where label-studio-sdk is installed.

python check_label_studio.py TASKS.json CONFIG.xml
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

if __name__ == "__main__":
    from label_studio_sdk.label_interface import LabelInterface

    tasks = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    interface = LabelInterface(Path(sys.argv[2]).read_text(encoding="utf-8"))
    interface.validate()
    wrong = 0
    for task in tasks:
        wrong += not interface.validate_task({"id": task["id"], "data": task["data"]})  # it cannot take the annotations along
        for sheet in task["annotations"]:
            for error in interface._validate_object(sheet, return_errors=True):
                wrong += 1
                print(error)
    print(f"{sum(len(sheet['result']) for task in tasks for sheet in task['annotations'])} results, {wrong} wrong")
    sys.exit(bool(wrong))
