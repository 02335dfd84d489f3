/** The picture of the home page: a subscription that was ordered yesterday, now; it moves with the reader's clock. */
import type { Instant } from 'termbook';
import { defineComponent, h, onBeforeUnmount, onMounted, ref } from 'vue';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const LivePicture = defineComponent({
  name: 'LivePicture',
  setup() {
    const place = ref<HTMLElement | null>(null);
    const said = ref('');
    let timer: ReturnType<typeof setInterval> | undefined;
    // the library is loaded by the page that shows it, and by no other
    onMounted(async () => {
      const [{ decideCancellation, instant, termFrom }, { english }, { defineTimeline }] = await Promise.all([
        import('termbook'),
        import('termbook/explain/en'),
        import('termbook/timeline-element'),
      ]);
      if (place.value === null) return;
      const orderedAt = instant(Math.floor((Date.now() - 20 * hourMs) / hourMs) * hourMs);
      const family = 'new-commerce-license';
      const subscription = {
        id: 's-1',
        status: 'active',
        family,
        billingCycle: 'monthly',
        orderedAt,
        changedAt: orderedAt,
        quantity: 5,
        autoRenew: true,
        term: termFrom(orderedAt, 'P1M', family),
      } as const;
      defineTimeline();
      const timeline = document.createElement('termbook-timeline');
      timeline.language = english;
      timeline.life = { subscription };
      timeline.span = { fromAt: (orderedAt - dayMs / 2) as Instant, untilAt: (orderedAt + 11 * dayMs) as Instant };
      place.value.replaceChildren(timeline);
      const show = (): void => {
        const at = instant(Date.now());
        timeline.at = at;
        said.value = english.explain(decideCancellation(subscription, at), { rules: false });
      };
      show();
      timer = setInterval(show, 1000);
    });
    onBeforeUnmount(() => clearInterval(timer));
    return () =>
      h('div', { class: 'live-picture' }, [
        h('p', { class: 'live-label' }, 'A monthly NCE license, ordered about 20 hours ago. The line is now.'),
        h('p', { class: 'live-answer' }, said.value),
        h('div', { class: 'live-drawn', ref: place }),
      ]);
  },
});
