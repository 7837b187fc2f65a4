#!/usr/bin/env node
// Leads a project of direction 10 through its year: a syllabus of four modules, three classes on site and one online, attendance
// lists, recordings and certificates, with the five indicators before and after.
// 演示课题方向 10 的一个项目年度：四个模块的课程大纲、三期线下班与一期线上班、签到名单、视频与证书，以及前后的五项考核指标。
//
//   CASELEDGER_SECRET=… node examples/direction-10.mjs
//
// Safe to run again: each request has an id, and the same request again changes nothing. Needs Node 18 and nothing else.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { connect, Refused } from './caseledger.mjs';
import { attendees, CLASSES, leavesEarly, person, UNITS } from './classes.mjs';
import { at, uscc } from './notices.mjs';

const PROJECT = 'sample-10';
const PROGRAMME = 'sample-10-programme';
const WALK_IN = 7;
const { ask, send } = await connect().catch((e) => {
  console.error(e.message);
  process.exit(1);
});
let last = 0;

/** Sends a command under a request id that is the same in each run; `nth` tells apart what is done twice to a record. */
async function once(mutation, input, nth = '') {
  const id = input.listId ?? input.runId ?? input.classId ?? input.programmeId ?? input.traineeId ?? input.projectId;
  const answer = await send(mutation, input, `sample/${mutation}/${id}${nth && `/${nth}`}`);
  last = Math.max(last, answer.position);
  return answer;
}

const OFFLINE = CLASSES.filter((it) => it.input.mode === 'OFFLINE');
const lastDay = ({ day, sessions }) => day + Math.ceil(sessions.length / 4) - 1;

// --- Classes and sessions 培训班与课次: D10.HOURS, D10.MODULES ---------------------------------------------------------

async function awardProject() {
  await once('awardProject', {
    projectId: PROJECT,
    direction: 'DIRECTION_10',
    title: '知识产权保护海外维权与纠纷应对能力建设专题（演示）',
    undertakingUnit: { name: '防城港示例知识产权维权援助中心', uscc: uscc(10) },
    startsOn: '2025-07-01',
    endsOn: '2026-07-01',
  });
}

async function planProgramme() {
  const title = '知识产权保护与海外维权培训计划（演示）';
  await once('planTrainingProgramme', { programmeId: PROGRAMME, projectId: PROJECT, title, units: UNITS, occurredAt: at(3) });
}

async function teach({ day, sessions, input }) {
  const { classId } = input;
  await once('planTrainingClass', { ...input, programmeId: PROGRAMME, occurredAt: at(5) });
  for (const it of sessions) await once('planTrainingSession', { classId, ...it, occurredAt: at(6) }, it.sessionId);
  await once('openTrainingClass', { classId, occurredAt: at(day - 10) });
  for (const { sessionId, startsAt, endsAt, minutes } of sessions) {
    await once('deliverTrainingSession', { classId, sessionId, startsAt, endsAt, minutes }, sessionId);
  }
}

// --- Attendance 签到: D10.PERSON_TIMES --------------------------------------------------------------------------------

const listId = ({ input }, { sessionId }) => `${input.classId}-${sessionId}`;

async function takeAttendance(training) {
  const { classId, mode } = training.input;
  for (const [i, session] of training.sessions.entries()) {
    const rows = attendees(training, i).map(person);
    // Who signed without showing a document is somebody of that name only, until it is told who it was.
    if (classId === 'sample-10-c3' && i === 0) rows[WALK_IN - 1] = { name: person(WALK_IN).name };
    const list = listId(training, session);
    await once('recordAttendanceList', {
      listId: list,
      classId,
      sessionId: session.sessionId,
      method: mode === 'ONLINE' ? 'PLATFORM_LOG' : 'SIGNATURE_LIST',
      rows,
      fileDigest: createHash('sha256').update(list).digest('hex'),
      occurredAt: at(lastDay(training) + 1),
    });
    await once('confirmAttendanceList', { listId: list, occurredAt: at(lastDay(training) + 2) });
    process.stdout.write('.');
  }
}

async function traineeOf(training, session, row) {
  const { attendanceList } = await ask(
    `query ($id: ID!, $at: Position) { attendanceList(id: $id, atPosition: $at) { refused receipts { row traineeId reason { code } } } }`,
    { id: listId(training, session), at: last },
  );
  assert.equal(attendanceList.refused, 0);
  return attendanceList.receipts.find((it) => it.row === row).traineeId;
}

/** The walk-in was somebody who is known: in that class the two are one, and count once. */
async function mergeWalkIn() {
  const [first, second] = CLASSES[2].sessions;
  const traineeId = await traineeOf(CLASSES[2], first, WALK_IN);
  const mergedInto = await traineeOf(CLASSES[2], second, WALK_IN);
  assert.notEqual(traineeId, mergedInto);
  await once('mergeTrainees', { traineeId, mergedInto, reason: '经核对为同一学员', occurredAt: at(205) });
}

// --- Recordings 视频: D10.VIDEO ---------------------------------------------------------------------------------------

async function publishRecordings(training) {
  const { classId } = training.input;
  const day = lastDay(training) + 5;
  for (const { sessionId, minutes } of training.sessions) {
    const recording = { classId, sessionId, recordingId: 'r1' };
    const sha256 = createHash('sha256').update(`${classId}/${sessionId}.mp4`).digest('hex');
    const video = { sha256, seconds: minutes * 60 - 240, mediaType: 'video/mp4' };
    await once('uploadTrainingRecording', { ...recording, video, occurredAt: at(day) }, sessionId);
    const url = `https://learn.example.org/${classId}/${sessionId}`;
    await once('publishTrainingRecording', { ...recording, url, openFrom: at(day).slice(0, 10), occurredAt: at(day, 10) }, sessionId);
  }
}

// --- Certificates 培训证书: D10.CERTIFICATES ---------------------------------------------------------------------------

async function certify(training) {
  const { classId } = training.input;
  const occurredAt = at(lastDay(training) + 10);
  for (let remaining = 1, run = 1; remaining > 0; run++) {
    const { id } = await once('issueCertificates', { runId: `${classId}-run-${run}`, classId, occurredAt });
    const { certificateRun } = await ask('query ($id: ID!, $at: Position) { certificateRun(id: $id, atPosition: $at) { remaining } }', { id, at: last });
    remaining = certificateRun.remaining;
  }
  await once('certifyTrainingClass', { classId, occurredAt: at(lastDay(training) + 11) });
}

/** Who left after three of eight sessions has not completed the class: refused, and told what is missing. */
async function tellIncomplete() {
  const training = CLASSES[0];
  const traineeId = await traineeOf(training, training.sessions[0], 18);
  assert.ok(leavesEarly(18));
  try {
    await send('issueCertificate', { classId: training.input.classId, traineeId, occurredAt: at(60) });
    assert.fail('A certificate was issued to somebody who did not complete the class 未结业而发证');
  } catch (refused) {
    if (!(refused instanceof Refused)) throw refused;
    const [{ code, message }] = refused.userErrors;
    assert.equal(code, 'NOT_COMPLETED');
    console.log(`\nA certificate for somebody who left early 提前离场者不发证:\n  ${code}: ${message}`);
  }
}

/** What anybody learns from a certificate, without a token. */
async function verify() {
  const { certificates } = await ask(
    `query ($class: ID!, $at: Position) {
       certificates(filter: { classId: $class }, first: 1, atPosition: $at) { totalCount nodes { number verificationUrl } }
     }`,
    { class: CLASSES[0].input.classId, at: last },
  );
  const [{ number, verificationUrl }] = certificates.nodes;
  const page = await fetch(verificationUrl);
  assert.equal(page.status, 200);
  const text = await page.text();
  assert.ok(text.includes('证书有效'));
  assert.ok(!text.includes('示例韦'), 'The name is masked 姓名已脱敏');
  console.log(`\nVerified without a token 公开核验: ${number}\n  ${verificationUrl}`);
}

// --- Figures 考核指标 --------------------------------------------------------------------------------------------------

async function progress(title) {
  const data = await ask(
    `query ($project: ID!, $after: Position) {
       indicatorProgress(projectId: $project, after: $after) {
         position figures {
           indicator { id title { zh en } } value target met margin
           beside { indicator { id title { zh en } } value }
         }
       }
     }`,
    { project: PROJECT, after: last },
  );
  console.log(`\n${title} (position 位置 ${data.indicatorProgress.position})`);
  for (const { indicator, value, target, met, margin, beside } of data.indicatorProgress.figures) {
    const count = `${value} / ${target} (${margin >= 0 ? '+' : ''}${margin})`;
    console.log(`  ${indicator.id.padEnd(17)} ${count.padEnd(20)} ${met ? '✔ met 达标' : '✘ not met 未达标'}  ${indicator.title.zh} ${indicator.title.en}`);
    for (const it of beside) console.log(`  ${' '.repeat(17)} ${String(it.value).padEnd(20)} ${it.indicator.title.zh} ${it.indicator.title.en}`);
  }
  return Object.fromEntries(data.indicatorProgress.figures.map((it) => [it.indicator.id, it]));
}

/** Sessions that add nothing to the class hours, and why. */
async function explainHours() {
  const data = await ask(
    `query ($project: ID!, $at: Position) {
       indicatorItems(projectId: $project, indicatorId: "D10.HOURS", counted: false, first: 100, atPosition: $at) {
         nodes { recordId amount reason { zh en } }
       }
     }`,
    { project: PROJECT, at: last },
  );
  console.log('\nSessions that add no class hours 不增加学时的课次:');
  for (const { recordId, amount, reason } of data.indicatorItems.nodes) console.log(`  ${recordId} (${amount} min): ${reason.zh} ${reason.en}`);
  return data.indicatorItems.nodes.map((it) => it.recordId).sort();
}

await awardProject();
await progress('Before 之前');
await planProgramme();
console.log(`\nTeaching ${CLASSES.length} classes and taking attendance 举办 ${CLASSES.length} 期培训并签到`);
for (const it of CLASSES) {
  await teach(it);
  await takeAttendance(it);
}
await mergeWalkIn();
console.log('\nPublishing recordings and issuing certificates 发布视频、发放证书');
for (const it of OFFLINE) await publishRecordings(it);
for (const it of CLASSES) await certify(it);
await tellIncomplete();
await verify();
const repeated = await explainHours();
const figures = await progress('After 之后');

const besides = Object.fromEntries(Object.values(figures).flatMap((it) => it.beside).map((it) => [it.indicator.id, it.value]));
const all = (trainings, sum) => trainings.reduce((total, it) => total + sum(it), 0);
const people = (it, index = 0) => attendees(it, index).length;
assert.equal(figures['D10.PERSON_TIMES'].value, all(OFFLINE, people), 'D10.PERSON_TIMES');
assert.equal(besides['D10.PERSON_TIMES.PERSONS'], 240);
assert.equal(besides['D10.PERSON_TIMES.SESSIONS'], all(OFFLINE, (it) => all([...it.sessions.keys()], (i) => people(it, i))));
assert.equal(besides['D10.PERSON_TIMES.ONLINE'], people(CLASSES[3]));
assert.equal(figures['D10.HOURS'].value, 32.66, '16 units of 90 minutes, and 30 minutes more of one of them');
assert.deepEqual(repeated, ['sample-10-c1/s1', 'sample-10-c3/s2', 'sample-10-c4/s1', 'sample-10-c4/s2']);
assert.equal(figures['D10.VIDEO'].target, all(OFFLINE, (it) => it.sessions.length), 'D10.VIDEO');
assert.equal(figures['D10.CERTIFICATES'].target, all(CLASSES, (it) => people(it, it.sessions.length - 1)), 'D10.CERTIFICATES');
for (const id of ['PERSON_TIMES', 'HOURS', 'MODULES', 'VIDEO', 'CERTIFICATES']) assert.equal(figures[`D10.${id}`].met, true, id);
console.log(
  `\nAs expected, all five targets are met 与预期一致，五项指标均达标: ${figures['D10.PERSON_TIMES'].value} person-times 人次, ` +
    `${figures['D10.HOURS'].value} class hours 学时, ${figures['D10.CERTIFICATES'].value} certificates 证书.`,
);
