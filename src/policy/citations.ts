import type { RuleId } from '../kernel/answer.js';
import type { SourceId } from './sources.js';

/** A place in a document: its heading there, '' for a page without headings or a heading that was not recorded, and the rules read at it. */
export interface Citation {
  /** The id of the source. */
  readonly source: SourceId;
  /** The heading in the source. */
  readonly heading: string;
  /** The rules that it is cited for. */
  readonly rules: readonly RuleId[];
}

/**
 * The places that carry each entry of the policy tables (`table/topic@since`), each rule that no table holds (`rule/F3`) and each error code
 * (`error-codes/suspended`), the deciding one first.
 */
export const citations: { readonly [entry: string]: readonly Citation[] } = {
  'cancellation-window/license-based@2017-10-17': [
    { source: 'faq-billing-features@2017-10-17', heading: 'Annual billing FAQ', rules: ['W10'] },
    { source: 'billing-basics@2018-01-17', heading: 'License-based billing', rules: ['W10'] },
    { source: 'billing-faq@2019-11-06', heading: 'Annual billing FAQ', rules: ['W10'] },
    { source: 'billing-annual-monthly@2020-05-06', heading: 'Cancelling subscriptions', rules: ['W10'] },
    { source: 'pricing-and-offers@2020-06-01', heading: '72 month offers', rules: ['W21'] },
    { source: 'billing-basics@2021-01-28', heading: 'Adjustments/Credits/Cancellations', rules: ['W10'] },
  ],
  'cancellation-window/license-based@2018-05-10': [
    { source: 'faq-billing-features@2017-10-17', heading: 'Annual billing FAQ', rules: ['W10', 'W11'] },
    { source: 'common-billing-scenarios@2018-05-10', heading: 'License-based billing', rules: ['W11'] },
    { source: 'common-billing-scenarios@2019-11-15', heading: 'License-based billing', rules: ['W11'] },
    { source: 'license-based-billing@2019-11-21', heading: 'License cancellation', rules: ['W11'] },
    { source: 'license-based-billing@2020-05-18', heading: 'License cancellation', rules: ['W11'] },
    { source: 'license-based-billing@2021-10-06', heading: 'License cancelation › Legacy', rules: ['W11'] },
    { source: 'pricing-and-offers@2021-06-24', heading: '72 month offers', rules: ['W21'] },
    { source: 'pricing-and-offers@2021-01-07', heading: '72 month offers', rules: ['W21'] },
  ],
  'cancellation-window/license-based@2020-06-01': [
    { source: 'billing-annual-monthly@2020-05-06', heading: 'Cancelling subscriptions', rules: ['W10', 'W11', 'W21'] },
  ],
  'cancellation-window/license-based@2020-07-25': [
    { source: 'license-based-billing@2020-05-18', heading: 'License cancellation', rules: ['W11', 'W21'] },
  ],
  'cancellation-window/license-based@2021-01-07': [
    { source: 'license-based-billing@2020-05-18', heading: 'License cancellation', rules: ['W11', 'W21'] },
  ],
  'cancellation-window/license-based@2023-01-11': [
    { source: 'billing-basics@2023-01-11', heading: 'Subscription cancelation › Legacy', rules: ['W12'] },
    { source: 'common-billing-scenarios-monthly@2022-11-08', heading: 'Suspend before 30 days', rules: ['W12'] },
    { source: 'pricing-and-offers@2023-10-18', heading: '72 month offers', rules: ['W21'] },
  ],
  'cancellation-window/new-commerce-license@2021-09-03': [
    { source: 'create-subscription@2021-08-25', heading: 'Cancel a new commerce subscription', rules: ['W13'] },
  ],
  'cancellation-window/new-commerce-license@2021-10-03': [
    { source: 'api-cancel-subscription@2021-10-03', heading: 'Request example for a new commerce subscription', rules: ['W13'] },
    { source: 'license-based-billing@2021-10-06', heading: 'License cancelation › New commerce', rules: ['W13'] },
    {
      source: 'api-change-quantity@2021-10-03',
      heading: 'Request example for new commerce subscription to reduce quantity',
      rules: ['W13'],
    },
    { source: 'api-cancel-subscription-cs@2021-10-04', heading: 'Request example for a new commerce subscription', rules: ['W13'] },
    { source: 'create-subscription@2021-10-04', heading: 'Cancel a new commerce subscription', rules: ['W13'] },
    { source: 'create-subscription@2021-10-06', heading: 'Cancel a new commerce subscription', rules: ['W13'] },
    { source: 'transition-direct-to-indirect@2021-10-07', heading: 'Considerations regarding subscription transfers', rules: ['W13'] },
    { source: 'channelweb@2022-03-18', heading: '', rules: ['W13'] },
    { source: 'copaco@undated', heading: 'Cancellation Process', rules: ['W13'] },
  ],
  'cancellation-window/new-commerce-license@2022-03-19': [
    {
      source: 'api-cancel-subscription@2022-06-30',
      heading: 'Cancel a commercial marketplace or new commerce subscription using Partner Center APIs',
      rules: ['W14'],
    },
    { source: 'trials@2022-09-09', heading: 'Scheduled conversion', rules: ['W14'] },
    {
      source: 'onetime-billing-scenarios@2022-11-08',
      heading: 'How are the refunds calculated if I cancel a subscription',
      rules: ['W14'],
    },
    { source: 'billing-basics@2023-01-11', heading: 'Subscription cancelation › New commerce', rules: ['W14'] },
    { source: 'new-commerce-cancellation-policy@2023-07-27', heading: 'New commerce experience cancellation policy', rules: ['W14'] },
    { source: 'subscription-lifecycle@2023-08-04', heading: 'Canceled', rules: ['W14'] },
    {
      source: 'api-change-quantity@2023-10-10',
      heading: 'Request example for new commerce subscription to reduce quantity',
      rules: ['W14'],
    },
    { source: 'create-subscription@2023-10-19', heading: 'Cancel new commerce license-based subscriptions', rules: ['W14'] },
    { source: 'announcements-2022-03@undated', heading: '', rules: ['W14'] },
    { source: 'new-commerce-cancellation-policy@undated', heading: 'New commerce experience cancellation policy', rules: ['W14'] },
    { source: 'channelweb@2022-03-18', heading: '', rules: ['W14'] },
    { source: 'interworks-nce@undated', heading: 'Canceling NCE Subscriptions', rules: ['W14'] },
  ],
  'cancellation-window/software-subscription@2018-08-31': [
    { source: 'software-subscriptions@2018-08-31', heading: 'Cancel a purchase', rules: ['W5', 'E7'] },
    { source: 'software-subscriptions@2019-03-20', heading: 'Cancel a purchase', rules: ['W5', 'E7'] },
  ],
  'cancellation-window/software-subscription@2019-12-18': [
    { source: 'software-subscriptions@2019-12-18', heading: 'Cancel a purchase', rules: ['E7', 'E10', 'W5'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Cancel a purchase', rules: ['E7', 'E10', 'W5'] },
    { source: 'software-subscriptions-en@2020-01-21', heading: 'Cancel a purchase', rules: ['E7', 'E10', 'W5'] },
    { source: 'software-subscriptions@2021-05-19', heading: 'Cancel a purchase', rules: ['E7', 'E10'] },
    { source: 'software-subscriptions@2021-03-09', heading: 'Cancel a purchase', rules: ['E7', 'E10'] },
    { source: 'software-subscriptions@2021-03-09', heading: 'Activate and manage software subscriptions', rules: ['I8'] },
  ],
  'cancellation-window/software-subscription@2021-06-01': [
    { source: 'announcements-2021-04@2021-04-21', heading: 'Software return period policy', rules: ['W6', 'E10'] },
    { source: 'software-subscriptions@2021-06-02', heading: 'Cancel a purchase', rules: ['E8', 'E10'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Cancel a purchase', rules: ['E8', 'E10'] },
    { source: 'announcements-2021-04@2021-04-29', heading: 'Software return period policy', rules: ['W6'] },
    { source: 'announcements-2021-05@2021-05-14', heading: 'Reminder: Changes to the CSP return period', rules: ['W6'] },
    { source: 'software-subscriptions@2021-09-27', heading: 'Cancel a purchase', rules: ['E8', 'E10'] },
  ],
  'cancellation-window/software-subscription@2022-07-11': [
    { source: 'software-subscriptions@2023-06-30', heading: 'Seven-day subscription cancellation window', rules: ['W7', 'E10'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'Post-cancellation details', rules: ['I8'] },
    { source: 'new-commerce-cancellation-policy@2023-07-27', heading: 'New commerce experience cancellation policy', rules: ['W7'] },
    { source: 'interworks@2022-10-14', heading: '', rules: ['W7'] },
  ],
  'cancellation-window/perpetual-software@2019-12-18': [
    { source: 'software-subscriptions@2019-12-18', heading: 'Cancel a purchase', rules: ['E7', 'E9', 'W5'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Cancel a purchase', rules: ['E7', 'E9', 'W5'] },
    { source: 'software-subscriptions@2021-05-19', heading: 'Cancel a purchase', rules: ['E7', 'E9'] },
    { source: 'on-premises-software@2021-03-08', heading: 'Activate and manage software subscriptions', rules: ['E7', 'E9'] },
    { source: 'on-premises-software@2021-05-19', heading: 'Activate and manage software subscriptions', rules: ['E7', 'E9'] },
  ],
  'cancellation-window/perpetual-software@2021-06-01': [
    { source: 'announcements-2021-04@2021-04-21', heading: 'Software return period policy', rules: ['W6', 'W8', 'E9'] },
    { source: 'software-subscriptions@2021-06-02', heading: 'Cancel a purchase', rules: ['E8', 'E9'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Cancel a purchase', rules: ['E8'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Post-cancellation details', rules: ['E9'] },
    { source: 'announcements-2021-05@2021-05-14', heading: 'Reminder: Changes to the CSP return period', rules: ['W6'] },
    { source: 'announcements-2021-05', heading: 'Reminder: Changes to the CSP return period', rules: ['W6'] },
    { source: 'software-subscriptions@2023-06-30', heading: '30-day perpetual software cancellation window', rules: ['W8'] },
    { source: 'new-commerce-cancellation-policy@2023-07-27', heading: 'New commerce experience cancellation policy', rules: ['W8'] },
  ],
  'cancellation-window/perpetual-software@2021-10-07': [
    { source: 'announcements-2021-04@2021-04-21', heading: 'Software return period policy', rules: ['E8', 'E9', 'W6', 'W8'] },
  ],
  'cancellation-window/windows-7-esu@2019-12-18': [
    { source: 'software-subscriptions@2019-12-18', heading: 'Cancel a purchase', rules: ['E11', 'W9'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Cancel a purchase', rules: ['E11', 'W9'] },
  ],
  'cancellation-window/windows-7-esu@2020-01-24': [
    { source: 'software-subscriptions@2020-01-24', heading: 'Cancel a purchase', rules: ['W9'] },
    {
      source: 'announcements-2021-07@2021-07-02',
      heading: 'Windows 7 Extended Security Updates (ESU) Year 2 (2021) product key issue',
      rules: ['W9'],
    },
  ],
  'cancellation-window/windows-7-esu@2021-06-01': [
    { source: 'announcements-2021-04@2021-04-21', heading: 'Software return period policy', rules: ['W9', 'E8'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Cancel a purchase', rules: ['W9', 'E8'] },
    {
      source: 'announcements-2021-07@2021-07-02',
      heading: 'Windows 7 Extended Security Updates (ESU) Year 2 (2021) product key issue',
      rules: ['W9'],
    },
  ],
  'cancellation-window/azure-linux-plan@2019-12-18': [
    { source: 'software-subscriptions@2019-12-18', heading: 'Cancel a purchase', rules: ['E12', 'W20'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Cancel a purchase', rules: ['E12', 'W20'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Cancel a purchase', rules: ['E12', 'W20'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'Considerations when canceling a software subscription', rules: ['W20'] },
  ],
  'cancellation-window/azure-reservation@2018-05-11': [
    { source: 'azure-reservations-manage@2018-05-11', heading: 'How cancellations work', rules: ['W15'] },
  ],
  'cancellation-window/azure-reservation@2018-10-12': [
    { source: 'azure-reservations-manage@2018-10-12', heading: 'How cancellations work', rules: ['W15'] },
    { source: 'azure-reservations-manage@2018-10-29', heading: 'How cancellations work', rules: ['W15'] },
  ],
  'cancellation-window/azure-reservation@2018-11-15': [
    { source: 'azure-reservations-manage@2018-11-15', heading: 'How cancellations work', rules: ['W16'] },
    { source: 'azure-reservations-manage@2021-05-19', heading: 'How cancellations work', rules: ['W16'] },
    { source: 'azure-reservations-manage@2021-09-13', heading: 'How cancellations work', rules: ['W16'] },
  ],
  'cancellation-window/azure-reservation@2019-04-13': [
    { source: 'reservation-refunds@2019-04-13', heading: 'Refund policies', rules: ['W17'] },
    { source: 'reservation-refunds@2020-06-12', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
    { source: 'reservation-refunds@2020-07-24', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
    { source: 'reservation-refunds@2020-12-15', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
    { source: 'reservation-refunds@2022-10-10', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
    { source: 'azure-reservations-manage@2023-07-31', heading: 'Cancel or exchange a reservation', rules: ['W17'] },
    { source: 'reservation-refunds@2023-10-16', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
    { source: 'reservation-refunds@2026-01-15', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
    { source: 'reservation-refunds@2026-03-19', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
  ],
  'cancellation-window/azure-reservation@2020-02-12': [
    { source: 'reservation-refunds@2020-02-12', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
    { source: 'reservation-refunds-change@2020-02-12', heading: '', rules: ['W17'] },
  ],
  'cancellation-window/azure-reservation@2020-06-12': [
    { source: 'reservation-refunds@2020-06-12', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
  ],
  'cancellation-window/azure-reservation@2021-09-15': [
    { source: 'reservation-refunds@2020-12-15', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
  ],
  'cancellation-window/azure-reservation@2022-10-10': [
    { source: 'reservation-refunds@2022-10-10', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
  ],
  'cancellation-window/azure-reservation@2026-01-15': [
    { source: 'reservation-refunds@2026-01-15', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
  ],
  'cancellation-window/azure-savings-plan@2022-10-12': [
    { source: 'savings-plan-cancel@2022-10-12', heading: "Savings plans can't be canceled", rules: ['W18'] },
  ],
  'cancellation-window/azure-plan@2022-11-22': [
    {
      source: 'announcements-2022-11@2022-11-22',
      heading: 'For CSP partners: Enhancements to Azure plan subscription management',
      rules: ['W19'],
    },
    { source: 'azure-plan-manage@2022-11-22', heading: 'Cancel an Azure subscription', rules: ['W19'] },
    { source: 'announcements-2022-12@2022-12-16', heading: 'Now available: Cancel an Azure subscription by API', rules: ['W19'] },
    { source: 'api-cancel-azure-subscription@2022-12-16', heading: 'Cancel an Azure subscription', rules: ['W19'] },
    { source: 'billing-basics@2023-01-11', heading: 'Usage-based billing › Subscription cancelation', rules: ['W19'] },
  ],
  'cancellation-window/isv-saas-monthly@2019-03-01': [
    { source: 'create-subscription@2019-03-01', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['W1'] },
    { source: 'sell-marketplace-products@2019-04-04', heading: 'Purchase Marketplace products for your customers', rules: ['W1'] },
    { source: 'create-subscription@2019-08-16', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['W1'] },
  ],
  'cancellation-window/isv-saas-monthly@2019-11-20': [
    { source: 'create-subscription@2019-11-20', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E1', 'W2'] },
    {
      source: 'create-subscription@2019-11-27',
      heading: 'Suspend or cancel a subscription › Cancel a subscription',
      rules: ['E1', 'E2', 'E5'],
    },
    {
      source: 'create-subscription@2019-12-03',
      heading: 'Suspend or cancel a subscription › Cancel a subscription',
      rules: ['E1', 'E2', 'E5'],
    },
    { source: 'refund-policies@2020-11-20', heading: 'Software as a Service (SaaS) offers', rules: ['W2'] },
    { source: 'create-subscription@2021-05-19', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['W2'] },
    { source: 'refund-policies@2021-06-02', heading: 'Software as a Service (SaaS) offers', rules: ['W2'] },
    {
      source: 'marketplace-publisher-faq@2021-09-13',
      heading: 'Are returns and refunds supported with the commercial marketplace',
      rules: ['W2'],
    },
    { source: 'refund-policies@2021-09-29', heading: 'Software as a Service (SaaS) offers', rules: ['W2'] },
    { source: 'create-subscription@2021-10-06', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['W2'] },
  ],
  'cancellation-window/isv-saas-monthly@2021-10-01': [
    { source: 'new-commerce-cancellation-policy@2023-07-27', heading: 'New commerce experience cancellation policy', rules: ['W3'] },
    { source: 'create-subscription@2023-10-19', heading: 'Cancel new commerce license-based subscriptions', rules: ['W3'] },
    { source: 'create-subscription@2023-10-19', heading: 'Cancel traditional license-based subscriptions', rules: ['E1', 'E2', 'W3'] },
  ],
  'cancellation-window/isv-saas-monthly@2022-06-03': [
    {
      source: 'create-subscription@2023-10-19',
      heading: 'Cancel traditional license-based subscriptions',
      rules: ['E1', 'W3', 'E2', 'E5'],
    },
    { source: 'saas-fulfillment-api@2022-06-03', heading: 'Cancel a subscription', rules: ['W4'] },
    {
      source: 'marketplace-publisher-faq@2022-06-03',
      heading: 'Are returns and refunds supported with the commercial marketplace',
      rules: ['W4'],
    },
    { source: 'saas-fulfillment-api@2022-08-10', heading: 'Cancel a subscription', rules: ['W4'] },
    { source: 'saas-fulfillment-api@2022-12-16', heading: 'Cancel a subscription', rules: ['W4'] },
    { source: 'saas-accelerator-issue-446@2023-02-20', heading: '', rules: ['W4'] },
  ],
  'cancellation-window/isv-saas-monthly@2023-10-24': [
    { source: 'create-subscription@2023-10-19', heading: 'Cancel traditional license-based subscriptions', rules: ['E1', 'W3', 'E2'] },
  ],
  'cancellation-window/isv-saas-monthly@2024-07-16': [
    { source: 'new-commerce-cancellation-policy@undated', heading: 'New commerce experience cancellation policy', rules: ['W4'] },
    { source: 'saas-accelerator-issue-729@2024-07-16', heading: 'Unsubscribe after 72 hours (issue title)', rules: ['W4'] },
    { source: 'refund-policies@undated', heading: 'Software as a Service (SaaS) offers', rules: ['W4'] },
  ],
  'cancellation-window/isv-saas-annual@2019-03-01': [
    { source: 'create-subscription@2019-03-01', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['W1'] },
    { source: 'sell-marketplace-products@2019-04-04', heading: 'Purchase Marketplace products for your customers', rules: ['W1'] },
    { source: 'create-subscription@2019-08-16', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['W1'] },
  ],
  'cancellation-window/isv-saas-annual@2019-11-20': [
    { source: 'create-subscription@2019-11-20', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E3', 'W2'] },
    {
      source: 'create-subscription@2019-11-27',
      heading: 'Suspend or cancel a subscription › Cancel a subscription',
      rules: ['E3', 'E4', 'E5'],
    },
    {
      source: 'create-subscription@2019-12-03',
      heading: 'Suspend or cancel a subscription › Cancel a subscription',
      rules: ['E3', 'E4', 'E5'],
    },
    { source: 'refund-policies@2020-11-20', heading: 'Software as a Service (SaaS) offers', rules: ['W2'] },
    { source: 'create-subscription@2021-05-19', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['W2'] },
    { source: 'refund-policies@2021-06-02', heading: 'Software as a Service (SaaS) offers', rules: ['W2'] },
    {
      source: 'marketplace-publisher-faq@2021-09-13',
      heading: 'Are returns and refunds supported with the commercial marketplace',
      rules: ['W2'],
    },
    { source: 'create-subscription@2021-10-06', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['W2'] },
  ],
  'cancellation-window/isv-saas-annual@2021-10-01': [
    { source: 'refund-policies@2021-09-29', heading: 'Software as a Service (SaaS) offers', rules: ['W3'] },
    { source: 'saas-fulfillment-api@2021-11-09', heading: 'Cancel a subscription', rules: ['W3'] },
    { source: 'new-commerce-cancellation-policy@2023-07-27', heading: 'New commerce experience cancellation policy', rules: ['W3'] },
    { source: 'create-subscription@2023-10-19', heading: 'Cancel new commerce license-based subscriptions', rules: ['W3'] },
    { source: 'create-subscription@2023-10-19', heading: 'Cancel traditional license-based subscriptions', rules: ['E3', 'E4', 'W3'] },
  ],
  'cancellation-window/isv-saas-annual@2022-06-03': [
    {
      source: 'create-subscription@2023-10-19',
      heading: 'Cancel traditional license-based subscriptions',
      rules: ['E3', 'W3', 'E4', 'E5'],
    },
    { source: 'saas-fulfillment-api@2022-06-03', heading: 'Cancel a subscription', rules: ['W4'] },
    {
      source: 'marketplace-publisher-faq@2022-06-03',
      heading: 'Are returns and refunds supported with the commercial marketplace',
      rules: ['W4'],
    },
    { source: 'saas-fulfillment-api@2022-08-10', heading: 'Cancel a subscription', rules: ['W4'] },
    { source: 'saas-fulfillment-api@2022-12-16', heading: 'Cancel a subscription', rules: ['W4'] },
    { source: 'saas-accelerator-issue-446@2023-02-20', heading: '', rules: ['W4'] },
  ],
  'cancellation-window/isv-saas-annual@2023-10-24': [
    { source: 'saas-fulfillment-api@2022-06-03', heading: 'Cancel a subscription', rules: ['W4', 'E3', 'E4'] },
    { source: 'saas-accelerator-issue-729@2024-07-16', heading: '', rules: ['W4'] },
    { source: 'new-commerce-cancellation-policy@undated', heading: 'New commerce experience cancellation policy', rules: ['W4'] },
    { source: 'refund-policies@undated', heading: 'Software as a Service (SaaS) offers', rules: ['W4'] },
  ],
  'cancellation-window/isv-saas-annual@2024-07-16': [
    { source: 'new-commerce-cancellation-policy@undated', heading: 'New commerce experience cancellation policy', rules: ['W4', 'C4'] },
  ],
  'cancellation-window/isv-saas-other@2019-03-01': [
    { source: 'create-subscription@2019-03-01', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['W1'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['W2'] },
  ],
  'cancellation-window/isv-saas-other@2019-11-20': [
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['W2', 'C4'] },
  ],
  'cancellation-window/isv-saas-other@2022-06-03': [
    { source: 'create-subscription@2023-10-19', heading: 'Cancel traditional license-based subscriptions', rules: ['W3', 'C4'] },
    { source: 'saas-fulfillment-api@2022-06-03', heading: 'Cancel a subscription', rules: ['W4'] },
    {
      source: 'marketplace-publisher-faq@2022-06-03',
      heading: 'Are returns and refunds supported with the commercial marketplace',
      rules: ['W4'],
    },
    { source: 'plan-saas-offer-change@2023-01-18', heading: '', rules: ['W4'] },
  ],
  'cancellation-window/isv-saas-other@2023-10-24': [
    { source: 'saas-fulfillment-api@2022-06-03', heading: 'Cancel a subscription', rules: ['W4'] },
    { source: 'new-commerce-cancellation-policy@undated', heading: 'New commerce experience cancellation policy', rules: ['W4'] },
    { source: 'refund-policies@undated', heading: 'Software as a Service (SaaS) offers', rules: ['W4'] },
  ],
  'cancellation-window/isv-saas-other@2024-07-16': [
    { source: 'new-commerce-cancellation-policy@undated', heading: 'New commerce experience cancellation policy', rules: ['W4', 'C4'] },
  ],
  'cancellation-window/isv-metered@2019-11-20': [
    { source: 'create-subscription@2019-11-20', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E6'] },
    { source: 'create-subscription@2019-12-03', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E6'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E6'] },
    { source: 'create-subscription@2020-11-25', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['E6'] },
    { source: 'create-subscription@2021-05-19', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E6'] },
    { source: 'refund-policies@2021-06-02', heading: 'Software as a Service (SaaS) offers', rules: ['E6'] },
  ],
  'reservation-exchange/azure-reservation@2019-04-13': [
    { source: 'reservation-refunds@2019-04-13', heading: 'Exchange policies', rules: ['W17'] },
  ],
  'reservation-exchange/azure-reservation@2019-12-18': [
    { source: 'software-subscriptions@2019-12-18', heading: 'Cancel a purchase', rules: ['E12'] },
    { source: 'reservation-refunds@2019-04-13', heading: 'Exchange policies', rules: ['W17'] },
  ],
  'reservation-exchange/azure-reservation@2020-06-12': [
    { source: 'reservation-refunds@2020-06-12', heading: 'Cancel, exchange, and refund policies › Exchange policies', rules: ['W17'] },
    { source: 'reservation-refunds@2020-07-24', heading: 'Cancel, exchange, and refund policies › Exchange policies', rules: ['W17'] },
    { source: 'reservation-refunds@2022-10-10', heading: 'Cancel, exchange, and refund policies › Exchange policies', rules: ['W17'] },
    { source: 'reservation-refunds@2023-10-16', heading: 'Cancel, exchange, and refund policies › Exchange policies', rules: ['W17'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Cancel a purchase', rules: ['E12'] },
  ],
  'reservation-exchange/azure-reservation@2026-01-15': [
    { source: 'reservation-refunds@2026-01-15', heading: 'Reservation exchange policy changes', rules: ['W17', 'E12'] },
    { source: 'reservation-refunds@2026-01-15', heading: 'Cancel, exchange, and refund policies › Exchange policies', rules: ['W17'] },
    { source: 'reservation-refunds@2026-03-19', heading: 'Reservation exchange policy changes', rules: ['W17', 'E12'] },
  ],
  'reservation-exchange/azure-linux-plan@2019-12-18': [
    { source: 'software-subscriptions@2019-12-18', heading: 'Cancel a purchase', rules: ['E12'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Cancel a purchase', rules: ['E12'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Cancel a purchase', rules: ['E12'] },
  ],
  'reservation-refund-limit/azure-reservation@2018-05-11': [
    { source: 'azure-reservations-manage@2018-05-11', heading: 'How cancellations work', rules: ['W15'] },
    { source: 'azure-reservations-manage@2018-10-12', heading: 'How cancellations work', rules: ['W15'] },
    { source: 'azure-reservations-manage@2018-11-15', heading: 'How cancellations work', rules: ['W16'] },
    { source: 'azure-reservations-manage@2021-09-13', heading: 'How cancellations work', rules: ['W16'] },
  ],
  'reservation-refund-limit/azure-reservation@2019-04-13': [
    { source: 'reservation-refunds@2019-04-13', heading: 'Refund policies', rules: ['W17'] },
    { source: 'reservation-refunds@2020-06-12', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
  ],
  'reservation-refund-limit/azure-reservation@2020-06-12': [
    { source: 'reservation-refunds@2020-06-12', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
  ],
  'reservation-refund-limit/azure-reservation@2021-11-18': [
    { source: 'reservation-refunds-change@2021-11-18', heading: '', rules: ['W17'] },
    { source: 'reservation-refunds@2022-10-10', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
    { source: 'reservation-refunds@2023-10-16', heading: 'Cancel, exchange, and refund policies › Refund policies', rules: ['W17'] },
  ],
  'cancellation-checklist/software-subscription@2020-01-21': [
    { source: 'software-subscriptions@2020-01-21', heading: 'Cancel a purchase', rules: ['E16', 'E13'] },
  ],
  'cancellation-checklist/software-subscription@2023-06-30': [
    { source: 'software-subscriptions@2023-06-30', heading: 'Considerations when canceling a software subscription', rules: ['E16'] },
  ],
  'cancellation-checklist/perpetual-software@2020-01-21': [
    { source: 'software-subscriptions@2020-01-21', heading: 'Cancel a purchase', rules: ['E16', 'E13'] },
  ],
  'cancellation-checklist/perpetual-software@2023-06-30': [
    { source: 'software-subscriptions@2023-06-30', heading: 'Considerations when canceling perpetual software', rules: ['E16', 'E13'] },
  ],
  'cancellation-checklist/windows-7-esu@2019-12-18': [
    { source: 'software-subscriptions@2019-12-18', heading: 'Cancel a purchase', rules: ['E11'] },
  ],
  'cancellation-checklist/windows-7-esu@2020-01-24': [
    { source: 'software-subscriptions@2020-01-24', heading: 'Cancel a purchase', rules: ['E16', 'E13'] },
  ],
  'cancellation-checklist/azure-linux-plan@2019-12-18': [
    { source: 'software-subscriptions@2019-12-18', heading: 'Cancel a purchase', rules: ['E12'] },
  ],
  'cancellation-checklist/isv-saas@2019-03-01': [
    { source: 'create-subscription@2019-03-01', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E16'] },
  ],
  'cancellation-checklist/isv-saas@2019-11-20': [
    { source: 'create-subscription@2019-11-20', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E16'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E16'] },
  ],
  'cancellation-checklist/isv-metered@2019-11-20': [
    { source: 'create-subscription@2019-11-20', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E6'] },
    { source: 'create-subscription@2019-11-20', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['B5'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E6'] },
    { source: 'create-subscription@2019-11-27', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['B5'] },
  ],
  'cancellation-checklist/isv-metered@2020-11-25': [
    { source: 'create-subscription@2020-11-25', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['E6'] },
    { source: 'create-subscription@2021-05-19', heading: 'Suspend or cancel a subscription › Cancel a subscription', rules: ['E6'] },
  ],
  'cancellation-effects/software@2019-12-18': [
    { source: 'software-subscriptions@2019-12-18', heading: 'Cancel a purchase', rules: ['E14'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Cancel a purchase', rules: ['E14'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Post-cancellation details', rules: ['E14'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'Post-cancellation details', rules: ['E14'] },
  ],
  'support-request/software@2018-08-31': [
    { source: 'software-subscriptions@2018-08-31', heading: 'Cancel a purchase', rules: ['E15'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Submit a customer support request to cancel a purchase', rules: ['E15'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Submit a customer support request to cancel a purchase', rules: ['E15'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'Cancel a purchase with a customer support request', rules: ['E15'] },
  ],
  'suspension-retention/license-based@2016-12-01': [
    { source: 'suspend-subscription@2016-12-01', heading: 'Suspend a subscription', rules: ['L1'] },
    { source: 'suspend-subscription@2016-12-02', heading: 'Suspend a subscription', rules: ['L1'] },
    { source: 'suspend-subscription@2017-01-27', heading: 'Suspend a subscription', rules: ['L1'] },
  ],
  'suspension-retention/license-based@2017-03-30': [
    { source: 'suspend-subscription@2017-03-30', heading: 'Suspend a subscription', rules: ['D4', 'L1'] },
    { source: 'suspend-subscription@2017-07-18', heading: 'Suspend a subscription', rules: ['D4', 'L1'] },
    { source: 'suspend-subscription@2018-01-04', heading: 'Suspend a subscription', rules: ['D4', 'D5'] },
    {
      source: 'create-subscription@2018-03-01',
      heading: 'Suspend or cancel a subscription › Suspend a subscription',
      rules: ['D4', 'D5', 'L1'],
    },
    { source: 'create-subscription@2018-08-31', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D4', 'D5'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D4', 'D5'] },
    { source: 'create-subscription@2021-05-17', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['L1'] },
    {
      source: 'create-subscription@2021-05-19',
      heading: 'Suspend or cancel a subscription › Suspend a subscription',
      rules: ['D4', 'D5', 'L1'],
    },
    {
      source: 'create-subscription@2021-10-06',
      heading: 'Suspend or cancel a subscription › Suspend a subscription',
      rules: ['D4', 'D5', 'L1'],
    },
  ],
  'suspension-retention/license-based@2023-08-04': [
    { source: 'subscription-lifecycle@2023-08-04', heading: 'Legacy › Suspended', rules: ['L1'] },
  ],
  'suspension-retention/license-based-china@2018-10-29': [
    { source: 'suspend-subscription-china@2018-10-29', heading: 'Suspend a subscription', rules: ['L2'] },
    { source: 'suspend-subscription-china@2019-04-23', heading: 'Suspend a subscription', rules: ['L2'] },
  ],
  'suspension-retention/new-commerce-license@2021-10-04': [
    { source: 'create-subscription@2021-10-04', heading: 'Suspend a new commerce subscription', rules: ['L10'] },
  ],
  'suspension-retention/new-commerce-license@2023-08-04': [
    { source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Disabled', rules: ['L3'] },
    { source: 'create-subscription@2023-10-19', heading: 'Suspend a subscription', rules: ['L3'] },
    { source: 'subscription-lifecycle@undated', heading: 'Disabled', rules: ['L3'] },
  ],
  'suspension-retention/isv-saas@2019-03-01': [
    { source: 'create-subscription@2019-03-01', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D4', 'D5'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D4', 'D5'] },
    { source: 'create-subscription@2021-10-06', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D4', 'D5'] },
  ],
  'suspension-retention/isv-saas-publisher@2021-10-27': [
    { source: 'saas-fulfillment-lifecycle@2021-10-27', heading: 'Suspended (Suspended)', rules: ['L7'] },
    { source: 'saas-fulfillment-lifecycle@2022-03-07', heading: 'Suspended (Suspended)', rules: ['L7'] },
    { source: 'saas-fulfillment-lifecycle@2023-03-16', heading: 'Suspended (Suspended)', rules: ['L7'] },
    { source: 'saas-fulfillment-lifecycle@2023-03-16', heading: 'Canceled (Unsubscribed)', rules: ['L7'] },
    { source: 'saas-fulfillment-api-v2-change@2021', heading: 'Suspended', rules: ['L7'] },
  ],
  'access/running@2023-08-04': [
    { source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Active', rules: ['D2'] },
    { source: 'subscription-lifecycle@2023-08-04', heading: 'Legacy › Active', rules: ['D2'] },
  ],
  'access/suspended@2016-12-01': [
    { source: 'suspend-subscription@2016-12-01', heading: 'Suspend a subscription', rules: ['D2', 'D3'] },
    { source: 'suspend-subscription@2016-12-02', heading: 'Suspend a subscription', rules: ['D2', 'D3'] },
    { source: 'create-subscription@2018-03-01', heading: 'Suspend or cancel a subscription', rules: ['D2', 'D3'] },
    { source: 'create-subscription@2018-08-31', heading: 'Suspend or cancel a subscription', rules: ['D2', 'D3'] },
    { source: 'create-subscription@2019-03-05', heading: 'Suspend or cancel a subscription', rules: ['D2', 'D3'] },
  ],
  'access/suspended@2019-03-11': [
    { source: 'create-subscription@2019-03-11', heading: 'Suspend or cancel a subscription', rules: ['D2'] },
    { source: 'suspend-subscription@2019-03-11', heading: 'Suspend a subscription', rules: ['D2'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D2'] },
    { source: 'create-subscription@2021-05-19', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D2'] },
  ],
  'access/suspended@2023-08-04': [
    { source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Suspended', rules: ['D2', 'D3'] },
    { source: 'subscription-lifecycle@2023-08-04', heading: 'Legacy › Suspended', rules: ['D2', 'D3'] },
    { source: 'create-subscription@2023-10-19', heading: 'Suspend a subscription', rules: ['D2', 'D3'] },
  ],
  'access/suspended-beside-licenses@2019-03-01': [
    { source: 'create-subscription@2019-03-01', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D2', 'D3'] },
    { source: 'create-subscription@2019-03-05', heading: 'Suspend or cancel a subscription', rules: ['D2', 'D3'] },
  ],
  'access/suspended-beside-licenses@2019-03-11': [
    { source: 'create-subscription@2019-03-11', heading: 'Suspend or cancel a subscription', rules: ['D2'] },
  ],
  'access/suspended-in-china@2018-10-29': [
    { source: 'suspend-subscription-china@2018-10-29', heading: 'Suspend a subscription', rules: ['L2', 'D2'] },
    { source: 'suspend-subscription-china@2019-04-23', heading: 'Suspend a subscription', rules: ['L2', 'D2'] },
  ],
  'access/extended@2026-05-04': [
    { source: 'extended-service-terms@undated', heading: 'Extended service terms (EST) › Overview', rules: ['L5'] },
  ],
  'access/expired@2023-08-04': [
    { source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Expired', rules: ['L4'] },
    { source: 'subscription-lifecycle@undated', heading: 'Expired', rules: ['L4'] },
  ],
  'access/disabled@2023-08-04': [
    { source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Disabled', rules: ['L4', 'L3'] },
    { source: 'subscription-lifecycle@undated', heading: 'Disabled', rules: ['L4'] },
  ],
  'access/ended-by-choice@2026-05-04': [
    { source: 'extended-service-terms@undated', heading: 'Extended service terms (EST) › Overview', rules: ['L8'] },
    { source: 'giacom-est@undated', heading: 'Microsoft introduction of Extended Service Terms (EST)', rules: ['L8'] },
  ],
  'access/cancelled@2023-08-04': [
    { source: 'subscription-lifecycle@2023-08-04', heading: 'Deleted', rules: ['L6'] },
    { source: 'create-subscription@2023-10-19', heading: 'Cancel new commerce license-based subscriptions', rules: ['L6'] },
  ],
  'access/deleted@2023-08-04': [
    { source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Deleted', rules: ['L3'] },
    { source: 'subscription-lifecycle@2023-08-04', heading: 'Legacy › Deleted', rules: ['L1'] },
  ],
  'end-of-life/license-based@2017-09-19': [
    { source: 'billing-faq@2017-09-19', heading: 'Annual billing FAQ', rules: ['T5'] },
    { source: 'billing-basics@2018-01-17', heading: 'License-based billing', rules: ['T5'] },
    { source: 'license-based-billing@2019-11-21', heading: 'License renewal', rules: ['T5'] },
    { source: 'license-based-billing@2020-05-18', heading: 'License renewal', rules: ['T5'] },
    { source: 'billing-basics@2021-01-28', heading: 'Annual billing rules', rules: ['T5'] },
    { source: 'billing-basics@2023-01-11', heading: 'Subscription renewal', rules: ['T5'] },
  ],
  'end-of-life/license-based@2020-06-01': [
    { source: 'pricing-and-offers@2020-06-01', heading: '72 month offers', rules: ['T5', 'W21'] },
    { source: 'pricing-and-offers@2023-10-18', heading: '72 month offers', rules: ['T5', 'W21'] },
  ],
  'end-of-life/new-commerce-license@2021-09-03': [
    { source: 'create-subscription@2021-08-25', heading: '', rules: ['L4', 'L3', 'L6', 'T5'] },
    { source: 'billing-basics@2023-01-11', heading: 'Subscription renewal', rules: ['L4', 'L3', 'L6', 'T5'] },
    { source: 'subscription-lifecycle@2023-08-04', heading: 'Expired', rules: ['L4', 'L3', 'L6', 'T5'] },
  ],
  'end-of-life/new-commerce-license@2023-08-04': [
    { source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Expired, Disabled, Deleted', rules: ['L4', 'L3', 'L6'] },
    { source: 'billing-basics@2023-01-11', heading: 'Subscription renewal › New commerce', rules: ['T5'] },
    { source: 'create-subscription@2023-10-19', heading: 'Subscription renewals', rules: ['T5', 'L3'] },
  ],
  'end-of-life/software-subscription@2018-08-31': [
    { source: 'software-subscriptions@2018-08-31', heading: 'Sell software subscriptions through CSP', rules: ['T5'] },
    { source: 'software-subscriptions@2021-09-27', heading: 'Toggle auto-renew', rules: ['T5'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'Software subscriptions autorenew by default', rules: ['T5'] },
  ],
  'end-of-life/software-subscription@2021-10-14': [
    { source: 'software-subscriptions@2021-09-27', heading: 'Toggle auto-renew', rules: ['T5'] },
    { source: 'api-get-subscriptions@2022-06-13', heading: "Get a customer's subscriptions", rules: ['T5'] },
    { source: 'api-billing-frequency-software@2022-06-15', heading: 'Update billing frequency for software subscriptions', rules: ['T5'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'Software subscriptions autorenew by default', rules: ['T5'] },
  ],
  'end-of-life/isv-saas@2019-03-01': [
    {
      source: 'create-subscription@2019-03-01',
      heading: 'Choose whether to automatically renew an Azure Marketplace subscription',
      rules: ['C3', 'C4', 'T5'],
    },
    {
      source: 'create-subscription@2019-12-03',
      heading: 'Choose whether to automatically renew a commercial marketplace subscription',
      rules: ['C3', 'C4', 'T5'],
    },
    {
      source: 'create-subscription@2019-11-27',
      heading: 'Choose whether to automatically renew a commercial marketplace subscription',
      rules: ['C3', 'C4', 'T5'],
    },
    {
      source: 'create-subscription@2021-05-19',
      heading: 'Choose whether to automatically renew a commercial marketplace subscription',
      rules: ['C3', 'C4', 'T5'],
    },
    { source: 'create-subscription@2021-10-06', heading: 'Subscription renewals', rules: ['C3', 'C4', 'T5'] },
    { source: 'mona-saas@2022-12-09', heading: 'How do I notify the Marketplace that a subscription has been activated', rules: [] },
    { source: 'saas-fulfillment-lifecycle@2023-03-16', heading: 'Suspended (Suspended)', rules: ['L7'] },
    { source: 'create-subscription@2023-10-19', heading: 'Subscription renewals', rules: ['C3', 'C4', 'T5'] },
    { source: 'mona-saas@2026-02-04', heading: 'Notify the Marketplace when a subscription has been activated', rules: [] },
    { source: 'saas-fulfillment-lifecycle@undated', heading: 'Purchased but not yet activated (PendingFulfillmentStart)', rules: [] },
  ],
  'extended-term/all@2026-05-04': [
    { source: 'extended-service-terms@undated', heading: 'Extended service terms (EST) › Overview', rules: ['L5'] },
    { source: 'ingram-renewal-faq@undated', heading: '', rules: ['L5'] },
    { source: 'cloudfactory-est@undated', heading: '', rules: ['L5'] },
    { source: 'licensingschool-est@undated', heading: '', rules: ['L5'] },
    { source: 'giacom-est@undated', heading: '', rules: ['L5'] },
    { source: 'infinigate-est@undated', heading: '', rules: ['L5'] },
  ],
  'extended-term/refund@2026-05-04': [
    { source: 'licensingschool-est@undated', heading: '', rules: ['L5'] },
    { source: 'cloudblue-est@undated', heading: 'Policy Overview', rules: ['L5'] },
  ],
  'extended-term/exits@2026-05-04': [
    { source: 'extended-service-terms@undated', heading: 'Extended service terms (EST) › Overview', rules: ['L9'] },
    { source: 'est-customer-page@learn', heading: 'Available options when your subscription ends', rules: ['L9'] },
    { source: 'cloudmore-est@undated', heading: 'Microsoft Extended Service Terms', rules: ['L9'] },
  ],
  'extended-term/locks@2026-05-04': [
    { source: 'softwareone-renewal@undated', heading: 'Renewal options', rules: ['L9'] },
    { source: 'message-center-mc1216259@2026-01-09', heading: 'Extend service with a paid Extended Service Term (EST)', rules: ['L9'] },
  ],
  'end-of-term/choice@2026-05-04': [
    { source: 'extended-service-terms@undated', heading: 'Extended service terms (EST) › Overview', rules: ['L8'] },
    { source: 'est-customer-page@learn', heading: 'Available options when your subscription ends', rules: ['L8'] },
    { source: 'licensingschool-est@undated', heading: 'After the Extended Service Term availability', rules: ['L8'] },
    { source: 'cloudmore-est@undated', heading: 'Microsoft Extended Service Terms', rules: ['L8'] },
    { source: 'cloudblue-est@undated', heading: 'Policy Overview', rules: ['L8'] },
    { source: 'work365-est@undated', heading: 'EST Renewal Policy Options', rules: ['L8'] },
    { source: 'giacom-est@undated', heading: 'Microsoft introduction of Extended Service Terms (EST)', rules: ['L8'] },
  ],
  'end-of-term/ended@2026-05-04': [
    { source: 'infinigate-est@undated', heading: '', rules: ['L8'] },
    { source: 'message-center-mc1216259@2026-01-09', heading: 'Your Options at Subscription End', rules: ['L8'] },
    { source: 'est-customer-page@2026-02-27', heading: 'Available options when your subscription ends', rules: ['L8'] },
    { source: 'softwareone-renewal@undated', heading: 'Renewal options', rules: ['L8'] },
  ],
  'migration/commercial@2024-01-01': [
    { source: 'announcement@2023-07-11', heading: 'CSP commercial legacy subscription migrations', rules: ['M1'] },
    { source: 'partner-news@2023-07-12', heading: 'CSP legacy commercial subscription migrations', rules: ['M1'] },
    { source: 'synnex-au-migration@undated', heading: 'What will happen?', rules: ['M1'] },
    { source: 'interworks-migration@undated', heading: 'Microsoft-led Migration: Key Dates and Information', rules: ['M1'] },
    { source: 'bizi-migration@undated', heading: 'CSP legacy commercial subscription migrations: reminder', rules: ['M1'] },
  ],
  'migration/public-sector@2024-09-01': [
    { source: 'tdsynnex-migration@2024-05-13', heading: 'Important update to the new commerce migration timeline', rules: ['M1'] },
    { source: 'interworks-migration@undated', heading: 'Microsoft-led Migration: Key Dates and Information', rules: ['M1'] },
    { source: 'announcement@2023-10-18', heading: 'New commerce launch and migration timeline', rules: ['M1'] },
    { source: 'tdsynnex-migration@2024-01-16', heading: 'Education offers and charity offers available in CSP', rules: ['M1'] },
    { source: 'new-commerce-public-sector@learn', heading: 'Release waves', rules: ['M1'] },
  ],
  'support-ticket/all@2023-10-19': [
    { source: 'create-subscription@2023-10-19', heading: 'Cancel new commerce license-based subscriptions', rules: ['N1'] },
    { source: 'create-subscription@2023-10-19', heading: 'Remove duplicated licenses after an upgrade', rules: ['N1'] },
  ],
  'coterminous-end/new-commerce-license@2022-03-10': [
    { source: 'align-end-dates@2023-07-24', heading: 'Align new commerce experience subscription end dates', rules: ['T8'] },
    { source: 'align-end-dates@2023-07-24', heading: 'Setting custom term end dates', rules: ['T8'] },
    { source: 'align-end-dates@2023-07-24', heading: 'Examples of custom term end dates', rules: ['T8'] },
    { source: 'custom-term-end-dates@learn', heading: 'Get custom term end dates', rules: ['T8'] },
    { source: 'interworks-end-dates', heading: 'Rules for Coterminating NCE Subscriptions', rules: ['T8'] },
  ],
  'coterminous-end/new-commerce-license@2023-07-24': [
    { source: 'align-end-dates@2023-07-24', heading: 'Align new commerce experience subscription end dates', rules: ['T8'] },
    { source: 'align-end-dates@2023-07-24', heading: 'Setting custom term end dates', rules: ['T8'] },
    { source: 'align-end-dates@2023-07-24', heading: 'Examples of custom term end dates', rules: ['T8'] },
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: ['T8'] },
    { source: 'custom-term-end-dates@2023-07-18', heading: 'Get custom term end dates', rules: ['T8'] },
    { source: 'announcement@2023-08-11', heading: 'The Get Custom Term End Dates API is now available for partners', rules: ['T8'] },
    { source: 'appxite-ideas@2023-01-13', heading: 'AX-I-151', rules: ['T8'] },
  ],
  'term-change/mid-term@2023-06-15': [
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: ['T7'] },
    {
      source: 'create-subscription@2023-10-19',
      heading: 'Change billing frequency along with billing term and other fields (immediate change)',
      rules: ['T7'],
    },
    { source: 'billing-frequency@before-2025', heading: 'Immediate changes', rules: ['T7'] },
    { source: 'billing-frequency@2025', heading: 'Mid-term changes', rules: ['T7'] },
  ],
  'scheduled-change/next-term@2021-09-03': [
    { source: 'create-subscription@2021-08-25', heading: 'Manage new commerce renewals with scheduled changes', rules: ['T6', 'T13'] },
  ],
  'scheduled-change/next-term@2021-10-04': [
    { source: 'create-subscription@2021-09-27', heading: 'Manage new commerce renewals with scheduled changes', rules: ['T6', 'T13'] },
    { source: 'create-subscription@2021-09-27', heading: 'Suspend a new commerce subscription', rules: ['T6'] },
    { source: 'create-scheduled-changes@2023-02-17', heading: 'Prerequisites', rules: ['T6'] },
    { source: 'create-scheduled-changes@2023-02-17', heading: 'Request body', rules: ['T13'] },
    { source: 'subscription-lifecycle@2023-08-04', heading: 'Suspended', rules: ['T6'] },
  ],
  'scheduled-change/next-term@2023-10-19': [
    {
      source: 'create-subscription@2023-10-19',
      heading: 'Scheduled changes for managing new commerce license-based subscription renewals',
      rules: ['T6', 'T13'],
    },
  ],
  'scheduled-change/next-term@2023-10-24': [
    { source: 'create-scheduled-changes@learn', heading: 'Schedule changes for a new commerce subscription', rules: ['T6', 'T13'] },
  ],
  'upgrade/new-commerce-license@2021-09-03': [
    { source: 'create-subscription@2021-08-25', heading: 'Partial upgrades in new commerce subscriptions', rules: ['U1'] },
  ],
  'upgrade/new-commerce-license@2021-10-04': [
    { source: 'create-subscription@2021-09-27', heading: 'Upgrades in new commerce subscriptions', rules: ['U1'] },
  ],
  'upgrade/new-commerce-license@2023-07-14': [
    { source: 'api-transition@2023-07-14', heading: 'Subscription eligibility errors', rules: ['U1'] },
  ],
  'upgrade/new-commerce-license@2023-10-19': [
    { source: 'create-subscription@2023-10-19', heading: 'Upgrade for new commerce license-based subscriptions', rules: ['U1'] },
    { source: 'create-subscription@2023-10-19', heading: 'Full upgrades', rules: ['U1'] },
    { source: 'create-subscription@2023-10-19', heading: 'Partial upgrades', rules: ['U1'] },
    { source: 'infinigate-partial-upgrade@undated', heading: 'Partial upgrade', rules: ['U1'] },
  ],
  'upgrade/new-commerce-license@2023-10-24': [
    { source: 'new-commerce-cancellation-policy@undated', heading: 'New commerce experience cancellation policy', rules: ['U1'] },
  ],
  'upgrade/new-commerce-license@2026-05-04': [
    { source: 'extended-service-terms@undated', heading: 'Extended service terms (EST) › Overview', rules: ['U1'] },
  ],
  'plan-surcharge/monthly-term@2022-01-10': [
    { source: 'partner-blog-seat-based@2022-03-04', heading: 'Update December 16, 2021', rules: ['X7'] },
    { source: 'crn-nce-dates@undated', heading: '', rules: ['X7'] },
  ],
  'plan-surcharge/monthly-term@2022-07-01': [
    { source: 'partner-blog-seat-based@2022-03-04', heading: 'Update December 16, 2021', rules: ['X7'] },
    { source: 'synergy-technical-pricing@undated', heading: 'Monthly Term Subscriptions: The 20% Flexibility Premium', rules: ['X7'] },
    { source: 'ninjaone-nce@undated', heading: 'Key points', rules: ['X7'] },
    { source: 'evolveip-nce@2025-05-07', heading: 'Overview', rules: ['X7'] },
  ],
  'plan-surcharge/annual-term@2025-04-01': [
    { source: 'synergy-technical-pricing@undated', heading: 'Annual Subscription with Monthly Payment: 5% Price Increase', rules: ['X6'] },
    { source: 'evolveip-nce@2025-05-07', heading: 'Overview', rules: ['X6'] },
  ],
  'plan-surcharge/three-year-term@2025-04-01': [
    {
      source: 'announcements-2025-03@undated',
      heading: 'Republished March 2025 NCE license-based price list preview',
      rules: ['X6'],
    },
  ],
  'mid-cycle-charge/upgrade@2022-11-08': [
    { source: 'onetime-billing-scenarios@2022-11-08', heading: 'How should I reconcile and link upgraded transactions?', rules: ['U1'] },
  ],
  'mid-cycle-charge/trial-conversion@2022-11-08': [
    {
      source: 'onetime-billing-scenarios@2022-11-08',
      heading: 'How do I reconcile after I convert a trial version to a paid subscription?',
      rules: ['R2'],
    },
  ],
  'mid-cycle-charge/billing-plan@2022-11-08': [
    {
      source: 'onetime-billing-scenarios@2022-11-08',
      heading: 'How do I reconcile transactions after changing billing plans?',
      rules: ['T9'],
    },
  ],
  'mid-cycle-charge/seats@2022-11-08': [
    { source: 'onetime-billing-scenarios@2022-11-08', heading: 'How are licenses (seats) added or removed', rules: ['T9'] },
    { source: 'invoice-reconciliation@2022-01-18', heading: '', rules: ['T9', 'W14'] },
    {
      source: 'api-change-quantity@2023-10-10',
      heading: 'Request example for new commerce subscription to reduce quantity',
      rules: ['W14'],
    },
    {
      source: 'create-subscription@2023-10-19',
      heading: 'Increase or decrease licenses in new commerce license-based subscriptions',
      rules: ['W14'],
    },
  ],
  'trial/license-based@2017-10-17': [
    { source: 'billing-faq@2017-09-19', heading: 'Free trials FAQ', rules: ['R1'] },
    { source: 'billing-faq@2017-09-29', heading: 'Free trials FAQ', rules: ['R1'] },
    { source: 'trials@2017-09-29', heading: 'Using the trial', rules: ['R1'] },
    { source: 'trials@2017-09-29', heading: 'Converting a trial to a paid subscription', rules: ['R1'] },
    { source: 'billing-faq@2017-12-20', heading: 'Free trials FAQ', rules: ['R1'] },
    { source: 'billing-faq@2019-11-06', heading: 'Free trials FAQ', rules: ['R1'] },
    { source: 'trials@2019-11-21', heading: 'Licenses for free trial offers', rules: ['R1'] },
    { source: 'trials@2019-11-21', heading: 'Converting trials to paid subscriptions', rules: ['R1'] },
    { source: 'trials@2021-05-19', heading: 'Licenses for free trial offers', rules: ['R1'] },
    { source: 'trials@2022-09-09', heading: 'Converting trials to paid subscriptions', rules: ['R1'] },
    { source: 'trials@docs-2020', heading: 'Licenses for free trial offers', rules: ['R1'] },
  ],
  'trial/new-commerce-license@2021-09-03': [
    { source: 'trials@2021-09-03', heading: 'Converting new commerce trials to paid subscriptions', rules: ['R2'] },
  ],
  'trial/new-commerce-license@2021-10-04': [
    { source: 'trials@2021-08-22', heading: 'Convert new commerce trials using Partner Center', rules: ['R2'] },
    { source: 'trials@2022-09-09', heading: 'Converting new commerce trials to paid subscriptions', rules: ['R2'] },
    { source: 'announcements-2023-02', heading: 'Convert new commerce trial to paid subscriptions', rules: ['R2'] },
    { source: 'create-subscription@2023-10-19', heading: 'Manage trials for new commerce license-based subscriptions', rules: ['R2'] },
  ],
  'trial/isv-saas@2019-08-29': [
    {
      source: 'billing-different-types@2019-08-29',
      heading: 'Scenario 6 - Cancel a license-based free trial SaaS subscription',
      rules: ['R3', 'C2'],
    },
  ],
  'trial/isv-saas@2019-11-20': [
    { source: 'create-subscription@2019-11-20', heading: 'Create a new subscription', rules: ['C2', 'R3', 'C1'] },
    { source: 'marketplace-billing@2019-11-20', heading: 'Tips on reading your reconciliation file', rules: ['C2', 'R3', 'C1'] },
    { source: 'saas-billing-scenarios@2019-11-21', heading: 'Cancel a free trial SaaS subscription', rules: ['C2', 'R3', 'C1'] },
    { source: 'create-subscription@2019-11-27', heading: 'Create a new subscription', rules: ['C2', 'R3', 'C1'] },
    { source: 'saas-billing-scenarios@2020-05-05', heading: 'Cancel a free trial SaaS subscription', rules: ['C2', 'R3', 'C1'] },
    { source: 'create-subscription@2021-05-19', heading: 'Create a new subscription', rules: ['C2', 'R3', 'C1'] },
    {
      source: 'saas-billing-scenarios@2022-11-08',
      heading: 'Convert a free trial SaaS subscription to a paid subscription',
      rules: ['C2', 'R3', 'C1'],
    },
    { source: 'marketplace-billing@2022-11-08', heading: 'Tips on reading your reconciliation file', rules: ['C2', 'R3', 'C1'] },
    { source: 'create-subscription@2023-10-19', heading: 'After you buy a subscription', rules: ['C2', 'R3', 'C1'] },
  ],
  'trial-limit/license-based@2017-10-17': [
    { source: 'billing-faq@2017-09-19', heading: 'Free trials FAQ', rules: ['R1'] },
    { source: 'billing-faq@2019-11-06', heading: 'Free trials FAQ', rules: ['R1'] },
    { source: 'trials@2019-11-21', heading: 'Available trial offers', rules: ['R1'] },
    { source: 'trials@2019-11-21', heading: 'Available products', rules: ['R1'] },
    { source: 'pricing-and-offers@2020-04-21', heading: 'Offer limits', rules: ['R1'] },
    { source: 'trials@2022-09-09', heading: 'Available trial offers', rules: ['R1'] },
    { source: 'trials@2022-09-09', heading: 'Billing', rules: ['R1'] },
  ],
  'purchase/every-offer@2018-01-03': [
    { source: 'create-subscription@2017-10-17', heading: 'Applies to', rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'] },
    { source: 'create-subscription@2018-01-03', heading: 'Create a new subscription', rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'] },
    {
      source: 'create-subscription@2018-08-31',
      heading: 'Create, suspend, or cancel customer subscriptions',
      rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'],
    },
    { source: 'create-subscription@2018-08-31', heading: 'Create a new subscription', rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'] },
    { source: 'create-subscription@2019-01-08', heading: 'Create a new subscription', rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'] },
  ],
  'purchase/every-offer@2019-03-02': [
    { source: 'create-subscription@2019-03-01', heading: 'Create a new subscription', rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'] },
    { source: 'create-subscription@2019-12-03', heading: 'Create a new subscription', rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'] },
    { source: 'create-subscription@2019-11-27', heading: 'Create a new subscription', rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'] },
    {
      source: 'create-subscription@2019-11-27',
      heading: 'Create, suspend, or cancel customer subscriptions',
      rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'],
    },
    { source: 'create-subscription@2021-05-19', heading: 'Create a new subscription', rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'] },
    { source: 'create-subscription@2023-10-19', heading: 'Create a new subscription', rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'] },
    { source: 'create-subscription@customers-path', heading: 'Create a new subscription', rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'] },
    {
      source: 'new-commerce-license-based@undated',
      heading: 'New commerce experience for license-based services',
      rules: ['A8', 'B1', 'B2', 'B3', 'B8', 'B9'],
    },
  ],
  'purchase/catalog-filters@2019-03-02': [
    { source: 'create-subscription@2019-03-01', heading: 'Create a new subscription', rules: ['B6'] },
  ],
  'purchase/publisher-offers@2019-11-20': [
    { source: 'create-subscription@2019-11-20', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['B4', 'B5', 'B10'] },
    {
      source: 'marketplace-purchase@2019-11-20',
      heading: 'Purchase license-based SaaS subscriptions in Partner Center',
      rules: ['B4', 'B5'],
    },
    { source: 'create-subscription@2019-11-27', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['B4', 'B5', 'B10'] },
    { source: 'create-subscription@2019-11-27', heading: 'Create a new subscription', rules: ['B4', 'B5', 'B10'] },
    { source: 'create-subscription@2020-09-22', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['B4', 'B5', 'B10'] },
    { source: 'create-subscription@2020-11-25', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['B4', 'B5', 'B10'] },
    { source: 'create-subscription@2023-10-19', heading: 'Manage customer subscriptions', rules: ['B4', 'B5', 'B10'] },
    { source: 'create-subscription@customers-path', heading: 'Manage customer subscriptions', rules: ['B4', 'B5', 'B10'] },
  ],
  'purchase/publisher-offers@2020-11-25': [
    { source: 'create-subscription@2020-11-25', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['B4', 'B5', 'B10'] },
    {
      source: 'marketplace-purchase@2020-05-05',
      heading: 'Purchase license-based and metered SaaS subscriptions in Partner Center',
      rules: ['B4', 'B5'],
    },
  ],
  'ownership-limit/new-commerce-license@2021-10-06': [
    { source: 'pricing-and-offers@2021-09-27', heading: 'New commerce offer matrix', rules: ['V7'] },
    { source: 'announcements-2021-08', heading: 'Selling Microsoft 365, Dynamics 365, Power Platform in new commerce', rules: ['V7'] },
    { source: 'announcements-2021-08', heading: 'Seat-based offers for integrated sandbox testing in new commerce', rules: ['V7'] },
    { source: 'alef-nce@2021-11-01', heading: 'Subscription ownership enforcement', rules: ['V7'] },
  ],
  'ownership-limit/new-commerce-license@2023-10-13': [
    { source: 'migrate-subscriptions@2023-10-13', heading: 'Migration of SMB SKUs', rules: ['V7'] },
  ],
  'ownership-limit/new-commerce-license@2023-10-18': [
    { source: 'pricing-and-offers@2023-10-18', heading: 'Offer limits in new commerce', rules: ['V7'] },
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: ['V7'] },
  ],
  'ownership-limit/every-offer@2020-04-21': [
    { source: 'pricing-and-offers@2020-04-21', heading: 'Offer limits', rules: ['V3'] },
    { source: 'create-subscription@2019-11-27', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['V3'] },
    { source: 'create-subscription@2020-07-22', heading: 'Update subscriptions with add-ons', rules: ['V3'] },
    { source: 'pricing-and-offers@2021-01-07', heading: 'Offer limits', rules: ['V3'] },
    {
      source: 'announcements-2021-08',
      heading: 'Seat-based offers for integrated sandbox testing in the new commerce experience',
      rules: ['V3'],
    },
    { source: 'new-commerce-add-ons@2021-09-29', heading: 'Add-on enforcement', rules: ['V3'] },
    { source: 'new-commerce-add-ons@2022-02-28', heading: 'Add-on enforcement', rules: ['V3'] },
    { source: 'pricing-and-offers@2023-10-18', heading: 'Offer limits', rules: ['V3'] },
    { source: 'pricing-and-offers@2023-10-18', heading: 'Offer limits in new commerce', rules: ['V3'] },
  ],
  'segments/software@2018-08-31': [
    { source: 'software-subscriptions@2018-08-31', heading: 'Sell software subscriptions through CSP', rules: ['V5', 'B11'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Sell software subscriptions through CSP', rules: ['V5', 'B11'] },
    {
      source: 'software-subscriptions@2021-03-08',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['V5', 'B11'],
    },
    {
      source: 'software-subscriptions@2023-06-30',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['V5', 'B11'],
    },
  ],
  'segments/perpetual-software@2018-08-31': [
    { source: 'software-subscriptions@2018-08-31', heading: 'Sell software subscriptions through CSP', rules: ['B11', 'V5'] },
  ],
  'segments/perpetual-software@2021-07-07': [
    {
      source: 'announcements-2021-05',
      heading: 'Government, education, and nonprofit customer eligibility for CSP software license orders',
      rules: ['V5'],
    },
  ],
  'segments/perpetual-software@2021-07-26': [
    {
      source: 'announcements-2021-07',
      heading: 'New software offers available in the Cloud Solution Provider (CSP) program',
      rules: ['V5'],
    },
  ],
  'segments/azure-reservation@2018-05-10': [
    {
      source: 'azure-ri-server-subscriptions@2018-05-10',
      heading: 'Azure reserved VM instances (RI) + server subscriptions for Azure',
      rules: ['B11'],
    },
    { source: 'software-subscriptions@2018-08-31', heading: 'Sell software subscriptions through CSP', rules: ['B11'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Sell software subscriptions through CSP', rules: ['B11'] },
    { source: 'azure-ri-server-subscriptions@2020-11-16', heading: 'Compelling New Azure offer in CSP', rules: ['B11'] },
    {
      source: 'software-subscriptions@2021-03-08',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['B11'],
    },
    {
      source: 'software-subscriptions@2023-06-30',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['B11'],
    },
  ],
  'customer-agreement/public-cloud@2018-11-07': [{ source: 'confirm-consent@docs-2018', heading: 'Schedule', rules: ['V4'] }],
  'customer-agreement/public-cloud@2026-01-05': [
    { source: 'confirm-customer-agreement@undated', heading: 'Changing attestation to an API-only experience', rules: ['V4'] },
  ],
  'customer-agreement/older-acceptances@2026-01-05': [
    { source: 'manageprotect-mca', heading: 'Microsoft Customer Agreement reacceptance', rules: ['V4'] },
  ],
  'customer-agreement/public-cloud@2020-02-01': [
    { source: 'announcements-2020-02', heading: 'Now required: Microsoft Customer Agreement acceptance in CSP', rules: ['V4'] },
    {
      source: 'confirm-customer-agreement@2020-02-18',
      heading: 'Confirm customer acceptance of the Microsoft Customer Agreement',
      rules: ['V4'],
    },
    {
      source: 'confirm-customer-agreement@2020-05-05',
      heading: 'Confirm customer acceptance of the Microsoft Customer Agreement',
      rules: ['V4'],
    },
    {
      source: 'announcements-2020-01',
      heading: 'Action required: Remember to confirm the acceptance of Microsoft Customer Agreement',
      rules: ['V4'],
    },
    { source: 'error-codes@2020-08-26', heading: 'Error codes', rules: ['V4'] },
    {
      source: 'confirm-customer-agreement@2023-04-28',
      heading: 'Confirm customer has accepted the Microsoft Customer Agreement',
      rules: ['V4'],
    },
    { source: 'regional-markets@2023-08-17', heading: 'Azure plan for CSP region availability', rules: ['V4'] },
    {
      source: 'confirm-customer-agreement@docs-2019',
      heading: 'Confirm customer acceptance of the Microsoft Customer Agreement',
      rules: ['V4'],
    },
  ],
  'sellers/every-offer@2018-04-08': [
    { source: 'csp-overview@2018-04-08', heading: 'Direct bill model', rules: ['V6'] },
    { source: 'create-subscription@2020-07-22', heading: 'Update subscriptions with add-ons', rules: ['V6'] },
    { source: 'csp-overview@2020-10-29', heading: 'Indirect model', rules: ['V6'] },
    { source: 'csp-overview@2023-06-26', heading: 'Direct-bill model', rules: ['V6'] },
    { source: 'create-subscription@2023-10-19', heading: 'Manage customer subscriptions', rules: ['V6'] },
    { source: 'create-subscription@docs-2022', heading: 'Manage customer subscriptions', rules: ['V6'] },
    { source: 'create-subscription@customers-path', heading: 'Manage customer subscriptions', rules: ['V6'] },
  ],
  'roles/customer-subscriptions@2017-07-18': [
    { source: 'create-subscription@2017-07-18', heading: 'Create a new subscription', rules: ['A1'] },
    { source: 'create-subscription@2018-08-31', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['A1'] },
    { source: 'create-subscription@2019-08-16', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['A1'] },
  ],
  'roles/customer-subscriptions@2019-11-20': [{ source: 'create-subscription@2019-11-20', heading: 'Appropriate roles', rules: ['P3'] }],
  'roles/customer-subscriptions@2019-11-27': [{ source: 'create-subscription@2019-11-27', heading: 'Appropriate roles', rules: ['A1'] }],
  'roles/software@2019-12-03': [
    { source: 'software-subscriptions@2019-11-27', heading: 'Appropriate roles', rules: ['A2', 'P1'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Appropriate roles', rules: ['A2', 'P1'] },
    {
      source: 'software-subscriptions@2021-03-08',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['A2', 'P1'],
    },
    {
      source: 'software-subscriptions@2021-09-27',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['A2', 'P1'],
    },
    { source: 'software-subscriptions@2023-06-30', heading: 'Appropriate roles', rules: ['A2', 'P1'] },
    { source: 'software-subscriptions@learn', heading: 'Appropriate roles', rules: ['A2', 'P1'] },
  ],
  'roles/software-cancellation@2018-08-31': [
    { source: 'software-subscriptions@2018-08-31', heading: 'Cancel a purchase', rules: ['A3'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Cancel a purchase', rules: ['A3'] },
    { source: 'software-subscriptions@2021-04-06', heading: 'Cancel a purchase', rules: ['A3'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Cancel a purchase', rules: ['A3'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'Considerations when canceling a software subscription', rules: ['A3'] },
  ],
  'roles/keys-and-downloads@2018-08-31': [
    { source: 'software-subscriptions@2018-08-31', heading: 'Activate and manage software subscriptions', rules: ['A4'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Activate and manage software subscriptions', rules: ['A4'] },
    { source: 'software-subscriptions@2020-12-09', heading: 'Activate and manage software subscriptions', rules: ['A4'] },
    { source: 'announcements-2020-09', heading: 'Partner Center software license key and download fulfillment notice', rules: ['A4'] },
    { source: 'software-subscriptions@2021-01-29', heading: 'Activate and manage software subscriptions', rules: ['A4'] },
    { source: 'software-subscriptions@2021-03-03', heading: 'Activate and manage software subscriptions', rules: ['A4'] },
    {
      source: 'announcements-2021-01',
      heading: 'Perpetual software now generally available for the Cloud Solution Provider program',
      rules: ['A4'],
    },
  ],
  'roles/keys-and-downloads@2021-01-19': [
    { source: 'announcements-2020-09', heading: 'Partner Center software license key and download fulfillment notice', rules: ['A4'] },
  ],
  'roles/keys-and-downloads@2021-03-04': [
    { source: 'announcements-2021-03', heading: 'Partner Center software license key and download fulfillment', rules: ['A4', 'A6'] },
    { source: 'software-subscriptions@2021-03-09', heading: 'Activate and manage software subscriptions', rules: ['A4', 'A6'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Activate and manage software subscriptions', rules: ['A4', 'A6'] },
    { source: 'software-subscriptions@2021-09-27', heading: 'Activate and manage software subscriptions', rules: ['A4', 'A6'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'Activate and manage software subscriptions', rules: ['A4', 'A6'] },
  ],
  'roles/activity-log@2019-05-23': [
    { source: 'software-subscriptions@2019-05-13', heading: 'View activity for software key access and software downloads', rules: ['A5'] },
    { source: 'activity-logs@2019-11-13', heading: 'Appropriate roles', rules: ['A5'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'View activity for software key access and software downloads', rules: ['A5'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'View activity for software key access and software downloads', rules: ['A5'] },
    { source: 'activity-logs@2023-03-01', heading: 'Appropriate roles', rules: ['A5'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'View software key access and software download activity', rules: ['A5'] },
  ],
  'roles/activity-log-page@2019-12-03': [{ source: 'activity-logs@2019-11-13', heading: 'Appropriate roles', rules: ['A5'] }],
  'roles/activity-log-page@2023-03-01': [{ source: 'activity-logs@2023-03-01', heading: 'Appropriate roles', rules: ['A5'] }],
  'roles/trials@2019-12-11': [{ source: 'trials@2021-05-19', heading: 'Appropriate roles', rules: ['A1'] }],
  'roles/perpetual-software-cancellation@2018-08-31': [
    { source: 'software-subscriptions@2018-08-31', heading: 'Cancel a purchase', rules: ['A3'] },
  ],
  'roles/perpetual-software-cancellation@2023-06-30': [
    { source: 'software-subscriptions@2023-06-30', heading: 'Considerations when canceling perpetual software', rules: ['A3'] },
  ],
  'roles/azure-reservation@2019-12-03': [
    { source: 'azure-reservations-buying@2019-11-25', heading: 'Appropriate roles', rules: ['A1'] },
    { source: 'azure-reservations-buying@2020-08-06', heading: 'Appropriate roles', rules: ['A1'] },
    { source: 'azure-reservations-buying@2023-08-23', heading: 'Appropriate roles', rules: ['A1'] },
  ],
  'roles/azure-reservation@2023-08-23': [{ source: 'azure-reservations-buying@2023-08-23', heading: 'Appropriate roles', rules: ['A1'] }],
  'roles/azure-reservation-management@2019-11-15': [
    { source: 'azure-reservations-manage@2019-11-15', heading: 'Appropriate roles', rules: ['A1'] },
  ],
  'roles/azure-savings-plan@2023-06-15': [
    { source: 'azure-savings-plan@2023-06-15', heading: 'Appropriate roles', rules: ['P2', 'A1'] },
    {
      source: 'azure-savings-plan@2023-06-15',
      heading: 'As a Cloud Solution Provider, you can acquire Azure savings plans through Partner Center',
      rules: ['P2', 'A1'],
    },
    {
      source: 'announcement@2023-05-08',
      heading: 'Upcoming: Purchase Azure savings plan for compute in Partner Center',
      rules: ['P2', 'A1'],
    },
    { source: 'announcement@2023-10-11', heading: 'Azure savings plan is now available in Partner Center sandbox', rules: ['P2', 'A1'] },
    { source: 'azure-savings-plan@learn', heading: 'Azure savings plans', rules: ['P2', 'A1'] },
  ],
  'roles/azure-plan@2019-12-11': [
    { source: 'purchase-azure-plan@2019-11-03', heading: 'Appropriate roles', rules: ['A1'] },
    { source: 'purchase-azure-plan@2020-06-05', heading: 'Appropriate roles', rules: ['A1'] },
    { source: 'purchase-azure-plan@2022-09-09', heading: 'Appropriate roles', rules: ['A1'] },
  ],
  'roles/azure-plan-cancellation@2022-11-22': [
    {
      source: 'announcements-2022-11@2022-11-22',
      heading: 'For CSP partners: Enhancements to Azure plan subscription management',
      rules: ['W19'],
    },
    { source: 'azure-plan-manage@2022-11-22', heading: 'Cancel an Azure subscription', rules: ['W19'] },
    { source: 'announcements-2022-12@2022-12-16', heading: 'Now available: Cancel an Azure subscription by API', rules: ['W19'] },
    { source: 'api-cancel-azure-subscription@2022-12-16', heading: 'Cancel an Azure subscription', rules: ['W19'] },
    { source: 'azure-plan-manage@undated', heading: '', rules: ['W19'] },
  ],
  'roles/marketplace@2019-11-20': [
    { source: 'marketplace-purchase@2019-11-20', heading: 'Appropriate roles', rules: ['A1'] },
    { source: 'trials@2021-05-19', heading: 'Appropriate roles', rules: ['A1'] },
    { source: 'marketplace-purchase@2020-05-05', heading: 'Appropriate roles', rules: ['A1'] },
    { source: 'trials@2022-09-09', heading: 'Appropriate roles', rules: ['A1'] },
  ],
  'roles/customer-subscriptions-later@2023-10-24': [
    { source: 'create-subscription@customers-path', heading: 'Appropriate roles', rules: ['A1', 'P1'] },
  ],
  'clouds/create-subscription@2017-07-18': [
    { source: 'create-subscription@2017-07-18', heading: 'Applies to', rules: ['A7', 'V6'] },
    { source: 'create-subscription@2018-08-31', heading: 'Applies to', rules: ['A7', 'V6'] },
    { source: 'create-subscription@2018-10-29', heading: 'Applies to', rules: ['A7', 'V6'] },
  ],
  'clouds/create-subscription@2018-12-05': [
    { source: 'create-subscription@2018-12-05', heading: 'Applies to', rules: ['A7', 'V6'] },
    { source: 'partner-center-germany@2018-11-21', heading: 'Partner Center for Microsoft Cloud Germany', rules: ['A7', 'V6'] },
    { source: 'create-subscription@2019-11-27', heading: 'Applies to', rules: ['A7', 'V6'] },
    { source: 'marketplace-tax-details@2021-04-16', heading: 'End-customer taxation with differences in marketplace', rules: ['A7', 'V6'] },
    { source: 'create-subscription@2021-05-19', heading: 'Applies to', rules: ['A7', 'V6'] },
    { source: 'partner-center-germany@2021-11-08', heading: 'Partner Center for Microsoft Cloud Germany', rules: ['A7', 'V6'] },
    { source: 'api-cancel-subscription@2022-06-30', heading: 'Applies to', rules: ['A7', 'V6'] },
    { source: 'azure-in-china@2023-06-12', heading: 'Offer types', rules: ['A7', 'V6'] },
    { source: 'create-subscription@2023-10-19', heading: 'Applies to', rules: ['A7', 'V6'] },
    { source: 'create-subscription@customers-path', heading: 'Applies to', rules: ['A7', 'V6'] },
  ],
  'clouds/software@2019-12-18': [
    { source: 'software-subscriptions@2019-12-18', heading: 'Applies to', rules: ['A7', 'V6'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Applies to', rules: ['A7', 'V6'] },
    { source: 'software-subscriptions@2021-03-16', heading: 'Applies to', rules: ['A7', 'V6'] },
    {
      source: 'software-subscriptions@2021-04-06',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['A7', 'V6'],
    },
    {
      source: 'software-subscriptions@2021-03-08',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['A7', 'V6'],
    },
  ],
  'clouds/china@2021-04-16': [
    { source: 'marketplace-tax-details@2021-04-16', heading: 'End-customer taxation with differences in marketplace', rules: ['V6'] },
  ],
  'clouds/germany@2018-11-21': [
    { source: 'partner-center-germany@2018-11-21', heading: 'Partner Center for Microsoft Cloud Germany', rules: ['V6'] },
  ],
  'reservation-markets/azure-reservation@2018-06-05': [{ source: 'azure-reservations@2018-06-05', heading: 'Applies to', rules: ['V1'] }],
  'reservation-markets/azure-reservation@2018-08-31': [{ source: 'azure-reservations@2018-08-31', heading: 'Applies to', rules: ['V1'] }],
  'reservation-markets/azure-reservation@2018-11-06': [
    { source: 'azure-reservations-buying@2018-11-06', heading: 'Azure reservations unavailable markets', rules: ['V1'] },
    { source: 'azure-reservations-buying@2019-08-01', heading: 'Azure reservations unavailable markets', rules: ['V1'] },
    { source: 'software-subscriptions@2019-03-20', heading: 'Sell software subscriptions through CSP', rules: ['V1'] },
    { source: 'software-subscriptions@2019-07-22', heading: 'Sell software subscriptions through CSP', rules: ['V1'] },
  ],
  'reservation-markets/azure-reservation@2019-10-17': [
    { source: 'azure-reservations-buying@2019-10-15', heading: 'Azure reservations unavailable markets', rules: ['B7', 'V1'] },
    { source: 'software-subscriptions@2019-12-18', heading: 'Azure reservations unavailable markets', rules: ['B7', 'V1'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Azure reservations unavailable markets', rules: ['B7', 'V1'] },
    {
      source: 'announcements-2020-01',
      heading:
        'Windows Server and SQL Server subscriptions available to Cloud Solution Provider (CSP) partners in Russia from February 1, 2020',
      rules: ['B7', 'V1'],
    },
    { source: 'azure-reservations-buying@2020-08-06', heading: 'Azure reservations unavailable markets', rules: ['B7', 'V1'] },
    { source: 'azure-reservations-buying@2021-10-06', heading: 'Azure reservations unavailable markets', rules: ['B7', 'V1'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Azure reservations unavailable markets', rules: ['B7', 'V1'] },
    { source: 'software-subscriptions@2023-06-30', heading: "Markets in which Azure Reservations aren't available", rules: ['B7', 'V1'] },
    { source: 'azure-reservations-buying@2023-08-23', heading: '', rules: ['B7', 'V1'] },
    { source: 'software-subscriptions@learn', heading: "Markets in which Azure Reservations aren't available", rules: ['B7', 'V1'] },
  ],
  'reservation-markets/software-page@2018-08-31': [
    { source: 'software-subscriptions@2018-08-31', heading: 'Sell software subscriptions through CSP', rules: ['V1'] },
  ],
  'reservation-markets/software-page@2019-03-21': [
    { source: 'software-subscriptions@2019-03-20', heading: 'Sell software subscriptions through CSP', rules: ['V1'] },
  ],
  'reservation-markets/software-page@2019-07-22': [
    { source: 'software-subscriptions@2019-07-22', heading: 'Sell software subscriptions through CSP', rules: ['V1'] },
  ],
  'reservation-markets/software-page@2019-12-18': [
    { source: 'software-subscriptions@2019-12-18', heading: 'Azure reservations unavailable markets', rules: ['B7', 'V1'] },
  ],
  'reservation-markets/api-page@2020-07-08': [
    { source: 'purchase-azure-reservations@2020-07-08', heading: 'Purchase Azure reservations', rules: ['V1'] },
  ],
  'regional-authorization/all@2018-11-04': [
    {
      source: 'regional-markets@2018-11-03',
      heading: 'Cloud Solution Provider program regional markets and currencies',
      rules: ['V2'],
    },
    { source: 'regional-markets@2018-11-03', heading: 'Africa region and market', rules: ['V2'] },
  ],
  'regional-authorization/all@2020-12-09': [
    { source: 'regional-markets@2020-12-09', heading: '', rules: ['V2'] },
    { source: 'regional-markets@2021-04-15', heading: '', rules: ['V2'] },
    { source: 'regional-markets@2021-09-20', heading: '', rules: ['V2'] },
  ],
  'regional-authorization/all@2023-08-17': [
    {
      source: 'regional-markets@2023-08-17',
      heading: 'Cloud Solution Provider program regional markets and currencies where you can sell CSP offers',
      rules: ['V2'],
    },
    { source: 'regional-markets@2023-08-17', heading: '', rules: ['V2'] },
  ],
  'tax-inclusive-markets/other@2018-09-25': [
    { source: 'software-subscriptions@2018-09-25', heading: 'Buy software subscriptions on behalf of customers', rules: ['G1', 'X1'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Buy software subscriptions on behalf of customers', rules: ['G1', 'X1'] },
    { source: 'pricing-and-offers@2020-02-27', heading: 'Taxes and pricing', rules: ['G1', 'X1'] },
    { source: 'pricing-and-offers@2021-01-07', heading: 'Taxes and pricing', rules: ['G1', 'X1'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Buy software subscriptions on behalf of customers', rules: ['G1', 'X1'] },
    { source: 'pricing-and-offers@2021-09-27', heading: 'Taxes and pricing', rules: ['G1', 'X1'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'Buy software subscriptions on behalf of customers', rules: ['G1', 'X1'] },
  ],
  'tax-inclusive-markets/other@2023-10-18': [
    { source: 'pricing-and-offers@2023-10-18', heading: 'Taxes and pricing', rules: ['X3'] },
    { source: 'order-resources@2023-07-14', heading: 'Pricing', rules: ['X3'] },
    { source: 'cart-resources@2023-08-23', heading: 'Pricing', rules: ['X3'] },
  ],
  'tax-inclusive-markets/software@2018-09-25': [
    { source: 'software-subscriptions@2018-09-25', heading: 'Buy software subscriptions on behalf of customers', rules: ['G1', 'X1'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Buy software subscriptions on behalf of customers', rules: ['G1', 'X1'] },
    { source: 'pricing-and-offers@2020-02-27', heading: 'Taxes and pricing', rules: ['G1', 'X1'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Buy software subscriptions on behalf of customers', rules: ['G1', 'X1'] },
    { source: 'software-subscriptions@2021-09-27', heading: 'Buy software subscriptions on behalf of customers', rules: ['G1', 'X1'] },
    { source: 'pricing-and-offers@2021-09-27', heading: 'Taxes and pricing', rules: ['G1', 'X1'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'Buy software subscriptions on behalf of customers', rules: ['G1', 'X1'] },
    { source: 'pricing-and-offers@2023-10-18', heading: 'Taxes and pricing', rules: ['G1', 'X1'] },
    { source: 'software-subscriptions@docs-2022', heading: 'Buy software subscriptions on behalf of customers', rules: ['G1', 'X1'] },
  ],
  'tax-inclusive-markets/azure-reservation@2018-11-06': [
    { source: 'azure-reservations-buying@2018-11-06', heading: 'Before you begin', rules: ['X2'] },
  ],
  'tax-inclusive-markets/azure-reservation@2018-12-11': [
    { source: 'azure-reservations-buying@2018-12-11', heading: 'Before you begin', rules: ['X2'] },
    { source: 'azure-reservations-buying@2020-08-06', heading: 'Before you begin', rules: ['X2'] },
    { source: 'azure-reservations-buying@2021-10-06', heading: 'Before you begin', rules: ['X2'] },
    { source: 'azure-reservations-buying@2023-08-23', heading: '', rules: ['X2'] },
  ],
  'tax-inclusive-markets/azure-plan@2018-09-25': [
    { source: 'software-subscriptions@2018-09-25', heading: 'Buy software subscriptions on behalf of customers', rules: ['G1', 'X1'] },
  ],
  'tax-inclusive-markets/azure-plan@2019-11-26': [
    { source: 'azure-rate-card@2019-05-21', heading: 'AzureRateCard', rules: ['X1'] },
    { source: 'azure-rate-card@2020-11-13', heading: 'AzureRateCard', rules: ['X1'] },
    { source: 'azure-rate-card@2022-06-29', heading: 'AzureRateCard', rules: ['X1'] },
  ],
  'tax-inclusive-markets/price-lists@2020-02-28': [
    { source: 'pricing-and-offers@2020-02-27', heading: 'Taxes and pricing', rules: ['X3'] },
  ],
  'tax-inclusive-markets/price-lists@2023-10-18': [
    { source: 'pricing-and-offers@2023-10-18', heading: 'Taxes and pricing', rules: ['X3'] },
  ],
  'invoice-tax/all@2022-07-18': [
    { source: 'read-your-bill@2022-07-18', heading: 'Why does my reconciliation data show a zero tax amount', rules: ['X5'] },
  ],
  'download-link/software@2018-08-31': [
    { source: 'software-subscriptions@2018-08-31', heading: 'Activate and manage software subscriptions', rules: ['F1'] },
    { source: 'on-premises-software@2018-08-31', heading: 'Activate and manage software subscriptions', rules: ['F1'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Activate and manage software subscriptions', rules: ['F1'] },
    { source: 'on-premises-software@2020-08-04', heading: 'Activate and manage software subscriptions', rules: ['F1'] },
    { source: 'software-subscriptions@2020-12-09', heading: 'Activate and manage software subscriptions', rules: ['F1'] },
    { source: 'announcements-2020-09', heading: 'Partner Center software license key and download fulfillment notice', rules: ['F1'] },
    { source: 'on-premises-software@2021-01-15', heading: 'Activate and manage software subscriptions', rules: ['F1'] },
    { source: 'software-subscriptions@2021-01-29', heading: 'Activate and manage software subscriptions', rules: ['F1'] },
  ],
  'download-link/software@2021-01-19': [
    { source: 'announcements-2020-09', heading: 'Partner Center software license key and download fulfillment notice', rules: ['F1'] },
  ],
  'download-link/software@2021-06-03': [
    { source: 'announcements-2021-04', heading: 'Software download link expiry', rules: ['F4'] },
    { source: 'announcements-2021-05', heading: '', rules: ['F4'] },
  ],
  'download-steps/partner@2018-08-31': [
    { source: 'software-subscriptions@2018-08-31', heading: 'Activate and manage software subscriptions', rules: ['F2'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Activate and manage software subscriptions', rules: ['F2'] },
    { source: 'software-subscriptions@2020-12-09', heading: 'Activate and manage software subscriptions', rules: ['F2'] },
    { source: 'software-subscriptions@2021-01-29', heading: 'Activate and manage software subscriptions', rules: ['F2'] },
  ],
  'download-steps/partner@2021-01-19': [
    { source: 'announcements-2020-09', heading: 'Partner Center software license key and download fulfillment notice', rules: ['F2'] },
  ],
  'download-steps/partner@2021-03-04': [
    { source: 'announcements-2021-03', heading: 'Partner Center software license key and download fulfillment', rules: ['F2'] },
    { source: 'software-subscriptions@2021-03-09', heading: 'Activate and manage software subscriptions', rules: ['F2'] },
    { source: 'on-premises-software@2021-03-08', heading: 'Activate and manage software subscriptions', rules: ['F2'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Activate and manage software subscriptions', rules: ['F2'] },
    { source: 'software-subscriptions@2021-09-27', heading: 'Activate and manage software subscriptions', rules: ['F2'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'Activate and manage software subscriptions', rules: ['F2'] },
  ],
  'download-steps/customer@2020-06-23': [
    {
      source: 'software-subscriptions@2020-06-18',
      heading: 'Server subscription download and license keys available through Microsoft 365 Admin Center for customers',
      rules: ['A6'],
    },
    {
      source: 'software-subscriptions@2021-03-08',
      heading: 'Server subscription download and license keys available through Microsoft 365 Admin Center for customers',
      rules: ['A6'],
    },
    {
      source: 'software-subscriptions@2023-06-30',
      heading: 'Server subscription downloads and license keys are available for customers',
      rules: ['A6'],
    },
  ],
  'activity-log/software@2019-05-23': [
    { source: 'software-subscriptions@2019-05-13', heading: 'View activity for software key access and software downloads', rules: ['F3'] },
  ],
  'hybrid-benefit/virtual-machines@2018-05-10': [
    { source: 'azure-ri-server-subscriptions@2018-05-10', heading: 'Azure Hybrid Benefit', rules: ['H1'] },
    { source: 'software-subscriptions@2018-08-31', heading: 'Sell software subscriptions through CSP', rules: ['H1'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Sell software subscriptions through CSP', rules: ['H1'] },
    {
      source: 'software-subscriptions@2021-03-08',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['H1'],
    },
    {
      source: 'software-subscriptions@2023-06-30',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['H1'],
    },
    {
      source: 'software-subscriptions@learn',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['H1'],
    },
  ],
  'purchase/traditional@2022-03-10': [
    { source: 'partner-blog-seat-based@2022-06-28', heading: 'Update March 10, 2022', rules: ['M1'] },
    { source: 'migrate-subscriptions@2023-10-13', heading: 'Previous new commerce milestones', rules: ['M1'] },
    { source: 'migrate-subscriptions@2023-10-13', heading: 'New commerce migration', rules: ['M1'] },
  ],
  'purchase/traditional@2024-08-01': [
    { source: 'tdsynnex-migration@2024-05-13', heading: 'Important update to the new commerce migration timeline', rules: ['M1'] },
  ],
  'purchase/traditional@2024-09-01': [
    {
      source: 'new-commerce-license-based@undated',
      heading: 'New commerce experience for license-based services',
      rules: ['M1'],
    },
  ],
  'move/activate@2019-11-20': [
    { source: 'create-subscription@2019-11-20', heading: 'Create a new subscription', rules: ['B10'] },
    { source: 'create-subscription@2019-11-27', heading: 'Create a new subscription', rules: ['B10'] },
    { source: 'create-subscription@2021-05-19', heading: 'Create a new subscription', rules: ['B10'] },
    { source: 'create-subscription@2023-10-19', heading: 'After you buy a subscription', rules: ['B10'] },
  ],
  'move/suspend@2016-12-01': [
    { source: 'suspend-subscription@2016-12-02', heading: 'Suspend a subscription', rules: ['D1', 'D2'] },
    { source: 'create-subscription@2017-07-18', heading: 'Create a new subscription', rules: ['D1', 'D2'] },
    { source: 'api-suspend-subscription@2017-11-06', heading: 'Suspend a subscription', rules: ['D1'] },
    { source: 'create-subscription@2018-03-01', heading: 'Suspend or cancel a subscription', rules: ['D1', 'D2'] },
    { source: 'create-subscription@2018-08-31', heading: 'Suspend or cancel a subscription', rules: ['D1', 'D2'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription', rules: ['D1'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D2'] },
    { source: 'create-subscription@2021-05-19', heading: 'Suspend a subscription', rules: ['D1', 'D2'] },
    { source: 'create-subscription@2021-10-06', heading: 'Suspend or cancel a subscription', rules: ['D1', 'D2'] },
    { source: 'api-suspend-subscription@2022-06-13', heading: 'Suspend a subscription', rules: ['D1'] },
    { source: 'create-subscription@2023-10-19', heading: 'Suspend a subscription', rules: ['D1', 'D2'] },
  ],
  'move/reactivate@2016-12-01': [
    { source: 'suspend-subscription@2016-12-02', heading: 'Suspend a subscription', rules: ['D6'] },
    { source: 'faq-billing-features@2017-10-17', heading: 'Annual billing FAQ', rules: ['D6'] },
    { source: 'create-subscription@2018-03-01', heading: 'Suspend a subscription', rules: ['D6'] },
    { source: 'create-subscription@2018-08-31', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D6'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D6'] },
    { source: 'create-subscription@2021-05-19', heading: 'Suspend a subscription', rules: ['D6'] },
    { source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Suspended', rules: ['D6'] },
  ],
  'move/cancel@2016-12-01': [
    { source: 'suspend-subscription@2016-12-02', heading: 'Suspend a subscription', rules: ['D1'] },
    { source: 'create-subscription@2018-03-01', heading: 'Suspend or cancel a subscription', rules: ['D1'] },
    { source: 'create-subscription@2018-08-31', heading: 'Suspend or cancel a subscription', rules: ['D1'] },
    { source: 'create-subscription@2019-03-01', heading: 'Suspend or cancel a subscription', rules: ['D1'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription', rules: ['D1'] },
    { source: 'create-subscription@2021-05-19', heading: 'Suspend or cancel a subscription', rules: ['D1'] },
    { source: 'create-subscription@2021-10-06', heading: 'Suspend or cancel a subscription', rules: ['D1'] },
    { source: 'create-subscription@2023-10-19', heading: 'Cancel a subscription', rules: ['D1'] },
  ],
  'move/set-auto-renew@2019-03-02': [
    {
      source: 'create-subscription@2019-03-01',
      heading: 'Choose whether to automatically renew an Azure Marketplace subscription',
      rules: ['C4', 'T5'],
    },
    {
      source: 'create-subscription@2019-11-27',
      heading: 'Choose whether to automatically renew a commercial marketplace subscription',
      rules: ['C4', 'T5'],
    },
    {
      source: 'create-subscription@2021-05-19',
      heading: 'Choose whether to automatically renew a commercial marketplace subscription',
      rules: ['C4', 'T5'],
    },
    { source: 'create-subscription@2021-08-25', heading: '', rules: ['C4', 'T5'] },
    { source: 'software-subscriptions@2021-09-27', heading: 'Toggle auto-renew', rules: ['C4', 'T5'] },
    { source: 'create-subscription@2023-10-19', heading: 'Subscription renewals', rules: ['C4', 'T5'] },
  ],
  'move/set-end-of-term@2026-02-16': [
    { source: 'extended-service-terms@undated', heading: 'Extended service terms (EST) › Overview', rules: ['L8'] },
  ],
  'move/change-quantity@2017-07-18': [
    { source: 'create-subscription@2017-07-18', heading: 'Create a new subscription', rules: ['B9'] },
    { source: 'create-subscription@2018-08-31', heading: 'Create a new subscription', rules: ['B9'] },
    { source: 'create-subscription@2019-11-27', heading: 'Create a new subscription', rules: ['B9'] },
    { source: 'create-subscription@2021-05-19', heading: 'Create a new subscription', rules: ['B9'] },
    { source: 'create-subscription@2021-09-27', heading: 'Increasing and reducing licenses in new commerce subscriptions', rules: ['B9'] },
    { source: 'create-subscription@2023-10-19', heading: 'After you buy a subscription', rules: ['B9'] },
  ],
  'move/convert-trial@2017-09-29': [
    { source: 'trials@2017-09-29', heading: 'Converting a trial to a paid subscription', rules: ['C2'] },
    { source: 'create-subscription@2019-11-20', heading: 'Create a new subscription', rules: ['C2'] },
    { source: 'create-subscription@2019-11-27', heading: 'Create a new subscription', rules: ['C2'] },
    { source: 'trials@2021-09-03', heading: 'Converting new commerce trials to paid subscriptions', rules: ['C2'] },
    { source: 'trials@2022-09-09', heading: 'Converting trials to paid subscriptions', rules: ['C2'] },
    { source: 'create-subscription@2023-10-19', heading: 'Manage trials for new commerce license-based subscriptions', rules: ['C2'] },
  ],
  'move/start-new-term@2026-05-04': [
    { source: 'extended-service-terms@undated', heading: 'Extended service terms (EST) › Overview', rules: ['L9'] },
  ],
  'move/renew@2017-09-19': [
    { source: 'billing-faq@2017-09-19', heading: 'Annual billing FAQ', rules: ['C3', 'T4'] },
    {
      source: 'create-subscription@2019-03-01',
      heading: 'Choose whether to automatically renew an Azure Marketplace subscription',
      rules: ['C3', 'T4'],
    },
    { source: 'license-based-billing@2019-11-21', heading: 'License renewal', rules: ['C3', 'T4'] },
    {
      source: 'create-subscription@2019-11-27',
      heading: 'Choose whether to automatically renew a commercial marketplace subscription',
      rules: ['C3', 'T4'],
    },
    { source: 'billing-basics@2023-01-11', heading: 'Subscription renewal', rules: ['C3', 'T4'] },
    { source: 'create-scheduled-changes@2023-02-17', heading: '', rules: ['C3', 'T4'] },
    { source: 'create-subscription@2023-10-19', heading: 'Subscription renewals', rules: ['C3', 'T4'] },
  ],
  'move/extend@2026-05-04': [
    { source: 'extended-service-terms@undated', heading: 'Extended service terms (EST) › Overview', rules: ['L5', 'L8'] },
  ],
  'move/expire@2017-09-19': [
    { source: 'billing-faq@2017-09-19', heading: 'Free trials FAQ', rules: ['L4'] },
    { source: 'subscription-resources@2021-09-03', heading: 'Subscription', rules: ['L4'] },
    { source: 'create-subscription@2021-05-19', heading: 'Suspend a subscription', rules: ['L4'] },
    { source: 'subscription-lifecycle@learn', heading: 'Expired', rules: ['L4'] },
  ],
  'move/expire@2023-08-04': [{ source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Expired', rules: ['L4'] }],
  'move/disable@2023-08-04': [{ source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Disabled', rules: ['L4', 'L3'] }],
  'move/delete@2016-12-01': [
    { source: 'suspend-subscription@2016-12-01', heading: 'Suspend a subscription', rules: ['D4'] },
    { source: 'suspend-subscription@2016-12-02', heading: 'Suspend a subscription', rules: ['D4'] },
    { source: 'create-subscription@2018-03-01', heading: 'Suspend a subscription', rules: ['D4'] },
    { source: 'create-subscription@2018-08-31', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D4'] },
    { source: 'create-subscription@2019-11-27', heading: 'Suspend or cancel a subscription › Suspend a subscription', rules: ['D4'] },
    { source: 'create-subscription@2021-05-19', heading: 'Suspend a subscription', rules: ['D4'] },
    { source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Deleted', rules: ['L3', 'L4', 'L6'] },
  ],
  'move/schedule-change@2021-09-03': [
    { source: 'create-subscription@2021-08-25', heading: 'Manage new commerce renewals with scheduled changes', rules: ['T13', 'T6'] },
    { source: 'create-subscription@2021-09-27', heading: 'Manage new commerce renewals with scheduled changes', rules: ['T13', 'T6'] },
    { source: 'create-scheduled-changes@2023-02-17', heading: 'Request body', rules: ['T13'] },
    {
      source: 'create-subscription@2023-10-19',
      heading: 'Scheduled changes for managing new commerce license-based subscription renewals',
      rules: ['T13', 'T6'],
    },
  ],
  'move/delete@2023-08-04': [{ source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Deleted', rules: ['L3', 'L4', 'L6'] }],
  'move/migrate@2024-01-01': [
    { source: 'announcement@2023-07-11', heading: 'CSP commercial legacy subscription migrations', rules: ['M1'] },
    { source: 'migrate-subscriptions@learn', heading: 'New commerce migration', rules: ['M1'] },
  ],
  'charge/all@2019-11-26': [
    { source: 'subscription-resources@2019-11-01', heading: 'Subscription', rules: ['T1', 'T3'] },
    { source: 'onetime-billing-scenarios@2022-11-08', heading: 'When you buy on the last day of a month', rules: ['T1', 'T3'] },
    { source: 'product-resources@2022-12-09', heading: 'BillingCycleType', rules: ['T1', 'T3'] },
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: ['T1', 'T3'] },
  ],
  'plan/new-commerce-license@2021-08-19': [
    {
      source: 'announcements-2021-08',
      heading: 'Selling Microsoft 365, Dynamics 365, Power Platform in new commerce',
      rules: ['T1', 'T11'],
    },
    { source: 'announcements-2021-08', heading: 'Seat-based offers for integrated sandbox testing in new commerce', rules: ['T11'] },
    { source: 'new-commerce-license-based@2022-02-14', heading: 'Simplified and enhanced billing', rules: ['T1'] },
  ],
  'plan/new-commerce-license@2023-10-19': [
    {
      source: 'create-subscription@2023-10-19',
      heading: 'Change billing frequency along with billing term and other fields',
      rules: ['T11', 'T1'],
    },
    { source: 'pricing-and-offers@2023-10-18', heading: 'New commerce terms and billing frequencies', rules: ['T11'] },
    { source: 'pricing-and-offers@2023-10-18', heading: 'Monthly and annual terms', rules: ['T11'] },
  ],
  'plan/isv-saas@2019-11-26': [{ source: 'order-resources@2019-07-12', heading: 'OrderLineItem', rules: ['T1'] }],
  'plan/isv-saas@2022-08-21': [{ source: 'marketplace-discover@2022-08-21', heading: '', rules: ['T1'] }],
  'plan/isv-saas@2025-06-13': [{ source: 'saas-accelerator@2025-06-13', heading: 'TermUnitEnum', rules: ['T1'] }],
  'frequency-change/new-commerce-license@2021-10-05': [
    { source: 'create-subscription@2021-10-05', heading: 'Just changing billing frequency (scheduled change)', rules: ['T12'] },
  ],
  'frequency-change/new-commerce-license@2023-10-19': [
    { source: 'create-subscription@2023-10-19', heading: 'Change only billing frequency (scheduled change)', rules: ['T12'] },
    { source: 'billing-frequency@before-2025', heading: 'Manage term duration and billing frequency', rules: ['T12'] },
    { source: 'cloudblue-billing-period@undated', heading: 'Scheduling Subscription Billing Period Changes', rules: ['T12'] },
  ],
  'frequency-change/new-commerce-license@2025-04-01': [
    { source: 'billing-frequency@2025', heading: 'Manage term duration and billing frequency', rules: ['T12'] },
    { source: 'billing-frequency@2025-fi', heading: 'Manage term duration and billing frequency', rules: ['T12'] },
  ],
  'error-codes/billing-cycle-longer-than-term': [
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/custom-term-end': [
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/customer-agreement-missing': [
    { source: 'error-codes@2020-08-26', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2021-10-01', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/day-window-passed': [
    { source: 'error-codes@2020-08-26', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2021-10-01', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/expiring': [
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/hour-window-passed': [
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/not-auto-renewable': [
    { source: 'error-codes@2020-08-26', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2021-10-01', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/order-not-cancellable': [
    { source: 'error-codes@2020-08-26', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2021-10-01', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/ownership-limit': [
    { source: 'error-codes@2020-08-26', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2021-10-01', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/seat-limit': [{ source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] }],
  'error-codes/prerequisite-missing': [
    { source: 'new-commerce-add-ons@2021-09-29', heading: 'Add-on enforcement', rules: [] },
    { source: 'new-commerce-add-ons@2022-02-28', heading: 'Add-on enforcement', rules: [] },
  ],
  'error-codes/quantity-cannot-decrease': [
    { source: 'error-codes@2020-08-26', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2021-10-01', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/saas-cancelled-by-subscription': [
    { source: 'error-codes@2020-08-26', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2021-10-01', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/seat-reduction-window-passed': [
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/suspended': [
    { source: 'error-codes@2020-08-26', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2021-10-01', heading: 'Error codes', rules: [] },
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/term-change': [
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'error-codes/trial-term-change': [
    { source: 'error-codes@2023-06-15', heading: 'Error codes', rules: [] },
    { source: 'error-codes@learn', heading: 'Error codes', rules: [] },
  ],
  'rule/B6': [
    { source: 'create-subscription@2019-03-01', heading: 'Create a new subscription', rules: ['B6'] },
    { source: 'create-subscription@2019-11-27', heading: 'Create a new subscription', rules: ['B6'] },
    { source: 'create-subscription@2023-10-19', heading: 'Create a new subscription', rules: ['B6'] },
  ],
  'rule/F3': [
    { source: 'software-subscriptions@2019-05-13', heading: 'View activity for software key access and software downloads', rules: ['F3'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'View activity for software key access and software downloads', rules: ['F3'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'View activity for software key access and software downloads', rules: ['F3'] },
    { source: 'software-subscriptions@2023-06-30', heading: 'View software key access and software download activity', rules: ['F3'] },
  ],
  'rule/G2': [
    { source: 'software-subscriptions@2020-01-21', heading: 'Buy software subscriptions on behalf of customers', rules: ['G2'] },
    { source: 'software-subscriptions@2021-03-08', heading: 'Buy software subscriptions on behalf of customers', rules: ['G2'] },
  ],
  'rule/L10': [
    { source: 'create-subscription@2021-09-27', heading: 'Suspend a new commerce subscription', rules: ['L10'] },
    { source: 'create-subscription@2021-10-05', heading: 'Suspend a new commerce subscription', rules: ['L10'] },
    { source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Disabled', rules: ['L10'] },
    { source: 'create-subscription@2023-10-19', heading: 'Suspend a subscription', rules: ['L10'] },
    { source: 'subscription-lifecycle@learn', heading: 'Disabled', rules: ['L10'] },
  ],
  'rule/L6': [
    { source: 'subscription-lifecycle@2023-08-04', heading: 'New commerce › Deleted', rules: ['L6'] },
    { source: 'create-subscription@2023-10-19', heading: 'Cancel new commerce license-based subscriptions', rules: ['L6'] },
    { source: 'subscription-lifecycle@learn', heading: 'Deleted', rules: ['L6'] },
  ],
  'rule/P1': [
    { source: 'software-subscriptions@2019-11-27', heading: 'Appropriate roles', rules: ['P1'] },
    { source: 'software-subscriptions@2020-01-21', heading: 'Appropriate roles', rules: ['P1'] },
    {
      source: 'software-subscriptions@2021-03-08',
      heading: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
      rules: ['P1'],
    },
    { source: 'create-subscription@learn-after-2023', heading: 'Appropriate roles', rules: ['P1'] },
    { source: 'create-subscription@customers-path', heading: 'Appropriate roles', rules: ['P1'] },
  ],
  'rule/P3': [
    { source: 'create-subscription@2019-08-16', heading: 'Create, suspend, or cancel customer subscriptions', rules: ['P3'] },
    { source: 'create-subscription@2019-11-20', heading: 'Appropriate roles', rules: ['P3'] },
    { source: 'create-subscription@2019-12-03', heading: 'Appropriate roles', rules: ['P3'] },
  ],
  'rule/R3': [
    {
      source: 'billing-different-types@2019-08-29',
      heading: 'Scenario 6 - Cancel a license-based free trial SaaS subscription',
      rules: ['R3'],
    },
  ],
  'rule/T1': [
    { source: 'order-resources@2019-07-12', heading: 'OrderLineItem', rules: ['T1'] },
    { source: 'new-commerce-license-based@2022-02-14', heading: 'Simplified and enhanced billing', rules: ['T1'] },
    { source: 'marketplace-discover@2022-08-21', heading: '', rules: ['T1'] },
    { source: 'saas-accelerator@2025-06-13', heading: 'TermUnitEnum', rules: ['T1'] },
  ],
  'rule/T10': [
    { source: 'announcement@2023-04-10', heading: 'New date time attributes available for CSP new commerce subscriptions', rules: ['T10'] },
    { source: 'api-get-subscription@2023-05-09', heading: 'Response example for a new commerce subscription', rules: ['T10'] },
    { source: 'subscription-resources@2023-06-26', heading: 'Subscription', rules: ['T10'] },
    { source: 'create-subscription@2023-10-19', heading: 'Subscription renewals', rules: ['T10'] },
    {
      source: 'onetime-billing-scenarios@2022-11-08',
      heading: 'Monthly term subscription expiration dates on special cases',
      rules: ['T10'],
    },
    { source: 'api-billing-frequency-software@2022-06-15', heading: 'Request example for a software subscription', rules: ['T10'] },
    { source: 'api-savings-plan@2023-06-15', heading: 'Get a customer’s subscriptions', rules: ['T10'] },
  ],
  'rule/T2': [
    {
      source: 'onetime-billing-scenarios@2022-11-08',
      heading: 'Monthly term subscription expiration dates on special cases',
      rules: ['T2'],
    },
    { source: 'announcement@2023-04-10', heading: 'New date time attributes available for CSP new commerce subscriptions', rules: ['T2'] },
    { source: 'subscription-resources@2023-06-26', heading: 'Subscription', rules: ['T2'] },
  ],
  'rule/W13': [
    {
      source: 'announcements-2021-10',
      heading: 'Coming soon: New commerce experience for CSP seat-based offers technical release',
      rules: ['W13'],
    },
  ],
  'rule/W22': [
    { source: 'subscription-resources@2023-06-26', heading: 'RefundOption', rules: ['W22'] },
    { source: 'api-get-subscription@2023-05-09', heading: 'Response example for a new commerce subscription', rules: ['W22'] },
    { source: 'api-get-subscriptions@2022-06-13', heading: "Get a customer's subscriptions", rules: ['W22'] },
    { source: 'create-subscription@2023-10-19', heading: 'Subscription renewals', rules: ['W22'] },
  ],
  'rule/X4': [
    {
      source: 'voice-taxes@2020-09-10',
      heading: 'Regional taxes, regulations for Public Switched Telephone Network (PTSN) services',
      rules: ['X4'],
    },
    { source: 'announcements-2021-08', heading: 'Invoice structure update for the US, Puerto Rico and Canada', rules: ['X4'] },
    { source: 'voice-taxes@2022-11-08', heading: 'Invoice presentation and partner reconciliation file', rules: ['X4'] },
  ],
};
