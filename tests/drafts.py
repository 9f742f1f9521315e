"""A draft with one of each: a circular, a tautological and a sound definition."""

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
