import type { Instant } from '../kernel/instant.js';
import type { RefundUntil } from '../rules/canceling/window.js';
import { traditionalChinese as language } from './languages.js';
import type { Phrase } from './phrase.js';
import {
  all,
  count,
  day,
  factWord,
  isSafe,
  list,
  market,
  moment,
  money,
  none,
  outside,
  quoted,
  say,
  saysAll,
  sourceDay,
  until,
  word,
} from './phrase.js';
import type { Texts, Words } from './texts.js';
import type { Translation } from './translated.js';

/** A word that begins with Latin letters brings the space before it. */
const words = {
  roles: {
    'admin-agent': '系統管理代理人',
    'billing-admin': '帳單系統管理員',
    'global-admin': '全域系統管理員',
    'helpdesk-agent': '技術服務代理人',
    'sales-agent': '銷售代理人',
    'account-admin': '帳戶管理員',
    'referral-admin': '推薦管理員',
    'marketing-content-admin': '行銷內容管理員',
    'user-management-admin': '使用者管理系統管理員',
    'customer-global-admin': '客戶的全域系統管理員',
  },
  statuses: {
    pending: '待啟用',
    trial: '試用中',
    active: '使用中',
    suspended: '已暫停',
    extended: '延長服務期',
    expired: '已到期',
    disabled: '已停用',
    cancelled: '已取消',
    deleted: '已刪除',
    migrated: '已移轉至新商務',
  },
  clouds: {
    global: '全球 Microsoft 雲端',
    'us-government': '適用於美國政府的 Microsoft 雲端',
    germany: ' Microsoft 雲端德國',
    china: '世紀互聯營運的 Microsoft 雲端',
  },
  moves: {
    activate: '啟用',
    suspend: '暫停',
    reactivate: '重新啟用',
    cancel: '取消',
    'set-auto-renew': '變更自動續約',
    'set-end-of-term': '選擇期限結束後的處理',
    'change-quantity': '變更授權數目',
    'convert-trial': '將試用轉為付費',
    'schedule-change': '排程續約時的變更',
    'start-new-term': '開始新期限',
    renew: '續約',
    extend: '延長期限',
    expire: '結束期限',
    disable: '停用',
    delete: '刪除',
    migrate: '移轉至新商務',
  },
  endsOfTerm: {
    renew: '續約',
    extend: '逐月延長，每月預付',
    end: '結束，此後任何人都無法存取',
  },
  segments: { commercial: '商業', education: '教育', government: '政府', nonprofit: '非營利' },
  areas: {
    africa: '非洲',
    'asia-and-pacific': '亞太地區',
    australia: '澳洲',
    brazil: '巴西',
    canada: '加拿大',
    china: '中國',
    europe: '歐洲',
    india: '印度',
    japan: '日本',
    korea: '南韓',
    'latin-america-and-caribbean': '拉丁美洲和加勒比海地區',
    'middle-east-central-and-eastern-europe': '中東、中歐和東歐',
    'new-zealand': '紐西蘭',
    russia: '俄羅斯',
    taiwan: '台灣',
    'united-states': '美國',
  },
  sellers: { 'direct-bill': '直接計費合作夥伴', 'indirect-provider': '間接提供者', 'indirect-reseller': '間接經銷商' },
  places: { 'partner-center': '合作夥伴中心', 'microsoft-365-admin-center': ' Microsoft 365 系統管理中心' },
  refunds: { full: '全額退款', prorated: '依比例退款', none: '不退款', 'not-stated': '退款未說明' },
  scopes: { subscription: '訂用帳戶', order: '整筆訂單', seats: '席位' },
  portals: { azure: ' Azure 入口網站', 'microsoft-365': ' Microsoft 365 系統管理中心', publisher: '發行者網站' },
  users: { yes: '使用者可以存取。', no: '使用者無法存取。' },
  administrators: {
    yes: '系統管理員可以存取。',
    no: '系統管理員無法存取。',
    'to-save-data': '合作夥伴的系統管理員可以儲存資料。',
    'not-stated': '文件未說明系統管理員能否存取。',
  },
  droppedBy: {
    cancel: '取消',
    'auto-renew-off': '關閉自動續約',
    'change-quantity': '變更數量',
    upgrade: '升級',
    suspend: '暫停',
    'convert-trial': '轉換試用',
    'term-change': '期限內的任何立即變更',
  },
  durations: { P1M: '1 個月', P1Y: '1 年', P2Y: '2 年', P3Y: '3 年', P4Y: '4 年', P5Y: '5 年' },
  because: { 'customer-request': '客戶要求', nonpayment: '未付款', fraud: '詐騙' },
} as const satisfies Translation<Words>;

/** The cost of each choice of what follows the term. */
const endsChosen = {
  renew: '選擇續約一個付費期限',
  extend: '選擇在期限後逐月延長（每月預付，另加附加費）',
  end: '選擇讓其隨期限結束（此後不再收費，任何人都無法存取，且無法復原）',
};

function days(number: number): Phrase {
  return say`${count(number)} 天`;
}

function months(number: number): Phrase {
  return say`${count(number)} 個月`;
}

/** The refunds that are left of a window, each with its own end. */
function refundsLeft(refunds: readonly RefundUntil[]): Phrase {
  return refunds.flatMap(({ refund, untilAt, bounds }, index) => [
    ...(index === 0 ? none : say`，之後`),
    ...say`${word(words.refunds, refund)}（${untilAt === null ? say`無期限` : until(untilAt, bounds)}）`,
  ]);
}

function stated(at: Instant | null): Phrase {
  return at === null ? say`無` : say`${moment(at)}`;
}

/** The facts that can be missing. */
const facts = {
  accountOpenedAt: '帳戶開立日期',
  anchorAt: '基準日',
  autoRenew: '自動續約設定',
  before: '變更前的價格',
  billingCycle: '計費週期',
  cancelUntilAt: '目標的取消截止時間',
  cancelledAt: '取消日期',
  currentPrice: '目前價格',
  cycleStartsAt: '目前計費週期',
  deprecated: '產品是否仍在銷售',
  duration: '期限長度',
  endOfTerm: '期限結束後的處理',
  exclusiveTo: '產品的合作夥伴',
  family: '產品系列',
  firstBillingAt: '首次計費日期',
  firstDownloadedAt: '首次下載日期',
  hasEquivalent: '有無對應產品',
  heldSeats: '客戶的席位',
  inProgram: '產品是否在 CSP 計畫中',
  markets: '產品的市場',
  monthlyPlanExists: '有無月度方案',
  offerKind: '產品類型',
  offers: '客戶的產品',
  partnerMarket: '合作夥伴的市場',
  perCustomerLimit: '每個客戶的限額',
  quantity: '授權數目',
  segment: '客戶區段',
  segments: '產品的客戶區段',
  startsAt: '目前週期的費用',
  status: '狀態',
  suspendedBy: '暫停方',
  'target.term': '目標期限',
  term: '期限',
  transactable: '產品是否在合作夥伴中心銷售',
  upfrontPrice: '預付價格',
  windowStarts: '先前的取消期限',
} as const satisfies Translation<Texts['facts']>;

export const traditionalChinese = {
  ...language,
  facts,
  answers: {
    cancellation: {
      immediate: ({ refunds, window: { closesAt, bounds }, creditedOn, disagreement }) => [
        ...(refunds.length > 0
          ? say`現在可以取消：${refundsLeft(refunds)}`
          : closesAt === null
            ? say`現在可隨時取消。不退款。`
            : say`現在可以取消（${until(closesAt, bounds)}）。不退款。`),
        ...(refunds.length === 0
          ? none
          : creditedOn === null
            ? say`。`
            : creditedOn === 'next-invoice'
              ? say`，於下一張發票抵免。`
              : say`，用於抵免日後的保留購買。`),
        ...(refunds.length === 0 || refunds.at(-1)?.untilAt === closesAt
          ? none
          : closesAt === null
            ? say`此後仍可取消。`
            : say`取消期限：${until(closesAt, bounds)}。`),
        ...(disagreement === null
          ? none
          : say`伺服器提供的期限（${stated(disagreement.statedAt)}）與計算的期限（${stated(disagreement.oursAt)}）不一致。`),
      ],
      'at-renewal': ({ effectiveAt, bounds }) =>
        effectiveAt === null ? say`只能在續約時取消，不退款。` : say`只能在續約時取消，不退款；可使用到${until(effectiveAt, bounds)}。`,
      deprovision: '依使用後計費，沒有可退的款項：取消佈建資源即可取消。',
      refused: '現在無法取消。',
      undetermined: '能否取消',
    },
    'cancellation-timeline': {
      computed: ({ fromAt, untilAt, segments }) =>
        say`從 ${moment(fromAt)} 起，${until(untilAt)}，取消結果的變化次數：${count(Math.max(0, segments.length - 1))}。`,
      undetermined: '這段時間的取消結果',
    },
    'seat-reduction': {
      allowed: ({ refund }) => say`現在可以減少席位，${word(words.refunds, refund)}。`,
      refused: '現在無法減少這些席位。',
      undetermined: '能否減少席位',
    },
    refund: {
      computed: ({ refund, credit, retained, unusedDays, chargedDays, noTerminationFee }) => [
        ...(refund === 'none'
          ? say`不退款；保留 ${money(retained)}。`
          : refund === 'full'
            ? say`退款 ${money(credit)}：全額退款。`
            : say`退款 ${money(credit)}：計費的 ${days(chargedDays)}中有 ${days(unusedDays)}未使用；保留 ${money(retained)}。`),
        ...(noTerminationFee ? say`沒有終止費。` : none),
      ],
      undetermined: '退款金額',
    },
    'suspension-expiry': {
      computed: ({ expiresAt, bounds, reactivatableUntilAt, reactivatableBounds, retentionDays, contested, earliestAt, latestAt }) => [
        ...say`${until(reactivatableUntilAt, reactivatableBounds)}可以重新啟用；資料將於 ${day(expiresAt, bounds)} 刪除${isSafe(expiresAt, bounds) ? say`，即暫停後 ${days(retentionDays)}` : none}。`,
        ...(contested.length === 0 ? none : say`資料必定保留到${until(earliestAt)}，最多保留到${until(latestAt)}。`),
      ],
      undetermined: '何時到期',
    },
    reactivation: {
      allowed: ({ window: { closesAt, bounds } }) =>
        closesAt === null ? say`可隨時重新啟用。` : say`${until(closesAt, bounds)}可以重新啟用。`,
      refused: '無法重新啟用。',
      undetermined: '能否重新啟用',
    },
    market: { allowed: '不在不銷售的市場名單上。', refused: '不在此市場銷售。', undetermined: '是否在此市場銷售' },
    region: {
      allowed: ({ area, billingCurrency }) => [
        ...say`合作夥伴可以在那裡銷售：同屬區域：${word(words.areas, area)}`,
        ...(billingCurrency === null ? say`。` : say`，計費貨幣為${outside(billingCurrency)}。`),
      ],
      refused: '合作夥伴不能在那裡銷售。',
      undetermined: '合作夥伴能否在那裡銷售',
    },
    cloud: { allowed: '在此雲端銷售。', refused: '不在此雲端銷售。', undetermined: '是否在此雲端銷售' },
    'price-split': {
      computed: ({ net, tax, gross, priceIncludedTax }) =>
        priceIncludedTax
          ? say`${money(gross)} 含稅：未稅 ${money(net)}，稅 ${money(tax)}。`
          : say`${money(net)} 未稅：稅 ${money(tax)}，合計 ${money(gross)}。`,
      undetermined: '價格是否含稅',
    },
    'invoice-tax': {
      computed: ({ net, tax, gross }) => say`發票：未稅 ${money(net)}，稅 ${money(tax)}，合計 ${money(gross)}。`,
      undetermined: '發票的稅',
    },
    role: {
      allowed: ({ through }) => say`此角色可以在${word(words.places, through)}執行。`,
      refused: '此角色無權執行。',
      undetermined: '此角色是否有權執行',
    },
    purchase: {
      allowed: ({ setUpAt, trialDays }) => [
        ...say`可以購買。`,
        ...(trialDays === null ? none : say`從 ${days(trialDays)}免費試用開始。`),
        ...(setUpAt === null ? none : say`在發行者網站完成設定。`),
      ],
      refused: '無法購買。',
      undetermined: '能否購買',
    },
    'download-link': {
      computed: ({ usable, expiresAt, downloadsLeft, reissue }) => [
        ...(usable && expiresAt !== null ? say`${until(expiresAt)}` : none),
        ...(usable ? say`下載連結可用` : reissue === 'without-limit' ? say`下載連結已失效，請重新核發` : say`下載連結已失效`),
        ...(usable && downloadsLeft !== null ? say`（剩餘下載次數：${count(downloadsLeft)}）` : none),
        ...say`。`,
      ],
      undetermined: '下載連結是否仍然可用',
    },
    'support-request': {
      computed: ({ complete, missing }) => (complete ? say`支援要求的資訊已齊全。` : say`支援要求還需要：${quoted(missing)}。`),
      undetermined: '支援要求需要什麼',
    },
    access: {
      computed: ({ users, administrators, dataUntilAt }) => [
        ...say`${word(words.users, users)}${word(words.administrators, administrators)}`,
        ...(dataUntilAt === null ? none : say`資料保留到${until(dataUntilAt)}。`),
      ],
      undetermined: '誰可以存取',
    },
    'coterminous-end': {
      allowed: ({ endsAt, naturalEndsAt }) => say`對齊後的期限：${until(endsAt)}；未對齊的期限：${until(naturalEndsAt)}。`,
      refused: '無法對齊期限的結束日期。',
      undetermined: '能否對齊期限的結束日期',
    },
    'term-change': {
      immediate: '可以立即變更期限。',
      'next-cycle': '可以變更計費頻率，自下一計費週期起生效。',
      refused: '無法變更期限。',
      undetermined: '能否變更期限',
    },
    'scheduled-change': {
      allowed: ({ effectiveAt, droppedBy }) => [
        ...(effectiveAt === null ? say`可以為下一期限排程變更。` : say`可以為下一期限（始於 ${moment(effectiveAt)}）排程變更。`),
        ...(droppedBy.length === 0
          ? none
          : say`以下情形會刪除該排程：${[
              list(
                'or',
                droppedBy.map((event) => word(words.droppedBy, event)),
              ),
            ]}。`),
      ],
      refused: '無法排程變更。',
      undetermined: '能否排程變更',
    },
    upgrade: {
      immediate: ({ kind, into, endsAt, charges }) => [
        ...(kind === 'full' ? say`可以升級全部席位` : say`可以升級這些席位`),
        ...(into === 'target' ? say`（至現有訂用帳戶）` : kind === 'full' ? say`（在原訂用帳戶中）` : say`（至第二個訂用帳戶）`),
        ...(endsAt === null ? say`。` : say`，期限：${until(endsAt)}。`),
        ...say`此操作無法復原。`,
        ...(charges?.verdict === 'computed' ? say`週期剩餘部分退回 ${money(charges.refund)}，收取 ${money(charges.charge)}。` : none),
      ],
      'at-renewal': ({ effectiveAt }) =>
        effectiveAt === null ? say`可以從下一期限起升級。` : say`可以從下一期限（始於 ${moment(effectiveAt)}）起升級。`,
      refused: '無法升級。',
      undetermined: '能否升級',
    },
    exchange: {
      allowed: '可以交換保留：原保留按剩餘天數退款，新保留全額收費，新期限從交換之日開始。',
      refused: '無法交換保留。',
      undetermined: '能否交換保留',
    },
    'mid-cycle-charge': {
      computed: ({ refund, charge, net, unit, billed, cycle }) =>
        say`退回 ${money(refund)}，收取 ${money(charge)}（${unit === 'days' ? days(cycle) : months(cycle)}中的 ${unit === 'days' ? days(billed) : months(billed)}），差額 ${money(net)}。`,
      undetermined: '計費週期內變更的費用',
    },
    'plan-price': {
      computed: ({ price, cycles, surchargePercent, by }) => [
        ...say`每席位每個計費週期 ${money(price)}，期限內共 ${count(cycles)} 次。`,
        ...(by === 'surcharge' ? say`未說明價格：按加價 ${count(surchargePercent)}% 計算。` : none),
      ],
      undetermined: '該方案的價格',
    },
    'extended-term-charge': {
      computed: ({ total, month, surchargePercent, charge, usedDays, monthDays }) =>
        say`延長服務期至今費用為 ${money(total)}：每月 ${money(month)}（加價 ${count(surchargePercent)}%），本月 ${money(charge)}（${days(monthDays)}中的 ${days(usedDays)}）。`,
      refused: '沒有延長服務期。',
      undetermined: '延長服務期的費用',
    },
    'reservation-refund-limit': {
      computed: ({ limit, used, left, returns, fits, fitsFromAt }) => [
        ...say`退款限額 ${money(limit)}，已用 ${money(used)}，剩餘 ${money(left)}。`,
        ...(returns === null ? none : say`${moment(returns.returnsAt)} 恢復 ${money(returns.amount)}。`),
        ...(fits === null ? none : fits ? say`所要求的金額在限額之內。` : say`所要求的金額超出限額。`),
        ...(fitsFromAt === null ? none : say`自 ${moment(fitsFromAt)} 起可以。`),
      ],
      undetermined: '還可退款多少',
    },
  },
  undetermined: (clause) => say`無法判斷${clause}。`,
  atMost: (amount) => say`最多為 ${money(amount)}。`,
  moves: {
    activate: { refused: '無法啟用。', undetermined: '能否啟用' },
    suspend: { refused: '無法暫停。', undetermined: '能否暫停' },
    reactivate: { refused: '無法重新啟用。', undetermined: '能否重新啟用' },
    cancel: { refused: '無法取消。', undetermined: '能否取消' },
    'set-auto-renew': { refused: '無法變更自動續約。', undetermined: '能否變更自動續約' },
    'set-end-of-term': { refused: '無法選擇期限結束後的處理。', undetermined: '能否選擇期限結束後的處理' },
    'change-quantity': { refused: '無法變更授權數目。', undetermined: '能否變更授權數目' },
    'convert-trial': { refused: '無法將試用轉為付費。', undetermined: '能否將試用轉為付費' },
    'start-new-term': { refused: '無法開始新期限。', undetermined: '能否開始新期限' },
    'schedule-change': { refused: '無法排程該變更。', undetermined: '能否排程該變更' },
    renew: { refused: '無法續約。', undetermined: '能否續約' },
    extend: { refused: '期限不會延長。', undetermined: '期限是否延長' },
    expire: { refused: '期限不會結束。', undetermined: '期限是否結束' },
    disable: { refused: '不會停用。', undetermined: '是否停用' },
    delete: { refused: '不會刪除。', undetermined: '是否刪除' },
    migrate: { refused: '不會移轉至新商務。', undetermined: '是否移轉至新商務' },
  },
  reasons: {
    'illegal-move': ({ legal }) =>
      legal.length === 0
        ? say`訂用帳戶目前的狀態不允許任何變更。`
        : say`訂用帳戶目前的狀態不允許此作業；允許的作業：${all(words.moves, legal)}。`,
    'before-last-event': ({ changedAt }) => say`該時間早於上次變更（${moment(changedAt)}）。`,
    'not-advanced': ({ dueAt }) => say`${moment(dueAt)} 到期的變更尚未處理，請先更新訂用帳戶的狀態。`,
    'role-not-allowed': ({ allowed }) => say`有權執行的角色：${all(words.roles, allowed)}。`,
    'before-order': ({ orderedAt }) => say`該時間早於訂購時間（${moment(orderedAt)}）。`,
    'already-ended': ({ status }) => say`訂用帳戶的狀態已經是：${word(words.statuses, status)}。`,
    'not-cancellable': '此產品無法取消。',
    'support-request-required': '需要提交客戶支援要求。',
    'window-closed': ({ closedAt }) => say`取消期限已過（應在${until(closedAt)}取消）。`,
    'retention-over': ({ expiredAt }) => say`重新啟用的期限已過（應在${until(expiredAt)}重新啟用）。`,
    'market-not-served': ({ market: code }) => say`不能在${market(code)} 銷售。`,
    'owned-and-limited': ({ limit }) => say`此供應項目限每位客戶 ${count(limit)} 個，該客戶已經擁有。`,
    'too-many-seats': ({ limit, left }) => say`此產品在客戶所有訂用帳戶中的席位上限為 ${count(limit)}，剩餘 ${count(left)}。`,
    'suspended-copy-exists': ({ subscriptionId }) => say`客戶的訂用帳戶${outside(subscriptionId)}已暫停：請重新啟用，而不是重新購買。`,
    suspended: '訂用帳戶已暫停：重新啟用之前無法變更。',
    'quantity-locked': ({ reducible }) => say`還可減少的席位：${count(reducible)}。`,
    'no-customer-record': '還沒有客戶記錄：請先建立。',
    'segment-not-served': ({ served }) => say`不提供給該客戶區段；提供給：${all(words.segments, served)}。`,
    'billing-cycle-not-offered': '此供應項目不提供該計費週期。',
    'publisher-market': ({ market: code }) => say`發行者不支援客戶的帳單國家或地區：${market(code)}。`,
    'not-in-program': '發行者未透過 CSP 計畫提供此供應項目。',
    'exclusive-to-others': '此供應項目僅提供給特定 CSP 合作夥伴。',
    'not-transactable': '此供應項目無法在合作夥伴中心交易。',
    'no-longer-sold': '此類傳統供應項目已不再銷售，由新商務取代。',
    'license-based-only': '此類供應項目在 Azure 入口網站購買，不在合作夥伴中心購買。',
    'quantity-missing': '需要授權數目。',
    'quantity-out-of-range': ({ from, to }) => say`授權數目必須介於 ${count(from)} 到 ${count(to)} 之間。`,
    'cloud-not-served': ({ cloud }) => say`不在${word(words.clouds, cloud)}銷售。`,
    'customer-agreement-missing': '客戶尚未接受 Microsoft 客戶合約。',
    'prerequisite-missing': ({ anyOf }) =>
      say`附加元件需要先有以下其中之一：${[
        list(
          'or',
          anyOf.map((offer) => [outside(offer)]),
        ),
      ]}。`,
    'trial-not-offered': '不向該客戶提供此試用。',
    'partner-not-selling': ({ sellers }) => say`有權銷售的合作夥伴：${all(words.sellers, sellers)}。`,
    'custom-end-not-offered': '此期限的結束日期無法選擇。',
    'term-running': ({ startedAt }) => say`結束日期須在期限開始前選擇；此期限始於 ${moment(startedAt)}。`,
    'end-beyond-term': ({ endsAt, naturalEndsAt }) => say`結束日期（${until(endsAt)}）不在原有期限（${until(naturalEndsAt)}）之內。`,
    'monthly-end-not-alignable': '此期限無法與每月期限對齊。',
    'end-day-not-alignable': ({ endsAt }) => say`每月期限無法與並非當月最後一天的月底結束日期（${until(endsAt)}）對齊。`,
    'term-fixed-in-trial': '試用期間無法變更期限。',
    'fixed-in-trial': '試用期間無法執行此動作。',
    'trial-cannot-be-waived': '試用無法略過，將持續到期滿。',
    'term-not-longer': ({ present, asked }) =>
      say`進行中的期限只能改為更長的期限；目前：${word(words.durations, present)}，要求：${word(words.durations, asked)}。`,
    'term-not-offered': ({ offered }) => say`此供應項目不提供該期限；提供的期限：${all(words.durations, offered)}。`,
    'plan-not-offered': '沒有此期限與計費週期的方案。',
    'frequency-fixed': '此方案的計費頻率在期限內不會變更。',
    'too-few-seats': ({ least }) => say`轉換至少需要 ${count(least)} 個授權。`,
    'not-active': ({ status }) => say`訂用帳戶必須為使用中；目前狀態：${word(words.statuses, status)}。`,
    'not-auto-renewing': '訂用帳戶不會自動續約。',
    'target-in-window': ({ closesAt }) => say`目標訂用帳戶仍在取消期限內（${until(closesAt)}）。`,
    'target-term-differs': ({ present, asked }) =>
      say`目標訂用帳戶的期限（${word(words.durations, asked)}）與此訂用帳戶的期限（${word(words.durations, present)}）不符。`,
    'target-ends-earlier': ({ endsAt, targetEndsAt }) =>
      say`目標訂用帳戶的期限：${until(targetEndsAt)}；此訂用帳戶的期限：${until(endsAt)}。`,
    'target-not-scheduled': '無法排程升級至現有訂用帳戶。',
    'not-exchangeable': '此保留不可交換。',
    'another-type': '保留只能交換同一類型的保留。',
    'commitment-too-low': ({ least, offered }) => say`新保留的金額為 ${money(offered)}，至少須為 ${money(least)}。`,
    'no-extended-term': '訂用帳戶不會進入延長服務期。',
    'keys-withdrawn': '在該日期，合作夥伴中心不提供金鑰和下載。',
  },
  missing: (list) => say`缺少：${list}。`,
  gaps: {
    'before-first-source': ({ firstSource }) => say`首份資料（${sourceDay(firstSource)}）之前的情況不明。`,
    'documents-silent': '文件未作說明。',
    'unknown-value': ({ fact, value }) => say`${factWord(facts, fact)}的值未知：${outside(value)}。`,
  },
  events: {
    ordered: ({ at }) => say`訂購：${moment(at)}。`,
    activate: ({ at }) => say`啟用：${moment(at)}。`,
    suspend: ({ at, facts }) => say`暫停（${word(words.because, facts.reason)}）：${moment(at)}。`,
    reactivate: ({ at }) => say`重新啟用：${moment(at)}。`,
    cancel: ({ at }) => say`取消：${moment(at)}。`,
    'set-auto-renew': ({ at, facts }) => (facts.autoRenew ? say`開啟自動續約：${moment(at)}。` : say`關閉自動續約：${moment(at)}。`),
    'set-end-of-term': ({ at, facts }) => say`已選擇期限結束後的處理（${word(words.endsOfTerm, facts.endOfTerm)}）：${moment(at)}。`,
    'change-quantity': ({ at, facts }) => say`授權數目改為 ${count(facts.quantity)}：${moment(at)}。`,
    'convert-trial': ({ at }) => say`試用轉為付費：${moment(at)}。`,
    'start-new-term': ({ at }) => say`開始新期限：${moment(at)}。`,
    'schedule-change': ({ at, facts }) =>
      facts.change === null ? say`已移除排程的變更：${moment(at)}。` : say`已排程續約時的變更：${moment(at)}。`,
    renew: ({ at }) => say`續約：${moment(at)}。`,
    extend: ({ at }) => say`開始逐月付費延長：${moment(at)}。`,
    expire: ({ at }) => say`期限結束，未續約：${moment(at)}。`,
    disable: ({ at }) => say`停用：${moment(at)}。`,
    delete: ({ at }) => say`連同資料一起刪除：${moment(at)}。`,
    migrate: ({ at }) => say`移轉至新商務：${moment(at)}。`,
  },
  coming: {
    'scheduled-change': (at, bounds) => say`排程的變更生效：${moment(at, bounds)}。`,
    'window-closes': (at, bounds) => say`取消期限：${until(at, bounds)}。`,
    'refund-changes': (at, bounds) => say`退款條件變更：${moment(at, bounds)}。`,
    charge: (at, bounds) => say`下次收費：${moment(at, bounds)}。`,
    'trial-ends': (at, bounds) => say`試用：${until(at, bounds)}。`,
    renewal: (at, bounds) => say`續約：${moment(at, bounds)}。`,
    'term-ends': (at, bounds) => say`期限：${until(at, bounds)}。`,
    disabled: (at, bounds) => say`停用：${moment(at, bounds)}。`,
    deleted: (at, bounds) => say`連同資料一起刪除：${moment(at, bounds)}。`,
    migrated: (at, bounds) => say`移轉至新商務：${moment(at, bounds)}。`,
  },
  comingUndetermined: { deleted: '何時連同資料一起刪除' },
  bounds: { earliestAt: (at) => say`最早刪除：${moment(at)}。`, latestAt: (at) => say`最晚刪除：${moment(at)}。` },
  ways: {
    move: (way) => {
      if (way.move === 'set-end-of-term') return word(endsChosen, way.endOfTerm);
      const { move, scope } = way;
      return move === 'set-auto-renew'
        ? say`關閉自動續約`
        : saysAll(move)
          ? word(words.moves, move)
          : say`${word(words.moves, move)}${word(words.scopes, scope)}`;
    },
    deprovision: '取消佈建資源',
    'support-request': '提交客戶支援要求',
    'ask-publisher': '詢問發行者（不保證）',
    portal: ({ portal }) => say`前往${word(words.portals, portal)}`,
    'copy-link': ({ portal }) => say`為客戶複製前往${word(words.portals, portal)}的連結`,
    'reactivate-existing': ({ subscriptionId }) => say`重新啟用已暫停的訂用帳戶${outside(subscriptionId)}`,
  },
  rules: {
    A: [
      '可建立或取消訂用帳戶的角色',
      '可購買和管理軟體的角色',
      '可取消軟體購買的角色',
      '可取得軟體下載和金鑰的角色',
      '可檢視活動記錄的角色',
      '客戶檢視金鑰和下載的位置',
      '頁面適用的雲端',
      '必須先有客戶記錄',
    ],
    B: [
      '依客戶限量的供應項目',
      '重新啟用而不是購買',
      '依客戶區段提供的產品',
      '發行者不提供的情形',
      '僅限授權型發行者供應項目',
      '型錄的篩選',
      '未提供 Azure 保留的市場',
      '授權數目和購物車',
      '購買後可變更的項目',
      '在發行者網站完成設定',
      '僅限商業客戶的產品',
    ],
    C: ['自動套用的免費試用', '從試用到付費期限', '預設自動續約', '關閉自動續約'],
    D: ['暫停的原因', '暫停期間的使用者', '暫停期間的系統管理員', '刪除資料前的天數', '暫停期間顯示的到期日', '到期前重新啟用'],
    E: [
      '每月計費：前 24 小時全額抵免',
      '每月計費：之後於續約時取消',
      '每年計費：前 14 天全額抵免',
      '每年計費：之後於續約時取消',
      '取消期限過後無法取消',
      '計量付費：不退款，取消佈建',
      '軟體：60 天內可取消',
      '軟體：30 天內可取消',
      '永久軟體：全額抵免',
      '軟體訂閱：依比例抵免',
      'Windows 7 ESU：透過支援要求取消',
      'Linux 方案：無法取消或交換',
      '軟體依訂單取消',
      '取消軟體之後',
      '支援要求所需的資訊',
      '開始取消所需的資訊',
    ],
    F: ['下載連結：兩週或 50 次下載', '取得金鑰和下載的步驟', '金鑰和下載的活動記錄', '下載連結：五天'],
    G: ['價格含稅的市場', '稅率由呼叫端提供'],
    H: ['Azure Hybrid Benefit 的節省'],
    L: [
      '已暫停的傳統商務訂用帳戶',
      '在中國已暫停的訂用帳戶',
      '已暫停的新商務訂用帳戶',
      '未續約的新商務期限',
      '延長服務期',
      '在期限內取消的新商務訂用帳戶',
      '已暫停的市集訂用帳戶',
      '期限結束後的選擇',
      '離開延長服務期',
      '已暫停的新商務授權 (2023-08-04)',
    ],
    M: ['傳統授權移轉至新商務'],
    N: ['期限過後的支援票證'],
    P: ['頁面上的全域系統管理員', '節省方案的角色', '2019 年 11 月的角色'],
    R: ['傳統商務試用', '新商務試用', '市集試用'],
    T: [
      '期限和計費週期',
      '包含當天的結束日期',
      '期限從錨定日起算',
      '續約完成的時間',
      '自動續約的預設設定',
      '排程的變更',
      '期限中途只能延長',
      '一致的結束日期',
      '計費週期內變更的費用',
      '隨 UTC 日結束的期限',
      '現有的方案',
      '變更計費頻率',
      '排程變更的內容',
    ],
    U: ['新商務授權的升級'],
    V: [
      '各時期的保留市場',
      '區域授權',
      '擁有數量限制和必要條件',
      'Microsoft 客戶合約',
      '軟體的客戶區段',
      '國家雲端和銷售方',
      '新商務的席位上限',
    ],
    W: [
      '市集取消期限 (2019-03)',
      '市集取消期限：24 小時或 14 天',
      '市集取消期限：僅全額退款',
      '市集取消期限：72 小時',
      '軟體取消期限：60 天',
      '軟體取消期限：30 天',
      '軟體訂閱取消期限：7 天',
      '永久軟體取消期限：30 天',
      'Windows 7 ESU 取消期限',
      '傳統授權：30 天內全額，之後依比例',
      '傳統授權：第 1 個月全額，之後依比例',
      '傳統授權：續約後的第 1 個月亦全額',
      '新商務取消期限：72 小時',
      '新商務取消期限：7 天',
      '保留退款：5 天，手續費 12%',
      '保留退款：5 天，免手續費',
      '保留退款：年度限額，免手續費',
      '節省方案：無法取消',
      'Azure 方案：隨時可取消',
      'Linux 方案：無法取消',
      '72 個月和 36 個月方案',
      '已註明的期限只約束其所屬期限',
    ],
    X: ['含稅的軟體價格', '含稅的保留價格', '價目表不含稅', '電話服務和加拿大', '依發票總額計稅', '按月計費的加價', '按月期限的加價'],
  },
  verdicts: { allowed: '可以。', computed: '已計算。', refused: '不可以。', undetermined: '無法判斷。' },
  unknown: '此版本無法解釋。',
  unknownWay: '此版本無法解釋的方式',
  contested: (interpretations) => say`若對文件另作解讀（${interpretations}），結果會不同。`,
  sure: {
    stated: (since) => say`自 ${since} 起生效。`,
    'first-seen': (since) => say`首次見於 ${since}。`,
    preview: (since) => say`僅於 ${since} 見於預覽版。`,
    reported: (since) => say`據經銷商或媒體報導，自 ${since} 起生效。`,
    seenUntil: (until) => say`最後見於 ${until}。`,
  },
  how: (way) => say`方式：${way}。`,
  instead: (ways) => say`可改為：${ways}。`,
} as const satisfies Translation<Texts>;
