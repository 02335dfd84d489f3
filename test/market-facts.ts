import type { Market } from '../src/vocabulary/market.js';

/** Partner Center's list of 2023-10: code and name. */
const listedText = `
AF Afghanistan; AX Åland Islands; AL Albania; DZ Algeria; AS American Samoa; AD Andorra; AO Angola; AI Anguilla; AQ Antarctica;
AG Antigua and Barbuda; AR Argentina; AM Armenia; AW Aruba; AU Australia; AT Austria; AZ Azerbaijan; BS Bahamas; BH Bahrain;
BD Bangladesh; BB Barbados; BY Belarus; BE Belgium; BZ Belize; BJ Benin; BM Bermuda; BT Bhutan; BO Bolivia; BQ Bonaire;
BA Bosnia and Herzegovina; BW Botswana; BV Bouvet Island; BR Brazil; IO British Indian Ocean Territory; VG British Virgin Islands;
BN Brunei; BG Bulgaria; BF Burkina Faso; BI Burundi; CV Cabo Verde; KH Cambodia; CM Cameroon; CA Canada; KY Cayman Islands;
CF Central African Republic; TD Chad; CL Chile; CN China; CX Christmas Island; CC Cocos (Keeling) Islands; CO Colombia; KM Comoros;
CG Congo; CD Congo (DRC); CK Cook Islands; CR Costa Rica; CI Côte d'Ivoire; HR Croatia; CW Curaçao; CY Cyprus; CZ Czechia; DK Denmark;
DJ Djibouti; DM Dominica; DO Dominican Republic; EC Ecuador; EG Egypt; SV El Salvador; GQ Equatorial Guinea; ER Eritrea; EE Estonia;
SZ eSwatini; ET Ethiopia; FK Falkland Islands; FO Faroe Islands; FJ Fiji; FI Finland; FR France; GF French Guiana; PF French Polynesia;
TF French Southern Territories; GA Gabon; GM Gambia; GE Georgia; DE Germany; GH Ghana; GI Gibraltar; GR Greece; GL Greenland; GD Grenada;
GP Guadeloupe; GU Guam; GT Guatemala; GG Guernsey; GN Guinea; GW Guinea-Bissau; GY Guyana; HT Haiti; HM Heard Island and McDonald Islands;
HN Honduras; HK Hong Kong SAR; HU Hungary; IS Iceland; IN India; ID Indonesia; IQ Iraq; IE Ireland; IM Isle of Man; IL Israel; IT Italy;
JM Jamaica; XJ Jan Mayen; JP Japan; JE Jersey; JO Jordan; KZ Kazakhstan; KE Kenya; KI Kiribati; KR Korea; XK Kosovo; KW Kuwait;
KG Kyrgyzstan; LA Laos; LV Latvia; LB Lebanon; LS Lesotho; LR Liberia; LY Libya; LI Liechtenstein; LT Lithuania; LU Luxembourg;
MO Macao SAR; MG Madagascar; MW Malawi; MY Malaysia; MV Maldives; ML Mali; MT Malta; MH Marshall Islands; MQ Martinique; MR Mauritania;
MU Mauritius; YT Mayotte; MX Mexico; FM Micronesia; MD Moldova; MC Monaco; MN Mongolia; ME Montenegro; MS Montserrat; MA Morocco;
MZ Mozambique; MM Myanmar; NA Namibia; NR Nauru; NP Nepal; NL Netherlands, The; NC New Caledonia; NZ New Zealand; NI Nicaragua; NE Niger;
NG Nigeria; NU Niue; NF Norfolk Island; MP Northern Mariana Islands; MK North Macedonia; NO Norway; OM Oman; PK Pakistan; PW Palau;
PS Palestinian Authority; PA Panama; PG Papua New Guinea; PY Paraguay; PE Peru; PH Philippines; PN Pitcairn Islands; PL Poland;
PT Portugal; PR Puerto Rico; QA Qatar; RE Réunion; RO Romania; RU Russia; RW Rwanda; XS Saba; KN Saint Kitts and Nevis; LC Saint Lucia;
MF Saint Martin; PM Saint Pierre and Miquelon; VC Saint Vincent and the Grenadines; BL Saint-Barthélemy; WS Samoa; SM San Marino;
ST São Tomé and Príncipe; SA Saudi Arabia; SN Senegal; RS Serbia; SC Seychelles; SL Sierra Leone; SG Singapore; XE Sint Eustatius;
SX Sint Maarten; SK Slovakia; SI Slovenia; SB Solomon Islands; SO Somalia; ZA South Africa; GS South Georgia and South Sandwich Islands;
SS South Sudan; ES Spain; LK Sri Lanka; SH St Helena, Ascension, Tristan da Cunha; SR Suriname; SJ Svalbard; SE Sweden; CH Switzerland;
TW Taiwan; TJ Tajikistan; TZ Tanzania; TH Thailand; TL Timor-Leste; TG Togo; TK Tokelau; TO Tonga; TT Trinidad and Tobago; TN Tunisia;
TR Türkiye; TM Turkmenistan; TC Turks and Caicos Islands; TV Tuvalu; UG Uganda; UA Ukraine; AE United Arab Emirates; GB United Kingdom;
UM U.S. Outlying Islands; VI U.S. Virgin Islands; US United States; UY Uruguay; UZ Uzbekistan; VU Vanuatu; VA Vatican City; VE Venezuela;
VN Vietnam; WF Wallis and Futuna; YE Yemen; ZM Zambia; ZW Zimbabwe
`;

/** The 109 markets without Azure reservations: Partner Center's code and name. */
const unsoldText = `
AX Aland Islands; AS American Samoa; AD Andorra; AI Anguilla; AQ Antarctica; AG Antigua and Barbuda; AW Aruba; AZ Azerbaijan; BJ Benin;
BT Bhutan; BQ Bonaire; BV Bouvet Island; IO British Indian Ocean Territory; VG British Virgin Islands; BF Burkina Faso; BI Burundi;
KH Cambodia; CF Central African Republic; TD Chad; CN China; CX Christmas Island; CC Cocos (Keeling) Islands; KM Comoros; CG Congo;
CD Congo (DRC); CK Cook Islands; DJ Djibouti; DM Dominica; GQ Equatorial Guinea; ER Eritrea; FK Falkland Islands; GF French Guiana;
PF French Polynesia; TF French Southern Territories; GA Gabon; GM Gambia; GI Gibraltar; GL Greenland; GD Grenada; GP Guadeloupe; GU Guam;
GG Guernsey; GN Guinea; GW Guinea-Bissau; GY Guyana; HT Haiti; HM Heard Island and McDonald Islands; IM Isle of Man; XJ Jan Mayen;
JE Jersey; KI Kiribati; XK Kosovo; LA Laos; LS Lesotho; LR Liberia; MG Madagascar; MW Malawi; MV Maldives; ML Mali; MH Marshall Islands;
MQ Martinique; MR Mauritania; YT Mayotte; FM Micronesia; MS Montserrat; MZ Mozambique; MM Myanmar; NR Nauru; NC New Caledonia; NE Niger;
NU Niue; NF Norfolk Island; MP Northern Mariana Islands; PW Palau; PG Papua New Guinea; PN Pitcairn Islands; RE Reunion; XS Saba;
BL Saint Barthélemy; LC Saint Lucia; MF Saint Martin; PM Saint Pierre and Miquelon; VC Saint Vincent and the Grenadines; WS Samoa;
SM San Marino; ST São Tomé and Príncipe; SC Seychelles; SL Sierra Leone; XE Sint Eustatius; SX Sint Maarten; SB Solomon Islands;
SO Somalia; GS South Georgia and South Sandwich Islands; SS South Sudan; SH St Helena, Ascension, Tristan da Cunha; SR Suriname;
SJ Svalbard; SZ Swaziland; TL Timor-Leste; TG Togo; TK Tokelau; TO Tonga; TC Turks and Caicos Islands; TV Tuvalu;
UM U.S. Outlying Islands; VU Vanuatu; VA Vatican City; WF Wallis and Futuna; YE Yemen
`;

/** Regional authorization: area, billing currency (none = blank), then code and name of each market. */
const areasText = `
Africa|USD|AO Angola;BJ Benin;BW Botswana;BF Burkina Faso;BI Burundi;CM Cameroon;CV Cabo Verde;CF Central African Republic;TD Chad;KM Comoros;CG Congo;CD Congo (DRC);CI Côte d'Ivoire;DJ Djibouti;GQ Equatorial Guinea;ER Eritrea;ET Ethiopia;PF French Polynesia;GA Gabon;GM Gambia;GH Ghana;GN Guinea;GW Guinea-Bissau;KE Kenya;LR Liberia;MG Madagascar;MW Malawi;ML Mali;MU Mauritius;YT Mayotte;NA Namibia;NC New Caledonia;NE Niger;NG Nigeria;RE Reunion;RW Rwanda;ST São Tomé and Príncipe;SN Senegal;SC Seychelles;SL Sierra Leone;SO Somalia;SS South Sudan;SH St Helena, Ascension, Tristan da Cunha;TZ Tanzania;TG Togo;UG Uganda;ZM Zambia
Asia and Pacific|USD|BD Bangladesh;BT Bhutan;BN Brunei Darussalam;KH Cambodia;HK Hong Kong Special Administrative Region;ID Indonesia;LA Laos;MO Macao Special Administrative Region;MY Malaysia;MV Maldives;MM Myanmar;NP Nepal;PH Philippines;SG Singapore;LK Sri Lanka;TH Thailand;TL Timor-Leste;VN Vietnam
Australia|AUD|AU Australia;CX Christmas Island;CC Cocos (Keeling) Islands;CK Cook Islands;FJ Fiji;TF French Southern Territories;HM Heard Island and McDonald Islands;KI Kiribati;MH Marshall Islands;FM Micronesia;NR Nauru;NU Niue;NF Norfolk Island;PW Palau;PG Papua New Guinea;PN Pitcairn Islands;SB Solomon Islands;TK Tokelau;TO Tonga;TV Tuvalu;WF Wallis and Futuna
Brazil|USD|BR Brazil
Brazil|BRL|BR Brazil
Canada|CAD|CA Canada;PM Saint Pierre and Miquelon
China|CNY|CN China
Europe|EUR|AX Åland Islands;AD Andorra;AT Austria;BE Belgium;BV Bouvet Island;BG Bulgaria;HR Croatia;CY Cyprus;CZ Czech Republic;EE Estonia;FI Finland;FR France;DE Germany;GR Greece;GL Greenland;HU Hungary;IS Iceland;IE Ireland;IT Italy;LV Latvia;LI Liechtenstein;LT Lithuania;LU Luxembourg;MT Malta;MC Monaco;NL Netherlands;PL Poland;PT Portugal;RO Romania;SM San Marino;SK Slovakia;SI Slovenia;ES Spain
Europe|DKK|DK Denmark;FO Faroe Islands
Europe|GBP|GI Gibraltar;GG Guernsey;IM Isle of Man;JE Jersey;GB UK
Europe|NOK|NO Norway;SJ Svalbard and Jan Mayen;XJ Svalbard and Jan Mayen
Europe|SEK|SE Sweden
Europe|CHF|CH Switzerland
Europe|none|VA Vatican City
India|INR|IN India
Japan|JPY|JP Japan
Korea, Republic of|KRW|KR Korea, Republic of
Latin America and the Caribbean|USD|AI Anguilla;AQ Antarctica;AG Antigua and Barbuda;AR Argentina;AW Aruba;BS Bahamas;BB Barbados;BZ Belize;BM Bermuda;BO Bolivia;BQ Bonaire;VG British Virgin Islands;KY Cayman Islands;CL Chile;CO Colombia;CR Costa Rica;CW Curaçao;DM Dominica;DO Dominican Republic;EC Ecuador;SV El Salvador;FK Falkland Islands;GF French Guiana;GD Grenada;GP Guadeloupe;GT Guatemala;GY Guyana;HT Haiti;HN Honduras;JM Jamaica;MQ Martinique;MX Mexico;MS Montserrat;NI Nicaragua;PA Panama;PY Paraguay;PE Peru;PR Puerto Rico;XS Saba;BL Saint Barthélemy;LC Saint Lucia;MF Saint Martin;VC Saint Vincent and the Grenadines;XE Sint Eustatius;SX Sint Maarten;GS South Georgia and South Sandwich Islands;SR Suriname;TT Trinidad and Tobago;TC Turks and Caicos Islands;UY Uruguay;VE Venezuela;VI Virgin Islands, U.S.
Latin America and the Caribbean|none|KN Saint Kitts and Nevis
Middle East, Central Europe, and Eastern Europe|USD|AF Afghanistan;AL Albania;DZ Algeria;AM Armenia;AZ Azerbaijan;BH Bahrain;IO British Indian Ocean Territory;EG Egypt;GE Georgia;IQ Iraq;IL Israel;JO Jordan;KZ Kazakhstan;XK Kosovo;KW Kuwait;KG Kyrgyzstan;LB Lebanon;LS Lesotho;LY Libya;MR Mauritania;MD Moldova;MN Mongolia;ME Montenegro;MA Morocco;MZ Mozambique;OM Oman;PK Pakistan;QA Qatar;SA Saudi Arabia;RS Serbia;ZA South Africa;SZ Swaziland;TJ Tajikistan;TN Tunisia;TR Türkiye;TM Turkmenistan;UA Ukraine;AE United Arab Emirates;UZ Uzbekistan;YE Yemen;ZW Zimbabwe
Middle East, Central Europe, and Eastern Europe|none|BA Bosnia and Herzegovina;MK North Macedonia, Republic of;PS Palestinian Authority
New Zealand|NZD|NZ New Zealand;WS Samoa;VU Vanuatu
Taiwan|TWD|TW Taiwan
United States|USD|AS American Samoa;GU Guam;MP Northern Mariana Islands;US United States;UM U.S. Outlying Islands
`;

export interface Row {
  readonly code: Market;
  readonly name: string;
}

function rowsOf(text: string): readonly Row[] {
  const rows = text.trim().split(/;\s*/);
  return rows.map((row) => ({ code: row.slice(0, 2) as Market, name: row.slice(3) }));
}

export const listed = rowsOf(listedText);
export const unsold = rowsOf(unsoldText);
export const areaRows = areasText
  .trim()
  .split('\n')
  .map((line) => {
    const [area = '', currency = '', rows = ''] = line.split('|');
    return { area, currency: currency === 'none' ? null : currency, rows: rowsOf(rows) };
  });
