import type { Instant } from '../kernel/instant.js';
import type { RefundUntil } from '../rules/canceling/window.js';
import { korean as language } from './languages.js';
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

const words = {
  roles: {
    'admin-agent': '관리 에이전트',
    'billing-admin': '청구 관리자',
    'global-admin': '글로벌 관리자',
    'helpdesk-agent': '기술 지원팀 에이전트',
    'sales-agent': '영업 에이전트',
    'account-admin': '계정 관리자',
    'referral-admin': '추천 관리자',
    'marketing-content-admin': '마케팅 콘텐츠 관리자',
    'user-management-admin': '사용자 관리 관리자',
    'customer-global-admin': '고객의 글로벌 관리자',
  },
  statuses: {
    pending: '보류 중',
    trial: '평가판',
    active: '활성',
    suspended: '일시 중단됨',
    extended: '연장 서비스 기간',
    expired: '만료됨',
    disabled: '사용 안 함',
    cancelled: '취소됨',
    deleted: '삭제됨',
    migrated: '새 상거래로 마이그레이션됨',
  },
  clouds: {
    global: '글로벌 Microsoft 클라우드',
    'us-government': '미국 정부용 Microsoft 클라우드',
    germany: 'Microsoft 클라우드 독일',
    china: '중국 Microsoft 클라우드(21Vianet)',
  },
  moves: {
    activate: '활성화',
    suspend: '일시 중단',
    reactivate: '다시 활성화',
    cancel: '취소',
    'set-auto-renew': '자동 갱신 변경',
    'set-end-of-term': '기간 종료 후 선택',
    'change-quantity': '라이선스 수 변경',
    'convert-trial': '평가판 유료 전환',
    'schedule-change': '갱신 시 변경 예약',
    'start-new-term': '새 기간 시작',
    renew: '갱신',
    extend: '기간 연장',
    expire: '기간 종료',
    disable: '사용 안 함 처리',
    delete: '삭제',
    migrate: '새 상거래로 마이그레이션',
  },
  endsOfTerm: {
    renew: '갱신',
    extend: '월 단위 연장(매월 선불)',
    end: '종료, 이후 아무도 액세스할 수 없음',
  },
  segments: { commercial: '상업', education: '교육', government: '정부', nonprofit: '비영리' },
  areas: {
    africa: '아프리카',
    'asia-and-pacific': '아시아 태평양',
    australia: '오스트레일리아',
    brazil: '브라질',
    canada: '캐나다',
    china: '중국',
    europe: '유럽',
    india: '인도',
    japan: '일본',
    korea: '대한민국',
    'latin-america-and-caribbean': '라틴 아메리카 및 카리브해',
    'middle-east-central-and-eastern-europe': '중동 및 중부·동부 유럽',
    'new-zealand': '뉴질랜드',
    russia: '러시아',
    taiwan: '대만',
    'united-states': '미국',
  },
  sellers: { 'direct-bill': '직접 청구 파트너', 'indirect-provider': '간접 공급자', 'indirect-reseller': '간접 재판매인' },
  places: { 'partner-center': '파트너 센터', 'microsoft-365-admin-center': 'Microsoft 365 관리 센터' },
  refunds: { full: '전액 환불', prorated: '비례 배분 환불', none: '환불 없음', 'not-stated': '문서에 없는 환불' },
  scopes: { subscription: '구독', order: '주문 전체', seats: '일부 라이선스' },
  portals: { azure: 'Azure Portal', 'microsoft-365': 'Microsoft 365 관리 센터', publisher: '게시자 사이트' },
  users: { yes: '사용자는 액세스할 수 있습니다.', no: '사용자는 액세스할 수 없습니다.' },
  administrators: {
    yes: '관리자는 액세스할 수 있습니다.',
    no: '관리자는 액세스할 수 없습니다.',
    'to-save-data': '파트너의 관리자는 데이터를 저장할 수 있습니다.',
    'not-stated': '관리자의 액세스에 대해서는 문서에 언급이 없습니다.',
  },
  droppedBy: {
    cancel: '취소',
    'auto-renew-off': '자동 갱신 끄기',
    'change-quantity': '수량 변경',
    upgrade: '업그레이드',
    suspend: '일시 중단',
    'convert-trial': '평가판 전환',
    'term-change': '기간 중의 즉시 변경',
  },
  durations: { P1M: '1개월', P1Y: '1년', P2Y: '2년', P3Y: '3년', P4Y: '4년', P5Y: '5년' },
  because: { 'customer-request': '고객 요청', nonpayment: '미결제', fraud: '사기' },
} as const satisfies Translation<Words>;

/** The cost of each choice of what follows the term. */
const endsChosen = {
  renew: '유료 기간으로 갱신하도록 선택',
  extend: '기간 후 월 단위로 연장하도록 선택(매월 할증 요금 선불)',
  end: '기간과 함께 종료하도록 선택(이후 요금 없음, 아무도 액세스할 수 없으며 되돌릴 수 없음)',
};

function days(number: number): Phrase {
  return say`${count(number)}일`;
}

function months(number: number): Phrase {
  return say`${count(number)}개월`;
}

/** The refunds that are left of a window, each with its own end. */
function refundsLeft(refunds: readonly RefundUntil[]): Phrase {
  return refunds.flatMap(({ refund, untilAt, bounds }, index) => [
    ...(index === 0 ? none : say`, 이후 `),
    ...say`${word(words.refunds, refund)}(${untilAt === null ? say`기한 없음` : until(untilAt, bounds)})`,
  ]);
}

function stated(at: Instant | null): Phrase {
  return at === null ? say`없음` : say`${moment(at)}`;
}

/** Wording that needs no particle after a value, since 은/는, 이/가, 을/를 and (으)로 hang on its last sound. */
/** The facts that can be missing. */
const facts = {
  accountOpenedAt: '계정 개설일',
  anchorAt: '기준일',
  autoRenew: '자동 갱신 설정',
  before: '변경 전 가격',
  billingCycle: '청구 주기',
  cancelUntilAt: '대상의 취소 기한',
  cancelledAt: '취소일',
  currentPrice: '현재 가격',
  cycleStartsAt: '현재 청구 주기',
  deprecated: '제품의 판매 지속 여부',
  duration: '기간 길이',
  endOfTerm: '기간 후의 처리',
  exclusiveTo: '제품의 파트너',
  family: '제품군',
  firstBillingAt: '첫 청구일',
  firstDownloadedAt: '첫 다운로드일',
  hasEquivalent: '동등한 제품 유무',
  heldSeats: '고객의 라이선스',
  inProgram: '제품의 CSP 프로그램 포함 여부',
  markets: '제품의 지역/국가',
  monthlyPlanExists: '월간 플랜 유무',
  offerKind: '제품 종류',
  offers: '고객의 제품',
  partnerMarket: '파트너의 지역/국가',
  perCustomerLimit: '고객당 한도',
  quantity: '라이선스 수',
  segment: '고객 세그먼트',
  segments: '제품의 고객 세그먼트',
  startsAt: '현재 주기의 청구',
  status: '상태',
  suspendedBy: '일시 중단한 주체',
  'target.term': '대상 기간',
  term: '기간',
  transactable: '제품의 파트너 센터 판매 여부',
  upfrontPrice: '선불 가격',
  windowStarts: '이전 취소 기간',
} as const satisfies Translation<Texts['facts']>;

export const korean = {
  ...language,
  facts,
  answers: {
    cancellation: {
      immediate: ({ refunds, window: { closesAt, bounds }, creditedOn, disagreement }) => [
        ...(refunds.length > 0
          ? say`지금 취소할 수 있습니다: ${refundsLeft(refunds)}`
          : closesAt === null
            ? say`언제든지 취소할 수 있습니다. 환불은 없습니다.`
            : say`지금 취소할 수 있습니다(${until(closesAt, bounds)}). 환불은 없습니다.`),
        ...(refunds.length === 0
          ? none
          : creditedOn === null
            ? say`.`
            : creditedOn === 'next-invoice'
              ? say`, 다음 청구서에 크레딧으로 표시.`
              : say`, 이후의 예약 구매에서 차감.`),
        ...(refunds.length === 0 || refunds.at(-1)?.untilAt === closesAt
          ? none
          : closesAt === null
            ? say` 그 후에도 취소할 수 있습니다.`
            : say` 취소할 수 있는 기간: ${until(closesAt, bounds)}.`),
        ...(disagreement === null
          ? none
          : say` 서버가 알린 기한(${stated(disagreement.statedAt)})과 계산한 기한(${stated(disagreement.oursAt)})에 차이가 있습니다.`),
      ],
      'at-renewal': ({ effectiveAt, bounds }) =>
        effectiveAt === null
          ? say`갱신 시에만 취소할 수 있으며 환불은 없습니다.`
          : say`갱신 시에만 취소할 수 있으며 환불은 없습니다. 이용 기간: ${until(effectiveAt, bounds)}.`,
      deprovision: '사용 후 청구되므로 환불이 없습니다. 취소하려면 리소스의 프로비저닝을 해제하세요.',
      refused: '지금 취소할 수 없습니다.',
      undetermined: '취소할 수 있는지',
    },
    'cancellation-timeline': {
      computed: ({ fromAt, untilAt, segments }) =>
        say`${moment(fromAt)}부터 ${until(untilAt)} 취소 결과가 바뀌는 횟수: ${count(Math.max(0, segments.length - 1))}.`,
      undetermined: '이 기간의 취소 결과를',
    },
    'seat-reduction': {
      allowed: ({ refund }) => say`지금 사용자 수를 줄일 수 있습니다: ${word(words.refunds, refund)}.`,
      refused: '지금 사용자 수를 이만큼 줄일 수 없습니다.',
      undetermined: '사용자 수를 줄일 수 있는지',
    },
    refund: {
      computed: ({ refund, credit, retained, unusedDays, chargedDays, noTerminationFee }) => [
        ...(refund === 'none'
          ? say`크레딧이 없습니다. 유지 금액: ${money(retained)}.`
          : refund === 'full'
            ? say`크레딧: ${money(credit)}(전액 환불).`
            : say`크레딧: ${money(credit)}(청구된 ${days(chargedDays)} 중 미사용 ${days(unusedDays)}). 유지 금액: ${money(retained)}.`),
        ...(noTerminationFee ? say` 해지 수수료는 없습니다.` : none),
      ],
      undetermined: '환불 금액을',
    },
    'suspension-expiry': {
      computed: ({ expiresAt, bounds, reactivatableUntilAt, reactivatableBounds, retentionDays, contested, earliestAt, latestAt }) => [
        ...say`${until(reactivatableUntilAt, reactivatableBounds)} 다시 활성화할 수 있습니다. 데이터 삭제일: ${day(expiresAt, bounds)}${isSafe(expiresAt, bounds) ? say`, 일시 중단 후 ${days(retentionDays)}` : none}.`,
        ...(contested.length === 0 ? none : say` 데이터는 확실히 ${until(earliestAt)}, 최대 ${until(latestAt)} 보관됩니다.`),
      ],
      undetermined: '만료 시점을',
    },
    reactivation: {
      allowed: ({ window: { closesAt, bounds } }) =>
        closesAt === null ? say`언제든지 다시 활성화할 수 있습니다.` : say`${until(closesAt, bounds)} 다시 활성화할 수 있습니다.`,
      refused: '다시 활성화할 수 없습니다.',
      undetermined: '다시 활성화할 수 있는지',
    },
    market: {
      allowed: '판매되지 않는 지역/국가 목록에 없습니다.',
      refused: '이 지역/국가에서 판매되지 않습니다.',
      undetermined: '이 지역/국가에서 판매되는지',
    },
    region: {
      allowed: ({ area, billingCurrency }) => [
        ...say`파트너가 그곳에 판매할 수 있습니다. 같은 권역: ${word(words.areas, area)}`,
        ...(billingCurrency === null ? say`.` : say`, 청구 통화: ${outside(billingCurrency)}.`),
      ],
      refused: '파트너가 그곳에 판매할 수 없습니다.',
      undetermined: '파트너가 그곳에 판매할 수 있는지',
    },
    cloud: {
      allowed: '이 클라우드에서 판매됩니다.',
      refused: '이 클라우드에서 판매되지 않습니다.',
      undetermined: '이 클라우드에서 판매되는지',
    },
    'price-split': {
      computed: ({ net, tax, gross, priceIncludedTax }) =>
        priceIncludedTax
          ? say`${money(gross)}에 세금이 포함되어 있습니다: 세금 제외 ${money(net)}, 세금 ${money(tax)}.`
          : say`${money(net)}에 세금이 포함되어 있지 않습니다: 세금 ${money(tax)}, 합계 ${money(gross)}.`,
      undetermined: '가격에 세금이 포함되는지',
    },
    'invoice-tax': {
      computed: ({ net, tax, gross }) => say`청구서: 세금 제외 ${money(net)}, 세금 ${money(tax)}, 합계 ${money(gross)}.`,
      undetermined: '청구서의 세금을',
    },
    role: {
      allowed: ({ through }) => say`이 역할로 할 수 있습니다. 위치: ${word(words.places, through)}.`,
      refused: '이 역할로는 할 수 없습니다.',
      undetermined: '이 역할로 할 수 있는지',
    },
    purchase: {
      allowed: ({ setUpAt, trialDays }) => [
        ...say`구매할 수 있습니다.`,
        ...(trialDays === null ? none : say` ${days(trialDays)} 무료 평가판으로 시작합니다.`),
        ...(setUpAt === null ? none : say` 설정은 게시자 사이트에서 완료합니다.`),
      ],
      refused: '구매할 수 없습니다.',
      undetermined: '구매할 수 있는지',
    },
    'download-link': {
      computed: ({ usable, expiresAt, downloadsLeft, reissue }) => [
        ...(usable && expiresAt !== null ? say`${until(expiresAt)} ` : none),
        ...(usable
          ? say`다운로드 링크를 사용할 수 있습니다`
          : reissue === 'without-limit'
            ? say`다운로드 링크를 더 이상 사용할 수 없습니다. 다시 발급하세요`
            : say`다운로드 링크를 더 이상 사용할 수 없습니다`),
        ...(usable && downloadsLeft !== null ? say`(남은 다운로드: ${count(downloadsLeft)}회)` : none),
        ...say`.`,
      ],
      undetermined: '다운로드 링크를 아직 사용할 수 있는지',
    },
    'support-request': {
      computed: ({ complete, missing }) =>
        complete ? say`고객 지원 요청에 필요한 정보가 모두 있습니다.` : say`고객 지원 요청에 아직 필요한 정보: ${quoted(missing)}.`,
      undetermined: '고객 지원 요청에 무엇이 필요한지',
    },
    access: {
      computed: ({ users, administrators, dataUntilAt }) => [
        ...say`${word(words.users, users)} ${word(words.administrators, administrators)}`,
        ...(dataUntilAt === null ? none : say` 데이터는 ${until(dataUntilAt)} 보관됩니다.`),
      ],
      undetermined: '누가 액세스할 수 있는지',
    },
    'coterminous-end': {
      allowed: ({ endsAt, naturalEndsAt }) => say`맞춘 기간: ${until(endsAt)}. 맞추지 않은 기간: ${until(naturalEndsAt)}.`,
      refused: '기간의 종료일을 맞출 수 없습니다.',
      undetermined: '기간의 종료일을 맞출 수 있는지',
    },
    'term-change': {
      immediate: '기간을 바로 변경할 수 있습니다.',
      'next-cycle': '다음 청구 주기부터 청구 빈도를 변경할 수 있습니다.',
      refused: '기간을 변경할 수 없습니다.',
      undetermined: '기간을 변경할 수 있는지',
    },
    'scheduled-change': {
      allowed: ({ effectiveAt, droppedBy }) => [
        ...(effectiveAt === null
          ? say`다음 기간의 변경을 예약할 수 있습니다.`
          : say`다음 기간(${moment(effectiveAt)} 시작)의 변경을 예약할 수 있습니다.`),
        ...(droppedBy.length === 0
          ? none
          : say` 다음 경우 예약이 삭제됩니다: ${[
              list(
                'or',
                droppedBy.map((event) => word(words.droppedBy, event)),
              ),
            ]}.`),
      ],
      refused: '변경을 예약할 수 없습니다.',
      undetermined: '변경을 예약할 수 있는지',
    },
    upgrade: {
      immediate: ({ kind, into, endsAt, charges }) => [
        ...(kind === 'full' ? say`모든 라이선스를 업그레이드할 수 있습니다` : say`이 라이선스를 업그레이드할 수 있습니다`),
        ...(into === 'target' ? say`(기존 구독으로).` : kind === 'full' ? say`(같은 구독에서).` : say`(두 번째 구독으로).`),
        ...(endsAt === null ? none : say` 기간: ${until(endsAt)}.`),
        ...say` 되돌릴 수 없습니다.`,
        ...(charges?.verdict === 'computed' ? say` 남은 주기의 환불: ${money(charges.refund)}, 요금: ${money(charges.charge)}.` : none),
      ],
      'at-renewal': ({ effectiveAt }) =>
        effectiveAt === null
          ? say`다음 기간부터 업그레이드할 수 있습니다.`
          : say`다음 기간(${moment(effectiveAt)} 시작)부터 업그레이드할 수 있습니다.`,
      refused: '업그레이드할 수 없습니다.',
      undetermined: '업그레이드할 수 있는지',
    },
    exchange: {
      allowed: '예약을 교환할 수 있습니다. 기존 예약은 남은 일수만큼 환불되고 새 예약은 전액 청구되며, 새 기간은 교환일에 시작됩니다.',
      refused: '예약을 교환할 수 없습니다.',
      undetermined: '예약을 교환할 수 있는지',
    },
    'mid-cycle-charge': {
      computed: ({ refund, charge, net, unit, billed, cycle }) =>
        say`환불: ${money(refund)}, 요금: ${money(charge)}(${unit === 'days' ? days(cycle) : months(cycle)} 중 ${unit === 'days' ? days(billed) : months(billed)}). 차액: ${money(net)}.`,
      undetermined: '청구 주기 중간의 변경에 드는 요금을',
    },
    'plan-price': {
      computed: ({ price, cycles, surchargePercent, by }) => [
        ...say`청구 주기마다 사용자당 ${money(price)}, 기간 중 ${count(cycles)}회.`,
        ...(by === 'surcharge' ? say` 가격이 명시되지 않아 추가 요금 ${count(surchargePercent)}%로 계산했습니다.` : none),
      ],
      undetermined: '요금제의 가격을',
    },
    'extended-term-charge': {
      computed: ({ total, month, surchargePercent, charge, usedDays, monthDays }) =>
        say`연장 서비스 기간의 현재까지 요금: ${money(total)}. 한 달: ${money(month)}(추가 ${count(surchargePercent)}%), 이번 달: ${money(charge)}(${days(monthDays)} 중 ${days(usedDays)}).`,
      refused: '연장 서비스 기간이 없습니다.',
      undetermined: '연장 서비스 기간의 요금을',
    },
    'reservation-refund-limit': {
      computed: ({ limit, used, left, returns, fits, fitsFromAt }) => [
        ...say`환불 한도: ${money(limit)}, 사용: ${money(used)}, 남음: ${money(left)}.`,
        ...(returns === null ? none : say` ${moment(returns.returnsAt)}에 복원: ${money(returns.amount)}.`),
        ...(fits === null ? none : fits ? say` 요청한 금액은 한도 안에 있습니다.` : say` 요청한 금액은 한도를 넘습니다.`),
        ...(fitsFromAt === null ? none : say` ${moment(fitsFromAt)}부터 가능합니다.`),
      ],
      undetermined: '아직 환불할 수 있는 금액을',
    },
  },
  undetermined: (clause) => say`${clause} 판단할 수 없습니다.`,
  atMost: (amount) => say`최대 ${money(amount)}입니다.`,
  moves: {
    activate: { refused: '활성화할 수 없습니다.', undetermined: '활성화할 수 있는지' },
    suspend: { refused: '일시 중단할 수 없습니다.', undetermined: '일시 중단할 수 있는지' },
    reactivate: { refused: '다시 활성화할 수 없습니다.', undetermined: '다시 활성화할 수 있는지' },
    cancel: { refused: '취소할 수 없습니다.', undetermined: '취소할 수 있는지' },
    'set-auto-renew': {
      refused: '자동 갱신을 변경할 수 없습니다.',
      undetermined: '자동 갱신을 변경할 수 있는지',
    },
    'set-end-of-term': {
      refused: '기간이 끝난 뒤의 처리를 선택할 수 없습니다.',
      undetermined: '기간이 끝난 뒤의 처리를 선택할 수 있는지',
    },
    'change-quantity': {
      refused: '라이선스 수를 변경할 수 없습니다.',
      undetermined: '라이선스 수를 변경할 수 있는지',
    },
    'convert-trial': {
      refused: '평가판을 유료로 전환할 수 없습니다.',
      undetermined: '평가판을 유료로 전환할 수 있는지',
    },
    'start-new-term': { refused: '새 기간을 시작할 수 없습니다.', undetermined: '새 기간을 시작할 수 있는지' },
    'schedule-change': { refused: '변경을 예약할 수 없습니다.', undetermined: '변경을 예약할 수 있는지' },
    renew: { refused: '갱신할 수 없습니다.', undetermined: '갱신할 수 있는지' },
    extend: { refused: '기간이 연장되지 않습니다.', undetermined: '기간이 연장되는지' },
    expire: { refused: '기간이 종료되지 않습니다.', undetermined: '기간이 종료되는지' },
    disable: { refused: '사용 안 함으로 바뀌지 않습니다.', undetermined: '사용 안 함으로 바뀌는지' },
    delete: { refused: '삭제되지 않습니다.', undetermined: '삭제되는지' },
    migrate: { refused: '새 상거래로 마이그레이션되지 않습니다.', undetermined: '새 상거래로 마이그레이션되는지' },
  },
  reasons: {
    'illegal-move': ({ legal }) =>
      legal.length === 0
        ? say`현재 구독 상태에서는 아무것도 변경할 수 없습니다.`
        : say`현재 구독 상태에서는 할 수 없습니다. 할 수 있는 작업: ${all(words.moves, legal)}.`,
    'before-last-event': ({ changedAt }) => say`마지막 변경 시점(${moment(changedAt)})보다 이전 시점입니다.`,
    'not-advanced': ({ dueAt }) => say`${moment(dueAt)}에 예정된 변경이 아직 반영되지 않았습니다. 먼저 반영하세요.`,
    'role-not-allowed': ({ allowed }) => say`할 수 있는 역할: ${all(words.roles, allowed)}.`,
    'before-order': ({ orderedAt }) => say`주문 시점(${moment(orderedAt)})보다 이전 시점입니다.`,
    'already-ended': ({ status }) => say`구독이 이미 다음 상태입니다: ${word(words.statuses, status)}.`,
    'not-cancellable': '취소할 수 없는 제품입니다.',
    'support-request-required': '고객 지원 요청이 필요합니다.',
    'window-closed': ({ closedAt }) => say`취소 기간이 지났습니다(${until(closedAt)}).`,
    'retention-over': ({ expiredAt }) => say`다시 활성화할 수 있는 기간이 지났습니다(${until(expiredAt)}).`,
    'market-not-served': ({ market: code }) => say`판매할 수 없는 지역/국가입니다: ${market(code)}.`,
    'owned-and-limited': ({ limit }) => say`고객당 ${count(limit)}개로 제한된 제품이며 고객이 이미 보유하고 있습니다.`,
    'too-many-seats': ({ limit, left }) =>
      say`이 제품의 모든 구독을 합친 고객당 사용자 수 한도는 ${count(limit)}이며 남은 수는 ${count(left)}입니다.`,
    'suspended-copy-exists': ({ subscriptionId }) =>
      say`고객의 구독 ${outside(subscriptionId)}: 일시 중단된 상태입니다. 새로 구매하지 말고 다시 활성화하세요.`,
    suspended: '구독이 일시 중단되었습니다. 다시 활성화할 때까지 변경할 수 없습니다.',
    'quantity-locked': ({ reducible }) => say`아직 줄일 수 있는 사용자 수: ${count(reducible)}.`,
    'no-customer-record': '고객 기록이 아직 없습니다. 먼저 만드세요.',
    'segment-not-served': ({ served }) => say`고객의 세그먼트에는 제공되지 않습니다. 제공되는 세그먼트: ${all(words.segments, served)}.`,
    'billing-cycle-not-offered': '이 청구 주기로는 제공되지 않습니다.',
    'publisher-market': ({ market: code }) => say`게시자가 고객의 청구 국가/지역을 지원하지 않습니다: ${market(code)}.`,
    'not-in-program': '게시자가 CSP 프로그램을 통해 제공하지 않는 제품입니다.',
    'exclusive-to-others': '특정 CSP 파트너에게만 제공되는 제품입니다.',
    'not-transactable': '파트너 센터에서 거래할 수 없는 제품입니다.',
    'no-longer-sold': '이러한 기존 제품은 더 이상 판매되지 않으며 새 상거래로 대체되었습니다.',
    'license-based-only': '이 종류의 제품은 파트너 센터가 아니라 Azure Portal에서 구매합니다.',
    'quantity-missing': '라이선스 수가 필요합니다.',
    'quantity-out-of-range': ({ from, to }) => say`라이선스 수의 범위: ${count(from)}~${count(to)}.`,
    'cloud-not-served': ({ cloud }) => say`판매되지 않는 클라우드입니다: ${word(words.clouds, cloud)}.`,
    'customer-agreement-missing': '고객이 Microsoft 고객 계약에 동의하지 않았습니다.',
    'prerequisite-missing': ({ anyOf }) =>
      say`추가 기능에는 다음 중 하나가 먼저 필요합니다: ${[
        list(
          'or',
          anyOf.map((offer) => [outside(offer)]),
        ),
      ]}.`,
    'trial-not-offered': '이 고객에게는 제공되지 않는 평가판입니다.',
    'partner-not-selling': ({ sellers }) => say`판매할 수 있는 파트너: ${all(words.sellers, sellers)}.`,
    'custom-end-not-offered': '이 기간의 종료일은 선택할 수 없습니다.',
    'term-running': ({ startedAt }) => say`종료일은 기간이 시작되기 전에 선택합니다. 이 기간의 시작: ${moment(startedAt)}.`,
    'end-beyond-term': ({ endsAt, naturalEndsAt }) =>
      say`종료일(${until(endsAt)})이 원래 기간(${until(naturalEndsAt)}) 안에 있지 않습니다.`,
    'monthly-end-not-alignable': '이 기간은 월간 기간의 종료일에 맞출 수 없습니다.',
    'end-day-not-alignable': ({ endsAt }) => say`월간 기간은 그 달의 마지막 날이 아닌 월말 종료일(${until(endsAt)})에 맞출 수 없습니다.`,
    'term-fixed-in-trial': '평가판 중에는 기간을 변경할 수 없습니다.',
    'fixed-in-trial': '평가판 중에는 할 수 없습니다.',
    'trial-cannot-be-waived': '평가판은 생략할 수 없으며 기간이 끝날 때까지 유지됩니다.',
    'term-not-longer': ({ present, asked }) =>
      say`진행 중인 기간은 더 길게만 변경할 수 있습니다. 현재: ${word(words.durations, present)}, 요청: ${word(words.durations, asked)}.`,
    'term-not-offered': ({ offered }) => say`이 기간으로는 제공되지 않습니다. 제공되는 기간: ${all(words.durations, offered)}.`,
    'plan-not-offered': '이 기간과 청구 주기의 요금제가 없습니다.',
    'frequency-fixed': '이 요금제의 청구 빈도는 기간 중에 변경되지 않습니다.',
    'too-few-seats': ({ least }) => say`전환에 필요한 최소 라이선스 수: ${count(least)}.`,
    'not-active': ({ status }) => say`구독이 활성 상태여야 합니다. 현재 상태: ${word(words.statuses, status)}.`,
    'not-auto-renewing': '자동 갱신되지 않는 구독입니다.',
    'target-in-window': ({ closesAt }) => say`대상 구독의 취소 기간이 아직 끝나지 않았습니다(${until(closesAt)}).`,
    'target-term-differs': ({ present, asked }) =>
      say`대상 구독의 기간(${word(words.durations, asked)})이 이 구독의 기간(${word(words.durations, present)})과 맞지 않습니다.`,
    'target-ends-earlier': ({ endsAt, targetEndsAt }) => say`대상 구독의 기간: ${until(targetEndsAt)}, 이 구독의 기간: ${until(endsAt)}.`,
    'target-not-scheduled': '기존 구독으로의 업그레이드는 예약할 수 없습니다.',
    'not-exchangeable': '교환할 수 없는 예약입니다.',
    'another-type': '예약은 같은 유형의 예약으로만 교환할 수 있습니다.',
    'commitment-too-low': ({ least, offered }) => say`새 예약의 금액은 ${money(offered)}이며, 최소 ${money(least)}이어야 합니다.`,
    'no-extended-term': '연장 서비스 기간으로 이어지지 않는 구독입니다.',
    'keys-withdrawn': '이 날짜에는 파트너 센터에서 키와 다운로드를 제공하지 않았습니다.',
  },
  missing: (list) => say`누락된 정보: ${list}.`,
  gaps: {
    'before-first-source': ({ firstSource }) => say`첫 번째 자료(${sourceDay(firstSource)}) 이전은 알 수 없습니다.`,
    'documents-silent': '문서에 언급이 없습니다.',
    'unknown-value': ({ fact, value }) => say`알 수 없는 값: ${factWord(facts, fact)} = ${outside(value)}.`,
  },
  events: {
    ordered: ({ at }) => say`주문: ${moment(at)}.`,
    activate: ({ at }) => say`활성화: ${moment(at)}.`,
    suspend: ({ at, facts }) => say`일시 중단(${word(words.because, facts.reason)}): ${moment(at)}.`,
    reactivate: ({ at }) => say`다시 활성화: ${moment(at)}.`,
    cancel: ({ at }) => say`취소: ${moment(at)}.`,
    'set-auto-renew': ({ at, facts }) => (facts.autoRenew ? say`자동 갱신 켜짐: ${moment(at)}.` : say`자동 갱신 꺼짐: ${moment(at)}.`),
    'set-end-of-term': ({ at, facts }) => say`기간 종료 후 선택: ${word(words.endsOfTerm, facts.endOfTerm)}, ${moment(at)}.`,
    'change-quantity': ({ at, facts }) => say`라이선스 수 변경(${count(facts.quantity)}): ${moment(at)}.`,
    'convert-trial': ({ at }) => say`평가판 유료 전환: ${moment(at)}.`,
    'start-new-term': ({ at }) => say`새 기간 시작: ${moment(at)}.`,
    'schedule-change': ({ at, facts }) =>
      facts.change === null ? say`예약된 변경 삭제: ${moment(at)}.` : say`갱신 시 변경 예약: ${moment(at)}.`,
    renew: ({ at }) => say`갱신: ${moment(at)}.`,
    extend: ({ at }) => say`월 단위 유료 연장 시작: ${moment(at)}.`,
    expire: ({ at }) => say`갱신 없이 기간 종료: ${moment(at)}.`,
    disable: ({ at }) => say`사용 안 함: ${moment(at)}.`,
    delete: ({ at }) => say`데이터와 함께 삭제: ${moment(at)}.`,
    migrate: ({ at }) => say`새 상거래로 마이그레이션: ${moment(at)}.`,
  },
  coming: {
    'scheduled-change': (at, bounds) => say`예약된 변경 적용: ${moment(at, bounds)}.`,
    'window-closes': (at, bounds) => say`취소 기간: ${until(at, bounds)}.`,
    'refund-changes': (at, bounds) => say`환불 조건 변경: ${moment(at, bounds)}.`,
    charge: (at, bounds) => say`다음 청구: ${moment(at, bounds)}.`,
    'trial-ends': (at, bounds) => say`평가판: ${until(at, bounds)}.`,
    renewal: (at, bounds) => say`갱신: ${moment(at, bounds)}.`,
    'term-ends': (at, bounds) => say`기간: ${until(at, bounds)}.`,
    disabled: (at, bounds) => say`사용 안 함: ${moment(at, bounds)}.`,
    deleted: (at, bounds) => say`데이터와 함께 삭제: ${moment(at, bounds)}.`,
    migrated: (at, bounds) => say`새 상거래로 마이그레이션: ${moment(at, bounds)}.`,
  },
  comingUndetermined: { deleted: '데이터와 함께 삭제되는 시점을' },
  bounds: { earliestAt: (at) => say`가장 이른 삭제 시점: ${moment(at)}.`, latestAt: (at) => say`가장 늦은 삭제 시점: ${moment(at)}.` },
  ways: {
    move: (way) => {
      if (way.move === 'set-end-of-term') return word(endsChosen, way.endOfTerm);
      const { move, scope } = way;
      return move === 'set-auto-renew'
        ? say`자동 갱신 끄기`
        : saysAll(move)
          ? word(words.moves, move)
          : say`${word(words.scopes, scope)} ${word(words.moves, move)}`;
    },
    deprovision: '리소스 프로비저닝 해제',
    'support-request': '고객 지원 요청 제출',
    'ask-publisher': '게시자에게 문의(보장되지 않음)',
    portal: ({ portal }) => say`${word(words.portals, portal)}에서 진행`,
    'copy-link': ({ portal }) => say`고객에게 줄 ${word(words.portals, portal)} 링크 복사`,
    'reactivate-existing': ({ subscriptionId }) => say`일시 중단된 구독 ${outside(subscriptionId)} 다시 활성화`,
  },
  rules: {
    A: [
      '구독을 만들고 취소할 수 있는 역할',
      '소프트웨어를 구매하고 관리할 수 있는 역할',
      '소프트웨어 구매를 취소할 수 있는 역할',
      '소프트웨어 다운로드와 키를 받을 수 있는 역할',
      '활동 로그를 볼 수 있는 역할',
      '고객이 키와 다운로드를 확인하는 위치',
      '페이지가 적용되는 클라우드',
      '고객 기록이 먼저 필요함',
    ],
    B: [
      '고객당 수량이 제한된 제품',
      '새로 구매하지 않고 다시 활성화',
      '고객 세그먼트에 따른 제품',
      '게시자가 제공하지 않는 경우',
      '라이선스 기반 게시자 제품만 구매 가능',
      '카탈로그 필터',
      'Azure 예약을 사용할 수 없는 지역/국가',
      '라이선스 수와 장바구니',
      '구매 후 변경할 수 있는 항목',
      '게시자 사이트에서 설정 완료',
      '상업 고객 전용 제품',
    ],
    C: ['자동으로 적용되는 무료 평가판', '평가판에서 유료 기간으로', '기본값은 자동 갱신', '자동 갱신 끄기'],
    D: [
      '일시 중단 사유',
      '일시 중단 중의 사용자',
      '일시 중단 중의 관리자',
      '데이터가 삭제될 때까지의 일수',
      '일시 중단 중에 표시되는 만료 날짜',
      '만료 전 다시 활성화',
    ],
    E: [
      '월간 청구: 처음 24시간은 전액 크레딧',
      '월간 청구: 이후에는 갱신 시 취소',
      '연간 청구: 처음 14일은 전액 크레딧',
      '연간 청구: 이후에는 갱신 시 취소',
      '취소 기간 이후에는 취소 불가',
      '종량제 제품: 환불 없이 프로비저닝 해제',
      '소프트웨어: 60일 이내 취소',
      '소프트웨어: 30일 이내 취소',
      '영구 소프트웨어: 전액 크레딧',
      '소프트웨어 구독: 비례 배분 크레딧',
      'Windows 7 ESU: 고객 지원 요청으로 취소',
      'Linux 플랜: 취소 및 교환 불가',
      '소프트웨어는 주문별로 취소',
      '소프트웨어 취소 이후',
      '고객 지원 요청에 필요한 정보',
      '취소를 시작할 때 필요한 정보',
    ],
    F: ['다운로드 링크: 2주 또는 50회 다운로드', '키와 다운로드를 받는 단계', '키와 다운로드의 활동 로그', '다운로드 링크: 5일'],
    G: ['가격에 세금이 포함되는 지역', '세율은 호출자가 제공'],
    H: ['Azure 하이브리드 혜택의 절감'],
    L: [
      '일시 중단된 기존 상거래 구독',
      '중국에서 일시 중단된 구독',
      '일시 중단된 새 상거래 구독',
      '갱신되지 않은 새 상거래 기간',
      '연장 서비스 기간',
      '취소 기간 안에 취소된 새 상거래 구독',
      '일시 중단된 마켓플레이스 구독',
      '기간 종료 후의 선택',
      '연장 서비스 기간에서 나가기',
      '일시 중단된 새 상거래 라이선스(2023-08-04)',
    ],
    M: ['기존 라이선스의 새 상거래 마이그레이션'],
    N: ['취소 기간 후의 지원 티켓'],
    P: ['페이지의 글로벌 관리자', '절감 플랜의 역할', '2019년 11월의 역할'],
    R: ['기존 상거래 평가판', '새 상거래 평가판', '마켓플레이스 평가판'],
    T: [
      '기간과 청구 주기',
      '종료일 포함',
      '기준일부터 계산하는 기간',
      '갱신이 완료되는 시점',
      '자동 갱신 기본값',
      '예약된 변경',
      '기간 중에는 연장만 가능',
      '종료일 맞춤',
      '청구 주기 중간 변경의 요금',
      'UTC 하루의 끝에 끝나는 기간',
      '제공되는 요금제',
      '청구 빈도 변경',
      '예약된 변경의 내용',
    ],
    U: ['새 상거래 라이선스의 업그레이드'],
    V: [
      '시기별 예약 제공 지역/국가',
      '지역 권한',
      '소유 한도와 필수 구성 요소',
      'Microsoft 고객 계약',
      '소프트웨어의 고객 세그먼트',
      '국가별 클라우드와 판매자',
      '새 상거래의 사용자 수 한도',
    ],
    W: [
      '마켓플레이스 취소 기간(2019-03)',
      '마켓플레이스 취소 기간: 24시간 또는 14일',
      '마켓플레이스 취소 기간: 전액 환불만',
      '마켓플레이스 취소 기간: 72시간',
      '소프트웨어 취소 기간: 60일',
      '소프트웨어 취소 기간: 30일',
      '소프트웨어 구독 취소 기간: 7일',
      '영구 소프트웨어 취소 기간: 30일',
      'Windows 7 ESU 취소 기간',
      '기존 라이선스: 30일은 전액, 이후 비례 배분',
      '기존 라이선스: 첫 달은 전액, 이후 비례 배분',
      '기존 라이선스: 갱신 후 첫 달도 전액',
      '새 상거래 취소 기간: 72시간',
      '새 상거래 취소 기간: 7일',
      '예약 환불: 5일, 수수료 12%',
      '예약 환불: 5일, 수수료 없음',
      '예약 환불: 연간 한도, 수수료 없음',
      '절감 플랜: 취소 불가',
      'Azure 플랜: 언제든지 취소',
      'Linux 플랜: 취소 불가',
      '72개월 및 36개월 플랜',
      '명시된 기한은 해당 기간에만 적용',
    ],
    X: [
      '세금이 포함된 소프트웨어 가격',
      '세금이 포함된 예약 가격',
      '가격표에는 세금 제외',
      '전화 서비스와 캐나다',
      '청구서 총액에 대한 세금',
      '월별 청구에 붙는 추가 요금',
      '월 기간에 붙는 추가 요금',
    ],
  },
  verdicts: { allowed: '할 수 있습니다.', computed: '계산했습니다.', refused: '할 수 없습니다.', undetermined: '판단할 수 없습니다.' },
  unknown: '이 버전에서 설명할 수 없습니다.',
  unknownWay: '이 버전에서 설명할 수 없는 방법',
  contested: (interpretations) => say`문서를 달리 해석하면(${interpretations}) 답이 달라집니다.`,
  sure: {
    stated: (since) => say`시행일: ${since}.`,
    'first-seen': (since) => say`처음 확인된 날: ${since}.`,
    preview: (since) => say`미리 보기에서만 확인됨: ${since}.`,
    reported: (since) => say`총판 또는 언론 보도에 따름, 시행일: ${since}.`,
    seenUntil: (until) => say`마지막으로 확인된 날: ${until}.`,
  },
  how: (way) => say`방법: ${way}.`,
  instead: (ways) => say`대신: ${ways}.`,
} as const satisfies Translation<Texts>;
