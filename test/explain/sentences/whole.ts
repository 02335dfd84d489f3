import type { Basis } from '../../../src/kernel/answer.js';
import { instant } from '../../../src/kernel/instant.js';
import type { Row } from './row.js';

const basis = (rule: string, changed: Partial<Basis> = {}): Basis => ({
  rule,
  entry: 'cancellation-window/x@2021-06-01',
  since: '2021-06-01',
  source: 's',
  certainty: 'stated',
  coverage: 'in-force',
  ...changed,
});
const allowed = { question: 'market', verdict: 'allowed', contested: [] } as const;
const closed = { code: 'window-closed', rule: 'E8', errorCode: '900117', closedAt: instant('2020-04-11') } as const;
const locked = { code: 'quantity-locked', rule: 'W13', errorCode: null, reducible: 17 } as const;

/** Whole answers, how sure they are said too: verdict, way, rules, reasons, bounds, what instead, interpretations, certainty, one after the other. */
export const whole: readonly Row<Readonly<Record<string, unknown>>>[] = [
  [
    {
      question: 'cancellation',
      verdict: 'allowed',
      effect: 'at-renewal',
      effectiveAt: null,
      way: { by: 'move', move: 'cancel', scope: 'order' },
      basis: [basis('E8', { certainty: 'reported', coverage: 'after-last-source', seenUntil: '2024-05-31' }), basis('W6')],
      contested: ['I7', 'I8'],
    },
    {
      en: 'Can only be canceled at renewal, without a refund. To do so, cancel the whole order. [E8, W6] The documents also allow another answer (I7 and I8). Reported by distributors or the press; in force since Jun 1, 2021 (UTC). Last seen on May 31, 2024 (UTC).',
      ko: '갱신 시에만 취소할 수 있으며 환불은 없습니다. 방법: 주문 전체 취소. [E8, W6] 문서를 달리 해석하면(I7 및 I8) 답이 달라집니다. 총판 또는 언론 보도에 따름, 시행일: 2021년 6월 1일(UTC). 마지막으로 확인된 날: 2024년 5월 31일(UTC).',
      'zh-Hans':
        '只能在续订时取消，不退款。方式：取消整个订单。[E8, W6] 若对文档另作解读（I7和I8），结果会不同。据分销商或媒体报道，自 2021年6月1日 (UTC) 起生效。最后见于 2024年5月31日 (UTC)。',
      'zh-Hant':
        '只能在續約時取消，不退款。方式：取消整筆訂單。[E8, W6] 若對文件另作解讀（I7和I8），結果會不同。據經銷商或媒體報導，自 2021年6月1日 (UTC) 起生效。最後見於 2024年5月31日 (UTC)。',
    },
  ],
  [
    {
      question: 'cancellation',
      verdict: 'refused',
      basis: [basis('E8')],
      reasons: [closed, locked],
      instead: [
        { by: 'move', move: 'set-auto-renew', scope: 'subscription' },
        { by: 'ask-publisher' },
        { by: 'move', move: 'schedule-change', scope: 'subscription' },
      ],
      contested: ['I7'],
    },
    {
      en: 'Cannot be canceled now. The cancellation window was open until the end of Apr 10, 2020 (UTC). [E8] At most 17 of the seats can be removed. [W13] Instead, turn off auto-renew, ask the publisher (who may refuse), or schedule a change for the renewal. The documents also allow another answer (I7). In force since Jun 1, 2021 (UTC).',
      ko: '지금 취소할 수 없습니다. 취소 기간이 지났습니다(2020년 4월 10일(UTC)까지). [E8] 아직 줄일 수 있는 사용자 수: 17. [W13] 대신: 자동 갱신 끄기, 게시자에게 문의(보장되지 않음) 또는 갱신 시 변경 예약. 문서를 달리 해석하면(I7) 답이 달라집니다. 시행일: 2021년 6월 1일(UTC).',
      'zh-Hans':
        '现在无法取消。取消期限已过（应在2020年4月10日 (UTC) 结束前取消）。[E8] 还可减少的席位：17。[W13] 可改为：关闭自动续订、询问发布者（不保证）或计划续订时的更改。若对文档另作解读（I7），结果会不同。自 2021年6月1日 (UTC) 起生效。',
      'zh-Hant':
        '現在無法取消。取消期限已過（應在2020年4月10日 (UTC) 結束前取消）。[E8] 還可減少的席位：17。[W13] 可改為：關閉自動續約、詢問發行者（不保證）或排程續約時的變更。若對文件另作解讀（I7），結果會不同。自 2021年6月1日 (UTC) 起生效。',
    },
  ],
  [
    {
      question: 'reactivation',
      verdict: 'undetermined',
      basis: [basis('D4', { certainty: 'first-seen', coverage: 'between-sources', seenUntil: '2024-05-31' })],
      gaps: [
        { gap: 'fact-missing', fact: 'suspendedAt' },
        { gap: 'unknown-value', fact: 'family', value: 'spacecraft' },
      ],
      bounds: { earliestAt: instant('2020-03-05T20:15Z'), latestAt: instant('2020-04-11') },
      instead: [{ by: 'support-request' }],
    },
    {
      en: 'It is not known whether it can be reactivated. [D4] Missing: "suspendedAt". Unknown product family: "spacecraft". Its data is not deleted before Mar 5, 2020, 20:15 UTC. Its data is deleted by Apr 11, 2020 (UTC). Instead, submit a customer support request. First seen on Jun 1, 2021 (UTC).',
      ko: '다시 활성화할 수 있는지 판단할 수 없습니다. [D4] 누락된 정보: "suspendedAt". 알 수 없는 값: 제품군 = "spacecraft". 가장 이른 삭제 시점: 2020년 3월 5일 20:15 UTC. 가장 늦은 삭제 시점: 2020년 4월 11일(UTC). 대신: 고객 지원 요청 제출. 처음 확인된 날: 2021년 6월 1일(UTC).',
      'zh-Hans':
        '无法确定能否重新激活。[D4] 缺少：“suspendedAt”。产品系列的值未知：“spacecraft”。最早删除：2020年3月5日 20:15 UTC。最晚删除：2020年4月11日 (UTC)。可改为：提交客户支持请求。首次见于 2021年6月1日 (UTC)。',
      'zh-Hant':
        '無法判斷能否重新啟用。[D4] 缺少：「suspendedAt」。產品系列的值未知：「spacecraft」。最早刪除：2020年3月5日 20:15 UTC。最晚刪除：2020年4月11日 (UTC)。可改為：提交客戶支援要求。首次見於 2021年6月1日 (UTC)。',
    },
  ],
  [
    { ...allowed, basis: [basis('callers-own', { certainty: 'callers-own' })] },
    {
      en: 'It is not listed as unavailable in this market. [your own policy]',
      ko: '판매되지 않는 지역/국가 목록에 없습니다. [자체 정책]',
      'zh-Hans': '不在不销售的市场名单上。[自有策略]',
      'zh-Hant': '不在不銷售的市場名單上。[自有原則]',
    },
  ],
  [
    { question: 'reactivation', verdict: 'allowed', basis: [], contested: [], window: { opensAt: null, closesAt: Number.NaN } },
    {
      en: 'Can be reactivated ?.',
      ko: '? 다시 활성화할 수 있습니다.',
      'zh-Hans': '?可以重新激活。',
      'zh-Hant': '?可以重新啟用。',
    },
  ],
];
