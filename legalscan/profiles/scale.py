"""What each figure of a profile measures: its name, its unit, which end of it is heavy, and from how many on it is compared."""

from __future__ import annotations

from typing import Final, NamedTuple

from legalscan.finding import Wording
from legalscan.profiles.figure import Family


class Scale(NamedTuple):
    """The measure behind a figure.

    Attributes:
        family: a key of `figure.FAMILIES`.
        unit: see `figure.Figure.unit`.
        direction: 1 where more is heavier, -1 where less is, 0 where neither is.
        least: a share of fewer than so many is not compared.
        name: what it is called.
        meaning: how it is measured.
        words: what it says of an act; ``{count}``, ``{of}``, ``{value}``, ``{share}`` and ``{detail}`` are filled in.
        none: what it says where nothing was counted; empty where `words` serves.
    """

    family: Family
    unit: str
    direction: int
    least: int
    name: Wording
    meaning: Wording
    words: Wording
    none: Wording = Wording("", "")


SCALES: Final[dict[str, Scale]] = {
    "money": Scale(
        "size", "count", -1, 0,
        Wording("돈이 드는 지원", "Support with money"),
        Wording(
            "보조ㆍ출연, 융자, 출자ㆍ투자, 보증, 세제, 감면, 기금, 구매를 수단으로 적은 지원 규정의 수",
            "support provisions whose means are subsidies, loans, investment, guarantees, tax or fee relief, a fund or procurement",
        ),
        Wording("지원 규정 {of}개 가운데 {count}개가 돈이 드는 수단을 적고 있습니다", "{count} of {of} support provisions name a means that costs money"),
        Wording("지원 규정 {of}개 가운데 돈이 드는 수단을 적은 것이 없습니다", "none of {of} support provisions names a means that costs money"),
    ),
    "sums": Scale(
        "size", "share", -1, 3,
        Wording("금액ㆍ비율을 정한 몫", "Share with a sum or rate"),
        Wording("돈이 드는 지원 규정 가운데 법률이 금액이나 비율을 적은 것의 비율", "of the support provisions with money, those in which the act gives a sum or a rate"),
        Wording("돈이 드는 지원 규정 {of}개 가운데 {count}개가 금액이나 비율을 적고 있습니다{detail}", "{count} of {of} support provisions with money give a sum or a rate{detail}"),
        Wording("돈이 드는 지원 규정 {of}개 가운데 금액이나 비율을 적은 것이 없습니다", "none of {of} support provisions with money gives a sum or a rate"),
    ),
    "unsized": Scale(
        "size", "share", 1, 3,
        Wording("규모를 말하지 않은 몫", "Share without any size"),
        Wording(
            "돈이 드는 지원 규정 가운데 금액ㆍ비율도, '전부 또는 일부'도 적지 않은 것의 비율('예산의 범위'만 적은 것 포함)",
            "of the support provisions with money, those with neither a sum or rate nor \u201call or part\u201d (those that name the budget alone among them)",
        ),
        Wording("돈이 드는 지원 규정 {of}개 가운데 {count}개가 규모를 말하지 않습니다{detail}", "{count} of {of} support provisions with money say nothing of its size{detail}"),
        Wording("돈이 드는 지원 규정 {of}개 모두 규모에 관한 말이 있습니다", "all {of} support provisions with money say something of its size"),
    ),
    "means": Scale(
        "size", "count", -1, 0,
        Wording("지원수단의 가짓수", "Kinds of means"),
        Wording("지원 규정이 적은 서로 다른 수단의 수(22가지로 나눔)", "different means that the support provisions name, of 22 kinds"),
        Wording("지원수단이 {count}가지입니다{detail}", "{count} kinds of means{detail}"),
        Wording("구체적인 지원수단을 적은 규정이 없습니다", "no provision names a means"),
    ),
    "days": Scale(
        "speed", "days", 1, 0,
        Wording("공포에서 시행까지", "From promulgation to force"),
        Wording("제정 부칙이 정한 시행일까지의 일수(단서로 따로 정한 조문 제외)", "days to the general commencement in the addenda of the enactment, provisions with a day of their own left out"),
        Wording("공포하고 {count}일 뒤에 시행되었습니다{detail}", "in force {count} days after promulgation{detail}"),
        Wording("공포한 날부터 시행되었습니다{detail}", "in force from the day of promulgation{detail}"),
    ),
    "pending": Scale(
        "speed", "share", 1, 1,
        Wording("아직 시행되지 않은 몫", "Share not yet in force"),
        Wording("지금 글의 살아 있는 조 가운데 기준일에 그 전부나 일부가 시행되지 않은 것의 비율", "of the live articles, those of whose present words some were not in force on the day"),
        Wording("조 {of}개 가운데 {count}개가 {detail}에 전부나 일부가 시행되지 않은 상태입니다", "{count} of {of} articles were not or not wholly in force on {detail}"),
        Wording("조 {of}개가 모두 {detail}에 시행 중입니다", "all {of} articles were in force on {detail}"),
    ),
    "dated": Scale(
        "speed", "share", -1, 5,
        Wording("기한이 있는 국가의 의무", "State duties with a time"),
        Wording(
            "국가ㆍ지방자치단체ㆍ행정기관을 주어로 '하여야 한다'고 한 문장 가운데 날ㆍ달ㆍ해로 기한이나 주기를 적은 것의 비율",
            "of the sentences that bind the state or an authority (shall), those with a time limit or a rhythm in days, months or years",
        ),
        Wording("국가나 행정기관의 의무를 적은 문장 {of}개 가운데 {count}개에 기한이나 주기가 있습니다{detail}", "{count} of {of} sentences that bind the state or an authority set a time{detail}"),
        Wording("국가나 행정기관의 의무를 적은 문장 {of}개에서 기한이나 주기를 찾지 못했습니다{detail}", "no time was found in {of} sentences that bind the state or an authority{detail}"),
    ),
    "cycle": Scale(
        "speed", "years", 1, 0,
        Wording("가장 긴 계획의 주기", "Longest cycle of a plan"),
        Wording("법률이 몇 년마다 세우라고 한 계획 가운데 가장 긴 주기", "the longest rhythm at which the act has a plan made"),
        Wording("계획의 주기는 {detail}입니다", "cycles of plans: {detail}"),
    ),
    "waiting": Scale(
        "speed", "share", 1, 3,
        Wording("하위법령을 기다리는 지원", "Support that waits for lower law"),
        Wording("지원 규정 가운데 대상ㆍ기준ㆍ절차를 대통령령ㆍ부령ㆍ조례ㆍ고시가 정하여야 하는 것의 비율", "of the support provisions, those whose receivers, criteria or procedure a decree, rule, ordinance or notice has to settle"),
        Wording("지원 규정 {of}개 가운데 {count}개는 하위법령이 대상ㆍ기준ㆍ절차 등을 정하게 되어 있습니다", "{count} of {of} support provisions leave receivers, criteria or procedure to lower law"),
        Wording("지원 규정 {of}개 가운데 하위법령에 맡긴 것이 없습니다", "none of {of} support provisions leaves anything to lower law"),
    ),
    "unmade": Scale(
        "speed", "share", 1, 5,
        Wording("하위법령을 찾지 못한 위임", "Delegations without lower law found"),
        Wording("대통령령ㆍ총리령ㆍ부령에 맡긴 위임 가운데 함께 본 하위법령에서 받은 규정을 찾지 못한 것의 비율(하위법령이 있을 때만)", "of the delegations to decrees and rules, those for which no provision was found in the lower texts supplied (only where there are any)"),
        Wording("대통령령ㆍ총리령ㆍ부령에 맡긴 {of}곳 가운데 {count}곳은 함께 본 하위법령에서 받은 규정을 찾지 못했습니다{detail}", "for {count} of {of} delegations to decrees and rules no provision was found in the lower texts supplied{detail}"),
        Wording("대통령령ㆍ총리령ㆍ부령에 맡긴 {of}곳 가운데 받은 규정이 없다고 할 것은 찾지 못했습니다{detail}", "of {of} delegations to decrees and rules none was found without a provision{detail}"),
    ),
    "depth": Scale(
        "convolution", "steps", 1, 0,
        Wording("위임의 깊이", "Depth of delegation"),
        Wording("한 조문에서 시작하여 차례로 찾아보아야 하는 하위 규범의 단계 수 가운데 가장 큰 것(하위법령이 있을 때만)", "most levels of lower texts to go down from one provision (only where lower texts are supplied)"),
        Wording("가장 깊은 위임은 {count}단계입니다{detail}", "the deepest delegation goes down {count} levels{detail}"),
        Wording("하위법령에 맡긴 것이 없습니다", "nothing is left to lower law"),
    ),
    "steps": Scale(
        "convolution", "steps", 1, 0,
        Wording("한 지원까지의 단계", "Steps to one benefit"),
        Wording(
            "지원 규정 하나에 이르기까지 그 조에서 거쳐야 하는 서로 다른 단계(신청ㆍ심사/지정, 협의ㆍ의견 청취ㆍ심의ㆍ동의ㆍ승인, 찾아보아야 할 하위법령의 종류)의 수 가운데 가장 큰 것",
            "for the longest way to one benefit, the different steps in its article: application, selection or designation, rounds of consultation and approval, kinds of lower texts to look up",
        ),
        Wording("가장 긴 길은 {count}단계입니다{detail}", "the longest way has {count} steps{detail}"),
        Wording("지원 규정에 거쳐야 하는 단계가 적혀 있지 않습니다", "no steps are laid down for any support provision"),
    ),
    "committees": Scale(
        "convolution", "count", 1, 0,
        Wording("위원회ㆍ협의회", "Committees"),
        Wording("법률이 두거나 둘 수 있게 한 위원회ㆍ심의회ㆍ협의회ㆍ본부의 수", "committees, councils and headquarters that the act sets up or permits to set up"),
        Wording("위원회ㆍ협의회 등이 {count}개입니다{detail}", "{count} committees or councils{detail}"),
        Wording("위원회나 협의회를 둔다는 말을 찾지 못했습니다", "no words were found that set up a committee or council"),
    ),
    "citations": Scale(
        "convolution", "per-article", 1, 0,
        Wording("인용의 밀도", "Density of citations"),
        Wording("살아 있는 조 하나에 있는 다른 조항과 다른 법령의 인용 수", "citations of other provisions and statutes an article"),
        Wording("조 {of}개에 인용이 {count}개, 조 하나에 {value}개입니다{detail}", "{count} citations in {of} articles, {value} an article{detail}"),
    ),
    "tree": Scale(
        "convolution", "count", 1, 0,
        Wording("가장 큰 인용 나무", "Largest reference tree"),
        Wording("한 조를 알기 위하여 인용을 따라 읽어야 하는 이 법률의 다른 조의 수 가운데 가장 큰 것", "most other articles of the act to be read, citation by citation, for one article"),
        Wording("인용을 따라가면 한 조에서 다른 조 {count}개에 이릅니다{detail}", "from one article, citations lead to {count} others{detail}"),
        Wording("조문끼리 서로 인용하지 않습니다", "its articles do not cite one another"),
    ),
    "blanket": Scale(
        "vagueness", "per-article", 1, 0,
        Wording("포괄위임의 밀도", "Density of blanket delegations"),
        Wording("기준 없이 '필요한 사항'을 통째로 하위법령에 맡긴 위임의 수를 조의 수로 나눈 것(DEL401과 같음)", "clauses an article that leave the necessary matters as a whole to lower law without a measure (as DEL401)"),
        Wording("조 {of}개에 '필요한 사항'을 통째로 맡긴 위임이 {count}개, 조 하나에 {value}개입니다", "{count} clauses in {of} articles leave the necessary matters as a whole to lower law ({value} an article)"),
        Wording("'필요한 사항'을 통째로 맡긴 위임이 없습니다", "no clause leaves the necessary matters as a whole to lower law"),
    ),
    "delegations": Scale(
        "vagueness", "per-article", 1, 0,
        Wording("위임의 밀도", "Density of delegations"),
        Wording("대통령령ㆍ부령ㆍ조례ㆍ고시 등에 맡긴 위임의 수를 조의 수로 나눈 것", "clauses an article that leave something to a decree, rule, ordinance or notice"),
        Wording("조 {of}개에 위임이 {count}개, 조 하나에 {value}개입니다{detail}", "{count} delegations in {of} articles, {value} an article{detail}"),
        Wording("하위법령에 맡긴 것이 없습니다", "nothing is left to lower law"),
    ),
    "effort": Scale(
        "vagueness", "share", 1, 3,
        Wording("노력ㆍ시책에 그친 지원", "Support that is effort alone"),
        Wording("지원 규정 가운데 '노력하여야 한다'거나 '시책을 마련하여야 한다'고만 한 것의 비율", "of the support provisions, those that only oblige to strive or to have policies"),
        Wording("지원 규정 {of}개 가운데 {count}개가 노력이나 시책 마련에 그칩니다", "{count} of {of} support provisions only oblige to strive or to have policies"),
        Wording("지원 규정 {of}개 가운데 노력이나 시책 마련에 그친 것이 없습니다", "none of {of} support provisions only obliges to strive or to have policies"),
    ),
    "hollow": Scale(
        "vagueness", "score", 1, 0,
        Wording("가장 빈 정의", "Hollowest definition"),
        Wording("정의의 동어반복 점수(DEF103, 0~100) 가운데 가장 높은 것", "the highest tautology score of its definitions (DEF103, 0 to 100)"),
        Wording("정의 {of}개 가운데 동어반복 점수가 가장 높은 것은 {detail}입니다", "of {of} definitions the one with the highest tautology score is {detail}"),
    ),
    "supports": Scale(
        "support", "share", 0, 1,
        Wording("지원 규정이 있는 조", "Articles with support"),
        Wording("살아 있는 조 가운데 지원 규정이 있는 것의 비율", "of the live articles, those with a support provision"),
        Wording("조 {of}개 가운데 {count}개에 지원 규정이 있습니다{detail}", "{count} of {of} articles hold support provisions{detail}"),
        Wording("조 {of}개 가운데 지원 규정이 있는 것이 없습니다", "none of {of} articles holds a support provision"),
    ),
    "skeletal": Scale(
        "support", "share", 1, 3,
        Wording("뼈대뿐인 지원", "Skeletal support"),
        Wording(
            "지원 규정 가운데 법률만 읽어서는 얼마를(무엇을) 받는지도, 언제ㆍ어떻게 받는지도 알 수 없는 것의 비율",
            "of the support provisions, those of which a reader of the act learns neither how much (or what) nor when or how",
        ),
        Wording("지원 규정 {of}개 가운데 {count}개가 법률만으로는 뼈대뿐입니다", "{count} of {of} support provisions are skeletal by the act alone"),
        Wording("지원 규정 {of}개 가운데 뼈대뿐인 것이 없습니다", "none of {of} support provisions is skeletal"),
    ),
    "nobody": Scale(
        "support", "share", 1, 3,
        Wording("받을 사람을 말하지 않은 지원", "Support without a receiver"),
        Wording("지원 규정 가운데 누가 받는지 적지 않은 것의 비율", "of the support provisions, those that do not say who receives"),
        Wording("지원 규정 {of}개 가운데 {count}개가 누가 받는지 말하지 않습니다", "{count} of {of} support provisions do not say who receives"),
        Wording("지원 규정 {of}개 모두 누가 받는지 말합니다", "all {of} support provisions say who receives"),
    ),
    "discretion": Scale(
        "support", "share", 1, 3,
        Wording("재량에 맡긴 지원", "Discretionary support"),
        Wording("지원 규정 가운데 '할 수 있다'고 한 것의 비율", "of the support provisions, those that say may"),
        Wording("지원 규정 {of}개 가운데 {count}개가 '할 수 있다'고 합니다", "{count} of {of} support provisions say may"),
        Wording("지원 규정 {of}개 가운데 재량에 맡긴 것이 없습니다", "none of {of} support provisions is discretionary"),
    ),
    "template": Scale(
        "template", "share", 0, 1,
        Wording("진흥 법률의 정형", "Standing template"),
        Wording(
            "살아 있는 조 가운데 진흥 법률의 15% 이상이 두는 종류(목적, 기본계획, 위원회, 실태조사, 인력양성 …)의 조의 비율",
            "of the live articles, those of a kind that at least 15 % of the promotion acts have (purpose, basic plan, committee, survey, training …)",
        ),
        Wording("조 {of}개 가운데 {count}개가 진흥 법률에 흔한 종류입니다{detail}", "{count} of {of} articles are of kinds common in promotion acts{detail}"),
        Wording("조 {of}개 가운데 진흥 법률에 흔한 종류가 없습니다", "none of {of} articles is of a kind common in promotion acts"),
    ),
    "borrowed": Scale(
        "template", "share", 0, 1,
        Wording("다른 법률에 닮은 조가 있는 몫", "Share with a relative elsewhere"),
        Wording(
            "목적ㆍ벌칙 등 틀에 드는 조를 뺀 조 가운데, 다른 법률에 닮은 조(닮음 0.35 이상)가 있는 것의 비율(말뭉치가 있을 때만)",
            "of the articles outside the frame (purpose, penalties …), those with a relative (likeness 0.35 or more) in another act (only with a corpus)",
        ),
        Wording("틀에 드는 조를 뺀 {of}개 가운데 {count}개와 닮은 조가 다른 법률에 있습니다{detail}", "{count} of {of} articles outside the frame have a relative in another act{detail}"),
        Wording("틀에 드는 조를 뺀 {of}개와 닮은 조가 다른 법률에 없습니다{detail}", "none of {of} articles outside the frame has a relative in another act{detail}"),
    ),
}  # fmt: skip
"""Every figure of a profile, in the order of the report."""
