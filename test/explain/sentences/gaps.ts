import type { Gap } from '../../../src/kernel/answer.js';
import { facts } from './facts.js';
import type { Row } from './row.js';

/** The gaps of an undetermined answer by kind. A kind that is missing does not compile. */
export const gaps: { readonly [G in Gap['gap']]: readonly Row<Omit<Extract<Gap, { readonly gap: G }>, 'gap'>>[] } = {
  'fact-missing': [
    [
      { fact: 'term.endsAt' },
      {
        en: 'It is not known whether it can be canceled. Missing: "term.endsAt".',
        ko: '취소할 수 있는지 판단할 수 없습니다. 누락된 정보: "term.endsAt".',
        'zh-Hans': '无法确定能否取消。缺少：“term.endsAt”。',
        'zh-Hant': '無法判斷能否取消。缺少：「term.endsAt」。',
      },
    ],
    [
      { fact: 'weather' },
      {
        en: 'It is not known whether it can be canceled. Missing: "weather".',
        ko: '취소할 수 있는지 판단할 수 없습니다. 누락된 정보: "weather".',
        'zh-Hans': '无法确定能否取消。缺少：“weather”。',
        'zh-Hant': '無法判斷能否取消。缺少：「weather」。',
      },
    ],
    ...Object.entries(facts).map(
      ([fact, said]): Row<{ readonly fact: string }> => [
        { fact },
        {
          en: `It is not known whether it can be canceled. Missing: ${said.en}.`,
          ko: `취소할 수 있는지 판단할 수 없습니다. 누락된 정보: ${said.ko}.`,
          'zh-Hans': `无法确定能否取消。缺少：${said['zh-Hans']}。`,
          'zh-Hant': `無法判斷能否取消。缺少：${said['zh-Hant']}。`,
        },
      ],
    ),
  ],
  'before-first-source': [
    [
      { firstSource: '2019-03-01' },
      {
        en: 'It is not known whether it can be canceled. Our sources begin on Mar 1, 2019 (UTC).',
        ko: '취소할 수 있는지 판단할 수 없습니다. 첫 번째 자료(2019년 3월 1일(UTC)) 이전은 알 수 없습니다.',
        'zh-Hans': '无法确定能否取消。首份资料（2019年3月1日 (UTC)）之前的情况不明。',
        'zh-Hant': '無法判斷能否取消。首份資料（2019年3月1日 (UTC)）之前的情況不明。',
      },
    ],
    [
      { firstSource: 'undated' },
      {
        en: 'It is not known whether it can be canceled. Our sources begin on "undated".',
        ko: '취소할 수 있는지 판단할 수 없습니다. 첫 번째 자료("undated") 이전은 알 수 없습니다.',
        'zh-Hans': '无法确定能否取消。首份资料（“undated”）之前的情况不明。',
        'zh-Hant': '無法判斷能否取消。首份資料（「undated」）之前的情況不明。',
      },
    ],
  ],
  'documents-silent': [
    [
      { on: 'window' },
      {
        en: "It is not known whether it can be canceled. Microsoft's documents do not say.",
        ko: '취소할 수 있는지 판단할 수 없습니다. 문서에 언급이 없습니다.',
        'zh-Hans': '无法确定能否取消。文档未作说明。',
        'zh-Hant': '無法判斷能否取消。文件未作說明。',
      },
    ],
  ],
  'unknown-value': [
    [
      { fact: 'family', value: 'spacecraft' },
      {
        en: 'It is not known whether it can be canceled. Unknown product family: "spacecraft".',
        ko: '취소할 수 있는지 판단할 수 없습니다. 알 수 없는 값: 제품군 = "spacecraft".',
        'zh-Hans': '无法确定能否取消。产品系列的值未知：“spacecraft”。',
        'zh-Hant': '無法判斷能否取消。產品系列的值未知：「spacecraft」。',
      },
    ],
  ],
};
