import type { Instant } from '../kernel/instant.js';
import type { RefundUntil } from '../rules/canceling/window.js';
import { simplifiedChinese as language } from './languages.js';
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
    'admin-agent': '管理员代理',
    'billing-admin': '计费管理员',
    'global-admin': '全局管理员',
    'helpdesk-agent': '支持人员代理',
    'sales-agent': '销售代理',
    'account-admin': '帐户管理员',
    'referral-admin': '推荐管理员',
    'marketing-content-admin': '营销内容管理员',
    'user-management-admin': '用户管理管理员',
    'customer-global-admin': '客户的全局管理员',
  },
  statuses: {
    pending: '待激活',
    trial: '试用中',
    active: '活动',
    suspended: '已暂停',
    extended: '延长服务期',
    expired: '已过期',
    disabled: '已禁用',
    cancelled: '已取消',
    deleted: '已删除',
    migrated: '已迁移到新商务',
  },
  clouds: {
    global: '全球 Microsoft 云',
    'us-government': '面向美国政府的 Microsoft 云',
    germany: ' Microsoft 云德国',
    china: '世纪互联运营的 Microsoft 云',
  },
  moves: {
    activate: '激活',
    suspend: '暂停',
    reactivate: '重新激活',
    cancel: '取消',
    'set-auto-renew': '更改自动续订',
    'set-end-of-term': '选择期限结束后的处理',
    'change-quantity': '更改许可证数量',
    'convert-trial': '将试用转为付费',
    'schedule-change': '计划续订时的更改',
    'start-new-term': '开始新期限',
    renew: '续订',
    extend: '延长期限',
    expire: '结束期限',
    disable: '禁用',
    delete: '删除',
    migrate: '迁移到新商务',
  },
  endsOfTerm: {
    renew: '续订',
    extend: '逐月延长，每月预付',
    end: '结束，此后任何人都无法访问',
  },
  segments: { commercial: '商业', education: '教育', government: '政府', nonprofit: '非营利' },
  areas: {
    africa: '非洲',
    'asia-and-pacific': '亚太地区',
    australia: '澳大利亚',
    brazil: '巴西',
    canada: '加拿大',
    china: '中国',
    europe: '欧洲',
    india: '印度',
    japan: '日本',
    korea: '韩国',
    'latin-america-and-caribbean': '拉丁美洲和加勒比地区',
    'middle-east-central-and-eastern-europe': '中东、中欧和东欧',
    'new-zealand': '新西兰',
    russia: '俄罗斯',
    taiwan: '台湾',
    'united-states': '美国',
  },
  sellers: { 'direct-bill': '直接计费合作伙伴', 'indirect-provider': '间接提供商', 'indirect-reseller': '间接经销商' },
  places: { 'partner-center': '合作伙伴中心', 'microsoft-365-admin-center': ' Microsoft 365 管理中心' },
  refunds: { full: '全额退款', prorated: '按比例退款', none: '不退款', 'not-stated': '退款未说明' },
  scopes: { subscription: '订阅', order: '整个订单', seats: '席位' },
  portals: { azure: ' Azure 门户', 'microsoft-365': ' Microsoft 365 管理中心', publisher: '发布者网站' },
  users: { yes: '用户可以访问。', no: '用户无法访问。' },
  administrators: {
    yes: '管理员可以访问。',
    no: '管理员无法访问。',
    'to-save-data': '合作伙伴的管理员可以保存数据。',
    'not-stated': '文档未说明管理员能否访问。',
  },
  droppedBy: {
    cancel: '取消',
    'auto-renew-off': '关闭自动续订',
    'change-quantity': '更改数量',
    upgrade: '升级',
    suspend: '暂停',
    'convert-trial': '转换试用',
    'term-change': '期限内的任何即时更改',
  },
  durations: { P1M: '1 个月', P1Y: '1 年', P2Y: '2 年', P3Y: '3 年', P4Y: '4 年', P5Y: '5 年' },
  because: { 'customer-request': '客户要求', nonpayment: '未付款', fraud: '欺诈' },
} as const satisfies Translation<Words>;

/** The cost of each choice of what follows the term. */
const endsChosen = {
  renew: '选择续订一个付费期限',
  extend: '选择在期限后逐月延长（每月预付，另加附加费）',
  end: '选择让其随期限结束（此后不再收费，任何人都无法访问，且无法恢复）',
};

function days(number: number): Phrase {
  return say`${count(number)} 天`;
}

function months(number: number): Phrase {
  return say`${count(number)} 个月`;
}

/** The refunds that are left of a window, each with its own end. */
function refundsLeft(refunds: readonly RefundUntil[]): Phrase {
  return refunds.flatMap(({ refund, untilAt, bounds }, index) => [
    ...(index === 0 ? none : say`，之后`),
    ...say`${word(words.refunds, refund)}（${untilAt === null ? say`无期限` : until(untilAt, bounds)}）`,
  ]);
}

function stated(at: Instant | null): Phrase {
  return at === null ? say`无` : say`${moment(at)}`;
}

/** The facts that can be missing. */
const facts = {
  accountOpenedAt: '帐户开立日期',
  anchorAt: '基准日',
  autoRenew: '自动续订设置',
  before: '更改前的价格',
  billingCycle: '计费周期',
  cancelUntilAt: '目标的取消截止时间',
  cancelledAt: '取消日期',
  currentPrice: '当前价格',
  cycleStartsAt: '当前计费周期',
  deprecated: '产品是否仍在销售',
  duration: '期限长度',
  endOfTerm: '期限结束后的处理',
  exclusiveTo: '产品的合作伙伴',
  family: '产品系列',
  firstBillingAt: '首次计费日期',
  firstDownloadedAt: '首次下载日期',
  hasEquivalent: '有无对应产品',
  heldSeats: '客户的席位',
  inProgram: '产品是否在 CSP 计划中',
  markets: '产品的市场',
  monthlyPlanExists: '有无月度计划',
  offerKind: '产品类型',
  offers: '客户的产品',
  partnerMarket: '合作伙伴的市场',
  perCustomerLimit: '每个客户的限额',
  quantity: '许可证数量',
  segment: '客户细分',
  segments: '产品的客户细分',
  startsAt: '当前周期的费用',
  status: '状态',
  suspendedBy: '暂停方',
  'target.term': '目标期限',
  term: '期限',
  transactable: '产品是否在合作伙伴中心销售',
  upfrontPrice: '预付价格',
  windowStarts: '此前的取消期限',
} as const satisfies Translation<Texts['facts']>;

export const simplifiedChinese = {
  ...language,
  facts,
  answers: {
    cancellation: {
      immediate: ({ refunds, window: { closesAt, bounds }, creditedOn, disagreement }) => [
        ...(refunds.length > 0
          ? say`现在可以取消：${refundsLeft(refunds)}`
          : closesAt === null
            ? say`现在可随时取消。不退款。`
            : say`现在可以取消（${until(closesAt, bounds)}）。不退款。`),
        ...(refunds.length === 0
          ? none
          : creditedOn === null
            ? say`。`
            : creditedOn === 'next-invoice'
              ? say`，在下一张发票中抵扣。`
              : say`，用于抵扣以后的预留购买。`),
        ...(refunds.length === 0 || refunds.at(-1)?.untilAt === closesAt
          ? none
          : closesAt === null
            ? say`此后仍可取消。`
            : say`取消期限：${until(closesAt, bounds)}。`),
        ...(disagreement === null
          ? none
          : say`服务器给出的期限（${stated(disagreement.statedAt)}）与计算的期限（${stated(disagreement.oursAt)}）不一致。`),
      ],
      'at-renewal': ({ effectiveAt, bounds }) =>
        effectiveAt === null ? say`只能在续订时取消，不退款。` : say`只能在续订时取消，不退款；可使用到${until(effectiveAt, bounds)}。`,
      deprovision: '按使用后计费，没有可退的款项：取消预配资源即可取消。',
      refused: '现在无法取消。',
      undetermined: '能否取消',
    },
    'cancellation-timeline': {
      computed: ({ fromAt, untilAt, segments }) =>
        say`从 ${moment(fromAt)} 起，${until(untilAt)}，取消结果的变化次数：${count(Math.max(0, segments.length - 1))}。`,
      undetermined: '这段时间的取消结果',
    },
    'seat-reduction': {
      allowed: ({ refund }) => say`现在可以减少席位，${word(words.refunds, refund)}。`,
      refused: '现在无法减少这些席位。',
      undetermined: '能否减少席位',
    },
    refund: {
      computed: ({ refund, credit, retained, unusedDays, chargedDays, noTerminationFee }) => [
        ...(refund === 'none'
          ? say`不退款；保留 ${money(retained)}。`
          : refund === 'full'
            ? say`退款 ${money(credit)}：全额退款。`
            : say`退款 ${money(credit)}：计费的 ${days(chargedDays)}中有 ${days(unusedDays)}未使用；保留 ${money(retained)}。`),
        ...(noTerminationFee ? say`没有终止费。` : none),
      ],
      undetermined: '退款金额',
    },
    'suspension-expiry': {
      computed: ({ expiresAt, bounds, reactivatableUntilAt, reactivatableBounds, retentionDays, contested, earliestAt, latestAt }) => [
        ...say`${until(reactivatableUntilAt, reactivatableBounds)}可以重新激活；数据将于 ${day(expiresAt, bounds)} 删除${isSafe(expiresAt, bounds) ? say`，即暂停后 ${days(retentionDays)}` : none}。`,
        ...(contested.length === 0 ? none : say`数据必定保留到${until(earliestAt)}，最多保留到${until(latestAt)}。`),
      ],
      undetermined: '何时到期',
    },
    reactivation: {
      allowed: ({ window: { closesAt, bounds } }) =>
        closesAt === null ? say`可随时重新激活。` : say`${until(closesAt, bounds)}可以重新激活。`,
      refused: '无法重新激活。',
      undetermined: '能否重新激活',
    },
    market: { allowed: '不在不销售的市场名单上。', refused: '不在此市场销售。', undetermined: '是否在此市场销售' },
    region: {
      allowed: ({ area, billingCurrency }) => [
        ...say`合作伙伴可以在那里销售：同属区域：${word(words.areas, area)}`,
        ...(billingCurrency === null ? say`。` : say`，计费货币为${outside(billingCurrency)}。`),
      ],
      refused: '合作伙伴不能在那里销售。',
      undetermined: '合作伙伴能否在那里销售',
    },
    cloud: { allowed: '在此云中销售。', refused: '不在此云中销售。', undetermined: '是否在此云中销售' },
    'price-split': {
      computed: ({ net, tax, gross, priceIncludedTax }) =>
        priceIncludedTax
          ? say`${money(gross)} 含税：不含税 ${money(net)}，税 ${money(tax)}。`
          : say`${money(net)} 不含税：税 ${money(tax)}，合计 ${money(gross)}。`,
      undetermined: '价格是否含税',
    },
    'invoice-tax': {
      computed: ({ net, tax, gross }) => say`发票：不含税 ${money(net)}，税 ${money(tax)}，合计 ${money(gross)}。`,
      undetermined: '发票的税',
    },
    role: {
      allowed: ({ through }) => say`此角色可以在${word(words.places, through)}执行。`,
      refused: '此角色无权执行。',
      undetermined: '此角色是否有权执行',
    },
    purchase: {
      allowed: ({ setUpAt, trialDays }) => [
        ...say`可以购买。`,
        ...(trialDays === null ? none : say`从 ${days(trialDays)}免费试用开始。`),
        ...(setUpAt === null ? none : say`在发布者网站上完成设置。`),
      ],
      refused: '无法购买。',
      undetermined: '能否购买',
    },
    'download-link': {
      computed: ({ usable, expiresAt, downloadsLeft, reissue }) => [
        ...(usable && expiresAt !== null ? say`${until(expiresAt)}` : none),
        ...(usable ? say`下载链接可用` : reissue === 'without-limit' ? say`下载链接已失效，请重新颁发` : say`下载链接已失效`),
        ...(usable && downloadsLeft !== null ? say`（剩余下载次数：${count(downloadsLeft)}）` : none),
        ...say`。`,
      ],
      undetermined: '下载链接是否仍然可用',
    },
    'support-request': {
      computed: ({ complete, missing }) => (complete ? say`支持请求的信息已齐全。` : say`支持请求还需要：${quoted(missing)}。`),
      undetermined: '支持请求需要什么',
    },
    access: {
      computed: ({ users, administrators, dataUntilAt }) => [
        ...say`${word(words.users, users)}${word(words.administrators, administrators)}`,
        ...(dataUntilAt === null ? none : say`数据保留到${until(dataUntilAt)}。`),
      ],
      undetermined: '谁可以访问',
    },
    'coterminous-end': {
      allowed: ({ endsAt, naturalEndsAt }) => say`对齐后的期限：${until(endsAt)}；未对齐的期限：${until(naturalEndsAt)}。`,
      refused: '无法对齐期限的结束日期。',
      undetermined: '能否对齐期限的结束日期',
    },
    'term-change': {
      immediate: '可以立即更改期限。',
      'next-cycle': '可以更改计费频率，自下一计费周期起生效。',
      refused: '无法更改期限。',
      undetermined: '能否更改期限',
    },
    'scheduled-change': {
      allowed: ({ effectiveAt, droppedBy }) => [
        ...(effectiveAt === null ? say`可以为下一期限计划更改。` : say`可以为下一期限（始于 ${moment(effectiveAt)}）计划更改。`),
        ...(droppedBy.length === 0
          ? none
          : say`以下情形会删除该计划：${[
              list(
                'or',
                droppedBy.map((event) => word(words.droppedBy, event)),
              ),
            ]}。`),
      ],
      refused: '无法计划更改。',
      undetermined: '能否计划更改',
    },
    upgrade: {
      immediate: ({ kind, into, endsAt, charges }) => [
        ...(kind === 'full' ? say`可以升级全部席位` : say`可以升级这些席位`),
        ...(into === 'target' ? say`（到现有订阅）` : kind === 'full' ? say`（在原订阅中）` : say`（到第二个订阅）`),
        ...(endsAt === null ? say`。` : say`，期限：${until(endsAt)}。`),
        ...say`此操作无法撤消。`,
        ...(charges?.verdict === 'computed' ? say`周期剩余部分退回 ${money(charges.refund)}，收取 ${money(charges.charge)}。` : none),
      ],
      'at-renewal': ({ effectiveAt }) =>
        effectiveAt === null ? say`可以从下一期限起升级。` : say`可以从下一期限（始于 ${moment(effectiveAt)}）起升级。`,
      refused: '无法升级。',
      undetermined: '能否升级',
    },
    exchange: {
      allowed: '可以交换预留：原预留按剩余天数退款，新预留全额收费，新期限从交换之日开始。',
      refused: '无法交换预留。',
      undetermined: '能否交换预留',
    },
    'mid-cycle-charge': {
      computed: ({ refund, charge, net, unit, billed, cycle }) =>
        say`退回 ${money(refund)}，收取 ${money(charge)}（${unit === 'days' ? days(cycle) : months(cycle)}中的 ${unit === 'days' ? days(billed) : months(billed)}），差额 ${money(net)}。`,
      undetermined: '计费周期内更改的费用',
    },
    'plan-price': {
      computed: ({ price, cycles, surchargePercent, by }) => [
        ...say`每席位每个计费周期 ${money(price)}，期限内共 ${count(cycles)} 次。`,
        ...(by === 'surcharge' ? say`未说明价格：按加价 ${count(surchargePercent)}% 计算。` : none),
      ],
      undetermined: '该计划的价格',
    },
    'extended-term-charge': {
      computed: ({ total, month, surchargePercent, charge, usedDays, monthDays }) =>
        say`延长服务期至今费用为 ${money(total)}：每月 ${money(month)}（加价 ${count(surchargePercent)}%），本月 ${money(charge)}（${days(monthDays)}中的 ${days(usedDays)}）。`,
      refused: '没有延长服务期。',
      undetermined: '延长服务期的费用',
    },
    'reservation-refund-limit': {
      computed: ({ limit, used, left, returns, fits, fitsFromAt }) => [
        ...say`退款限额 ${money(limit)}，已用 ${money(used)}，剩余 ${money(left)}。`,
        ...(returns === null ? none : say`${moment(returns.returnsAt)} 恢复 ${money(returns.amount)}。`),
        ...(fits === null ? none : fits ? say`所请求的金额在限额之内。` : say`所请求的金额超出限额。`),
        ...(fitsFromAt === null ? none : say`自 ${moment(fitsFromAt)} 起可以。`),
      ],
      undetermined: '还可退款多少',
    },
  },
  undetermined: (clause) => say`无法确定${clause}。`,
  atMost: (amount) => say`最多为 ${money(amount)}。`,
  moves: {
    activate: { refused: '无法激活。', undetermined: '能否激活' },
    suspend: { refused: '无法暂停。', undetermined: '能否暂停' },
    reactivate: { refused: '无法重新激活。', undetermined: '能否重新激活' },
    cancel: { refused: '无法取消。', undetermined: '能否取消' },
    'set-auto-renew': { refused: '无法更改自动续订。', undetermined: '能否更改自动续订' },
    'set-end-of-term': { refused: '无法选择期限结束后的处理。', undetermined: '能否选择期限结束后的处理' },
    'change-quantity': { refused: '无法更改许可证数量。', undetermined: '能否更改许可证数量' },
    'convert-trial': { refused: '无法将试用转为付费。', undetermined: '能否将试用转为付费' },
    'start-new-term': { refused: '无法开始新期限。', undetermined: '能否开始新期限' },
    'schedule-change': { refused: '无法计划该更改。', undetermined: '能否计划该更改' },
    renew: { refused: '无法续订。', undetermined: '能否续订' },
    extend: { refused: '期限不会延长。', undetermined: '期限是否延长' },
    expire: { refused: '期限不会结束。', undetermined: '期限是否结束' },
    disable: { refused: '不会禁用。', undetermined: '是否禁用' },
    delete: { refused: '不会删除。', undetermined: '是否删除' },
    migrate: { refused: '不会迁移到新商务。', undetermined: '是否迁移到新商务' },
  },
  reasons: {
    'illegal-move': ({ legal }) =>
      legal.length === 0 ? say`订阅的当前状态不允许任何更改。` : say`订阅的当前状态不允许此操作；允许的操作：${all(words.moves, legal)}。`,
    'before-last-event': ({ changedAt }) => say`该时间早于上次更改（${moment(changedAt)}）。`,
    'not-advanced': ({ dueAt }) => say`${moment(dueAt)} 到期的更改尚未处理，请先更新订阅的状态。`,
    'role-not-allowed': ({ allowed }) => say`有权执行的角色：${all(words.roles, allowed)}。`,
    'before-order': ({ orderedAt }) => say`该时间早于订购时间（${moment(orderedAt)}）。`,
    'already-ended': ({ status }) => say`订阅的状态已经是：${word(words.statuses, status)}。`,
    'not-cancellable': '此产品不可取消。',
    'support-request-required': '需要提交客户支持请求。',
    'window-closed': ({ closedAt }) => say`取消期限已过（应在${until(closedAt)}取消）。`,
    'retention-over': ({ expiredAt }) => say`重新激活的期限已过（应在${until(expiredAt)}重新激活）。`,
    'market-not-served': ({ market: code }) => say`不能在${market(code)} 销售。`,
    'owned-and-limited': ({ limit }) => say`此产品/服务限每位客户 ${count(limit)} 个，该客户已经拥有。`,
    'too-many-seats': ({ limit, left }) => say`此产品在客户所有订阅中的席位上限为 ${count(limit)}，剩余 ${count(left)}。`,
    'suspended-copy-exists': ({ subscriptionId }) => say`客户的订阅${outside(subscriptionId)}已暂停：请重新激活，而不是重新购买。`,
    suspended: '订阅已暂停：重新激活之前无法更改。',
    'quantity-locked': ({ reducible }) => say`还可减少的席位：${count(reducible)}。`,
    'no-customer-record': '还没有客户记录：请先创建。',
    'segment-not-served': ({ served }) => say`不提供给该客户细分；提供给：${all(words.segments, served)}。`,
    'billing-cycle-not-offered': '此产品/服务不提供该计费周期。',
    'publisher-market': ({ market: code }) => say`发布者不支持客户的计费国家或地区：${market(code)}。`,
    'not-in-program': '发布者未通过 CSP 计划提供此产品/服务。',
    'exclusive-to-others': '此产品/服务仅提供给特定 CSP 合作伙伴。',
    'not-transactable': '此产品/服务无法在合作伙伴中心交易。',
    'no-longer-sold': '此类传统产品/服务已不再销售，由新商务取代。',
    'license-based-only': '此类产品/服务在 Azure 门户购买，不在合作伙伴中心购买。',
    'quantity-missing': '需要许可证数量。',
    'quantity-out-of-range': ({ from, to }) => say`许可证数量必须在 ${count(from)} 到 ${count(to)} 之间。`,
    'cloud-not-served': ({ cloud }) => say`不在${word(words.clouds, cloud)}中销售。`,
    'customer-agreement-missing': '客户尚未接受 Microsoft 客户协议。',
    'prerequisite-missing': ({ anyOf }) =>
      say`加载项需要先有以下之一：${[
        list(
          'or',
          anyOf.map((offer) => [outside(offer)]),
        ),
      ]}。`,
    'trial-not-offered': '不向该客户提供此试用。',
    'partner-not-selling': ({ sellers }) => say`有权销售的合作伙伴：${all(words.sellers, sellers)}。`,
    'custom-end-not-offered': '此期限的结束日期不可选择。',
    'term-running': ({ startedAt }) => say`结束日期须在期限开始前选择；此期限始于 ${moment(startedAt)}。`,
    'end-beyond-term': ({ endsAt, naturalEndsAt }) => say`结束日期（${until(endsAt)}）不在原有期限（${until(naturalEndsAt)}）之内。`,
    'monthly-end-not-alignable': '此期限不能与按月期限对齐。',
    'end-day-not-alignable': ({ endsAt }) => say`按月期限不能与并非当月最后一天的月末结束日期（${until(endsAt)}）对齐。`,
    'term-fixed-in-trial': '试用期间无法更改期限。',
    'fixed-in-trial': '试用期间无法进行此操作。',
    'trial-cannot-be-waived': '试用无法跳过，将持续到期满。',
    'term-not-longer': ({ present, asked }) =>
      say`进行中的期限只能改为更长的期限；当前：${word(words.durations, present)}，请求：${word(words.durations, asked)}。`,
    'term-not-offered': ({ offered }) => say`此产品/服务不提供该期限；提供的期限：${all(words.durations, offered)}。`,
    'plan-not-offered': '没有此期限与计费周期的计划。',
    'frequency-fixed': '此计划的计费频率在期限内不会更改。',
    'too-few-seats': ({ least }) => say`转换至少需要 ${count(least)} 个许可证。`,
    'not-active': ({ status }) => say`订阅必须处于活动状态；当前状态：${word(words.statuses, status)}。`,
    'not-auto-renewing': '订阅不会自动续订。',
    'target-in-window': ({ closesAt }) => say`目标订阅仍在取消期限内（${until(closesAt)}）。`,
    'target-term-differs': ({ present, asked }) =>
      say`目标订阅的期限（${word(words.durations, asked)}）与此订阅的期限（${word(words.durations, present)}）不符。`,
    'target-ends-earlier': ({ endsAt, targetEndsAt }) => say`目标订阅的期限：${until(targetEndsAt)}；此订阅的期限：${until(endsAt)}。`,
    'target-not-scheduled': '无法计划升级到现有订阅。',
    'not-exchangeable': '此预留不可交换。',
    'another-type': '预留只能交换同一类型的预留。',
    'commitment-too-low': ({ least, offered }) => say`新预留的金额为 ${money(offered)}，至少须为 ${money(least)}。`,
    'no-extended-term': '订阅不会进入延长服务期。',
    'keys-withdrawn': '在该日期，合作伙伴中心不提供密钥和下载。',
  },
  missing: (list) => say`缺少：${list}。`,
  gaps: {
    'before-first-source': ({ firstSource }) => say`首份资料（${sourceDay(firstSource)}）之前的情况不明。`,
    'documents-silent': '文档未作说明。',
    'unknown-value': ({ fact, value }) => say`${factWord(facts, fact)}的值未知：${outside(value)}。`,
  },
  events: {
    ordered: ({ at }) => say`订购：${moment(at)}。`,
    activate: ({ at }) => say`激活：${moment(at)}。`,
    suspend: ({ at, facts }) => say`暂停（${word(words.because, facts.reason)}）：${moment(at)}。`,
    reactivate: ({ at }) => say`重新激活：${moment(at)}。`,
    cancel: ({ at }) => say`取消：${moment(at)}。`,
    'set-auto-renew': ({ at, facts }) => (facts.autoRenew ? say`打开自动续订：${moment(at)}。` : say`关闭自动续订：${moment(at)}。`),
    'set-end-of-term': ({ at, facts }) => say`已选择期限结束后的处理（${word(words.endsOfTerm, facts.endOfTerm)}）：${moment(at)}。`,
    'change-quantity': ({ at, facts }) => say`许可证数量改为 ${count(facts.quantity)}：${moment(at)}。`,
    'convert-trial': ({ at }) => say`试用转为付费：${moment(at)}。`,
    'start-new-term': ({ at }) => say`开始新期限：${moment(at)}。`,
    'schedule-change': ({ at, facts }) =>
      facts.change === null ? say`已删除计划的更改：${moment(at)}。` : say`已计划续订时的更改：${moment(at)}。`,
    renew: ({ at }) => say`续订：${moment(at)}。`,
    extend: ({ at }) => say`开始逐月付费延长：${moment(at)}。`,
    expire: ({ at }) => say`期限结束，未续订：${moment(at)}。`,
    disable: ({ at }) => say`禁用：${moment(at)}。`,
    delete: ({ at }) => say`连同数据一起删除：${moment(at)}。`,
    migrate: ({ at }) => say`迁移到新商务：${moment(at)}。`,
  },
  coming: {
    'scheduled-change': (at, bounds) => say`计划的更改生效：${moment(at, bounds)}。`,
    'window-closes': (at, bounds) => say`取消期限：${until(at, bounds)}。`,
    'refund-changes': (at, bounds) => say`退款条件更改：${moment(at, bounds)}。`,
    charge: (at, bounds) => say`下次收费：${moment(at, bounds)}。`,
    'trial-ends': (at, bounds) => say`试用：${until(at, bounds)}。`,
    renewal: (at, bounds) => say`续订：${moment(at, bounds)}。`,
    'term-ends': (at, bounds) => say`期限：${until(at, bounds)}。`,
    disabled: (at, bounds) => say`禁用：${moment(at, bounds)}。`,
    deleted: (at, bounds) => say`连同数据一起删除：${moment(at, bounds)}。`,
    migrated: (at, bounds) => say`迁移到新商务：${moment(at, bounds)}。`,
  },
  comingUndetermined: { deleted: '何时连同数据一起删除' },
  bounds: { earliestAt: (at) => say`最早删除：${moment(at)}。`, latestAt: (at) => say`最晚删除：${moment(at)}。` },
  ways: {
    move: (way) => {
      if (way.move === 'set-end-of-term') return word(endsChosen, way.endOfTerm);
      const { move, scope } = way;
      return move === 'set-auto-renew'
        ? say`关闭自动续订`
        : saysAll(move)
          ? word(words.moves, move)
          : say`${word(words.moves, move)}${word(words.scopes, scope)}`;
    },
    deprovision: '取消预配资源',
    'support-request': '提交客户支持请求',
    'ask-publisher': '询问发布者（不保证）',
    portal: ({ portal }) => say`前往${word(words.portals, portal)}`,
    'copy-link': ({ portal }) => say`为客户复制指向${word(words.portals, portal)}的链接`,
    'reactivate-existing': ({ subscriptionId }) => say`重新激活已暂停的订阅${outside(subscriptionId)}`,
  },
  rules: {
    A: [
      '可创建或取消订阅的角色',
      '可购买和管理软件的角色',
      '可取消软件购买的角色',
      '可获取软件下载和密钥的角色',
      '可查看活动日志的角色',
      '客户查看密钥和下载的位置',
      '页面适用的云',
      '必须先有客户记录',
    ],
    B: [
      '按客户限量的产品/服务',
      '重新激活而不是购买',
      '按客户细分提供的产品',
      '发布者不提供的情形',
      '仅限基于许可证的发布者产品/服务',
      '目录的筛选器',
      '不可使用 Azure 预留的市场',
      '许可证数量和购物车',
      '购买后可更改的内容',
      '在发布者网站上完成设置',
      '仅限商业客户的产品',
    ],
    C: ['自动应用的免费试用', '从试用到付费期限', '默认自动续订', '关闭自动续订'],
    D: ['暂停的原因', '暂停期间的用户', '暂停期间的管理员', '数据删除前的天数', '暂停期间显示的到期日期', '到期前重新激活'],
    E: [
      '按月计费：前 24 小时全额抵扣',
      '按月计费：之后在续订时取消',
      '按年计费：前 14 天全额抵扣',
      '按年计费：之后在续订时取消',
      '取消期限过后无法取消',
      '计量产品/服务：不退款，取消预配',
      '软件：60 天内可取消',
      '软件：30 天内可取消',
      '永久软件：全额抵扣',
      '软件订阅：按比例抵扣',
      'Windows 7 ESU：通过支持请求取消',
      'Linux 计划：不可取消或交换',
      '软件按订单取消',
      '取消软件之后',
      '支持请求所需的信息',
      '开始取消所需的信息',
    ],
    F: ['下载链接：两周或 50 次下载', '获取密钥和下载的步骤', '密钥和下载的活动日志', '下载链接：五天'],
    G: ['价格含税的市场', '税率由调用方提供'],
    H: ['Azure 混合权益的节省'],
    L: [
      '已暂停的传统商务订阅',
      '在中国已暂停的订阅',
      '已暂停的新商务订阅',
      '未续订的新商务期限',
      '延长服务期',
      '在期限内取消的新商务订阅',
      '已暂停的市场订阅',
      '期限结束后的选择',
      '退出延长服务期',
      '已暂停的新商务许可证 (2023-08-04)',
    ],
    M: ['传统许可证迁移到新商务'],
    N: ['期限过后的支持工单'],
    P: ['页面上的全局管理员', '节省计划的角色', '2019 年 11 月的角色'],
    R: ['传统商务试用', '新商务试用', '市场试用'],
    T: [
      '期限和计费周期',
      '包含当天的结束日期',
      '期限从锚定日算起',
      '续订完成的时间',
      '自动续订的默认设置',
      '计划的更改',
      '期限中途只能延长',
      '统一的结束日期',
      '计费周期内更改的费用',
      '随 UTC 日结束的期限',
      '现有的计划',
      '更改计费频率',
      '计划更改的内容',
    ],
    U: ['新商务许可证的升级'],
    V: [
      '各时期的预留市场',
      '区域授权',
      '拥有数量限制和先决条件',
      'Microsoft 客户协议',
      '软件的客户细分',
      '国家云和销售方',
      '新商务的席位上限',
    ],
    W: [
      '市场取消期限 (2019-03)',
      '市场取消期限：24 小时或 14 天',
      '市场取消期限：仅全额退款',
      '市场取消期限：72 小时',
      '软件取消期限：60 天',
      '软件取消期限：30 天',
      '软件订阅取消期限：7 天',
      '永久软件取消期限：30 天',
      'Windows 7 ESU 取消期限',
      '传统许可证：30 天内全额，之后按比例',
      '传统许可证：第 1 个月全额，之后按比例',
      '传统许可证：续订后的第 1 个月亦全额',
      '新商务取消期限：72 小时',
      '新商务取消期限：7 天',
      '预留退款：5 天，手续费 12%',
      '预留退款：5 天，免手续费',
      '预留退款：年度限额，免手续费',
      '节省计划：不可取消',
      'Azure 计划：随时可取消',
      'Linux 计划：不可取消',
      '72 个月和 36 个月计划',
      '已注明的期限只约束其所属期限',
    ],
    X: ['含税的软件价格', '含税的预留价格', '价目表不含税', '电话服务和加拿大', '按发票总额计税', '按月计费的加价', '按月期限的加价'],
  },
  verdicts: { allowed: '可以。', computed: '已计算。', refused: '不可以。', undetermined: '无法确定。' },
  unknown: '此版本无法解释。',
  unknownWay: '此版本无法解释的方式',
  contested: (interpretations) => say`若对文档另作解读（${interpretations}），结果会不同。`,
  sure: {
    stated: (since) => say`自 ${since} 起生效。`,
    'first-seen': (since) => say`首次见于 ${since}。`,
    preview: (since) => say`仅于 ${since} 见于预览版。`,
    reported: (since) => say`据分销商或媒体报道，自 ${since} 起生效。`,
    seenUntil: (until) => say`最后见于 ${until}。`,
  },
  how: (way) => say`方式：${way}。`,
  instead: (ways) => say`可改为：${ways}。`,
} as const satisfies Translation<Texts>;
