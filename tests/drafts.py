"""A small draft, and the program called in this process, which is thirty times faster than in one of its own."""

from __future__ import annotations

import contextlib
import io
import sys
from pathlib import Path
from subprocess import CompletedProcess
from unittest import mock

from legalscan.cli import main

DRAFT = """# 등대기술 진흥법안

##### 제1조 (목적)

이 법은 등대기술을 진흥함을 목적으로 한다.

##### 제2조 (정의)

이 법에서 사용하는 용어의 뜻은 다음과 같다.

  1\\. "등대기술"이란 등대에 관련된 기술을 말한다.
  2\\. "등명기"란 해가 진 뒤 선박에 불빛으로 위치를 알리는 높이 2미터 이상의 기기를 말한다.

##### 제3조 (지원)

정부는 등대기술을 개발하는 자에게 등명기를 줄 수 있다.
"""
"""DEF103 reports 등대기술 in 제2조제1호 as a warning, and nothing else is reported."""
HOLLOW = '  1\\. "등대기술"이란 등대에 관련된 기술을 말한다.'
"""The line of the finding."""


def call(*args: object, code: int | None = None, cwd: Path | None = None) -> CompletedProcess[str]:
    """The program as `test_cli.run` runs it, without a process of its own."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="", write_through=True) for _ in range(2))
    words = ["legalscan", *map(str, args)]
    status: object = 0
    with (
        mock.patch.object(sys, "argv", words),
        mock.patch.object(sys, "stdout", out),
        mock.patch.object(sys, "stderr", err),
        contextlib.chdir(cwd or Path.cwd()),
    ):
        try:
            main()
        except SystemExit as done:
            status = done.code
    said, complained = (stream.buffer.getvalue().decode("utf-8") for stream in (out, err))  # type: ignore[attr-defined]
    if code is not None:
        assert status == code, complained
    assert isinstance(status, int)
    return CompletedProcess(words, status, said, complained)
