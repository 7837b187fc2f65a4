// A syllabus of sixteen units, four classes and who came to them. All names are invented, and so are the identity numbers:
// there is no region 450699, and nobody of 1900 goes to class.

import { at } from './notices.mjs';

const minutesAfter = (instant, minutes) => new Date(Date.parse(instant) + minutes * 60_000).toISOString().replace('.000', '');

// --- Syllabus 课程大纲 ------------------------------------------------------------------------------------------------

const TITLES = {
  PROTECTION_BASICS: ['知识产权保护体系', '企业知识产权合规管理', '展会与电商平台维权', '商业秘密的保护'],
  RIGHT_CONFIRMATION: ['专利确权与无效程序', '商标确权与异议', '著作权登记与权属证明', '地理标志的保护'],
  DISPUTE_RESOLUTION: ['行政裁决与行政调解', '诉讼与证据保全', '仲裁与人民调解', '司法确认与多元化解'],
  OVERSEAS_PROTECTION: ['东盟国家知识产权制度', '海关备案与边境保护', '海外侵权风险排查', '海外纠纷应对指导'],
};
const UNIT_MINUTES = 90;

/** Sixteen units of two class hours each: exactly 32 class hours (学时) over the four modules. */
export const UNITS = Object.entries(TITLES).flatMap(([module, titles]) =>
  titles.map((title, i) => ({
    unitId: `sample-10-${module[0]}${i + 1}`,
    module,
    title,
    plannedMinutes: UNIT_MINUTES,
  })),
);

// --- Classes 培训班 ---------------------------------------------------------------------------------------------------

const HOURS = [9, 11, 14, 16];

/** Four sessions a day, each of a unit. */
const session = (day, lecturer, place) => (unit, i) => {
  const startsAt = at(day + Math.floor(i / HOURS.length), HOURS[i % HOURS.length]);
  const minutes = unit.minutes ?? UNIT_MINUTES;
  return { sessionId: `s${i + 1}`, unitId: unit.unitId, place, lecturer, startsAt, endsAt: minutesAfter(startsAt, minutes), minutes };
};

function training(number, mode, day, title, lecturer, place, units, attendees) {
  return {
    day,
    attendees,
    units,
    sessions: units.map(session(day, lecturer, place)),
    input: {
      classId: `sample-10-c${number}`,
      number: `第${number}期`,
      title,
      mode,
      capacity: 300,
      organiser: '防城港示例知识产权维权援助中心',
    },
  };
}

/** The first unit took the third class two hours: only what it heard more is added to the class hours. */
const LONGER = { ...UNITS[0], minutes: 120 };

export const CLASSES = [
  training(1, 'OFFLINE', 30, '企业知识产权保护与确权培训班', '示例讲师甲', '防城港市示例会议中心', UNITS.slice(0, 8), [1, 180]),
  training(2, 'OFFLINE', 100, '知识产权纠纷解决与海外维权培训班', '示例讲师乙', '东兴市示例培训楼', UNITS.slice(8), [61, 240]),
  training(3, 'OFFLINE', 200, '边境贸易企业巡回培训班', '示例讲师丙', '上思县示例礼堂', [LONGER, UNITS[8]], [1, 150]),
  training(4, 'ONLINE', 220, '知识产权线上公开课', '示例讲师丁', '示例学习平台', [UNITS[2], UNITS[12]], [1, 60]),
];

// --- People 学员 ------------------------------------------------------------------------------------------------------

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** An identity number with its check character (GB 11643-1999). */
function identityNumber(number) {
  const body = '45069919000101' + String(number).padStart(3, '0');
  const sum = [...body].reduce((all, it, i) => all + Number(it) * WEIGHTS[i], 0);
  return body + '10X98765432'[sum % 11];
}

const SURNAMES = [...'韦黄李陆梁覃莫蒙岑农'];
const GIVEN = [...'海山江林秋春明文广宁'];

export const person = (number) => ({
  name: `示例${SURNAMES[number % 10]}${GIVEN[Math.floor(number / 10) % 10]}${GIVEN[Math.floor(number / 100) % 10]}`,
  identityNumber: identityNumber(number),
  organisation: `防城港示例企业${(number % 23) + 1}`,
});

/** Everyone of a class comes to every session, but for some who leave a long one after three: too little to complete it. */
export const attendees = ({ attendees: [first, last], sessions }, index) => {
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return sessions.length > 3 && index >= 3 ? all.filter((it) => !leavesEarly(it)) : all;
};
export const leavesEarly = (number) => number % 18 === 0;
