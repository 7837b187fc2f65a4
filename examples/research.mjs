#!/usr/bin/env node
// Gives the project of direction-9.mjs its registers and five years of historical cases, and asks what the research asks: case
// statistics, a forecast that must beat a naive one, early warnings, cases per qualified person, and the statistical annex.
// 为课题方向 9 的演示项目登记处理机构、服务机构与人员、政策，导入五年历史案件，并回答研究问题、编制统计附录。
//
//   CASELEDGER_SECRET=… node examples/research.mjs
//
// Run direction-9.mjs first. Safe to run again: the same request, and the same row, changes nothing. All names are invented.

import assert from 'node:assert/strict';
import { connect } from './caseledger.mjs';
import { uscc } from './notices.mjs';

const PROJECT = 'sample-9';
const OCCURRED = '2026-02-02T09:00:00+08:00';
const officer = await connect().catch((e) => {
  console.error(e.message);
  process.exit(1);
});
let last = 0;

async function once(mutation, input, id) {
  const answer = await officer.send(mutation, input, `sample/${mutation}/${id}`);
  last = Math.max(last, answer.position);
  return answer;
}

const about = (field) => ({ projectId: PROJECT, occurredAt: OCCURRED, ...field });

// --- Registers 登记簿 ---------------------------------------------------------------------------------------------------

const COUNTIES = ['GANGKOU', 'FANGCHENG', 'SHANGSI', 'DONGXING'];
const NAMES = ['港口区', '防城区', '上思县', '东兴市'];

for (const [i, county] of COUNTIES.entries()) {
  const bodyId = `sample-body-${i}`;
  const particulars = { kind: 'MARKET_SUPERVISION', name: `${NAMES[i]}市场监督管理局（演示）`, locality: NAMES[i], county };
  await once('registerHandlingBody', about({ bodyId, particulars, openedOn: '2019-03-01' }), bodyId);
  const capacity = {
    validity: { from: '2021-01-01' },
    officers: 6 + i,
    casesPerYear: 120 + 20 * i,
    channels: ['COMPLAINTS', 'ADMINISTRATIVE_ADJUDICATION', 'ADMINISTRATIVE_PENALTY'],
    source: '课题组调查',
  };
  await once('recordHandlingCapacity', { bodyId, capacity, occurredAt: OCCURRED }, bodyId);

  const institutionId = `sample-institution-${i}`;
  const services = ['ADVICE', 'PATENT_PROSECUTION', 'LITIGATION'];
  const office = { kind: 'PATENT_AGENCY', name: `${NAMES[i]}示例知识产权代理事务所`, uscc: uscc(900 + i), county, services };
  await once('registerInstitution', about({ institutionId, particulars: office, validity: { from: '2020-01-01' } }), institutionId);
  for (let person = 0; person <= i; person++) {
    const practitionerId = `sample-practitioner-${i}-${person}`;
    const validity = { from: '2021-06-01' };
    const qualifications = [{ kind: 'PATENT_AGENT', certificateNumber: `45${i}${person}0001`, validity }];
    const identity = { name: `示例${'甲乙丙丁'[person]}${NAMES[i][0]}` };
    const engagement = { institutionId, validity };
    await once('registerPractitioner', about({ practitionerId, identity, qualifications, engagement }), practitionerId);
  }
}

const POLICIES = [
  ['old', '示例政发〔2018〕3号', '防城港市知识产权保护办法（演示）', '2018-05-01'],
  ['new', '示例政发〔2023〕8号', '防城港市知识产权保护条例（演示）', '2023-05-01'],
];
for (const [id, documentNumber, title, from] of POLICIES) {
  const issuer = '防城港市人民政府（演示）';
  const particulars = { documentNumber, title, issuer, level: 'CITY', validity: { from }, topics: ['GENERAL', 'E_COMMERCE'] };
  await once('registerPolicy', about({ policyId: `sample-policy-${id}`, particulars }), id);
}
const repeal = { policyId: 'sample-policy-old', repealedBy: 'sample-policy-new', on: '2023-05-01', occurredAt: OCCURRED };
await once('repealPolicy', repeal, 'old');

// --- Five years of cases 五年案件 ----------------------------------------------------------------------------------------

const HEADER =
  '来源机构,来源编号,案号,知识产权类型,纠纷类型,处理途径,办理机构,区县,行业,平台,是否涉外,处理结果,金额（元）,立案日期,结案日期,请求人,被请求人,权利号';
const TYPES = ['商标', '发明专利', '著作权'];
const INDUSTRIES = ['海产品加工', '跨境电子商务', '边境贸易', '粮油食品'];

/** Small chance that is the same in each run. */
function dice(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const day = (year, month, date) => new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/** Cases grow by a tenth each year, with a peak before the Double Eleven and a valley at the Spring Festival. */
function rows() {
  const chance = dice(9);
  const all = [];
  for (let month = 0; month < 60; month++) {
    const season = 1 + 0.35 * Math.sin(((month % 12) - 6) * (Math.PI / 6));
    const count = Math.round(12 * 1.1 ** (month / 12) * season + 2 * chance());
    for (let nth = 0; nth < count; nth++) {
      const number = all.length + 1;
      const opened = day(2021, month, 1 + Math.floor(27 * chance()));
      const ends = Math.floor(20 + 100 * chance());
      const closed = chance() < 0.92 ? day(2021, month, 28 + ends) : '';
      const county = Math.floor(4 * chance() ** 1.5);
      all.push([
        '示例市中级人民法院', number, `（示例）${2021 + Math.floor(month / 12)}桂06民初${number}号`, TYPES[number % 3], '侵权', '诉讼',
        '示例市中级人民法院', NAMES[county], INDUSTRIES[Math.floor(4 * chance())], '', number % 17 ? '否' : '是', closed ? '判决' : '未结',
        closed ? (1000 + Math.round(90000 * chance())).toFixed(2) : '', opened, closed, `示例权利人${number % 40}有限公司`,
        `示例商行${number}`, `第${number}号`,
      ]);
    }
  }
  return all;
}

const cases = rows();
const wrong = ['示例市中级人民法院', 'x-1', '', '商标', '侵权', '诉讼', '示例市中级人民法院', '火星', '边境贸易', '', '否', '判决', '', '2021-13-01', '', '甲', '乙', ''];
const csv = [HEADER, ...[...cases, wrong].map((it) => it.join(','))].join('\n') + '\n';
const fileDigest = await officer.upload('historical-cases.csv', csv);
const importId = 'sample-import';
const importing = about({ importId, fileDigest, fileName: 'historical-cases.csv', whenDiffers: 'REFUSE' });
await once('importHistoricalCases', importing, importId);

async function imported() {
  const { historicalImport } = await officer.ask(
    `query ($id: ID!, $at: Position) { historicalImport(id: $id, atPosition: $at) {
       state percent rows stored duplicates refused receipts(outcomes: [REFUSED]) { nodes { row faults { field message } } } } }`,
    { id: importId, at: last },
  );
  return historicalImport;
}

let progress = await imported();
while (progress.state === 'RUNNING') {
  await new Promise((resolve) => setTimeout(resolve, 300));
  progress = await imported();
}
console.log(`Import 导入: ${progress.rows} rows 行, ${progress.stored} stored 存入, ${progress.duplicates} duplicates 重复, ${progress.refused} refused 拒绝`);
for (const { row, faults } of progress.receipts.nodes) console.log(`  row 第 ${row} 行: ${faults.map((it) => `${it.field}: ${it.message}`).join(' ')}`);
assert.equal(progress.refused, 1);

// --- Questions 研究问题 --------------------------------------------------------------------------------------------------

const { caseStatistics, forecast, earlyWarnings, casesPerQualifiedPerson, policiesInForce } = await officer.ask(
  `query ($project: ID!) {
     caseStatistics(projectId: $project, kind: "historical_cases", groupBy: ["county"],
                    window: {from: "2025-01-01", until: "2026-01-01"}) {
       position rows { facts { value } figures { received receivedChange { value } closed medianDays clearance { value } } }
       total { received closed clearance { value } }
     }
     forecast(projectId: $project, kind: "historical_cases", until: "2026-01-01", horizon: 6) {
       chosen refusal reason backTests { method mae } months { month expected lower80 upper80 lower95 upper95 }
     }
     earlyWarnings(projectId: $project, asOf: "2026-01-01") { warnings { sentence { zh en } } unjudged { rule explanation } }
     casesPerQualifiedPerson(projectId: $project, window: {from: "2025-01-01", until: "2026-01-01"}) {
       counties { county received persons perPerson { value } }
     }
     policiesInForce(projectId: $project, on: "2026-01-01", topic: E_COMMERCE) { particulars { documentNumber title } }
   }`,
  { project: PROJECT },
);

console.log(`\nCases of 2025 by county 按区县（position 位置 ${caseStatistics.position}）`);
for (const { facts, figures: it } of caseStatistics.rows) {
  console.log(
    `  ${facts[0].value.padEnd(10)} received 收案 ${it.received} (${it.receivedChange.value}), closed 结案 ${it.closed}, ` +
      `median 中位 ${it.medianDays} days 天, clearance 结案率 ${it.clearance.value}`,
  );
}
const sum = caseStatistics.rows.reduce((all, it) => all + it.figures.received, 0);
assert.equal(sum, caseStatistics.total.received);
assert.equal(sum, cases.filter((it) => it[13].startsWith('2025')).length);

console.log(`\nForecast 预测: ${forecast.chosen ?? `${forecast.refusal} ${forecast.reason}`}`);
for (const { method, mae } of forecast.backTests) console.log(`  back-test 回测 ${method.padEnd(28)} mean absolute error 平均绝对误差 ${mae}`);
for (const it of forecast.months) console.log(`  ${it.month.slice(0, 7)} ${it.expected}  80 % [${it.lower80}, ${it.upper80}]  95 % [${it.lower95}, ${it.upper95}]`);
assert.ok(forecast.chosen, forecast.reason);

console.log('\nEarly warnings 预警');
for (const { sentence } of earlyWarnings.warnings) console.log(`  ${sentence.zh}\n  ${sentence.en}`);
for (const { rule, explanation } of earlyWarnings.unjudged) console.log(`  not judged 未判断 ${rule}: ${explanation}`);

console.log('\nCases per qualified person 每名持证人员案件数');
for (const it of casesPerQualifiedPerson.counties) {
  console.log(`  ${String(it.county).padEnd(10)} ${it.received} / ${it.persons} = ${it.perPerson.value ?? '–'}`);
}
console.log(`\nPolicies in force 有效政策: ${policiesInForce.map((it) => `${it.particulars.documentNumber} ${it.particulars.title}`).join('; ')}`);
assert.equal(policiesInForce.length, 1);

// --- The annex 统计附录 --------------------------------------------------------------------------------------------------

await once('compileAnnex', { annexId: 'sample-annex', projectId: PROJECT, from: '2021-01-01', until: '2026-01-01' }, 'sample-annex');
const { annex } = await officer.ask(
  `query ($at: Position) { annex(id: "sample-annex", atPosition: $at) {
     reflects files { format sha256 size } writtenAgain { format sha256 } url(format: PDF) } }`,
  { at: last },
);
console.log(`\nAnnex 统计附录 (reflects position 反映位置 ${annex.reflects}): ${annex.url}`);
for (const { format, sha256, size } of annex.files) {
  console.log(`  ${format.padEnd(5)} ${sha256} ${size} bytes`);
  assert.equal(annex.writtenAgain.find((it) => it.format === format).sha256, sha256);
}
console.log('Written again from the kept figures, every file is the same 由所存数据重新编制，各文件完全一致。');
