import type { KeyOf } from '../../../src/explain/texts.js';
import { instant } from '../../../src/kernel/instant.js';
import { money } from '../../../src/kernel/money.js';
import type { Answers } from '../../../src/rules/catalog/questions.js';
import type { Row } from './row.js';

type Keyed<A, K> = A extends unknown ? (KeyOf<A> extends K ? A : never) : never;

const net = money('18.17', 'AUD');
const tax = money('1.82', 'AUD');
const gross = money('19.99', 'AUD');
const fourth = money('7.00', 'AUD');
const span = {
  basis: [],
  contested: [],
  verdict: 'refused',
  reasons: [{ code: 'not-cancellable', rule: 'B1', errorCode: null }],
  instead: [],
} as const;

/** The answers of every question by effect or verdict: the facts that a sentence shows, and the sentence. A key that is missing does not compile. */
export const answers: {
  readonly [Q in keyof Answers]: { readonly [K in KeyOf<Answers[Q]>]: readonly Row<Partial<Keyed<Answers[Q], K>>>[] };
} = {
  cancellation: {
    immediate: [
      [
        {
          refunds: [{ refund: 'full', untilAt: instant('2020-03-05T20:15Z') }],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: instant('2020-03-05T20:15Z') },
          creditedOn: 'next-invoice',
          disagreement: null,
        },
        {
          en: 'Can be canceled now with a full refund until Mar 5, 2020, 20:15 UTC, credited on the next invoice.',
          ko: '지금 취소할 수 있습니다: 전액 환불(2020년 3월 5일 20:15 UTC 전까지), 다음 청구서에 크레딧으로 표시.',
          'zh-Hans': '现在可以取消：全额退款（2020年3月5日 20:15 UTC 之前），在下一张发票中抵扣。',
          'zh-Hant': '現在可以取消：全額退款（2020年3月5日 20:15 UTC 之前），於下一張發票抵免。',
        },
      ],
      [
        {
          refunds: [
            { refund: 'not-stated', untilAt: instant('2020-03-05T20:15Z') },
            { refund: 'full', untilAt: instant('2020-03-08') },
            { refund: 'prorated', untilAt: instant('2020-03-09T10:00Z') },
            { refund: 'not-stated', untilAt: instant('2020-03-12T11:30Z') },
          ],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: instant('2020-03-20') },
          creditedOn: null,
          disagreement: null,
        },
        {
          en: 'Can be canceled now with an unspecified refund until Mar 5, 2020, 20:15 UTC, then a full one until the end of Mar 7, 2020 (UTC), then a prorated one until Mar 9, 2020, 10:00 UTC, then an unspecified one until Mar 12, 2020, 11:30 UTC. Canceling stays possible until the end of Mar 19, 2020 (UTC).',
          ko: '지금 취소할 수 있습니다: 문서에 없는 환불(2020년 3월 5일 20:15 UTC 전까지), 이후 전액 환불(2020년 3월 7일(UTC)까지), 이후 비례 배분 환불(2020년 3월 9일 10:00 UTC 전까지), 이후 문서에 없는 환불(2020년 3월 12일 11:30 UTC 전까지). 취소할 수 있는 기간: 2020년 3월 19일(UTC)까지.',
          'zh-Hans':
            '现在可以取消：退款未说明（2020年3月5日 20:15 UTC 之前），之后全额退款（2020年3月7日 (UTC) 结束前），之后按比例退款（2020年3月9日 10:00 UTC 之前），之后退款未说明（2020年3月12日 11:30 UTC 之前）。取消期限：2020年3月19日 (UTC) 结束前。',
          'zh-Hant':
            '現在可以取消：退款未說明（2020年3月5日 20:15 UTC 之前），之後全額退款（2020年3月7日 (UTC) 結束前），之後依比例退款（2020年3月9日 10:00 UTC 之前），之後退款未說明（2020年3月12日 11:30 UTC 之前）。取消期限：2020年3月19日 (UTC) 結束前。',
        },
      ],
      [
        {
          refunds: [{ refund: 'prorated', untilAt: null }],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: null },
          creditedOn: null,
          disagreement: null,
        },
        {
          en: 'Can be canceled now with a prorated refund at any time.',
          ko: '지금 취소할 수 있습니다: 비례 배분 환불(기한 없음).',
          'zh-Hans': '现在可以取消：按比例退款（无期限）。',
          'zh-Hant': '現在可以取消：依比例退款（無期限）。',
        },
      ],
      [
        {
          refunds: [{ refund: 'full', untilAt: instant('2020-04-11') }],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: null },
          creditedOn: null,
          disagreement: { statedAt: null, oursAt: instant('2020-04-11') },
        },
        {
          en: "Can be canceled now with a full refund until the end of Apr 10, 2020 (UTC). Canceling stays possible after that. The server's deadline (none) differs from the computed one (Apr 11, 2020 (UTC)).",
          ko: '지금 취소할 수 있습니다: 전액 환불(2020년 4월 10일(UTC)까지). 그 후에도 취소할 수 있습니다. 서버가 알린 기한(없음)과 계산한 기한(2020년 4월 11일(UTC))에 차이가 있습니다.',
          'zh-Hans':
            '现在可以取消：全额退款（2020年4月10日 (UTC) 结束前）。此后仍可取消。服务器给出的期限（无）与计算的期限（2020年4月11日 (UTC)）不一致。',
          'zh-Hant':
            '現在可以取消：全額退款（2020年4月10日 (UTC) 結束前）。此後仍可取消。伺服器提供的期限（無）與計算的期限（2020年4月11日 (UTC)）不一致。',
        },
      ],
      [
        {
          refunds: [],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: null },
          creditedOn: null,
          disagreement: { statedAt: null, oursAt: instant('2020-03-06T10:00:01Z') },
        },
        {
          en: "Can be canceled at any time. There is no refund. The server's deadline (none) differs from the computed one (Mar 6, 2020, 10:00:01 UTC).",
          ko: '언제든지 취소할 수 있습니다. 환불은 없습니다. 서버가 알린 기한(없음)과 계산한 기한(2020년 3월 6일 10:00:01 UTC)에 차이가 있습니다.',
          'zh-Hans': '现在可随时取消。不退款。服务器给出的期限（无）与计算的期限（2020年3月6日 10:00:01 UTC）不一致。',
          'zh-Hant': '現在可隨時取消。不退款。伺服器提供的期限（無）與計算的期限（2020年3月6日 10:00:01 UTC）不一致。',
        },
      ],
      [
        {
          refunds: [],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: instant('2020-03-05T20:15Z') },
          creditedOn: null,
          disagreement: { statedAt: instant('2020-03-05T20:15Z'), oursAt: instant('2020-04-11') },
        },
        {
          en: "Can be canceled until Mar 5, 2020, 20:15 UTC. There is no refund. The server's deadline (Mar 5, 2020, 20:15 UTC) differs from the computed one (Apr 11, 2020 (UTC)).",
          ko: '지금 취소할 수 있습니다(2020년 3월 5일 20:15 UTC 전까지). 환불은 없습니다. 서버가 알린 기한(2020년 3월 5일 20:15 UTC)과 계산한 기한(2020년 4월 11일(UTC))에 차이가 있습니다.',
          'zh-Hans':
            '现在可以取消（2020年3月5日 20:15 UTC 之前）。不退款。服务器给出的期限（2020年3月5日 20:15 UTC）与计算的期限（2020年4月11日 (UTC)）不一致。',
          'zh-Hant':
            '現在可以取消（2020年3月5日 20:15 UTC 之前）。不退款。伺服器提供的期限（2020年3月5日 20:15 UTC）與計算的期限（2020年4月11日 (UTC)）不一致。',
        },
      ],
    ],
    'at-renewal': [
      [
        { effectiveAt: null },
        {
          en: 'Can only be canceled at renewal, without a refund.',
          ko: '갱신 시에만 취소할 수 있으며 환불은 없습니다.',
          'zh-Hans': '只能在续订时取消，不退款。',
          'zh-Hant': '只能在續約時取消，不退款。',
        },
      ],
      [
        { effectiveAt: instant('2020-06-01') },
        {
          en: 'Can only be canceled at renewal, without a refund; it runs until the end of May 31, 2020 (UTC).',
          ko: '갱신 시에만 취소할 수 있으며 환불은 없습니다. 이용 기간: 2020년 5월 31일(UTC)까지.',
          'zh-Hans': '只能在续订时取消，不退款；可使用到2020年5月31日 (UTC) 结束前。',
          'zh-Hant': '只能在續約時取消，不退款；可使用到2020年5月31日 (UTC) 結束前。',
        },
      ],
    ],
    deprovision: [
      [
        {},
        {
          en: 'It is billed after use, so there is no refund. To cancel it, deprovision the resource.',
          ko: '사용 후 청구되므로 환불이 없습니다. 취소하려면 리소스의 프로비저닝을 해제하세요.',
          'zh-Hans': '按使用后计费，没有可退的款项：取消预配资源即可取消。',
          'zh-Hant': '依使用後計費，沒有可退的款項：取消佈建資源即可取消。',
        },
      ],
    ],
    refused: [
      [{}, { en: 'Cannot be canceled now.', ko: '지금 취소할 수 없습니다.', 'zh-Hans': '现在无法取消。', 'zh-Hant': '現在無法取消。' }],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether it can be canceled.',
          ko: '취소할 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定能否取消。',
          'zh-Hant': '無法判斷能否取消。',
        },
      ],
    ],
  },
  'cancellation-timeline': {
    computed: [
      [
        {
          fromAt: instant('2020-03-05T20:15Z'),
          untilAt: instant('2020-04-11'),
          segments: [
            { fromAt: instant('2020-03-05T20:15Z'), untilAt: instant('2020-03-08'), ...span },
            { fromAt: instant('2020-03-08'), untilAt: instant('2020-03-09'), ...span },
            { fromAt: instant('2020-03-09'), untilAt: instant('2020-04-11'), ...span },
          ],
        },
        {
          en: 'From Mar 5, 2020, 20:15 UTC until the end of Apr 10, 2020 (UTC), the effect of canceling changes 2 times.',
          ko: '2020년 3월 5일 20:15 UTC부터 2020년 4월 10일(UTC)까지 취소 결과가 바뀌는 횟수: 2.',
          'zh-Hans': '从 2020年3月5日 20:15 UTC 起，2020年4月10日 (UTC) 结束前，取消结果的变化次数：2。',
          'zh-Hant': '從 2020年3月5日 20:15 UTC 起，2020年4月10日 (UTC) 結束前，取消結果的變化次數：2。',
        },
      ],
      [
        { fromAt: instant('2020-03-08'), untilAt: instant('2020-03-05T20:15Z'), segments: [] },
        {
          en: 'From Mar 8, 2020 (UTC) until Mar 5, 2020, 20:15 UTC, the effect of canceling changes 0 times.',
          ko: '2020년 3월 8일(UTC)부터 2020년 3월 5일 20:15 UTC 전까지 취소 결과가 바뀌는 횟수: 0.',
          'zh-Hans': '从 2020年3月8日 (UTC) 起，2020年3月5日 20:15 UTC 之前，取消结果的变化次数：0。',
          'zh-Hant': '從 2020年3月8日 (UTC) 起，2020年3月5日 20:15 UTC 之前，取消結果的變化次數：0。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known what canceling does over that time.',
          ko: '이 기간의 취소 결과를 판단할 수 없습니다.',
          'zh-Hans': '无法确定这段时间的取消结果。',
          'zh-Hant': '無法判斷這段時間的取消結果。',
        },
      ],
    ],
  },
  'seat-reduction': {
    allowed: [
      [
        { refund: 'full' },
        {
          en: 'Seats can be removed now with a full refund.',
          ko: '지금 사용자 수를 줄일 수 있습니다: 전액 환불.',
          'zh-Hans': '现在可以减少席位，全额退款。',
          'zh-Hant': '現在可以減少席位，全額退款。',
        },
      ],
      [
        { refund: 'prorated' },
        {
          en: 'Seats can be removed now with a prorated refund.',
          ko: '지금 사용자 수를 줄일 수 있습니다: 비례 배분 환불.',
          'zh-Hans': '现在可以减少席位，按比例退款。',
          'zh-Hant': '現在可以減少席位，依比例退款。',
        },
      ],
      [
        { refund: 'none' },
        {
          en: 'Seats can be removed now with no refund.',
          ko: '지금 사용자 수를 줄일 수 있습니다: 환불 없음.',
          'zh-Hans': '现在可以减少席位，不退款。',
          'zh-Hant': '現在可以減少席位，不退款。',
        },
      ],
      [
        { refund: 'not-stated' },
        {
          en: 'Seats can be removed now with an unspecified refund.',
          ko: '지금 사용자 수를 줄일 수 있습니다: 문서에 없는 환불.',
          'zh-Hans': '现在可以减少席位，退款未说明。',
          'zh-Hant': '現在可以減少席位，退款未說明。',
        },
      ],
    ],
    refused: [
      [
        {},
        {
          en: 'These seats cannot be removed now.',
          ko: '지금 사용자 수를 이만큼 줄일 수 없습니다.',
          'zh-Hans': '现在无法减少这些席位。',
          'zh-Hant': '現在無法減少這些席位。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether seats can be removed.',
          ko: '사용자 수를 줄일 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定能否减少席位。',
          'zh-Hant': '無法判斷能否減少席位。',
        },
      ],
    ],
  },
  refund: {
    computed: [
      [
        { refund: 'prorated', credit: net, retained: tax, unusedDays: 29, chargedDays: 31, noTerminationFee: true },
        {
          en: 'AUD 18.17 is credited for 29 unused of 31 days; AUD 1.82 is kept. There is no termination fee.',
          ko: '크레딧: AUD 18.17(청구된 31일 중 미사용 29일). 유지 금액: AUD 1.82. 해지 수수료는 없습니다.',
          'zh-Hans': '退款 AUD 18.17：计费的 31 天中有 29 天未使用；保留 AUD 1.82。没有终止费。',
          'zh-Hant': '退款 AUD 18.17：計費的 31 天中有 29 天未使用；保留 AUD 1.82。沒有終止費。',
        },
      ],
      [
        { refund: 'prorated', credit: net, retained: tax, unusedDays: 0, chargedDays: 1, noTerminationFee: false },
        {
          en: 'AUD 18.17 is credited for 0 unused of 1 day; AUD 1.82 is kept.',
          ko: '크레딧: AUD 18.17(청구된 1일 중 미사용 0일). 유지 금액: AUD 1.82.',
          'zh-Hans': '退款 AUD 18.17：计费的 1 天中有 0 天未使用；保留 AUD 1.82。',
          'zh-Hant': '退款 AUD 18.17：計費的 1 天中有 0 天未使用；保留 AUD 1.82。',
        },
      ],
      [
        { refund: 'full', credit: net, retained: tax, unusedDays: 29, chargedDays: 31, noTerminationFee: false },
        {
          en: 'AUD 18.17 is credited: a full refund.',
          ko: '크레딧: AUD 18.17(전액 환불).',
          'zh-Hans': '退款 AUD 18.17：全额退款。',
          'zh-Hant': '退款 AUD 18.17：全額退款。',
        },
      ],
      [
        { refund: 'none', credit: net, retained: tax, unusedDays: 29, chargedDays: 31, noTerminationFee: false },
        {
          en: 'Nothing is credited; AUD 1.82 is kept.',
          ko: '크레딧이 없습니다. 유지 금액: AUD 1.82.',
          'zh-Hans': '不退款；保留 AUD 1.82。',
          'zh-Hant': '不退款；保留 AUD 1.82。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known how much is refunded.',
          ko: '환불 금액을 판단할 수 없습니다.',
          'zh-Hans': '无法确定退款金额。',
          'zh-Hant': '無法判斷退款金額。',
        },
      ],
      [
        { creditBounds: { least: tax, most: net } },
        {
          en: 'It is not known how much is refunded. It is AUD 18.17 at most.',
          ko: '환불 금액을 판단할 수 없습니다. 최대 AUD 18.17입니다.',
          'zh-Hans': '无法确定退款金额。最多为 AUD 18.17。',
          'zh-Hant': '無法判斷退款金額。最多為 AUD 18.17。',
        },
      ],
    ],
  },
  'suspension-expiry': {
    computed: [
      [
        {
          expiresAt: instant('2020-04-11'),
          reactivatableUntilAt: instant('2020-04-09T07:30Z'),
          retentionDays: 105,
          contested: [],
          earliestAt: instant('2020-03-05T20:15Z'),
          latestAt: instant('2020-06-01'),
        },
        {
          en: 'Can be reactivated until Apr 9, 2020, 07:30 UTC; its data is deleted on Apr 11, 2020 (UTC), 105 days after the suspension.',
          ko: '2020년 4월 9일 07:30 UTC 전까지 다시 활성화할 수 있습니다. 데이터 삭제일: 2020년 4월 11일(UTC), 일시 중단 후 105일.',
          'zh-Hans': '2020年4月9日 07:30 UTC 之前可以重新激活；数据将于 2020年4月11日 (UTC) 删除，即暂停后 105 天。',
          'zh-Hant': '2020年4月9日 07:30 UTC 之前可以重新啟用；資料將於 2020年4月11日 (UTC) 刪除，即暫停後 105 天。',
        },
      ],
      [
        {
          expiresAt: instant('2020-04-11T12:00Z'),
          reactivatableUntilAt: instant('2020-04-09T07:30Z'),
          retentionDays: 1,
          contested: ['I7'],
          earliestAt: instant('2020-03-05T20:15Z'),
          latestAt: instant('2020-06-01'),
        },
        {
          en: 'Can be reactivated until Apr 9, 2020, 07:30 UTC; its data is deleted on Apr 11, 2020 (UTC), 1 day after the suspension. It is guaranteed until Mar 5, 2020, 20:15 UTC, and kept until the end of May 31, 2020 (UTC) at most. The documents also allow another answer (I7).',
          ko: '2020년 4월 9일 07:30 UTC 전까지 다시 활성화할 수 있습니다. 데이터 삭제일: 2020년 4월 11일(UTC), 일시 중단 후 1일. 데이터는 확실히 2020년 3월 5일 20:15 UTC 전까지, 최대 2020년 5월 31일(UTC)까지 보관됩니다. 문서를 달리 해석하면(I7) 답이 달라집니다.',
          'zh-Hans':
            '2020年4月9日 07:30 UTC 之前可以重新激活；数据将于 2020年4月11日 (UTC) 删除，即暂停后 1 天。数据必定保留到2020年3月5日 20:15 UTC 之前，最多保留到2020年5月31日 (UTC) 结束前。若对文档另作解读（I7），结果会不同。',
          'zh-Hant':
            '2020年4月9日 07:30 UTC 之前可以重新啟用；資料將於 2020年4月11日 (UTC) 刪除，即暫停後 1 天。資料必定保留到2020年3月5日 20:15 UTC 之前，最多保留到2020年5月31日 (UTC) 結束前。若對文件另作解讀（I7），結果會不同。',
        },
      ],
    ],
    undetermined: [
      [
        { bounds: { earliestAt: instant('2020-03-05T20:15Z'), latestAt: instant('2020-06-01') } },
        {
          en: 'It is not known when its data is deleted. Its data is not deleted before Mar 5, 2020, 20:15 UTC. Its data is deleted by Jun 1, 2020 (UTC).',
          ko: '만료 시점을 판단할 수 없습니다. 가장 이른 삭제 시점: 2020년 3월 5일 20:15 UTC. 가장 늦은 삭제 시점: 2020년 6월 1일(UTC).',
          'zh-Hans': '无法确定何时到期。最早删除：2020年3月5日 20:15 UTC。最晚删除：2020年6月1日 (UTC)。',
          'zh-Hant': '無法判斷何時到期。最早刪除：2020年3月5日 20:15 UTC。最晚刪除：2020年6月1日 (UTC)。',
        },
      ],
    ],
  },
  reactivation: {
    allowed: [
      [
        { window: { opensAt: instant('2020-03-05T20:15Z'), closesAt: null } },
        {
          en: 'Can be reactivated at any time.',
          ko: '언제든지 다시 활성화할 수 있습니다.',
          'zh-Hans': '可随时重新激活。',
          'zh-Hant': '可隨時重新啟用。',
        },
      ],
      [
        { window: { opensAt: instant('2020-03-05T20:15Z'), closesAt: instant('2020-04-11') } },
        {
          en: 'Can be reactivated until the end of Apr 10, 2020 (UTC).',
          ko: '2020년 4월 10일(UTC)까지 다시 활성화할 수 있습니다.',
          'zh-Hans': '2020年4月10日 (UTC) 结束前可以重新激活。',
          'zh-Hant': '2020年4月10日 (UTC) 結束前可以重新啟用。',
        },
      ],
    ],
    refused: [
      [{}, { en: 'Cannot be reactivated.', ko: '다시 활성화할 수 없습니다.', 'zh-Hans': '无法重新激活。', 'zh-Hant': '無法重新啟用。' }],
    ],
    undetermined: [
      [
        { bounds: { earliestAt: null, latestAt: instant('2020-04-11T12:00Z') } },
        {
          en: 'It is not known whether it can be reactivated. Its data is deleted by Apr 11, 2020, 12:00 UTC.',
          ko: '다시 활성화할 수 있는지 판단할 수 없습니다. 가장 늦은 삭제 시점: 2020년 4월 11일 12:00 UTC.',
          'zh-Hans': '无法确定能否重新激活。最晚删除：2020年4月11日 12:00 UTC。',
          'zh-Hant': '無法判斷能否重新啟用。最晚刪除：2020年4月11日 12:00 UTC。',
        },
      ],
      [
        { bounds: { earliestAt: instant('2020-03-05T20:15Z'), latestAt: null } },
        {
          en: 'It is not known whether it can be reactivated. Its data is not deleted before Mar 5, 2020, 20:15 UTC.',
          ko: '다시 활성화할 수 있는지 판단할 수 없습니다. 가장 이른 삭제 시점: 2020년 3월 5일 20:15 UTC.',
          'zh-Hans': '无法确定能否重新激活。最早删除：2020年3月5日 20:15 UTC。',
          'zh-Hant': '無法判斷能否重新啟用。最早刪除：2020年3月5日 20:15 UTC。',
        },
      ],
    ],
  },
  market: {
    allowed: [
      [
        {},
        {
          en: 'It is not listed as unavailable in this market.',
          ko: '판매되지 않는 지역/국가 목록에 없습니다.',
          'zh-Hans': '不在不销售的市场名单上。',
          'zh-Hant': '不在不銷售的市場名單上。',
        },
      ],
    ],
    refused: [
      [
        {},
        {
          en: 'It is not sold in this market.',
          ko: '이 지역/국가에서 판매되지 않습니다.',
          'zh-Hans': '不在此市场销售。',
          'zh-Hant': '不在此市場銷售。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether it is sold in this market.',
          ko: '이 지역/국가에서 판매되는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定是否在此市场销售。',
          'zh-Hant': '無法判斷是否在此市場銷售。',
        },
      ],
    ],
  },
  region: {
    allowed: [
      [
        { area: 'brazil', billingCurrency: 'BRL' },
        {
          en: 'The partner may sell there: both are in the area Brazil, billed in "BRL".',
          ko: '파트너가 그곳에 판매할 수 있습니다. 같은 권역: 브라질, 청구 통화: "BRL".',
          'zh-Hans': '合作伙伴可以在那里销售：同属区域：巴西，计费货币为“BRL”。',
          'zh-Hant': '合作夥伴可以在那裡銷售：同屬區域：巴西，計費貨幣為「BRL」。',
        },
      ],
      [
        { area: 'africa', billingCurrency: null },
        {
          en: 'The partner may sell there: both are in the area Africa.',
          ko: '파트너가 그곳에 판매할 수 있습니다. 같은 권역: 아프리카.',
          'zh-Hans': '合作伙伴可以在那里销售：同属区域：非洲。',
          'zh-Hant': '合作夥伴可以在那裡銷售：同屬區域：非洲。',
        },
      ],
    ],
    refused: [
      [
        {},
        {
          en: 'The partner may not sell there.',
          ko: '파트너가 그곳에 판매할 수 없습니다.',
          'zh-Hans': '合作伙伴不能在那里销售。',
          'zh-Hant': '合作夥伴不能在那裡銷售。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether the partner may sell there.',
          ko: '파트너가 그곳에 판매할 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定合作伙伴能否在那里销售。',
          'zh-Hant': '無法判斷合作夥伴能否在那裡銷售。',
        },
      ],
    ],
  },
  cloud: {
    allowed: [
      [
        {},
        { en: 'It is sold in this cloud.', ko: '이 클라우드에서 판매됩니다.', 'zh-Hans': '在此云中销售。', 'zh-Hant': '在此雲端銷售。' },
      ],
    ],
    refused: [
      [
        {},
        {
          en: 'It is not sold in this cloud.',
          ko: '이 클라우드에서 판매되지 않습니다.',
          'zh-Hans': '不在此云中销售。',
          'zh-Hant': '不在此雲端銷售。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether it is sold in this cloud.',
          ko: '이 클라우드에서 판매되는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定是否在此云中销售。',
          'zh-Hant': '無法判斷是否在此雲端銷售。',
        },
      ],
    ],
  },
  'price-split': {
    computed: [
      [
        { net, tax, gross, priceIncludedTax: true },
        {
          en: 'AUD 19.99 includes tax: AUD 18.17 net and AUD 1.82 tax.',
          ko: 'AUD 19.99에 세금이 포함되어 있습니다: 세금 제외 AUD 18.17, 세금 AUD 1.82.',
          'zh-Hans': 'AUD 19.99 含税：不含税 AUD 18.17，税 AUD 1.82。',
          'zh-Hant': 'AUD 19.99 含稅：未稅 AUD 18.17，稅 AUD 1.82。',
        },
      ],
      [
        { net, tax, gross, priceIncludedTax: false },
        {
          en: 'Tax is not included: AUD 18.17 plus AUD 1.82 tax is AUD 19.99.',
          ko: 'AUD 18.17에 세금이 포함되어 있지 않습니다: 세금 AUD 1.82, 합계 AUD 19.99.',
          'zh-Hans': 'AUD 18.17 不含税：税 AUD 1.82，合计 AUD 19.99。',
          'zh-Hant': 'AUD 18.17 未稅：稅 AUD 1.82，合計 AUD 19.99。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether the price includes tax.',
          ko: '가격에 세금이 포함되는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定价格是否含税。',
          'zh-Hant': '無法判斷價格是否含稅。',
        },
      ],
    ],
  },
  'invoice-tax': {
    computed: [
      [
        { net, tax, gross },
        {
          en: 'The invoice is AUD 18.17 net, AUD 1.82 tax, AUD 19.99 in all.',
          ko: '청구서: 세금 제외 AUD 18.17, 세금 AUD 1.82, 합계 AUD 19.99.',
          'zh-Hans': '发票：不含税 AUD 18.17，税 AUD 1.82，合计 AUD 19.99。',
          'zh-Hant': '發票：未稅 AUD 18.17，稅 AUD 1.82，合計 AUD 19.99。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known how much tax is on the invoice.',
          ko: '청구서의 세금을 판단할 수 없습니다.',
          'zh-Hans': '无法确定发票的税。',
          'zh-Hant': '無法判斷發票的稅。',
        },
      ],
    ],
  },
  role: {
    allowed: [
      [
        { through: 'partner-center' },
        {
          en: 'This role can do it in Partner Center.',
          ko: '이 역할로 할 수 있습니다. 위치: 파트너 센터.',
          'zh-Hans': '此角色可以在合作伙伴中心执行。',
          'zh-Hant': '此角色可以在合作夥伴中心執行。',
        },
      ],
      [
        { through: 'microsoft-365-admin-center' },
        {
          en: 'This role can do it in the Microsoft 365 admin center.',
          ko: '이 역할로 할 수 있습니다. 위치: Microsoft 365 관리 센터.',
          'zh-Hans': '此角色可以在 Microsoft 365 管理中心执行。',
          'zh-Hant': '此角色可以在 Microsoft 365 系統管理中心執行。',
        },
      ],
    ],
    refused: [
      [
        {},
        {
          en: 'This role cannot do it.',
          ko: '이 역할로는 할 수 없습니다.',
          'zh-Hans': '此角色无权执行。',
          'zh-Hant': '此角色無權執行。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether this role can do it.',
          ko: '이 역할로 할 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定此角色是否有权执行。',
          'zh-Hant': '無法判斷此角色是否有權執行。',
        },
      ],
    ],
  },
  purchase: {
    allowed: [
      [
        { setUpAt: null, trialDays: null },
        { en: 'Can be bought.', ko: '구매할 수 있습니다.', 'zh-Hans': '可以购买。', 'zh-Hant': '可以購買。' },
      ],
      [
        { setUpAt: 'publisher', trialDays: 30 },
        {
          en: "Can be bought. It begins with a free trial of 30 days. Set-up is finished on the publisher's site.",
          ko: '구매할 수 있습니다. 30일 무료 평가판으로 시작합니다. 설정은 게시자 사이트에서 완료합니다.',
          'zh-Hans': '可以购买。从 30 天免费试用开始。在发布者网站上完成设置。',
          'zh-Hant': '可以購買。從 30 天免費試用開始。在發行者網站完成設定。',
        },
      ],
    ],
    refused: [[{}, { en: 'Cannot be bought.', ko: '구매할 수 없습니다.', 'zh-Hans': '无法购买。', 'zh-Hant': '無法購買。' }]],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether it can be bought.',
          ko: '구매할 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定能否购买。',
          'zh-Hant': '無法判斷能否購買。',
        },
      ],
    ],
  },
  'download-link': {
    computed: [
      [
        { usable: true, expiresAt: instant('2020-04-11'), downloadsLeft: 49, reissue: 'without-limit' },
        {
          en: 'The download link works until the end of Apr 10, 2020 (UTC) (downloads left: 49).',
          ko: '2020년 4월 10일(UTC)까지 다운로드 링크를 사용할 수 있습니다(남은 다운로드: 49회).',
          'zh-Hans': '2020年4月10日 (UTC) 结束前下载链接可用（剩余下载次数：49）。',
          'zh-Hant': '2020年4月10日 (UTC) 結束前下載連結可用（剩餘下載次數：49）。',
        },
      ],
      [
        { usable: true, expiresAt: null, downloadsLeft: null, reissue: 'not-stated' },
        {
          en: 'The download link works.',
          ko: '다운로드 링크를 사용할 수 있습니다.',
          'zh-Hans': '下载链接可用。',
          'zh-Hant': '下載連結可用。',
        },
      ],
      [
        { usable: false, expiresAt: instant('2020-04-11'), downloadsLeft: 49, reissue: 'without-limit' },
        {
          en: 'The download link no longer works; issue it again.',
          ko: '다운로드 링크를 더 이상 사용할 수 없습니다. 다시 발급하세요.',
          'zh-Hans': '下载链接已失效，请重新颁发。',
          'zh-Hant': '下載連結已失效，請重新核發。',
        },
      ],
      [
        { usable: false, expiresAt: instant('2020-04-11'), downloadsLeft: 49, reissue: 'not-stated' },
        {
          en: 'The download link no longer works.',
          ko: '다운로드 링크를 더 이상 사용할 수 없습니다.',
          'zh-Hans': '下载链接已失效。',
          'zh-Hant': '下載連結已失效。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether the download link still works.',
          ko: '다운로드 링크를 아직 사용할 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定下载链接是否仍然可用。',
          'zh-Hant': '無法判斷下載連結是否仍然可用。',
        },
      ],
    ],
  },
  'support-request': {
    computed: [
      [
        { complete: true, missing: [] },
        {
          en: 'The support request is complete.',
          ko: '고객 지원 요청에 필요한 정보가 모두 있습니다.',
          'zh-Hans': '支持请求的信息已齐全。',
          'zh-Hant': '支援要求的資訊已齊全。',
        },
      ],
      [
        { complete: false, missing: ['orderId', 'publisher'] },
        {
          en: 'The support request still needs: "orderId" and "publisher".',
          ko: '고객 지원 요청에 아직 필요한 정보: "orderId" 및 "publisher".',
          'zh-Hans': '支持请求还需要：“orderId”和“publisher”。',
          'zh-Hant': '支援要求還需要：「orderId」和「publisher」。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known what the support request needs.',
          ko: '고객 지원 요청에 무엇이 필요한지 판단할 수 없습니다.',
          'zh-Hans': '无法确定支持请求需要什么。',
          'zh-Hant': '無法判斷支援要求需要什麼。',
        },
      ],
    ],
  },
  access: {
    computed: [
      [
        { users: 'yes', administrators: 'no', dataUntilAt: null },
        {
          en: 'Users have access. Administrators have no access.',
          ko: '사용자는 액세스할 수 있습니다. 관리자는 액세스할 수 없습니다.',
          'zh-Hans': '用户可以访问。管理员无法访问。',
          'zh-Hant': '使用者可以存取。系統管理員無法存取。',
        },
      ],
      [
        { users: 'no', administrators: 'yes', dataUntilAt: instant('2020-04-11') },
        {
          en: 'Users have no access. Administrators have access. The data is kept until the end of Apr 10, 2020 (UTC).',
          ko: '사용자는 액세스할 수 없습니다. 관리자는 액세스할 수 있습니다. 데이터는 2020년 4월 10일(UTC)까지 보관됩니다.',
          'zh-Hans': '用户无法访问。管理员可以访问。数据保留到2020年4月10日 (UTC) 结束前。',
          'zh-Hant': '使用者無法存取。系統管理員可以存取。資料保留到2020年4月10日 (UTC) 結束前。',
        },
      ],
      [
        { users: 'no', administrators: 'to-save-data', dataUntilAt: null },
        {
          en: "Users have no access. The partner's administrator may save the data.",
          ko: '사용자는 액세스할 수 없습니다. 파트너의 관리자는 데이터를 저장할 수 있습니다.',
          'zh-Hans': '用户无法访问。合作伙伴的管理员可以保存数据。',
          'zh-Hant': '使用者無法存取。合作夥伴的系統管理員可以儲存資料。',
        },
      ],
      [
        { users: 'no', administrators: 'not-stated', dataUntilAt: null },
        {
          en: 'Users have no access. Microsoft does not say whether administrators have access.',
          ko: '사용자는 액세스할 수 없습니다. 관리자의 액세스에 대해서는 문서에 언급이 없습니다.',
          'zh-Hans': '用户无法访问。文档未说明管理员能否访问。',
          'zh-Hant': '使用者無法存取。文件未說明系統管理員能否存取。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known who has access.',
          ko: '누가 액세스할 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定谁可以访问。',
          'zh-Hant': '無法判斷誰可以存取。',
        },
      ],
    ],
  },
  'coterminous-end': {
    allowed: [
      [
        { endsAt: instant('2020-04-11'), naturalEndsAt: instant('2020-06-01T08:00Z') },
        {
          en: 'The aligned term runs until the end of Apr 10, 2020 (UTC) instead of until Jun 1, 2020, 08:00 UTC.',
          ko: '맞춘 기간: 2020년 4월 10일(UTC)까지. 맞추지 않은 기간: 2020년 6월 1일 08:00 UTC 전까지.',
          'zh-Hans': '对齐后的期限：2020年4月10日 (UTC) 结束前；未对齐的期限：2020年6月1日 08:00 UTC 之前。',
          'zh-Hant': '對齊後的期限：2020年4月10日 (UTC) 結束前；未對齊的期限：2020年6月1日 08:00 UTC 之前。',
        },
      ],
    ],
    refused: [
      [
        {},
        {
          en: 'The end of the term cannot be aligned.',
          ko: '기간의 종료일을 맞출 수 없습니다.',
          'zh-Hans': '无法对齐期限的结束日期。',
          'zh-Hant': '無法對齊期限的結束日期。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether the end of the term can be aligned.',
          ko: '기간의 종료일을 맞출 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定能否对齐期限的结束日期。',
          'zh-Hant': '無法判斷能否對齊期限的結束日期。',
        },
      ],
    ],
  },
  'term-change': {
    immediate: [
      [
        {},
        {
          en: 'The term can be changed at once.',
          ko: '기간을 바로 변경할 수 있습니다.',
          'zh-Hans': '可以立即更改期限。',
          'zh-Hant': '可以立即變更期限。',
        },
      ],
    ],
    'next-cycle': [
      [
        {},
        {
          en: 'The billing frequency can be changed, from the next billing cycle on.',
          ko: '다음 청구 주기부터 청구 빈도를 변경할 수 있습니다.',
          'zh-Hans': '可以更改计费频率，自下一计费周期起生效。',
          'zh-Hant': '可以變更計費頻率，自下一計費週期起生效。',
        },
      ],
    ],
    refused: [
      [
        {},
        {
          en: 'The term cannot be changed.',
          ko: '기간을 변경할 수 없습니다.',
          'zh-Hans': '无法更改期限。',
          'zh-Hant': '無法變更期限。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether the term can be changed.',
          ko: '기간을 변경할 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定能否更改期限。',
          'zh-Hant': '無法判斷能否變更期限。',
        },
      ],
    ],
  },
  'scheduled-change': {
    allowed: [
      [
        { effectiveAt: null, droppedBy: [] },
        {
          en: 'A change can be scheduled for the next term.',
          ko: '다음 기간의 변경을 예약할 수 있습니다.',
          'zh-Hans': '可以为下一期限计划更改。',
          'zh-Hant': '可以為下一期限排程變更。',
        },
      ],
      [
        {
          effectiveAt: instant('2020-03-05T20:15Z'),
          droppedBy: ['cancel', 'auto-renew-off', 'change-quantity', 'upgrade', 'suspend', 'convert-trial', 'term-change'],
        },
        {
          en: 'A change can be scheduled for the next term, on Mar 5, 2020, 20:15 UTC. It is dropped by a cancellation, switching auto-renew off, a change of quantity, an upgrade, a suspension, a conversion of the trial, or any change at once during the term.',
          ko: '다음 기간(2020년 3월 5일 20:15 UTC 시작)의 변경을 예약할 수 있습니다. 다음 경우 예약이 삭제됩니다: 취소, 자동 갱신 끄기, 수량 변경, 업그레이드, 일시 중단, 평가판 전환 또는 기간 중의 즉시 변경.',
          'zh-Hans':
            '可以为下一期限（始于 2020年3月5日 20:15 UTC）计划更改。以下情形会删除该计划：取消、关闭自动续订、更改数量、升级、暂停、转换试用或期限内的任何即时更改。',
          'zh-Hant':
            '可以為下一期限（始於 2020年3月5日 20:15 UTC）排程變更。以下情形會刪除該排程：取消、關閉自動續約、變更數量、升級、暫停、轉換試用或期限內的任何立即變更。',
        },
      ],
    ],
    refused: [
      [
        {},
        { en: 'No change can be scheduled.', ko: '변경을 예약할 수 없습니다.', 'zh-Hans': '无法计划更改。', 'zh-Hant': '無法排程變更。' },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether a change can be scheduled.',
          ko: '변경을 예약할 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定能否计划更改。',
          'zh-Hant': '無法判斷能否排程變更。',
        },
      ],
    ],
  },
  exchange: {
    allowed: [
      [
        {},
        {
          en: 'The reservation can be exchanged: the rest of the old one is refunded, the new one is charged in full, and its term starts on the day of the exchange.',
          ko: '예약을 교환할 수 있습니다. 기존 예약은 남은 일수만큼 환불되고 새 예약은 전액 청구되며, 새 기간은 교환일에 시작됩니다.',
          'zh-Hans': '可以交换预留：原预留按剩余天数退款，新预留全额收费，新期限从交换之日开始。',
          'zh-Hant': '可以交換保留：原保留按剩餘天數退款，新保留全額收費，新期限從交換之日開始。',
        },
      ],
    ],
    refused: [
      [
        {},
        {
          en: 'The reservation cannot be exchanged.',
          ko: '예약을 교환할 수 없습니다.',
          'zh-Hans': '无法交换预留。',
          'zh-Hant': '無法交換保留。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether the reservation can be exchanged.',
          ko: '예약을 교환할 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定能否交换预留。',
          'zh-Hant': '無法判斷能否交換保留。',
        },
      ],
    ],
  },
  upgrade: {
    immediate: [
      [
        {
          kind: 'partial',
          into: 'second-subscription',
          endsAt: instant('2020-04-11'),
          charges: {
            question: 'mid-cycle-charge',
            at: null,
            basis: [],
            contested: [],
            changesAt: null,
            verdict: 'computed',
            refund: net,
            charge: gross,
            net: tax,
            unit: 'days',
            billed: 29,
            cycle: 31,
          },
        },
        {
          en: 'These seats can be upgraded into a second subscription, which runs until the end of Apr 10, 2020 (UTC). It cannot be undone. AUD 18.17 comes back and AUD 19.99 is charged for the rest of the cycle.',
          ko: '이 라이선스를 업그레이드할 수 있습니다(두 번째 구독으로). 기간: 2020년 4월 10일(UTC)까지. 되돌릴 수 없습니다. 남은 주기의 환불: AUD 18.17, 요금: AUD 19.99.',
          'zh-Hans':
            '可以升级这些席位（到第二个订阅），期限：2020年4月10日 (UTC) 结束前。此操作无法撤消。周期剩余部分退回 AUD 18.17，收取 AUD 19.99。',
          'zh-Hant':
            '可以升級這些席位（至第二個訂用帳戶），期限：2020年4月10日 (UTC) 結束前。此操作無法復原。週期剩餘部分退回 AUD 18.17，收取 AUD 19.99。',
        },
      ],
      [
        { kind: 'full', into: 'same-subscription', endsAt: null, charges: null },
        {
          en: 'All seats can be upgraded in place. It cannot be undone.',
          ko: '모든 라이선스를 업그레이드할 수 있습니다(같은 구독에서). 되돌릴 수 없습니다.',
          'zh-Hans': '可以升级全部席位（在原订阅中）。此操作无法撤消。',
          'zh-Hant': '可以升級全部席位（在原訂用帳戶中）。此操作無法復原。',
        },
      ],
      [
        { kind: 'full', into: 'target', endsAt: instant('2020-03-05T20:15Z'), charges: null },
        {
          en: 'All seats can be upgraded into the existing subscription, which runs until Mar 5, 2020, 20:15 UTC. It cannot be undone.',
          ko: '모든 라이선스를 업그레이드할 수 있습니다(기존 구독으로). 기간: 2020년 3월 5일 20:15 UTC 전까지. 되돌릴 수 없습니다.',
          'zh-Hans': '可以升级全部席位（到现有订阅），期限：2020年3月5日 20:15 UTC 之前。此操作无法撤消。',
          'zh-Hant': '可以升級全部席位（至現有訂用帳戶），期限：2020年3月5日 20:15 UTC 之前。此操作無法復原。',
        },
      ],
    ],
    'at-renewal': [
      [
        { effectiveAt: null },
        {
          en: 'Can be upgraded with the next term.',
          ko: '다음 기간부터 업그레이드할 수 있습니다.',
          'zh-Hans': '可以从下一期限起升级。',
          'zh-Hant': '可以從下一期限起升級。',
        },
      ],
      [
        { effectiveAt: instant('2020-03-05T20:15Z') },
        {
          en: 'Can be upgraded with the next term, on Mar 5, 2020, 20:15 UTC.',
          ko: '다음 기간(2020년 3월 5일 20:15 UTC 시작)부터 업그레이드할 수 있습니다.',
          'zh-Hans': '可以从下一期限（始于 2020年3月5日 20:15 UTC）起升级。',
          'zh-Hant': '可以從下一期限（始於 2020年3月5日 20:15 UTC）起升級。',
        },
      ],
    ],
    refused: [[{}, { en: 'Cannot be upgraded.', ko: '업그레이드할 수 없습니다.', 'zh-Hans': '无法升级。', 'zh-Hant': '無法升級。' }]],
    undetermined: [
      [
        {},
        {
          en: 'It is not known whether it can be upgraded.',
          ko: '업그레이드할 수 있는지 판단할 수 없습니다.',
          'zh-Hans': '无法确定能否升级。',
          'zh-Hant': '無法判斷能否升級。',
        },
      ],
    ],
  },
  'mid-cycle-charge': {
    computed: [
      [
        { refund: net, charge: gross, net: tax, unit: 'days', billed: 29, cycle: 31 },
        {
          en: 'AUD 18.17 comes back and AUD 19.99 is charged for 29 of 31 days; the difference is AUD 1.82.',
          ko: '환불: AUD 18.17, 요금: AUD 19.99(31일 중 29일). 차액: AUD 1.82.',
          'zh-Hans': '退回 AUD 18.17，收取 AUD 19.99（31 天中的 29 天），差额 AUD 1.82。',
          'zh-Hant': '退回 AUD 18.17，收取 AUD 19.99（31 天中的 29 天），差額 AUD 1.82。',
        },
      ],
      [
        { refund: net, charge: gross, net: tax, unit: 'months', billed: 5, cycle: 12 },
        {
          en: 'AUD 18.17 comes back and AUD 19.99 is charged for 5 of 12 months; the difference is AUD 1.82.',
          ko: '환불: AUD 18.17, 요금: AUD 19.99(12개월 중 5개월). 차액: AUD 1.82.',
          'zh-Hans': '退回 AUD 18.17，收取 AUD 19.99（12 个月中的 5 个月），差额 AUD 1.82。',
          'zh-Hant': '退回 AUD 18.17，收取 AUD 19.99（12 個月中的 5 個月），差額 AUD 1.82。',
        },
      ],
      [
        { refund: net, charge: gross, net: tax, unit: 'months', billed: 0, cycle: 1 },
        {
          en: 'AUD 18.17 comes back and AUD 19.99 is charged for 0 of 1 month; the difference is AUD 1.82.',
          ko: '환불: AUD 18.17, 요금: AUD 19.99(1개월 중 0개월). 차액: AUD 1.82.',
          'zh-Hans': '退回 AUD 18.17，收取 AUD 19.99（1 个月中的 0 个月），差额 AUD 1.82。',
          'zh-Hant': '退回 AUD 18.17，收取 AUD 19.99（1 個月中的 0 個月），差額 AUD 1.82。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known what the change costs in its charge cycle.',
          ko: '청구 주기 중간의 변경에 드는 요금을 판단할 수 없습니다.',
          'zh-Hans': '无法确定计费周期内更改的费用。',
          'zh-Hant': '無法判斷計費週期內變更的費用。',
        },
      ],
    ],
  },
  'plan-price': {
    computed: [
      [
        { price: net, cycles: 36, surchargePercent: 5, by: 'surcharge' },
        {
          en: 'A seat costs AUD 18.17 each charge cycle, 36 in the term. It includes a surcharge of 5%.',
          ko: '청구 주기마다 사용자당 AUD 18.17, 기간 중 36회. 가격이 명시되지 않아 추가 요금 5%로 계산했습니다.',
          'zh-Hans': '每席位每个计费周期 AUD 18.17，期限内共 36 次。未说明价格：按加价 5% 计算。',
          'zh-Hant': '每席位每個計費週期 AUD 18.17，期限內共 36 次。未說明價格：按加價 5% 計算。',
        },
      ],
      [
        { price: net, cycles: 36, surchargePercent: 5, by: 'list-price' },
        {
          en: 'A seat costs AUD 18.17 each charge cycle, 36 in the term.',
          ko: '청구 주기마다 사용자당 AUD 18.17, 기간 중 36회.',
          'zh-Hans': '每席位每个计费周期 AUD 18.17，期限内共 36 次。',
          'zh-Hant': '每席位每個計費週期 AUD 18.17，期限內共 36 次。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known what the plan costs.',
          ko: '요금제의 가격을 판단할 수 없습니다.',
          'zh-Hans': '无法确定该计划的价格。',
          'zh-Hant': '無法判斷該方案的價格。',
        },
      ],
    ],
  },
  'extended-term-charge': {
    computed: [
      [
        { total: gross, month: net, surchargePercent: 23, charge: tax, usedDays: 15, monthDays: 30 },
        {
          en: 'The extended service term has cost AUD 19.99 so far: a month is AUD 18.17 (including 23% surcharge), the current one AUD 1.82 for 15 of 30 days.',
          ko: '연장 서비스 기간의 현재까지 요금: AUD 19.99. 한 달: AUD 18.17(추가 23%), 이번 달: AUD 1.82(30일 중 15일).',
          'zh-Hans': '延长服务期至今费用为 AUD 19.99：每月 AUD 18.17（加价 23%），本月 AUD 1.82（30 天中的 15 天）。',
          'zh-Hant': '延長服務期至今費用為 AUD 19.99：每月 AUD 18.17（加價 23%），本月 AUD 1.82（30 天中的 15 天）。',
        },
      ],
    ],
    refused: [
      [
        {},
        {
          en: 'There is no extended service term.',
          ko: '연장 서비스 기간이 없습니다.',
          'zh-Hans': '没有延长服务期。',
          'zh-Hant': '沒有延長服務期。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known what the extended service term costs.',
          ko: '연장 서비스 기간의 요금을 판단할 수 없습니다.',
          'zh-Hans': '无法确定延长服务期的费用。',
          'zh-Hant': '無法判斷延長服務期的費用。',
        },
      ],
    ],
  },
  'reservation-refund-limit': {
    computed: [
      [
        {
          limit: gross,
          used: net,
          left: tax,
          returns: { amount: fourth, returnsAt: instant('2020-06-01') },
          fits: false,
          fitsFromAt: instant('2020-04-11T12:00Z'),
        },
        {
          en: 'AUD 18.17 of AUD 19.99 is used, AUD 1.82 is left. AUD 7.00 returns on Jun 1, 2020 (UTC). The requested amount does not fit. It fits from Apr 11, 2020, 12:00 UTC.',
          ko: '환불 한도: AUD 19.99, 사용: AUD 18.17, 남음: AUD 1.82. 2020년 6월 1일(UTC)에 복원: AUD 7.00. 요청한 금액은 한도를 넘습니다. 2020년 4월 11일 12:00 UTC부터 가능합니다.',
          'zh-Hans':
            '退款限额 AUD 19.99，已用 AUD 18.17，剩余 AUD 1.82。2020年6月1日 (UTC) 恢复 AUD 7.00。所请求的金额超出限额。自 2020年4月11日 12:00 UTC 起可以。',
          'zh-Hant':
            '退款限額 AUD 19.99，已用 AUD 18.17，剩餘 AUD 1.82。2020年6月1日 (UTC) 恢復 AUD 7.00。所要求的金額超出限額。自 2020年4月11日 12:00 UTC 起可以。',
        },
      ],
      [
        { limit: gross, used: net, left: tax, returns: null, fits: true, fitsFromAt: null },
        {
          en: 'AUD 18.17 of AUD 19.99 is used, AUD 1.82 is left. The requested amount fits.',
          ko: '환불 한도: AUD 19.99, 사용: AUD 18.17, 남음: AUD 1.82. 요청한 금액은 한도 안에 있습니다.',
          'zh-Hans': '退款限额 AUD 19.99，已用 AUD 18.17，剩余 AUD 1.82。所请求的金额在限额之内。',
          'zh-Hant': '退款限額 AUD 19.99，已用 AUD 18.17，剩餘 AUD 1.82。所要求的金額在限額之內。',
        },
      ],
      [
        { limit: gross, used: net, left: tax, returns: null, fits: null, fitsFromAt: null },
        {
          en: 'AUD 18.17 of AUD 19.99 is used, AUD 1.82 is left.',
          ko: '환불 한도: AUD 19.99, 사용: AUD 18.17, 남음: AUD 1.82.',
          'zh-Hans': '退款限额 AUD 19.99，已用 AUD 18.17，剩余 AUD 1.82。',
          'zh-Hant': '退款限額 AUD 19.99，已用 AUD 18.17，剩餘 AUD 1.82。',
        },
      ],
    ],
    undetermined: [
      [
        {},
        {
          en: 'It is not known how much can still be refunded.',
          ko: '아직 환불할 수 있는 금액을 판단할 수 없습니다.',
          'zh-Hans': '无法确定还可退款多少。',
          'zh-Hant': '無法判斷還可退款多少。',
        },
      ],
    ],
  },
};
