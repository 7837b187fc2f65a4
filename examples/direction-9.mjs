#!/usr/bin/env node
// Leads a project of direction 9 to its two targets: a report of 30,000 characters with its abstract, first returned and then
// accepted, and a white paper, compiled and published; with the figures before and after.
// 演示课题方向 9：三万字的研究报告及摘要（先退回、后通过验收），以及编制并发布的白皮书，并列出前后的考核指标。
//
//   CASELEDGER_SECRET=… CASELEDGER_REVIEWER_SECRET=… node examples/direction-9.mjs
//
// Nobody reviews her own text, so it takes two clients. An installation of before the client `reviewer` adds one to identity.yml.
// Safe to run again: each request has an id, and the same request again changes nothing. Needs Node 18 and nothing else.

import assert from 'node:assert/strict';
import { connect, Refused } from './caseledger.mjs';
import { at, uscc } from './notices.mjs';

const PROJECT = 'sample-9';
const REPORT = 'sample-9-report';
const PAPER = 'sample-9-white-paper';
const [author, reviewer] = await Promise.all([
  connect(),
  connect(process.env.CASELEDGER_REVIEWER ?? 'reviewer', 'CASELEDGER_REVIEWER_SECRET'),
]).catch((e) => {
  console.error(e.message);
  process.exit(1);
});
let last = 0;

/** Sends a command under a request id that is the same in each run; `nth` tells apart what is done twice to a record. */
async function once(who, mutation, input, nth = '') {
  const id = input.deliverableId ?? input.projectId;
  const answer = await who.send(mutation, input, `sample/${mutation}/${id}${nth && `/${nth}`}`);
  last = Math.max(last, answer.position);
  return answer;
}

// --- Texts 文本 --------------------------------------------------------------------------------------------------------

const COUNTIES = ['港口区', '防城区', '上思县', '东兴市'];
const RIGHTS = ['专利权', '商标权', '著作权', '商业秘密', '地理标志'];
const INDUSTRIES = ['海产品加工', '跨境电子商务', '钢铁与有色金属', '粮油食品', '边境贸易', '化工新材料', '中药材种植'];
const CHANNELS = ['行政裁决', '人民调解', '司法诉讼', '平台投诉', '行政处罚'];
const FINDINGS = [
  (c, r, i, h) => `从${c}的情况看，${i}领域的${r}纠纷主要通过${h}解决，当事人普遍反映取证周期偏长。`,
  (c, r, i, h) => `课题组走访${c}的${i}企业后发现，涉及${r}的争议多发生在新品上市后的3个月内，企业对${h}的了解仍显不足。`,
  (c, r, i, h) => `就${r}而言，${c}的${i}行业缺少专职人员——多数企业由行政人员兼管，遇到争议时往往先选择${h}。`,
  (c, r, i, h) => `建议${c}围绕${i}建立${r}预警名录，把${h}与“互联网+”维权援助衔接起来，做到早发现、早提示、早处置。`,
];

/** Sentences that all differ, one for each county, right, industry, channel and finding, until they are long enough. */
function* sentences() {
  for (const finding of FINDINGS)
    for (const right of RIGHTS)
      for (const industry of INDUSTRIES)
        for (const channel of CHANNELS) for (const county of COUNTIES) yield finding(county, right, industry, channel);
}

function report(longest) {
  let text = '# 防城港市知识产权纠纷发生与应对现状研究报告（演示）\n';
  let n = 0;
  for (const sentence of sentences()) {
    if (text.length > longest) break;
    if (n % 60 === 0) text += `\n\n## 第${n / 60 + 1}章\n\n`;
    text += sentence + (++n % 6 === 0 ? '\n\n' : '');
  }
  return text;
}

const ABSTRACT = `本报告调查了防城港市四个县（市、区）的知识产权纠纷，分析了${INDUSTRIES.join('、')}等行业的争议特点，\
比较了${CHANNELS.join('、')}五种解决途径，并提出预警、协作和人才方面的建议。`;
const WHITE_PAPER = `# 防城港市知识产权保护状况白皮书（演示）\n\n${[...sentences()].slice(0, 200).join('\n\n')}\n`;

// --- Steps 办理 --------------------------------------------------------------------------------------------------------

const file = async (fileName, content) => ({ digest: await author.upload(fileName, content), fileName });

async function preview({ digest, fileName }) {
  const { characterCount } = await author.ask(
    `query ($digest: String!, $fileName: String!) {
       characterCount(digest: $digest, fileName: $fileName) {
         text { counts { han wordProcessor nonSpace } } asReport { method characters decides holds } reportCountsDisagree
       }
     }`,
    { digest, fileName },
  );
  console.log(`\n${fileName} 字数:`);
  for (const { method, characters, decides, holds } of characterCount.asReport) {
    console.log(`  ${method.padEnd(15)} ${String(characters).padStart(6)} ${holds ? '✔' : '✘'} ≥ 30000${decides ? '  decides 以此为准' : ''}`);
  }
  if (characterCount.reportCountsDisagree) console.log('  The counts disagree about the target 三种字数结论不一致');
  return characterCount.text.counts;
}

async function upload(deliverableId, version, day, texts) {
  await once(author, 'uploadDeliverableVersion', { deliverableId, ...texts, occurredAt: at(day) }, version);
  await once(author, 'submitDeliverable', { deliverableId, version, occurredAt: at(day + 1) }, version);
}

async function refuseOwnReview() {
  try {
    const review = { deliverableId: REPORT, version: 1, reviewer: '作者本人', passed: true, occurredAt: at(65) };
    await author.send('reviewDeliverable', review);
    assert.fail('An author reviewed her own text 作者评审了自己的文本');
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    const [{ code, message }] = refused.userErrors;
    console.log(`\nReviewing one's own text 评审本人的文本:\n  ${code}: ${message}`);
  }
}

async function review(deliverableId, version, day, passed, remarks) {
  const said = { deliverableId, version, reviewer: '示例专家组', passed, remarks, occurredAt: at(day) };
  await once(reviewer, 'reviewDeliverable', said, version);
}

async function progress(title) {
  const { indicatorProgress } = await author.ask(
    `query ($project: ID!, $after: Position) {
       indicatorProgress(projectId: $project, after: $after) {
         position figures { indicator { id title { zh en } } value target met }
       }
     }`,
    { project: PROJECT, after: last },
  );
  console.log(`\n${title} (position 位置 ${indicatorProgress.position})`);
  for (const { indicator, value, target, met } of indicatorProgress.figures) {
    const mark = met ? '✔ met 达标' : '✘ not met 未达标';
    console.log(`  ${indicator.id.padEnd(15)} ${value} / ${target}  ${mark}  ${indicator.title.zh} ${indicator.title.en}`);
  }
  return Object.fromEntries(indicatorProgress.figures.map((it) => [it.indicator.id, it]));
}

await once(author, 'awardProject', {
  projectId: PROJECT,
  direction: 'DIRECTION_9',
  title: '防城港市知识产权纠纷发生与应对现状研究（演示）',
  undertakingUnit: { name: '防城港示例知识产权研究会', uscc: uscc(9) },
  startsOn: '2025-07-01',
  endsOn: '2026-07-01',
});
await progress('Before 之前');

const title = '防城港市知识产权纠纷发生与应对现状研究报告';
await once(author, 'registerDeliverable', { deliverableId: REPORT, projectId: PROJECT, kind: 'REPORT', title, occurredAt: at(5) });
const resultAbstract = await file('摘要.txt', ABSTRACT);
const draft = await file('研究报告-初稿.md', report(20_000));
assert.ok((await preview(draft)).wordProcessor < 30_000);
await upload(REPORT, 1, 60, { text: draft, resultAbstract });
await refuseOwnReview();
await review(REPORT, 1, 70, false, '篇幅不足，请补充各县（市、区）的分析');
const final = await file('研究报告.md', report(33_000));
assert.ok((await preview(final)).wordProcessor >= 30_000);
await upload(REPORT, 2, 120, { text: final, resultAbstract });
await review(REPORT, 2, 130, true);
const acceptance = { acceptedBy: '防城港示例市场监督管理局', documentNumber: '示例验〔2025〕9号' };
await once(reviewer, 'acceptDeliverable', { deliverableId: REPORT, version: 2, acceptance, acceptedAt: at(150) });

await once(author, 'registerDeliverable', {
  deliverableId: PAPER,
  projectId: PROJECT,
  kind: 'WHITE_PAPER',
  title: '防城港市知识产权保护状况白皮书',
  occurredAt: at(5),
});
await upload(PAPER, 1, 160, { text: await file('白皮书.md', WHITE_PAPER) });
await review(PAPER, 1, 170, true);
await once(author, 'compileWhitePaper', { deliverableId: PAPER, version: 1, compiler: '示例课题组', occurredAt: at(175) });
const publication = { outlet: '示例门户网站', url: 'https://www.example.org/white-paper' };
await once(author, 'publishWhitePaper', { deliverableId: PAPER, version: 1, publication, publishedAt: at(180) });

const figures = await progress('After 之后');
for (const id of ['D9.REPORT', 'D9.WHITE_PAPER']) assert.equal(figures[id].met, true, id);
console.log('\nAs expected, both targets are met 与预期一致，两项指标均达标。');
