import { instant } from '../../../src/kernel/instant.js';
import { money } from '../../../src/kernel/money.js';
import type { ReasonCode, ReasonFacts } from '../../../src/vocabulary/reason.js';
import type { Row } from './row.js';

/** The reasons of a refusal by code: the values compared, and the sentence. A code that is missing does not compile. */
export const reasons: { readonly [C in ReasonCode]: readonly Row<ReasonFacts[C]>[] } = {
  'illegal-move': [
    [
      { legal: [] },
      {
        en: 'The subscription allows no change.',
        ko: '현재 구독 상태에서는 아무것도 변경할 수 없습니다.',
        'zh-Hans': '订阅的当前状态不允许任何更改。',
        'zh-Hant': '訂用帳戶目前的狀態不允許任何變更。',
      },
    ],
    [
      { legal: ['activate', 'suspend', 'reactivate', 'cancel', 'set-auto-renew', 'set-end-of-term', 'change-quantity', 'convert-trial'] },
      {
        en: 'The subscription allows only: activate, suspend, reactivate, cancel, change auto-renew, choose what follows the term, change the number of licenses, and convert the trial to paid.',
        ko: '현재 구독 상태에서는 할 수 없습니다. 할 수 있는 작업: 활성화, 일시 중단, 다시 활성화, 취소, 자동 갱신 변경, 기간 종료 후 선택, 라이선스 수 변경 및 평가판 유료 전환.',
        'zh-Hans':
          '订阅的当前状态不允许此操作；允许的操作：激活、暂停、重新激活、取消、更改自动续订、选择期限结束后的处理、更改许可证数量和将试用转为付费。',
        'zh-Hant':
          '訂用帳戶目前的狀態不允許此作業；允許的作業：啟用、暫停、重新啟用、取消、變更自動續約、選擇期限結束後的處理、變更授權數目和將試用轉為付費。',
      },
    ],
    [
      { legal: ['schedule-change', 'start-new-term', 'renew', 'extend', 'expire', 'disable', 'delete', 'migrate'] },
      {
        en: 'The subscription allows only: schedule a change for the renewal, start a new term, renew, extend the term, end the term, disable, delete, and migrate to new commerce.',
        ko: '현재 구독 상태에서는 할 수 없습니다. 할 수 있는 작업: 갱신 시 변경 예약, 새 기간 시작, 갱신, 기간 연장, 기간 종료, 사용 안 함 처리, 삭제 및 새 상거래로 마이그레이션.',
        'zh-Hans':
          '订阅的当前状态不允许此操作；允许的操作：计划续订时的更改、开始新期限、续订、延长期限、结束期限、禁用、删除和迁移到新商务。',
        'zh-Hant':
          '訂用帳戶目前的狀態不允許此作業；允許的作業：排程續約時的變更、開始新期限、續約、延長期限、結束期限、停用、刪除和移轉至新商務。',
      },
    ],
  ],
  'before-last-event': [
    [
      { changedAt: instant('2020-03-05T20:15Z') },
      {
        en: 'That date is before the last change on Mar 5, 2020, 20:15 UTC.',
        ko: '마지막 변경 시점(2020년 3월 5일 20:15 UTC)보다 이전 시점입니다.',
        'zh-Hans': '该时间早于上次更改（2020年3月5日 20:15 UTC）。',
        'zh-Hant': '該時間早於上次變更（2020年3月5日 20:15 UTC）。',
      },
    ],
  ],
  'not-advanced': [
    [
      { dueAt: instant('2020-03-05T20:15Z') },
      {
        en: 'Something was due on Mar 5, 2020, 20:15 UTC: advance the subscription first.',
        ko: '2020년 3월 5일 20:15 UTC에 예정된 변경이 아직 반영되지 않았습니다. 먼저 반영하세요.',
        'zh-Hans': '2020年3月5日 20:15 UTC 到期的更改尚未处理，请先更新订阅的状态。',
        'zh-Hant': '2020年3月5日 20:15 UTC 到期的變更尚未處理，請先更新訂用帳戶的狀態。',
      },
    ],
  ],
  'role-not-allowed': [
    [
      { allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'] },
      {
        en: 'Roles that may do this: Admin agent, Billing admin, Global admin, Helpdesk agent, and Sales agent.',
        ko: '할 수 있는 역할: 관리 에이전트, 청구 관리자, 글로벌 관리자, 기술 지원팀 에이전트 및 영업 에이전트.',
        'zh-Hans': '有权执行的角色：管理员代理、计费管理员、全局管理员、支持人员代理和销售代理。',
        'zh-Hant': '有權執行的角色：系統管理代理人、帳單系統管理員、全域系統管理員、技術服務代理人和銷售代理人。',
      },
    ],
    [
      { allowed: ['account-admin', 'referral-admin', 'marketing-content-admin', 'user-management-admin', 'customer-global-admin'] },
      {
        en: "Roles that may do this: Account admin, Referral admin, Marketing content admin, User management admin, and the customer's Global admin.",
        ko: '할 수 있는 역할: 계정 관리자, 추천 관리자, 마케팅 콘텐츠 관리자, 사용자 관리 관리자 및 고객의 글로벌 관리자.',
        'zh-Hans': '有权执行的角色：帐户管理员、推荐管理员、营销内容管理员、用户管理管理员和客户的全局管理员。',
        'zh-Hant': '有權執行的角色：帳戶管理員、推薦管理員、行銷內容管理員、使用者管理系統管理員和客戶的全域系統管理員。',
      },
    ],
  ],
  'before-order': [
    [
      { orderedAt: instant('2020-03-05T20:15Z') },
      {
        en: 'That date is before the order on Mar 5, 2020, 20:15 UTC.',
        ko: '주문 시점(2020년 3월 5일 20:15 UTC)보다 이전 시점입니다.',
        'zh-Hans': '该时间早于订购时间（2020年3月5日 20:15 UTC）。',
        'zh-Hant': '該時間早於訂購時間（2020年3月5日 20:15 UTC）。',
      },
    ],
  ],
  'already-ended': [
    [
      { status: 'expired' },
      {
        en: 'The subscription is already expired.',
        ko: '구독이 이미 다음 상태입니다: 만료됨.',
        'zh-Hans': '订阅的状态已经是：已过期。',
        'zh-Hant': '訂用帳戶的狀態已經是：已到期。',
      },
    ],
    [
      { status: 'disabled' },
      {
        en: 'The subscription is already disabled.',
        ko: '구독이 이미 다음 상태입니다: 사용 안 함.',
        'zh-Hans': '订阅的状态已经是：已禁用。',
        'zh-Hant': '訂用帳戶的狀態已經是：已停用。',
      },
    ],
    [
      { status: 'cancelled' },
      {
        en: 'The subscription is already canceled.',
        ko: '구독이 이미 다음 상태입니다: 취소됨.',
        'zh-Hans': '订阅的状态已经是：已取消。',
        'zh-Hant': '訂用帳戶的狀態已經是：已取消。',
      },
    ],
    [
      { status: 'deleted' },
      {
        en: 'The subscription is already deleted.',
        ko: '구독이 이미 다음 상태입니다: 삭제됨.',
        'zh-Hans': '订阅的状态已经是：已删除。',
        'zh-Hant': '訂用帳戶的狀態已經是：已刪除。',
      },
    ],
    [
      { status: 'migrated' },
      {
        en: 'The subscription is already migrated to new commerce.',
        ko: '구독이 이미 다음 상태입니다: 새 상거래로 마이그레이션됨.',
        'zh-Hans': '订阅的状态已经是：已迁移到新商务。',
        'zh-Hant': '訂用帳戶的狀態已經是：已移轉至新商務。',
      },
    ],
  ],
  'not-cancellable': [
    [
      {},
      {
        en: 'This product cannot be canceled.',
        ko: '취소할 수 없는 제품입니다.',
        'zh-Hans': '此产品不可取消。',
        'zh-Hant': '此產品無法取消。',
      },
    ],
  ],
  'support-request-required': [
    [
      {},
      {
        en: 'A customer support request is required.',
        ko: '고객 지원 요청이 필요합니다.',
        'zh-Hans': '需要提交客户支持请求。',
        'zh-Hant': '需要提交客戶支援要求。',
      },
    ],
  ],
  'window-closed': [
    [
      { closedAt: instant('2020-04-11') },
      {
        en: 'The cancellation window was open until the end of Apr 10, 2020 (UTC).',
        ko: '취소 기간이 지났습니다(2020년 4월 10일(UTC)까지).',
        'zh-Hans': '取消期限已过（应在2020年4月10日 (UTC) 结束前取消）。',
        'zh-Hant': '取消期限已過（應在2020年4月10日 (UTC) 結束前取消）。',
      },
    ],
  ],
  'retention-over': [
    [
      { expiredAt: instant('2020-03-05T20:15Z') },
      {
        en: 'It could be reactivated until Mar 5, 2020, 20:15 UTC.',
        ko: '다시 활성화할 수 있는 기간이 지났습니다(2020년 3월 5일 20:15 UTC 전까지).',
        'zh-Hans': '重新激活的期限已过（应在2020年3月5日 20:15 UTC 之前重新激活）。',
        'zh-Hant': '重新啟用的期限已過（應在2020年3月5日 20:15 UTC 之前重新啟用）。',
      },
    ],
  ],
  'market-not-served': [
    [
      { market: 'XK' },
      {
        en: 'It cannot be sold in Kosovo (XK).',
        ko: '판매할 수 없는 지역/국가입니다: 코소보(XK).',
        'zh-Hans': '不能在科索沃 (XK) 销售。',
        'zh-Hant': '不能在科索沃 (XK) 銷售。',
      },
    ],
  ],
  'owned-and-limited': [
    [
      { limit: 1742 },
      {
        en: 'A customer can have only 1,742 of this offer, and this customer already does.',
        ko: '고객당 1,742개로 제한된 제품이며 고객이 이미 보유하고 있습니다.',
        'zh-Hans': '此产品/服务限每位客户 1,742 个，该客户已经拥有。',
        'zh-Hant': '此供應項目限每位客戶 1,742 個，該客戶已經擁有。',
      },
    ],
  ],
  'too-many-seats': [
    [
      { limit: 1743, left: 1219 },
      {
        en: 'A customer can have 1,743 seats of this product across all subscriptions; 1,219 are left.',
        ko: '이 제품의 모든 구독을 합친 고객당 사용자 수 한도는 1,743이며 남은 수는 1,219입니다.',
        'zh-Hans': '此产品在客户所有订阅中的席位上限为 1,743，剩余 1,219。',
        'zh-Hant': '此產品在客戶所有訂用帳戶中的席位上限為 1,743，剩餘 1,219。',
      },
    ],
  ],
  'suspended-copy-exists': [
    [
      { subscriptionId: 's-77' },
      {
        en: 'The customer\'s own copy "s-77" is suspended: reactivate it instead of buying again.',
        ko: '고객의 구독 "s-77": 일시 중단된 상태입니다. 새로 구매하지 말고 다시 활성화하세요.',
        'zh-Hans': '客户的订阅“s-77”已暂停：请重新激活，而不是重新购买。',
        'zh-Hant': '客戶的訂用帳戶「s-77」已暫停：請重新啟用，而不是重新購買。',
      },
    ],
  ],
  suspended: [
    [
      {},
      {
        en: 'The subscription is suspended: nothing can be changed until it is reactivated.',
        ko: '구독이 일시 중단되었습니다. 다시 활성화할 때까지 변경할 수 없습니다.',
        'zh-Hans': '订阅已暂停：重新激活之前无法更改。',
        'zh-Hant': '訂用帳戶已暫停：重新啟用之前無法變更。',
      },
    ],
  ],
  'quantity-locked': [
    [
      { reducible: 17 },
      {
        en: 'At most 17 of the seats can be removed.',
        ko: '아직 줄일 수 있는 사용자 수: 17.',
        'zh-Hans': '还可减少的席位：17。',
        'zh-Hant': '還可減少的席位：17。',
      },
    ],
  ],
  'no-customer-record': [
    [
      {},
      {
        en: 'The customer has no record yet: create it first.',
        ko: '고객 기록이 아직 없습니다. 먼저 만드세요.',
        'zh-Hans': '还没有客户记录：请先创建。',
        'zh-Hant': '還沒有客戶記錄：請先建立。',
      },
    ],
  ],
  'segment-not-served': [
    [
      { served: ['commercial', 'education', 'government', 'nonprofit'] },
      {
        en: 'It is sold only to these customer segments: commercial, education, government, and nonprofit.',
        ko: '고객의 세그먼트에는 제공되지 않습니다. 제공되는 세그먼트: 상업, 교육, 정부 및 비영리.',
        'zh-Hans': '不提供给该客户细分；提供给：商业、教育、政府和非营利。',
        'zh-Hant': '不提供給該客戶區段；提供給：商業、教育、政府和非營利。',
      },
    ],
  ],
  'billing-cycle-not-offered': [
    [
      {},
      {
        en: 'The offer is not available with this billing cycle.',
        ko: '이 청구 주기로는 제공되지 않습니다.',
        'zh-Hans': '此产品/服务不提供该计费周期。',
        'zh-Hant': '此供應項目不提供該計費週期。',
      },
    ],
  ],
  'publisher-market': [
    [
      { market: 'KR' },
      {
        en: "The publisher does not support the customer's country or region, South Korea (KR).",
        ko: '게시자가 고객의 청구 국가/지역을 지원하지 않습니다: 대한민국(KR).',
        'zh-Hans': '发布者不支持客户的计费国家或地区：韩国 (KR)。',
        'zh-Hant': '發行者不支援客戶的帳單國家或地區：南韓 (KR)。',
      },
    ],
  ],
  'not-in-program': [
    [
      {},
      {
        en: 'The publisher keeps the offer out of the CSP program.',
        ko: '게시자가 CSP 프로그램을 통해 제공하지 않는 제품입니다.',
        'zh-Hans': '发布者未通过 CSP 计划提供此产品/服务。',
        'zh-Hant': '發行者未透過 CSP 計畫提供此供應項目。',
      },
    ],
  ],
  'exclusive-to-others': [
    [
      {},
      {
        en: 'The offer is exclusive to certain CSP partners.',
        ko: '특정 CSP 파트너에게만 제공되는 제품입니다.',
        'zh-Hans': '此产品/服务仅提供给特定 CSP 合作伙伴。',
        'zh-Hant': '此供應項目僅提供給特定 CSP 合作夥伴。',
      },
    ],
  ],
  'not-transactable': [
    [
      {},
      {
        en: 'The offer cannot be transacted in Partner Center.',
        ko: '파트너 센터에서 거래할 수 없는 제품입니다.',
        'zh-Hans': '此产品/服务无法在合作伙伴中心交易。',
        'zh-Hant': '此供應項目無法在合作夥伴中心交易。',
      },
    ],
  ],
  'no-longer-sold': [
    [
      {},
      {
        en: 'Traditional offers like this one are no longer sold.',
        ko: '이러한 기존 제품은 더 이상 판매되지 않으며 새 상거래로 대체되었습니다.',
        'zh-Hans': '此类传统产品/服务已不再销售，由新商务取代。',
        'zh-Hant': '此類傳統供應項目已不再銷售，由新商務取代。',
      },
    ],
  ],
  'license-based-only': [
    [
      {},
      {
        en: 'Offers of this kind are bought in the Azure portal, not in Partner Center.',
        ko: '이 종류의 제품은 파트너 센터가 아니라 Azure Portal에서 구매합니다.',
        'zh-Hans': '此类产品/服务在 Azure 门户购买，不在合作伙伴中心购买。',
        'zh-Hant': '此類供應項目在 Azure 入口網站購買，不在合作夥伴中心購買。',
      },
    ],
  ],
  'quantity-missing': [
    [
      {},
      {
        en: 'The offer needs a number of licenses.',
        ko: '라이선스 수가 필요합니다.',
        'zh-Hans': '需要许可证数量。',
        'zh-Hant': '需要授權數目。',
      },
    ],
  ],
  'quantity-out-of-range': [
    [
      { from: 3, to: 299 },
      {
        en: 'The number of licenses must be between 3 and 299.',
        ko: '라이선스 수의 범위: 3~299.',
        'zh-Hans': '许可证数量必须在 3 到 299 之间。',
        'zh-Hant': '授權數目必須介於 3 到 299 之間。',
      },
    ],
  ],
  'cloud-not-served': [
    [
      { cloud: 'global' },
      {
        en: 'It is not sold in the global Microsoft Cloud.',
        ko: '판매되지 않는 클라우드입니다: 글로벌 Microsoft 클라우드.',
        'zh-Hans': '不在全球 Microsoft 云中销售。',
        'zh-Hant': '不在全球 Microsoft 雲端銷售。',
      },
    ],
    [
      { cloud: 'us-government' },
      {
        en: 'It is not sold in Microsoft Cloud for US Government.',
        ko: '판매되지 않는 클라우드입니다: 미국 정부용 Microsoft 클라우드.',
        'zh-Hans': '不在面向美国政府的 Microsoft 云中销售。',
        'zh-Hant': '不在適用於美國政府的 Microsoft 雲端銷售。',
      },
    ],
    [
      { cloud: 'germany' },
      {
        en: 'It is not sold in Microsoft Cloud Germany.',
        ko: '판매되지 않는 클라우드입니다: Microsoft 클라우드 독일.',
        'zh-Hans': '不在 Microsoft 云德国中销售。',
        'zh-Hant': '不在 Microsoft 雲端德國銷售。',
      },
    ],
    [
      { cloud: 'china' },
      {
        en: 'It is not sold in Microsoft Cloud China (21Vianet).',
        ko: '판매되지 않는 클라우드입니다: 중국 Microsoft 클라우드(21Vianet).',
        'zh-Hans': '不在世纪互联运营的 Microsoft 云中销售。',
        'zh-Hant': '不在世紀互聯營運的 Microsoft 雲端銷售。',
      },
    ],
  ],
  'customer-agreement-missing': [
    [
      {},
      {
        en: 'The customer has not accepted the Microsoft Customer Agreement.',
        ko: '고객이 Microsoft 고객 계약에 동의하지 않았습니다.',
        'zh-Hans': '客户尚未接受 Microsoft 客户协议。',
        'zh-Hant': '客戶尚未接受 Microsoft 客戶合約。',
      },
    ],
  ],
  'prerequisite-missing': [
    [
      { anyOf: ['offer-1', 'offer-2', 'offer-3'] },
      {
        en: 'The add-on needs one of these first: "offer-1", "offer-2", or "offer-3".',
        ko: '추가 기능에는 다음 중 하나가 먼저 필요합니다: "offer-1", "offer-2" 또는 "offer-3".',
        'zh-Hans': '加载项需要先有以下之一：“offer-1”、“offer-2”或“offer-3”。',
        'zh-Hant': '附加元件需要先有以下其中之一：「offer-1」、「offer-2」或「offer-3」。',
      },
    ],
  ],
  'trial-not-offered': [
    [
      {},
      {
        en: 'There is no trial of this for this customer.',
        ko: '이 고객에게는 제공되지 않는 평가판입니다.',
        'zh-Hans': '不向该客户提供此试用。',
        'zh-Hant': '不向該客戶提供此試用。',
      },
    ],
  ],
  'partner-not-selling': [
    [
      { sellers: ['direct-bill', 'indirect-provider', 'indirect-reseller'] },
      {
        en: 'Only these sell it: direct-bill partners, indirect providers, and indirect resellers.',
        ko: '판매할 수 있는 파트너: 직접 청구 파트너, 간접 공급자 및 간접 재판매인.',
        'zh-Hans': '有权销售的合作伙伴：直接计费合作伙伴、间接提供商和间接经销商。',
        'zh-Hant': '有權銷售的合作夥伴：直接計費合作夥伴、間接提供者和間接經銷商。',
      },
    ],
  ],
  'custom-end-not-offered': [
    [
      {},
      {
        en: 'The end of this term cannot be chosen.',
        ko: '이 기간의 종료일은 선택할 수 없습니다.',
        'zh-Hans': '此期限的结束日期不可选择。',
        'zh-Hant': '此期限的結束日期無法選擇。',
      },
    ],
  ],
  'term-running': [
    [
      { startedAt: instant('2020-03-05T20:15Z') },
      {
        en: 'The end of a term is chosen before it begins; this one began on Mar 5, 2020, 20:15 UTC.',
        ko: '종료일은 기간이 시작되기 전에 선택합니다. 이 기간의 시작: 2020년 3월 5일 20:15 UTC.',
        'zh-Hans': '结束日期须在期限开始前选择；此期限始于 2020年3月5日 20:15 UTC。',
        'zh-Hant': '結束日期須在期限開始前選擇；此期限始於 2020年3月5日 20:15 UTC。',
      },
    ],
  ],
  'end-beyond-term': [
    [
      { endsAt: instant('2020-04-11'), naturalEndsAt: instant('2020-03-05T20:15Z') },
      {
        en: 'The term cannot end there: it would run until the end of Apr 10, 2020 (UTC) instead of until Mar 5, 2020, 20:15 UTC.',
        ko: '종료일(2020년 4월 10일(UTC)까지)이 원래 기간(2020년 3월 5일 20:15 UTC 전까지) 안에 있지 않습니다.',
        'zh-Hans': '结束日期（2020年4月10日 (UTC) 结束前）不在原有期限（2020年3月5日 20:15 UTC 之前）之内。',
        'zh-Hant': '結束日期（2020年4月10日 (UTC) 結束前）不在原有期限（2020年3月5日 20:15 UTC 之前）之內。',
      },
    ],
  ],
  'monthly-end-not-alignable': [
    [
      {},
      {
        en: 'This term cannot be aligned to a monthly one.',
        ko: '이 기간은 월간 기간의 종료일에 맞출 수 없습니다.',
        'zh-Hans': '此期限不能与按月期限对齐。',
        'zh-Hant': '此期限無法與每月期限對齊。',
      },
    ],
  ],
  'end-day-not-alignable': [
    [
      { endsAt: instant('2020-03-31') },
      {
        en: 'A monthly term cannot be aligned to one that runs until the end of Mar 30, 2020 (UTC), a late day but not the last of its month.',
        ko: '월간 기간은 그 달의 마지막 날이 아닌 월말 종료일(2020년 3월 30일(UTC)까지)에 맞출 수 없습니다.',
        'zh-Hans': '按月期限不能与并非当月最后一天的月末结束日期（2020年3月30日 (UTC) 结束前）对齐。',
        'zh-Hant': '每月期限無法與並非當月最後一天的月底結束日期（2020年3月30日 (UTC) 結束前）對齊。',
      },
    ],
  ],
  'term-fixed-in-trial': [
    [
      {},
      {
        en: 'The term cannot be changed during the trial.',
        ko: '평가판 중에는 기간을 변경할 수 없습니다.',
        'zh-Hans': '试用期间无法更改期限。',
        'zh-Hant': '試用期間無法變更期限。',
      },
    ],
  ],
  'fixed-in-trial': [
    [
      {},
      {
        en: 'Not possible during the trial.',
        ko: '평가판 중에는 할 수 없습니다.',
        'zh-Hans': '试用期间无法进行此操作。',
        'zh-Hant': '試用期間無法執行此動作。',
      },
    ],
  ],
  'trial-cannot-be-waived': [
    [
      {},
      {
        en: 'The trial cannot be waived: it runs to its end.',
        ko: '평가판은 생략할 수 없으며 기간이 끝날 때까지 유지됩니다.',
        'zh-Hans': '试用无法跳过，将持续到期满。',
        'zh-Hant': '試用無法略過，將持續到期滿。',
      },
    ],
  ],
  'term-not-longer': [
    [
      { present: 'P3Y', asked: 'P1M' },
      {
        en: 'A running term can only be made longer: it is 3 years, the requested one 1 month.',
        ko: '진행 중인 기간은 더 길게만 변경할 수 있습니다. 현재: 3년, 요청: 1개월.',
        'zh-Hans': '进行中的期限只能改为更长的期限；当前：3 年，请求：1 个月。',
        'zh-Hant': '進行中的期限只能改為更長的期限；目前：3 年，要求：1 個月。',
      },
    ],
  ],
  'term-not-offered': [
    [
      { offered: ['P1M', 'P1Y', 'P2Y', 'P3Y', 'P4Y', 'P5Y'] },
      {
        en: 'The offer is available only with these terms: 1 month, 1 year, 2 years, 3 years, 4 years, and 5 years.',
        ko: '이 기간으로는 제공되지 않습니다. 제공되는 기간: 1개월, 1년, 2년, 3년, 4년 및 5년.',
        'zh-Hans': '此产品/服务不提供该期限；提供的期限：1 个月、1 年、2 年、3 年、4 年和5 年。',
        'zh-Hant': '此供應項目不提供該期限；提供的期限：1 個月、1 年、2 年、3 年、4 年和5 年。',
      },
    ],
  ],
  'plan-not-offered': [
    [
      { offered: ['monthly'] },
      {
        en: 'No plan has this term and billing cycle.',
        ko: '이 기간과 청구 주기의 요금제가 없습니다.',
        'zh-Hans': '没有此期限与计费周期的计划。',
        'zh-Hant': '沒有此期限與計費週期的方案。',
      },
    ],
  ],
  'frequency-fixed': [
    [
      {},
      {
        en: 'The billing frequency of this plan does not change during its term.',
        ko: '이 요금제의 청구 빈도는 기간 중에 변경되지 않습니다.',
        'zh-Hans': '此计划的计费频率在期限内不会更改。',
        'zh-Hant': '此方案的計費頻率在期限內不會變更。',
      },
    ],
  ],
  'too-few-seats': [
    [
      { least: 25 },
      {
        en: 'The conversion needs at least 25 licenses.',
        ko: '전환에 필요한 최소 라이선스 수: 25.',
        'zh-Hans': '转换至少需要 25 个许可证。',
        'zh-Hant': '轉換至少需要 25 個授權。',
      },
    ],
  ],
  'not-active': [
    [
      { status: 'pending' },
      {
        en: 'The subscription must be active; it is pending.',
        ko: '구독이 활성 상태여야 합니다. 현재 상태: 보류 중.',
        'zh-Hans': '订阅必须处于活动状态；当前状态：待激活。',
        'zh-Hant': '訂用帳戶必須為使用中；目前狀態：待啟用。',
      },
    ],
    [
      { status: 'trial' },
      {
        en: 'The subscription must be active; it is in its trial.',
        ko: '구독이 활성 상태여야 합니다. 현재 상태: 평가판.',
        'zh-Hans': '订阅必须处于活动状态；当前状态：试用中。',
        'zh-Hant': '訂用帳戶必須為使用中；目前狀態：試用中。',
      },
    ],
    [
      { status: 'active' },
      {
        en: 'The subscription must be active; it is active.',
        ko: '구독이 활성 상태여야 합니다. 현재 상태: 활성.',
        'zh-Hans': '订阅必须处于活动状态；当前状态：活动。',
        'zh-Hant': '訂用帳戶必須為使用中；目前狀態：使用中。',
      },
    ],
    [
      { status: 'suspended' },
      {
        en: 'The subscription must be active; it is suspended.',
        ko: '구독이 활성 상태여야 합니다. 현재 상태: 일시 중단됨.',
        'zh-Hans': '订阅必须处于活动状态；当前状态：已暂停。',
        'zh-Hant': '訂用帳戶必須為使用中；目前狀態：已暫停。',
      },
    ],
    [
      { status: 'extended' },
      {
        en: 'The subscription must be active; it is in its extended service term.',
        ko: '구독이 활성 상태여야 합니다. 현재 상태: 연장 서비스 기간.',
        'zh-Hans': '订阅必须处于活动状态；当前状态：延长服务期。',
        'zh-Hant': '訂用帳戶必須為使用中；目前狀態：延長服務期。',
      },
    ],
  ],
  'not-auto-renewing': [
    [
      {},
      {
        en: 'The subscription does not renew automatically.',
        ko: '자동 갱신되지 않는 구독입니다.',
        'zh-Hans': '订阅不会自动续订。',
        'zh-Hant': '訂用帳戶不會自動續約。',
      },
    ],
  ],
  'target-in-window': [
    [
      { closesAt: instant('2020-04-11') },
      {
        en: "The target's cancellation window is open until the end of Apr 10, 2020 (UTC).",
        ko: '대상 구독의 취소 기간이 아직 끝나지 않았습니다(2020년 4월 10일(UTC)까지).',
        'zh-Hans': '目标订阅仍在取消期限内（2020年4月10日 (UTC) 结束前）。',
        'zh-Hant': '目標訂用帳戶仍在取消期限內（2020年4月10日 (UTC) 結束前）。',
      },
    ],
  ],
  'target-term-differs': [
    [
      { present: 'P1Y', asked: 'P3Y' },
      {
        en: "The terms must match: the target's is 3 years, the subscription's 1 year.",
        ko: '대상 구독의 기간(3년)이 이 구독의 기간(1년)과 맞지 않습니다.',
        'zh-Hans': '目标订阅的期限（3 年）与此订阅的期限（1 年）不符。',
        'zh-Hant': '目標訂用帳戶的期限（3 年）與此訂用帳戶的期限（1 年）不符。',
      },
    ],
  ],
  'target-ends-earlier': [
    [
      { endsAt: instant('2020-04-11'), targetEndsAt: instant('2020-03-05T20:15Z') },
      {
        en: 'The target runs until Mar 5, 2020, 20:15 UTC, the subscription until the end of Apr 10, 2020 (UTC).',
        ko: '대상 구독의 기간: 2020년 3월 5일 20:15 UTC 전까지, 이 구독의 기간: 2020년 4월 10일(UTC)까지.',
        'zh-Hans': '目标订阅的期限：2020年3月5日 20:15 UTC 之前；此订阅的期限：2020年4月10日 (UTC) 结束前。',
        'zh-Hant': '目標訂用帳戶的期限：2020年3月5日 20:15 UTC 之前；此訂用帳戶的期限：2020年4月10日 (UTC) 結束前。',
      },
    ],
  ],
  'target-not-scheduled': [
    [
      {},
      {
        en: 'An upgrade into an existing subscription cannot be scheduled.',
        ko: '기존 구독으로의 업그레이드는 예약할 수 없습니다.',
        'zh-Hans': '无法计划升级到现有订阅。',
        'zh-Hant': '無法排程升級至現有訂用帳戶。',
      },
    ],
  ],
  'not-exchangeable': [
    [
      {},
      {
        en: 'Reservations of this kind cannot be exchanged.',
        ko: '교환할 수 없는 예약입니다.',
        'zh-Hans': '此预留不可交换。',
        'zh-Hant': '此保留不可交換。',
      },
    ],
  ],
  'another-type': [
    [
      {},
      {
        en: 'A reservation is exchanged only for one of the same type.',
        ko: '예약은 같은 유형의 예약으로만 교환할 수 있습니다.',
        'zh-Hans': '预留只能交换同一类型的预留。',
        'zh-Hant': '保留只能交換同一類型的保留。',
      },
    ],
  ],
  'commitment-too-low': [
    [
      { least: money('1800.00', 'USD'), offered: money('1799.99', 'USD') },
      {
        en: 'The new reservation costs USD 1,799.99; it must cost at least USD 1,800.00.',
        ko: '새 예약의 금액은 USD 1,799.99이며, 최소 USD 1,800.00이어야 합니다.',
        'zh-Hans': '新预留的金额为 USD 1,799.99，至少须为 USD 1,800.00。',
        'zh-Hant': '新保留的金額為 USD 1,799.99，至少須為 USD 1,800.00。',
      },
    ],
  ],
  'no-extended-term': [
    [
      {},
      {
        en: 'The subscription does not go on into an extended service term.',
        ko: '연장 서비스 기간으로 이어지지 않는 구독입니다.',
        'zh-Hans': '订阅不会进入延长服务期。',
        'zh-Hant': '訂用帳戶不會進入延長服務期。',
      },
    ],
  ],
  'keys-withdrawn': [
    [
      {},
      {
        en: 'Keys and downloads were not available in Partner Center on this date.',
        ko: '이 날짜에는 파트너 센터에서 키와 다운로드를 제공하지 않았습니다.',
        'zh-Hans': '在该日期，合作伙伴中心不提供密钥和下载。',
        'zh-Hant': '在該日期，合作夥伴中心不提供金鑰和下載。',
      },
    ],
  ],
};
