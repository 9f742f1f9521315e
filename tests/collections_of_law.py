"""Small collections of statutes of our own drafting, as many families as a test wants."""

from __future__ import annotations

from pathlib import Path

NAMES = "등대 부표 항로 등명기 무적 선착장 방파제 도선사 예선 갑문 준설 묘박지 신호탑 해도 조류 수로 등선 안벽 잔교 계류".split()
_FRONT = """---
제목: {title}
법령ID: '{number:06}'
법령구분: {kind}
소관부처:
- {ministry}
공포일자: {day}
공포번호: '{number}'
시행일자: {day}
상태: 시행
---

# {title}

"""
_ACT = """##### 제1조 (목적)

이 법은 {name}기술을 진흥함을 목적으로 한다.

##### 제2조 (정의)

이 법에서 사용하는 용어의 뜻은 다음과 같다.

  1\\. "{name}기술"이란 {name}에 관련된 기술을 말한다.
  2\\. "{name}사업자"란 「{before}법」 제3조에 따른 허가를 받은 자를 말한다.

##### 제3조 (허가)

**①** {name}사업을 하려는 자는 대통령령으로 정하는 바에 따라 {ministry}장관의 허가를 받아야 한다.

**②** 제1항에 따른 허가의 절차는 {ministry}령으로 정한다.

##### 제4조 (지원)

{ministry}장관은 {name}기술의 개발을 촉진하기 위하여 {name}사업자에게 예산의 범위에서 필요한 비용을 지원할 수 있다.

##### 제5조 (준용)

{name}사업에 관하여는 제9조 및 「{before}법」 제4조를 준용한다.

### 부칙 <제{number}호,{year}.3.2>

이 법은 공포한 날부터 시행한다.
"""
_DECREE = """##### 제1조 (목적)

이 영은 「{name}법」에서 위임된 사항과 그 시행에 필요한 사항을 규정함을 목적으로 한다.

##### 제2조 (허가)

법 제3조제1항에 따라 허가를 받으려는 자는 신청서를 제출하여야 한다.
"""


def write_family(folder: Path, place: int, *, article: str = "") -> Path:
    """An act and its decree; the act cites that of the place before. Further words stand before its 부칙.

    Returns:
        The folder of the family.
    """
    name, before = NAMES[place % len(NAMES)], NAMES[(place - 1) % len(NAMES)]
    turn = place // len(NAMES)
    name, before = (f"{name}{turn}" if turn else name), (f"{before}{turn}" if turn else before)
    words = {
        "name": name,
        "before": before,
        "ministry": ("해양수산부", "국토교통부", "산업통상자원부")[place % 3],
        "number": 1000 + place,
        "year": 1985 + place,
        "day": f"{1985 + place}-03-02",
    }
    home = folder / f"{name}법"
    home.mkdir(parents=True, exist_ok=True)
    act = _FRONT.format(title=f"{name}법", kind="법률", **words) + _ACT.format(**words).replace("### 부칙", f"{article}\n### 부칙")
    words |= {"number": 5000 + place}
    decree = _FRONT.format(title=f"{name}법 시행령", kind="대통령령", **words) + _DECREE.format(**words)
    (home / "법률.md").write_text(act, encoding="utf-8")
    (home / "시행령.md").write_text(decree, encoding="utf-8")
    return home


def write_collection(folder: Path, families: int) -> Path:
    """So many families, each citing the one before."""
    for place in range(families):
        write_family(folder, place)
    return folder
