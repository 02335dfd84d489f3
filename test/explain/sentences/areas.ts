import type { Area } from '../../../src/vocabulary/area.js';

/** The areas that a partner may sell in, in the order of their names in English. An area that is missing does not compile. */
export const areas: { readonly [A in Area]: string } = {
  africa: 'Africa',
  'asia-and-pacific': 'Asia and Pacific',
  australia: 'Australia',
  brazil: 'Brazil',
  canada: 'Canada',
  china: 'China',
  europe: 'Europe',
  india: 'India',
  japan: 'Japan',
  korea: 'Korea',
  'latin-america-and-caribbean': 'Latin America and the Caribbean',
  'middle-east-central-and-eastern-europe': 'Middle East, Central and Eastern Europe',
  'new-zealand': 'New Zealand',
  russia: 'Russia',
  taiwan: 'Taiwan',
  'united-states': 'the United States',
};
