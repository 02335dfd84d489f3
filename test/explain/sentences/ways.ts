import type { Way } from '../../../src/vocabulary/way.js';
import type { Row } from './row.js';

/** The ways to do something, as words of a button. A way that is missing does not compile. */
export const ways: { readonly [B in Way['by']]: readonly Row<Extract<Way, { readonly by: B }>>[] } = {
  move: [
    [
      { by: 'move', move: 'cancel', scope: 'subscription' },
      { en: 'Cancel the subscription', ko: '구독 취소', 'zh-Hans': '取消订阅', 'zh-Hant': '取消訂用帳戶' },
    ],
    [
      { by: 'move', move: 'cancel', scope: 'order' },
      { en: 'Cancel the whole order', ko: '주문 전체 취소', 'zh-Hans': '取消整个订单', 'zh-Hant': '取消整筆訂單' },
    ],
    [
      { by: 'move', move: 'cancel', scope: 'seats' },
      { en: 'Cancel the seats', ko: '일부 라이선스 취소', 'zh-Hans': '取消席位', 'zh-Hant': '取消席位' },
    ],
    [
      { by: 'move', move: 'activate', scope: 'subscription' },
      { en: 'Activate the subscription', ko: '구독 활성화', 'zh-Hans': '激活订阅', 'zh-Hant': '啟用訂用帳戶' },
    ],
    [
      { by: 'move', move: 'suspend', scope: 'subscription' },
      { en: 'Suspend the subscription', ko: '구독 일시 중단', 'zh-Hans': '暂停订阅', 'zh-Hant': '暫停訂用帳戶' },
    ],
    [
      { by: 'move', move: 'reactivate', scope: 'subscription' },
      { en: 'Reactivate the subscription', ko: '구독 다시 활성화', 'zh-Hans': '重新激活订阅', 'zh-Hant': '重新啟用訂用帳戶' },
    ],
    [
      { by: 'move', move: 'renew', scope: 'subscription' },
      { en: 'Renew the subscription', ko: '구독 갱신', 'zh-Hans': '续订订阅', 'zh-Hant': '續約訂用帳戶' },
    ],
    [
      { by: 'move', move: 'disable', scope: 'subscription' },
      { en: 'Disable the subscription', ko: '구독 사용 안 함 처리', 'zh-Hans': '禁用订阅', 'zh-Hant': '停用訂用帳戶' },
    ],
    [
      { by: 'move', move: 'delete', scope: 'subscription' },
      { en: 'Delete the subscription', ko: '구독 삭제', 'zh-Hans': '删除订阅', 'zh-Hant': '刪除訂用帳戶' },
    ],
    [
      { by: 'move', move: 'set-auto-renew', scope: 'subscription' },
      { en: 'Turn off auto-renew', ko: '자동 갱신 끄기', 'zh-Hans': '关闭自动续订', 'zh-Hant': '關閉自動續約' },
    ],
    [
      { by: 'move', move: 'change-quantity', scope: 'seats' },
      { en: 'Change the number of licenses', ko: '라이선스 수 변경', 'zh-Hans': '更改许可证数量', 'zh-Hant': '變更授權數目' },
    ],
    [
      { by: 'move', move: 'convert-trial', scope: 'subscription' },
      { en: 'Convert the trial to paid', ko: '평가판 유료 전환', 'zh-Hans': '将试用转为付费', 'zh-Hant': '將試用轉為付費' },
    ],
    [
      { by: 'move', move: 'schedule-change', scope: 'subscription' },
      { en: 'Schedule a change for the renewal', ko: '갱신 시 변경 예약', 'zh-Hans': '计划续订时的更改', 'zh-Hant': '排程續約時的變更' },
    ],
    [
      { by: 'move', move: 'start-new-term', scope: 'subscription' },
      { en: 'Start a new term', ko: '새 기간 시작', 'zh-Hans': '开始新期限', 'zh-Hant': '開始新期限' },
    ],
    [
      { by: 'move', move: 'extend', scope: 'subscription' },
      { en: 'Extend the term', ko: '기간 연장', 'zh-Hans': '延长期限', 'zh-Hant': '延長期限' },
    ],
    [
      { by: 'move', move: 'expire', scope: 'subscription' },
      { en: 'End the term', ko: '기간 종료', 'zh-Hans': '结束期限', 'zh-Hant': '結束期限' },
    ],
    [
      { by: 'move', move: 'migrate', scope: 'subscription' },
      { en: 'Migrate to new commerce', ko: '새 상거래로 마이그레이션', 'zh-Hans': '迁移到新商务', 'zh-Hant': '移轉至新商務' },
    ],
    [
      { by: 'move', move: 'set-end-of-term', scope: 'subscription', endOfTerm: 'renew' },
      {
        en: 'Let it renew, for another paid term',
        ko: '유료 기간으로 갱신하도록 선택',
        'zh-Hans': '选择续订一个付费期限',
        'zh-Hant': '選擇續約一個付費期限',
      },
    ],
    [
      { by: 'move', move: 'set-end-of-term', scope: 'subscription', endOfTerm: 'extend' },
      {
        en: 'Have it extended month by month after its term, each month paid in advance at a surcharge',
        ko: '기간 후 월 단위로 연장하도록 선택(매월 할증 요금 선불)',
        'zh-Hans': '选择在期限后逐月延长（每月预付，另加附加费）',
        'zh-Hant': '選擇在期限後逐月延長（每月預付，另加附加費）',
      },
    ],
    [
      { by: 'move', move: 'set-end-of-term', scope: 'subscription', endOfTerm: 'end' },
      {
        en: 'Let it end with its term (no more charges, no access, no way back)',
        ko: '기간과 함께 종료하도록 선택(이후 요금 없음, 아무도 액세스할 수 없으며 되돌릴 수 없음)',
        'zh-Hans': '选择让其随期限结束（此后不再收费，任何人都无法访问，且无法恢复）',
        'zh-Hant': '選擇讓其隨期限結束（此後不再收費，任何人都無法存取，且無法復原）',
      },
    ],
  ],
  deprovision: [
    [
      { by: 'deprovision' },
      { en: 'Deprovision the resource', ko: '리소스 프로비저닝 해제', 'zh-Hans': '取消预配资源', 'zh-Hant': '取消佈建資源' },
    ],
  ],
  'support-request': [
    [
      { by: 'support-request' },
      { en: 'Submit a customer support request', ko: '고객 지원 요청 제출', 'zh-Hans': '提交客户支持请求', 'zh-Hant': '提交客戶支援要求' },
    ],
  ],
  'ask-publisher': [
    [
      { by: 'ask-publisher' },
      {
        en: 'Ask the publisher (who may refuse)',
        ko: '게시자에게 문의(보장되지 않음)',
        'zh-Hans': '询问发布者（不保证）',
        'zh-Hant': '詢問發行者（不保證）',
      },
    ],
  ],
  portal: [
    [
      { by: 'portal', portal: 'azure' },
      { en: 'Go to the Azure portal', ko: 'Azure Portal에서 진행', 'zh-Hans': '前往 Azure 门户', 'zh-Hant': '前往 Azure 入口網站' },
    ],
    [
      { by: 'portal', portal: 'microsoft-365' },
      {
        en: 'Go to the Microsoft 365 admin center',
        ko: 'Microsoft 365 관리 센터에서 진행',
        'zh-Hans': '前往 Microsoft 365 管理中心',
        'zh-Hant': '前往 Microsoft 365 系統管理中心',
      },
    ],
    [
      { by: 'portal', portal: 'publisher' },
      { en: "Go to the publisher's site", ko: '게시자 사이트에서 진행', 'zh-Hans': '前往发布者网站', 'zh-Hant': '前往發行者網站' },
    ],
  ],
  'copy-link': [
    [
      { by: 'copy-link', portal: 'microsoft-365' },
      {
        en: 'Copy the link to the Microsoft 365 admin center for the customer',
        ko: '고객에게 줄 Microsoft 365 관리 센터 링크 복사',
        'zh-Hans': '为客户复制指向 Microsoft 365 管理中心的链接',
        'zh-Hant': '為客戶複製前往 Microsoft 365 系統管理中心的連結',
      },
    ],
  ],
  'reactivate-existing': [
    [
      { by: 'reactivate-existing', subscriptionId: 's-77' },
      {
        en: 'Reactivate the suspended subscription "s-77"',
        ko: '일시 중단된 구독 "s-77" 다시 활성화',
        'zh-Hans': '重新激活已暂停的订阅“s-77”',
        'zh-Hant': '重新啟用已暫停的訂用帳戶「s-77」',
      },
    ],
  ],
};
